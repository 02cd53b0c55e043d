/** Looks up the closed lists of date words and holidays at a position. Compiled on first use. */
import { DATE_WORDS, type DateWord } from '../../lexicon/date-words.ts'
import { HOLIDAYS, type Holiday } from '../../lexicon/holidays.ts'
import { standsAt, sticky } from './sticky.ts'
import { clockOf, nothingStated, type Shift, type Stated } from './stated.ts'

interface Entry<T> {
  readonly word: string
  readonly item: T
  /** Writes what the word states into a draft, and returns it. */
  readonly give: (draft: Stated) => Stated
}

/** Words under their first two characters, longest first. */
type Table<T> = Map<number, Entry<T>[]>

/** Two characters as one small number; what shares it is told apart by the words themselves. */
function pairKey(first: number, second: number): number {
  return ((first & 0x7fff) << 15) | (second & 0x7fff)
}

function compile<T extends { readonly words: string }>(items: readonly T[], giveOf: (item: T, word: string) => Entry<T>['give']): Table<T> {
  const table: Table<T> = new Map()
  for (const item of items) {
    for (const word of item.words.split(' ')) {
      const give = giveOf(item, word)
      const key = pairKey(word.charCodeAt(0), word.charCodeAt(1))
      const list = table.get(key)
      if (list === undefined) table.set(key, [{ word, item, give }])
      else list.push({ word, item, give })
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.word.length - a.word.length)
  return table
}

let words: Table<DateWord> | undefined
let holidays: Table<Holiday> | undefined

/** The longest date word at `at` whose neighbours let it be one. */
export function dateWordAt(text: string, at: number): Entry<DateWord> | null {
  words ??= compile(DATE_WORDS, giveOfWord)
  const list = words.get(pairKey(text.charCodeAt(at), text.charCodeAt(at + 1)))
  if (list === undefined) return null
  for (let i = 0; i < list.length; i++) {
    const entry = list[i]!
    if (!text.startsWith(entry.word, at)) continue
    const { notAfter, notBefore, notWithin } = entry.item
    if (notAfter !== undefined && at > 0 && notAfter.includes(text[at - 1]!)) continue
    const after = at + entry.word.length
    if (notBefore !== undefined && standsAt(notBefore, text, after)) continue
    if (notWithin !== undefined && notWithin.test(text.slice(Math.max(0, at - 4), after + 4))) continue
    return entry
  }
  return null
}

/** A holiday or solar term at `at`: 春节, 清明. A day off (假期, 长假) is part of the mention. */
export function readHoliday(text: string, at: number): Stated | null {
  holidays ??= compile(HOLIDAYS, giveOfHoliday)
  const list = holidays.get(pairKey(text.charCodeAt(at), text.charCodeAt(at + 1)))
  if (list === undefined) return null
  for (let i = 0; i < list.length; i++) {
    const { word, item, give } = list[i]!
    if (!text.startsWith(word, at)) continue
    const end = at + word.length
    if (item.notBefore !== undefined && standsAt(item.notBefore, text, end)) continue
    if (item.notAfter?.test(text.slice(Math.max(0, at - 2), at)) === true) continue
    // 首届某地农民丰收节 is an event
    if (NTH_EVENT.test(text.slice(Math.max(0, at - 12), at))) continue
    const off = sticky(BREAK, text, end)
    const draft = give(nothingStated(at, off === null ? end : end + off[0].length, 'date/holiday'))
    if (off !== null) draft.holidayBreak = true
    return draft
  }
  return null
}
const NTH_EVENT = /[首一二三四五六七八九十\d]届[^，,。；;、：:！!\n]{0,8}$/u
const BREAK = /(?:节)?(?:小长假|长假|假期|黄金周|假日)/uy

const NAMES_BREAK = /假期|长假|黄金周/u

function giveOfHoliday({ name }: Holiday, word: string): (draft: Stated) => Stated {
  const off = NAMES_BREAK.test(word) ? true : undefined
  return (draft) => {
    draft.holiday = name
    draft.holidayBreak = off
    return draft
  }
}

/** What a date word states. */
function giveOfWord({ kind, by = 0, anchor = 'reference', part, vague, dayPart, words: forms }: DateWord): (draft: Stated) => Stated {
  const shift: Shift = { anchor, by }
  const period: Shift = { anchor: 'period', by: 0 }
  const thisYear: Shift = { anchor: 'reference', by: 0 }
  const clock = dayPart === undefined ? undefined : clockOf(dayPart)
  return (draft) => {
    switch (kind) {
      case 'year': draft.year = shift; return ruled(draft, 'date/relative-year')
      case 'whole': draft.year = shift; return ruled(draft, 'date/whole-year')
      case 'half': draft.half = by as 1 | 2; return ruled(draft, 'date/half')
      case 'quarter':
        if (anchor === 'reference' && by !== 1) {
          draft.quarter = shift
          return ruled(draft, 'date/relative-quarter')
        }
        draft.quarter = by
        return ruled(draft, 'date/quarter')
      case 'month': draft.month = shift; return ruled(draft, 'date/relative-month')
      case 'halfMonth': draft.halfMonth = by as 1 | 2; return ruled(draft, 'date/half-month')
      case 'week': draft.week = shift; return ruled(draft, 'date/relative-week')
      case 'weekend': draft.week = shift; draft.weekend = true; return ruled(draft, 'date/weekend')
      case 'day': draft.day = shift; draft.clock = clock; return ruled(draft, 'date/relative-day')
      case 'vague': draft.vague = vague; return ruled(draft, 'date/vague')
      case 'samePeriod': draft.samePeriod = by; return ruled(draft, 'date/same-period')
      case 'years': draft.year = thisYear; draft.yearsOn = by; return ruled(draft, 'date/years')
      case 'edge':
        if (forms.startsWith('年')) draft.year = period
        else if (forms.startsWith('月')) draft.month = period
        else draft.quarter = period
        draft.part = part
        return ruled(draft, 'date/edge')
    }
  }
}

function ruled(draft: Stated, rule: string): Stated {
  draft.rule = rule
  return draft
}

const CLOCK_STARTS = ['上午', '下午', '中午', '晚上', '凌晨', '早上', '清晨', '早晨', '傍晚', '深夜', '夜间', '晚间', '早间', '午后', '夜里', '午夜', '半夜', '夜晚', '正午', '午间', '清早', '黄昏', '子夜']

/** The first two characters of every word, so that a scan can pass over all the others. */
export function bigramsOfWords(): string[] {
  words ??= compile(DATE_WORDS, giveOfWord)
  holidays ??= compile(HOLIDAYS, giveOfHoliday)
  const all = [...words.values(), ...holidays.values()].flat().map(({ word }) => word.slice(0, 2))
  return [...all, ...CLOCK_STARTS]
}
