/** Sources → batches of items, in order, a bounded number of characters at a time; it reads no further than it is asked. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { decodeBytes, encodingOf, firstBadByte } from '../source/decode.ts'
import { SourceError } from '../source/source-error.ts'
import type { InputFormat, Item } from './job.ts'
import { linesOf, type Line } from './lines.ts'
import { Fault } from './read-article.ts'
import type { Source } from './sources.ts'
import { unpacked } from './unpack.ts'

/** Where reading stands: all before it is done. What a checkpoint keeps. */
export interface Position {
  /** Index of the source. */
  readonly source: number
  /** Of the lines of that source: where the next begins, and its number. */
  readonly byte: number
  readonly line: number
  /** Rows of that source already read. */
  readonly rows: number
  /** The next item's number among all inputs, from 1. */
  readonly number: number
}

export const START: Position = { source: 0, byte: 0, line: 1, rows: 0, number: 1 }

export interface Batch {
  readonly items: readonly Item[]
  readonly first: number
  readonly after: Position
  /** Packed bytes of the input read so far, for the progress line. */
  readonly bytesRead: number
}

export interface BatchOptions {
  readonly encoding?: string
  readonly maxLineBytes: number
  readonly batchSize: number
  readonly stdin: Readable
  /** A strict line filter: blank lines are rows too, and every chunk goes out at once. */
  readonly filter: boolean
}

const BATCH_CHARACTERS = 256 * 1024

export async function* readBatches(sources: readonly Source[], options: BatchOptions, from: Position = START): AsyncGenerator<Batch> {
  let items: Item[] = []
  let characters = 0
  let number = from.number
  let after = from
  let bytesRead = sources.slice(0, from.source).reduce((sum, s) => sum + s.bytes, 0)
  const batch = (): Batch => {
    const full = { items, first: number - items.length, after, bytesRead }
    items = []
    characters = 0
    return full
  }
  for (let index = from.source; index < sources.length; index++) {
    const source = sources[index]!
    const start = index === from.source ? from : { ...START, source: index }
    const before = sources.slice(0, index).reduce((sum, s) => sum + s.bytes, 0)
    for await (const found of itemsOf(source, start, options)) {
      if (found === 'pause') {
        if (items.length > 0) yield batch()
        continue
      }
      items.push(found.item)
      number++
      characters += found.size
      after = { source: index, byte: found.byte, line: found.line, rows: found.rows, number }
      bytesRead = before + found.read
      if (items.length >= options.batchSize || characters >= BATCH_CHARACTERS) yield batch()
    }
    after = { source: index + 1, byte: 0, line: 1, rows: 0, number }
    bytesRead = before + source.bytes
  }
  if (items.length > 0) yield batch()
}

interface FoundItem {
  readonly item: Item
  readonly size: number
  /** Where the next line begins, its number, and rows so far. */
  readonly byte: number
  readonly line: number
  readonly rows: number
  /** Packed bytes read of this source. */
  readonly read: number
}

type Found = FoundItem | 'pause'

async function* itemsOf(source: Source, from: Position, options: BatchOptions): AsyncGenerator<Found> {
  const one = (body: Item['body']): FoundItem => ({ item: { source: source.path, body }, size: source.bytes || 1000, byte: 0, line: 1, rows: 1, read: source.bytes })
  let { format } = source
  if (!source.piped && !source.gzip && (format === 'text' || format === 'html' || format === null)) {
    yield one({ kind: 'file', path: source.path, format: format ?? 'text', name: source.name })
    return
  }
  const lined = format === 'jsonl' || format === 'csv'
  const seek = format === 'jsonl' && !source.gzip && !source.piped ? from.byte : 0
  const file: Readable = source.path === '-' ? options.stdin : createReadStream(source.path, { start: seek, highWaterMark: source.gzip ? 16 * 1024 : 256 * 1024 })
  let read = seek
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of file as AsyncIterable<Uint8Array>) {
      read += chunk.length
      yield chunk
    }
  }
  let chunks: AsyncIterable<Uint8Array> = source.gzip ? unpacked(file) : counted()
  let place: { byte: number; line: number } = { byte: seek, line: seek === 0 ? 1 : from.line }
  try {
    if (!lined && format === null) [format, chunks] = await sniff(chunks)
    if (format === 'text' || format === 'html') {
      const bytes = await collect(chunks, options.maxLineBytes)
      yield one({ kind: 'bytes', bytes, format })
      return
    }
    if (format === 'csv') {
      yield* csvItems(source, chunks, from, options, () => read)
      return
    }
    let rows = seek === 0 ? 0 : from.rows
    for await (const lines of linesOf(chunks, options.maxLineBytes, place)) {
      for (const line of lines) {
        place = { byte: line.byte + line.length + 1, line: line.line + 1 }
        if (line.byte < from.byte) continue
        const item = lineItem(source, line, options)
        if (item === null) continue
        rows++
        yield { item, size: line.length, ...place, rows, read: source.gzip ? 0 : read }
      }
      if (options.filter) yield 'pause'
    }
  } catch (error) {
    // a source that breaks in the middle: one reject that says where, and the next source
    const fault = error instanceof Fault ? error : new Fault('unreadable', `cannot read ${source.path} (${(error as NodeJS.ErrnoException).code ?? String(error)}): the rest of it is left out`)
    yield { item: { source: source.path, line: place.line, byte: place.byte, body: { kind: 'bad', code: fault.code, message: fault.message } }, size: 100, ...place, rows: from.rows + 1, read: source.bytes }
  } finally {
    file.destroy()
  }
}

function lineItem(source: Source, line: Line, options: BatchOptions): Item | null {
  const at = { source: source.path, line: line.line, byte: line.byte }
  const { bytes } = line
  if (bytes === null) return { ...at, body: { kind: 'bad', code: 'line-too-long', message: `expected a line of at most ${options.maxLineBytes} bytes, got ${line.length}: give --max-line-bytes more, or split it`, length: line.length } }
  if (isBlank(bytes)) return options.filter ? { ...at, body: { kind: 'bad', code: 'blank-line', message: 'expected one JSON object on the line, got nothing', bytes } } : null
  const encoding = options.encoding === undefined ? 'utf-8' : (encodingOf(options.encoding) ?? 'utf-8')
  try {
    return { ...at, body: { kind: 'json', text: new TextDecoder(encoding, { fatal: true }).decode(bytes) } }
  } catch {
    const bad = encoding === 'utf-8' ? ` (byte ${line.byte + firstBadByte(bytes)} of the file)` : ''
    return { ...at, body: { kind: 'bad', code: 'encoding', message: `expected ${encoding}, got bytes that are not${bad}: give --encoding, such as --encoding gb18030`, bytes: bytes.slice() } }
  }
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 32 && byte !== 9 && byte !== 13) return false
  return true
}

/** What standard input holds, by its first byte that is not a space: { is JSONL, < is HTML, anything else is one text. */
async function sniff(chunks: AsyncIterable<Uint8Array>): Promise<[InputFormat, AsyncIterable<Uint8Array>]> {
  const rest = chunks[Symbol.asyncIterator]()
  const first = await rest.next()
  if (first.done === true) return ['jsonl', chunks]
  let at = first.value[0] === 0xef ? 3 : 0
  while (at < first.value.length && first.value[at]! <= 32) at++
  const format: InputFormat = first.value[at] === 0x7b ? 'jsonl' : first.value[at] === 0x3c ? 'html' : 'text'
  return [format, (async function* () {
    yield first.value
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  })()]
}

async function collect(chunks: AsyncIterable<Uint8Array>, max: number): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > max) throw new Fault('too-large', `expected one article of at most ${max} bytes, got more: for many articles give .jsonl, or --input-format jsonl`)
    all.push(chunk)
  }
  return Buffer.concat(all)
}

async function* csvItems(source: Source, chunks: AsyncIterable<Uint8Array>, from: Position, options: BatchOptions, read: () => number): AsyncGenerator<Found> {
  const { parse } = await import('csv-parse')
  const parser = parse({ columns: true, bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: options.maxLineBytes })
  let failed: unknown
  const feed = async (): Promise<void> => {
    try {
      for await (const text of decoded(chunks, options.encoding)) {
        if (!parser.write(text)) await new Promise((resume) => parser.once('drain', resume).once('close', resume))
        if (parser.destroyed) return
      }
      parser.end()
    } catch (error) {
      failed = error
      parser.end()
    }
  }
  const feeding = feed()
  let rows = 0
  let line = 1
  try {
    for await (const found of parser as AsyncIterable<{ record: Record<string, unknown>; info: { lines: number; bytes: number } }>) {
      rows++
      line = found.info.lines
      if (rows <= from.rows) continue
      yield { item: { source: source.path, line, body: { kind: 'row', row: found.record } }, size: 4000, byte: 0, line, rows, read: read() }
    }
  } catch (error) {
    failed ??= new Fault('csv', `expected CSV with a header line, got a broken row: ${(error as Error).message.slice(0, 300)}`)
  }
  await feeding
  if (failed === undefined) return
  const fault = failed instanceof Fault ? failed : new Fault(failed instanceof SourceError ? failed.code : 'unreadable', String((failed as Error).message))
  yield { item: { source: source.path, line: line + 1, body: { kind: 'bad', code: fault.code, message: `${fault.message}; the rest of the file is left out` } }, size: 100, byte: 0, line, rows: rows + 1, read: source.bytes }
}

/** A CSV file's text: the encoding is told from its first lines, then held to strictly. */
async function* decoded(chunks: AsyncIterable<Uint8Array>, declared: string | undefined): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let at = 0
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const cut = chunk.lastIndexOf(10)
      const { encoding } = decodeBytes(cut === -1 ? chunk : chunk.subarray(0, cut + 1), declared === undefined ? {} : { charset: declared })
      decoder = new TextDecoder(encoding, { fatal: true })
    }
    try {
      yield decoder.decode(chunk, { stream: true })
    } catch {
      throw new Fault('encoding', `expected ${decoder.encoding} throughout, got other bytes after byte ${at}: give --encoding`)
    }
    at += chunk.length
  }
  try {
    yield decoder?.decode() ?? ''
  } catch {
    throw new Fault('encoding', `expected ${decoder!.encoding} throughout, got a cut-off character at the end`)
  }
}
