/** What travels between the reader of inputs, the workers and the writer of outputs. All of it can be cloned between threads. */
import type { ExtractorOptions } from '../extract.ts'

/** Which field of an input row holds what. Fields that are not named here come back under `meta`. */
export interface Fields {
  readonly id: string
  readonly text: string
  readonly html: string
  readonly title: string
  readonly publishedAt: string
}

export const FIELDS: Fields = { id: 'id', text: 'text', html: 'html', title: 'title', publishedAt: 'publishedAt' }

export type InputFormat = 'text' | 'html' | 'jsonl' | 'json' | 'csv'

/** One article as it was found, not yet read. */
export interface Item {
  /** The file, as given or as found; `-` for standard input. */
  readonly source: string
  /** From 1, in sources of many articles. */
  readonly line?: number
  /** Where it begins in the (unpacked) source. */
  readonly byte?: number
  readonly body: Body
}

export type Body =
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'row'; readonly row: Record<string, unknown> }
  | { readonly kind: 'file'; readonly path: string; readonly format: 'text' | 'html'; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly format: 'text' | 'html' }
  | { readonly kind: 'bad'; readonly code: string; readonly message: string; readonly length?: number; readonly bytes?: Uint8Array }

/** What every worker is told once. */
export interface WorkerOptions {
  readonly extractor: ExtractorOptions
  readonly fields: Fields
  readonly encoding?: string
  /** A file that is one article and longer is rejected. */
  readonly maxBytes: number
  /** Put the text that spans point into beside each record. */
  readonly withInput: boolean
  /** What comes back: one line of JSON an article (`lines`), or rows of tables as CSV or JSON. */
  readonly shape: 'lines' | 'csv' | 'rows'
  /** A rejected article is a line in its place among the records (the line filter), not a row elsewhere. */
  readonly rejectsInline: boolean
  readonly pretty: boolean
}

export interface Task {
  readonly items: readonly Item[]
  /** The number of the first item among all inputs, from 1. */
  readonly first: number
  /** Two 32-bit cells that the worker writes: the item it is at (where it takes them apart), and a beat. */
  readonly progress?: SharedArrayBuffer
  /** One item after the other, each told in `progress`: slower, and shows which of them ends the worker. */
  readonly apart?: boolean
}

/** An article that gave no record: why, where it stands, and what is needed to run it again. One line of the reject file. */
export interface Reject {
  readonly schema: 'yaosu/reject/1'
  /** The input's number, from 1. */
  readonly number: number
  readonly id: string | null
  readonly code: string
  readonly message: string
  readonly source: string
  readonly line: number | null
  readonly byte: number | null
  /** The line or row as it came, or the file's path; null where it was too long or no text. */
  readonly input: { readonly json: string } | { readonly row: Record<string, unknown> } | { readonly file: string; readonly format: 'text' | 'html' } | { readonly base64: string } | null
}

export interface TaskResult {
  /** Bytes to append, by the name of the part: `out` for lines, a table's name for rows. */
  readonly parts: Record<string, Uint8Array>
  readonly rejects: readonly Reject[]
  readonly warnings: number
}

/** Lines longer than this are not kept in a reject: their place is. */
const KEEP = 1024 * 1024

export function rejectOf(item: Item, number: number, code: string, message: string, id: string | null = null): Reject {
  const body = item.body
  const input: Reject['input'] =
    body.kind === 'json' ? (body.text.length <= KEEP ? { json: body.text } : null)
    : body.kind === 'row' ? { row: body.row }
    : body.kind === 'file' ? { file: body.path, format: body.format }
    : body.kind === 'bad' || body.kind === 'bytes' ? (body.bytes !== undefined && body.bytes.length <= KEEP ? { base64: toBase64(body.bytes) } : null)
    : null
  return { schema: 'yaosu/reject/1', number, id, code, message, source: item.source, line: item.line ?? null, byte: item.byte ?? null, input }
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
}

/** The faults of a run as a whole, told apart from those of one article. */
export class BatchError extends Error {
  override name = 'BatchError'
  readonly code: 'usage' | 'input' | 'output' | 'too-many-rejects' | 'resume'

  constructor(code: 'usage' | 'input' | 'output' | 'too-many-rejects' | 'resume', message: string) {
    super(message)
    this.code = code
  }
}
