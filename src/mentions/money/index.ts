/** Money (金额): every figure in a currency, thresholds without a figure, and bare 亿/万 where the words around make it money. */
import { shift } from '../../numerals/decimal.ts'
import type { MoneyRole } from '../../schema/record.ts'
import type { Figure } from '../figure.ts'
import { readFigures } from '../figures.ts'
import type { FoundMoney } from '../found.ts'
import type { Reading } from '../rule.ts'
import { isBareThreshold, isGradeOfMoney, isMoneyByContext } from './bare.ts'
import { findHeaderMoney } from './header.ts'
import { localCurrency } from './local.ts'
import { perOf } from './per.ts'
import { beforeClass, isGrantEach, readRole } from './role.ts'

export function findMoney(reading: Reading): FoundMoney[] {
  const { text } = reading
  const found: FoundMoney[] = []
  let previous: FoundMoney | null = null
  const figures = readFigures(reading)
  let bareBefore = -1
  const local = figures.length === 0 ? 'CNY' : localCurrency(reading, figures)
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!
    if (!isMoney(text, figure, i === 0 ? null : figures[i - 1]!, bareBefore === i - 1)) continue
    if (figure.unit === null) bareBefore = i
    const money = asMoney(text, figure, previous, local)
    found.push(money)
    previous = money
  }
  giveBack(text, found)
  const header = findHeaderMoney(reading)
  return header.length === 0 ? found : found.concat(header)
}

function isMoney(text: string, figure: Figure, before: Figure | null, bareBefore: boolean): boolean {
  const { unit } = figure
  if (unit !== null && unit.kind !== 'money') return false
  if (figure.token.bare && figure.form !== 'range') return isThresholdFigure(text, figure)
  // 一分钱, 一毛钱, 一块钱 are ways of saying little
  if (unit !== null) return text.charCodeAt(figure.token.start) !== 0x4e00 || figure.min !== figure.max || !saysLittle(text, figure.token.start)
  return figure.currency !== null || isGradeOfMoney(text, figure) || isMoneyByContext(text, figure, before, bareBefore)
}

function saysLittle(text: string, at: number): boolean {
  return text[at + 2] === '钱' && '分毛块角元'.includes(text[at + 1]!)
}

/** 亿元以上, 超千亿元, 百亿级, 亿元项目: a power without a digit is money only with a bound, or before what it is a class of. */
function isThresholdFigure(text: string, figure: Figure): boolean {
  const { unit, token } = figure
  const yi = token.value.length > 8
  if (unit === null && !yi) return false
  if (figure.mod !== 'exact') return unit !== null || figure.grade || beforeClass(text, figure.end) || (!followedByHan(text, figure.end) && isBareThreshold(text, figure))
  return token.value.length > 6 && beforeClass(text, figure.end, 5) && !(figure.start > 0 && '(（:：'.includes(text[figure.start - 1]!))
}

function followedByHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x4e00 && code <= 0x9fff && !'的以左上元,，'.includes(text[at]!)
}

function asMoney(text: string, figure: Figure, previous: FoundMoney | null, local: string): FoundMoney {
  const threshold = figure.form === 'bare' && figure.mod === 'exact'
  const { start, end, min } = figure
  const max = threshold ? null : figure.max
  const per = perOf(text, figure)
  const role = refined(text, figure, readRole(text, figure, previous), per)
  return {
    start, end, min: inYi(min), max: min === max ? inYi(min) : inYi(max), mod: threshold ? 'atLeast' : figure.mod, currency: currencyOf(text, figure, local),
    base: { min, max }, role, per: per ?? undefined, unitSource: figure.form === 'shared' ? 'shared' : undefined,
    rule: figure.form === 'bare' ? 'money/threshold' : figure.unit === null && figure.currency === null ? 'money/context' : RULE[figure.form],
  }
}

const RULE: Readonly<Record<Figure['form'], string>> = {
  figure: 'money/figure', range: 'money/range', shared: 'money/shared', rough: 'money/rough', fraction: 'money/fraction', bare: 'money/threshold', compound: 'money/compound',
}

/** An exact sum in 亿, as the number nearest to it. */
function inYi(value: string | null): number | null {
  if (value === null) return null
  // both sides exact, so that the quotient is the nearest number
  return value.length <= 15 && !value.includes('.') ? Number(value) / 1e8 : Number(shift(value, -8))
}

/** What the figure itself and the words around it make of a role: a price for each, a grant for each, 收益 as a Hong Kong company's revenue. */
function refined(text: string, figure: Figure, role: MoneyRole, per: string | null): MoneyRole {
  if (role === 'other' || (role === 'price' && per !== null)) {
    if (isGrantEach(text, figure)) return 'subsidy'
    // 末期息每股0.6元 is a dividend
    if (per === null || DIVIDEND.test(text.slice(Math.max(0, figure.start - 3), figure.start))) return role
    // 發放住院補助金。每人三千元
    return (per === '人' || per === '户' || per === '名') && HANDED_OUT.test(text.slice(Math.max(0, figure.start - 40), figure.start)) ? 'subsidy' : 'price'
  }
  if (role === 'profit' && figure.unit?.kind === 'money' && figure.unit.currency === 'HKD' && TAKINGS.test(text.slice(Math.max(0, figure.start - 3), figure.start))) return 'revenue'
  return role
}

const HANDED_OUT = /(?:补助|补贴|津贴|慰问|礼|救助|纾困)金/u
const DIVIDEND = /[息利]每股$/u
const TAKINGS = /(?<![投净纯])收益$/u

/** 200元、300元消费券: what stands behind the last of a list is said of all. */
function giveBack(text: string, found: FoundMoney[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const money = found[i]!
    const next = found[i + 1]!
    if (money.role !== 'other' || next.start - money.end !== 1 || !'、和与及或'.includes(text[money.end]!)) continue
    if (next.role === 'subsidy' || next.role === 'loan' || next.role === 'fine') found[i] = { ...money, role: next.role }
  }
}

function currencyOf(text: string, figure: Figure, local: string): string {
  if (figure.unit?.kind === 'money' && figure.unit.currency !== 'CNY') return figure.unit.currency
  if (figure.currency !== null || local === 'CNY') return figure.currency ?? 'CNY'
  return NAMED_YUAN.test(text.slice(figure.coreStart, figure.end)) ? 'CNY' : local
}

const NAMED_YUAN = /人民币|RMB|CNY/u
