/** Walks the article once, in order, and resolves each mention in what has been said up to there. */
import { compareDays } from './calendar.ts'
import { can, could, HEADING, UNTIL } from './chars.ts'
import { senseOf, startContext, type Context } from './context.ts'
import type { Problem } from './fill.ts'
import { yearFurtherOn, yearOfEvent } from './further-on.ts'
import { readNumber } from './numbers.ts'
import { resolve, type Resolution } from './resolve.ts'
import { scanDates } from './scan.ts'
import { isScene, isStamp } from './stamps.ts'
import type { Stated } from './stated.ts'
import { isMinguo, MINGUO_BEFORE } from './years.ts'
import type { Block } from '../../segment/article-text.ts'
import type { Reading } from '../rule.ts'

export interface Walked {
  readonly stated: Stated
  readonly resolution: Resolution | Problem
}

const HEADING_MARK = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]+[章节部])/u
const YEARLY_REPORT = /公报|工作报告|总结|运行情况|经济形势|年报|完成情况|执行情况|回顾|统计|决算/u
/** A year set beside another to compare, or a goal: it is not where the story stands. */
const CHRONICLE = /大事记|纪事|编年|年谱/u
/** A heading that is a month and nothing else: the days under it are its days. */
const MONTH_LINE = /^(?:(?:19|20)\d{2}\s?年)?\s?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?:份)?[:：]?$/u
const COMPARED = /(?:比|较|与|和|同|自|从|由|到|至|截至|超过|高于|低于|起草于|根据|按照|依据|不变价|[“"])$/u
const CLAUSE_OVER = /^(?:[，,、：:；;。\s]|是|全|我|，)/u

export function walkDates(reading: Pick<Reading, 'text' | 'article' | 'reference' | 'script'>): Walked[] {
  const { text, article, reference } = reading
  const mentions = scanDates(text)
  const context = startContext(reference)
  const out: Walked[] = []
  let block = -1
  let sentenceEnd = -1
  const storyYears: number[] = []
  const blockYears: number[] = []
  let ofTaiwan: boolean | undefined
  const headings = headingYears(text, article.blocks, context)
  for (let index = 0; index < mentions.length; index++) {
    const stated = mentions[index]!
    while (block + 1 < article.blocks.length && article.blocks[block + 1]!.start <= stated.start) {
      block++
      context.carriedYear = null
      context.blockYear = null
      context.blockDay = null
      context.sceneDay = null
      context.lastDay = context.storyDay ?? context.lastDay
      // one date of the background does not move the story out of its year
      if (context.today === null && context.thisYear !== null && context.lastYear !== null && storyYears.length < 2) context.lastYear = context.thisYear
      if (blockYears.length > 0) blockYears.length = 0
      sentenceEnd = -1
      const heading = headings?.get(block)
      if (heading !== undefined) context.sectionYear = heading
      const { start, end } = article.blocks[block]!
      const month = end - start <= 12 && lastMonthSign(text, end) ? MONTH_LINE.exec(text.slice(start, end)) : null
      if (month !== null) context.sectionMonth = readNumber(month[1]!)
    }
    if (stated.start >= sentenceEnd) {
      const blockEnd = article.blocks[block]?.end ?? text.length
      sentenceEnd = endOfSentence(text, stated.start, blockEnd)
      context.sentenceYear = null
      context.sentenceMonth = null
      context.planned = false
      context.offsetYear = null
      context.lastHour = null
    }
    // 每年1月、7月: the second belongs to the set
    const before = out.length === 0 ? undefined : out[out.length - 1]!.stated
    if (before?.rule === 'set/year-date' && stated.year === undefined && stated.month !== undefined && /^[、和及,，]$/u.test(text.slice(before.end, stated.start))) {
      stated.every = true
      stated.rule = 'set/year-date'
    }
    asYearSince(stated, context, text)
    if (mayBeMinguo(stated, text)) asMinguo(stated, (ofTaiwan ??= isOfTaiwan(reading)))
    const yearless = stated.year === undefined && typeof stated.month === 'number'
    context.laterYear = context.today === null && context.lastYear === null && stated.year === undefined ? yearFurtherOn(mentions, index, sentenceEnd) : null
    if (yearless && typeof stated.day === 'number' && context.sentenceYear === null) context.sentenceYear = yearOfEvent(text, stated, sentenceEnd)
    const resolution = resolve(stated, context, text)
    if (!isStamp(text, stated) && !isScene(text, stated, resolution)) out.push({ stated, resolution })
    if ('problem' in resolution) continue
    learn(context, stated, resolution, text, storyYears, blockYears)
  }
  return out
}

/** 15年以来 in a text of 2015 or 2016: the year, not fifteen years. */
function asYearSince(stated: Stated, context: Context, text: string): void {
  const { duration } = stated
  if (duration === undefined || duration.unit !== 'year' || context.thisYear === null || !text.startsWith('以来', stated.end) || !/^[12]\d年$/u.test(text.slice(stated.start, stated.end))) return
  const year = 2000 + duration.count
  if (context.thisYear !== year && context.thisYear !== year + 1) return
  stated.duration = undefined
  stated.year = year
  stated.side = 'after'
  stated.end += 2
  stated.rule = 'date/short-year'
}

const OF_TAIWAN = /新台币|民国\s?\d|台币|卫生福利部|行政院|立法院|立法委员|新北市|新竹市|台北市|台中市|台南市|高雄市|桃园市|嘉义|屏东|花莲/u
const NO_YEAR = /^(?:的?历史|以?来|时间|之久|寿|老|有期)/u

function isOfTaiwan({ text, script }: Pick<Reading, 'text' | 'script'>): boolean {
  return OF_TAIWAN.test(text) || (script === 'Hant' && text.includes('台湾'))
}

/** 113年, which could be so many years, and 88年度, which could be 1988. */
function mayBeMinguo({ duration, year, start, end }: Stated, text: string): boolean {
  if (duration !== undefined) return duration.unit === 'year' && duration.mod === 'exact' && end - start <= 5 && isMinguo(duration.count) && !NO_YEAR.test(text.slice(end, end + 3))
  return typeof year === 'number' && year >= 1980 && year < 2000 && text[start + 2] === '年' && Number(text.slice(start, start + 2)) === year - 1900
}

/** 113年预算 in a text of Taiwan: the year of the Republic, not a hundred and thirteen years. */
function asMinguo(stated: Stated, ofTaiwan: boolean): void {
  if (!ofTaiwan) return
  stated.year = (stated.duration === undefined ? (stated.year as number) - 1900 : stated.duration.count) + MINGUO_BEFORE
  if (stated.duration !== undefined) stated.rule = 'date/minguo'
  stated.duration = undefined
}

/** Whether the line that ends at `end` ends in 月, 月份 or 月：. */
function lastMonthSign(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1)
  return code === 0x6708 || code === 0x4efd || code === 58 || code === 0xff1a
}

function endOfSentence(text: string, at: number, limit: number): number {
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x3002 || code === 0xff01 || code === 0x21 || code === 0xff1f || code === 0x3f || code === 10) return i + 1
  }
  return limit
}

/** Blocks that put what follows into a year (2015年; 二、2023年重点工作), or, a new section without one, take it out again. */
function headingYears(text: string, blocks: readonly Block[], context: Context): Map<number, number | null> | null {
  let years: Map<number, number | null> | null = null
  if (blocks.length > 0) readTitleYear(text, blocks[0]!, context)
  for (let index = 1; index < blocks.length; index++) {
    const { start, end } = blocks[index]!
    if (end - start > 40 || !can(text, start, HEADING)) continue
    const year = headingYear(text.slice(start, end), years !== null)
    if (year !== undefined) (years ??= new Map()).set(index, year)
  }
  return years
}

/** A yearly report and a chronicle name their year in the title. */
function readTitleYear(text: string, { start, end }: Block, context: Context): void {
  if (end - start > 60) return
  const line = text.slice(start, end)
  const year = YEAR_OF_LINE.exec(line)
  if (year === null) return
  if (YEARLY_REPORT.test(line) && !/(?:公布|发布|披露)[^，,。；;\d]{0,6}(?:19|20)\d{2}年/u.test(line)) context.titleYear = Number(year[1])
  if (CHRONICLE.test(line)) {
    context.titleYear = context.sectionYear = Number(year[1])
    const month = /年(1[0-2]|[1-9])月/u.exec(line)
    if (month !== null) context.sectionMonth = Number(month[1])
  }
}

const YEAR_OF_LINE = /(?<!\d)((?:19|20)\d{2})年/u
const YEAR_ALONE = /^[（(【\[]?((?:19|20)\d{2})\s?年?(?:度)?[)）】\]]?[:：]?$/u
/** The only year of a heading. */
const ONE_YEAR = /(?<!\d)((?:19|20)\d{2})年(?!.*(?:19|20)\d{2}年)/u

/** The year that a heading puts its section into, null where a new section leaves it, undefined for any other line. */
function headingYear(line: string, any: boolean): number | null | undefined {
  if (/[。；;，,]$/u.test(line)) return undefined
  const only = YEAR_ALONE.exec(line)
  if (only !== null) return Number(only[1])
  if (!HEADING_MARK.test(line)) return undefined
  const year = ONE_YEAR.exec(line)
  if (year !== null) return Number(year[1])
  return any && /^[一二三四五六七八九十]{1,3}[、.．]/u.test(line) ? null : undefined
}

/** Whether 去年同期 could be about it: a period that is not itself compared with, no festival, no day; a whole year only for want of better. */
function comparable(stated: Stated, context: Context, text: string): boolean {
  if (stated.holiday !== undefined || stated.lunar !== undefined || stated.clock !== undefined || stated.week !== undefined) return false
  if ('比较与'.includes(text[stated.start - 1] ?? '　')) return false
  if (stated.day !== undefined && stated.dayTo === undefined && stated.until === undefined) return false
  const whole = stated.month === undefined && stated.quarter === undefined && stated.half === undefined && stated.until === undefined
  return !whole || context.lastPeriod === null
}

/** What the story knows after a mention. */
function learn(context: Context, stated: Stated, resolution: Resolution, text: string, storyYears: number[], blockYears: number[]): void {
  const { point, from, to, value } = resolution
  if (resolution.type !== 'set' && resolution.type !== 'duration' && from !== null && to !== null && stated.yearTo === undefined && stated.samePeriod === undefined) {
    if (comparable(stated, context, text)) context.lastPeriod = { value, from, to }
    // 截至3月20日: the same period is the one from New Year
    if (value.length === 10 && (could(text, stated.start, UNTIL) || could(text, stated.start - 1, UNTIL)) && /截至|截止/u.test(text.slice(Math.max(0, stated.start - 3), stated.start))) context.lastPeriod = { value: `${value.slice(0, 4)}-01-01/${value}`, from: { year: to.year, month: 1, day: 1 }, to }
  }
  if (stated.every === true && point === null) return
  if (stated.offset !== undefined && stated.offset.unit === 'year' && stated.offset.count < 0 && from !== null && '，,'.includes(text[stated.end] ?? '　')) context.offsetYear = from.year
  if (point === null || stated.yearTo !== undefined || (point.year === null && point.month === null && point.day === null)) return
  const hour = stated.clockTo?.hour ?? stated.clock?.hour
  if (hour !== undefined) context.lastHour = stated.clock?.part === 'AF' && hour < 12 ? hour + 12 : hour
  const whole = point.month === null
  // 从2015年开始。当年6月
  if (whole && stated.side === 'after' && /开始$|起$/u.test(text.slice(stated.end - 2, stated.end))) context.last = { year: point.year, month: null, day: null }
  // 2016年以来，…。1月7日: the year that the story has come to
  if (whole && stated.side === 'after' && context.today === null && point.year !== null && point.year >= (context.lastYear ?? context.thisYear ?? 0) && text.startsWith('以来', stated.end - 2)) context.lastYear = point.year
  if (whole && (stated.side !== undefined || COMPARED.test(text.slice(Math.max(0, stated.start - 4), stated.start)))) return
  const sense = context.today !== null && from !== null && to !== null && from.year * 372 + from.month * 31 + from.day > context.today.year * 372 + context.today.month * 31 + context.today.day
  if (sense && !whole) context.planned = true
  if (resolution.saysYear && point.year !== null) {
    context.sentenceYear = point.year
    const passing = inPassing(context, stated, point.year, text)
    context.lastYear = passing ? (context.lastYear ?? context.thisYear) : point.year
    if (!passing) context.blockYear = point.year
    const told = !whole || CLAUSE_OVER.test(text.slice(stated.end, stated.end + 1))
    const thisYear = context.thisYear
    if (typeof stated.year === 'object' || stated.day !== undefined && typeof stated.day === 'object') {
      if (point.year === thisYear) context.carriedYear = null
    }
    if (told && (thisYear === null || point.year < thisYear)) {
      if (!storyYears.includes(point.year)) storyYears.push(point.year)
      if (!blockYears.includes(point.year)) blockYears.push(point.year)
      if (blockYears.length >= 2 || storyYears.length >= 3) context.carriedYear = point.year
    } else if (told) context.carriedYear = null
  } else if (stated.year !== undefined && point.year !== null && typeof stated.year === 'object' && stated.year.anchor === 'context') context.sentenceYear = point.year
  if (point.month !== null) context.sentenceMonth = point.month
  if (point.day !== null && point.month !== null && point.year !== null) {
    context.lastDay = { year: point.year, month: point.month, day: point.day }
    const { today, blockDay } = context
    // a plan is told beside the story; a programme of days to come is the story
    const ahead = sense && today !== null && blockDay !== null && compareDays(blockDay, today) <= 0
    const aside = stated.side !== undefined || ahead || (could(text, stated.start, UNTIL) && AS_OF.test(text.slice(Math.max(0, stated.start - 3), stated.start)))
    // a look back at another year leaves the story on its own day
    const back = context.storyDay !== null && point.year < context.storyDay.year
    if (!aside && !back && stated.holiday === undefined) context.storyDay = context.lastDay
    if (stated.holiday === undefined && (stated.clock !== undefined || (!aside && opensSentence(text, stated)))) context.sceneDay = context.lastDay
    if (!aside || context.blockDay === null) context.blockDay = stated.holiday === undefined ? context.lastDay : null
  } else if (point.month !== null && !sense && stated.side === undefined) context.blockDay = null
  context.last = { year: point.year ?? (whole ? null : context.last.year), month: point.month, day: point.day }
}

const AS_OF = /(?:截至|截止|到|至)[于到]?$/u

/** Whether a year is only touched on: 明年, 去年, a goal beyond the year the article is about. The story does not move there. */
function inPassing({ thisYear, lastYear, today }: Context, stated: Stated, year: number, text: string): boolean {
  if (typeof stated.year === 'object' && stated.year.anchor === 'reference') return stated.year.by !== 0
  if (today !== null) return false
  if (thisYear !== null) return year > thisYear
  return lastYear !== null && year > lastYear && senseOf(text, stated.start, stated.end) === 'plan'
}

/** 3月2日，…: the day stands at the front of its sentence. */
function opensSentence(text: string, { start }: Stated): boolean {
  const before = text.charCodeAt(start - 1)
  return start === 0 || before === 10 || before === 0x3002 || before === 0x201c || before === 0x3000
}
