/** Reads a person's name (人名) backwards: one that ends at a position, after a mark or a word that stands before names. */
import { COMMON_SURNAMES } from '../../lexicon/common-surnames.ts'
import { isRisky } from '../../lexicon/surnames.ts'
import { characterClasses, FOREIGN, HAN, isDot, isSpace, MARK, NEVER, notNames, SELDOM, SURNAME } from '../../lexicon/name-characters.ts'
import type { Matcher } from '../../lexicon/matcher.ts'
import { placeAt, placeEndingAt } from '../../lexicon/divisions.ts'
import { compounds, elements, givenOk, isPlace, seldomOk, type NameContext, type NameRead } from './names.ts'

/** The words that may stand right before a name. */
export type WordsBefore = Pick<Matcher<unknown>, 'endingAt'>

/** Whether a name can end at `end`: cheap, asked before anything is read. */
export function mayEndName(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1)
  const kind = characterClasses()[code | 0]!
  return (kind & HAN) !== 0 ? (kind & (NEVER | SELDOM)) !== NEVER : isSpace(code)
}

/** 钱 进 back from its end: a two-character name set wide. */
function readSpacedEndingAt(text: string, end: number, floor: number, before: WordsBefore | null): NameRead | null {
  let p = end - 1
  while (p > floor && end - p < 4 && isSpace(text.charCodeAt(p - 1))) p--
  const start = p - 1
  if (p === end - 1 || start < floor || !COMMON_SURNAMES.includes(text[start]!) || isRisky(text[start]!) || !givenOk(text, end - 1, end)) return null
  return start === 0 || (bounded(text, start, floor, before) && !isSpace(text.charCodeAt(start - 1))) ? { start, end, name: text[start]! + text[end - 1]!, evidence: 3 } : null
}

function bounded(text: string, start: number, floor: number, before: WordsBefore | null): boolean {
  return start <= floor || (characterClasses()[text.charCodeAt(start - 1) | 0]! & MARK) !== 0 || afterDay(text, start) || (before !== null && before.endingAt(text, start, floor) !== null)
}

/** 11月卓某前院长: a date before a name. */
function afterDay(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1)
  const before = text.charCodeAt(start - 2)
  return (code === 0x6708 || code === 0x65e5 || code === 0x5e74) /* 月日年 */ && before >= 48 && before <= 57
}

/** 阿迪力·吾买尔 back from its end: the shortest stretch with a dot that something bounds. */
function readDottedEndingAt(text: string, end: number, floor: number, before: WordsBefore | null): NameRead | null {
  const kinds = characterClasses()
  let dot = -1
  let start = end
  for (; start > floor && end - start < 16; start--) {
    const code = text.charCodeAt(start - 1)
    if (dot < 0 ? !(kinds[code | 0]! & HAN || isDot(code)) : bounded(text, start, floor, before) || !(kinds[code | 0]! & HAN || isDot(code))) break
    if (code === 0xb7 /* · */) dot = start - 1
  }
  if (dot <= start || dot >= end - 1 || !(kinds[text.charCodeAt(start) | 0]! & HAN) || !bounded(text, start, floor, before)) return null
  return { start, end, name: text.slice(start, end), evidence: 3 }
}

/** A name that ends exactly at `end`, after a mark or one of `before`: 任命｜张三｜为. The longest that a boundary supports. */
export function readNameEndingAt(context: NameContext, end: number, floor: number, before: WordsBefore | null): NameRead | null {
  const { text, known } = context
  const kinds = characterClasses()
  while (end > floor && isSpace(text.charCodeAt(end - 1))) end--
  if (end - floor < 2 || !mayEndName(text, end)) return null
  const dotted = readDottedEndingAt(text, end, floor, before)
  if (dotted !== null) return dotted
  for (const length of [3, 2, 4]) {
    const start = end - length
    if (start < floor) continue
    const compound = compounds().at(text, start, end)
    const surname = length === 4 ? compound?.word.length ?? 0 : compound !== null && length === 3 ? 2 : 1
    if (surname === 0 || (surname === 1 && !(kinds[text.charCodeAt(start) | 0]! & SURNAME))) continue
    if (!givenOk(text, start + surname, end) && !(length === 3 && seldomOk(text, start, end, text.length))) continue
    const name = text.slice(start, end)
    if (known.has(name)) return { start, end, name, evidence: 3 }
    if (!bounded(text, start, floor, before)) continue
    // 和李明, 任张三: the surname may be the word before the name
    if (length === 3 && before?.endingAt(text, start + 1, start) && kinds[text.charCodeAt(start + 1) | 0]! & SURNAME && isRisky(text[start + 1]!) === false) continue
    const blocked = notNames().at(text, start, end)
    if (blocked !== null && (blocked.end >= end || '其之所'.includes(text[end - 1]!))) continue
    if (isPlace(text, start, end) || placeAt(text, start, end)?.value.level === 'foreign' || placeEndingAt(text, end, start)?.value.level === 'foreign') continue
    return { start, end, name, evidence: 3 }
  }
  const wide = readSpacedEndingAt(text, end, floor, before)
  if (wide !== null) return wide
  let p = floor
  for (let start = Math.max(floor, end - 6); start <= end - 3; start++) {
    if (!bounded(text, start, floor, before)) continue
    p = start
    let element = elements().at(text, p, end)
    let count = 0
    while (element !== null) {
      p = element.end
      count++
      element = elements().at(text, p, end)
    }
    if (count >= 1 && end - p <= 1 && (count >= 2 || end - start <= 4)) return { start, end, name: text.slice(start, end), evidence: 3 }
  }
  return null
}

/** 克林顿｜总统: transcription characters back to a mark or one of `before`. */
export function readTranscribedEndingAt({ text }: NameContext, end: number, floor: number, before: WordsBefore): NameRead | null {
  const kinds = characterClasses()
  let start = end
  while (start > floor && end - start < 7 && kinds[text.charCodeAt(start - 1) | 0]! & FOREIGN) start--
  // 移交于｜西里塞纳总统
  if (text[start] === '于' && end - start >= 4) start++
  for (; end - start >= 2; start++) {
    const bounded = text[start - 1] === '于' || start <= floor || (kinds[text.charCodeAt(start - 1) | 0]! & MARK) !== 0 || before.endingAt(text, start, floor) !== null
    if (bounded && placeAt(text, start, end) === null && placeEndingAt(text, end, floor) === null) return { start, end, name: text.slice(start, end), evidence: 3, foreign: true }
  }
  return null
}
