/** Day arithmetic in the proleptic Gregorian calendar: integers only, no clock, no time zone. */

/** A day of the calendar; months and days count from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01 (negative before it). */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of `dayNumber`. */
export function dayOf(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count)
}

/** The same day `count` months on, or that month's last day where it has no such day (1月31日 + 1 → 2月28日). */
export function addMonths(day: Day, count: number): Day {
  const index = day.year * 12 + day.month - 1 + count
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) }
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week that `day` lies in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** The Monday of week 1 … 53 of an ISO year: week 1 holds 4 January. */
export function mondayOfWeek(year: number, week: number): Day {
  return addDays(mondayOf({ year, month: 1, day: 4 }), (week - 1) * 7)
}

/** ISO 8601 week: 2020-12-31 → { year: 2020, week: 53 }. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const thursday = addDays(mondayOf(day), 3)
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - dayNumber({ year: thursday.year, month: 1, day: 1 })) / 7) + 1 }
}

/** 00 … 99. */
const TWO: readonly string[] = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

export function pad(value: number, width: number): string {
  return width === 2 && value >= 0 && value < 100 ? TWO[value]! : value >= 1000 ? String(value) : String(value).padStart(width, '0')
}

/** -05-04: month and day as they stand in an ISO day, by month × 32 + day. */
const MONTH_DAY: readonly string[] = Array.from({ length: 13 * 32 }, (_, index) => `-${TWO[index >>> 5]!}-${TWO[index & 31]!}`)

/** 2023-05-04. */
export function isoDay({ year, month, day }: Day): string {
  return pad(year, 4) + MONTH_DAY[(month << 5) | day]!
}

/** Reads an ISO day; null for anything else and for days that do not exist. */
export function readIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (match === null) return null
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.year, day.month) ? day : null
}

export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}
