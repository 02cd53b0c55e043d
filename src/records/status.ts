/** At what stage a project is: the verbs beside its mentions, and where they are silent those that govern its list. */
import type { Stage } from '../lexicon/status-words.ts'
import { CharFilter } from '../lexicon/pair-table.ts'
import type { FoundDate } from '../mentions/found.ts'
import { inTextOrder, type NormSpan } from '../text/span.ts'
import { scopeEnd, scopeStart, type Context } from './context.ts'
import { groupVerb, inClosing, workVerb } from './governing.ts'
import { isFuture, stageVerbs, type StageVerb } from './verbs.ts'

export interface StatusTie {
  readonly status: readonly Stage[]
  readonly spans: readonly NormSpan[]
  /** The verb whose date is the status's date: the last one that happened. */
  readonly verb: StageVerb | null
}

const ORDER: readonly Stage[] = ['negotiating', 'registered', 'signed', 'landed', 'planned', 'started', 'underConstruction', 'halted', 'completed', 'inProduction']

/** The stages of one project over all its mentions (indices into `context.places`). */
export function statusOf(context: Context, mentions: readonly number[], dates: readonly FoundDate[], today: string | null): StatusTie {
  const status = new Set<Stage>()
  const spans: NormSpan[] = []
  let planned: StageVerb | null = null
  let verb: StageVerb | null = null
  for (const index of mentions) {
    const place = context.places[index]!
    const said = inClosing(context, index)
    const from = scopeStart(context, index)
    const work = said ?? workVerb(context, index, dates, today)
    if (work !== null) {
      for (const stage of work.stages) status.add(stage)
      spans.push(work.span)
    }
    planned ??= plannedBefore(context.text, from, place.runStart)
    if (said !== null) continue
    for (const one of verbsOf(context, index, from, dates, today)) {
      if (one.future) {
        if (announcesStart(one) || (one.start > place.span.end && PREPARED.test(context.text.slice(place.span.end, one.start)))) planned ??= one
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
  return { status: ORDER.filter((stage) => status.has(stage)), spans: inTextOrder(spans.slice(0, 6)), verb }
}

/** 正在做征地前期工作,争取年底建成: so it has not begun. */
const PREPARED = /前期|征地|拆迁|筹备|筹建|报批|待建/u

/** 他要求…精心施工,把每个项目都建成精品: what is said to be done is not. */
const EXHORTS = /要求|强调|希望|叮嘱|嘱咐/u

/** 将于7月开工 is a plan; 预计2026年建成 says nothing of the start. */
function announcesStart({ stages }: StageVerb): boolean {
  return stages[0] !== 'completed' && stages[0] !== 'inProduction' && stages[0] !== 'halted'
}

/** The verbs that are about one mention: before it in its clause, behind it up to the next name, in sentences that go on about it. */
function verbsOf(context: Context, index: number, from: number, dates: readonly FoundDate[], today: string | null): StageVerb[] {
  const { text } = context
  const place = context.places[index]!
  const verbs: StageVerb[] = []
  for (const one of stageVerbs(text, from, place.runStart, dates, today)) if (leads(text, one, place.runStart)) verbs.push(one)
  // a name that opens its sentence is what all of it is about
  const reach = place.runStart - (context.sentences[place.sentence]?.start ?? 0) <= 4 ? 120 : 70
  for (const one of urged(text, stageVerbs(text, place.span.end, Math.min(scopeEnd(context, index), place.runEnd + reach), dates, today), place)) {
    if ((one.start >= place.runEnd || place.runSize === 1) && !ofPart(text, place.span.end, one) && text[one.end] !== '的' && !EXHORTS.test(text.slice(place.span.end, one.start))) verbs.push(one)
  }
  const signed = signedBefore(text, from, place.runStart)
  if (signed !== null && !isFuture(text, Math.max(0, signed.start - 40), signed.start, dates, today)) verbs.push(signed)
  echoedVerbs(context, index, dates, today, verbs)
  return verbs
}

const COSTING = /^(?:计划|协议)?总?投资[^，,。；;]{1,14}的[“"「]?$/u
const SIGNS_WITH = /[与和同][^，,。；;]{1,24}(签约|签署|签订)[^，,。；;]{0,10}$/u

/** 甲集团与乙集团签约,总投资22亿元的X落户: the clause before the one that the name stands in. */
function signedBefore(text: string, from: number, to: number): StageVerb | null {
  if (!'，,'.includes(text[from - 1] ?? ' ') || !COSTING.test(text.slice(from, to))) return null
  const base = Math.max(0, from - 41)
  const match = SIGNS_WITH.exec(text.slice(base, from - 1))
  if (match === null) return null
  const at = base + match.index + match[0].lastIndexOf(match[1]!)
  return { start: at, end: at + 2, stages: ['signed'], future: false }
}

const URGING = /(?:推动|力争|确保|争取|力促|促进|计划|预计|有望|尽快|拟|保障|助力)$/u

/** 力争X建成投用: what stands before the name puts the verbs of its clause into the future. */
function urged(text: string, found: StageVerb[], place: { readonly runStart: number; readonly runEnd: number; readonly span: NormSpan }): StageVerb[] {
  if (found.length === 0 || !URGING.test(text.slice(Math.max(0, place.runStart - 3), place.runStart))) return found
  return found.map((one) => (/[，,。；;]/u.test(text.slice(place.span.end, one.start)) && one.start > place.runEnd ? one : { ...one, future: true }))
}

const PLANNED_BEFORE = /拟(?!定|制|于)[^，,。；;签]{0,34}?(?:建设|新建|投建|兴建|扩建)(?:的|总投资[^，,。；;]{1,14}的)?[“"]?$/u

/** 拟投资10.9亿元建设X: announced, nothing has happened. */
function plannedBefore(text: string, from: number, to: number): StageVerb | null {
  const start = Math.max(from, to - 48)
  let at = to
  while (at >= start && text.charCodeAt(at) !== 0x62df /* 拟 */) at--
  if (at < start) return null
  const match = PLANNED_BEFORE.exec(text.slice(start, to))
  return match === null ? null : { start: start + match.index, end: start + match.index + 1, stages: ['planned'], future: true }
}

const ECHO_START = /^(?:据悉[，,]|据了解[，,]|据介绍[，,]|目前[，,])?(?:(?:该|此|这座|本)?(项目|工程)|(?:该|此|这座|这条|这个|本)(校区|院区|园区|小区|基地|产业园|医院|学校|高速|高铁|铁路|公路|大桥|隧道|水库|电站|线路|中心|枢纽|机场|水厂|厂))(?!经理|部|负责|招|组|库|建设者|建成|为)/u

/** X是…。目前…正在安装机组: goes on about the subject of the sentence before. */
const AT_PRESENT = /^(?:目前|现在|截至目前|眼下)[，,]?/u
const PROGRESS = /^(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）.．、])?(?:目前|最新|项目|工程|建设){0,2}(?:进展|进度)(?:情况)?[:：]/u

/** What the three begin with. */
const GOES_ON = new CharFilter('据目现截眼该此这座本项工最建进（(0123456789一二三四五六七八九十')

/** 该工程…今年10月已封顶: sentences that go on about what was named last, up to the next name; their verbs are put to the others. */
function echoedVerbs(context: Context, index: number, dates: readonly FoundDate[], today: string | null, verbs: StageVerb[]): void {
  const place = context.places[index]!
  const own = context.sentences[place.sentence]
  const next = context.places[index + 1]
  if (own === undefined || place.runSize > 1) return
  for (let s = place.sentence + 1; s < context.sentences.length && s <= place.sentence + 5; s++) {
    const sentence = context.sentences[s]!
    if (sentence.block > own.block + 3 || (next !== undefined && next.span.start < sentence.end)) break
    if (!GOES_ON.may(context.text.charCodeAt(sentence.start))) continue
    const head = context.text.slice(sentence.start, sentence.start + 20)
    // 进展情况:…: lines below a project that say how far it is
    const match = PROGRESS.exec(head) ?? (s <= place.sentence + 2 && sentence.block <= own.block + 1 ? ECHO_START.exec(head) : null) ?? (s === place.sentence + 1 && sentence.block === own.block && place.runStart - own.start <= 4 ? AT_PRESENT.exec(head) : null)
    if (match === null || (sentence.block !== own.block && !/[该本:：]/u.test(match[0]))) continue
    const from = sentence.start + match[0].length
    for (const one of stageVerbs(context.text, from, Math.min(sentence.end, from + 90), dates, today)) {
      if (!ofPart(context.text, from, one) && context.text[one.end] !== '的') verbs.push(one)
    }
  }
}

/** Whether a verb before the name is about it: 开工建设X, 签约总投资50亿元的X, not 在开工仪式上…X. */
function leads(text: string, verb: StageVerb, start: number): boolean {
  if (start - verb.end > 30) return false
  const between = text.slice(verb.end, start)
  return !/仪式|活动|大会|现场会|率|后|时|[。！？、暨和及]/u.test(between)
}

const PART = /(?:[\d一二三四五六七八九十][#号栋幢](?!线|公路)[^，,；;、。]{0,12}|的(?!建设|施工|主体)[^，,；;、。]{1,8}|(?:隧道|隧洞|大桥|渡槽|导流洞|标段|围堰|盾构)[\u4e00-\u9fff]{0,5}|其中[^，,；;、。]{1,14}|部分(?:已经?|均|全部)?)$/u

/** Whether the verb is about a part: X的围堰合龙. Where a part is being built, so is the whole. */
function ofPart(text: string, end: number, verb: StageVerb): boolean {
  return verb.stages[0] !== 'underConstruction' && PART.test(text.slice(Math.max(end, verb.start - 16), verb.start))
}

