/** `yaosu explain [TEXT|FILE]`: which rule found what, where, and what was changed or left open. */
import type { Command } from 'commander'
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
  const text = await readText(input ?? '-')
  const article = createExtractor(options).extract(text)
  process.stdout.write(explanation(article, text, process.stdout.isTTY ? process.stdout.columns || 100 : 160))
}

async function readText(input: string): Promise<string> {
  const { existsSync, readFileSync, statSync } = await import('node:fs')
  if (input !== '-' && (input.length > 1000 || /[\n\0]/u.test(input) || !existsSync(input))) {
    if (/\.(?:txt|html?|jsonl)$/u.test(input)) throw new UsageError(`explain: no file ${input}; give a text, a file that exists, or -`)
    return input
  }
  if (input !== '-' && statSync(input).isDirectory()) throw new UsageError(`explain: ${input} is a folder; give one file`)
  return readFileSync(input === '-' ? 0 : input, 'utf8')
}
