/**
 * The places of a text at which something occurs that a step may want: their offsets in ascending order, each with its features and signs.
 * Numbers side by side in typed arrays: an article has a hundred of them, and they are gone through for every step.
 */
export class Places {
  count = 0
  /** Features that occur somewhere: of a page of Traditional text every third character would be a place. */
  elsewhere = 0
  at: Int32Array = new Int32Array(1024)
  /** Bits of `FEATURE`. */
  bits: Int32Array = new Int32Array(1024)
  /** Bits of `SIGN`. */
  signs: Int32Array = new Int32Array(1024)

  add(at: number, bits: number, signs: number): void {
    const k = this.count
    if (k === this.at.length) this.grow()
    this.at[k] = at
    this.bits[k] = bits
    this.signs[k] = signs
    this.count = k + 1
  }

  private grow(): void {
    this.at = twice(this.at)
    this.bits = twice(this.bits)
    this.signs = twice(this.signs)
  }
}

function twice(given: Int32Array): Int32Array {
  const more = new Int32Array(2 * given.length)
  more.set(given)
  return more
}
