/** What a count counts: the noun phrase behind it, else the one before it, else that of the last count with the same measure word. */
import { HEAD_NOUNS } from '../../lexicon/head-nouns.ts'
import { BEFORE_COUNT, NOUN_OPENERS, PHRASE_STOPS, PHRASE_VERBS, PHRASE_WORDS, STOP_INSIDE } from '../../lexicon/noun-phrase.ts'
import { compileMatcher, type Matcher } from '../../lexicon/matcher.ts'
import { CharSet } from '../../text/char-set.ts'
import type { Figure } from '../figure.ts'

const LONGEST = 18

let stops: Matcher<true> | undefined
let verbs: Matcher<true> | undefined
let heads: Matcher<true> | undefined
let fillers: Matcher<true> | undefined
let words: Matcher<true> | undefined

/** What a word of any of the lists begins with: behind the other characters of a phrase nothing is looked up. */
const OPENS_WORD = new CharSet()
for (const word of [...PHRASE_STOPS, ...PHRASE_VERBS, ...HEAD_NOUNS, ...PHRASE_WORDS]) OPENS_WORD.add(word.charCodeAt(0))

const list = (words: readonly string[]): Matcher<true> => compileMatcher(words.map((word) => [word, true] as const))

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007
}

function isWordCode(code: number): boolean {
  return isHan(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Noun phrase that starts at `at`: 签约项目 in 签约项目、总投资. Null where a verb, a mark or nothing stands there. `skip` are amounts inside it. */
export function nounBehind(text: string, at: number, skip: Figure | undefined, unit: string): string | null {
  stops ??= list(PHRASE_STOPS)
  verbs ??= list(PHRASE_VERBS)
  heads ??= list(HEAD_NOUNS)
  words ??= list(PHRASE_WORDS)
  let from = at
  if (text[from] === '的') from++
  // 3个10亿元以上项目: the amount is passed over
  if (skip !== undefined && skip.start === from && (skip.unit === null || skip.unit.kind === 'money')) {
    from = skip.end
    if (text[from] === '的') from++
  }
  // 2艘17.4万立方米LNG运输船, 4台单机容量35万千瓦的机组: the size of the thing is passed over
  if (skip?.unit?.kind === 'quantity' && skip.unit.unit !== '%' && (skip.start === from || (skip.start - from <= 6 && SIZED.test(text.slice(from, skip.start))))) {
    from = skip.end
    if (text[from] === '的' || text[from] === '级') from++
  }
  // 一名12周岁以下的儿童
  const aged = text.charCodeAt(from) >= 48 && text.charCodeAt(from) <= 57 ? AGED.exec(text.slice(from, from + 28)) : null
  if (aged !== null) from += aged[0].length
  // 9所新建、改扩建中小学
  const works = text[from + 2] === '、' || text[from + 3] === '、' || text[from + 5] === '、' ? WORKS.exec(text.slice(from, from + 14)) : null
  if (works !== null) from += works[0].length
  // 75个4A级(含)以上旅游景区
  const grade = text[from + 1] === 'A' || text[from + 2] === 'A' ? GRADE.exec(text.slice(from, from + 14)) : null
  if (grade !== null) from += grade[0].length
  // 9个市、县重点项目
  if (text[from + 1] === '、' && LEVELS.test(text.slice(from, from + 5))) from += text[from + 3] === '、' ? 5 : 3
  // 两位前院长, 3名原副县长
  if ((text[from] === '前' || text[from] === '原') && '位名'.includes(unit)) from++
  // 61件小（二）型水库除险加固工程
  if (text[from] === '小' && text[from + 4] === '型') from += 5
  // 25个2023年重点建设项目
  if (text[from] === '2' && text[from + 4] === '年') from += text[from + 5] === '度' ? 6 : 5
  // 14个投资总额16.52亿元项目
  if (skip?.unit?.kind === 'money' && skip.start > from && skip.start - from <= 8 && INVESTED.test(text.slice(from, skip.start))) from = skip.end + (text[skip.end] === '的' ? 1 : 0)
  let i = from
  let tail = -1
  while (i < text.length && i - from < LONGEST) {
    const code = text.charCodeAt(i)
    if (text[i] === '“' || text[i] === '"' || text[i] === '”') {
      // a quoted modifier: 3家“专精特新”企业
      if (tail >= 0) break
      i++
      continue
    }
    if (text[i] === '的') {
      // 5个投资超亿元的项目: the head is behind 的 where what stands before it is a clause
      if (i > from && (tail < i || CLAUSE.test(text.slice(from, i)))) {
        i++
        from = i
        tail = -1
        continue
      }
      break
    }
    if (!isWordCode(code) && !isDigitOfCode(text, i, from)) break
    if (skip !== undefined && skip.start >= from && skip.start <= i && i > from) {
      // 45个投资亿元以上重点项目
      if (skip.unit?.kind !== 'money' || !INVESTED.test(text.slice(from, i))) break
      i = skip.end
      if (text[i] === '的') i++
      from = i
      tail = -1
      continue
    }
    if (!OPENS_WORD.has(code)) {
      i++
      continue
    }
    const word = words.at(text, i)
    let head = heads.at(text, i)
    if (word !== null && head !== null && word.word.length > head.word.length) head = null
    // 竹农户均增收: each household of them
    if (head !== null && head.word.endsWith('户') && text[head.end] === '均') head = null
    // 集 heads no 集中
    if (head !== null && head.word.length === 1 && (stops.at(text, i)?.word.length ?? 0) > 1) head = null
    if (head !== null && (head.word.length > 1 || !isHan(text.charCodeAt(head.end)) || stopsAt(text, head.end) || text[head.end] === '的')) {
      i = tail = head.end + (heads.at(text, head.end) === null && '师员者长商家户'.includes(text[head.end] ?? ' ') && stops.at(text, head.end) === null ? 1 : 0)
      // 企业跟着…: behind a head only more of the same phrase may follow
      if (!goesOn(text, i)) break
      continue
    }
    if (word !== null) {
      i = word.end
      const inner = heads.endingAt(text, i, word.start)
      // 重点 ends on 点 and heads nothing before 民生实事
      if (inner !== null && (inner.word.length > 1 || !isHan(text.charCodeAt(i)))) {
        tail = i
        if (!goesOn(text, i)) break
      }
      continue
    }
    const stop = stops.at(text, i)
    if (stop !== null && !startsLongerNoun(text, i, stop.word) && !(i > from && endsLongerWord(text, i, stop.word))) {
      if (i === from) {
        // 5个已完成的项目, 9个具有影响力的基地: the head is behind the clause
        const clause = stop.word === '从事' ? TRADE.exec(text.slice(i, i + 34)) : OPENS_CLAUSE.includes(stop.word) ? BEHIND_CLAUSE.exec(text.slice(i, i + 18)) : null
        if (clause === null || i > at) return null
        i = from = i + clause[0].length
        continue
      }
      break
    }
    const verb = verbs.at(text, i)
    if (verb !== null) {
      const next = heads.at(text, verb.end) ?? verbs.at(text, verb.end)
      if (next === null && i === from && NOMINAL.includes(verb.word) && '轮起笔宗单'.includes(unit) && !isHan(text.charCodeAt(verb.end))) return verb.word
      if (next === null && !(i === from && isHan(text.charCodeAt(verb.end)) && stops.at(text, verb.end) === null && headWithin(text, verb.end, 6))) {
        if (i === from) return null
        // 172项节水供水重大水利工程: the verb modifies where no head has stood yet
        if (tail < 0 && i - from <= 2 && !'名位人'.includes(unit) && headWithin(text, verb.end, 5)) {
          i = verb.end
          continue
        }
        break
      }
      i = verb.end
      continue
    }
    i++
  }
  const phrase = text.slice(from, tail > from ? tail : i).replace(/[“”"]/gu, '')
  if (text[at] === '的' && NO_THING.test(phrase)) return null
  return phrase === '' || (phrase.length === 1 && heads.get(phrase) === undefined) ? null : phrase
}

const AGED = /^\d{1,3}(?:[-—–至]\d{1,3})?周?岁(?:及?以[上下]|以内|左右)?(?:、[^，。；,;\n]{2,12}的|的)?(?=[一-鿿])/u
const SIZED = /^(?:单机|单体|总|单台|单套)?(?:装机容量|装机|容量|面积|长度|直径|功率|载重|排水量|口径|日处理|库容)$/u
const WORKS = /^(?:计划)?(?:新开工|新建|改建|扩建|改扩建|续建|迁建|在建|拟建|重建|新改建|新改扩建)(?:[、和及](?:新开工|新建|改建|扩建|改扩建|续建|迁建|在建|拟建|重建|新改建|新改扩建))+(?=[一-鿿]{2})/u
/** 5000头的能力: what follows is no thing that is counted. */
const NO_THING = /^(?:能力|规模|水平|目标|标准|产能|门槛|纪录|记录)$/u
const INVESTED = /^(?:计划|预计)?(?:总|年)?(?:投资(?:总|金)?额?|产值|营收|合同金额|合同额|金额|造价|价值)$/u
/** Acts that are counted like things: 3轮融资, 融资68起. */
const NOMINAL: readonly string[] = ['融资', '投资', '并购', '收购', '贷款']
const LEVELS = /^[省市县区乡镇](?:、[市县区乡镇村]){1,2}/u
const GRADE = /^(?:国家)?[1-5]A级(?=旅?[一-鿿]*景区)|^(?:国家)?[1-5]A级?(?:[（(]含[）)])?(?:及)?以上(?:[（(]含[1-5]?A?级?[）)])?(?:的)?/u

/** Stops with which a clause in front of the noun may open. */
const OPENS_CLAUSE: readonly string[] = ['进行', '已', '已经', '正在', '具有', '具备', '来自', '涉及', '拥有', '在', '被', '由', '从', '与', '能', '能够', '可', '不', '未', '尚未', '位于', '属于', '参与', '参加', '获得', '实现', '符合', '超', '超过', '达到', '会']
/** 6家从事光电、通讯产品生产的企业. */
const TRADE = /^从事[^，。；\n]{2,30}?的(?=[一-鿿]{2})/u
const BEHIND_CLAUSE = /^[^，。；、,;！？\n\d]{2,15}?的(?=[一-鿿]{2})/u
const CLAUSE = /投资|产值|超|新建|来自|达|以上|主要|优质|重要|不同|关键|具体|重大|较大|全新|相关|符合|具有|涉及|价值|年产|正在|不超过|左右/u
/** Heads to which a verb may lead from another head: 企业培训项目, but not 企业入驻园区. */
const OVER_VERB: readonly string[] = ['项目', '工程', '活动', '平台', '中心', '基地', '设施', '设备', '人员', '岗位', '任务', '机构', '仪式', '队伍', '团队', '点', '站', '案件', '问题', '事项', '措施', '系统']

/** Whether a phrase goes on behind a head noun to another one: 汽车|产业|项目. */
function goesOn(text: string, at: number): boolean {
  for (let i = at; i < at + 7; ) {
    if (!isWordCode(text.charCodeAt(i))) return false
    if (!OPENS_WORD.has(text.charCodeAt(i))) {
      i++
      continue
    }
    const head = heads!.at(text, i)
    if (head !== null && (head.word.length > 1 || !isHan(text.charCodeAt(head.end)))) return true
    if (words!.at(text, i) === null && stops!.at(text, i) !== null) return false
    const verb = verbs!.at(text, i)
    if (verb !== null) {
      const next = heads!.at(text, verb.end)
      return next !== null && OVER_VERB.includes(next.word)
    }
    i++
  }
  return false
}

/** Whether a stop stands there that ends no longer word: the 会 of 社会 is none. */
function stopsAt(text: string, at: number): boolean {
  const stop = stops!.at(text, at)
  return stop !== null && !endsLongerWord(text, at, stop.word)
}

/** The 95 of N95口罩. */
function isDigitOfCode(text: string, at: number, from: number): boolean {
  let i = at
  while (i >= from && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i--
  return i < at && i >= from && isLatin(text.charCodeAt(i))
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function startsLongerNoun(text: string, at: number, word: string): boolean {
  const next = text[at + word.length]
  return next !== undefined && (NOUN_OPENERS[word]?.includes(next) ?? false)
}

function endsLongerWord(text: string, at: number, word: string): boolean {
  return word.length === 1 && at > 0 && (STOP_INSIDE[word]?.includes(text[at - 1]!) ?? false)
}

/** What follows the last stop inside a phrase that was read leftwards: 这一技术已跟企业 → 企业. */
function afterStops(phrase: string): string {
  stops ??= list(PHRASE_STOPS)
  words ??= list(PHRASE_WORDS)
  heads ??= list(HEAD_NOUNS)
  let from = 0
  for (let i = 0; i < phrase.length; ) {
    if (!OPENS_WORD.has(phrase.charCodeAt(i))) {
      i++
      continue
    }
    const whole = words.at(phrase, i) ?? heads.at(phrase, i)
    if (whole !== null && whole.word.length > 1) {
      i = whole.end
      continue
    }
    const stop = stops.at(phrase, i)
    if (stop !== null && !startsLongerNoun(phrase, i, stop.word) && !endsLongerWord(phrase, i, stop.word)) {
      i = from = stop.end
      continue
    }
    i++
  }
  return phrase.slice(from)
}

function headWithin(text: string, at: number, reach: number): boolean {
  for (let i = at; i < at + reach; i++) {
    if (!isWordCode(text.charCodeAt(i))) return false
    if (heads!.at(text, i) !== null) return true
  }
  return false
}

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
  fillers ??= list(BEFORE_COUNT)
  let end = at > floor && text[at - 1] === ' ' ? at - 1 : at
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
  const verb = endsInHead(phrase) ? null : (verbs ??= list(PHRASE_VERBS)).endingAt(phrase, phrase.length)
  // 完成河道整治100条: what was done to them
  if (verb !== null && verb.start > 1 && !'人次场'.includes(unit.at(-1)!) && endsInHead(phrase.slice(0, verb.start))) return phrase.slice(0, verb.start)
  if (verb !== null) return '起笔宗单轮'.includes(unit) && NOMINAL.includes(verb.word) ? phrase : null
  if (phrase.length === 1 && heads?.get(phrase) === undefined) return null
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

export function endsInHead(phrase: string): boolean {
  heads ??= list(HEAD_NOUNS)
  const match = heads.endingAt(phrase, phrase.length)
  return match !== null && match.word.length > 1
}

function isPhrase(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isWordCode(code) || (code >= 48 && code <= 57 && isLatin(text.charCodeAt(at + 1)))
}

/** The nearest head noun in the clause on the left: 10亿元项目一口气签了3个 → 项目. */
export function headBefore(text: string, at: number, floor: number): string | null {
  heads ??= list(HEAD_NOUNS)
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
