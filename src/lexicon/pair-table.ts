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

/** Flags for single characters by their last ten bits: a yes is to be checked, a no is sure. */
export class CharFilter {
  private readonly bits = new Uint8Array(1024)

  add(code: number): void {
    this.bits[code & 1023] = 1
  }

  may(code: number): boolean {
    return this.bits[code & 1023] === 1
  }
}
