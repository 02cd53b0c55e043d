/**
 * Words filed under two of their characters. The table is sized to the list, so that the dozens of lists that are asked at every
 * position of a text share the processor's cache; a position where no word can stand costs one look-up.
 */
export class PairTable {
  private readonly mask: number
  /** One bit a hash: the first look, in at most 8 KB however long the list. */
  private readonly bits: Uint32Array
  /** Number of the list under each hash, 0 for none. */
  private readonly numbers: Uint16Array
  private readonly lists: string[][] = []

  constructor(count: number) {
    let size = 256
    while (size < count * 16 && size < 65536) size *= 2
    this.mask = size - 1
    this.bits = new Uint32Array(size >>> 5)
    this.numbers = new Uint16Array(size)
  }

  add(a: number, b: number, word: string): void {
    const key = this.key(a, b)
    this.bits[key >>> 5]! |= 1 << (key & 31)
    const number = this.numbers[key]!
    if (number !== 0) this.lists[number - 1]!.push(word)
    else this.numbers[key] = this.lists.push([word])
  }

  /** The words under a pair, in the order they were added, and others of the same hash. */
  at(a: number, b: number): readonly string[] | undefined {
    const key = this.key(a, b)
    return ((this.bits[key >>> 5]! >>> (key & 31)) & 1) === 0 ? undefined : this.lists[this.numbers[key]! - 1]
  }

  private key(a: number, b: number): number {
    const hash = Math.imul(a, 0x9e35) ^ Math.imul(b, 0x1f35b)
    return (hash ^ (hash >>> 11)) & this.mask
  }
}

/**
 * A set of characters by their last thirteen bits: a yes is to be checked, a no is sure. One kilobyte, where a table of every character
 * fetches a line of memory for nearly each character of an article: what a scan costs is those fetches.
 */
export class CharFilter {
  private readonly bits = new Uint32Array(256)

  add(code: number): void {
    this.bits[(code & 8191) >>> 5]! |= 1 << (code & 31)
  }

  may(code: number): boolean {
    return ((this.bits[(code & 8191) >>> 5]! >>> (code & 31)) & 1) !== 0
  }
}

/** The filter of a table that has something other than 0 for each of its characters. */
export function filterOf(table: Uint8Array): CharFilter {
  const filter = new CharFilter()
  for (let code = 0; code < table.length; code++) if (table[code] !== 0) filter.add(code)
  return filter
}
