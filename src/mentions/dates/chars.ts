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
/** Stands between the two ends of a range: 至, —. */
export const DASH = 64
/** May stand inside a number of a duration, or between it and its unit: 一个半, 2.5, 60多. */
const COUNTED = 128

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
mark('至到-—－–─━~～〜', DASH)
mark('0123456789.〇零○一二三四五六七八九十两百千几数半多余来', COUNTED)
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

export function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x1680 && code <= 0x205f && (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code >= 0x2028)) || code === 0xfeff
}

/** Whether a sign of a range stands at `at`, or behind a blank: a cheap no for the patterns of ranges. */
export function dashAt(text: string, at: number): boolean {
  return can(text, at, DASH) || (at + 1 < text.length && isBlank(text.charCodeAt(at)) && can(text, at + 1, DASH))
}

/** Where the unit of a duration would stand, behind the number at `at` and the 多, 半 or blank that may follow it. */
export function endOfCount(text: string, at: number): number {
  let i = at
  const limit = Math.min(text.length, at + 24)
  while (i < limit && ((table[text.charCodeAt(i)]! & COUNTED) !== 0 || isBlank(text.charCodeAt(i)))) i++
  return i
}

const afterYear = new Uint8Array(65536)
for (const char of '0123456789一二三四五六七八九十两零〇廿卅百千几数半上中下前后头第首Q的最正腊闰元伊初年底末岁春夏秋冬早仲暮晚阳盛深金隆寒严') afterYear[char.charCodeAt(0)] = 1

/** Whether a part of a year (月, 季度, 上半年, 底, 春) may begin at `at`. */
export function mayFollowYear(text: string, at: number): boolean {
  return at < text.length && afterYear[text.charCodeAt(at)] === 1
}
