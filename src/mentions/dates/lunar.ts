/** The Chinese calendar (农历) and its solar terms (节气), by tyme4ts. Nothing is computed before a text names such a day. */
import { LegalHoliday, LunarDay as TymeLunarDay, LunarMonth, SolarTerm } from 'tyme4ts'
import { dayNumber, daysInMonth, weekdayOf, type Day } from './calendar.ts'
import { HOLIDAYS, type Holiday } from '../../lexicon/holidays.ts'
import type { LunarDay } from './stated.ts'

const BY_NAME: ReadonlyMap<string, Holiday> = new Map(HOLIDAYS.map((holiday) => [holiday.name, holiday]))
const TERM_NAMES = ['冬至', '小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪']

/** The Gregorian day of a day of the Chinese calendar; null where that month has no such day. */
export function lunarToDay(year: number, { month, day, leap, last }: LunarDay): Day | null {
  try {
    const signed = leap === true ? -month : month
    const count = last === true ? LunarMonth.fromYm(year, signed).getDayCount() : day
    const solar = TymeLunarDay.fromYmd(year, signed, count).getSolarDay()
    return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() }
  } catch {
    return null
  }
}

/** The day of a solar term in a Gregorian year: 清明 2023 → 2023-04-05. 冬至 is the one in December. */
export function termToDay(year: number, name: string): Day | null {
  const index = TERM_NAMES.indexOf(name)
  if (index < 0) return null
  try {
    const solar = SolarTerm.fromIndex(index === 0 ? year + 1 : year, index).getSolarDay()
    return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() }
  } catch {
    return null
  }
}

/** The day of a holiday in a year; 除夕 of 2023 is the eve of the year that begins in 2023. */
export function holidayToDay(name: string, year: number): Day | null {
  const holiday = BY_NAME.get(name)
  if (holiday?.day) return { year, month: holiday.day[0], day: holiday.day[1] }
  const key = `${name}${year}`
  let day = days.get(key)
  if (day === undefined) days.set(key, (day = computeHoliday(name, year)))
  return day
}
const days = new Map<string, Day | null>()

function computeHoliday(name: string, year: number): Day | null {
  const holiday = BY_NAME.get(name)
  if (holiday === undefined) return null
  if (holiday.nth) return nthWeekday(year, holiday.nth[0], holiday.nth[1], holiday.nth[2])
  if (holiday.term) return termToDay(year, holiday.term)
  if (holiday.lunar === undefined) return null
  const [month, day] = holiday.lunar
  if (name === '除夕') return lunarToDay(year - 1, { month: 12, day: 30, last: true })
  // the twelfth month's days fall in the next Gregorian January mostly: the one inside `year` is meant
  return month === 12 ? lunarToDay(year - 1, { month, day }) : lunarToDay(year, { month, day })
}

/** Month and day of a holiday that has the same ones every year, for mentions whose year is unknown. */
export function fixedDay(name: string): readonly [number, number] | null {
  return BY_NAME.get(name)?.day ?? null
}

/** First and last day off (放假) as the State Council published it; null for years without a list. */
export function breakOf(name: string, year: number): { from: Day; to: Day } | null {
  const key = `${name}${year}`
  const known = breaks.get(key)
  if (known !== undefined) return known
  const found = findBreak(name, year)
  breaks.set(key, found)
  return found
}
const breaks = new Map<string, { from: Day; to: Day } | null>()

function findBreak(name: string, year: number): { from: Day; to: Day } | null {
  const legal = BY_NAME.get(name)?.legal
  const anchor = holidayToDay(name, year)
  if (legal === undefined || anchor === null) return null
  let off: LegalHoliday | null
  try {
    off = LegalHoliday.fromYmd(anchor.year, anchor.month, anchor.day)
  } catch {
    return null
  }
  if (off === null || off.isWork()) return null
  const toDay = (item: LegalHoliday): Day => ({ year: item.getDay().getYear(), month: item.getDay().getMonth(), day: item.getDay().getDay() })
  // 国庆 and 中秋 can share one break under two names: the days off hang together by date
  const next = (a: Day, b: Day): boolean => Math.abs(dayNumber(a) - dayNumber(b)) <= 1
  let from = anchor
  let to = anchor
  for (let item = off.next(-1), guard = 0; item !== null && guard < 10; item = item.next(-1), guard++) {
    if (item.isWork()) continue
    if (!next(toDay(item), from)) break
    from = toDay(item)
  }
  for (let item = off.next(1), guard = 0; item !== null && guard < 12; item = item.next(1), guard++) {
    if (item.isWork()) continue
    if (!next(toDay(item), to)) break
    to = toDay(item)
  }
  return { from, to }
}

/** The nth weekday of a month; -1 is its last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = daysInMonth(year, month)
    return { year, month, day: last - ((weekdayOf({ year, month, day: last }) - weekday + 7) % 7) }
  }
  return { year, month, day: 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7) + (nth - 1) * 7 }
}
