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
 * Maps spans of a text to spans of the text before the edits, and back.
 * Invariant: runs are in order and do not overlap; between two runs both texts are equal.
 */
export class Alignment {
  readonly rawLength: number
  readonly length: number
  readonly runs: readonly Run[]

  private constructor(rawLength: number, length: number, runs: readonly Run[]) {
    this.rawLength = rawLength
    this.length = length
    this.runs = runs
  }

  static identity(length: number): Alignment {
    return new Alignment(length, length, [])
  }

  /** Fails: RangeError when edits are out of order, overlap or leave the text. */
  static fromEdits(rawLength: number, edits: readonly Edit[]): Alignment {
    const runs: Run[] = []
    let previousEnd = 0
    let shift = 0
    for (const edit of edits) {
      if (edit.start < previousEnd || edit.end < edit.start || edit.end > rawLength) {
        throw new RangeError(
          `edit ${edit.rule} [${edit.start},${edit.end}) does not follow ${previousEnd} within a text of ${rawLength}`,
        )
      }
      const start = edit.start + shift
      const end = start + edit.to.length
      const run: Run = { rawStart: edit.start, rawEnd: edit.end, start, end, rules: [edit.rule] }
      runs.push(edit.boilerplate === undefined ? run : { ...run, boilerplate: edit.boilerplate })
      shift = end - edit.end
      previousEnd = edit.end
    }
    return new Alignment(rawLength, rawLength + shift, runs)
  }

  /**
   * The alignment of two steps in a row: `this` first, `next` on its result. Runs that overlap in the text between become one.
   * Fails: RangeError when `next` was not made from a text of this length. Cost: linear in the runs.
   */
  andThen(next: Alignment): Alignment {
    if (next.rawLength !== this.length) {
      throw new RangeError(`alignments do not line up: ${this.length} code units here, ${next.rawLength} there`)
    }
    if (next.runs.length === 0) return this
    if (this.runs.length === 0) return next
    const runs: Run[] = []
    const first = this.runs
    const second = next.runs
    let i = 0
    let j = 0
    let shiftRaw = 0 // raw offset − middle offset, after the last run taken from `first`
    let shiftNorm = 0 // norm offset − middle offset, after the last run taken from `second`
    while (i < first.length || j < second.length) {
      // a run that no run of the other step reaches into goes over as it is: nearly all of them
      const alone = first[i]
      const beside = second[j]
      if (alone !== undefined && (beside === undefined || before(alone.start, alone.end, beside.rawStart, beside.rawEnd))) {
        runs.push(shiftNorm === 0 ? alone : moved(alone, 0, shiftNorm))
        shiftRaw = alone.rawEnd - alone.end
        i++
        continue
      }
      if (beside !== undefined && (alone === undefined || before(beside.rawStart, beside.rawEnd, alone.start, alone.end))) {
        runs.push(shiftRaw === 0 ? beside : moved(beside, shiftRaw, 0))
        shiftNorm = beside.end - beside.rawEnd
        j++
        continue
      }
      const midStart = Math.min(first[i]?.start ?? Infinity, second[j]?.rawStart ?? Infinity)
      const rawStart = midStart + shiftRaw
      const normStart = midStart + shiftNorm
      let midEnd = midStart
      let furniture: Run | undefined // the last run of the group that took text away as boilerplate
      let onlyFurniture = true
      const rules: string[] = []
      const take = (run: Run): void => {
        for (const rule of run.rules) if (!rules.includes(rule)) rules.push(rule)
        if (run.boilerplate === undefined) onlyFurniture = false
        else furniture = run
      }
      // an insertion made later stands before a replacement that begins at the same place
      const inserted = second[j]
      if (inserted !== undefined && inserted.rawStart === midStart && inserted.rawEnd === midStart && first[i]?.start === midStart && first[i]!.end > midStart) {
        take(inserted)
        shiftNorm = inserted.end - inserted.rawEnd
        j++
      } else {
        for (let taken = 0; ; taken++) {
          const p = first[i]
          const q = second[j]
          const pIn = p !== undefined && joins(midStart, midEnd, p.start, p.end, taken)
          const qIn = q !== undefined && joins(midStart, midEnd, q.rawStart, q.rawEnd, taken)
          if (pIn && (!qIn || p.start <= q.rawStart)) {
            midEnd = Math.max(midEnd, p.end)
            shiftRaw = p.rawEnd - p.end
            take(p)
            i++
          } else if (qIn) {
            midEnd = Math.max(midEnd, q.rawEnd)
            shiftNorm = q.end - q.rawEnd
            take(q)
            j++
          } else break
        }
      }
      const run: Run = { rawStart, rawEnd: midEnd + shiftRaw, start: normStart, end: midEnd + shiftNorm, rules }
      // taking a whole stretch away as furniture outweighs what earlier steps did inside it
      const whole = furniture !== undefined && (onlyFurniture || (furniture.rawStart <= midStart && furniture.rawEnd >= midEnd))
      runs.push(whole ? { ...run, boilerplate: furniture!.boilerplate! } : run)
    }
    return new Alignment(this.rawLength, next.length, runs)
  }

  /** The raw span that a span of the new text came from. Text deleted before its first or after its last unit stays outside. */
  toRawSpan(span: NormSpan): RawSpan {
    return { start: this.rawStart(span.start), end: this.rawEnd(span.start, span.end) }
  }

  /** The start of `toRawSpan`, for callers with many spans. */
  rawStart(start: number): number {
    return this.runs.length === 0 ? start : this.rawStartOf(start)
  }

  /** The end of `toRawSpan`. */
  rawEnd(start: number, end: number): number {
    if (this.runs.length === 0) return Math.max(start, end)
    const from = this.rawStartOf(start)
    return end <= start ? from : Math.max(from, this.rawEndOf(end - 1))
  }

  /** The span of the new text that stands where a raw span stood; empty where all of it was deleted. */
  toNormSpan(span: RawSpan): NormSpan {
    const start = this.normAt(span.start, 'start')
    return { start, end: Math.max(start, this.normAt(span.end, 'end')) }
  }

  private rawStartOf(position: number): number {
    const run = this.lastRunStartingAt(position)
    if (run === undefined) return position
    if (position < run.end) return sameLength(run) ? run.rawStart + (position - run.start) : run.rawStart
    return run.rawEnd + (position - run.end)
  }

  private rawEndOf(last: number): number {
    const run = this.lastRunStartingAt(last)
    if (run === undefined) return last + 1
    if (last < run.end) return sameLength(run) ? run.rawStart + (last - run.start) + 1 : run.rawEnd
    return run.rawEnd + (last - run.end) + 1
  }

  /** The last run with `start <= position`, so that runs deleted at `position` count as before it. */
  private lastRunStartingAt(position: number): Run | undefined {
    let low = 0
    let high = this.runs.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.runs[mid]!.start <= position) low = mid + 1
      else high = mid
    }
    return low === 0 ? undefined : this.runs[low - 1]
  }

  /** A start stands after what was inserted at its place, an end before it. */
  private normAt(raw: number, side: 'start' | 'end'): number {
    let low = 0
    let high = this.runs.length
    while (low < high) {
      const mid = (low + high) >> 1
      const { rawStart } = this.runs[mid]!
      if (side === 'start' ? rawStart <= raw : rawStart < raw) low = mid + 1
      else high = mid
    }
    const run = low === 0 ? undefined : this.runs[low - 1]
    if (run === undefined) return raw
    if (raw >= run.rawEnd) return run.end + (raw - run.rawEnd)
    if (sameLength(run)) return run.start + (raw - run.rawStart)
    return side === 'start' ? run.start : run.end
  }
}

/** Whether [start,end) ends before [s,e) begins; touching is apart, unless both are empty. */
function before(start: number, end: number, s: number, e: number): boolean {
  return end < s || (end === s && (start < end || s < e))
}

function moved(run: Run, raw: number, norm: number): Run {
  const to = { rawStart: run.rawStart + raw, rawEnd: run.rawEnd + raw, start: run.start + norm, end: run.end + norm, rules: run.rules }
  return run.boilerplate === undefined ? to : { ...to, boilerplate: run.boilerplate }
}

/** Whether a run [s,e) of the middle text belongs to the group [start,end): the first taken, or overlapping it. */
function joins(start: number, end: number, s: number, e: number, taken: number): boolean {
  if (taken === 0) return s === start
  if (s < end && e > start) return true
  // an empty run at the group's start joins only an empty group or one that it lies inside of
  return s === e && s === start && start === end
}

/** One replaced by as many: offsets inside map one to one (項目 → 项目). */
function sameLength(run: Run): boolean {
  return run.rawEnd - run.rawStart === run.end - run.start
}

/**
 * Applies edits, given in order and not overlapping.
 * Example: `applyEdits('蕞高', [{ start: 0, end: 1, to: '最', rule: 'zui' }]).text === '最高'`.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Aligned {
  const alignment = Alignment.fromEdits(text.length, edits)
  if (edits.length === 0) return { text, alignment }
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
