import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../../src/extract.ts'
import { readCases, SURROUNDINGS } from '../cases.ts'

const extractor = createExtractor({ only: ['money', 'dates', 'counts', 'quantities'] })

describe('money', () => {
  for (const { id, text, want } of readCases(resolve(import.meta.dirname, 'cases.jsonl'))) {
    it(id, () => {
      for (const [before, after] of SURROUNDINGS) {
        const raw = before + text + after
        const found = extractor.extract(raw).money
        expect(found.map((m) => summary(m as never, want)), raw).toEqual(want)
        for (const m of found) expect(raw.slice(m.start, m.end)).toBe(m.text)
      }
    }, 30_000)
  }
})

describe('the 元 of an article from Taiwan', () => {
  const currencies = (text: string): string[] => extractor.extract(text).money.map((m) => `${m.text} ${m.currency}`)

  it('is the new Taiwan dollar where the article names it once', () => {
    expect(currencies('縣府說明，工程經費新台幣2億元，另補助裝設系統3000萬元。')).toEqual(['新台幣2億元 TWD', '3000萬元 TWD'])
  })

  it('stays the yuan beside the renminbi', () => {
    expect(currencies('工程經費新台幣2億元，內地廠房投資人民幣1億元，另購置設備3000萬元。').at(-1)).toBe('3000萬元 CNY')
  })
})

/** The fields that the case gives; a null role is not looked at. */
function summary(m: { text: string; start: number; min: unknown; max: unknown; mod: string; currency: string; role: string; per?: string }, want: readonly (readonly unknown[])[]): unknown[] {
  const expected = want.find((w) => w[0] === m.text)
  const fields: unknown[] = [m.text, m.min, m.max, m.mod, m.currency, expected !== undefined && expected[5] === null ? null : m.role]
  if (expected !== undefined && expected.length > 6) fields.push(m.per)
  return fields
}
