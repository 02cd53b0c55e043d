/** Finds every number of a text in one pass; money, counts and quantities all start from this list. */
import type { NormSpan } from '../text/span.ts'

/** A number as written, with its exact value. */
export interface NumberToken extends NormSpan {
  /** The exact value as a decimal string, never an exponent: 1.2万 → '12000'. */
  readonly value: string
}

export function scanNumbers(_text: string): NumberToken[] {
  return []
}
