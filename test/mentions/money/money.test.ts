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

/** The fields that the case gives; a null role is not looked at. */
function summary(m: { text: string; start: number; min: unknown; max: unknown; mod: string; currency: string; role: string; per?: string }, want: readonly (readonly unknown[])[]): unknown[] {
  const expected = want.find((w) => w[0] === m.text)
  const fields: unknown[] = [m.text, m.min, m.max, m.mod, m.currency, expected !== undefined && expected[5] === null ? null : m.role]
  if (expected !== undefined && expected.length > 6) fields.push(m.per)
  return fields
}
