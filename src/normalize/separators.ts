/**
 * Marks between the characters of a banned word (独·家, 国$家$级, 全-网-最-低-价), and marks that stand for 一:
 * 第—批, 第①季度, TOP①. List marks (①②③), dates (7·20) and names (买买提·吾买尔) stay.
 */
import type { Edit } from '../text/alignment.ts'
import { BANNED } from './banned-words.ts'
import { FEATURE, isHan } from './features.ts'
import type { Step } from './step.ts'

const MARKS = '·•・|※#$＃＄-_*~^.=+/\\'
const ORDINAL_MARKS = '①②③④⑤⑥⑦⑧⑨⑩'
const ORDINALS = '一二三四五六七八九十'
const DASHES = '—－–'
const MEASURES = '批季届次个名期步位轮年章条款项阶时手代站家座台例笔枪等产'

let byFirst: ReadonlyMap<string, readonly string[]> | null = null

function build(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const { characters } of BANNED) map.set(characters[0]!, [...(map.get(characters[0]!) ?? []), characters].sort((a, b) => b.length - a.length))
  return map
}

export const separators: Step = {
  id: 'separators',
  about: 'marks inside banned words, dashes and circled digits for 一',
  needs: FEATURE.separatorBesideHan,
  find(text, { places: { at, bits, count } }) {
    byFirst ??= build()
    const edits: Edit[] = []
    let done = 1
    for (let k = 0; k < count; k++) {
      const i = at[k]!
      if ((bits[k]! & FEATURE.separatorBesideHan) === 0 || i < done) continue
      const mark = text[i]!
      const ordinal = ORDINAL_MARKS.indexOf(mark)
      if (ordinal >= 0 || DASHES.includes(mark)) {
        const edit = asOrdinal(text, i, ordinal)
        if (edit !== null) edits.push(edit)
        if (ordinal >= 0 || !MARKS.includes(mark)) continue
      }
      if (!MARKS.includes(mark)) continue
      const word = byFirst.get(text[i - 1]!)?.find((candidate) => spelled(text, i - 1, candidate))
      if (word === undefined) continue
      // the mark goes on where the word does: 最-大-化
      let length = word.length
      while (text[i + 2 * length - 2] === mark && isHan(text.charCodeAt(i + 2 * length - 1)) && !isHan(text.charCodeAt(i + 2 * length))) length++
      for (let k = 1; k < length; k++) edits.push({ start: i - 2 + 2 * k, end: i - 1 + 2 * k, to: '', rule: 'separators' })
      done = i + 2 * length - 2
    }
    return edits
  },
}

/** Whether the word stands at `start` with one mark, always the same, between its characters. */
function spelled(text: string, start: number, word: string): boolean {
  for (let k = 1; k < word.length; k++) {
    if (text[start + 2 * k - 1] !== text[start + 1] || text[start + 2 * k] !== word[k]) return false
  }
  return true
}

function asOrdinal(text: string, i: number, ordinal: number): Edit | null {
  const previous = text[i - 1]!
  const next = text[i + 1] ?? ''
  const edit = (to: string): Edit => ({ start: i, end: i + 1, to, rule: 'separators' })
  if (ordinal < 0) return previous === '第' && next !== '' && MEASURES.includes(next) ? edit('一') : null
  if (previous === '第' && next !== '' && MEASURES.includes(next)) return edit(ORDINALS[ordinal]!)
  if (previous === '唯' && ordinal === 0) return edit('一')
  if (/(?:TOP|NO\.|No\.|Top)$/u.test(text.slice(Math.max(0, i - 3), i))) return edit(String(ordinal + 1))
  return null
}
