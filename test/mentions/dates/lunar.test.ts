/** The compiled tables of the Chinese calendar against the library they were compiled from. */
import { LegalHoliday, LunarDay, LunarMonth, LunarYear, SolarTerm } from 'tyme4ts'
import { describe, expect, it } from 'vitest'
import { addDays, isoDay } from '../../../src/mentions/dates/calendar.ts'
import { breakOf, holidayToDay, lunarToDay, termToDay } from '../../../src/mentions/dates/lunar.ts'

const iso = (day: { getYear(): number; getMonth(): number; getDay(): number }): string => isoDay({ year: day.getYear(), month: day.getMonth(), day: day.getDay() })

describe('the Chinese calendar', () => {
  it('has the first and last day of every month, leap months too, of 600 to 2100', () => {
    const wrong: string[] = []
    for (let year = 600; year <= 2100; year++) {
      // the ten days that were dropped in October 1582
      if (year === 1582) continue
      const leap = LunarYear.fromYear(year).getLeapMonth()
      for (let month = 1; month <= 12; month++) {
        for (const signed of month === leap ? [month, -month] : [month]) {
          const last = LunarMonth.fromYm(year, signed).getDayCount()
          const isLeap = signed < 0 ? { leap: true } : {}
          const first = lunarToDay(year, { month, day: 1, ...isLeap })
          const end = lunarToDay(year, { month, day: 30, last: true, ...isLeap })
          if (first === null || end === null || isoDay(first) !== iso(LunarDay.fromYmd(year, signed, 1).getSolarDay()) || isoDay(end) !== iso(LunarDay.fromYmd(year, signed, last).getSolarDay())) wrong.push(`${year}-${signed}`)
          if (last === 29 && lunarToDay(year, { month, day: 30, ...isLeap }) !== null) wrong.push(`${year}-${signed}-30`)
        }
        if (month !== leap && lunarToDay(year, { month, day: 1, leap: true }) !== null) wrong.push(`${year} has no leap month ${month}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('has every solar term of 1800 to 2100', () => {
    const wrong: string[] = []
    for (let year = 1800; year <= 2100; year++) {
      for (let index = 1; index <= 24; index++) {
        const term = SolarTerm.fromIndex(index === 24 ? year + 1 : year, index % 24)
        const day = termToDay(year, term.getName())
        if (day === null || isoDay(day) !== iso(term.getSolarDay())) wrong.push(`${term.getName()} ${year}`)
      }
    }
    expect(wrong).toEqual([])
    expect(termToDay(1799, '清明')).toBeNull()
    expect(lunarToDay(2101, { month: 1, day: 1 })).toBeNull()
  })

  it('has the days off as published, and none for years that were not', () => {
    const wrong: string[] = []
    for (let year = 2002; year <= 2026; year++) {
      for (const name of ['元旦', '春节', '清明', '劳动节', '端午节', '中秋节', '国庆节']) {
        const anchor = holidayToDay(name, year)!
        const off = LegalHoliday.fromYmd(anchor.year, anchor.month, anchor.day)
        const found = breakOf(name, year)
        if ((off !== null && !off.isWork()) !== (found !== null)) wrong.push(`${name} ${year}`)
        if (found === null) continue
        for (const [edge, by] of [[found.from, -1], [found.to, 1]] as const) {
          const inside = LegalHoliday.fromYmd(edge.year, edge.month, edge.day)
          const beyond = addDays(edge, by)
          const outside = LegalHoliday.fromYmd(beyond.year, beyond.month, beyond.day)
          if (inside === null || inside.isWork() || (outside !== null && !outside.isWork())) wrong.push(`${name} ${year}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(breakOf('国庆节', 2090)).toBeNull()
  })
})
