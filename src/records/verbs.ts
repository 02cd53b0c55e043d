/** The verbs that say at what stage a project is (签约, 开工, 竣工), future and denied ones apart. */
import { NOT_YET, NO_STATUS_AFTER, ONGOING_HOW, STATUS_WORDS, WEAK_NOT_YET, type Stage } from '../lexicon/status-words.ts'
import { CharFilter } from '../lexicon/pair-table.ts'
import { wordEnds } from '../lexicon/word-ends.ts'
import type { FoundDate } from '../mentions/found.ts'
import { firstEndingAfter, type NormSpan } from '../text/span.ts'
import { lastOf } from './context.ts'

/** Each verb of the closed list with its stages. */
export const stages: ReadonlyMap<string, readonly Stage[]> = new Map(STATUS_WORDS)
const verbs = wordEnds(STATUS_WORDS.map(([word]) => word))
/** First characters of the verbs. */
const FIRST = new CharFilter()
for (const [word] of STATUS_WORDS) FIRST.add(word.charCodeAt(0))
for (const word of ['建设', '正在']) FIRST.add(word.charCodeAt(0))
const notYet = wordEnds(NOT_YET)
const noStatus = wordEnds(NO_STATUS_AFTER)
const weak = new Set(WEAK_NOT_YET)
const DONE = /已|日前|近日|今日|昨日|正式|成功|顺利|刚刚|实现了|完成/u

/** A chronicle tells of what came after its first day; nothing that is read today is still to come from before this. */
const SINCE = '2010'
const SAID_DONE = /已经?于?$/u
const PAST_YEAR = /去年|上年|前年/u

/** 推进9个项目签约落地: what is counted has happened. */
const COUNTED = /^\d{1,4}[余多]?[个家项]/u
const DONE_AS_PLANNED = /(?:项目|工程)(?:已经?|均|都|全部|顺利|成功|正式|相继|陆续)+$/u

/** A verb of the closed list in the text. `future` where it has not happened. */
export interface StageVerb extends NormSpan {
  readonly stages: readonly Stage[]
  readonly future: boolean
}

/**
 * The stage verbs in [start, end). `today` is an ISO day or null; a date after it right before the verb makes the verb future.
 * `nominal`: 签约项目, 在建项目 count too.
 */
export function stageVerbs(text: string, start: number, end: number, dates: readonly FoundDate[], today: string | null, nominal = false): StageVerb[] {
  const found: StageVerb[] = []
  for (let at = start; at < end; at++) {
    if (!FIRST.may(text.charCodeAt(at))) continue
    const length = verbs.longestAt(text, at)
    if (length === 0) {
      const going = ongoingAt(text, at)
      if (going === 0 || at + going > end) continue
      if (!preparing(text, start, at)) found.push({ start: at, end: at + going, stages: ONGOING, future: isFuture(text, start, at, dates, today) })
      at += going - 1
      continue
    }
    if (at + length > end) continue
    // 该项目已建成370亩…基地: a part in figures
    if (length === 2 && BUILT_PART.test(text.slice(at, at + 4))) continue
    // 前期工作正在加快推进 is no work on the site
    if (preparing(text, start, at)) continue
    // 开工、竣工投产仪式 is held for several: which of them is open
    const mixed = JOINED.includes(text[at + length] ?? ' ') ? pastMixed(text, at, at + length) : 0
    if (mixed > 0) {
      at = mixed - 1
      continue
    }
    // 该工程的建成将改变…
    if (text[at - 1] === '的' && text[at + length] === '将') continue
    if (!unsaid(text, at + length) || (nominal && text.startsWith('项目', at + length))) {
      found.push({ start: at, end: at + length, stages: stages.get(text.slice(at, at + length))!, future: isFuture(text, start, at, dates, today) })
    }
    at += length - 1
  }
  return found
}

const BUILT_PART = /^建成了?\d/u
const ONGOING: readonly Stage[] = ['underConstruction']
const GOES_ON = new RegExp(`(?:建设|正在)(?:正在?)?(?:${ONGOING_HOW.join('|')})(?:推进|展开|进行)`, 'uy')
/** What follows 建设 or 正在 there. */
const ONGOING_NEXT = `正${ONGOING_HOW.map((word) => word[0]).join('')}`

/** Length of 建设正抓紧推进, 正在有序进行 at a position; 0 where the work is not said to go on. */
function ongoingAt(text: string, at: number): number {
  const second = text[at] === '建' ? '设' : text[at] === '正' ? '在' : null
  if (second === null || text[at + 1] !== second || !ONGOING_NEXT.includes(text[at + 2] ?? ' ')) return 0
  GOES_ON.lastIndex = at
  return GOES_ON.test(text) ? GOES_ON.lastIndex - at : 0
}

const PREPARING = /(?:前期|手续|审批|招标|征地|拆迁|可研|设计|洽谈|谈判|对接)[^，,。；;]{0,4}$/u
/** Last characters of what it begins with: a cheap no for nearly all verbs. */
const PREPARED = new CharFilter('期续批标地迁研计谈判接')

function preparing(text: string, start: number, at: number): boolean {
  for (let i = at - 1, first = Math.max(start, at - 10); i > first; i--) if (PREPARED.may(text.charCodeAt(i))) return PREPARING.test(text.slice(Math.max(start, at - 10), at))
  return false
}

const JOINED = '、和及暨'
const CEREMONY = /^[^，,。；;、]{0,4}?(?:仪式|活动|大会|动员)/u

/** Where another stage ends that is joined on before a ceremony; 0 where none is. */
function pastMixed(text: string, at: number, end: number): number {
  const next = text.startsWith('集中', end + 1) ? end + 3 : end + 1
  const length = verbs.longestAt(text, next)
  const mixed = length > 0 && stages.get(text.slice(next, next + length))![0] !== stages.get(text.slice(at, end))![0] && CEREMONY.test(text.slice(next + length, next + length + 8))
  return mixed ? next + length : 0
}

/** Whether what follows takes the statement back: 建成后, 建成投产后, 开工率. */
function unsaid(text: string, end: number): boolean {
  if (noStatus.longestAt(text, end) > 0) return true
  const next = verbs.longestAt(text, end)
  return next > 0 && unsaid(text, end + next)
}

const AWAITS = /待[^，,]{1,24}后[^，,]{0,4}$/u

/** Whether the words of the clause before the verb put it into the future. */
export function isFuture(text: string, from: number, at: number, dates: readonly FoundDate[], today: string | null): boolean {
  const reach = Math.max(from, at - 26)
  const clause = Math.max(reach, lastOf(text, '，,；;：:。', reach, at) + 1)
  const said = text.slice(clause, at)
  // 待验收后正式投产
  if (said.includes('待') && AWAITS.test(said)) return true
  let pastBound = false
  for (let i = firstEndingAfter(dates, clause); i < dates.length && dates[i]!.start < at; i++) {
    const date = dates[i]!
    if (date.end > at || date.start < clause || date.from === null && date.to === null) continue
    // 已于11月前通车, 2018年国庆节前开园: past all the same
    if (date.mod === 'before') {
      if (SAID_DONE.test(text.slice(clause, date.start)) || (today !== null && date.to !== null && date.to < today)) {
        pastBound = true
        continue
      }
      return true
    }
    if (today !== null && date.from !== null && date.from > today && date.from > SINCE && !SAID_DONE.test(text.slice(clause, date.start)) && !/已/u.test(text.slice(date.end, at))) return true
    if (today !== null && date.to !== null && date.to < today) pastBound = true
  }
  let done: boolean | undefined
  let past: boolean | undefined
  for (let i = at; i > clause; i--) {
    const length = notYet.longestBefore(text, i)
    if (length === 0) continue
    done ??= DONE.test(said)
    past ??= pastBound || PAST_YEAR.test(said)
    const word = text.slice(i - length, i)
    if (word === '前' && /[日之以]前$/u.test(text.slice(clause, i)) && !/底前|月前|日之前/u.test(text.slice(clause, i)) && /(?:日前|之前|以前)$/u.test(text.slice(clause, i))) continue
    if (word === '可' && /可研|可行/u.test(text.slice(i - 1, i + 1))) continue
    if (word === '要' && /主要|需要求|重要|纪要/u.test(text.slice(i - 2, i + 1))) continue
    if (weak.has(word) && (done || at - i > 6 || past || COUNTED.test(text.slice(i, i + 6)))) continue
    if (past && (word === '前' || word === '底前')) continue
    // 104个计划新开工项目顺利开工: what was planned has happened
    if (DONE_AS_PLANNED.test(text.slice(i, at))) continue
    return true
  }
  return false
}
