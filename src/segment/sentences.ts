/** Cuts a block into sentences (句子): at 。！？； outside 《》 and brackets, the closing quotation mark with its sentence. */
import { CharSet } from '../text/char-set.ts'
import type { Sentence } from './article-text.ts'

const STOP = 1
const CLOSER = 2
const OPENER = 3
const BAR = 4
const BOX = 5
/** Brackets that hold a sentence together, when they close within reach. A round one may be closed by the other kind of round one. */
const OPENERS = '《〈（(【〔['
const CLOSERS = '》〉）)】〕]'
const REACH = 120

const KIND = new Uint8Array(65536)
for (const mark of '。！？!?；;') KIND[mark.charCodeAt(0)] = STOP
for (const mark of '”’」』）)》】"…') KIND[mark.charCodeAt(0)] = CLOSER
for (const mark of OPENERS) KIND[mark.charCodeAt(0)] = OPENER
for (const mark of '|\t｜│') KIND[mark.charCodeAt(0)] = BAR
for (let code = 0x2500; code <= 0x257f; code++) if (KIND[code] !== BAR) KIND[code] = BOX
const MARKS = CharSet.of(KIND)

/** Puts the sentences of a line behind those already there; says whether the line is one of a table: cells parted by tabs, bars or box lines. */
export function cutSentences(text: string, start: number, end: number, block: number, out: Sentence[]): boolean {
  let from = start
  let bars = 0
  let held = -1 // where the bracket closes that we are in
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (!MARKS.has(code)) continue
    const kind = KIND[code]!
    if (kind >= BAR) {
      bars += kind === BOX ? 2 : 1
      continue
    }
    if (i <= held) continue
    if (kind === OPENER) {
      held = closing(text, i, end, code)
      continue
    }
    if (kind !== STOP || insideLatin(text, i, code)) continue
    while (i + 1 < end) {
      const next = KIND[text.charCodeAt(i + 1)]!
      // a quotation mark of ASCII opens the next sentence as often as it closes this one
      if (next === STOP || (next === CLOSER && (text[i + 1] !== '"' || opened(text, from, i)))) i++
      else break
    }
    out.push({ start: from, end: i + 1, block })
    from = i + 1
    while (from < end && (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 0x3000)) from++
    i = from - 1
  }
  if (from < end) out.push({ start: from, end, block })
  return bars >= 2
}

/** Where a bracket closes; its own place when it does not close within reach. */
function closing(text: string, open: number, end: number, opener: number): number {
  const limit = Math.min(end, open + REACH)
  const round = opener === 0x28 || opener === 0xff08
  const closer = round ? 0x29 : CLOSERS.charCodeAt(OPENERS.indexOf(text[open]!))
  for (let i = open + 1; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === closer || (round && code === 0xff09)) return i
  }
  return open
}

/** ? and ; of an address, ! of a formula. */
function insideLatin(text: string, i: number, code: number): boolean {
  return code < 128 && (isWord(text.charCodeAt(i - 1)) || text[i - 1] === '/') && isWord(text.charCodeAt(i + 1))
}

function isWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
}

/** Whether an odd number of " stands in the sentence so far. */
function opened(text: string, from: number, to: number): boolean {
  let odd = false
  for (let i = text.indexOf('"', from); i >= 0 && i < to; i = text.indexOf('"', i + 1)) odd = !odd
  return odd
}
