/** Pinyin for one character of a banned word: 国家ji → 国家级, zui新 → 最新, diyi次 → 第一次. Any letter case; real Latin words stay. */
import type { Edit } from '../text/alignment.ts'
import { BANNED } from './banned-words.ts'
import { FEATURE, isHan } from './features.ts'
import type { Step } from './step.ts'

interface Reading {
  readonly before: string
  readonly to: string
  readonly after: string
}

/** Words after the substitute that show the letters to mean something else: ZUI后台 (a library), Jue对象, wei一词 (a unit). */
const NOT_BEFORE: Readonly<Record<string, readonly string[]>> = {
  zui: ['后台', '后端', '组件', '框架', '大家', '高级组', '新手', '好用的组件', '多选'],
  jue: ['对象', '对比', '对应'],
  wei: ['一词', '一样', '一种', '一些', '一单位', '一般'],
  du: ['家庭', '家长', '家人'],
  shou: ['个人', '次数', '家庭'],
  quan: ['国际', '球员'],
  chao: ['级别'],
  bu: [],
}
/** What 最 goes with. */
const AFTER_ZUI = '新大高低好后近多佳早强小终快优美热长短远先初便为重具靠难严权受省畅火'
/** What 第一 goes with where its pinyin stands alone. */
const AFTER_DIYI = '次部个批名届条家季期步位年天章线款项代站阶时手轮大座台例笔枪'

let readings: Map<string, Reading[]> | null = null

function build(): Map<string, Reading[]> {
  const map = new Map<string, Reading[]>()
  for (const { characters, syllables } of BANNED) {
    if (characters.startsWith('最') || characters.startsWith('第一')) continue
    syllables.forEach((syllable, i) => {
      const list = map.get(syllable) ?? []
      list.push({ before: characters.slice(0, i), to: characters[i]!, after: characters.slice(i + 1) })
      map.set(syllable, list)
    })
  }
  // longest context first: 国家ji before 家ji
  for (const list of map.values()) list.sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length)
  return map
}

export const pinyinSubstitution: Step = {
  id: 'pinyin',
  about: 'pinyin for a character of a banned word (advertising-law evasion)',
  needs: FEATURE.latinBesideHan,
  find(text, { places: { at, bits, count } }) {
    readings ??= build()
    const edits: Edit[] = []
    let i = 0
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.latinBesideHan) === 0 || at[k]! < i) continue
      let start = at[k]!
      while (start > i && isLetter(text.charCodeAt(start - 1))) start--
      i = start
      while (i < text.length && isLetter(text.charCodeAt(i))) i++
      if (i - start < 2 || i - start > 6) continue
      const beforeHan = start > 0 && isHan(text.charCodeAt(start - 1))
      const afterHan = i < text.length && isHan(text.charCodeAt(i))
      if (!beforeHan && !afterHan) continue
      const hit = read(text, start, i, beforeHan, readings)
      if (hit !== null) edits.push({ start: hit.start, end: i, to: hit.to, rule: 'pinyin' })
    }
    return edits
  },
}

function read(text: string, start: number, end: number, beforeHan: boolean, map: Map<string, Reading[]>): { start: number; to: string } | null {
  const letters = text.slice(start, end)
  const syllable = letters.toLowerCase()
  const following = text.slice(end, end + 6)
  if (start > 0 && /[\p{Nd}\-_.@/]/u.test(text[start - 1]!)) return null
  if (NOT_BEFORE[syllable]?.some((word) => following.startsWith(word))) return null
  if (syllable === 'zui') return AFTER_ZUI.includes(following[0] ?? ' ') ? { start, to: '最' } : null
  // Kzui近邻: a letter of its own before the substitute
  if (/^[A-Z]zui$/u.test(letters)) return AFTER_ZUI.includes(following[0] ?? ' ') ? { start: start + 1, to: '最' } : null
  if (syllable === 'diyi') return AFTER_DIYI.includes(following[0] ?? ' ') ? { start, to: '第一' } : null
  // 第Yi个 is a variable of that name; 第yi批 is not
  if (letters === 'yi' && text[start - 1] === '第' && '批次届季期章名步大条轮家位台座个'.includes(following[0] ?? ' ')) return { start, to: '一' }
  for (const { before, to, after } of map.get(syllable) ?? []) {
    if (!text.startsWith(after, end) || !text.startsWith(before, start - before.length)) continue
    // one character of context is thin: it must be glued between characters where it names little
    if (syllable === 'wei' && !beforeHan) continue
    return { start, to }
  }
  return null
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
