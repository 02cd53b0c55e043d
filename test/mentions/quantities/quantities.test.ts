import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../../src/extract.ts'
import { readCases, SURROUNDINGS } from '../cases.ts'

const extractor = createExtractor({ only: ['money', 'dates', 'counts', 'quantities'] })

describe('quantities', () => {
  for (const { id, text, want } of readCases(resolve(import.meta.dirname, 'cases.jsonl'))) {
    it(id, () => {
      for (const [before, after] of SURROUNDINGS) {
        const raw = before + text + after
        const found = extractor.extract(raw).quantities
        expect(found.map((m) => summary(m as never, want)), raw).toEqual(want)
        for (const m of found) expect(raw.slice(m.start, m.end)).toBe(m.text)
      }
    }, 30_000)
  }
})

function summary(m: { text: string; min: unknown; max: unknown; mod: string; unit: string }, _want: unknown): unknown[] {
  return [m.text, m.min, m.max, m.mod, m.unit]
}
