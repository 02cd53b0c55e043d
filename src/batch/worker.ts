/** The entry of a worker thread: told its options once, then one task after another. */
import { workerData } from 'node:worker_threads'
import type { Task, TaskResult, WorkerOptions } from './job.ts'
import { createWork, warm, type Work } from './work.ts'

const options = workerData as WorkerOptions
let ready: Promise<Work> | undefined

export default async function runTask(task: Task): Promise<TaskResult> {
  ready ??= warm(createWork(options), options)
  return (await ready)(task)
}

/** Piscina loads a worker with require: with this mark Node makes no copy of the module, and making one ends the process if the worker is told to stop meanwhile. */
export const __esModule = true
