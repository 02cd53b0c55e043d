import { describe, expect, it } from 'vitest'
import { bounds } from '../../src/cli/print/bounds.ts'
import { explanation } from '../../src/cli/print/explanation.ts'
import { summary } from '../../src/cli/print/summary.ts'
import { fit, plain, table, width } from '../../src/cli/print/width.ts'
import { extract } from '../../src/extract.ts'
import { article } from '../support/cli.ts'

describe('width', () => {
  it.each([['abc', 3], ['50亿元', 6], ['（一）', 6], ['𠮷野家', 6], ['e\u0301', 1], ['', 0], ['·—“”', 4]])('%s takes %i columns', (text, columns) => {
    expect(width(text)).toBe(columns)
  })

  it('fits text into columns without cutting a character in two', () => {
    expect(fit('总投资50亿元', 20)).toBe('总投资50亿元')
    for (let columns = 1; columns < 12; columns++) expect(width(fit('总𠮷资50亿元', columns))).toBeLessThanOrEqual(columns)
  })

  it('takes out what would steer a terminal', () => {
    expect(plain('a\u001b[31mb\nc\u202ed')).toBe('a [31mb c d')
  })

  it('lines up columns of mixed width, and never exceeds the terminal', () => {
    const lines = table(['name', 'amount'], [['某市智能制造产业园一期项目', '50'], ['A', '1,000']], 30)
    const at = lines.map((line) => width(line.slice(0, line.search(/amount|50$|1,000/u))))
    expect(new Set(at).size).toBe(1)
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(30)
  })
})

describe('bounds', () => {
  it.each([
    [{ min: 50, max: 50, mod: 'exact' }, '50'], [{ min: 2, max: 3, mod: 'exact' }, '2–3'], [{ min: 70, max: null, mod: 'moreThan' }, '>70'], [{ min: 1, max: null, mod: 'atLeast' }, '≥1'],
    [{ min: null, max: 2, mod: 'lessThan' }, '<2'], [{ min: null, max: 5, mod: 'atMost' }, '≤5'], [{ min: 50, max: 50, mod: 'approx' }, '≈50'], [{ min: null, max: null }, '?'], [{ min: 1, max: null }, '≥1'],
  ] as const)('%j reads %s', (value, text) => {
    expect(bounds(value)).toBe(text)
  })
})

describe('what people see', () => {
  const { text, id, publishedAt } = article(7)
  const record = extract(text, { id, publishedAt })

  it.each([40, 80, 160])('a summary of %i columns keeps to them and names what was found', (columns) => {
    const shown = summary(record, columns)
    for (const line of shown.split('\n')) expect(width(line), line).toBeLessThanOrEqual(Math.max(columns, 50))
    expect(shown).toMatch(/Money 金额 \(\d+\)/u)
    expect(shown).toContain('a7')
  })

  it('an explanation has a row for every mention, with its rule', () => {
    const shown = explanation(record, text, 200)
    for (const m of record.money) expect(shown).toContain(`${m.start}–${m.end}`)
    for (const { rule } of [...record.money, ...record.dates, ...record.counts]) expect(shown).toContain(rule)
  })

  it('shows an empty text', () => {
    expect(summary(extract(''), 80)).toContain('Nothing found')
    expect(explanation(extract(''), '', 80)).toContain('Finds 要素 (0)')
  })
})
