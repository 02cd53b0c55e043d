/** One item → the text and options that the extractor takes. Every fault of the input is a Fault with a code, never a crash. */
import { readFileSync, statSync } from 'node:fs'
import type { ExtractOptions } from '../extract.ts'
import type { SourceFacts, Warning } from '../schema/record.ts'
import { decodeBytes } from '../source/decode.ts'
import type { Page } from '../source/page.ts'
import { SourceError } from '../source/source-error.ts'
import { Fault } from './fault.ts'
import { adviceFor, othersOf, valueOf } from './fields.ts'
import type { Fields, Item, Reject } from './job.ts'
import { kindOf, parseLine } from './json-rows.ts'

export interface ReadArticle {
  readonly text: string
  readonly options: ExtractOptions
  readonly source?: SourceFacts
  readonly warnings: readonly Warning[]
}

export interface ReadOptions {
  readonly fields: Fields
  readonly encoding?: string
  /** A file that is longer is refused. */
  readonly maxBytes?: number
  readonly readPage: ((html: string) => Page) | null
}

/** A whole page, whatever the field or file is called that it was put into. */
const PAGE = /^[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)[\s>]/iu
/** The same somewhere in a line of JSON. */
const PAGE_WITHIN = /<(?:!doctype\s+html|html)[\s>]/iu

/** Whether a text, or the head of one, is the source of a page. */
export function isPage(text: string): boolean {
  return PAGE.test(text)
}

/** Whether an item may hold HTML, so that the page reader must be loaded first. */
export function mayHoldHtml(item: Item, fields: Fields): boolean {
  const { body } = item
  if (body.kind === 'file' || body.kind === 'bytes') return body.format === 'html'
  if (body.kind === 'json') return body.text.includes(JSON.stringify(fields.html.split('.').at(-1))) || PAGE_WITHIN.test(body.text) || body.text.includes('yaosu/reject/1')
  if (body.kind !== 'row') return false
  const text = valueOf(body.row, fields.text)
  return typeof valueOf(body.row, fields.html) === 'string' || (typeof text === 'string' && isPage(text))
}

/** Fails: Fault. */
export function readArticle(item: Item, options: ReadOptions): ReadArticle {
  const { body } = item
  try {
    if (body.kind === 'bad') throw new Fault(body.code, body.message)
    if (body.kind === 'file') return readBytes(readFile(body.path, options.maxBytes ?? Number.POSITIVE_INFINITY), body.format, body.name, options)
    if (body.kind === 'bytes') return readBytes(body.bytes, body.format, null, options)
    const row = body.kind === 'json' ? parseLine(body.text) : body.row
    return row['schema'] === 'yaosu/reject/1' ? readAgain(item, row as unknown as Reject, options) : readRow(row, options)
  } catch (error) {
    if (error instanceof SourceError) throw new Fault(error.code, error.message)
    throw error
  }
}

function readFile(path: string, maxBytes: number): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > maxBytes) throw new Fault('too-large', `expected one article of at most ${maxBytes} bytes, got ${size}: for many articles give .jsonl, or --max-line-bytes more`)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Fault) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new Fault('unreadable', `cannot read ${path} (${code ?? String(error)})${code === 'EACCES' ? ': allow reading it, or leave it out' : ''}`)
  }
}

/** A row of a reject file: the same article once more. */
function readAgain(item: Item, reject: Reject, options: ReadOptions): ReadArticle {
  const input = reject.input ?? null
  const again = (body: Item['body']): ReadArticle => readArticle({ ...item, source: reject.source, body }, options)
  if (input === null) throw new Fault(reject.code, `${reject.message} (kept only by position: ${reject.source}${reject.line === null ? '' : ` line ${reject.line}`})`, reject.id)
  if ('json' in input) return again({ kind: 'json', text: input.json })
  if ('row' in input) return again({ kind: 'row', row: input.row })
  if ('base64' in input) {
    try {
      return again({ kind: 'json', text: new TextDecoder(options.encoding ?? 'utf-8', { fatal: true }).decode(Buffer.from(input.base64, 'base64')) })
    } catch (error) {
      if (error instanceof TypeError) throw new Fault(reject.code, reject.message, reject.id)
      throw error
    }
  }
  return again({ kind: 'file', path: input.file, format: input.format, name: nameOf(input.file) })
}

/** The file's name without folders and ending. */
export function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/u, '').replace(/\.(?:txt|html?|xhtml|json)$/iu, '')
}

function readBytes(bytes: Uint8Array, format: 'text' | 'html', name: string | null, options: ReadOptions): ReadArticle {
  const decoded = decodeBytes(bytes, { html: format === 'html', ...(options.encoding === undefined ? {} : { charset: options.encoding }) })
  const id = name === null ? {} : { id: name }
  if (format === 'html') return readHtml(decoded.text, decoded.encoding, decoded.warnings, id, options)
  const plain = decoded.encoding === 'utf-8'
  return { text: decoded.text, options: id, warnings: decoded.warnings, ...(plain ? {} : { source: { kind: 'text' as const, encoding: decoded.encoding } }) }
}

function readHtml(html: string, encoding: string | null, warnings: readonly Warning[], own: ExtractOptions, options: ReadOptions): ReadArticle {
  if (options.readPage === null) throw new Fault('html-reader-missing', 'HTML needs the packages linkedom and @mozilla/readability: npm install linkedom @mozilla/readability')
  const page = options.readPage(html)
  return {
    text: page.text,
    options: { ...(page.title === null ? {} : { title: page.title }), ...(page.publishedAt === null ? {} : { publishedAt: page.publishedAt }), ...own },
    source: { kind: 'html', encoding, publisher: page.publisher, byline: page.byline },
    warnings,
  }
}

/** A list of strings is a text's paragraphs. */
const inParagraphs = (value: unknown): unknown => (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string') ? value.join('\n') : value)

function readRow(row: Record<string, unknown>, options: ReadOptions): ReadArticle {
  const { fields } = options
  const stated = valueOf(row, fields.id)
  const id = typeof stated === 'string' && stated !== '' ? stated : typeof stated === 'number' ? String(stated) : null
  const warnings = id === null && stated !== undefined && stated !== null && stated !== '' ? [{ code: 'id', message: `Unexpected ${kindOf(stated)} in ${fields.id}, expected a string or a number; the id is a hash of the text` }] : []
  const own: { id?: string; title?: string; publishedAt?: string; meta?: Record<string, unknown> } = {}
  if (id !== null) own.id = id
  const title = valueOf(row, fields.title)
  if (typeof title === 'string' && title !== '') own.title = title
  const published = valueOf(row, fields.publishedAt)
  // as given: the extractor reads the day, and warns where there is none
  if ((typeof published === 'string' && published !== '') || typeof published === 'number') own.publishedAt = String(published)
  const meta = othersOf(row, fields)
  if (meta !== undefined) own.meta = meta
  const text = inParagraphs(valueOf(row, fields.text))
  const html = valueOf(row, fields.html)
  if (typeof text === 'string') return isPage(text) ? readHtml(text, null, warnings, own, options) : { text, options: own, warnings }
  if (typeof html === 'string') return readHtml(html, null, warnings, own, options)
  const got = text === undefined ? `fields ${Object.keys(row).slice(0, 12).join(', ') || '(none)'}` : `${kindOf(text)} in "${fields.text}"`
  throw new Fault('no-text', `expected a string in "${fields.text}" or "${fields.html}", got ${got}: ${adviceFor(row)}`, id)
}
