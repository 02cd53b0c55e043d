/** Whether a number with a measure word counts anything: articles, slogans, idioms and names in order do not. */
import { DIGIT, NUMERAL_CLASS } from '../../lexicon/digits.ts'
import { CharSet } from '../../text/char-set.ts'
import type { Figure } from '../figure.ts'

export function isCount(text: string, figures: readonly Figure[], index: number): boolean {
  const figure = figures[index]!
  const { token, unit } = figure
  if (unit?.kind !== 'measure') return false
  // 百家, 万户 name a crowd; 上百家, 近千人, 百余名 count
  if (token.bare && figure.mod === 'exact' && figure.form === 'bare') return false
  if (isQuotedSlogan(text, figure)) return false
  if (token.system === 'han' && !figure.token.more && figure.mod === 'exact') {
    const written = text.slice(token.start, token.end)
    if (written === '一' && !oneCounts(text, figures, index)) return false
    if (IDIOMS.test(text.slice(Math.max(0, figure.start - 2), figure.end + 4))) return false
  }
  // 迈上一个新台阶
  if (figure.max === '1' || figure.min === '1') if (text[token.start] === '一' && STAGE.test(text.slice(figure.end, figure.end + 6))) return false
  const before = figure.start > 0 ? text[figure.start - 1]! : ''
  // 病房楼7-9层: which storeys, not how many
  if (unit.unit === '层' && figure.form === 'range' && '楼栋座幢号厦馆第区'.includes(before) && before !== '') return false
  if (text[figure.start - 2] === '附' && '件表图录'.includes(before)) return false
  if (unit.unit === '次' && '届大协委会党'.includes(before) && MEETING.test(text.slice(figure.end, figure.end + 4))) return false
  if (before === '第' || before === '.' || before === '-' || before === '#' || before === '＃') return false
  if ((before === '前' || before === '后') && (unit.unit === '位' || unit.unit === '名')) return false
  // 第4名有300万，5、6名150万: places, not people
  if (unit.unit === '名' && figure.form === 'range' && AFTER_RANK.test(text.slice(Math.max(0, figure.start - 40), figure.start))) return false
  // 2017起, B区12幢: a year, an address
  if (unit.unit === '起' && token.plain && YEAR.test(token.value)) return false
  if ((unit.unit === '幢' || unit.unit === '栋') && '区号苑弄团'.includes(before) && !BUILDING.test(text.slice(figure.end, figure.end + 3)) && before !== '') return false
  // 每10股派2元, 每千人: what a rate is reckoned by
  if (unit.unit === '点' || before === '每') return false
  if (hasNumeral(text, Math.max(0, figure.start - 3), Math.min(text.length, figure.end + 3)) && NAMES.test(text.slice(Math.max(0, figure.start - 3), figure.end + 3))) return false
  return true
}

const STAGE = /^(?:新|更高|大|高)?(?:的)?(?:新)?(?:台阶|层次|高度|阶段)/u
const AFTER_RANK = /第[\d一二三四五六七八九十]{1,2}名[^。\n]*$/u
const YEAR = /^(?:19|20)\d\d$/u
const BUILDING = /^(?:标准|厂房|住宅|楼|安置|公寓)/u

/** Whether a Chinese digit or power stands there: every name that looks like a count has one. */
function hasNumeral(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (NUMERAL_CLASS[text.charCodeAt(i)]! >= DIGIT) return true
  return false
}

/** “两个维护”, ‘三个一批’: a short quotation that begins with the number is the name of something. */
function isQuotedSlogan(text: string, figure: Figure): boolean {
  if (figure.start === 0 || !OPENERS.has(text.charCodeAt(figure.start - 1)) || closesQuote(text, figure.start - 1)) return inSlogan(text, figure)
  for (let i = figure.coreEnd; i < figure.coreEnd + 8; i++) if ('”’"」』》〉】'.includes(text[i] ?? ' ')) return true
  return false
}

const OPENERS = new CharSet('“‘"「『《〈【')

/** The second " of "十佳能手"10名: an even one of its line. */
function closesQuote(text: string, at: number): boolean {
  if (text[at] !== '"') return false
  let count = 0
  for (let i = at; i >= 0 && at - i < 200 && text.charCodeAt(i) !== 10; i--) if (text.charCodeAt(i) === 34) count++
  return count % 2 === 0
}

/** “一个国家、两种制度”: a quotation that opens with a number and soon closes. */
function inSlogan(text: string, figure: Figure): boolean {
  const floor = Math.max(0, figure.start - 10)
  let open = figure.start - 1
  while (open >= floor && !QUOTES.has(text.charCodeAt(open))) open--
  if (open < floor || text[open] === '”' || text[open] === '’') return false
  return NUMERAL_OPENS.test(text[open + 1]!) && SOON_CLOSED.test(text.slice(figure.end, figure.end + 10))
}

const QUOTES = new CharSet('“”‘’')
const NUMERAL_OPENS = /[一二两三四五六七八九十\d]/u
const SOON_CLOSED = /^[^，。；“]{0,8}[”’]/u

/** 一 counts where a bound, 仅, 各 or 每…一 says that the number matters, or beside another count of the same list. */
function oneCounts(text: string, figures: readonly Figure[], index: number): boolean {
  const figure = figures[index]!
  const unit = figure.unit?.kind === 'measure' ? figure.unit.unit : ''
  if (LIMITABLE.includes(unit) && (ONLY.test(text.slice(Math.max(0, figure.start - 3), figure.start)) || LIMITED.test(text.slice(Math.max(0, figure.start - 8), figure.start)))) return true
  // 添置CT机一台，
  if ('台套座辆艘架栋处'.includes(unit) && (figure.end === text.length || '，。；、,;\n）)'.includes(text[figure.end]!)) && ACQUIRED.test(text.slice(Math.max(0, figure.start - 16), figure.start))) return true
  const next = figures[index + 1]
  const previous = index > 0 ? figures[index - 1] : undefined
  return (next !== undefined && isBeside(text, next, figure.end, next.start)) || (previous !== undefined && isBeside(text, previous, previous.end, figure.start))
}

/** 两座桥和一座隧道: another count of the same list, which is no 一 itself. */
function isBeside(text: string, other: Figure, from: number, to: number): boolean {
  if (other.unit?.kind !== 'measure' || to - from > 10 || text[other.coreStart] === '一') return false
  const gap = text.slice(from, to)
  return LISTED.test(gap) && !CLAUSE_END.test(gap)
}

const LISTED = /[、和及与]/u
const CLAUSE_END = /[，。；！？,;!?\n]/u
const LIMITABLE = '个家名人位户项条件套台辆艘架座栋处所张份支'
const ONLY = /(?:仅|仅有|只有|只|唯有|各|各有|共|同比多)$/u

/** 只能搭载一名. */
const LIMITED = /(?:只能|只可|仅能|只准|只许|仅可|限)(?:搭载|载|带|携带|申请|购买|享受|报考|报|选|选择|养|办理|使用|选报)?$/u
const ACQUIRED = /(?:添置|购置|购买|购入|新建|建成|建设|兴建|修建|配备|配置|新增|增设|安装|捐赠|捐建|查获|缴获|扣押|收缴|增加|引进|采购)[^，。；、,;！？\n的一]{2,12}$/u

/** 八届五次会议, 三次全会: the fifth, the third. */
const MEETING = /^(?:会议|全会|全体|大会|党代|代表|常委)/u

/** Set phrases in which a number counts nothing. */
const IDIOMS =
  /十字|八字|四轮|八项注意|(?<![有共了的等、])四处|四起(?![一-鿿])|两个(?:维护|确立|毫不动摇|一百年|大局|结合|先行|文明)|四个(?:意识|自信|全面|服务|伟大|最严|不摘|革命)|三个(?:代表|务必|区分开来|面向|有利于|一批|更加)|五位一体|一国两制|八项规定|六个(?:必须|坚持)|十个(?:明确|坚持)|两面(?:性|人|派|针)|三头六臂|两头(?!牛|猪|羊|母|大|小|驴|鹿|象)|三次产业|二次|五个手指|七个音符|百家(?:争鸣|姓)|千家万户|万家(?:灯火)|三口之家|四面八方|两条腿|两张皮|三座大山|一个(?:中国|重要|多|人|时期|月|季度|小时|周)|两回事|两边|两种(?:人)|三把火|三步走|八仙|五套班子|四套班子|两套班子|四大班子|三只松鼠|七座(?:车|SUV)|五座(?:车|SUV)|三张牌|三件套|四件套|五件套|三件事|两手|三通|三支一扶|四好|两不愁|三保障|一刀切|一站式|一把手|一件事|一次|两岸|三员|三条红线|一张网|一张图|一张(?:蓝图|白纸|嘴)|一件(?:件)|一步|三天两头|三个臭|五项修炼|两台戏|三番五次|一个中心|两个基本点|三个坚定不移|现代五项|铁人三项|冬季两项|十项全能|七项全能/u
/** Places and brands that begin like a count. */
const NAMES = /[一二三四五六]门(?:冰箱|电冰箱)|三门(?:峡|县|核)|五台山|三台县|七台河|九台区|五家渠|六盘水|六盘山|三座店|三只羊|五粮液|八宝山|九寨沟|三顿半|七匹狼|六个核桃|八马|三枪|五芳斋|三棵树|九牧|两面针|三张村|四方台|百户|千户苗寨|三道河|三道岭|三间房|五间房|八里|七里河|三家村|三家店|五道口|三里屯|九门口|十三陵|五所川|七家坪|三星堆|九江|十堰|三江|五峰|两当|四子王|三穗|三都|八一|九三学社|一汽|三一重工/u
