/** Quantities (数量): percentages, physical measures, multiples. Values in the unit as written, 万 and 亿 multiplied out. */
import { limits, type Figure } from '../figure.ts'
import { readFigures } from '../figures.ts'
import type { FoundQuantity } from '../found.ts'
import type { Reading } from '../rule.ts'
import type { Unit } from '../units.ts'

type Quantity = Unit & { readonly kind: 'quantity' }

export function findQuantities(reading: Reading): FoundQuantity[] {
  const { text } = reading
  const found: FoundQuantity[] = []
  let previous: Figure | null = null
  // 600元一公斤: the unit of a price
  let lastMoney = -1
  const figures = readFigures(reading)
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]!
    const unit = pointsOf(text, figures, index) ?? figure.unit ?? sharedUnit(text, figure, previous)
    const priced = figure.start === lastMoney && text[figure.token.start] === '一' && figure.token.end - figure.token.start === 1
    if (figure.unit?.kind === 'money') lastMoney = figure.end
    if (unit?.kind === 'quantity' && !priced && !isSetPhrase(text, figure)) {
      const { min, max } = limits(figure)
      const rule = figure.unit === null ? 'quantity/shared' : unit.unit === '%' && figure.form === 'figure' ? 'quantity/percent' : RULE[figure.form]
      found.push({ start: figure.start, end: figure.end, min, max, mod: figure.mod, unit: unit.unit, ucum: unit.ucum, rule })
      previous = figure.unit === null ? previous : figure
    } else if (figure.unit !== null) previous = null
  }
  return text.includes('对折') || text.includes('半成') ? [...found, ...findWords(text)].sort((a, b) => a.start - b.start) : found
}

const RULE: Readonly<Record<Figure['form'], string>> = {
  figure: 'quantity/figure', range: 'quantity/range', shared: 'quantity/shared', rough: 'quantity/rough', fraction: 'quantity/fraction', bare: 'quantity/bare', compound: 'quantity/compound',
}

/** 分别拉动0.7个、5.1个、6.5个百分点: 个 of a list that ends in 个百分点. */
function pointsOf(text: string, figures: readonly Figure[], index: number): Quantity | null {
  const { unit } = figures[index]!
  if (unit?.kind !== 'measure' || unit.unit !== '个') return null
  for (let i = index; i + 1 < figures.length && i < index + 5; i++) {
    const a = figures[i]!
    const b = figures[i + 1]!
    if (b.start !== a.end + 1 || !'、和及,，'.includes(text[a.end]!) || b.unit === null) return null
    if (b.unit.kind === 'quantity') return b.unit.unit === '百分点' ? b.unit : null
    if (b.unit.kind !== 'measure' || b.unit.unit !== '个') return null
  }
  return null
}

/** 年供水1.4亿立方米,加上一期的0.6亿: a bare 亿 or 万 in the same sentence as a quantity of that size. */
function sharedUnit(text: string, figure: Figure, previous: Figure | null): Figure['unit'] {
  if (figure.unit !== null || figure.scale < 4 || previous === null || previous.scale !== figure.scale) return null
  if (figure.start - previous.end > 24 || OTHER_MATTER.test(text.slice(previous.end, figure.start))) return null
  const next = text.charCodeAt(figure.end)
  return next >= 0x4e00 && next <= 0x9fff ? null : previous.unit
}

const OTHER_MATTER = /[。！？!?\n；;元]/u

/** 万吨 and 千里 without a bound name a size, not a figure; 一米 in 一米线 and 百分百 the like. */
function isSetPhrase(text: string, figure: Figure): boolean {
  const { token, unit } = figure
  if (unit?.kind !== 'quantity') return false
  if (token.bare && figure.mod === 'exact' && figure.form === 'bare') return true
  const only = token.system === 'han' && token.end - token.start === 1 ? text[token.start]! : ''
  if (only === '') return false
  if (only === '一' && '尺寸丈斤'.includes(unit.unit) && !'，。；、,;)）'.includes(text[figure.end] ?? '。')) return true
  if ('半一二'.includes(only) && unit.unit === '倍' && text[figure.start - 1] === '事') return true
  // 最后一公里
  return only === '一' && LAST_ONE.test(text.slice(Math.max(0, figure.start - 3), figure.start))
}

const LAST_ONE = /最[后先初][“‘"]?$/u

const WORDS = /(?<=打)对折|(?<![一-鿿])半成(?![品年果])|(?<=[近约了])半成(?![品年果])/gu

/** 打对折 is 50 %, 半成 5 %. */
function findWords(text: string): FoundQuantity[] {
  const found: FoundQuantity[] = []
  for (const match of text.matchAll(WORDS)) {
    const value = match[0] === '对折' ? 50 : 5
    found.push({ start: match.index, end: match.index + match[0].length, min: value, max: value, mod: 'exact', unit: '%', ucum: '%', rule: 'quantity/fraction' })
  }
  return found
}
