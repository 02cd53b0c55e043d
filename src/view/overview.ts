/** The index of a folder: totals, charts, and a table of the articles. */
import type { Article } from '../schema/record.ts'
import { titleOf, type Viewed, type ViewInput } from './article.ts'
import { barChart, type Bar } from './charts.ts'
import { oneLine } from './escape.ts'
import { amount, STATUS_WORDS, wordFor } from './words.ts'

export function overview(inputs: readonly ViewInput[], viewed: readonly Viewed[], title: string): string {
  const records = inputs.map(({ record }) => record)
  const sum = (count: (record: Article) => number): number => records.reduce((total, record) => total + count(record), 0)
  const totals: [string, string][] = [
    ['篇 articles', String(records.length)], ['金额 money', String(sum((r) => r.money.length))], ['项目 projects', String(sum((r) => r.projects.length))],
    ['人员 officials', String(sum((r) => r.officials.length))], ['记录 records', String(sum((r) => r.records.length))], ['提醒 warnings', String(sum((r) => r.warnings.length))],
  ]
  return `<div class="overview"><header class="head"><h1>${oneLine(title)}</h1></header>
<ul class="totals">${totals.map(([name, value]) => `<li><b>${value}</b><span>${name}</span></li>`).join('')}</ul>
<div class="charts">${[
    barChart('投资额按地点 investment by place', '人民币，取下限；项目与其分期各有投资的，各计一次', amountsByPlace(records), 'money'),
    barChart('项目按阶段 projects by stage', '一个项目可有几个阶段', projectsByStage(records), 'projects'),
    barChart('文章按质量 articles by quality', viewed.some(({ evaluation }) => evaluation !== null) ? '与标注不同之处' : '提醒条数', articlesByQuality(inputs, viewed), 'dates'),
  ].join('')}</div>
${articleTable(inputs, viewed)}</div>`
}

const UNKNOWN = '地点未明'

function amountsByPlace(records: readonly Article[]): Bar[] {
  const places = new Map<string, number>()
  for (const record of records) {
    for (const row of record.records) {
      if (row.kind !== 'project' || row.investment === null || row.investment.currency !== 'CNY') continue
      const value = row.investment.min ?? row.investment.max ?? 0
      const place = row.place ?? UNKNOWN
      places.set(place, (places.get(place) ?? 0) + value)
    }
  }
  const bars = [...places].sort(([a, x], [b, y]) => Number(a === UNKNOWN) - Number(b === UNKNOWN) || y - x).map(([name, value]) => ({ name, value, shown: amount({ min: value, max: value }) }))
  if (bars.length <= 8) return bars
  const rest = bars.slice(7).reduce((total, { value }) => total + value, 0)
  return [...bars.slice(0, 7), { name: `其余 ${bars.length - 7} 处`, value: rest, shown: amount({ min: rest, max: rest }) }]
}

function projectsByStage(records: readonly Article[]): Bar[] {
  const stages = new Map<string, number>()
  for (const { projects } of records) for (const { status } of projects) for (const stage of status.length === 0 ? [''] : status) stages.set(stage, (stages.get(stage) ?? 0) + 1)
  return ['planned', 'negotiating', 'registered', 'signed', 'landed', 'started', 'underConstruction', 'completed', 'inProduction', 'halted', '']
    .flatMap((stage) => (stages.has(stage) ? [{ name: stage === '' ? '未述' : wordFor(STATUS_WORDS, stage), value: stages.get(stage)!, shown: String(stages.get(stage)) }] : []))
}

const faults = ({ evaluation }: Viewed): number => evaluation!.outcomes.filter(({ verdict }) => verdict !== 'right').length

function articlesByQuality(inputs: readonly ViewInput[], viewed: readonly Viewed[]): Bar[] {
  const judged = viewed.some(({ evaluation }) => evaluation !== null)
  const marks = judged ? viewed.filter(({ evaluation }) => evaluation !== null).map(faults) : inputs.map(({ record }) => record.warnings.length)
  const classes: [string, number, number][] = [['无', 0, 0], ['1–2', 1, 2], ['3–5', 3, 5], ['6–10', 6, 10], ['10 以上', 11, Infinity]]
  return classes.map(([name, from, to]) => {
    const value = marks.filter((n) => n >= from && n <= to).length
    return { name, value, shown: `${value} 篇` }
  })
}

function articleTable(inputs: readonly ViewInput[], viewed: readonly Viewed[]): string {
  const judged = viewed.some(({ evaluation }) => evaluation !== null)
  const head = ['文章', '日期', '金额', '项目', '人员', '记录', '提醒', ...(judged ? ['差异'] : [])]
  const rows = inputs.map((input, i) => {
    const { record } = input
    const numbers = [record.money.length, record.projects.length, record.officials.length, record.records.length, record.warnings.length, ...(judged ? [viewed[i]!.evaluation === null ? null : faults(viewed[i]!)] : [])]
    return `<tr><td><a href="#a-${i}">${oneLine(titleOf(input))}</a><small>${oneLine(record.id)}</small></td><td>${oneLine(record.publishedAt ?? '')}</td>${numbers.map((n) => `<td class="n" data-by="${n ?? -1}">${n ?? '–'}</td>`).join('')}</tr>`
  })
  return `<section class="sheet list"><div class="scroll" role="region" aria-label="文章 articles" tabindex="0"><table><thead><tr>${head.map((name) => `<th scope="col"><button type="button" class="sort">${name}</button></th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div></section>`
}
