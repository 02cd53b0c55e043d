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
/** Begins a part of a year: 月, 季度, 上半年, 底, 春. */
const OF_YEAR = 256
/** Begins a part of a month: 上旬, 底, 第二周. */
export const OF_MONTH = 512
/** May stand behind a number that is part of a date. */
export const BEHIND = 1024
/** Begins what makes a duration something else: 三年级, 24小时营业. */
export const ELSE_BEHIND = 2048
/** Ends what makes a number something else: 第三天, 每两年. */
export const ELSE_BEFORE = 4096
/** Ends the words that bound a duration or open a window: 不到, 近, 未来. */
export const BOUND = 8192
/** Begins the words that bound a duration from behind: 以上, 内, 左右. */
export const TRAIL = 16384
/** Ends what sets a date as the last day: 不晚于, 最迟在. */
export const DEADLINE = 32768

/** Behind 3月, or 16日, may make it something else: 月龄, 月的, 日元. */
export const AFTER_MONTH: number = 1 << 16
export const AFTER_DAY: number = 1 << 17
/** Begins a heading that may name a year. */
export const HEADING: number = 1 << 18
/** Ends 截至, 截止于, 到. */
export const UNTIL: number = 1 << 19
/** Stands behind the figures of a date, where they are joined to nothing. */
export const DATE_SIGN: number = 1 << 20
/** A unit of time by itself; the first character of one; what 个 makes one of. */
export const UNIT_SIGN: number = 1 << 21
export const UNIT_HALF: number = 1 << 22
export const UNIT_AFTER_GE: number = 1 << 23
/** Before a bare 24日 says that it counts, or is numbered. */
export const NO_DAY_BEHIND: number = 1 << 24
/** Opens a stretch: 从, 自. */
export const FROM: number = 1 << 25

const table = new Uint32Array(65536)
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
mark('前左或及以之开至迄起后 -—', SIDE)
mark('0123456789一二三四五六七八九十两零〇廿卅百千几数半上中下前后头第首Q的最正腊闰元伊初年底末岁春夏秋冬早仲暮晚阳盛深金隆寒严', OF_YEAR)
mark('上中下初底末的第最前头后', OF_MONTH)
mark('年月日号时点天周个小分季秒世工交昼钟刻星礼半Q财多余来至到-—–－~～:：./／、,， 春夏秋冬五·•之初上下前第底度和', BEHIND)
mark('级期制生龄薪轮份度产检报会画糕夜饭味货资老名树大之一九四到如磨际行攻誓计规倍过两打鱼游圈经交通便营值热服在不自客开监候坊工联房桥内祭宴酒花展纪音婚成日年无学岁开竞供滚播畅待值半', ELSE_BEHIND)
mark('头第每末周初星农．.·×*-上下本拜期一二三', ELSE_BEFORE)
mark('过于少长多到足满近超约逾来后去前这的', BOUND)
mark('以及之内左上', TRAIL)
mark('于在到至晚迟', DEADLINE)
mark('份龄嫂亮台供薪租均球饼刊怀季考城至不没一的初', AFTER_MONTH)
mark('元圆均报产龄', AFTER_DAY)
mark('12（(【[一二三四五六七八九十第', HEADING)
mark('至止到于', UNTIL)
mark('年月日号季时点世:：-/／.·•Q财', DATE_SIGN)
mark('年周天秒月', UNIT_SIGN)
mark('日个星礼昼工小钟分世刻', UNIT_HALF)
mark('多余来半月季周星礼昼工交自小钟世年天日', UNIT_AFTER_GE)
mark('第每近前后共约超逾时月续满零起', NO_DAY_BEHIND)
mark('从自由打', FROM)

export function can(text: string, at: number, bit: number): boolean {
  return at < text.length && (table[text.charCodeAt(at)]! & bit) !== 0
}

/** Whether the character before `at` has the bit. */
export function could(text: string, at: number, bit: number): boolean {
  return at > 0 && (table[text.charCodeAt(at - 1)]! & bit) !== 0
}

/** The bits of the character at `at`, 0 behind the end. */
export function bitsAt(text: string, at: number): number {
  return at < text.length ? table[text.charCodeAt(at)]! : 0
}

/** Where the run of figures, or of Chinese numerals, that begins at `at` ends. */
export function endOfNumber(text: string, at: number, bit: number): number {
  let i = at
  while (i < text.length && (table[text.charCodeAt(i)]! & bit) !== 0) i++
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
  for (; i < limit; i++) {
    const code = text.charCodeAt(i)
    // 1,643天
    if ((table[code]! & COUNTED) === 0 && !isBlank(code) && !(code === 44 && can(text, i - 1, FIGURE) && can(text, i + 1, FIGURE))) break
  }
  return i
}

/** Whether a part of a year (月, 季度, 上半年, 底, 春) may begin at `at`. */
export function mayFollowYear(text: string, at: number): boolean {
  return can(text, at, OF_YEAR)
}
