/**
 * Hard line wraps: a line feed inside a word, a number, a title or (on a page whose lines are all cut at one width) a sentence.
 * Headings, list items, salutations, signatures, labels and dates keep their lines; where nothing decides, the line feed stays.
 */
import { CharSet } from '../text/char-set.ts'
import type { Edit } from '../text/alignment.ts'
import type { Segmenter } from '../segmenter/segmenter.ts'
import { FEATURE, isDigit, isHan } from './features.ts'
import type { Line } from './lines.ts'
import type { Step } from './step.ts'

export const lineWraps: Step = {
  id: 'line-wraps',
  about: '国家知识产权工⏎作 → 国家知识产权工作: hard line wraps',
  needs: FEATURE.newline,
  find(text, { lines, segmenter }) {
    const edits: Edit[] = []
    let page: Page | null = null
    for (let k = 0; k + 1 < lines.length; k++) {
      const a = lines[k]!
      const b = lines[k + 1]!
      if (a.trimmedEnd === a.trimmedStart || b.trimmedEnd === b.trimmedStart || isEnded(text, a, b)) continue
      page ??= pageOf(text, lines)
      if ((isIndented(text, b) && !page.hanging) || !continues(text, a, b, page, segmenter)) continue
      const latin = isLetter(text.charCodeAt(a.trimmedEnd - 1)) && isLetter(text.charCodeAt(b.trimmedStart))
      edits.push({ start: a.trimmedEnd, end: b.trimmedStart, to: latin ? ' ' : '', rule: 'line-wraps' })
    }
    return edits
  },
}

/** Most lines end with their sentence; rows of a table end with their line. */
function isEnded(text: string, a: Line, b: Line): boolean {
  const last = text.charCodeAt(a.trimmedEnd - 1)
  if (isBox(last) || isBox(text.charCodeAt(b.trimmedStart))) return true
  return ENDS_SENTENCE.has(last) && last !== 0x3a && last !== 0xff1a && !CLOSES.has(text.charCodeAt(b.trimmedStart))
}

/** Lines of a drawn table. */
function isBox(code: number): boolean {
  return (code >= 0x2500 && code <= 0x257f) || code === 0x7c || code === 0xff5c
}

/** What all lines together say of each. */
interface Page {
  /** The width at which lines are cut, 0 where they are not. */
  readonly wrap: number
  /** Nearly all lines are indented: an indent begins no paragraph. */
  readonly hanging: boolean
  /** How many lines are not empty. */
  readonly filled: number
}

function pageOf(text: string, lines: readonly Line[]): Page {
  const filled = lines.filter((line) => line.trimmedEnd > line.trimmedStart)
  let indented = 0
  for (const line of filled) if (isIndented(text, line)) indented++
  return { wrap: wrapWidth(text, filled), hanging: indented * 5 >= filled.length * 4, filled: filled.length }
}

function isIndented(text: string, { start, trimmedStart }: Line): boolean {
  return trimmedStart - start >= 2 || (trimmedStart > start && text.charCodeAt(start) === 0x3000)
}

/** Chinese characters count two, ASCII one; an indent counts, what stands behind the line does not. */
function widthOf(text: string, { start, trimmedEnd }: Line): number {
  let width = 0
  for (let i = start; i < trimmedEnd; i++) width += text.charCodeAt(i) < 0x80 ? 1 : 2
  return width
}

/** The first words of a line that is not the rest of another. */
const OPENS =
  /^(?:[一二三四五六七八九十百]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十百\d]{1,4}[条章节款项部批]|\d{1,2}(?:[、)）]|[.．](?!\d))|[①-⑳●○■□◆◇★☆▲△•·※➢✦\-—【]|附件|附[：:]|抄送|主送|联系人|来源|原标题|责任编辑|责编|编辑|记者|本报讯|图[一二\d]|表[一二\d])/u
const LABEL = /^[^，。；、：:\d\s]{2,12}[：:](?=.)/u
const DATE_LINE = /^[二〇○零一三四五六七八九十\d]{2,4}年.{1,6}月.{1,4}日?$/u
const ENDS_SENTENCE = new CharSet('。！？!?；;：:…”’」』')
const CLOSES = new CharSet('，。、；：！？）》」』”’')
const NUMBER_END = /[^\d.][^\d\s]?\d{1,12}(?:\.\d{1,6})?$/u
const UNIT_START = /^(?:亿|万(?![众州家里达])|千[瓦克米]|元(?![旦宵素首])|%|％|‰|公[里顷斤]|平方|立方|亩|吨|个|家(?![庭具电])|人(?![民员才])|户|名|项(?!目)|倍|年(?!度)|月|日(?!本|常|报))/u
const NOTICE = /^关于.{6,60}$/u
const NOTICE_END = /(?:通知|意见|决定|方案|公告|通告|批复|办法|函|报告|规定|细则|措施|规划|请示|通报|实施|公示)(?:（[^）]{1,8}）)?$/u

function continues(text: string, a: Line, b: Line, { wrap, filled }: Page, segmenter: () => Segmenter | null): boolean {
  const last = text.charCodeAt(a.trimmedEnd - 1)
  const first = text.charCodeAt(b.trimmedStart)
  const width = widthOf(text, a)
  const left = text.slice(Math.max(a.trimmedStart, a.trimmedEnd - 80), a.trimmedEnd)
  const right = text.slice(b.trimmedStart, Math.min(b.trimmedEnd, b.trimmedStart + 80))
  // a number cut in two: 1249.⏎45亿元, 10:⏎30, 4300⏎万元
  if (last === 0x2e && /[^\d.]\d{1,9}\.$/u.test(left) && /^\d{1,4}(?:亿|万|%|％|个百分点|元|公|平方|吨|倍|亩|千瓦)/u.test(right)) return true
  if ((last === 0x3a || last === 0xff1a) && isDigit(first) && /[^\d:]\d{1,2}[:：]$/u.test(left) && /^[0-5]\d(?!\d)/u.test(right) && width + 4 >= Math.min(widthOf(text, b), 8)) return true
  if (isDigit(last) && width >= 12 && NUMBER_END.test(left) && UNIT_START.test(right) && !/[:：]\s?\d+$/u.test(left)) return true
  const full = wrap > 0 && width >= wrap - (isHan(last) ? 10 : 6) && width <= wrap + 2
  const title = isHan(last) && openTitle(text, a, b)
  const mark = CLOSES.has(first) && isHan(last) && width >= 16
  const notice = left.startsWith('关') && width < 100
  const word = isHan(last) && isHan(first) && (filled <= 4 || width >= 40)
  if (!full && !title && !mark && !notice && !word) return false
  if (OPENS.test(right) || DATE_LINE.test(right)) return false
  // a title in 《》 or a clause that goes on with its mark
  if (title || mark) return true
  if (ENDS_SENTENCE.has(last)) return false
  if (full) return !LABEL.test(right) || !isHan(last)
  if (LABEL.test(right) || LABEL.test(left)) return false
  if (notice && NOTICE.test(left) && !NOTICE_END.test(left) && widthOf(text, b) <= 60 && /的(?:通知|意见|决定|公告|通告|批复|函|报告|请示|通报)(?:（[^）]{1,8}）)?$/u.test(right)) return true
  // a word cut in two, in a snippet or in prose
  if (!word) return false
  const prose = width >= 40 && /[，。；]/u.test(left.slice(0, -1)) && /[，。；]/u.test(right)
  return (filled <= 4 || prose) && straddles(left, right, segmenter)
}

/** Whether a 《 is open at the end of the left line and closes within the next lines. */
function openTitle(text: string, a: Line, b: Line): boolean {
  let open = a.trimmedEnd - 1
  const limit = Math.max(0, a.trimmedEnd - 120)
  while (open >= limit && text[open] !== '《' && text[open] !== '》') open--
  if (open < limit || text[open] === '》' || /[。！？]|\n\s*\n/u.test(text.slice(open, a.trimmedEnd))) return false
  const after = text.slice(b.trimmedStart, b.trimmedStart + 120)
  const close = after.indexOf('》')
  return close > 0 && !/[《。！？]|\n\s*\n/u.test(after.slice(0, close))
}

/** Whether the segmenter sees one word across the end of the left line. */
function straddles(left: string, right: string, segmenter: () => Segmenter | null): boolean {
  const words = segmenter()
  if (words === null) return false
  const head = left.slice(-8)
  for (const { start, end } of words.segment(head + right.slice(0, 8))) if (start < head.length && end > head.length) return end - start >= 2
  return false
}

/**
 * The width at which the page's lines are cut, 0 where they are not: many lines come close to the widest, and several of those stop inside a sentence.
 */
function wrapWidth(text: string, lines: readonly Line[]): number {
  if (lines.length < 5) return 0
  const few = Math.floor(lines.length / 20)
  let long = 0
  let open = 0
  for (const { start, trimmedEnd } of lines) {
    if (trimmedEnd - start > WIDEST && ++long > few) return 0
    if (!ENDS_SENTENCE.has(text.charCodeAt(trimmedEnd - 1))) open++
  }
  if (open < 3) return 0
  const widths = lines.map((line) => widthOf(text, line))
  const widest = [...widths].sort((x, y) => y - x)[few]!
  if (widest < 36 || widest > WIDEST) return 0
  let full = 0
  let cut = 0
  for (let k = 0; k < lines.length; k++) {
    if (widths[k]! < widest - 6 || widths[k]! > widest + 2) continue
    full++
    const next = lines[k + 1]
    if (next !== undefined && !isIndented(text, next) && !ENDS_SENTENCE.has(text.charCodeAt(lines[k]!.trimmedEnd - 1)) && !OPENS.test(text.slice(next.trimmedStart, next.trimmedStart + 12))) cut++
  }
  return full * 10 >= lines.length * 3 && cut >= 3 && cut * 2 >= full ? widest : 0
}

/** No page is cut at more. */
const WIDEST = 140

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
