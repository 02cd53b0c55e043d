/** Durations (时段): 51天, 一个多月, 近三年, 不到100天, 两年半, 7个月零12天, 5个工作日, 百余天. Value P…; `mod` as for amounts. */
import type { Mod } from '../../schema/record.ts'
import { bitsAt, BOUND, can, could, DASH, ELSE_BEFORE, ELSE_BEHIND, endOfCount, FIGURE, NUMERAL, TRAIL, UNIT_AFTER_GE, UNIT_HALF, UNIT_SIGN } from './chars.ts'
import { COUNT_NUMBER, readNumber } from './numbers.ts'
import { nothingStated, type Stated, type Unit } from './stated.ts'
import { standsAt, sticky } from './sticky.ts'

/** The unit that a word names, by its first character; 个 before it changes nothing. */
function unitOf(word: string): Unit | undefined {
  switch (word.startsWith('个') ? word[1] : word[0]) {
    case '年': return 'year'
    case '季': return 'quarter'
    case '月': return 'month'
    case '周': return word.startsWith('周年') ? 'year' : 'week'
    case '星': case '礼': return 'week'
    case '天': case '日': case '昼': case '自': return 'day'
    case '工': case '交': return 'workday'
    case '小': case '钟': case '时': return 'hour'
    case '分': return 'minute'
    case '秒': return 'second'
    case '世': return 'century'
    default: return undefined
  }
}
const UNIT = '(?:周年|年|个月|个季度|个?周(?!期)|个?星期|个?礼拜|天|个?昼夜|个?工作日|个交易日|个自然日|个?日历天|个?小时|个?钟头|分钟|刻钟|秒钟?|个世纪)'
const MORE = '(?:多|余|来)'
/** 一个多月, 60多天, 十几年, 百余天, 两年半, 三年多. */
const DURATION = new RegExp(`(${COUNT_NUMBER}|数十|数百|几十|几百)(${MORE}|几)?\\s?(?:(个)(${MORE})?(半)?(月|星期|礼拜|小时|钟头|季度|工作日|昼夜|交易日|日历天|世纪)|(半)?(${UNIT}))([多余](?![天年月日])|半(?![天年个月夜径载]))?`, 'uy')
/** 2—3天, 三至五年, 二年至七年, 六七个小时: two numbers with one unit. */
const DURATION_RANGE = new RegExp(`(?:(${COUNT_NUMBER})\\s?(${UNIT})?\\s?(?:-{1,2}|—{1,2}|–|－|~|～|至|到)\\s?(${COUNT_NUMBER})|([一二两三四五六七八])([二两三四五六七八九])(十|百)?)(${MORE})?(${UNIT}|日(?![元圆均游报内刊线产]))(?!半)`, 'uy')
const HALF = /半(?:个)?(?:多)?(年|月|天|日|小时|钟头|世纪)(多)?/uy
const DAYS_IN = new RegExp(`(\\d{1,4}|[一二两三四五六七八九十百]{1,5})(${MORE})?(日)(?=以?内|之内|以上|以下|以后|之后|后(?:施行|实施|生效|起))`, 'uy')
/** 两日, 90日: more than a month has, or a number that no day bears. */
const DAYS = /(两|3[2-9]|[4-9]\d|[1-9]\d{2})()(日)(?![元圆均游报内刊线产]|以内|之内)/uy
const NEXT = new RegExp(`(?:零|又|加|、)?(${COUNT_NUMBER})(个月|天|个?小时|分钟|分(?=[，,。；;、\\s）)\\d]|$)|秒|个?星期|周(?!期)|时(?![间候代期段]))`, 'uy')
const NEXT_UNIT = new RegExp(`(?:零|又)(${COUNT_NUMBER})(个月|天|日|个?小时|分钟|秒|个?星期|周|时)`, 'uy')

const LETTER: Readonly<Record<Unit, string>> = { year: 'Y', quarter: 'M', month: 'M', week: 'W', day: 'D', workday: 'D', hour: 'H', minute: 'M', second: 'S', century: 'Y' }
const CLOCK_UNITS: readonly Unit[] = ['hour', 'minute', 'second']
const ORDER: readonly Unit[] = ['century', 'year', 'quarter', 'month', 'week', 'day', 'workday', 'hour', 'minute', 'second']

/** What stands before and bounds it, longest first. */
const LEADING: readonly (readonly [string, Mod])[] = [
  ['不超过', 'atMost'], ['不得超过', 'atMost'], ['不多于', 'atMost'], ['不少于', 'atLeast'], ['不低于', 'atLeast'], ['不得少于', 'atLeast'], ['至少', 'atLeast'], ['最长', 'atMost'], ['最多', 'atMost'], ['至多', 'atMost'],
  ['不到', 'lessThan'], ['不足', 'lessThan'], ['未满', 'lessThan'], ['不满', 'lessThan'], ['将近', 'lessThan'], ['接近', 'lessThan'], ['超过', 'moreThan'], ['大约', 'approx'], ['超', 'moreThan'], ['逾', 'moreThan'], ['约', 'approx'], ['近', 'lessThan'],
  ['满', 'atLeast'],
]
/** 成立40周年 names an anniversary, not a stretch of time. */
const ANNIVERSARY = /(?:成立|建立|建党|建军|建国|建校|建市|建县|诞辰|逝世|创刊|开馆|胜利|解放|开通|发行|回归|签署|建交|革命|开放|创建|国庆)$/u
/** What lets 百年 count: 近百年, 百年来, 百年历史. */
/** 四周开满鲜花: all around, not four weeks. */
const WEEKS = /[以之]?[内前后]|时间|的时间|多|左右|来|以上|[，,。、]|$/uy
/** 有一天, 这一天, 一天晚上: some day. */
const SOME_DAY = /(?:[这那有某么哪另同第头前昨到]|新的|最后)$/u
const OF_DAY = /晚上|早上|上午|下午|清晨|早晨|傍晚|夜里|深夜|中午|凌晨|[，,](?:他|她|我|一位|一个)/uy
const AGES = /[近逾超约达过满有历经\d].?[一两二三四五六七八九\d]{0,3}[百千0]{1,4}年|百年(?:历史|以?来|之久|时间|之?前|之?后|间|[，,。])|[一两\d]百年/u
/** What lets 三周年 be a stretch of time. */
const YEARS_SINCE = /以?来|之?间|时间|有余|左右|之久/uy
const TRAILING = /以上|及以上|(?:以|之)?内(?![涝部容外地需陆]|蒙古)|以下|左右|上下/uy
/** 近三年, 未来五年, 过去一年: a window, not a bound. */
const WINDOW = /(近|最近|未来|今后|过去|接下来|此后|前|后|往后|之后|今后的|未来的|过去的|这)$/u
const WINDOW_TAIL = /来|以来|间|里|中(?!国)|时间/uy

/** What makes a number with 年, 天 or 小时 something other than a stretch of time. */
const NOT_BEFORE = /^(?:级|期(?:以上)?(?:LPR|贷款市场|国债|定期|存款|存单|理财)|制|生[草植的]|龄|薪|轮|份|度[^过]|产|检|报|会|画|糕|夜饭|味|货|资历$|老店|老字号|名校|树[人木]|半载|大计|之计|一遇|九[旱涝荒灾]|九不遇|一度|一届|四季|到头|如一日|磨一剑|际线|行动|大变样|攻坚|大战|会战|誓师|计划(?!工期)|规划(?!期)|倍增|过渡期政策|两头|打鱼|游|圈|生活圈|经济圈|交通圈|通勤圈|便利店|营业|营运|开张|开业|竞答|供应|值守|滚动|播[出放]|畅通|不打烊|待命|在岗|值班|热线|服务热线|在线|不间断|自助|客服|开放|监控|监测|候|之家|坊|工作制|联赛|房|桥|内涝|祭|宴|酒|花|展|纪念|音乐|婚|成名|日化|年化|无理由|学制|一贯|岁(?!月))/u
const NOT_AFTER = /(?<![后起]的?)头$|[第每末周初星农．.·×*\-]$|(?:第|每|(?<!马)上|下|本|礼拜|星期|高[一二三])$/u

/** 三至五年 → P3Y/P5Y; null where the two numbers make no range. */
function readDurationRange(text: string, at: number): Stated | null {
  const match = sticky(DURATION_RANGE, text, at)
  if (match === null) return null
  const tens = match[6] === '十' ? 10 : match[6] === '百' ? 100 : 1
  const low = readNumber(match[1] ?? match[4]!) * tens
  const high = readNumber(match[3] ?? match[5]!) * tens
  const unit = unitOf(match[8]!)
  // 二年至七年: the unit may stand behind both
  if (match[2] !== undefined && unitOf(match[2]) !== unit) return null
  const end = at + match[0].length
  // 3—5日 are days of a month
  if (match[8] === '日' && high <= 31) return null
  // 1996年10-2001年6月, 1992-1997天津: years
  if (high >= 1900 && high <= 2100) return null
  if (unit === undefined || !(low > 0) || !(high > low) || (match[4] !== undefined && high !== low + tens && `${match[4]}${match[5]!}` !== '三五')) return null
  if (standsElse(text, at, end)) return null
  const trailing = can(text, end, TRAIL) ? sticky(TRAILING, text, end) : null
  const mod: Mod = trailing === null ? 'exact' : /内/u.test(trailing[0]) ? 'atMost' : trailing[0].endsWith('以上') ? 'atLeast' : 'approx'
  const draft = nothingStated(at, trailing === null ? end : end + trailing[0].length, 'duration/range')
  draft.duration = { value: `${partValue(unit, low)}/${partValue(unit, high)}`, mod, rough: true, window: undefined, count: low, unit }
  return draft
}

/** Whether the word at `at` may be a unit of time: a cheap no for the patterns above. */
function unitAt(text: string, at: number): boolean {
  const bits = bitsAt(text, at)
  if ((bits & UNIT_SIGN) !== 0) return true
  if ((bits & UNIT_HALF) === 0) return false
  const next = text.charCodeAt(at + 1)
  switch (text[at]) {
    case '日': return next === 0x4ee5 || next === 0x5185 || next === 0x4e4b || next === 0x540e || next === 0x5386 || text[at - 1] === '半' || text[at - 1] === '两' || can(text, at - 2, FIGURE)
    case '个': return can(text, at + 1, UNIT_AFTER_GE)
    case '星': return next === 0x671f
    case '礼': return next === 0x62dc
    case '昼': return next === 0x591c
    case '工': return next === 0x4f5c
    case '小': return next === 0x65f6
    case '钟': return next === 0x5934
    case '分': return next === 0x949f
    case '刻': return next === 0x949f
    default: return false
  }
}

/** Reads a duration whose number starts at `at`. The span takes in the words that bound it. */
export function readDuration(text: string, at: number, floor: number): Stated | null {
  const stop = endOfCount(text, at)
  const dashed = can(text, stop, DASH)
  // most numbers are of something else: what stands behind them says so before any pattern is tried
  if (!dashed && !unitAt(text, stop)) return null
  const range = dashed || twoNumbers(text, at, stop) ? readDurationRange(text, at) : null
  if (range !== null) return range
  let parts: { unit: Unit; count: number }[] = []
  let mod: Mod = 'exact'
  let rough = false
  let end: number
  const head = text.charCodeAt(stop) === 0x65e5 ? (sticky(DAYS_IN, text, at) ?? sticky(DAYS, text, at)) : null
  const half = head === null && text.charCodeAt(at) === 0x534a ? sticky(HALF, text, at) : null
  if (half !== null) {
    const word = half[1]!
    // 半月一调度 is a way of saying how often
    if (text[at + half[0].length] === '一' && !'次个'.includes(text[at + half[0].length + 1] ?? '个')) return null
    if ((word === '月' && text[at + 1] !== '个' && /[刊谈板牙]/u.test(text[at + half[0].length] ?? '')) || /[上下前后东西南北大多]$/u.test(text.slice(Math.max(0, at - 1), at))) return null
    if (word === '日' || (word === '天' && /[一大老多]$/u.test(text.slice(Math.max(0, at - 1), at)))) return null
    parts = [{ unit: unitOf(word)!, count: 0.5 }]
    end = at + half[0].length
    if (half[0].includes('多')) mod = 'moreThan'
  } else {
    const match = head ?? sticky(DURATION, text, at)
    if (match === null) return null
    const digits = match[1]!
    const unitWord = head !== null ? '日' : (match[6] ?? match[8]!)
    const unit = unitWord === '刻钟' ? 'minute' : unitOf(unitWord)
    let count = digits.startsWith('数') || digits.startsWith('几') ? (digits.endsWith('百') ? 200 : 20) : readNumber(digits)
    if (unit === undefined || !(count > 0) || (unitWord === '周年' && (ANNIVERSARY.test(text.slice(Math.max(0, at - 2), at)) || !standsAt(YEARS_SINCE, text, at + match[0].length)))) return null
    if ((match[2] !== undefined && match[2] !== '') || match[4] !== undefined) mod = 'moreThan'
    rough = match[2] === '几' || digits.startsWith('数') || digits.startsWith('几')
    if (match[5] !== undefined || match[7] !== undefined) count += 0.5
    if (unitWord === '刻钟') count *= 15
    end = at + match[0].length
    const tail = match[9]
    if (tail === '半') {
      if (/[径]/u.test(text[end] ?? '')) return null
      count += 0.5
    } else if (tail !== undefined) mod = 'moreThan'
    if (digits === '四' && unitWord === '周' && !/[近约为每续满第]$/u.test(text.slice(Math.max(0, at - 1), at)) && !standsAt(WEEKS, text, end)) return null
    if (digits === '一' && unit === 'day' && (SOME_DAY.test(text.slice(Math.max(0, at - 2), at)) || standsAt(OF_DAY, text, end))) return null
    // 11秒37: the hundredths of a race
    if (unit === 'second' && can(text, end, FIGURE)) return null
    // 第一个百年, 百年未有之大变局 are sayings
    if (unit === 'year' && (count === 100 || count === 1000) && (text[at - 1] === '个' || !AGES.test(text.slice(Math.max(0, at - 3), end + 4)))) return null
    // 一天 in running prose is “a day”; 一日, 三日 alone are days of the month or idiom
    if (count === 1 && digits === '一' && /^[一天年]/u.test(text.slice(end, end + 1)) && unit !== 'month') return null
    if (count === 1 && digits === '一' && text[at - 1] === '的' && !/(?:过去|最近|未来|今后|接下来)的$/u.test(text.slice(Math.max(0, at - 5), at))) return null
    parts = [{ unit, count }]
    for (let guard = 0; guard < 3 && mayGoOn(text, end); guard++) {
      const more = sticky(NEXT_UNIT, text, end) ?? sticky(NEXT, text, end)
      if (more === null) break
      const nextUnit = unitOf(more[2]!)!
      const value = readNumber(more[1]!)
      const joined = /^[零又]/u.test(more[0])
      if (!(value > 0) || nextUnit === parts[parts.length - 1]!.unit || (more[0].startsWith('、')) || (!joined && ORDER.indexOf(nextUnit) <= ORDER.indexOf(parts[parts.length - 1]!.unit))) break
      parts.push({ unit: nextUnit, count: value })
      end += more[0].length
    }
  }
  if (standsElse(text, at, end)) return null
  const first = parts[0]!
  // 最后一天, 最大一天 is one of them
  if (first.count === 1 && first.unit === 'day' && text[at] === '一' && /最[一-鿿]?$/u.test(text.slice(Math.max(0, at - 4), at))) return null
  let start = at
  let window: 'past' | 'future' | undefined
  const bound = could(text, at, BOUND)
  const led = bound ? boundBefore(text, at) : null
  const windowed = bound ? WINDOW.exec(text.slice(Math.max(0, at - 3), at)) : null
  const trailing = can(text, end, TRAIL) ? sticky(TRAILING, text, end) : null
  if (trailing !== null) {
    end += trailing[0].length
    mod = trailing[0].endsWith('上') && trailing[0] !== '上下' ? 'atLeast' : /内|以下/u.test(trailing[0]) ? 'atMost' : 'approx'
  }
  if (windowed !== null && (windowed[1] !== '近' || isWindow(text, at, end, first))) {
    const word = windowed[1]!
    if (word === '前' || word === '后' || word === '之后' || word === '此后') window = undefined
    else if (word !== '这') window = /近|过去/u.test(word) ? 'past' : 'future'
    if (window !== undefined || word === '这') start -= word.length
    const tail = sticky(WINDOW_TAIL, text, end)
    if (tail !== null && /来/u.test(tail[0])) end += tail[0].length
  } else if (led !== null) {
    mod = led[1] === 'lessThan' && mod === 'atMost' ? 'lessThan' : led[1]
    start -= led[0].length
  } else {
    if ((first.unit === 'year' || first.unit === 'month' || first.unit === 'day') && text.charCodeAt(end) === 0x6765 && standsAt(SINCE, text, end)) end += 1
  }
  if (start < floor) start = at
  const draft = nothingStated(start, end, 'duration/count')
  draft.duration = { value: durationValue(parts), mod, rough, window, count: first.count, unit: first.unit }
  return draft
}

/** 两年来: up to now. */
const SINCE = /来(?=[，,、。的]|我|全|累|共|已|首|该|一|他|她|市|县|这)/uy

/** Whether a second number may stand behind the first one's unit, at `stop`, or right behind the first: 二年至七年, 六七个小时. */
function twoNumbers(text: string, at: number, stop: number): boolean {
  if (can(text, at, NUMERAL) && can(text, at + 1, NUMERAL)) return true
  for (let i = stop + 1; i <= stop + 6; i++) if (can(text, i, DASH)) return true
  return false
}

/** Whether another part of the duration may begin at `at`: 零12天, 加3天, 20小时. */
function mayGoOn(text: string, at: number): boolean {
  if (can(text, at, FIGURE | NUMERAL)) return true
  const code = text.charCodeAt(at)
  return code === 0x53c8 || code === 0x52a0 || code === 0x3001
}

/** Whether the neighbours of [at, end) make it something else: 第三天, 三年级. */
function standsElse(text: string, at: number, end: number): boolean {
  return (can(text, end, ELSE_BEHIND) && NOT_BEFORE.test(text.slice(end, end + 6))) || (could(text, at, ELSE_BEFORE) && NOT_AFTER.test(text.slice(Math.max(0, at - 4), at)))
}

/** The word that bounds a duration beginning at `at`, with its sense; null where none stands before it. */
function boundBefore(text: string, at: number): readonly [string, Mod] | null {
  for (let i = 0; i < LEADING.length; i++) {
    const [word] = LEADING[i]!
    if (text.startsWith(word, at - word.length)) return LEADING[i]!
  }
  return null
}

/** 近三年, 近五个月来 are windows; 近100天, 近两年时间 are bounds. */
function isWindow(text: string, at: number, end: number, first: { unit: Unit; count: number }): boolean {
  if (/^(?:来|以来|间|[，,的里])/u.test(text.slice(end, end + 2))) return !/[用时经达了历长]近$/u.test(text.slice(Math.max(0, at - 2), at))
  if (first.unit === 'day' && text[end - 1] === '日') return true
  return first.unit === 'year' && first.count <= 10 && !/[用时经达了历长]近$/u.test(text.slice(Math.max(0, at - 2), at))
}

/** P51D, PT30M. */
function partValue(unit: Unit, count: number): string {
  switch (unit) {
    case 'hour': return `PT${count}H`
    case 'minute': return `PT${count}M`
    case 'second': return `PT${count}S`
    case 'century': return `P${count * 100}Y`
    // ISO 8601 has no quarters
    case 'quarter': return `P${count * 3}M`
    default: return `P${count}${LETTER[unit]}`
  }
}

/** P7M12D, P8DT20H, P2.5Y. */
export function durationValue(parts: readonly { unit: Unit; count: number }[]): string {
  if (parts.length === 1) return partValue(parts[0]!.unit, parts[0]!.count)
  const sorted = [...parts].sort((a, b) => ORDER.indexOf(a.unit) - ORDER.indexOf(b.unit))
  const one = ({ unit, count }: { unit: Unit; count: number }): string => `${unit === 'century' ? count * 100 : unit === 'quarter' ? count * 3 : count}${LETTER[unit]}`
  const days = sorted.filter(({ unit }) => !CLOCK_UNITS.includes(unit)).map(one).join('')
  const clock = sorted.filter(({ unit }) => CLOCK_UNITS.includes(unit)).map(one).join('')
  return `P${days}${clock === '' ? '' : `T${clock}`}`
}
