/**
 * A look-alike or homophone for a character of a banned word (帼际 → 国际, 荃国 → 全国, 50万亓 → 50万元).
 * Whole words of a closed list only: each entry says what must not stand around it.
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import { HOMOPHONES, type Homophone } from './homophone-words.ts'
import type { Step } from './step.ts'


interface Index {
  /** 1 for every character that a disguised word begins with. */
  readonly first: Uint8Array
  readonly entries: ReadonlyMap<number, readonly Homophone[]>
}

let index: Index | null = null

function build(): Index {
  const first = new Uint8Array(65536)
  const entries = new Map<number, Homophone[]>()
  for (const entry of HOMOPHONES) {
    const code = entry.from.charCodeAt(0)
    first[code] = 1
    entries.set(code, [...(entries.get(code) ?? []), entry])
  }
  return { first, entries }
}

export const homophones: Step = {
  id: 'homophones',
  about: 'look-alikes and homophones for characters of banned words',
  needs: FEATURE.homophone,
  find(text) {
    index ??= build()
    const { first, entries } = index
    const edits: Edit[] = []
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (first[code] === 0) continue
      const entry = entries.get(code)!.find((candidate) => matches(text, i, candidate))
      if (entry === undefined) continue
      edits.push({ start: i, end: i + entry.from.length, to: entry.to, rule: 'homophones' })
      i += entry.from.length - 1
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
