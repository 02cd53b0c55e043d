/** Titles in 《》: matched brackets, then judged by their last word and by the verb in front. */
import { DOCUMENT_CUES, DOCUMENT_TAILS, NOT_DOCUMENTS } from '../../lexicon/document-tails.ts'
import { wordEnds } from '../../lexicon/word-ends.ts'
import type { NormSpan } from '../../text/span.ts'

/** Longest title; an unclosed 《 runs no further. */
const LONGEST = 160

const tails = wordEnds(DOCUMENT_TAILS)
const others = wordEnds(NOT_DOCUMENTS)
const cues = wordEnds(DOCUMENT_CUES)
/** What may follow the kind of document inside the title: (试行), (2021—2035年), （征求意见稿）, 2022年版. */
const VERSION = /(?:\s*[（(〔[][^（）()〔〕[\]]{1,30}[）)〕\]]|\s*(?:\d{4}年)?(?:修订|修正|试行|暂行|第?[一二三四五六七八九十\d.]+)?版|\s*征求意见稿|\s*修正案|\s*修正案草案|\s*草案|[—-]{1,2}[^《》]{2,20}|\s*摘要|\s*解读|\s*\d{4}(?:[-—]\d{4})?年?)+$/u
/** The codes of standards: GB/T 1.1-2020. */
const STANDARD = /^\s*[A-Z]{2,5}(?:\/[A-Z]{1,2})?\s*\d/u

export interface Title extends NormSpan {
  readonly title: string
}

/** Where the 《 at `open` closes, nested 《》 counted; -1 where it does not within reach or before the paragraph ends. */
function closing(text: string, open: number): number {
  let depth = 0
  let breaks = 0
  const limit = Math.min(text.length, open + LONGEST)
  for (let i = open; i < limit; i++) {
    const char = text[i]
    if (char === '《') depth++
    else if (char === '》') {
      if (--depth === 0) return i
    } else if (char === '。' || char === '；') return -1
    else if (char === '\n' && (++breaks > 2 || text[i + 1] === '\n')) return -1
  }
  return -1
}

/** Whether the words of a title make it a document. */
function isDocument(title: string, text: string, start: number): boolean {
  const plain = title.replace(/[\s“”"]/gu, '')
  const bare = plain.replace(VERSION, '')
  if (STANDARD.test(plain)) return true
  if (/^关于.{4,}/u.test(plain)) return true
  const end = bare.length
  const tail = tails.longestBefore(bare, end)
  const cued = cues.longestBefore(text, start) > 0
  if (tail === 0) return cued && plain.length >= 6 && /^(?:中共|国务院|国家|.{2,8}[省市县区州]).{4,}/u.test(plain)
  if (others.longestBefore(bare, end) > 0) return false
  // a single closing character, or a short title, may as well be a novel or a song
  if (tail === 1 || bare.length <= 4) return bare.length >= 3 && (cued || /法$/u.test(bare) || bare.length >= 8)
  return bare.length - tail >= 2 || cued
}

/** Every title that is a document. Cost: indexOf scan for 《. */
export function titles(text: string): Title[] {
  const found: Title[] = []
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const close = closing(text, open)
    if (close < 0) continue
    const title = text.slice(open + 1, close).replace(/\s*\n\s*/gu, '').trim()
    if (title.length < 2 || !isDocument(title, text, open)) {
      // an unclosed 《 may hide a sound one behind it
      if (title.includes('《')) continue
      open = close
      continue
    }
    found.push({ start: open, end: close + 1, title })
    open = close
  }
  return found
}
