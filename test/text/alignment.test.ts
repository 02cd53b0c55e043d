import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Alignment, applyEdits, type Edit } from '../../src/text/alignment.ts'

/** Random edits of a text: cut points picked in order, every other stretch replaced. */
const editsOf = (length: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 8 }).map((raw) => {
    const edits: Edit[] = []
    let at = 0
    for (const [start, size, to] of raw.sort((a, b) => a[0] - b[0])) {
      if (start < at) continue
      const end = Math.min(length, start + size)
      if (end === start && to === '') continue
      edits.push({ start, end, to, rule: 'r' })
      at = end + 1
    }
    return edits
  })

describe('Alignment', () => {
  it('keeps deleted text outside of a span', () => {
    // 总投资4\u200b2亿元 → 总投资42亿元
    const { text, alignment } = applyEdits('总投资\u200b4\u200b2亿元', [
      { start: 3, end: 4, to: '', rule: 'zero-width' },
      { start: 5, end: 6, to: '', rule: 'zero-width' },
    ])
    expect(text).toBe('总投资42亿元')
    expect(alignment.toRawSpan({ start: 3, end: 7 })).toEqual({ start: 4, end: 9 }) // NOT [3,9)
  })

  it('maps one to one inside a replacement of equal length', () => {
    const { alignment } = applyEdits('項目', [{ start: 0, end: 2, to: '项目', rule: 't2s' }])
    expect(alignment.toRawSpan({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 })
  })

  it('refuses edits out of order and alignments that do not line up', () => {
    expect(() => Alignment.fromEdits(4, [{ start: 2, end: 3, to: '', rule: 'a' }, { start: 1, end: 2, to: '', rule: 'b' }])).toThrow(RangeError)
    expect(() => Alignment.identity(3).andThen(Alignment.identity(4))).toThrow('do not line up')
  })

  it('composes: the same text, and every unchanged unit finds its way back and forth', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('头', '部', '蕞', '1', '𠮷', '\r\n', ' '), maxLength: 30 }).chain((raw) =>
          editsOf(raw.length).chain((first) => {
            const one = applyEdits(raw, first)
            return editsOf(one.text.length).chain((second) => {
              const two = applyEdits(one.text, second)
              return editsOf(two.text.length).map((third) => ({ raw, one, two, three: applyEdits(two.text, third) }))
            })
          }),
        ),
        ({ raw, one, two, three }) => {
          const composed = one.alignment.andThen(two.alignment).andThen(three.alignment)
          expect(composed.rawLength).toBe(raw.length)
          expect(composed.length).toBe(three.text.length)
          let rawAt = 0
          let at = 0
          for (const run of composed.runs) {
            expect(run.rawStart).toBeGreaterThanOrEqual(rawAt)
            expect(run.start).toBeGreaterThanOrEqual(at)
            expect(raw.slice(rawAt, run.rawStart)).toBe(three.text.slice(at, run.start))
            rawAt = run.rawEnd
            at = run.end
          }
          expect(raw.slice(rawAt)).toBe(three.text.slice(at))
          for (let i = 0; i < three.text.length; i++) {
            const back = composed.toRawSpan({ start: i, end: i + 1 })
            const run = composed.runs.find((r) => r.start <= i && i < r.end)
            if (run === undefined) {
              expect(raw.slice(back.start, back.end)).toBe(three.text[i])
              expect(composed.toNormSpan(back)).toEqual({ start: i, end: i + 1 })
            } else {
              expect(back.start).toBeGreaterThanOrEqual(run.rawStart)
              expect(back.end).toBeLessThanOrEqual(run.rawEnd)
            }
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
