/**
 * What a date mention states, before anything is filled in: 2月下旬 states a month and a part of it, 去年同期 a shift of the period before it.
 * The grammar makes these, the resolver reads them. Everything absent is unsaid.
 */
import type { DateMod, Mod } from '../../schema/record.ts'

/**
 * What a relative word counts from: the reference day (今年, 昨日), the date last mentioned (当年, 次日),
 * or the period that is being reported on (全年, 上年, 年底).
 */
export type Anchor = 'reference' | 'context' | 'period'

/** A field given by its distance: 去年 is { anchor: 'reference', by: -1 }. */
export interface Shift {
  readonly anchor: Anchor
  readonly by: number
}

export type Field = number | Shift

export type Unit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'workday' | 'hour' | 'minute' | 'second' | 'century'

/** Time of day: MO 上午, MI 中午, AF 下午, EV 晚上, NI 夜间. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI'

export interface Clock {
  readonly part: DayPart | undefined
  /** 0–24, already moved to the afternoon where the part of day says so. */
  readonly hour: number | undefined
  readonly minute: number | undefined
  readonly second: number | undefined
}

/** A time of day; every one has the same shape. */
export function clockOf(part: DayPart | undefined, hour?: number, minute?: number, second?: number): Clock {
  return { part, hour, minute, second }
}

/** A day of the Chinese calendar (农历). */
export interface LunarDay {
  readonly month: number
  /** 30 with `last` set where the last day of the month is meant (大年三十). */
  readonly day: number
  readonly leap?: boolean
  readonly last?: boolean
}

/** The nth, or last (-1), unit inside the period that is stated: 第二周, 最后一个月, 前10天 (first 10). */
export interface Slice {
  readonly from: 'first' | 'last' | 'nth'
  readonly count: number
  readonly unit: 'month' | 'quarter' | 'week' | 'day' | 'weekday'
  readonly weekday?: number
}

export interface Stated {
  start: number
  end: number
  rule: string
  year: Field | undefined
  /** Last year of a stretch: 2021—2025, 90年代, 十四五. */
  yearTo: number | undefined
  /** 今明两年: so many years after the first. */
  yearsOn: number | undefined
  half: 1 | 2 | undefined
  quarter: Field | undefined
  quarterTo: number | undefined
  season: 'SP' | 'SU' | 'FA' | 'WI' | undefined
  month: Field | undefined
  monthTo: number | undefined
  /** 上半月 1, 下半月 2. */
  halfMonth: 1 | 2 | undefined
  week: Shift | undefined
  weekday: number | undefined
  weekend: boolean | undefined
  day: Field | undefined
  dayTo: number | undefined
  lunar: LunarDay | undefined
  /** Name of a holiday or solar term of the lexicon. */
  holiday: string | undefined
  /** 假期, 长假: the days off, not the day. */
  holidayBreak: boolean | undefined
  slice: Slice | undefined
  /** 三天前, 两年后. */
  offset: { readonly count: number; readonly unit: Unit; readonly anchor: Anchor } | undefined
  /** 去年同期: the period mentioned before, so many years back. */
  samePeriod: number | undefined
  part: 'start' | 'mid' | 'end' | undefined
  clock: Clock | undefined
  clockTo: Clock | undefined
  side: DateMod | undefined
  /** TIMEX3 value of a vague word: 目前 PRESENT_REF. */
  vague: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' | undefined
  /** 每: the mention is a set of such dates. */
  every: boolean | undefined
  /** Durations carry their value outright. */
  duration: { readonly value: string; readonly mod: Mod; readonly rough: boolean; readonly window: 'past' | 'future' | undefined; readonly count: number; readonly unit: Unit } | undefined
  /** A set given by its period alone: 每月 P1M. */
  set: string | undefined
  /** The other end of 至; this mention's own fields are the first one. */
  until: Stated | undefined
  /** Years BC: 公元前221年. */
  bc: number | undefined
}

/** A mention that states nothing yet. All fields are there from the start, so that every mention has one shape. */
export function nothingStated(start: number, end: number, rule: string): Stated {
  return {
    start, end, rule,
    year: undefined, yearTo: undefined, yearsOn: undefined, half: undefined, quarter: undefined, quarterTo: undefined, season: undefined,
    month: undefined, monthTo: undefined, halfMonth: undefined, week: undefined, weekday: undefined, weekend: undefined, day: undefined,
    dayTo: undefined, lunar: undefined, holiday: undefined, holidayBreak: undefined, slice: undefined, offset: undefined, samePeriod: undefined,
    part: undefined, clock: undefined, clockTo: undefined, side: undefined, vague: undefined, every: undefined, duration: undefined, set: undefined,
    until: undefined, bc: undefined,
  }
}
