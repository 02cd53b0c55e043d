/** From what a mention states to a TIMEX3 value and inclusive days, with what it leaves out filled from the context. */
import type { DateMention, DateMod, Mod, Resolved } from '../../schema/record.ts'
import { addDays, addMonths, compareDays, daysInMonth, isoDay, pad, type Day } from './calendar.ts'
import { clockValue } from './clock.ts'
import { periodYear, senseOf, type Context, type Sense } from './context.ts'
import { fill, type Problem, type Span } from './fill.ts'
import type { Stated } from './stated.ts'

export interface Resolution {
  readonly type: DateMention['type']
  readonly value: string
  readonly mod: DateMod | Mod | undefined
  readonly from: Day | null
  readonly to: Day | null
  readonly resolved: Resolved
  /** What the context learns from it: null where it is no date of its own (目前, 三年). */
  readonly point: { year: number | null; month: number | null; day: number | null } | null
  /** Whether a year was said outright or by a relative word. */
  readonly saysYear: boolean
}

/** Resolves one mention, or says why it is none (2月30日). */
export function resolve(stated: Stated, context: Context, text: string): Resolution | Problem {
  if (stated.vague !== undefined) return { type: 'date', value: stated.vague, mod: undefined, from: null, to: null, resolved: 'stated', point: null, saysYear: false }
  if (stated.duration !== undefined) return resolveDuration(stated, context)
  if (stated.every === true) return resolveSet(stated, context)
  if (stated.samePeriod !== undefined) return resolveSamePeriod(stated.samePeriod, context)
  if (stated.offset !== undefined) return resolveOffset(stated, context)
  if (stated.until !== undefined) return resolveRange(stated, stated.until, context, text)
  return resolvePoint(stated, context, needsSense(stated) ? senseOfMention(stated, context, text) : 'open')
}

/** Only a mention without a year, or without a month, is placed by how its clause speaks. */
function needsSense({ year, month, day, week }: Stated): boolean {
  if (typeof year === 'object' && year.anchor === 'period') return true
  return year === undefined && typeof month !== 'object' && typeof day !== 'object' && week === undefined
}

function senseOfMention(stated: Stated, context: Context, text: string): Sense {
  const { today, sentenceYear } = context
  if (today === null || sentenceYear === today.year) return 'open'
  // 2022年8月开工，预计5月竣工: only a word of planning right before the date takes it out of a year gone by
  if (sentenceYear !== null && sentenceYear < today.year) return context.carriedYear === null && PLANNED.test(text.slice(Math.max(0, stated.start - 6), stated.start)) ? 'plan' : 'open'
  const sense = stated.side === 'before' && !DONE_BEFORE.test(text.slice(Math.max(0, stated.start - 8), stated.start)) ? 'plan' : senseOf(text, stated.start, stated.end)
  // 二季度集中开工仪式举行 is done when its quarter begins; only results wait for its end
  if (sense === 'report' && (stated.half !== undefined || stated.quarter !== undefined) && !RESULT.test(text.slice(stated.end, stated.end + 20))) return 'open'
  if (sense !== 'open') return sense
  // 4月1日起严格处罚, where the law before it comes into force next year
  if (stated.side === 'after' && context.lastYear !== null && context.lastYear > today.year) return 'plan'
  return context.planned ? 'plan' : sense
}

const RESULT = /同比|环比|[增减升降][长少幅速\d]|下降|完成|实现|达|累计|突破|营收|利润|收入|收益/u
const PLANNED = /(?<![原曾])(?:将于|将在|拟于|拟|预计|预期|计划|力争|争取|有望|定于)(?:于|在|到)?$/u

/** 已于11月前通车 is told of what is done. */
const DONE_BEFORE = /(?:已|已经|均已|都已|已全部|早)(?:于|在)?$/u

function resolveDuration({ duration }: Stated, context: Context): Resolution {
  const { value, mod, window, count, unit } = duration!
  let from: Day | null = null
  let to: Day | null = null
  if (window !== undefined && context.today !== null && mod === 'exact' && count % 1 === 0) {
    const { today } = context
    const by = window === 'past' ? -count : count
    const edge = unit === 'day' ? addDays(today, by) : unit === 'week' ? addDays(today, by * 7) : unit === 'month' ? addMonths(today, by) : unit === 'quarter' ? addMonths(today, by * 3) : unit === 'year' ? addMonths(today, by * 12) : null
    if (edge !== null) {
      from = window === 'past' ? edge : addDays(today, 1)
      to = window === 'past' ? addDays(today, -1) : edge
    }
  }
  return { type: 'duration', value, mod: mod === 'exact' ? undefined : mod, from, to, resolved: 'stated', point: null, saysYear: false }
}

function resolveSet(stated: Stated, context: Context): Resolution {
  let value = stated.set ?? ''
  const clock = stated.clock === undefined ? '' : clockValue(stated.clock)
  if (stated.set === undefined) {
    const blank: Context = { ...context, sentenceYear: null, carriedYear: null, sectionYear: null, titleYear: null, lastYear: null, today: null, thisYear: null, last: { year: null, month: null, day: null } } as Context
    const rest: Stated = { ...stated, every: undefined }
    const inner = rest.until === undefined ? resolvePoint(rest, blank, 'open') : resolveRange(rest, rest.until, blank, '')
    value = 'problem' in inner ? 'P1Y' : inner.value
  } else if (stated.weekday !== undefined) value = stated.dayTo === undefined ? `XXXX-WXX-${stated.weekday}${clock}` : `XXXX-WXX-${stated.weekday}${clock}/XXXX-WXX-${stated.dayTo}${clock}`
  else if (stated.day !== undefined && stated.rule === 'set/month-day') value = stated.dayTo === undefined ? `XXXX-XX-${pad(stated.day as number, 2)}` : `XXXX-XX-${pad(stated.day as number, 2)}/XXXX-XX-${pad(stated.dayTo, 2)}`
  else if (clock !== '') value = `XXXX-XX-XX${clock}`
  const mod = stated.side ?? stated.part
  return { type: 'set', value, mod, from: null, to: null, resolved: 'stated', point: null, saysYear: false }
}

function resolveSamePeriod(by: number, context: Context): Resolution {
  const period = context.lastPeriod
  if (period !== null) {
    const from = addMonths(period.from, by * 12)
    const end = addMonths(period.to, by * 12)
    // the last day of February stays the last
    const to = period.to.day === daysInMonth(period.to.year, period.to.month) ? { ...end, day: daysInMonth(end.year, end.month) } : end
    const value = period.value.replace(/(?<!\d)\d{4}(?=-|$|\/)/gu, (year) => String(Number(year) + by))
    return { type: 'date', value, mod: undefined, from, to, resolved: 'context', point: null, saysYear: false }
  }
  const { year, how } = periodYear(context)
  return year === null ? unknown('XXXX') : { type: 'date', value: String(year + by), mod: undefined, from: { year: year + by, month: 1, day: 1 }, to: { year: year + by, month: 12, day: 31 }, resolved: how, point: null, saysYear: false }
}

function unknown(value: string, type: DateMention['type'] = 'date'): Resolution {
  return { type, value, mod: undefined, from: null, to: null, resolved: 'unresolved', point: null, saysYear: false }
}

/** 七年前 → that year; 三个月后 → that month; 三天前 → that day. 后 counts from the date being told of, 前 from today. */
function resolveOffset(stated: Stated, context: Context): Resolution {
  const { count, unit, anchor } = stated.offset!
  const { last, today, thisYear } = context
  const told = anchor === 'context' && context.sentenceYear !== null && last.year !== null
  const baseYear = told ? last.year : (thisYear ?? last.year)
  const how: Resolved = told || today === null ? 'context' : 'reference'
  const years = unit === 'year' ? count : unit === 'century' ? count * 100 : 0
  if (years !== 0) {
    if (baseYear === null) return unknown('XXXX')
    const year = baseYear + years
    if (year < 1) return unknown('PAST_REF')
    return { type: 'date', value: pad(year, 4), mod: undefined, from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 }, resolved: how, point: null, saysYear: false }
  }
  // 三天后 in a story counts from the day last told of in the paragraph
  const base = anchor === 'context' && context.blockDay !== null ? context.blockDay : told && last.month !== null ? { year: last.year!, month: last.month, day: last.day ?? 1 } : (today ?? (last.year !== null && last.month !== null ? { year: last.year, month: last.month, day: last.day ?? 1 } : null))
  if (base === null) return unknown(unit === 'month' || unit === 'quarter' ? 'XXXX-XX' : 'XXXX-XX-XX')
  if (unit === 'month' || unit === 'quarter') {
    const day = addMonths({ ...base, day: 1 }, unit === 'quarter' ? count * 3 : count)
    return { type: 'date', value: `${pad(day.year, 4)}-${pad(day.month, 2)}`, mod: undefined, from: day, to: { ...day, day: daysInMonth(day.year, day.month) }, resolved: how, point: null, saysYear: false }
  }
  const day = unit === 'day' || unit === 'week' ? addDays(base, unit === 'week' ? count * 7 : count) : base
  return { type: unit === 'day' || unit === 'week' ? 'date' : 'time', value: isoDay(day), mod: undefined, from: day, to: day, resolved: how, point: day, saysYear: false }
}

/** Both ends, the second one inside the first one's year and month unless it says otherwise, and never before it. */
function resolveRange(first: Stated, second: Stated, context: Context, text: string): Resolution | Problem {
  const { side } = first
  const start: Stated = { ...first, until: undefined, side: undefined }
  if (first.weekday !== undefined && first.week === undefined && second.weekday !== undefined && second.week === undefined) {
    return { type: 'set', value: `XXXX-WXX-${first.weekday}/XXXX-WXX-${second.weekday}`, mod: undefined, from: null, to: null, resolved: 'stated', point: null, saysYear: false }
  }
  if (first.week !== undefined && second.weekday !== undefined && second.week === undefined) second = { ...second, week: first.week }
  if (start.year === undefined && typeof second.year === 'number' && second.month !== undefined) {
    start.year = typeof start.month === 'number' && typeof second.month === 'number' && start.month > second.month ? second.year - 1 : second.year
  }
  const sense = text === '' ? 'open' : senseOfMention(first, context, text)
  const a = resolvePoint(start, context, sense)
  if ('problem' in a) return a
  const inner: Context = { ...context, sentenceYear: a.point?.year ?? context.sentenceYear, sentenceMonth: a.point?.month ?? null, last: a.point ?? context.last }
  const end: Stated = { ...second, side: undefined }
  let b = resolvePoint(end, inner, sense)
  if ('problem' in b) return b
  if (a.from !== null && b.to !== null && compareDays(b.to, a.from) < 0 && second.year === undefined) {
    b = resolvePoint({ ...end, year: a.from.year + 1 }, inner, sense)
    if ('problem' in b) return b
  }
  if (a.from !== null && b.to !== null && compareDays(b.to, a.from) < 0) return { problem: 'the range ends before it begins' }
  const value = `${a.value.split('/')[0]!}/${b.value.split('/').at(-1)!}`
  const from = side === 'before' ? null : a.from
  const to = side === 'after' ? null : b.to
  return { type: a.type === 'time' || b.type === 'time' ? 'time' : 'date', value, mod: side, from, to, resolved: worst(a.resolved, b.resolved), point: b.point, saysYear: a.saysYear || b.saysYear }
}

function worst(a: Resolved, b: Resolved): Resolved {
  const order: readonly Resolved[] = ['stated', 'context', 'reference', 'unresolved']
  return order[Math.max(order.indexOf(a), order.indexOf(b))]!
}

/** One date, no range. */
function resolvePoint(stated: Stated, context: Context, sense: Sense): Resolution | Problem {
  const problem = impossible(stated)
  if (problem !== null) return { problem }
  if (stated.bc !== undefined) return { type: 'date', value: `BC${pad(stated.bc, 4)}`, mod: undefined, from: null, to: null, resolved: 'stated', point: null, saysYear: false }
  const filled = fill(stated, context, sense)
  if ('problem' in filled) return filled
  const { span, point, how } = filled
  const clock = stated.clock === undefined ? '' : clockValue(sameHalf(stated, context))
  const clockTo = stated.clockTo === undefined ? '' : clockValue(stated.clockTo)
  const value = clock === '' ? `${span.value}${clockTo}` : clockTo === '' ? `${span.value}${clock}` : `${span.value}${clock}/${span.value}${clockTo}`
  const mod = stated.side ?? stated.part
  const { from, to } = opened(stated, span)
  const saysYear = stated.year !== undefined && (typeof stated.year === 'number' || stated.year.anchor !== 'period')
  const saysByWord = typeof stated.month === 'object' || typeof stated.day === 'object' || stated.week !== undefined
  return { type: clock === '' && clockTo === '' ? 'date' : 'time', value, mod, from, to, resolved: how, point, saysYear: saysYear || (saysByWord && point?.year != null) }
}

/** 下午3:30召开…，4:00召开…: an hour without a part of day goes on from the one before it. */
function sameHalf({ clock, rule }: Stated, context: Context): NonNullable<Stated['clock']> {
  const { lastHour } = context
  if (rule !== 'time/clock' || clock!.part !== undefined || clock!.hour === undefined || lastHour === null || lastHour < 12) return clock!
  return clock!.hour <= 7 && clock!.hour + 12 >= lastHour ? { ...clock!, hour: clock!.hour + 12 } : clock!
}

/** 前 opens the near side, 以来 the far one. */
function opened({ side }: Stated, { from, to }: Span): { from: Day | null; to: Day | null } {
  return side === 'before' ? { from: null, to } : side === 'after' ? { from, to: null } : { from, to }
}

/** Why a date cannot be, or null. */
function impossible({ year, month, monthTo, day, dayTo, quarter, clock }: Stated): string | null {
  if (typeof month === 'number' && (month < 1 || month > 12)) return `unexpected month ${month}, expected 1 to 12`
  if (monthTo !== undefined && (monthTo < 1 || monthTo > 12)) return `unexpected month ${monthTo}, expected 1 to 12`
  if (typeof quarter === 'number' && (quarter < 1 || quarter > 4)) return `unexpected quarter ${quarter}, expected 1 to 4`
  if (clock?.hour !== undefined && clock.hour > 24) return `unexpected hour ${clock.hour}, expected 0 to 24`
  for (const one of [day, dayTo]) {
    if (typeof one !== 'number') continue
    const most = typeof month !== 'number' ? 31 : month === 2 && typeof year !== 'number' ? 29 : daysInMonth(typeof year === 'number' ? year : 2000, month)
    if (one < 1 || one > most) return `unexpected day ${one}, expected 1 to ${most}`
  }
  return null
}
