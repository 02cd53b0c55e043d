/** A whole run: sources in, one output out, rejects beside it; taken up again after a crash with the same final bytes. */
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { ExtractorOptions } from '../extract.ts'
import { readBatches, START, type Position } from './batches.ts'
import { jobHash, loadCheckpoint, saveCheckpoint, type Checkpoint } from './checkpoint.ts'
import { inOrder } from './in-order.ts'
import { BatchError, type Fields, type Item, type Reject, type WorkerOptions } from './job.ts'
import type { Layout } from './layout.ts'
import { aside, asOutputError, fileOutput, makeFolder, putInPlace, remove, streamOutput, type Output } from './output.ts'
import { inProcess, type Pool, type PoolOptions } from './pool.ts'
import type { Source } from './sources.ts'

export interface RunOptions extends Omit<PoolOptions, 'threads'> {
  /** Worker threads; 0 runs in this process; null: as many as there are cores, none for little input. */
  readonly threads: number | null
  /** Always a worker, also for little input: an article that hangs can be ended. */
  readonly guarded: boolean
  readonly extractor: ExtractorOptions
  readonly fields: Fields
  readonly encoding?: string
  readonly withInput: boolean
  readonly pretty: boolean
  /** A strict line filter: rejects stand among the records, in their place. */
  readonly filter: boolean
  readonly maxLineBytes: number
  readonly batchSize: number
  /** At most so many rejects, or that share of all articles; null: any number. */
  readonly maxRejects: { readonly count: number } | { readonly share: number } | null
  readonly resume: boolean
  /** Milliseconds between checkpoints. */
  readonly checkpointEvery: number
  readonly stdin: Readable
  readonly onProgress?: (progress: Progress) => void
  readonly onReject?: (reject: Reject) => void
}

export interface Progress {
  readonly articles: number
  readonly rejects: number
  readonly warnings: number
  readonly bytesRead: number
  readonly bytesTotal: number
}

export interface Summary {
  readonly articles: number
  readonly rejects: number
  readonly warnings: number
  /** The reject file, where there is one. */
  readonly rejectFile: string | null
  readonly resumedAt: number | null
}

const SHARE_FROM = 1000

/** `to` is a stream for lines, or the layout of files. Fails: BatchError; an article's own faults are rejects. */
export async function runBatch(sources: readonly Source[], to: Writable | Layout, options: RunOptions): Promise<Summary> {
  const layout = 'paths' in to ? to : null
  if (layout?.format === 'duckdb') await (await import('./duckdb.ts')).checkDuckdb()
  const worker: WorkerOptions = {
    extractor: options.extractor, fields: options.fields, maxBytes: options.maxLineBytes, withInput: options.withInput, pretty: options.pretty,
    shape: layout === null || layout.format === 'jsonl' ? 'lines' : layout.format === 'csv' ? 'csv' : 'rows',
    rejectsInline: options.filter,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  }
  const job = layout === null ? '' : await jobHash(sources, [worker, options.maxLineBytes, layout.format])
  const saved = layout !== null && options.resume ? await loadCheckpoint(layout.checkpoint, job) : null
  if (saved !== null && saved.state !== 'reading') return finish(layout!, saved)

  const rejects = layout === null ? null : { path: layout.rejects, part: 'rejects' }
  const output = await openOutput(to, layout, saved)
  const pool = choosePool(sources, worker, options)
  const total = sources.reduce((sum, source) => sum + source.bytes, 0)
  const tally = { articles: saved?.articles ?? 0, rejects: saved?.rejects ?? 0, warnings: saved?.warnings ?? 0 }
  let position: Position = saved?.position ?? START
  const checkpoint = async (state: Checkpoint['state']): Promise<Checkpoint> => {
    const now: Checkpoint = { version: 1, job, state, position, lengths: await output.sync(), ...tally }
    if (layout !== null) await saveCheckpoint(layout.checkpoint, now)
    return now
  }
  try {
    const batches = readBatches(sources, { fields: options.fields, maxLineBytes: options.maxLineBytes, batchSize: options.batchSize, stdin: options.stdin, filter: options.filter, ...(options.encoding === undefined ? {} : { encoding: options.encoding }) }, position)
    let last = Date.now()
    for await (const { batch, results } of inOrder(batches, pool)) {
      let rejected = 0
      for (const result of results) {
        for (const [part, bytes] of Object.entries(result.parts)) await output.write(part, bytes)
        if (rejects !== null && result.rejects.length > 0) await output.write(rejects.part, encode(result.rejects))
        for (const reject of result.rejects) options.onReject?.(reject)
        rejected += result.rejects.length
        tally.warnings += result.warnings
      }
      tally.rejects += rejected
      tally.articles += batch.items.length - rejected
      position = batch.after
      options.onProgress?.({ ...tally, bytesRead: batch.bytesRead, bytesTotal: total })
      refuse(tally, options.maxRejects, false)
      if (layout !== null && Date.now() - last >= options.checkpointEvery) {
        await checkpoint('reading')
        last = Date.now()
      }
    }
    refuse(tally, options.maxRejects, true)
    const done = await checkpoint('finishing')
    await output.close()
    return layout === null ? { ...tally, rejectFile: null, resumedAt: null } : { ...(await finish(layout, done)), resumedAt: saved === null ? null : saved.position.number }
  } catch (error) {
    // what is on disk stays on disk: the run can be taken up again from here
    if (layout !== null && !(error instanceof BatchError && error.code === 'output')) await checkpoint('reading').catch(() => {})
    throw error
  } finally {
    await output.close()
    await pool.close()
  }
}

/** Workers cost a tenth of a second: small files and the first articles of a pipe are done sooner without. */
const SMALL = 512 * 1024

function choosePool(sources: readonly Source[], worker: WorkerOptions, options: RunOptions): Pool {
  const piped = sources.some((source) => source.piped)
  const little = !piped && sources.reduce((sum, source) => sum + source.bytes, 0) < SMALL
  const threads = options.threads ?? (!little ? availableParallelism() : options.guarded ? 1 : 0)
  if (threads === 0) return inProcess(worker)
  const here = piped && options.threads === null && !options.guarded ? inProcess(worker) : null
  let workers: Promise<Pool> | undefined
  let characters = 0
  return {
    width: threads,
    run: async (items, first) => {
      for (const item of items) characters += sizeOf(item)
      // one text on standard input is all there is
      if (here !== null && (characters <= SMALL || items[0]!.body.kind === 'bytes')) return here.run(items, first)
      workers ??= import('./workers.ts').then(({ workerPool }) => workerPool(worker, { ...options, threads }))
      return (await workers).run(items, first)
    },
    close: async () => (await workers)?.close(),
  }
}

function sizeOf({ body }: Item): number {
  return body.kind === 'json' ? body.text.length : body.kind === 'bytes' ? body.bytes.length : 4000
}

function refuse(tally: { articles: number; rejects: number }, limit: RunOptions['maxRejects'], end: boolean): void {
  if (limit === null) return
  const rows = tally.articles + tally.rejects
  const most = 'count' in limit ? limit.count : end || rows >= SHARE_FROM ? limit.share * rows : Number.POSITIVE_INFINITY
  if (tally.rejects > most) throw new BatchError('too-many-rejects', `expected at most ${'count' in limit ? limit.count : `${limit.share * 100} %`} rejects, got ${tally.rejects} of ${rows} articles: nothing was put in place. Mend the input, or give --max-rejects more`)
}

const encode = (rejects: readonly Reject[]): Uint8Array => new TextEncoder().encode(rejects.map((reject) => `${JSON.stringify(reject)}\n`).join(''))

async function openOutput(to: Writable | Layout, layout: Layout | null, saved: Checkpoint | null): Promise<Output> {
  if (layout === null) return streamOutput(to as Writable)
  for (const path of [...Object.values(layout.paths), layout.rejects]) {
    try {
      await makeFolder(dirname(path))
    } catch (error) {
      throw asOutputError(error, dirname(path))
    }
  }
  if (saved === null) await remove(layout.checkpoint)
  return fileOutput({ ...layout.paths, rejects: layout.rejects }, layout.heads, saved?.lengths ?? null)
}

/** All rows are gathered: turn them into what was asked for and put every file in its place. Can be begun again at any step. */
async function finish(layout: Layout, done: Checkpoint): Promise<Summary> {
  const parts = Object.entries(layout.paths)
  const cleaning: Checkpoint = { ...done, state: 'cleaning' }
  try {
    if (done.state === 'finishing') {
      if (layout.format === 'jsonl' || layout.format === 'csv') {
        for (const [, path] of parts) await placeIfThere(aside(path), path)
      } else if (layout.format === 'parquet') {
        const { rowsToParquet } = await import('./parquet.ts')
        for (const [table, rows] of parts) {
          const path = rows.replace(/\.rows$/u, '')
          await rowsToParquet(table, aside(rows), aside(path))
          await putInPlace(aside(path), path)
        }
      } else {
        const { rowsToDuckdb } = await import('./duckdb.ts')
        await rowsToDuckdb((table) => aside(layout.paths[table]!), aside(layout.output))
        await putInPlace(aside(layout.output), layout.output)
      }
      if (done.rejects > 0) await placeIfThere(aside(layout.rejects), layout.rejects)
      else await remove(layout.rejects)
      await saveCheckpoint(layout.checkpoint, cleaning)
    }
    for (const [, path] of parts) await remove(aside(path))
    await remove(aside(layout.rejects))
    await rm(layout.checkpoint, { force: true })
  } catch (error) {
    throw asOutputError(error, layout.output)
  }
  const { articles, rejects, warnings } = done
  return { articles, rejects, warnings, rejectFile: rejects > 0 ? layout.rejects : null, resumedAt: done.position.number }
}

/** A file that is not there any more was put in its place before the crash. */
async function placeIfThere(from: string, to: string): Promise<void> {
  try {
    await putInPlace(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
