/** Figures that a page has cut with spaces (百 分 之 2.4, 百分之五 十, 七成 六): joined only where nothing else can be meant. Neighbouring figures (5 10%) stay two. */
import { NUMERALS } from '../lexicon/digits.ts'
import { numberAt, type NumberRead } from '../numerals/number-at.ts'

/** The most spaces that are looked over at one place. */
const WIDEST = 3

function isGap(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x3000
}

/** Where the text goes on behind the spaces at `at`; `at` itself where there are none, or too many. */
export function pastGap(text: string, at: number): number {
  let i = at
  while (i - at < WIDEST && isGap(text.charCodeAt(i))) i++
  return isGap(text.charCodeAt(i)) ? at : i
}

/** Behind 分之 as it stands at `at`, its characters apart or not; -1 where it does not. */
export function pastFenzhi(text: string, at: number): number {
  const fen = pastGap(text, at)
  if (text.charCodeAt(fen) !== 0x5206) return -1
  const zhi = pastGap(text, fen + 1)
  return text.charCodeAt(zhi) === 0x4e4b ? pastGap(text, zhi + 1) : -1
}

/** Whether a figure may end at `at`: what follows is no word that could take part of it. */
export function closes(text: string, at: number): boolean {
  return at >= text.length || ' \n\t，。；、！？：,;!?:)）”"的'.includes(text[at]!)
}

export interface Spread {
  readonly end: number
  readonly number: NumberRead
}

/** The whole numeral of which a piece ends at `end`: 五 十, 一 点五. Null where it is whole already, or where the rest may be a figure of its own. */
export function spreadNumber(text: string, start: number, end: number): Spread | null {
  if (!isGap(text.charCodeAt(end))) return null
  let digits = text.slice(start, end)
  let last = end
  for (let i = pastGap(text, end); i > last && digits.length < 12 && isNumeral(text.charCodeAt(i)); i = pastGap(text, last)) {
    last = i
    while (isNumeral(text.charCodeAt(last))) last++
    digits += text.slice(i, last)
  }
  if (last === end || !closes(text, last)) return null
  const number = numberAt(digits, 0, digits.length)
  return number === null || number.end !== digits.length ? null : { end: last, number }
}

function isNumeral(code: number): boolean {
  return (code > 57 && NUMERALS.has(code)) || code === 0x70b9 || code === 0x9ede
}
