/** How far a run has come, kept beside its output, so that it can be taken up again after a crash at any point. */
import { readFile } from 'node:fs/promises'
import type { Position } from './batches.ts'
import { BatchError } from './job.ts'
import { writeWhole } from './output.ts'
import type { Source } from './sources.ts'

export interface Checkpoint {
  readonly version: 1
  /** Of the inputs and of every option that changes the output. */
  readonly job: string
  /** reading → finishing (all rows gathered; files are being put in place) → cleaning (only leftovers remain). */
  readonly state: 'reading' | 'finishing' | 'cleaning'
  readonly position: Position
  readonly lengths: Readonly<Record<string, number>>
  readonly articles: number
  readonly rejects: number
  readonly warnings: number
}

/** A hash of the inputs (path, size, time of change) and options. */
export async function jobHash(sources: readonly Source[], options: unknown): Promise<string> {
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(JSON.stringify([sources, options])).digest('hex').slice(0, 32)
}

export function saveCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  return writeWhole(path, `${JSON.stringify(checkpoint)}\n`)
}

/** Null where there is none. Fails: BatchError `resume` where it belongs to another job or is broken. */
export async function loadCheckpoint(path: string, job: string): Promise<Checkpoint | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new BatchError('resume', `cannot read checkpoint ${path} (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
  }
  let checkpoint: Checkpoint
  try {
    checkpoint = JSON.parse(text) as Checkpoint
  } catch {
    throw new BatchError('resume', `checkpoint ${path} is broken: run again without --resume`)
  }
  if (checkpoint.version !== 1 || checkpoint.job !== job) throw new BatchError('resume', `checkpoint ${path} belongs to other inputs or options: run again with the same ones, or without --resume`)
  return checkpoint
}
