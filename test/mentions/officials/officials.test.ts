import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract.ts'
import { titleEntries } from '../../../src/lexicon/titles.ts'
import { NOT_NAMES } from '../../../src/lexicon/given-names.ts'
import { COMPOUND_SURNAMES, SURNAMES } from '../../../src/lexicon/surnames.ts'

interface Case {
  readonly id: string
  readonly text: string
  readonly want: Record<string, readonly string[]>
  /** The organisation may be written or not. */
  readonly maybeOrg?: boolean
}

const FIELDS = ['id', 'text', 'want', 'maybeOrg']

export function readCases(path: string): Case[] {
  const cases = readFileSync(new URL(path, import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case)
  const ids = new Set<string>()
  for (const one of cases) {
    const unknown = Object.keys(one).filter((field) => !FIELDS.includes(field))
    if (unknown.length > 0) throw new Error(`case ${one.id}: unknown field ${unknown.join(', ')}`)
    if (ids.has(one.id)) throw new Error(`case ${one.id}: stands twice`)
    ids.add(one.id)
  }
  return cases
}

function read(text: string): Record<string, string[]> {
  return Object.fromEntries(extract(text, { only: ['officials'], segmenter: null }).officials.map(({ name, positions }) => [name, positions.map(({ org, title, change }) => `${org ?? ''}/${title}${change === undefined ? '' : `!${change}`}`)]))
}

const cases = readCases('./cases.jsonl')

describe('officials', () => {
  it.each(cases)('$id', ({ text, want, maybeOrg }) => {
    if (maybeOrg) expect(Object.keys(read(text))).toEqual(Object.keys(want))
    else expect(read(text)).toEqual(want)
  })

  // a rule that needs the page around it cannot be embedded
  it.each(cases.filter(({ id }) => !id.startsWith('none/novel') && !id.startsWith('none/story')))('$id inside other text', ({ text, want, maybeOrg }) => {
    const embedded = read(`昨天下了一场雨，河水涨了不少。\n${text}\n集市上的菜价没有变化。`)
    if (maybeOrg) expect(Object.keys(embedded)).toEqual(Object.keys(want))
    else expect(embedded).toEqual(want)
  })

  it('counts later mentions, and surname with title', () => {
    const [official] = extract('市商务局局长易水生介绍了情况。“快了。”易局长说。易水生补充道。', { only: ['officials'] }).officials
    expect(official!.mentions.map(({ text }) => text)).toEqual(['易水生', '易局长', '易水生'])
  })

  it.each([
    ['市公安局局长石磊说。', 'government'],
    ['远景化工有限公司党委书记石磊说。', 'enterprise'],
    ['南岭大学党委书记石磊说。', 'academia'],
    ['市物流协会会长石磊说。', 'association'],
    ['全国人大代表、远景化工有限公司董事长石磊说。', 'enterprise'],
    ['市第一医院院长石磊说。', 'academia'],
    ['市产业投资集团党委书记石磊说。', 'enterprise'],
  ])('sector of %s is %s', (text, sector) => {
    expect(extract(text, { only: ['officials'] }).officials[0]?.sector).toBe(sector)
  })

  it('takes the titles and people that a user adds', () => {
    expect(extract('首席增长官石磊说。', { lexicon: { titles: ['首席增长官'] } }).officials[0]?.name).toBe('石磊')
  })

  it('warns where it leaves out a novel', () => {
    expect(extract('第三十二章 市委会议\n上一章 书架 下一章\n市委书记钱明看了看市长孙立。').warnings.map(({ code }) => code)).toContain('fiction')
  })
})

describe('the lexicons of people', () => {
  const twice = (list: readonly string[]): string[] => list.filter((word, i) => list.indexOf(word) !== i)

  it('hold no entry twice', () => {
    expect(twice(titleEntries().map(([word]) => word)), 'titles: drop the second one').toEqual([])
    expect(twice([...SURNAMES]), 'surnames: drop the second one').toEqual([])
    expect(twice(COMPOUND_SURNAMES), 'compound surnames: drop the second one').toEqual([])
    expect(twice(NOT_NAMES), 'NOT_NAMES: drop the second one').toEqual([])
    expect(twice(['钱', '钱'])).toEqual(['钱'])
  })
})
