/** 发文字号: 国发〔2023〕1号, 娄发改〔2024〕17号, with any kind of bracket. */
import { CharSet } from '../../text/char-set.ts'
import type { NormSpan } from '../../text/span.ts'

export interface DocumentNumber extends NormSpan {
  readonly number: string
}

const YEAR = /[〔［\[（(【]\s?((?:19|20)\d{2})\s?[〕］\])）】]\s?(第?\s?\d{1,5})\s?(?:号|號)/uy
const WORD = /[\u4e00-\u9fffA-Za-z]/u
const STOP = /(?:根据|按照|依据|依照|文件|参见|详见|以|由|见|和|及|与|经|原|即|的|为|在|《|》|通知|文号|编号|证号|批准|批文|文|案号)$/u
/** The court's case numbers look alike: （2023）粤01民初1号 has the year first and is not matched here. */
const LEAD = 14

/** The number whose year bracket opens at `open`; null where there is none. */
function numberAt(text: string, open: number): DocumentNumber | null {
  YEAR.lastIndex = open
  const match = YEAR.exec(text)
  if (match === null) return null
  let start = open
  while (start > 0 && text[start - 1] === ' ' && start > open - 2) start--
  while (start > 0 && start > open - LEAD && WORD.test(text[start - 1]!)) {
    if (STOP.test(text.slice(Math.max(0, start - 2), start))) break
    start--
  }
  if (open - start < 2) return null
  return { start, end: open + match[0].length, number: text.slice(start, open + match[0].length).replace(/\s/gu, '') }
}

const OPENING: CharSet = new CharSet('〔［[（(【')

/** Every number of the text: the figures of the text that stand right after a bracket and may be a year. */
export function numbers(text: string, figures: readonly NormSpan[]): DocumentNumber[] {
  const found: DocumentNumber[] = []
  for (let i = 0; i < figures.length; i++) {
    const { start, end } = figures[i]!
    if (end - start !== 4) continue
    const open = text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1
    if (!OPENING.has(text.charCodeAt(open))) continue
    const one = numberAt(text, open)
    if (one !== null) found.push(one)
  }
  return found
}

/** The number in brackets behind a title: 《…》(娄发改〔2024〕17号). */
export function bracketNumber(text: string, end: number): DocumentNumber | null {
  const open = text[end]
  if (open !== '（' && open !== '(') return null
  const close = open === '（' ? '）' : ')'
  // the number itself may use round brackets: (国发(2023)1号)
  for (let at = end + 1; at < end + 40 && at < text.length; at++) {
    if (!OPENING.has(text.charCodeAt(at))) continue
    const one = numberAt(text, at)
    if (one === null || one.start <= end) continue
    const after = text.indexOf(close, one.end)
    if (after < 0 || after - one.end > 24 || /[。；\n]/u.test(text.slice(one.end, after))) return null
    return { start: end, end: after + 1, number: one.number }
  }
  return null
}
