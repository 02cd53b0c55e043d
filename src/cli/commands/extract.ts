/** `yaosu extract [FILE|FOLDER|GLOB|-]…`: articles in, one record an article out. */
import type { Command } from 'commander'
import { addSharedOptions, extractorOptions, type SharedFlags } from '../options.ts'
import { UsageError } from '../exit.ts'

interface ExtractFlags extends SharedFlags {
  readonly pretty?: boolean
}

export function register(program: Command): void {
  addSharedOptions(
    program
      .command('extract')
      .summary('articles in, one record an article out')
      .description('Reads .txt, .html and .jsonl files, folders of them, globs, or standard input (-).\nWrites one line of JSON an article, in input order; on a terminal, one article is shown as tables.')
      .argument('[inputs...]', 'files, folders, globs, or - for standard input'),
  )
    .option('--pretty', 'indented JSON instead of one line an article')
    .action(extractCommand)
}

async function extractCommand(inputs: string[], flags: ExtractFlags): Promise<void> {
  const options = extractorOptions(flags)
  if (inputs.length === 0) {
    if (process.stdin.isTTY) throw new UsageError('extract: expected a file, a folder or - for standard input, got nothing. Try: yaosu extract article.txt')
    inputs = ['-']
  }
  const { createExtractor } = await import('../../extract.ts')
  const { readFileSync, statSync } = await import('node:fs')
  const extractor = createExtractor(options)
  const { summary } = await import('../print/summary.ts')
  for (const file of inputs) {
    let text: string
    try {
      if (file !== '-' && statSync(file).isDirectory()) throw new UsageError(`extract: ${file} is a folder`)
      text = readFileSync(file === '-' ? 0 : file, 'utf8')
    } catch (error) {
      if (error instanceof UsageError) throw error
      throw new UsageError(`extract: cannot read ${file} (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
    }
    const articles = file.endsWith('.jsonl') ? text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as { id?: string; text: string; publishedAt?: string | null }) : [{ text }]
    for (const input of articles) {
      const record = extractor.extract(input.text, { ...('id' in input ? { id: input.id! } : {}), ...('publishedAt' in input && input.publishedAt ? { publishedAt: input.publishedAt } : {}) })
      if (flags.pretty) process.stdout.write(`${JSON.stringify(record, null, 2)}\n`)
      else if (process.stdout.isTTY && articles.length === 1 && inputs.length === 1) process.stdout.write(summary(record, process.stdout.columns || 100))
      else process.stdout.write(`${JSON.stringify(record)}\n`)
    }
  }
}
