/** Batches through a pool, results in the order of the input: never more in hand than keeps the workers busy, and none held back while input is awaited. */
import type { Batch } from './batches.ts'
import type { TaskResult } from './job.ts'
import type { Pool } from './pool.ts'

export interface Done {
  readonly batch: Batch
  readonly results: readonly TaskResult[]
}

export async function* inOrder(batches: AsyncIterable<Batch>, pool: Pool): AsyncGenerator<Done> {
  const limit = pool.width * 2 + 1
  const reader = batches[Symbol.asyncIterator]()
  const running: Promise<Done>[] = []
  const start = (batch: Batch): void => {
    const task = pool.run(batch.items, batch.first).then((results) => ({ batch, results }))
    // awaited below; until then a failure is no unhandled one
    task.catch(() => {})
    running.push(task)
  }
  let next: Promise<IteratorResult<Batch>> | null = reader.next()
  next.catch(() => {})
  try {
    while (next !== null || running.length > 0) {
      const head = running[0]
      const read: Promise<IteratorResult<Batch>> | null = running.length < limit ? next : null
      const step: IteratorResult<Batch> | Done = await Promise.race([...(read === null ? [] : [read]), ...(head === undefined ? [] : [head])])
      if ('results' in step) {
        running.shift()
        yield step
      } else if (step.done === true) next = null
      else {
        start(step.value)
        next = reader.next()
        next.catch(() => {})
      }
    }
  } finally {
    await reader.return?.()
  }
}
