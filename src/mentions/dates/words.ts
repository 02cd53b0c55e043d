/** Looks up the closed lists of date words and holidays at a position. Compiled on first use. */
import { DATE_WORDS, type DateWord } from '../../lexicon/date-words.ts'
import { HOLIDAYS, type Holiday } from '../../lexicon/holidays.ts'
import type { Stated } from './stated.ts'

interface Entry<T> {
  readonly word: string
  readonly item: T
}

function compile<T extends { readonly words: string }>(items: readonly T[]): Map<number, Entry<T>[]> {
  const table = new Map<number, Entry<T>[]>()
  for (const item of items) {
    for (const word of item.words.split(' ')) {
      const code = word.charCodeAt(0)
      const list = table.get(code)
      if (list === undefined) table.set(code, [{ word, item }])
      else list.push({ word, item })
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.word.length - a.word.length)
  return table
}

let words: Map<number, Entry<DateWord>[]> | undefined
let holidays: Map<number, Entry<Holiday>[]> | undefined

/** The longest date word at `at` whose neighbours let it be one. */
export function dateWordAt(text: string, at: number): Entry<DateWord> | null {
  words ??= compile(DATE_WORDS)
  const list = words.get(text.charCodeAt(at))
  if (list === undefined) return null
  for (const entry of list) {
    if (!text.startsWith(entry.word, at)) continue
    const { notAfter, notBefore, notWithin } = entry.item
    if (notAfter !== undefined && at > 0 && notAfter.includes(text[at - 1]!)) continue
    const after = at + entry.word.length
    if (notBefore !== undefined) {
      const hit = notBefore.exec(text.slice(after, after + 8))
      if (hit !== null && hit.index === 0) continue
    }
    if (notWithin !== undefined && notWithin.test(text.slice(Math.max(0, at - 4), after + 4))) continue
    return entry
  }
  return null
}

/** A holiday or solar term at `at`: 春节, 清明. A day off (假期, 长假) is part of the mention. */
export function readHoliday(text: string, at: number): Stated | null {
  holidays ??= compile(HOLIDAYS)
  const list = holidays.get(text.charCodeAt(at))
  if (list === undefined) return null
  for (const { word, item } of list) {
    if (!text.startsWith(word, at)) continue
    const end = at + word.length
    if (item.notBefore?.test(text.slice(end, end + 6)) === true) continue
    if (item.notAfter?.test(text.slice(Math.max(0, at - 2), at)) === true) continue
    BREAK.lastIndex = end
    const off = BREAK.exec(text)
    return { start: at, end: off === null ? end : end + off[0].length, rule: 'date/holiday', holiday: item.name, ...((off !== null || /假期|长假|黄金周/u.test(word)) && { holidayBreak: true }) }
  }
  return null
}
const BREAK = /(?:节)?(?:小长假|长假|假期|黄金周|假日)/uy

/** What a date word states, as the seed of a mention. */
export function seedOf({ kind, by = 0, anchor = 'reference', part, vague, dayPart, words: forms }: DateWord): Partial<Stated> {
  const shift = { anchor, by }
  switch (kind) {
    case 'year': return { year: shift, rule: 'date/relative-year' }
    case 'whole': return { year: shift, rule: 'date/whole-year' }
    case 'half': return { half: by as 1 | 2, rule: 'date/half' }
    case 'quarter': return anchor === 'reference' && by !== 1 ? { quarter: shift, rule: 'date/relative-quarter' } : { quarter: by, rule: 'date/quarter' }
    case 'month': return { month: shift, rule: 'date/relative-month' }
    case 'halfMonth': return { halfMonth: by as 1 | 2, rule: 'date/half-month' }
    case 'week': return { week: shift, rule: 'date/relative-week' }
    case 'weekend': return { week: shift, weekend: true, rule: 'date/weekend' }
    case 'day': return { day: shift, ...(dayPart && { clock: { part: dayPart } }), rule: 'date/relative-day' }
    case 'vague': return { vague: vague!, rule: 'date/vague' }
    case 'samePeriod': return { samePeriod: by, rule: 'date/same-period' }
    case 'years': return { year: { anchor: 'reference', by: 0 }, yearsOn: by, rule: 'date/years' }
    case 'edge': {
      const period = { anchor: 'period', by: 0 } as const
      const whole = forms.startsWith('年') ? { year: period } : forms.startsWith('月') ? { month: period } : { quarter: period }
      return { ...whole, part: part!, rule: 'date/edge' }
    }
    default: return {}
  }
}

const CLOCK_STARTS = ['上午', '下午', '中午', '晚上', '凌晨', '早上', '清晨', '早晨', '傍晚', '深夜', '夜间', '晚间', '早间', '午后', '夜里', '午夜', '半夜', '夜晚', '正午', '午间', '清早', '黄昏', '子夜']

/** The first two characters of every word, so that a scan can pass over all the others. */
export function bigramsOfWords(): string[] {
  words ??= compile(DATE_WORDS)
  holidays ??= compile(HOLIDAYS)
  const all = [...words.values(), ...holidays.values()].flat().map(({ word }) => word.slice(0, 2))
  return [...all, ...CLOCK_STARTS]
}
