/** Coefficients and powers added up from left to right, exactly: 一万五千亿 → 15000 × 10⁸. */
import { add, shift } from './decimal.ts'

/** The adding-up of one number. Each power says whether it may stand where it stands. */
export class Sum {
  /** Exponent of the 万/亿 that the number ends on; 0 where something smaller follows. */
  scale = 0
  /** Exponent of the last power, small or large. */
  last = 0
  /** Whether a coefficient still waits for its power. */
  pending = false
  empty = true
  private total = '0'
  private section = 0
  private sectioned = false
  private current = '0'
  private smallest = 99
  private totalScale = 99
  private closed = false

  coefficient(digits: string): void {
    this.current = digits
    this.pending = true
    this.empty = false
    this.scale = 0
  }

  /** 点零一: joins the waiting coefficient, or the section as a whole. */
  fraction(digits: string): void {
    this.current = `${add(String(this.section), this.current)}.${digits}`
    this.section = 0
    this.pending = true
  }

  accepts(power: number, large: boolean): boolean {
    return large ? power < this.totalScale : power < this.smallest
  }

  /** 十百千. `alone` allows it without a digit: 十五, 百亿. */
  small(power: number, alone: boolean): boolean {
    if (power >= this.smallest || this.closed || (!this.pending && !alone)) return false
    const term = this.pending ? this.current : '1'
    this.section += Number(shift(term, power))
    this.sectioned = true
    this.settle(power)
    this.smallest = power
    return true
  }

  /** 万亿兆. A larger power multiplies all that stands before it: 1.2万亿. */
  large(power: number, alone: boolean): boolean {
    const part = this.section === 0 ? this.current : add(String(this.section), this.current)
    const none = !this.pending && !this.sectioned
    if (none && !alone && !(this.totalScale === 4 && (power === 8 || power === 4))) return false
    if (this.totalScale === 99) {
      this.total = shift(none ? '1' : part, power)
      this.scale = power
    } else if (power > this.totalScale || none) {
      if (this.totalScale !== 4 || power === 12) return false
      this.total = shift(add(this.total, part), power)
      this.scale = none ? 4 + power : power
    } else {
      if (power === this.totalScale) return false
      this.total = add(this.total, shift(part, power))
      this.scale = power
    }
    this.totalScale = power > this.totalScale || this.totalScale === 99 ? this.scale : power
    this.section = 0
    this.sectioned = false
    this.smallest = 99
    const scale = this.scale
    this.settle(scale)
    this.scale = scale
    this.closed = false
    return true
  }

  /** 一百五: nothing but a 万 or 亿 may follow. */
  close(): void {
    this.closed = true
  }

  /** 3万半: half of the last power. */
  half(): void {
    this.total = add(this.total, shift('5', this.last - 1))
    this.scale = 0
  }

  value(): string {
    return add(this.total, this.section === 0 ? this.current : add(String(this.section), this.current))
  }

  private settle(power: number): void {
    this.current = '0'
    this.pending = false
    this.empty = false
    this.last = power
    this.scale = 0
  }
}
