/** The small numbers of dates: 1–31 in any digit system, years digit by digit. Their characters are those of the one digit table. */
import { ARABIC, DIGIT, NUMERAL_CLASS, NUMERAL_VALUE, SMALL, TEN } from '../../lexicon/digits.ts'

/** Source of a pattern for 1–31 in Arabic or Chinese digits. */
export const DAY_NUMBER = '(?:\\d{1,2}|二十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|卅一?|十[一二三四五六七八九]?|[一二三四五六七八九])'
export const MONTH_NUMBER = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九元])'
/** 1–999 999 as it stands before a unit of time. */
export const COUNT_NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,2})?|[一二两三四五六七八九十百千零〇]{1,9})'

/** Value of a number of at most six digits, or of the first of a row (元, 首, 正); NaN where the characters make no number. */
export function readNumber(text: string): number {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return text.length === 1 ? first - 48 : Number(text.length > 4 ? text.replaceAll(',', '') : text)
  let total = 0
  let digit = -1
  let digits = 0
  let powers = text.length === 1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = NUMERAL_CLASS[code]
    if (kind === SMALL) {
      total += (digit < 0 ? 1 : digit) * 10 ** NUMERAL_VALUE[code]!
      digit = -1
      powers = true
    } else if (kind === TEN) {
      total += NUMERAL_VALUE[code]! * 10
      powers = true
    } else {
      digit = digitOf(code)
      digits = digits * 10 + digit
    }
  }
  return powers ? total + (digit < 0 ? 0 : digit) : digits
}

/** 二〇二三 or 2023 → 2023, digit by digit. */
export function readYearDigits(text: string): number {
  let value = 0
  for (let i = 0; i < text.length; i++) value = value * 10 + digitOf(text.charCodeAt(i))
  return value
}

function digitOf(code: number): number {
  const kind = NUMERAL_CLASS[code]
  if (kind === DIGIT || kind === ARABIC) return NUMERAL_VALUE[code]!
  // 元, 首, 正
  return code === 0x5143 || code === 0x9996 || code === 0x6b63 ? 1 : NaN
}
