/** What holds for every text: a result is a fixed point, edits tell the truth, alignments lead back, and no input is slow. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEATURE, survey, surveyAgain } from '../../src/normalize/features.ts'
import { normalize, STEPS } from '../../src/normalize/index.ts'
import { Places } from '../../src/normalize/places.ts'
import { applyEdits } from '../../src/text/alignment.ts'
import { allCases } from './cases.ts'

/** Pieces that the steps look for, so that random texts are nasty ones. */
const PIECES = [
  ...'?？！。，、；,;.:： \n\r\t()（）"“”《》<>&`0123456789１２５．％%万亿元年月日个項務億隻著乾国開发aoOlIùū-—·•①☆蕞头部次第一〇○口二三五忆￥椤圭洰浜垮厓×ÜÍ¶�\u200b\u200d\ufeff\u00ad\u2028\u3000\ud83d\ude00保校科可',
  '?jīng)', '(jing)', '(jīng)', '&nbsp;', '&#24635;', '<br />', '" style="color: red">', '專案', '兆元', '1,234', '1 234', '—12—\n', '第 3 页\n', 'a; b$ @- X: !', '?！?br />', '编辑：', '来源：', '原标题：', '总投资', '當?shù)', '年夜', '平易近', '\ud83d\ude00',
]
const nasty = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))
const anything = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...allCases().flatMap(({ cases }) => cases.map(({ text }) => text))))

describe('laws of normalisation', () => {
  it('a result is a fixed point', () => {
    fc.assert(fc.property(anything, (text) => {
      const once = normalize(text).text
      expect(normalize(once).text).toBe(once)
    }), { numRuns: 3000 })
  })

  it('every edit names what stood there, and the edits make the text', () => {
    fc.assert(fc.property(anything, (text) => {
      const { edits, boilerplate, text: clean } = normalize(text)
      for (const { start, end, from } of edits) expect(text.slice(start, end)).toBe(from)
      const changes = [...edits.map(({ start, end, to }) => ({ start, end, to, rule: '' })), ...boilerplate.map(({ start, end }) => ({ start, end, to: '', rule: '' }))]
      changes.sort((a, b) => a.start - b.start || a.end - b.end)
      expect(applyEdits(text, changes).text).toBe(clean)
    }), { numRuns: 3000 })
  })

  it('every span of the clean text leads to the raw text and back', () => {
    fc.assert(fc.property(anything, fc.nat(), fc.nat(), (text, x, y) => {
      const { alignment, text: clean } = normalize(text)
      const start = x % (clean.length + 1)
      const end = start + (y % (clean.length - start + 1))
      const raw = alignment.toRawSpan({ start, end })
      expect(raw.start).toBeGreaterThanOrEqual(0)
      expect(raw.end).toBeGreaterThanOrEqual(raw.start)
      expect(raw.end).toBeLessThanOrEqual(text.length)
      if (end === start) return
      const back = alignment.toNormSpan(raw)
      expect(back.start).toBeLessThanOrEqual(start)
      expect(back.end).toBeGreaterThanOrEqual(end)
    }), { numRuns: 3000 })
  })

  it('a step finds nothing where the features say that there is nothing for it', () => {
    fc.assert(fc.property(anything, (text) => {
      const seen = survey(text)
      for (const step of STEPS) {
        if (step.needs === undefined || (step.needs & seen.features) !== 0) continue
        expect({ step: step.id, edits: step.find(text, { ...seen, segmenter: () => null, warn: () => {} }) }).toEqual({ step: step.id, edits: [] })
      }
    }), { numRuns: 3000 })
  })

  it('a survey of what edits touched sees what a survey of the whole text sees', () => {
    const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(5), fc.constantFrom(...PIECES, '')), { maxLength: 6 })
    // that all Traditional characters are gone is not seen
    const shape = ({ features, lines, signs, places: { at, bits, signs: each, count } }: ReturnType<typeof survey>): unknown => ({ features: features & ~FEATURE.traditional, lines, signs, at: [...at.slice(0, count)], bits: [...bits.slice(0, count)], each: [...each.slice(0, count)] })
    fc.assert(fc.property(anything, edits, (text, given) => {
      let done = 0
      const list = given.sort((a, b) => a[0] - b[0]).flatMap(([start, length, to]) => {
        if (start < done || start > text.length) return []
        done = Math.min(text.length, start + length)
        return [{ start, end: done, to, rule: 'any' }]
      })
      const next = applyEdits(text, list).text
      expect(shape(surveyAgain(survey(text).places, next, list, new Places()))).toEqual(shape(survey(next)))
    }), { numRuns: 3000 })
  })

  it('lone surrogates and astral characters live on', () => {
    for (const text of ['\ud83d项目\ude00', '𠮷野家投资3亿元', '\ude00\ud83d', '項\ud83d目']) {
      expect([...normalize(text).text].filter((c) => c > '\ud7ff')).toEqual([...text].filter((c) => c > '\ud7ff'))
    }
  })

  it('a hostile text is not much dearer than half of it', () => {
    for (const unit of ['?', '(', '(a)', ' ', '1,', '1 ', '&', '<', '>', '？', '?？', '?jīng)', '，', '一\n', '一 ', '浜垮', '×Ü', '項', '專案', '" style="', 'a; b$ @- X: ']) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length))
      const began = performance.now()
      normalize(text)
      // loose on purpose: what is quadratic takes minutes
      expect(performance.now() - began, unit).toBeLessThan(10_000)
    }
  }, 120_000)

  it('names every bit once', () => {
    const bits = Object.values(FEATURE)
    expect(new Set(bits).size).toBe(bits.length)
    for (const bit of bits) expect(bit & (bit - 1)).toBe(0)
  })
})
