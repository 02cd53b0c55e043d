/** A closed list of words matched backwards: "does a word of the list end here?" Built lazily, asked at every position of a name. */
import { CharFilter, PairTable, standsAt } from './pair-table.ts'

export interface WordEnds {
  /** Length of the longest word of the list that ends at `end` (exclusive), 0 where none does. Cost: one table look-up in most cases. */
  longestBefore(text: string, end: number): number
  /** Length of the longest word of the list that starts at `start`, 0 where none does. */
  longestAt(text: string, start: number): number
}

/** Compiles a list. Invariant: words are non-empty; the order of the list does not matter. */
export function wordEnds(words: readonly string[]): WordEnds {
  let byLast: PairTable<string> | undefined
  let byFirst: PairTable<string> | undefined
  let singles: ReadonlySet<number> | undefined
  const index = (last: boolean): PairTable<string> => {
    const table = new PairTable<string>(words.length)
    // longest first: the first that stands in the text is the longest
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const n = word.length
      if (n > 1) last ? table.add(word.charCodeAt(n - 1), word.charCodeAt(n - 2), word) : table.add(word.charCodeAt(0), word.charCodeAt(1), word)
    }
    singles ??= new Set(words.filter((word) => word.length === 1).map((word) => word.charCodeAt(0)))
    for (const code of singles) filter.add(code)
    return table
  }
  const filter = new CharFilter()
  return {
    longestBefore(text, end) {
      if (end <= 0) return 0
      byLast ??= index(true)
      const code = text.charCodeAt(end - 1)
      if (end > 1) {
        const list = byLast.at(code, text.charCodeAt(end - 2))
        if (list !== undefined) for (let i = 0; i < list.length; i++) if (list[i]!.length <= end && standsAt(text, end - list[i]!.length, list[i]!)) return list[i]!.length
      }
      return filter.may(code) && singles!.has(code) ? 1 : 0
    },
    longestAt(text, start) {
      if (start >= text.length) return 0
      byFirst ??= index(false)
      const code = text.charCodeAt(start)
      if (start + 1 < text.length) {
        const list = byFirst.at(code, text.charCodeAt(start + 1))
        if (list !== undefined) for (let i = 0; i < list.length; i++) if (standsAt(text, start, list[i]!)) return list[i]!.length
      }
      return filter.may(code) && singles!.has(code) ? 1 : 0
    },
  }
}

/** The last characters of the words, for a scan that looks at one character code at a time. */
export function lastCharacters(words: readonly string[]): CharFilter {
  const filter = new CharFilter()
  for (const word of words) filter.add(word.charCodeAt(word.length - 1))
  return filter
}
