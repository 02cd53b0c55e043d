/**
 * Pinyin in brackets after the character that it glosses, the most frequent damage of all: 項(xiàng)目, 經(jing)(jing)濟, 創(chuàng )新.
 * Units and abbreviations stay: (ha), (km), (GDP); so does a gloss on a rare character in Simplified text: 歙(shè)县.
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE, isHan } from './features.ts'
import { isCommon } from './gbk.ts'
import { simplifiedForms } from './opencc.ts'
import { charactersRead, isSyllable, isToned, withoutTone } from './pinyin.ts'
import type { Step } from './step.ts'

const GLOSS = /\(\s{0,2}([a-zà-ǜ](?:[a-zà-ǜ]| (?=[a-zà-ǜ]{0,3}\s?\))){0,6})\s{0,2}\)/uy
/** Written in Latin letters behind a character that happens to be read so. */
const UNITS: readonly string[] = ['mu', 'mi', 'ha', 'pa', 'min', 'an', 'a']

export const pinyinGloss: Step = {
  id: 'pinyin-gloss',
  about: '項(xiàng)目 → 項目: pinyin put in brackets after characters',
  needs: FEATURE.latinBracket,
  find(text) {
    const edits: Edit[] = []
    let glossed = -1 // where the last gloss ended: (ji)(ji)(ji)
    let character = 0 // what it stood on
    for (let i = text.indexOf('('); i >= 0; i = text.indexOf('(', i + 1)) {
      if (i !== glossed) character = i > 0 ? text.charCodeAt(i - 1) : 0
      if (character === 0) continue
      let end = plainEnd(text, i)
      let syllable = end < 0 ? '' : text.slice(i + 1, end - 1)
      if (end < 0) {
        GLOSS.lastIndex = i
        const match = GLOSS.exec(text)
        if (match === null) continue
        end = GLOSS.lastIndex
        syllable = match[1]!.replaceAll(' ', '')
      }
      if (!isGloss(syllable, character)) continue
      glossed = end
      edits.push({ start: i, end: glossed, to: '', rule: 'pinyin-gloss' })
      i = glossed - 1
    }
    return edits
  },
}

/** Where a bracket ends that holds up to seven letters and nothing else, as nearly all do; −1 where it holds more. */
function plainEnd(text: string, open: number): number {
  for (let i = open + 1; i < text.length && i < open + 9; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x29) return i > open + 1 ? i + 1 : -1
    if (!((code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0x1dc))) return -1
  }
  return -1
}

function isGloss(syllable: string, character: number): boolean {
  if (!isSyllable(syllable)) return false
  const toned = isToned(syllable)
  // after a desync the gloss may stand on an ASCII letter: F(xiàn)CA
  if (!isHan(character)) return toned && ((character > 0x40 && character < 0x7f) || character > 0x7f)
  const traditional = simplifiedForms().has(character)
  if (!traditional && !isCommon(character)) return false
  if (toned) return true
  return !(UNITS.includes(syllable) && !traditional) && charactersRead(withoutTone(syllable)).includes(String.fromCharCode(character))
}
