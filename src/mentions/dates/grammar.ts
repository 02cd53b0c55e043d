/**
 * The grammar of one date, read left to right: year, then a part of the year, then month and day, weekday, time of day, and the words
 * behind it that open one side (前, 以来). Each reader takes up where the last one stopped and returns where it stopped itself.
 */
import { can, DASH, dashAt, endOfNumber, FIGURE, isBlank, JOIN, mayFollowYear, NUMERAL, OF_MONTH, PART } from './chars.ts'
import { readBareClock, readBareWeekday, readWritten, withClock } from './day-tail.ts'
import { readIso } from './iso.ts'
import { readBracketedDay, readDayOn, readDayOnly, readLunar, readMonthOn } from './month-day.ts'
import { readNumber } from './numbers.ts'
import { FIRST_QUARTERS, LISTED_QUARTER, QUARTER, QUARTER_PART, QUARTER_STRICT, readLatinQuarter } from './quarters.ts'
import { nothingStated, type Stated } from './stated.ts'
import { sticky } from './sticky.ts'
import { NTH_WEEKDAY, SHORT_WEEKDAY, WEEKEND, weekday } from './weekday.ts'
import { dateWordAt, readHoliday } from './words.ts'
import { readBracketedYear, readCentury, readFiscalYear, readLunarMark, readPlan, readWrittenYear, readYear } from './years.ts'

const SPAN_PART = /的?月[底末初]|上旬|中旬|下旬|中下旬|上中旬|初(?![步中级心审次选七一二三四五六八九十评])|底(?![线部蕴气板盘])|末(?![端梢])|中(?![旬国央共小医下心标途期秋断止考]|上旬)/uy
const LOST_MONTH = /\d{1,2}(?=(?:-|—{1,2}|–|~|～|至|到)(?:19|20)\d{2}年)/uy
const HALF_MONTH = /(上|下)半月/uy
const FIRST_MONTHS = /(?:(?<!提)前|(?<![后起]的?)头(?=.{1,2}个)|(?<=[年度])首(?=.{1,2}个)|首(?=.{1,2}个月[^，,。；;]{0,8}(?:出口|进口|同比|按年|零售|销售|投资|总值|货值|盈余|赤字|营业额|增长)))(\d{1,2}|[一二两三四五六七八九十]{1,2})个?月(?!内|的)/uy
const YEAR_PART = /初(?![步中级心审次选])|年初|底(?![线部蕴气板盘])|年底|末(?![端代梢])|年末|年终(?!奖|总|考)|岁末|中(?=[，,。；;、前]|$)|年中(?![国央共])|(?:中)?(?:上|中|下)叶/uy
const SEASON = /[春夏秋冬](?:季(?!度)|天|(?=[，,。、；;至到\n]|$))|(?:初|早|仲|暮|晚|阳|盛|深|金|隆|寒|严)[春夏秋冬](?!节)/uy
const SLICE = /(?:的)?(最[后後]|前|头|后)\s?(\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(个季度|个月|天|周|个星期|个周)/uy
const ORDINAL = /(?:的)?第(\d{1,3}|[一二三四五六七八九十]{1,4})\s?(?:个)?(季度|月|周|星期(?![一二三四五六日天])|天)/uy
const HALF_YEAR = /(上|前|下|后)(?:个)?半年/uy
const WHOLE_YEAR = /\s?(?:全年|年内|年度|内(?![容外部地蒙涝需])|间(?=[，,]))/uy

function spanPart(word: string): 'start' | 'mid' | 'end' {
  if (word.includes('月')) return word.endsWith('初') ? 'start' : 'end'
  return /^[初上]|年初/u.test(word) ? 'start' : /^中(?!下)|年中/u.test(word) ? 'mid' : 'end'
}

/** Reads one date at `at`, or null. What stands before has been judged by the caller. Which readers are tried hangs on the first character and the one behind the number. */
export function readDate(text: string, at: number): Stated | null {
  const draft = nothingStated(at, at, '')
  if (can(text, at, FIGURE)) return readFromNumber(draft, text, at, FIGURE)
  if (can(text, at, NUMERAL)) return readFromNumber(draft, text, at, NUMERAL)
  return readFromWord(draft, text, at)
}

// the characters that the readers branch on, compared by code: a single character taken out of a text is a new string each time
const NIAN = '年'.charCodeAt(0)
const YUE = '月'.charCodeAt(0)
const RI = '日'.charCodeAt(0)
const HAO = '号'.charCodeAt(0)
const JI = '季'.charCodeAt(0)
const ZHI = '至'.charCodeAt(0)
const SHI = '世'.charCodeAt(0)
const DAI = '代'.charCodeAt(0)
const DIAN = '点'.charCodeAt(0)
const HOUR = '时'.charCodeAt(0)
const WU = '五'.charCodeAt(0)
const DE = '的'.charCodeAt(0)
const MINUS = '-'.charCodeAt(0)
const CAI = '财'.charCodeAt(0)
const CAPITAL_Q = 'Q'.charCodeAt(0)
const SLASH = '/'.charCodeAt(0)
const WIDE_SLASH = '／'.charCodeAt(0)
const POINT = '.'.charCodeAt(0)
const COLON = ':'.charCodeAt(0)
const WIDE_COLON = '：'.charCodeAt(0)
const SPACE = ' '.charCodeAt(0)

function readFromNumber(draft: Stated, text: string, at: number, bit: number): Stated | null {
  const end = endOfNumber(text, at, bit)
  const space = text.charCodeAt(end) === 32 ? 1 : 0
  const unit = text.charCodeAt(end + space)
  const joined = space === 1 || can(text, end, JOIN)
  let i = at
  if (bit === FIGURE) {
    if (unit === MINUS || unit === SLASH || unit === POINT) {
      i = readIso(draft, text, at)
      if (i > at) return withClock(draft, text, i)
    }
    const decades = end - at === 2 && dashAt(text, end) ? readCentury(text, at) : null
    if (decades !== null) return decades
    if (unit === 0xb7 || unit === POINT || unit === 0x2022) {
      const holiday = readHoliday(text, at)
      if (holiday !== null) return withClock(holiday, text, holiday.end)
    }
  } else {
    const plan = end - at > 1 && text.charCodeAt(end - 1) === WU ? readPlan(text, at) : null
    if (plan !== null) return plan
    const holiday = readHoliday(text, at)
    if (holiday !== null) return withClock(holiday, text, holiday.end)
  }
  if (unit === SLASH || unit === WIDE_SLASH || unit === CAI) {
    i = readFiscalYear(draft, text, at)
    return i > at ? close(draft, i) : null
  }
  // 2023Q1
  if (unit === CAPITAL_Q && end - at === 4 && text.startsWith('20', at)) {
    draft.year = Number(text.slice(at, end))
    return can(text, end + 1, FIGURE) ? readPartOfYear(draft, text, end, end) : null
  }
  if (unit === SHI || (unit === NIAN && text.charCodeAt(end + space + 1) === DAI)) return readCentury(text, at)
  if (unit === NIAN || (bit === FIGURE && (end - at === 4 || (end - at >= 2 && end - at < 4 && can(text, end, DASH))) && joined)) {
    i = readYear(draft, text, at)
    if (i > at) return draft.yearTo !== undefined ? close(draft, i) : readAfterYear(draft, text, i)
    if (unit === NIAN) return null
  }
  if (unit === YUE || joined) {
    i = readMonthOn(draft, text, at)
    if (i > at) return finish(draft, text, i)
  }
  if (unit === JI || joined) {
    const quarter = readBareQuarter(draft, text, at)
    if (quarter !== null) return quarter
  }
  if (unit === RI || unit === HAO || joined) {
    i = readDayOnly(draft, text, at)
    if (i > at) return withClock(draft, text, i)
  }
  return unit === DIAN || unit === HOUR || unit === COLON || unit === WIDE_COLON || joined ? readBareClock(draft, text, at) : null
}

function readFromWord(draft: Stated, text: string, at: number): Stated | null {
  const word = dateWordAt(text, at)
  if (word !== null) return readAfterWord(word.give(draft), text, at + word.word.length)
  const first = text[at]!
  const second = text[at + 1]
  if (second === '世' || (second === '个' && text[at + 2] === '世')) {
    const century = readCentury(text, at)
    if (century !== null) return century
  }
  switch (first) {
    case '农': case '阴': case '旧': case '夏': {
      const mark = readLunarMark(text, at)
      if (mark > at) return readLunarDate(draft, text, text[mark] === ' ' ? mark + 1 : mark)
      break
    }
    case '昨': case '今': case '明': case '前': case '本': case '上': case '下': case '去': {
      const open = second === ' ' ? text[at + 2] : second
      if (open !== '（' && open !== '(') break
      const end = readBracketedDay(draft, text, at)
      if (end > at) return finish(draft, text, end)
      const year = readBracketedYear(draft, text, at)
      if (year > at) return readAfterYear(draft, text, year)
    }
  }
  const holiday = readHoliday(text, at)
  if (holiday !== null) return withClock(holiday, text, holiday.end)
  switch (first) {
    case '“': case '"': case '‘': return readPlan(text, at)
    case '正': case '腊': case '闰': case '元': {
      const end = readMonthOn(draft, text, at)
      if (end > at) return finish(draft, text, end)
      break
    }
    case '前': case '头': case '第': case '首': return readBareQuarter(draft, text, at)
    case '周': case '星': case '礼': return readBareWeekday(draft, text, at)
    case 'Q': return readLatinQuarter(draft, text, at)
  }
  const year = readYear(draft, text, at)
  if (year > at) return draft.yearTo !== undefined ? close(draft, year) : readAfterYear(draft, text, year)
  return can(text, at, PART) ? readBareClock(draft, text, at) : null
}

/** What may stand behind 农历: a year, then month and day of the Chinese calendar. */
function readLunarDate(draft: Stated, text: string, at: number): Stated | null {
  const year = readYear(draft, text, at)
  const end = readLunar(draft, text, year)
  return end > 0 ? withClock(draft, text, end) : year > at ? readWithinYear(draft, text, year) : null
}

function readAfterYear(draft: Stated, text: string, at: number): Stated {
  const space = text.charCodeAt(at) === SPACE ? 1 : 0
  const calendar = text.charCodeAt(at + space)
  // 农历, 阴历
  if (calendar === 0x519c || calendar === 0x9634) {
    const mark = readLunarMark(text, at + space)
    const end = mark > at + space ? readLunar(draft, text, mark) : 0
    if (end > 0) return withClock(draft, text, end)
  }
  return readWithinYear(draft, text, at)
}

function close(draft: Stated, end: number): Stated {
  draft.end = end
  return draft
}

/** What may follow a relative word, by how fine it is: 今年 → a part of the year; 本月 → a day; 今天 → a time. */
function readAfterWord(draft: Stated, text: string, at: number): Stated {
  draft.end = at
  if (draft.vague !== undefined || draft.samePeriod !== undefined) return draft
  if (draft.rule === 'date/whole-year' || draft.part !== undefined || draft.yearsOn !== undefined) return draft
  if (draft.year !== undefined) return readWithinYear(draft, text, readWrittenYear(draft, text, at))
  if (draft.half !== undefined) return draft
  if (draft.quarter !== undefined) return readQuarterPart(draft, text, at)
  if (draft.month !== undefined) return readWithinMonth(draft, text, at)
  if (draft.weekend === true) return withClock(draft, text, at)
  if (draft.week !== undefined) {
    let match = sticky(WEEKEND, text, at)
    if (match !== null) {
      draft.weekend = true
      draft.rule = 'date/weekend'
      return withClock(draft, text, at + match[0].length)
    }
    match = sticky(SHORT_WEEKDAY, text, at)
    if (match !== null) {
      draft.weekday = weekday(match[1]!)
      draft.rule = 'date/weekday'
      const end = at + match[0].length
      return readWritten(draft, text, end) ?? withClock(draft, text, end)
    }
    return draft
  }
  if (draft.day !== undefined) {
    const written = readWritten(draft, text, at)
    if (written !== null) return written
    return withClock(draft, text, at)
  }
  return draft
}

/** After a year: half, quarter, month, season, edge, holiday, week, first months. */
function readWithinYear(draft: Stated, text: string, at: number): Stated {
  draft.end = at
  let i = at
  if (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === DE) i++
  if (can(text, i, FIGURE) && text.charCodeAt(endOfNumber(text, i, FIGURE)) === YUE) {
    const end = readMonthOn(draft, text, i)
    if (end > i) return finish(draft, text, end)
  }
  // 1996年10-2001年6月: the 月 is left out
  const month = can(text, i, FIGURE) ? sticky(LOST_MONTH, text, i) : null
  if (month !== null && Number(month[0]) >= 1 && Number(month[0]) <= 12) {
    draft.month = Number(month[0])
    draft.rule = 'date/month'
    return close(draft, i + month[0].length)
  }
  return mayFollowYear(text, i) ? readPartOfYear(draft, text, at, i) : readRestOfYear(draft, text, at, i)
}

function readPartOfYear(draft: Stated, text: string, at: number, i: number): Stated {
  let match: RegExpExecArray | null
  const half = can(text, i, OF_MONTH) ? sticky(HALF_YEAR, text, i) : null
  if (half !== null) {
    draft.half = half[1] === '上' || half[1] === '前' ? 1 : 2
    draft.rule = 'date/half'
    return close(draft, i + half[0].length)
  }
  const first = text[i] === '前' || text[i] === '头' || text[i] === '首'
  if (first && (match = sticky(FIRST_QUARTERS, text, i))) {
    draft.quarter = 1
    draft.quarterTo = readNumber(match[1]!)
    draft.rule = 'date/first-quarters'
    return close(draft, i + match[0].length)
  }
  if (first && (match = sticky(FIRST_MONTHS, text, i))) {
    const months = readNumber(match[1]!)
    if (months >= 1 && months <= 12) {
      draft.month = 1
      draft.monthTo = months
      draft.rule = 'date/first-months'
      return close(draft, i + match[0].length)
    }
  }
  const numbered = can(text, i, FIGURE | NUMERAL)
  if (numbered && !can(text, i + 1, FIGURE | NUMERAL) && (match = sticky(LISTED_QUARTER, text, i))) {
    draft.quarter = readNumber(match[1]!)
    draft.rule = 'date/quarter'
    return close(draft, i + match[0].length)
  }
  if ((numbered || first || text[i] === '第' || text[i] === 'Q') && (match = sticky(QUARTER, text, i))) {
    const isRange = match[4] !== undefined
    draft.quarter = isRange ? readNumber(match[3]!) : match[0].startsWith('首') ? 1 : readNumber(match[1] ?? match[2]!)
    if (isRange) draft.quarterTo = readNumber(match[4]!)
    draft.rule = 'date/quarter'
    return readQuarterPart(draft, text, i + match[0].length)
  }
  const sliced = can(text, i, OF_MONTH)
  if (sliced && (match = sticky(NTH_WEEKDAY, text, i))) {
    draft.slice = { from: match[1] === '最后一' ? 'last' : 'nth', count: match[2] === undefined ? 1 : readNumber(match[2]), unit: 'weekday', weekday: weekday(match[3]!) }
    return withClock(draft, text, i + match[0].length)
  }
  if (sliced && ((match = sticky(ORDINAL, text, i)) ?? (match = sticky(SLICE, text, i)))) return readSlice(draft, i, match)
  const end = readMonthOn(draft, text, i)
  if (end > i) return finish(draft, text, end)
  if (text.startsWith('首月', i) || text.startsWith('伊始', i)) {
    draft.month = 1
    draft.rule = 'date/month'
    return close(draft, i + 2)
  }
  if ((match = sticky(YEAR_PART, text, i))) {
    draft.part = spanPart(match[0].replace('年', ''))
    draft.rule = 'date/year-part'
    return close(draft, i + match[0].length)
  }
  // 2024年冬至 is a solar term, 2024年冬至2025年春 a range
  const term = text.charCodeAt(i + 1) === ZHI && !can(text, i + 2, FIGURE) && text[i + 2] !== '今' ? readHoliday(text, i) : null
  if (term === null && (match = sticky(SEASON, text, i))) {
    draft.season = /春/u.test(match[0]) ? 'SP' : /夏/u.test(match[0]) ? 'SU' : /秋/u.test(match[0]) ? 'FA' : 'WI'
    draft.rule = 'date/season'
    return close(draft, i + match[0].length)
  }
  return readRestOfYear(draft, text, at, i)
}

function readRestOfYear(draft: Stated, text: string, at: number, i: number): Stated {
  const holiday = readHoliday(text, i)
  if (holiday !== null) {
    draft.holiday = holiday.holiday!
    if (holiday.holidayBreak) draft.holidayBreak = true
    draft.rule = holiday.rule
    return withClock(draft, text, holiday.end)
  }
  const next = text.charCodeAt(at)
  const whole = isBlank(next) || next === 0x5168 || next === 0x5e74 || next === 0x5185 ? sticky(WHOLE_YEAR, text, at) : null
  if (whole !== null && whole[0] !== '间') return close(draft, at + whole[0].length)
  return draft
}

function readSlice(draft: Stated, at: number, match: RegExpExecArray): Stated {
  const ordinal = match.length === 3
  const unitWord = ordinal ? match[2]! : match[3]!
  const unit = unitWord.includes('季') ? 'quarter' : unitWord.includes('月') ? 'month' : unitWord.includes('天') ? 'day' : 'week'
  const word = ordinal ? '第' : match[1]!
  draft.slice = { from: ordinal ? 'nth' : word === '前' || word === '头' ? 'first' : 'last', count: readNumber(ordinal ? match[1]! : match[2]!), unit }
  draft.rule = 'date/slice'
  return close(draft, at + match[0].length)
}

function readQuarterPart(draft: Stated, text: string, at: number): Stated {
  draft.end = at
  const match = sticky(QUARTER_PART, text, at)
  if (match === null) return draft
  draft.part = spanPart(match[0])
  draft.rule = 'date/quarter-part'
  return close(draft, at + match[0].length)
}

/** After a month stands: day, 旬, 初, 底, half, week. */
function readWithinMonth(draft: Stated, text: string, at: number): Stated {
  draft.end = at
  const end = readDayOn(draft, text, at)
  return finish(draft, text, end)
}

/** Parts of a month, then weekday and clock. */
function finish(draft: Stated, text: string, at: number): Stated {
  draft.end = at
  if (draft.day === undefined && draft.monthTo === undefined && draft.lunar === undefined) {
    if (!can(text, at, OF_MONTH)) return draft
    let match = sticky(SPAN_PART, text, at)
    if (match !== null) {
      draft.part = match[0] === '中下旬' ? 'end' : spanPart(match[0])
      draft.rule = 'date/month-part'
      return close(draft, at + match[0].length)
    }
    if ((match = sticky(HALF_MONTH, text, at))) {
      draft.halfMonth = match[1] === '上' ? 1 : 2
      draft.rule = 'date/half-month'
      return close(draft, at + match[0].length)
    }
    if ((match = sticky(NTH_WEEKDAY, text, at))) {
      draft.slice = { from: match[1] === '最后一' ? 'last' : 'nth', count: match[2] === undefined ? 1 : readNumber(match[2]), unit: 'weekday', weekday: weekday(match[3]!) }
      return withClock(draft, text, at + match[0].length)
    }
    if ((match = sticky(ORDINAL, text, at)) ?? (match = sticky(SLICE, text, at))) return readSlice(draft, at, match)
    return draft
  }
  return withClock(draft, text, at)
}

/** Quarters and first months without a year: 一季度, 前三季度, 前8个月. */
function readBareQuarter(draft: Stated, text: string, at: number): Stated | null {
  let match: RegExpExecArray | null
  const first = text[at] === '前' || text[at] === '头' || text[at] === '首'
  if (first && (match = sticky(FIRST_QUARTERS, text, at))) {
    draft.quarter = 1
    draft.quarterTo = readNumber(match[1]!)
    draft.rule = 'date/first-quarters'
    return close(draft, at + match[0].length)
  }
  if (first && (match = sticky(FIRST_MONTHS, text, at)) && !/^[两个]/u.test(text.slice(at + match[0].length, at + match[0].length + 1))) {
    const months = readNumber(match[1]!)
    if (months >= 2 && months <= 12) {
      draft.month = 1
      draft.monthTo = months
      draft.rule = 'date/first-months'
      return close(draft, at + match[0].length)
    }
  }
  const behind = text[at + 1]
  if ((behind === '、' || behind === ',' || behind === '，') && (match = sticky(LISTED_QUARTER, text, at))) {
    draft.quarter = readNumber(match[1]!)
    draft.rule = 'date/quarter'
    return close(draft, at + match[0].length)
  }
  if (text.slice(at, at + 10).includes('季') && (match = sticky(QUARTER_STRICT, text, at))) {
    const isRange = match[4] !== undefined
    draft.quarter = isRange ? readNumber(match[3]!) : match[0].startsWith('首') ? 1 : readNumber(match[1] ?? match[2]!)
    if (isRange) draft.quarterTo = readNumber(match[4]!)
    draft.rule = 'date/quarter'
    return readQuarterPart(draft, text, at + match[0].length)
  }
  return null
}
