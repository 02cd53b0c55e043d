/** Options that several commands share: what was typed → what the extractor takes. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { ExtractorOptions } from '../extract.ts'
import type { LexiconEntries } from '../lexicon/user.ts'
import { LISTS, type List } from '../schema/record.ts'
import { UsageError } from './exit.ts'

export interface SharedFlags {
  readonly only?: string
  readonly publishedAt?: string
  readonly lexicon?: string
  readonly skip?: string
  readonly segmenter?: string
}

export function addSharedOptions(command: Command): Command {
  return command
    .option('--published-at <day>', 'the day relative dates count from (YYYY-MM-DD), where an article brings none')
    .option('--only <lists>', `fill only these lists, comma-separated (${LISTS.join(', ')})`)
    .option('--lexicon <file>', 'JSON file with your own organizations, projects, people, titles, measures, places')
    .option('--skip <steps>', 'normalisation steps to leave out, comma-separated ids')
    .option('--segmenter <name>', 'auto, nodejieba, node-rs, intl or none', 'auto')
}

/** Fails: UsageError that names the option, what it got and what it takes. */
export function extractorOptions(flags: SharedFlags): ExtractorOptions {
  return {
    ...(flags.only === undefined ? {} : { only: readLists(flags.only) }),
    ...(flags.publishedAt === undefined ? {} : { publishedAt: readDay(flags.publishedAt) }),
    ...(flags.lexicon === undefined ? {} : { lexicon: readLexicon(flags.lexicon) }),
    ...(flags.skip === undefined ? {} : { skip: words(flags.skip) }),
  }
}

const words = (list: string): string[] => list.split(/[,，\s]+/u).filter((word) => word !== '')

function readLists(value: string): List[] {
  return words(value).map((name) => {
    if (!(LISTS as readonly string[]).includes(name)) throw new UsageError(`--only: unknown list "${name}", expected some of ${LISTS.join(', ')}`)
    return name as List
  })
}

function readDay(value: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value)
  const day = parts === null ? Number.NaN : Date.parse(`${value}T00:00:00Z`)
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== value) throw new UsageError(`--published-at: expected a day such as 2023-05-04, got "${value}"`)
  return value
}

function readLexicon(path: string): LexiconEntries {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`--lexicon: cannot read ${path} (${(error as NodeJS.ErrnoException).code ?? String(error)}); give a JSON file such as {"people":["龚晓琴"]}`)
  }
  try {
    return JSON.parse(text) as LexiconEntries
  } catch (error) {
    throw new UsageError(`--lexicon: ${path} is not JSON (${(error as Error).message}); expected an object of lists such as {"people":["龚晓琴"]}`)
  }
}
