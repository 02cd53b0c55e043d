/** What a worker does with a task: read each item, extract, and write the bytes that go out. Also used in one process, without a worker. */
import { createExtractor } from '../extract.ts'
import type { Article } from '../schema/record.ts'
import type { Page } from '../source/page.ts'
import { rejectOf, type Item, type Reject, type Task, type TaskResult, type WorkerOptions } from './job.ts'
import { Fault, mayHoldHtml, readArticle } from './read-article.ts'
import { rowsOf, TABLE_NAMES, type Cell } from './tables.ts'

export type Work = (task: Task) => Promise<TaskResult>

/** Turns one item into a record. Fails: Fault for an article that cannot be read. */
export type ReadItem = (item: Item) => Article

/** Fails: TypeError or RangeError on extractor options that mean nothing. */
export function createWork(options: WorkerOptions, wrap: (read: ReadItem) => ReadItem = (read) => read): Work {
  const extractor = createExtractor(options.extractor)
  let readPage: ((html: string) => Page) | null = null
  const read = wrap((item) => {
    const article = readArticle(item, { fields: options.fields, maxBytes: options.maxBytes, readPage, ...(options.encoding === undefined ? {} : { encoding: options.encoding }) })
    const record = extractor.extract(article.text, article.options)
    if (article.warnings.length > 0) record.warnings.push(...article.warnings)
    if (article.source !== undefined) record.source = article.source
    if (options.withInput) record.input = article.text
    return record
  })
  return async (task) => {
    if (readPage === null && task.items.some((item) => mayHoldHtml(item, options.fields))) {
      // a missing reader is each page's own fault, told when it is read
      readPage = await import('../source/page.ts').then(({ loadPageReader }) => loadPageReader()).then((reader) => reader.read, () => null)
    }
    const cells = task.progress === undefined ? null : new Int32Array(task.progress)
    const rejects: Reject[] = []
    const out = options.shape === 'lines' ? new Lines(options.pretty) : new Rows(options.shape === 'csv' ? (await import('./csv.ts')).csv : rowLines)
    let warnings = 0
    task.items.forEach((item, i) => {
      if (cells !== null) {
        Atomics.store(cells, 0, i)
        Atomics.add(cells, 1, 1)
      }
      const number = task.first + i
      try {
        const record = read(item)
        warnings += record.warnings.length
        out.add(record, number)
      } catch (error) {
        const reject = rejectFor(item, number, error)
        rejects.push(reject)
        if (options.rejectsInline && out instanceof Lines) out.line(reject)
      }
    })
    return { parts: out.parts(), rejects, warnings }
  }
}

/** A little of everything, so that word lists are read before the first article is timed. */
const SAMPLE = '项目开工\n2024年3月5日，某市市长王明出席，总投资50亿元，占地500亩，3家企业参与，印发《规划》（国发〔2024〕1号）。'

/** The same work, ready at once. */
export async function warm(work: Work, options: WorkerOptions): Promise<Work> {
  await work({ items: [{ source: '', body: { kind: 'row', row: { [options.fields.text]: SAMPLE } } }], first: 1 })
  return work
}

function rejectFor(item: Item, number: number, error: unknown): Reject {
  if (error instanceof Fault) return rejectOf(item, number, error.code, error.message, error.id)
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return rejectOf(item, number, 'internal', `the extractor failed: ${message.slice(0, 300)}. Please report it with this line`)
}

const encoder = new TextEncoder()

class Lines {
  private text = ''
  private readonly indent: number | undefined

  constructor(pretty: boolean) {
    this.indent = pretty ? 2 : undefined
  }

  add(record: Article): void {
    this.line(record)
  }

  line(value: Article | Reject): void {
    this.text += `${JSON.stringify(value, undefined, this.indent)}\n`
  }

  parts(): Record<string, Uint8Array> {
    return { out: encoder.encode(this.text) }
  }
}

class Rows {
  private readonly tables = new Map<string, Cell[][]>()
  private readonly print: (rows: readonly (readonly Cell[])[]) => string

  constructor(print: (rows: readonly (readonly Cell[])[]) => string) {
    this.print = print
  }

  add(record: Article, number: number): void {
    for (const name of TABLE_NAMES) {
      const rows = rowsOf(name, record, number)
      if (rows.length === 0) continue
      const known = this.tables.get(name)
      if (known === undefined) this.tables.set(name, rows)
      else known.push(...rows)
    }
  }

  parts(): Record<string, Uint8Array> {
    const parts: Record<string, Uint8Array> = {}
    for (const [name, rows] of this.tables) parts[name] = encoder.encode(this.print(rows))
    return parts
  }
}

const rowLines = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
