/**
 * A pool of worker threads that may die, hang or run out of memory.
 * A task is done as a whole, which is faster; one that kills its worker is run again article by article, in smaller parts,
 * until the one that does it stands alone; that one is rejected.
 */
import { Piscina } from 'piscina'
import { rejectOf, type Item, type Task, type TaskResult, type WorkerOptions } from './job.ts'
import type { Pool, PoolOptions } from './pool.ts'
import { createWork } from './work.ts'

const encoder = new TextEncoder()

export function workerPool(worker: WorkerOptions, options: PoolOptions): Pool {
  // options that mean nothing are refused here, once, and not by every worker for every article
  createWork(worker)
  const piscina = new Piscina<Task, TaskResult>({
    filename: options.workerFile ?? new URL('./worker.js', import.meta.url).href,
    minThreads: options.threads,
    maxThreads: options.threads,
    idleTimeout: 60_000,
    concurrentTasksPerWorker: 1,
    workerData: worker,
    // a small nursery: 30 MB less for two workers, and no slower
    resourceLimits: { maxOldGenerationSizeMb: options.workerMemory, maxYoungGenerationSizeMb: 24 },
    // workers say nothing on standard output: it carries records only
    recordTiming: false,
  })
  // a worker's end is answered where its task fails
  piscina.on('error', () => {})

  const rejected = (item: Item, number: number, error: unknown): TaskResult => {
    const [code, message] = endOf(error, options)
    const reject = rejectOf(item, number, code, message)
    return { parts: worker.rejectsInline ? { out: encoder.encode(`${JSON.stringify(reject)}\n`) } : {}, rejects: [reject], warnings: 0 }
  }

  const run = async (items: readonly Item[], first: number, apart: boolean): Promise<TaskResult[]> => {
    if (items.length === 0) return []
    const progress = new SharedArrayBuffer(8)
    const cells = new Int32Array(progress)
    Atomics.store(cells, 0, -1)
    try {
      return [await watched(piscina, { items, first, progress, apart }, cells, options.rowTimeout)]
    } catch (error) {
      if (items.length === 1) return [rejected(items[0]!, first, error)]
      if (!apart) return run(items, first, true)
      // where the worker was tells most; where it told nothing, halves
      const at = Atomics.load(cells, 0)
      const cut = at > 0 ? at : at === 0 ? 1 : items.length >> 1
      const before = await run(items.slice(0, cut), first, true)
      const rest = items.slice(cut)
      if (at <= 0) return [...before, ...(await run(rest, first + cut, true))]
      return [...before, ...(await run(rest.slice(0, 1), first + cut, true)), ...(await run(rest.slice(1), first + cut + 1, true))]
    }
  }
  return { width: options.threads, run: (items, first) => run(items, first, options.rowTimeout < WHOLE_TASKS_FROM), close: () => piscina.destroy() }
}

class Timeout extends Error {}

/** Milliseconds an article may take from which tasks are done as a whole: one takes far less, so that none is ended that holds no slow article. */
const WHOLE_TASKS_FROM = 2_000

/** Runs a task; where no article ends for `rowTimeout`, or the whole of it, its worker is ended. */
async function watched(piscina: Piscina<Task, TaskResult>, task: Task, cells: Int32Array, rowTimeout: number): Promise<TaskResult> {
  const abort = new AbortController()
  let beat = 0
  let since = 0
  let late = false
  const step = Math.max(10, Math.min(250, rowTimeout / 4))
  const timer = setInterval(() => {
    const now = Atomics.load(cells, 1)
    since = now === beat ? since + step : 0
    beat = now
    // beat 0: still waiting for a worker
    if (beat > 0 && since >= rowTimeout) {
      late = true
      abort.abort()
    }
  }, step)
  try {
    return await piscina.run(task, { signal: abort.signal })
  } catch (error) {
    throw late ? new Timeout() : error
  } finally {
    clearInterval(timer)
  }
}

function endOf(error: unknown, options: PoolOptions): [code: string, message: string] {
  if (error instanceof Timeout) return ['timeout', `expected an answer within ${options.rowTimeout} ms, got none: its worker was ended. Give --row-timeout more, or report the article`]
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return ['out-of-memory', `expected to need at most ${options.workerMemory} MB, needed more: its worker was ended. Give --worker-memory more, or report the article`]
  return ['worker-died', `expected an answer, but the worker died (${String(message ?? error).slice(0, 200)}). Please report the article`]
}
