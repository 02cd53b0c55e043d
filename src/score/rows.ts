/** Scoring of edits (蕞, 头部) and of the aggregate rows. */
import type { AggregateRecord, ArticleRecord, TextEdit } from '../schema/record.ts'
import { nameKey, sameFigure } from './equal.ts'
import { readings, type GoldEdit, type GoldRecord } from './gold.ts'
import { count, mark, says, type ArticleScore } from './outcome.ts'

const crosses = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end

/** Wanted edits, and edits of 蕞 or 头部 that nobody wanted; other repairs (spaces, width) are not judged here. */
export function scoreEdits(score: ArticleScore, labels: readonly GoldEdit[], found: readonly TextEdit[], text: string): void {
  for (const label of labels) {
    if (label.optional === true) continue
    const edit = found.find((edit) => crosses(edit, label) && (label.to === '' || (edit.to ?? '').includes(label.to)))
    count(score, 'edits', edit === undefined ? 0 : 1, edit === undefined ? 0 : 1, 1)
    score.outcomes.push({ id: score.id, list: 'edits', verdict: edit === undefined ? 'missed' : 'right', gold: { text: label.from, start: label.start, end: label.end, says: `to ${label.to}` } })
  }
  for (const edit of found) {
    const before = text.slice(edit.start, edit.end)
    if (!/头部|蕞/u.test(before) || labels.some((label) => crosses(edit, label))) continue
    count(score, 'edits', 0, 1, 0)
    score.outcomes.push({ id: score.id, list: 'edits', verdict: 'false', found: { text: before, start: edit.start, end: edit.end, says: `to ${edit.to}`, rule: edit.rule } })
  }
}

const point = (bounds: { min?: number | null; max?: number | null } | null | undefined): number | null => bounds?.min ?? bounds?.max ?? null

export function scoreAggregates(score: ArticleScore, labels: readonly GoldRecord[], found: readonly ArticleRecord[]): void {
  const rows = found.filter((row): row is AggregateRecord => row.kind === 'aggregate')
  const taken = new Set<number>()
  for (const label of labels) {
    if (label.kind !== 'aggregate') continue
    const at = rows.findIndex((row, k) => !taken.has(k) && (label.count === undefined || sameFigure(label.count, point(row.count))) && (label.amount === undefined || sameFigure(label.amount, point(row.amount))))
    if (at >= 0) taken.add(at)
    if (label.optional === true) continue
    count(score, 'records.aggregate', at < 0 ? 0 : 1, at < 0 ? 0 : 1, 1)
    const text = `${label.count ?? ''} ${readings(label.noun ?? '')[0]} ${label.amount ?? ''}`.trim()
    score.outcomes.push({ id: score.id, list: 'records', verdict: at < 0 ? 'missed' : 'right', gold: { text, says: says({ ...label, kind: undefined }) } })
    if (at >= 0) markFields(score, label, rows[at]!)
  }
  rows.forEach((row, k) => {
    if (taken.has(k)) return
    count(score, 'records.aggregate', 0, 1, 0)
    const span = row.evidence?.['count'] ?? row.evidence?.['amount']
    const [start, end] = (Array.isArray(span?.[0]) ? span[0] : span) as [number, number] | [undefined, undefined] ?? []
    score.outcomes.push({
      id: score.id, list: 'records', verdict: 'false',
      found: { text: `${point(row.count) ?? ''} ${row.noun ?? ''} ${point(row.amount) ?? ''}`.trim(), says: says({ ...row, kind: undefined }), ...(start === undefined ? {} : { start, end }) },
    })
  })
}

const FIELDS = ['place', 'period', 'date', 'status', 'role'] as const

function markFields(score: ArticleScore, label: GoldRecord, row: AggregateRecord): void {
  for (const field of FIELDS) {
    const want = label[field]
    if (want == null) continue
    // a day may stand under date or period: a row has only one of them
    const said = [row[field], field === 'period' ? row.date : null, field === 'date' ? row.period : null].flat().map((value) => nameKey(value))
    mark(score, `records.${field}`, readings<string>(want).some((value) => said.includes(nameKey(value))))
  }
}
