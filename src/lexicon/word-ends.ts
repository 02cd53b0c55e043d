/** A closed list of words matched backwards: "does a word of the list end here?" Built lazily, asked at every position of a name. */

export interface WordEnds {
  /** Length of the longest word of the list that ends at `end` (exclusive), 0 where none does. Cost: one table look-up in most cases. */
  longestBefore(text: string, end: number): number
  /** Length of the longest word of the list that starts at `start`, 0 where none does. */
  longestAt(text: string, start: number): number
}

/** Compiles a list. Invariant: words are non-empty; the order of the list does not matter. */
export function wordEnds(words: readonly string[]): WordEnds {
  let byLast: Map<number, string[]> | undefined
  let byFirst: Map<number, string[]> | undefined
  const index = (at: (word: string) => number): Map<number, string[]> => {
    const map = new Map<number, string[]>()
    for (const word of words) {
      const list = map.get(at(word))
      if (list === undefined) map.set(at(word), [word])
      else list.push(word)
    }
    for (const list of map.values()) list.sort((a, b) => b.length - a.length)
    return map
  }
  return {
    longestBefore(text, end) {
      if (end <= 0) return 0
      byLast ??= index((word) => word.charCodeAt(word.length - 1))
      const list = byLast.get(text.charCodeAt(end - 1))
      if (list !== undefined) for (const word of list) if (text.startsWith(word, end - word.length)) return word.length
      return 0
    },
    longestAt(text, start) {
      byFirst ??= index((word) => word.charCodeAt(0))
      const list = byFirst.get(text.charCodeAt(start))
      if (list !== undefined) for (const word of list) if (text.startsWith(word, start)) return word.length
      return 0
    },
  }
}

/** Marks the last characters of the words in a table of 65,536 bytes, for a scan that looks at one character code at a time. */
export function lastCharacters(words: readonly string[]): Uint8Array {
  const table = new Uint8Array(65536)
  for (const word of words) table[word.charCodeAt(word.length - 1)] = 1
  return table
}
