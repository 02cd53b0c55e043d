/** The laws of the output record, for every input string whatever. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExtractor, extract } from '../src/extract.ts'
import { LISTS } from '../src/schema/record.ts'
import { brokenLaws } from './support/laws.ts'
import { hostileTexts, newsText } from './support/texts.ts'

describe('laws of the record', () => {
  it('hold on news-like text with every kind of damage', () => {
    fc.assert(fc.property(newsText, (text) => void expect(brokenLaws(text, extract(text))).toEqual([])), { numRuns: 1500 })
  })

  it('hold on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void expect(brokenLaws(text, extract(text))).toEqual([])), { numRuns: 1000 })
  })

  it('hold on texts that have broken extractors', () => {
    for (const [name, text] of hostileTexts(3000)) expect(brokenLaws(text, extract(text)), name).toEqual([])
  })

  it('hold on texts that once hung: each is cut down from a random find', () => {
    // a name that ends at the start of the text was read as the whole text, and looked for without end
    for (const text of ['市长2·热']) expect(brokenLaws(text, extract(text)), text).toEqual([])
  })

  it('notice a span that is off by one', () => {
    const text = '总投资50亿元。'
    const article = extract(text)
    article.money = [{ text: '50亿元', start: 4, end: 8, min: 50, max: 50, mod: 'exact', currency: 'CNY', base: { min: '5000000000', max: '5000000000' }, role: 'totalInvestment', rule: 'canary' }]
    expect(brokenLaws(text, article)).toEqual([expect.stringContaining('is not the slice')])
  })

  it('same input, same output, in any order and with any extractor', () => {
    const extractor = createExtractor()
    fc.assert(
      fc.property(fc.array(newsText, { minLength: 2, maxLength: 4 }), (texts) => {
        const forwards = texts.map((text) => JSON.stringify(extractor.extract(text)))
        const backwards = [...texts].reverse().map((text) => JSON.stringify(extract(text))).reverse()
        expect(backwards).toEqual(forwards)
        expect(extractor.extractAll(texts).map((article) => JSON.stringify(article))).toEqual(forwards)
      }),
      { numRuns: 150 },
    )
  })

  it('give the same finds when the text stands inside other text', () => {
    const bare = (text: string): string[] => {
      const { money, counts, quantities } = extract(text)
      return [...money, ...counts, ...quantities].map((m) => `${m.text}|${m.min}|${m.max}|${m.mod}`)
    }
    const sentence = fc.constantFrom('项目总投资12.5亿元。', '全年引进企业37家。', '产量增长8.3%。', '力争签约亿元以上项目20个以上。', '每亩补助500元。', '占地860亩。', '募集资金三千六百万元。', '近30亿元的投资已经到位。')
    fc.assert(
      fc.property(sentence, sentence, sentence, (before, inner, after) => {
        expect(bare(`${before}\n${inner}\n${after}`)).toEqual(expect.arrayContaining(bare(inner)))
      }),
      { numRuns: 60 },
    )
  })

  it('give the same lists whether they are asked for alone or with all the others', () => {
    const alone = LISTS.map((list) => [list, createExtractor({ only: [list] })] as const)
    fc.assert(
      fc.property(newsText, (text) => {
        const whole = extract(text)
        for (const [list, extractor] of alone) expect(extractor.extract(text)[list], list).toEqual(whole[list])
      }),
      { numRuns: 150 },
    )
  })

  it('throw only on what is no string, and say what came', () => {
    for (const [value, name] of [[undefined, 'undefined'], [null, 'null'], [5, 'number'], [{}, 'object'], [['a'], 'object']] as const) {
      expect(() => extract(value as never)).toThrow(new TypeError(`extract: expected a string, got ${name}`))
    }
  })

  it('give a record for nothing at all', () => {
    const article = extract('')
    expect(article).toMatchObject({ schema: 'yaosu/1', title: null, text: '', money: [], records: [] })
  })
})
