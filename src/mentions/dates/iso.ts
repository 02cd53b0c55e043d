/** Dates in figures alone: 2023-05-04, 2023/5/4, 2023.5.4, 2023-05, 23-05-04. */
import type { Stated } from './stated.ts'
import { sticky } from './sticky.ts'

const ISO = /(\d{4})([-/.])(0?[1-9]|1[0-2])\2(3[01]|[12]\d|0?[1-9])(?![\d%])(?!\.\d)(?:日)?(?:T(?=\d\d:))?/uy
const ISO_MONTH = /(\d{4})-(0[1-9]|1[0-2])(?![\d-])/uy
const SHORT_ISO = /(\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])/uy
const DOTTED_MONTH = /((?:19|20)\d{2})\.(1[0-2]|0?[1-9])(?=(?:-{1,2}|—{1,2}|–|~|～|至)(?:(?:19|20)\d{2}\.(?:1[0-2]|0?[1-9])(?![\d.])|至?今))/uy
/** The second of two: —2002.02. */
const DOTTED_END = /((?:19|20)\d{2})\.(1[0-2]|0?[1-9])(?![\d.%])(?<=(?:-|—|–|~|～|至)(?:19|20)\d{2}\.\d{1,2})/uy

/** 2023-05-04, 2023/5/4, 2023.5.4, 2023-05; 1/2/2020 is not read: day and month could be either. */
export function readIso(draft: Stated, text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 48 || code > 57) return at
  // four digits or two, a sign, and a digit: 2.5 and 12.3 are looked at no further
  const length = isDigit(text.charCodeAt(at + 2)) ? (isDigit(text.charCodeAt(at + 3)) && !isDigit(text.charCodeAt(at + 4)) ? 4 : 0) : 2
  if (length === 0 || !isDigit(text.charCodeAt(at + length + 1)) || (length === 2 && text.charCodeAt(at + 2) !== 45)) return at
  let match = sticky(ISO, text, at)
  if (match !== null) {
    draft.year = Number(match[1])
    draft.month = Number(match[3])
    draft.day = Number(match[4])
    draft.rule = 'date/iso'
    return at + match[0].length
  }
  match = sticky(ISO_MONTH, text, at) ?? sticky(DOTTED_MONTH, text, at) ?? sticky(DOTTED_END, text, at)
  if (match !== null && Number(match[1]) > 1900 && Number(match[1]) < 2100) {
    draft.year = Number(match[1])
    draft.month = Number(match[2])
    draft.rule = 'date/iso-month'
    return at + match[0].length
  }
  match = sticky(SHORT_ISO, text, at)
  if (match !== null) {
    draft.year = 2000 + Number(match[1])
    draft.month = Number(match[2])
    draft.day = Number(match[3])
    draft.rule = 'date/short-iso'
    return at + match[0].length
  }
  return at
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
