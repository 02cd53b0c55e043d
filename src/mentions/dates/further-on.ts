/** The year that a mention leaves out and the words behind it give: the name of an event, the full form of the same period. */
import { readNumber } from './numbers.ts'
import type { Stated } from './stated.ts'

/** How many mentions further on the full form of a period is looked for. */
const AHEAD = 12

/** 一季度 of a title whose article says 2020年第一季度; 3月10日 of a sentence that goes on 举行2020年第一季度开工仪式. */
export function yearFurtherOn(mentions: readonly Stated[], index: number, sentenceEnd: number): number | null {
  const { month, quarter, half } = mentions[index]!
  for (let i = index + 1; i < mentions.length && i <= index + AHEAD; i++) {
    const { year, yearTo, month: itsMonth, quarter: itsQuarter, half: itsHalf, start } = mentions[i]!
    if (typeof year !== 'number' || yearTo !== undefined) continue
    if (quarter !== undefined && quarter === itsQuarter) return year
    if (half !== undefined && half === itsHalf) return year
    if (typeof month !== 'number') continue
    if (month === itsMonth) return year
    if (start < sentenceEnd && typeof itsQuarter === 'number' && month > itsQuarter * 3 - 3 && month <= itsQuarter * 3 + 2) return year
  }
  return null
}

/** 12月1日，某市2021年四季度重点项目集中开工仪式举行; 9月20日，某地2018（第三届）文化节开幕: the year stands in the event's name. */
const EVENT_YEAR = /(?<![\d.第])((?:19|20)\d{2})(?:年(?!度?[年工总预决]|[至到—–-])|(?=[（(]第|[一-鿿]{0,6}第))[^，,。；;：:\d《》]{0,24}?(?:仪式|现场会|博览会|交易会|推介会|招商会|洽谈会|展览会|展销会|恳谈会|恳亲大会|招商大会|论坛|艺术节|文化节|旅游节|运动会|马拉松|邀请赛|锦标赛|大赛|签约会)/u
/** 8月21日，集团披露了2018年半年度报告: a report on part of a year that was over by then. */
const REPORT_YEAR = /(?<![\d.第])((?:19|20)\d{2})年(?:(第?一季度?|上?半年度?|第?三季度?|前三季度))(?:报告|财报|业绩|报(?![表名]))/u
const LAST_MONTH_OF_REPORT: Readonly<Record<string, number>> = { 一: 3, 半: 6, 三: 9 }
const EVENT_REACH = 60

/** The year in the name of the event that an article opens with: 中国·某地2018（第三届）文化节. */
export function yearOfOpening(head: string): number | null {
  const event = head.includes('20') || head.includes('19') ? EVENT_YEAR.exec(head) : null
  return event === null ? null : Number(event[1])
}

/** The year in the name of the event, or of the report, that the rest of the sentence tells of; null where there is none. */
export function yearOfEvent(text: string, { end, month }: Stated, sentenceEnd: number): number | null {
  const rest = text.slice(end, Math.min(sentenceEnd, end + EVENT_REACH))
  if (!rest.includes('20') && !rest.includes('19')) return null
  const event = EVENT_YEAR.exec(rest)
  if (event !== null) {
    // 12月28日举行2024年第一季度开工仪式: the year before
    const quarter = /([一二三四])季度/u.exec(event[0])
    const last = quarter === null ? 12 : readNumber(quarter[1]!) * 3
    const outside = quarter !== null && ((month as number) <= last - 3 || (month as number) > last + 2)
    return outside || (/上半年/u.test(event[0]) && (month as number) > 6) ? null : Number(event[1])
  }
  const report = REPORT_YEAR.exec(rest)
  return report !== null && LAST_MONTH_OF_REPORT[/[一半三]/u.exec(report[2]!)![0]]! < (month as number) ? Number(report[1]) : null
}
