import { CharSet } from '../text/char-set.ts'

/**
 * Entries filed under two characters. The table is sized to the list, so that the dozens of lists that are asked at every
 * position of a text share the processor's cache; a position where no word can stand costs one look-up.
 */
export class PairTable<T> {
  private readonly mask: number
  /** Two bits a pair: the first look, in at most 8 KB however long the list; both are set for one pair in a hundred that has no entries. */
  private readonly bits: Uint32Array
  /** Number of the list under each hash, 0 for none. */
  private readonly numbers: Uint16Array
  private readonly lists: T[][] = []

  constructor(count: number) {
    let size = 256
    while (size < count * 16 && size < 65536) size *= 2
    this.mask = size - 1
    this.bits = new Uint32Array(size >>> 5)
    this.numbers = new Uint16Array(size)
  }

  /** Makes walks stop at a pair that has no entries. */
  mark(a: number, b: number): void {
    const mixed = hash(a, b)
    const key = mixed & this.mask
    const other = (mixed >>> 16) & this.mask
    this.bits[key >>> 5]! |= 1 << (key & 31)
    this.bits[other >>> 5]! |= 1 << (other & 31)
  }

  add(a: number, b: number, entry: T): void {
    this.mark(a, b)
    const key = hash(a, b) & this.mask
    const number = this.numbers[key]!
    if (number !== 0) this.lists[number - 1]!.push(entry)
    else this.numbers[key] = this.lists.push([entry])
  }

  /** The entries under a pair, in the order they were added, and others of the same hash. */
  at(a: number, b: number): readonly T[] | undefined {
    const mixed = hash(a, b)
    if (!bothSet(this.bits, mixed, this.mask)) return undefined
    const number = this.numbers[mixed & this.mask]!
    return number === 0 ? undefined : this.lists[number - 1]
  }

  /** The first index from `from` on where a character and the one after it may have entries, `limit` where none have. A yes is to be checked. */
  nextPair(text: string, from: number, limit: number): number {
    const { bits, mask } = this
    if (from + 1 >= limit) return limit
    let a = text.charCodeAt(from)
    for (let i = from; i + 1 < limit; i++) {
      const b = text.charCodeAt(i + 1)
      if (bothSet(bits, hash(a, b), mask)) return i
      a = b
    }
    return limit
  }

  /** The same for entries filed under a character and the one before it: the first index from `from` on of such a character, `limit` where none is. */
  nextPairBack(text: string, from: number, limit: number): number {
    const { bits, mask } = this
    if (from < 1) from = 1
    if (from >= limit) return limit
    let b = text.charCodeAt(from - 1)
    for (let i = from; i < limit; i++) {
      const a = text.charCodeAt(i)
      if (bothSet(bits, hash(a, b), mask)) return i
      b = a
    }
    return limit
  }
}

function bothSet(bits: Uint32Array, mixed: number, mask: number): boolean {
  const key = mixed & mask
  if (((bits[key >>> 5]! >>> (key & 31)) & 1) === 0) return false
  const other = (mixed >>> 16) & mask
  return ((bits[other >>> 5]! >>> (other & 31)) & 1) !== 0
}

function hash(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e35) ^ Math.imul(b, 0x1f35b)
  return mixed ^ (mixed >>> 11)
}

/** Whether `word` stands at `at`. For words of a closed list, which are short: cheaper than the general search of the language. */
export function standsAt(text: string, at: number, word: string): boolean {
  const n = word.length
  if (at + n > text.length) return false
  for (let i = 0; i < n; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false
  return true
}

/**
 * A set of characters by their last thirteen bits: a yes is to be checked, a no is sure. One kilobyte, where a table of every character
 * fetches a line of memory for nearly each character of an article: what a scan costs is those fetches.
 */
export class CharFilter {
  private readonly bits = new Uint32Array(256)

  constructor(characters = '') {
    for (let i = 0; i < characters.length; i++) this.add(characters.charCodeAt(i))
  }

  add(code: number): void {
    this.bits[(code & 8191) >>> 5]! |= 1 << (code & 31)
  }

  may(code: number): boolean {
    return this.mark(code) !== 0
  }

  /** The same as 1 or 0, for scans that join the answers of several. */
  mark(code: number): number {
    return (this.bits[(code & 8191) >>> 5]! >>> (code & 31)) & 1
  }
}

/** The filter of a table that has something other than 0 for each of its characters. */
export function filterOf(table: Uint8Array): CharFilter {
  const filter = new CharFilter()
  for (const code of CharSet.of(table).codes()) filter.add(code)
  return filter
}
