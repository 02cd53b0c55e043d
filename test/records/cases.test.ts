/** What belongs to what: stage and investment of each project, count, threshold, amount, role, time and stage of each group. */
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { AggregateRecord, Article } from '../../src/schema/record.ts'
import { readCaseLines } from '../support/case-lines.ts'

interface RecordCase {
  id: string
  text: string
  publishedAt?: string
  projects?: Record<string, [string, number | null]>
  aggregates?: (number | string | null)[][]
}
const cases = readCaseLines<RecordCase>(new URL('cases.jsonl', import.meta.url), ['publishedAt', 'projects', 'aggregates'])
const read = ({ text, publishedAt }: RecordCase): Article => extract(text, publishedAt === undefined ? {} : { publishedAt })

describe('records', () => {
  it('ties stage and investment to each project', () => {
    const wrong = cases.flatMap((one) => {
      if (one.projects === undefined) return []
      const got = Object.fromEntries(read(one).projects.map((project) => [project.name, [project.status.join(), project.investment?.min ?? null]]))
      return JSON.stringify(got) === JSON.stringify(one.projects) ? [] : [{ id: one.id, want: one.projects, got }]
    })
    expect(wrong).toEqual([])
  })

  it('ties counts and amounts of groups', () => {
    const wrong = cases.flatMap((one) => {
      if (one.aggregates === undefined) return []
      const got = read(one).records.filter((record): record is AggregateRecord => record.kind === 'aggregate').map((record) => [record.count.min, record.threshold?.min ?? null, record.amount?.min ?? null, record.role, record.period ?? record.date, record.status])
      return JSON.stringify(got) === JSON.stringify(one.aggregates) ? [] : [{ id: one.id, want: one.aggregates, got }]
    })
    expect(wrong).toEqual([])
  })

  it('shows where each field was read from', () => {
    const text = '总投资50亿元的安泰新能源整车项目成功签约。'
    const record = extract(text).records[0]!
    expect(Object.fromEntries(Object.entries(record.evidence).map(([field, span]) => [field, text.slice(...(span as [number, number]))]))).toMatchObject({ name: '安泰新能源整车项目', investment: '50亿元', status: '签约' })
  })

  it('leaves two claims on one project open and says which', () => {
    const article = extract('云溪铜箔加工项目总投资12亿元。会后，云溪铜箔加工项目总投资15亿元的说法流传。')
    expect(article.projects[0]!.investment).toBeNull()
    expect(article.warnings.filter((warning) => warning.code === 'investment-ambiguous')).toHaveLength(1)
  })
})
