/** The record's lists as tables that sort and light up what they were read from. */
import type { Article } from '../schema/record.ts'
import { oneLine } from './escape.ts'
import { amount, figure, KIND_WORDS, ROLE_WORDS, STATUS_WORDS, wordFor } from './words.ts'

interface Cell {
  readonly text: string
  /** What the column sorts by, where the text would sort wrongly. */
  readonly by?: number
  readonly code?: boolean
}

interface Row {
  readonly cells: readonly (Cell | string)[]
  /** Stretches of the raw text that the row was read from. */
  readonly spans: readonly (readonly [number, number])[]
}

export interface Sheet {
  readonly id: string
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}

const money = (bounds: { min: number | null; max: number | null; mod?: never } | null, currency?: string): Cell =>
  bounds === null ? { text: '' } : { text: amount(bounds, currency), by: bounds.min ?? bounds.max ?? 0 }
const one = ({ start, end }: { start: number; end: number }): [number, number][] => [[start, end]]
const all = (mentions: readonly { start: number; end: number }[]): [number, number][] => mentions.map(({ start, end }) => [start, end])
const code = (text: string): Cell => ({ text, code: true })
const status = (list: readonly string[] | string | null): string => [list ?? []].flat().map((word) => wordFor(STATUS_WORDS, word)).join('、')

/** Sheets of a record; records first, since they are what people load into tables. Empty lists are left out. */
export function sheetsOf(record: Article): Sheet[] {
  const sheets: Sheet[] = [
    { id: 'records', name: '记录 records', head: ['类', '名称', '地点', '时间', '阶段', '数量', '金额', '口径'], rows: record.records.map((row) => recordRow(row)) },
    { id: 'money', name: `${KIND_WORDS.money} money`, head: ['原文', '值', '口径', '规则'], rows: record.money.map((m) => ({ cells: [m.text, { text: amount(m, m.currency), by: m.min ?? m.max ?? 0 }, wordFor(ROLE_WORDS, m.role), code(m.rule)], spans: one(m) })) },
    { id: 'dates', name: `${KIND_WORDS.dates} dates`, head: ['原文', 'TIMEX3', '起', '止', '规则'], rows: record.dates.map((d) => ({ cells: [d.text, d.value + (d.mod === undefined ? '' : ` ${d.mod}`), d.from ?? '', d.to ?? '', code(d.rule)], spans: one(d) })) },
    { id: 'counts', name: `${KIND_WORDS.counts} counts`, head: ['原文', '值', '所数', '规则'], rows: record.counts.map((c) => ({ cells: [c.text, { text: `${figure(c)} ${c.unit}`, by: c.min ?? c.max ?? 0 }, c.noun ?? '', code(c.rule)], spans: one(c) })) },
    { id: 'quantities', name: `${KIND_WORDS.quantities} quantities`, head: ['原文', '值', '规则'], rows: record.quantities.map((q) => ({ cells: [q.text, { text: `${figure(q)} ${q.unit}`, by: q.min ?? q.max ?? 0 }, code(q.rule)], spans: one(q) })) },
    { id: 'projects', name: `${KIND_WORDS.projects} projects`, head: ['名称', '阶段', '投资', '地点', '企业', '规则'], rows: record.projects.map((p) => ({ cells: [p.name, status(p.status), money(p.investment as never, p.investment?.currency), p.place ?? '', p.companies.join('、'), code(p.rule)], spans: all(p.mentions) })) },
    { id: 'officials', name: `${KIND_WORDS.officials} officials`, head: ['姓名', '职务', '界别', '规则'], rows: record.officials.map((o) => ({ cells: [o.name, o.positions.map(({ org, title, change }) => `${change === 'appointed' ? '任 ' : change === 'removed' ? '免 ' : ''}${org ?? ''}${title}`).join('；'), o.sector, code(o.rule)], spans: all(o.mentions) })) },
    { id: 'organizations', name: `${KIND_WORDS.organizations} organizations`, head: ['名称', '次', '规则'], rows: record.organizations.map((o) => ({ cells: [o.name, { text: String(o.mentions.length), by: o.mentions.length }, code(o.rule)], spans: all(o.mentions) })) },
    { id: 'places', name: `${KIND_WORDS.places} places`, head: ['名称', '代码', '次', '规则'], rows: record.places.map((p) => ({ cells: [p.name, p.code ?? '', { text: String(p.mentions.length), by: p.mentions.length }, code(p.rule)], spans: all(p.mentions) })) },
    { id: 'documents', name: `${KIND_WORDS.documents} documents`, head: ['原文', '标题', '文号', '规则'], rows: record.documents.map((d) => ({ cells: [d.text, d.title ?? '', d.number ?? '', code(d.rule)], spans: one(d) })) },
    { id: 'edits', name: '改动 edits', head: ['原文', '读作', '规则'], rows: record.edits.map((e) => ({ cells: [e.from, e.to === '' ? '∅' : e.to, code(e.rule)], spans: one(e) })) },
    { id: 'warnings', name: '提醒 warnings', head: ['代码', '说明'], rows: record.warnings.map((w) => ({ cells: [code(w.code), w.message], spans: w.start === undefined || w.end === undefined ? [] : [[w.start, w.end]] })) },
  ]
  return sheets.filter(({ id, rows }) => rows.length > 0 || id === 'records' || id === 'warnings')
}

function recordRow(row: Article['records'][number]): Row {
  const spans = Object.values(row.evidence).flatMap((value) => (Array.isArray(value[0]) ? (value as [number, number][]) : [value as [number, number]]))
  if (row.kind === 'project') {
    return { spans, cells: ['项目', row.name, row.place ?? '', row.date ?? '', status(row.status), '', money(row.investment as never, row.investment?.currency), row.investment === null ? '' : wordFor(ROLE_WORDS, row.investment.role)] }
  }
  const threshold = row.threshold === null ? '' : `（${amount({ ...row.threshold })}）`
  return { spans, cells: ['合计', `${row.noun ?? ''}${threshold}`, row.place ?? '', row.period ?? row.date ?? '', status(row.status), { text: `${figure(row.count)} ${row.count.unit}`, by: row.count.min ?? row.count.max ?? 0 }, money(row.amount as never, row.amount?.currency), row.role === null ? '' : wordFor(ROLE_WORDS, row.role)] }
}

/** A table whose heads sort and whose rows carry their spans. Where a column is empty all through, it is left out. */
export function sheetHtml({ id, name, head, rows }: Sheet, hidden: boolean): string {
  const text = (cell: Cell | string): string => (typeof cell === 'string' ? cell : cell.text)
  const columns = head.map((_, i) => i).filter((i) => rows.some((row) => text(row.cells[i]!) !== ''))
  const cell = (value: Cell | string): string => {
    if (typeof value === 'string') return `<td>${oneLine(value)}</td>`
    return `<td${value.by === undefined ? '' : ` class="n" data-by="${value.by}"`}>${value.code ? `<code>${oneLine(value.text)}</code>` : oneLine(value.text)}</td>`
  }
  const body = rows.map((row) => `<tr tabindex="0" data-spans="${row.spans.flat().join(' ')}">${columns.map((i) => cell(row.cells[i]!)).join('')}</tr>`).join('\n')
  const table = rows.length === 0
    ? `<p class="none">无 none</p>`
    : `<div class="scroll" role="region" aria-label="${oneLine(name)}" tabindex="0"><table><thead><tr>${columns.map((i) => `<th scope="col"><button type="button" class="sort">${oneLine(head[i]!)}</button></th>`).join('')}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
  return `<section class="sheet" data-sheet="${id}"${hidden ? ' hidden' : ''}><h3 class="alone">${oneLine(name)}</h3>${table}</section>`
}
