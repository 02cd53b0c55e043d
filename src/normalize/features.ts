/**
 * What occurs in a text, seen in one pass: a bit mask that says which steps of normalisation have anything to look at.
 * Clean text costs this one scan; a step whose `needs` shares no bit with the mask is not run.
 * Invariant: a bit that is not set means that nothing of the kind occurs (a superset is fine, a gap is not).
 */
import { traditionalOnly } from './opencc.ts'

/** The bits. Their names say what was seen, not who wants to know. */
export const FEATURE = {
  /** Full-width digits, letters, signs (１２．５％) and characters of the compatibility blocks (⽇). */
  fullWidth: 0x1,
  /** Zero-width, control and other invisible characters; carriage returns. */
  invisible: 0x2,
  /** A bracket that opens on a Latin letter: 務(wù), (GDP). */
  latinBracket: 0x4,
  /** `?`, which may stand for a byte or a character that was lost: 落地?？茖W. */
  brokenByte: 0x8,
  /** `&` before a letter or `#`: &nbsp;. */
  entity: 0x10,
  /** `<`, `>`, a back-tick, an underscore. */
  markup: 0x20,
  /** A character that only Traditional text holds. */
  traditional: 0x40,
  /** White space inside a line beside a digit, a mark or a character beyond ASCII. */
  space: 0x80,
  /** Two marks in a row, one of them a comma or a stop: ，， 、, 。. */
  doubledMark: 0x100,
  /** A comma, stop or dot between two digits: 1,200 46。23 17·42. */
  digitMark: 0x200,
  /** O, o, l, I, 〇 beside an ASCII digit. */
  likeDigit: 0x400,
  /** ○, ◯, 0, O or 口 beside a Chinese digit: 二○二三. */
  likeZero: 0x800,
  newline: 0x1000,
  /** Letters of the upper half of Latin-1, as in ×ÜÍ¶×Ê. */
  latin1: 0x2000,
  /** Characters that UTF-8 bytes make when read as GBK, as in 椤圭洰. */
  rareHan: 0x4000,
  /** Symbols such as ; ^ { } beside a space or a quotation mark. */
  asciiNoise: 0x8000,
  /** The first two characters of a word in spun.ts: 羁系, 年夜, 海内. */
  spun: 0x10000,
  /** 忆, 圆, ￥. */
  moneyVariant: 0x20000,
  /** 头部, 頭部. */
  toubu: 0x40000,
  /** 蕞. */
  zui: 0x80000,
  /** A Latin letter that touches a Chinese character. */
  latinBesideHan: 0x100000,
  /** A separator, circled digit or dash that touches a Chinese character: 独·家, 第①批. */
  separatorBesideHan: 0x200000,
  /** A half-width or full-width digit anywhere. */
  digit: 0x400000,
} as const

export type Features = number

const NOTHING = 0
const PLAIN = 1 // a bit by itself, kept in SOLO
const BRACKET = 2
const AMPERSAND = 4
const SPACE = 5
const MARK = 6
const LATIN = 7
const NOISE = 8
const PAIR = 9
const SEPARATOR = 10
const NIL = 11 // 〇 ○ ◯ 口
const DIGIT = 12

interface Tables {
  readonly kind: Uint8Array
  readonly solo: Uint32Array
}

let tables: Tables | null = null

function buildTables(): Tables {
  const kind = new Uint8Array(65536)
  const solo = new Uint32Array(65536)
  const set = (characters: string, bits: number, as: number = PLAIN): void => {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i)
      kind[code] = Math.max(kind[code]!, as)
      solo[code] = solo[code]! | bits
    }
  }
  const range = (from: number, to: number, bits: number, as: number = PLAIN): void => {
    for (let code = from; code <= to; code++) {
      kind[code] = Math.max(kind[code]!, as)
      solo[code] = solo[code]! | bits
    }
  }
  range(0, 8, FEATURE.invisible)
  range(0x0b, 0x1f, FEATURE.invisible)
  range(0x7f, 0x9f, FEATURE.invisible | FEATURE.latin1)
  set('\u00ad\u2028\u2029\u2060\ufeff', FEATURE.invisible)
  range(0x200b, 0x200f, FEATURE.invisible)
  range(0x202a, 0x202e, FEATURE.invisible)
  range(0x2061, 0x206f, FEATURE.invisible)
  range(0x30, 0x39, FEATURE.digit, DIGIT)
  range(0xff01, 0xff5e, FEATURE.fullWidth)
  range(0x2e80, 0x2fd5, FEATURE.fullWidth)
  range(0xf900, 0xfaff, FEATURE.fullWidth)
  for (const mark of '，。：；！？（）［］｛｝、') solo[mark.charCodeAt(0)] = 0 // sentence punctuation stays full-width
  range(0xff10, 0xff19, FEATURE.digit)
  range(0xa1, 0xff, FEATURE.latin1)
  solo[0xb7] = 0
  for (const code of [0xd7, 0xb0, 0xb1]) kind[code] = solo[code] = 0 // × ° ± stand in clean text: mojibake brings others along
  // the windows-1252 view of bytes 80–9F
  set('ŒœŠšŸŽžƒˆ˜', FEATURE.latin1)
  set('<>`_', FEATURE.markup, NOISE)
  set('(（', 0, BRACKET)
  set('?', FEATURE.brokenByte)
  set('&', 0, AMPERSAND)
  set(' \t\u00a0\u3000\u1680\u202f\u205f', 0, SPACE)
  range(0x2000, 0x200a, 0, SPACE)
  set(',，。、；;：:.．!！？', 0, MARK)
  range(0x41, 0x5a, 0, LATIN)
  range(0x61, 0x7a, 0, LATIN)
  set('"\'^{}[]\\|~@#$%*=+', 0, NOISE)
  for (const pair of PAIRS.keys()) set(pair[0]!, 0, PAIR)
  set('·•・|#$※*-_—–－①②③④⑤⑥⑦⑧⑨⑩/\\.~', 0, SEPARATOR)
  set('〇○◯口', 0, NIL)
  set('\n', FEATURE.newline)
  set('忆憶圆圓￥', FEATURE.moneyVariant)
  set('蕞', FEATURE.zui)
  for (const code of traditionalOnly()) {
    solo[code] = solo[code]! | FEATURE.traditional
    kind[code] = Math.max(kind[code]!, PLAIN)
  }
  for (const code of utf8LeadPairs()) {
    solo[code] = solo[code]! | FEATURE.rareHan
    kind[code] = Math.max(kind[code]!, PLAIN)
  }
  return { kind, solo }
}

/** Two characters that open a word of interest. */
const PAIRS: ReadonlyMap<string, number> = new Map([
  ['头部', FEATURE.toubu], ['頭部', FEATURE.toubu],
  ['年夜', FEATURE.spun], ['鼎力', FEATURE.spun], ['羁系', FEATURE.spun], ['卖力', FEATURE.spun], ['海内', FEATURE.spun], ['生长', FEATURE.spun], ['国度', FEATURE.spun], ['平易', FEATURE.spun],
])

/** The characters that GBK shows for the first two bytes of a Chinese character in UTF-8 (E4 80 … E9 BF). */
export function utf8LeadPairs(): number[] {
  const bytes = new Uint8Array(6 * 64 * 2)
  let at = 0
  for (let lead = 0xe4; lead <= 0xe9; lead++) {
    for (let next = 0x80; next <= 0xbf; next++) {
      if (next === 0x7f) continue
      bytes[at++] = lead
      bytes[at++] = next
    }
  }
  return [...new TextDecoder('gbk').decode(bytes.subarray(0, at))].map((c) => c.codePointAt(0)!).filter((code) => code < 0x10000 && code !== 0xfffd)
}

/** What occurs in `text`. Cost: one look-up per code unit, a glance at the neighbours for marks, spaces and letters. */
export function featuresOf(text: string): Features {
  tables ??= buildTables()
  const { kind, solo } = tables
  const length = text.length
  // a text may be one line that is nothing but a page number
  let mask = length <= 48 ? FEATURE.newline : 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    const k = kind[code]!
    if (k === NOTHING) continue
    mask |= solo[code]!
    if (k !== PLAIN) mask |= besideOthers(text, i, code, k, kind)
  }
  return mask
}

function besideOthers(text: string, i: number, code: number, k: number, kind: Uint8Array): number {
  const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 10
  const previous = i > 0 ? text.charCodeAt(i - 1) : 10
  switch (k) {
    case BRACKET:
      return isLatin(next) || (next === 32 && code === 0x28) ? FEATURE.latinBracket : 0
    case AMPERSAND:
      return isLatin(next) || next === 0x23 ? FEATURE.entity : 0
    case SPACE: {
      if (previous === 10 || next === 10) return 0
      let mask = 0
      if (previous > 0x7f || next > 0x7f || isDigit(previous) || isDigit(next) || kind[previous] === MARK || kind[next] === MARK) mask |= FEATURE.space
      if (kind[previous] === NOISE || kind[next] === NOISE || previous === 0x3b) mask |= FEATURE.asciiNoise
      return mask
    }
    case MARK: {
      let mask = 0
      if (kind[next] === MARK) mask |= FEATURE.doubledMark
      if (isDigit(previous) && (isDigit(next) || next === 10)) mask |= FEATURE.digitMark
      return mask
    }
    case LATIN: {
      let mask = 0
      if (isHan(previous) || isHan(next)) mask |= FEATURE.latinBesideHan
      if ((code === 0x4f || code === 0x6f || code === 0x6c || code === 0x49) && (isDigit(previous) || isDigit(next) || previous === 0x2e)) mask |= FEATURE.likeDigit
      if ((code === 0x4f || code === 0x6f) && (isChineseDigit(previous) || isChineseDigit(next))) mask |= FEATURE.likeZero
      return mask
    }
    case NOISE:
      return FEATURE.asciiNoise
    case PAIR:
      return PAIRS.get(text.slice(i, i + 2)) ?? 0
    case SEPARATOR: {
      let mask = isHan(previous) || isHan(next) ? FEATURE.separatorBesideHan : 0
      if (code === 0xb7 && isDigit(previous) && isDigit(next)) mask |= FEATURE.digitMark
      return mask
    }
    case NIL: {
      let mask = 0
      if (isDigit(previous) || isDigit(next)) mask |= FEATURE.likeDigit
      if (code !== 0x3007 && (isChineseDigit(previous) || isChineseDigit(next))) mask |= FEATURE.likeZero
      return mask
    }
    case DIGIT:
      return code === 0x30 && (isChineseDigit(previous) || isChineseDigit(next)) ? FEATURE.likeZero : 0
    default:
      return 0
  }
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

/** A–Z, a–z and the letters with accents (Latin-1, Extended-A and -B: ā ǔ). */
export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f)
}

/** The unified ideographs of the basic plane, extension A and 〇. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}

export function isChineseDigit(code: number): boolean {
  return code === 0x4e00 || code === 0x4e8c || code === 0x4e09 || code === 0x56db || code === 0x4e94 || code === 0x516d || code === 0x4e03 || code === 0x516b || code === 0x4e5d || code === 0x3007 || code === 0x96f6
}
