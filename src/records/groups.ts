/** Counted groups and the money that is theirs: which amounts are thresholds, which are totals, and which are open. */
import { CharFilter } from '../lexicon/pair-table.ts'
import type { AllFound, FoundCount, FoundMoney } from '../mentions/found.ts'
import type { Reading } from '../mentions/rule.ts'
import type { MoneyRole } from '../schema/record.ts'
import type { NormSpan } from '../text/span.ts'
import type { Context } from './context.ts'

const UNITS: ReadonlySet<string> = new Set('个项家所座条宗笔户单件批起')
const THINGS = /(?:项目|工程|企业|标段|幼儿园|学校|医院|融资|融资事件|并购|投资事件|项目合同)$/u
/** 融资68起; 起 counts accidents and cases as well. */
export const DEALS: RegExp = /(?:融资|融资事件|并购|投资事件)$/u
const INVESTED = /投资|引资|资金|金额|签约|总额|协议|合同|概算|筹资|投/u
const OTHER_MONEY = /产值|收入|税|利润|营收|增加值|贷款|授信|补助|奖|罚|出口|进口|成交/u
const ROLES: ReadonlySet<MoneyRole> = new Set(['totalInvestment', 'contracted', 'annualInvestment', 'completedInvestment', 'financing', 'other'])
const WISH = /力争|确保|争取|要求|奋力|努力|目标/u

export interface Group {
  readonly count: FoundCount
  readonly sentence: number
  readonly noun: string
  /** The group's words: from the start of its noun phrase to its end, the count taken in. */
  readonly start: number
  readonly end: number
  threshold: FoundMoney | null
  amount: FoundMoney | null
}

/** Whether any sentence counts something and names an amount: without one there is no group. */
export function hasMoneyBesideCount({ sentences, money }: Context, { counts }: AllFound): boolean {
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
export function groupsOf(context: Context, found: AllFound): Group[] {
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
    if (closesBracket(text, count.end) && /[（(][^）)]{0,14}$/u.test(text.slice(Math.max(0, count.start - 15), count.start))) continue
    const after = CLASS_AFTER.exec(text.slice(count.end, Math.min(sentence.end, count.end + 22)))
    const before = classBefore(text, Math.max(sentence.start, count.start - 22), count.start)
    const noun = count.noun ?? after?.[1] ?? (before === null ? null : text.slice(before.start, before.end))
    const phrase = before === null || after !== null ? '' : text.slice(before.start, count.start)
    if (count.unit === '起' && !DEALS.test(noun ?? '')) continue
    const end = after !== null ? count.end + after[0].length : count.end
    if (arePartners(text, sentence.start, count.start, end) || (noun !== null && ACTORS.includes(noun.at(-1)!) && WHO_ACT.test(text.slice(count.start, end + 10)))) continue
    const among = phrase === '' ? -1 : phrase.lastIndexOf('其中')
    const start = count.start - phrase.length + (among < 0 ? 0 : among + 2)
    groups.push({ count, sentence: context.sentenceAt(count.start), noun: (noun ?? '').replace(NOUN_TAIL, '').replace(NOUN_LEAD, ''), start, end, threshold: null, amount: null })
  }
  return groups
}

/** Whether a bracket closes at most four characters on. */
function closesBracket(text: string, from: number): boolean {
  for (let i = from; i < from + 5; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xff09 /* ） */ || code === 41) return true
    if (code === 0xff08 /* （ */ || code === 40) return false
  }
  return false
}

/** 与某公司等14家企业签订…: those who sign are not what is signed. */
function arePartners(text: string, from: number, start: number, end: number): boolean {
  for (let i = end; i < end + 14; i++) if (SIGNED.may(text.charCodeAt(i))) return SIGNS.test(text.slice(end, end + 14)) && WITH.test(text.slice(Math.max(from, start - 40), start))
  return false
}

/** What signing begins with: 签, 达成, 合作, 洽谈, 对接. */
const SIGNED = new CharFilter('签达合洽对')
/** Last characters of 单位, 公司, 企业. */
const ACTORS = '位司业'
const WHO_ACT = /(?:单位|公司|企业)(?:先后|共同|联合|共|已)?(?:中标|承建|[，,]\s?(?:该|专案|项目)?(?:项目|专案)?投资)/u
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

const NOUN_TAIL = /(?<=项目|工程)(?:年度|计划|预计|概算|估算|累计|完成|总).{0,8}$/u
/** 安排|全市重点建设项目444项: the verb is no part of what is counted. */
const NOUN_LEAD = /^(?:[省市县区])?(?:安排|确定|排定|签订|列入|发行|月份)(?:了|全[省市县区])?(?=.{2})/u

/** 亿元以上项目11个, 2个百亿级项目, 总投资10亿元以上的7个. */
export function tieThresholds(context: Context, groups: readonly Group[]): void {
  const { text } = context
  for (const group of groups) {
    const sentence = context.sentences[group.sentence]!
    for (const money of context.moneyIn(Math.max(sentence.start, group.count.start - 34), Math.min(sentence.end, group.count.end + 12))) {
      if (money.end <= group.count.start) {
        const gap = text.slice(money.end, group.count.start)
        const bounded = money.role === 'threshold' || money.mod === 'moreThan' || money.mod === 'atLeast' || money.mod === 'lessThan' || money.mod === 'atMost'
        if (bounded && /^(?:级|的|以上)*[^，,。；;、：:\d]{0,16}?(?:项目|工程|企业|融资)?(?:达到|达|共有|共计|共|为|有|不少于|至少|超过)?$/u.test(gap) && (/项目|工程|企业|融资/u.test(gap) || gap === '的' || gap === '')) group.threshold = money
        // 总投资亿元以上、进度滞后的9个项目
        else if (bounded && /^(?:以上)?[、，,][^，,。；;、：:\d]{2,10}的$/u.test(gap) && /^[^，,。；;、]{0,8}?(?:项目|工程)/u.test(text.slice(group.count.end, group.count.end + 12))) group.threshold = money
        else if (/^(?:级|的)?(?:项目|工程)[^，,。；;、：:\d]{0,8}$/u.test(gap) && /等$|[、，,：:]$/u.test(text.slice(money.start - 1, money.start))) group.threshold = money
      } else if (money.start >= group.count.end && OF_EACH.test(text.slice(group.count.end, money.start)) && (money.mod === 'moreThan' || money.mod === 'atLeast') && /^的[^，,。；;：:\d]{0,12}?(?:项目|工程|企业|合同)/u.test(text.slice(money.end, money.end + 18))) group.threshold = money
      else if (money.start >= group.count.end && /^(?:个)?$/u.test(text.slice(group.count.end, money.start)) && /^(?:级|的|以上)*[^，,。；;、：:\d]{0,12}?(?:项目|工程|企业)/u.test(text.slice(money.end, money.end + 18))) {
        if (!/投资/u.test(text.slice(group.count.end, money.start))) group.threshold = money
      }
    }
  }
}

/** 66个|投资额|过亿元的…项目. */
const OF_EACH = /^(?:总?投资额?|协议投资|合同额)$/u

function usable(text: string, money: FoundMoney, lead: string): boolean {
  return ROLES.has(money.role) && !OTHER_MONEY.test(lead.slice(-10)) && (INVESTED.test(lead) || money.role !== 'other') && !/^(?:不等|(?:以上|级)?的)/u.test(text.slice(money.end, money.end + 4)) && !/^(?:以上|级)?(?:项目|工程)/u.test(text.slice(money.end, money.end + 4)) && !/单体|单个|最大|平均|户均/u.test(lead.slice(-16))
}

const STARTED_OF_THEM = /(?:已|新|其中)(?:开工|复工)[^，,。；;]{0,5}[，,]$/u

const STARTED_BEFORE = /(?:已|其中)(?:经)?(?:实际)?(?:开工|复工|开复工|开建)(?:建设)?(?:的?项目)?$/u
const SUMMED = /^[，,](?:累计|合计|共计|总计)/u
const TOTAL = /^[，,](?:总|协议总|计划总)投资/u

/** 项目27个、协议资金43.26亿元; 总投资80亿元的27个项目; 172个、71个、43个,年度计划投资分别为…. */
export function tieAmounts(reading: Reading, context: Context, groups: readonly Group[]): void {
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
        // 过5亿元的项目16个
        if (text[front.start - 1] === '过') group.threshold = { ...front, max: null, mod: 'moreThan' }
        else group.amount = front
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
    // 55个项目投资额均在5000万元以上, 3个项目投资均为2亿元: of each, whatever the bound
    if (/^的?(?:单体|单个)?(?:计划|协议)?总?投资(?:额|规模)?(?:均|都)(?:在|为|达到|达)?$/u.test(gap)) {
      if (amount.mod === 'moreThan' || amount.mod === 'atLeast') group.threshold = amount
      continue
    }
    if (/^的?(?:单体|单个)?投资额?$/u.test(gap) && (amount.mod === 'moreThan' || amount.mod === 'atLeast')) {
      if (/[个项家]$/u.test(text.slice(group.count.start, group.end))) group.threshold = amount
      else reading.warn({ code: 'aggregate-ambiguous', message: `Unexpected "${text.slice(group.start, amount.end)}", expected 总投资 or 均: may be each one's or all of them's, left unlinked`, span: { start: amount.start, end: amount.end } })
      continue
    }
    // 项目14个…。已开工12个,完成投资5.16亿元: what is spent may be spent on all of them
    if (amount.role === 'completedInvestment' && i > 0 && (STARTED_OF_THEM.test(text.slice(Math.max(sentence.start, group.count.start - 5), group.count.end + 1)) || STARTED_BEFORE.test(text.slice(Math.max(sentence.start, group.count.start - 10), group.count.start)))) {
      reading.warn({ code: 'aggregate-ambiguous', message: `Unexpected "${text.slice(amount.start, amount.end)}" after the ones just started, expected 总投资: may be spent on all projects, left unlinked`, span: { start: amount.start, end: amount.end } })
      continue
    }
    // 新建项目开工135个,续建项目复工223个,累计完成投资…; 百亿级项目1个、十亿级项目9个,总投资…: of the whole, not of its last part
    const sibling = i > 0 && things[i - 1]!.sentence === group.sentence && things[i - 1]!.amount === null ? things[i - 1]! : null
    if (sibling !== null && (SUMMED.test(gap) || (sibling.threshold !== null && TOTAL.test(gap) && /^、[^，,。；;]{0,12}$/u.test(text.slice(sibling.end, group.start))))) {
      reading.warn({ code: 'aggregate-ambiguous', message: `Unexpected "${text.slice(amount.start, amount.end)}" summed up after parts (其中), expected it beside its group: left unlinked, read the sentence`, span: { start: amount.start, end: amount.end } })
      continue
    }
    if (/[。]/u.test(gap) || (gap.match(/[，,]/gu)?.length ?? 0) > 3) continue
    // 3条铁路、11条公路、以及1个机场项目,总投资…: of all of them
    if (COUNTED_BEFORE.test(text.slice(Math.max(sentence.start, group.start - 24), group.start)) && !/其中/u.test(text.slice(Math.max(sentence.start, group.start - 40), group.start)) && UNITED.test(gap)) {
      reading.warn({ code: 'aggregate-ambiguous', message: `Unexpected one amount "${text.slice(amount.start, amount.end)}" after several counted things, expected one each: left unlinked, read the sentence`, span: { start: amount.start, end: amount.end } })
      continue
    }
    const rivals = things.slice(Math.max(0, i - 4), i).filter((one) => !/企业$/u.test(one.noun) && one.sentence === group.sentence && one.amount === null && one.threshold === null && group.start - one.end <= 14 && !/^[中里内]|其中/u.test(text.slice(one.end, group.start)))
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

export function isThing(group: Group, text: string): boolean {
  return group.threshold !== null || THINGS.test(group.noun) || /类$/u.test(text.slice(group.start, group.count.start)) || /项目|工程|类/u.test(text.slice(group.start, group.end))
}

/** What a plan only wishes for is no group: 力争再签约亿元项目2个以上. */
export function isWish(context: Context, group: Group): boolean {
  const sentence = context.sentences[group.sentence]!
  return WISH.test(context.text.slice(Math.max(sentence.start, group.start - 50), group.count.start)) || /至少/u.test(context.text.slice(group.count.start - 3, group.count.start + 2))
}
