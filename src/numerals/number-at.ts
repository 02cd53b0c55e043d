/** Reads the number that starts at one place of a text: Arabic (1,249.45), Chinese (一万五千亿), formal (壹佰贰拾万), mixed (1亿5千万). */
import { ARABIC, DIGIT, LARGE, NUMERAL_CLASS, NUMERAL_VALUE, NUMERALS, SMALL, SOME, TEN } from '../lexicon/digits.ts'
import { CharSet } from '../text/char-set.ts'
import { shift, tidy } from './decimal.ts'
import { Sum } from './sum.ts'

/** A number as read. The scan sets `ordinal` and `joined` once it has looked at what stands around it. */
export interface NumberRead {
  readonly start: number
  end: number
  /** Exact value as a decimal string; the lower end where the number itself is a span (几十 → '20'). */
  readonly value: string
  /** The upper end of 几十, 十几, 两三百; absent for a plain number. */
  readonly high?: string | undefined
  readonly system: 'arabic' | 'han' | 'mixed'
  /** Exponent of the 万/亿 at the end, which a range or list may share: 30至50亿 → 8. */
  readonly scale: number
  /** Powers without a digit before them: 亿, 百亿, 千万. */
  readonly bare: boolean
  /** 余 or 多 inside or right behind: 4800多万, 70余. */
  readonly more: boolean
  /** 几, 数 or 来 makes it a rough figure: 几十, 十来. */
  readonly rough: boolean
  /** Digits alone, with no power: 2023, 二〇二三. */
  readonly plain: boolean
  /** 第 stands before it: 第3, 第二. */
  ordinal: boolean
  /** Part of a code, version, clock time, date with strokes or sum (A4, 1.2.3, 14:30, 2023/05, 3+7+5): never an amount. */
  joined: boolean
}

const COMMA = 44
const CHINESE_COMMA = 0xff0c
const COMMAS = /[,，]/gu
/** The small full stop of Hong Kong's pages: 98﹒93亿. */
const SMALL_STOP = 0xfe52
const DOT = 46
/** A numeral of more digits than this names no amount; the reader still passes over it in one step. */
const LONGEST = 60

/** The number at `at`, or null where none starts; nothing at or past `limit` is read. Cost: linear in what it reads. */
export function numberAt(text: string, at: number, limit: number): NumberRead | null {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) {
    const end = arabicEnd(text, at, limit)
    const value = arabicValue(text, at, end)
    // most numbers of a text are digits and nothing else
    if (end >= limit || !mayGoOn(text.charCodeAt(end))) return plainNumber(at, end, value, 'arabic', true)
    // 4048万, 12.5亿 with nothing behind
    const power = NUMERAL_VALUE[text.charCodeAt(end)]!
    if (NUMERAL_CLASS[text.charCodeAt(end)] === LARGE && power < 12 && value.length < 20 && (end + 1 >= limit || !mayGoOn(text.charCodeAt(end + 1)))) {
      return number(at, end + 1, shift(value, power), undefined, 'mixed', power, false, false, false, false)
    }
    return read(text, at, limit, end, value, 0)
  }
  // 一, 两, 三 before a measure word: the commonest Chinese numbers
  if (NUMERAL_CLASS[code] === DIGIT) {
    const following = at + 1 < limit ? text.charCodeAt(at + 1) : 0
    if (!mayGoOn(following) && !HAN_GOES_ON.has(following)) return plainNumber(at, at + 1, DIGIT_TEXT[NUMERAL_VALUE[code]!]!, 'han', false)
  }
  const low = read(text, at, limit, at, null, 0)
  if (low === null || !spread) return low
  const high = read(text, at, limit, at, null, 1)
  return high === null || high.end !== low.end ? low : number(at, low.end, low.value, high.value, low.system, low.scale, low.bare, low.more, low.rough, low.plain)
}

/** One shape for every number, written out: it is made for each number of a text. */
/** Where a run of Chinese digits from `at` on ends. */
function pastDigits(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && NUMERAL_CLASS[text.charCodeAt(end)] === DIGIT) end++
  return end
}

/** 零一 as 01. */
function digitsOf(text: string, start: number, end: number): string {
  let digits = ''
  for (let k = start; k < end; k++) digits += NUMERAL_VALUE[text.charCodeAt(k)]!
  return digits
}

function number(start: number, end: number, value: string, high: string | undefined, system: NumberRead['system'], scale: number, bare: boolean, more: boolean, rough: boolean, plain: boolean): NumberRead {
  return { start, end, value, high, system, scale, bare, more, rough, plain, ordinal: false, joined: false }
}

function plainNumber(start: number, end: number, value: string, system: 'arabic' | 'han', plain: boolean): NumberRead {
  return number(start, end, value, undefined, system, 0, false, false, false, plain)
}

const DIGIT_TEXT = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
/** 余 of 70余, 来 of 十来个, 个 of 60个亿, 半 of 3万半. */
const MAY_FOLLOW = new CharSet('余餘多来來几幾个個半')

/** 点 and the points of a number in characters. */
const HAN_GOES_ON = new CharSet('点點.‧・·．')

/** Whether a number may go on with this character. */
function mayGoOn(code: number): boolean {
  return NUMERALS.has(code) || MAY_FOLLOW.has(code)
}

// ── Arabic digits ────────────────────────────────────────────────────────────────────────────────────────────────────

function digitsEnd(text: string, at: number, limit: number): number {
  let i = at
  while (i < limit) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) break
    i++
  }
  return i
}

function arabicEnd(text: string, at: number, limit: number): number {
  let i = digitsEnd(text, at, limit)
  // 1,249,000: groups of exactly three after one to three digits
  const mark = text.charCodeAt(i)
  if (i - at <= 3 && (mark === COMMA || mark === CHINESE_COMMA)) i = groupsEnd(text, i, limit)
  if (i + 1 < limit && (text.charCodeAt(i) === DOT || text.charCodeAt(i) === SMALL_STOP)) {
    const end = digitsEnd(text, i + 1, limit)
    if (end > i + 1) i = end
  }
  return i
}

/** Where groups of three behind commas end. A comma of Chinese text parts groups only where decimals follow: 82，225.00. */
function groupsEnd(text: string, at: number, limit: number): number {
  let i = at
  let plain = at
  while (i < limit) {
    const mark = text.charCodeAt(i)
    if ((mark !== COMMA && mark !== CHINESE_COMMA) || digitsEnd(text, i + 1, Math.min(limit, i + 5)) !== i + 4) break
    i += 4
    if (mark === COMMA && plain === i - 4) plain = i
  }
  return i > plain && text.charCodeAt(i) === DOT && digitsEnd(text, i + 1, limit) > i + 1 ? i : plain
}

function arabicValue(text: string, at: number, end: number): string {
  const written = text.slice(at, end)
  // digits alone, with none to drop
  if (digitsEnd(text, at, end) === end && (text.charCodeAt(at) !== 48 || end - at === 1)) return written
  const digits = written.replace(COMMAS, '').replace('﹒', '.')
  const dot = digits.indexOf('.')
  return dot < 0 ? tidy(digits, '') : tidy(digits.slice(0, dot), digits.slice(dot + 1))
}

// ── digits and powers together ───────────────────────────────────────────────────────────────────────────────────────

/** After these, the 亿 of N个亿 begins an amount of its own: 5个亿元项目. */
const NOT_AFTER_YI = '元级吨千斤立平方美'
/** 兆 is 万亿 in amounts of money only; elsewhere it is mega: 兆瓦. */
const AFTER_ZHAO = '元美日韩台新圆'

/** 8兆8174亿元, 四十九兆九千五百九十二亿元: up to four digits, or a number in characters, and 亿 behind 兆. */
function isYiBehind(text: string, at: number): boolean {
  let i = at
  while (i < at + 4 && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i++
  if (i === at) while (i < at + 7 && (NUMERAL_CLASS[text.charCodeAt(i)] === DIGIT || NUMERAL_CLASS[text.charCodeAt(i)] === SMALL)) i++
  return i > at && (text[i] === '亿' || text[i] === '億')
}
/** 十来个, 20来岁: 来 is rough only before a measure. */
const AFTER_LAI = '个名家年天人岁位次万亿亩公斤吨米里条户处项辆台'
/** 3万半 is 3.5万; in 半成品, 半价, 半年 the 半 is another word. */
const NOT_AFTER_HALF = '成数价径年天月个小导路夜决岛场山日岁'

/** Whether a 几, 数 or neighbouring pair (两三) gave the number that was read last two ends. */
let spread = false

/** `pick` 0 reads the lower end of 几 and 两三, `pick` 1 the upper. */
function read(text: string, start: number, limit: number, from: number, arabic: string | null, pick: 0 | 1): NumberRead | null {
  const sum = new Sum()
  let i = from
  let powers = 0
  let mixed = false
  let bare = false
  let more = false
  let rough = false
  spread = false
  let plain = false
  let zero = false
  let decimal = false
  if (arabic !== null) {
    sum.coefficient(arabic)
    const next = text[i]
    if ((next === '个' || next === '個') && (text[i + 1] === '亿' || text[i + 1] === '億') && !NOT_AFTER_YI.includes(text[i + 2] ?? ' ')) i++
  }
  reading: while (i < limit) {
    const code = text.charCodeAt(i)
    const value = NUMERAL_VALUE[code]!
    switch (NUMERAL_CLASS[code]) {
      case SMALL: {
        // 3十 and 3500百 are nobody's numbers; 20十 is two
        if (arabic !== null && !mixed && (value === 1 || (value === 2 && arabic.length > 2 && !arabic.includes('.')))) break reading
        const first = i === start
        if (!sum.small(value, first || value === 1)) break reading
        bare ||= first && value > 1
        powers++
        zero = false
        i++
        continue
      }
      case LARGE: {
        if (value === 12 && !AFTER_ZHAO.includes(text[i + 1] ?? ' ') && !isYiBehind(text, i + 1)) break reading
        if (!sum.large(value, i === start)) break reading
        bare ||= i === start
        powers++
        zero = false
        i++
        continue
      }
      case TEN:
        if (i !== start && powers === 0) break reading
        sum.coefficient(String(value))
        if (!sum.small(1, false)) break reading
        powers++
        i++
        continue
      case SOME: {
        const next = i + 1 < limit ? text.charCodeAt(i + 1) : 0
        const power = NUMERAL_CLASS[next]
        // 十几 is 11 to 19; 几十, 数百 begin a number; a lone 几 is none
        if (powers > 0 && sum.last === 1 && !sum.pending && code !== 0x6570) sum.coefficient(pick === 0 ? '1' : '9')
        else if (power === SMALL || power === LARGE) sum.coefficient(pick === 0 ? '2' : '9')
        else if ((text[i + 1] === '个' || text[i + 1] === '個') && text[i + 2] === '亿' && !NOT_AFTER_YI.includes(text[i + 3] ?? ' ')) {
          sum.coefficient(pick === 0 ? '2' : '9')
          i++
        } else break reading
        rough = spread = true
        i++
        continue
      }
      case DIGIT: {
        if (decimal || sum.pending) break reading
        // 三十两 is thirty 两: as a last digit it would be 二
        if (powers > 0 && (code === 0x4e24 || code === 0x5169) && (i + 1 >= limit || NUMERAL_CLASS[text.charCodeAt(i + 1)] !== SMALL)) break reading
        let end = i + 1
        while (end < limit && NUMERAL_CLASS[text.charCodeAt(end)] === DIGIT && !(end === i + 1 && isWeight(text, end))) end++
        const next = end < limit ? NUMERAL_CLASS[text.charCodeAt(end)]! : 0
        const length = end - i
        if (arabic !== null) {
          // 1亿五千万
          if (length !== 1 || powers === 0 || (next !== SMALL && next !== LARGE)) break reading
          sum.coefficient(String(value))
          i = end
          continue
        }
        if (length === 1) {
          if (value === 0 && powers > 0) {
            zero = true
            i = end
            continue
          }
          const short = powers > 0 && !zero && sum.last > 1 && next !== SMALL
          sum.coefficient(short ? String(value * 10 ** (sum.last - 1)) : String(value))
          if (short && next !== LARGE) sum.close()
          i = end
          continue
        }
        const second = NUMERAL_VALUE[text.charCodeAt(i + 1)]!
        if (value === 0 && powers > 0 && length === 2) {
          // 一千零五
          sum.coefficient(String(second))
          i = end
          continue
        }
        if (length === 2 && value > 0 && (second === value + 1 || (value === 3 && second === 5)) && !(powers > 0 && sum.last > 1 && next === 0)) {
          // 两三个, 七八十, 十七八, 三五百万
          sum.coefficient(String(pick === 0 ? value : second))
          spread = true
          i = end
          continue
        }
        if (powers > 0) break reading
        let digits = ''
        for (let k = i; k < end; k++) digits += NUMERAL_VALUE[text.charCodeAt(k)]!
        sum.coefficient(tidy(digits, ''))
        plain = true
        i = end
        if (next === SMALL) break reading
        continue
      }
      case ARABIC: {
        // another Arabic coefficient only where a power follows it: 1亿5千万
        if (powers === 0 || more || decimal) break reading
        let end = digitsEnd(text, i, Math.min(limit, i + 5))
        // 1亿8000多万: 多 stands before the power
        const power = end < limit && isMore(text.charCodeAt(end)) ? end + 1 : end
        const next = power < limit ? NUMERAL_CLASS[text.charCodeAt(power)]! : 0
        if (next !== SMALL && next !== LARGE) {
          if (sum.scale !== 4 || !isRest(text, end - i, end)) break reading
          if (text.charCodeAt(end) === DOT && digitsEnd(text, end + 1, limit) > end + 1) end = digitsEnd(text, end + 1, limit)
        } else if (end - i > 4 || !sum.accepts(NUMERAL_VALUE[text.charCodeAt(power)]!, next === LARGE)) break reading
        sum.coefficient(text.slice(i, end))
        mixed = true
        i = end
        continue
      }
      default:
    }
    // 二百六十一点零一亿: never the 点 of 八点五十 or 三点一刻
    if ((code === 0x70b9 || code === 0x9ede) && arabic === null && !decimal && !spread && i > start) {
      const end = pastDigits(text, i + 1, limit)
      const next = end < limit ? text.charCodeAt(end) : 0
      if (end === i + 1 || NUMERAL_CLASS[next] === SMALL || text[end] === '刻' || (text[end] === '分' && text[end + 1] !== '之')) break
      sum.fraction(digitsOf(text, i + 1, end))
      decimal = true
      i = end
      continue
    }
    // 一.四亿元
    if (isPoint(code) && arabic === null && !decimal && !spread && (sum.pending || powers > 0) && start > 0 && text[start - 1] !== '\n') {
      const end = pastDigits(text, i + 1, limit)
      if (end === i + 1 || !AFTER_FRACTION.includes(text[end] ?? ' ')) break
      sum.fraction(digitsOf(text, i + 1, end))
      decimal = true
      i = end
      continue
    }
    // 三个亿
    if ((code === 0x4e2a || code === 0x500b) && arabic === null && (sum.pending || powers > 0) && powers < 3 && (text[i + 1] === '亿' || text[i + 1] === '億') && !NOT_AFTER_YI.includes(text[i + 2] ?? ' ') && sum.scale === 0) {
      i++
      continue
    }
    if (!more && isMore(code) && i > start) {
      const next = i + 1 < limit ? text.charCodeAt(i + 1) : 0
      const power = NUMERAL_CLASS[next]
      const inside = (power === LARGE && NUMERAL_VALUE[next] !== 12) || (power === SMALL && NUMERAL_VALUE[next]! > 1 && i + 2 < limit && NUMERAL_CLASS[text.charCodeAt(i + 2)] === LARGE)
      more = true
      i++
      if (inside) continue
    }
    break
  }
  if (i === start || (powers === 0 && arabic === null && !sum.pending && sum.empty)) return null
  if (powers > 0 && !more && i < limit && text[i] === '半' && !NOT_AFTER_HALF.includes(text[i + 1] ?? ' ')) {
    sum.half()
    i++
  }
  if (!more && !rough && i < limit && (text[i] === '来' || text[i] === '來') && AFTER_LAI.includes(text[i + 1] ?? ' ') && (arabic === null ? sum.last > 0 : arabic.endsWith('0'))) {
    rough = true
    i++
  }
  const value = sum.value()
  if (value.length > LONGEST) {
    spread = false
    return number(start, i, '0', undefined, 'han', 0, true, false, false, true)
  }
  return number(start, i, value, undefined, arabic === null ? 'han' : powers > 0 ? 'mixed' : 'arabic', sum.scale, bare, more, rough, plain || (arabic !== null && powers === 0))
}

/** 4万5000名, 3万7396.27公顷: what is left behind 万, as Taiwan prints it; never the year of 投资5万2023年. */
function isRest(text: string, digits: number, end: number): boolean {
  return (digits === 3 || digits === 4) && !'年月日号时-—/:'.includes(text[end] ?? ' ')
}

/** The point of 一.四亿 and 一百六十八‧二八亿, in the forms that Taiwan's papers use. */
function isPoint(code: number): boolean {
  return code === DOT || code === 0x2027 || code === 0x30fb || code === 0xb7 || code === 0xff0e
}

/** What stands behind the fraction of 一.四亿元: elsewhere the point is that of a list. */
const AFTER_FRACTION = '万萬亿億元成倍公坪吨噸%％‰'

/** 二两, 三两白酒: the 两 that weighs is no digit of the number before it. */
function isWeight(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x4e24 && code !== 0x5169) return false
  const next = text.charCodeAt(at + 1)
  return text[at - 1] !== '一' && !(next >= 0x4e00 && next <= 0x9fff && !'银白黄重半的'.includes(text[at + 1]!))
}

function isMore(code: number): boolean {
  return code === 0x4f59 || code === 0x9918 || code === 0x591a
}
