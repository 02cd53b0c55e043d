/** What a figure is: a number with its unit, its bounds and its neighbours (ranges, lists that share a unit). `figures.ts` reads them. */
import type { NumberToken } from '../numerals/scan.ts'
import type { Mod } from '../schema/record.ts'
import type { Unit } from './units.ts'

export interface Figure {
  /** With the qualifiers that touch it. */
  readonly start: number
  readonly end: number
  /** Number and unit alone. */
  readonly coreStart: number
  readonly coreEnd: number
  /** Null where the figure ends on 万 or 亿 with nothing behind it: the words around decide. */
  readonly unit: Unit | null
  /** Exact bounds in the unit (元 for money). */
  readonly min: string | null
  readonly max: string | null
  readonly mod: Mod
  /** How it was read: plain, range, list, fraction … the tail of the rule id. */
  readonly form: 'figure' | 'range' | 'shared' | 'rough' | 'fraction' | 'bare' | 'compound'
  /** Currency of a sign or name before it. */
  readonly currency: string | null
  readonly scale: number
  /** The number as scanned (the last one of a range). */
  readonly token: NumberToken
  /** 级 behind it: 百亿级, 20亿元级. */
  readonly grade: boolean
}

/** The bounds of a count or quantity as numbers. */
export interface Limits {
  readonly min: number | null
  readonly max: number | null
}

export function limits(figure: Figure): Limits {
  const { min, max } = figure
  const low = min === null ? null : Number(min)
  return { min: low, max: max === min ? low : max === null ? null : Number(max) }
}
