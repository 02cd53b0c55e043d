/** The worked queries, and every SQL block of the README, run on the shipped corpus. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it, vi } from 'vitest'
import { folder, yaosu } from '../support/cli.ts'

vi.setConfig({ testTimeout: 90_000 })

const ROOT = resolve(import.meta.dirname, '../..')
const split = (sql: string): string[] => sql.split(/;\s*(?:\n|$)/u).map((query) => query.trim()).filter((query) => query !== '')

describe('queries', () => {
  it('give rows on the corpus: contracted amounts, projects by stage, officials by place', async () => {
    const database = join(folder(), 'corpus.duckdb')
    expect(await yaosu(['extract', ...['train', 'dev', 'test'].map((part) => join(ROOT, 'corpus', part)), '-o', database])).toMatchObject({ code: 0 })
    const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
    const connection = await instance.connect()
    const ours = split(readFileSync(join(import.meta.dirname, 'queries.sql'), 'utf8'))
    const readme = join(ROOT, 'README.md')
    const theirs = existsSync(readme) ? [...readFileSync(readme, 'utf8').matchAll(/```sql\n([\s\S]*?)```/gu)].flatMap((block) => split(block[1]!)) : []
    expect(ours).toHaveLength(3)
    for (const query of [...ours, ...theirs]) {
      const result = await connection.runAndReadAll(query)
      expect(result.getRowsJS().length, query).toBeGreaterThan(0)
    }
    connection.closeSync()
    instance.closeSync()
  })
})
