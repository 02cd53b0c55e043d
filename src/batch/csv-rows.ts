/**
 * CSV as scrapers and spreadsheets write it → one row a record, named by the header line.
 * The delimiter is the one that the header line has most of; a quote inside a cell without quotes stands for itself.
 */
import { decodeBytes, type Encoding } from '../source/decode.ts'
import { SourceError } from '../source/source-error.ts'
import { Fault } from './fault.ts'

export interface CsvRow {
  /** From 1: where the row begins. */
  readonly line: number
  /** Null for a row that does not fit its header: `fault` says how. */
  readonly row: Record<string, string> | null
  readonly fault?: string
}

interface CsvOptions {
  readonly encoding?: string
  /** Characters that one row may have. */
  readonly maxRow: number
}

/** Fails: Fault `encoding` or `binary` where bytes do not spell a text, and whatever `chunks` throws. */
export async function* csvRows(chunks: AsyncIterable<Uint8Array>, options: CsvOptions): AsyncGenerator<CsvRow, void> {
  const texts = decoded(chunks, options.encoding)
  const first = await texts.next()
  if (first.done === true) return
  const { parse } = await import('csv-parse')
  const parser = parse({ bom: true, delimiter: delimiterOf(first.value), info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, skip_records_with_error: true, max_record_size: options.maxRow })
  // an error would end the parser, and with it the rows that it has ready
  const skipped: { readonly lines: number; readonly code: string; readonly message: string }[] = []
  parser.on('skip', (error: { lines: number; code: string; message: string }) => skipped.push(error))
  let broken: unknown
  const feed = async (): Promise<void> => {
    try {
      for (let text = first as IteratorResult<string>; text.done !== true; text = await texts.next()) {
        if (!parser.write(text.value)) await new Promise((resume) => parser.once('drain', resume).once('close', resume))
        if (parser.destroyed) return
      }
    } catch (error) {
      broken = error
    }
    parser.end()
  }
  const feeding = feed()
  let names: string[] | null = null
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      while (skipped.length > 0 && skipped[0]!.lines < info.lines) yield unread(line, skipped.shift()!)
      if (names === null) names = namesOf(record)
      else yield { line, ...fit(names, record) }
      line = info.lines + 1
    }
  } catch (error) {
    broken ??= error
  }
  await feeding
  for (const error of skipped) yield unread(line, error)
  if (broken instanceof Fault) throw broken
  if (broken instanceof SourceError) throw new Fault(broken.code, broken.message)
  if (broken !== undefined) throw broken
}

function unread(line: number, { code, message }: { readonly code: string; readonly message: string }): CsvRow {
  const fault = code === 'CSV_QUOTE_NOT_CLOSED' ? 'expected the quote that opens in this row to close, got the end of the file: double it (""), or take it out; the rest of the file is left out'
    : code === 'CSV_MAX_RECORD_SIZE' ? 'expected a row of at most --max-line-bytes, got more: give it more, or look for a quote that does not close'
    : `expected CSV with a header line, got a broken row: ${message.slice(0, 300)}`
  return { line, row: null, fault }
}

const DELIMITERS = [',', '\t', ';', '|']

/** By the header line: 标题,正文 has a comma, an export of Excel in Unicode a tab. */
export function delimiterOf(head: string): string {
  const header = /^\ufeff?[^\r\n]*/u.exec(head)![0].replace(/"[^"]*"/gu, '')
  const count = (mark: string): number => header.split(mark).length - 1
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** A header's names; one without a name is called by its place, one that comes again by its number: nothing overwrites anything. */
export function namesOf(header: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return header.map((cell, i) => {
    const name = cell.trim() || `column ${i + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** A row with more cells than its header has been cut by a delimiter in its text: what stands where is not known. Blank cells more do no harm. */
function fit(names: readonly string[], cells: readonly string[]): Pick<CsvRow, 'row' | 'fault'> {
  if (cells.slice(names.length).some((cell) => cell.trim() !== '')) return { row: null, fault: `expected ${names.length} cells as in the header, got ${cells.length}: a text with the delimiter in it needs quotes around it` }
  // fromEntries defines its keys, so that a column named __proto__ is one more column
  return { row: Object.fromEntries(cells.slice(0, names.length).map((cell, i) => [names[i]!, cell])) }
}

/** Bytes from which an encoding is told. */
const ENOUGH = 64 * 1024

/** The text, piece by piece. The encoding is told from the first bytes that are more than ASCII, then held to strictly. */
async function* decoded(chunks: AsyncIterable<Uint8Array>, declared: string | undefined): AsyncGenerator<string, void> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let held: Uint8Array[] = []
  let at = 0
  const decode = (bytes: Uint8Array): string => {
    decoder ??= new TextDecoder(encodingOfLines(bytes, declared), { fatal: true })
    try {
      const text = decoder.decode(bytes, { stream: true })
      at += bytes.length
      return text
    } catch {
      throw new Fault('encoding', `expected ${decoder.encoding} throughout, got other bytes after byte ${at}: give --encoding`)
    }
  }
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decode(chunk)
      continue
    }
    held.push(chunk)
    if (held.reduce((sum, { length }) => sum + length, 0) < ENOUGH) continue
    const bytes = Buffer.concat(held)
    held = []
    if (declared === undefined && isAscii(bytes)) {
      at += bytes.length
      yield bytes.toString('latin1')
    } else yield decode(bytes)
  }
  if (held.length > 0) yield decode(Buffer.concat(held))
  if (decoder === undefined) return
  try {
    yield decoder.decode()
  } catch {
    throw new Fault('encoding', `expected ${decoder.encoding} throughout, got a cut-off character at the end`)
  }
}

function encodingOfLines(bytes: Uint8Array, declared: string | undefined): Encoding {
  // whole lines only, and an even number of bytes for UTF-16
  const cut = (bytes.lastIndexOf(10) + 1) & ~1
  return decodeBytes(cut === 0 ? bytes : bytes.subarray(0, cut), declared === undefined ? {} : { charset: declared }).encoding
}

/** NUL is none: UTF-16 of Latin letters is every other byte. */
function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte === 0 || byte > 0x7f) return false
  return true
}
