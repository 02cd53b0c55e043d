/** Label files and record files from disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '../batch/job.ts'
import type { Article } from '../schema/record.ts'
import type { GoldArticle } from '../score/gold.ts'
import type { Prediction } from '../score/score.ts'
import { UsageError } from './exit.ts'

/** The JSON values of a file: one, a list of them, or one a line. Fails: UsageError with file and line. */
export function parseFile(file: string): unknown[] {
  const text = readText(file)
  if (!file.endsWith('.jsonl') && file !== '-') {
    try {
      const value = JSON.parse(text) as unknown
      return Array.isArray(value) ? value : [value]
    } catch (error) {
      throw new UsageError(`${file} is not JSON (${(error as Error).message}); one value a line needs the ending .jsonl`)
    }
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as unknown]
    } catch (error) {
      throw new UsageError(`${file}, line ${i + 1} is not JSON (${(error as Error).message})`)
    }
  })
}

export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new UsageError(`cannot read ${file} (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
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
      throw new UsageError(`cannot read ${path} (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
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

/** Articles to extract from: .txt and .html files, .jsonl lines with text or html, records with their input. Fails: UsageError with file and line. */
export async function readArticles(inputs: readonly string[]): Promise<RawArticle[]> {
  const { mayHoldHtml, nameOf, readArticle } = await import('../batch/read-article.ts')
  const { FIELDS } = await import('../batch/job.ts')
  const items = filesIn(inputs, ['.txt', '.html', '.htm', '.jsonl']).flatMap((file): { where: string; id: string; item: Item }[] => {
    const format = /\.(?:x?html?)$/iu.test(file) ? 'html' as const : 'text' as const
    if (file !== '-' && !/\.(?:jsonl|json|ndjson)$/u.test(file)) return [{ where: file, id: nameOf(file), item: { source: file, body: { kind: 'file', path: file, format, name: nameOf(file) } } }]
    return readText(file).split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ where: `${file}, line ${i + 1}`, id: `${nameOf(file)}-${i + 1}`, item: { source: file, line: i + 1, body: { kind: 'json' as const, text: line } } }]))
  })
  if (items.length === 0) throw new UsageError(`no articles in ${inputs.join(', ')}: expected .txt, .html or .jsonl`)
  const reader = items.some(({ item }) => mayHoldHtml(item, FIELDS)) ? await (await import('../source/page.ts')).loadPageReader() : null
  return items.map(({ where, id, item }) => {
    const record = item.body.kind === 'json' && item.body.text.includes('"yaosu/1"') ? (JSON.parse(item.body.text) as Article) : undefined
    if (record?.schema === 'yaosu/1') {
      if (record.input === undefined) throw new UsageError(`${where} is a record without its article (spans point into the text as given): extract with --with-input`)
      return { id: record.id, text: record.input, record }
    }
    try {
      const { text, options } = readArticle(item, { fields: FIELDS, readPage: reader === null ? null : reader.read })
      return { id: options.id ?? id, text, ...(options.title === undefined ? {} : { title: options.title }), ...(options.publishedAt === undefined ? {} : { publishedAt: options.publishedAt }) }
    } catch (error) {
      throw new UsageError(`${where}: ${(error as Error).message}`)
    }
  })
}
