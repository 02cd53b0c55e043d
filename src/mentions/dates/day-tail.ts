/** What stands behind a day: the weekday, the other calendar in brackets, the time of day. */
import { can, FIGURE, isBlank, PART, WEEKDAY as WEEKDAY_START } from './chars.ts'
import { readClock, readSharedHours } from './clock.ts'
import { readDayOnly, readMonthOn } from './month-day.ts'
import { clockOf, nothingStated, type Stated } from './stated.ts'
import { sticky } from './sticky.ts'
import { BARE_WEEKDAY, WEEKDAY, WEEKDAY_PAREN, weekday } from './weekday.ts'
import { readYear } from './years.ts'

const DE = '的'.charCodeAt(0)
const XING = '星'.charCodeAt(0)
const DANG = '当'.charCodeAt(0)

/** 周三, 星期五 without a week. */
export function readBareWeekday(draft: Stated, text: string, at: number): Stated | null {
  const match = sticky(BARE_WEEKDAY, text, at)
  if (match === null || /[一两二三四五六七八九十每\d]/u.test(text[at - 1] ?? '')) return null
  draft.weekday = weekday(match[1]!)
  draft.rule = 'date/weekday'
  const end = at + match[0].length
  // 周三（12日）: the written day counts
  return readWritten(draft, text, end) ?? withClock(draft, text, end)
}

/** 下午3时 without a day. */
export function readBareClock(draft: Stated, text: string, at: number): Stated | null {
  const clock = readClock(text, at, false)
  if (clock === null) return null
  draft.clock = clock.clock
  draft.rule = clock.clock.hour === undefined ? 'time/part' : 'time/clock'
  draft.end = clock.end
  return draft
}

/** 星期, 周, a bracket, or a comma with one of them behind it. */
function mayBeWeekday(text: string, at: number): boolean {
  if (!can(text, at, WEEKDAY_START)) return false
  const code = text.charCodeAt(at)
  if (code !== 44 && code !== 0xff0c) return true
  return can(text, at + 1, WEEKDAY_START) || (isBlank(text.charCodeAt(at + 1)) && can(text, at + 2, WEEKDAY_START))
}

/** Weekday in brackets or behind a comma, the other calendar in brackets, then the time of day. */
export function withClock(draft: Stated, text: string, at: number): Stated {
  // 3月16日 星期四
  let i = text.charCodeAt(at) === 32 && text.charCodeAt(at + 1) === XING && sticky(BARE_WEEKDAY, text, at + 1) !== null ? at + 1 : at
  for (let guard = 0; guard < 2 && mayBeWeekday(text, i); guard++) {
    const match = sticky(WEEKDAY_PAREN, text, i) ?? (draft.weekday === undefined ? sticky(WEEKDAY, text, i) : null)
    if (match === null || draft.slice !== undefined) break
    if (!/[(（,，]/u.test(match[0]) && sticky(BARE_WEEKDAY, text, i) === null) break
    if (/^[(（]/u.test(match[0]) !== /[)）]$/u.test(match[0])) break
    i += match[0].length
  }
  if (text.charCodeAt(i) === DANG && (text[i + 1] === '天' || text[i + 1] === '日' || text[i + 1] === '晚') && draft.dayTo === undefined) {
    if (text[i + 1] === '晚') draft.clock = clockOf('EV')
    i += 2
  }
  draft.end = i
  const gap = text.charCodeAt(i)
  const space = gap === 32 || gap === DE ? 1 : 0
  const hours = draft.day !== undefined && draft.dayTo === undefined && can(text, i + space, FIGURE) ? readSharedHours(draft, text, i + space) : 0
  if (hours > 0) {
    draft.end = hours
    return draft
  }
  const clock = can(text, i + space, PART) ? readClock(text, i + space, true) : null
  if (clock !== null && draft.dayTo !== undefined) {
    draft.clockTo = clock.clock
    draft.end = clock.end
    return draft
  }
  if (clock !== null && !(gap === DE && clock.clock.hour === undefined && clock.clock.part === undefined)) {
    const part = clock.clock.part ?? draft.clock?.part
    const hour = clock.clock.hour !== undefined && clock.clock.part === undefined && draft.clock?.part !== undefined && /EV|AF/u.test(draft.clock.part) && clock.clock.hour < 12 ? clock.clock.hour + 12 : clock.clock.hour
    draft.clock = clockOf(part, hour, clock.clock.minute, clock.clock.second)
    draft.rule = 'time/day'
    draft.end = clock.end
  } else if (draft.clock !== undefined) draft.rule = 'time/day'
  return draft
}

/** 今天（6月14日）, 上周五（4月28日）: the written date counts, and both are one mention. */
export function readWritten(draft: Stated, text: string, at: number): Stated | null {
  if (text.charCodeAt(at) !== 0x28 && text.charCodeAt(at) !== 0xff08) return null
  const written = nothingStated(draft.start, at, draft.rule)
  const inner = readYear(written, text, at + 1)
  const end = readMonthOn(written, text, inner)
  const bare = end > inner ? end : inner === at + 1 ? readDayOnly(written, text, inner) : inner
  if (typeof written.day !== 'number' || !/^[)）]/u.test(text.slice(bare, bare + 1))) return null
  return withClock(written, text, bare + 1)
}
