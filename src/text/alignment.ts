/**
 * The way back from a text to the text that it was made from (idea: Apache OpenNLP's `Alignment`).
 * A step never edits in place: it lists its edits, `applyEdits` makes the new text and the alignment together,
 * and alignments of successive steps compose with `andThen`. Knows no Chinese.
 */
import type { NormSpan, RawSpan } from './span.ts'

/** One change: `start`–`end` of the step's input becomes `to`. `rule` names the step or rule that made it. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly to: string
  readonly rule: string
  /** Set when the edit takes away page furniture: the kind of boilerplate. */
  readonly boilerplate?: string
}

/** A stretch that was replaced: raw range, the range that stands there now, and who did it. */
export interface Run {
  readonly rawStart: number
  readonly rawEnd: number
  readonly start: number
  readonly end: number
  readonly rules: readonly string[]
  readonly boilerplate?: string
}

export interface Aligned {
  readonly text: string
  readonly alignment: Alignment
}

/**
 * Maps spans of a text to spans of the text before the edits, and back. The runs lie side by side as numbers: a page of Traditional text has hundreds.
 * Invariant: runs are in order and do not overlap; between two runs both texts are equal.
 */
export class Alignment {
  readonly rawLength: number
  readonly length: number
  /** How many runs there are. */
  readonly count: number
  /** Four numbers a run: raw start, raw end, start, end. */
  private readonly bounds: readonly number[]
  /** The rules of each run, joined by `+`. */
  private readonly rules: readonly string[]
  private readonly kinds: readonly (string | undefined)[]

  private constructor(rawLength: number, length: number, bounds: readonly number[], rules: readonly string[], kinds: readonly (string | undefined)[]) {
    this.rawLength = rawLength
    this.length = length
    this.count = rules.length
    this.bounds = bounds
    this.rules = rules
    this.kinds = kinds
  }

  static identity(length: number): Alignment {
    return new Alignment(length, length, [], [], [])
  }

  /** Fails: RangeError when edits are out of order, overlap or leave the text. */
  static fromEdits(rawLength: number, edits: readonly Edit[]): Alignment {
    const bounds = new Array<number>(4 * edits.length)
    const rules = new Array<string>(edits.length)
    const kinds = new Array<string | undefined>(edits.length)
    let previousEnd = 0
    let shift = 0
    for (let k = 0; k < edits.length; k++) {
      const edit = edits[k]!
      if (edit.start < previousEnd || edit.end < edit.start || edit.end > rawLength) {
        throw new RangeError(
          `edit ${edit.rule} [${edit.start},${edit.end}) does not follow ${previousEnd} within a text of ${rawLength}`,
        )
      }
      const start = edit.start + shift
      const end = start + edit.to.length
      place(bounds, k, edit.start, edit.end, start, end)
      rules[k] = edit.rule
      kinds[k] = edit.boilerplate
      shift = end - edit.end
      previousEnd = edit.end
    }
    return new Alignment(rawLength, rawLength + shift, bounds, rules, kinds)
  }

  /** The runs as objects. */
  get runs(): Run[] {
    const runs: Run[] = []
    for (let k = 0; k < this.count; k++) runs.push(this.run(k))
    return runs
  }

  run(k: number): Run {
    const [rawStart, rawEnd, start, end] = this.bounds.slice(4 * k, 4 * k + 4) as [number, number, number, number]
    const run: Run = { rawStart, rawEnd, start, end, rules: this.rules[k]!.split('+') }
    const boilerplate = this.kinds[k]
    return boilerplate === undefined ? run : { ...run, boilerplate }
  }

  rawStartOfRun(k: number): number {
    return this.bounds[4 * k]!
  }

  rawEndOfRun(k: number): number {
    return this.bounds[4 * k + 1]!
  }

  startOfRun(k: number): number {
    return this.bounds[4 * k + 2]!
  }

  endOfRun(k: number): number {
    return this.bounds[4 * k + 3]!
  }

  /** The rules that made run `k`, joined by `+`. */
  ruleOfRun(k: number): string {
    return this.rules[k]!
  }

  boilerplateOfRun(k: number): string | undefined {
    return this.kinds[k]
  }

  /**
   * The alignment of two steps in a row: `this` first, `next` on its result. Runs that overlap in the text between become one.
   * Fails: RangeError when `next` was not made from a text of this length. Cost: linear in the runs.
   */
  andThen(next: Alignment): Alignment {
    if (next.rawLength !== this.length) {
      throw new RangeError(`alignments do not line up: ${this.length} code units here, ${next.rawLength} there`)
    }
    if (next.count === 0) return this
    if (this.count === 0) return next
    const most = this.count + next.count
    const bounds = new Array<number>(4 * most)
    const rules = new Array<string>(most)
    const kinds = new Array<string | undefined>(most)
    let count = 0
    let i = 0
    let j = 0
    let shiftRaw = 0 // raw offset − middle offset, after the last run taken from `this`
    let shiftNorm = 0 // norm offset − middle offset, after the last run taken from `next`
    while (i < this.count || j < next.count) {
      // where the next run of either lies in the text between
      const start = i < this.count ? this.startOfRun(i) : NOWHERE
      const end = i < this.count ? this.endOfRun(i) : NOWHERE
      const s = j < next.count ? next.rawStartOfRun(j) : NOWHERE
      const e = j < next.count ? next.rawEndOfRun(j) : NOWHERE
      // a run that no run of the other step reaches into goes over as it is: nearly all of them
      if (before(start, end, s, e)) {
        place(bounds, count, this.rawStartOfRun(i), this.rawEndOfRun(i), start + shiftNorm, end + shiftNorm)
        rules[count] = this.rules[i]!
        kinds[count++] = this.kinds[i]
        shiftRaw = this.rawEndOfRun(i) - end
        i++
        continue
      }
      if (before(s, e, start, end)) {
        place(bounds, count, s + shiftRaw, e + shiftRaw, next.startOfRun(j), next.endOfRun(j))
        rules[count] = next.rules[j]!
        kinds[count++] = next.kinds[j]
        shiftNorm = next.endOfRun(j) - e
        j++
        continue
      }
      const midStart = Math.min(start, s)
      const rawStart = midStart + shiftRaw
      const normStart = midStart + shiftNorm
      const group = new Group(midStart)
      // an insertion made later stands before a replacement that begins at the same place
      if (s === midStart && e === midStart && start === midStart && end > midStart) {
        group.take(next.rules[j]!, next.kinds[j], s, e)
        shiftNorm = next.endOfRun(j) - e
        j++
      } else {
        for (let taken = 0; ; taken++) {
          const pIn = i < this.count && joins(midStart, group.end, this.startOfRun(i), this.endOfRun(i), taken)
          const qIn = j < next.count && joins(midStart, group.end, next.rawStartOfRun(j), next.rawEndOfRun(j), taken)
          if (pIn && (!qIn || this.startOfRun(i) <= next.rawStartOfRun(j))) {
            group.end = Math.max(group.end, this.endOfRun(i))
            group.take(this.rules[i]!, this.kinds[i], this.rawStartOfRun(i), this.rawEndOfRun(i))
            shiftRaw = this.rawEndOfRun(i) - this.endOfRun(i)
            i++
          } else if (qIn) {
            group.end = Math.max(group.end, next.rawEndOfRun(j))
            group.take(next.rules[j]!, next.kinds[j], next.rawStartOfRun(j), next.rawEndOfRun(j))
            shiftNorm = next.endOfRun(j) - next.rawEndOfRun(j)
            j++
          } else break
        }
      }
      place(bounds, count, rawStart, group.end + shiftRaw, normStart, group.end + shiftNorm)
      rules[count] = group.rules
      kinds[count++] = group.boilerplate()
    }
    bounds.length = 4 * count
    rules.length = kinds.length = count
    return new Alignment(this.rawLength, next.length, bounds, rules, kinds)
  }

  /** The raw span that a span of the new text came from. Text deleted before its first or after its last unit stays outside. */
  toRawSpan(span: NormSpan): RawSpan {
    return { start: this.rawStart(span.start), end: this.rawEnd(span.start, span.end) }
  }

  /** The start of `toRawSpan`, for callers with many spans. */
  rawStart(start: number): number {
    return this.count === 0 ? start : this.rawStartOf(start)
  }

  /** The end of `toRawSpan`. */
  rawEnd(start: number, end: number): number {
    if (this.count === 0) return Math.max(start, end)
    const from = this.rawStartOf(start)
    return end <= start ? from : Math.max(from, this.rawEndOf(end - 1))
  }

  /** The span of the new text that stands where a raw span stood; empty where all of it was deleted. */
  toNormSpan(span: RawSpan): NormSpan {
    const start = this.normAt(span.start, 'start')
    return { start, end: Math.max(start, this.normAt(span.end, 'end')) }
  }

  private rawStartOf(position: number): number {
    const k = this.lastRunStartingAt(position)
    if (k < 0) return position
    if (position < this.endOfRun(k)) return this.isSameLength(k) ? this.rawStartOfRun(k) + (position - this.startOfRun(k)) : this.rawStartOfRun(k)
    return this.rawEndOfRun(k) + (position - this.endOfRun(k))
  }

  private rawEndOf(last: number): number {
    const k = this.lastRunStartingAt(last)
    if (k < 0) return last + 1
    if (last < this.endOfRun(k)) return this.isSameLength(k) ? this.rawStartOfRun(k) + (last - this.startOfRun(k)) + 1 : this.rawEndOfRun(k)
    return this.rawEndOfRun(k) + (last - this.endOfRun(k)) + 1
  }

  /** The last run with `start <= position`, so that runs deleted at `position` count as before it; −1 where there is none. */
  private lastRunStartingAt(position: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.startOfRun(mid) <= position) low = mid + 1
      else high = mid
    }
    return low - 1
  }

  /** A start stands after what was inserted at its place, an end before it. */
  private normAt(raw: number, side: 'start' | 'end'): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const mid = (low + high) >> 1
      const rawStart = this.rawStartOfRun(mid)
      if (side === 'start' ? rawStart <= raw : rawStart < raw) low = mid + 1
      else high = mid
    }
    const k = low - 1
    if (k < 0) return raw
    if (raw >= this.rawEndOfRun(k)) return this.endOfRun(k) + (raw - this.rawEndOfRun(k))
    if (this.isSameLength(k)) return this.startOfRun(k) + (raw - this.rawStartOfRun(k))
    return side === 'start' ? this.startOfRun(k) : this.endOfRun(k)
  }

  /** One replaced by as many: offsets inside map one to one (項目 → 项目). */
  private isSameLength(k: number): boolean {
    return this.rawEndOfRun(k) - this.rawStartOfRun(k) === this.endOfRun(k) - this.startOfRun(k)
  }
}

function place(bounds: number[], k: number, rawStart: number, rawEnd: number, start: number, end: number): void {
  bounds[4 * k] = rawStart
  bounds[4 * k + 1] = rawEnd
  bounds[4 * k + 2] = start
  bounds[4 * k + 3] = end
}

/** Runs of two steps that overlap in the text between, on their way to become one. */
class Group {
  readonly start: number
  end: number
  rules = ''
  private furniture: string | undefined // the last run that took text away as boilerplate
  private only = true
  private taken: [number, number] = [0, 0]

  constructor(start: number) {
    this.start = start
    this.end = start
  }

  /** `from` and `to` are the raw bounds that the run had by itself. */
  take(rules: string, boilerplate: string | undefined, from: number, to: number): void {
    this.rules = union(this.rules, rules)
    if (boilerplate === undefined) this.only = false
    else {
      this.furniture = boilerplate
      this.taken = [from, to]
    }
  }

  /** Taking a whole stretch away as furniture outweighs what earlier steps did inside it. */
  boilerplate(): string | undefined {
    return this.furniture !== undefined && (this.only || (this.taken[0] <= this.start && this.taken[1] >= this.end)) ? this.furniture : undefined
  }
}

/** `a+b` and `b+c` → `a+b+c`. */
function union(rules: string, more: string): string {
  if (rules === '' || rules === more) return more
  const all = rules.split('+')
  for (const rule of more.split('+')) if (!all.includes(rule)) all.push(rule)
  return all.join('+')
}

/** Behind every run of every text. */
const NOWHERE = 0x3fffffff

/** Whether [start,end) ends before [s,e) begins; touching is apart, unless both are empty. */
function before(start: number, end: number, s: number, e: number): boolean {
  return end < s || (end === s && (start < end || s < e))
}

/** Whether a run [s,e) of the middle text belongs to the group [start,end): the first taken, or overlapping it. */
function joins(start: number, end: number, s: number, e: number, taken: number): boolean {
  if (taken === 0) return s === start
  if (s < end && e > start) return true
  // an empty run at the group's start joins only an empty group or one that it lies inside of
  return s === e && s === start && start === end
}

/**
 * Applies edits, given in order and not overlapping.
 * Example: `applyEdits('蕞高', [{ start: 0, end: 1, to: '最', rule: 'zui' }]).text === '最高'`.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Aligned {
  const alignment = Alignment.fromEdits(text.length, edits)
  if (edits.length === 0) return { text, alignment }
  if (edits.length > MANY) return { text: spliced(text, edits), alignment }
  const pieces: string[] = []
  let at = 0
  for (const edit of edits) {
    if (edit.start > at) pieces.push(text.slice(at, edit.start))
    pieces.push(edit.to)
    at = edit.end
  }
  pieces.push(text.slice(at))
  return { text: pieces.join(''), alignment }
}

/** From here on it is cheaper to add piece to piece and to flatten the tree of them in one go. */
const MANY = 6

function spliced(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (let k = 0; k < edits.length; k++) {
    const { start, end, to } = edits[k]!
    if (start > at) out += text.slice(at, start)
    out += to
    at = end
  }
  out += text.slice(at)
  // two halves joined are a string of one piece, which every later scan reads faster
  const half = out.length >> 1
  return [out.slice(0, half), out.slice(half)].join('')
}
