/** The page's words: what kinds, fields and stages are called, in Chinese with the field's own name beside it; and figures as people read them. */
import type { Mod } from '../schema/record.ts'

export const KINDS = ['money', 'dates', 'counts', 'quantities', 'projects', 'officials', 'organizations', 'places', 'documents'] as const
export type Kind = (typeof KINDS)[number]

export const KIND_WORDS: Record<Kind, string> = {
  money: '金额', dates: '时间', counts: '计数', quantities: '数量', projects: '项目', officials: '人员', organizations: '机构', places: '地点', documents: '文件',
}

export const STATUS_WORDS: Record<string, string> = {
  signed: '签约', landed: '落地', started: '开工', underConstruction: '在建', completed: '竣工', inProduction: '投产', planned: '计划', negotiating: '在谈', registered: '备案', halted: '停工',
}

export const ROLE_WORDS: Record<string, string> = {
  totalInvestment: '总投资', contracted: '协议引资', annualInvestment: '年度投资', completedInvestment: '完成投资', fundsReceived: '到位资金', output: '产值', revenue: '营收', tax: '税收',
  profit: '利润', gdp: '生产总值', fiscal: '财政收入', subsidy: '补助', loan: '贷款', financing: '融资', registeredCapital: '注册资本', trade: '进出口', price: '价格', fine: '罚款', threshold: '门槛', other: '其他',
}

/** The word for a member of a closed list; the member itself where there is none. */
export function wordFor(words: Readonly<Record<string, string>>, member: string): string {
  return Object.hasOwn(words, member) ? words[member]! : member
}

interface Bounds {
  readonly min: number | null
  readonly max: number | null
  readonly mod?: Mod | readonly Mod[]
}

const digits = (value: number): string => {
  const plain = String(+value.toPrecision(12))
  if (plain.includes('e')) return plain
  const [whole, fraction] = plain.split('.') as [string, string?]
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (fraction === undefined ? '' : `.${fraction}`)
}

/** ≥ 50 · > 70 · < 100 · ≤ 3 · ≈ 9 · 20–30 · 7.5 */
export function figure({ min, max, mod }: Bounds): string {
  const first = typeof mod === 'string' || mod === undefined ? mod : mod[0]
  const about = first === 'approx' ? '≈ ' : ''
  if (min !== null && max !== null) return about + (min === max ? digits(min) : `${digits(min)}–${digits(max)}`)
  if (min !== null) return `${first === 'moreThan' ? '>' : '≥'} ${digits(min)}`
  if (max !== null) return `${first === 'lessThan' ? '<' : '≤'} ${digits(max)}`
  return '–'
}

/** Money is kept in 亿; small amounts read better in the currency's own unit. */
export function amount(bounds: Bounds, currency = 'CNY'): string {
  const large = Math.max(Math.abs(bounds.min ?? 0), Math.abs(bounds.max ?? 0))
  const unit = currency === 'CNY' ? '元' : ` ${currency}`
  const times = (by: number): Bounds => ({ ...bounds, min: bounds.min === null ? null : bounds.min * by, max: bounds.max === null ? null : bounds.max * by })
  if (large >= 0.1) return `${figure(bounds)} 亿${unit}`
  return large >= 0.0001 ? `${figure(times(1e4))} 万${unit}` : `${figure(times(1e8))} ${unit.trim()}`
}
