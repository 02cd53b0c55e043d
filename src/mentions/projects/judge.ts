/** Whether a noun phrase names one project: specific enough, no class, and built, signed or paid for in the text. */
import { CharFilter } from '../../lexicon/pair-table.ts'
import { wordEnds, type WordEnds } from '../../lexicon/word-ends.ts'
import { BRANCH, CLASS } from '../../lexicon/project-words.ts'
import { BODY_ENDS, BUILD_VERBS, CLASS_ENDS, MADE_ENDS, PART_ENDS, PART_OF_NAMED, PLACE_VERBS, PROGRAMME_ENDS, WORK_ENDS } from '../../lexicon/project-ends.ts'
import { NOT_AFTER_HEAD, NOT_AFTER_WORK } from '../../lexicon/project-tails.ts'
import { isDigit, isHan, isOneOf } from './name.ts'

export type Kind = 'head' | 'work' | 'site'

const general = wordEnds([...CLASS, ...BRANCH, 'PPP', 'EPC', 'BOT', 'EOD', 'IT', 'VR', 'AI', 'APP'])
const afterHead = wordEnds(NOT_AFTER_HEAD)
const afterWork = wordEnds(NOT_AFTER_WORK)

/**
 * How many characters of `core` (a name without its tail) belong to no class or branch of industry: 昱能年产10GW单晶硅片 → many, 市级重大 → 0.
 * A single class character beside a specific one belongs to it: 大王. Counts no further than `enough`: the caller asks only whether there are so many.
 */
export function specificity(core: string, enough: number = core.length): number {
  let specific = 0
  let pending = 0
  let beside = false
  for (let i = 0; i < core.length && specific < enough;) {
    const word = general.longestAt(core, i)
    if (word > 1) {
      i += word
      pending = 0
      beside = false
      continue
    }
    const code = core.charCodeAt(i)
    if (word === 1) {
      if (beside) specific++
      else pending++
    } else if (isHan(code)) {
      specific += 1 + pending
      pending = 0
      beside = true
    }
    i++
  }
  return specific
}

const classEnds = wordEnds(CLASS_ENDS)
const programmeEnds = wordEnds(PROGRAMME_ENDS)
const partEnds = wordEnds(PART_ENDS)
const workEnds = wordEnds(WORK_ENDS)
const madeEnds = wordEnds(MADE_ENDS)
const buildVerbs = wordEnds(BUILD_VERBS)
const placeVerbs = wordEnds(PLACE_VERBS)
const partOfNamed = wordEnds(PART_OF_NAMED)
const bodyEnds = wordEnds(BODY_ENDS)

const endsIn = (words: WordEnds, text: string): boolean => words.longestBefore(text, text.length) > 0
const isHanAt = (text: string, at: number): boolean => isHan(text.charCodeAt(at))

/** …扩建工程, 引青入溪工程: what stands before 工程 says that something is built. */
function saysWork(core: string): boolean {
  if (endsIn(workEnds, core)) return true
  const n = core.length
  return n > 1 && isHanAt(core, n - 1) && (isOneOf('调引济入补', core.charCodeAt(n - 2)) || (n > 2 && isHanAt(core, n - 2) && isOneOf('调引济入补', core.charCodeAt(n - 3))))
}

/** …电池项目, …二期项目: what stands before 项目 says that something is made or built. */
function saysMade(core: string): boolean {
  return endsIn(madeEnds, core) || (core[core.length - 1] === '期' && isOneOf('一二三四五六七八九十', core.charCodeAt(core.length - 2)))
}

/** Whether what stands before says that a work begins or lies there: 起于, 毗邻. */
export function isPlacedBy(before: string): boolean {
  return endsIn(placeVerbs, before)
}

const CAPACITY = /年产|日产|万吨|[MGK]Wh?|千瓦|兆瓦|英寸/u
const EVIDENCE = /招引|签订|签署|续建|新建|扩建|改造|工期|造价|拨款|核定|总经费|签约|开工|动工|竣工|投产|落户|落地|奠基|建成|建设|施工|在建|引进|[亿万]元|[\d一二三四五六七八九十]亿|占地|试运行|投用|复工|停工|启动|实施|环评|招标|中标|备案|核准|立项|产能|达产|投资|推进|通车|开通|封顶|贯通|合龙|选址|用地|规划|可研|在谈|调研|观摩|察看|查看|督导|入库|审查|批复|量产|下线|进展|工期|运营/u
const BUILT_RIGHT = /开工|动工|奠基|签约|落户|落地|竣工|建成|完工|封顶|投产|投用|投运|投入使用|投入运营|启用|通车|开通|试运行|试运营|试投产|试产|合龙|贯通|在建|停工|复工|施工|总投资|投资|概算|占地|立项|可研|环评|核准|获批|招标|并网|通水|截流|装机|开建|建设|初具规模|拔地而起|下闸|蓄水|通航|铺轨|架通|联调联试|运行试验|掘进|动土|造价|经费|拨款|吊装|开钻|盾构|进洞|转体|架设|试营运|累计进度|[可工]行性研究|综合规划|落成|完成(?:扩容|改造|改?扩建|升级|铺设|架设|投资|验收|封顶|主体|首次|浇筑|总|年度)|启动|首飞|铺轨|迎来[^，]{0,8}(?:新生|首批|首个)|主体|基本完成|安装|交付|提前完|完成过半|完成总|筹建|批复|达产|量产|减编|编列|预算|[\d.]+亿元/u
/** 投资5亿元、占地1500亩、装机50MW的良坊光伏电站 */
const PAID_WHOLE = /(?:总?投资|斥资|耗资|造价)(?:额|约|近|超)?为?[\d.]+[多余]?[亿万]元[^。；;，,]{0,40}的$/u
/** 接已建成通车的…高速公路 */
const EXISTING = /(?:接|至|到|与|和|距|及)(?:已|既有|现有)[^，,。]{0,8}的?$/u
const PAID = /[亿万]元?[^，,。；;]{0,6}$/u

const OWN_MONEY = /^[，,（(]?(?:项目)?(?:计划|预计|概算)*(?:总?投资)(?!额?(?:占|增|同比))/u
/** The clause behind a name that goes on about it: X,总投资…, X,占地…. */
const NEXT_CLAUSE = /^[，,](?:截至[^，,。；;]{2,14}[，,]?|原本|原先|项目|工程|该|计划|预计|规划|估算|概算|总)*(?:投资|造价|经费|耗资|斥资|占地|全长|建设规模|总建筑面积|用地|一期|首期|主体|建成后|设计|于|将于|已|已经|正式|正在|目前|累计|施工进度)/u
/** X的建设现场 is still X; X的现有土地 is not. */
const OF_SELF = /^的(?:造价|预算|拨款|财务安排|拨款申请|建造|兴建|建设|施工|现场|工地|开工|竣工|奠基|主体|通车|建成|投产|总投资|项目|工程|落成)/u
const MORE_THAN_ONE = /^(?:达到?|共|有|累计|合计|总数)?\s*[\d一二三四五六七八九十两百]+[余多]?(?:个|项|宗|家|座|条|所|处|栋|公里|余个)(?![月年])/u

/** Whether the words after the tail make it something else: 项目经理, 机场集团. */
export function refusedByNext(text: string, end: number, kind: Kind): boolean {
  // 部 of 项目部, not of 部分
  return (kind === 'head' ? afterHead : afterWork).longestAt(text, end) > 0 && !text.startsWith('部分', end)
}

const ONE = '1'.charCodeAt(0)
const ONE_WRITTEN = '一'.charCodeAt(0)

/** Whether a count follows, so that the phrase names a group: 电子信息项目22个. */
export function countFollows(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  // …扩建工程1个机场项目: the one
  if ((code === ONE || code === ONE_WRITTEN) && /^[1一][个项](?=[\u4e00-\u9fff]{1,8}(?:项目|工程))/u.test(text.slice(end, end + 12))) return false
  return (code <= 32 || isDigit(code) || (code >= 0xa0 && code <= 0x3000) || isOneOf('达共有累合总一二三四五六七八九十两百', code)) && MORE_THAN_ONE.test(text.slice(end, end + 12))
}

export interface Phrase {
  /** The name without its tail and phase, and the tail. */
  readonly core: string
  readonly tail: string
  readonly kind: Kind
  /** Text of the sentence around it, given where it is a name; the clause after it, and what stands before it. */
  sentence: string
  readonly after: string
  readonly before: string
  /** The clause in front of it, as far as it may say what was paid. */
  readonly lead: string
  readonly phased: boolean
  /** Whether brackets behind the head belong to the name. */
  readonly bracket: boolean
}

/** 石泉县2022年…, 第四季度…: what a year or a quarter dates is named by what follows alone. */
const DATED = /.*(?:\d{4}年度?|[上下]半年|第?[一二三四1-4]季度|年度)/u
const YEARLY_WORK = /^(?!.*(?:重大|重点|民生|实事|签约|基础设施|产业|工业))[\u4e00-\u9fff]{4,}(?:建设|改造|整治|修复|提升|养护|加固|治理)$/u
/** 50公里城市绿道: how much of a class. */
const MEASURED_CONTENT = /^[\d.]+[余多]?万?(?:亩|平方米|平米|立方米)/u
const MEASURE_NEXT = /^(?:共|约|共计|近)?\d[\d.,]*[余多]?万?(?:亩|平方米|平米|立方米|米|座|栋|幢|个|套|条|间|处)/u
const MEASURED_FIRST = '0123456789.双百千万'
const MEASURED_CLASS = /^(?:[\d.]+[余多]?(?:公里|千米|米|亩|万?平方米|套|千伏)|双向[\d一二四六八十]+车道|[十百千万]+吨级)/u
const PAID_FOR = /总?投资[^，,。]{1,12}[亿万]元?的$/u
const VISITING = /(?:在|来到|走进|深入|前往|到)$/u
/** “三个一批”项目, “双百”工程. */
const SLOGAN = /[“"‘「](?:[一二三四五六七八九十\d]个一批|[双百千万十][\u4e00-\u9fff]{1,3})[”"’」]$/u
/** 全力提高项目, 狠抓项目: a verb and its bare object. */
const VERB_END = /(?:提高|加强|优化|保证|协调|引|抓|促|谈|盯|干|推)$/u
/** 绿色船舶智能制造基地项目总投资…: class words only, yet long and with its own money. */
const LONG_NAME = /(?:基地|产业园|园区|生产线|工厂|一体化|中心|综合体|示范区|管网|管廊)(?:建设)?$/u

/** 宿州市建设工程: what a place builds. */
const OF_A_PLACE = /^[\u4e00-\u9fff]{2,4}[省市县区州](?:建设|建筑|水利|市政|交通|民生|安居|重点|绿化|园林)$/u
/** 齐溪镇项目, 龙溪区文旅项目: what a place has of a kind. */
const OF_A_TOWN = /^[\u4e00-\u9fff]{2,4}(?<![小古名])(?:[镇乡]|街道|(?<![小园校社库景片])[省市县区州镇乡](?:文旅|招商|重点|产业|工业|农业|旅游|民生|水利|交通|建设|投资|文化|体育|储备|签约|新能源|光伏|风电|城建|基建))$/u
/** 市科技馆, 县污水处理厂: the one of its place. */
const OF_ITS_PLACE = /^[省市县区](?![民场域城政内级委属直])[\u4e00-\u9fff]{2,}$/u
const NUMBERED = /(?:\d|[一二三四五六七八九十]|[A-Z]\d{0,2})(?:号线|号干线|航站楼)$|^(?:\d{2,3}[国省县]道|[GS]\d{2,4}(?:线|高速|国道|省道)?)(?!(?:国道|省道|高速)$)[\u4e00-\u9fff]{2,}$/u
/** 一大批项目, 四川境内多条铁路项目, 各类工程: how many of a class. */
const MANY = /一大批|多[条个项座处所栋幢间]|若干|数[十百千]?[条个项座]|各[类项种]|系列$|[两二三四五六七八九十]大(?=[\u4e00-\u9fff]{2,4}$)|相关|有关|上述|既定/u
/** Characters that call for a closer look at a name: how many, a year, a rank, a figure, a place; and at what stands before it: an amount, what exists. A yes is to be checked. */
const SIGNS = new Uint8Array(8192)
const MANY_SIGN = 1, DATE_SIGN = 2, RANK_SIGN = 4, FIGURE_SIGN = 8, PAID_SIGN = 16, EXISTING_SIGN = 32, PLACE_SIGN = 64
for (const [sign, characters] of [[MANY_SIGN, '批多若数类项种系大关述定'], [DATE_SIGN, '年季'], [RANK_SIGN, '重骨控'], [PAID_SIGN, '亿万'], [EXISTING_SIGN, '已既现'], [PLACE_SIGN, '镇乡街省市县区州'], [FIGURE_SIGN, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ一二三四五六七八九十']] as const) {
  for (const character of characters) SIGNS[character.charCodeAt(0) & 8191]! |= sign
}

function signsOf(core: string): number {
  let signs = 0
  for (let i = 0; i < core.length; i++) signs |= SIGNS[core.charCodeAt(i) & 8191]!
  return signs
}

/** 幼儿园建设项目, 主城区小游园改造项目: a kind of place and what is done to it. */
const KIND_OF_PLACE = /^(?:新建|改造|主城区|中心城区|老城区|城区|城乡|农村|乡镇|全[市县区]|公办|普惠性?|大中型|中小型|小型|[和与及、]|幼儿园|学校|中小学|公园|小?游园|卫生[院室]|停车场|公厕|菜市场|农贸市场|灌区|河湖|社区|村庄|道路|建设|改造|新建|改?扩建|提升|续建|节水|配套){2,8}$/u

/** What `KIND_OF_PLACE` may begin with. */
const KIND_STARTS = new CharFilter()
for (const character of '新改主中老城农乡全公普大小和与及、幼学游卫停菜灌河社村道建扩提续节配') KIND_STARTS.add(character.charCodeAt(0))

/** Whether a name without its head says only what kind of place is built: 学校建设, 主城区公园改造. */
export function isKindOfPlace(core: string): boolean {
  return KIND_STARTS.may(core.charCodeAt(0)) && KIND_OF_PLACE.test(core)
}

/** Whether the phrase is a class or a programme rather than a name. */
export function isClass(phrase: Phrase): boolean {
  const { tail, phased } = phrase
  let { core } = phrase
  if (core.length < 2) return true
  if (tail === '工程项目') return isClass({ ...phrase, tail: '工程' }) && isClass({ ...phrase, core: `${core}工程`, tail: '项目' })
  const signs = signsOf(core)
  if ((signs & MANY_SIGN) !== 0 && MANY.test(core)) return true
  if (phrase.kind === 'head' && isKindOfPlace(core)) return true
  if (phrase.kind === 'head' && endsIn(partOfNamed, core)) return true
  // 中铁隧道: a company
  if (phrase.kind === 'work' && core.length === 2 && /^中[铁交建冶核]$/u.test(core)) return true
  if (phrase.kind !== 'head' && isOneOf('省市县区', core.charCodeAt(0)) && OF_ITS_PLACE.test(core) && /[馆院厂站校园心楼学]$/u.test(tail)) return false
  // …改造项目（桂林巷小区）: the brackets say which
  if (phrase.bracket && core.length >= 4) return false
  // 轨道交通22号线, T3航站楼: a number is the name
  if (phrase.kind !== 'head' && (signs & FIGURE_SIGN) !== 0 && NUMBERED.test(core + tail)) return false
  const dated = (signs & DATE_SIGN) !== 0 ? DATED.exec(core) : null
  if (dated !== null && core[dated[0].length] !== '产') {
    // 新疆第十二师2022年农村公路建设项目: a place, a year and a work
    if (tail === '项目' && /^[\u4e00-\u9fff]{3,}\d{4}年/u.test(core) && YEARLY_WORK.test(core.slice(dated[0].length)) && !countFollows(phrase.after, 0)) return false
    core = core.slice(dated[0].length)
    if (core.length < 2) return true
  }
  const measured = isOneOf(MEASURED_FIRST, core.charCodeAt(0)) ? MEASURED_CLASS.exec(core) : null
  if (measured !== null) core = core.slice(measured[0].length)
  if (core.length < 2) return true
  const ranked = (signs & RANK_SIGN) !== 0 ? Math.max(core.lastIndexOf('重大'), core.lastIndexOf('重点'), core.lastIndexOf('骨干'), core.lastIndexOf('控制性')) : -1
  // 湖南省重大水利工程
  if (phrase.kind === 'head' && ranked >= 0 && !/^重点[县镇村]/u.test(core.slice(ranked)) && specificity(core.slice(ranked), 2) < 2) return true
  if (phrase.kind !== 'head' && (endsIn(bodyEnds, core) || (tail === '港区' && /[临空]$/u.test(core)) || (tail === '中心' && /[市镇]$/u.test(core)))) return true
  if (phrase.kind === 'head' && dated === null && core.length >= 7 && isOneOf('，,（(项计预概总投位', phrase.after.charCodeAt(0)) && LONG_NAME.test(core) && (OWN_MONEY.test(phrase.after) || phrase.after.startsWith('位于')) && !MORE_THAN_ONE.test(phrase.after)) return false
  // 总投资9600万元的县综合养老服务中心: paid for, so this one
  const of = phrase.before.endsWith('的')
  if (of && phrase.kind !== 'head' && core.length >= 5 && PAID_FOR.test(phrase.before)) return false
  // 总投资10亿元的生态农业综合开发项目, 签订生态环境综合提升PPP项目协议: class words, but of one thing
  if (tail === '项目' && ((of && core.length >= 6 && PAID_FOR.test(phrase.before)) || (core.length >= 7 && phrase.after.includes('协议') && /签[订署约下]$/u.test(phrase.before) && /^(?:合作|投资|框架)*协议/u.test(phrase.after))) && !endsIn(classEnds, core) && !countFollows(phrase.after, 0)) return false
  // 在海洋生态保护修复工程现场: the one that was visited
  if (phrase.kind === 'head' && core.length >= 6 && isOneOf('建施现工', phrase.after.charCodeAt(0)) && VISITING.test(phrase.before) && /^(?:建设|施工)?(?:现场|工地)/u.test(phrase.after) && !endsIn(classEnds, core) && !endsIn(programmeEnds, core)) return false
  const specific = specificity(core, 3)
  const quoted = isOneOf('”’"」', core.charCodeAt(core.length - 1))
  if (tail === '项目') {
    if ((signs & PLACE_SIGN) !== 0 && core.length <= 8 && OF_A_TOWN.test(core)) return true
    if (core.length <= 6 && VERB_END.test(core)) return true
    if (quoted) return SLOGAN.test(core) || /\d|\+/u.test(core) || core.length < 5
    // 基础教育城项目位于…: a site of its own
    return (specific < 2 && !(specific === 1 && core.length >= 4 && phrase.after.startsWith('位于'))) || (endsIn(classEnds, core) && !(core.endsWith('储备') && specific >= 2) && !(core.length >= 8 && specific >= 3 && /(?:产学研|研发|开发)?合作$/u.test(core)) && !(/(?:产业|服务)$/u.test(core) && specific >= 2 && (PAID.test(phrase.before) || OWN_MONEY.test(phrase.after))))
  }
  if (tail === '工程') {
    if (endsIn(partOfNamed, core) || OF_A_PLACE.test(core)) return true
    if (saysWork(core)) return specific < 1 || core.length < 3
    if (endsIn(programmeEnds, core) && !phased) return true
    return specific < 2 || core.length < 4 || (endsIn(partEnds, core) && specificity(core.slice(0, -partEnds.longestBefore(core, core.length)), 3) < 3)
  }
  return specific < 2
}

/** X是…高速公路的控制性工程: said to be a work itself. */
const KEY_WORK = /^[是为作](?![^，,。；;]{0,40}(?:民生|民心)工程)[^，,。；;]{0,40}(?:控制性|节点|重点|标志性|关键|先导|骨干|核心)[^，,。；;]{0,8}(?:工程|项目)/u
/** …项目施工现场: it has a site. */
const AT_SITE = /^(?:的)?(?:建设|施工)?(?:现场|工地)/u
/** 青石工业园与企业签约: a party, no project. */
const SIGNS_WITH = /^[与和同跟][^，,。；;]{1,20}签/u
/** 东与龙阳立交相接 */
const MEETS = /^(?:相接|相交|相连|相通|交叉|对接|交汇)/u
const VISITED = /^(?:督导|调研|视察|考察|检查|控制性)/u
const LEISURE = /大赛|比赛|竞赛|运动会|锦标赛|奖牌|金牌|冠军|选手|赛事|游客|门票|游乐|演出|课题|学分|手术|诊疗|检查项|非遗|志愿者/u
const MONEY_OR_WORKS = /[亿万]元|建成|通车|完工|重大项目|重点项目|占地|开工|动工|竣工|投产|签约|总投资/u

/** Sports, shows and services have 项目 too. */
export function isLeisure(sentence: string): boolean {
  return LEISURE.test(sentence) && !MONEY_OR_WORKS.test(sentence)
}

/** Whether a sentence builds, signs or pays at all. */
export function hasEvidence(sentence: string): boolean {
  return EVIDENCE.test(sentence)
}

/** Whether a building verb stands before, or what was built follows. */
export function builtBeside(before: string, after: string): boolean {
  return endsIn(buildVerbs, before) || /(?:续建|增设|改扩建)$/u.test(before) || BUILT_RIGHT.test(/^[^，,。；;]{0,40}/u.exec(after)![0])
}

function clauseEnd(text: string): number {
  let end = 0
  while (end < text.length && !isOneOf('，,。；;', text.charCodeAt(end))) end++
  return end
}

/** Whether the text treats the phrase as something that is built, signed or paid for. */
export function isBuilt(phrase: Phrase): boolean {
  const { core, tail, kind, sentence, after, before, phased } = phrase
  const next = after.charCodeAt(0)
  if (isOneOf('是为作', next) && KEY_WORK.test(after)) return true
  if (kind === 'head' && isOneOf('的建施现工', next) && AT_SITE.test(after)) return true
  if (tail === '工程项目') return isBuilt({ ...phrase, tail: '工程' }) || isBuilt({ ...phrase, core: `${core}工程`, tail: '项目' })
  if (tail === '项目') return phased || saysMade(core) || CAPACITY.test(core) || (EVIDENCE.test(sentence) && !isLeisure(sentence))
  if (tail === '计划') return /[亿万]元|经费|预算|动工|开工|完工|通车|施工|进度|核定|拨款|造价/u.test(sentence)
  if (tail === '工程') {
    if (isOneOf('”’"」', core.charCodeAt(core.length - 1))) return false
    return phased || saysWork(core) || /[亿万]元|开工|动工|竣工|通车|施工|概算|投用|建成|收尾|验收|通航|封顶|合龙|贯通|进度|奠基|落成|实施|手续|前期工作|进展|招投标|招标/u.test(sentence)
  }
  // 10亩蔬菜育苗基地, 茶叶加工厂房2000平方米: what a project comes to
  const signs = signsOf(before)
  if (isPlacedBy(before) || ((signs & EXISTING_SIGN) !== 0 && EXISTING.test(before)) || (isOneOf(MEASURED_FIRST, core.charCodeAt(0)) && MEASURED_CONTENT.test(core)) || (isOneOf('共约近计0123456789.', next) && MEASURE_NEXT.test(after))) return false
  const paid = (signs & PAID_SIGN) !== 0 && PAID.test(before)
  const near = endsIn(buildVerbs, before) || paid || (before.endsWith('的') && PAID_WHOLE.test(phrase.lead))
  // …工业园区督导, 与…研究中心签约: a place that was visited, the other party
  if ((isOneOf('督调视考检控', next) && VISITED.test(after)) || (isOneOf('相交对', next) && MEETS.test(after))) return false
  if (after[0] === '签' && isOneOf('与和同跟', before.charCodeAt(before.length - 1))) return false
  if (isOneOf('与和同跟', next) && SIGNS_WITH.test(after)) return false
  if (kind === 'work') {
    if (after.startsWith('的') && !OF_SELF.test(after) && !paid && !phased) return false
    if (near || phased) return EVIDENCE.test(sentence)
    if (after.startsWith('的') && !OF_SELF.test(after)) return false
    const clause = clauseEnd(after)
    return BUILT_RIGHT.test(after.slice(0, Math.min(clause, 40))) || (clause <= 14 && isOneOf('，,', after.charCodeAt(clause)) && NEXT_CLAUSE.test(after.slice(clause)))
  }
  if (phased && EVIDENCE.test(sentence)) return true
  const verb = /(?:建设|新建|扩建|迁建|建成|启动|开工|动工|签约|引进|兴建|筹建|竣工|拟建|在建|修建|奠基|投资)$/u.test(before)
  return verb || paid || /^[，,]在建/u.test(after) || /^[”」"）)]?(?:项目)?(?:已|正式|主体|结构|均|提前|正在进行|基本|全面|将|于|计划|正在|正|顺利|工程|[，,（(]?总?投资|[，,]?占地|[，,]?概算)*(?:开工|动工|奠基|竣工|封顶|完工|建成(?=[投并通，,。；;、）]|$)|施工|交付使用|土地平整|投产|投用|启用|落成|总投资|投资\d|在建|签约|占地|总?建筑面积)/u.test(after)
}
