/** An exact set of pairs of characters, asked at every character that could begin a word of time. */
export class PairSet {
  private readonly slots = new Int32Array(2048)
  /** A bit for each hash of a pair: the first look, in two kilobytes. */
  private readonly bits = new Uint32Array(512)

  /** Fewer than a thousand pairs, so that a look stays at one or two slots. */
  add(first: number, second: number): void {
    const key = (first << 16) | second
    let slot = Math.imul(key, 0x9e3779b1) >>> 21
    while (this.slots[slot] !== 0 && this.slots[slot] !== key) slot = (slot + 1) & 2047
    this.slots[slot] = key
    const bit = mixed(first, second)
    this.bits[bit >>> 5]! |= 1 << (bit & 31)
  }

  /** 1 where the pair may be in the set, 0 where it is not: no branch, as the answer is asked at every character of a text. */
  may(first: number, second: number): number {
    const bit = mixed(first, second)
    return (this.bits[bit >>> 5]! >>> (bit & 31)) & 1
  }

  has(first: number, second: number): boolean {
    const key = (first << 16) | second
    let slot = Math.imul(key, 0x9e3779b1) >>> 21
    for (;;) {
      const there = this.slots[slot]!
      if (there === 0) return false
      if (there === key) return true
      slot = (slot + 1) & 2047
    }
  }
}

function mixed(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> 18
}
