/** When a find says the same as a label. The rules of the labelling guide, “Scores”, one function each. */
import type { Count, DateMention, DocumentMention, Mod, Money, Quantity } from '../schema/record.ts'
import { readings, type GoldCount, type GoldDate, type GoldDocument, type GoldMoney, type GoldQuantity, type SpanList } from './gold.ts'

/** A find as scores read it: a span and whatever values it carries. */
export interface FoundSpan {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly rule?: string
  readonly [field: string]: unknown
}

interface Bounds {
  readonly min?: number | null
  readonly max?: number | null
}

/** Equal up to the last bits of a double; null equals null and nothing else. */
export function sameFigure(a: number | null | undefined, b: number | null | undefined): boolean {
  const x = a ?? null
  const y = b ?? null
  if (x === null || y === null) return x === y
  return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y))
}

export function sameBounds(gold: Bounds, found: Bounds): boolean {
  return sameFigure(gold.min, found.min) && sameFigure(gold.max, found.max)
}

const UNSEEN_IN_NAMES = /[\s"'“”‘’「」『』《》\u200b-\u200f\ufeff]/gu

/** A name as scores compare it: compatibility forms folded; spaces, quotes and invisible characters out; 蕞 as 最. */
export function nameKey(name: string | null | undefined): string {
  return (name ?? '').normalize('NFKC').replace(UNSEEN_IN_NAMES, '').replaceAll('蕞', '最')
}

/** 个百分点 is 百分点, 點 is 点. */
function unitKey(unit: string): string {
  return nameKey(unit).replace(/^[个個](?=百分[点點])/u, '').replace('點', '点')
}

/** P2W is P14D. */
function periodKey(value: string): string {
  const weeks = /^P(\d+)W$/u.exec(value)
  return weeks === null ? value : `P${Number(weeks[1]) * 7}D`
}

const sameRange = (gold: GoldMoney | GoldCount | GoldQuantity, found: Partial<Money | Count | Quantity>): boolean =>
  sameBounds(gold, found) && readings<Mod>(gold.mod ?? 'exact').includes(found.mod ?? 'exact')

function sameMoney(gold: GoldMoney, found: Partial<Money>): boolean {
  return sameRange(gold, found) && (gold.currency ?? 'CNY') === (found.currency ?? 'CNY')
}

function sameCount(gold: GoldCount, found: Partial<Count>): boolean {
  return sameRange(gold, found) && (readings(gold.unit) as (string | undefined)[]).includes(found.unit)
}

function sameQuantity(gold: GoldQuantity, found: Partial<Quantity>): boolean {
  return sameRange(gold, found) && readings(gold.unit).map(unitKey).includes(unitKey(found.unit ?? ''))
}

/** The same TIMEX3 value, or the same days (a duration has none). */
function sameDate(gold: GoldDate, found: Partial<DateMention>): boolean {
  if (found.value !== undefined && readings(gold.value).map(periodKey).includes(periodKey(found.value))) return true
  if (gold.from === undefined || gold.type === 'duration') return false
  const [from, to] = [gold.from ?? null, gold.to ?? null]
  return (from ?? to) !== null && from === (found.from ?? null) && to === (found.to ?? null)
}

function sameDocument(gold: GoldDocument, found: Partial<DocumentMention>): boolean {
  return nameKey(gold.title) === nameKey(found.title) && nameKey(gold.number) === nameKey(found.number)
}

/** Whether a find's values are those of the label; their places are not looked at. */
export const SAME_VALUE: { readonly [L in SpanList]: (gold: never, found: FoundSpan) => boolean } = {
  money: sameMoney as (gold: never, found: FoundSpan) => boolean,
  dates: sameDate as (gold: never, found: FoundSpan) => boolean,
  counts: sameCount as (gold: never, found: FoundSpan) => boolean,
  quantities: sameQuantity as (gold: never, found: FoundSpan) => boolean,
  documents: sameDocument as (gold: never, found: FoundSpan) => boolean,
}

/** Whether a wrong figure is wrong by ten times or more: 4048 for 0.4048. */
export function wrongMagnitude(gold: Bounds, found: Bounds): boolean {
  const apart = (a: number | null | undefined, b: number | null | undefined): boolean => a != null && b != null && a > 0 && b > 0 && Math.max(a / b, b / a) >= 9.999
  return apart(gold.min, found.min) || apart(gold.max, found.max)
}
