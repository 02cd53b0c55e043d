/** 50亿, 8000万: figures that end on 亿 or 万 and nothing else. They are money only where the words around say so. */
import type { Figure } from '../figure.ts'

/** Words on the left that make what follows money. */
const MONEY_WORDS =
  /订货|投资|引资|资金|融资|募资|签约额|签下|签约|揽金|吸金|营收|产值|税收|利税|纳税|利润|净利|亏损|罚|授信|贷款|放贷|市值|估值|预算|补贴|补助|奖励|奖金|奖补|花了|花费|花掉|耗资|斥资|豪掷|缺口|账面|成本|造价|总价|售价|成交价|成交额|交易额|销售额|销售收入|销售(?!量)|收入|财政|GDP|生产总值|债券|专项债|国债|注册资本|出资|增资|投入|开支|损失|赔偿|欠|借款|借|负债|债务|票房|年薪|金额|总额|工资|经费|捐赠|捐款|进出口|出口|进口|贸易额|价值|价格|规模|存款|保费|支出|合同额|订单额|订单|跟投|领投|拍出|卖出|卖到|落槌|经济总量|增加值|投了|到账|拨付|涉案|诈骗|转账|被骗|受贿|补偿|中标|让利|减税|退税|消费券|破产|营业额|零售额|分红|回购|大单|首付|月供|资产/gu
/** Words that say the figure counts something else. */
const OTHER_WORDS = /人口|人次|用户|粉丝|播放|阅读|浏览|点击|观众|游客|网民|销量|产量|面积|吨|户数|人数|户籍|注册量|下载|访问|流量|客流|旅客|票数|册|字数|词|订阅|话题|会员|股本|股份|总股|出栏|存栏|装机|蓄水|库容|发电|用电|供水|用水|水量|流域|播种|亩|学生|考生|居民|党员|职工|就业|产能|千瓦|立方|里程|公里|快递|包裹|业务量|件量|保有量|客运量|货运量|吞吐量|参数|像素|热度|票|岁|参保|市场主体|电量|光年/gu
const NOUN_BEHIND = /^(?:的?(?:招商引资|可续期|公司债|企业债|永续债|可转债|地方债|中期票据|短期融资|超短期融资|资产支持|项目|产业|投资|资金|贷款|融资|基金|债券|签约|大单|订单|补贴|授信|补助|市值|营收|产值|级|元|大关|合同|罚款|罚单|奖金|规模|缺口|财政|专项|注资|成交|市场|目标|以|左右|上下|多|的|资产|增资|消费券|国债|税收|利润|经费|采购|门槛|俱乐部))/u
const CLAUSE_END = '，。；！？,;!?\n'

/** `before` is the figure in front of it, whose unit a bare figure may share: 年供水1.4亿立方米,加上一期的0.6亿. */
export function isMoneyByContext(text: string, figure: Figure, before: Figure | null, bareBefore = false): boolean {
  if (figure.scale < 4) return false
  if (bareBefore && before !== null && goesOn(text.slice(before.end, figure.start))) return true
  const next = text.charCodeAt(figure.end)
  if (next === 0x25 || next === 0x7c) return false
  const hanNext = (next >= 0x4e00 && next <= 0x9fff) || (next >= 65 && next <= 122)
  const behind = text.slice(figure.end, figure.end + 6)
  const adjacent = ADJACENT.test(text.slice(Math.max(0, figure.start - 6), figure.start))
  if (hanNext && !adjacent && !NOUN_BEHIND.test(behind) && !VERB_BEHIND.test(behind)) return false
  if (OF_MONEY.test(text.slice(figure.end, figure.end + 12))) return true
  const clause = clauseBefore(text, figure.start)
  const money = lastIndex(clause, MONEY_WORDS)
  if (lastIndex(clause, OTHER_WORDS) > money) return false
  if (money >= 0 || adjacent) return true
  if (hanNext) return MONEY_BEHIND.test(behind)
  if (figure.scale >= 8 && isHeadline(text, figure)) return true
  // a list goes on: 投资2.1亿、3.5亿
  return before !== null && before.unit?.kind === 'money' && figure.start - before.end <= 16 && !SENTENCE_END.test(text.slice(before.end, figure.start)) && figure.scale >= 8
}

/** 102亿！某开发区全球招商: the sum that a headline opens with. */
function isHeadline(text: string, figure: Figure): boolean {
  if (figure.start > 0 && text[figure.start - 1] !== '\n') return false
  if (!'!！,， '.includes(text[figure.end] ?? '一')) return false
  const line = text.slice(figure.end, figure.end + 40).split('\n', 1)[0]!
  return HEADLINE.test(line) && lastIndex(line, OTHER_WORDS) < 0
}

const HEADLINE = /招商|签约|投资|开工|融资|贷款|营收|利润|订单|竣工|落户|引资/u
const MONEY_BEHIND = /^(?:的?(?:招商引资|可续期|公司债|企业债|永续债|可转债|地方债|中期票据|短期融资|超短期融资|资产支持|贷款|融资|债券|订单|补贴|授信|补助|大单|罚款|罚单|奖金|投资|国债|税收))/u
const SENTENCE_END = /[。；;！？\n]/u

/** The clause in front of `start`, at most thirty characters of it. */
function clauseBefore(text: string, start: number): string {
  let from = start
  while (from > 0 && start - from < 30 && !CLAUSE_END.includes(text[from - 1]!)) from--
  return text.slice(from, start)
}

/** Whether a list of bare amounts goes on: 金牌奖金60万、银牌30万. */
function goesOn(gap: string): boolean {
  return gap.length <= 24 && gap.length > 0 && !NEW_LIST.test(gap) && LISTED.test(gap) && lastIndex(gap, OTHER_WORDS) < 0
}

const NEW_LIST = /[。；;！？!?\n\d每第]/u
const LISTED = /[、，,和及与]/u

/** 100亿级项目, 1至10亿级企业: a grade of what is invested in or earned; 10亿级用户 is a crowd. */
export function isGradeOfMoney(text: string, figure: Figure): boolean {
  return figure.grade && figure.unit === null && figure.scale >= 8 && GRADED.test(text.slice(figure.end, figure.end + 10))
}

const GRADED = /^(?:以上)?(?:的)?[一-鿿]{0,6}?(?:项目|企业|产业|集群|园区|基金|工程|镇|村|县|板块|平台|公司|赛道)/u

/** Words that touch the figure and leave no doubt, whatever follows: 募资6亿拓…, 将投73亿. */
const ADJACENT = /(?:投资|募资|融资|引资|斥资|耗资|投|出资|增资|贷款|授信|罚款|罚|营收|净利|净利润|市值|估值|签约|签下|缺口|总价|揽金|吸金|补贴|奖励|豪掷|花费)(?:约|近|超|逾|达|额|总额)?$/u

/** 用户逾亿, 过亿的人口: a bare 亿 with a bound counts people and things as often as money. */
export function isBareThreshold(text: string, figure: Figure): boolean {
  const clause = clauseBefore(text, figure.start)
  const money = lastIndex(clause, MONEY_WORDS)
  return money >= 0 && lastIndex(clause, OTHER_WORDS) <= money && lastIndex(text.slice(figure.end, figure.end + 6), OTHER_WORDS) < 0
}

/** 40亿的改造费用. */
const OF_MONEY = /^的[一-鿿]{0,6}?(?:费用|资金|投资|成本|订单|贷款|融资|产值|营收|利润|债务|资产|补贴|税款|罚款|合同|收入|预算|缺口|损失|赔偿)/u

/** Verbs and particles that may follow a bare amount directly. */
const VERB_BEHIND = /^(?:到账|到位|投入|用于|建设|打造|落户|在|将|已|是|被|还|和|与|及|至|购|买|收购|拿下|入股|加码|建|落地|砸|成立|创|助|支持|扶持|起|不等)/u

/** Where the last of the words begins; they are read from left to right, none inside another. -1 where none is. */
function lastIndex(clause: string, words: RegExp): number {
  let last = -1
  words.lastIndex = 0
  for (let match = words.exec(clause); match !== null; match = words.exec(clause)) last = match.index
  return last
}
