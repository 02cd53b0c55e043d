/** One article as a section of the page: text with marks, what is under the pointer, tables; beside its labels where they are given. */
import type { Article } from '../schema/record.ts'
import type { GoldArticle } from '../score/gold.ts'
import type { Outcome } from '../score/outcome.ts'
import { evaluate, type Evaluation } from '../score/score.ts'
import { escapeHtml, oneLine, scriptJson } from './escape.ts'
import { judge, marksOf, marksOfGold, type Mark } from './marks.ts'
import { sheetHtml, sheetsOf, type Sheet } from './tables.ts'
import { evidenceCuts, textPane } from './text-pane.ts'
import { KIND_WORDS, KINDS } from './words.ts'

/** One article to show: its record, the text that the record's spans point into, and labels where there are some. */
export interface ViewInput {
  readonly record: Article
  readonly raw: string
  readonly gold?: GoldArticle
}

export interface Viewed {
  readonly html: string
  /** Against the labels; null without them. */
  readonly evaluation: Evaluation | null
}

export function titleOf({ record, raw }: ViewInput): string {
  return record.title ?? (raw.trim().split('\n')[0]?.slice(0, 60) || record.id)
}

export function viewArticle(input: ViewInput): Viewed {
  const { record, raw, gold } = input
  const marks = marksOf(record)
  const goldMarks = gold === undefined ? [] : marksOfGold(gold)
  const evaluation = gold === undefined ? null : evaluate([gold], new Map([[gold.id, { ...record, id: gold.id }]]))
  const sheets = sheetsOf(record)
  if (evaluation !== null) {
    judge(marks, evaluation.outcomes, 'found')
    judge(goldMarks, evaluation.outcomes, 'gold')
    sheets.unshift(differences(evaluation.outcomes))
  }
  const cuts = [...evidenceCuts(record), ...record.warnings.flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : [start, end]))]
  const panes = gold === undefined
    ? `<div class="pane" data-pane="found">${textPane(raw, marks, record.edits, record.boilerplate, cuts, '原文 text')}</div>`
    : `<div class="pane" data-pane="found"><h2>提取 found</h2>${textPane(raw, marks, record.edits, record.boilerplate, cuts, '提取 found')}</div>`
      + `<div class="pane" data-pane="gold"><h2>标注 labels</h2>${textPane(gold.text, goldMarks, (gold.edits ?? []).map(({ start, end, from, to }) => ({ start, end, from, to, rule: 'label' })), [], [], '标注 labels')}</div>`
  const html = `<article class="a${gold === undefined ? '' : ' judged'}">
<header class="head"><h1>${oneLine(titleOf(input))}</h1>
<p class="meta">${meta(record)}</p>
${legend(marks, record)}${evaluation === null ? '' : scoreLine(evaluation)}</header>
<div class="cols"><div class="main">${panes}</div>
<aside class="side"><div class="detail" aria-live="polite"><p class="hint">指向或点选彩色文字；← → 逐个移动，Esc 取消。<br>Point at a coloured stretch, or move with ← →.</p></div>
${sheetTabs(sheets)}
${sheets.map((sheet, i) => sheetHtml(sheet, i > 0)).join('\n')}</aside></div>
<script type="application/json" class="data">${scriptJson({ found: marks.map((mark) => told(mark, record)), gold: goldMarks.map((mark) => told(mark)) })}</script>
</article>`
  return { html, evaluation }
}

function meta(record: Article): string {
  const parts = [record.id, record.publishedAt === null ? '无发布日期' : `发布 ${record.publishedAt}`]
  if (record.reference.date !== null && record.reference.date !== record.publishedAt) parts.push(`参照 ${record.reference.date}（${record.reference.source}）`)
  parts.push([record.language.code, record.language.script].filter((part) => part !== null).join('-'), `${[...record.text].length} 字`)
  return parts.map((part) => `<span>${oneLine(part)}</span>`).join('')
}

/** One button a kind; pressed means shown. */
function legend(marks: readonly Mark[], record: Article): string {
  const chips = KINDS.flatMap((kind) => {
    const n = record[kind].length
    return n === 0 && !marks.some((mark) => mark.kind === kind) ? [] : [`<button type="button" class="chip k-${kind}" aria-pressed="true" data-kind="${kind}"><i></i>${KIND_WORDS[kind]}<b>${n}</b></button>`]
  })
  if (record.edits.length > 0) chips.push(`<button type="button" class="chip k-edits" aria-pressed="true" data-kind="edits"><i></i>改动<b>${record.edits.length}</b></button>`)
  return `<div class="legend" role="group" aria-label="显示 show">${chips.join('')}</div>`
}

function scoreLine(evaluation: Evaluation): string {
  const cells = Object.entries(evaluation.rows).filter(([name]) => name !== 'projects.relaxed').map(([name, { f1, n }]) => `<li><span>${oneLine(name)}</span><b class="${f1 === null ? '' : f1 === 1 ? 'good' : f1 >= 0.9 ? 'fair' : 'poor'}">${f1 === null ? '–' : f1.toFixed(2)}</b><small>${n}</small></li>`)
  return `<ul class="scores" aria-label="F1"><li><span>F1</span></li>${cells.join('')}</ul>`
}

function differences(outcomes: readonly Outcome[]): Sheet {
  const words = { wrong: '值不同 wrong', missed: '遗漏 missed', false: '误报 false', right: '正确 right' }
  return {
    id: 'differences', name: '差异 differences', head: ['表', '判定', '标注', '提取', '规则'],
    rows: outcomes.filter(({ verdict }) => verdict !== 'right').map(({ list, verdict, gold, found }) => {
      const place = [found, gold].find((side) => side?.start !== undefined)
      const say = (side: { text: string; says: string } | undefined): string => (side === undefined ? '' : side.says === '' ? side.text : `${side.text} · ${side.says}`)
      return { cells: [list, words[verdict], say(gold), say(found), { text: found?.rule ?? '', code: true }], spans: place === undefined ? [] : [[place.start!, place.end!] as const] }
    }),
  }
}

function sheetTabs(sheets: readonly Sheet[]): string {
  return `<div class="tabs" role="group" aria-label="表 tables">${sheets.map(({ id, name, rows }, i) => `<button type="button" aria-pressed="${i === 0}" data-tab="${id}">${escapeHtml(name.split(' ')[0]!)}<b>${rows.length}</b></button>`).join('')}</div>`
}

/** What the page tells about a mark; links are rows of the record table that were read from it. */
function told(mark: Mark, record?: Article): object {
  const links = (record?.records ?? []).flatMap((row, i) => {
    const fields = Object.entries(row.evidence).filter(([, value]) => (Array.isArray(value[0]) ? (value as [number, number][]) : [value as [number, number]]).some(([start, end]) => start < mark.end && mark.start < end)).map(([field]) => field)
    return fields.length === 0 ? [] : [[i, row.kind === 'project' ? row.name : `${row.count.min ?? row.count.max ?? ''}${row.count.unit}${row.noun ?? ''}`, fields.join(', ')]]
  })
  return {
    kind: mark.kind, name: `${KIND_WORDS[mark.kind]} ${mark.kind}`, item: mark.item, start: mark.start, end: mark.end, value: mark.value, rows: mark.rows,
    ...(mark.rule === undefined ? {} : { rule: mark.rule }), ...(mark.verdict === undefined ? {} : { verdict: mark.verdict }), ...(links.length === 0 ? {} : { links }),
  }
}
