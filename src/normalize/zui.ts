/** 蕞 → 最: content farms dodge the advertising law. 蕞尔小国, 蕞芮, 绵蕞 and the place 蕞 stay. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

export const zui: Step = {
  id: 'zui',
  about: '蕞 → 最 (advertising-law evasion)',
  needs: FEATURE.zui,
  find(text) {
    const edits: Edit[] = []
    for (let i = text.indexOf('蕞'); i >= 0; i = text.indexOf('蕞', i + 1)) {
      const next = text[i + 1] ?? ''
      const previous = text[i - 1] ?? ''
      if ('尔爾芮'.includes(next) && next !== '') continue
      if (previous === '绵' || previous === '綿' || previous === '“') continue
      edits.push({ start: i, end: i + 1, to: '最', rule: 'zui' })
    }
    return edits
  },
}
