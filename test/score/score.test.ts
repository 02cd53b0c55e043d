/** Scores on small made-up articles whose right answer is plain. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorBlock } from '../../src/cli/print/evaluation.ts'
import { width } from '../../src/cli/print/width.ts'
import { asPrediction } from '../../src/score/agreement.ts'
import type { GoldArticle } from '../../src/score/gold.ts'
import { compareRuns, evaluate, type Prediction } from '../../src/score/score.ts'
import { bootstrapF1, randomFrom, rates } from '../../src/score/tally.ts'

const TEXT = '项目总投资50亿元，签约企业12家。市长何松说，二期2024年开工。'
const money = (start: number, end: number, min: number | null, max: number | null, more: object = {}): never => ({ text: TEXT.slice(start, end), start, end, min, max, mod: 'exact', currency: 'CNY', ...more }) as never
const gold = (lists: Partial<GoldArticle>): GoldArticle => ({ id: 'a', text: TEXT, ...lists })
const score = (labels: Partial<GoldArticle>, found: Partial<Prediction>) => evaluate([gold(labels)], new Map([['a', { id: 'a', ...found } as Prediction]]))
const verdicts = (labels: Partial<GoldArticle>, found: Partial<Prediction>): string[] => score(labels, found).outcomes.map(({ verdict }) => verdict)

describe('spans', () => {
  const label = money(5, 9, 50, 50)
  it.each<[string, never[], string[], object]>([
    ['the same span and value', [money(5, 9, 50, 50)], ['right'], { f1: 1, strict: 1, exact: 1, partial: 1 }],
    ['a longer span, the same value', [money(2, 9, 50, 50)], ['right'], { f1: 1, strict: 0, exact: 0, partial: 0.5 }],
    ['the same span, another value', [money(5, 9, 5, 5)], ['wrong'], { f1: 0, strict: 0, exact: 1, partial: 1 }],
    ['another currency', [money(5, 9, 50, 50, { currency: 'USD' })], ['wrong'], { f1: 0 }],
    ['elsewhere', [money(14, 16, 50, 50)], ['missed', 'false'], { p: 0, r: 0, f1: 0 }],
    ['nothing', [], ['missed'], { p: null, r: 0, f1: 0 }],
    ['twice', [money(5, 9, 50, 50), money(8, 9, 50, 50)], ['right', 'false'], { p: 0.5, r: 1 }],
    ['a wrong one that overlaps more beside a right one', [money(5, 7, 50, 50), money(5, 9, 9, 9)], ['right', 'false'], { p: 0.5 }],
  ])('%s', (_what, found, want, row) => {
    expect(verdicts({ money: [label] }, { money: found })).toEqual(want)
    expect(score({ money: [label] }, { money: found }).rows['money']).toMatchObject(row)
  })

  it('an optional label costs nothing found, wrong or missed', () => {
    const optional = money(5, 9, 50, 50, { optional: true })
    for (const found of [[], [money(5, 9, 50, 50)], [money(5, 9, 1, 1)]]) expect(score({ money: [optional] }, { money: found as never }).rows).toEqual({})
  })

  it('a list without labels is not scored; an empty one counts false hits', () => {
    expect(score({}, { money: [label] }).rows).toEqual({})
    expect(score({ money: [] }, { money: [label] }).rows['money']).toMatchObject({ p: 0, r: null, f1: 0, n: 0 })
  })

  it('0 of 0 is null', () => {
    expect(rates({ right: 0, found: 0, gold: 0 })).toEqual({ p: null, r: null, f1: null })
    expect(score({ money: [money(5, 9, 50, 50)] }, { money: [money(5, 9, 1, 1)] }).attributes).toEqual({})
  })

  it('counts figures that are wrong by ten times', () => {
    expect(score({ money: [label] }, { money: [money(5, 9, 0.005, 0.005)] }).magnitudeErrors).toBe(1)
    expect(score({ money: [label] }, { money: [money(5, 9, 52, 52)] }).magnitudeErrors).toBe(0)
  })

  it('either of two fair readings is right; weeks are days; equal days are an equal date', () => {
    const date = { text: '2024年', start: 26, end: 31, type: 'date', value: ['2024', '2024-H1'], from: '2024-01-01', to: '2024-12-31' } as never
    const find = (value: string, from: string | null = null, to: string | null = null): never => ({ text: '2024年', start: 26, end: 31, value, from, to }) as never
    expect(verdicts({ dates: [date] }, { dates: [find('2024-H1')] })).toEqual(['right'])
    expect(verdicts({ dates: [date] }, { dates: [find('2024-XX', '2024-01-01', '2024-12-31')] })).toEqual(['right'])
    expect(verdicts({ dates: [date] }, { dates: [find('2023')] })).toEqual(['wrong'])
    const weeks = { text: '2024年', start: 26, end: 31, type: 'duration', value: 'P2W' } as never
    expect(verdicts({ dates: [weeks] }, { dates: [find('P14D')] })).toEqual(['right'])
  })
})

describe('names and rows', () => {
  it('names fold width, quotes and 蕞; positions are joined; change of order is nothing', () => {
    const found = { officials: [{ name: '何 松', positions: [{ org: null, title: '市长' }, { org: '市委', title: '副书记' }], sector: 'government', mentions: [], rule: 'x' }] } as never
    const result = score({ officials: [{ name: '何松', positions: [{ org: '市委', title: '副书记' }, { title: '市长' }], sector: ['government', 'other'] }] }, found)
    expect(result.rows['officials.positions']).toMatchObject({ f1: 1 })
    expect(result.attributes['officials.sector']).toEqual({ accuracy: 1, n: 1 })
  })

  it('a name of three fifths is relaxed, not right', () => {
    const result = score({ projects: [{ name: '高效电池产业化项目' }] }, { projects: [{ name: '电池产业化项目', status: [], investment: null }] as never })
    expect(result.rows['projects']).toMatchObject({ p: 0, r: 0, f1: 0 })
    expect(result.rows['projects.relaxed']).toMatchObject({ f1: 1 })
  })

  it('places by name or alias', () => {
    expect(score({ places: [{ name: '青堰市', aliases: ['青堰'] }, { name: '上海', optional: true }] }, { places: [{ name: '青堰' }, { name: '上海' }, { name: '北京' }] as never }).rows['places']).toMatchObject({ p: 0.5, r: 1, n: 1 })
  })
})

describe('runs', () => {
  it('gains and losses by article', () => {
    const labels = { money: [money(5, 9, 50, 50)], counts: [] }
    const before = score(labels, { money: [], counts: [] as never })
    const after = score(labels, { money: [money(5, 9, 50, 50)], counts: [{ text: '12家', start: 14, end: 17, min: 12, max: 12, unit: '家' }] as never })
    expect(compareRuns(before, after).map(({ id, gains, losses }) => [id, gains.map(({ verdict }) => verdict), losses.map(({ verdict }) => verdict)])).toEqual([['a', ['missed'], ['false']]])
    expect(compareRuns(after, after)).toEqual([])
  })

  it('the bootstrap is the same on every run and holds the figure', () => {
    const tallies = Array.from({ length: 20 }, (_, i) => ({ right: i % 3, found: 3, gold: 3 }))
    const interval = bootstrapF1(tallies)!
    expect(bootstrapF1(tallies)).toEqual(interval)
    const total = rates({ right: tallies.reduce((sum, { right }) => sum + right, 0), found: 60, gold: 60 }).f1!
    expect(interval[0]).toBeLessThan(total)
    expect(interval[1]).toBeGreaterThan(total)
    expect(bootstrapF1([{ right: 1, found: 1, gold: 1 }])).toBeNull()
    const random = randomFrom(1)
    expect([random(), random(), random()].map((n) => n.toFixed(4))).toEqual(['0.6271', '0.0027', '0.5274'])
  })
})

describe('agreement', () => {
  it('of the corpus with itself is complete', () => {
    const corpus = resolve(import.meta.dirname, '../../corpus')
    const articles = ['train', 'dev', 'test'].flatMap((split) => readdirSync(join(corpus, split)).filter((name) => name.endsWith('.gold.json')).map((name) => JSON.parse(readFileSync(join(corpus, split, name), 'utf8')) as GoldArticle))
    const result = evaluate(articles, new Map(articles.map((article) => [article.id, asPrediction(article, article)])))
    expect(result.outcomes.filter(({ verdict }) => verdict !== 'right')).toEqual([])
    for (const [name, { accuracy }] of Object.entries(result.attributes)) expect([name, accuracy]).toEqual([name, 1])
  })

  it('takes the reading that both allow, and drops what only the second calls optional', () => {
    const first = gold({ money: [money(5, 9, 50, 50, { role: ['loan', 'other'] })], counts: [] })
    const second = gold({ money: [money(5, 9, 50, 50, { mod: ['approx', 'exact'], role: ['tax', 'other'] })], counts: [{ text: '12家', start: 14, end: 17, min: 12, max: 12, unit: '家', optional: true }] })
    expect(asPrediction(second, first)).toMatchObject({ money: [{ mod: 'exact', role: 'other' }], counts: [] })
  })
})

describe('errors', () => {
  it('cut a long sentence to the columns, between characters, and keep the marks under their words', () => {
    const text = `${'很长的话'.repeat(30)}😀总投资\t50亿元${'，后面还有'.repeat(30)}。`
    const start = text.indexOf('50')
    const [outcome] = evaluate([{ id: 'a', text, money: [{ text: '50亿元', start, end: start + 4, min: 50, max: 50 }] }], new Map([['a', { id: 'a' }]])).outcomes
    const [, sentence, marks] = errorBlock(outcome!, text, 60).split('\n')
    expect(width(sentence!)).toBeLessThanOrEqual(60)
    expect(sentence).toContain('😀总投资 50亿元')
    expect(marks!.indexOf('~')).toBe(width(sentence!.slice(0, sentence!.indexOf('50'))))
  })

  it('underline the sentence, two columns a character', () => {
    const [outcome] = score({ money: [money(5, 9, 50, 50)] }, { money: [money(2, 9, 5, 5, { rule: 'money/plain' })] }).outcomes
    expect(errorBlock(outcome!, TEXT)).toBe([
      'a · money · wrong (ten times or more) · rule money/plain',
      '  项目总投资50亿元，签约企业12家。',
      '            ~~~~~~ label',
      '      ^^^^^^^^^^^^ found',
      '  label  50亿元  min 50 · max 50 · mod exact · currency CNY',
      '  found  总投资50亿元  min 5 · max 5 · mod exact · currency CNY',
    ].join('\n'))
  })
})
