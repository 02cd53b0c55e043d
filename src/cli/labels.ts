/** Label files and record files from disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
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

/** Labelled articles. Fails: UsageError where there are none, where one has no text, or where two share an id. */
export function readLabels(inputs: readonly string[]): GoldArticle[] {
  const seen = new Map<string, string>()
  const articles = filesIn(inputs, ['.gold.json', '.gold.jsonl']).flatMap((file) => parseFile(file).map((value) => ({ file, article: value as GoldArticle })))
  for (const { file, article } of articles) {
    if (typeof article?.id !== 'string' || typeof article.text !== 'string') throw new UsageError(`${file}: expected labelled articles ({"id", "text", "money": […], …}); yaosu convert --to yaosu makes them from other formats`)
    if (seen.has(article.id)) throw new UsageError(`${file}: id "${article.id}" stands in ${seen.get(article.id)} too`)
    seen.set(article.id, file)
  }
  if (articles.length === 0) throw new UsageError(`no labels in ${inputs.join(', ')}: expected *.gold.json`)
  return articles.map(({ article }) => article)
}

/** Records by id. Fails: UsageError on a line without an id. */
export function readRecords(file: string): Map<string, Prediction> {
  return new Map(parseFile(file).map((value, i) => {
    const record = value as Prediction
    if (typeof record?.id !== 'string') throw new UsageError(`${file}: record ${i + 1} has no id, so it cannot be matched with its labels`)
    return [record.id, record]
  }))
}

/** Raw articles: .txt files by name, .gold.json and .jsonl with id and text. */
export function readArticles(inputs: readonly string[]): { id: string; text: string; title?: string; publishedAt?: string }[] {
  const articles = filesIn(inputs, ['.txt', '.jsonl']).flatMap((file) => {
    if (!/\.jsonl?$/u.test(file)) return [{ id: file.replace(/^.*[\\/]/u, '').replace(/\.txt$/u, ''), text: readText(file) }]
    return parseFile(file).map((value, i) => {
      const { id, text, title, publishedAt } = value as { id?: string; text?: unknown; title?: string; publishedAt?: string | null }
      if (typeof text !== 'string') throw new UsageError(`${file}: article ${i + 1} has no text`)
      return { id: id ?? `${file.replace(/^.*[\\/]/u, '')}-${i + 1}`, text, ...(title == null ? {} : { title }), ...(publishedAt == null ? {} : { publishedAt }) }
    })
  })
  if (articles.length === 0) throw new UsageError(`no articles in ${inputs.join(', ')}: expected .txt or .jsonl`)
  return articles
}
