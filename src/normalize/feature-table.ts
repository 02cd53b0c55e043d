/** The one table behind features.ts: for every character its class and what it may be part of. Built on first use. */
import { ADVERT_HEADS, ADVERT_MIDDLES, ADVERT_TAILS, BRACKET_CUES, NUMBER_CUES } from './advert-words.ts'
import { BANNED } from './banned-words.ts'
import { FEATURE } from './feature-bits.ts'
import { HOMOPHONES } from './homophone-words.ts'
import { CharSet } from '../text/char-set.ts'
import { traditionalOnly } from './opencc.ts'
import { SIGN_PAIRS } from './signs.ts'
import { TAIWAN_WORDS } from './taiwan-lexicon.ts'

export const PLAIN = 1 // bits by itself
export const BRACKET = 2
export const ZI = 3 // 字
export const AMPERSAND = 4
export const SPACE = 5
export const MARK = 6
export const LATIN = 7
export const NOISE = 8
export const SEPARATOR = 10
export const NIL = 11 // 〇 ○ ◯ 口
export const ZERO = 12

/** An entry of the table: the number of the character's class, and what it may be part of. 0 for nearly every Chinese character. */
export const CLASS = 0xff
export const BANNED_FIRST = 0x100
export const BANNED_SECOND = 0x200
export const ADVERT_HEAD_END = 0x400
export const UTF8_NEXT = 0x800

/** Bits of `Tables.roles`: begins a pair; ends one; means something by itself or beside others (marks, letters, what only Traditional text has); punctuation. */
const FIRST = 1
export const SECOND = 2
export const MARKED = 4
export const PUNCTUATION = 8

/** The roles of a character. */
export function rolesOf(roles: Uint32Array, code: number): number {
  return (roles[code >>> 3]! >>> ((code & 7) << 2)) & 15
}

/**
 * One table for all that is asked of a character: each table more is another line of the processor's cache for every character,
 * and short articles are over before it is warm.
 */
export interface Tables {
  /** Four bits for each character, eight characters a number: whether the scan need stop at it at all. */
  readonly roles: Uint32Array
  /** Punctuation. */
  readonly marks: CharSet
  readonly entries: Uint16Array
  /** By class. */
  readonly kinds: Uint8Array
  readonly solo: Int32Array
  readonly signs: Int32Array
  readonly pairs: Pairs
}

/** Pairs of characters with what they mean, by open addressing: most lookups end at an empty slot, the first one. */
export class Pairs {
  private readonly keys = new Int32Array(PAIR_SLOTS)
  private readonly features = new Int32Array(PAIR_SLOTS)
  private readonly signs = new Int32Array(PAIR_SLOTS)
  private size = 0

  add(first: number, second: number, features: number, signs: number): void {
    const key = (first << 16) | second
    let slot = slotOf(first, second)
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & (PAIR_SLOTS - 1)
    if (this.keys[slot] === 0 && ++this.size * 2 > PAIR_SLOTS) throw new RangeError(`more than ${PAIR_SLOTS / 2} pairs: make PAIR_SLOTS larger`)
    this.keys[slot] = key
    this.features[slot]! |= features
    this.signs[slot]! |= signs
  }

  /** The slot of a pair, −1 where it means nothing. */
  find(first: number, second: number): number {
    const key = (first << 16) | second
    for (let slot = slotOf(first, second); ; slot = (slot + 1) & (PAIR_SLOTS - 1)) {
      const there = this.keys[slot]
      if (there === key) return slot
      if (there === 0) return -1
    }
  }

  featuresAt(slot: number): number {
    return this.features[slot]!
  }

  signsAt(slot: number): number {
    return this.signs[slot]!
  }
}

const PAIR_SLOTS = 4096

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ Math.imul(second, 0x85eb)) & (PAIR_SLOTS - 1)
}

/** Kind and bits of each character; `pack` makes one table of them. */
export function buildTables(): Tables {
  const kind = new Uint8Array(65536)
  const solo = new Uint32Array(65536)
  const touched = new CharSet()
  const set = (characters: string, bits: number, as: number = PLAIN): void => {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i)
      touched.add(code)
      kind[code] = Math.max(kind[code]!, as)
      solo[code] = solo[code]! | bits
    }
  }
  const range = (from: number, to: number, bits: number, as: number = PLAIN): void => {
    for (let code = from; code <= to; code++) {
      touched.add(code)
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
  set('0', 0, ZERO)
  range(0xff01, 0xff5e, FEATURE.fullWidth)
  range(0x2e80, 0x2fd5, FEATURE.fullWidth)
  range(0xf900, 0xfaff, FEATURE.fullWidth)
  for (const mark of '，。：；！？（）［］｛｝、') solo[mark.charCodeAt(0)] = 0 // sentence punctuation stays full-width
  range(0xa1, 0xff, FEATURE.latin1)
  solo[0xb7] = 0
  for (const code of [0xd7, 0xb0, 0xb1]) kind[code] = solo[code] = 0 // × ° ± stand in clean text: mojibake brings others along
  // the windows-1252 view of bytes 80–9F
  set('ŒœŠšŸŽžƒˆ˜', FEATURE.latin1)
  set('<>`_', FEATURE.markup, NOISE)
  set('字', 0, ZI)
  set('(（', 0, BRACKET)
  set('?', FEATURE.brokenByte)
  set('&', 0, AMPERSAND)
  set(' \t\u00a0\u3000\u1680\u202f\u205f', 0, SPACE)
  range(0x2000, 0x200a, 0, SPACE)
  set(',，。、；;：:.．!！？', 0, MARK)
  range(0x41, 0x5a, 0, LATIN)
  range(0x61, 0x7a, 0, LATIN)
  set('"\'^{}[]\\|~@#$%*=+', 0, NOISE)
  set('·•・|#$※*-_—–－①②③④⑤⑥⑦⑧⑨⑩/\\.~', 0, SEPARATOR)
  set('＃＄', 0, SEPARATOR)
  set('〇○◯口', 0, NIL)
  set('\n', FEATURE.newline)
  set('忆憶圆圓￥', FEATURE.moneyVariant)
  set('蕞', FEATURE.zui)
  set('*', FEATURE.mask, NOISE)
  for (const { from } of HOMOPHONES) if (from.length === 1) set(from, FEATURE.homophone)
  for (const code of traditionalOnly()) {
    touched.add(code)
    solo[code] = solo[code]! | FEATURE.traditional
    kind[code] = Math.max(kind[code]!, PLAIN)
  }
  for (const code of utf8LeadPairs()) {
    touched.add(code)
    solo[code] = solo[code]! | FEATURE.rareHan
    kind[code] = Math.max(kind[code]!, PLAIN)
  }
  return pack(kind, solo, touched)
}

/** Words of which the first two characters are looked for. */
const WORDS: readonly (readonly [number, string])[] = [
  [FEATURE.toubu, '头部 頭部'],
  [FEATURE.spun, '年夜 鼎力 羁系 卖力 海内 生长 国度 平易'],
  [FEATURE.seo, '正文 天才'],
  [FEATURE.mask, '略) 略）'],
]

/** Puts everything that is known of a character into one entry. */
function pack(kind: Uint8Array, solo: Uint32Array, touched: CharSet): Tables {
  const entries = new Uint16Array(65536)
  const pairs = new Pairs()
  const roles = new Uint32Array(8192)
  const give = (code: number, role: number): void => {
    roles[code >>> 3]! |= role << ((code & 7) << 2)
  }
  const soloSigns = new Map<number, number>()
  const pair = (word: string, features: number, signs: number = 0): void => {
    pairs.add(word.charCodeAt(0), word.charCodeAt(1), features, signs)
    give(word.charCodeAt(0), FIRST)
    give(word.charCodeAt(1), SECOND)
  }
  for (const [features, list] of WORDS) for (const word of list.split(' ')) pair(word, features)
  for (const { from } of HOMOPHONES) if (from.length > 1) pair(from, FEATURE.homophone)
  for (const [word] of TAIWAN_WORDS) pair(word, FEATURE.taiwanWord)
  for (const word of BRACKET_CUES.split(' ')) pair(word, FEATURE.bracketCue)
  for (const word of NUMBER_CUES.split(' ')) pair(word, FEATURE.numberCue)
  for (const word of ADVERT_TAILS.split('|')) pair(word, FEATURE.advertTail)
  for (const word of `${ADVERT_HEADS}|${ADVERT_MIDDLES}`.split('|')) entries[word.charCodeAt(word.length - 1)]! |= ADVERT_HEAD_END
  for (const { characters } of BANNED) {
    entries[characters.charCodeAt(0)]! |= BANNED_FIRST
    entries[characters.charCodeAt(1)]! |= BANNED_SECOND
  }
  for (const [sign, list] of SIGN_PAIRS) {
    for (const word of list.split(' ').map((given) => (given.length > 1 && given.endsWith('_') ? given.replace('_', ' ') : given))) {
      if (word.length > 1) pair(word, 0, sign)
      else {
        soloSigns.set(word.charCodeAt(0), (soloSigns.get(word.charCodeAt(0)) ?? 0) | sign)
        touched.add(word.charCodeAt(0))
      }
    }
  }
  for (const code of gbkPairs(0x80, 0xbf, 0xe2, 0xef)) entries[code]! |= UTF8_NEXT
  const classes = new Map<string, number>()
  const kinds = new Uint8Array(256)
  const soloOf = new Int32Array(256)
  const signsOf = new Int32Array(256)
  classes.set('0 0 0', 0)
  const marks = new CharSet()
  // only what was touched: a walk over all 65,536 is half the time of the first article
  for (const code of touched.codes()) {
    const signs = soloSigns.get(code) ?? 0
    if (kind[code] === 0 && signs === 0) continue
    // a mark by itself means nothing: the scan looks at what stands beside it
    give(code, kind[code] !== MARK ? MARKED : solo[code] === 0 && signs === 0 ? PUNCTUATION : MARKED | PUNCTUATION)
    if (kind[code] === MARK) marks.add(code)
    const key = `${kind[code]} ${solo[code]} ${signs}`
    let number = classes.get(key)
    if (number === undefined) {
      classes.set(key, (number = classes.size))
      kinds[number] = kind[code]!
      soloOf[number] = solo[code]!
      signsOf[number] = signs
    }
    entries[code]! |= number
  }
  return { roles, marks, entries, kinds, solo: soloOf, signs: signsOf, pairs }
}

/** The characters that GBK shows for the first two bytes of a Chinese character in UTF-8 (E4 80 … E9 BF). */
export function utf8LeadPairs(): number[] {
  return gbkPairs(0xe4, 0xe9, 0x80, 0xbf)
}

/** The characters of GBK whose bytes lie in these ranges. Where 80–BF comes first: the end of one character of UTF-8 and the start of the next. */
function gbkPairs(firstFrom: number, firstTo: number, secondFrom: number, secondTo: number): number[] {
  const bytes: number[] = []
  for (let first = firstFrom; first <= firstTo; first++) {
    for (let second = secondFrom; second <= secondTo; second++) if (second !== 0x7f && first !== 0x80) bytes.push(first, second)
  }
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))].map((c) => c.codePointAt(0)!).filter((code) => code < 0x10000 && code !== 0xfffd)
}
