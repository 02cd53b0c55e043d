/** Reads a whole string as one number. */
import { ARABIC, DIGIT, NUMERAL_CLASS, NUMERAL_VALUE } from '../lexicon/digits.ts'
import { numberAt } from './number-at.ts'

/**
 * The exact value of a numeral as a decimal string without exponent, in any system: '1,249.45' → '1249.45', '一万五千亿' → '1500000000000',
 * '壹佰贰拾万' → '1200000', '1亿5千万' → '150000000', '负三' → '-3'. Null where the string is no number, or a rough one (几十, 70余).
 */
export function readNumeral(text: string): string | null {
  const negative = /^[-−－负負]/u.test(text)
  const from = negative ? 1 : 0
  const read = numberAt(text, from, text.length)
  if (read === null || read.end !== text.length || read.more || read.rough || read.high !== undefined) return null
  return negative && read.value !== '0' ? `-${read.value}` : read.value
}

/** A run of digits read one by one, as in years and codes: '二〇二三' → '2023', '2023' → '2023', '〇五' → '05'. Null where anything else is in it. */
export function readDigits(text: string): string | null {
  if (text === '') return null
  let digits = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = NUMERAL_CLASS[code]
    if (kind !== ARABIC && kind !== DIGIT) return null
    digits += NUMERAL_VALUE[code]!
  }
  return digits
}

