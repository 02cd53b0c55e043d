/** One record → rows of flat tables: what CSV, Parquet and DuckDB hold. Every row names its article by id and by number. */
import type { Article, ArticleRecord } from '../schema/record.ts'

export type Cell = string | number | boolean | null

export interface Column {
  readonly name: string
  readonly type: 'string' | 'double' | 'int'
}

interface Table {
  readonly columns: readonly Column[]
  readonly rows: (article: Article) => readonly (readonly Cell[])[]
}

const KEYS: readonly Column[] = [{ name: 'article', type: 'int' }, { name: 'article_id', type: 'string' }]

function table(columns: string, rows: Table['rows']): Table {
  return { columns: columns.split(' ').map((word) => ({ name: word.replace(/[#.]$/u, ''), type: word.endsWith('#') ? 'int' : word.endsWith('.') ? 'double' : 'string' })), rows }
}

const joined = (list: readonly string[]): string | null => (list.length === 0 ? null : list.join('；'))

/** After a column's name, # marks whole numbers and . decimals; everything else is text. */
export const TABLES: Readonly<Record<string, Table>> = {
  articles: table(
    'title published_at reference_date reference_source language script characters# money# dates# counts# quantities# projects# officials# organizations# places# documents# records# edits# warnings# publisher meta',
    (a) => [[
      a.title, a.publishedAt, a.reference.date, a.reference.source, a.language.code, a.language.script, a.text.length,
      a.money.length, a.dates.length, a.counts.length, a.quantities.length, a.projects.length, a.officials.length, a.organizations.length, a.places.length,
      a.documents.length, a.records.length, a.edits.length, a.warnings.length, a.source?.publisher ?? null, a.meta === undefined ? null : JSON.stringify(a.meta),
    ]],
  ),
  money: table('start# end# text min. max. mod currency base_min base_max role per rule', (a) =>
    a.money.map((m) => [m.start, m.end, m.text, m.min, m.max, m.mod, m.currency, m.base.min, m.base.max, m.role, m.per ?? null, m.rule])),
  dates: table('start# end# text type value mod from to resolved rule', (a) => a.dates.map((d) => [d.start, d.end, d.text, d.type, d.value, d.mod ?? null, d.from, d.to, d.resolved, d.rule])),
  counts: table('start# end# text min. max. mod unit noun rule', (a) => a.counts.map((c) => [c.start, c.end, c.text, c.min, c.max, c.mod, c.unit, c.noun, c.rule])),
  quantities: table('start# end# text min. max. mod unit ucum rule', (a) => a.quantities.map((q) => [q.start, q.end, q.text, q.min, q.max, q.mod, q.unit, q.ucum ?? null, q.rule])),
  projects: table('start# end# name aliases phase status investment_min. investment_max. investment_mod currency place companies mentions# rule', (a) =>
    a.projects.map((p) => [
      p.mentions[0]?.start ?? null, p.mentions[0]?.end ?? null, p.name, joined(p.aliases), p.phase, joined(p.status), p.investment?.min ?? null, p.investment?.max ?? null,
      p.investment?.mod ?? null, p.investment?.currency ?? null, p.place, joined(p.companies), p.mentions.length, p.rule,
    ])),
  officials: table('start# end# name org title change sector mentions# rule', (a) =>
    a.officials.flatMap((o) => {
      const positions = o.positions.length === 0 ? [{ org: null, title: null }] : o.positions
      return positions.map((p) => [o.mentions[0]?.start ?? null, o.mentions[0]?.end ?? null, o.name, p.org, p.title, ('change' in p ? p.change : null) ?? null, o.sector, o.mentions.length, o.rule])
    })),
  organizations: table('start# end# name mentions# rule', (a) => a.organizations.map((o) => [o.mentions[0]?.start ?? null, o.mentions[0]?.end ?? null, o.name, o.mentions.length, o.rule])),
  places: table('start# end# name code mentions# rule', (a) => a.places.map((p) => [p.mentions[0]?.start ?? null, p.mentions[0]?.end ?? null, p.name, p.code, p.mentions.length, p.rule])),
  documents: table('start# end# text title number issuer date rule', (a) => a.documents.map((d) => [d.start, d.end, d.text, d.title, d.number, d.issuer, d.date, d.rule])),
  records: table(
    'kind name place companies period date status count_min. count_max. count_mod unit noun threshold_min. threshold_max. amount_min. amount_max. amount_mod currency role evidence',
    (a) => a.records.map(recordRow),
  ),
}

function recordRow(r: ArticleRecord): Cell[] {
  if (r.kind === 'project') {
    const i = r.investment
    return [r.kind, r.name, r.place, joined(r.companies), null, r.date, joined(r.status), null, null, null, null, null, null, null, i?.min ?? null, i?.max ?? null, i?.mod ?? null, i?.currency ?? null, i?.role ?? null, JSON.stringify(r.evidence)]
  }
  const { count: c, amount: m, threshold: t } = r
  return [r.kind, null, r.place, null, r.period, r.date, r.status, c.min, c.max, c.mod, c.unit, r.noun, t?.min ?? null, t?.max ?? null, m?.min ?? null, m?.max ?? null, m?.mod ?? null, m?.currency ?? null, r.role, JSON.stringify(r.evidence)]
}

export const TABLE_NAMES: readonly string[] = Object.keys(TABLES)

export function columnsOf(name: string): readonly Column[] {
  return [...KEYS, ...TABLES[name]!.columns]
}

/** The rows of one article in one table; `number` is the article's place among all inputs, from 1. */
export function rowsOf(name: string, article: Article, number: number): Cell[][] {
  return TABLES[name]!.rows(article).map((row) => [number, article.id, ...row])
}
