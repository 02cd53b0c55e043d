/** What a character may be in a person's name, in one table look-up. */
import { NEVER_IN_NAMES, NOT_NAMES, SELDOM_IN_NAMES } from './given-names.ts'
import { compileMatcher, type Matcher } from './matcher.ts'
import { RISKY_SURNAMES, SURNAMES, TRANSCRIPTION } from './surnames.ts'

export const SURNAME = 1
export const RISKY = 2
export const NEVER = 4
export const FOREIGN = 8
export const MARK = 16
export const HAN = 32
export const SELDOM = 64

let classes: Uint8Array | undefined
/** What each character may be in a name. */
export function characterClasses(): Uint8Array {
  if (classes !== undefined) return classes
  classes = new Uint8Array(65536)
  for (let code = 0x3400; code <= 0x9fff; code++) classes[code] = HAN
  const mark = (list: string, flag: number): void => {
    for (const character of list) classes![character.charCodeAt(0)]! |= flag
  }
  mark(SURNAMES, SURNAME)
  mark(RISKY_SURNAMES, RISKY)
  mark(NEVER_IN_NAMES, NEVER)
  mark(TRANSCRIPTION, FOREIGN)
  mark(SELDOM_IN_NAMES, SELDOM)
  mark('〃，。、；：！？,.;:!?()（）〔〕[]【】“”"\'‘’《》<>〈〉—–-…\n\r\t 　 |｜/■□◆●▲•*', MARK)
  return classes
}

let wordsThatAreNone: Matcher<true> | undefined
export function notNames(): Matcher<true> {
  return (wordsThatAreNone ??= compileMatcher(NOT_NAMES.map((word): [string, true] => [word, true])))
}

export function isHan(code: number): boolean {
  return (characterClasses()[code]! & HAN) !== 0
}
export function isSurname(code: number): boolean {
  return (characterClasses()[code]! & SURNAME) !== 0
}
export function isSpace(code: number): boolean {
  return code === 32 || code === 0x3000 || code === 0xa0 || code === 9
}
export function isDot(code: number): boolean {
  return code === 0xb7 || code === 0x2022 || code === 0x30fb || code === 0x2027 || code === 0xff65
}

/** 高度, 商务: words that begin like a name and are none. */
export function isNoName(text: string, at: number): boolean {
  return notNames().at(text, at) !== null
}

