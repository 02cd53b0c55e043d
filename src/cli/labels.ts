/** Label files and record files from disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '../batch/job.ts'
import { parseJson } from '../batch/json-rows.ts'
import type { Article } from '../schema/record.ts'
import type { GoldArticle } from '../score/gold.ts'
import type { Prediction } from '../score/score.ts'
import { UsageError } from './exit.ts'

/** The JSON values of a file: one, a list of them, or one a line. Fails: UsageError with file and line. */
export function parseFile(file: string): unknown[] {
  const text = readText(file)
  if (!file.endsWith('.jsonl') && file !== '-') {
    try {
      const value = parseJson(text)
      return Array.isArray(value) ? value : [value]
    } catch (error) {
      throw new UsageError(`${file} is not JSON (${(error as Error).message}); one value a line needs the ending .jsonl`)
    }
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [parseJson(line)]
    } catch (error) {
      throw new UsageError(`${file}, line ${i + 1} is not JSON (${(error as Error).message})`)
    }
  })
}

export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new UsageError(unreadable(file, error))
  }
}

function unreadable(path: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `no file or folder ${path}: check the path`
  return `cannot read ${path} (${code ?? String(error)})${code === 'EISDIR' ? ': it is a folder; give a file' : code === 'EACCES' ? ': allow reading it' : ''}`
}

/** Writes a whole file, its folder too where there is none. Fails: UsageError that says what is wrong with the place. */
export async function writeText(path: string, text: string): Promise<void> {
  const { writeFileSync } = await import('node:fs')
  const { dirname } = await import('node:path')
  const { asOutputError, makeFolder } = await import('../batch/output.ts')
  try {
    await makeFolder(dirname(path))
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(asOutputError(error, path).message)
  }
}

/** Files with one of the endings, in order of their path; a file given by name is taken whatever it is called. */
export function filesIn(inputs: readonly string[], endings: readonly string[]): string[] {
  const walk = (path: string, named: boolean): string[] => {
    if (path === '-') return [path]
    let folder: boolean
    try {
      folder = statSync(path).isDirectory()
    } catch (error) {
      throw new UsageError(unreadable(path, error))
    }
    if (!folder) return named || endings.some((ending) => path.endsWith(ending)) ? [path] : []
    return readdirSync(path).filter((name) => name !== 'node_modules' && !name.startsWith('.')).sort().flatMap((name) => walk(join(path, name), false))
  }
  return inputs.flatMap((input) => walk(input, true))
}

const GOLD = ['.gold.json', '.gold.jsonl']

/** A second person's labels; *.second.json may lie beside the gold without being taken for articles of its own. */
export const SECOND: readonly string[] = [...GOLD, '.second.json']

/** Labelled articles. Fails: UsageError where there are none, where one has no text, or where two share an id. */
export function readLabels(inputs: readonly string[], endings: readonly string[] = GOLD): GoldArticle[] {
  const seen = new Map<string, string>()
  const articles = filesIn(inputs, endings).flatMap((file) => parseFile(file).map((value) => ({ file, article: value as GoldArticle })))
  for (const { file, article } of articles) {
    if (typeof article?.id !== 'string' || typeof article.text !== 'string') throw new UsageError(`${file}: expected labelled articles ({"id", "text", "money": […], …}); yaosu convert --to yaosu makes them from other formats`)
    if (seen.has(article.id)) throw new UsageError(`${file}: id "${article.id}" stands in ${seen.get(article.id)} too`)
    seen.set(article.id, file)
  }
  if (articles.length === 0) throw new UsageError(`no labels in ${inputs.join(', ')}: expected *.gold.json`)
  return articles.map(({ article }) => article)
}

/** Whether a path names labels rather than records: a folder, or a file called .gold.json or .gold.jsonl. */
export function isLabels(path: string): boolean {
  return /\.gold\.jsonl?$/u.test(path) || (path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
}

/** Records by id. Fails: UsageError on a line without an id. */
export function readRecords(file: string): Map<string, Prediction> {
  return new Map(parseFile(file).map((value, i) => {
    const record = value as Prediction
    if (typeof record?.id !== 'string') throw new UsageError(`${file}: record ${i + 1} has no id, so it cannot be matched with its labels`)
    return [record.id, record]
  }))
}

export interface RawArticle {
  readonly id: string
  /** The text that spans point into. */
  readonly text: string
  readonly title?: string
  readonly publishedAt?: string
  /** Set where the line was a record that brought its own text (extract --with-input). */
  readonly record?: Article
}

const MAX_BYTES = 64 * 1024 * 1024

/** Articles to extract from, as `extract` reads them (records with their input too), no more than `most`. Fails: UsageError with file and line; BatchError where there is no such file. */
export async function readArticles(inputs: readonly string[], most: number = Number.POSITIVE_INFINITY): Promise<RawArticle[]> {
  const { FIELDS } = await import('../batch/job.ts')
  const { readBatches } = await import('../batch/batches.ts')
  const { findSources } = await import('../batch/sources.ts')
  const { mayHoldHtml, nameOf, readArticle } = await import('../batch/read-article.ts')
  const items: Item[] = []
  for await (const batch of readBatches(findSources(inputs), { fields: FIELDS, maxLineBytes: MAX_BYTES, batchSize: 64, stdin: process.stdin, filter: false })) {
    items.push(...batch.items)
    if (items.length >= most) break
  }
  if (items.length === 0) throw new UsageError(`no articles in ${inputs.join(', ')}: expected .txt, .html, .jsonl, .json or .csv`)
  const reader = items.some((item) => mayHoldHtml(item, FIELDS)) ? await (await import('../source/page.ts')).loadPageReader() : null
  return items.slice(0, most).map((item) => {
    const where = `${item.source}${item.line === undefined ? '' : `, line ${item.line}`}`
    const record = item.body.kind === 'json' && item.body.text.includes('"yaosu/1"') ? (JSON.parse(item.body.text) as Article) : undefined
    if (record?.schema === 'yaosu/1') {
      if (record.input === undefined) throw new UsageError(`${where} is a record without its article (spans point into the text as given): extract with --with-input`)
      return { id: record.id, text: record.input, record }
    }
    try {
      const { text, options } = readArticle(item, { fields: FIELDS, maxBytes: MAX_BYTES, readPage: reader === null ? null : reader.read })
      const id = options.id ?? `${nameOf(item.source)}${item.line === undefined ? '' : `-${item.line}`}`
      return { id, text, ...(options.title === undefined ? {} : { title: options.title }), ...(options.publishedAt === undefined ? {} : { publishedAt: options.publishedAt }) }
    } catch (error) {
      throw new UsageError(`${where}: ${(error as Error).message}`)
    }
  })
}
