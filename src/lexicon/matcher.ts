import { CharFilter, PairTable, standsAt } from './pair-table.ts'

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
  /** The first position from `from` on where a word of two characters or more may start, `limit` where none may; `at` decides. For scans of a whole text. */
  nextStart(text: string, from: number, limit?: number): number
  /** The end of the first word of two characters or more that may end after index `from` and by `limit`, -1 where none may; `endingAt` decides. */
  nextEnd(text: string, from: number, limit?: number): number
}

export interface Match<T> {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly value: T
}

interface Entry<T> {
  readonly word: string
  readonly value: T
}

/** Stands for the second character where a word has only one: no text of ours holds it. */
const ALONE = 0xffff

class ListMatcher<T> implements Matcher<T> {
  private readonly values = new Map<string, T>()
  private readonly heads: PairTable<Entry<T>>
  private readonly tails: PairTable<Entry<T>>
  private readonly singles = new CharFilter()
  private readonly alone = new PairTable<Entry<T>>(16)

  constructor(entries: Iterable<readonly [string, T]>) {
    const byLength: Entry<T>[][] = []
    for (const [word, value] of entries) {
      if (word === '' || this.values.has(word)) continue
      this.values.set(word, value)
      while (byLength.length <= word.length) byLength.push([])
      byLength[word.length]!.push({ word, value })
    }
    this.heads = new PairTable(this.values.size)
    this.tails = new PairTable(this.values.size)
    // longest first: the first that stands in the text is the longest
    for (let n = byLength.length - 1; n > 1; n--) {
      for (const entry of byLength[n]!) {
        this.heads.add(entry.word.charCodeAt(0), entry.word.charCodeAt(1), entry)
        this.tails.add(entry.word.charCodeAt(n - 1), entry.word.charCodeAt(n - 2), entry)
      }
    }
    for (const entry of byLength[1] ?? []) {
      this.singles.add(entry.word.charCodeAt(0))
      this.alone.add(entry.word.charCodeAt(0), ALONE, entry)
    }
  }

  at(text: string, at: number, limit: number = text.length): Match<T> | null {
    if (at >= limit || at >= text.length) return null
    const first = text.charCodeAt(at)
    if (at + 1 < limit && at + 1 < text.length) {
      const list = this.heads.at(first, text.charCodeAt(at + 1))
      if (list !== undefined) {
        for (let i = 0; i < list.length; i++) {
          const { word, value } = list[i]!
          if (at + word.length <= limit && standsAt(text, at, word)) return { start: at, end: at + word.length, word, value }
        }
      }
    }
    return this.singles.may(first) ? this.single(at, first) : null
  }

  endingAt(text: string, end: number, floor = 0): Match<T> | null {
    if (end <= floor) return null
    const last = text.charCodeAt(end - 1)
    if (end - 2 >= floor) {
      const list = this.tails.at(last, text.charCodeAt(end - 2))
      if (list !== undefined) {
        for (let i = 0; i < list.length; i++) {
          const { word, value } = list[i]!
          const start = end - word.length
          if (start >= floor && standsAt(text, start, word)) return { start, end, word, value }
        }
      }
    }
    return this.singles.may(last) ? this.single(end - 1, last) : null
  }

  get(word: string): T | undefined {
    return this.values.get(word)
  }

  nextStart(text: string, from: number, limit: number = text.length): number {
    return this.heads.nextPair(text, from, Math.min(limit, text.length))
  }

  nextEnd(text: string, from: number, limit: number = text.length): number {
    const last = Math.min(limit, text.length)
    const i = this.tails.nextPairBack(text, from, last)
    return i < last ? i + 1 : -1
  }

  private single(at: number, code: number): Match<T> | null {
    const list = this.alone.at(code, ALONE)
    if (list === undefined) return null
    for (let i = 0; i < list.length; i++) {
      const { word, value } = list[i]!
      if (word.charCodeAt(0) === code) return { start: at, end: at + 1, word, value }
    }
    return null
  }
}

/** Compiles a list; a word given twice keeps its first value. Words are at least one character long. */
export function compileMatcher<T>(entries: Iterable<readonly [string, T]>): Matcher<T> {
  return new ListMatcher(entries)
}

/** Splits a list kept as words between spaces and line breaks; `#` starts a comment to the end of its line. */
export function words(list: string): string[] {
  return list.split('\n').flatMap((line) => line.replace(/#.*/, '').split(/\s+/)).filter((word) => word !== '')
}
