/** What is said of a whole list holds for each of its members: 签约的7个项目分别是…, 全面完成A、B和C建设, A、B等在谈项目. */
import type { Stage } from '../lexicon/status-words.ts'
import type { FoundDate } from '../mentions/found.ts'
import type { NormSpan } from '../text/span.ts'
import { CharFilter } from '../lexicon/pair-table.ts'
import { ITEM_MARK, lastWord, type Context, type Place } from './context.ts'
import { isFuture, stages, stageVerbs } from './verbs.ts'

/** Stages with the words that they were read from. */
export interface Said {
  readonly stages: readonly Stage[]
  readonly span: NormSpan
}

const CLOSING_STAGE = /^[”"」]?等[^，,。；;、\d]{0,6}?(在谈|在建|拟建|续建|签约|开工|竣工|投产)(?:的)?[^，,。；;、]{0,6}?(?:项目|工程)/u
const AT_SITE = /^(?:项目|工程)?的?[\u4e00-\u9fff]{0,4}?((?:建设|施工)(?:现场|工地))/u

/** What closes a run says of its members: A、B等在谈项目; A、B项目建设现场 is under construction. */
export function inClosing(context: Context, index: number): { stages: readonly Stage[]; span: NormSpan } | null {
  const place = context.places[index]!
  const end = context.places[index + place.runSize - 1 - place.runIndex]!.span.end
  const closing = place.runEnd > end ? CLOSING_STAGE.exec(context.text.slice(end, end + 26)) : null
  if (closing !== null) {
    const at = end + closing[0].indexOf(closing[1]!)
    return { stages: stages.get(closing[1]!)!, span: { start: at, end: at + closing[1]!.length } }
  }
  const site = mayBeSite(context.text, place.runEnd) ? AT_SITE.exec(context.text.slice(place.runEnd, place.runEnd + 8)) : null
  if (site === null) return null
  const at = place.runEnd + site[0].length - site[1]!.length
  return { stages: ['underConstruction'], span: { start: at, end: at + site[1]!.length } }
}

/** A cheap no for nearly all mentions: 现场 or 工地 close behind. */
function mayBeSite(text: string, end: number): boolean {
  for (let i = end + 2; i < end + 8; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x573a /* 场 */ || code === 0x5730 /* 地 */) return true
  }
  return false
}

const GROUP_OF = /(签约|开工|竣工|投产|落地|奠基|通车|在建|在谈|拟建|建成)(?:的(?:还有|有|包括)|(?:的|了)?[^，,。；]{0,14}?(?:项目|工程)[^。；;]{0,40}?(?:具体为|具体是|包括|分别是|分别为|分别有|主要有|其中有|即|既有|涵盖|主要包含|主要是|一个(?:是|为)|中[，,])|(?<=(?:此次|本次|今天|当天|当日)(?:集中)?(?:签约|开工|竣工|投产))(?:有|包括))/u

const NOT_HAPPENED = /(?:[拟将未待]|计划|预计|力争|争取|确保|即将|准备|谋划)[^，,。；;]{0,6}$/u

/** What the words in front of a list say of its members: 此次开工的项目包括…, 现场签约的6个项目分别是…, 投入最大的是…. */
export function groupVerb(context: Context, mentions: readonly number[]): Said | null {
  for (const index of mentions) {
    const place = context.places[index]!
    const from = Math.max(context.sentences[place.sentence]?.start ?? 0, place.runStart - 160)
    const said = saidIn(context.text, GROUP_OF, from, place.runStart) ?? carriedVerb(context, place.sentence) ?? goingOn(context, index) ?? listHead(context, index) ?? largest(context, index)
    if (said !== null) return said
  }
  return null
}

/** The stage that a pattern's first group names in [from, to), unless it is only to come. */
function saidIn(text: string, pattern: RegExp, from: number, to: number): Said | null {
  const match = pattern.exec(text.slice(from, to))
  const stage = match === null ? undefined : stages.get(match[1]!)
  if (match === null || stage === undefined) return null
  const at = from + match.index + match[0].indexOf(match[1]!)
  if (NOT_HAPPENED.test(text.slice(Math.max(from, at - 10), at))) return null
  return { stages: stage, span: { start: at, end: at + match[1]!.length } }
}

/** Sentences of one list, semicolons between them: its head may stand this many items back. */
const ITEMS = 40

/** What the list that ends before a sentence was said to be: 此次集中开工的项目分别是…. */
export function listVerb(context: Context, sentence: number): Said | null {
  const { sentences, text } = context
  const block = sentences[sentence]!.block
  for (let s = sentence - 1; s >= 0 && sentence - s <= ITEMS && sentences[s]!.block === block; s--) {
    const one = sentences[s]!
    const said = saidIn(text, GROUP_OF, one.start, Math.min(one.end, one.start + 80))
    if (said !== null) return said
    // the list's items stand between semicolons
    if (s > 0 && sentences[s - 1]!.block === block && !'；;'.includes(text[sentences[s - 1]!.end - 1]!)) return null
  }
  return null
}

const CARRIED = /(?:(?:此次|本次|这次|今天|当天|当日|现场)(?:集中)?|^在?)(签约|开工|竣工|投产)的?[^，,。；]{0,10}?项目(?:(?:中|里)[，,]|(?:共|有|\d))/u

/** 此次签约的项目中,A总投资…。B总投资…: the same paragraph goes on about the same group. */
function carriedVerb(context: Context, sentence: number): Said | null {
  const own = context.sentences[sentence]
  if (own === undefined) return null
  for (let s = sentence; s >= 0 && sentence - s <= 5 && context.sentences[s]!.block === own.block; s--) {
    const one = context.sentences[s]!
    const said = saidIn(context.text, CARRIED, one.start, Math.min(one.end, one.start + 80))
    if (said !== null) return said
  }
  return null
}

const GOING_ON = /(在建)(?:的|重大|重点)*(?:工程项目|项目|工程)正?(?:在)?(?:加快|有序|稳步|顺利|加速|全力|扎实){0,2}(?:推进|建设|实施)[，,：:]/u

/** 一批重大在建项目加快推进,A…;B、C…: up to the stop, semicolons between them. */
function goingOn(context: Context, index: number): Said | null {
  const { text, sentences } = context
  const place = context.places[index]!
  for (let s = place.sentence; s >= 0 && place.sentence - s <= 3; s--) {
    const one = sentences[s]
    if (one === undefined || (s < place.sentence && !'；;'.includes(text[one.end - 1]!))) return null
    const said = saidIn(text, GOING_ON, one.start, Math.min(one.start + 300, s === place.sentence ? place.runStart : one.end))
    if (said !== null) return said
  }
  return null
}

/** 签约的7个项目分别是:A,总投资…;B…;C…: the head stands before the first semicolon; so with lines that each begin with a project. */
function listHead(context: Context, index: number): Said | null {
  const { text, sentences } = context
  const place = context.places[index]!
  let s = place.sentence
  for (let back = 0; s > 0 && back < ITEMS; back++, s--) {
    const one = sentences[s]!
    const before = sentences[s - 1]!
    const joined = before.block === one.block && /[；;]\s*$/u.test(text.slice(before.end - 2, before.end))
    if (!joined && !beginsWithProject(context, s)) return null
    const said = headOf(text, before)
    if (said !== null) return said
    // lines above the list that are no items of it end the search
    if (before.block !== one.block && !beginsWithProject(context, s - 1) && !/[；;]\s*$/u.test(text.slice(before.end - 2, before.end))) return null
  }
  return null
}

const LIST_HEAD = /(签约|开工|竣工|投产|落地|奠基|通车|在建|在谈|拟建|建成)(?:的|了)?[^，,。；:：]{0,14}?(?:项目|工程)[^。；;:：]{0,24}?(?:如下|分别是|分别为|分别有|包括|有|为|是|名单|清单|主要有)[:：]/u

function headOf(text: string, sentence: NormSpan): Said | null {
  return saidIn(text, LIST_HEAD, sentence.start, sentence.end)
}

function beginsWithProject(context: Context, sentence: number): boolean {
  const one = context.sentences[sentence]!
  const first = context.places[context.placeFrom(one.start)]
  return first !== undefined && first.span.start < one.end && first.span.start - one.start <= 6 && ITEM_MARK.test(context.text.slice(one.start, first.span.start))
}

const LARGEST = /(?:最大|最多|最高)的?(?:一个|单体)?(?:项目)?(?:是|为|当属)[^，,。；;]{0,30}$/u
const GROUP_BEFORE = /(签约|开工|竣工|投产|落地)(?:的|了)?[^，,。；;]{0,12}?(?:项目|工程)(?!.{0,160}(?:签约|开工|竣工|投产|落地)(?:的|了)?[^，,。；;]{0,12}?(?:项目|工程))/su

/** 新签约项目9个,…,最大的项目为X; 此次签约的项目…。其中,投入最大的是X: one of the group counted last. */
function largest(context: Context, index: number): Said | null {
  const place = context.places[index]!
  const own = context.sentences[place.sentence]
  if (own === undefined || !LARGEST.test(context.text.slice(Math.max(own.start, place.runStart - 44), place.runStart))) return null
  let s = place.sentence
  while (s > 0 && context.sentences[s - 1]!.block === own.block && place.sentence - s < 4) s--
  return saidIn(context.text, GROUP_BEFORE, Math.max(context.sentences[s]!.start, place.runStart - 240), place.runStart)
}

const WORK_LEAD: readonly (readonly [string, readonly Stage[], number])[] = [['完成', ['completed'], 110], ['启动', ['started'], 90]]
/** What is not yet done, or only wished for, anywhere in the sentence before. */
const WISHED = /[将拟待未]|计划|预计|力争|争取(?!国家|上级|中央|省|到|资金)|确保|目标|下一步|明年|要[求^]?|尽快|加快|推动|推进|年底前/u
const PLAN_BEHIND = /[日月年]底?前|年内|[将拟]|力争|确保/u
const ENDS_IN_WORK = /(?:工程|项目|建设|施工|改造|任务|水库|电站|公路|高速|铁路|大桥|隧道|基地|园|中心)$/u
const NO_WORK = /前期|可研|可行性|审批|征[地收迁]|招标|招商|投标|立项|规划|设计|签约|报告|评审|评估|编制|方案|选址|论证|投资|手续|备案|融资|仪式|[\d.]+[%％]/u

const LAUNCHED = /^(?:项目|工程)?于?(?:[\d一二三四五六七八九十今去前]{1,4}年)?\d{1,2}月(?:\d{1,2}日|[底初])?(?:正式|全面)?启动[，,。；;]/u

/** X正在全线加速推进. */
const GOING_BEHIND = /^(?:项目|工程)?(?:建设|施工)?[也均都]?(?:目前)?正(?:在)?(?:全线|全面|有序|加速|加快|稳步|紧张|抓紧|火热|全力|快速|顺利){1,2}(?:推进|建设|施工)/u

/** X完成扩容改造, X已基本完成: the whole work, with nothing counted. */
const DONE_BEHIND = /^(?:项目|工程)?(?:已经?|业已|全部|全面|正式|顺利|基本|如期|提前|率先){0,3}完成了?(?:扩容|升级|提升|提质|改扩建|改建|扩建|迁建|维修|加固|整治){0,2}(?:改造|建设|施工|工程|任务){0,3}(?=[，,。；;]|$)/u

/** 全面完成A,B和C工程建设 · 启动A工程和B工程: the verb in front of the run, the end of its clause behind it. */
export function workVerb(context: Context, index: number, dates: readonly FoundDate[], today: string | null): Said | null {
  const place = context.places[index]!
  const own = context.sentences[place.sentence]
  if (own === undefined) return null
  return saidBehind(context, place, own, dates, today) ?? ledBy(context, place, own, dates, today)
}

/** What the words straight behind a name begin with, so far as they say anything here. */
const BEHIND = new CharFilter('项工于0123456789一二三四五六七八九十今去前建施也均都目正已业全顺基如提率完')

/** 二期2021年5月启动, X正在加快建设, X已完成改造. */
function saidBehind({ text }: Context, place: Place, own: NormSpan, dates: readonly FoundDate[], today: string | null): Said | null {
  if (!BEHIND.may(text.charCodeAt(place.span.end))) return null
  // 二期2021年5月启动,…: a dated start
  const launched = LAUNCHED.exec(text.slice(place.span.end, Math.min(own.end, place.span.end + 26)))
  if (launched !== null && place.runSize === 1) {
    const at = place.span.end + launched[0].length - 3
    if (!isFuture(text, place.span.end, at, dates, today)) return { stages: ['started'], span: { start: at, end: at + 2 } }
  }
  const going = GOING_BEHIND.exec(text.slice(place.span.end, Math.min(own.end, place.span.end + 20)))
  if (going !== null) return { stages: ['underConstruction'], span: { start: place.span.end, end: place.span.end + going[0].length } }
  const done = place.runSize > 1 ? null : DONE_BEHIND.exec(text.slice(place.span.end, Math.min(own.end, place.span.end + 24)))
  if (done !== null) {
    const at = place.span.end + done[0].indexOf('完成')
    if (!isFuture(text, Math.max(own.start, place.runStart - 30), at, dates, today)) return { stages: ['completed'], span: { start: at, end: at + 2 } }
  }
  return null
}

/** 全面完成A、B和C工程建设. */
function ledBy({ text }: Context, place: Place, own: NormSpan, dates: readonly FoundDate[], today: string | null): Said | null {
  for (const [word, stage, reach] of WORK_LEAD) {
    const at = lastWord(text, word, Math.max(own.start, place.runStart - reach), place.runStart)
    if (at < 0) continue
    const between = text.slice(at + word.length, place.runStart)
    if (/[。；;：:！？]|[，,](?<!(?:工程|项目|建设|水库)[，,])/u.test(between) || NO_WORK.test(between) || /^(?!了)[的后时]/u.test(between)) continue
    if (stageVerbs(text, at + word.length, place.runStart, dates, today).length > 0) continue
    const tail = /^[^，,。；;\n]{0,60}/u.exec(text.slice(place.runEnd, Math.min(own.end, place.runEnd + 60)))![0]
    const named = text.slice(place.span.start, place.runEnd) + tail
    if (NO_WORK.test(tail) || (tail !== '' && (!/^(?:建设|施工|改造|实施|任务|等|[、和及与])/u.test(tail) || !ENDS_IN_WORK.test(named.replace(/(?:实施|内容)$/u, ''))))) continue
    // 一季度启动X,6月底前完成…: what goes on as a plan was one from its first verb
    if (WISHED.test(text.slice(Math.max(own.start, at - 60), at)) || PLAN_BEHIND.test(text.slice(place.runEnd, Math.min(own.end, place.runEnd + 40))) || isFuture(text, own.start, at, dates, today)) continue
    return { stages: stage, span: { start: at, end: at + word.length } }
  }
  return null
}

const GROUP_VERB = /集中(?:签约|开工|竣工|投产|落地|奠基)(?![、和及暨](?:集中)?(?:签约|开工|竣工|投产|落地|奠基)[^，,。；;、]{0,4}?(?:仪式|活动|大会|动员))/u

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
