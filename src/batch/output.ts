/** Where the bytes go: standard output, or files written aside (`.part`) and renamed when all is done. */
import { mkdir, open, rename, rm, stat, truncate, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { BatchError } from './job.ts'

export interface Output {
  write(part: string, bytes: Uint8Array): Promise<void>
  /** Brings everything to disk; comes back with each part's length. */
  sync(): Promise<Record<string, number>>
  close(): Promise<void>
}

/** One stream for the one part that goes to it; waits while the reader is behind. */
export function streamOutput(stream: Writable): Output {
  let length = 0
  return {
    async write(_part, bytes) {
      if (bytes.length === 0) return
      length += bytes.length
      await new Promise<void>((resolve, reject) => stream.write(bytes, (error) => (error ? reject(error) : resolve())))
    },
    sync: async () => ({ out: length }),
    close: async () => {},
  }
}

export const aside = (path: string): string => `${path}.part`

interface PartFile {
  readonly path: string
  readonly handle: FileHandle
  length: number
}

/**
 * Appends to files written aside. `paths`: part → final path; `heads`: bytes each begins with; `lengths`: where a run that is resumed had come to.
 * Fails: BatchError `output` naming the file and what is wrong with it (full disk, no permission).
 */
export async function fileOutput(paths: Readonly<Record<string, string>>, heads: Readonly<Record<string, Uint8Array>>, lengths: Readonly<Record<string, number>> | null): Promise<Output> {
  const files = new Map<string, PartFile>()
  for (const [part, path] of Object.entries(paths)) {
    const temporary = aside(path)
    try {
      let length = 0
      if (lengths !== null) {
        length = lengths[part] ?? 0
        const { size } = await stat(temporary)
        if (size < length) throw new BatchError('resume', `${temporary} holds ${size} bytes, the checkpoint says ${length}: run again without --resume`)
        await truncate(temporary, length)
      }
      const handle = await open(temporary, lengths === null ? 'w' : 'a')
      files.set(part, { path: temporary, handle, length })
      const head = heads[part]
      if (lengths === null && head !== undefined) await append(files.get(part)!, head)
    } catch (error) {
      throw asOutputError(error, temporary)
    }
  }
  return {
    async write(part, bytes) {
      if (bytes.length > 0) await append(files.get(part)!, bytes)
    },
    async sync() {
      const now: Record<string, number> = {}
      for (const [part, file] of files) {
        try {
          await file.handle.datasync()
        } catch (error) {
          throw asOutputError(error, file.path)
        }
        now[part] = file.length
      }
      return now
    },
    async close() {
      for (const file of files.values()) await file.handle.close().catch(() => {})
    },
  }
}

async function append(file: PartFile, bytes: Uint8Array): Promise<void> {
  try {
    await file.handle.appendFile(bytes)
  } catch (error) {
    throw asOutputError(error, file.path)
  }
  file.length += bytes.length
}

export function asOutputError(error: unknown, path: string): Error {
  if (error instanceof BatchError) return error
  const { code, message } = error as NodeJS.ErrnoException
  const advice: Record<string, string> = {
    ENOSPC: 'the disk is full. Free some space and run the same command with --resume',
    EDQUOT: 'the quota is used up. Free some space and run the same command with --resume',
    EACCES: 'writing there is not allowed. Choose another output',
    EROFS: 'the disk is read-only. Choose another output',
    ENOENT: 'its folder does not exist. Make it first',
    EISDIR: 'it is a folder. Give a file, or a folder with --format csv or parquet',
    ENOTDIR: 'a part of its path is no folder. Choose another output',
  }
  return new BatchError('output', `cannot write ${path} (${code ?? message})${code !== undefined && advice[code] !== undefined ? `: ${advice[code]}` : ''}`)
}

/** A folder and those above it. Node's own recursive mkdir never comes back from a place such as /proc/x, which can be neither made nor found. */
export async function makeFolder(path: string): Promise<void> {
  const make = (): Promise<void> => mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  try {
    await make()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await make()
  }
}

/** Puts a finished file in its place, so that a power cut leaves the old or the new one, never half. */
export async function putInPlace(from: string, to: string): Promise<void> {
  await rename(from, to)
  const folder = await open(dirname(to) || '.', 'r').catch(() => null)
  await folder?.sync().catch(() => {})
  await folder?.close()
}

export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = aside(path)
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await putInPlace(temporary, path)
  } catch (error) {
    throw asOutputError(error, path)
  }
}

export const remove = (path: string): Promise<void> => rm(path, { force: true })
