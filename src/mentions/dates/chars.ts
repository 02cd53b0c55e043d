/** What single characters can begin or join, as bits of one table: the cheap look before any pattern is tried. */
export const FIGURE = 1
export const NUMERAL = 2
/** Joins or lists numbers: 至, —, 、, a space. */
export const JOIN = 4
/** Begins a part of day or an hour. */
export const PART = 8
/** Begins a weekday, or the bracket that may hold one. */
export const WEEKDAY = 16
/** Begins 前, 以来, 起, 左右. */
export const SIDE = 32

const table = new Uint8Array(65536)
function mark(chars: string, bit: number): void {
  for (const char of chars) table[char.charCodeAt(0)]! |= bit
}
mark('0123456789', FIGURE)
mark('〇零○一二三四五六七八九十两廿卅百千几数半', NUMERAL)
mark('起至到-—－–─━~～、,，和及与 直', JOIN)
mark('0123456789零一二两三四五六七八九十上下中晚凌早清傍深夜午半正子黄大', PART)
mark('晨', PART)
mark('(（,，星周礼', WEEKDAY)
mark('前左或及以之开至起后 -—', SIDE)

export function can(text: string, at: number, bit: number): boolean {
  return at < text.length && (table[text.charCodeAt(at)]! & bit) !== 0
}

/** Where the run of figures, or of Chinese numerals, that begins at `at` ends. */
export function endOfNumber(text: string, at: number, bit: number): number {
  let i = at
  while (i < text.length && can(text, i, bit)) i++
  return i
}
