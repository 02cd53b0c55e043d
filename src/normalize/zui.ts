/** 蕞 → 最: content farms dodge the advertising law. 蕞尔小国, 蕞芮, 绵蕞, the ancient place 蕞 and talk about the character stay. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

const STOPS = '，。；、,.;!?！？\n'
const OPENERS = '“‘「『（(《〈【"'
const CLOSERS = '”’」』）)》〉】"'

export const zui: Step = {
  id: 'zui',
  about: '蕞 → 最 (advertising-law evasion)',
  needs: FEATURE.zui,
  find(text) {
    const edits: Edit[] = []
    for (let i = text.indexOf('蕞'); i >= 0; i = text.indexOf('蕞', i + 1)) {
      if (!isItself(text[i - 1] ?? '\n', text[i + 1] ?? '\n', text[i + 2] ?? '\n')) edits.push({ start: i, end: i + 1, to: '最', rule: 'zui' })
    }
    return edits
  },
}

/** Whether 蕞 is meant as written. */
function isItself(previous: string, next: string, afterNext: string): boolean {
  if ('尔爾芮邑陋'.includes(next)) return true
  if (previous === '绵' || previous === '綿') return true
  // the place of the Warring States: 攻秦至蕞。
  if ('至于於在'.includes(previous) && (STOPS.includes(next) || CLOSERS.includes(next))) return true
  // the character by itself: “蕞”, （蕞）, 蕞字, 蕞（zuì）
  if (OPENERS.includes(previous) && CLOSERS.includes(next)) return true
  if (next === '字' && !'数节体'.includes(afterNext)) return true
  return '（('.includes(next) && /[a-zü]/u.test(afterNext)
}
