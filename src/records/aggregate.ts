/** Counted groups with their money: 新签约亿元以上项目265个,协议引资额1249.45亿元. A count without an amount or a threshold is only a count. */
import type { AllFound, FoundCount, FoundDate, FoundMoney } from '../mentions/found.ts'
import type { Reading } from '../mentions/rule.ts'
import type { MoneyRole, ProjectStatus } from '../schema/record.ts'
import { firstEndingAfter, type NormSpan } from '../text/span.ts'
import { lastOf, type Context } from './context.ts'
import type { FoundAggregate } from './ties.ts'
import { announcedStatus, listVerb } from './governing.ts'
import { stages, stageVerbs } from './verbs.ts'
import { dateBefore, dateValue, headPlace, placeOfGroup, type PlaceMention } from './where.ts'

const UNITS: ReadonlySet<string> = new Set('个项家所座条宗笔户单件批起')
const THINGS = /(?:项目|工程|企业|标段|幼儿园|学校|医院|融资|融资事件|并购|投资事件)$/u
/** 融资68起; 起 counts accidents and cases as well. */
const DEALS = /(?:融资|融资事件|并购|投资事件)$/u
const INVESTED = /投资|引资|资金|金额|签约|总额|协议|合同|概算|筹资|投/u
const OTHER_MONEY = /产值|收入|税|利润|营收|增加值|贷款|授信|补助|奖|罚|出口|进口|成交/u
const ROLES: ReadonlySet<MoneyRole> = new Set(['totalInvestment', 'contracted', 'annualInvestment', 'completedInvestment', 'financing', 'other'])
const WISH = /力争|确保|争取|要求|奋力|努力|目标/u
const PLAN_HEADING = /重点工作|工作安排|工作打算|目标任务|下一步|主要目标|工作计划|主要任务/u

interface Group {
  readonly count: FoundCount
  readonly sentence: number
  readonly noun: string
  /** The group's words: from the start of its noun phrase to its end, the count taken in. */
  readonly start: number
  readonly end: number
  threshold: FoundMoney | null
  amount: FoundMoney | null
}

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

/** Whether any sentence counts something and names an amount: without one there is no group. */
function hasMoneyBesideCount({ sentences, money }: Context, { counts }: AllFound): boolean {
  let m = 0
  let c = 0
  for (const sentence of sentences) {
    while (m < money.length && money[m]!.start < sentence.start) m++
    while (c < counts.length && counts[c]!.start < sentence.start) c++
    if (m >= money.length || c >= counts.length) return false
    if (money[m]!.start < sentence.end && counts[c]!.start < sentence.end) return true
  }
  return false
}

const CLASS_AFTER = /^(?:的)?([^，,。；;、：:\d]{0,14}?(?:项目|工程))/u
const CLASS_END = /(?:项目|工程|企业|类)(?:达到|达|共有|共计|共|为|有|不少于|超过|约)?$/u
const CLASS_LONGEST = 16

/** Counts of projects, works and companies, with their noun phrase. */
function groupsOf(context: Context, found: AllFound): Group[] {
  const { text } = context
  const groups: Group[] = []
  for (const count of found.counts) {
    if (!UNITS.has(count.unit)) continue
    // 2至3个 is a wish or a guess, no group
    if (count.min !== null && count.max !== null && count.min !== count.max) continue
    // 最大一个投资50亿元: one project, no group
    if (count.max === 1 && /最[大高多]/u.test(text.slice(Math.max(0, count.start - 3), count.end))) continue
    const sentence = context.sentences[context.sentenceAt(count.start)]
    if (sentence === undefined) continue
    // 工业项目4个(包装饮用水项目2个),总投资…: the count in brackets is only a part
    if (/^[^（(]{0,4}[）)]/u.test(text.slice(count.end, count.end + 6)) && /[（(][^）)]{0,14}$/u.test(text.slice(Math.max(0, count.start - 15), count.start))) continue
    const after = CLASS_AFTER.exec(text.slice(count.end, Math.min(sentence.end, count.end + 22)))
    const before = classBefore(text, Math.max(sentence.start, count.start - 22), count.start)
    const noun = count.noun ?? after?.[1] ?? (before === null ? null : text.slice(before.start, before.end))
    const phrase = before === null || after !== null ? '' : text.slice(before.start, count.start)
    if (count.unit === '起' && !DEALS.test(noun ?? '')) continue
    if (arePartners(text, sentence.start, count.start, after === null ? count.end : count.end + after[0].length)) continue
    const start = count.start - phrase.length + Math.max(0, phrase.lastIndexOf('其中') < 0 ? 0 : phrase.lastIndexOf('其中') + 2)
    const end = after !== null ? count.end + after[0].length : count.end
    groups.push({ count, sentence: context.sentenceAt(count.start), noun: (noun ?? '').replace(/(?<=项目|工程)(?:年度|计划|预计|概算|估算|累计|完成|总).{0,8}$/u, ''), start, end, threshold: null, amount: null })
  }
  return groups
}

/** 与某公司等14家企业签订…: those who sign are not what is signed. */
function arePartners(text: string, from: number, start: number, end: number): boolean {
  return WITH.test(text.slice(Math.max(from, start - 40), start)) && SIGNS.test(text.slice(end, end + 14))
}

const WITH = /[与同跟向][^，,。；;、的]{0,30}?(?:、[^，,。；;]{0,30})?等?$/u
const SIGNS = /^[^，,。；;、]{0,6}?(?:企业|公司|单位|机构|院校|高校|院所|银行)?[^，,。；;]{0,4}?(?:签|达成|合作|洽谈|对接)/u

/** 新签约工业项目共|11个: the class that is counted, with what stands before it in its clause. */
function classBefore(text: string, from: number, to: number): NormSpan | null {
  // what the pattern may end on
  if (!'目程业类达到共有计为于过约'.includes(text[to - 1] ?? '。')) return null
  const match = CLASS_END.exec(text.slice(Math.max(from, to - 5), to))
  if (match === null) return null
  const head = Math.max(from, to - 5) + match.index
  let start = head
  while (start > from && head - start < CLASS_LONGEST && !isClassStop(text.charCodeAt(start - 1))) start--
  return { start, end: head + (text[head] === '类' ? 1 : 2) }
}

function isClassStop(code: number): boolean {
  return (code >= 48 && code <= 57) || '，,。；;、：:“”'.includes(String.fromCharCode(code))
}

/** 亿元以上项目11个, 2个百亿级项目, 总投资10亿元以上的7个. */
function tieThresholds(context: Context, groups: readonly Group[]): void {
  const { text } = context
  for (const group of groups) {
    const sentence = context.sentences[group.sentence]!
    for (const money of context.moneyIn(Math.max(sentence.start, group.count.start - 34), Math.min(sentence.end, group.count.end + 12))) {
      if (money.end <= group.count.start) {
        const gap = text.slice(money.end, group.count.start)
        const bounded = money.role === 'threshold' || money.mod !== 'exact'
        if (bounded && /^(?:级|的|以上)*[^，,。；;、：:\d]{0,16}?(?:项目|工程|企业|融资)?(?:达到|达|共有|共计|共|为|有|不少于|至少|超过)?$/u.test(gap) && (/项目|工程|企业|融资/u.test(gap) || gap === '的' || gap === '')) group.threshold = money
        // 总投资亿元以上、进度滞后的9个项目
        else if (bounded && /^(?:以上)?[、，,][^，,。；;、：:\d]{2,10}的$/u.test(gap) && /^[^，,。；;、]{0,8}?(?:项目|工程)/u.test(text.slice(group.count.end, group.count.end + 12))) group.threshold = money
        else if (/^(?:级|的)?(?:项目|工程)[^，,。；;、：:\d]{0,8}$/u.test(gap) && /等$|[、，,：:]$/u.test(text.slice(money.start - 1, money.start))) group.threshold = money
      } else if (money.start >= group.count.end && /^(?:个)?$/u.test(text.slice(group.count.end, money.start)) && /^(?:级|的|以上)*[^，,。；;、：:\d]{0,12}?(?:项目|工程|企业)/u.test(text.slice(money.end, money.end + 18))) {
        if (!/投资/u.test(text.slice(group.count.end, money.start))) group.threshold = money
      }
    }
  }
}

function usable(text: string, money: FoundMoney, lead: string): boolean {
  return ROLES.has(money.role) && !OTHER_MONEY.test(lead.slice(-10)) && (INVESTED.test(lead) || money.role !== 'other') && !/^(?:不等|(?:以上|级)?的)/u.test(text.slice(money.end, money.end + 4)) && !/^(?:以上|级)?(?:项目|工程)/u.test(text.slice(money.end, money.end + 4)) && !/单体|单个|最大|平均|户均/u.test(lead.slice(-16))
}

const STARTED_OF_THEM = /(?:已|新|其中)(?:开工|复工)[^，,。；;]{0,5}[，,]$/u

/** 项目27个、协议资金43.26亿元; 总投资80亿元的27个项目; 172个、71个、43个,年度计划投资分别为…. */
function tieAmounts(reading: Reading, context: Context, groups: readonly Group[]): void {
  const { text } = context
  const things = groups.filter((group) => isThing(group, text))
  for (let i = 0; i < things.length; i++) {
    const group = things[i]!
    if (group.amount !== null) continue
    const sentence = context.sentences[group.sentence]!
    // in front: 总投资80亿元的27个项目, 筹资3600万元新建公办幼儿园2所
    const front = context.moneyIn(Math.max(sentence.start, group.count.start - 40), group.count.start).at(-1)
    if (front !== undefined && front !== group.threshold) {
      const gap = text.slice(front.end, group.count.start)
      const lead = text.slice(Math.max(sentence.start, front.start - 12), front.start)
      if ((/^(?:以上)?的?$/u.test(gap) || /^的[^，,。；;、：:\d]{0,10}(?:项目|工程)$/u.test(gap) || (/筹资|投资|投入/u.test(lead.slice(-4)) && /^(?:新建|改建|建设|实施|建成)[^，,。；;、：:\d]{1,10}$/u.test(gap))) && (INVESTED.test(lead) || front.role === 'totalInvestment' || front.role === 'contracted')) {
        group.amount = front
        continue
      }
    }
    const next = things[i + 1]
    const end = Math.min(sentence.end, next !== undefined && next.sentence === group.sentence ? next.start : sentence.end, group.end + 60)
    const behind = context.moneyIn(group.end, end).filter((money) => money !== group.threshold && money !== next?.threshold && usable(text, money, text.slice(group.end, money.start)))
    if (behind.length > 0 && /分别/u.test(text.slice(group.end, behind[0]!.start))) {
      if (EACH.test(text.slice(group.end, behind[0]!.start))) shareOut(context, things, i, behind)
      continue
    }
    const amount = behind.find((money) => money.role === 'totalInvestment' || money.role === 'contracted') ?? behind[0]
    if (amount === undefined) continue
    const gap = text.slice(group.end, amount.start)
    // 签约项目7个:A项目,总投资3.1亿元: what was named in between takes it
    const named = context.places[context.placeFrom(group.end)]
    if (named !== undefined && named.span.start < amount.start && !/共|合计|总计/u.test(text.slice(named.span.end, amount.start))) continue
    // 有21个投资额超过1亿美元: of each, so a threshold; 10个项目投资超1亿美元 may be either
    if (/^的?(?:单体|单个)?投资额?均?$/u.test(gap) && (amount.mod === 'moreThan' || amount.mod === 'atLeast')) {
      if (/[个项家]$/u.test(text.slice(group.count.start, group.end))) group.threshold = amount
      else reading.warn({ code: 'aggregate-ambiguous', message: `Unexpected "${text.slice(group.start, amount.end)}", expected 总投资 or 均: may be each one's or all of them's, left unlinked`, span: { start: amount.start, end: amount.end } })
      continue
    }
    // 项目14个…。已开工12个,完成投资5.16亿元: what is spent may be spent on all of them
    if (amount.role === 'completedInvestment' && i > 0 && STARTED_OF_THEM.test(text.slice(Math.max(sentence.start, group.count.start - 5), group.count.end + 1))) {
      reading.warn({ code: 'aggregate-ambiguous', message: `Unexpected "${text.slice(amount.start, amount.end)}" after the ones just started, expected 总投资: may be spent on all projects, left unlinked`, span: { start: amount.start, end: amount.end } })
      continue
    }
    if (/[。]/u.test(gap) || (gap.match(/[，,]/gu)?.length ?? 0) > 3) continue
    // 3条铁路、11条公路、以及1个机场项目,总投资…: of all of them
    if (COUNTED_BEFORE.test(text.slice(Math.max(sentence.start, group.start - 24), group.start)) && !/其中/u.test(text.slice(Math.max(sentence.start, group.start - 40), group.start)) && UNITED.test(gap)) {
      reading.warn({ code: 'aggregate-ambiguous', message: `Unexpected one amount "${text.slice(amount.start, amount.end)}" after several counted things, expected one each: left unlinked, read the sentence`, span: { start: amount.start, end: amount.end } })
      continue
    }
    const rivals = things.slice(Math.max(0, i - 4), i).filter((one) => !/企业$/u.test(one.noun) && one.sentence === group.sentence && one.amount === null && one.threshold === null && group.start - one.end <= 14 && !/其中/u.test(text.slice(one.end, group.start)))
    if (rivals.length > 0 && !/^[，,、（(]?(?:总|计划|协议|合同|合计|共)/u.test(gap.slice(0, 3)) === false && /集中|[、，,]/u.test(text.slice(rivals[0]!.end, group.start))) {
      reading.warn({ code: 'aggregate-ambiguous', message: `Unexpected one amount "${text.slice(amount.start, amount.end)}" after ${rivals.length + 1} counted groups (${[...rivals, group].map((one) => text.slice(one.start, one.end)).join(' | ')}), expected one each: left unlinked, read the sentence`, span: { start: amount.start, end: amount.end } })
      continue
    }
    group.amount = amount
  }
}

/** 分别为 straight before the amounts; 分别是 before names is none. */
const EACH = /分别(?:计划|预计|完成|总|年度|协议|概算|投资|引资|金额|达到|达|为|是|约|超|近)*$/u
const COUNTED_BEFORE = /[\d一二三四五六七八九十百][余多]?[条座处所段][^，,。；;、\d]{1,10}(?:[、，,]?(?:以及|及|和)|、)$/u
const UNITED = /^[，,、]?(?:总|合计|共|计划|预计|项目)/u

/** 产业类172个、基础设施类71个、民生类43个,年度计划投资分别为258.6、103.4和50.7亿元. */
function shareOut(context: Context, things: readonly Group[], last: number, money: readonly FoundMoney[]): void {
  let first = last
  while (first > 0 && things[first - 1]!.sentence === things[last]!.sentence && things[first]!.start - things[first - 1]!.end <= 16 && things[first - 1]!.amount === null && !/其中/u.test(context.text.slice(things[first - 1]!.end, things[first]!.start))) first--
  if (last - first + 1 !== money.length) return
  for (let k = first; k <= last; k++) things[k]!.amount = money[k - first]!
}

function isThing(group: Group, text: string): boolean {
  return group.threshold !== null || THINGS.test(group.noun) || /类$/u.test(text.slice(group.start, group.count.start)) || /项目|工程|类/u.test(text.slice(group.start, group.end))
}

/** What a plan only wishes for is no group: 力争再签约亿元项目2个以上. */
function isWish(context: Context, group: Group): boolean {
  const sentence = context.sentences[group.sentence]!
  return WISH.test(context.text.slice(Math.max(sentence.start, group.start - 50), group.count.start)) || /至少/u.test(context.text.slice(group.count.start - 3, group.count.start + 2))
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
  // 签约项目36个。其中,10亿元以上项目7个,50亿元以上项目1个: up to the group that they are parts of
  for (let at = all.indexOf(group), up = parent; status === null && up !== undefined && all[at]!.start - up.end < 60 && at > 0; up = all[--at - 1]) {
    status = statusNear(context, found, up, today)
    if (!/其中/u.test(text.slice(Math.max(context.sentences[up.sentence]!.start, up.start - 40), up.start))) break
  }
  status ??= topicStatus(text, sentence) ?? listedAbove(context, group, sentence)
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
  const place = placeOfGroup(context, places, sentence.start, group.count.start) ?? placeOfGroup(context, places, block, group.count.start) ?? headPlace(context, places)
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
  const before = (from: number, to: number): FoundDate | null => dateBefore(text, found.dates, from, to)
  const sentence = context.sentences[group.sentence]!
  const first = all.find((one) => one.sentence === group.sentence && isThing(one, text)) ?? group
  const near = before(clauseStart(context, group), group.count.start) ?? before(sentence.start, first.count.start)
  if (near !== null) return near
  const parent = all[all.indexOf(group) - 1]
  if (parent !== undefined && context.sentences[parent.sentence]!.block === sentence.block && /其中/u.test(text.slice(Math.max(sentence.start, group.start - 40), group.start))) {
    const own = dateOfGroup(context, found, parent, all, false)
    if (own !== null) return own
  }
  const block = blockStart(context, group.sentence)
  const heading = headingSpan(context, group.sentence)
  // 7月2日上午,…活动举行。⏎据介绍,本期活动共有项目26个: the day of the event
  if (EVENT.test(text.slice(sentence.start, group.count.start))) {
    const day = dayBefore(found.dates, block)
    if (day !== null && before(block, group.count.start) === null) return day
  }
  return before(block, group.count.start) ?? (heading === null ? null : before(heading.start, heading.end)) ?? (listed ? before(0, block) : null)
}

const EVENT = /(?:本[期次届]|此次|这次|该次)(?:集中)?(?:活动|会议|大会|签约|开工|推介|招商|仪式|共)/u

/** The last day before a position; a year or month behind it that it lies in says less. */
function dayBefore(dates: readonly FoundDate[], position: number): FoundDate | null {
  let within = ''
  for (let i = firstEndingAfter(dates, position) - 1; i >= 0; i--) {
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
  const own = stageVerbs(text, clauseStart(context, group), Math.min(sentence.end, group.end + 10), found.dates, today, true)
  // behind the group only in the same clause
  const kept = own.filter((verb) => verb.start < group.end || !/[，,；;、。]/u.test(text.slice(group.end, verb.start)))
  const last = kept.at(-1)
  if (last === undefined) return null
  return { status: last.future ? 'planned' : last.stages[0]!, span: { start: last.start, end: last.end } }
}

/** 签约项目中,投资10亿元以上的5个: what the sentence sets out to speak of. */
function topicStatus(text: string, sentence: NormSpan): { status: ProjectStatus; span: NormSpan } | null {
  const match = /^(?:(?:在|此次|本次|这次|所有|新)){0,2}(签约|开工|在建|竣工|投产)的?项目(?:中|里)[，,]/u.exec(text.slice(sentence.start, sentence.start + 16))
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
