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

const FIRST = 1
const SECOND = 2
const LAST = 4
const BEFORE_LAST = 8
/** Under which a word of one character is filed. */
const NONE = 0

/** Compiles a list; a word given twice keeps its first value. Words are at least one character long. */
export function compileMatcher<T>(entries: Iterable<readonly [string, T]>): Matcher<T> {
  const values = new Map<string, T>()
  for (const [word, value] of entries) if (word !== '' && !values.has(word)) values.set(word, value)
  const places = new Uint8Array(65536)
  const heads = new Map<number, string[]>()
  const tails = new Map<number, string[]>()
  const file = (index: Map<number, string[]>, key: number, word: string): void => {
    const list = index.get(key)
    if (list === undefined) index.set(key, [word])
    else list.push(word)
  }
  let singles = false
  for (const word of values.keys()) {
    const n = word.length
    const first = word.charCodeAt(0)
    const last = word.charCodeAt(n - 1)
    places[first]! |= FIRST
    places[last]! |= LAST
    if (n === 1) {
      singles = true
      file(heads, first * 65536 + NONE, word)
      file(tails, last * 65536 + NONE, word)
      continue
    }
    const second = word.charCodeAt(1)
    const beforeLast = word.charCodeAt(n - 2)
    places[second]! |= SECOND
    places[beforeLast]! |= BEFORE_LAST
    file(heads, first * 65536 + second, word)
    file(tails, last * 65536 + beforeLast, word)
  }
  const longestFirst = (a: string, b: string): number => b.length - a.length
  for (const list of heads.values()) list.sort(longestFirst)
  for (const list of tails.values()) list.sort(longestFirst)

  return {
    at(text, at, limit = text.length) {
      const first = text.charCodeAt(at)
      if (!(places[first]! & FIRST)) return null
      const second = at + 1 < limit ? text.charCodeAt(at + 1) : NONE
      if (places[second]! & SECOND) {
        const list = heads.get(first * 65536 + second)
        if (list !== undefined) {
          for (const word of list) if (at + word.length <= limit && text.startsWith(word, at)) return { start: at, end: at + word.length, word, value: values.get(word)! }
        }
      }
      if (!singles || at >= limit) return null
      const word = heads.get(first * 65536 + NONE)?.[0]
      return word === undefined ? null : { start: at, end: at + 1, word, value: values.get(word)! }
    },
    endingAt(text, end, floor = 0) {
      if (end <= floor) return null
      const last = text.charCodeAt(end - 1)
      if (!(places[last]! & LAST)) return null
      const before = end - 2 >= floor ? text.charCodeAt(end - 2) : NONE
      if (places[before]! & BEFORE_LAST) {
        const list = tails.get(last * 65536 + before)
        if (list !== undefined) {
          for (const word of list) {
            const start = end - word.length
            if (start >= floor && text.startsWith(word, start)) return { start, end, word, value: values.get(word)! }
          }
        }
      }
      if (!singles) return null
      const word = tails.get(last * 65536 + NONE)?.[0]
      return word === undefined ? null : { start: end - 1, end, word, value: values.get(word)! }
    },
    get: (word) => values.get(word),
  }
}

/** Splits a list kept as words between spaces and line breaks; `#` starts a comment to the end of its line. */
export function words(list: string): string[] {
  return list.split('\n').flatMap((line) => line.replace(/#.*/, '').split(/\s+/)).filter((word) => word !== '')
}
