/**
 * The output record, version `yaosu/1`: names and shapes that users load into tables.
 * Closed lists are unions here, values in `closed-lists.ts` and enums in `article-schema.ts`. All offsets are UTF-16 code units into the text as given.
 */

/** How a figure is bounded (修饰): 约 approx · 近/不到 lessThan · 不超过/以内 atMost · 超/余/多 moreThan · 以上/不少于 atLeast. */
export type Mod = 'exact' | 'approx' | 'lessThan' | 'atMost' | 'moreThan' | 'atLeast'

/** What an amount stands for, read from the words around it. */
export type MoneyRole =
  | 'totalInvestment' | 'contracted' | 'annualInvestment' | 'completedInvestment' | 'fundsReceived' | 'output' | 'revenue'
  | 'tax' | 'profit' | 'gdp' | 'fiscal' | 'subsidy' | 'loan' | 'financing' | 'registeredCapital' | 'trade' | 'price'
  | 'fine' | 'threshold' | 'other'

export type DateType = 'date' | 'time' | 'duration' | 'set'

/** Part of, or side of, a date (TIMEX3 `mod`): 年初 start · 中旬 mid · 月底 end · 前后 approx · 前 before · 以来 after. Durations use `Mod`. */
export type DateMod = 'start' | 'mid' | 'end' | 'approx' | 'before' | 'after'

/** Where a date's missing parts came from: nothing missing · the text around it · the reference date · nowhere. */
export type Resolved = 'stated' | 'context' | 'reference' | 'unresolved'

export type ProjectStatus =
  | 'signed' | 'landed' | 'started' | 'underConstruction' | 'completed' | 'inProduction' | 'planned' | 'negotiating'
  | 'registered' | 'halted'

export type Sector = 'government' | 'enterprise' | 'academia' | 'association' | 'other'

/** A stretch of the text as given. Law: `original.slice(start, end) === text`. */
export interface Mention {
  text: string
  start: number
  end: number
}

/** A mention with the id of the rule that read it. */
export interface RuledMention extends Mention {
  rule: string
}

export interface TextEdit {
  start: number
  end: number
  from: string
  to: string
  rule: string
}

export type BoilerplateKind =
  | 'widget' | 'copyright' | 'contact' | 'byline' | 'source' | 'editor' | 'caption' | 'navigation' | 'advert' | 'pageNumber'
  | 'duplicate' | 'metadata' | 'noise'

export interface Boilerplate {
  start: number
  end: number
  kind: BoilerplateKind
}

export interface Money extends RuledMention {
  /** In 亿 of the currency; null on an open side. */
  min: number | null
  max: number | null
  mod: Mod
  /** ISO 4217. */
  currency: string
  /** The same bounds as exact decimal strings in the currency's own unit (元). */
  base: { min: string | null; max: string | null }
  role: MoneyRole
  /** What one unit costs, where the amount is a price per something (每亩500元 → 亩). */
  per?: string
  /** Set when the unit came from elsewhere: a table header (单位：亿元) or a neighbour that shares it. */
  unitSource?: 'header' | 'shared'
}

export interface DateMention extends RuledMention {
  type: DateType
  /** TIMEX3 value, or an ISO 8601 interval. Unknown years are XXXX. */
  value: string
  mod?: DateMod | Mod
  /** Inclusive ISO days; null on an open or unknown side. */
  from: string | null
  to: string | null
  resolved: Resolved
}

export interface Count extends RuledMention {
  min: number | null
  max: number | null
  mod: Mod
  /** The measure word (量词) as written: 个, 家, 名. */
  unit: string
  /** What is counted: 新签约项目265个 → 新签约项目. */
  noun: string | null
}

export interface Quantity extends RuledMention {
  min: number | null
  max: number | null
  mod: Mod
  /** Unit as written (亩, 万千瓦 → 千瓦, %); min and max are in it, 万 and 亿 multiplied out. */
  unit: string
  /** UCUM code where there is one (亩 has none). */
  ucum?: string
}

export interface Investment {
  min: number | null
  max: number | null
  mod?: Mod
  currency: string
}

export interface Project {
  name: string
  aliases: string[]
  phase: string | null
  status: ProjectStatus[]
  investment: Investment | null
  place: string | null
  companies: string[]
  mentions: Mention[]
  rule: string
}

export interface Position {
  org: string | null
  title: string
  change?: 'appointed' | 'removed'
}

export interface Official {
  name: string
  positions: Position[]
  sector: Sector
  mentions: Mention[]
  rule: string
}

export interface Organization {
  name: string
  mentions: Mention[]
  rule: string
}

export interface Place {
  name: string
  /** GB/T 2260 code where the name has exactly one. */
  code: string | null
  mentions: Mention[]
  rule: string
}

export interface DocumentMention extends RuledMention {
  title: string | null
  /** 发文字号, such as 国发〔2023〕1号. */
  number: string | null
  issuer: string | null
  date: string | null
}

export interface Byline {
  name: string
  role: string
}

/** Which spans of the original each field was read from. */
export type Evidence = Record<string, [number, number] | [number, number][]>

export interface ProjectRecord {
  kind: 'project'
  name: string
  place: string | null
  companies: string[]
  status: ProjectStatus[]
  date: string | null
  investment: (Investment & { role: MoneyRole }) | null
  evidence: Evidence
}

export interface AggregateRecord {
  kind: 'aggregate'
  place: string | null
  period: string | null
  date: string | null
  status: ProjectStatus | null
  count: { min: number | null; max: number | null; mod: Mod; unit: string }
  noun: string | null
  threshold: { min: number | null; max: number | null } | null
  amount: Investment | null
  role: MoneyRole | null
  evidence: Evidence
}

export type ArticleRecord = ProjectRecord | AggregateRecord

export interface Warning {
  code: string
  message: string
  start?: number
  end?: number
}

export interface Reference {
  date: string | null
  source: 'option' | 'input' | 'dateline' | 'text' | 'none'
}

/** Where a text came from. A page's own statements are as it makes them. */
export interface SourceFacts {
  kind: 'text' | 'html'
  /** WHATWG name of the encoding that the bytes were read as; null where the input was a string. */
  encoding: string | null
  /** 来源, as the page states it. */
  publisher?: string | null
  /** 作者, as the page states it. */
  byline?: string | null
}

/** One article's record. */
export interface Article {
  schema: 'yaosu/1'
  id: string
  title: string | null
  publishedAt: string | null
  reference: Reference
  /** ISO 639-3 and ISO 15924: cmn + Hans or Hant; und where there is too little text to say. */
  language: { code: string; script: string | null }
  /** The normalised text, title and body; boilerplate is left out. */
  text: string
  edits: TextEdit[]
  boilerplate: Boilerplate[]
  money: Money[]
  dates: DateMention[]
  counts: Count[]
  quantities: Quantity[]
  projects: Project[]
  officials: Official[]
  organizations: Organization[]
  places: Place[]
  documents: DocumentMention[]
  bylines: Byline[]
  records: ArticleRecord[]
  warnings: Warning[]
  /** The input's other fields, carried through. */
  meta?: Record<string, unknown>
  /** What the text was taken from, where that was not plain UTF-8 text. Spans point into the text taken, which `input` holds on request. */
  source?: SourceFacts
  /** The text that spans point into, with the option `withInput`. */
  input?: string
}

/** The lists that `only` can choose among. */
export const LISTS = [
  'money', 'dates', 'counts', 'quantities', 'projects', 'officials', 'organizations', 'places', 'documents', 'bylines', 'records',
] as const
export type List = (typeof LISTS)[number]
