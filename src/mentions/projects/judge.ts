/** Whether a noun phrase names one project: specific enough, no class, and built, signed or paid for in the text. */
import { wordEnds } from '../../lexicon/word-ends.ts'
import { BRANCH, CLASS } from '../../lexicon/project-words.ts'
import { NOT_AFTER_HEAD, NOT_AFTER_WORK } from '../../lexicon/project-tails.ts'
import { isHan } from './name.ts'

export type Kind = 'head' | 'work' | 'site'

const general = wordEnds([...CLASS, ...BRANCH, 'PPP', 'EPC', 'BOT', 'EOD', 'IT', 'VR', 'AI', 'APP'])
const afterHead = wordEnds(NOT_AFTER_HEAD)
const afterWork = wordEnds(NOT_AFTER_WORK)

/**
 * How many characters of `core` (a name without its tail) belong to no class or branch of industry: 昱能年产10GW单晶硅片 → many, 市级重大 → 0.
 * A single class character beside a specific one belongs to it: 大王.
 */
export function specificity(core: string): number {
  let specific = 0
  let pending = 0
  let beside = false
  for (let i = 0; i < core.length;) {
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

const HARD = /(?:核心|节点|关键|子|线上|线下|重大|重点|重特大|签约|招商|引资|民生|实事|工业|产业|产业类|服务业|制造业|在建|储备|前期|预备|优质|龙头|合作|意向|投资|亿元|百亿|千亿|[十百千万]?亿级|类|领域|行业|方面|企业|民心|惠民|科研|课题|收费|审批|检测|检验|比赛|竞赛|服务|募投|主营|推介|单项|单体|支撑性|标志性|上述|相关|有关|其他|其它|基础设施|配套|外资|内资|省级|市级|县级|国家级|以上|以下|标准化|示范性|试点|补助|奖励|资助|援助|帮扶|扶贫|体育|运动|表演|游乐|娱乐|体验|医疗|手术|诊疗|培训|考试|法律|非遗|代表性|遗产|研究|学习|作业|攻坚|基金|公益|慈善|文艺|演出|活动|竞技|参赛|赛事|新增|的|这些|那些|大|小|好|新|老|多|个|类型|性质|部分|所有|全部|高科技|高新技术)$/u
const PROGRAMME = /(?:关键|咽喉|作业|特区|培育|倍增|育人|惠民|民心|关爱|护航|引领|铸魂|强基|培元|暖心|放心|人才|名师|名医|文明|创建|系统|头号|一号|希望|民生|安居|扶贫|攻坚|振兴|富民|战略|素质|菜篮子|米袋子|行动|计划|阳光|幸福|质量|能力|素养|队伍|党建|软件|土木|基因|化学|遗传|机械|电气|金融|硕士|博士|重点|重大|样板|优质|精品|政绩|形象|面子|豆腐渣|烂尾|浩大|庞大|复杂|长期|世纪|大|小|该|此|新|子|单位|先导|标志性|”|"|’)$/u
/** Parts of a work: 配套工程 is a class, …水利枢纽供水配套工程 a name. */
const PART = /(?:水利|建筑|基建|主体|配套|附属|隐蔽|土建|通信|信息|管理|生物|地下|分项|分部|交通|能源|市政|环保|生态|农业|农田|园林|绿化|亮化|照明|消防|智能化|安装|装饰|装修|防水|节能|人防|桩基|基础|控制性|期)$/u
const CONSTRUCTION = /(?:改线|改造|扩建|改建|治理|整治|建设|新建|迁建|续建|重建|加固|供水|引水|调水|输水|饮水|供热|供气|防洪|排涝|水库|水电站|枢纽|灌区|铁路|高速|公路|道路|大桥|隧道|机场|航站楼|港|码头|航道|船闸|电站|变电站|输变电|输电|线路|接收站|管道|管网|厂|基地|园|期|标段|标|线|站|桥|堤防|大坝|修复|污水处理|安置|搬迁|保护|开发|利用|楼|馆|院|校区|院区|中心|广场|大道|路|河|湖|渠|库|塔|场|区|城|街|通道|连通|配置|互联互通|快速化|立体化|高架化|地下化|电气化|拓宽|扩容|疏浚|除险|储能|并网|外送|入户|复航|通航|航运|增效|防渗|提质|达标|煤改气|煤改电|雨污分流|北调|东输|东送|上山|[调引济入补][\u4e00-\u9fff]{1,2})$/u
const CAPACITY = /年产|日产|万吨|[MGK]Wh?|千瓦|兆瓦|英寸/u
const STRONG = /(?:建设|旅游开发|综合开发|开发|运营|提质|提档升级|改造|扩建|迁建|新建|产业化|技改|基地|产业园|科技园|工业园|物流园|园区|厂|生产线|产线|专线|延伸线|电站|水库|枢纽|综合利用|深加工|加工|制造|电池|储能|光伏|风电|养殖|回收|物流|乘用车|综合体|小镇|校区|院区|总部|中心|装置|芯片|晶圆|薄膜|零部件|高速|铁路|公路|机场|大桥|隧道|港|码头|管廊|管网|水厂|治理|修复|整治|生产|[一二三四五六七八九十]期)$/u
const EVIDENCE = /签订|签署|续建|新建|扩建|改造|工期|造价|拨款|核定|总经费|签约|开工|动工|竣工|投产|落户|落地|奠基|建成|建设|施工|在建|引进|[亿万]元|[\d一二三四五六七八九十]亿|占地|试运行|投用|复工|停工|启动|实施|环评|招标|中标|备案|核准|立项|产能|达产|投资|推进|通车|开通|封顶|贯通|合龙|选址|用地|规划|可研|在谈|调研|观摩|察看|查看|督导|入库|审查|批复|量产|下线|进展|工期|运营/u
const BUILT_RIGHT = /开工|动工|奠基|签约|落户|落地|竣工|建成|完工|封顶|投产|投用|投运|投入使用|投入运营|启用|通车|开通|试运行|试运营|试投产|试产|合龙|贯通|在建|停工|复工|施工|总投资|投资|概算|占地|立项|可研|环评|核准|获批|招标|并网|通水|开建|建设|初具规模|拔地而起|下闸|蓄水|通航|铺轨|架通|联调联试|运行试验|掘进|动土|造价|经费|拨款|吊装|开钻|盾构|进洞|转体|架设|试营运|累计进度|[可工]行性研究|综合规划|落成|完成(?:扩容|改造|改?扩建|升级|铺设|架设|投资|验收|封顶|主体|首次|浇筑|总|年度)|启动|首飞|铺轨|迎来[^，]{0,8}(?:新生|首批|首个)|主体|基本完成|安装|交付|提前完|完成过半|完成总|筹建|批复|达产|量产|[\d.]+亿元/u
const BUILT_LEFT = /(?:建设|新建|扩建|改建|迁建|建成|建成了|建设的有|开工的有|工作的有|完工的有|启动|开工|开工建设|动工|推进|加快|签约|引进|引入|投资建设|投资兴建|兴建|筹建|规划建设|实施|谋划|竣工|拟建|在建|修建|修建了|打造|建造|建了|投资|承建|参建|奠基|开通|通车|投用|启用|正在建设|加快建设|推动|总投资|拟投资|签订|签下|投产|规划|筹资|配套|走进|概算|分别为|分别是|其中|主要有|如)$/u
/** 起于…大道, 距…机场: where a work begins or lies, not what is built. */
export const ENDPOINT: RegExp = /(?:位于|坐落于|坐落在|地处|落户|落户在|落户于|入驻|落地|落地于|在|继|除|比|像|起于|止于|起自|止于|接|至|到|沿|经|距|距离|跨越|穿越|下穿|上跨|连接|邻近|毗邻|从|往|通往|途经)$/u
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

/** Whether a count follows, so that the phrase names a group: 电子信息项目22个. */
export function countFollows(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  // …扩建工程1个机场项目: the one
  if (/^[1一][个项](?=[\u4e00-\u9fff]{1,8}(?:项目|工程))/u.test(text.slice(end, end + 12))) return false
  return (code < 0x3400 || '达共有累合总一二三四五六七八九十两百'.includes(text[end] ?? '　')) && MORE_THAN_ONE.test(text.slice(end, end + 12))
}

export interface Phrase {
  /** The name without its tail and phase, and the tail. */
  readonly core: string
  readonly tail: string
  readonly kind: Kind
  /** Text of the sentence around it, the clause after it, and what stands before it. */
  readonly sentence: string
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
const MEASURE_NEXT = /^(?:共|约|共计|近)?[\d.,]+[余多]?万?(?:亩|平方米|平米|立方米|米|座|栋|幢|个|套|条|间|处)/u
const MEASURED_CLASS = /^(?:[\d.]+[余多]?(?:公里|千米|米|亩|万?平方米|套|千伏)|双向[\d一二四六八十]+车道)/u
/** Bodies that report or push projects and are none themselves. */
const BODY = /(?:融媒体?|新闻|报道|宣传|推进|促进|督查|副|陆海新)$/u
const PAID_FOR = /总?投资[^，,。]{1,12}[亿万]元?的$/u
const VISITING = /(?:在|来到|走进|深入|前往|到)$/u
/** “三个一批”项目, “双百”工程. */
const SLOGAN = /[“"‘「](?:[一二三四五六七八九十\d]个一批|[双百千万十][\u4e00-\u9fff]{1,3})[”"’」]$/u
/** 全力提高项目, 狠抓项目: a verb and its bare object. */
const VERB_END = /(?:提高|加强|优化|保证|协调|引|抓|促|谈|盯|干|推)$/u
/** 绿色船舶智能制造基地项目总投资…: class words only, yet long and with its own money. */
const LONG_NAME = /(?:基地|产业园|园区|生产线|工厂|一体化|中心|综合体|示范区|管网|管廊)(?:建设)?$/u

/** 本工程, 第二阶段工程, 京张铁路全线工程: a part, or the one just named. */
const NEVER = /(?:全线|关键性?|控制性|重难点|标志性|先导性?|总体|单位|单元|前期|节点|核心|[该此本]|基本|政府|第[一二三四五\d]阶段)$/u
/** 宿州市建设工程: what a place builds. */
const OF_A_PLACE = /^[\u4e00-\u9fff]{2,4}[省市县区州](?:建设|建筑|水利|市政|交通|民生|安居|重点|绿化|园林)$/u
/** 市科技馆, 县污水处理厂: the one of its place. */
const OF_ITS_PLACE = /^[省市县区](?![民场域城政内级委属直])[\u4e00-\u9fff]{2,}$/u
const NUMBERED = /(?:\d|[一二三四五六七八九十]|[A-Z]\d{0,2})(?:号线|号干线|航站楼)$|^(?:\d{2,3}[国省县]道|[GS]\d{2,4}(?:线|高速|国道|省道)?)[\u4e00-\u9fff]{2,}$/u
/** 一大批项目, 四川境内多条铁路项目, 各类工程: how many of a class. */
const MANY = /一大批|多[条个项座处所栋幢间]|若干|数[十百千]?[条个项座]|各[类项种]|系列$|[两二三四五六七八九十]大(?=[\u4e00-\u9fff]{2,4}$)|相关|有关|上述|既定/u
/** 幼儿园建设项目, 主城区小游园改造项目: a kind of place and what is done to it. */
const KIND_OF_PLACE = /^(?:新建|改造|主城区|中心城区|老城区|城区|城乡|农村|乡镇|全[市县区]|公办|普惠性?|大中型|中小型|小型|[和与及、]|幼儿园|学校|中小学|公园|小?游园|卫生[院室]|停车场|公厕|菜市场|农贸市场|灌区|河湖|社区|村庄|道路|建设|改造|新建|改?扩建|提升|续建|节水|配套){2,8}$/u

/** Whether a name without its head says only what kind of place is built: 学校建设, 主城区公园改造. */
export function isKindOfPlace(core: string): boolean {
  return KIND_OF_PLACE.test(core)
}

/** Whether the phrase is a class or a programme rather than a name. */
export function isClass(phrase: Phrase): boolean {
  const { tail, phased } = phrase
  let { core } = phrase
  if (core.length < 2) return true
  if (tail === '工程项目') return isClass({ ...phrase, tail: '工程' }) && isClass({ ...phrase, core: `${core}工程`, tail: '项目' })
  if (MANY.test(core) || (phrase.kind === 'head' && KIND_OF_PLACE.test(core))) return true
  if (phrase.kind === 'head' && NEVER.test(core)) return true
  // 中铁隧道: a company
  if (phrase.kind === 'work' && /^中[铁交建冶核]$/u.test(core)) return true
  if (phrase.kind !== 'head' && OF_ITS_PLACE.test(core) && /[馆院厂站校园心楼]$/u.test(tail)) return false
  // …改造项目（桂林巷小区）: the brackets say which
  if (phrase.bracket && core.length >= 4) return false
  // 轨道交通22号线, T3航站楼: a number is the name
  if (phrase.kind !== 'head' && NUMBERED.test(core + tail)) return false
  const dated = core.includes('年') || core.includes('季度') ? DATED.exec(core) : null
  if (dated !== null && core[dated[0].length] !== '产') {
    // 新疆第十二师2022年农村公路建设项目: a place, a year and a work
    if (tail === '项目' && /^[\u4e00-\u9fff]{3,}\d{4}年/u.test(core) && YEARLY_WORK.test(core.slice(dated[0].length)) && !countFollows(phrase.after, 0)) return false
    core = core.slice(dated[0].length)
    if (core.length < 2) return true
  }
  const measured = MEASURED_CLASS.exec(core)
  if (measured !== null) core = core.slice(measured[0].length)
  if (core.length < 2) return true
  const ranked = Math.max(core.lastIndexOf('重大'), core.lastIndexOf('重点'), core.lastIndexOf('骨干'), core.lastIndexOf('控制性'))
  // 湖南省重大水利工程
  if (phrase.kind === 'head' && ranked >= 0 && !/^重点[县镇村]/u.test(core.slice(ranked)) && specificity(core.slice(ranked)) < 2) return true
  if (phrase.kind !== 'head' && (BODY.test(core) || (tail === '港区' && /[临空]$/u.test(core)) || (tail === '中心' && /[市镇]$/u.test(core)))) return true
  if (phrase.kind === 'head' && dated === null && core.length >= 7 && LONG_NAME.test(core) && (OWN_MONEY.test(phrase.after) || phrase.after.startsWith('位于')) && !MORE_THAN_ONE.test(phrase.after)) return false
  // 总投资9600万元的县综合养老服务中心: paid for, so this one
  if (phrase.kind !== 'head' && core.length >= 5 && PAID_FOR.test(phrase.before)) return false
  // 总投资10亿元的生态农业综合开发项目, 签订生态环境综合提升PPP项目协议: class words, but of one thing
  if (tail === '项目' && ((core.length >= 6 && PAID_FOR.test(phrase.before)) || (core.length >= 7 && /签[订署约下]$/u.test(phrase.before) && /^(?:合作|投资|框架)*协议/u.test(phrase.after))) && !HARD.test(core) && !countFollows(phrase.after, 0)) return false
  // 在海洋生态保护修复工程现场: the one that was visited
  if (phrase.kind === 'head' && core.length >= 6 && VISITING.test(phrase.before) && /^(?:建设|施工)?(?:现场|工地)/u.test(phrase.after) && !HARD.test(core) && !PROGRAMME.test(core)) return false
  const specific = specificity(core)
  const quoted = '”’"」'.includes(core[core.length - 1]!)
  if (tail === '项目') {
    if (core.length <= 6 && VERB_END.test(core)) return true
    if (quoted) return SLOGAN.test(core) || /\d|\+/u.test(core) || core.length < 5
    // 基础教育城项目位于…: a site of its own
    return (specific < 2 && !(specific === 1 && core.length >= 4 && phrase.after.startsWith('位于'))) || (HARD.test(core) && !(core.length >= 8 && specific >= 3 && /(?:产学研|研发|开发)?合作$/u.test(core)) && !(/(?:产业|服务)$/u.test(core) && specific >= 2 && (PAID.test(phrase.before) || OWN_MONEY.test(phrase.after))))
  }
  if (tail === '工程') {
    if (NEVER.test(core) || OF_A_PLACE.test(core)) return true
    if (CONSTRUCTION.test(core)) return specific < 1 || core.length < 3
    if (PROGRAMME.test(core) && !phased) return true
    return specific < 2 || core.length < 4 || (PART.test(core) && specificity(core.replace(PART, '')) < 3)
  }
  return specific < 2
}

/** X是…高速公路的控制性工程: said to be a work itself. */
const KEY_WORK = /^[是为作](?![^，,。；;]{0,40}(?:民生|民心)工程)[^，,。；;]{0,40}(?:控制性|节点|重点|标志性|关键|先导|骨干|核心)[^，,。；;]{0,8}(?:工程|项目)/u
/** …项目施工现场: it has a site. */
const AT_SITE = /^(?:的)?(?:建设|施工)?(?:现场|工地)/u
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
  return BUILT_LEFT.test(before) || /(?:续建|增设|改扩建)$/u.test(before) || BUILT_RIGHT.test(/^[^，,。；;]{0,40}/u.exec(after)![0])
}

/** Whether the text treats the phrase as something that is built, signed or paid for. */
export function isBuilt(phrase: Phrase): boolean {
  const { core, tail, kind, sentence, after, before, phased } = phrase
  if (KEY_WORK.test(after)) return true
  if (kind === 'head' && AT_SITE.test(after)) return true
  if (tail === '工程项目') return isBuilt({ ...phrase, tail: '工程' }) || isBuilt({ ...phrase, core: `${core}工程`, tail: '项目' })
  if (tail === '项目') return phased || CAPACITY.test(core) || STRONG.test(core) || (EVIDENCE.test(sentence) && !isLeisure(sentence))
  if (tail === '计划') return /[亿万]元|经费|预算|动工|开工|完工|通车|施工|进度|核定|拨款|造价/u.test(sentence)
  if (tail === '工程') {
    const quoted = /[”’"」]$/u.test(core)
    if (quoted) return false
    return phased || CONSTRUCTION.test(core) || /[亿万]元|开工|动工|竣工|通车|施工|概算|投用|建成|收尾|验收|通航|封顶|合龙|贯通|进度|奠基|落成|实施|手续|前期工作|进展|招投标|招标/u.test(sentence)
  }
  // 10亩蔬菜育苗基地, 茶叶加工厂房2000平方米: what a project comes to
  if (ENDPOINT.test(before) || EXISTING.test(before) || MEASURED_CONTENT.test(core) || MEASURE_NEXT.test(after)) return false
  const near = BUILT_LEFT.test(before) || PAID.test(before) || (before.endsWith('的') && PAID_WHOLE.test(phrase.lead))
  // …工业园区督导, 与…研究中心签约: a place that was visited, the other party
  if (VISITED.test(after) || MEETS.test(after)) return false
  if (/[与和同跟]$/u.test(before) && after.startsWith('签')) return false
  if (kind === 'work') {
    if (after.startsWith('的') && !OF_SELF.test(after) && !PAID.test(before) && !phased) return false
    if (near || phased) return EVIDENCE.test(sentence)
    if (after.startsWith('的') && !OF_SELF.test(after)) return false
    const clause = after.search(/[，,。；;]/u)
    const own = clause < 0 ? after.slice(0, 40) : after.slice(0, Math.min(clause, 40))
    return BUILT_RIGHT.test(own) || (clause >= 0 && NEXT_CLAUSE.test(after.slice(clause)) && (clause <= 14))
  }
  if (phased && EVIDENCE.test(sentence)) return true
  const verb = /(?:建设|新建|扩建|迁建|建成|启动|开工|动工|签约|引进|兴建|筹建|竣工|拟建|在建|修建|奠基|投资)$/u.test(before)
  return verb || PAID.test(before) || /^[，,]在建/u.test(after) || /^[”」"）)]?(?:项目)?(?:已|正式|主体|结构|均|提前|正在进行|基本|全面|将|于|计划|正在|正|顺利|工程|[，,（(]?总?投资|[，,]?占地|[，,]?概算)*(?:开工|动工|奠基|竣工|封顶|完工|建成(?=[投并通，,。；;、）]|$)|施工|交付使用|土地平整|投产|投用|启用|落成|总投资|投资\d|在建|签约|占地)/u.test(after)
}
