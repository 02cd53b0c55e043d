/** Cuts a normalised text into blocks (段落) with their kind, and blocks into sentences. */
import type { ArticleText, Block, BlockKind, Sentence } from './article-text.ts'
import { findDateline } from './dateline.ts'
import { cutSentences } from './sentences.ts'

const LONGEST_TITLE = 60
const LONGEST_HEADING = 40
/** A title may end in ！ or ？ or ……, not in these. */
const ENDS_NO_TITLE = '。；;：:，,、'
const ENDS_NO_HEADING = '。；;，,、！？!?'

const HEADING_MARK = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百零\d]{1,4}[章节编篇部]|\d{1,2}[、.．](?!\d))/u
const LIST_MARK = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)]|\d{1,3}(?:[、．）)]|\.(?!\d))|[①-⑳]|[•●■◆▪★▲]\s?|[-—·]\s|【[^】]{1,20}】(?=\S)|第[一二三四五六七八九十百零\d]{1,5}条)/u
/** A day, or a place and a day, on a line of its own: 2022年8月19日, （2023年1月6日）. */
const DAY_LINE = /^[（(]?(?:[々〇㐀-鿿𠀀-𲎯]{0,10}\s{0,2})?(?:\d{4}|[二〇零一三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日[）)]?$/u
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
      const kind = kindOf(text, s, e, block < 2 && !titled, end < text.length)
      titled ||= kind === 'title'
      blocks.push({ start: s, end: e, kind })
      cutSentences(text, s, e, block, sentences)
    }
    at = end + 1
  }
  markCells(text, blocks)
  const title = blocks.find((block) => block.kind === 'title')
  return { text, title: title === undefined ? null : { start: title.start, end: title.end }, dateline: findDateline(text, blocks), blocks, sentences }
}

function kindOf(text: string, start: number, end: number, mayBeTitle: boolean, more: boolean): BlockKind {
  const length = end - start
  const last = text[end - 1]!
  const head = text.slice(start, Math.min(end, start + LONGEST_TITLE + 1))
  if (isTable(text, start, end)) return 'table'
  if (length <= 30 && DAY_LINE.test(head)) return 'dateline'
  if (mayBeTitle && more && length <= LONGEST_TITLE && !ENDS_NO_TITLE.includes(last) && !NUMBER_LINE.test(head)) return 'title'
  if (length <= LONGEST_HEADING && !ENDS_NO_HEADING.includes(last) && (HEADING_MARK.test(head) || (last === '】' && text[start] === '【'))) return 'heading'
  if (LIST_MARK.test(head)) return 'list'
  if (length <= 24 && !ENDS_NO_HEADING.includes(last) && !/[，,：:\d。；]/u.test(head)) return 'heading'
  return 'paragraph'
}

/** Cells parted by tabs, bars or box lines. */
function isTable(text: string, start: number, end: number): boolean {
  let bars = 0
  for (let i = start; i < end && bars < 2; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x7c || code === 9 || code === 0xff5c || code === 0x2502) bars++
    else if (code >= 0x2500 && code <= 0x257f) return true
  }
  return bars >= 2
}

/** A run of short lines, most of them numbers or single words, is a table with a cell a line. */
function markCells(text: string, blocks: Block[]): void {
  for (let i = 0; i < blocks.length; i++) {
    let j = i
    let numbers = 0
    while (j < blocks.length && isCell(text, blocks[j]!)) {
      if (/^[\d.,%％+\-—]{1,14}$/u.test(text.slice(blocks[j]!.start, blocks[j]!.end))) numbers++
      j++
    }
    if (j - i >= 6 && numbers * 4 >= j - i) for (let k = i; k < j; k++) blocks[k] = { ...blocks[k]!, kind: 'table' }
    if (j > i) i = j - 1
  }
}

function isCell(text: string, { start, end }: Block): boolean {
  return end - start <= 14 && !ENDS_NO_HEADING.includes(text[end - 1]!)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0
}
