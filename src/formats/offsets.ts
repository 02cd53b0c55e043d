/** Offsets counted in code points (Label Studio, doccano, brat) ↔ offsets counted in UTF-16 code units (yaosu, JavaScript). */

/** Converts positions of one text. Cost: O(n) to build, O(log pairs) a question. Invariant: both ways are each other's inverse at character boundaries. */
export class CodePoints {
  readonly length: number
  /** Where each surrogate pair begins, in code units. A lone surrogate is one unit and one point. */
  private readonly pairs: readonly number[]

  constructor(text: string) {
    const pairs: number[] = []
    for (let i = 0; i + 1 < text.length; i++) {
      const high = text.charCodeAt(i)
      if (high < 0xd800 || high > 0xdbff) continue
      const low = text.charCodeAt(i + 1)
      if (low >= 0xdc00 && low <= 0xdfff) pairs.push(i++)
    }
    this.pairs = pairs
    this.length = text.length - pairs.length
  }

  /** Code points before a code unit; inside a pair, as before the pair. */
  toPoints(unit: number): number {
    let low = 0
    let high = this.pairs.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.pairs[mid]! < unit) low = mid + 1
      else high = mid
    }
    return unit - low
  }

  /** The code unit at which a code point begins. */
  toUnits(point: number): number {
    let low = 0
    let high = this.pairs.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.pairs[mid]! - mid < point) low = mid + 1
      else high = mid
    }
    return point + low
  }
}
