/** Scoring of lists whose labels are stretches of the text: money, dates, counts, quantities, documents. */
import { SAME_VALUE, nameKey, wrongMagnitude, type FoundSpan } from './equal.ts'
import { readings, type AnyGoldSpan, type GoldCount, type GoldMoney, type SpanList } from './gold.ts'
import { count, mark, says, type ArticleScore } from './outcome.ts'

/** Shared code units; negative where the two do not touch. */
function shared(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/** Each label with at most one find: pairs that say the same first, then those that share most, then text order. */
export function pairUp(list: SpanList, gold: readonly AnyGoldSpan[], found: readonly FoundSpan[]): Map<number, number> {
  const same = SAME_VALUE[list]
  const candidates: { i: number; j: number; same: boolean; shared: number }[] = []
  gold.forEach((label, i) =>
    found.forEach((find, j) => {
      const both = shared(label, find)
      if (both > 0) candidates.push({ i, j, same: same(label as never, find), shared: both })
    }),
  )
  candidates.sort((a, b) => Number(b.same) - Number(a.same) || b.shared - a.shared)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of candidates) {
    if (pairs.has(i) || taken.has(j)) continue
    pairs.set(i, j)
    taken.add(j)
  }
  return pairs
}

export function scoreSpans(score: ArticleScore, list: SpanList, gold: readonly AnyGoldSpan[], found: readonly FoundSpan[]): void {
  const same = SAME_VALUE[list]
  const pairs = pairUp(list, gold, found)
  gold.forEach((label, i) => {
    if (label.optional === true) return
    const find = pairs.has(i) ? found[pairs.get(i)!] : undefined
    const right = find !== undefined && same(label as never, find)
    const exact = find !== undefined && find.start === label.start && find.end === label.end
    const finds = find === undefined ? 0 : 1
    count(score, list, right ? 1 : 0, finds, 1)
    count(score, `${list}.strict`, right && exact ? 1 : 0, finds, 1)
    count(score, `${list}.exact`, exact ? 1 : 0, finds, 1)
    count(score, `${list}.partial`, exact ? 1 : find === undefined ? 0 : 0.5, finds, 1)
    count(score, `${list}.span`, finds, finds, 1)
    const magnitude = find !== undefined && !right && list !== 'dates' && list !== 'documents' && wrongMagnitude(label as GoldMoney, find as unknown as GoldMoney)
    if (magnitude) score.magnitudeErrors++
    score.outcomes.push({
      id: score.id, list, verdict: right ? 'right' : find === undefined ? 'missed' : 'wrong',
      gold: { text: label.text, start: label.start, end: label.end, says: says(label) },
      ...(find === undefined ? {} : { found: shown(find) }),
      ...(magnitude ? { magnitude } : {}),
    })
    if (right) markAttributes(score, list, label, find)
  })
  const paired = new Set(pairs.values())
  found.forEach((find, j) => {
    if (paired.has(j) || gold.some((label) => label.optional === true && shared(label, find) > 0)) return
    for (const row of [list, `${list}.strict`, `${list}.exact`, `${list}.partial`, `${list}.span`]) count(score, row, 0, 1, 0)
    score.outcomes.push({ id: score.id, list, verdict: 'false', found: shown(find) })
  })
}

function shown(find: FoundSpan): { text: string; start: number; end: number; says: string; rule?: string } {
  return { text: find.text, start: find.start, end: find.end, says: says(find), ...(find.rule === undefined ? {} : { rule: find.rule }) }
}

function markAttributes(score: ArticleScore, list: SpanList, label: AnyGoldSpan, find: FoundSpan): void {
  if (list === 'counts') {
    const { noun } = label as GoldCount
    if (noun == null || noun === '') return
    const said = nameKey(find['noun'] as string | null)
    mark(score, 'counts.noun', readings<string>(noun).map(nameKey).some((want) => want === said || (said !== '' && (said.endsWith(want) || want.endsWith(said)))))
  }
  if (list === 'money') {
    const { role } = label as GoldMoney
    if (role !== undefined) mark(score, 'money.role', (readings(role) as unknown[]).includes(find['role']))
  }
}
