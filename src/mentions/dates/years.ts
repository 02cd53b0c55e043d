/** Years as written: 2023年, 二〇二三年, 23年5月, 民国24年, 康熙三年, 公元前221年, 上世纪90年代, “十四五”. */
import { ERAS } from '../../lexicon/eras.ts'
import { can, DASH as DASH_SIGN, dashAt, endOfNumber, FIGURE, isBlank, NUMERAL } from './chars.ts'
import { COUNT_NUMBER, readNumber, readYearDigits } from './numbers.ts'
import { nothingStated, type Stated } from './stated.ts'
import { sticky } from './sticky.ts'

const NIAN = '年'.charCodeAt(0)
export const DASH = '(?:—{1,2}|-{1,2}|－|–|~|～|─{1,2}|━|至|到)'

const YEAR = /(?:公元\s?)?(\d{4}|[一二][〇零○一二三四五六七八九]{3})\s?年(?:度|份)?/uy
/** Two digits are a year where a month or a part of the year follows, or in the form 08年. */
const SHORT_YEAR = /'?(?:(0\d)\s?年(?:度|份)?(?![级制多来])|(\d{2})\s?年(?=\s?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月|度|底|初|末|上半年|下半年|第?[一二三四1-4]季度|第\d{1,2}周)(?:度|份)?|([7-9]\d)年(?=至今|被|获|毕业|考入|入伍|参军|参加|加入|调[入任]|进入|起任))/uy
/** 零七年八月, 九七年一季度: two Chinese digits, only where a part of the year follows. */
const SHORT_CHINESE_YEAR = /([〇零][一二三四五六七八九]年(?![级制多来间])|[〇零一二三四五六七八九]{2}年(?=(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月|度|底|初|末|[上下]半年|第?[一二三四1-4]季度|[前后首头][一二两三四五六七八九十\d]{1,3}个?[月季]|端午|中秋|春节|国庆|元旦))/uy
const YEAR_RANGE = new RegExp(`(\\d{4})[^\\S\\n]?(?:年(?:度)?)?[^\\S\\n]?${DASH}[^\\S\\n]?(\\d{4}|\\d{2}(?=年))\\s?(?:年(?:度|份|间)?|学年)(?!\\d{1,2}月)`, 'uy')
/** 2024财年: named by one year, whenever the company lets it begin. */
const BUSINESS_YEAR = /(20\d{2})(?:财年|财政年度)/uy
/** 2026/27年度, 二〇二二/二三财政年度: one fiscal year of Hong Kong. */
const FISCAL_YEAR = /((?:19|20)\d{2}|[一二][〇零○一二三四五六七八九]{3})[/／](\d{4}|\d{2}|[〇零○一二三四五六七八九]{2})(?:财政年度|年度|财年|学年)/uy
/** 24-26年归母净利润: the years of a forecast. */
const FORECAST_YEARS = /([12]\d)(?:[-–—~～]|至)([1-3]\d)年(?=(?:公司|预计)?(?:分别|总?收入|营收|营业|归母|净利|EPS|业绩|盈利|PE|CAGR))/uy
const SCHOOL_YEAR = new RegExp(`(20\\d{2}|19\\d{2})${DASH}(20\\d{2}|19\\d{2})(?=[)）]|学年|年度|$)`, 'uy')
/** The first of several years that share one 年: 2021、2022年. */
const LISTED_YEAR = /(\d{4})(?=(?:[、,，]\d{4}){0,5}[、,，和及与]\d{4}年)/uy
const SPACED_YEARS = /(\d{4})\s(?=\d{4}\s(?:\d{4}\s?)?年)/uy
const CUSTOM_YEAR = /(\d{3})\s?年(?:度(?!假)|(?=\d{1,2}月|[底末初]|[上下]半年|第[1-4一二三四]季))/uy
/** 114至116年度, 114年度至116年度. */
const MINGUO_RANGE = new RegExp(`(1[0-3]\\d)(?:年度)?${DASH}(1[0-3]\\d)年度`, 'uy')
/** 明年（114年）, 今年(2024年): the written year counts. */
const WRITTEN_YEAR = /[（(](?:即|民国)?(\d{3,4})\s?年[)）]/uy
const MINGUO = /(?:中华民国|民国)\s?(元|\d{1,3}|[一二三四五六七八九十]{1,3})\s?年/uy
const BC = new RegExp(`(?:公元前|西元前)\\s?(${COUNT_NUMBER})(?!\\s?世纪|[一二三四五六七八九十个多])\\s?年?`, 'uy')
const LUNAR_MARK = /农历|阴历|旧历|夏历/uy
const CENTURY = /(?:公元)?(前)?(\d{1,2}|[一二三四五六七八九十]{1,3})世纪|(上|本|这|下)(?:个)?世纪/uy
/** 五六十年代, 60—70年代: two decades. */
const DECADES = /([二三四五六七八])([三四五六七八九])十年代|([2-8]0)(?:年代)?(?:—{1,2}|-|–|～|~|至|到|、)([3-9]0)年代/uy
const DECADE = /([二三四五六七八九]十|[1-9]0)年代/uy
const CENTURY_PART = /初(?![级步中])|末(?!期)|中叶|末叶|末期|初期|初叶|前半叶|后半叶/uy
const PLAN = /([“”"'‘])?(十[一二三四五六七]?|[一二三四五六七八九])五(?!年|[百千万个]|[月日号天])([”"’'])?/uy
const PLAN_TAIL = /(?:规划)?期间|时期|以来|末|初|中期|开局|收官|规划|头[两三]年|前[两三四]年|后[两三]年|第[一二三四五]年|重大|重点|建设|计划|首年|期末|后期|前期|目标/uy
const PLAN_YEAR = /[”"’]?(?:的)?(?:规划)?(开局之年|开局年|第[一二三四五]年|首年|头一年|收官之年|收官年|最后一年|关键之年)/uy
/** “十四五”前三年, 后两年. */
const PLAN_YEARS = /[”"’]?(?:的)?(前|头|后)([一二两三四])年/uy
const PLAN_END = /[”"’]?(?:规划)?(?:期)?(末)/uy
const PLAN_START = /[”"’]?(?:规划)?(?:期)?(初)(?![步级])/uy
const PLAN_SINCE = /[”"’]?(?:规划)?(?:以来)/uy

/** Two digits: 00–49 are 20xx, 50–99 are 19xx. */
function centuryOf(two: number): number {
  return two + (two < 50 ? 2000 : 1900)
}

/** Years in figures or digit by digit. Returns where the year ends, or `at` where there is none. */
export function readYear(draft: Stated, text: string, at: number): number {
  const code = text.charCodeAt(at)
  let match: RegExpExecArray | null
  if ((code >= 48 && code <= 57) || code === 39) {
    const plain = plainYear(text, at)
    if (plain > 0) {
      const year = Number(text.slice(at, at + 4))
      if (!isYear(year)) return at
      draft.year = year
      draft.rule = 'date/year'
      return plain
    }
    // how many figures, and what stands behind them, say which forms are worth trying
    const end = endOfNumber(text, at, FIGURE)
    const digits = end - at
    const next = text.charCodeAt(end)
    const dashed = can(text, end, DASH_SIGN)
    const yearly = next === NIAN || isBlank(next)
    const listed = next === 0x3001 || next === 0xff0c || next === 44
    if (digits === 4 && (yearly || dashed) && ((match = sticky(YEAR_RANGE, text, at)) ?? (match = sticky(SCHOOL_YEAR, text, at)))) {
      const from = Number(match[1])
      const to = match[2]!.length === 2 ? Math.floor(from / 100) * 100 + Number(match[2]) : Number(match[2])
      if (isYear(from) && isYear(to) && to > from) {
        draft.year = from
        draft.yearTo = to
        draft.rule = 'date/years'
        return at + match[0].length
      }
    }
    if (digits === 2 && dashed && (match = sticky(FORECAST_YEARS, text, at)) && match[1]! < match[2]!) {
      draft.year = 2000 + Number(match[1])
      draft.yearTo = 2000 + Number(match[2])
      draft.rule = 'date/years'
      return at + match[0].length
    }
    if (digits === 4 && ((yearly && (match = sticky(YEAR, text, at))) || (listed && (match = sticky(LISTED_YEAR, text, at))) || (yearly && (match = sticky(SPACED_YEARS, text, at))))) {
      const year = Number(match[1])
      if (!isYear(year)) return at
      draft.year = year
      draft.rule = 'date/year'
      return at + match[0].trimEnd().length
    }
    if ((code === 39 || (digits === 2 && yearly)) && (match = sticky(SHORT_YEAR, text, at))) {
      draft.year = centuryOf(Number(match[1] ?? match[2] ?? match[3]))
      draft.rule = 'date/short-year'
      return at + match[0].length
    }
    if (digits === 3 && (yearly || dashed) && (match = sticky(MINGUO_RANGE, text, at)) && Number(match[1]) < Number(match[2])) {
      draft.year = Number(match[1]) + MINGUO_BEFORE
      draft.yearTo = Number(match[2]) + MINGUO_BEFORE
      draft.rule = 'date/minguo'
      return at + match[0].length
    }
    if (digits === 3 && yearly && (match = sticky(CUSTOM_YEAR, text, at)) && isMinguo(Number(match[1]))) {
      draft.year = Number(match[1]) + MINGUO_BEFORE
      draft.rule = 'date/minguo'
      return at + match[0].length
    }
    return at
  }
  const numeral = can(text, at, NUMERAL)
  if ((numeral || code === 0x516c) && (match = sticky(YEAR, text, at))) {
    const year = readYearDigits(match[1]!)
    if (!isYear(year)) return at
    draft.year = year
    draft.rule = 'date/year'
    return at + match[0].length
  }
  if (numeral && text.charCodeAt(at + 2) === NIAN && (match = sticky(SHORT_CHINESE_YEAR, text, at))) {
    draft.year = centuryOf(readYearDigits(match[1]!.slice(0, 2)))
    draft.rule = 'date/short-year'
    return at + match[0].length
  }
  return readEraYear(draft, text, at)
}

/** 2026/27年度, 2024财年: returns where it ends, or `at`. */
export function readFiscalYear(draft: Stated, text: string, at: number): number {
  const single = sticky(BUSINESS_YEAR, text, at)
  if (single !== null) {
    draft.year = Number(single[1])
    draft.rule = 'date/year'
    return at + single[0].length
  }
  const match = sticky(FISCAL_YEAR, text, at)
  if (match === null) return at
  const from = readYearDigits(match[1]!)
  const to = match[2]!.length === 4 ? Number(match[2]) : Math.floor(from / 100) * 100 + readYearDigits(match[2]!)
  if (!isYear(from) || to !== from + 1) return at
  draft.year = from
  draft.yearTo = to
  draft.rule = 'date/years'
  return at + match[0].length
}

/** Where a year in brackets behind a relative one ends, or `at`; the written one is then the mention's. */
export function readWrittenYear(draft: Stated, text: string, at: number): number {
  if (text.charCodeAt(at) !== 0xff08 && text.charCodeAt(at) !== 40) return at
  const match = sticky(WRITTEN_YEAR, text, at)
  if (match === null) return at
  const year = Number(match[1])
  if (match[1]!.length === 3 && !isMinguo(year)) return at
  draft.year = match[1]!.length === 3 ? year + MINGUO_BEFORE : year
  return at + match[0].length
}

const BRACKETED_YEAR = /[今去明前本上][（(](\d{3,4})[)）]年(?:度)?/uy

/** 今（2024）年, 去（112）年: the written year counts. Returns where it ends, or `at`. */
export function readBracketedYear(draft: Stated, text: string, at: number): number {
  const match = sticky(BRACKETED_YEAR, text, at)
  if (match === null) return at
  const year = Number(match[1])
  if (match[1]!.length === 3 ? !isMinguo(year) : !isYear(year)) return at
  draft.year = match[1]!.length === 3 ? year + MINGUO_BEFORE : year
  draft.rule = 'date/year'
  return at + match[0].length
}

/** The years of the Republic that a text of our time counts in. */
export function isMinguo(year: number): boolean {
  return year >= 90 && year <= 130
}
/** 民国元年 is 1912. */
export const MINGUO_BEFORE = 1911

/** Where 2023年, by far the commonest way to write a year, ends when no second year can follow; 0 for every other form. */
function plainYear(text: string, at: number): number {
  if (text.charCodeAt(at + 4) !== 0x5e74 || endOfNumber(text, at, FIGURE) !== at + 4) return 0
  const next = text.charCodeAt(at + 5)
  // 年度 may be followed by another year just as 年 may
  return next === 0x5ea6 ? (dashAt(text, at + 6) ? 0 : at + 6) : dashAt(text, at + 5) ? 0 : next === 0x4efd ? at + 6 : at + 5
}

function isYear(year: number): boolean {
  return year >= 1000 && year <= 2199
}

/** 民国24年, 康熙三年, 公元前221年. */
function readEraYear(draft: Stated, text: string, at: number): number {
  let match: RegExpExecArray | null
  const code = text.charCodeAt(at)
  if ((code === 0x6c11 || code === 0x4e2d) && (match = sticky(MINGUO, text, at))) {
    draft.year = 1911 + (match[1] === '元' ? 1 : readNumber(match[1]!))
    draft.rule = 'date/minguo'
    return at + match[0].length
  }
  if ((code === 0x516c || code === 0x897f) && (match = sticky(BC, text, at))) {
    draft.bc = readNumber(match[1]!)
    draft.rule = 'date/bc'
    return at + match[0].length
  }
  const era = can(text, at + 2, FIGURE | NUMERAL) || text.charCodeAt(at + 2) === 0x5143 ? ERAS.get(text.slice(at, at + 2)) : undefined
  if (era !== undefined && (match = sticky(ERA_YEAR, text, at + 2))) {
    draft.year = era + (match[1] === '元' ? 1 : readNumber(match[1]!)) - 1
    draft.rule = 'date/era'
    return at + 2 + match[0].length
  }
  return at
}
const ERA_YEAR = /(元|\d{1,2}|[一二三四五六七八九十]{1,3})年(?![间代])/uy

/** 农历 before a date says that month and day are of the Chinese calendar. */
export function readLunarMark(text: string, at: number): number {
  const match = sticky(LUNAR_MARK, text, at)
  return match === null ? at : at + match[0].length
}

/** 20世纪90年代末, 上世纪, 八十年代. */
export function readCentury(text: string, at: number): Stated | null {
  // 公元前三世纪
  if (text[at - 1] === '前' && text[at - 2] === '元') return null
  const century = sticky(CENTURY, text, at)
  let first: number
  let end = at
  if (century !== null) {
    end = at + century[0].length
    if (century[1] !== undefined) return null
    const number = century[2] !== undefined ? readNumber(century[2]) : 21 + (century[3] === '上' ? -1 : century[3] === '下' ? 1 : 0)
    if (!(number >= 1 && number <= 22)) return null
    first = (number - 1) * 100
  } else first = 1900
  const decades = sticky(DECADES, text, end)
  if (decades !== null) {
    const tens = (word: string): number => (word.charCodeAt(0) < 58 ? Number(word) : readNumber(word) * 10)
    const draft = nothingStated(at, end + decades[0].length, 'date/decade')
    draft.year = first + tens(decades[1] ?? decades[3]!)
    draft.yearTo = first + tens(decades[2] ?? decades[4]!) + 9
    return draft.yearTo > draft.year + 9 ? draft : null
  }
  const decade = sticky(DECADE, text, end)
  const draft = nothingStated(at, end, 'date/century')
  if (decade !== null) {
    const tens = decade[1]!.charCodeAt(0) < 58 ? Number(decade[1]) : readNumber(decade[1]!)
    end += decade[0].length
    draft.year = first + tens
    draft.yearTo = first + tens + 9
    draft.rule = 'date/decade'
  } else {
    if (century === null) return null
    draft.year = first + 1
    draft.yearTo = first + 100
  }
  const part = sticky(CENTURY_PART, text, end)
  if (part !== null) {
    end += part[0].length
    draft.part = part[0][0] === '初' || part[0][0] === '前' ? 'start' : part[0][0] === '中' ? 'mid' : 'end'
  }
  draft.end = end
  return draft
}

/** First year of a five-year plan by its number: 十四五 (14) → 2021. 一五 began in 1953, 三五 in 1966. */
function planStart(number: number): number {
  return number === 1 ? 1953 : number === 2 ? 1958 : 1966 + (number - 3) * 5
}

/** “十四五”: the span is the three characters alone, with 以来 or 末 where they follow. */
export function readPlan(text: string, at: number): Stated | null {
  const match = sticky(PLAN, text, at)
  if (match === null) return null
  const quoted = match[1] !== undefined
  const closed = match[3] !== undefined
  const number = readNumber(match[2]!)
  const start = at + (quoted ? 1 : 0)
  let end = start + match[2]!.length + 1
  const after = end + (closed ? 1 : 0)
  // 十五 and below are numbers too, so they need quotes and a word of planning; 十一五 and above stand alone
  if (number <= 10 && !(quoted && closed && sticky(PLAN_TAIL, text, after))) return null
  const draft = nothingStated(start, end, 'date/plan')
  draft.year = planStart(number)
  draft.yearTo = planStart(number) + 4
  let tail: RegExpExecArray | null
  if ((tail = sticky(PLAN_YEAR, text, end))) {
    const word = tail[1]!
    const nth = '一二三四五'.indexOf(word[1]!)
    const by = word.startsWith('第') ? nth : /收官|最后/u.test(word) ? 4 : /关键/u.test(word) ? -1 : 0
    if (by >= 0) {
      draft.year = planStart(number) + by
      draft.yearTo = undefined
      draft.end = end + tail[0].length
      return draft
    }
  }
  if ((tail = sticky(PLAN_YEARS, text, end))) {
    const count = readNumber(tail[2]!)
    const first = planStart(number) + (tail[1] === '后' ? 5 - count : 0)
    draft.year = first
    draft.yearTo = first + count - 1
    draft.end = end + tail[0].length
    return draft
  }
  if ((tail = sticky(PLAN_END, text, end))) {
    draft.year = planStart(number) + 4
    draft.yearTo = undefined
    draft.part = 'end'
    draft.end = end + tail[0].length
    draft.rule = 'date/plan-end'
  } else if ((tail = sticky(PLAN_START, text, end))) {
    draft.year = planStart(number)
    draft.yearTo = undefined
    draft.part = 'start'
    draft.end = end + tail[0].length
  } else if ((tail = sticky(PLAN_SINCE, text, end))) {
    draft.side = 'after'
    draft.end = end + tail[0].length
  }
  return draft
}
