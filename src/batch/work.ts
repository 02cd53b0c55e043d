/** What a worker does with a task: read its items, extract, and write the bytes that go out. Also used in one process, without a worker. */
import { createExtractor, type Extractor } from '../extract.ts'
import type { Article } from '../schema/record.ts'
import type { Page } from '../source/page.ts'
import { rejectOf, type Item, type Reject, type Task, type TaskResult, type WorkerOptions } from './job.ts'
import { Fault } from './fault.ts'
import { mayHoldHtml, readArticle, type ReadArticle } from './read-article.ts'
import { rowsOf, TABLE_NAMES, type Cell } from './tables.ts'

export type Work = (task: Task) => Promise<TaskResult>

/** Reads one item. Fails: Fault for an article that cannot be read. */
export type ReadItem = (item: Item) => ReadArticle

/** Fails: TypeError or RangeError on extractor options that mean nothing. `wrap` and `extractor` are for tests. */
export function createWork(options: WorkerOptions, wrap: (read: ReadItem) => ReadItem = (read) => read, extractor: Extractor = createExtractor(options.extractor)): Work {
  let readPage: ((html: string) => Page) | null = null
  const read = wrap((item) => readArticle(item, { fields: options.fields, maxBytes: options.maxBytes, readPage, ...(options.encoding === undefined ? {} : { encoding: options.encoding }) }))
  /** What each read article became: its record, or what the extractor threw. Where it throws for all of them, each is asked alone. */
  const extractEach = (articles: readonly ReadArticle[]): (Article | Thrown)[] => {
    if (articles.length > 1) {
      try {
        return extractor.extractAll(articles.map((article) => ({ ...article.options, text: article.text })))
      } catch {
        // below, whose fault it was
      }
    }
    return articles.map((article) => attempt(() => extractor.extract(article.text, article.options)))
  }
  return async (task) => {
    if (readPage === null && task.items.some((item) => mayHoldHtml(item, options.fields))) {
      // a missing reader is each page's own fault, told when it is read
      readPage = await import('../source/page.ts').then(({ loadPageReader }) => loadPageReader()).then((reader) => reader.read, () => null)
    }
    const cells = task.progress === undefined ? null : new Int32Array(task.progress)
    const rejects: Reject[] = []
    const out = options.shape === 'lines' ? new Lines(options.pretty) : new Rows(options.shape === 'csv' ? (await import('./csv.ts')).csv : rowLines)
    let warnings = 0
    const add = (item: Item, number: number, article: ReadArticle | Thrown, record: Article | Thrown): void => {
      const written = article instanceof Thrown ? article : record instanceof Thrown ? record : attempt(() => {
        if (article.warnings.length > 0) record.warnings.push(...article.warnings)
        if (article.source !== undefined) record.source = article.source
        if (options.withInput) record.input = article.text
        warnings += record.warnings.length
        out.add(record, number)
      })
      if (!(written instanceof Thrown)) return
      const reject = rejectFor(item, number, written.error)
      rejects.push(reject)
      if (options.rejectsInline && out instanceof Lines) out.line(reject)
    }
    if (task.apart === true) {
      task.items.forEach((item, i) => {
        if (cells !== null) {
          Atomics.store(cells, 0, i)
          Atomics.add(cells, 1, 1)
        }
        const article = attempt(() => read(item))
        add(item, task.first + i, article, article instanceof Thrown ? article : extractEach([article])[0]!)
      })
    } else {
      if (cells !== null) Atomics.add(cells, 1, 1)
      const articles = task.items.map((item) => attempt(() => read(item)))
      const records = extractEach(articles.filter((article): article is ReadArticle => !(article instanceof Thrown)))
      let next = 0
      task.items.forEach((item, i) => {
        const article = articles[i]!
        add(item, task.first + i, article, article instanceof Thrown ? article : records[next++]!)
      })
    }
    return { parts: out.parts(), rejects, warnings }
  }
}

/** Something that was thrown, as a value. */
class Thrown {
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

function attempt<T>(action: () => T): T | Thrown {
  try {
    return action()
  } catch (error) {
    return new Thrown(error)
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
