/** The batch engine as an async iterable and as a Node stream: articles in, records out, in order, with back-pressure. */
import { Duplex } from 'node:stream'
import { availableParallelism } from 'node:os'
import type { ExtractorOptions } from '../extract.ts'
import type { Article } from '../schema/record.ts'
import type { Batch } from './batches.ts'
import { START } from './batches.ts'
import { inOrder } from './in-order.ts'
import { FIELDS, type Fields, type Item, type Reject } from './job.ts'
import { inProcess } from './pool.ts'

/** One article to read: `text` or `html`, and whatever else it came with, which comes back under `meta`. */
export interface ArticleInput {
  readonly id?: string
  readonly text?: string
  readonly html?: string
  readonly title?: string
  readonly publishedAt?: string
  readonly [field: string]: unknown
}

export interface StreamOptions extends ExtractorOptions {
  /** Worker threads; 0 runs in this one. Default: the number of cores. */
  readonly threads?: number
  /** Articles sent to a worker at a time. Default 64. */
  readonly batchSize?: number
  /** Milliseconds after which an article is rejected and its worker replaced. Default 30,000. */
  readonly rowTimeout?: number
  /** Megabytes of heap after which an article is rejected and its worker replaced. Default 512. */
  readonly workerMemory?: number
  /** Put the text that spans point into beside each record. */
  readonly withInput?: boolean
  readonly fields?: Partial<Fields>
}

const decoder = new TextDecoder()

/**
 * Reads many articles. What comes back, in the order of the input, one for each: a record (`schema: 'yaosu/1'`) or, for an article that gave none, a reject (`'yaosu/reject/1'`).
 * Example: `for await (const record of extractStream([{ id: 'a', text: '总投资50亿元' }])) …`
 * Fails: TypeError or RangeError on options that mean nothing, and whatever the input iterable throws. Closing the loop ends the workers.
 */
export async function* extractStream(articles: AsyncIterable<ArticleInput | string> | Iterable<ArticleInput | string>, options: StreamOptions = {}): AsyncGenerator<Article | Reject> {
  const { threads = availableParallelism(), batchSize = 64, rowTimeout = 30_000, workerMemory = 512, withInput = false, fields, ...extractor } = options
  const worker = { extractor, fields: { ...FIELDS, ...fields }, maxBytes: Number.POSITIVE_INFINITY, withInput, shape: 'lines' as const, rejectsInline: true, pretty: false }
  const pool = threads === 0 ? inProcess(worker) : (await import('./workers.ts')).workerPool(worker, { threads, rowTimeout, workerMemory })
  try {
    for await (const { results } of inOrder(batchesOf(articles, batchSize, worker.fields), pool)) {
      for (const { parts } of results) {
        for (const line of decoder.decode(parts['out']).split('\n')) if (line !== '') yield JSON.parse(line) as Article | Reject
      }
    }
  } finally {
    await pool.close()
  }
}

async function* batchesOf(articles: AsyncIterable<ArticleInput | string> | Iterable<ArticleInput | string>, size: number, fields: Fields): AsyncGenerator<Batch> {
  let items: Item[] = []
  let first = 1
  for await (const article of articles) {
    const row = typeof article === 'string' ? { [fields.text]: article } : article
    items.push({ source: 'stream', line: first + items.length, body: row !== null && typeof row === 'object' ? { kind: 'row', row } : { kind: 'bad', code: 'no-text', message: `expected an article or a string, got ${row === null ? 'null' : typeof row}` } })
    if (items.length < size) continue
    yield { items, first, after: START, bytesRead: 0 }
    first += items.length
    items = []
  }
  if (items.length > 0) yield { items, first, after: START, bytesRead: 0 }
}

/** The same as a Node stream in object mode, for `pipeline(source, createExtractStream(), sink)`. */
export function createExtractStream(options: StreamOptions = {}): Duplex {
  return Duplex.from((articles: AsyncIterable<ArticleInput | string>) => extractStream(articles, options))
}
