/** Counts of right and wrong, and the figures made from them. 0 of 0 is null, never 0 or 1. */

/** `right` of `found` finds and of `gold` labels. `right` may hold halves (partial matches). */
export interface Tally {
  right: number
  found: number
  gold: number
}

export interface Rates {
  /** Precision: right of found. Null where nothing was found. */
  readonly p: number | null
  /** Recall: right of gold. Null where there is no label. */
  readonly r: number | null
  readonly f1: number | null
}

export function rates({ right, found, gold }: Tally): Rates {
  const p = found === 0 ? null : right / found
  const r = gold === 0 ? null : right / gold
  if (p === null && r === null) return { p, r, f1: null }
  const [x, y] = [p ?? 0, r ?? 0]
  return { p, r, f1: x + y === 0 ? 0 : (2 * x * y) / (x + y) }
}

export function addTally(into: Tally, more: Tally): void {
  into.right += more.right
  into.found += more.found
  into.gold += more.gold
}

/** A generator of numbers in [0, 1) that gives the same row for the same seed on any machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * The middle 95 % of F1 over resamples of whole articles (mentions of one article are not independent).
 * Null where fewer than two articles have anything to score. Cost: resamples × articles.
 */
export function bootstrapF1(articles: readonly Tally[], resamples = 1000, seed = 20260101): readonly [number, number] | null {
  const scored = articles.filter(({ found, gold }) => found + gold > 0)
  if (scored.length < 2) return null
  const random = randomFrom(seed)
  const values: number[] = []
  for (let i = 0; i < resamples; i++) {
    const sum: Tally = { right: 0, found: 0, gold: 0 }
    for (let k = 0; k < scored.length; k++) addTally(sum, scored[Math.floor(random() * scored.length)]!)
    values.push(rates(sum).f1 ?? 0)
  }
  values.sort((a, b) => a - b)
  return [values[Math.floor(0.025 * resamples)]!, values[Math.ceil(0.975 * resamples) - 1]!]
}
