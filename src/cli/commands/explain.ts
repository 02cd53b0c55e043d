/** `yaosu explain [TEXT|FILE]`: which rule found what, where, and what was changed or left open. */
import type { Command } from 'commander'
import type { ExtractOptions } from '../../extract.ts'
import { UsageError } from '../exit.ts'
import { addSharedOptions, extractorOptions, type SharedFlags } from '../options.ts'

export function register(program: Command): void {
  addSharedOptions(
    program
      .command('explain')
      .summary('shows which rule found what in one text')
      .description('One row a find: where, which rule, the words, the value. Then edits, boilerplate and warnings.\nExample: yaosu explain "总投资超50亿元的项目于2月下旬开工"')
      .argument('[text]', 'the text itself, a file, or - for standard input'),
  ).action(explainCommand)
}

async function explainCommand(input: string | undefined, flags: SharedFlags): Promise<void> {
  const options = extractorOptions(flags)
  if (input === undefined && process.stdin.isTTY) throw new UsageError('explain: expected a text, a file or - for standard input, got nothing. Try: yaosu explain "总投资50亿元"')
  const { createExtractor } = await import('../../extract.ts')
  const { explanation } = await import('../print/explanation.ts')
  const { text, own } = await readInput(input ?? '-')
  const article = createExtractor(options).extract(text, own)
  process.stdout.write(explanation(article, text, process.stdout.isTTY ? process.stdout.columns || 100 : 160))
}

/** The text itself, or what a file or standard input holds: decoded as `extract` does, a page as its main text. */
async function readInput(input: string): Promise<{ text: string; own: ExtractOptions }> {
  const { existsSync, statSync } = await import('node:fs')
  if (input !== '-' && (input.length > 1000 || /[\n\0]/u.test(input) || !existsSync(input))) {
    if (/^\S+\.(?:txt|html?|jsonl?|csv|tsv|gz)$/u.test(input)) throw new UsageError(`explain: no file ${input}; give a text, a file that exists, or -`)
    return { text: input, own: {} }
  }
  if (input !== '-' && statSync(input).isDirectory()) throw new UsageError(`explain: ${input} is a folder; give one file`)
  const { readArticles } = await import('../labels.ts')
  const [article, another] = await readArticles([input], 2)
  if (another !== undefined) throw new UsageError(`explain: ${input} holds many articles; give one text, or a file of one`)
  const { text, title, publishedAt } = article!
  return { text, own: { ...(title === undefined ? {} : { title }), ...(publishedAt === undefined ? {} : { publishedAt }) } }
}
