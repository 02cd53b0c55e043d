/** Golden articles, underlined: a change of any span or value shows as a changed line in test/golden/. Accept it with `npx vitest run --dir test golden -u`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/extract.ts'
import { underline } from './support/underline.ts'

const ARTICLES = [
  ['train/investment-qingyan-spring', '2024-04-09'],
  ['train/appointments-langxi-council', undefined],
  ['train/policy-small-firms-support', undefined],
  ['dev/agriculture-farm-damaged-orchards', undefined],
] as const

describe('golden articles', () => {
  for (const [article, publishedAt] of ARTICLES) {
    it(article, async () => {
      const raw = readFileSync(new URL(`../corpus/${article}.txt`, import.meta.url), 'utf8')
      const record = extract(raw, publishedAt === undefined ? {} : { publishedAt })
      await expect(underline(raw, record)).toMatchFileSnapshot(`golden/${article.split('/')[1]}.txt`)
    })
  }

  it('a span that is off by one shows', () => {
    const raw = '项目总投资50亿元。'
    const record = extract(raw)
    const right = underline(raw, record)
    record.money[0]!.start += 1
    expect(underline(raw, record)).not.toBe(right)
  })
})
