/**
 * Figures: numbers with their unit, their bounds and their neighbours (ranges, lists that share a unit). Read once an article, from the shared
 * list of numbers; money, counts and quantities each take theirs and say what the figure is of.
 */
import { compare, shift } from '../numerals/decimal.ts'
import type { NumberToken } from '../numerals/scan.ts'
import type { Mod } from '../schema/record.ts'
import { interval, pastInclusive, readBefore, readBehind, settle } from './bounds.ts'
import { memberAt, type Member } from './member.ts'
import type { Reading } from './rule.ts'
import { figureSigns, type Unit } from './units.ts'

export interface Figure {
  /** With the qualifiers that touch it. */
  readonly start: number
  readonly end: number
  /** Number and unit alone. */
  readonly coreStart: number
  readonly coreEnd: number
  /** Null where the figure ends on 万 or 亿 with nothing behind it: the words around decide. */
  readonly unit: Unit | null
  /** Exact bounds in the unit (元 for money). */
  readonly min: string | null
  readonly max: string | null
  readonly mod: Mod
  /** How it was read: plain, range, list, fraction … the tail of the rule id. */
  readonly form: 'figure' | 'range' | 'shared' | 'rough' | 'fraction' | 'bare' | 'compound'
  /** Currency of a sign or name before it. */
  readonly currency: string | null
  readonly scale: number
  /** The number as scanned (the last one of a range). */
  readonly token: NumberToken
  /** 级 behind it: 百亿级, 20亿元级. */
  readonly grade: boolean
}

const cache = new WeakMap<Reading, readonly Figure[]>()

/** Every figure of the article, in text order. Cost: linear in the numbers. */
export function readFigures(reading: Reading): readonly Figure[] {
  let figures = cache.get(reading)
  if (figures === undefined) cache.set(reading, (figures = read(reading)))
  return figures
}

const RANGE = /(?:至|到|[-—–~～－−〜─]{1,2}|――)/uy
const LIST = '、和与及或,，'

function read(reading: Reading): Figure[] {
  const { text, numbers } = reading
  const figures: Figure[] = []
  const signs = figureSigns(reading.lexicon)
  let floor = 0
  for (let i = 0; i < numbers.length; ) {
    const token = numbers[i]!
    // 1两: the numeral that was read as a unit is no number again
    if (token.joined || token.start < floor) {
      i++
      continue
    }
    if (token.ordinal) {
      i = pastList(text, numbers, i)
      continue
    }
    if (signs[text.charCodeAt(token.end)] === 0 && token.scale < 4 && !hasSign(text, token.start)) {
      i++
      continue
    }
    const first = memberAt(reading, i)
    const range = rangeFrom(reading, first)
    if (range === 'code') {
      i = pastChain(text, numbers, i)
      continue
    }
    if (range !== null) {
      if (range.member.unit?.kind !== 'time') {
        const figure = finish(reading, floor, first, range.member, range.low, 'range')
        figures.push(figure)
        floor = figure.end
      }
      i = range.member.next
      continue
    }
    if (first.unit === null) {
      const list = listFrom(reading, i, first)
      if (typeof list === 'number') {
        i = list
        continue
      }
      if (list !== null) {
        for (const member of list) {
          const figure = finish(reading, floor, member, member, null, member === list.at(-1) ? 'figure' : 'shared')
          figures.push(figure)
          floor = figure.end
        }
        i = list.at(-1)!.next
        continue
      }
      if (first.scale === 0 && !hasSign(text, first.start)) {
        i = first.next
        continue
      }
    }
    if (first.unit?.kind === 'time') {
      i = first.next
      continue
    }
    const figure = finish(reading, floor, first, first, null, first.form)
    const last = figures.at(-1)
    if (last !== undefined && isFloorOf(text, last, figure)) figures[figures.length - 1] = { ...figure, start: last.start, coreStart: last.coreStart, min: last.min, mod: 'exact', form: 'range' }
    else figures.push(figure)
    floor = figure.end
    i = first.next
  }
  return figures
}

/** 2000元以上1万元以下, 三倍以上五倍以下: the law's form of a range. */
function isFloorOf(text: string, low: Figure, high: Figure): boolean {
  if (low.mod !== 'atLeast' || high.mod !== 'atMost' || low.end !== high.start || low.grade || low.min === null || high.max === null) return false
  if (low.unit === null || high.unit === null || !sameUnit(low.unit, high.unit)) return false
  return text[low.end - 1] === '上' && text[high.end - 1] === '下' && compare(low.min, high.max) < 0
}

function hasSign(text: string, start: number): boolean {
  const before = start > 0 ? text[start - 1]! : ' '
  return '¥￥$€£₩＄币'.includes(before) || (before >= 'A' && before <= 'Z')
}

interface Range {
  readonly member: Member
  readonly low: string
}

/** 20至30亿元, 5亿元到18亿元, 2‰—3‰; 'code' for 2023-05-01 and telephone numbers. */
function rangeFrom(reading: Reading, first: Member): Range | 'code' | null {
  const { text, numbers } = reading
  const next = numbers[first.next]
  if (next === undefined || next.start - first.end > 4 || next.start === first.end) return null
  // 两、三个 and 2、3倍 are said of one thing
  if (text[first.end] === '、' && first.unit === null && next.start === first.end + 1 && neighbours(first.token, next) && !divided(text, first.start) && text[first.start - 1] !== '\n' && text[first.start - 1] !== '、') {
    const second = memberAt(reading, first.next)
    if (second.unit !== null && second.unit.kind !== 'time') return { member: second, low: shift(first.value, second.scale) }
  }
  RANGE.lastIndex = first.end
  if (!RANGE.test(text)) return null
  const word = text[first.end]!
  const stroke = word !== '至' && word !== '到'
  let from = RANGE.lastIndex
  if (from !== next.start && '约近超¥￥$'.includes(text[from]!)) from++
  if (from !== next.start || next.joined) return null
  const second = memberAt(reading, first.next)
  if (stroke && first.token.system === 'arabic' && second.token.system === 'arabic' && first.unit === null && '-－—'.includes(text[second.token.end] ?? ' ') && isDigit(text, second.token.end + 1)) return 'code'
  if (stroke && first.unit === null && before(text, first.start, '-－') && isDigit(text, first.start - 2)) return 'code'
  const a = first.unit
  const b = second.unit
  if (a !== null && b !== null && !sameUnit(a, b)) return null
  if (a !== null && b === null) return null
  if (a === null && b === null && second.scale === 0 && !hasSign(text, first.start)) return null
  // 从8%到10% moves from one figure to the other
  if (a !== null && !stroke && /[从由自]$/u.test(text.slice(Math.max(0, first.start - 1), first.start))) return null
  if (first.more) return null
  const high = second.high ?? second.value
  for (const low of lows(text, first, second)) if (compare(low, high) < 0) return { member: second, low }
  return null
}

/** 2 and 3, 三 and 五: single digits side by side. */
function neighbours(a: NumberToken, b: NumberToken): boolean {
  if (a.end - a.start !== 1 || a.value.length !== 1 || a.bare) return false
  const low = Number(a.value)
  const high = Number(b.scale > 0 ? shift(b.value, -b.scale) : b.value)
  return low > 0 && high < 10 && (high === low + 1 || (low === 3 && high === 5))
}

/** What the first figure of a range may be worth, the likeliest first: with the 万/亿 of the second, or as it stands. */
function lows(text: string, first: Member, second: Member): string[] {
  const value = first.value
  if (first.unit !== null || first.scale > 0) return [value]
  const places = second.unit?.kind === 'money' ? second.unit.places : 0
  const own = shift(value, places)
  const out: string[] = []
  // 三到五百万: a single digit takes the whole power
  const token = second.token
  if (first.token.system === 'han' && first.token.end - first.token.start === 1 && '百千'.includes(text[token.start + 1] ?? ' ')) out.push(shift(own, Math.floor(Number(token.value)).toString().length - 1))
  if (second.scale > 0) out.push(shift(own, second.scale))
  out.push(own)
  return out
}

/** 258.6、103.4和50.7亿元: figures that share the unit of the last one. A list without any unit gives the index behind it. */
function listFrom(reading: Reading, index: number, first: Member): Member[] | number | null {
  const { text, numbers } = reading
  if (first.token.system === 'han' && first.scale === 0) return null
  // 1、50家 at the head of a line is a list mark
  if (first.start === 0 || text[first.start - 1] === '\n') return null
  const members: Member[] = [first]
  let last = first
  while (members.length < 40) {
    const gap = text[last.end] ?? ' '
    const next = numbers[last.next]
    if (next === undefined || !LIST.includes(gap) || next.start !== last.end + 1 || next.joined) return unitless(members)
    if ((gap === ',' || gap === '，') && !divided(text, numbers[index]!.start)) return unitless(members)
    last = memberAt(reading, last.next)
    members.push(last)
    if (last.unit !== null) break
  }
  const unit = last.unit
  if (unit === null) return unitless(members)
  if (unit.kind === 'time') return null
  if (unit.kind === 'measure' && !divided(text, first.start)) return null
  return members.map((member) => {
    if (member === last) return member
    const value = shift(member.scale === 0 ? shift(member.value, last.scale) : member.value, unit.kind === 'money' ? unit.places : 0)
    return { ...member, value, unit }
  })
}

function unitless(members: readonly Member[]): number | null {
  return members.length > 1 && members.every((member) => member.scale === 0 && member.unit === null) ? members.at(-1)!.next : null
}

function divided(text: string, start: number): boolean {
  const left = text.slice(Math.max(0, start - 8), start)
  return left.includes('分别') || left.includes('依次')
}

function finish(reading: Reading, floor: number, first: Member, last: Member, low: string | null, form: Figure['form']): Figure {
  const { text } = reading
  const bare = first.token.bare && first === last
  let start = first.start
  let ahead = readBefore(text, start, floor, bare)
  start = ahead.start
  let end = last.end
  let more = last.more || (low === null && first.more)
  let { value } = last
  const { unit } = last
  // 11亿元多, 1.2倍多: behind the unit only at the end of a phrase
  if (unit !== null && unit.kind !== 'measure' && !more && (text[end] === '多' || text[end] === '余') && !isHanAt(text, end + 1, '的')) {
    end++
    more = true
  }
  if (unit?.kind === 'quantity' && low === null && text[end] === '半' && !'成数价径年天月个小导路夜决岛场山日岁'.includes(text[end + 1] ?? ' ')) {
    value = addHalf(value)
    end++
  }
  let currency = ahead.currency
  if (unit === null || unit.kind === 'money') {
    for (const name of ['人民币', '整']) if (unit !== null && text.startsWith(name, end)) end += name.length
  }
  let grade = false
  if ((unit === null || unit.kind === 'money' || (unit.kind === 'quantity' && (unit.unit === '吨' || unit.unit === '千瓦'))) && (text[end] === '级' || text.startsWith('量级', end)) && text[end + 1] !== '别') {
    end += text[end] === '级' ? 1 : 2
    grade = true
  }
  const behind = grade ? { end, bound: 'atLeast' as const } : readBehind(text, end)
  end = behind.end
  if (behind.bound === null && ahead.bound !== null && ahead.bound !== 'approx') end = pastInclusive(text, end)
  const spread = low === null ? (last.high === undefined ? null : value) : low
  let mod: Mod
  let min: string | null
  let max: string | null
  if (spread !== null) {
    const rough = first.rough || last.rough || ahead.bound === 'approx' || behind.bound === 'approx'
    mod = rough ? 'approx' : 'exact'
    min = spread
    max = last.high ?? value
    // 几百万元以上, 近数十家: the bound takes one end of a rough figure
    const bound = more ? 'moreThan' : low === null ? settle(ahead.bound, behind.bound, false, false) : 'exact'
    if (bound === 'moreThan' || bound === 'atLeast') max = null
    if (bound === 'lessThan' || bound === 'atMost') min = null
    if (bound !== 'exact' && bound !== 'approx') mod = bound
  } else {
    mod = settle(ahead.bound, behind.bound, more, last.rough)
    // 最高可达500万元, 最高给予50万元: the cap governs over the verb
    const left = text.slice(Math.max(floor, start - 12), start)
    if (mod === 'exact' && CAPPED.test(left)) mod = 'atMost'
    // 不超过投入额10%, 最高额度500万元: the bound stands before what it bounds
    const apart = mod === 'exact' ? BOUND_APART.exec(left) : null
    if (apart !== null) {
      mod = apart.groups!['least'] === undefined ? 'atMost' : 'atLeast'
      start -= apart[0].length
    }
    ;({ min, max } = interval(value, mod))
  }
  if ((unit?.kind === 'quantity' || (unit?.kind === 'money' && IN_THE_RED.test(text.slice(Math.max(floor, start - 8), start)))) && isMinus(text, start, ahead.start === first.start)) {
    const sign = text.startsWith('零下', start - 2) ? 2 : 1
    start -= sign
    const swapped = { min: max === null ? null : negate(max), max: min === null ? null : negate(min) }
    ;({ min, max } = swapped)
    if (ahead.bound === null) {
      ahead = readBefore(text, start, floor, false)
      if (ahead.bound === 'approx') start = ahead.start
    }
  }
  return {
    start, end, coreStart: first.start, coreEnd: last.end, unit, min, max, mod, currency, scale: last.scale, token: last.token, grade,
    form: low !== null ? 'range' : last.high !== undefined ? 'rough' : bare ? 'bare' : form,
  }
}

const CAPPED = /最(?:高|多)(?:可|将|能)?(?:给予|予以|奖励|补助|补贴|奖补|资助|支持|扶持|授信|贷款|贷|得|获得|获|享受|享|处|罚款|达到|达|至|为|按|拿|领|申请|提高到|发放|奖){0,2}$/u

/** 不超过投入额, 不低于合同价的, 最高限额为: a bound with the noun between it and the figure. */
const BOUND_APART =
  /(?:(?:不得?(?:超过|高于|超)|不多于)(?:[一-鿿]{1,4}(?:额|价|值|款|总量|成本|投入|投资|收入|资金|费用|面积|总数)的?)|(?<least>不得?(?:低于|少于))(?:[一-鿿]{1,4}(?:额|价|值|款|总量|成本|投入|投资|收入|资金|费用|面积|总数)的?)|最高(?:可贷|贷款|授信|补助|补贴|奖励|资助|支持|保障|赔付|理赔)?(?:额度|限额|金额|额)(?:可达|达到|达|为|是)?)$/u

/** What a sum below nothing is said of: 净利润-615万元; elsewhere the stroke is a dash. */
const IN_THE_RED = /(?:利润|净利|利润总额|损益|盈余|结余|收益|净额|现金流|现金流量|流量净额|净值|净资产|差额|余额|权益|净流入|增减额|变动额)(?:分别)?(?:为|是|约|约为|:|：)?(?:人民币)?[-−－负]$/u

function isMinus(text: string, start: number, untouched: boolean): boolean {
  if (!untouched || start === 0) return false
  const sign = text[start - 1]!
  if (sign === '负') return !'抱担欠胜背肩自'.includes(text[start - 2] ?? ' ')
  if (sign === '下') return text[start - 2] === '零'
  if (sign !== '-' && sign !== '−' && sign !== '－') return false
  const previous = text[start - 2]
  return previous === undefined || !/[0-9A-Za-z%％‰个元亿万千百十年月日号)）-]/u.test(previous)
}

function negate(value: string): string {
  return value === '0' ? '0' : value.startsWith('-') ? value.slice(1) : `-${value}`
}

function addHalf(value: string): string {
  return value.includes('.') ? value : `${value}.5`
}

function sameUnit(a: Unit, b: Unit): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'money' && b.kind === 'money') return a.currency === b.currency
  if (a.kind === 'time' || b.kind === 'time' || a.kind === 'money' || b.kind === 'money') return true
  return a.unit === b.unit
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function isHanAt(text: string, at: number, except: string): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x4e00 && code <= 0x9fff && !except.includes(text[at]!)
}

function before(text: string, start: number, characters: string): boolean {
  return start > 0 && characters.includes(text[start - 1]!)
}

/** 第3、5、7条: none of them counts. */
function pastList(text: string, numbers: readonly NumberToken[], index: number): number {
  let i = index
  for (;;) {
    const gap = text[numbers[i]!.end] ?? ' '
    const next = numbers[i + 1]
    i++
    if (next === undefined || !('、和至到及或与'.includes(gap) || gap === '-' || gap === '—') || next.start !== numbers[i - 1]!.end + 1) return i
  }
}

/** 010-6655-1234: to the end of the chain. */
function pastChain(text: string, numbers: readonly NumberToken[], index: number): number {
  let i = index
  while (i + 1 < numbers.length && numbers[i + 1]!.start === numbers[i]!.end + 1 && '-－—'.includes(text[numbers[i]!.end]!)) i++
  return i + 1
}
