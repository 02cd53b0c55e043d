/** The Chinese calendar (农历), its solar terms (节气) and the days off, from tables compiled beforehand. Nothing is read before a text names such a day. */
import { daysInMonth, isoDay, weekdayOf, type Day } from './calendar.ts'
import { HOLIDAYS, type Holiday } from '../../lexicon/holidays.ts'
import { DAYS_OFF, FIRST_TERM_YEAR, FIRST_YEAR, LAST_YEAR, LUNAR_YEARS, TERM_DAYS } from '../../lexicon/lunar.generated.ts'
import type { LunarDay } from './stated.ts'

const BY_NAME: ReadonlyMap<string, Holiday> = new Map(HOLIDAYS.map((holiday) => [holiday.name, holiday]))
const TERM_NAMES = ['小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至']

/** The day on which a day of the Chinese calendar fell; null where that month has no such day, or the year is outside 600–2100. */
export function lunarToDay(year: number, { month, day, leap, last }: LunarDay): Day | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null
  const at = (year - FIRST_YEAR) * 6
  const newYear = parseInt(LUNAR_YEARS.slice(at, at + 2), 36) - 1
  const leapMonth = parseInt(LUNAR_YEARS[at + 2]!, 36)
  const long = parseInt(LUNAR_YEARS.slice(at + 3, at + 6), 36)
  if (leap === true && month !== leapMonth) return null
  // a leap month stands behind the month whose number it bears
  const place = month - 1 + (leap === true || (leapMonth > 0 && month > leapMonth) ? 1 : 0)
  const length = 29 + ((long >>> place) & 1)
  const count = last === true ? length : day
  if (count < 1 || count > length) return null
  let passed = count - 1
  for (let i = 0; i < place; i++) passed += 29 + ((long >>> i) & 1)
  return daysOn({ year, month: Math.floor(newYear / 31) + 1, day: (newYear % 31) + 1 }, passed)
}

/** A day so many days on, in the calendar of its time: Julian before 1582. */
function daysOn({ year, month, day }: Day, count: number): Day {
  let y = year
  let m = month
  let d = day + count
  for (;;) {
    const length = m === 2 && y < 1582 ? (y % 4 === 0 ? 29 : 28) : daysInMonth(y, m)
    if (d <= length) return { year: y, month: m, day: d }
    d -= length
    m = m === 12 ? 1 : m + 1
    if (m === 1) y++
  }
}

/** The day of a solar term in a Gregorian year: 清明 2023 → 2023-04-05. 冬至 is the one in December. Null outside 1800–2100. */
export function termToDay(year: number, name: string): Day | null {
  const index = TERM_NAMES.indexOf(name)
  if (index < 0 || year < FIRST_TERM_YEAR || year > LAST_YEAR) return null
  return { year, month: (index >>> 1) + 1, day: parseInt(TERM_DAYS[(year - FIRST_TERM_YEAR) * 24 + index]!, 36) }
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

/** First and last day off (放假) as the State Council published it; null for years without a list. 国庆 and 中秋 can share one break: the days off hang together by date. */
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
  const anchor = BY_NAME.get(name)?.legal === undefined ? null : holidayToDay(name, year)
  if (anchor === null) return null
  const day = Number(isoDay(anchor).replaceAll('-', ''))
  for (let at = 0; at < DAYS_OFF.length; at += 18) {
    if (Number(DAYS_OFF.slice(at + 9, at + 17)) < day) continue
    return Number(DAYS_OFF.slice(at, at + 8)) > day ? null : { from: plainDay(at), to: plainDay(at + 9) }
  }
  return null
}

/** 20231001 at `at` of the table. */
function plainDay(at: number): Day {
  return { year: Number(DAYS_OFF.slice(at, at + 4)), month: Number(DAYS_OFF.slice(at + 4, at + 6)), day: Number(DAYS_OFF.slice(at + 6, at + 8)) }
}

/** The nth weekday of a month; -1 is its last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = daysInMonth(year, month)
    return { year, month, day: last - ((weekdayOf({ year, month, day: last }) - weekday + 7) % 7) }
  }
  return { year, month, day: 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7) + (nth - 1) * 7 }
}
