/**
 * A look-alike or homophone for a character of a banned word (帼际 → 国际, 荃国 → 全国, 50万亓 → 50万元).
 * Whole words of a closed list only: each entry says what must not stand around it.
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import { HOMOPHONES, type Homophone } from './homophone-words.ts'
import type { Step } from './step.ts'

let byFirst: ReadonlyMap<number, readonly Homophone[]> | null = null

function build(): Map<number, Homophone[]> {
  const map = new Map<number, Homophone[]>()
  for (const entry of HOMOPHONES) map.set(entry.from.charCodeAt(0), [...(map.get(entry.from.charCodeAt(0)) ?? []), entry])
  return map
}

export const homophones: Step = {
  id: 'homophones',
  about: 'look-alikes and homophones for characters of banned words',
  needs: FEATURE.homophone,
  find(text, { places: { at, bits, count } }) {
    byFirst ??= build()
    const edits: Edit[] = []
    let done = 0
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.homophone) === 0 || at[k]! < done) continue
      const start = at[k]!
      const entries = byFirst.get(text.charCodeAt(start))!
      for (let n = 0; n < entries.length; n++) {
        if (!matches(text, start, entries[n]!)) continue
        const { from, to } = entries[n]!
        done = start + from.length
        edits.push({ start, end: done, to, rule: 'homophones' })
        break
      }
    }
    return edits
  },
}

function matches(text: string, i: number, { from, before, after, notBefore, notAfter }: Homophone): boolean {
  if (from.length > 1 && (text.charCodeAt(i + 1) !== from.charCodeAt(1) || !text.startsWith(from, i))) return false
  const left = text.slice(Math.max(0, i - 4), i)
  const right = text.slice(i + from.length, i + from.length + 16)
  return before?.test(left) !== false && after?.test(right) !== false && notBefore?.test(left) !== true && notAfter?.test(right) !== true
}
