/** A mark typed twice, or a comma glued to another mark: ，， 。。 ,、 ,。 → the one that counts. 1,200,000, ……, —— and 。。。 stay. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

const COMMAS = ',，'
const MARKS = ',，、。；;：！？'

export const doubledMarks: Step = {
  id: 'doubled-marks',
  about: '项目,，作出 → 项目，作出: punctuation typed twice',
  needs: FEATURE.doubledMark,
  find(text) {
    const edits: Edit[] = []
    for (let i = 0; i + 1 < text.length; i++) {
      if (!MARKS.includes(text[i]!) || !MARKS.includes(text[i + 1]!)) continue
      let end = i + 2
      while (end < text.length && MARKS.includes(text[end]!)) end++
      const run = text.slice(i, end)
      const to = merged(run)
      // empty cells of a comma-separated table
      if (to !== run && !/[0-9A-Za-z"\n]/u.test((i === 0 ? '\n' : text[i - 1]!) + (run.includes('，') || run.includes('。') || run.includes('、') ? '' : (text[end] ?? '\n'))) || (to !== run && !/^,+$/u.test(run))) {
        edits.push({ start: i, end, to, rule: 'doubled-marks' })
      }
      i = end - 1
    }
    return edits
  },
}

/** The mark that a run of marks stands for; the run itself where it is meant. */
function merged(run: string): string {
  const others = [...run].filter((mark) => !COMMAS.includes(mark))
  if (others.length === 0) return run.includes('，') ? '，' : ','
  const rest = others.join('')
  if (rest === '。。' || rest === '、、' || rest === '；；') return rest[0]!
  if (rest === '、。') return '。'
  return rest
}
