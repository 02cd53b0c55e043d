/**
 * Agreement with a second, independent implementation of the same guide (a scorer that lies beside the project, in ../shared).
 * It is no part of the project: where it is absent these tests are skipped and say so.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { SPAN_LISTS, type GoldArticle } from '../../src/score/gold.ts'
import { evaluate, type Evaluation, type Prediction } from '../../src/score/score.ts'
import { randomFrom } from '../../src/score/tally.ts'

const shared = ['../../../shared', '../../../../shared'].map((path) => resolve(import.meta.dirname, path)).find((path) => existsSync(join(path, 'labels/score.mjs')))
if (shared === undefined) console.log('skipped: agreement with the second scorer (no ../shared/labels/score.mjs here)')

interface SecondRow { p?: number; r?: number; f1?: number; n?: number; of?: number; acc?: number }

const round = (value: number | null): number => +(value ?? 0).toFixed(4)

function expectSame(own: Evaluation, second: Record<string, SecondRow>): void {
  for (const [name, row] of Object.entries(second)) {
    if (name.endsWith('.exact') || name.endsWith('.span')) continue
    if (row.acc !== undefined) expect([name, round(own.attributes[name]!.accuracy), own.attributes[name]!.n]).toEqual([name, row.acc, row.n])
    else {
      const mine = own.rows[name]!
      expect([name, round(mine.p), round(mine.r), round(mine.f1), mine.n]).toEqual([name, row.p, row.r, row.f1, row.n])
    }
  }
  // strict F1 has as its right ones what the second scorer counts as exact
  for (const list of SPAN_LISTS) {
    const mine = own.rows[list]
    if (mine === undefined || second[`${list}.exact`] === undefined || mine.p === null) continue
    const found = second[list]!
    const strict = second[`${list}.exact`]!.of!
    const total = mine.n + own.outcomes.filter((o) => o.list === list && (o.verdict === 'right' || o.verdict === 'wrong' || o.verdict === 'false')).length
    expect([list, round(mine.strict)]).toEqual([list, round((2 * strict) / total)])
    expect(found.n).toBe(mine.n)
  }
}

/** Records made from labels and then spoilt: dropped, moved, changed, doubled, invented. */
function spoil(gold: GoldArticle, seed: number): Prediction {
  const random = randomFrom(seed)
  const chance = (share: number): boolean => random() < share
  const first = <T>(value: T | readonly T[]): T => (Array.isArray(value) ? (value as T[])[Math.floor(random() * (value as T[]).length)]! : (value as T))
  const out: Record<string, unknown> = { id: gold.id }
  for (const list of SPAN_LISTS) {
    out[list] = ((gold[list] ?? []) as unknown as Record<string, unknown>[]).flatMap((label) => {
      if (chance(0.1)) return []
      const find = Object.fromEntries(Object.entries(label).filter(([key]) => key !== 'optional' && key !== 'note').map(([key, value]) => [key, first(value)])) as Record<string, number | string | null>
      if (chance(0.1)) find['start'] = Math.max(0, (find['start'] as number) - 2)
      if (chance(0.1)) find['end'] = (find['end'] as number) + 1
      if (chance(0.05)) { find['start'] = 0; find['end'] = 2 }
      if (chance(0.1) && typeof find['min'] === 'number') find['min'] *= 10000
      if (chance(0.05)) find['mod'] = 'approx'
      if (chance(0.05)) find['unit'] = '只'
      if (chance(0.05)) find['value'] = '2020'
      if (chance(0.1)) find['noun'] = '企业'
      if (chance(0.1)) find['role'] = 'other'
      return chance(0.05) ? [find, { ...find, end: (find['end'] as number) - 1 }] : [find]
    })
  }
  out['projects'] = (gold.projects ?? []).flatMap((label) => (chance(0.1) ? [] : [{
    name: chance(0.2) ? label.name.slice(0, -2) : label.name, aliases: [], status: chance(0.2) ? ['signed'] : (label.status ?? []).flat(),
    investment: chance(0.2) ? null : (label.investment ?? null), mentions: [], rule: 'x',
  }]))
  if (chance(0.3)) (out['projects'] as object[]).push({ name: '没有的项目', status: [], mentions: [] })
  out['officials'] = (gold.officials ?? []).flatMap(({ name, positions, sector }) => (chance(0.1) ? [] : [{
    name, sector: chance(0.1) ? 'other' : first(sector ?? 'other'), mentions: [], rule: 'x',
    positions: positions.filter(() => !chance(0.1)).map(({ org, title }) => ({ org: chance(0.1) ? null : first(org ?? null), title: first(title) })),
  }]))
  out['edits'] = (gold.edits ?? []).filter(() => !chance(0.1)).map((edit) => ({ ...edit, rule: 'x' }))
  out['records'] = (gold.records ?? []).flatMap((label) => (label.kind !== 'aggregate' || chance(0.1) ? [] : [{
    kind: 'aggregate', place: first(label.place ?? null), period: first(label.period ?? null), date: first(label.date ?? null), status: first(label.status ?? null), role: first(label.role ?? null), noun: first(label.noun ?? null),
    count: { min: chance(0.1) ? 3 : (label.count ?? null), max: null }, amount: label.amount == null ? null : { min: label.amount, max: null }, evidence: {},
  }]))
  return out as unknown as Prediction
}

describe.skipIf(shared === undefined)('agreement with the second scorer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaosu-agreement-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const files = shared === undefined ? [] : ['seed', 'devset'].flatMap((name) => readdirSync(join(shared, name)).filter((file) => file.endsWith('.gold.json')).map((file) => join(shared, name, file)))
  const gold = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as GoldArticle)

  const compare = (predictions: readonly Prediction[], only: readonly number[] = gold.map((_, i) => i)): void => {
    const pred = join(folder, 'pred.jsonl')
    writeFileSync(pred, predictions.map((record) => JSON.stringify(record)).join('\n'))
    const second = JSON.parse(execFileSync(process.execPath, [join(shared!, 'labels/score.mjs'), '--json', pred, ...only.map((i) => files[i]!)], { encoding: 'utf8' })) as { rows: Record<string, SecondRow> }
    expectSame(evaluate(only.map((i) => gold[i]!), new Map(predictions.map((record) => [record.id, record]))), second.rows)
  }

  it('on what the extractor finds', () => compare(gold.map(({ id, text, publishedAt }) => extract(text, { id, ...(publishedAt ? { publishedAt } : {}) }))))
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('on spoilt labels, seed %i', (seed) => compare(gold.map((article, i) => spoil(article, seed * 1000 + i))))
  it('article by article', () => {
    for (let i = 0; i < Math.min(4, gold.length); i++) compare([spoil(gold[i]!, 77 + i)], [i])
  })
})
