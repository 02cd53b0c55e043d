/** Words of Taiwan for things that mainland text calls otherwise: 專案 → 项目, 兆元 → 万亿元. Only in Traditional text; 入口网站 and 最佳化学 stay. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import { simplifiedForms } from './opencc.ts'
import type { Step } from './step.ts'
import { TAIWAN_WORDS } from './taiwan-lexicon.ts'

let byBeginning: ReadonlyMap<string, readonly (readonly [string, string, string?])[]> | null = null

/** The words by their first two characters, the longest first. */
function build(): Map<string, (readonly [string, string, string?])[]> {
  const map = new Map<string, (readonly [string, string, string?])[]>()
  for (const entry of TAIWAN_WORDS) map.set(entry[0].slice(0, 2), [...(map.get(entry[0].slice(0, 2)) ?? []), entry].sort((a, b) => b[0].length - a[0].length))
  return map
}

export const taiwanWords: Step = {
  id: 'taiwan-words',
  about: '專案 → 项目, 網際網路 → 互联网: the words of Taiwan, in Traditional text',
  needs: FEATURE.taiwanWord,
  find(text, { places: { at, bits, count } }) {
    byBeginning ??= build()
    const edits: Edit[] = []
    let done = 0
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.taiwanWord) === 0) continue
      const start = at[k]!
      if (start < done) continue
      for (const entry of byBeginning.get(text.slice(start, start + 2)) ?? []) {
        if (!stands(entry, text, start)) continue
        done = start + entry[0].length
        edits.push({ start, end: done, to: entry[1], rule: 'taiwan-words' })
        break
      }
    }
    return edits
  },
}

function stands([word, , not]: readonly [string, string, string?], text: string, start: number): boolean {
  const end = start + word.length
  const next = text[end] ?? ''
  if (!text.startsWith(word, start) || (not !== undefined && next !== '' && not.includes(next))) return false
  if (word === '兆元' && !/[0-9０-９一二三四五六七八九十百千幾餘多]/u.test(text[start - 1] ?? '')) return false
  return hasTraditional(word) || besideTraditional(text, start, end)
}

function hasTraditional(text: string): boolean {
  for (const character of text) if (simplifiedForms().has(character.codePointAt(0)!)) return true
  return false
}

/** Whether the line holds a Traditional character within 60 of the word. */
function besideTraditional(text: string, start: number, end: number): boolean {
  return hasTraditional(text.slice(Math.max(0, start - 60), start).split('\n').pop()!) || hasTraditional(text.slice(end, end + 60).split('\n', 1)[0]!)
}
