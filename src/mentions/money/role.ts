/** What an amount stands for: the nearest role word on its left in the clause, else behind it, else what governs the list it stands in. */
import { compileMatcher, type Matcher } from '../../lexicon/matcher.ts'
import { CLASS_NOUNS, MONEY_ROLE_WORDS, MONEY_ROLE_WORDS_BEHIND } from '../../lexicon/money-roles.ts'
import type { MoneyRole } from '../../schema/record.ts'
import { CharSet } from '../../text/char-set.ts'
import type { Figure } from '../figure.ts'
import { eachBefore } from './per.ts'

/** How far left a clause is searched; longer clauses seldom govern. */
const REACH = 40

interface RoleEntry {
  readonly role: MoneyRole
  readonly weak: boolean
}

let left: Matcher<RoleEntry> | undefined
let right: Matcher<MoneyRole> | undefined
let classes: Matcher<true> | undefined

const CLAUSE_END = new CharSet('，。；！？,;!?\n…')

/** `previous` is the amount before this one. */
export function readRole(text: string, figure: Figure, previous: { readonly end: number; readonly role: MoneyRole } | null): MoneyRole {
  if (isThreshold(text, figure) || isStep(text, figure)) return 'threshold'
  // 年度计划投资138亿元，前5个月完成61.5亿元
  if (previous !== null && (previous.role === 'annualInvestment' || previous.role === 'totalInvestment') && text[figure.start - 1] === '成' && DONE_OF_PLAN.test(text.slice(previous.end, figure.start))) return 'completedInvestment'
  const before = roleBefore(text, figure.start)
  const behind = roleBehind(text, figure.end)
  if (behind !== null && (before === null || (before.distance > 2 && STRONG_BEHIND.includes(behind.role) && behind.distance <= 4) || before.weak)) return behind.role
  if (before !== null) return before.role
  if (figure.mod === 'atMost' && capOfGrant(text, figure.start)) return 'subsidy'
  if (ofProject(text, figure)) return 'totalInvestment'
  const handed = roleHandedDown(text, figure.start, previous)
  if (handed !== null) return handed
  // 130余亿元！11个项目集中签约
  if (figure.start === 0 || text[figure.start - 1] === '\n') {
    const headline = HEADLINE.exec(text.slice(figure.end, figure.end + 30))
    if (headline !== null) return headline[1] === '签约' || headline[1] === '招商' || headline[1] === '引资' ? 'contracted' : 'totalInvestment'
  }
  // 青石铜材产业园二期——34亿元: what stands beside a name is its investment
  return '—─'.includes(text[figure.start - 1] ?? ' ') && BESIDE_NAME.test(text.slice(Math.max(0, figure.start - 2), figure.start)) ? 'totalInvestment' : 'other'
}

/** 超过500万元的部分, 每满100万元: steps of a scale. */
function isStep(text: string, figure: Figure): boolean {
  const { start, end } = figure
  if (text.charCodeAt(end) === 0x7684 && (text[end + 1] === '，' || text[end + 1] === ',' || text.startsWith('部分', end + 1))) return true
  return start > 0 && '满加过增'.includes(text[start - 1]!) && STEP.test(text.slice(Math.max(0, start - 3), start))
}

/** 50亿元的项目, 项目投资合计50亿元. */
function ofProject(text: string, figure: Figure): boolean {
  const { start, end } = figure
  if (text.startsWith('项目', text[end] === '的' ? end + 1 : end)) return true
  return start > 0 && text[start - 1] === '计' && PROJECTS_IN_ALL.test(text.slice(Math.max(0, start - 24), start))
}

const HEADLINE = /^[！!][^\n]{0,24}?(签约|招商|引资|开工|落户|投产|竣工)/u
const STEP = /每(?:满|增加|新增|超过)$/u
const PROJECTS_IN_ALL = /项目[^，。；,;]{0,6}(?:合计|共计|总计)$/u
const BESIDE_NAME = /(?:——|──|—)$/u
const DONE_OF_PLAN = /^[，,；;](?:[一-鿿\d]{0,10}?(?:月|季度|年|期|底|来|止))?(?:[，,])?(?:实际|共|已|已经|累计|实际已)?完成$/u

const STRONG_BEHIND: readonly MoneyRole[] = ['subsidy', 'loan', 'fine', 'financing']

/** 亿元以上项目, 百亿级产业, 10亿元以上的7个. */
export function isThreshold(text: string, figure: Figure): boolean {
  if (figure.grade) return true
  // 上亿元项目20个
  if (figure.mod === 'moreThan' && figure.form === 'bare' && PROJECTS.test(text.slice(figure.end, figure.end + 5))) return true
  // 超10亿元投资项目2个
  if (figure.mod === 'moreThan' && COUNTED_CLASS.test(text.slice(figure.end, figure.end + 10))) return true
  // 10亿元以上50亿元以下项目
  if (figure.form === 'range' && text[figure.end - 1] === '下' && CLASS_BEHIND_RANGE.test(text.slice(figure.end, figure.end + 8))) return true
  if (figure.mod !== 'atLeast' && figure.mod !== 'exact') return false
  if (figure.mod === 'exact' && figure.form !== 'bare') return false
  // 亿元以上、进度滞后的9个项目
  if (text[figure.end] === '、' && MORE_OF_CLASS.test(text.slice(figure.end, figure.end + 20))) return true
  const noun = classBehind(text, figure.end, 10)
  if (noun === null) return false
  return !NOT_A_CLASS.includes(noun) || MODIFIED_CLASS.test(text.slice(figure.end, figure.end + 10))
}

const PROJECTS = /^(?:的)?(?:重大|工业|产业|重点)?项目/u
const COUNTED_CLASS = /^(?:的?[一-鿿]{0,4}(?:项目|企业)(?:共|有|达)?[\d一二两三四五六七八九十]|的\d{1,4}[家个])/u
const CLASS_BEHIND_RANGE = /^的?[一-鿿]{0,4}(?:项目|企业)/u
const MORE_OF_CLASS = /^、[一-鿿]{2,8}的(?:\d{1,4}|[一二两三四五六七八九十]{1,3})?(?:个|家)?(?:重点|重大|工业|产业)?(?:项目|企业)/u

/** 500万元以上招商引资项目: what modifies the class is no sum. */
const MODIFIED_CLASS = /^的?新?(?:招商引资|招商|签约|投资|技改|税收)[一-鿿]{0,2}(?:项目|企业)/u

/** 500亿元以上的资金 is so much money, no class of things. */
const NOT_A_CLASS: readonly string[] = ['资金', '投资', '规模', '产值', '税收', '招商', '签约', '市场', '目标', '合同', '订单', '大单', '大关', '资金', '体量']

/** Whether a class noun follows within the phrase: 以上(的)(工业)项目, or a count of them. */
export function beforeClass(text: string, at: number, reach = 10): boolean {
  return classBehind(text, at, reach) !== null
}

function classBehind(text: string, at: number, reach: number): string | null {
  classes ??= compileMatcher(CLASS_NOUNS.map((noun) => [noun, true] as const))
  let i = at
  if (text[i] === '的') i++
  for (let steps = 0; steps < reach; steps++, i++) {
    const code = text.charCodeAt(i)
    if (steps < 3 && code >= 48 && code <= 57) return NUMBERED.test(text.slice(i, i + 6)) ? '个' : null
    if (!(code >= 0x4e00 && code <= 0x9fff)) return null
    const noun = classes.at(text, i)
    if (noun !== null) return noun.word
  }
  return null
}

const NUMBERED = /^\d{1,5}(?:个|家|项)/u

/** The role that the words ending at `at` give to a bare figure or a column: 今年计划投资, 总投资; null where none ends there. */
export function roleEndingAt(text: string, at: number): MoneyRole | null {
  const before = roleBefore(text, at)
  return before === null || before.distance > 0 ? null : before.role
}

interface RoleWord {
  readonly role: MoneyRole
  readonly distance: number
  /** So general that a word behind the figure says more. */
  readonly weak: boolean
}

function roleBefore(text: string, start: number): RoleWord | null {
  left ??= compileMatcher<RoleEntry>(MONEY_ROLE_WORDS.map(([word, role]) => [word, { role, weak: WEAK.includes(word) }]))
  const floor = Math.max(0, start - REACH)
  let depth = 0
  for (let end = start; end > floor; end--) {
    const previous = text.charCodeAt(end - 1)
    if (previous === 41 || previous === 0xff09) depth++
    else if (previous === 40 || previous === 0xff08) {
      if (depth > 0) depth--
      continue
    }
    if (depth > 0) continue
    if (CLAUSE_END.has(previous)) return null
    const match = left.endingAt(text, end, floor)
    if (match !== null) return { role: refine(text, match.word, match.value.role, match.start, floor), distance: start - end, weak: match.value.weak }
  }
  return null
}

/** Words so general that a word behind the figure says more. */
const WEAK: readonly string[] = ['资金', '投入', '给予', '金额', '收入', '规模', '处', '花', '支付', '价值', '消费', '投资', '额度', '现金', '发行', '出资', '消费', '签约', '签下', '预算', '贷', '到位']

/** 投资 behind 完成, 今年计划 or 协议 in the same clause is another role. */
function refine(text: string, word: string, role: MoneyRole, start: number, floor: number): MoneyRole {
  // 到位州外资金, 实际到位投资
  if ((word === '资金' || word === '内资' || word === '外资' || role === 'totalInvestment') && RECEIVED.test(text.slice(Math.max(floor, start - 6), start))) return 'fundsReceived'
  if (role !== 'totalInvestment' && role !== 'completedInvestment') return role
  let from = start
  while (from > floor && !CLAUSE_END.has(text.charCodeAt(from - 1)) && start - from < 14) from--
  const clause = text.slice(from, start)
  if (role === 'completedInvestment') return IN_PROSPECT.test(clause) ? 'annualInvestment' : role
  if (word.startsWith('总') || word.startsWith('计划总')) return role
  if (DONE.test(clause) && !PLANNED_DONE.test(clause)) return 'completedInvestment'
  if (THIS_YEAR.test(clause) && PLANNED.test(clause)) return 'annualInvestment'
  if (AGREED.test(clause)) return 'contracted'
  return role
}

const RECEIVED = /到位[一-鿿]{0,4}$/u
const IN_PROSPECT = /(?:计划|预计|拟|力争|将|确保|目标|预期)[^、已]{0,5}$/u
const DONE = /(?:完成|已累计)[^、]{0,8}$/u
const PLANNED_DONE = /计划完成|年度/u
const THIS_YEAR = /(?:今年|本年|当年|年度|年内|\d年)(?:计划|拟|预计)?(?:完成)?[^、]{0,4}$/u
const PLANNED = /计划|年度|拟/u
const AGREED = /(?:协议|合同)$/u

function roleBehind(text: string, end: number): { role: MoneyRole; distance: number } | null {
  right ??= compileMatcher<MoneyRole>(MONEY_ROLE_WORDS_BEHIND)
  for (let i = end; i < end + 9 && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!(code >= 0x4e00 && code <= 0x9fff) && !(code >= 65 && code <= 90)) return null
    const match = right.at(text, i)
    if (match !== null) return { role: match.value, distance: i - end }
  }
  return null
}

/** 给予补助，每户最高不超过500万元: a cap in the clause behind the grant. */
function capOfGrant(text: string, start: number): boolean {
  const left = text.slice(Math.max(0, start - 30), start)
  const comma = Math.max(left.lastIndexOf('，'), left.lastIndexOf(','))
  return comma > 0 && !ENDED.test(left.slice(comma)) && GRANTED.test(left.slice(0, comma))
}

const ENDED = /[。；;\n]/u
const GRANTED = /(?:奖励|补助|补贴|奖补|资助|支持|扶持|补偿|补助资金|资金支持|奖金)[^。；;\n]{0,10}$/u

/** What is given to each: 奖励60名学生，…每人2万元; 按每人1500元的标准给予补助; 80周岁以上老人每月60元. */
export function isGrantEach(text: string, figure: Figure): boolean {
  const next = text.charCodeAt(figure.end)
  if ((next === 0x7684 || next === 0x6807) && STANDARD_OF_GRANT.test(text.slice(figure.end, figure.end + 22))) return true
  if (!eachBefore(text, figure.start)) return false
  const left = text.slice(Math.max(0, figure.start - 60), figure.start)
  if (!EACH.test(left)) return false
  let from = left.length
  while (from > 0 && !'。！？!?\n'.includes(left[from - 1]!)) from--
  const sentence = left.slice(from)
  if (OF_THE_OLD.test(sentence) && !PAID_BY_THEM.test(sentence)) return true
  return GRANT.test(sentence) && !NO_GRANT.test(sentence)
}

const STANDARD_OF_GRANT = /^的?标准[^，。；,;\n]{0,12}(?:补助|补贴|奖励|资助|津贴|发放|救助)/u
const OF_THE_OLD = /(?:周岁|[一-鿿]老人|老年人)[^，。；,;]{0,12}$/u
const PAID_BY_THEM = /缴|交|收费|收取|售价|票/u
const GRANT = /补助|补贴|奖励|津贴|奖补|资助|救助/u
const NO_GRANT = /售价|单价|票价|收费|价格|租金|成本|产值|收入|增收|利润|缴/u
const EACH = /每(?:人|户|名|生|张|床|家|个|位|对|亩|月|年)(?:每?(?:人|月|年|天|次|学期|床位?))?(?:标准)?(?:为|可|再|给予|分别)?$/u

/** 总投资32亿元，其中主楼21亿元、附楼11亿元: the word that opens the list governs it to its end. */
function roleHandedDown(text: string, start: number, previous: { readonly end: number; readonly role: MoneyRole } | null): MoneyRole | null {
  if (previous === null || previous.role === 'threshold' || start - previous.end > 30) return null
  const between = text.slice(previous.end, start)
  if (SENTENCE_END.test(between)) return null
  return between.length <= 3 || LIST_GOES_ON.test(between) || PART_OF_SUM.test(between) || COMPARED.test(between) ? previous.role : null
}

const SENTENCE_END = /[。；！？!?;\n]/u
const LIST_GOES_ON = /^[、和与及,，][^，。,]{0,14}$/u
const PART_OF_SUM = /^[，,](?:其中|比|较|同比|增加|分别)/u
const COMPARED = /其中|同口径|提高到|涨到|增至|增加到|降至|降到|升至/u
