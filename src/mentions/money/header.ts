/** Amounts whose unit stands in a heading: 单位：亿元 over a table or list, 总投资（亿元） over a column. */
import { shift } from '../../numerals/decimal.ts'
import type { NumberToken } from '../../numerals/scan.ts'
import type { MoneyRole } from '../../schema/record.ts'
import type { FoundMoney } from '../found.ts'
import type { Reading } from '../rule.ts'
import { roleEndingAt } from './role.ts'

const HEADING = /单\s{0,4}位\s{0,2}[:：]?\s{0,2}(人民币|港币|新台币|台币|澳门币)?(百万|千万|万|亿|千|仟|百|万亿)?(元|美元|港元|欧元|日元)/gu
const COLUMN = /^[^（(]{0,20}[（(](百万|千万|万|亿|千|万亿)?(元|美元|港元|欧元)[）)]$/u
const PLACES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 仟: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 }
const CURRENCY: Readonly<Record<string, string>> = { 港币: 'HKD', 新台币: 'TWD', 台币: 'TWD', 澳门币: 'MOP', 元: 'CNY', 美元: 'USD', 港元: 'HKD', 欧元: 'EUR', 日元: 'JPY' }
const STROKE = /[\t|│]/u
const SPACES = /[ 　]+/u
/** Columns that hold no money, whatever the heading says. */
const OTHER_COLUMN = /[%％‰]|序号|比重|占比|增速|增长|增幅|同比|数量|个数|家数|户数|人数|年份|时间|日期|编号|面积|产量|排名|位次|\(个\)|（个）/u
const LINES = 60

export function findHeaderMoney(reading: Reading): readonly FoundMoney[] {
  const { text } = reading
  const headed = text.includes('单位')
  const heading = headed ? underHeading(reading) : NONE
  const columns = text.includes('\t') || text.includes('|') || (headed && text.includes('│')) ? underColumns(reading) : NONE
  return columns.length === 0 ? heading : [...heading, ...columns].sort((a, b) => a.start - b.start)
}

const NONE: readonly FoundMoney[] = []

/** Bare figures of the lines below 单位：亿元, up to running prose or the next heading. */
function underHeading(reading: Reading): FoundMoney[] {
  const { text } = reading
  const found: FoundMoney[] = []
  let done = 0
  for (const match of text.matchAll(HEADING)) {
    if (match.index < done) continue
    let at = text.indexOf('\n', match.index)
    let columns: readonly string[] | null = null
    let serial = 0
    // a list of projects and their sums, unless the table says what else it is of
    const ofInvestment = /项目|投资/u.test(text.slice(Math.max(0, match.index - 80), at + 120))
    const currency = match[1] !== undefined && match[3] === '元' ? match[1] : match[3]!
    for (let line = 0; line < LINES && at >= 0; line++) {
      const start = at + 1
      at = text.indexOf('\n', start)
      const end = at < 0 ? text.length : at
      done = start
      const row = text.slice(start, Math.min(end, start + 400))
      if (row.trim() === '') continue
      const item = /^\s{0,4}[（(]?\d{1,3}[.．、)）]/u.test(row)
      if (end - start > 200 || /^[【一二三四五六七八九十]|单位[:：]/u.test(row.trim()) || (/。/u.test(row) && !item && !/[\t|]|——/u.test(row))) break
      done = end
      const tokens = tokensIn(reading, start, end)
      const stroked = STROKE.test(row)
      const cells = row.split(STROKE)
      const bySpace = row.trim().split(SPACES)
      if (columns === null && (stroked ? !tokens.some((token) => standsAlone(text, token, start, end)) : tokens.length === 0 && bySpace.length > 2)) {
        columns = stroked ? cells : bySpace
        continue
      }
      // 1,000,000.00 650,000.00 0.44: where only spaces part columns without a head, only the large figures are surely sums
      const headless = !stroked && columns?.length !== bySpace.length && tokens.filter((token) => standsAlone(text, token, start, end)).length > 1
      let label = cells.length > 1 ? roleOfColumn(cells.find((cell) => cell.trim() !== '') ?? '') : null
      for (const token of tokens) {
        const cue = cells.length === 1 ? cueOf(text, token, end) : null
        if (cue !== null) found.push(asMoney(text, token, match[2], currency, cue))
        label ??= cue
        if (cue !== null || !standsAlone(text, token, start, end)) continue
        const column = stroked ? text.slice(start, token.start).split(STROKE).length - 1 : text.slice(start, token.start).trim().split(SPACES).length
        if (columns !== null && (stroked || !headless) && OTHER_COLUMN.test(columns[column] ?? '')) continue
        if (cells.length === 1 && row.trim() === text.slice(token.start, token.end) && token.value === String(serial + 1)) {
          serial++
          continue
        }
        if ((column === 0 && cells.length > 1) || (headless && Number(token.value) < 1000)) continue
        found.push(asMoney(text, token, match[2], currency, roleOfColumn(columns?.[column] ?? '') ?? label ?? (ofInvestment ? 'totalInvestment' : 'other')))
      }
    }
  }
  return found
}

/** Cells below a column heading that ends in its unit. */
function underColumns(reading: Reading): FoundMoney[] {
  const { text } = reading
  const found: FoundMoney[] = []
  let heads: readonly (RegExpExecArray | null)[] | null = null
  for (const block of reading.article.blocks) {
    const row = text.slice(block.start, block.end)
    if (!STROKE.test(row)) {
      heads = null
      continue
    }
    const cells = row.split(STROKE)
    const units = cells.map((cell) => COLUMN.exec(cell.trim()))
    const tokens = tokensIn(reading, block.start, block.end).filter((token) => standsAlone(text, token, block.start, block.end))
    // 营业收入(元) | 4,878,730.32 | 4,143,583.73: the label of the row has the unit
    const label = units[cells.findIndex((cell) => cell.trim() !== '')] ?? null
    if (label !== null && tokens.length > 0) {
      heads = null
      for (const token of tokens) found.push(asMoney(text, token, label[1], label[2]!, roleOfColumn(label[0]) ?? 'other'))
      continue
    }
    if (units.some((unit) => unit !== null)) {
      heads = units
      continue
    }
    if (heads === null) continue
    for (const token of tokens) {
      const head = heads[text.slice(block.start, token.start).split(STROKE).length - 1]
      if (head != null) found.push(asMoney(text, token, head[1], head[2]!, roleOfColumn(head[0]) ?? 'other'))
    }
  }
  return found
}

/** The role of a figure that its own words announce: 总投资46，今年计划投资9.5. */
function cueOf(text: string, token: NumberToken, end: number): MoneyRole | null {
  if (token.joined || token.ordinal || token.system !== 'arabic' || token.more || /^(?:19|20)\d\d$/u.test(token.value)) return null
  if (token.end < end && !'，,；;。、)） \n'.includes(text[token.end]!)) return null
  let at = token.start
  if ('约为:：达 '.includes(text[at - 1] ?? '一')) at--
  return roleEndingAt(text, at)
}

/** What the head of a column says of its figures: 2023年计划投资（万元） → annualInvestment. */
function roleOfColumn(head: string): MoneyRole | null {
  const name = head.replace(/[（(][^（()）]{0,12}[)）]/gu, '').trim()
  return roleEndingAt(name, name.length) ?? (name.includes('投资') ? 'totalInvestment' : null)
}

function tokensIn(reading: Reading, start: number, end: number): NumberToken[] {
  const { numbers } = reading
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const tokens: NumberToken[] = []
  for (let i = low; i < numbers.length && numbers[i]!.start < end; i++) tokens.push(numbers[i]!)
  return tokens
}

/** A figure between strokes, tabs or the ends of its line; never the number that a line begins with. */
function standsAlone(text: string, token: NumberToken, start: number, end: number): boolean {
  if (token.joined || token.ordinal || token.system !== 'arabic' || token.more) return false
  const from = token.start - minusBefore(text, token)
  const before = from === start ? '\n' : text[from - 1]!
  const after = token.end === end ? '\n' : text[token.end]!
  if (!'\n\t|│— :：'.includes(before) || !'\n\t|│— '.includes(after)) return false
  if (/^(?:19|20)\d\d$/u.test(token.value)) return false
  return !(before === '\n' && after !== '\n')
}

/** The minus of -0.33 in a cell: one character, or none. */
function minusBefore(text: string, token: NumberToken): 0 | 1 {
  return '-−'.includes(text[token.start - 1] ?? '\n') && '\n\t|│ '.includes(text[token.start - 2] ?? '\n') ? 1 : 0
}

function asMoney(text: string, token: NumberToken, power: string | undefined, unit: string, role: MoneyRole): FoundMoney {
  const minus = minusBefore(text, token)
  const base = (minus === 1 && token.value !== '0' ? '-' : '') + shift(token.value, PLACES[power ?? ''] ?? 0)
  const value = Number(shift(base, -8))
  return { start: token.start - minus, end: token.end, min: value, max: value, mod: 'exact', currency: CURRENCY[unit] ?? 'CNY', base: { min: base, max: base }, role, per: undefined, unitSource: 'header', rule: 'money/header' }
}
