/** Gathered rows → one DuckDB file with a table for each list. Needs the optional package @duckdb/node-api. */
import { BatchError } from './job.ts'
import { rowsToParquet } from './parquet.ts'
import { remove } from './output.ts'
import { columnsOf, TABLE_NAMES } from './tables.ts'

/** Fails: BatchError `usage` where the package is missing. Called before the run, so that nobody waits for an hour to be told. */
export async function checkDuckdb(): Promise<void> {
  await api()
}

async function api(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch {
    throw new BatchError('usage', 'a DuckDB file needs the package @duckdb/node-api: npm install @duckdb/node-api, or choose .parquet, which DuckDB reads too')
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** `rows(table)` names the file that a table's rows were gathered in. Exact amounts become DECIMAL(38,4). */
export async function rowsToDuckdb(rows: (table: string) => string, database: string): Promise<void> {
  const { DuckDBInstance } = await api()
  await remove(database)
  await remove(`${database}.wal`)
  const instance = await DuckDBInstance.create(database, { threads: '1' })
  const connection = await instance.connect()
  try {
    for (const table of TABLE_NAMES) {
      const parquet = `${rows(table)}.parquet`
      await rowsToParquet(table, rows(table), parquet)
      const columns = columnsOf(table).map(({ name }) => {
        if (name === 'base_min' || name === 'base_max') return `TRY_CAST("${name}" AS DECIMAL(38,4)) AS "${name}"`
        if (name === 'from' || name === 'to') return `TRY_CAST("${name}" AS DATE) AS "${name}"`
        return `"${name}"`
      })
      await connection.run(`CREATE TABLE "${table}" AS SELECT ${columns.join(', ')} FROM read_parquet(${quoted(parquet)})`)
      await remove(parquet)
    }
    await connection.run('CHECKPOINT')
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
