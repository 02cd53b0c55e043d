/** Money (金额): every figure in a currency, thresholds without a figure, and bare 亿/万 where the words around make it money. */
import { shift } from '../../numerals/decimal.ts'
import type { MoneyRole } from '../../schema/record.ts'
import { readFigures, type Figure } from '../figure.ts'
import type { FoundMoney } from '../found.ts'
import type { Reading } from '../rule.ts'
import { isBareThreshold, isGradeOfMoney, isMoneyByContext } from './bare.ts'
import { findHeaderMoney } from './header.ts'
import { perOf } from './per.ts'
import { beforeClass, readRole } from './role.ts'

export function findMoney(reading: Reading): FoundMoney[] {
  const { text } = reading
  const found: FoundMoney[] = []
  let previous: { end: number; role: MoneyRole } | null = null
  const figures = readFigures(reading)
  let bareBefore = -1
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!
    if (!isMoney(text, figure, i === 0 ? null : figures[i - 1]!, bareBefore === i - 1)) continue
    if (figure.unit === null) bareBefore = i
    const money = asMoney(text, figure, previous)
    found.push(money)
    previous = { end: money.end, role: money.role }
  }
  return [...found, ...findHeaderMoney(reading)]
}

function isMoney(text: string, figure: Figure, before: Figure | null, bareBefore: boolean): boolean {
  const { unit } = figure
  if (unit !== null && unit.kind !== 'money') return false
  if (figure.token.bare && figure.form !== 'range') return isThresholdFigure(text, figure)
  // 一分钱, 一毛钱, 一块钱 are ways of saying little
  if (unit !== null) return !(figure.min === figure.max && text[figure.token.start] === '一' && /^一(?:分|毛|块|角|元)钱/u.test(text.slice(figure.token.start, figure.token.start + 4)))
  return figure.currency !== null || isGradeOfMoney(text, figure) || isMoneyByContext(text, figure, before, bareBefore)
}

/** 亿元以上, 超千亿元, 百亿级, 亿元项目: a power without a digit is money only with a bound, or before what it is a class of. */
function isThresholdFigure(text: string, figure: Figure): boolean {
  const { unit, token } = figure
  const yi = token.value.length > 8
  if (unit === null && !yi) return false
  if (figure.mod !== 'exact') return unit !== null || figure.grade || beforeClass(text, figure.end) || (!followedByHan(text, figure.end) && isBareThreshold(text, figure))
  return token.value.length > 6 && beforeClass(text, figure.end, 5) && !/[(（:：]$/u.test(text.slice(Math.max(0, figure.start - 1), figure.start))
}

function followedByHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x4e00 && code <= 0x9fff && !'的以左上元,，'.includes(text[at]!)
}

function asMoney(text: string, figure: Figure, previous: { end: number; role: MoneyRole } | null): FoundMoney {
  const threshold = figure.form === 'bare' && figure.mod === 'exact'
  const mod = threshold ? 'atLeast' : figure.mod
  const max = threshold ? null : figure.max
  const per = perOf(text, figure)
  const { role } = readRole(text, figure, previous)
  const inYi = (value: string | null): number | null => (value === null ? null : Number(shift(value, -8)))
  return {
    start: figure.start,
    end: figure.end,
    min: inYi(figure.min),
    max: inYi(max),
    mod,
    currency: figure.unit?.kind === 'money' && figure.unit.currency !== 'CNY' ? figure.unit.currency : (figure.currency ?? 'CNY'),
    base: { min: figure.min, max },
    role: per !== null && role === 'other' ? 'price' : role,
    ...(per === null ? {} : { per }),
    ...(figure.form === 'shared' ? { unitSource: 'shared' as const } : {}),
    rule: `money/${figure.form === 'bare' ? 'threshold' : figure.unit === null && figure.currency === null ? 'context' : figure.form}`,
  }
}
