/** Labels go out to each format and come back the same, or the loss is stated. */
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { fromBrat, toBrat } from '../../src/formats/brat.ts'
import { fromConll, toConll } from '../../src/formats/conll.ts'
import { fromDoccano, toDoccano } from '../../src/formats/doccano.ts'
import { fits, labelledFromRecord } from '../../src/formats/from-record.ts'
import { fromLabelStudio, labelStudioConfig, toLabelStudio } from '../../src/formats/label-studio.ts'
import { CodePoints } from '../../src/formats/offsets.ts'
import { fromLabelled, REGION_LISTS, toLabelled, type Labelled, type Losses } from '../../src/formats/regions.ts'
import type { GoldArticle } from '../../src/score/gold.ts'

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const HARD = '😀𠮷田集团总投资50亿元\r\n（約３億美元），签约企业12家。\r\n總投資１２．５億元\n的項目𪚥二期，2024年3\n月开工。'
const span = (text: string, from = 0): { start: number; end: number } => ({ start: HARD.indexOf(text, from), end: HARD.indexOf(text, from) + text.length })
const hard: Labelled = {
  id: 'hard', text: HARD, rest: { publishedAt: '2024-05-01', edits: [], records: [{ kind: 'aggregate', count: 12 }], labelled: ['money', 'dates', 'counts', 'documents', 'projects', 'organizations'] },
  regions: [
    { list: 'organizations', ...span('😀𠮷田集团'), values: { name: '😀𠮷田集团' } },
    { list: 'money', ...span('50亿元'), values: { min: 50, max: 50, mod: 'exact', currency: 'CNY' } },
    { list: 'money', ...span('約３億美元'), values: { min: 3, max: 3, mod: 'approx', currency: 'USD', role: ['other', 'loan'] } },
    { list: 'counts', ...span('12家'), values: { min: 12, max: 12, unit: '家', noun: '企业', optional: true } },
    { list: 'projects', ...span('總投資１２．５億元\n的項目𪚥二期'), values: { name: '項目𪚥二期', status: ['started'] } },
    { list: 'money', ...span('１２．５億元'), values: { min: 12.5, max: 12.5 } },
    { list: 'dates', ...span('2024年3\n月'), values: { type: 'date', value: '2024-03' } },
  ],
}
const corpus = resolve(import.meta.dirname, '../../corpus')
const gold = ['train', 'dev', 'test'].flatMap((split) => readdirSync(join(corpus, split)).filter((name) => name.endsWith('.gold.json')).map((name) => JSON.parse(readFileSync(join(corpus, split, name), 'utf8')) as GoldArticle))
const articles = [hard, ...gold.map(toLabelled)]

describe('offsets', () => {
  it('count code points and come back', () => {
    const points = new CodePoints('a😀b')
    expect([0, 1, 3, 4].map((unit) => points.toPoints(unit))).toEqual([0, 1, 2, 3])
    expect([0, 1, 2, 3].map((point) => points.toUnits(point))).toEqual([0, 1, 3, 4])
  })

  it('agree with a naive count for every string', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('亿', '😀', '\r', '\n', 'a', '\ud83d', '\ude00') }), (text) => {
      const points = new CodePoints(text)
      let unit = 0
      let point = 0
      for (const char of text) {
        if (points.toPoints(unit) !== point || points.toUnits(point) !== unit) return false
        unit += char.length
        point++
      }
      return points.toPoints(text.length) === point && points.toUnits(point) === text.length && points.length === point
    }))
  })
})

describe('labels ↔ regions', () => {
  it('come back the same, names in text order', () => {
    const sorted = (article: GoldArticle): object => Object.fromEntries(Object.entries(article).sort().map(([field, value]) => [field, Array.isArray(value) && (REGION_LISTS as readonly string[]).includes(field) ? [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : (value as unknown)]))
    for (const article of gold) {
      const back = fromLabelled(toLabelled(article))
      expect(sorted(json(back))).toEqual(sorted(article))
    }
  })
})

const identities: [string, (articles: readonly Labelled[], losses: Losses) => Labelled[], (article: Labelled) => Labelled][] = [
  ['Label Studio annotations', (all, losses) => fromLabelStudio(json(toLabelStudio(all, 'annotations')), losses), (article) => article],
  ['Label Studio predictions', (all, losses) => fromLabelStudio(json(toLabelStudio(all, 'predictions')), losses), (article) => article],
  ['doccano', (all, losses) => fromDoccano(json(toDoccano(all)), losses), (article) => article],
  ['brat, without the rest', (all, losses) => fromBrat(toBrat(all, losses), losses), (article) => ({ ...article, rest: {} })],
]

describe.each(identities)('%s: out and back is identity', (_name, roundTrip, kept) => {
  it('on the corpus and on astral characters, CRLF, Traditional text, spans over line breaks', () => {
    expect(roundTrip(articles, [])).toEqual(json(articles.map(kept)))
  })
})

describe('CoNLL', () => {
  it('keeps the text of every string and every span that no longer one covers', () => {
    const losses: Losses = []
    const back = fromConll(toConll(articles, losses), [])
    expect(back.map(({ text }) => text)).toEqual(articles.map(({ text }) => text))
    expect(losses).toContain('hard: 1 spans overlap a longer one; not written')
    expect(back[0]!.regions.map(({ list, start, end }) => [list, start, end])).toEqual(hard.regions.filter(({ values }) => values['min'] !== 12.5).map(({ list, start, end }) => [list, start, end]))
    expect(toConll([hard], []).split('\n').slice(0, 4)).toEqual(['# newdoc id = hard', '😀\tB-organizations', '𠮷\tI-organizations', '田\tI-organizations'])
  })

  it('keeps any text at all', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('亿', '\n', '\r', '\t', ' ', '#', '\\', 'n', '\u2028', '😀') }), { minLength: 1, maxLength: 3 }), (texts) => {
      const all = texts.map((text, i): Labelled => ({ id: `t${i}`, text, regions: [], rest: {} }))
      expect(fromConll(toConll(all, []), []).map(({ text }) => text)).toEqual(texts)
    }))
  })

  it('reads what other tools write: spaces, I- after O, unknown tags', () => {
    const losses: Losses = []
    expect(fromConll('亿 I-money\n元 I-money\n。 O\n人 B-PER\n', losses)[0]).toMatchObject({ text: '亿元。人', regions: [{ list: 'money', start: 0, end: 2 }] })
    expect(losses).toHaveLength(1)
  })
})

describe('Label Studio', () => {
  const task = json(toLabelStudio([hard], 'predictions'))[0]!

  it('has the documented fields of a pre-annotated task', () => {
    expect(Object.keys(task).sort()).toEqual(['data', 'predictions'])
    expect(task.data.text).toBe(HARD)
    const [prediction] = task.predictions!
    expect(prediction!.model_version).toBe('yaosu')
    for (const result of prediction!.result) {
      expect(Object.keys(result).sort()).toEqual(['from_name', 'id', 'to_name', 'type', 'value'])
      expect(result.to_name).toBe('text')
      expect(['labels', 'textarea']).toContain(result.type)
      expect(result.from_name).toBe(result.type === 'labels' ? 'label' : 'values')
      // Label Studio counts code points: the span must hold its own text when counted so
      const { start, end, text } = result.value
      if (result.type === 'labels') expect([...HARD].slice(start, end).join('')).toBe(text)
    }
    const ids = prediction!.result.filter(({ type }) => type === 'labels').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const list of REGION_LISTS) expect(labelStudioConfig).toContain(`<Label value="${list}"`)
    for (const name of ['name="label" toName="text"', 'name="values" toName="text" perRegion="true"', '<Text name="text" value="$text"']) expect(labelStudioConfig).toContain(name)
  })

  const withSpan = (value: object): typeof task => ({ data: { id: 'x', text: HARD }, annotations: [{ result: [{ id: 'r', from_name: 'label', to_name: 'text', type: 'labels', value: value as never }] }] })
  const units = span('12家')
  const points = new CodePoints(HARD)
  it.each<[string, object, boolean]>([
    ['code points', { start: points.toPoints(units.start), end: points.toPoints(units.end), text: '12家', labels: ['counts'] }, true],
    ['UTF-16 units, as older versions wrote', { ...units, text: '12家', labels: ['counts'] }, true],
    ['a text whose CR was dropped', { start: points.toPoints(units.start) - 1, end: points.toPoints(units.end) - 1, text: '12家', labels: ['counts'] }, true],
    ['no quoted text: code points', { start: points.toPoints(units.start), end: points.toPoints(units.end), labels: ['counts'] }, true],
    ['a span that fits nowhere', { start: 3, end: 6, text: '12家', labels: ['counts'] }, false],
    ['a span past the end', { start: 3000, end: 3006, labels: ['counts'] }, false],
    ['an unknown label', { start: 1, end: 2, labels: ['PER'] }, false],
  ])('reads %s', (_what, value, found) => {
    const losses: Losses = []
    const [article] = fromLabelStudio([withSpan(value)], losses)
    expect(article!.regions.map(({ start, end }) => ({ start, end }))).toEqual(found ? [units] : [])
    expect(losses).toHaveLength(found ? 0 : 1)
  })

  it('takes the last annotation that was not cancelled, and says where there is none', () => {
    const losses: Losses = []
    const [result] = withSpan({ start: 0, end: 1, labels: ['money'] }).annotations!
    const two = { ...task, annotations: [result!, { result: [], was_cancelled: false }, { ...result!, was_cancelled: true }] }
    expect(fromLabelStudio([two], losses)[0]!.regions).toEqual([])
    expect(losses).toEqual([])
    fromLabelStudio([task], losses)
    expect(losses[0]).toContain('unchecked by anybody')
  })

  it('reads values that the annotator typed, and says where they are no JSON', () => {
    const losses: Losses = []
    const typed = withSpan({ start: 0, end: 1, labels: ['money'] })
    typed.annotations![0]!.result.push({ id: 'r', from_name: 'values', to_name: 'text', type: 'textarea', value: { start: 0, end: 1, text: ['{"min": 5'] } })
    expect(fromLabelStudio([typed], losses)[0]!.regions[0]!.values).toEqual({})
    expect(losses[0]).toContain('are not JSON')
  })
})

describe('doccano and brat', () => {
  it('doccano: a moved span has no values, and the loss is stated', () => {
    const [line] = json(toDoccano([hard]))
    line!.label![1]![1]++
    const losses: Losses = []
    expect(fromDoccano([line!], losses)[0]!.regions[1]!.values).toEqual({})
    expect(losses).toEqual(['hard: 1 spans have no values (moved, added, or exported without the field yaosu)'])
  })

  it('doccano: reads entities with named offsets', () => {
    expect(fromDoccano([{ id: 7, text: '😀50亿元', entities: [{ label: 'money', start_offset: 1, end_offset: 5 }] }], [])[0]).toMatchObject({ id: '7', regions: [{ list: 'money', start: 2, end: 6 }] })
  })

  it('brat: writes fragments over a line break and says what it cannot hold', () => {
    const losses: Losses = []
    const [document] = toBrat([hard], losses)
    expect(document!.ann).toMatch(/^T7\tdates \d+ \d+;\d+ \d+\t2024年3 月$/mu)
    expect(losses).toEqual(['hard: publishedAt, records not written (brat has no place for them)'])
    expect(document!.ann.split('\n').filter((line) => line.startsWith('T')).every((line) => line.split('\t').length === 3)).toBe(true)
  })
})

describe('records', () => {
  it('become labels over the raw text', () => {
    const raw = '总投资50亿元的项目于2024年3月开工。'
    const record = extract(raw, { id: 'r' })
    expect(fits(record, raw)).toBe(true)
    const labelled = labelledFromRecord(record, raw)
    for (const { start, end } of labelled.regions) expect(end).toBeGreaterThan(start)
    expect(labelled.rest['labelled']).toEqual([...REGION_LISTS])
    expect(fromLabelled(labelled).money).toBeDefined()
  })
})
