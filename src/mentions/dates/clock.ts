/** Times of day (时刻): 上午9时30分, 下午3:00, 晚8点半, 14时, 8:30—11:30, 2:00pm. */
import { can, FIGURE, NUMERAL } from './chars.ts'
import { readNumber } from './numbers.ts'
import { clockOf, type Clock, type DayPart, type Stated } from './stated.ts'
import { sticky } from './sticky.ts'

const PARTS: readonly (readonly [string, DayPart])[] = [
  ['上午', 'MO'], ['下午', 'AF'], ['中午', 'MI'], ['晚上', 'EV'], ['凌晨', 'MO'], ['早上', 'MO'], ['清晨', 'MO'], ['早晨', 'MO'], ['傍晚', 'EV'],
  ['深夜', 'NI'], ['夜间', 'NI'], ['晚间', 'EV'], ['早间', 'MO'], ['午后', 'AF'], ['夜里', 'NI'], ['午夜', 'NI'], ['半夜', 'NI'], ['夜晚', 'NI'],
  ['正午', 'MI'], ['午间', 'MI'], ['清早', 'MO'], ['一早', 'MO'], ['大早', 'MO'], ['黄昏', 'EV'], ['子夜', 'NI'], ['午前', 'MO'],
]
const SINGLE: ReadonlyMap<string, DayPart> = new Map([['早', 'MO'], ['晚', 'EV'], ['晨', 'MO'], ['夜', 'NI']] as const)
const SINGLE_NOT_BEFORE = /[会报餐饭点些于年宴稻市期班场已就在来高]/u

const COLON = /([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?!\d)(?:\s?([ap])\.?m(?![a-z])\.?)?/iuy
const HOUR = /(\d{1,2}|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])(点钟|点整|点半|点多钟|点多|点(?!名|数|位|多|[一二三四五六七八九]?[、,，]?意见|[一二三四五六七八九十]?[是为要求建希]|[子心火击评赞缀以余])|时(?![间代期候速有任分不隔许]|而|至今)|时许|时整)/uy
const MINUTE = /([一三13])刻|(?:(\d{1,2}|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]|[一二三四五六七八九](?=分))(?:分(?!钟|之|[为成别])(?:(\d{1,2}(?:\.\d{1,3})?|[二三四五]?十?[一二三四五六七八九]?)秒)?|(?=[^\d一二三四五六七八九十百个.、点万亿岁人届日月年%])|$)|整|半)/uy
/** 一上午, 整上午: how long; 中午饭: a meal. */
const NO_PART_BEHIND = '一整'
const NO_PART_BEFORE = '饭餐觉'
/** 周一上午, 星期一晚上. */
const FIRST_OF_WEEK = '周期拜'
const SHARED_HOUR = /(\d{1,2}|十[一二]?|[一二两三四五六七八九])(?=(?:到|至|-|—|–|~|～)(?:\d{1,2}|十[一二]?|[一二两三四五六七八九])(?:点|时(?![间期代])))/uy
/** 百分之九点八, 3897·10点, 第8点, 1∶0时. */
const NO_HOUR_BEHIND = '.·第之∶'
/** 8点5折, 三点二倍: a point between figures. */
const TENTHS = /[\d零一二三四五六七八九]{1,2}(?:[折成倍]|个百分点|%|％)/uy
const AMPM = /\s?([ap])\.?m(?![a-z])\.?/iuy

const HOURS = /(\d{1,2})\s?(?:[—–-]{1,2}|至|到|~|～)\s?(\d{1,2})时(?![间期代段])/uy

/** 0—24时: hours that share one 时, behind a day. Returns where they end, 0 where they are not. */
export function readSharedHours(draft: Stated, text: string, at: number): number {
  const match = sticky(HOURS, text, at)
  if (match === null) return 0
  const from = Number(match[1])
  const to = Number(match[2])
  if (from >= to || to > 24) return 0
  draft.clock = clockOf(undefined, from)
  draft.clockTo = clockOf(undefined, to)
  draft.rule = 'time/day'
  return at + match[0].length
}

export interface ReadClock {
  readonly clock: Clock
  readonly end: number
}

/** The part of day at `at`: 上午. Single 早, 晚 only after a day (`afterDay`) or before an hour. */
function readPart(text: string, at: number, afterDay: boolean): { part: DayPart; word: string } | null {
  if (can(text, at, FIGURE)) return null
  const second = text.charCodeAt(at + 1)
  for (let i = 0; i < PARTS.length; i++) {
    const entry = PARTS[i]!
    if (entry[0].charCodeAt(1) === second && entry[0].charCodeAt(0) === text.charCodeAt(at)) return (NO_PART_BEHIND.includes(text[at - 1] ?? '　') && !FIRST_OF_WEEK.includes(text[at - 2] ?? '　')) || NO_PART_BEFORE.includes(text[at + 2] ?? '　') ? null : { part: entry[1], word: entry[0] }
  }
  const one = SINGLE.get(text[at] ?? '')
  if (one === undefined) return null
  const next = text.slice(at + 1, at + 2)
  if (/[\d一二两三四五六七八九十零]/u.test(next) ? sticky(HOUR, text, at + 1) !== null || sticky(COLON, text, at + 1) !== null : afterDay && !SINGLE_NOT_BEFORE.test(next)) return { part: one, word: text[at]! }
  return null
}

/** What stands behind the number at `at`: 1 a colon, 2 点 or 时, 0 neither. A cheap no for the two patterns. */
function hourSign(text: string, at: number): 0 | 1 | 2 {
  let i = at
  while (i < at + 3 && can(text, i, FIGURE | NUMERAL)) i++
  if (i === at) return 0
  const code = text.charCodeAt(i)
  return code === 58 || code === 0xff1a ? 1 : code === 0x70b9 || code === 0x65f6 ? 2 : 0
}

/**
 * Reads 下午3:00 or any part of it. A bare hour in Chinese (三点) is too often “three points”, so it counts only after a day or a part of
 * day, or with 钟, 半, 整 or minutes behind it.
 */
export function readClock(text: string, at: number, afterDay: boolean, inherited?: DayPart): ReadClock | null {
  let i = at
  const part = readPart(text, i, afterDay)
  if (part !== null) i += part.word.length
  let hourAt = i
  if (text[hourAt] === ' ' || (part !== null && text[hourAt] === '的')) hourAt++
  // 上午9至11时: the hours share one 时
  const shared = part === null ? null : sticky(SHARED_HOUR, text, hourAt)
  if (shared !== null) return { clock: clockOf(part!.part, moved(readNumber(shared[1]!), part!.part)), end: hourAt + shared[0].length }
  const unitOf = hourSign(text, hourAt)
  let match = unitOf === 1 ? sticky(COLON, text, hourAt) : null
  const before = text.charCodeAt(hourAt - 1)
  if (match !== null && !(before >= 48 && before <= 58)) {
    const half = match[4]?.toLowerCase()
    const hour = moved(Number(match[1]), part?.part ?? inherited, half)
    return { clock: clockOf(part?.part, hour, Number(match[2]), match[3] === undefined ? undefined : Number(match[3])), end: hourAt + match[0].length }
  }
  match = unitOf === 2 ? sticky(HOUR, text, hourAt) : null
  if (match !== null && !(before >= 48 && before <= 57) && !NO_HOUR_BEHIND.includes(text[hourAt - 1] ?? '　') && sticky(TENTHS, text, hourAt + match[0].length) === null) {
    const raw = readNumber(match[1]!)
    let end = hourAt + match[0].length
    const unit = match[2]!
    const minutes = unit.length === 1 ? sticky(MINUTE, text, end) : null
    const figures = match[1]!.charCodeAt(0) < 58
    const sure = part !== null || afterDay || unit.length > 1 || minutes !== null || inherited !== undefined || text.startsWith('大约', hourAt - 2) || (figures && !(unit === '点' && /[升降涨跌高低约近达至到了超]/u.test(text[hourAt - 1] ?? ''))) || raw === 0 || (unit === '时' && raw > 9) || /^(?:之)?[前后](?!面|者)|^以[前后]/u.test(text.slice(end, end + 3))
    // 一时半会儿
    const awhile = part === null && match[1] === '一' && minutes?.[0] === '半' && unit === '时'
    if (raw <= 24 && sure && !awhile && !(unit === '时' && !figures && part === null && !afterDay && minutes === null && raw > 0)) {
      const half = minutes === null ? sticky(AMPM, text, end) : null
      const hour = raw === 12 && part?.word === '凌晨' ? 0 : moved(raw, part?.part ?? inherited, half?.[1]?.toLowerCase())
      if (minutes !== null && unit.length === 1) {
        end += minutes[0].length
        const minute = minutes[0] === '半' ? 30 : minutes[0] === '整' ? undefined : minutes[1] !== undefined ? (/[一1]/u.test(minutes[1]) ? 15 : 45) : readNumber(minutes[2]!)
        const second = minutes[3] !== undefined && minutes[3] !== '' ? readNumber(minutes[3]) : undefined
        if (minute !== undefined && minute > 59) return { clock: clockOf(part?.part, hour), end: hourAt + match[0].length }
        return { clock: clockOf(part?.part, hour, minute, second), end }
      }
      if (half !== null) end += half[0].length
      return { clock: clockOf(part?.part, hour, unit === '点半' ? 30 : undefined), end }
    }
  }
  return part === null ? null : { clock: clockOf(part.part), end: i }
}

/** 下午3 → 15, 晚上8 → 20, 中午1 → 13, 晚上12 → 24. */
function moved(hour: number, part: DayPart | undefined, half?: string): number {
  if (half === 'p') return hour < 12 ? hour + 12 : hour
  if (half === 'a') return hour === 12 ? 0 : hour
  if (hour === 12 && (part === 'EV' || part === 'NI')) return 24
  if (hour >= 1 && hour <= 11 && (part === 'AF' || (part === 'EV' && hour >= 5) || (part === 'NI' && hour >= 6) || (part === 'MI' && hour <= 3))) return hour + 12
  return hour
}

/** TIMEX3 time: T15:00, T09, TAF. */
export function clockValue(clock: Clock): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  if (clock.hour === undefined) return clock.part === undefined ? '' : `T${clock.part}`
  return `T${two(clock.hour)}${clock.minute === undefined ? '' : `:${two(clock.minute)}`}${clock.second === undefined ? '' : `:${clock.second < 10 ? '0' : ''}${clock.second}`}`
}
