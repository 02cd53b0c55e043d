/** Sets (频次): 每年, 每月10日前, 每周一, 每天, 每两年, 每年3月10日至4月20日. */
import { readClock } from './clock.ts'
import { readDate } from './grammar.ts'
import { readNumber } from './numbers.ts'
import { readRange } from './ranges.ts'
import { readSide } from './sides.ts'
import { sticky } from './sticky.ts'
import { nothingStated, type Stated } from './stated.ts'
import { weekday } from './weekday.ts'

const EVERY = /每(?:隔|个|间隔)?\s?(半|\d{1,4}|[一二两三四五六七八九十]{1,3})?\s?(个季度|季度|季|个月|月|年度|年|个星期|星期|周(?!期)|个礼拜|礼拜|天|日|个工作日|工作日|个小时|小时|分钟|秒钟|秒)(?![级优电度晨报制]|经(?:济|网)|新[闻华]|[一-鿿]{0,3}(?:网|新闻))/uy
const PERIOD: Readonly<Record<string, string>> = { 季度: 'Q', 季: 'Q', 月: 'M', 年: 'Y', 年度: 'Y', 星期: 'W', 周: 'W', 礼拜: 'W', 天: 'D', 日: 'D', 工作日: 'D', 小时: 'H', 分钟: 'M', 秒钟: 'S', 秒: 'S' }
const WEEKDAYS = /([一二三四五六日天])(?:(?:至|到|-|—)(?:周|星期)?([一二三四五六日天]))?(?![次个期年回届场班人轮篇条])/uy
const DAY_OF_MONTH = /(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:日|号)(?:(?:至|到|-|—)(\d{1,2}|[一二三]?十[一二三四五六七八九]?)(?:日|号))?|初|底|末|上旬|中旬|下旬|月底/uy
const EDGE = /年?(初|底|末)(?![步级春夏秋冬])/uy

/** Reads 每… at `at`. Holidays and dates behind 每年 are part of the set. */
export function readSet(text: string, at: number): Stated | null {
  const match = sticky(EVERY, text, at)
  if (match === null) return null
  const unit = match[2]!.replace('个', '')
  const letter = PERIOD[unit]!
  let end = at + match[0].length
  const count = match[1] === undefined ? 1 : match[1] === '半' ? 0.5 : readNumber(match[1])
  if (!(count > 0)) return null
  const clocked = unit === '小时' || unit === '分钟' || unit.startsWith('秒')
  const draft = nothingStated(at, end, 'set/every')
  draft.every = true
  draft.set = letter === 'Q' ? `P${count * 3}M` : `P${clocked ? 'T' : ''}${count}${letter}`
  if (match[1] !== undefined) return draft
  if (letter === 'Y') {
    const date = readDate(text, end)
    if (date !== null && date.start === end && (date.month !== undefined || date.holiday !== undefined || date.lunar !== undefined || date.quarter !== undefined || date.half !== undefined) && typeof date.month !== 'object' && typeof date.year !== 'object') {
      readRange(date, text)
      readSide(date, text)
      return { ...date, start: at, every: true, rule: 'set/year-date' }
    }
    const edge = sticky(EDGE, text, end)
    if (edge !== null) {
      draft.part = edge[1] === '初' ? 'start' : 'end'
      draft.end = end + edge[0].length
      readSide(draft, text)
    }
    return draft
  }
  if (letter === 'W') {
    const day = sticky(WEEKDAYS, text, end)
    if (day !== null) {
      end += day[0].length
      draft.weekday = weekday(day[1]!)
      if (day[2] !== undefined) draft.dayTo = weekday(day[2])
      draft.end = end
      const clock = readClock(text, end, true)
      if (clock !== null) {
        draft.clock = clock.clock
        draft.end = clock.end
      }
      draft.rule = 'set/weekday'
      readSide(draft, text)
    }
    return draft
  }
  if (letter === 'M' && !clocked) {
    const day = sticky(DAY_OF_MONTH, text, end)
    if (day !== null) {
      draft.end = end + day[0].length
      if (day[1] !== undefined) {
        draft.day = readNumber(day[1])
        if (day[2] !== undefined) draft.dayTo = readNumber(day[2])
      } else draft.part = /初|上/u.test(day[0]) ? 'start' : /中/u.test(day[0]) ? 'mid' : 'end'
      draft.rule = 'set/month-day'
      readSide(draft, text)
    }
    return draft
  }
  if (letter === 'D') {
    const clock = readClock(text, end, true)
    if (clock !== null && (clock.clock.hour !== undefined || clock.clock.part !== undefined)) {
      draft.clock = clock.clock
      draft.end = clock.end
      draft.rule = 'set/clock'
      readSide(draft, text)
    }
  }
  return draft
}
