// Writes src/lexicon/lunar.generated.ts: the Chinese calendar, its solar terms and the days off of China's public holidays, from tyme4ts (MIT).
// usage: node scripts/compile-lunar.mjs
import { writeFileSync } from 'node:fs'
import { LegalHoliday, LunarDay, LunarMonth, LunarYear, SolarTerm } from 'tyme4ts'

const FIRST_YEAR = 600
const LAST_YEAR = 2100
const FIRST_TERM_YEAR = 1800
const char = (value) => value.toString(36)
const wrap = (text) => text.match(/.{1,150}/g).map((line) => `  '${line}'`).join(' +\n')

// a year: the day of New Year counted from 1 January, the leap month (0 for none), the lengths of its months (1 for 30 days) as 13 bits
let years = ''
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  const start = LunarDay.fromYmd(year, 1, 1).getSolarDay()
  const leap = LunarYear.fromYear(year).getLeapMonth()
  let bits = 0
  let place = 0
  const put = (month) => {
    if (LunarMonth.fromYm(year, month).getDayCount() === 30) bits |= 1 << place
    place++
  }
  for (let month = 1; month <= 12; month++) {
    put(month)
    if (month === leap) put(-month)
  }
  const day = (start.getMonth() - 1) * 31 + start.getDay()
  years += day.toString(36).padStart(2, '0') + char(leap) + bits.toString(36).padStart(3, '0')
}

// a year: the day of the month on which each term falls, 小寒 first
let terms = ''
for (let year = FIRST_TERM_YEAR; year <= LAST_YEAR; year++) for (let index = 1; index <= 24; index++) {
  const day = index === 24 ? SolarTerm.fromIndex(year + 1, 0).getSolarDay() : SolarTerm.fromIndex(year, index).getSolarDay()
  if (day.getYear() !== year || day.getMonth() !== Math.ceil(index / 2)) throw new Error(`term ${index} of ${year}`)
  terms += char(day.getDay())
}

// days off that follow one another, whatever holidays they belong to: first and last day
const breaks = []
const iso = (day) => `${day.getYear()}${String(day.getMonth()).padStart(2, '0')}${String(day.getDay()).padStart(2, '0')}`
let open = null
for (let day = LunarDay.fromYmd(2000, 11, 1).getSolarDay(); day.getYear() <= 2100; day = day.next(1)) {
  const off = LegalHoliday.fromYmd(day.getYear(), day.getMonth(), day.getDay())
  if (off !== null && !off.isWork()) open = open === null ? [day, day] : [open[0], day]
  else if (open !== null) {
    breaks.push(`${iso(open[0])}-${iso(open[1])}`)
    open = null
  }
}

writeFileSync(
  new URL('../src/lexicon/lunar.generated.ts', import.meta.url),
  `// Written by scripts/compile-lunar.mjs from tyme4ts (MIT); do not edit.
export const FIRST_YEAR = ${FIRST_YEAR}
export const LAST_YEAR = ${LAST_YEAR}
/** Six characters a year of the Chinese calendar, in base 36: New Year's day as (month - 1) × 31 + day, the leap month, the months of 30 days as bits. */
export const LUNAR_YEARS: string =
${wrap(years)}
export const FIRST_TERM_YEAR = ${FIRST_TERM_YEAR}
/** A character a solar term (节气), 24 a year from 小寒 on, in base 36: its day of the month. */
export const TERM_DAYS: string =
${wrap(terms)}
/** First and last day of every run of days off (放假) as the State Council published them. */
export const DAYS_OFF: string =
${wrap(breaks.join(' '))}
`,
)
console.log(years.length, terms.length, breaks.length)
