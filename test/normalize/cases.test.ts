/** The cases of each family, one file a family: `text` becomes `want`, or stays as it is (`stays: true`), by all steps together. */
import { describe, expect, it } from 'vitest'
import { loadSegmenter } from '../../src/segmenter/load.ts'
import { normalize } from '../../src/normalize/index.ts'
import { allCases, readCases } from './cases.ts'

const segmenter = (): ReturnType<typeof loadSegmenter>['segmenter'] => (loaded ??= loadSegmenter(undefined)).segmenter
let loaded: ReturnType<typeof loadSegmenter> | undefined

/** Families that look at where a line stands in the article. */
const WHOLE = ['furniture', 'seo', 'duplicates']

describe('cases of normalisation', () => {
  for (const { family, cases } of allCases()) {
    it(family, () => {
      const wrong = cases.flatMap(({ id, text, want }) => {
        const got = normalize(text, { segmenter }).text
        return got.trim() === want.trim() ? [] : [{ id, text, want, got }]
      })
      expect(wrong).toEqual([])
    }, 30_000)
  }

  it('gives the same inside other text', () => {
    const wrong = allCases().filter(({ family }) => !WHOLE.includes(family)).flatMap(({ cases }) => cases).flatMap(({ id, text, want }) => {
      if (text.includes('\n') || want.includes('\n') || want === '' || /^[?？]/u.test(text)) return []
      const got = normalize(`会议于上午召开。\n${text}\n会议还研究了其他事项。`, { segmenter }).text
      return got.includes(want.trim()) ? [] : [{ id, text, want, got }]
    })
    expect(wrong).toEqual([])
  }, 30_000)

  it('rejects a case with an unknown field, and one given twice', () => {
    expect(() => readCases('{"id":"a","text":"b","wnat":"c"}')).toThrow('unknown field wnat')
    expect(() => readCases('{"id":"a","text":"b","stays":true}\n{"id":"a","text":"b","stays":true}')).toThrow('given twice')
    expect(() => readCases('{"id":"a","text":"b"}')).toThrow('give want')
  })
})
