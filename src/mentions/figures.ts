/** Reads the figures of an article, once, from the shared list of numbers; money, counts and quantities each take theirs and say what the figure is of. */
import { compare, shift } from '../numerals/decimal.ts'
import type { NumberToken } from '../numerals/scan.ts'
import type { Mod } from '../schema/record.ts'
import { CharSet } from '../text/char-set.ts'
import { boundApart, pastInclusive, readBefore, readBehind, settle, type Behind } from './bounds.ts'
import { memberAt, type Member } from './member.ts'
import type { Figure } from './figure.ts'
import type { Reading } from './rule.ts'
import { figureSigns, type Unit } from './units.ts'

/** Every figure of the article, in text order. Cost: linear in the numbers. */
export function readFigures(reading: Reading): readonly Figure[] {
  return (reading.figures ??= read(reading))
}

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
    if (token.scale < 4 && !signs.has(text.charCodeAt(token.end)) && !hasSign(text, token.start)) {
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

/** Currency signs, the 币 of 港币 and the letters of RMB. */
const SIGNS = new CharSet('¥￥$€£₩＄币ABCDEFGHIJKLMNOPQRSTUVWXYZ')

function hasSign(text: string, start: number): boolean {
  return start > 0 && SIGNS.has(text.charCodeAt(start - 1))
}

interface Range {
  readonly member: Member
  readonly low: string
}

/** 20至30亿元, 5亿元到18亿元, 2‰—3‰; 'code' for 2023-05-01 and telephone numbers. */
function rangeFrom(reading: Reading, first: Member): Range | 'code' | null {
  const { text, numbers } = reading
  const next = numbers[first.next]
  if (next === undefined || next.start === first.end) return null
  // 1万元（含）至5万元
  const end = first.unit === null && first.scale < 4 ? first.end : pastInclusive(text, first.end)
  if (next.start - end > 4) return null
  // 两、三个 and 2、3倍 are said of one thing
  if (text[first.end] === '、' && first.unit === null && next.start === first.end + 1 && neighbours(first.token, next) && !divided(text, first.start) && text[first.start - 1] !== '\n' && text[first.start - 1] !== '、') {
    const second = memberAt(reading, first.next)
    if (second.unit !== null && second.unit.kind !== 'time') return { member: second, low: shift(first.value, second.scale) }
  }
  let from = pastRangeSign(text, end)
  if (from < 0) return null
  const word = text[end]!
  const stroke = word !== '至' && word !== '到'
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
  if (a !== null && !stroke && before(text, first.start, '从由自')) return null
  if (first.more) return null
  const high = second.high ?? second.value
  for (const low of lows(text, first, second)) if (compare(low, high) < 0) return { member: second, low }
  return null
}

/** Behind 至, 到 or one or two strokes; -1 where none stands at `at`. */
function pastRangeSign(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 0x81f3 || code === 0x5230) return at + 1
  if (!STROKES.has(code)) return code === 0x2015 && text.charCodeAt(at + 1) === 0x2015 ? at + 2 : -1
  return STROKES.has(text.charCodeAt(at + 1)) ? at + 2 : at + 1
}

const STROKES = new CharSet('-—–~～－−〜─')

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
  if (first.token.system === 'han' && first.token.end - first.token.start === 1 && '百千佰仟'.includes(text[token.start + 1] ?? ' ')) out.push(shift(own, Math.floor(Number(token.value)).toString().length - 1))
  if (second.scale > 0) out.push(shift(own, second.scale))
  out.push(own)
  return out
}

/** 258.6、103.4和50.7亿元: figures that share the unit of the last one. A list without any unit gives the index behind it. */
function listFrom(reading: Reading, index: number, first: Member): Member[] | number | null {
  const { text, numbers } = reading
  if (first.token.system === 'han' && first.scale === 0) return null
  // iPhone 8、5.5英寸的iPhone 8 Plus: the number of a name
  if (first.start > 1 && text.charCodeAt(first.start - 1) === 32 && isLetter(text.charCodeAt(first.start - 2))) return null
  // 1、50家 at the head of a line is a list mark
  if (first.start === 0 || text[first.start - 1] === '\n') return null
  const members: Member[] = [first]
  let last = first
  while (members.length < 40) {
    const gap = text[last.end] ?? ' '
    const next = numbers[last.next]
    // 0.15、-5.64、1.34个百分点
    const minus = next !== undefined && next.start === last.end + 2 && '-−'.includes(text[last.end + 1]!) ? 1 : 0
    if (next === undefined || !LIST.includes(gap) || next.start !== last.end + 1 + minus || next.joined) return unitless(members)
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
  const ahead = readBefore(text, first.start, floor, bare)
  let { start } = ahead
  let end = last.end
  let more = last.more || (low === null && first.more)
  let { value } = last
  const { unit } = last
  const kind = unit === null ? null : unit.kind
  // 11亿元多, 1.2倍多: behind the unit only at the end of a phrase
  if (kind !== null && kind !== 'measure' && !more && isMoreAt(text, end) && !isHanAt(text, end + 1, '的')) {
    end++
    more = true
  }
  if (kind === 'quantity' && low === null && text.charCodeAt(end) === HALF && !'成数价径年天月个小导路夜决岛场山日岁'.includes(text[end + 1] ?? ' ')) {
    value = addHalf(value)
    end++
  }
  if (kind === 'money') {
    if (text.startsWith('人民币', end)) end += 3
    if (text.charCodeAt(end) === WHOLE) end++
  }
  const graded = kind === null || kind === 'money' || (unit!.kind === 'quantity' && (unit!.unit === '吨' || unit!.unit === '千瓦')) ? gradeEnd(text, end) : end
  const grade = graded > end
  end = graded
  const behind = grade ? GRADED : kind === 'quantity' && isWithin(text, end, unit as Unit & { kind: 'quantity' }) ? { end: end + 1, bound: 'atMost' as const } : readBehind(text, end)
  if (!grade) end = behind.end
  if (behind.bound === null && (low !== null || (ahead.bound !== null && ahead.bound !== 'approx'))) end = pastInclusive(text, end)
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
    const apart = mod === 'exact' ? boundApart(text, start, floor) : null
    if (apart !== null) {
      mod = apart.mod
      start = apart.start
    }
    min = mod === 'lessThan' || mod === 'atMost' ? null : value
    max = mod === 'moreThan' || mod === 'atLeast' ? null : value
  }
  if (ahead.start === first.start && isMinus(text, start) && (kind === 'quantity' || (kind === 'money' && IN_THE_RED.test(text.slice(Math.max(floor, start - 8), start))))) {
    start -= text.startsWith('零下', start - 2) ? 2 : 1
    const high = min === null ? null : negate(min)
    min = max === null ? null : negate(max)
    max = high
    const about = readBefore(text, start, floor, false)
    if (about.bound === 'approx') start = about.start
  }
  return {
    start, end, coreStart: first.start, coreEnd: last.end, unit, min, max, mod, currency: ahead.currency, scale: last.scale, token: last.token, grade,
    form: low !== null ? 'range' : last.high !== undefined ? 'rough' : bare ? 'bare' : form,
  }
}

/** 周边10公里内, but 公里内容. */
function isWithin(text: string, end: number, unit: Unit & { readonly kind: 'quantity' }): boolean {
  return text.charCodeAt(end) === 0x5185 && (unit.unit === '公里' || unit.unit === '米') && !'陆河外部环容'.includes(text[end + 1] ?? ' ')
}

const HALF = 0x534a
/** 整 of 五万元整. */
const WHOLE = 0x6574
const GRADED: Behind = { end: 0, bound: 'atLeast' }

function isMoreAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x591a || code === 0x4f59
}

/** Behind 级 or 量级 of 百亿级, 20亿元级; `end` where there is none, and before 级别. */
function gradeEnd(text: string, end: number): number {
  const code = text.charCodeAt(end)
  const at = code === 0x91cf ? end + 1 : end
  // 级别 is no grade, but 量级 is one whatever follows
  if (text.charCodeAt(at) !== 0x7ea7 || text[end + 1] === '别') return end
  return at + 1
}

/** What a sum below nothing is said of: 净利润-615万元; elsewhere the stroke is a dash. */
const IN_THE_RED = /(?:利润|净利|利润总额|损益|盈余|结余|收益|净额|现金流|现金流量|流量净额|净值|净资产|差额|余额|权益|净流入|增减额|变动额)(?:分别)?(?:为|是|约|约为|:|：)?(?:人民币)?[-−－负]$/u

function isMinus(text: string, start: number): boolean {
  if (start === 0) return false
  switch (text.charCodeAt(start - 1)) {
    case 0x8d1f: // 负
      return !'抱担欠胜背肩自'.includes(text[start - 2] ?? ' ')
    case 0x4e0b: // 零下
      return text[start - 2] === '零'
    case 45:
    case 0x2212:
    case 0xff0d: {
      const previous = text[start - 2]
      return previous === undefined || !/[0-9A-Za-z%％‰个元亿万千百十年月日号)）-]/u.test(previous)
    }
    default:
      return false
  }
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

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
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
