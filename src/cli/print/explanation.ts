/** What `yaosu explain` prints: every find with its rule, in text order, then edits, boilerplate and warnings. */
import type { Article, Mention } from '../../schema/record.ts'
import { bounds } from './bounds.ts'
import { fit, plain, table } from './width.ts'

interface Row extends Mention {
  readonly list: string
  readonly rule: string
  readonly value: string
}

export function explanation(article: Article, text: string, columns: number): string {
  const rows = finds(article).sort((a, b) => a.start - b.start || b.end - a.end || (a.list < b.list ? -1 : 1))
  const lines: string[] = [fit(plain(article.title ?? text.slice(0, 200)), columns)]
  lines.push('', `Finds 要素 (${rows.length})`)
  if (rows.length > 0) lines.push(...table(['at', 'list', 'rule', 'text', 'value'], rows.map((r) => [`${r.start}–${r.end}`, r.list, r.rule, r.text, r.value]), columns))
  const aggregates = article.records.filter((r) => r.kind === 'aggregate')
  if (aggregates.length > 0) {
    lines.push('', `Aggregates 合计 (${aggregates.length})`)
    lines.push(...table(['count', 'noun', 'place', 'when', 'amount', 'evidence'], aggregates.map((r) => [
      `${bounds(r.count)}${r.count.unit}`, r.noun ?? '', r.place ?? '', r.period ?? r.date ?? '', r.amount === null ? '' : `${bounds(r.amount)}亿 ${r.amount.currency}`, JSON.stringify(r.evidence),
    ]), columns))
  }
  if (article.edits.length > 0) lines.push('', `Edits 改动 (${article.edits.length})`, ...table(['at', 'rule', 'from', 'to'], article.edits.map((e) => [`${e.start}–${e.end}`, e.rule, e.from, e.to]), columns))
  if (article.boilerplate.length > 0) lines.push('', `Boilerplate 边角 (${article.boilerplate.length})`, ...table(['at', 'kind', 'text'], article.boilerplate.map((b) => [`${b.start}–${b.end}`, b.kind, text.slice(b.start, b.end)]), columns))
  if (article.warnings.length > 0) lines.push('', `Warnings 提示 (${article.warnings.length})`, ...table(['at', 'code', 'message'], article.warnings.map((w) => [w.start === undefined ? '' : `${w.start}–${w.end ?? ''}`, w.code, w.message]), columns))
  return `${lines.join('\n')}\n`
}

function finds(article: Article): Row[] {
  const row = (list: string, at: Mention, rule: string, value: string): Row => ({ list, rule, value, text: at.text, start: at.start, end: at.end })
  const named = <T extends { rule: string; mentions: Mention[] }>(list: string, items: readonly T[], value: (item: T) => string): Row[] =>
    items.flatMap((item) => item.mentions.map((at, i) => row(list, at, item.rule, i === 0 ? value(item) : '〃')))
  return [
    ...article.money.map((m) => row('money', m, m.rule, `${bounds(m)}亿 ${m.currency} ${m.role}`)),
    ...article.dates.map((d) => row('dates', d, d.rule, `${d.value}${d.mod === undefined ? '' : ` ${d.mod}`} ${d.from ?? '…'}–${d.to ?? '…'} (${d.resolved})`)),
    ...article.counts.map((c) => row('counts', c, c.rule, `${bounds(c)} ${c.unit} ${c.noun ?? ''}`)),
    ...article.quantities.map((q) => row('quantities', q, q.rule, `${bounds(q)} ${q.unit}`)),
    ...article.documents.map((d) => row('documents', d, d.rule, [d.title, d.number, d.issuer, d.date].filter((part) => part !== null).join(' '))),
    ...named('projects', article.projects, (p) => `${p.name} ${p.status.join(' ')}${p.investment === null ? '' : ` ${bounds(p.investment)}亿`}`),
    ...named('officials', article.officials, (o) => o.positions.map((p) => `${p.org ?? ''}${p.title}`).join('；')),
    ...named('organizations', article.organizations, (o) => o.name),
    ...named('places', article.places, (p) => `${p.name} ${p.code ?? ''}`),
  ]
}
