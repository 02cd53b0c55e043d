/**
 * Full-width digits, letters and the signs of numbers → half-width: １２．５％, ＧＤＰ. Sentence punctuation stays as it is, and so do ①, ㎡ and Ⅰ:
 * never NFKC. Radicals that PDF files put for characters (⽇ for 日) become the characters.
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE, isDigit } from './features.ts'
import type { Step } from './step.ts'

export const width: Step = {
  id: 'width',
  about: '１２．５％ → 12.5%: full-width digits and letters',
  needs: FEATURE.fullWidth,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    let done = 0
    for (let k = 0; k < count; k++) {
      const start = at[k]!
      if ((bits[k]! & FEATURE.fullWidth) === 0 || start < done || half(text, start) === null) continue
      let i = start
      let to = ''
      for (; i < text.length; i++) {
        const narrow = half(text, i)
        if (narrow === null) break
        to += narrow
      }
      done = i
      edits.push({ start, end: i, to, rule: 'width' })
    }
    return edits
  },
}

function half(text: string, i: number): string | null {
  const code = text.charCodeAt(i)
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return String.fromCharCode(code - 0xfee0)
  if (code === 0xff05 || code === 0xff0b) return code === 0xff05 ? '%' : '+'
  // a dash or a stop only inside a number or a code: １－８, ７．６
  if (code === 0xff0d) return isCode(text.charCodeAt(i - 1)) && isCode(text.charCodeAt(i + 1)) ? '-' : null
  if (code === 0xff0e) return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)) ? '.' : null
  if ((code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff)) {
    const plain = text[i]!.normalize('NFKC')
    return plain !== text[i] && plain.length === 1 ? plain : null
  }
  return null
}

function isCode(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
}
