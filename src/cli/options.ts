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
    .option('--skip <steps>', 'normalisation steps to leave out, comma-separated (an unknown one lists them all)')
    .option('--segmenter <name>', 'nodejieba (falls back to node-rs by itself), node-rs or none')
}

/** Fails: UsageError that names the option, what it got and what it takes. */
export function extractorOptions(flags: SharedFlags): ExtractorOptions {
  return {
    ...(flags.only === undefined ? {} : { only: readLists(flags.only) }),
    ...(flags.publishedAt === undefined ? {} : { publishedAt: readDay(flags.publishedAt) }),
    ...(flags.lexicon === undefined ? {} : { lexicon: readLexicon(flags.lexicon) }),
    ...(flags.skip === undefined ? {} : { skip: words(flags.skip) }),
    ...(flags.segmenter === undefined ? {} : { segmenter: readChoice('--segmenter', flags.segmenter, ['nodejieba', 'node-rs', 'none']) }),
  }
}

const words = (list: string): string[] => list.split(/[,，\s]+/u).filter((word) => word !== '')

function readLists(value: string): List[] {
  return words(value).map((name) => {
    if (!(LISTS as readonly string[]).includes(name)) throw new UsageError(`--only: unknown list "${name}", expected some of ${LISTS.join(', ')}`)
    return name as List
  })
}


/** A whole number of at least `least`. Fails: UsageError naming the option. */
export function readNumber(option: string, value: string, least: number): number {
  const number = Number(value)
  if (!/^\d+$/u.test(value) || number < least || !Number.isSafeInteger(number)) throw new UsageError(`${option}: expected a whole number of at least ${least}, got "${value}"`)
  return number
}

/** One of a closed list. Fails: UsageError naming the option and the list. */
export function readChoice<const T extends string>(option: string, value: string, choices: readonly T[]): T {
  const known = choices.find((choice) => choice === value)
  if (known === undefined) throw new UsageError(`${option}: expected ${choices.join(', ')}, got "${value}"`)
  return known
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
