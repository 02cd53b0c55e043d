/** Article text for the benchmark: the project's own corpus, cut or repeated to the size asked for. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const CORPUS = join(process.cwd(), 'corpus')

function textFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? textFiles(path) : name.endsWith('.txt') ? [path] : []
    })
}

/** Every article of the corpus, in file order. */
export function corpusArticles(): string[] {
  return textFiles(CORPUS).map((path) => readFileSync(path, 'utf8'))
}

/** Corpus articles in turn until they hold `bytes` of UTF-8. */
export function articlesOf(bytes: number): string[] {
  const all = corpusArticles()
  const out: string[] = []
  let size = 0
  for (let i = 0; size < bytes; i++) {
    out.push(all[i % all.length]!)
    size += Buffer.byteLength(all[i % all.length]!) + 1
  }
  return out
}

export const bytesOf = (texts: readonly string[]): number => texts.reduce((n, text) => n + Buffer.byteLength(text), 0)
