/** Ranges (起讫): 3日至5日, 3月16日至4月2日, 2022年7月至2023年3月, 9:00—11:30, 2015年和2018年之间. */
import { can, DASH as DASH_SIGN, isBlank, JOIN } from './chars.ts'
import { readClock } from './clock.ts'
import { readDate } from './grammar.ts'
import { DASH } from './years.ts'
import { sticky } from './sticky.ts'
import { clockOf, type Stated } from './stated.ts'

const TO = new RegExp(`[^\\S\\n]?(?:直至|直到|起?${DASH}(?:了)?)[^\\S\\n]?`, 'uy')
const BEFORE = /(?:之|以)?前/uy
const AND = /[^\S\n]?(?:和|与)[^\S\n]?/uy
const BETWEEN = /之间|期间|间(?!接|隔)/uy

/** How fine a mention is, coarse to fine; both ends of a range are of one sort, or the second is finer in a year that is said. */
function grain(stated: Stated): number {
  if (stated.clock?.hour !== undefined && stated.day === undefined && stated.holiday === undefined && stated.weekday === undefined && stated.lunar === undefined) return 6
  if (stated.day !== undefined || stated.lunar !== undefined || stated.holiday !== undefined) return 5
  if (stated.weekday !== undefined || stated.week !== undefined || stated.slice !== undefined) return 5
  if (stated.month !== undefined || stated.halfMonth !== undefined) return 3
  if (stated.quarter !== undefined || stated.half !== undefined || stated.part !== undefined) return 3
  return stated.year === undefined ? 0 : 1
}

/** Whether 至, —, 直到 or 起至 may stand at `at`, or behind a blank. */
function mayRange(text: string, at: number): boolean {
  const i = isBlank(text.charCodeAt(at)) ? at + 1 : at
  const code = text.charCodeAt(i)
  return can(text, i, DASH_SIGN) || code === 0x76f4 || code === 0x8d77
}

/** Takes in the other end where one follows; the mention then has `until`. */
export function readRange(first: Stated, text: string): void {
  if (!can(text, first.end, JOIN)) return
  if (first.vague !== undefined || first.samePeriod !== undefined || first.until !== undefined || first.side !== undefined || first.duration !== undefined) return
  if (first.yearTo !== undefined && (first.rule === 'date/years' || first.rule === 'date/decade')) return readYearsOn(first, text)
  if (first.yearTo !== undefined || first.monthTo !== undefined || first.dayTo !== undefined || first.quarterTo !== undefined) return
  let match = mayRange(text, first.end) ? sticky(TO, text, first.end) : null
  let between = false
  if (match === null) {
    const sign = text[first.end]!
    match = '和与'.includes(sign) || isBlank(sign.charCodeAt(0)) ? sticky(AND, text, first.end) : null
    between = true
    if (match === null) return
  }
  const at = first.end + match[0].length
  const second = readDate(text, at)
  if (second === null || second.start !== at || second.vague !== undefined || second.yearTo !== undefined || second.holidayBreak === true) {
    if (!between && second === null && first.clock !== undefined) joinClock(first, text, at)
    return
  }
  // 6月14日起到9月14日之前 are two dates, each with its side
  if (match[0].includes('起') && sticky(BEFORE, text, second.end) !== null) return
  if (second.rule === 'time/clock' || (second.rule === 'time/part' && first.clock?.hour === undefined && first.rule === 'time/part')) {
    if (!between || sticky(BETWEEN, text, second.end) !== null) {
      if (first.clock?.hour !== undefined) joinClock(first, text, at)
      else if (first.clock !== undefined && second.clock !== undefined && first.clock.hour === undefined) {
        first.clockTo = second.clock
        first.end = second.end
      }
    }
    return
  }
  const a = grain(first)
  const b = grain(second)
  if (a === 0 || b === 0 || (a !== b && !(a === 6 && b === 5 && second.clock !== undefined) && !(a === 3 && b === 5) && !(a === 1 && b > 1 && second.year !== undefined) && !(a > 1 && b === 1))) return
  if (a === 6 && b === 6) return
  if (a > 1 && b === 1 && !(a === 3 && typeof second.year === 'number')) return
  if (second.month === undefined && second.day !== undefined && typeof second.day === 'number' && a === 3) return
  if (between) {
    const closing = sticky(BETWEEN, text, second.end)
    if (closing === null) return
    first.end = second.end + closing[0].length
  } else first.end = second.end
  first.until = second
  first.rule = 'date/range'
}

/** 2021至22年度至2023至24年度, 50年代末至60年代初: the second stretch ends the first. */
function readYearsOn(first: Stated, text: string): void {
  const match = sticky(TO, text, first.end)
  const at = match === null ? first.end : first.end + match[0].length
  const second = match === null ? null : readDate(text, at)
  if (second === null || second.start !== at || second.rule !== first.rule || second.yearTo === undefined || second.yearTo <= first.yearTo!) return
  first.yearTo = second.yearTo
  first.part = undefined
  first.end = second.end
}

function joinClock(first: Stated, text: string, at: number): void {
  const clock = readClock(text, at, true, first.clock?.part)
  if (clock === null || clock.clock.hour === undefined) return
  let hour = clock.clock.hour
  const from = first.clock?.hour
  if (clock.clock.part === undefined && from !== undefined && hour < from && hour + 12 > from && from >= 12 && hour + 12 <= 24) hour += 12
  first.clockTo = clockOf(clock.clock.part, hour, clock.clock.minute, clock.clock.second)
  first.end = clock.end
  if (!first.rule.startsWith('time/')) first.rule = 'time/day'
}
