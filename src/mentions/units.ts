/** What stands behind a number and says of what it is: a currency, a unit of measure, a measure word, or time (which ends the matter). */
import { AFTER_QIAN, MEASURE_UNITS, NOT_AFTER_UNIT, PER, TIME_UNITS } from '../lexicon/units.ts'
import { CURRENCY_UNITS, NOT_AFTER_YUAN, SMALL_MONEY } from '../lexicon/currencies.ts'
import { MEASURES, NEVER_ONE, NOT_AFTER_MEASURE, ORDER_LIKE } from '../lexicon/measures.ts'
import { compileMatcher, type Matcher } from '../lexicon/matcher.ts'
import type { UserLexicon } from '../lexicon/user.ts'
import { CharSet } from '../text/char-set.ts'
import type { NumberToken } from '../numerals/scan.ts'

export type Unit =
  | { readonly kind: 'money'; readonly currency: string; readonly places: number }
  | { readonly kind: 'quantity'; readonly unit: string; readonly ucum: string | undefined }
  | { readonly kind: 'measure'; readonly unit: string }
  | { readonly kind: 'time' }

export interface UnitFound {
  readonly unit: Unit
  readonly end: number
  /** 5千瓦: the number gives its 千 to the unit. */
  readonly givesQian: boolean
}

const TIME: Unit = { kind: 'time' }

/** A word of a unit with what must hold around it, looked up once for all when the list is compiled. */
interface UnitWord {
  readonly unit: Unit
  readonly word: string
  /** Characters before which it opens another word: 元素, 克服. */
  readonly notBefore: string
  /** Ends in a Latin letter, a digit or %: nothing of the sort may follow. */
  readonly latin: boolean
  /** 角, 毛, 分, 块: money only where the words around say so. */
  readonly small: boolean
  /** 一批, 一种 count nothing. */
  readonly neverOne: boolean
  /** 三班, 二组 are in order, not counted. */
  readonly orderLike: boolean
}

function unitWord(word: string, unit: Unit): readonly [string, UnitWord] {
  const last = word.charCodeAt(word.length - 1)
  const notBefore = unit.kind === 'quantity' ? NOT_AFTER_UNIT[word] : unit.kind === 'measure' ? NOT_AFTER_MEASURE[word] : word === '元' ? NOT_AFTER_YUAN : undefined
  const measure = unit.kind === 'measure'
  return [word, {
    unit, word, notBefore: notBefore ?? '', latin: isLatin(last) || last === 37, small: unit.kind === 'money' && SMALL_MONEY.includes(word),
    neverOne: measure && NEVER_ONE.includes(word), orderLike: measure && ORDER_LIKE.includes(word),
  }]
}

function compile(own: readonly string[]): Matcher<UnitWord> {
  return compileMatcher<UnitWord>([
    ...own.map((unit) => unitWord(unit, { kind: 'measure', unit })),
    ...CURRENCY_UNITS.map(([name, { currency, places }]) => unitWord(name, { kind: 'money', currency, places })),
    ...MEASURE_UNITS.map(([name, unit]) => unitWord(name, { kind: 'quantity', unit: unit.unit, ucum: unit.ucum })),
    ...TIME_UNITS.split(' ').map((name) => unitWord(name, TIME)),
    ...MEASURES.map((unit) => unitWord(unit, { kind: 'measure', unit })),
  ])
}

let plain: Matcher<UnitWord> | undefined
let plainStarts: CharSet | undefined
let per: Matcher<true> | undefined
let qian: Matcher<true> | undefined
const own = new WeakMap<UserLexicon, { readonly units: Matcher<UnitWord>; readonly starts: CharSet }>()

/** What else may stand behind a number that becomes a figure: signs of range and list, and what fractions and bounds begin with. */
const GOES_ON = '+分成折 至到-—–~～－−〜─―、和与及或'

/** What may follow a number in a figure; the rest of the numbers are passed over. */
export function figureSigns(lexicon: UserLexicon): CharSet {
  return lexicon.measures.length > 0 ? ownOf(lexicon).starts : (plainStarts ??= signs([]))
}

function signs(measures: readonly string[]): CharSet {
  const set = new CharSet(GOES_ON)
  for (const word of [...measures, ...CURRENCY_UNITS.map(([name]) => name), ...MEASURE_UNITS.map(([name]) => name), ...MEASURES, ...AFTER_QIAN]) set.add(word.charCodeAt(0))
  return set
}

function ownOf(lexicon: UserLexicon): { readonly units: Matcher<UnitWord>; readonly starts: CharSet } {
  let compiled = own.get(lexicon)
  if (compiled === undefined) own.set(lexicon, (compiled = { units: compile(lexicon.measures), starts: signs(lexicon.measures) }))
  return compiled
}

function matcherFor(lexicon: UserLexicon): Matcher<UnitWord> {
  return lexicon.measures.length > 0 ? ownOf(lexicon).units : (plain ??= compile([]))
}

/** The unit of `token` at `at`. `inMoney` is set behind an amount already begun: 50元6角三分. */
export function unitAt(text: string, at: number, token: NumberToken, lexicon: UserLexicon, inMoney = false): UnitFound | null {
  // what a scraped page left between figure and unit: 15 度
  if (text.charCodeAt(at) === 32 && token.system !== 'han') at++
  if (at >= text.length) return null
  const units = matcherFor(lexicon)
  if (text.charCodeAt(at - 1) === 0x5343 && singleQian(text, token)) {
    if (token.system !== 'han' && text.startsWith('公顷', at)) return found(THOUSAND_HECTARES, at + 2, true)
    const match = (qian ??= compileMatcher(AFTER_QIAN.map((name) => [name, true] as const))).at(text, at)
    const whole = match === null ? undefined : units.get(`千${match.word}`)
    if (match !== null && whole !== undefined && fits(text, match.end, whole, token)) return withRate(text, whole.unit, match.end, true)
  }
  const match = units.at(text, at)
  if (match === null) return null
  const { value: entry, end } = match
  const { unit } = entry
  if (unit.kind === 'time') return found(unit, end, false)
  if (entry.small && !smallMoney(text, entry.word, end, token, inMoney)) return entry.word === '块' && fits(text, end, BLOCK, token) ? found(BLOCK.unit, end, false) : null
  if (!fits(text, end, entry, token)) return null
  if (unit.kind === 'quantity') return withRate(text, unit, end, false)
  if (unit.kind === 'measure') return withTwin(text, unit, end, units)
  return found(unit, end, false)
}

function found(unit: Unit, end: number, givesQian: boolean): UnitFound {
  return { unit, end, givesQian }
}

/** 1934.9千公顷: how the statistics of fields are printed. */
const THOUSAND_HECTARES: Unit = { kind: 'quantity', unit: '千公顷', ucum: undefined }

/** 五块 of 五块石碑. */
const BLOCK: UnitWord = unitWord('块', { kind: 'measure', unit: '块' })[1]

/** 三千, 5千, 13.5千: one coefficient and 千, so that the 千 may be the unit's. */
function singleQian(text: string, token: NumberToken): boolean {
  if (token.more || token.scale > 0) return false
  for (let i = token.start; i < token.end - 1; i++) if ('十百千万亿'.includes(text[i]!)) return false
  return token.end - token.start > 1
}

function isLatin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function fits(text: string, end: number, entry: UnitWord, token: NumberToken): boolean {
  const code = text.charCodeAt(end)
  // 5m2 goes on, and %20 in an address is no percentage
  if (entry.latin && (isLatin(code) || (code === 37 && text.charCodeAt(end - 1) === 37))) return false
  const { word, notBefore } = entry
  const barred = notBefore !== '' && end < text.length && notBefore.includes(text[end]!)
  switch (entry.unit.kind) {
    case 'money':
      // 三元锂电池, 三元正极材料: of three elements
      if (word === '元' && token.system === 'han' && token.end - token.start === 1 && OF_ELEMENTS.includes(text[end] ?? ' ')) return false
      // 500元年息: only a number in characters makes 元年 of it
      return !barred || ('次年月'.includes(text[end]!) && token.system !== 'han')
    case 'quantity':
      // 两 weighs silver and tea; before anything else it is the numeral
      if (word === '两' && isHan(code) && !'银白黄金重多半的以左'.includes(text[end]!)) return false
      if (word === '度' && !isDegree(text, token)) return false
      // 土石方1325.2万方, but 三方 and 5方面
      if (word === '方' && (token.scale < 4 || isHan(code))) return false
      return !barred
    case 'measure':
      // 下降0.77个点: of an index
      if (word === '个' && code === 0x70b9 && !isHan(text.charCodeAt(end + 1))) return false
      // 136亿对乌克兰的援助
      if (word === '对' && token.scale >= 8) return false
      // 百亿项目: the 项 of 项目, but 三项目标
      if (word === '项' && code === 0x76ee && text[end + 1] !== '标') return false
      return !barred && (token.system !== 'han' || countsInHan(text, entry, token))
    default:
      return true
  }
}

const OF_ELEMENTS = '材锂正前催电聚复体'

/** Whether a number in Chinese characters with this measure word counts. */
function countsInHan(text: string, entry: UnitWord, token: NumberToken): boolean {
  // 三一对…: digits read one by one are a name
  if (token.plain) return false
  if (token.end - token.start > 1) return true
  const only = text[token.start]!
  // 一批, 一道 count nothing; 二次, 二类 are in order, a count says 两
  if (only === '一' && entry.neverOne) return false
  if ('壹贰叁肆伍陆柒捌玖参二〇零'.includes(only)) return false
  // 四层厂房
  if (entry.word === '层' && STOREYED.test(text.slice(token.end + 1, token.end + 4))) return true
  return only === '两' || !entry.orderLike || countsBehind(text, token.start)
}

const STOREYED = /^(?:的)?(?:小?楼|厂房|建筑|公寓|洋房)/u

/** 度 measures heat, angles, spirits and electricity; 两度, 一度 and 再度 do not. */
function isDegree(text: string, token: NumberToken): boolean {
  if (token.scale >= 4) return true
  return /[温热冷零角坡旋倾仰转斜酒烧纬经]|电/u.test(text.slice(Math.max(0, token.start - 10), token.start)) || token.system !== 'han'
}

function countsBehind(text: string, start: number): boolean {
  // 加到五层; A、B、C、D四类
  if (start > 1 && (text[start - 1] === '到' || text[start - 1] === '至') && '加增扩升减建盖'.includes(text[start - 2]!)) return true
  if (start > 1 && isLatin(text.charCodeAt(start - 1)) && text[start - 2] === '、') return true
  return start > 0 && '共为成等的有分了这那以上下述由近超约含出设置:：达'.includes(text[start - 1]!)
}

/** 块, 角, 毛, 分 are money behind another amount, before 钱, or where no noun follows that they could count. */
function smallMoney(text: string, word: string, end: number, token: NumberToken, inMoney: boolean): boolean {
  if (inMoney) return true
  const next = text.charCodeAt(end)
  const before = token.start > 0 ? text[token.start - 1]! : ''
  // 最高的一块1356斤: a piece of land
  if (word === '块' && token.end - token.start === 1 && text[token.start] === '一' && !isHan(next) && !'花卖价付赔罚收元每'.includes(before)) return false
  // 银幕62310块: pieces of what stands before them
  if (word === '块' && OF_PIECES.includes(before) && before !== '') return false
  // 进口集成电路4176亿块, 生产组件3万块: pieces too; 亿块 is money only where it is paid
  if (word === '块' && (token.scale >= 8 ? !'花卖价付赔罚收亏赚欠'.includes(before === '了' ? text[token.start - 2] ?? '#' : before) && text[end] !== '钱' : token.scale >= 4 && MADE.test(text.slice(Math.max(0, token.start - 14), token.start)))) return false
  if (word === '块') return !isHan(next) || next === 0x591a || NUMBER_NEXT.includes(text[end]!) || '花卖价付赔罚收元'.includes(before)
  if (word === '圆') return text[end] === '整' || !isHan(next)
  if (word === '镑') return true
  // 中期息派52.7仙
  if (word === '仙') return token.system !== 'han' && !isHan(next) && '派息利为達达每股'.includes(before) && before !== ''
  return (word === '角' || word === '毛') && token.system !== 'han' && !isHan(next)
}

const MADE = /(?:进口|出口|生产|产量|年产|制造|安装|采购|铺设|出货|销量|销售|下线|交付)[^，,。；;：:\d]{0,10}$/u
const OF_PIECES = '幕板屏牌匾碑石砖瓦田地布饼糖肉玉皂璃池镜骨'
const NUMBER_NEXT = '一二两三四五六七八九半左以'

function withRate(text: string, unit: Unit, end: number, givesQian: boolean): UnitFound {
  if (unit.kind !== 'quantity' || text.charCodeAt(end) !== 47) return found(unit, end, givesQian)
  per ??= compileMatcher(PER.map((name) => [name, true] as const))
  const match = per.at(text, end + 1)
  if (match === null || (isLatin(text.charCodeAt(match.end - 1)) && isLatin(text.charCodeAt(match.end)))) return found(unit, end, givesQian)
  return found({ kind: 'quantity', unit: `${unit.unit}/${match.word}`, ucum: undefined }, match.end, givesQian)
}

/** 46台（套） has one unit. */
function withTwin(text: string, unit: Unit, end: number, units: Matcher<UnitWord>): UnitFound {
  const open = text.charCodeAt(end)
  if (unit.kind !== 'measure' || (open !== 0xff08 && open !== 40 && open !== 47)) return found(unit, end, false)
  const match = units.at(text, end + 1)
  if (match === null || match.value.unit.kind !== 'measure') return found(unit, end, false)
  const close = open === 47 ? '' : open === 40 ? ')' : '）'
  if (close !== '' && text[match.end] !== close) return found(unit, end, false)
  const stop = match.end + close.length
  return found({ kind: 'measure', unit: text.slice(end - unit.unit.length, stop) }, stop, false)
}
