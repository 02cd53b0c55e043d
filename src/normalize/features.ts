/**
 * What occurs in a text, seen in one pass: the places at which a step of normalisation has anything to look at, a bit mask of them all,
 * and the lines with their signs. Clean text costs this one scan; a step whose `needs` shares no bit with the mask is not run, and one that is run goes to its places.
 * Invariant: where a bit is not set nothing of the kind occurs (a superset is fine, a gap is not).
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE, type Features } from './feature-bits.ts'
import { ADVERT_HEAD_END, AMPERSAND, BANNED_FIRST, BANNED_SECOND, BRACKET, buildTables, CLASS, LATIN, MARK, MARKED, NIL, NOISE, PLAIN, PUNCTUATION, rolesOf, SECOND, SEPARATOR, SPACE, UTF8_NEXT, ZERO, ZI, type Tables } from './feature-table.ts'
import { trimmedLine, type Line } from './lines.ts'
import { Places } from './places.ts'
import { SIGN } from './signs.ts'
export { FEATURE, type Features } from './feature-bits.ts'

let tables: Tables | null = null

/** What occurs in a text. */
export interface Survey {
  readonly features: Features
  readonly lines: readonly Line[]
  /** The signs of all lines together. */
  readonly signs: number
  readonly places: Places
}

/** What occurs in `text`. Cost: one look-up per code unit, a glance at the neighbours for marks, spaces and letters. */
export function survey(text: string, places: Places = new Places()): Survey {
  places.count = places.elsewhere = 0
  scan(text, 0, text.length, places)
  return summary(text, places)
}

/**
 * What occurs in the text that `edits` made of a text that was surveyed before: only what they touched is looked at again.
 * Invariant: the same as `survey(text)`, but that Traditional characters may all be gone. `places` are others than those of `before`.
 */
export function surveyAgain(before: Places, text: string, edits: readonly Edit[], places: Places): Survey {
  const { at, bits, signs, count } = before
  places.count = 0
  places.elsewhere = before.elsewhere
  let k = 0
  let shift = 0
  let scanned = 0 // how far the new text is known
  for (let n = 0; n < edits.length; n++) {
    const { start, end, to } = edits[n]!
    // what a place means depends on its two neighbours as well
    while (k < count && at[k]! < start - 1) {
      if (at[k]! + shift >= scanned) places.add(at[k]! + shift, bits[k]!, signs[k]!)
      k++
    }
    const from = Math.max(scanned, start + shift - 1)
    shift += to.length - (end - start)
    scanned = Math.max(scanned, Math.min(text.length, end + shift + 1))
    scan(text, from, scanned, places)
    while (k < count && at[k]! <= end) k++
  }
  for (; k < count; k++) if (at[k]! + shift >= scanned) places.add(at[k]! + shift, bits[k]!, signs[k]!)
  return summary(text, places)
}

/** Puts the places of text[from, to) behind those already there. */
function scan(text: string, from: number, to: number, places: Places): void {
  tables ??= buildTables()
  const { roles, entries, kinds, solo, signs, pairs } = tables
  const length = text.length
  let previous = from > 0 ? text.charCodeAt(from - 1) : 10
  let code = from < length ? text.charCodeAt(from) : 10
  let role = rolesOf(roles, code)
  for (let i = from; i < to; i++) {
    const next = i + 1 < length ? text.charCodeAt(i + 1) : 10
    const follows = rolesOf(roles, next)
    // one branch for the three reasons to stop: their bits are put together, since a branch each is guessed wrong at every fifth character
    const pair = (role << 1) & follows & SECOND
    if (((role & MARKED) | pair | (role & (follows | endsFigureOrLine(previous)) & PUNCTUATION)) !== 0) {
      const number = entries[code]! & CLASS
      const kind = kinds[number]!
      const slot = pair !== 0 ? pairs.find(code, next) : -1
      let seen = solo[number]!
      let sign = signs[number]!
      if (kind === MARK) seen |= besideMark(code, previous, next, (follows & PUNCTUATION) !== 0)
      else if (kind > PLAIN) seen |= besideOthers(tables, code, previous, next, kind)
      else if ((seen & FEATURE.rareHan) !== 0 && (entries[next]! & UTF8_NEXT) === 0) seen &= ~FEATURE.rareHan
      if (slot >= 0) {
        seen |= pairs.featuresAt(slot)
        sign |= pairs.signsAt(slot)
        if ((seen & FEATURE.advertTail) !== 0 && (entries[previous]! & ADVERT_HEAD_END) === 0) seen &= ~FEATURE.advertTail
      }
      if (seen === FEATURE.traditional && sign === 0) places.elsewhere |= seen
      else if ((seen | sign) !== 0) places.add(i, seen, sign)
    }
    previous = code
    code = next
    role = follows
  }
}

/** All bits where a mark behind `code` may mean something by that (behind a digit, 0–9 or ０–９, or at the start of a line), else none; without a branch. */
function endsFigureOrLine(code: number): number {
  return ((code - 0x3a) | ((0xff0f - code) & (code - 0xff1a))) >> 31
}

/** The lines and the features of all places together. */
function summary(text: string, places: Places): Survey {
  const { at, bits, signs, count } = places
  const lines: Line[] = []
  // a text may be one line that is nothing but a page number
  let features = places.elsewhere | (text.length <= 48 ? FEATURE.newline : 0)
  let all = 0
  let here = 0
  let start = 0
  for (let k = 0; k < count; k++) {
    features |= bits[k]!
    here |= signs[k]!
    if ((bits[k]! & FEATURE.newline) === 0) continue
    lines.push(trimmedLine(text, start, at[k]!, here))
    start = at[k]! + 1
    all |= here
    here = 0
  }
  lines.push(trimmedLine(text, start, text.length, here))
  all |= here
  if ((all & (SIGN.gambling | SIGN.porn)) !== 0) features |= FEATURE.seo
  return { features, lines, signs: all, places }
}

/** Whether a mark may part a banned word or stand for 一: 国$家, 第①批, TOP①. */
function splits(code: number, previous: number, before: number, after: number): boolean {
  if ((before & BANNED_FIRST) !== 0 && (after & BANNED_SECOND) !== 0) return true
  if (code < 0x2000) return false
  return previous === 0x7b2c || previous === 0x552f || previous === 0x50 || previous === 0x70 || previous === 0x2e
}

/** What a punctuation mark means beside its neighbours. */
function besideMark(code: number, previous: number, next: number, doubled: boolean): number {
  const mask = doubled ? FEATURE.doubledMark : 0
  if (isDigit(previous)) return isDigit(next) || next === 10 ? mask | FEATURE.digitMark : mask
  return previous === 10 && (code === 0x2c || code === 0xff0c) ? mask | FEATURE.seo : mask
}

/** What any other character means beside its neighbours. */
function besideOthers({ entries, marks }: Tables, code: number, previous: number, next: number, kind: number): number {
  switch (kind) {
    case LATIN: {
      let mask = 0
      if (isHan(previous) || isHan(next)) mask |= FEATURE.latinBesideHan
      if (next === 10) mask |= FEATURE.seo
      if ((code === 0x4f || code === 0x6f || code === 0x6c || code === 0x49) && (isDigit(previous) || isDigit(next) || isPoint(previous) || isPoint(next))) mask |= FEATURE.likeDigit
      if ((code === 0x4f || code === 0x6f) && (isChineseDigit(previous) || isChineseDigit(next))) mask |= FEATURE.likeZero
      if ((code === 0x58 || code === 0x78) && (next === code || next === 0x25 || next === 0x4ebf || next === 0x4e07 || next === 0x5143)) mask |= FEATURE.mask
      return mask
    }
    case ZERO:
      return isChineseDigit(previous) || isChineseDigit(next) ? FEATURE.likeZero : 0
    case SPACE: {
      if (previous === 10 || next === 10) return 0
      let mask = 0
      if (previous > 0x7f || next > 0x7f || isDigit(previous) || isDigit(next) || marks.has(previous) || marks.has(next)) mask |= FEATURE.space
      if (code === 32 && previous >= 32 && previous < 0x7f && next >= 32 && next < 0x7f) mask |= FEATURE.asciiNoise
      return mask
    }
    case SEPARATOR:
    case NOISE: {
      const mask = splits(code, previous, entries[previous]!, entries[next]!) ? FEATURE.separatorBesideHan : 0
      return (code === 0xb7 || code === 0x30fb) && isDigit(previous) && isDigit(next) ? mask | FEATURE.digitMark : mask
    }
    case BRACKET:
      return isLatin(next) || (next === 32 && code === 0x28) ? FEATURE.latinBracket : 0
    case ZI:
      return isHan(previous) ? 0 : FEATURE.seo
    case AMPERSAND:
      return isLatin(next) || next === 0x23 ? FEATURE.entity : 0
    case NIL: {
      let mask = 0
      if (isDigit(previous) || isDigit(next) || isPoint(previous) || isPoint(next)) mask |= FEATURE.likeDigit
      if (code !== 0x3007 && (isChineseDigit(previous) || isChineseDigit(next))) mask |= FEATURE.likeZero
      return mask
    }
    default:
      return 0
  }
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

/** What parts the figures of a number: 3.O, O,5. */
function isPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c
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
