/** Tasks → results: what a pool of workers promises, and the pool of this one process. Worker threads are in workers.ts. */
import type { Item, TaskResult, WorkerOptions } from './job.ts'
import { createWork } from './work.ts'

export interface Pool {
  /** How many tasks keep all workers busy. */
  readonly width: number
  run(items: readonly Item[], first: number): Promise<TaskResult[]>
  close(): Promise<void>
}

export interface PoolOptions {
  readonly threads: number
  /** Milliseconds that one article may take. */
  readonly rowTimeout: number
  /** Megabytes of heap that one worker may take. */
  readonly workerMemory: number
  /** A worker file of one's own, for tests. */
  readonly workerFile?: string
}

/** One process: quick to start, no protection from an article that never ends. */
export function inProcess(options: WorkerOptions): Pool {
  const work = createWork(options)
  return { width: 1, run: async (items, first) => [await work({ items, first })], close: async () => {} }
}

