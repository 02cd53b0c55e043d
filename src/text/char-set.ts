/**
 * A set of UTF-16 code units as a bit each. A scan over a text asks it first and opens its larger tables only for members:
 * the Chinese characters of a text lie far apart, so that a table of a byte each is a cache miss for every new character,
 * and a short article is over before the table is warm. The bits of all of them fit in 8 KB. Knows no Chinese.
 */
export class CharSet {
  private readonly bits = new Uint32Array(2048)

  constructor(characters = '') {
    for (let i = 0; i < characters.length; i++) this.add(characters.charCodeAt(i))
  }

  add(code: number): void {
    this.bits[code >>> 5]! |= 1 << (code & 31)
  }

  has(code: number): boolean {
    return ((this.bits[code >>> 5]! >>> (code & 31)) & 1) === 1
  }

  /** The code units that a table marks with anything but 0. */
  static of(table: Uint8Array | Uint16Array): CharSet {
    const set = new CharSet()
    // four bytes at a time: most of a table is 0, and this runs before anything is warm
    const words = new Uint32Array(table.buffer, table.byteOffset, table.byteLength >>> 2)
    const width = 4 / table.BYTES_PER_ELEMENT
    for (let i = 0; i < words.length; i++) {
      if (words[i] === 0) continue
      for (let code = i * width; code < (i + 1) * width; code++) if (table[code] !== 0) set.add(code)
    }
    return set
  }

  /** The members, in order. */
  codes(): number[] {
    const codes: number[] = []
    for (let i = 0; i < this.bits.length; i++) {
      const bits = this.bits[i]!
      if (bits === 0) continue
      for (let bit = 0; bit < 32; bit++) if (((bits >>> bit) & 1) === 1) codes.push(i * 32 + bit)
    }
    return codes
  }
}
