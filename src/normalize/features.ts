/**
 * What occurs in a text, seen in one pass: a bit mask that says which steps of normalisation have anything to look at, and the lines with their signs.
 * Clean text costs this one scan; a step whose `needs` shares no bit with the mask is not run.
 * Invariant: a bit that is not set means that nothing of the kind occurs (a superset is fine, a gap is not).
 */
import { FEATURE, type Features } from './feature-bits.ts'
import {
  ADVERT_HEAD_END, ADVERT_TAIL, AMPERSAND, BANNED_FIRST, BANNED_SECOND, BRACKET, BRACKET_CUE, buildTables, CLASS, DIGIT, LATIN, MARK, NIL, NOISE, NUMBER_CUE,
  OPENER, PAIR_FIRST, PLAIN, SEPARATOR, SPACE, UTF8_NEXT, ZI, type Tables,
} from './feature-table.ts'
import { trimmedLine, type Line } from './lines.ts'
import { SIGN } from './signs.ts'
export { FEATURE, type Features } from './feature-bits.ts'

let tables: Tables | null = null

const CUES: number = BRACKET_CUE | NUMBER_CUE | ADVERT_TAIL
/** How far before its cue an advert's bracket opens (70), and a number ends (24); a little more does no harm. */
const BRACKET_REACH = 80
const NUMBER_REACH = 40

/** What occurs in a text. */
export interface Survey {
  readonly features: Features
  readonly lines: readonly Line[]
}

/** What occurs in `text`. Cost: one look-up per code unit, a glance at the neighbours for marks, spaces and letters. */
export function survey(text: string): Survey {
  tables ??= buildTables()
  const { known, seconds, entries, kinds, solo, signs: signsOf, pairs, pairFeatures, pairSigns } = tables
  const length = text.length
  const lines: Line[] = []
  // a text may be one line that is nothing but a page number
  let mask = length <= 48 ? FEATURE.newline : 0
  let hidden = 0
  let signs = 0
  let start = 0
  let opened = -BRACKET_REACH
  let digit = -NUMBER_REACH
  let previous = 10
  let code = length > 0 ? text.charCodeAt(0) : 10
  for (let i = 0; i < length; i++) {
    const next = i + 1 < length ? text.charCodeAt(i + 1) : 10
    if (known.has(code)) {
      const entry = entries[code]!
      const number = entry & CLASS
      if (number !== 0) {
        mask |= solo[number]!
        signs |= signsOf[number]!
        const kind = kinds[number]!
        if (kind > PLAIN) {
          const before = entries[previous]!
          const after = entries[next]!
          const seen = besideOthers(code, previous, next, kind, kinds[before & CLASS]!, kinds[after & CLASS]!)
          mask |= seen
          if (kind === DIGIT) digit = i
          else if ((kind === SEPARATOR || kind === NOISE) && splits(code, previous, before, after)) hidden |= SPLIT
        } else if (code === 10) {
          lines.push(trimmedLine(text, start, i, signs))
          start = i + 1
          signs = 0
        } else if ((solo[number]! & FEATURE.rareHan) !== 0 && (entries[next]! & UTF8_NEXT) !== 0) hidden |= UTF8_PAIR
      }
      if ((entry & OPENER) !== 0) opened = i
      if ((entry & PAIR_FIRST) !== 0 && seconds.has(next)) {
        const at = pairs.get(code * 65536 + next)
        if (at !== undefined) {
          mask |= pairFeatures[at]!
          const seen = pairSigns[at]!
          signs |= seen
          if ((seen & CUES) !== 0) {
            if ((seen & BRACKET_CUE) !== 0 && i - opened < BRACKET_REACH) mask |= FEATURE.advert
            if ((seen & NUMBER_CUE) !== 0 && i - digit < NUMBER_REACH) mask |= FEATURE.advert
            if ((seen & ADVERT_TAIL) !== 0 && (entries[previous]! & ADVERT_HEAD_END) !== 0) mask |= FEATURE.advert
          }
        }
      }
    }
    previous = code
    code = next
  }
  lines.push(trimmedLine(text, start, length, signs))
  let all = 0
  for (let n = 0; n < lines.length; n++) all |= lines[n]!.signs
  if ((all & (SIGN.gambling | SIGN.porn)) !== 0) mask |= FEATURE.seo
  if ((hidden & SPLIT) !== 0) mask |= FEATURE.separatorBesideHan
  if ((hidden & UTF8_PAIR) === 0) mask &= ~FEATURE.rareHan
  return { features: mask, lines }
}

/** Seen, but no feature by itself. */
const SPLIT = 1
const UTF8_PAIR = 2

/** Whether a mark may part a banned word or stand for 一: 国$家, 第①批, TOP①. */
function splits(code: number, previous: number, before: number, after: number): boolean {
  if ((before & BANNED_FIRST) !== 0 && (after & BANNED_SECOND) !== 0) return true
  if (code < 0x2000) return false
  return previous === 0x7b2c || previous === 0x552f || previous === 0x50 || previous === 0x70 || previous === 0x2e
}

function besideOthers(code: number, previous: number, next: number, kind: number, kindBefore: number, kindAfter: number): number {
  switch (kind) {
    case BRACKET:
      return isLatin(next) || (next === 32 && code === 0x28) ? FEATURE.latinBracket : 0
    case ZI:
      return isHan(previous) ? 0 : FEATURE.seo
    case AMPERSAND:
      return isLatin(next) || next === 0x23 ? FEATURE.entity : 0
    case SPACE: {
      if (previous === 10 || next === 10) return 0
      let mask = 0
      if (previous > 0x7f || next > 0x7f || isDigit(previous) || isDigit(next) || kindBefore === MARK || kindAfter === MARK) mask |= FEATURE.space
      if (code === 32 && previous >= 32 && previous < 0x7f && next >= 32 && next < 0x7f) mask |= FEATURE.asciiNoise
      return mask
    }
    case MARK: {
      let mask = 0
      if (kindAfter === MARK) mask |= FEATURE.doubledMark
      if (isDigit(previous) && (isDigit(next) || next === 10)) mask |= FEATURE.digitMark
      if (previous === 10 && (code === 0x2c || code === 0xff0c)) mask |= FEATURE.seo
      return mask
    }
    case LATIN: {
      let mask = 0
      if (isHan(previous) || isHan(next)) mask |= FEATURE.latinBesideHan
      if (next === 10) mask |= FEATURE.seo
      if ((code === 0x4f || code === 0x6f || code === 0x6c || code === 0x49) && (isDigit(previous) || isDigit(next) || previous === 0x2e)) mask |= FEATURE.likeDigit
      if ((code === 0x4f || code === 0x6f) && (isChineseDigit(previous) || isChineseDigit(next))) mask |= FEATURE.likeZero
      if ((code === 0x58 || code === 0x78) && (next === code || next === 0x25 || next === 0x4ebf || next === 0x4e07 || next === 0x5143)) mask |= FEATURE.mask
      return mask
    }
    case SEPARATOR:
      return code === 0xb7 && isDigit(previous) && isDigit(next) ? FEATURE.digitMark : 0
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
