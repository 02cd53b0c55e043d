/** A title given twice at the head, a paragraph given again: the second goes, so that nothing is counted twice. */
import type { Edit } from '../text/alignment.ts'
import { linesOf } from './furniture.ts'
import type { Step } from './step.ts'

/** Shorter lines come back for good reasons (table cells, headings). */
const SHORTEST = 24
/** A title may be shorter, but only right below itself. */
const SHORTEST_TITLE = 8

export const duplicates: Step = {
  id: 'duplicates',
  about: 'a title or paragraph that is given a second time',
  find(text) {
    if (!text.includes('\n')) return []
    const lines = linesOf(text).filter(({ trimmedStart, trimmedEnd }) => trimmedEnd > trimmedStart)
    const seen = new Map<string, number>()
    const edits: Edit[] = []
    lines.forEach(({ start, end, trimmedStart, trimmedEnd }, n) => {
      const length = trimmedEnd - trimmedStart
      if (length < SHORTEST_TITLE) return
      // a label and its value come back in every entry of a list
      if (length < SHORTEST && (n > 4 || /^\p{Script=Han}{2,6}[：:]/u.test(text.slice(trimmedStart, trimmedEnd)))) return
      const key = keyOf(text, trimmedStart, trimmedEnd)
      const before = seen.get(key)
      seen.set(key, n)
      if (before === undefined || (length < SHORTEST && before > 2)) return
      // a table repeats its cells: digits and bars are no paragraph
      if (key.length < length / 2 || /[|\t]/u.test(text.slice(trimmedStart, trimmedEnd))) return
      const last = end === text.length
      edits.push({ start: last ? Math.max(start - 1, edits.at(-1)?.end ?? 0) : start, end: last ? end : end + 1, to: '', rule: 'duplicates', boilerplate: 'duplicate' })
    })
    return edits
  },
}

/** The line without marks and spaces: 不到100天,淮安… and 不到100天淮安… are one title. */
function keyOf(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[\s，。、；：！？,.;:!?“”‘’"'《》（）()【】—-]/gu, '')
}
