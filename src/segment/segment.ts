/** Cuts a normalised text into blocks (段落) with their kind, and blocks into sentences. */
import { CharSet } from '../text/char-set.ts'
import type { ArticleText, Block, BlockKind, Sentence } from './article-text.ts'
import { findDateline } from './dateline.ts'
import { cutSentences } from './sentences.ts'

const LONGEST_TITLE = 60
const LONGEST_HEADING = 40
/** A title may end in ！ or ？ or ……, not in these. */
const ENDS_NO_TITLE = new CharSet('。；;：:，,、')
const ENDS_NO_HEADING = new CharSet('。；;，,、！？!?')
/** A heading without a mark has none of these. */
const BROKEN = /[，,：:\d。；]/u

const HEADING_MARK = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百零\d]{1,4}[章节编篇部]|\d{1,2}[、.．](?!\d))/u
const LIST_MARK = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)]|\d{1,3}(?:[、．）)]|\.(?!\d))|[①-⑳]|[•●■◆▪★▲]\s?|[-—·]\s|【[^】]{1,20}】(?=\S)|第[一二三四五六七八九十百零\d]{1,5}条)/u
/** What the two begin with. */
const MARKS_BEGIN = new CharSet('一二三四五六七八九十（(第0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳•●■◆▪★▲-—·【')
/** A day, or a place and a day, on a line of its own: 2022年8月19日, （2023年1月6日）. */
const DAY_LINE = /^[（(]?(?:[々〇㐀-鿿𠀀-𲎯]{0,10}\s{0,2})?(?:\d{4}|[二〇零一三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日[）)]?$/u
const DAY_ENDS = new CharSet('日）)')
/** A line that is a document's number: the title stands below it. */
const NUMBER_LINE = /^[々〇㐀-鿿𠀀-𲎯]{2,12}[〔\[（(【]\d{4}[〕\]）)】]\s?(?:第\s?)?\d{1,5}\s?号$/u

export function segmentText(text: string): ArticleText {
  const blocks: Block[] = []
  const sentences: Sentence[] = []
  let titled = false
  let at = 0
  while (at <= text.length) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    let s = at
    let e = end
    while (s < e && isSpace(text.charCodeAt(s))) s++
    while (e > s && isSpace(text.charCodeAt(e - 1))) e--
    if (e > s) {
      const block = blocks.length
      const kind: BlockKind = cutSentences(text, s, e, block, sentences) ? 'table' : kindOf(text, s, e, block < 2 && !titled, end < text.length)
      titled ||= kind === 'title'
      blocks.push({ start: s, end: e, kind })
    }
    at = end + 1
  }
  markCells(text, blocks)
  const title = blocks.find((block) => block.kind === 'title')
  return { text, title: title === undefined ? null : { start: title.start, end: title.end }, dateline: findDateline(text, blocks), blocks, sentences }
}

function kindOf(text: string, start: number, end: number, mayBeTitle: boolean, more: boolean): BlockKind {
  const length = end - start
  const first = text.charCodeAt(start)
  const last = text.charCodeAt(end - 1)
  const short = length <= LONGEST_HEADING && !ENDS_NO_HEADING.has(last)
  const marked = MARKS_BEGIN.has(first)
  if (!short && !marked && length > LONGEST_TITLE) return 'paragraph'
  const head = text.slice(start, Math.min(end, start + LONGEST_TITLE + 1))
  if (length <= 30 && DAY_ENDS.has(last) && DAY_LINE.test(head)) return 'dateline'
  if (mayBeTitle && more && length <= LONGEST_TITLE && !ENDS_NO_TITLE.has(last) && !NUMBER_LINE.test(head)) return 'title'
  if (short && marked && (HEADING_MARK.test(head) || (last === 0x3011 && first === 0x3010))) return 'heading'
  if (marked && LIST_MARK.test(head)) return 'list'
  return short && length <= 24 && !BROKEN.test(head) ? 'heading' : 'paragraph'
}

/** A run of short lines, most of them numbers or single words, is a table with a cell a line. */
function markCells(text: string, blocks: Block[]): void {
  for (let i = 0; i < blocks.length; i++) {
    let j = i
    let numbers = 0
    while (j < blocks.length && isCell(text, blocks[j]!)) {
      if (isNumeral(text, blocks[j]!)) numbers++
      j++
    }
    if (j - i >= 6 && numbers * 4 >= j - i) for (let k = i; k < j; k++) blocks[k] = { ...blocks[k]!, kind: 'table' }
    if (j > i) i = j - 1
  }
}

function isCell(text: string, { start, end }: Block): boolean {
  return end - start <= 14 && !ENDS_NO_HEADING.has(text.charCodeAt(end - 1))
}

const NUMERAL = new CharSet('0123456789.,%％+-—')

function isNumeral(text: string, { start, end }: Block): boolean {
  for (let i = start; i < end; i++) if (!NUMERAL.has(text.charCodeAt(i))) return false
  return true
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0
}
