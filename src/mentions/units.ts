/** What stands behind a number and says of what it is: a currency, a unit of measure, a measure word, or time (which ends the matter). */
import { AFTER_QIAN, MEASURE_UNITS, NOT_AFTER_UNIT, PER, TIME_UNITS } from '../lexicon/units.ts'
import { CURRENCY_UNITS, NOT_AFTER_YUAN, SMALL_MONEY } from '../lexicon/currencies.ts'
import { MEASURES, NEVER_ONE, NOT_AFTER_MEASURE, ORDER_LIKE } from '../lexicon/measures.ts'
import { compileMatcher, type Matcher } from '../lexicon/matcher.ts'
import type { UserLexicon } from '../lexicon/user.ts'
import type { NumberToken } from '../numerals/scan.ts'

export type Unit =
  | { readonly kind: 'money'; readonly currency: string; readonly places: number }
  | { readonly kind: 'quantity'; readonly unit: string; readonly ucum?: string }
  | { readonly kind: 'measure'; readonly unit: string }
  | { readonly kind: 'time' }

export interface UnitFound {
  readonly unit: Unit
  readonly end: number
  /** 5千瓦: the number gives its 千 to the unit. */
  readonly givesQian?: boolean
}

const TIME: Unit = { kind: 'time' }

function compile(own: readonly string[]): Matcher<Unit> {
  return compileMatcher<Unit>([
    ...own.map((unit) => [unit, { kind: 'measure', unit } as Unit] as const),
    ...CURRENCY_UNITS.map(([name, unit]) => [name, { kind: 'money', ...unit } as Unit] as const),
    ...MEASURE_UNITS.map(([name, unit]) => [name, { kind: 'quantity', ...unit } as Unit] as const),
    ...TIME_UNITS.split(' ').map((name) => [name, TIME] as const),
    ...MEASURES.map((unit) => [unit, { kind: 'measure', unit } as Unit] as const),
  ])
}

let plain: Matcher<Unit> | undefined
let plainStarts: Uint8Array | undefined
let per: Matcher<true> | undefined
let qian: Matcher<true> | undefined
const own = new WeakMap<UserLexicon, Matcher<Unit>>()

/** What else may stand behind a number that becomes a figure: signs of range and list, and what fractions and bounds begin with. */
const GOES_ON = '+分成折 至到-—–~～－−〜─―、和与及或'

/** 1 for every UTF-16 unit that may follow a number in a figure; the rest of the numbers are passed over. */
export function figureSigns(lexicon: UserLexicon): Uint8Array {
  if (lexicon.measures.length > 0) return signs(lexicon.measures)
  return (plainStarts ??= signs([]))
}

function signs(measures: readonly string[]): Uint8Array {
  const table = new Uint8Array(65536)
  for (const word of [...measures, ...CURRENCY_UNITS.map(([name]) => name), ...MEASURE_UNITS.map(([name]) => name), ...MEASURES]) table[word.charCodeAt(0)] = 1
  for (const word of AFTER_QIAN) table[word.charCodeAt(0)] = 1
  for (const character of GOES_ON) table[character.charCodeAt(0)] = 1
  return table
}

function matcherFor(lexicon: UserLexicon): Matcher<Unit> {
  if (lexicon.measures.length === 0) return (plain ??= compile([]))
  let matcher = own.get(lexicon)
  if (matcher === undefined) own.set(lexicon, (matcher = compile(lexicon.measures)))
  return matcher
}

/** The unit of `token` at `at`. `inMoney` is set behind an amount already begun: 50元6角三分. */
export function unitAt(text: string, at: number, token: NumberToken, lexicon: UserLexicon, inMoney = false): UnitFound | null {
  // what a scraped page left between figure and unit: 15 度
  if (text.charCodeAt(at) === 32 && token.system !== 'han') at++
  if (at >= text.length) return null
  const units = matcherFor(lexicon)
  if (text[at - 1] === '千' && singleQian(text, token)) {
    if (token.system !== 'han' && text.startsWith('公顷', at)) return { unit: THOUSAND_HECTARES, end: at + 2, givesQian: true }
    const match = (qian ??= compileMatcher(AFTER_QIAN.map((name) => [name, true] as const))).at(text, at)
    const whole = match === null ? undefined : units.get(`千${match.word}`)
    if (match !== null && whole !== undefined && fits(text, match.end, `千${match.word}`, whole, token)) return withRate(text, whole, match.end, true)
  }
  const match = units.at(text, at)
  if (match === null) return null
  const unit = match.value
  if (unit.kind === 'time') return { unit, end: match.end }
  if (unit.kind === 'money' && SMALL_MONEY.includes(match.word) && !smallMoney(text, match.word, match.end, token, inMoney)) {
    return match.word === '块' && fits(text, match.end, '块', BLOCK, token) ? { unit: BLOCK, end: match.end } : null
  }
  if (!fits(text, match.end, match.word, unit, token)) return null
  if (unit.kind === 'quantity') return withRate(text, unit, match.end, false)
  if (unit.kind === 'measure') return withTwin(text, unit, match.end, units)
  return { unit, end: match.end }
}

/** 1934.9千公顷: how the statistics of fields are printed. */
const THOUSAND_HECTARES: Unit = { kind: 'quantity', unit: '千公顷' }

const BLOCK: Unit = { kind: 'measure', unit: '块' }

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

function fits(text: string, end: number, word: string, unit: Unit, token: NumberToken): boolean {
  const next = text[end] ?? ' '
  const last = text.charCodeAt(end - 1)
  if (isLatin(last) || last === 37) {
    const code = text.charCodeAt(end)
    if (isLatin(code)) return false
    // %20 in an address is no percentage
    if (last === 37 && text.charCodeAt(end) === 37) return false
  }
  switch (unit.kind) {
    case 'money':
      return !(word === '元' && NOT_AFTER_YUAN.includes(next) && !(next === '次' || '年月'.includes(next) ? token.system !== 'han' : false))
    case 'quantity':
      // 两 weighs silver and tea; before anything else it is the numeral
      if (word === '两' && isHan(text.charCodeAt(end)) && !'银白黄金重多半的以左'.includes(next)) return false
      if (word === '度' && !isDegree(text, token)) return false
      return !(NOT_AFTER_UNIT[word]?.includes(next) ?? false)
    case 'measure':
      if (NOT_AFTER_MEASURE[word]?.includes(next) === true) return false
      if (token.system === 'han') {
        // 三一对…: digits read one by one are a name
        if (token.plain) return false
        const only = token.end - token.start === 1 ? text[token.start]! : ''
        // 一批, 一道 count nothing; 二次, 二类 are in order, a count says 两
        if (only === '一' && NEVER_ONE.includes(word)) return false
        if ('壹贰叁肆伍陆柒捌玖参'.includes(only) && only !== '') return false
        if (only === '二' || only === '〇' || only === '零') return false
        if (only !== '' && only !== '两' && ORDER_LIKE.includes(word) && !countsBehind(text, token.start) ) return false
      }
      return true
    default:
      return true
  }
}

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
  if (word === '块') return !isHan(next) || next === 0x591a || NUMBER_NEXT.includes(text[end]!) || '花卖价付赔罚收元'.includes(before)
  if (word === '圆') return text[end] === '整' || !isHan(next)
  if (word === '镑') return true
  return (word === '角' || word === '毛') && token.system !== 'han' && !isHan(next)
}

const NUMBER_NEXT = '一二两三四五六七八九半左以'

function withRate(text: string, unit: Unit, end: number, givesQian: boolean): UnitFound {
  const base = givesQian ? { givesQian } : {}
  if (unit.kind !== 'quantity' || text[end] !== '/') return { unit, end, ...base }
  per ??= compileMatcher(PER.map((name) => [name, true] as const))
  const match = per.at(text, end + 1)
  if (match === null || (isLatin(text.charCodeAt(match.end - 1)) && isLatin(text.charCodeAt(match.end)))) return { unit, end, ...base }
  return { unit: { kind: 'quantity', unit: `${unit.unit}/${match.word}` }, end: match.end, ...base }
}

/** 46台（套） has one unit. */
function withTwin(text: string, unit: Unit, end: number, units: Matcher<Unit>): UnitFound {
  const open = text[end]
  if (unit.kind !== 'measure' || (open !== '（' && open !== '(' && open !== '/')) return { unit, end }
  const match = units.at(text, end + 1)
  if (match === null || match.value.kind !== 'measure') return { unit, end }
  const close = open === '/' ? '' : open === '（' ? '）' : ')'
  if (close !== '' && text[match.end] !== close) return { unit, end }
  const stop = match.end + close.length
  return { unit: { kind: 'measure', unit: text.slice(end - unit.unit.length, stop) }, end: stop }
}
