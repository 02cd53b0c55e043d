/** One number with what stands directly behind it, before ranges and bounds are looked at: 3.5亿元, 百分之五, 三成半, 50元6角三分. */
import { add, shift } from '../numerals/decimal.ts'
import type { NumberToken } from '../numerals/scan.ts'
import type { Reading } from './rule.ts'
import { closes, pastFenzhi, pastGap, spreadNumber } from './spaced.ts'
import { unitAt, type Unit } from './units.ts'

export interface Member {
  readonly start: number
  readonly end: number
  /** Index of the first number behind it. */
  readonly next: number
  /** Exact value in the unit. */
  readonly value: string
  readonly high: string | undefined
  readonly unit: Unit | null
  readonly scale: number
  readonly more: boolean
  readonly rough: boolean
  readonly token: NumberToken
  readonly form: 'figure' | 'fraction' | 'compound'
}

const PERCENT: Unit = { kind: 'quantity', unit: '%', ucum: '%' }
const QIAN_OF_UNIT = -3

/** The member that begins with number `index`. */
export function memberAt(reading: Reading, index: number): Member {
  const { text, numbers, lexicon } = reading
  const token = numbers[index]!
  const after = text.charCodeAt(token.end)
  if (after === FEN) {
    const fraction = fractionAt(text, numbers, index)
    if (fraction !== null) return fraction
  }
  if (after === CHENG || after === ZHE) {
    const tenths = after === CHENG ? tenthsAt(text, numbers, index, token.end) : discountAt(text, token, token.end, token.value, index + 1)
    if (tenths !== null) return tenths
  }
  if (after === 32) {
    const apart = spacedAt(text, numbers, index)
    if (apart !== null) return apart
  }
  // 2000+件
  const plus = after === 0x2b && token.system !== 'han' && !(text.charCodeAt(token.end + 1) >= 48 && text.charCodeAt(token.end + 1) <= 57)
  const found = unitAt(text, plus ? token.end + 1 : token.end, token, lexicon)
  const start = token.start
  const next = index + 1
  const { rough } = token
  const more = token.more || (plus && found !== null)
  if (found === null) return { start, end: token.end, next, value: token.value, high: token.high, unit: null, scale: token.scale, more, rough, token, form: 'figure' }
  const { unit } = found
  const places = unit.kind === 'money' ? unit.places : found.givesQian ? QIAN_OF_UNIT : 0
  const value = shift(token.value, places)
  const high = token.high === undefined ? undefined : shift(token.high, places)
  if (unit.kind === 'money' && (unit.places === 0 || unit.places === -1) && token.high === undefined) {
    const compound = smallerMoney(reading, index, found.end, unit, value)
    if (compound !== null) return { start, end: compound.end, next: compound.next, value: compound.value, high: undefined, unit, scale: 0, more, rough, token, form: 'compound' }
  }
  return { start, end: found.end, next, value, high, unit, scale: found.givesQian ? 0 : token.scale, more, rough, token, form: 'figure' }
}

const FEN = 0x5206
const CHENG = 0x6210
const ZHE = 0x6298

/** 百 分 之 2.4, 10 成, 7 2 折: a space in front of what makes it a part of a hundred. */
function spacedAt(text: string, numbers: readonly NumberToken[], index: number): Member | null {
  const token = numbers[index]!
  const at = pastGap(text, token.end)
  const code = text.charCodeAt(at)
  if (code === FEN) return fractionAt(text, numbers, index)
  if (code === CHENG && closes(text, at + 1)) return tenthsAt(text, numbers, index, at)
  const next = numbers[index + 1]
  if (next === undefined || next.start !== at || !isDigitAlone(text, token) || !isDigitAlone(text, next)) return null
  const zhe = pastGap(text, next.end)
  return text.charCodeAt(zhe) === ZHE && closes(text, zhe + 1) ? discountAt(text, token, zhe, token.value + next.value, index + 2) : null
}

/** A single Arabic digit that no other figure stands beside. */
function isDigitAlone(text: string, token: NumberToken): boolean {
  return token.system === 'arabic' && token.end - token.start === 1 && !(token.start > 1 && text[token.start - 1] === ' ' && /[\d.%]/u.test(text[token.start - 2]!) && token.value === '0')
}

/** 6角三分 behind 50元, 又三美分 behind 两美元. */
function smallerMoney(reading: Reading, index: number, at: number, unit: Unit & { kind: 'money' }, value: string): { end: number; next: number; value: string } | null {
  const { text, numbers, lexicon } = reading
  let end = at
  let next = index + 1
  let total = value
  let places = unit.places
  for (;;) {
    const token = numbers[next]
    if (token === undefined || token.joined || token.more || token.high !== undefined) break
    if (token.start !== end && !(token.start === end + 1 && (text[end] === '又' || text[end] === '零'))) break
    const found = unitAt(text, token.end, token, lexicon, true)
    if (found === null) {
      // 三块五, 一毛二
      if (places === unit.places && token.start === end && token.end - token.start === 1 && text[end - 1] === (places === 0 ? '块' : '毛')) {
        total = add(total, shift(token.value, places - 1))
        end = token.end
        next++
      }
      break
    }
    if (found.unit.kind !== 'money' || found.unit.currency !== unit.currency || found.unit.places >= places) break
    places = found.unit.places
    total = add(total, shift(token.value, places))
    end = found.end
    next++
  }
  return next === index + 1 ? null : { end, next, value: total }
}

/** 百分之五, 千分之一, 三分之二, in percent. */
function fractionAt(text: string, numbers: readonly NumberToken[], index: number): Member | null {
  const below = numbers[index]!
  const above = numbers[index + 1]
  const over = pastFenzhi(text, below.end)
  if (above === undefined || above.start !== over || above.joined || below.more || below.high !== undefined || above.value.length > 15) return null
  if (above.bare && above.value !== '100') return null
  const denominator = Number(below.value)
  if (denominator < 2) return null
  // only whole fractions of everyday size: 三分之二, and the powers of ten
  const power = /^10*$/u.test(below.value) ? below.value.length - 1 : 0
  if (power === 0 && (denominator > 10 || Number(above.value) >= denominator || above.system === 'arabic')) return null
  const apart = above.system === 'han' && above.high === undefined ? spreadNumber(text, above.start, above.end) : null
  let end = apart === null ? above.end : apart.end
  const value = apart === null ? above.value : apart.number.value
  let next = index + 2
  while (next < numbers.length && numbers[next]!.start < end) next++
  let places = 0
  if ((text[end] === 'k' || text[end] === 'K') && !/[A-Za-z0-9]/u.test(text[end + 1] ?? ' ')) {
    end++
    places = 3
  }
  const percent = (value: string): string => (power > 0 ? shift(value, 2 - power + places) : exactRatio(value, denominator))
  return {
    start: below.start, end, next, value: percent(value), high: above.high === undefined ? undefined : percent(above.high),
    unit: PERCENT, scale: 0, more: above.more, rough: above.rough, token: { ...above, bare: false }, form: 'fraction',
  }
}

function exactRatio(value: string, denominator: number): string {
  return String((Number(value) * 100) / denominator)
}

/** 成 opens or closes another word before these: 三成员, 7成交, 一成不变. */
const NOT_AFTER_CHENG = '员就立功本果为绩长分品交都熟语型效人不套份色片堆对千百双群体组像'
const NOT_AFTER_ZHE = '叠合旧线磨射返腾页桥扇断服中损'

/** 八成, 三成半, 七成六: tenths, in percent. */
function tenthsAt(text: string, numbers: readonly NumberToken[], index: number, at: number): Member | null {
  const token = numbers[index]!
  let end = at + 1
  let next = index + 1
  const kept = text[end] === '为' && token.system === 'han' && token.end - token.start === 1 && '，,。；;、约近超逾有'.includes(text[token.start - 1] ?? '一')
  if ((NOT_AFTER_CHENG.includes(text[end] ?? ' ') && !kept) || token.scale > 0 || token.bare || Number(token.value) > 10) return null
  let value = shift(token.value, 1)
  let more = token.more
  const behind = numbers[next]
  if (text[end] === '半' && token.high === undefined) {
    value = add(value, '5')
    end++
  } else if (behind !== undefined && behind.end === behind.start + 1 && behind.system === 'han' && behind.value.length === 1 && isTenthOf(text, end, behind)) {
    value = add(value, behind.value)
    end = behind.end
    next++
  }
  if (!more && (text[end] === '多' || text[end] === '余') && text[end + 1] !== '样') {
    more = true
    end++
  }
  return {
    start: token.start, end, next, value, high: token.high === undefined ? undefined : shift(token.high, 1), unit: PERCENT, scale: 0, more, rough: token.rough, token, form: 'fraction',
  }
}

/** The 六 of 七成六, and of 七成 六 where nothing follows that it could belong to. */
function isTenthOf(text: string, end: number, digit: NumberToken): boolean {
  return digit.start === end ? !'个名家年倍'.includes(text[digit.end] ?? ' ') : digit.start === pastGap(text, end) && closes(text, digit.end)
}

/** 八五折 and 72折 are 85 and 72 %, 9折 and 9.5折 are 90 and 95 %. */
function discountAt(text: string, token: NumberToken, at: number, written: string, next: number): Member | null {
  if (NOT_AFTER_ZHE.includes(text[at + 1] ?? ' ') || token.scale > 0 || token.bare || token.more) return null
  const figure = Number(written)
  if (figure <= 0 || figure === 10 || figure >= 100) return null
  const tens = figure < 10
  if (!tens && !token.plain) return null
  return {
    start: token.start, end: at + 1, next, value: tens ? shift(written, 1) : written,
    high: token.high === undefined || !tens ? token.high : shift(token.high, 1), unit: PERCENT, scale: 0, more: false, rough: token.rough, token, form: 'fraction',
  }
}
