/**
 * Noise that forum software (Discuz) puts between sentences against copying: `0 K! O: w1 O% K; P5 K, Q`. It plants digits beside real counts.
 * Lists and formulas stay: H2O; CO2; NOx, GB/T 4754, a + b = c.
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

const MARKS = '!:%;^"$@\\}{&|~`\'=<>?*#+()[]/-_'

export const forumNoise: Step = {
  id: 'forum-noise',
  about: '9 X: S2 ^" l+ l2 Z4 L; → nothing: noise of forum software',
  needs: FEATURE.asciiNoise,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    let end = 0
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.asciiNoise) === 0 || at[k]! < end) continue
      let start = at[k]!
      while (start > end && isVisible(text.charCodeAt(start - 1))) start--
      end = at[k]! + 1
      while (end < text.length && isVisible(text.charCodeAt(end))) end++
      const edit = end - start >= 8 ? noiseIn(text, start, end) : null
      if (edit !== null) edits.push(edit)
    }
    return edits
  },
}

function isVisible(code: number): boolean {
  return code >= 0x20 && code <= 0x7e
}

/** A stretch of ASCII that is a row of tokens of one or two characters with at least three kinds of marks, and touches Chinese text or is a line of its own. */
function noiseIn(text: string, start: number, end: number): Edit | null {
  const before = start > 0 ? text.charCodeAt(start - 1) : 10
  const after = end < text.length ? text.charCodeAt(end) : 10
  if (before < 0x80 && after < 0x80 && !(before === 10 && after === 10)) return null
  const tokens = text.slice(start, end).split(' ').filter((token) => token !== '')
  const first = tokens[0] ?? ''
  const last = tokens[tokens.length - 1] ?? ''
  // a real figure that the noise touches is kept: 50 K! O: …
  const keepFirst = start > 0 && text[start] !== ' ' && /^[0-9]{2,}[%.]?[0-9]*$|^[0-9]+\.[0-9]+%?$|^[A-Za-z]{3,}/u.test(first)
  const keepLast = end < text.length && text[end - 1] !== ' ' && /^[0-9]{2,}\.?[0-9]*$|^[0-9]+\.[0-9]+$|^[A-Za-z]{3,}/u.test(last)
  const noise = tokens.slice(keepFirst ? 1 : 0, keepLast ? -1 : undefined)
  if (noise.length < 4 || noise.some((token) => token.length > 3)) return null
  if (noise.filter((token) => token.length <= 2).length * 10 < noise.length * 8) return null
  const kinds = new Set([...noise.join('')].filter((c) => MARKS.includes(c)))
  const letters = noise.filter((token) => /[A-Za-z]/u.test(token)).length
  if (letters < 2) return null
  // a letter glued to a digit and marks that no list has tell a line of its own from a formula, and a long row with few kinds of marks
  const odd = noise.some((token) => /[A-Za-z][0-9]|[0-9][A-Za-z]/u.test(token)) && noise.some((token) => /[!%^"$@\\}{&|~`'<>?*#_]/u.test(token))
  if (!odd && before < 0x80 && after < 0x80) return null
  if (kinds.size < 3 && !(odd && noise.length >= 5 && kinds.size === 2)) return null
  const from = keepFirst ? start + first.length : start
  const to = keepLast ? end - last.length : end
  return { start: from, end: to, to: '', rule: 'forum-noise', boilerplate: 'noise' }
}
