/** One article's record as tables for a person at a terminal. */
import type { AggregateRecord, Article, ProjectRecord } from '../../schema/record.ts'
import { bounds } from './bounds.ts'
import { fit, plain, table } from './width.ts'

const MOST_ROWS = 24
const money = (value: { min: number | null; max: number | null; currency: string } | null): string => (value === null ? '' : `${bounds(value)}亿${value.currency === 'CNY' ? '元' : ` ${value.currency}`}`)

type Section = readonly [title: string, head: readonly string[], rows: readonly (readonly string[])[]]

/** Lines of at most `columns` terminal columns. Lists that are empty are named once, at the end. */
export function summary(article: Article, columns: number): string {
  const sections: Section[] = [
    ['Money 金额', ['text', '亿', 'currency', 'role'], article.money.map((m) => [m.text, bounds(m), m.currency, m.role])],
    ['Dates 日期', ['text', 'value', 'days'], article.dates.map((d) => [d.text, d.mod === undefined ? d.value : `${d.value} (${d.mod})`, days(d.from, d.to)])],
    [
      'Projects 项目', ['name', 'status', 'investment', 'place', 'companies'],
      article.projects.map((p) => [p.name, p.status.join(' '), money(p.investment), p.place ?? '', p.companies.join('、')]),
    ],
    ['Officials 人物', ['name', 'positions', 'sector'], article.officials.map((o) => [o.name, o.positions.map((p) => `${p.org ?? ''}${p.title}`).join('；'), o.sector])],
    ['Counts 数量', ['text', 'value', 'unit', 'of'], article.counts.map((c) => [c.text, bounds(c), c.unit, c.noun ?? ''])],
    ['Quantities 计量', ['text', 'value', 'unit'], article.quantities.map((q) => [q.text, bounds(q), q.unit])],
    ['Organizations 单位', ['name', 'mentions'], article.organizations.map((o) => [o.name, String(o.mentions.length)])],
    ['Places 地名', ['name', 'code', 'mentions'], article.places.map((p) => [p.name, p.code ?? '', String(p.mentions.length)])],
    ['Documents 文件', ['text', 'number', 'issuer', 'date'], article.documents.map((d) => [d.text, d.number ?? '', d.issuer ?? '', d.date ?? ''])],
    ['Records 合计', ['what', 'place', 'when', 'count', 'amount'], article.records.filter((r) => r.kind === 'aggregate').map(aggregate)],
    ['Records 项目', ['name', 'place', 'when', 'status', 'investment'], article.records.filter((r) => r.kind === 'project').map(project)],
    ['Edits 改动', ['from', 'to', 'rule', 'at'], article.edits.map((e) => [e.from, e.to, e.rule, String(e.start)])],
    ['Warnings 提示', ['code', 'message'], article.warnings.map((w) => [w.code, w.message])],
  ]
  const facts = [
    article.id,
    article.publishedAt === null ? null : `published ${article.publishedAt}`,
    article.reference.date === null ? 'no reference day' : `dates count from ${article.reference.date} (${article.reference.source})`,
    `${article.text.length} characters`,
    [article.language.code, article.language.script].filter((part) => part !== null).join('-'),
  ]
  const lines = [fit(plain(article.title ?? '(no title)'), columns), fit(plain(facts.filter((fact) => fact !== null).join(' · ')), columns)]
  for (const [title, head, rows] of sections) {
    if (rows.length === 0) continue
    lines.push('', `${title} (${rows.length})`, ...table(head, rows.slice(0, MOST_ROWS), columns))
    if (rows.length > MOST_ROWS) lines.push(`  … ${rows.length - MOST_ROWS} more; --pretty prints the whole record`)
  }
  const empty = sections.filter(([, , rows]) => rows.length === 0).map(([title]) => title)
  if (empty.length > 0) lines.push('', fit(`Nothing found: ${empty.join(', ')}`, columns))
  return `${lines.join('\n')}\n`
}

function days(from: string | null, to: string | null): string {
  if (from === null && to === null) return ''
  return from === to ? from! : `${from ?? '…'} – ${to ?? '…'}`
}

function aggregate(r: AggregateRecord): string[] {
  const what = `${r.status ?? ''} ${r.noun ?? ''}${r.threshold === null ? '' : ` (each ${bounds(r.threshold)}亿)`}`
  return [what.trim(), r.place ?? '', r.period ?? r.date ?? '', `${bounds(r.count)}${r.count.unit}`, money(r.amount)]
}

function project(r: ProjectRecord): string[] {
  return [r.name, r.place ?? '', r.date ?? '', r.status.join(' '), money(r.investment)]
}
