/** Which files an output is made of, by its format. */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { csv } from './csv.ts'
import { BatchError } from './job.ts'
import { columnsOf, TABLE_NAMES } from './tables.ts'

export type OutputFormat = 'jsonl' | 'csv' | 'parquet' | 'duckdb'

export interface Layout {
  readonly format: OutputFormat
  /** The path that was asked for, without a closing slash. */
  readonly output: string
  /** Part → the file it is gathered in. For Parquet and DuckDB these hold rows, until they are turned into what was asked for. */
  readonly paths: Readonly<Record<string, string>>
  readonly heads: Readonly<Record<string, Uint8Array>>
  readonly rejects: string
  readonly checkpoint: string
}

/** Every file that a run may write, first to last. */
export function writtenBy(layout: Layout): string[] {
  const tables = Object.values(layout.paths).map((path) => path.replace(/\.parquet\.rows$/u, '.parquet'))
  return [...(layout.format === 'duckdb' ? [layout.output] : tables), layout.rejects, layout.checkpoint]
}

const ENDINGS: Record<string, OutputFormat> = { jsonl: 'jsonl', ndjson: 'jsonl', json: 'jsonl', csv: 'csv', parquet: 'parquet', duckdb: 'duckdb', db: 'duckdb' }

/**
 * `x.jsonl` is one file; `x.csv` and `x.parquet` are one file a table (x.money.csv), or, where `output` is a folder, money.csv in it; `x.duckdb` is one file.
 * Fails: BatchError `usage` where neither the ending nor `--format` says what is wanted.
 */
export function layoutOf(output: string, wanted: string | undefined, rejects: string | undefined, bom: boolean): Layout {
  const folder = /[/\\]$/u.test(output) || (existsSync(output) && statSync(output).isDirectory())
  const path = output.replace(/[/\\]+$/u, '')
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase()
  const format = wanted !== undefined ? ENDINGS[wanted.toLowerCase()] : folder ? undefined : ending === undefined ? undefined : ENDINGS[ending]
  if (folder && wanted === undefined) throw new BatchError('usage', `output ${output} is a folder: give a file in it, or --format csv or parquet for one file a table`)
  if (format === undefined) throw new BatchError('usage', `output ${output}: expected an ending .jsonl, .csv, .parquet or .duckdb, or --format jsonl|csv|parquet|duckdb, got ${wanted === undefined ? 'neither' : `--format ${wanted}`}`)
  if (folder && (format === 'jsonl' || format === 'duckdb')) throw new BatchError('usage', `output ${output}: expected a file for ${format}, got a folder: give a file in it`)
  const base = folder ? `${path}/` : format === 'jsonl' || format === 'duckdb' ? path : `${ending !== undefined && ENDINGS[ending] === format ? path.slice(0, -ending.length - 1) : path}.`
  const paths: Record<string, string> = {}
  const heads: Record<string, Uint8Array> = {}
  if (format === 'jsonl') paths['out'] = path
  else {
    for (const name of TABLE_NAMES) {
      paths[name] = format === 'csv' ? `${base}${name}.csv` : format === 'parquet' ? `${base}${name}.parquet.rows` : `${path}.${name}.rows`
      if (format === 'csv') heads[name] = new TextEncoder().encode(`${bom ? '\ufeff' : ''}${csv([columnsOf(name).map((column) => column.name)])}`)
    }
  }
  const beside = folder ? `${path}/yaosu` : path
  if (rejects !== undefined && resolve(rejects) === resolve(path)) throw new BatchError('usage', `--rejects: ${rejects} is the output itself; choose another file`)
  return { format, output: path, paths, heads, rejects: rejects ?? `${beside}.rejects.jsonl`, checkpoint: `${beside}.checkpoint.json` }
}
