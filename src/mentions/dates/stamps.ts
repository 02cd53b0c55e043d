/** What looks like a date and is none of the story's: time stamps of the page, scenes of a narrative. */
import type { Problem } from './fill.ts'
import type { Resolution } from './resolve.ts'
import type { Stated } from './stated.ts'

const STAMP_BEFORE = /今天是\s?[:：]\s?$|(?:发布|发表|更新|录入|上传|添加|刊发)(?:时间|日期)\s?[:：]\s?$/u
/** 时间:2022-10-08 glued to a title; 报名时间：2022-10-08 is of the story. */
const PAGE_TIME = /时间[:：]\s?$/u
const EVENT_TIME = /(?:活动|会议|报名|截止|召开|举办|举行|考试|开标|开工|竣工|投标|招标|面试|演出|比赛|预约|签约|施行|实施|生效|公示|成立|出生|起止|有效)时间[:：]\s?$/u
const TIME_BEFORE = /(?:^|[\n\s])(?:时间|日期)\s?[:：]\s?$/u
const STAMP_BEHIND = /^\s{0,3}(?:作者|记者|[一-鿿]{2,6}(?:日报|晚报|晨报|网)[\s　]|来源|源自|浏览|点击|阅读|编辑|责编|字号|【|\[)/u

/** 傍晚，最后一条船靠岸; 晚上关门迟, where no day is known: a scene or a habit, no date, unless it is all that the line says. */
export function isScene(text: string, { rule, start, end }: Stated, resolution: Resolution | Problem): boolean {
  if (rule !== 'time/part' || 'problem' in resolution || resolution.from !== null) return false
  return !((start === 0 || text.charCodeAt(start - 1) === 10) && (end === text.length || text.charCodeAt(end) === 10))
}

/** How far into a page its own date line may stand. */
const HEAD = 400

/** 发布时间：2019年03月14日 is of the page, not of the story; the story still takes its year from it. */
export function isStamp(text: string, stated: Stated): boolean {
  const { start, end, clock } = stated
  const mark = text.charCodeAt(start - 1)
  if (start < HEAD && typeof stated.year === 'number' && typeof stated.day === 'number' && stated.until === undefined && standsAlone(text, stated)) return true
  // 【13:08更新】
  if (mark === 0x3010 && text.startsWith('更新', end)) return true
  // date 2025-10-08 …: a scraper's own mark
  if (start < 12 && /^\s{0,2}date\s{1,3}$/u.test(text.slice(0, start))) return true
  // • 2010-01-23 某某日报
  if (start < HEAD && stated.rule === 'date/iso' && /(?:^|\n)[•·\s]{0,6}$/u.test(text.slice(Math.max(0, start - 8), start)) && STAMP_BEHIND.test(text.slice(end, end + 14))) return true
  // 2023-07-18 10:22:41　来源：… opens a line
  if (clock?.hour !== undefined && (start === 0 || mark === 10)) return STAMP_BEHIND.test(text.slice(end, end + 6))
  if (mark !== 0x3a && mark !== 0xff1a && mark !== 0x20) return false
  const before = text.slice(Math.max(0, start - 8), start)
  if (start < HEAD && stated.rule === 'date/iso' && PAGE_TIME.test(before) && !EVENT_TIME.test(before)) return true
  return STAMP_BEFORE.test(before) || (TIME_BEFORE.test(before) && (STAMP_BEHIND.test(text.slice(end, end + 6)) || (stated.rule === 'date/iso' && /^[ 　]{0,3}(?:\n|$)/u.test(text.slice(end, end + 4)))))
}

/** 2025-08-18 on a line of its own, above the story, or the date and weekday of the day that the page was fetched. */
function standsAlone(text: string, { start, end, rule, weekday }: Stated): boolean {
  let from = start
  while (from > 0 && start - from < 8 && text.charCodeAt(from - 1) !== 10) from--
  let to = end
  while (to < text.length && to - end < 8 && text.charCodeAt(to) !== 10) to++
  if ((from > 0 && text.charCodeAt(from - 1) !== 10) || to === text.length || text.charCodeAt(to) !== 10) return false
  const before = text.slice(from, start).trim()
  if (before !== '' && !/^(?:date|时间[:：]?|日期[:：]?|[•·]+)$/u.test(before)) return false
  const widget = /^\d{4}年\d{1,2}月\d{1,2}日\s(?:星期|周)[一二三四五六日天]$/u
  if (widget.test(text.slice(start, end)) && text.slice(end, to).trim() === '') return true
  return (rule === 'date/iso' || rule === 'time/day') && text.slice(end, to).trim() === '' ? /^\d/u.test(text[start]!) && !text.slice(start, end).includes('年') : weekday === undefined && /^\s?(?:星期|周)[一二三四五六日天]\s?$/u.test(text.slice(end, to))
}
