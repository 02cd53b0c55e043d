/** Cuts a block into sentences (句子): at 。！？； outside 《》 and brackets, the closing quotation mark with its sentence. */
import { CharSet } from '../text/char-set.ts'
import type { Sentence } from './article-text.ts'

const STOP = 1
const CLOSER = 2
const OPENER = 3
/** Brackets that hold a sentence together, when they close within reach. */
const PAIRS: ReadonlyMap<number, string> = new Map([['《', '》'], ['〈', '〉'], ['（', '）)'], ['(', ')）'], ['【', '】'], ['〔', '〕'], ['[', ']']].map(([open, close]) => [open!.charCodeAt(0), close!]))
const REACH = 120

const KIND = new Uint8Array(65536)
for (const mark of '。！？!?；;') KIND[mark.charCodeAt(0)] = STOP
for (const mark of '”’」』）)》】"…') KIND[mark.charCodeAt(0)] = CLOSER
for (const code of PAIRS.keys()) KIND[code] = OPENER
const MARKS = CharSet.of(KIND)

export function cutSentences(text: string, start: number, end: number, block: number, out: Sentence[]): void {
  let from = start
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (!MARKS.has(code)) continue
    const kind = KIND[code]!
    if (kind === OPENER) {
      i = closing(text, i, end, PAIRS.get(code)!)
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
}

/** Where a bracket closes; its own place when it does not close within reach. */
function closing(text: string, open: number, end: number, closers: string): number {
  const limit = Math.min(end, open + REACH)
  for (let i = open + 1; i < limit; i++) {
    if (closers.includes(text[i]!)) return i
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
