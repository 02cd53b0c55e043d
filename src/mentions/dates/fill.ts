/** Fills in what a single date leaves out, by how fine it is, and says which days it covers. */
import type { Resolved } from '../../schema/record.ts'
import { addDays, addMonths, compareDays, dayNumber, daysInMonth, isoDay, isoWeekOf, mondayOf, mondayOfWeek, pad, weekdayOf, type Day } from './calendar.ts'
import { fillYear, periodYear, type Context, type Known, type Sense } from './context.ts'
import { breakOf, fixedDay, holidayToDay, lunarToDay, nthWeekday } from './lunar.ts'
import type { Field, Stated } from './stated.ts'

/** Why a mention is no date: 2月30日. */
export interface Problem {
  readonly problem: string
}

export interface Span {
  readonly value: string
  readonly from: Day | null
  readonly to: Day | null
}

interface Filled {
  readonly span: Span
  readonly point: { year: number | null; month: number | null; day: number | null }
  readonly how: Resolved
}

/** Fills year, month and day by how fine the mention is, then covers what it names. */
export function fill(stated: Stated, context: Context, sense: Sense): Filled | Problem {
  if (stated.lunar !== undefined || stated.holiday !== undefined) return fillFestival(stated, context, sense)
  if (stated.week !== undefined || stated.weekday !== undefined) return fillWeek(stated, context, sense)
  if (stated.day !== undefined) return fillDay(stated, context, sense)
  if (stated.month !== undefined || stated.halfMonth !== undefined) return fillMonth(stated, context, sense)
  if (stated.year === undefined && stated.half === undefined && stated.quarter === undefined && stated.slice === undefined) return fillClock(context)
  const quarter = stated.quarter
  const months = stated.half !== undefined ? [stated.half * 6 - 5, stated.half * 6] : typeof quarter === 'number' ? [quarter * 3 - 2, (stated.quarterTo ?? quarter) * 3] : [1, 12]
  let known: Known
  let first = months[0]!
  let last = months[1]!
  if (typeof quarter === 'object') {
    if (quarter.anchor === 'period' && context.sentenceMonth !== null && context.sentenceYear !== null) {
      first = Math.floor((context.sentenceMonth - 1) / 3) * 3 + 1
      known = { year: context.sentenceYear, how: 'context' }
    } else {
      if (context.today === null) return { span: { value: 'XXXX', from: null, to: null }, point: { year: null, month: null, day: null }, how: 'unresolved' }
      const start = addMonths({ year: context.today.year, month: Math.floor((context.today.month - 1) / 3) * 3 + 1, day: 1 }, quarter.by * 3)
      first = start.month
      known = { year: start.year, how: 'reference' }
    }
    last = first + 2
  } else known = yearOf(stated.year, context, sense) ?? fillYear(context, stated.half !== undefined ? 'half' : 'quarter', sense, (year) => monthsOf(year, first, last))
  const { year } = known
  const point = { year, month: quarter !== undefined || stated.half !== undefined ? last : null, day: null }
  const text = year === null ? 'XXXX' : pad(year, 4)
  if (stated.yearTo !== undefined && year !== null) return { span: { value: `${text}/${pad(stated.yearTo, 4)}`, from: { year, month: 1, day: 1 }, to: { year: stated.yearTo, month: 12, day: 31 } }, point: { year: null, month: null, day: null }, how: known.how }
  if (stated.yearsOn !== undefined && year !== null) return { span: { value: `${text}/${pad(year + stated.yearsOn, 4)}`, from: { year, month: 1, day: 1 }, to: { year: year + stated.yearsOn, month: 12, day: 31 } }, point: { year: null, month: null, day: null }, how: known.how }
  if (stated.slice !== undefined) return fillSlice(stated, year, null, known.how)
  if (stated.season !== undefined) return { span: { value: `${text}-${stated.season}`, from: null, to: null }, point: { year, month: null, day: null }, how: known.how }
  if (quarter === undefined && stated.half === undefined) {
    if (year === null) return { span: { value: 'XXXX', from: null, to: null }, point, how: known.how }
    if (stated.part === 'start') return { span: covering(text, monthsOf(year, 1, 1)), point: { year, month: null, day: null }, how: known.how }
    if (stated.part === 'end' && stated.rule !== 'date/plan-end') return { span: covering(text, monthsOf(year, 12, 12)), point: { year, month: null, day: null }, how: known.how }
    if (stated.part === 'mid') return { span: covering(text, monthsOf(year, 6, 7)), point: { year, month: null, day: null }, how: known.how }
    return { span: covering(text, monthsOf(year, 1, 12)), point: { year, month: null, day: null }, how: known.how }
  }
  const value = stated.half !== undefined ? `${text}-H${stated.half}` : stated.quarterTo !== undefined ? `${text}-${pad(first, 2)}/${text}-${pad(last, 2)}` : `${text}-Q${Math.ceil(first / 3)}`
  if (year === null) return { span: { value, from: null, to: null }, point, how: known.how }
  const part = stated.part === 'start' ? monthsOf(year, first, first) : stated.part === 'mid' ? monthsOf(year, first + 1, first + 1) : stated.part === 'end' ? monthsOf(year, last, last) : monthsOf(year, first, last)
  return { span: { value, ...part }, point, how: known.how }
}

/** A value with the days that it covers. */
function covering(value: string, { from, to }: { readonly from: Day | null; readonly to: Day | null }): Span {
  return { value, from, to }
}

function monthsOf(year: number, first: number, last: number): { from: Day; to: Day } {
  return { from: { year, month: first, day: 1 }, to: { year, month: last, day: daysInMonth(year, last) } }
}

/** The year that the mention says itself; null where it says none. */
function yearOf(field: Field | undefined, context: Context, sense: Sense): Known | null {
  if (field === undefined) return null
  if (typeof field === 'number') return { year: field, how: 'stated' }
  if (field.anchor === 'reference') return context.thisYear === null ? { year: null, how: 'unresolved' } : { year: context.thisYear + field.by, how: context.today === null ? 'context' : 'reference' }
  if (field.anchor === 'context') return context.last.year === null ? { year: null, how: 'unresolved' } : { year: context.last.year + field.by, how: 'context' }
  const period = periodYear(context, sense)
  return period.year === null ? period : { year: period.year + field.by, how: period.how }
}

/** A month, or the part of one. */
function fillMonth(stated: Stated, context: Context, sense: Sense): Filled {
  let month: number | null
  let known: Known
  if (typeof stated.month === 'number') {
    month = stated.month
    const last = stated.monthTo ?? month
    known = yearOf(stated.year, context, sense) ?? fillYear(context, 'month', sense, (year) => coverMonth(year, stated.month as number, last, stated))
    // 1—12月完成投资 in a text of January: months that are added up are over
    if (stated.year === undefined && known.how === 'reference' && known.year !== null && sense !== 'plan' && stated.monthTo !== undefined && month === 1 && context.today !== null && known.year === context.today.year && last > context.today.month) {
      known = { year: known.year - 1, how: 'reference' }
    }
  } else ({ month, known } = relativeMonth(stated, context))
  const { year } = known
  const head = `${year === null ? 'XXXX' : pad(year, 4)}-${month === null ? 'XX' : pad(month, 2)}`
  if (stated.monthTo !== undefined && month !== null) {
    const over = stated.monthTo < month ? 1 : 0
    const end = `${year === null ? 'XXXX' : pad(year + over, 4)}-${pad(stated.monthTo, 2)}`
    const span = { value: `${head}/${end}`, from: year === null ? null : { year, month, day: 1 }, to: year === null ? null : { year: year + over, month: stated.monthTo, day: daysInMonth(year + over, stated.monthTo) } }
    return { span, point: { year: year === null ? null : year + over, month: stated.monthTo, day: null }, how: known.how }
  }
  const point = { year, month, day: null }
  if (stated.slice !== undefined && month !== null) return fillSlice(stated, year, month, known.how)
  if (stated.halfMonth !== undefined && year !== null && month !== null) {
    const span = stated.halfMonth === 1 ? { from: { year, month, day: 1 }, to: { year, month, day: 15 } } : { from: { year, month, day: 16 }, to: { year, month, day: daysInMonth(year, month) } }
    return { span: covering(`${isoDay(span.from)}/${isoDay(span.to)}`, span), point, how: known.how }
  }
  if (year === null || month === null) return { span: { value: head, from: null, to: null }, point, how: known.how }
  return { span: covering(head, coverMonth(year, month, month, stated)), point, how: known.how }
}

function coverMonth(year: number, first: number, last: number, { part }: Stated): { from: Day; to: Day } {
  const month = first
  if (part === 'start') return { from: { year, month, day: 1 }, to: { year, month, day: 10 } }
  if (part === 'mid') return { from: { year, month, day: 11 }, to: { year, month, day: 20 } }
  if (part === 'end') return { from: { year, month, day: 21 }, to: { year, month, day: daysInMonth(year, month) } }
  return monthsOf(year, first, last < first ? 12 : last)
}

/** 本月, 上月, 当月, and the month that 月底 or 上半月 lies in. */
function relativeMonth(stated: Stated, context: Context): { month: number | null; known: Known } {
  const field = stated.month
  const shift = typeof field === 'object' ? field : { anchor: 'period' as const, by: 0 }
  const { last, today } = context
  if (shift.anchor !== 'reference' && (shift.anchor === 'context' || context.sentenceMonth !== null || today === null) && last.month !== null) {
    const base = addMonths({ year: last.year ?? 2000, month: last.month, day: 1 }, shift.by)
    return { month: base.month, known: { year: last.year === null ? null : base.year, how: last.year === null ? 'unresolved' : 'context' } }
  }
  if (today === null || shift.anchor === 'context') return { month: null, known: { year: null, how: 'unresolved' } }
  const base = addMonths({ ...today, day: 1 }, shift.by)
  return { month: base.month, known: { year: base.year, how: 'reference' } }
}

/** A day of a month, or a day counted from another. */
function fillDay(stated: Stated, context: Context, sense: Sense): Filled | Problem {
  const { day } = stated
  if (typeof day === 'object') {
    const { last } = context
    if (day.anchor === 'context' && last.year === null && last.month !== null && last.day !== null) return yearlessDay(last.month, last.day, day.by)
    const base = day.anchor === 'reference' ? context.today : context.lastDay
    if (base === null) return { span: { value: 'XXXX-XX-XX', from: null, to: null }, point: { year: null, month: null, day: null }, how: 'unresolved' }
    const at = addDays(base, day.by)
    return { span: { value: isoDay(at), from: at, to: at }, point: at, how: day.anchor === 'reference' ? 'reference' : 'context' }
  }
  let month: number | null
  let known: Known
  if (typeof stated.month === 'number') {
    month = stated.month
    known = yearOf(stated.year, context, sense) ?? fillYear(context, 'day', sense, (year) => {
      if (day! > daysInMonth(year, stated.month as number)) return null
      const at = { year, month: stated.month as number, day: day! }
      return { from: at, to: stated.dayTo === undefined ? at : { ...at, day: stated.dayTo } }
    })
  } else if (stated.month !== undefined) ({ month, known } = relativeMonth(stated, context))
  else ({ month, known } = monthOfDay(day!, stated.dayTo ?? day!, context, sense))
  const { year } = known
  if (year !== null && month !== null && day! > daysInMonth(year, month)) return { problem: `unexpected day ${day!}, expected 1 to ${daysInMonth(year, month)}` }
  const head = `${year === null ? 'XXXX' : pad(year, 4)}-${month === null ? 'XX' : pad(month, 2)}`
  const point = { year, month, day: stated.dayTo ?? day! }
  const value = `${head}-${pad(day!, 2)}`
  if (stated.dayTo !== undefined) {
    const over = stated.dayTo < day! && year !== null && month !== null ? addMonths({ year, month, day: 1 }, 1) : null
    const endHead = over === null ? head : `${pad(over.year, 4)}-${pad(over.month, 2)}`
    const from = year === null || month === null ? null : { year, month, day: day! }
    const to = from === null ? null : over === null ? { year: from.year, month: from.month, day: stated.dayTo } : { year: over.year, month: over.month, day: stated.dayTo }
    return { span: { value: `${value}/${endHead}-${pad(stated.dayTo, 2)}`, from, to }, point, how: known.how }
  }
  const at = year === null || month === null ? null : { year, month, day: day! }
  return { span: { value, from: at, to: at }, point, how: known.how }
}

/** 9月20日，…。当天, in a text that gives no year. */
function yearlessDay(month: number, day: number, by: number): Filled {
  // what follows the end of February hangs on the year
  const known = !(month === 2 && day >= 28 && by > 0) && !(month === 3 && day <= -by)
  const at = addDays({ year: 2001, month, day }, by)
  const span = { value: known ? `XXXX-${pad(at.month, 2)}-${pad(at.day, 2)}` : 'XXXX-XX-XX', from: null, to: null }
  return { span, point: { year: null, month: known ? at.month : null, day: known ? at.day : null }, how: 'unresolved' }
}

/** The month of a bare 24日: its sentence's, the month of a story being told, else the nearest by the publication day. */
function monthOfDay(day: number, dayTo: number, context: Context, sense: Sense): { month: number | null; known: Known } {
  const { last, today } = context
  if (context.sentenceMonth === null && context.sectionMonth !== null) {
    const year = context.sectionYear ?? last.year ?? context.thisYear
    return { month: context.sectionMonth, known: { year, how: year === null ? 'unresolved' : 'context' } }
  }
  const near = context.blockDay !== null && today !== null && Math.abs(dayNumber(context.blockDay) - dayNumber(today)) <= 31
  const told = context.sentenceMonth !== null || context.carriedYear !== null || today === null || near
  // 将于今年9月招生。30日记者获悉: a month to come does not date what was just told
  const ahead = sense !== 'plan' && context.sentenceMonth === null && today !== null && last.month !== null && last.year !== null && last.year * 12 + last.month > today.year * 12 + today.month
  // 4月30日…。1日 in a text of May: the story has gone on into the next month
  if (told && !ahead && today !== null && last.month !== null && last.year !== null && last.day !== null && last.day - day >= 20) {
    const next = addMonths({ year: last.year, month: last.month, day: 1 }, 1)
    if (compareDays({ year: next.year, month: next.month, day }, today) <= 0) return { month: next.month, known: { year: next.year, how: 'context' } }
  }
  if (told && !ahead && last.month !== null) return { month: last.month, known: { year: last.year, how: last.year === null ? 'unresolved' : 'context' } }
  if (today === null) return { month: null, known: { year: null, how: 'unresolved' } }
  const by = sense === 'plan' ? (dayTo < today.day ? 1 : 0) : day > today.day && !(sense === 'open' && day - today.day <= 7) ? -1 : 0
  let base = addMonths({ ...today, day: 1 }, by)
  // a month that is too short for the day is not the one meant
  for (let guard = 0; guard < 2 && day > daysInMonth(base.year, base.month); guard++) base = addMonths(base, by < 0 ? -1 : 1)
  return { month: base.month, known: { year: base.year, how: 'reference' } }
}

/** 春节, 清明, 正月十五: the day in the year that is said, else in the nearest. */
function fillFestival(stated: Stated, context: Context, sense: Sense): Filled | Problem {
  const dayIn = (year: number): Day | null => {
    if (stated.holiday !== undefined) return holidayToDay(stated.holiday, year)
    const { lunar } = stated
    if (lunar!.day === 0) return lunarToDay(year, { ...lunar!, day: 1 })
    return lunarToDay(year, lunar!)
  }
  const known = yearOf(stated.year, context, sense) ?? fillYear(context, 'festival', sense, (year) => {
    const day = dayIn(year)
    return day === null ? null : { from: day, to: day }
  })
  if (known.year === null) {
    const fixed = stated.holiday === undefined ? null : fixedDay(stated.holiday)
    return { span: { value: fixed === null ? 'XXXX' : `XXXX-${pad(fixed[0], 2)}-${pad(fixed[1], 2)}`, from: null, to: null }, point: { year: null, month: null, day: null }, how: known.how }
  }
  const day = dayIn(known.year)
  if (day === null) return { problem: 'the Chinese calendar has no such day in that year' }
  if (stated.lunar?.day === 0) {
    // a month of the Chinese calendar has 29 days or 30
    const next = lunarToDay(known.year, { ...stated.lunar, day: 30, last: true }) ?? addDays(day, 29)
    return { span: { value: `${isoDay(day)}/${isoDay(next)}`, from: day, to: next }, point: day, how: known.how }
  }
  const off = stated.holidayBreak === true ? breakOf(stated.holiday!, known.year) : null
  if (off !== null) return { span: { value: `${isoDay(off.from)}/${isoDay(off.to)}`, from: off.from, to: off.to }, point: day, how: known.how }
  return { span: { value: isoDay(day), from: day, to: day }, point: day, how: known.how }
}

/** 本周, 下周三, 周五, 上周末. */
function fillWeek(stated: Stated, context: Context, sense: Sense): Filled {
  const { today } = context
  const nothing = { year: null, month: null, day: null }
  if (today === null) return { span: { value: stated.weekday === undefined ? 'XXXX-WXX' : `XXXX-WXX-${stated.weekday}`, from: null, to: null }, point: nothing, how: 'unresolved' }
  let monday = addDays(mondayOf(today), (stated.week?.by ?? 0) * 7)
  if (stated.weekday !== undefined) {
    let day = addDays(monday, stated.weekday - 1)
    if (stated.week === undefined && sense === 'plan' && compareDays(day, today) < 0) day = addDays(day, 7)
    if (stated.week === undefined && sense !== 'plan' && compareDays(day, today) > 0) day = addDays(day, -7)
    return { span: { value: isoDay(day), from: day, to: day }, point: day, how: 'reference' }
  }
  if (stated.weekend === true) {
    const from = addDays(monday, 5)
    const { year, week } = isoWeekOf(monday)
    return { span: { value: `${pad(year, 4)}-W${pad(week, 2)}-WE`, from, to: addDays(monday, 6) }, point: from, how: 'reference' }
  }
  const { year, week } = isoWeekOf(monday)
  const to = addDays(monday, 6)
  return { span: { value: `${pad(year, 4)}-W${pad(week, 2)}`, from: monday, to }, point: { year: monday.year, month: monday.month, day: null }, how: 'reference' }
}

/** 第二周, 最后一个月, 前10天, 最后一个星期一 of a year or a month. */
function fillSlice(stated: Stated, year: number | null, month: number | null, how: Resolved): Filled {
  const { from, count, unit, weekday } = stated.slice!
  const point = { year, month, day: null }
  if (year === null) return { span: { value: 'XXXX', from: null, to: null }, point, how }
  const first = { year, month: month ?? 1, day: 1 }
  const last = { year, month: month ?? 12, day: daysInMonth(year, month ?? 12) }
  const between = (a: Day, b: Day): Filled => ({ span: { value: compareDays(a, b) === 0 ? isoDay(a) : `${isoDay(a)}/${isoDay(b)}`, from: a, to: b }, point: { year: a.year, month: a.month, day: a.day }, how })
  if (unit === 'weekday') {
    const day = month === null ? (from === 'last' ? nthWeekday(year, 12, weekday!, -1) : addDays(nthWeekday(year, 1, weekday!, 1), (count - 1) * 7)) : nthWeekday(year, month, weekday!, from === 'last' ? -1 : count)
    return between(day, day)
  }
  if (unit === 'month' || unit === 'quarter') {
    const length = unit === 'quarter' ? 3 : 1
    const begin = from === 'nth' ? (count - 1) * length + 1 : from === 'first' ? 1 : 13 - count * length
    const end = from === 'nth' ? count * length : from === 'first' ? count * length : 12
    if (begin < 1 || end > 12) return { span: { value: pad(year, 4), from: null, to: null }, point, how: 'unresolved' }
    const value = begin === end ? `${pad(year, 4)}-${pad(begin, 2)}` : unit === 'quarter' && end - begin === 2 ? `${pad(year, 4)}-Q${end / 3}` : `${pad(year, 4)}-${pad(begin, 2)}/${pad(year, 4)}-${pad(end, 2)}`
    return { span: { value, ...monthsOf(year, begin, end) }, point: { year, month: end, day: null }, how }
  }
  if (unit === 'day') return from === 'last' ? between(addDays(last, 1 - count), last) : from === 'first' ? between(first, addDays(first, count - 1)) : between(addDays(first, count - 1), addDays(first, count - 1))
  if (from === 'nth' && month === null) {
    const monday = mondayOfWeek(year, count)
    return { span: { value: `${pad(year, 4)}-W${pad(count, 2)}`, from: monday, to: addDays(monday, 6) }, point, how }
  }
  // weeks of a month begin on its first Monday
  const monday = addDays(first, (8 - weekdayOf(first)) % 7)
  if (from === 'nth') return between(addDays(monday, (count - 1) * 7), addDays(monday, count * 7 - 1))
  if (from === 'first') return between(first, addDays(first, count * 7 - 1))
  const sunday = addDays(last, -(weekdayOf(last) % 7))
  return between(addDays(sunday, 1 - count * 7), sunday)
}

/** A time of day alone belongs to the day that the paragraph's scene is set on, else to the one last mentioned in it. */
function fillClock(context: Context): Filled {
  const day = context.sceneDay ?? context.blockDay
  if (day === null) return { span: { value: '', from: null, to: null }, point: { year: null, month: null, day: null }, how: 'stated' }
  return { span: { value: isoDay(day), from: day, to: day }, point: day, how: 'context' }
}
