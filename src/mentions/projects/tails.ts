/** The tail that a phrase ends in (尾词): 项目 and 工程, works, sites. */
import { CharFilter, PairTable, standsAt } from '../../lexicon/pair-table.ts'
import { HEADS, SITES, WORKS } from '../../lexicon/project-tails.ts'
import type { Kind } from './judge.ts'

export interface Tail {
  readonly word: string
  readonly length: number
  readonly kind: Kind
}

/** Tails under their last two characters, in the order in which they win: 项目 before a work, a work before a site, longer before shorter. */
let pairs: PairTable<Tail> | undefined
const singles = new Map<number, Tail>()
const filter = new CharFilter()
for (const words of [HEADS, WORKS, SITES]) for (const word of words) filter.add(word.charCodeAt(word.length - 1))

function compile(): PairTable<Tail> {
  const table = new PairTable<Tail>(HEADS.length + WORKS.length + SITES.length)
  for (const [kind, words] of [['head', HEADS], ['work', WORKS], ['site', SITES]] as const) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const n = word.length
      const tail: Tail = { word, length: n, kind }
      if (n > 1) table.add(word.charCodeAt(n - 1), word.charCodeAt(n - 2), tail)
      else singles.set(word.charCodeAt(0), tail)
    }
  }
  return table
}

/** The tail that ends at `end`; null where none does. Cost: one look in most cases. */
export function tailBefore(text: string, end: number): Tail | null {
  const code = text.charCodeAt(end - 1)
  if (end <= 0 || !filter.may(code)) return null
  pairs ??= compile()
  const list = end > 1 ? pairs.at(code, text.charCodeAt(end - 2)) : undefined
  if (list !== undefined) for (const tail of list) if (tail.length <= end && standsAt(text, end - tail.length, tail.word)) return tail
  return singles.get(code) ?? null
}
