/** A mark typed twice, or a comma glued to another mark: ，， 。。 ,、 ,。 → the one that counts. 1,200,000, ……, —— and 。。。 stay. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

const COMMAS = ',，'

export const doubledMarks: Step = {
  id: 'doubled-marks',
  about: '项目,，作出 → 项目，作出: punctuation typed twice',
  needs: FEATURE.doubledMark,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    let done = 0
    for (let k = 0; k < count; k++) {
      const i = at[k]!
      if ((bits[k]! & FEATURE.doubledMark) === 0 || i < done || !isMark(text.charCodeAt(i)) || !isMark(text.charCodeAt(i + 1))) continue
      let end = i + 2
      while (end < text.length && isMark(text.charCodeAt(end))) end++
      const run = text.slice(i, end)
      const to = merged(run)
      if (to !== run && !isEmptyCells(text, i, end, run)) edits.push({ start: i, end, to, rule: 'doubled-marks' })
      done = end
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

function isMark(code: number): boolean {
  return code === 0x2c || code === 0xff0c || code === 0x3001 || code === 0x3002 || code === 0xff1b || code === 0x3b || code === 0xff1a || code === 0xff01 || code === 0xff1f
}

/** Commas with nothing between them beside a figure, a letter or the edge of a line: a row of comma-separated values. */
function isEmptyCells(text: string, start: number, end: number, run: string): boolean {
  if (!/^,+$/u.test(run)) return false
  return /[0-9A-Za-z"\n]/u.test((text[start - 1] ?? '\n') + (text[end] ?? '\n'))
}
