/** Labels and records in, figures out. Pure: no files, no clock. */
import type { Article } from '../schema/record.ts'
import type { FoundSpan } from './equal.ts'
import { SPAN_LISTS, type GoldArticle } from './gold.ts'
import { scoreNames, scoreOfficials, scoreProjects } from './names.ts'
import { emptyScore, type ArticleScore, type Outcome } from './outcome.ts'
import { scoreAggregates, scoreEdits } from './rows.ts'
import { scoreSpans } from './spans.ts'
import { addTally, bootstrapF1, rates, type Rates, type Tally } from './tally.ts'

/** A record to score: the lists that it fills; others count as empty. */
export type Prediction = Partial<Article> & { readonly id: string }

/** Scores one article. A list without labels is not scored; without a prediction every label is missed. */
export function scoreArticle(gold: GoldArticle, prediction: Prediction | undefined): ArticleScore {
  const score = emptyScore(gold.id)
  for (const list of SPAN_LISTS) if (gold[list] !== undefined) scoreSpans(score, list, gold[list], (prediction?.[list] ?? []) as unknown as FoundSpan[])
  if (gold.projects !== undefined) scoreProjects(score, gold.projects, prediction?.projects ?? [])
  if (gold.officials !== undefined) scoreOfficials(score, gold.officials, prediction?.officials ?? [])
  if (gold.organizations !== undefined) scoreNames(score, 'organizations', gold.organizations, prediction?.organizations ?? [])
  if (gold.places !== undefined) scoreNames(score, 'places', gold.places, prediction?.places ?? [])
  if (gold.edits !== undefined) scoreEdits(score, gold.edits, prediction?.edits ?? [], gold.text)
  if (gold.records !== undefined) scoreAggregates(score, gold.records, prediction?.records ?? [])
  return score
}

/** F1 of one list in four readings (after SemEval-2013), each over all finds and labels of the list. */
export interface Row extends Rates {
  /** Labels that count. */
  readonly n: number
  /** 95 % of resamples of whole articles; null where there are fewer than two. */
  readonly interval: readonly [number, number] | null
  /** F1 where values are equal and both ends are the label's; null for lists of names. */
  readonly strict: number | null
  /** F1 where both ends are the label's, whatever the values. */
  readonly exact: number | null
  /** F1 where any overlap counts half and equal ends count one, whatever the values. */
  readonly partial: number | null
}

export interface Evaluation {
  readonly articles: number
  /** Ids of labelled articles that no record came for. */
  readonly missing: readonly string[]
  /** `p`, `r`, `f1` are by value: the span overlaps and the values are equal; for names, the name is equal. */
  readonly rows: Readonly<Record<string, Row>>
  /** Attributes over the right finds: 0 of 0 is null. */
  readonly attributes: Readonly<Record<string, { readonly accuracy: number | null; readonly n: number }>>
  /** Figures wrong by ten times or more. */
  readonly magnitudeErrors: number
  readonly outcomes: readonly Outcome[]
}

const ROWS = ['money', 'dates', 'counts', 'quantities', 'documents', 'projects', 'projects.relaxed', 'projects.status', 'officials', 'officials.positions', 'organizations', 'places', 'edits', 'records.aggregate']

/** Scores labelled articles against records with the same ids. */
export function evaluate(gold: readonly GoldArticle[], predictions: ReadonlyMap<string, Prediction>): Evaluation {
  const scores = gold.map((article) => scoreArticle(article, predictions.get(article.id)))
  const sum = (row: string): Tally => {
    const total: Tally = { right: 0, found: 0, gold: 0 }
    for (const { tallies } of scores) if (tallies.has(row)) addTally(total, tallies.get(row)!)
    return total
  }
  const rows: Record<string, Row> = {}
  for (const name of ROWS) {
    if (!scores.some(({ tallies }) => tallies.has(name))) continue
    const total = sum(name)
    const spanned = scores.some(({ tallies }) => tallies.has(`${name}.strict`))
    const f1 = (reading: string): number | null => (spanned ? rates(sum(`${name}.${reading}`)).f1 : null)
    rows[name] = {
      ...rates(total), n: total.gold, interval: bootstrapF1(scores.flatMap(({ tallies }) => tallies.get(name) ?? [])),
      strict: f1('strict'), exact: f1('exact'), partial: f1('partial'),
    }
  }
  const attributes: Record<string, { right: number; of: number }> = {}
  for (const score of scores) {
    for (const [name, { right, of }] of score.attributes) {
      const entry = (attributes[name] ??= { right: 0, of: 0 })
      entry.right += right
      entry.of += of
    }
  }
  return {
    articles: gold.length,
    missing: gold.filter(({ id }) => !predictions.has(id)).map(({ id }) => id),
    rows,
    attributes: Object.fromEntries(Object.entries(attributes).sort().map(([name, { right, of }]) => [name, { accuracy: of === 0 ? null : right / of, n: of }])),
    magnitudeErrors: scores.reduce((total, { magnitudeErrors }) => total + magnitudeErrors, 0),
    outcomes: scores.flatMap(({ outcomes }) => outcomes),
  }
}

export interface Change {
  readonly id: string
  readonly gains: readonly Outcome[]
  readonly losses: readonly Outcome[]
}

/** What the new run gets right that the old one did not, and the other way round, by article; articles without a change are left out. */
export function compareRuns(before: Evaluation, after: Evaluation): readonly Change[] {
  const wrongs = (evaluation: Evaluation): Map<string, Map<string, Outcome>> => {
    const byArticle = new Map<string, Map<string, Outcome>>()
    for (const outcome of evaluation.outcomes) {
      if (outcome.verdict === 'right') continue
      const place = outcome.gold ?? outcome.found!
      const key = [outcome.list, outcome.gold === undefined ? 'false' : 'label', place.text, place.start ?? '', outcome.gold === undefined ? place.says : ''].join('\u0000')
      if (!byArticle.has(outcome.id)) byArticle.set(outcome.id, new Map())
      byArticle.get(outcome.id)!.set(key, outcome)
    }
    return byArticle
  }
  const [old, now] = [wrongs(before), wrongs(after)]
  const changes: Change[] = []
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(id) ?? new Map<string, Outcome>(), now.get(id) ?? new Map<string, Outcome>()]
    const gains = [...was].filter(([key]) => !is.has(key)).map(([, outcome]) => outcome)
    const losses = [...is].filter(([key]) => !was.has(key)).map(([, outcome]) => outcome)
    if (gains.length + losses.length > 0) changes.push({ id, gains, losses })
  }
  return changes.sort((a, b) => (a.id < b.id ? -1 : 1))
}
