/** The noun phrase before a count: 新签约项目|265个; else the nearest head noun of the clause. */
import type { Matcher } from '../../lexicon/matcher.ts'
import { BEFORE_COUNT } from '../../lexicon/noun-phrase.ts'
import { CharSet } from '../../text/char-set.ts'
import { afterStops, endsInHead, heads, isHan, isLatin, isWordCode, list, loadLists, LONGEST, NOMINAL, verbs } from './phrase.ts'

let fillers: Matcher<true> | undefined

/** Verbs with which a phrase before a count may begin: 改造老旧小区17个. */
const LEADING = /^(?:强(?=企业)|兴办|合办|创办|开办|验放|设(?!备|施|计|立|置|想|定|防|点|区|有)|建(?!筑|设|材|档|成|造|议|党|工|邺|湖|德|安|阳|宁|瓯|水|行|管|制)|查办|审结|审理|出具|设置|下派|储备|添置|筹集|查封|扣押|验放|年产|日产|月产|年接待|再|[一二三四]季度[末初底]?|[上下]半年|[末底初](?!中|级)|年(?!轻|货|会|报)|其中|加开|增开|开行|发送|计划|拟|推广|推进|招聘|招录|招收|选聘|聘请|抽调|批准|办理|新签|改建|扩建|回收|销售|购买|选派|签订|达成|处理|查处|签发|种植|栽植|销毁|投放|配备|配置|购置|安装|设立|成立|修建|建造|完工|发现|打造|布局|推出|发布|出台|制定|印发|解决|整治|关停|取缔|淘汰|清理|拆除|征收|流转|救助|资助|慰问|走访|目前|现(?![代场有役行金货])|已|先后|累计|全县|全市|全省|全区|全国|全院|共|新签约|新开工|新增|新建|新设|新修|新购|新(?!增|建|设|修|购|能源|材料|型|区|城|兴|农|闻|技术|产品|冠|华|疆|式|品)|改造|新建|新设|新增|新签约|新开工|安排|举办|对接|完成|建成|惠及|带动|引进|实施|推进|收集|拜访|带回|落地|生产|增加|减少|组织|开展|培育|发放|归集|集聚|拥有|接待|发展|涉及|覆盖|吸引|签约|开工|竣工|规划|建设|有(?!效|机|色|关|限|偿|轨)|及|和|与|对|将|为|是|从|由|到|了)+/u

/** Words before a count that are no nouns it could count. */
const NO_NOUN =
  '其中 已开工 开工 竣工 投产 竣工投产 签约 落地 就业 吸引 解救 救出 抽调 疏散 培养 招聘 招收 录取 招录 聘用 受灾 被困 失联 受伤 列席 出席 缺席 请假 到会 少增 增 减 参会 参加 参与 实现 完成 建成 先开放 开放 带动 可吸纳 吸纳 容纳 可容纳 惠及 覆盖 涉及 一期 二期 三期 四期 首批 一批 先后 目前 现 日均 年均 人均 户均 同比 环比 增长 下降 增加 减少 上升 类 不含 包括 包含 含 搬迁 治愈 死亡 出院 当日 当天 当年 今年 去年 全年 全市 全省 全县 全区 全国 上年 年内 日 月 年 年产 以来 以上 以下 以内 左右 投入 投用 完工 通过 受益 需要 其余 另 每 最多 最少 合格 不合格 优秀 获得 取得 名列 排名 位居 排在 位列 前 后 第 中 内 里 上 下 外 间 等 个 到了 来了 了 过 着 的 地 得 之 以 从 由 为 是 到 在 将 被 把 让 给 对 向 与 和 及 或 而 但 也 都 均 就 又 再 还 才 只 仅 约 近 超 逾 共 计 达 有 为了 大增至 增至 降至 升至 改为 分为 分成 选派 调派 遣 出动 派出 批捕 不捕 决定起诉 决定不起诉 表彰 表彰奖励 奖励 推选 选举 选举产生 目标 目标数 拨款 放映 卖 买 卖超 买超 预估 预计 估计 推估 立项 批复 批复立项 加开 限报 申报 转增 扩招 增购 添购 加购 续购 投放 接诊 收治 诊疗 检测 核酸 售出 卖出 销售 订购 采购 捐赠 捐 赠 运送 发运 发送 运输 输送 起降 抽检 查处 破获 抓获 刑拘 逮捕 起诉 审结 办结 受理 办理 立案 执结 调解 化解'
const BATCH = /第[一二三四五六七八九十\d]+批$/u

let noNouns: Matcher<true> | undefined

function endsInNoNoun(phrase: string): boolean {
  noNouns ??= list(NO_NOUN.split(' '))
  return noNouns.endingAt(phrase, phrase.length) !== null || (phrase.endsWith('批') && BATCH.test(phrase))
}

/** 项目数量, 汽车销量: the noun is before it. */
const TOTAL = /(?:总?场次|总流量|流量|(?:设计)?年产能|设计产能|用量|存量|库存量|(?<=竹)量|总数|总量|人数|户数|家数|件数|规模|(?:出货|销售|保有|采购|发行|生产|进口|出口|使用|需求|持有|成交|交付|装机|上牌|注册)量|销量|产量|总额|产能)$/u

/** Noun phrase that ends before `at` (the figure's start). Null where a verb or a mark stands there. */
export function nounBefore(text: string, at: number, floor: number, unit: string): string | null {
  loadLists()
  fillers ??= list(BEFORE_COUNT)
  let end = at > floor && text[at - 1] === ' ' ? at - 1 : at
  // | 大葱 | 1根 |: what the cell in front names
  const cell = text.charCodeAt(end - 1) === 124 || text.charCodeAt(end - 1) === 9 ? end - 1 : -1
  if (cell > floor) end = text[cell - 1] === ' ' ? cell - 1 : cell
  // 大会应到代表213名，第四次会议实到206名: of those just counted
  if (text[end - 1] === '到' && text[end - 2] === '实') return ''
  for (let round = 0; round < 6; round++) {
    const filler = fillers.endingAt(text, end, floor)
    if (filler === null) break
    end = filler.start
  }
  // 招商引资项目（含续建）3个
  if (text[end - 1] === '）' || text[end - 1] === ')') {
    let open = end - 2
    while (open > floor && end - open < 16 && text[open] !== '（' && text[open] !== '(') open--
    if (text[open] === '（' || text[open] === '(') end = open
  }
  if (text[end - 1] === '”' || text[end - 1] === '"') end--
  let start = end
  while (start > floor && end - start < LONGEST && isPhrase(text, start - 1)) start--
  if (start === end) return null
  let phrase = text.slice(start, end)
  // 产业类172个, 一期1000张: a part of what was counted before
  const final = phrase.charCodeAt(phrase.length - 1)
  if ((PART_ENDS.has(final) && PART.test(phrase)) || ('关门构位院'.includes(phrase.at(-1)!) && HANDED_OVER.test(phrase))) return ''
  const accused = phrase.includes('某') ? ACCUSED.exec(phrase) : null
  if (accused !== null) return accused[1]!
  // 余某某等28人
  if (phrase.endsWith('某') || phrase.endsWith('某等')) return null
  if ('类期'.includes(text[end - 1]!) && SORT_OR_PHASE.test(phrase) && !SORTS.test(phrase)) return ''
  if (endsInNoNoun(phrase) && (!endsInHead(phrase) || UP_TO_TWO.test(phrase))) return null
  // what follows the last particle is the phrase: 今年以来建成的泵站 → 泵站
  const cut = Math.max(phrase.lastIndexOf('的'), phrase.lastIndexOf('了'))
  if (cut >= 0) phrase = phrase.slice(cut + 1)
  const lead = LEADING.exec(phrase)
  if (lead !== null) {
    if (lead[0].length === phrase.length && !endsInHead(phrase)) return null
    if (lead[0].length < phrase.length) phrase = phrase.slice(lead[0].length)
  }
  const whole = phrase
  phrase = afterStops(phrase)
  // 人均结案172件, 损坏1700余间: of what was counted before
  if (phrase === '' && TOLD.test(whole)) return ''
  // 可引进6家: the verb alone
  const led = LEADING.exec(phrase)
  if (led !== null && led[0].length === phrase.length && !endsInHead(phrase)) return null
  if (led !== null && led[0].length < phrase.length - 1) phrase = phrase.slice(led[0].length)
  const inner = INNER_VERB.exec(phrase)
  if (inner !== null) phrase = phrase.slice(inner[0].length)
  const told = '栏案结收塌损坏毁'.includes(phrase.at(-1) ?? ' ') ? TOLD.exec(phrase) : null
  if (told !== null && told.index !== 1) phrase = phrase.slice(0, told.index)
  if (told !== null && phrase === '') return ''
  const total = '量数模额能次'.includes(phrase.at(-1) ?? ' ') ? TOTAL.exec(phrase) : null
  if (total !== null && total.index > 0) phrase = phrase.slice(0, total.index)
  const verb = endsInHead(phrase) ? null : verbs.endingAt(phrase, phrase.length)
  // 完成河道整治100条: what was done to them
  if (verb !== null && verb.start > 1 && !'人次场'.includes(unit.at(-1)!) && endsInHead(phrase.slice(0, verb.start))) return phrase.slice(0, verb.start)
  if (verb !== null) return '起笔宗单轮'.includes(unit) && NOMINAL.includes(verb.word) ? phrase : null
  if (phrase.length === 1 && heads.get(phrase) === undefined) return null
  if (phrase.startsWith('以上') || phrase.startsWith('以下')) phrase = phrase.slice(2)
  return phrase === '' ? null : phrase
}

/** 卫生院添置CT机一台: a subject and its verb are not in the noun. */
const INNER_VERB = /^[一-鿿]{1,10}(?:添置|购置|购入|出具|查办|审结|设置|招聘|接待|筹集|建成|投入|签署|签订|储备|查封|下派|引进|聘请|发表|配备|补选出|调整)(?=[一-鿿A-Za-z]{2,}$)(?![一-鿿]?(?:的|使用|任务|人员$))/u

/** 产业类172个, 年末12个: a part or a time. */
const PART = /(?:方面|实到|[^期]末|^末)$/u
const PART_ENDS = new CharSet('面到末')
const SORT_OR_PHASE = /(?:类|[一二三四五六七八九十]期|首期)$/u
const SORTS = /(?:大类|门类|种类|品类)$/u
const UP_TO_TWO = /^[一-鿿]{0,2}$/u
const TOLD = /(?:存栏|出栏|收案|(?<!未)结案|立案|审结|办结|新收|倒塌|倒损|垮塌|坍塌|损坏|受损|损毁|被毁|烧毁|冲毁)$/u

/** 移送公安机关5件: who it was handed to is not what is counted. */
const HANDED_OVER = /(?:移送|移交|报送|转交)[一-鿿]{0,6}(?:机关|部门|机构|单位|法院|检察院)$/u
/** 被告人左某成等11人. */
const ACCUSED = /(被告人|被告|嫌疑人|犯罪嫌疑人|当事人|被害人|受害人)[一-鿿]{1,2}某[一-鿿]{0,2}$/u

function isPhrase(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isWordCode(code) || (code >= 48 && code <= 57 && isLatin(text.charCodeAt(at + 1)))
}

/** The nearest head noun in the clause on the left: 5亿元项目只谈成了2个 → 项目. */
export function headBefore(text: string, at: number, floor: number): string | null {
  loadLists()
  const stop = Math.max(floor, at - 24)
  for (let end = at; end > stop; end--) {
    const character = text[end - 1]!
    if ('，。；！？,;!?\n、'.includes(character)) return null
    const match = heads.endingAt(text, end, stop)
    // 计划竣工3个: what is planned is not the plan
    if (match !== null && (match.word === '计划' || match.word === '目标' || match.word === '任务')) return null
    if (match !== null && match.word.length > 1) {
      let start = match.start
      while (start > stop && match.end - start < 10 && isHan(text.charCodeAt(start - 1))) start--
      const whole = afterStops(text.slice(start, match.end))
      const phrase = whole.slice(whole.lastIndexOf('的') + 1)
      if (phrase === '') return null
      const lead = LEADING.exec(phrase)
      return lead === null || lead[0].length >= phrase.length - 1 ? (lead === null ? phrase : match.word) : phrase.slice(lead[0].length)
    }
  }
  return null
}
