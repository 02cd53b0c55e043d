/**
 * The day that relative dates count from: what the caller said, else the dateline (本报讯 3月5日, 新华社北京2023年5月4日电), else the date that
 * signs a notice, else only the article's main year.
 */
import type { ArticleText } from '../../segment/article-text.ts'
import type { ReferenceDay } from '../rule.ts'
import { senseOf } from './context.ts'
import { yearOfOpening } from './further-on.ts'
import { readNumber, readYearDigits } from './numbers.ts'
import { daysInMonth, isoDay, type Day } from './calendar.ts'

const DATELINE = /(?:(?:新华社|中新社|中新网|人民网|央视网|本报|本网|本台|光明网|中国网|.{2,5}(?:日报|晚报|网|社|讯))[^\n。，,]{0,14}?)((\d{4})年)?(\d{1,2})月(\d{1,2})日\s?(?:电|讯|消息)/u
/** What every dateline holds: a cheap no for nearly all texts. */
const DAY_OF_REPORT = /日\s?(?:电|讯|消息)/u
const BYLINE_DATE = /(?:本报讯|本网讯|本台讯|讯)\s?[（(]?(?:记者[^）)\n]{0,12}[）)])?\s?(\d{4})年(\d{1,2})月(\d{1,2})日/u
const SIGNATURE = /^(?:(\d{4})|([一二][〇零○一二三四五六七八九]{3}))\s?年\s?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?月\s?(\d{1,2}|[一二三四五六七八九十廿]{1,3})\s?日$/u
/** What may not stand before the year is looked at behind its digits: at the front it would be asked at every character. */
const YEAR = /((?:19|20)\d{2})(?<![\d.第]\d{4})(?:年|(?=[-/.]\d{1,2}[-/.]\d{1,2}))(?!内|以|前(?![一两二三四五六七八九十\d])|后(?![一两三\d])|底前|来|代|[—–~至到-])/gu

/** Where nothing outside says the day: what the article's own text says. */
export function referenceInText({ text, blocks }: ArticleText): ReferenceDay {
  const head = text.slice(0, 400)
  const dateline = DAY_OF_REPORT.test(head) ? DATELINE.exec(head) : null
  if (dateline?.[2] !== undefined) {
    const day = dayOf(Number(dateline[2]), Number(dateline[3]), Number(dateline[4]))
    if (day !== null) return { date: isoDay(day), source: 'dateline' }
  }
  const byline = head.includes('讯') ? BYLINE_DATE.exec(head) : null
  if (byline !== null) {
    const day = dayOf(Number(byline[1]), Number(byline[2]), Number(byline[3]))
    if (day !== null) return { date: isoDay(day), source: 'dateline' }
  }
  const stamp = pageDate(text, blocks)
  if (stamp !== null) return { date: isoDay(stamp), source: 'dateline' }
  for (const block of blocks) {
    if (block.end - block.start > 16 || block.end - block.start < 8 || text.charCodeAt(block.end - 1) !== DAY_SIGN) continue
    const signed = SIGNATURE.exec(text.slice(block.start, block.end))
    if (signed === null) continue
    const year = signed[1] !== undefined ? Number(signed[1]) : readYearDigits(signed[2]!)
    const day = dayOf(year, readNumber(signed[3]!), readNumber(signed[4]!))
    if (day !== null) return { date: isoDay(day), source: 'text' }
  }
  const year = mainYear(text, blocks[0]?.end ?? 0) ?? yearOfOpening(text.slice(0, OPENING))
  if (year !== null && dateline !== null) {
    const day = dayOf(year, Number(dateline[3]), Number(dateline[4]))
    if (day !== null) return { date: isoDay(day), source: 'dateline' }
  }
  return year === null ? { date: null, source: 'none' } : { date: String(year), source: 'text' }
}

/** A line near the top that is a date in figures and nothing else: 2025-08-18, date 2025-10-14, 时间：2011-06-23 09:30. */
const PAGE_DATE = /^(?:date|时间[:：]?|日期[:：]?|[•·]+)?\s{0,3}((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?:\s{1,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?$/u
/** date 2025-11-20 某网记者 …; 记者张某 台北 2025-11-20 10:49. */
const BYLINE_STAMP = /^(?:date\s{1,3}|(?=.{0,20}记者).{0,40}?\s)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?:\s|$)/u
const HEAD_BLOCKS = 10
/** What an article opens with: its title and first sentence. */
const OPENING = 120
const DAY_SIGN = '日'.charCodeAt(0)

function pageDate(text: string, blocks: ArticleText['blocks']): Day | null {
  for (let i = 0; i < blocks.length && i < HEAD_BLOCKS; i++) {
    const { start, end } = blocks[i]!
    if (end - start > 60 || end - start < 8 || blocks.length === 1) continue
    const line = text.slice(start, end).trim()
    const hit = line.includes('20') || line.includes('19') ? (PAGE_DATE.exec(line) ?? BYLINE_STAMP.exec(line)) : null
    if (hit !== null) return dayOf(Number(hit[1]), Number(hit[3]), Number(hit[4]))
  }
  return null
}

function dayOf(year: number, month: number, day: number): Day | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null
}

const ANNUAL_REPORT = /^度?[^，,。；;]{0,14}(?:公报|年报|年度报告|决算|审计报告)/u

/** The year that the article is plainly about: the first that it names, unless it names a later one that is not a goal. */
function mainYear(text: string, titleEnd: number): number | null {
  let first: number | null = null
  let latest = 0
  YEAR.lastIndex = 0
  for (let match = YEAR.exec(text); match !== null; match = YEAR.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    const year = Number(match[1])
    const after = text.slice(match.index + 5, match.index + 25)
    if (/[到至—–~-]$|力争|截止|《[^》]{0,3}$/u.test(before) || /^[)）]?》/u.test(after)) continue
    // 3月2日公布2020年统计公报: the report is of the year before
    if (ANNUAL_REPORT.test(after) && /(?:公布|发布|披露|公开|公告)了?[^，,。；;\d]{0,6}$/u.test(text.slice(Math.max(0, match.index - 10), match.index))) continue
    if (/^(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?前(?![一两二三四五六七八九十\d])/u.test(after)) continue
    if (/^(?:\d{1,2}月)?(?:底|末|前|初)?[^，。]{0,10}(?:将|建成|完工|投产|竣工|通车|全部)/u.test(after) && first !== null && year > first) continue
    if (first !== null && year > first && senseOf(text, match.index, match.index + match[0].length) === 'plan') continue
    if (first === null) {
      first = year
      // a title says it, and so does the day that a story opens with; a history may open with any year
      if (match.index < titleEnd && (titleEnd <= 60 || (match.index < 40 && /^\d{1,2}月\d{1,2}日/u.test(after)))) return year
    }
    if (year > latest) latest = year
  }
  return first !== null && first >= latest ? first : null
}
