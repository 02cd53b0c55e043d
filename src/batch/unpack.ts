/** gzip, unpacked as a stream, with a limit on how much one byte may become. */
import type { Readable } from 'node:stream'
import { Fault } from './fault.ts'

/** Text packs to a tenth, repeated rows to a fiftieth; a bomb to a thousandth. */
export const MAX_RATIO = 200
const FREE = 8 * 1024 * 1024

/** Fails: Fault `gzip-bomb` or `gzip` (broken or cut off), at the byte where it shows. */
export async function* unpacked(packed: Readable, maxRatio: number = MAX_RATIO): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib')
  let read = 0
  let written = 0
  packed.on('data', (chunk: Uint8Array) => {
    read += chunk.length
  })
  const gunzip = packed.pipe(createGunzip())
  packed.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      written += chunk.length
      if (written > FREE && written > read * maxRatio) throw new Fault('gzip-bomb', `expected gzip of text, got ${read} bytes that unpack to more than ${written} (over ${maxRatio} times): not read any further`)
      yield chunk
    }
  } catch (error) {
    if (error instanceof Fault) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new Fault(code?.startsWith('Z_') ? 'gzip' : 'unreadable', code?.startsWith('Z_') ? `expected gzip, got a broken or cut-off file (${code}) after ${written} unpacked bytes` : String((error as Error).message))
  } finally {
    packed.destroy()
    gunzip.destroy()
  }
}
