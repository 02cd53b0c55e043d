/** Page numbers and running heads that stand on a line of their own: — 12 —, 第 3 页 共 12 页, Page 96 - 县志. */
import { CharSet } from '../text/char-set.ts'
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

const DASH = '[-—–－―‐−_·•]'
const PAGE_LINE = new RegExp(
  `^[ \\t\\u3000\\u00a0]*(?:${DASH}{1,3}[ \\u3000]?\\d{1,4}[ \\u3000]?${DASH}{1,3}|第[ \\u3000]?\\d{1,4}[ \\u3000]?页(?:[ \\u3000,，/／]{0,3}共[ \\u3000]?\\d{1,4}[ \\u3000]?页)?|共[ \\u3000]?\\d{1,4}[ \\u3000]?页[ \\u3000,，/／]{0,3}第[ \\u3000]?\\d{1,4}[ \\u3000]?页|[Pp]age[ :]{0,2}\\d{1,4}(?:[ ]?(?:of|/)[ ]?\\d{1,4})?(?:[ ]?${DASH}[ ]?[^，。；\\n]{1,20})?|P\\.[ ]?\\d{1,4})[ \\t\\u3000\\u00a0]*$`,
  'u',
)
const LONGEST = 48
/** What the pattern can begin with. */
const BEGINS = new CharSet('-—–－―‐−_·•第共Pp')

export const pageNumbers: Step = {
  id: 'page-numbers',
  about: '— 12 — on a line of its own → nothing',
  needs: FEATURE.newline,
  find(text, { lines }) {
    const edits: Edit[] = []
    for (let n = 0; n < lines.length; n++) {
      const { start, end, trimmedStart } = lines[n]!
      if (end - start > LONGEST || trimmedStart === end || !BEGINS.has(text.charCodeAt(trimmedStart)) || !PAGE_LINE.test(text.slice(start, end))) continue
      // the line goes with its line feed; the last one with the feed before it
      if (end < text.length) edits.push({ start, end: end + 1, to: '', rule: 'page-numbers', boilerplate: 'pageNumber' })
      else if (start === 0) edits.push({ start, end, to: '', rule: 'page-numbers', boilerplate: 'pageNumber' })
      else {
        const last = edits[edits.length - 1]
        edits.push({ start: last !== undefined && last.end === start ? start : start - 1, end, to: '', rule: 'page-numbers', boilerplate: 'pageNumber' })
      }
    }
    return edits
  },
}
