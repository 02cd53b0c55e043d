/** Gathered rows (JSON arrays, one a line) → a Parquet file, a bounded number of rows at a time. */
import { createReadStream } from 'node:fs'
import { linesOf } from './lines.ts'
import { columnsOf, type Cell } from './tables.ts'

const GROUP_ROWS = 50_000
const GROUP_CHARACTERS = 16 * 1024 * 1024

const PHYSICAL = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  double: { type: 'DOUBLE' },
  int: { type: 'INT32' },
} as const

/** Same rows, same bytes. Exact amounts (base_min, base_max) are text: no float rounds them. */
export async function rowsToParquet(table: string, rows: string, parquet: string): Promise<void> {
  const { fileWriter, ParquetWriter } = await import('hyparquet-writer')
  const columns = columnsOf(table)
  const writer = fileWriter(parquet)
  const out = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map((column) => ({ name: column.name, repetition_type: 'OPTIONAL' as const, ...PHYSICAL[column.type] })),
    ],
    createdBy: 'yaosu',
  })
  let group: Cell[][] = []
  let characters = 0
  const flush = (): void => {
    if (group.length === 0) return
    out.write({ columnData: columns.map((column, i) => ({ name: column.name, data: group.map((row) => row[i] ?? null) })), rowGroupSize: group.length })
    group = []
    characters = 0
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const lines of linesOf(createReadStream(rows) as AsyncIterable<Uint8Array>, Number.MAX_SAFE_INTEGER)) {
    for (const line of lines) {
      const text = decoder.decode(line.bytes!)
      group.push(JSON.parse(text) as Cell[])
      characters += text.length
      if (group.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) flush()
    }
  }
  flush()
  out.finish()
}
