/** Cuts a normalised text into blocks and sentences. */
import type { ArticleText, Block, Sentence } from './article-text.ts'

const STOPS = '。！？!?；;'
const CLOSERS = '”’」』）)》"'

export function segmentText(text: string): ArticleText {
  const blocks: Block[] = []
  const sentences: Sentence[] = []
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
      blocks.push({ start: s, end: e, kind: block === 0 && e - s <= 60 && !STOPS.includes(text[e - 1]!) ? 'title' : 'paragraph' })
      cutSentences(text, s, e, block, sentences)
    }
    at = end + 1
  }
  const first = blocks[0]
  return { text, title: first?.kind === 'title' ? { start: first.start, end: first.end } : null, blocks, sentences }
}

function cutSentences(text: string, start: number, end: number, block: number, out: Sentence[]): void {
  let s = start
  for (let i = start; i < end; i++) {
    if (!STOPS.includes(text[i]!)) continue
    while (i + 1 < end && (STOPS.includes(text[i + 1]!) || CLOSERS.includes(text[i + 1]!))) i++
    out.push({ start: s, end: i + 1, block })
    s = i + 1
  }
  if (s < end) out.push({ start: s, end, block })
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0
}
