/** Rows → CSV. */
import { stringify } from 'csv-stringify/sync'
import type { Cell } from './tables.ts'

/** Cells that a spreadsheet would run as a formula begin with ' instead; numbers are numbers and stay. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], { escape_formulas: true, cast: { number: (value) => ({ value: String(value), escape_formulas: false }) } })
}
