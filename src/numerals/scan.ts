/** Finds every number of a text in one pass; money, counts and quantities all start from this list. */
import type { NormSpan } from '../text/span.ts'
import { ARABIC, NUMERAL_CLASS, NUMERALS, SMALL, SOME } from '../lexicon/digits.ts'
import { numberAt, type NumberRead } from './number-at.ts'

/** A number as written, with its exact value. No token begins or ends inside a longer run of digits. */
export type NumberToken = NormSpan & Readonly<NumberRead>

const ORDINAL = 0x7b2c

/** Every number of `text`, in order. Cost: linear. */
export function scanNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = []
  const length = text.length
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    if (!NUMERALS.has(code)) {
      i++
      continue
    }
    const kind = NUMERAL_CLASS[code]!
    // 人数十万: 数 closes a noun there
    if (kind === SOME && i > 0 && closesNoun(text, i)) {
      i++
      continue
    }
    const read = numberAt(text, i, length)
    if (read === null) {
      i++
      continue
    }
    const start = i
    i = read.end
    if (kind === ARABIC && inVersion(text, i)) {
      // 192.168.0.1 and 1.2.3 are passed over whole
      while (i < length && (NUMERAL_CLASS[text.charCodeAt(i)] === ARABIC || text.charCodeAt(i) === 46)) i++
      read.end = i
      read.joined = true
      tokens.push(read)
      continue
    }
    const before = start > 0 ? text.charCodeAt(start - 1) : 0
    read.ordinal = before === ORDINAL
    read.joined = kind === ARABIC ? (joinedBefore(text, start, before) && !(read.scale >= 4 && isLetter(before) && ABBREVIATION.test(text.slice(Math.max(0, start - 6), start)))) || joinedAfter(text, i) : kind === SMALL && isDigit(before)
    tokens.push(read)
  }
  return tokens
}

function inVersion(text: string, at: number): boolean {
  return text.charCodeAt(at) === 46 && NUMERAL_CLASS[text.charCodeAt(at + 1)] === ARABIC
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 35 || code === 64
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Letters that may stand before an amount: RMB100, USD5, A$3 ends in $ and is none. */
const CODES_BEFORE = /(?:^|[^A-Za-z])(?:RMB|CNY|USD|EUR|HKD|GBP|JPY|AUD|CAD|SGD|TWD|NTD|MOP|KRW|CHF|RUB|THB)$/u

/** 完成GDP212.3亿元, 销售SUV1.2万辆: an abbreviation before a figure in 万 or 亿 is its subject, not part of a code. */
const ABBREVIATION = /(?:^|[^A-Za-z\d.-])(?!PM)[A-Z]{2,5}$/u
const ECONOMY = /(?:^|[^A-Za-z])(?:GDP|GNP|GMV|FDI|CPI|PPI|PMI|IPO)$/u

/** 1 2亿元, 5. 6家: a space between it and the digits or point on its left leaves open whether they are one figure. At the head of a line they are a list mark. */
function isTail(text: string, start: number): boolean {
  let i = start
  while (i > 0 && start - i < 3 && isGap(text.charCodeAt(i - 1))) i--
  if (i === start || i === 0) return false
  const point = text[i - 1] === '.' || text[i - 1] === '．'
  if (point) {
    i--
    while (i > 0 && start - i < 6 && isGap(text.charCodeAt(i - 1))) i--
  } else if (start - i > 1) return false
  const end = i
  while (i > 0 && end - i < 4 && isDigit(text.charCodeAt(i - 1))) i--
  if (end === i || end - i > 3 || i === 0 || text[i - 1] === '\n') return false
  if (point && text[i] === '0') return true
  if (isGap(text.charCodeAt(i - 1))) i--
  const before = text.charCodeAt(i - 1)
  return before >= 0x4e00 && before <= 0x9fff
}

function isGap(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x3000
}

function joinedBefore(text: string, start: number, before: number): boolean {
  if (before === 32 || before === 0xa0 || before === 0x3000) return isTail(text, start)
  // 王某3: one of several people of a judgment
  if (before === 0x67d0) return true
  if (isLetter(before)) return !CODES_BEFORE.test(text.slice(Math.max(0, start - 4), start)) && !ECONOMY.test(text.slice(Math.max(0, start - 4), start))
  switch (before) {
    case 58: // 14:30
    case 47: // 2023/05
    case 43: // 3+7
    case 42: // 10*20
    case 0xd7: // 10×20
    case 46: // .5, v.2
    case 37: // %20
    case 61: // ?id=3
      return start > 1 && (isDigit(text.charCodeAt(start - 2)) || isLetter(text.charCodeAt(start - 2)))
    case 45: // COVID-19
      return start > 1 && isLetter(text.charCodeAt(start - 2))
    case 44: // the tail of 1,23,456
      return false
    default:
      return false
  }
}

function joinedAfter(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  if (code !== 58 && code !== 47 && code !== 43 && code !== 42 && code !== 0xd7) return false
  return isDigit(text.charCodeAt(end + 1))
}

/** Characters with which 数 makes a noun: 人数, 总数, 指数; and those that make it an adverb or verb. */
const BEFORE_SHU = '人总户次个基指系倍分点多少件台参函常整半岁份字代对双单复位术天度无序计读级项套辆家株头篇回票票频实负正质变算悉'

function closesNoun(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 0x6570 || code === 0x6578) && BEFORE_SHU.includes(text[at - 1]!)
}
