/** What became of one label or one find. */
import type { FoundSpan } from './equal.ts'
import { addTally, type Tally } from './tally.ts'

/** right · wrong: found there, but says something else · missed: a label that nothing found · false: a find that no label has. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'false'

export interface Outcome {
  readonly id: string
  readonly list: string
  readonly verdict: Verdict
  /** What the label says, and where; absent for a false hit. */
  readonly gold?: { readonly text: string; readonly start?: number; readonly end?: number; readonly says: string }
  readonly found?: { readonly text: string; readonly start?: number; readonly end?: number; readonly says: string; readonly rule?: string }
  /** Wrong by ten times or more. */
  readonly magnitude?: boolean
}

/** One article's score: outcomes for people, tallies for figures. */
export interface ArticleScore {
  readonly id: string
  readonly outcomes: Outcome[]
  /** Per row: `money` (value), `money.strict`, `money.exact`, `money.partial`, `projects`, `projects.status` … */
  readonly tallies: Map<string, Tally>
  /** Attributes, over the right ones: `counts.noun`, `money.role`, `projects.investment`. */
  readonly attributes: Map<string, { right: number; of: number }>
  magnitudeErrors: number
}

export function emptyScore(id: string): ArticleScore {
  return { id, outcomes: [], tallies: new Map(), attributes: new Map(), magnitudeErrors: 0 }
}

export function count(score: ArticleScore, row: string, right: number, found: number, gold: number): void {
  const tally = score.tallies.get(row)
  if (tally === undefined) score.tallies.set(row, { right, found, gold })
  else addTally(tally, { right, found, gold })
}

export function mark(score: ArticleScore, attribute: string, right: boolean): void {
  const entry = score.attributes.get(attribute) ?? { right: 0, of: 0 }
  entry.of++
  if (right) entry.right++
  score.attributes.set(attribute, entry)
}

/** A label's or a find's values in one short line. */
export function says(item: object): string {
  const { text: _t, start: _s, end: _e, rule: _r, optional: _o, note: _n, mentions: _m, base: _b, resolved: _d, evidence: _v, ...values } = item as FoundSpan
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field} ${value === null ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ')
}
