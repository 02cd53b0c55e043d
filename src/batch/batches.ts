/** Sources → batches of items, in order, a bounded number of characters at a time; it reads no further than it is asked. */
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { encodingOf, firstBadByte } from '../source/decode.ts'
import { SourceError } from '../source/source-error.ts'
import { csvRows } from './csv-rows.ts'
import { Fault } from './fault.ts'
import { valueOf } from './fields.ts'
import type { Fields, InputFormat, Item } from './job.ts'
import { articlesIn, kindOf } from './json-rows.ts'
import { linesOf, type Line } from './lines.ts'
import { isPage } from './read-article.ts'
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
  readonly fields: Fields
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
  const plain = !source.piped && !source.gzip
  if (plain && (format === null || format === 'text')) format = sniffFile(source.path, format)
  if (plain && (format === 'text' || format === 'html')) {
    yield one({ kind: 'file', path: source.path, format, name: source.name })
    return
  }
  const seek = plain && format === 'jsonl' ? from.byte : 0
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
    if (format === null) [format, chunks] = await sniff(chunks)
    if (format === 'text' || format === 'html') {
      yield one({ kind: 'bytes', bytes: await collect(chunks, options.maxLineBytes, 'one article'), format })
      return
    }
    if (format === 'json') {
      const bytes = await collect(chunks, options.maxLineBytes, 'one JSON document')
      const found = documentItems(source, bytes, from, options)
      if (found !== null) {
        yield* found
        return
      }
      if (source.format !== 'json') {
        yield one(plain ? { kind: 'file', path: source.path, format: 'text', name: source.name } : { kind: 'bytes', bytes, format: 'text' })
        return
      }
      // no document: lines, whatever the file is called
      chunks = once(bytes)
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
    const fault = error instanceof Fault ? error : error instanceof SourceError ? new Fault(error.code, error.message) : new Fault('unreadable', `cannot read ${source.path} (${(error as NodeJS.ErrnoException).code ?? String(error)}): the rest of it is left out`)
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

/** What bytes hold, by the first that is not a space: { is JSONL (a document where nothing else stands on its line), [ may be a JSON list, < is HTML, anything else is one text. */
function formatOfHead(bytes: Uint8Array): InputFormat {
  let at = bytes[0] === 0xef ? 3 : 0
  while (at < bytes.length && bytes[at]! <= 32) at++
  if (bytes[at] === 0x3c) return 'html'
  if (bytes[at] === 0x5b) return 'json'
  if (bytes[at] !== 0x7b) return 'text'
  const end = bytes.indexOf(10, at)
  return end !== -1 && isBlank(bytes.subarray(at + 1, end)) ? 'json' : 'jsonl'
}

/** A file called .txt is a text, or the source of a page that was saved so. */
function sniffFile(path: string, named: 'text' | null): InputFormat {
  const head = new Uint8Array(4096)
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = head.subarray(0, readSync(file, head))
      if (named === null) return formatOfHead(bytes)
      return isPage(Buffer.from(bytes).toString('latin1').replace(/^\u00ef\u00bb\u00bf/u, '')) ? 'html' : 'text'
    } finally {
      closeSync(file)
    }
  } catch {
    // read later, and rejected with the reason then
    return 'text'
  }
}

async function sniff(chunks: AsyncIterable<Uint8Array>): Promise<[InputFormat, AsyncIterable<Uint8Array>]> {
  const rest = chunks[Symbol.asyncIterator]()
  const first = await rest.next()
  if (first.done === true) return ['jsonl', chunks]
  const all = (async function* () {
    yield first.value
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  })()
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) return sniff(unpacked(Readable.from(all, { objectMode: false })))
  return [formatOfHead(first.value), all]
}

async function collect(chunks: AsyncIterable<Uint8Array>, max: number, what: string): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > max) throw new Fault('too-large', `expected ${what} of at most ${max} bytes, got more: for many articles give .jsonl, or --max-line-bytes more`)
    all.push(chunk)
  }
  return Buffer.concat(all)
}

async function* csvItems(source: Source, chunks: AsyncIterable<Uint8Array>, from: Position, options: BatchOptions, read: () => number): AsyncGenerator<Found> {
  let rows = 0
  let place = 1
  try {
    for await (const { line, row, fault } of csvRows(chunks, { maxRow: options.maxLineBytes, ...(options.encoding === undefined ? {} : { encoding: options.encoding }) })) {
      rows++
      place = line + 1
      if (rows <= from.rows) continue
      const body: Item['body'] = row !== null ? { kind: 'row', row } : { kind: 'bad', code: 'csv', message: fault! }
      yield { item: { source: source.path, line, body }, size: 4000, byte: 0, line, rows, read: read() }
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    yield { item: { source: source.path, line: place, body: { kind: 'bad', code: error.code, message: `${error.message}; the rest of the file is left out` } }, size: 100, byte: 0, line: place, rows: rows + 1, read: source.bytes }
  }
}

/** Null where the bytes are no JSON. An article of a document has no line: its place in the list stands for it. */
function documentItems(source: Source, bytes: Uint8Array, from: Position, options: BatchOptions): FoundItem[] | null {
  const { fields } = options
  const articles = articlesIn(bytes, options.encoding, [fields.text, fields.html])
  if (articles === null) return null
  return articles.map((article, i): FoundItem => {
    const row = article !== null && typeof article === 'object' && !Array.isArray(article) ? (article as Record<string, unknown>) : null
    const body: Item['body'] = row === null ? { kind: 'bad', code: 'json', message: `expected an object at place ${i + 1} of the list, got ${kindOf(article)}` }
      // one article a file: its name is its id, as with a text
      : articles.length === 1 && !source.piped && valueOf(row, fields.id) === undefined && [fields.text, fields.html].some((name) => valueOf(row, name) !== undefined) ? { kind: 'row', row: { [fields.id]: source.name, ...row } }
      : { kind: 'row', row }
    return { item: { source: source.path, line: i + 1, body }, size: Math.ceil(bytes.length / articles.length), byte: 0, line: i + 1, rows: i + 1, read: source.bytes }
  }).slice(from.rows)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
