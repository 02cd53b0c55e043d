import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_LEXICON } from '../../src/lexicon/user.ts'
import { findCounts } from '../../src/mentions/counts/index.ts'
import { readFigures } from '../../src/mentions/figures.ts'
import { findMoney } from '../../src/mentions/money/index.ts'
import { findQuantities } from '../../src/mentions/quantities/index.ts'
import type { Reading } from '../../src/mentions/rule.ts'
import { scanNumbers } from '../../src/numerals/scan.ts'
import { segmentText } from '../../src/segment/segment.ts'

function read(text: string): Reading {
  return { article: segmentText(text), text, numbers: scanNumbers(text), reference: { date: null, source: 'none' }, lexicon: EMPTY_LEXICON, segmenter: () => null, warn: () => {} }
}

const PIECES = ['1', '23', '4.5', '1,200', '亿', '万', '千', '一', '两', '十', '几', '数', '多', '余', '元', '美元', '个', '家', '人', '%', '吨', '亩', '成', '折', '百分之', '分之', '至', '到', '-', '—', '、', '和', '，', '。', '\n', '约', '近', '超', '以上', '（含）', '最高', '投资', '项目', '的', '第', '级', '半', '“', '”', '(', ')', '单位：亿元', '\t', '——', ' ', 'A', '$', '人民币']

describe('figures', () => {
  it('gives well-formed finds on any text, in order and within it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const reading = read(text)
        for (const found of [findMoney(reading), findCounts(reading), findQuantities(reading)]) {
          for (const item of found) {
            expect(item.start).toBeGreaterThanOrEqual(0)
            expect(item.end).toBeGreaterThan(item.start)
            expect(item.end).toBeLessThanOrEqual(text.length)
            expect(item.min === null && item.max === null).toBe(false)
            if (item.min !== null && item.max !== null) expect(item.min).toBeLessThanOrEqual(item.max)
          }
        }
        let end = 0
        for (const figure of readFigures(reading)) {
          expect(figure.start).toBeGreaterThanOrEqual(end)
          end = figure.end
        }
        for (const money of findMoney(reading)) for (const bound of [money.base.min, money.base.max]) if (bound !== null) expect(bound).toMatch(/^-?\d+(?:\.\d+)?$/u)
      }),
      { numRuns: 3000 },
    )
  })

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const reading = read(text)
        findMoney(reading)
        findCounts(reading)
        findQuantities(reading)
      }),
      { numRuns: 2000 },
    )
  })

  it('reads the same figure inside other text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), fc.constantFrom('万元', '亿元', '亿美元', '吨', '%', '家'), fc.constantFrom('约', '近', '超', '不低于', ''), fc.constantFrom('据介绍,产值', '。其中产值', '\n产值'), (n, unit, bound, before) => {
        const value = (text: string): unknown => {
          const [figure] = readFigures(read(text))
          return [figure?.min, figure?.max, figure?.mod, figure?.unit]
        }
        expect(value(`${before}${bound}${n}${unit},比去年多。`)).toEqual(value(`${bound}${n}${unit}`))
      }),
      { numRuns: 400 },
    )
  })

  it.each(['1', '1,', '亿', '1亿', '1个', '(1', '1、', '1-', '1至', '约', '1元', '5个项目', '一', '的', '单位：亿元\n1\t2\n', '1%', '最高'])('stays linear on a long run of %j', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      let best = Infinity
      for (let k = 0; k < 3; k++) {
        const from = performance.now()
        const reading = read(text)
        findMoney(reading)
        findCounts(reading)
        findQuantities(reading)
        best = Math.min(best, performance.now() - from)
      }
      return best
    }
    time(2000)
    expect(time(40_000)).toBeLessThan(8 * time(10_000) + 600)
  })
})
