/**
 * What an article has said about time up to a point: the year its sentence, its section and its paragraph are in, the date last mentioned,
 * the day it was published. `fillYear` is the one place where a year that a mention leaves out is chosen.
 */
import type { Resolved } from '../../schema/record.ts'
import { compareDays, dayNumber, readIsoDay, type Day } from './calendar.ts'
import type { ReferenceDay } from '../rule.ts'

export interface Known {
  readonly year: number | null
  readonly how: Resolved
}

/** First and last day of what a mention would cover in a year. */
export type InYear = (year: number) => { from: Day; to: Day } | null

export interface Context {
  /** The day that relative words count from. */
  readonly today: Day | null
  /** Its year; also known where only the article's main year is. */
  readonly thisYear: number | null
  /** Whether `today` came from outside the text. */
  readonly published: boolean
  /** Year of the section's heading (2022年工作回顾), of the title of a yearly report. */
  sectionYear: number | null
  /** Month of a chronicle's section (1月). */
  sectionMonth: number | null
  titleYear: number | null
  /** Year that this sentence has said. */
  sentenceYear: number | null
  sentenceMonth: number | null
  /** A paragraph that walks through the years carries the last one on. */
  carriedYear: number | null
  /** The year that the same period is given further on, or that the rest of the sentence states. */
  laterYear: number | null
  /** The nearest year said before, anywhere. */
  lastYear: number | null
  /** The last date resolved, for 当年, 同月, 次日. */
  last: { year: number | null; month: number | null; day: number | null }
  /** The last day resolved, for 当日, 次日. */
  lastDay: Day | null
  /** Hour last said in this sentence. */
  lastHour: number | null
  /** The year that this paragraph was last told in, and the day. */
  blockYear: number | null
  blockDay: Day | null
  /** The last day that the story itself stood on: neither 截至 nor planned. */
  storyDay: Day | null
  /** The day that this paragraph's scene is set on: 19日上午, or a day that opens a sentence. */
  sceneDay: Day | null
  /** 四年前，…: the year that what is told as done in its sentence lies in. */
  offsetYear: number | null
  /** The last period resolved, for 去年同期. */
  lastPeriod: { value: string; from: Day; to: Day } | null
  /** A mention of this sentence was a plan. */
  planned: boolean
}

export function startContext(reference: ReferenceDay): Context {
  const today = reference.date === null ? null : readIsoDay(reference.date)
  const year = today?.year ?? (reference.date !== null && /^\d{4}/u.test(reference.date) ? Number(reference.date.slice(0, 4)) : null)
  return {
    today, thisYear: year, published: reference.source !== 'text' && today !== null,
    sectionYear: null, sectionMonth: null, titleYear: null, sentenceYear: null, sentenceMonth: null, carriedYear: null, laterYear: null, lastYear: null,
    last: { year: null, month: null, day: null }, lastDay: null, lastHour: null, blockYear: null, blockDay: null, storyDay: null, sceneDay: null, offsetYear: null, lastPeriod: null, planned: false,
  }
}

/** How the clause around a mention speaks: of what is to come, of what is done, or neither. */
export type Sense = 'plan' | 'report' | 'open'

const PLAN_BEFORE = /(?:最快|最早)(?:于|在|到)?$|将(?:于|在)?|拟|计划|力争|预计|争取|确保|定于|有望|务必|请|应当?|必须|须|报名|(?:报名|申报|投标|征集|投稿|缴费|申请).{0,4}截止|截止(?:日期|时间)|可望|届时|召开时间|准备|启动时间|目标|(?<![主重需紧必])要(?![求点闻素件])|有效期|延至|推迟|(?:时间|日期)[:：]/u
const PLAN_AFTER = /^(?:[^，,。；;]{0,8})将|^(?:[^，,。；;]{0,4})(?:拟|力争|预计|要(?![求点闻素])|有望|可(?:试产|投产|建成|完工|交付)|计划|揭晓|截止)|^[^，,。；;]{0,8}(?:前|底前)(?:完成|建成|投产|实现|到位|交付)/u
const DONE = /了|已|(?<![人英干口天刚])才(?![能会是干华艺人可])|[升跌](?:逾|超|近|约)?[\d一二三四五六七八九十]|曾|降到|升至|达到|实现|同比|环比|获悉|增长|下降|累计|举行|召开[，。]|发布|印发|成立|发生|报道|造成|死亡|宣布|抵达/u

const REVISED = /将|拟|计划|预计/u
const PLAN_NEXT = /^(?:[^，,。；;]{0,14})(?:将|拟|要(?![求点闻素])|力争|预计)/u

// the signs of the patterns above: a clause without any of their characters needs no pattern
const CLAUSE_END = 1
const PLAN_SIGN = 2
const PLAN_SIGN_BEHIND = 4
const DONE_SIGN = 8
const signs = new Uint8Array(65536)
for (const [characters, sign] of [
  ['，,。；;！!？?\n', CLAUSE_END],
  ['最将拟计力预争确定有务请应必须报申投征缴截可届召准启目要延推时日', PLAN_SIGN],
  ['将拟力预要有可计揭截前底', PLAN_SIGN_BEHIND],
  ['了已才升跌曾降达实同环获增下累举召发印成报造死宣抵', DONE_SIGN],
] as const) for (const character of characters) signs[character.charCodeAt(0)]! |= sign

/** Reads the sense from the clause that holds [start, end). Looks at most 30 characters each way. */
export function senseOf(text: string, start: number, end: number): Sense {
  // 推迟到10月才开学
  if (text.charCodeAt(end) === 0x624d) return 'report'
  let before = 0
  let from = start
  const floor = Math.max(0, start - 30)
  while (from > floor) {
    const bits = signs[text.charCodeAt(from - 1)]!
    if ((bits & CLAUSE_END) !== 0) break
    before |= bits
    from--
  }
  const limit = Math.min(text.length, end + 30)
  let stop = end + 1
  let behind = end < text.length ? signs[text.charCodeAt(end)]! : 0
  while (stop < limit) {
    const bits = signs[text.charCodeAt(stop)]!
    if ((bits & CLAUSE_END) !== 0) break
    behind |= bits
    stop++
  }
  const head = (before & (DONE_SIGN | PLAN_SIGN)) === 0 ? '' : text.slice(from, start)
  const tail = (behind & (DONE_SIGN | PLAN_SIGN_BEHIND)) === 0 ? '' : text.slice(end, Math.min(stop, limit))
  const done = (before & DONE_SIGN) !== 0 && DONE.test(head)
  if (((before & PLAN_SIGN) !== 0 && PLAN_BEFORE.test(head)) || ((behind & PLAN_SIGN_BEHIND) !== 0 && PLAN_AFTER.test(tail))) return done && !REVISED.test(head) ? 'open' : 'plan'
  if (stop <= end + 1 && stop < limit && PLAN_NEXT.test(text.slice(stop + 1, Math.min(limit, stop + 15)))) return 'plan'
  return done || ((behind & DONE_SIGN) !== 0 && DONE.test(tail)) ? 'report' : 'open'
}

/** Days ahead that a bare date may lie without a word of planning: fewer for a day than for months and quarters. */
const AHEAD = { festival: 60, day: 45, month: 100, quarter: 120, half: 190 } as const

/**
 * The year of a mention that names none. In order: its sentence's, its section's, its paragraph's where that walks through years;
 * the publication date (nearest past in a report, nearest coming in a plan); the nearest year said before; none.
 */
export function fillYear(context: Context, grain: keyof typeof AHEAD, sense: Sense, inYear: InYear): Known {
  const { today } = context
  const said = context.sentenceYear ?? (sense === 'report' ? context.offsetYear : null) ?? context.carriedYear ?? context.sectionYear
  if (said !== null && !(today !== null && contradicts(said, today, sense, inYear))) return { year: said, how: 'context' }
  if (today !== null) return { year: nearestYear(today, grain, sense, inYear), how: 'reference' }
  if (context.lastYear !== null) return { year: context.lastYear, how: 'context' }
  if (context.titleYear !== null) return { year: context.titleYear, how: 'context' }
  if (context.laterYear !== null) return { year: context.laterYear, how: 'context' }
  return { year: null, how: 'unresolved' }
}

/** 2025年5月投用；…已于9月开工: what is done does not lie ahead, what is planned does not lie behind. */
function contradicts(said: number, today: Day, sense: Sense, inYear: InYear): boolean {
  if (sense === 'open' || (sense === 'report') !== said > today.year) return false
  const there = inYear(said)
  return there !== null && (sense === 'report' ? compareDays(there.from, today) > 0 : compareDays(there.to, today) < 0)
}

export function nearestYear(today: Day, grain: keyof typeof AHEAD, sense: Sense, inYear: InYear): number {
  const { year } = today
  const here = inYear(year)
  if (here === null || inYear(year - 1) === null) {
    // 2月29日: the nearest leap year, past first
    if (here !== null && (sense === 'plan' ? compareDays(here.to, today) >= 0 : dayNumber(here.from) - dayNumber(today) <= (sense === 'open' ? AHEAD[grain] : 0))) return year
    for (let by = 1; by <= 8; by++) {
      const other = sense === 'plan' ? year + by : year - by
      if (inYear(other) !== null) return other
    }
    return year
  }
  if (sense === 'plan') {
    // 推迟原定于9月2日的访问 in a text of the 4th: a plan of days ago, not of a year ahead
    if (compareDays(here.to, today) < 0) return grain === 'day' && dayNumber(today) - dayNumber(here.to) <= 20 ? year : year + 1
    const before = inYear(year - 1)
    return before !== null && compareDays(before.to, today) >= 0 ? year - 1 : year
  }
  const ahead = dayNumber(here.from) - dayNumber(today)
  // 上半年增长5% in a text of January: what is told as done is at least half over
  if (sense === 'report' && (grain === 'half' || grain === 'quarter') && dayNumber(here.from) + dayNumber(here.to) > 2 * dayNumber(today)) return year - 1
  if (ahead <= 0) {
    const next = inYear(year + 1)
    // 1月3日 in a text of 30 December: four days ahead, not a year ago
    const soon = grain === 'day' ? 20 : grain === 'festival' ? AHEAD.festival : 0
    if (sense === 'open' && next !== null && dayNumber(next.from) - dayNumber(today) <= soon && ahead < -250) return year + 1
    return year
  }
  return sense === 'open' && ahead <= AHEAD[grain] ? year : year - 1
}

/** The year that 全年, 年底, 上年 are about: the sentence's, the section's, the report's, else the year of publication. */
export function periodYear(context: Context, sense: Sense = 'open'): Known {
  const said = context.sentenceYear ?? context.carriedYear ?? context.sectionYear ?? context.titleYear ?? context.blockYear
  if (said !== null) return { year: said, how: 'context' }
  // 全年增长5% in a text of January to March, or of April and about the year before, is of the year that has just ended
  const { today, lastYear } = context
  const lookedBack = today !== null && lastYear === today.year - 1
  if (today !== null && (today.month <= 3 ? sense === 'report' || (sense === 'open' && lookedBack) : today.month === 4 && lookedBack && sense !== 'plan')) return { year: today.year - 1, how: 'reference' }
  if (context.thisYear !== null) return { year: context.thisYear, how: context.today === null ? 'context' : 'reference' }
  if (context.lastYear !== null) return { year: context.lastYear, how: 'context' }
  return { year: null, how: 'unresolved' }
}
