/** Characters that nobody sees: zero-width spaces, byte-order marks, soft hyphens, controls; CRLF and U+2028 become a line feed. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE, isDigit, isHan } from './features.ts'
import type { Step } from './step.ts'

export const invisible: Step = {
  id: 'invisible',
  about: '5​0亿元 → 50亿元: zero-width and control characters, line ends',
  needs: FEATURE.invisible,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.invisible) === 0) continue
      const i = at[k]!
      const to = replacement(text, i, text.charCodeAt(i))
      if (to === null) continue
      const last = edits[edits.length - 1]
      if (to === '' && last !== undefined && last.end === i && last.to === '') edits[edits.length - 1] = { ...last, end: i + 1 }
      else edits.push({ start: i, end: i + 1, to, rule: 'invisible' })
    }
    return edits
  },
}

/** What stands for a character: nothing, a line feed, or null where it is to stay. */
function replacement(text: string, i: number, code: number): '' | '\n' | null {
  if (code === 0x09 || code === 0x0a) return null
  if (code === 0x0d) return text.charCodeAt(i + 1) === 0x0a ? '' : '\n'
  if (code === 0x0b || code === 0x0c || code === 0x85 || code === 0x2029) return '\n'
  // a soft break: inside a clause it cuts a word or a number
  if (code === 0x2028) return within(text.charCodeAt(i - 1)) && within(text.charCodeAt(i + 1)) ? '' : '\n'
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff) return ''
  if ((code >= 0x2061 && code <= 0x2064) || (code >= 0x206a && code <= 0x206f)) return ''
  // joiners and direction marks mean something in emoji and in other scripts
  if ((code >= 0x200c && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
    return ours(text, i - 1, -1) && ours(text, i + 1, 1) ? '' : null
  }
  return null
}

function within(code: number): boolean {
  return isHan(code) || isDigit(code) || code === 0xff0c || code === 0x3001
}

/** Whether the next visible character is Chinese, a digit, ASCII or the edge of the text. Looks at most 8 characters far. */
function ours(text: string, from: number, step: 1 | -1): boolean {
  for (let i = from, n = 0; n < 8; i += step, n++) {
    if (i < 0 || i >= text.length) return true
    const code = text.charCodeAt(i)
    if (code >= 0x200b && code <= 0x206f) continue
    return isHan(code) || isDigit(code) || code < 0x80 || (code >= 0x3000 && code < 0x3040) || (code >= 0xff00 && code < 0xff60) || (code >= 0x2010 && code < 0x2030)
  }
  return false
}
