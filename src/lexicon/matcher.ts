import { CharFilter, PairTable } from './pair-table.ts'

/**
 * Longest word of a closed list at a position, or ending at a position. Words are filed under their first two (last two) characters,
 * so that a position where no word can stand costs two table look-ups.
 */
export interface Matcher<T> {
  /** The longest word that starts at `at` and ends by `limit`. */
  at(text: string, at: number, limit?: number): Match<T> | null
  /** The longest word that ends (exclusive) at `end` and starts at or after `floor`. */
  endingAt(text: string, end: number, floor?: number): Match<T> | null
  get(word: string): T | undefined
}

export interface Match<T> {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly value: T
}

/** Compiles a list; a word given twice keeps its first value. Words are at least one character long. */
export function compileMatcher<T>(entries: Iterable<readonly [string, T]>): Matcher<T> {
  const values = new Map<string, T>()
  for (const [word, value] of entries) if (word !== '' && !values.has(word)) values.set(word, value)
  // words by the hash of their first (last) two characters; words of one character by that character
  const heads = new PairTable(values.size)
  const tails = new PairTable(values.size)
  const singles = new CharFilter()
  // longest first: the first that stands in the text is the longest
  for (const word of [...values.keys()].sort((a, b) => b.length - a.length)) {
    const n = word.length
    const first = word.charCodeAt(0)
    const last = word.charCodeAt(n - 1)
    if (n === 1) {
      singles.add(first)
      continue
    }
    heads.add(first, word.charCodeAt(1), word)
    tails.add(last, word.charCodeAt(n - 2), word)
  }

  const single = (text: string, at: number): Match<T> | null => {
    const word = text[at]
    const value = word === undefined ? undefined : values.get(word)
    return value === undefined && !(word !== undefined && values.has(word)) ? null : { start: at, end: at + 1, word: word!, value: value! }
  }

  return {
    at(text, at, limit = text.length) {
      if (at >= limit) return null
      const first = text.charCodeAt(at)
      if (at + 1 < limit && at + 1 < text.length) {
        const list = heads.at(first, text.charCodeAt(at + 1))
        if (list !== undefined) {
          for (const word of list) if (at + word.length <= limit && text.startsWith(word, at)) return { start: at, end: at + word.length, word, value: values.get(word)! }
        }
      }
      return singles.may(first) ? single(text, at) : null
    },
    endingAt(text, end, floor = 0) {
      if (end <= floor) return null
      const last = text.charCodeAt(end - 1)
      if (end - 2 >= floor) {
        const list = tails.at(last, text.charCodeAt(end - 2))
        if (list !== undefined) {
          for (const word of list) {
            const start = end - word.length
            if (start >= floor && text.startsWith(word, start)) return { start, end, word, value: values.get(word)! }
          }
        }
      }
      return singles.may(last) ? single(text, end - 1) : null
    },
    get: (word) => values.get(word),
  }
}

/** Splits a list kept as words between spaces and line breaks; `#` starts a comment to the end of its line. */
export function words(list: string): string[] {
  return list.split('\n').flatMap((line) => line.replace(/#.*/, '').split(/\s+/)).filter((word) => word !== '')
}
