/** A half-open range of UTF-16 code units. `text.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span into the text as it was given. The mark keeps raw and normalised offsets from being mixed. */
export interface RawSpan extends Span {
  readonly space?: 'raw'
}

/** A span into the normalised text. */
export interface NormSpan extends Span {
  readonly space?: 'norm'
}

/** Whether two spans share at least one code unit. Touching spans do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Sorts spans by their start, in place; those in order already, as finds mostly are, cost one look. */
export function inTextOrder<T extends Span>(spans: T[]): T[] {
  for (let i = 1; i < spans.length; i++) if (spans[i]!.start < spans[i - 1]!.start) return spans.sort((a, b) => a.start - b.start)
  return spans
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/**
 * The first index in `spans` (sorted, not overlapping) whose end lies after `position`.
 * Cost: O(log n).
 */
export function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (spans[mid]!.end > position) high = mid
    else low = mid + 1
  }
  return low
}
