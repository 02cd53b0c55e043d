/** At what stage a project is: verbs beside its mentions, future and denied ones apart. */
import { NOT_YET, NO_STATUS_AFTER, STATUS_WORDS, WEAK_NOT_YET, type Stage } from '../lexicon/status-words.ts'
import { CharFilter } from '../lexicon/pair-table.ts'
import { wordEnds } from '../lexicon/word-ends.ts'
import type { FoundDate } from '../mentions/found.ts'
import { firstEndingAfter, type NormSpan } from '../text/span.ts'
import { scopeEnd, scopeStart, type Context } from './context.ts'

const stages = new Map(STATUS_WORDS)
const verbs = wordEnds(STATUS_WORDS.map(([word]) => word))
/** First characters of the verbs. */
const FIRST = new CharFilter()
for (const [word] of STATUS_WORDS) FIRST.add(word.charCodeAt(0))
const notYet = wordEnds(NOT_YET)
const noStatus = wordEnds(NO_STATUS_AFTER)
const weak = new Set(WEAK_NOT_YET)
const DONE = /已|日前|近日|今日|昨日|正式|成功|顺利|刚刚|实现了|完成/u

const SAID_DONE = /已经?于?$/u
const PAST_YEAR = /去年|上年|前年/u

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
    const length = !FIRST.may(text.charCodeAt(at)) ? 0 : verbs.longestAt(text, at)
    if (length === 0 || at + length > end) continue
    const word = text.slice(at, at + length)
    // 该项目已建成370亩…基地: a part in figures
    if (word === '建成' && /^了?\d/u.test(text.slice(at + 2, at + 4))) continue
    if (!unsaid(text, at + length) || (nominal && text.startsWith('项目', at + length))) {
      found.push({ start: at, end: at + length, stages: stages.get(word)!, future: isFuture(text, start, at, dates, today) })
    }
    at += length - 1
  }
  return found
}

/** Whether what follows takes the statement back: 建成后, 建成投产后, 开工率. */
function unsaid(text: string, end: number): boolean {
  if (noStatus.longestAt(text, end) > 0) return true
  const next = verbs.longestAt(text, end)
  return next > 0 && unsaid(text, end + next)
}

/** Whether the words of the clause before the verb put it into the future. */
function isFuture(text: string, from: number, at: number, dates: readonly FoundDate[], today: string | null): boolean {
  let clause = Math.max(from, at - 26)
  for (let i = at - 1; i >= clause; i--) if ('，,；;：:。'.includes(text[i]!)) clause = i + 1
  // 待验收后正式投产
  if (/待[^，,]{1,24}后[^，,]{0,4}$/u.test(text.slice(clause, at))) return true
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
    if (today !== null && date.from !== null && date.from > today && !SAID_DONE.test(text.slice(clause, date.start)) && !/已/u.test(text.slice(date.end, at))) return true
    if (today !== null && date.to !== null && date.to < today) pastBound = true
  }
  const done = DONE.test(text.slice(clause, at))
  const past = PAST_YEAR.test(text.slice(clause, at)) || pastBound
  for (let i = at; i > clause; i--) {
    const length = notYet.longestBefore(text, i)
    if (length === 0) continue
    const word = text.slice(i - length, i)
    if (word === '前' && /[日之以]前$/u.test(text.slice(clause, i)) && !/底前|月前|日之前/u.test(text.slice(clause, i)) && /(?:日前|之前|以前)$/u.test(text.slice(clause, i))) continue
    if (word === '可' && /可研|可行/u.test(text.slice(i - 1, i + 1))) continue
    if (word === '要' && /主要|需要求|重要|纪要/u.test(text.slice(i - 2, i + 1))) continue
    if (weak.has(word) && (done || at - i > 6 || past)) continue
    if (past && (word === '前' || word === '底前')) continue
    return true
  }
  return false
}

export interface StatusTie {
  readonly status: readonly Stage[]
  readonly spans: readonly NormSpan[]
  /** The verb whose date is the status's date: the last one that happened. */
  readonly verb: StageVerb | null
}

const ORDER: readonly Stage[] = ['negotiating', 'registered', 'signed', 'landed', 'planned', 'started', 'underConstruction', 'halted', 'completed', 'inProduction']
const GROUP_VERB = /集中(?:签约|开工|竣工|投产|落地|奠基)/u

/** The stages of one project over all its mentions (indices into `context.places`). */
export function statusOf(context: Context, mentions: readonly number[], dates: readonly FoundDate[], today: string | null): StatusTie {
  const status = new Set<Stage>()
  const spans: NormSpan[] = []
  let planned: StageVerb | null = null
  let verb: StageVerb | null = null
  for (const index of mentions) {
    const place = context.places[index]!
    const before = stageVerbs(context.text, scopeStart(context, index), place.runStart, dates, today).filter((one) => leads(context.text, one, place.runStart))
    const after = urged(context.text, stageVerbs(context.text, place.span.end, Math.min(scopeEnd(context, index), place.runEnd + 70), dates, today), place)
    const said = inClosing(context, index)
    if (said !== null) {
      for (const stage of said.stages) status.add(stage)
      spans.push(said.span)
    }
    planned ??= plannedBefore(context.text, scopeStart(context, index), place.runStart)
    for (const one of said !== null ? [] : [...before, ...after.filter((one) => (one.start >= place.runEnd || place.runSize === 1) && !ofPart(context.text, place.span.end, one.start) && context.text[one.end] !== '的'), ...echoedVerbs(context, index, dates, today)]) {
      if (one.future) {
        planned ??= one
        continue
      }
      for (const stage of one.stages) status.add(stage)
      spans.push({ start: one.start, end: one.end })
      verb = one
    }
  }
  if (status.size === 0) {
    const group = groupVerb(context, mentions)
    if (group !== null) return { status: group.stages, spans: [group.span], verb: null }
  }
  if (status.has('halted') && status.has('inProduction')) status.delete('halted')
  // 开工建设 and 施工 of what is finished say nothing about now
  if (status.has('underConstruction') && (status.has('completed') || status.has('inProduction'))) status.delete('underConstruction')
  if (status.has('planned') && status.size > 1) status.delete('planned')
  if (status.size === 0 && planned !== null) {
    status.add('planned')
    spans.push({ start: planned.start, end: planned.end })
    verb = planned
  }
  if (status.size === 0) return { status: [], spans: [], verb: null }
  return { status: ORDER.filter((stage) => status.has(stage)), spans: spans.slice(0, 6).sort((a, b) => a.start - b.start), verb }
}

const URGING = /(?:推动|力争|确保|争取|力促|促进|计划|预计|有望|尽快|拟|保障|助力)$/u

/** 力争X建成投用: what stands before the name puts the verbs of its clause into the future. */
function urged(text: string, found: StageVerb[], place: { readonly runStart: number; readonly runEnd: number; readonly span: NormSpan }): StageVerb[] {
  if (found.length === 0 || !URGING.test(text.slice(Math.max(0, place.runStart - 3), place.runStart))) return found
  return found.map((one) => (/[，,。；;]/u.test(text.slice(place.span.end, one.start)) && one.start > place.runEnd ? one : { ...one, future: true }))
}

const CLOSING_STAGE = /^[”"」]?等[^，,。；;、\d]{0,6}?(在谈|在建|拟建|续建|签约|开工|竣工|投产)(?:的)?[^，,。；;、]{0,6}?(?:项目|工程)/u
const AT_SITE = /^(?:项目|工程)?的?[\u4e00-\u9fff]{0,4}?((?:建设|施工)(?:现场|工地))/u

/** What closes a run says of its members: A、B等在谈项目; A、B项目建设现场 is under construction. */
function inClosing(context: Context, index: number): { stages: readonly Stage[]; span: NormSpan } | null {
  const place = context.places[index]!
  const end = context.places[index + place.runSize - 1 - place.runIndex]!.span.end
  const closing = place.runEnd > end ? CLOSING_STAGE.exec(context.text.slice(end, end + 26)) : null
  if (closing !== null) {
    const at = end + closing[0].indexOf(closing[1]!)
    return { stages: stages.get(closing[1]!)!, span: { start: at, end: at + closing[1]!.length } }
  }
  const site = AT_SITE.exec(context.text.slice(place.runEnd, place.runEnd + 8))
  if (site === null) return null
  const at = place.runEnd + site[0].length - site[1]!.length
  return { stages: ['underConstruction'], span: { start: at, end: at + site[1]!.length } }
}

const PLANNED_BEFORE = /拟(?!定|制|于)[^，,。；;签]{0,34}?(?:建设|新建|投建|兴建|扩建)(?:的|总投资[^，,。；;]{1,14}的)?[“"]?$/u

/** 拟投资10.9亿元建设X: announced, nothing has happened. */
function plannedBefore(text: string, from: number, to: number): StageVerb | null {
  const start = Math.max(from, to - 48)
  const match = PLANNED_BEFORE.exec(text.slice(start, to))
  return match === null ? null : { start: start + match.index, end: start + match.index + 1, stages: ['planned'], future: true }
}

const GROUP_OF = /(签约|开工|竣工|投产|落地|奠基|通车|在建|在谈|拟建|建成)(?:的(?:还有|有|包括)|(?:的|了)?[^，,。；]{0,14}?(?:项目|工程)[^。；;]{0,40}?(?:具体为|具体是|包括|分别是|分别为|分别有|主要有|其中有|即|既有|涵盖|主要包含|主要是|中[，,])|(?<=(?:此次|本次|今天|当天|当日)(?:集中)?(?:签约|开工|竣工|投产))(?:有|包括))/u

/** What the words in front of a list say of its members: 此次开工的项目包括…, 现场签约的6个项目分别是…. */
function groupVerb(context: Context, mentions: readonly number[]): { stages: readonly Stage[]; span: NormSpan } | null {
  for (const index of mentions) {
    const place = context.places[index]!
    const from = Math.max(context.sentences[place.sentence]?.start ?? 0, place.runStart - 160)
    const match = GROUP_OF.exec(context.text.slice(from, place.runStart))
    if (match === null) {
      const carried = carriedVerb(context, place.sentence)
      if (carried !== null) return carried
      continue
    }
    const stage = stages.get(match[1]!)
    if (stage !== undefined) return { stages: stage, span: { start: from + match.index, end: from + match.index + match[1]!.length } }
  }
  return null
}

const CARRIED = /(?:(?:此次|本次|这次|今天|当天|当日|现场)(?:集中)?|^)(签约|开工|竣工|投产)的?[^，,。；]{0,10}?项目(?:(?:中|里)[，,]|(?:共|有|\d))/u

/** 此次签约的项目中,A总投资…。B总投资…: the same paragraph goes on about the same group. */
function carriedVerb(context: Context, sentence: number): { stages: readonly Stage[]; span: NormSpan } | null {
  const own = context.sentences[sentence]
  if (own === undefined) return null
  for (let s = sentence; s >= 0 && sentence - s <= 5 && context.sentences[s]!.block === own.block; s--) {
    const one = context.sentences[s]!
    const match = CARRIED.exec(context.text.slice(one.start, Math.min(one.end, one.start + 80)))
    if (match === null) continue
    const at = one.start + match.index + match[0].indexOf(match[1]!)
    return { stages: stages.get(match[1]!)!, span: { start: at, end: at + match[1]!.length } }
  }
  return null
}

const ECHO_START = /^(?:据悉[，,]|据了解[，,]|据介绍[，,]|目前[，,])?(?:该|此|这座|本)?(?:项目|工程)(?!经理|部|负责|招|组|库|建设者|建成|为)/u

/** 该工程…今年10月已封顶: sentences that go on about what was named last, up to the next name. */
function echoedVerbs(context: Context, index: number, dates: readonly FoundDate[], today: string | null): StageVerb[] {
  const place = context.places[index]!
  const own = context.sentences[place.sentence]
  const next = context.places[index + 1]
  if (own === undefined || place.runSize > 1) return []
  const verbsFound: StageVerb[] = []
  for (let s = place.sentence + 1; s < context.sentences.length && s <= place.sentence + 2; s++) {
    const sentence = context.sentences[s]!
    if (sentence.block > own.block + 1 || (next !== undefined && next.span.start < sentence.end)) break
    const match = ECHO_START.exec(context.text.slice(sentence.start, sentence.start + 20))
    if (match === null || (sentence.block !== own.block && !/[该本]/u.test(match[0]))) continue
    const from = sentence.start + match[0].length
    for (const one of stageVerbs(context.text, from, Math.min(sentence.end, from + 90), dates, today)) {
      if (!ofPart(context.text, from, one.start) && context.text[one.end] !== '的') verbsFound.push(one)
    }
  }
  return verbsFound
}

/** Whether a verb before the name is about it: 开工建设X, 签约总投资50亿元的X, not 在开工仪式上…X. */
function leads(text: string, verb: StageVerb, start: number): boolean {
  const between = text.slice(verb.end, start)
  return between.length <= 30 && !/仪式|活动|大会|现场会|率|后|时|[。！？、暨和及]/u.test(between)
}

/** Whether the verb is about a part: X的围堰合龙. */
function ofPart(text: string, end: number, verb: number): boolean {
  return /(?:的(?!建设|施工|主体)[^，,；;、。]{1,8}|(?:隧道|隧洞|大桥|渡槽|导流洞|标段|围堰|盾构)[\u4e00-\u9fff]{0,5})$/u.test(text.slice(Math.max(end, verb - 16), verb))
}

/** What a heading says of all lines of its list: 33个项目集中签约 … 名单如下. */
export function announcedStatus(context: Context, position: number): { stages: readonly Stage[]; span: NormSpan } | null {
  let s = context.sentenceAt(position)
  const own = context.sentences[s]
  if (own === undefined) return null
  for (let back = 0; s >= 0 && back < 40; s--, back++) {
    const sentence = context.sentences[s]!
    const match = GROUP_VERB.exec(context.text.slice(sentence.start, sentence.end))
    if (match === null) continue
    const stage = stages.get(match[0].slice(2))
    return stage === undefined ? null : { stages: stage, span: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length } }
  }
  return null
}
