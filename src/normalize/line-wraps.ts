/**
 * Hard line wraps: a line feed inside a word, a number, a title or (on a page whose lines are all cut at one width) a sentence.
 * Headings, list items, salutations, signatures, labels and dates keep their lines; where nothing decides, the line feed stays.
 */
import type { Edit } from '../text/alignment.ts'
import type { Segmenter } from '../segmenter/segmenter.ts'
import { FEATURE, isDigit, isHan } from './features.ts'
import type { Step } from './step.ts'

interface Line {
  /** Without the white space around it. */
  readonly start: number
  readonly end: number
  readonly indented: boolean
  /** Chinese characters count two, ASCII one. */
  readonly width: number
}

export const lineWraps: Step = {
  id: 'line-wraps',
  about: '国家知识产权工⏎作 → 国家知识产权工作: hard line wraps',
  needs: FEATURE.newline,
  find(text, { segmenter }) {
    const lines = linesOf(text)
    if (lines.length < 2) return []
    const filled = lines.filter((line) => line.end > line.start)
    const wrap = wrapWidth(text, filled)
    const hanging = filled.filter((line) => line.indented).length * 5 >= filled.length * 4
    const edits: Edit[] = []
    for (let k = 0; k + 1 < lines.length; k++) {
      const a = lines[k]!
      const b = lines[k + 1]!
      if (a.end === a.start || b.end === b.start) continue
      if (b.indented && !hanging) continue
      if (!continues(text, a, b, wrap, filled.length, segmenter)) continue
      const latin = isLetter(text.charCodeAt(a.end - 1)) && isLetter(text.charCodeAt(b.start))
      edits.push({ start: a.end, end: b.start, to: latin ? ' ' : '', rule: 'line-wraps' })
    }
    return edits
  },
}

/** The first words of a line that is not the rest of another. */
const OPENS =
  /^(?:[一二三四五六七八九十百]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十百\d]{1,4}[条章节款项部批]|\d{1,2}(?:[、)）]|[.．](?!\d))|[①-⑳●○■□◆◇★☆▲△•·※➢✦\-—【]|附件|附[：:]|抄送|主送|联系人|来源|原标题|责任编辑|责编|编辑|记者|本报讯|图[一二\d]|表[一二\d])/u
const LABEL = /^[^，。；、：:\d\s]{2,12}[：:](?=.)/u
const DATE_LINE = /^[二〇○零一三四五六七八九十\d]{2,4}年.{1,6}月.{1,4}日?$/u
const ENDS_SENTENCE = '。！？!?；;：:…”’」』'
const CLOSES = '，。、；：！？）》」』”’'
const NUMBER_END = /[^\d.][^\d\s]?\d{1,12}(?:\.\d{1,6})?$/u
const UNIT_START = /^(?:亿|万(?![众州家里达])|千[瓦克米]|元(?![旦宵素首])|%|％|‰|公[里顷斤]|平方|立方|亩|吨|个|家(?![庭具电])|人(?![民员才])|户|名|项(?!目)|倍|年(?!度)|月|日(?!本|常|报))/u
const NOTICE = /^关于.{6,60}$/u
const NOTICE_END = /(?:通知|意见|决定|方案|公告|通告|批复|办法|函|报告|规定|细则|措施|规划|请示|通报|实施|公示)(?:（[^）]{1,8}）)?$/u

function continues(text: string, a: Line, b: Line, wrap: number, lines: number, segmenter: () => Segmenter | null): boolean {
  if (ENDS_SENTENCE.includes(text[a.end - 1]!) && !'：:'.includes(text[a.end - 1]!) && !CLOSES.includes(text[b.start]!)) return false
  const left = text.slice(Math.max(a.start, a.end - 80), a.end)
  const right = text.slice(b.start, Math.min(b.end, b.start + 80))
  const last = left.charCodeAt(left.length - 1)
  const first = right.charCodeAt(0)
  // a number cut in two: 1249.⏎45亿元, 10:⏎30, 4300⏎万元
  if (last === 0x2e && /[^\d.]\d{1,9}\.$/u.test(left) && /^\d{1,4}(?:亿|万|%|％|个百分点|元|公|平方|吨|倍|亩|千瓦)/u.test(right)) return true
  if ((last === 0x3a || last === 0xff1a) && /[^\d:]\d{1,2}[:：]$/u.test(left) && /^[0-5]\d(?!\d)/u.test(right) && a.width + 4 >= Math.min(b.width, 8)) return true
  if (isDigit(last) && a.width >= 12 && NUMBER_END.test(left) && UNIT_START.test(right) && !/[:：]\s?\d+$/u.test(left)) return true
  if (OPENS.test(right) || DATE_LINE.test(right)) return false
  const full = wrap > 0 && a.width >= wrap - (isHan(last) ? 10 : 6) && a.width <= wrap + 2
  // a title in 《》 or a clause that goes on with its mark
  if (isHan(last) && openTitle(text, a, b)) return true
  if (CLOSES.includes(right[0]!) && isHan(last) && a.width >= 16) return true
  if (ENDS_SENTENCE.includes(left[left.length - 1]!)) return false
  if (full) return !LABEL.test(right) || !isHan(last)
  if (LABEL.test(right) || LABEL.test(left)) return false
  if (left[0] === '关' && NOTICE.test(left) && a.width < 100 && !NOTICE_END.test(left) && b.width <= 60 && /的(?:通知|意见|决定|公告|通告|批复|函|报告|请示|通报)(?:（[^）]{1,8}）)?$/u.test(right)) return true
  // a word cut in two, in a snippet or in prose
  if (!isHan(last) || !isHan(first)) return false
  const prose = /[，。；]/u.test(left.slice(0, -1)) && /[，。；]/u.test(right) && a.width >= 40
  return (lines <= 4 || prose) && straddles(left, right, segmenter)
}

/** Whether a 《 is open at the end of the left line and closes within the next lines. */
function openTitle(text: string, a: Line, b: Line): boolean {
  const before = text.slice(Math.max(0, a.end - 120), a.end)
  const open = before.lastIndexOf('《')
  if (open < 0 || before.includes('》', open) || /[。！？]|\n\s*\n/u.test(before.slice(open))) return false
  const after = text.slice(b.start, b.start + 120)
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
  const widths = lines.map((line) => line.width).sort((x, y) => y - x)
  const widest = widths[Math.floor(lines.length / 20)]!
  if (widest < 36 || widest > 140) return 0
  let full = 0
  let cut = 0
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k]!
    if (line.width < widest - 6 || line.width > widest + 2) continue
    full++
    const next = lines[k + 1]
    if (next !== undefined && !next.indented && !ENDS_SENTENCE.includes(text[line.end - 1]!) && !OPENS.test(text.slice(next.start, next.start + 12))) cut++
  }
  return full * 10 >= lines.length * 3 && cut >= 3 && cut * 2 >= full ? widest : 0
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let at = 0; at <= text.length; ) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    let s = at
    let e = end
    while (s < e && isBlank(text.charCodeAt(s))) s++
    while (e > s && isBlank(text.charCodeAt(e - 1))) e--
    let width = 0
    for (let i = at; i < e; i++) width += text.charCodeAt(i) < 0x80 ? 1 : 2
    lines.push({ start: s, end: e, indented: s - at >= 2 || (s > at && text.charCodeAt(at) === 0x3000), width: e > s ? width : 0 })
    at = end + 1
  }
  return lines
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
