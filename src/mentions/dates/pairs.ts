/** An exact set of pairs of characters, asked at every character that could begin a word of time. */
export class PairSet {
  private readonly slots = new Int32Array(2048)

  /** Fewer than a thousand pairs, so that a look stays at one or two slots. */
  add(first: number, second: number): void {
    const key = (first << 16) | second
    let slot = Math.imul(key, 0x9e3779b1) >>> 21
    while (this.slots[slot] !== 0 && this.slots[slot] !== key) slot = (slot + 1) & 2047
    this.slots[slot] = key
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
