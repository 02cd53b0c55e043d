/** Months and days as written: 3月, 3—5月, 3月16日, 3月5—7日, 正月十五, 24日. */
import { AFTER_DAY, AFTER_MONTH, can, could, dashAt, endOfNumber, FIGURE, isBlank, JOIN, NO_DAY_BEHIND, NUMERAL } from './chars.ts'
import { DAY_NUMBER, MONTH_NUMBER, readNumber } from './numbers.ts'
import type { Stated } from './stated.ts'
import { sticky } from './sticky.ts'
import { DASH } from './years.ts'

const MONTH = new RegExp(`(${MONTH_NUMBER}|[正腊])\\s?月(?:份)?(?!龄|嫂|亮|台(?![湾北中南州风])|供|薪|租|均|球|饼|刊|怀胎|季|考|城|至少|[不没]到|一[次个])`, 'uy')
const MONTH_RANGE = new RegExp(`(${MONTH_NUMBER})(?:月份?)?[^\\S\\n]?${DASH}[^\\S\\n]?(${MONTH_NUMBER})\\s?月(?:份)?(?!\\s?\\d{1,2}\\s?[日号]|[一二三]?十?[一二三四五六七八九]日)`, 'uy')
const LISTED_MONTH = new RegExp(`(\\d{1,2}|[一二三四五六七八九]|十[一二]?)(?=(?:[、,，](?:\\d{1,2}|[一二三四五六七八九]|十[一二]?)){0,5}[、,，](?:\\d{1,2}|[一二三四五六七八九]|十[一二]?)月(?!\\d))`, 'uy')
const DAY = new RegExp(`\\s?(${DAY_NUMBER})\\s?(?:日(?!元|圆|均|报(?![道告导称请名送到])|产量|龄)|号(?!线|楼|院|门|馆|店|厅|桌|机|井|台|仓|厂房|文件|令|公告|地块|床|房|车|机组|炉|塔|坝|船|轮|选手|种子|球衣|嘉宾|病区|矿|牌))`, 'uy')
const DAY_RANGE = new RegExp(`\\s?(${DAY_NUMBER})[日号]?[^\\S\\n]?${DASH}[^\\S\\n]?(${DAY_NUMBER})\\s?[日号](?!元|均|线|楼)`, 'uy')
const LISTED_DAY = /\s?(\d{1,2})(?=(?:[、,，]\d{1,2}){0,6}[、,，和]\d{1,2}[日号](?!线|楼))/uy
/** 10月28 17:37: the 日 was lost, the clock says that a day was meant. */
const LOST_DAY = /(\d{1,2})(?=\s{1,2}\d{1,2}[:：]\d\d)/uy
const LUNAR_DAY = /初([一二三四五六七八九十]|\d{1,2})|(\d{1,2}(?=[日号晚早上下凌]|$)|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十五)(?:日|号)?/uy
const LUNAR_MONTH = /(闰)?(正|腊|冬|十[一二]?|[一二三四五六七八九]|\d{1,2})月/uy

/** Whether a sign of a range may stand behind the number at `at` and its unit: a cheap no for the patterns of ranges. */
function rangeBehind(text: string, at: number, unit: number, more: number): boolean {
  // 元至10月
  let i = text.charCodeAt(at) === 0x5143 ? at + 1 : at
  while (i < at + 6 && can(text, i, FIGURE | NUMERAL)) i++
  if (text.charCodeAt(i) === unit || (unit === 0x65e5 && text.charCodeAt(i) === 0x53f7)) i++
  if (more !== 0 && text.charCodeAt(i) === more) i++
  return dashAt(text, i) || can(text, i, NUMERAL)
}

/**
 * 3月16日 and 3月, by far the commonest ways to write them, where nothing behind could make them a range, a list or another word. Returns
 * where they end, or `at` for every other form, which the patterns read.
 */
function plainMonthDay(draft: Stated, text: string, at: number): number {
  const monthEnd = endOfFigures(text, at)
  if (monthEnd === at || text.charCodeAt(monthEnd) !== 0x6708) return at
  const end = monthEnd + 1
  const dayEnd = endOfFigures(text, end)
  if (dayEnd > end) {
    if (text.charCodeAt(dayEnd) !== 0x65e5 || can(text, dayEnd + 1, AFTER_DAY) || dashAt(text, dayEnd + 1)) return at
    draft.month = figures(text, at, monthEnd)
    draft.day = figures(text, end, dayEnd)
    draft.rule = 'date/day'
    return dayEnd + 1
  }
  if (can(text, end, AFTER_MONTH | NUMERAL | FIGURE | JOIN) || isBlank(text.charCodeAt(end))) return at
  draft.month = figures(text, at, monthEnd)
  draft.rule = 'date/month'
  return end
}

/** Where one or two figures end; `at` where there is none or there are more. */
function endOfFigures(text: string, at: number): number {
  if (!can(text, at, FIGURE)) return at
  if (!can(text, at + 1, FIGURE)) return at + 1
  return can(text, at + 2, FIGURE) ? at : at + 2
}

function figures(text: string, at: number, end: number): number {
  const last = text.charCodeAt(end - 1) - 48
  return end - at === 1 ? last : (text.charCodeAt(at) - 48) * 10 + last
}

const MONTH_SIGN = '月'.charCodeAt(0)
const DAY_SIGN = '日'.charCodeAt(0)
const HAO = '号'.charCodeAt(0)

/** Where the figures or numerals at `at` end; behind 正, 腊, 元 where one of those stands there. */
function endOfDigits(text: string, at: number): number {
  const end = endOfNumber(text, at, FIGURE | NUMERAL)
  return end === at ? at + 1 : end
}

/** The unit behind a number, over one blank. */
function signBehind(text: string, end: number): number {
  const code = text.charCodeAt(end)
  return isBlank(code) ? text.charCodeAt(end + 1) : code
}

function isDaySign(code: number): boolean {
  return code === DAY_SIGN || code === HAO
}

/** 、 ， , and 和 list numbers that share a unit. */
function isListSign(code: number): boolean {
  return code === 0x3001 || code === 0xff0c || code === 44 || code === 0x548c
}

/** 16日, or the first of 16、17日. */
function dayAt(text: string, start: number, number: number): RegExpExecArray | null {
  const end = endOfDigits(text, number)
  if (isDaySign(signBehind(text, end))) return sticky(DAY, text, start)
  return isListSign(text.charCodeAt(end)) ? sticky(LISTED_DAY, text, start) : null
}

/** Month, and day where one follows. Returns where they end, or `at`. */
export function readMonthOn(draft: Stated, text: string, at: number): number {
  const plain = plainMonthDay(draft, text, at)
  if (plain > at) return plain
  const range = rangeBehind(text, at, 0x6708, 0x4efd) ? sticky(MONTH_RANGE, text, at) : null
  if (range !== null) {
    draft.month = readNumber(range[1]!)
    draft.monthTo = readNumber(range[2]!)
    draft.rule = 'date/months'
    return at + range[0].length
  }
  if (!can(text, at, FIGURE | NUMERAL) && !'正腊元闰'.includes(text[at] ?? '　')) return at
  const numberEnd = endOfDigits(text, at)
  const match = signBehind(text, numberEnd) === MONTH_SIGN ? sticky(MONTH, text, at) : null
  if (match === null) {
    if (text[at] === '闰') {
      const leapEnd = readLunar(draft, text, at)
      if (leapEnd > 0) return leapEnd
    }
    const listed = isListSign(text.charCodeAt(numberEnd)) ? sticky(LISTED_MONTH, text, at) : null
    if (listed === null || readNumber(listed[1]!) > 12) return at
    draft.month = readNumber(listed[1]!)
    draft.rule = 'date/month'
    return at + listed[0].length
  }
  const word = match[1]!
  const end = at + match[0].length
  // 一月一调度: a way of saying monthly
  if (word === '一' && text[end] === '一' && draft.year === undefined && !'日号至到-—'.includes(text[end + 1] ?? ' ')) return at
  const behind = text[end]
  if (word === '正' || word === '腊' || (draft.rule !== 'date/iso' && (behind === '初' || behind === '廿') && sticky(/初(?:[一二三四五六七八九十]|\d{1,2}(?!\d|[家个中]))|廿/uy, text, end) !== null)) {
    const lunarEnd = readLunar(draft, text, at)
    return lunarEnd > 0 ? lunarEnd : at
  }
  draft.month = word === '元' ? 1 : readNumber(word)
  draft.rule = 'date/month'
  if (match[0].endsWith('份')) return end
  return readDayOn(draft, text, end)
}

/** Day, days or a part of the month, after a month. */
export function readDayOn(draft: Stated, text: string, at: number): number {
  const start = text.charCodeAt(at) === 0x7684 ? at + 1 : at
  const number = isBlank(text.charCodeAt(start)) ? start + 1 : start
  if (!can(text, number, FIGURE | NUMERAL)) return at
  let match = rangeBehind(text, number, 0x65e5, 0) ? sticky(DAY_RANGE, text, start) : null
  if (match !== null) {
    draft.day = readNumber(match[1]!)
    draft.dayTo = readNumber(match[2]!)
    draft.rule = 'date/days'
    return start + match[0].length
  }
  if ((match = dayAt(text, start, number)) ?? (match = sticky(LOST_DAY, text, start))) {
    draft.day = readNumber(match[1]!)
    draft.rule = 'date/day'
    return start + match[0].length
  }
  return at
}

/** 正月十五, 八月初八, 腊月二十三: month and day of the Chinese calendar. Returns 0 where they are not. */
export function readLunar(draft: Stated, text: string, at: number): number {
  const month = sticky(LUNAR_MONTH, text, at)
  if (month === null) return 0
  const name = month[2]!
  const number = name === '正' ? 1 : name === '腊' ? 12 : name === '冬' ? 11 : readNumber(name)
  const end = at + month[0].length
  const day = sticky(LUNAR_DAY, text, end)
  draft.rule = 'date/lunar'
  if (day === null) {
    if (name !== '正' && name !== '腊' && month[1] === undefined && !/农历|阴历|旧历/u.test(text.slice(Math.max(0, at - 8), at)) && draft.year === undefined) return 0
    draft.lunar = { month: number, day: 0, ...(month[1] !== undefined && { leap: true }) }
    return end
  }
  draft.lunar = { month: number, day: readNumber(day[1] ?? day[2]!), ...(month[1] !== undefined && { leap: true }) }
  return end + day[0].length
}

/** 1号至4号牛舍, 1—4号机组: numbers of things, no days. */
const NUMBERED = /\d{1,3}号?\s?(?:[-—–－~～]{1,2}|至|到|、)\s?\d{1,3}号(?![，,。；;、.!！?？\s)）晚早上下凌前起中举召开]|期间|$)/uy

/** Whether 号 stands near enough behind `at` to number a thing. */
function mayBeNumbered(text: string, at: number): boolean {
  for (let i = at + 2; i <= at + 14; i++) if (text.charCodeAt(i) === HAO) return true
  return false
}

/** 24日, 3日至5日, 十五日, with no month before. 号 needs a sign that a day is meant. */
export function readDayOnly(draft: Stated, text: string, at: number): number {
  // 附近8日发生
  if (could(text, at, NO_DAY_BEHIND) && !(text[at - 1] === '近' && text[at - 2] === '附')) return at
  const before = text.slice(Math.max(0, at - 1), at)
  const range = rangeBehind(text, isBlank(text.charCodeAt(at)) ? at + 1 : at, 0x65e5, 0) ? sticky(DAY_RANGE, text, at) : null
  let match: RegExpExecArray | null
  if (mayBeNumbered(text, at) && sticky(NUMBERED, text, at) !== null) return at
  // 30—90日 is so many days
  if (range !== null && readNumber(range[2]!) > 31) return at
  if (range !== null) {
    draft.day = readNumber(range[1]!)
    draft.dayTo = readNumber(range[2]!)
    draft.rule = 'date/days'
    return at + range[0].length
  }
  const numberEnd = endOfDigits(text, at)
  if ((match = isDaySign(signBehind(text, numberEnd)) ? sticky(DAY, text, at) : null)) {
    const end = at + match[0].length
    const next = text.slice(end, end + 2)
    if (text[end - 1] === '号' && !/^(?:[前起晚早至到你我他您]|之前|上午|下午|晚上|凌晨|中午|早上)/u.test(next) && !(/^[，,]/u.test(next) && /^[。\n）)]?$/u.test(before))) return at
    const figures = match[1]!.charCodeAt(0) < 58
    // 90日 is so many days
    if (readNumber(match[1]!) > 31) return at
    if (/^(?:游|内|[以之]内|龄|间|谈|志|三餐|千里|之|夜(?!间|里)|为)/u.test(next)) return at
    if (!figures && match[1]!.length === 1 && !/^(?:上午|下午|凌晨|晚[上间]?|电|讯|至|到|发生|宣布|报道|表示|举行|发表|抵达|会见|公布|指出|召开|开幕|闭幕)/u.test(next)) return at
    draft.day = readNumber(match[1]!)
    draft.rule = 'date/day'
    return end
  }
  if ((match = isListSign(text.charCodeAt(numberEnd)) ? sticky(LISTED_DAY, text, at) : null) && readNumber(match[1]!) <= 31) {
    draft.day = readNumber(match[1]!)
    draft.rule = 'date/day'
    return at + match[0].length
  }
  return at
}

const BRACKETED_DAY = /[昨今明前]\s?[（(]\s?(\d{1,2})\s?(?:[)）]\s?(?:日|天|(?=[早晚晨午]))|日\s?[)）])/uy
const BRACKETED_MONTH = /[本上下今]\s?[（(]\s?(\d{1,2})\s?[)）]\s?月(?:份)?/uy

/** 昨（14）日, 今（5）晚, 本（8）月, 本（8）月5日: the way papers of Taiwan and Hong Kong give the day. Returns where it ends, or `at`. */
export function readBracketedDay(draft: Stated, text: string, at: number): number {
  const day = sticky(BRACKETED_DAY, text, at)
  if (day !== null) {
    draft.day = readNumber(day[1]!)
    draft.rule = 'date/day'
    return at + day[0].length
  }
  const month = sticky(BRACKETED_MONTH, text, at)
  if (month === null) return at
  draft.month = readNumber(month[1]!)
  draft.rule = 'date/month'
  return readDayOn(draft, text, at + month[0].length)
}
