/** Which amount is one project's own: “总投资50亿元的X”, “X,总投资50亿元”, “X（投资50亿元）”, “A、B总投资分别为…”, “项目总投资…” of what was named last. */
import type { FoundMoney, FoundProject } from '../mentions/found.ts'
import type { MoneyRole } from '../schema/record.ts'
import { ITEM_MARK, lastOf, scopeEnd, type Context } from './context.ts'

/** How strongly the text ties an amount to a project; the stronger tie wins. */
export interface InvestmentTie {
  readonly project: number
  readonly money: FoundMoney
  readonly strength: number
}

const OURS: ReadonlySet<MoneyRole> = new Set(['totalInvestment', 'other', 'contracted', 'threshold', 'financing'])
const OTHER_ROLE = /产值|收入|税|利润|到位|授信|贷款|补助|奖补|年度|完成投资|累计|已投|专项债|债券|资本金|售价|营收|融资|增加值|节约|节省|年投资|已完成|奖励|罚款|采购|超概|多出|自筹|预算内|设备投资|环保投资/u
const INVESTED = /投资|概算|造价|中标价|合同价|总经费|(?:工程|建设|增设|改造|扩建|改建|拓宽|修复)经费|(?:项目|工程|总)预算|投了|花了|斥资|耗资|投入|引资|资额|总额|签约额/u
const TABLE_GAP = /^["“”]?[\t|｜][^。；;\n]*[\t|｜]\s*$/u
/** 投资10亿元建设X, 投入3亿元建起X. */
const BUILDS = /(?:投资)?(?:建设|建起|建成|兴建|新建|扩建|改建|投建|打造|建造|修建|实施)了?(?=的?$)/u
const DENG_BEFORE = /(?:总?投资|协议总?投资|计划总?投资|概算总?投资|投资额|斥资|耗资|投入)(?:达|约|近|超|逾|为)?$/u
const ECHO = /(?:^|[，,。；;：:、“”\s（(]|据悉|该|此|这座|这个|整个|这一|本期|本)(项目|工程|基地|产业园|园区|工业园|电站|水库|大桥|隧道|铁路|公路|高速|高速公路|生产线|新?院区|新?校区|机场|水厂|小镇|厂区|中心|工厂|枢纽|灌区|全线|线路)(?:计划|预计|概算|规划|估算|首期|工程)*(?:总投资|总概算|概算|投资|(?:为|属|系|占地|用地|由|位于|总?建筑面积|全长|建设|采用|规划|设计|包括)[^。；;]{1,60}[，,](?:计划|预计|项目)*(?:总投资|概算|投资))/u

/** 总投资46.9亿元,其中校区28.6亿元: the share of one part. */
const SHARE = /(?:其中[，,]?|、)(新?院区|新?校区|基地|园区|产业园|水库|电站|主体工程)$/u

const projectPhase = (projects: readonly FoundProject[], index: number): string | null => projects[index]!.phase

const RAISED = /^(?:增加|增|提高|上调|调整|调增|追加|扩大|提升)(?:为|到|至)/u
const AWARDED = /(?:中标|合同|工程)(?:价格?|造价)(?:为|约|达)?$/u

/** Whether its role lets it be one; `usable` looks at the words too. */
function mayBeInvestment(money: FoundMoney): boolean {
  return money.role === 'price' || OURS.has(money.role)
}

function usable(text: string, money: FoundMoney, lead: string): boolean {
  // 中标价格1.2亿元 is what the work costs, a price of goods is not
  // 总投资79.7亿元(静态投资73亿元): the whole is the larger one; 从20.84亿元增加为24.32亿元: the older figure
  if (lead.endsWith('静态投资') && /总投资|动态/u.test(text.slice(Math.max(0, money.start - 40), money.start - 4))) return false
  if (RAISED.test(text.slice(money.end, money.end + 5))) return false
  return (OURS.has(money.role) || (money.role === 'price' && AWARDED.test(lead))) && !OTHER_ROLE.test(lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf(','), lead.lastIndexOf('。')) + 1).slice(-12)) && !/^(?:的?(?:补助|奖励|贷款|授信|罚款|产值|收入|税))/u.test(text.slice(money.end, money.end + 6))
}

/** All ties of the text, strongest first. */
export function investmentTies(context: Context, projects: readonly FoundProject[]): InvestmentTie[] {
  const ties: InvestmentTie[] = []
  if (context.places.length === 0 || context.money.length === 0) return ties
  for (let i = 0; i < context.places.length; i++) {
    before(context, i, projects, ties)
    invested(context, i, ties)
    if (respective(context, i, ties)) continue
    after(context, i, ties)
  }
  echoed(context, projects, ties)
  elliptic(context, projects, ties)
  return ties.sort((a, b) => b.strength - a.strength || a.money.start - b.money.start)
}

/** 总投资2.9亿元、建筑面积4.6万平方米的X: what else is measured of it. */
const MEASURED = /^(?:[、，,](?:总|规划|设计|建设)?(?:占地|用地|建筑面积|占地面积|用地面积|面积|全长|长度|长|装机容量|装机|库容|年产能?|产能)(?:约|近|超|达|为)?[\d.]+[^，,。；;、\d元的]{1,8}){1,3}的[“"「]?$/u

/** 总投资50亿元的X; 投资12.5亿元X; A、B等50亿元项目; 2个百亿级项目. */
function before(context: Context, index: number, projects: readonly FoundProject[], ties: InvestmentTie[]): void {
  const { text } = context
  const place = context.places[index]!
  for (const money of context.moneyIn(place.span.start - 40, place.span.start)) {
    const gap = text.slice(money.end, place.span.start)
    const lead = text.slice(Math.max(0, money.start - 12), money.start)
    // 分别为11亿元、6亿元的A和B: shared out below
    if (place.runSize > 1 && money.end > place.runStart - 4 && EACH_OF.test(text.slice(Math.max(0, place.runStart - 70), place.runStart))) continue
    // 一期计划投资21.8亿元的X: the phase's
    if (projectPhase(projects, place.project) === null && /[一二三四首]期(?:工程|项目)?(?:计划|预计)*总?投资$/u.test(lead)) continue
    const built = /的[\u4e00-\u9fff]{2,8}?(?:投资建设|投建|承建)[“"「]?$/u.test(gap) && gap.length <= 16
    if (MEASURED.test(gap) && DENG_BEFORE.test(lead) && usable(text, money, lead)) {
      ties.push({ project: place.project, money, strength: 5 })
      continue
    }
    // 计划投资1.59亿元的共享|单车基地项目: where the mention is the tail of the full name
    if (gap.length > 1 && gap.length <= 12 && gap[0] === '的' && DENG_BEFORE.test(lead) && projects[place.project]!.name.includes(gap.slice(1) + text.slice(place.span.start, place.span.end)) && usable(text, money, lead)) {
      ties.push({ project: place.project, money, strength: 5 })
      continue
    }
    if (!built && !/^(?:以上|左右)?(?:（[^）]{1,8}）|\([^)]{1,8}\))?的?(?:[\u4e00-\u9fff]{0,8}[“"「])?$/u.test(gap.replace(BUILDS, '')) || !usable(text, money, lead)) continue
    if (DENG_BEFORE.test(lead) || /的/u.test(gap) || (BUILDS.test(gap) && /[拟将]$/u.test(lead))) ties.push({ project: place.project, money, strength: 5 })
  }
  // the class head that closes a run: 等50亿元项目, 2个百亿级项目
  if (place.runEnd === place.span.end) return
  const closing = context.moneyIn(Math.max(place.span.end, place.runEnd - 30), place.runEnd)
  for (const money of closing) if (!/总投资[^，。]{0,3}$/u.test(text.slice(place.span.end, money.start)) && /^[元的级]{0,2}(?:以上)?[\u4e00-\u9fff]{0,4}(?:项目|工程)/u.test(text.slice(money.end, money.end + 10))) ties.push({ project: place.project, money, strength: 4 })
}

const EACH_BUILT = /分别(?:计划|总)?(?:投资|投入|斥资)([^，,。；;：:]{2,50})[，,]?(?:用于)?(?:投资)?(?:建设|新建|改建|扩建|实施|修建)了?[“"「]?$/u
/** 总投资分别为11亿元、6亿元的A和B. */
const EACH_OF = /投资额?分别(?:为|达|是|约)?([^，,。；;：:]{2,50})的[“"「]?$/u

/** 分别投资300万元建设A和B: each one's; 分别投资8000万元、6000万元建设A和B: one each in turn. */
function invested(context: Context, index: number, ties: InvestmentTie[]): void {
  const { text } = context
  const place = context.places[index]!
  if (place.runSize < 2) return
  if (place.gapped) return
  const from = Math.max(context.sentences[place.sentence]?.start ?? 0, place.runStart - 70)
  const lead = text.slice(from, place.runStart)
  const match = EACH_BUILT.exec(lead) ?? EACH_OF.exec(lead)
  if (match === null) return
  const money = context.moneyIn(from + match.index, place.runStart)
  const each = money.length === 1 ? money[0] : money.length === place.runSize ? money[place.runIndex] : undefined
  if (each !== undefined && usable(text, each, '')) ties.push({ project: place.project, money: each, strength: 5 })
}

/** A、B总投资分别为7亿元和3.4亿元; A、B均不低于1000万美元. */
function respective(context: Context, index: number, ties: InvestmentTie[]): boolean {
  const { text } = context
  const place = context.places[index]!
  if (place.runSize < 2) return false
  if (place.gapped) return true
  const end = scopeEnd(context, index)
  const rest = text.slice(place.runEnd, Math.min(end, place.runEnd + 160))
  const each = /分别(?:为|是|达|约)?/u.exec(rest)
  const all = /均(?:为|是|达|超|不低于|不少于|在)?/u.exec(rest)
  if (each !== null) {
    const money = context.moneyIn(place.runEnd + each.index, end)
    if (money.length < place.runSize || !INVESTED.test(rest.slice(Math.max(0, each.index - 14), each.index + 6)) || OTHER_ROLE.test(rest.slice(Math.max(0, each.index - 10), each.index))) return false
    ties.push({ project: place.project, money: money[place.runIndex]!, strength: 5 })
    return true
  }
  if (all !== null && INVESTED.test(rest.slice(0, all.index + 10))) {
    const money = context.moneyIn(place.runEnd + all.index, Math.min(end, place.runEnd + all.index + 8))[0]
    if (money !== undefined && usable(text, money, '')) ties.push({ project: place.project, money, strength: 4 })
  }
  // whatever follows a run as a whole is the group's
  return true
}

const OF_NEXT = /^(?:以上|左右)?的(?:[\d一二两三四五六七八九十百]+[余多]?[个项家]|[^，,。；;]{2,30}?(?:项目|工程|基地|产业园|生产线|中心|电站|水库))/u

/** X,总投资50亿元; X——86亿元; X（投资3.8亿元）; 院区一期18.3亿元. */
function after(context: Context, index: number, ties: InvestmentTie[]): void {
  const { text } = context
  const place = context.places[index]!
  if (context.moneyIn(place.span.end, place.span.end + 150).length === 0) return
  const end = Math.min(scopeEnd(context, index), place.span.end + 150)
  // 3个铁路项目及X,总投资…: the amount is of all
  if (/(?:项目|工程)[及和与、]$/u.test(text.slice(Math.max(0, place.runStart - 4), place.runStart))) return
  // A、B等项目: what follows belongs to the group
  if (/^[”"」]?(?:建设)?等/u.test(text.slice(place.span.end, place.span.end + 4))) return
  for (const money of context.moneyIn(place.span.end, end)) {
    const gap = text.slice(place.span.end, money.start)
    if (money.role === 'completedInvestment' && /^(?:项目|已|共){0,2}投了?$/u.test(gap)) {
      ties.push({ project: place.project, money, strength: 2 })
      return
    }
    // …项目现场举行,总投资约122亿元的27个项目: of what follows
    if (text[money.end] === '的' && OF_NEXT.test(text.slice(money.end, money.end + 36))) return
    if (!usable(text, money, gap)) continue
    // a row of a table: the first total is its project's
    if (place.runSize === 1 && money.role === 'totalInvestment' && TABLE_GAP.test(gap)) {
      ties.push({ project: place.project, money, strength: 4 })
      return
    }
    if (/^(?:项目)?(?:——|—|[|\t｜])\s*(?:约|近|超)?$/u.test(gap) || gap === '') {
      ties.push({ project: place.project, money, strength: 4 })
      return
    }
    // another group in between takes the amount
    if (/[\d一二三四五六七八九十两]+(?:个|项)[^，,]{0,8}(?:项目|工程)|项目[\d]+个|合计|共计|其中[^，,]*等|分别/u.test(gap)) return
    const last = Math.max(gap.lastIndexOf('，'), gap.lastIndexOf(','), gap.lastIndexOf('；'))
    const clause = gap.slice(last + 1)
    if (!INVESTED.test(clause)) continue
    const total = /总投资|概算|总造价/u.test(clause)
    ties.push({ project: place.project, money, strength: (total ? 3 : 2) + (gap.length <= 12 ? 1 : 0) })
    return
  }
}

/** 项目总投资7.5亿元, 基地总投资35亿元: the thing named last whose name ends so. */
function echoed(context: Context, projects: readonly FoundProject[], ties: InvestmentTie[]): void {
  const { text, money: all } = context
  const first = context.places[0]!.span.start
  for (const money of all) {
    // nothing was named yet, or it is no investment at all
    if (money.start <= first || !mayBeInvestment(money)) continue
    const s = context.sentenceAt(money.start)
    const sentence = context.sentences[s]
    if (sentence === undefined || money.start < sentence.start) continue
    const from = Math.max(sentence.start, money.start - 84)
    const lead = text.slice(from, money.start)
    const clause = text.slice(Math.max(from, lastOf(text, '，,：', from, money.start) + 1), money.start)
    const headed = labelled(context, s, money)
    if (headed !== null && usable(text, money, lead)) {
      ties.push({ project: headed, money, strength: 3 })
      continue
    }
    if (!INVESTED.test(clause) && !(lead.includes('其中') && INVESTED.test(text.slice(Math.max(sentence.start, money.start - 120), money.start)))) continue
    if (!usable(text, money, text.slice(Math.max(sentence.start, money.start - 40), money.start))) continue
    const start = Math.max(from, lastOf(text, '；;', from, money.start) + 1)
    const item = text.slice(start, money.start)
    const match = ECHO.exec(item) ?? SHARE.exec(item)
    if (match === null) continue
    const at = start + match.index
    if ((context.places[context.placeFrom(at)]?.span.end ?? Infinity) <= money.start) continue
    const project = antecedent(context, projects, at, match[1]!, s)
    if (project !== null) ties.push({ project, money, strength: 3 })
  }
}

const LABEL = /^(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）、.．])?\s?(?:本期|项目|工程|计划|预计|概算|估算|规划|建设)*(?:总投资|投资总额|投资估算|估算投资|投资规模|概算投资|总造价|投资额)(?:额|总额|规模|估算|概算)?(?:为|达|[约近超逾])?[:：]?$/u

/** 总投资5.2亿元,… as a sentence without subject: of the project whose name heads the lines above, or of the one that the sentence before is about. */
function labelled(context: Context, sentence: number, money: FoundMoney): number | null {
  const { text, sentences, places } = context
  const own = sentences[sentence]!
  if (money.start - own.start > 16 || text[money.end] === '的' || !LABEL.test(text.slice(own.start, money.start))) return null
  for (let s = sentence - 1; s >= 0 && sentence - s <= 14; s--) {
    const one = sentences[s]!
    const first = places[context.placeFrom(one.start)]
    if (first === undefined || first.span.start >= one.end) continue
    const last = places[context.placeFrom(one.end) - 1]!
    if (first.runSize > 1 || last.project !== first.project) return null
    const heads = ITEM_MARK.test(text.slice(one.start, first.span.start))
    // a name on a line of its own governs the lines below; within a paragraph only the subject of the sentence before
    if (one.block === own.block) return heads && sentence - s <= 2 ? first.project : null
    return heads && one.end - first.span.end <= 4 ? first.project : null
  }
  return null
}

const HEAD_BEHIND = /^的([\u4e00-\u9fff]{2,6}?(?:工程|项目))(?![\u4e00-\u9fff]{0,2}(?:个|项|等|资金|公司))/u

/** 总投资达20亿元的改建工程: the end of one project's name and of no other's. */
function elliptic(context: Context, projects: readonly FoundProject[], ties: InvestmentTie[]): void {
  const { text, money: all } = context
  for (const money of all) {
    if (money.role !== 'totalInvestment' || text[money.end] !== '的' || text[money.end - 1] === '项') continue
    const s = context.sentenceAt(money.start)
    const sentence = context.sentences[s]
    if (sentence === undefined || money.start < sentence.start) continue
    const lead = text.slice(Math.max(sentence.start, money.start - 30), money.start)
    const head = HEAD_BEHIND.exec(text.slice(money.end, Math.min(sentence.end, money.end + 12)))?.[1]
    if (head === undefined || head === '项目' || head === '工程' || !usable(text, money, lead)) continue
    // a name of its own there has its own tie
    if ((context.places[context.placeFrom(money.end)]?.span.start ?? Infinity) <= money.end + head.length) continue
    const near = new Set<number>()
    for (let i = context.placeFrom(money.start) - 1; i >= 0 && s - context.places[i]!.sentence <= 6; i--) near.add(context.places[i]!.project)
    const named = [...near].filter((index) => projects[index]!.name.endsWith(head) && projects[index]!.name !== head)
    if (named.length === 1) ties.push({ project: named[0]!, money, strength: 3 })
  }
}

const AS_PARTS = /(?:建设|工程|主要)内容(?:包括|包含|为|有|主要)/u
const ONLY_TOUCHED = /(?:[，,](?:接|连接|衔接|对接|止于)[^，,。；;]{0,50}|接|连接|衔接|对接|毗邻|依托|(?:拟|在|已|已建|规划)建(?:成)?的)[\u4e00-\u9fff]{0,6}$/u

/** The project that a bare 项目 or 基地 means: the only one, or the last one named whose name ends in that word. */
function antecedent(context: Context, projects: readonly FoundProject[], at: number, word: string, sentence: number): number | null {
  const { text } = context
  const noun = word.replace(/^新/u, '')
  const any = noun === '项目' || noun === '工程' || noun === '全线' || noun === '线路'
  for (let i = context.placeFrom(at) - 1, seen = 0; i >= 0 && seen < 200; i--, seen++) {
    const place = context.places[i]!
    // 接拟建的B高速公路: what the line only meets is not what goes on
    // 建设内容包括枢纽工程和灌溉工程,…: parts of what goes on
    if (any && AS_PARTS.test(text.slice(Math.max(context.sentences[place.sentence]?.start ?? 0, place.span.start - 120), place.span.start))) continue
    if (any && ONLY_TOUCHED.test(text.slice(Math.max(context.sentences[place.sentence]?.start ?? 0, place.span.start - 54), place.span.start))) continue
    const project = projects[place.project]!
    if (any ? sentence - place.sentence <= 6 : project.name.replace(/(?:项目|工程)$/u, '').endsWith(noun)) {
      // of a run, no one in particular
      return any && (place.runSize > 1 || place.runEnd > place.span.end + 1) ? null : place.project
    }
    if (any) return null
  }
  return null
}
