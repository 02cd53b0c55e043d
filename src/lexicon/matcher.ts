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

/** Two characters hashed to 16 bits; says no for nearly every pair that begins (ends) no word. */
function pair(a: number, b: number): number {
  return (Math.imul(a, 0x9e35) ^ Math.imul(b, 0x1f35b)) & 0xffff
}

/** Words by a 16-bit key. Only the numbers of the lists fill a table: dozens of these are made at start, and pages never touched cost nothing. */
class Lists {
  private readonly numbers = new Uint16Array(65536)
  private readonly lists: string[][] = []

  add(key: number, word: string): void {
    const number = this.numbers[key]!
    if (number !== 0) this.lists[number - 1]!.push(word)
    else this.numbers[key] = this.lists.push([word])
  }

  at(key: number): readonly string[] | undefined {
    const number = this.numbers[key]!
    return number === 0 ? undefined : this.lists[number - 1]
  }
}

/** Compiles a list; a word given twice keeps its first value. Words are at least one character long. */
export function compileMatcher<T>(entries: Iterable<readonly [string, T]>): Matcher<T> {
  const values = new Map<string, T>()
  for (const [word, value] of entries) if (word !== '' && !values.has(word)) values.set(word, value)
  // words by the hash of their first (last) two characters; words of one character by that character
  const heads = new Lists()
  const tails = new Lists()
  const singles = new Uint8Array(65536)
  const firsts = new Uint8Array(65536)
  const lasts = new Uint8Array(65536)
  // longest first: the first that stands in the text is the longest
  for (const word of [...values.keys()].sort((a, b) => b.length - a.length)) {
    const n = word.length
    const first = word.charCodeAt(0)
    const last = word.charCodeAt(n - 1)
    if (n === 1) {
      singles[first] = 1
      continue
    }
    firsts[first] = 1
    lasts[last] = 1
    heads.add(pair(first, word.charCodeAt(1)), word)
    tails.add(pair(last, word.charCodeAt(n - 2)), word)
  }

  return {
    at(text, at, limit = text.length) {
      if (at >= limit) return null
      const first = text.charCodeAt(at)
      if (firsts[first] === 1 && at + 1 < limit) {
        const list = heads.at(pair(first, text.charCodeAt(at + 1)))
        if (list !== undefined) {
          for (const word of list) if (at + word.length <= limit && text.startsWith(word, at)) return { start: at, end: at + word.length, word, value: values.get(word)! }
        }
      }
      if (singles[first] !== 1) return null
      const word = text[at]!
      return { start: at, end: at + 1, word, value: values.get(word)! }
    },
    endingAt(text, end, floor = 0) {
      if (end <= floor) return null
      const last = text.charCodeAt(end - 1)
      if (lasts[last] === 1 && end - 2 >= floor) {
        const list = tails.at(pair(last, text.charCodeAt(end - 2)))
        if (list !== undefined) {
          for (const word of list) {
            const start = end - word.length
            if (start >= floor && text.startsWith(word, start)) return { start, end, word, value: values.get(word)! }
          }
        }
      }
      if (singles[last] !== 1) return null
      const word = text[end - 1]!
      return { start: end - 1, end, word, value: values.get(word)! }
    },
    get: (word) => values.get(word),
  }
}

/** Splits a list kept as words between spaces and line breaks; `#` starts a comment to the end of its line. */
export function words(list: string): string[] {
  return list.split('\n').flatMap((line) => line.replace(/#.*/, '').split(/\s+/)).filter((word) => word !== '')
}
