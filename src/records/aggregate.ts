/** Counted groups with their money: 新签约亿元以上项目265个,协议引资额1249.45亿元. A count without an amount or a threshold is only a count. */
import type { AllFound, FoundDate } from '../mentions/found.ts'
import type { Reading } from '../mentions/rule.ts'
import type { ProjectStatus } from '../schema/record.ts'
import { firstEndingAfter, type NormSpan } from '../text/span.ts'
import { lastOf, type Context } from './context.ts'
import { announcedStatus, listVerb } from './governing.ts'
import { DEALS, groupsOf, hasMoneyBesideCount, isThing, isWish, tieAmounts, tieThresholds, type Group } from './groups.ts'
import type { FoundAggregate } from './ties.ts'
import { stages, stageVerbs, type StageVerb } from './verbs.ts'
import { dateBefore, dateValue, headPlace, placeOfGroup, type PlaceMention } from './where.ts'

const PLAN_HEADING = /重点工作|工作安排|工作打算|目标任务|下一步|主要目标|工作计划|主要任务/u

/** The aggregate records of the text, in text order; doubtful links are left out with a warning. */
export function aggregates(reading: Reading, context: Context, found: AllFound, places: () => readonly PlaceMention[], today: string | null): FoundAggregate[] {
  if (!hasMoneyBesideCount(context, found)) return []
  const groups = groupsOf(context, found)
  tieThresholds(context, groups)
  tieAmounts(reading, context, groups)
  const order = new Map(groups.map((group, i) => [group, i]))
  const kept = groups.filter((group) => (group.amount !== null || group.threshold !== null) && !isWish(context, group))
  if (kept.length === 0) return []
  return distinct(kept.map((group) => toRecord(context, found, places(), group, groups.slice(Math.max(0, order.get(group)! - 8), order.get(group)! + 1), today)))
}

/** Start of the group's own clause, and of the run of clauses it shares with a group before (其中…). */
function clauseStart(context: Context, group: Group): number {
  const sentence = context.sentences[group.sentence]!
  const from = Math.max(sentence.start, group.start - 80)
  return lastOf(context.text, '，,、；;：:', from, group.start) + 1 || from
}

function blockStart(context: Context, sentence: number): number {
  const block = context.sentences[sentence]!.block
  let s = sentence
  while (s > 0 && context.sentences[s - 1]!.block === block) s--
  return context.sentences[s]!.start
}

/** The heading above a sentence: the nearest short block before its own. */
function headingSpan(context: Context, sentence: number): NormSpan | null {
  for (let s = sentence - 1, seen = 0; s >= 0 && seen < 60; s--, seen++) {
    const one = context.sentences[s]!
    if (one.block === context.sentences[sentence]!.block) continue
    const alone = context.sentences[s - 1]?.block !== one.block && context.sentences[s + 1]?.block !== one.block
    if (alone && one.end - one.start <= 30 && !/[。；]$/u.test(context.text.slice(one.start, one.end))) return one
  }
  return null
}

function toRecord(context: Context, found: AllFound, places: readonly PlaceMention[], group: Group, all: readonly Group[], today: string | null): FoundAggregate {
  const { text } = context
  const sentence = context.sentences[group.sentence]!
  const subgroup = /其中/u.test(text.slice(Math.max(sentence.start, group.start - 40), group.start))
  const parent = subgroup ? all[all.indexOf(group) - 1] : undefined
  let status = statusNear(context, found, group, today)
  // 此次集中开工的项目涵盖…,其中先进制造业项目61个: its own sentence says of what they are parts
  if (status === null && subgroup && parent?.sentence !== group.sentence) status = partOf(text, Math.max(sentence.start, group.start - 160), group.start)
  // 签约项目36个。其中,10亿元以上项目7个,50亿元以上项目1个: up to the group that they are parts of
  for (let at = all.indexOf(group), up = parent; status === null && up !== undefined && all[at]!.start - up.end < 60 && at > 0; up = all[--at - 1]) {
    status = statusNear(context, found, up, today)
    if (!/其中/u.test(text.slice(Math.max(context.sentences[up.sentence]!.start, up.start - 40), up.start))) break
  }
  status ??= topicOf(context, group.sentence) ?? listedAbove(context, group, sentence)
  // 在建百亿元项目5个、五十亿元以上项目12个: one verb for both
  const neighbour = all[all.indexOf(group) - 1]
  if (status === null && neighbour !== undefined && neighbour.sentence === group.sentence && /^[、，,和及]?(?:级|以上|[\d百千亿万元一二三四五六七八九十.])*$/u.test(text.slice(neighbour.end, group.start))) status = statusNear(context, found, neighbour, today)
  const block = blockStart(context, group.sentence)
  const listed = /^[【\d（(①-⑳]/u.test(text.slice(block, block + 1))
  if (status === null && listed) {
    const announced = announcedStatus(context, block)
    if (announced !== null) status = { status: announced.stages[0]!, span: announced.span }
  }
  const heading = headingSpan(context, group.sentence)
  const planned = heading !== null && PLAN_HEADING.test(text.slice(heading.start, heading.end))
  if (planned) status = { status: 'planned', span: heading }
  const titled = titleYear(text, sentence.start, group.count.start) ?? (parent === undefined ? null : titleYear(text, context.sentences[Math.max(0, group.sentence - 1)]!.start, group.count.start))
  const dated = titled !== null ? null : dateOfGroup(context, found, group, all, listed)
  const value = dated === null ? null : dateValue(dated)
  const place = placeOfGroup(context, places, sentence.start, group.count.start) ?? placeOfGroup(context, places, block, group.count.start) ?? headPlace(context, places, group.count.start)
  const { min, max, mod, unit } = group.count
  return {
    kind: 'aggregate',
    place: place?.name ?? null,
    period: titled?.year ?? (value?.kind === 'period' ? value.value : null),
    date: value?.kind === 'date' ? value.value : null,
    status: status?.status ?? null,
    count: { min, max, mod, unit },
    noun: group.noun === '' ? '项目' : group.noun,
    threshold: group.threshold === null ? null : { min: group.threshold.min, max: group.threshold.max },
    amount: group.amount === null ? null : { min: group.amount.min, max: group.amount.max, mod: group.amount.mod, currency: group.amount.currency },
    role: group.amount === null ? null : group.amount.role === 'other' && DEALS.test(group.noun) ? 'financing' : group.amount.role,
    evidence: {
      count: group.count,
      status: status?.span ?? null,
      period: titled?.span ?? (value?.kind === 'period' ? dated : null),
      date: value?.kind === 'date' ? dated : null,
      place,
      threshold: group.threshold,
      amount: group.amount,
    },
  }
}

/** The date that governs a group: in its clause, in front of its sentence, its parent's (其中…), in its paragraph, in the heading, before the list. */
function dateOfGroup(context: Context, found: AllFound, group: Group, all: readonly Group[], listed: boolean): FoundDate | null {
  const { text } = context
  const before = (from: number, to: number): FoundDate | null => dateBefore(text, found.dates, from, to, group.amount?.role !== 'completedInvestment')
  const sentence = context.sentences[group.sentence]!
  const first = all.find((one) => one.sentence === group.sentence && isThing(one, text)) ?? group
  // 10个道路项目1-8月完成投资54亿元: when it was spent
  if (group.amount !== null && group.amount.role === 'completedInvestment' && group.amount.start > group.end) {
    const spent = before(group.end, group.amount.start)
    if (spent !== null) return spent
  }
  const near = before(clauseStart(context, group), group.count.start) ?? before(sentence.start, first.count.start)
  if (near !== null) return near
  const parent = all[all.indexOf(group) - 1]
  if (parent !== undefined && context.sentences[parent.sentence]!.block === sentence.block && /其中/u.test(text.slice(Math.max(sentence.start, group.start - 40), group.start))) {
    const own = dateOfGroup(context, found, parent, all, false)
    if (own !== null) return own
  }
  // 在建项目185项,…;计划新开工项目157项,…: items of one list have one date
  const prior = context.sentences[group.sentence - 1]
  if (parent !== undefined && prior !== undefined && parent.sentence === group.sentence - 1 && prior.block === sentence.block && '；;'.includes(text[prior.end - 1]!)) {
    const own = dateOfGroup(context, found, parent, all.slice(0, all.indexOf(group)), listed)
    if (own !== null) return own
  }
  const block = blockStart(context, group.sentence)
  const heading = headingSpan(context, group.sentence)
  // 7月2日上午,…活动举行。⏎据介绍,本期活动共有项目26个: the day of the event
  if (EVENT.test(text.slice(Math.max(sentence.start, group.count.start - 160), group.count.start))) {
    const day = dayBefore(found.dates, block)
    if (day !== null && before(block, group.count.start) === null) return day
  }
  return before(block, group.count.start) ?? (heading === null ? null : before(heading.start, heading.end)) ?? (listed ? before(0, block) : null)
}

const EVENT = /(?:本[期次届]|此次|这次|该次)(?:集中)?(?:活动|会议|大会|签约|开工|推介|招商|仪式|共)/u

/** The last day before a position; a year or month behind it that it lies in says less. */
function dayBefore(dates: readonly FoundDate[], position: number): FoundDate | null {
  let within = ''
  for (let i = firstEndingAfter(dates, position) - 1, seen = 0; i >= 0 && seen < 60; i--, seen++) {
    const date = dates[i]!
    const value = dateValue(date)
    if (value === null || !value.value.startsWith(within)) continue
    if (value.kind === 'date') return date
    if (value.value.includes('/')) return null
    within = value.value
  }
  return null
}

/** 《娄底市2024年重点建设项目名单》…共列入项目286个: the year in the title of what lists the group. */
function titleYear(text: string, from: number, to: number): { year: string; span: NormSpan } | null {
  const match = /《[^《》]{0,20}?((?:19|20)\d{2})年[^《》]{0,30}(?:项目|工程|名单|清单|计划)[^《》]{0,12}》/u.exec(text.slice(Math.max(from, to - 120), to))
  if (match === null) return null
  const at = Math.max(from, to - 120) + match.index + match[0].indexOf(match[1]!)
  return { year: match[1]!, span: { start: at, end: at + 5 } }
}

/** The stage that the group's own words or its clause name: 新签约…, 47个签约项目, 33个项目集中签约. */
function statusNear(context: Context, found: AllFound, group: Group, today: string | null): { status: ProjectStatus; span: NormSpan } | null {
  const { text } = context
  const sentence = context.sentences[group.sentence]!
  const own = stageVerbs(text, clauseStart(context, group), Math.min(sentence.end, group.end + 24), found.dates, today, true)
  // behind the group only in the same clause
  const kept = own.filter((verb) => verb.start < group.end || !/[，,；;、。]/u.test(text.slice(group.end, verb.start)))
  const last = kept.at(-1)
  if (last === undefined || mixed(text, kept)) return null
  return { status: last.future ? 'planned' : last.stages[0]!, span: { start: last.start, end: last.end } }
}

const JOINED_BEFORE = /(?:签约|开工|竣工|投产|奠基)[、和及与](?:新|集中)?$/u
/** 竣工、投产项目 is one thing said twice. */
const JOINED_SAME = /(?:竣工[、和及与]投产|投产[、和及与]竣工)$/u
/** 签约、开工项目共73个, 开竣工项目10个: which of them is open. */
function mixed(text: string, verbs: readonly StageVerb[]): boolean {
  const last = verbs.at(-1)!
  const before = verbs.at(-2)
  if (last.stages[0] === 'started' && last.stages.length > 1) return true
  if (JOINED_BEFORE.test(text.slice(Math.max(0, last.start - 5), last.start)) && !JOINED_SAME.test(text.slice(Math.max(0, last.start - 5), last.end))) return true
  return before !== undefined && before.stages[0] !== last.stages[0] && /^(?:、|[和及与]|以及)(?:新|集中)?$/u.test(text.slice(before.end, last.start))
}

const PART_OF = /(签约|开工|竣工|投产|落地|在建)的?[^，,。；;\d]{0,6}?项目(?:涵盖|涉及|包括|中|里)/u

function partOf(text: string, from: number, to: number): { status: ProjectStatus; span: NormSpan } | null {
  const match = PART_OF.exec(text.slice(from, to))
  const stage = match === null ? undefined : stages.get(match[1]!)
  if (match === null || stage === undefined) return null
  return { status: stage[0]!, span: { start: from + match.index, end: from + match.index + 2 } }
}

/** The topic of a sentence, or of the one before its semicolon. */
function topicOf(context: Context, index: number): { status: ProjectStatus; span: NormSpan } | null {
  const { sentences, text } = context
  for (let s = index; s >= 0 && index - s <= 4; s--) {
    const one = sentences[s]!
    if (s < index && (one.block !== sentences[index]!.block || !'；;'.includes(text[one.end - 1]!))) return null
    const said = topicStatus(text, one)
    if (said !== null) return said
  }
  return null
}

/** 签约项目中,投资10亿元以上的5个: what the sentence sets out to speak of. */
function topicStatus(text: string, sentence: NormSpan): { status: ProjectStatus; span: NormSpan } | null {
  const match = /^(?:(?:在|此次|本次|这次|所有|新|集中)){0,3}(签约|开工|在建|竣工|投产)的?项目(?:中|里)[，,]/u.exec(text.slice(sentence.start, sentence.start + 16))
  const stage = match === null ? undefined : stages.get(match[1]!)
  if (match === null || stage === undefined) return null
  const at = sentence.start + match[0].indexOf(match[1]!)
  return { status: stage[0]!, span: { start: at, end: at + 2 } }
}

/** 此次集中开工的项目分别是A…;B…。4个项目合计总投资…: the list that the sentence sums up. */
function listedAbove(context: Context, group: Group, sentence: NormSpan): { status: ProjectStatus; span: NormSpan } | null {
  if (!SUMS_UP.test(context.text.slice(sentence.start, group.count.start))) return null
  const said = listVerb(context, group.sentence)
  return said === null ? null : { status: said.stages[0]!, span: said.span }
}

const SUMS_UP = /^(?:上述|以上|这|该批?|全部)?$/u

/** One record a group: repeats of a count with its amount (title and body) are told once, the fuller one stays. */
function distinct(records: readonly FoundAggregate[]): FoundAggregate[] {
  const kept: FoundAggregate[] = []
  const fullness = (one: FoundAggregate): number => [one.place, one.period ?? one.date, one.status, one.threshold, one.amount].filter((field) => field !== null).length
  for (const record of records) {
    const same = kept.findIndex((one) => one.count.min === record.count.min && one.count.max === record.count.max && one.amount?.min === record.amount?.min && one.amount?.max === record.amount?.max && one.threshold?.min === record.threshold?.min)
    if (same < 0) kept.push(record)
    else if (fullness(record) > fullness(kept[same]!)) kept[same] = record
  }
  return kept
}
