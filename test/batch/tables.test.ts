/** The same articles as lines, CSV, Parquet and DuckDB hold the same figures. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { DuckDBInstance } from '@duckdb/node-api'
import { layoutOf } from '../../src/batch/layout.ts'
import { columnsOf, rowsOf, TABLE_NAMES } from '../../src/batch/tables.ts'
import { csv } from '../../src/batch/csv.ts'
import { rowsToParquet } from '../../src/batch/parquet.ts'
import { rowsToDuckdb } from '../../src/batch/duckdb.ts'
import { globPattern } from '../../src/batch/sources.ts'
import { extract } from '../../src/extract.ts'
import type { Article } from '../../src/schema/record.ts'
import { article, folder } from '../support/cli.ts'

/** A record with something in every list, whatever the extractor finds. */
function full(i: number): Article {
  const { id, text, publishedAt } = article(i)
  const at = { text: '50亿元', start: 3, end: 7 }
  return {
    ...extract(text, { id, publishedAt, meta: { row: i } }),
    title: '=HYPERLINK("x")', publishedAt,
    money: [{ ...at, min: i, max: null, mod: 'atLeast', currency: 'CNY', base: { min: `${i}00000000.25`, max: null }, role: 'totalInvestment', rule: 'r' }],
    dates: [{ ...at, type: 'date', value: '2024-03', from: '2024-03-01', to: '2024-03-31', resolved: 'stated', rule: 'r' }],
    counts: [{ ...at, min: -1.5, max: 2, mod: 'exact', unit: '个', noun: '-项目', rule: 'r' }],
    quantities: [{ ...at, min: 1e21, max: 0.1, mod: 'exact', unit: '亩', rule: 'r' }],
    projects: [{ name: '甲"项目",\n一期', aliases: ['a', 'b'], phase: null, status: ['started', 'signed'], investment: null, place: '+市', companies: [], mentions: [at], rule: 'r' }],
    officials: [{ name: '王明', positions: [{ org: null, title: '主任' }, { org: '@局', title: '局长', change: 'appointed' }], sector: 'government', mentions: [at], rule: 'r' }, { name: '李四', positions: [], sector: 'other', mentions: [at, at], rule: 'r' }],
    organizations: [{ name: '某局', mentions: [at], rule: 'r' }],
    places: [{ name: '某市', code: null, mentions: [at], rule: 'r' }],
    documents: [{ ...at, title: null, number: '国发〔2023〕1号', issuer: null, date: null, rule: 'r' }],
    records: [
      { kind: 'project', name: '甲', place: null, companies: ['a'], status: ['signed'], date: null, investment: { min: 1, max: 1, currency: 'CNY', role: 'other' }, evidence: { name: [0, 1] } },
      { kind: 'aggregate', place: '甲市', period: '2024-Q1', date: null, status: 'signed', count: { min: 2, max: 2, mod: 'exact', unit: '个' }, noun: '项目', threshold: { min: 1, max: null }, amount: null, role: null, evidence: {} },
    ],
  }
}

describe('tables', () => {
  const articles = Array.from({ length: 30 }, (_, i) => full(i + 1))
  const rows = (table: string): ReturnType<typeof rowsOf> => articles.flatMap((a, i) => rowsOf(table, a, i + 1))

  it.each(TABLE_NAMES)('%s: every row has a cell for every column, of its type', (table) => {
    const columns = columnsOf(table)
    expect(new Set(columns.map((c) => c.name)).size).toBe(columns.length)
    expect(rows(table).length).toBeGreaterThan(0)
    for (const row of rows(table)) {
      expect(row).toHaveLength(columns.length)
      row.forEach((cell, i) => expect(cell === null || (columns[i]!.type === 'string' ? typeof cell === 'string' : typeof cell === 'number'), `${table}.${columns[i]!.name}`).toBe(true))
    }
  })

  it.each(TABLE_NAMES)('%s: CSV and DuckDB give back what went in', async (table) => {
    const at = folder()
    const read = parse(csv(rows(table)), { relax_quotes: false }) as string[][]
    expect(read.map((row) => row.map((cell) => (/^'[=+\-@]/u.test(cell) ? cell.slice(1) : cell)))).toEqual(rows(table).map((row) => row.map((cell) => (cell === null ? '' : String(cell)))))
    writeFileSync(join(at, 'rows'), rows(table).map((row) => `${JSON.stringify(row)}\n`).join(''))
    await rowsToParquet(table, join(at, 'rows'), join(at, 'x.parquet'))
    await rowsToParquet(table, join(at, 'rows'), join(at, 'y.parquet'))
    expect(readFileSync(join(at, 'x.parquet')).equals(readFileSync(join(at, 'y.parquet')))).toBe(true)
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const result = await connection.runAndReadAll(`SELECT * FROM read_parquet('${join(at, 'x.parquet')}')`)
    expect(result.columnNames()).toEqual(columnsOf(table).map((c) => c.name))
    expect(result.getRowsJS()).toEqual(rows(table))
    connection.closeSync()
  })

  it('leaves no formula in a cell, and numbers alone', () => {
    expect(csv([['=1+1', '+a', '-a', '@a', '\ta', -1.5, null, 'a"b', '亿,元']])).toBe(`'=1+1,'+a,'-a,'@a,'\ta,-1.5,,"a""b","亿,元"\n`)
  })

  it('makes a DuckDB file of all tables, exact amounts as decimals', async () => {
    const at = folder()
    for (const table of TABLE_NAMES) writeFileSync(join(at, `${table}.rows`), rows(table).map((row) => `${JSON.stringify(row)}\n`).join(''))
    await rowsToDuckdb((table) => join(at, `${table}.rows`), join(at, "it's.duckdb"))
    const instance = await DuckDBInstance.create(join(at, "it's.duckdb"), { access_mode: 'READ_ONLY' })
    const connection = await instance.connect()
    const sum = await connection.runAndReadAll('SELECT sum(base_min)::VARCHAR, min("from")::VARCHAR FROM money JOIN dates USING (article)')
    expect(sum.getRowsJS()).toEqual([['46500000007.5000', '2024-03-01']])
    connection.closeSync()
    instance.closeSync()
  })

  it('makes a Parquet file of no rows', async () => {
    const at = folder()
    writeFileSync(join(at, 'rows'), '')
    await rowsToParquet('money', join(at, 'rows'), join(at, 'x.parquet'))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    expect((await connection.runAndReadAll(`SELECT count(*)::INT FROM read_parquet('${join(at, 'x.parquet')}')`)).getRowsJS()).toEqual([[0]])
    connection.closeSync()
  })
})

describe('names', () => {
  it('an ending or --format says which files an output is made of', () => {
    expect(layoutOf('a/x.jsonl', undefined, undefined, false)).toMatchObject({ format: 'jsonl', paths: { out: 'a/x.jsonl' }, rejects: 'a/x.jsonl.rejects.jsonl' })
    expect(layoutOf('a/x.csv', undefined, 'r.jsonl', false).paths['money']).toBe('a/x.money.csv')
    expect(layoutOf('a/x/', 'csv', undefined, false)).toMatchObject({ rejects: 'a/x/yaosu.rejects.jsonl' })
    expect(layoutOf('a/x/', 'parquet', undefined, false).paths['money']).toBe('a/x/money.parquet.rows')
    expect(() => layoutOf('a/x/', 'duckdb', undefined, false)).toThrow(/expected a file for duckdb/u)
    expect(() => layoutOf('a/x', undefined, undefined, false)).toThrow(/--format/u)
  })

  it.each([
    ['*.txt', ['a.txt'], ['a.html', 'b/a.txt', '.txt/x']],
    ['**/*.txt', ['a.txt', 'b/c/a.txt'], ['a.txt/x']],
    ['202?/*.{html,htm}', ['2023/a.html', '2024/b.htm'], ['202/a.html', '2023/a.txt']],
    ['a+(1).txt', ['a+(1).txt'], ['a1.txt', 'aa(1).txt']],
  ])('%s matches what it says', (pattern, yes, no) => {
    for (const path of yes) expect(globPattern(pattern).test(path), path).toBe(true)
    for (const path of no) expect(globPattern(pattern).test(path), path).toBe(false)
  })
})
