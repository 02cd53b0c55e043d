/** Names under one head: “A、B、C等50亿元项目”, “A、B两个项目”, “A（投资3亿元）、B（…）”. */
import type { Sentence } from '../../segment/article-text.ts'
import { baseOf, phaseOf, trimLeadIn, type Candidate, type HeadAt } from './candidate.ts'
import { CharSet } from '../../text/char-set.ts'
import { builtBeside, isPlacedBy, hasEvidence, specificity, type Kind } from './judge.ts'
import { isOneOf, nameStart } from './name.ts'
import { tailBefore } from './tails.ts'

const DENG = /等([^，,。；：等]{0,16})$/u
const COUNTED = /(\d{1,2}|[一二三四五六七八九十两])(?:个|大|项|座|条|处)([^，,。；、：\d]{0,10})$/u
const FIELD = /领域|行业|产业|方面|类|业态|板块|型|链|技术|产品|服务|企业|公司/u
/** 十”脱贫攻坚项目: torn out of its quotation marks. */
const QUOTE_LEFT = /^[^“]*”/u
/** 百万吨级乙烯: a class by its size. */
const BY_SIZE = /^[十百千万]+吨级/u
const OWN_TAIL = /(?:项目|工程)$/u
const NOT_A_PROJECT = /(?:公司|集团|大学|学院|银行|政府|企业|协会|市|省|县|(?<![社小校院园库景住片聚])区|镇|[产行企农工林渔商事]业|服务业|制造业|加工业|领域|人|部门|村|单位|机构|公里|平方米|万元|亿元)$/u
const TOPIC = /(?:承担|负责|涵盖|涉及|聚焦|围绕|包含|覆盖|瞄准|紧盯|面向|依托)[了]?$/u
/** 水库工程重力坝: a part of a named work. */
/** R4线一期, 22号线: a number is the name. */
const NUMBERED = /[A-Za-z\d]+号?线/u
const PART_OF_WORK = /(?:工程|项目)(?!配套|建设$)[\u4e00-\u9fff]{2,}(?<!工程|项目|期)$/u
const LISTS = /(?:包括|包含|还有|的有|的|其中|引进了?|引入了?|签约了?|落户|新开工)$/u
/** 既有A、B项目等业态融合项目: the group is announced. */
const LISTED = /(?:包括|包含|还有|更有|既有|又有|也有)$/u
const PAID_ITEM = /、(?:计划|协议)?(?:总投资|投资)额?约?[\d.]+[亿万]美?元$/u
const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 }

interface Item {
  readonly start: number
  readonly end: number
}

/** The members of a 、 list that ends at `end`, first one first. */
function itemsBefore(text: string, end: number, floor: number): { items: Item[]; before: number } {
  const items: Item[] = []
  let at = end
  for (;;) {
    const from = nameStart(text, at, floor)
    const start = from.stop === 'list' ? from.start : trimLeadIn(text, from.start, at)
    items.unshift({ start, end: at })
    if (from.stop === 'de' && items.length <= 24) {
      // 总投资100亿元的A、总投资150亿元的B
      const paid = PAID_ITEM.exec(text.slice(Math.max(floor, from.before - 20), from.before))
      if (paid !== null) {
        at = from.before - paid[0].length
        continue
      }
    }
    if (from.stop !== 'list' || items.length > 24) return { items: splitLast(text, items), before: start }
    at = from.before
  }
}

/** 京青高速铁路和千万吨级炼油厂: a work, and another thing. */
function splitWorks(text: string, item: Item): Item[] {
  let at = item.start + 4
  while (at + 4 <= item.end && text.charCodeAt(at) !== AND) at++
  if (at + 4 > item.end || tailBefore(text, at)?.kind !== 'work') return [item]
  const right = text.slice(at + 1, item.end)
  return BY_SIZE.test(right) || specificity(right, 3) >= 3 ? [{ start: item.start, end: at }, { start: at + 1, end: item.end }] : [item]
}

const AND = '和'.charCodeAt(0)
const END_JOINT = '至'.charCodeAt(0)

function hasEnds(text: string, items: readonly Item[]): boolean {
  for (let i = items[0]?.start ?? 0, end = items[items.length - 1]?.end ?? 0; i < end; i++) if (text.charCodeAt(i) === END_JOINT) return true
  return false
}

const JOINED_ENDS = /^([^至、和]+至[^至、和]+)和([^至、和]+至[^至、和]+)$/u

/** The last two members may be joined by 和: A、B和C; lines with two ends are joined anywhere. */
function splitLast(text: string, listed: Item[]): Item[] {
  const all = listed.length < 2 ? listed : listed.flatMap((item, at) => (at === listed.length - 1 ? [item] : splitWorks(text, item)))
  const items = !hasEnds(text, all) ? all : all.flatMap((item) => {
    const two = JOINED_ENDS.exec(text.slice(item.start, item.end))
    return two === null || tailBefore(text, item.start + two[1]!.length) !== null ? [item] : [{ start: item.start, end: item.start + two[1]!.length }, { start: item.end - two[2]!.length, end: item.end }]
  })
  if (items.length < 2) return items
  const last = items[items.length - 1]!
  const match = /以及|[和及]/u.exec(text.slice(last.start, last.end))
  if (match === null || match.index < 4 || last.end - last.start - match.index - match[0].length < 4) return items
  const cut = last.start + match.index
  return [...items.slice(0, -1), { start: last.start, end: cut }, { start: cut + match[0].length, end: last.end }]
}

function named(text: string, item: Item, head: string, sentence: number, rule: string): Candidate | null {
  const raw = text.slice(item.start, item.end)
  // …13号线工程（深圳湾口岸-上屋北）
  const bracket = raw.endsWith('）') || raw.endsWith(')') ? Math.max(raw.lastIndexOf('（'), raw.lastIndexOf('(')) : -1
  const own = tailBefore(text, bracket > 0 ? item.start + bracket : item.end)
  const phase = phaseOf(raw)
  const core = own === null ? raw : raw.slice(0, (bracket > 0 ? bracket : raw.length) - own.length)
  const shared = head.length > 2 || SHARED_WORK.test(head)
  if (QUOTE_LEFT.test(raw) || BY_SIZE.test(raw) || raw.length < (shared ? 2 : 3) || raw.length > 40 || (specificity(baseOf(core), 2) < 2 && !NUMBERED.test(raw) && !(own !== null && raw.length >= 4 && /^[县市区镇乡](?!级|政)/u.test(raw))) || (own === null && !(shared && /[市县区镇乡村]$/u.test(raw)) && NOT_A_PROJECT.test(raw)) || PART_OF_WORK.test(raw) || /^[“"][^”"]*[”"]$/u.test(raw)) return null
  const name = own !== null || phase !== null || head === '' || raw.endsWith('段') ? raw : raw + head
  return { start: item.start, end: item.end, name, rule, kind: 'head', phase, sentence, built: true }
}

/** Works whose kind is said once for several names: 牡丹江市林海等5座大中型水库, 京哈、郑渝等一批高速铁路项目. */
const SHARED_WORK = /(?:高速铁路|高铁|铁路|高速公路|高速|公路|水库|水电站|蓄能电站|电站|变电站|机场|大桥|特大桥|隧道|泵站|水厂|污水处理厂|灌区|船闸|码头|立交|收费站|车站|站房)$/u
const COUNTED_GROUP = /^(?:\d{1,3}[余多]?|[一二三四五六七八九十两]+)[个项]|^一批|^一系列/u
const COUNTED_WORKS = /^(?:\d{1,3}[余多]?|[一二三四五六七八九十两]+)[个所座条处]/u
/** A、B等国家蓄滞洪区工程: short names that need the head to say what they are. */
const SHARED_CLASS = /^(?!.*(?:重大|重点|骨干|标志|大型|一批|系列|多[个项])).{2,}(?:区|站|库|配置|治理|整治|修复|改造|防洪|供水)$/u
/** 补链强链项目: what such projects are for, no field. */
const CHAINS = /[补强延建]链/gu
/** 6个总部|经济型项目: the work is no head. */
const GOES_ON = /^[\u4e00-\u9fff]{0,8}(?:项目|工程)/u
const AMOUNT_OF_GROUP = /(?:在谈|拟建|续建)|(?:总?投资额?)?[超过近约达逾]?(?:[\d.]+|[百千万亿十]+)(?:余|多)?[百千万]*[亿万]?元?/gu
/** 包括A等6个项目；B等2个项目: the lists go on. */
const PARALLEL = /(?:包括|包含|涵盖|其中|有)[^。！？\n]{2,140}等[^，,。；;、]{0,14}(?:项目|工程)[，,；;]$/u

function sharedClass(text: string, items: readonly Item[], middle: string, head: string): string | null {
  if (!SHARED_CLASS.test(middle) || specificity(middle, 2) < 2) return null
  return items.length >= 2 && items.every(({ start, end }) => end - start >= 2 && end - start <= 5 && tailBefore(text, end) === null) ? middle + head : null
}

/** A list and the words that close it: A、B|等|6个文化旅游|项目. */
interface Closed {
  readonly head: HeadAt
  readonly items: readonly Item[]
  /** Where the first item begins. */
  readonly before: number
  /** What stands between 等 or the count and the head. */
  readonly middle: string
  /** Closed by 等; else by its count. */
  readonly deng: boolean
  readonly number: number | null
}

const ETC = '等'.charCodeAt(0)
const MEASURES = new CharSet('个大项座条处')
const NUMERALS = '0123456789一二三四五六七八九十两'
/** What no list runs across to the head that closes it. */
const PARTS = '，,。；：'

function closedBy(text: string, head: HeadAt, sentence: Sentence): Closed | null {
  const from = Math.max(sentence.start, head.tail - 18)
  let etc = false
  let measured = false
  for (let i = head.tail - 1; i >= from && !etc; i--) {
    const code = text.charCodeAt(i)
    if (isOneOf(PARTS, code)) break
    if (code === ETC) etc = true
    else if (MEASURES.has(code) && isOneOf(NUMERALS, text.charCodeAt(i - 1))) measured = true
  }
  if (!etc && !measured) return null
  const window = text.slice(from, head.tail)
  const deng = etc ? DENG.exec(window) : null
  const counted = deng === null && measured ? COUNTED.exec(window) : null
  const match = deng ?? counted
  if (match === null) return null
  const { items, before } = itemsBefore(text, head.tail - (window.length - match.index), sentence.start)
  const number = counted === null ? null : DIGITS[counted[1]!] ?? Number(counted[1])
  return { head, items, before, middle: deng === null ? counted![2]! : deng[1]!, deng: deng !== null, number }
}

/** What the group is made of, where each member is that too: …等5座大中型水库, …等一批重大高速铁路项目. Empty: nothing to supply; null: a class that says nothing. */
function sharedBy(text: string, { head, items, middle }: Closed): string | null {
  if (head.kind === 'site') return ''
  if (head.kind === 'work') return head.word
  return SHARED_WORK.exec(middle)?.[0] ?? sharedClass(text, items, middle, head.word)
}

const tailAt = (text: string, item: Item): Kind | null => tailBefore(text, item.end)?.kind ?? null
const isCounted = ({ head, deng, middle }: Closed): boolean => deng && (head.kind === 'head' ? COUNTED_GROUP : COUNTED_WORKS).test(middle)

/** A work or a site closes a list only where it is built, or where a counted group of works is named by examples: 建设…等6个学校. */
function isBuiltGroup(text: string, list: Closed, sentence: Sentence): boolean {
  const { head, items, before, deng } = list
  if (GOES_ON.test(text.slice(head.end, head.end + 12)) || isPlacedBy(text.slice(Math.max(sentence.start, before - 5), before))) return false
  const tails = items.map((item) => tailAt(text, item))
  if (head.kind === 'site' && !tails.includes('site')) return false
  const tailed = !tails.includes(null)
  if (tailed) return deng && (isCounted(list) || beside(text, list, sentence))
  return beside(text, list, sentence)
}

function beside(text: string, { head, before }: Closed, sentence: Sentence): boolean {
  return builtBeside(text.slice(Math.max(sentence.start, before - 16), before), text.slice(head.end, Math.min(sentence.end, head.end + 60)))
}

/** The members of the list that a class head closes; null where the head closes none. */
export function membersOf(text: string, head: HeadAt, sentence: Sentence): Candidate[] | null {
  const list = closedBy(text, head, sentence)
  if (list === null) return visited(text, head, sentence) ?? (isOneOf(BUILDING_ENDS, text.charCodeAt(head.tail - 1)) ? buildings(text, head, sentence) : null)
  const { items, before, middle, deng, number } = list
  const tails = items.map((item) => tailAt(text, item))
  const tailed = !tails.includes(null)
  const parallel = isOneOf('，,；;', text.charCodeAt(before - 1)) && PARALLEL.test(text.slice(Math.max(0, before - 160), before))
  const seen = head.word === '项目' && SITE_AFTER.test(text.slice(head.end, head.end + 6))
  // A铁路、B公路等55个交通网项目: the list is evidence enough
  const evident = seen || parallel || (isCounted(list) && items.length >= 2 && tails.filter((tail) => tail !== null).length * 2 >= items.length)
  if (!evident && !hasEvidence(text.slice(Math.max(sentence.start, head.tail - 300), Math.min(sentence.end, head.end + 160)))) return null
  if (head.kind !== 'head' && !isBuiltGroup(text, list, sentence)) return null
  const shared = sharedBy(text, list)
  const raw = items.map((item) => text.slice(item.start, item.end))
  const lead = text.slice(Math.max(0, before - 4), before)
  // the head names a class, or the members are projects by their own form
  const announced = items.length >= 2 && LISTED.test(lead) && raw.some((name) => OWN_TAIL.test(name))
  const general = shared !== null || isCounted(list) || announced || specificity(middle.replace(AMOUNT_OF_GROUP, ''), 1) === 0
  if (!general && !raw.every((name) => /年产|[个项]?项目$/u.test(name))) return null
  if (number !== null && (number !== items.length || number < 2)) return null
  const own = raw.every((name) => OWN_TAIL.test(name))
  // X等6个文化旅游项目: counted, so the members are projects themselves
  const exact = deng && /^\d{1,3}[个项](?!领域|行业|方面)/u.test(middle)
  if (!own) {
    if (TOPIC.test(lead)) return null
    if (FIELD.test(middle.includes('链') ? middle.replace(CHAINS, '') : middle) && shared === null && !tailed && !parallel && !(exact && raw.every((name) => specificity(name, 3) >= 3))) return null
    const alone = raw[0]!
    if (items.length < 2 && shared === null && !parallel && !tailed && !/年产/u.test(alone) && !((exact || middle === '') && LISTS.test(lead) && specificity(alone, 4) >= 4)) return null
  }
  const rule = deng ? 'project/list' : 'project/counted-list'
  const members = items.map((item) => named(text, item, shared ?? (head.word === '工程项目' ? '项目' : head.word), head.sentence, rule))
  const kept = members.filter((member): member is Candidate => member !== null)
  // 大中机械项目 among names: class words too, where most of the list are names
  if (kept.length >= 2 && kept.length < items.length && kept.length * 3 >= items.length * 2) return items.flatMap((item, at) => members[at] ?? (seen ? ofClass : amongNames)(text, item, head, rule) ?? [])
  return kept.length === 0 ? null : kept
}

/** 大健康产业园 in a list of sites: class words that name the one site that was seen. */
function ofClass(text: string, item: Item, head: HeadAt, rule: string): Candidate | null {
  const raw = text.slice(item.start, item.end)
  const own = tailBefore(text, item.end)
  return own === null || own.kind === 'site' || raw.length < 5 || raw.length - own.length < 2 || raw.length > 40 || PART_OF_WORK.test(raw) || RANKED.test(raw)
    ? null : { start: item.start, end: item.end, name: raw, rule, kind: 'head', phase: phaseOf(raw), sentence: head.sentence, built: true }
}

function amongNames(text: string, item: Item, head: HeadAt, rule: string): Candidate | null {
  const raw = text.slice(item.start, item.end)
  const own = tailBefore(text, item.end)
  if (own === null || own.kind === 'site' || raw.length < 6 || raw.length - own.length < 4 || raw.length > 40 || PART_OF_WORK.test(raw) || RANKED.test(raw)) return null
  return { start: item.start, end: item.end, name: raw, rule, kind: 'head', phase: phaseOf(raw), sentence: head.sentence, built: true }
}

const RANKED = /重大|重点|民生|招商|签约|[省市县区]级|高标准|老旧|农村|基础设施|城镇|公共|配套|现代|示范/u

const SITE_AFTER = /^(?:的)?(?:建设|施工)?(?:现场|工地)/u
const VISIT = /(?:来到|深入|前往|走进|察看|查看|赴|到)$/u

/** 彬县教育综合楼、文化大厦、档案馆项目: buildings under one 项目, the first of them with the place. */
function buildings(text: string, head: HeadAt, sentence: Sentence): Candidate[] | null {
  if (head.word !== '项目' || !isListed(text, head.tail, sentence.start)) return null
  const { items } = itemsBefore(text, head.tail, sentence.start)
  if (items.length < 2 || !items.every((item) => item.end - item.start >= 3 && item.end - item.start <= 16 && BUILDING.test(text.slice(item.start, item.end)))) return null
  const first = items[0]!
  if (specificity(text.slice(first.start, first.end - tailBefore(text, first.end)!.length), 2) < 2 || !hasEvidence(text.slice(sentence.start, sentence.end))) return null
  return items.map((item, at): Candidate => {
    const name = text.slice(item.start, item.end)
    return { start: item.start, end: at === items.length - 1 ? head.end : item.end, name: at === items.length - 1 ? name + head.word : name, rule: 'project/buildings', kind: 'head', phase: null, sentence: head.sentence, built: true }
  })
}

const LIST_SIGN = '、'.charCodeAt(0)

/** Whether 、 stands within a building's name of `end`. */
function isListed(text: string, end: number, floor: number): boolean {
  for (let i = end - 1; i >= floor && i > end - 18; i--) if (text.charCodeAt(i) === LIST_SIGN) return true
  return false
}

/** What a building's name ends in: most names before 项目 end in none of it. */
const BUILDING_ENDS = '楼厦馆场院心园学校'
const BUILDING = /(?:综合楼|办公楼|住院楼|门诊楼|教学楼|实验楼|科研楼|大厦|大楼|体育馆|体育场|博物馆|图书馆|文化馆|科技馆|美术馆|展览馆|档案馆|规划馆|纪念馆|大剧院|游泳馆|体育中心|文化中心|会展中心|幼儿园|小学|中学|学校|医院)$/u

/** 一行先后来到A、B项目施工现场: each is a site that was seen. */
function visited(text: string, head: HeadAt, sentence: Sentence): Candidate[] | null {
  if (head.word !== '项目' || !isOneOf('的建施现工', text.charCodeAt(head.end)) || !SITE_AFTER.test(text.slice(head.end, head.end + 6))) return null
  const { items, before } = itemsBefore(text, head.tail, sentence.start)
  if (items.length < 2 || !VISIT.test(text.slice(Math.max(0, before - 3), before))) return null
  const kept = items.map((item) => named(text, item, head.word, head.sentence, 'project/visited-list') ?? ofClass(text, item, head, 'project/visited-list')).filter((member): member is Candidate => member !== null)
  return kept.length < items.length ? null : kept
}

const SHARES = /(?:水库|机场|水电站|高铁|铁路|高速公路|高速|大桥|隧道|灌区|船闸)$/u
/** 黑龙江干流堤防工程: the river, and what is done on it. */
const ON_RIVER = /^([\u4e00-\u9fff]{1,4}[江河湖溪])((?:干流|流域|堤防|治理|防洪|综合)[\u4e00-\u9fff]*工程)$/u

/** 南港、湖滨污水处理厂提标改造工程: works of one kind, and what is done to them. */
const ON_WORK = /^([\u4e00-\u9fff]{2,5}?)((?:污水处理厂|水厂|泵站|水库|水电站|机场|大桥|灌区)[\u4e00-\u9fff]{2,10}(?:工程|项目))$/u

/** 瑞金至梅州、柳州至广州铁路: ends joined by 至. */
const ENDS = /^[\u4e00-\u9fff]{1,14}[至—-][\u4e00-\u9fff]{1,8}$/u

const withSuffix = (name: string, suffix: string): string => (name.endsWith(suffix) ? name : name + suffix)

/** 敦煌、夏河机场; 松花江、嫩江、黑龙江干流堤防工程: names in front that share the tail of the last. */
export function sharedTail(text: string, one: Candidate, floor: number): Candidate[] | null {
  if (text.charCodeAt(one.start - 1) !== LIST_SIGN) return null
  const river = one.kind === 'head' ? ON_RIVER.exec(one.name) : null
  const done = one.kind === 'head' && river === null ? ON_WORK.exec(one.name) : null
  const work = one.kind === 'work' ? SHARES.exec(one.name) : null
  if (river === null && done === null && (work === null || work.index < 2 || (work.index > 5 && !ENDS.test(one.name.slice(0, work.index))))) return null
  const suffix = (river ?? done)?.[2] ?? work![0]
  const { items, before } = itemsBefore(text, one.start - 1, floor)
  // 推进A至B、C至D铁路前期工作: the verb stands before the first
  if (!one.built && !builtBeside(text.slice(Math.max(floor, before - 16), before), '')) return null
  const bare = (item: Item, at: number): boolean => {
    const raw = text.slice(item.start, item.end)
    if (raw.endsWith(suffix) && raw.length > suffix.length + 2) return true
    return raw.length >= 2 && (raw.length <= (at === 0 ? 8 : 5) || ENDS.test(raw)) && /^[\u4e00-\u9fff]+(?<![期段])$/u.test(raw) && tailBefore(text, item.end) === null && specificity(raw, 2) >= 2 && (river === null ? !NOT_A_PROJECT.test(raw) && !/[局院所处会厂路街道桥线站园长记任员]$/u.test(raw) : /[江河湖溪]$/u.test(raw))
  }
  if (!items.every(bare) || items.every((item) => text.slice(item.start, item.end).endsWith(suffix))) return null
  const named = items.map((item): Candidate => ({ start: item.start, end: item.end, name: withSuffix(text.slice(item.start, item.end), suffix), rule: 'project/shared-tail', kind: one.kind, phase: null, sentence: one.sentence, built: true }))
  return one.built ? named : [...named, { ...one, built: true }]
}

const IN_BRACKETS = /^[（(](?:计划|预计|估算|概算|总)*投资[额约]?[约近超]?\d/u

/** 茯茶小镇三期(投资3.8亿元): the noun phrase before an amount in brackets. `invested`: where 投资 stands. */
export function bracketed(text: string, sentences: readonly Sentence[], invested: readonly number[]): Candidate[] {
  const found: Candidate[] = []
  let s = 0
  for (const at of invested) {
    let open = at - 1
    while (open > at - 6 && open >= 0 && text[open] !== '(' && text[open] !== '（') open--
    if (open < 1 || !isOneOf('（(', text.charCodeAt(open)) || !IN_BRACKETS.test(text.slice(open, open + 14))) continue
    while (s < sentences.length && sentences[s]!.end <= open) s++
    const sentence = sentences[s]
    if (sentence === undefined || sentence.start >= open) continue
    const from = nameStart(text, open, sentence.start)
    const item = { start: trimLeadIn(text, from.start, open), end: open }
    const candidate = named(text, item, '', s, 'project/bracketed-investment')
    if (candidate !== null && candidate.name.length >= 4) found.push(candidate)
  }
  return found
}

/** Words behind which a group is spelt out: 集中开工的项目分别是A、B、C; 产业项目178个，包括A、B等. */
const SPELT_OUT = /^(?:分别[是为有]|具体[是为]|具体包括|分别包括|包括|包含|[，,][为如])[了有]?[:：]?/u
/** What is spelt out must be projects, not their amounts or heads. */
const GROUP_LEAD = /(?:(?:项目|工程)(?:共?计?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个项])?|类\d{1,3}[个项]|现场|分会场)(?:[，,](?:计划|年度)?总?投资[^，,。；;]{1,14})?[，,]?$/u
/** 该项目包括… says what one project consists of: before 包括 the group must be counted. */
const COUNTED_LEAD = /(?:(?:项目|工程)(?:共?计?有?)?\d{1,4}[余多]?[个项]|(?:\d{1,4}[余多]?|[一二三四五六七八九十两]+)[个项](?!目)[^，,。；;：:]{0,10}(?:项目|工程)|(?:项目|工程)方面)(?:[，,](?:计划|年度)?总?投资[^，,。；;]{1,14})?[，,]?(?:主要|共)?$/u
/** 多项重大建设预计通车，如A、B等. */
const EXAMPLES_OF = /(?:重大|重点|多[个项]|一批)[^，,。；;]{0,6}(?:项目|工程|建设)[^，,。；;]{0,14}$/u
/** “十大招商场景”分别为A、B: what is built, by every member's tail. */
const BUILT_GROUP = /项目|工程|招商|开工|建设|投资/u
const NO_MEMBER = /\d(?:\.\d+)?[%％亿万个项家]|[，,：:]|^(?:总投资|投资|年度)|(?:类|领域|行业|产业|方面|企业|公司|部门|人员)$/u

/** A group spelt out, with or without a closing head: 产业类项目3项，具体为：和美固废、晶源纳米钙、春风小镇. `anchors`: where such words stand. */
export function explicitLists(text: string, sentences: readonly Sentence[], anchors: readonly number[]): Candidate[] {
  const found: Candidate[] = []
  let s = 0
  for (const at of anchors) {
    const anchor = text.slice(at, at + 2)
    const spelt = SPELT_OUT.exec(text.slice(at, at + 6))
    if (spelt === null) continue
    while (s < sentences.length && sentences[s]!.end <= at) s++
    const sentence = sentences[s]
    if (sentence === undefined || sentence.start > at) continue
    const lead = text.slice(Math.max(0, at - 36), at)
    const example = anchor.endsWith('如')
    const counted = anchor !== '分别' && anchor !== '具体'
    const grouped = example ? EXAMPLES_OF.test(lead) : counted ? COUNTED_LEAD.test(lead) : GROUP_LEAD.test(lead)
    if (!grouped && (anchor !== '分别' || !BUILT_GROUP.test(lead))) continue
    const from = at + spelt[0].length
    const rest = text.slice(from, Math.min(sentence.end, from + 600))
    const close = rest.search(/[，,。；;！\n]|等(?:\d|[一二三四五六七八九十]+[个项]|[，,。；;]|$|[^、]{0,8}(?:项目|工程))/u)
    const members = partsOf(text, from, from + (close < 0 ? rest.length : close))
    if (members.length < 2 || members.some((item) => NO_MEMBER.test(text.slice(item.start, item.end)))) continue
    const tails = members.map((item) => tailBefore(text, item.end))
    const works = tails.filter((tail) => tail !== null && tail.kind !== 'site').length
    if (!grouped && (members.length < 3 || tails.includes(null) || works * 2 < members.length)) continue
    if ((anchor.startsWith('包') || example) && works * 2 < members.length) continue
    for (const [m, item] of members.entries()) {
      const candidate = named(text, item, '', s, 'project/explicit-list')
      if (candidate !== null && (tails[m] !== null || anchor === '分别' || anchor === '具体' || (candidate.name.length >= 5 && specificity(candidate.name, 3) >= 3) || /[^一-十]{2}[路街桥渠]$/u.test(candidate.name))) found.push(candidate)
    }
  }
  return found
}

/** The parts between 、 outside brackets; 和 and 及 join the last two. */
function partsOf(text: string, from: number, to: number): Item[] {
  const items: Item[] = []
  let depth = 0
  let start = from
  for (let i = from; i <= to; i++) {
    const char = i === to ? '、' : text[i]!
    if (char === '（' || char === '(') depth++
    else if (char === '）' || char === ')') depth--
    else if (char === '、' && (depth <= 0 || i === to)) {
      if (i > start) items.push({ start, end: i })
      start = i + 1
    }
  }
  // 分别是海远生物和伍佰生物
  if (items.length === 1) {
    const { start: one, end } = items[0]!
    const joint = text.indexOf('和', one + 3)
    if (joint >= 0 && joint + 4 <= end) return [{ start: one, end: joint }, { start: joint + 1, end }]
  }
  return splitLast(text, items)
}
