// A worker that some articles kill: their text says how. Only tests use it.
import { workerData } from 'node:worker_threads'
import { createWork, warm } from '../../dist/batch/work.js'

const poison = (text) => {
  if (text.includes('毒:exit')) process.exit(9)
  if (text.includes('毒:hang')) for (;;);
  if (text.includes('毒:memory')) {
    const held = []
    for (;;) held.push(new Array(100_000).fill(text + held.length))
  }
  if (text.includes('毒:throw')) throw new Error('毒')
}

// as in src/batch/worker.ts
export const __esModule = true

let ready
export default async (task) => {
  ready ??= warm(createWork(workerData, (read) => (item) => {
    if (item.body.kind === 'json') poison(item.body.text)
    return read(item)
  }), workerData)
  const work = await ready
  // with ?blind, the worker does not tell where it is, so that halves must find it
  return work(import.meta.url.includes('blind') ? { ...task, progress: undefined } : task)
}
