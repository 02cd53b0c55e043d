/** A title given twice at the head, a paragraph given again: the second goes, so that nothing is counted twice. */
import type { Edit } from '../text/alignment.ts'
import type { Line } from './lines.ts'
import type { Step } from './step.ts'

/** Shorter lines come back for good reasons (table cells, headings). */
const SHORTEST = 24
/** The title that stands under every picture: 某县举行第一批重点项目集中开工仪式. */
const SHORTEST_NAME = 14
/** A label and its value are no longer than this: 主办单位：… */
const LONGEST_ENTRY = 60
/** A title may be shorter, but only right below itself. */
const SHORTEST_TITLE = 8

export const duplicates: Step = {
  id: 'duplicates',
  about: 'a title or paragraph that is given a second time',
  find(text, { lines: all }) {
    if (all.length < 2 || !mayRepeat(text, all)) return []
    const lines = all.filter(({ trimmedStart, trimmedEnd }) => trimmedEnd > trimmedStart)
    const seen = new Map<number, number>()
    const edits: Edit[] = []
    const title = hashOf(text, lines[0]!.trimmedStart, lines[0]!.trimmedEnd)
    for (let n = 0; n < lines.length; n++) {
      const { start, end, trimmedStart, trimmedEnd } = lines[n]!
      const length = trimmedEnd - trimmedStart
      if (length < SHORTEST_TITLE) continue
      const hash = hashOf(text, trimmedStart, trimmedEnd)
      // between paragraphs only the title comes back, as the name of each picture
      if (length < SHORTEST && n > 4 && (hash !== title || length < SHORTEST_NAME)) continue
      const before = seen.get(hash)
      seen.set(hash, n)
      if (before === undefined) continue
      const key = keyOf(text, trimmedStart, trimmedEnd)
      if (key !== keyOf(text, lines[before]!.trimmedStart, lines[before]!.trimmedEnd)) continue
      // a label and its value come back in every entry of a list, cells in every row of a table
      if (length < LONGEST_ENTRY && LABELLED.test(text.slice(trimmedStart, trimmedEnd))) continue
      if (length < SHORTEST && before > 2) continue
      if (key.length < length / 2 || /[|\t]/u.test(text.slice(trimmedStart, trimmedEnd))) continue
      const last = end === text.length
      edits.push({ start: last ? Math.max(start - 1, edits.at(-1)?.end ?? 0) : start, end: last ? end : end + 1, to: '', rule: 'duplicates', boilerplate: 'duplicate' })
    }
    return edits
  },
}

/** Whether two of the longer lines begin alike; where none do, nothing need be hashed. */
function mayRepeat(text: string, lines: readonly Line[]): boolean {
  const page = nextPage()
  for (let n = 0, filled = 0; n < lines.length; n++) {
    const { trimmedStart, trimmedEnd } = lines[n]!
    if (trimmedEnd > trimmedStart) filled++
    if (trimmedEnd - trimmedStart < (filled > 5 ? SHORTEST_NAME : SHORTEST_TITLE)) continue
    let beginning = 0
    for (let i = trimmedStart, taken = 0; i < trimmedEnd && taken < 3; i++) {
      const code = text.charCodeAt(i)
      if (IS_MARK[code] === 1) continue
      beginning = Math.imul(beginning, 0x9e3b) + code
      taken++
    }
    const slot = (beginning ^ (beginning >>> 13)) & (BEGUN.length - 1)
    if (BEGUN[slot] === page) return true
    BEGUN[slot] = page
  }
  return false
}

/** By a hash of its first three characters: the text that last had a line that begins so. */
const BEGUN = new Int32Array(4096)
let pages = 0

/** A number that no text before this one had. */
function nextPage(): number {
  if (pages === 0x7fffffff) {
    BEGUN.fill(0)
    pages = 0
  }
  return ++pages
}

const LABELLED = /^[々〇㐀-鿿𠀀-𲎯]{2,6}\s?[：:]/u
const MARKS = /[\s，。、；：！？,.;:!?“”‘’"'《》（）()【】—-]/gu
const IS_MARK = new Uint8Array(65536)
for (const mark of ' \t\r\u3000\u00a0，。、；：！？,.;:!?“”‘’"\'《》（）()【】—-') IS_MARK[mark.charCodeAt(0)] = 1

/** Equal for lines that differ in marks and spaces only. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 7
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (IS_MARK[code] === 0) hash = (Math.imul(hash, 31) + code) | 0
  }
  return hash
}

/** The line without marks and spaces: 不到100天,淮安… and 不到100天淮安… are one title. */
function keyOf(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(MARKS, '')
}
