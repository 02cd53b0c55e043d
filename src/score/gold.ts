/** Labels of one article, as scores read them. Fields are those of the output record; where two readings are fair a field lists both. */
import type { DateMod, DateType, Mod, MoneyRole, ProjectStatus, Sector } from '../schema/record.ts'

/** One value, or several that are equally right. */
export type OneOf<T> = T | readonly T[]

export interface GoldSpan {
  text: string
  start: number
  end: number
  /** Costs nothing either way: found or not, right or wrong. */
  optional?: boolean
  /** For readers of the corpus; no score reads it. */
  note?: string
}

interface GoldRange {
  min: number | null
  max: number | null
  mod?: OneOf<Mod>
}

export interface GoldMoney extends GoldSpan, GoldRange {
  currency?: string
  role?: OneOf<MoneyRole>
}

export interface GoldDate extends GoldSpan {
  type?: DateType
  value: OneOf<string>
  mod?: OneOf<DateMod | Mod | null>
  from?: string | null
  to?: string | null
}

export interface GoldCount extends GoldSpan, GoldRange {
  unit: OneOf<string>
  noun?: OneOf<string> | null
}

export interface GoldQuantity extends GoldSpan, GoldRange {
  unit: OneOf<string>
}

export interface GoldDocument extends GoldSpan {
  title?: string | null
  number?: string | null
  issuer?: string | null
  date?: string | null
}

export interface GoldNamed {
  name: string
  aliases?: string[]
  optional?: boolean
  note?: string
}

export interface GoldPlace extends GoldNamed {
  code?: string | null
}

export interface GoldProject extends GoldNamed {
  mentions?: string[]
  phase?: string | null
  status?: (ProjectStatus | ProjectStatus[])[]
  investment?: { min: number | null; max: number | null; currency?: string } | null
}

export interface GoldOfficial extends GoldNamed {
  positions: { org?: OneOf<string | null>; title: OneOf<string>; change?: 'appointed' | 'removed' }[]
  sector?: OneOf<Sector>
}

export interface GoldEdit {
  start: number
  end: number
  from: string
  to: string
  optional?: boolean
  note?: string
}

/** A row that the article states. Counts and amounts are plain figures here; null and absent fields are not scored. */
export interface GoldRecord {
  kind: 'project' | 'aggregate'
  name?: string
  companies?: string[]
  place?: OneOf<string> | null
  period?: OneOf<string> | null
  date?: OneOf<string> | null
  status?: OneOf<ProjectStatus> | null
  count?: number | null
  noun?: OneOf<string> | null
  threshold?: { min?: number | null; max?: number | null } | null
  amount?: number | null
  investment?: { min: number | null; max: number | null; currency?: string } | null
  role?: OneOf<MoneyRole> | null
  optional?: boolean
  note?: string
}

/** One labelled article: the raw text and what is in it. A list that is absent was not labelled and is not scored. */
export interface GoldArticle {
  id: string
  /** Kind of article: investment, policy, statistics … (corpus/README.md). */
  kind?: string
  title?: string
  publishedAt?: string | null
  text: string
  edits?: GoldEdit[]
  money?: GoldMoney[]
  dates?: GoldDate[]
  counts?: GoldCount[]
  quantities?: GoldQuantity[]
  documents?: GoldDocument[]
  projects?: GoldProject[]
  officials?: GoldOfficial[]
  organizations?: GoldNamed[]
  places?: GoldPlace[]
  records?: GoldRecord[]
}

/** The lists whose labels are stretches of the text. */
export const SPAN_LISTS = ['money', 'dates', 'counts', 'quantities', 'documents'] as const
export type SpanList = (typeof SPAN_LISTS)[number]

export type AnyGoldSpan = GoldMoney | GoldDate | GoldCount | GoldQuantity | GoldDocument

/** The readings that a field allows. */
export function readings<T>(value: OneOf<T>): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}
