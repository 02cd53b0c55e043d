/** `?` that stands for a lost space or sign at the start of a line or before a colon: ??2019年9月19日, 来源?:中山. Between characters it stays. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE, isDigit, isHan } from './features.ts'
import type { Step } from './step.ts'

export const questionMarks: Step = {
  id: 'question-marks',
  about: '??2019年 → 2019年, 来源?: → 来源:',
  needs: FEATURE.brokenByte,
  find(text) {
    const edits: Edit[] = []
    for (let i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
      let end = i
      while (text[end] === '?') end++
      let right = end
      while (text[right] === ' ' && right - end < 4) right++
      const previous = i === 0 ? '\n' : text[i - 1]!
      const next = text.charCodeAt(right)
      if (previous === '\n' && end - i <= 6 && (isHan(next) || isDigit(next))) edits.push({ start: i, end: right, to: '', rule: 'question-marks' })
      else if (end - i === 1 && isHan(previous.charCodeAt(0)) && (text[end] === ':' || text[end] === '：')) edits.push({ start: i, end, to: '', rule: 'question-marks' })
      i = end - 1
    }
    return edits
  },
}
