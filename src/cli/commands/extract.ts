/** `yaosu extract [FILE|FOLDER|GLOB|-]…`: articles in, one record an article out. */
import type { Command } from 'commander'
import type { Layout } from '../../batch/layout.ts'
import type { RunOptions } from '../../batch/run.ts'
import type { Source } from '../../batch/sources.ts'
import { ALL_GOOD, SOME_REJECTED, UsageError } from '../exit.ts'
import { addSharedOptions, extractorOptions, readChoice, readNumber, type SharedFlags } from '../options.ts'

interface ExtractFlags extends SharedFlags {
  readonly output?: string
  readonly format?: string
  readonly rejects?: string
  readonly inputFormat?: string
  readonly encoding?: string
  readonly idField: string
  readonly textField: string
  readonly htmlField: string
  readonly titleField: string
  readonly dateField: string
  readonly withInput?: boolean
  readonly pretty?: boolean
  readonly bom?: boolean
  readonly resume?: boolean
  readonly threads?: string
  readonly batchSize: string
  readonly rowTimeout: string
  readonly workerMemory: string
  readonly maxLineBytes: string
  readonly maxRejects?: string
  readonly checkpointEvery: string
  readonly progress: string
}

export function register(program: Command): void {
  addSharedOptions(
    program
      .command('extract')
      .summary('articles in, one record an article out')
      .description(
        'Reads .txt, .html, .jsonl, .json, .csv and .tsv files (also .gz of them), folders of them, globs, or standard input (-).\n' +
          'Writes one line of JSON an article, in input order; on a terminal, one article is shown as tables.\n' +
          'An article that cannot be read is a row in the reject file; with - it is a line in its place.\n\n' +
          'Examples:\n' +
          '  yaosu extract article.html\n' +
          '  yaosu extract pages/ dump.jsonl --text-field content --date-field pub_time -o out.csv\n' +
          '  zstd -dc dump.jsonl.zst | yaosu extract - --only money,projects > out.jsonl',
      )
      .argument('[inputs...]', 'files, folders, globs, or - for standard input')
      .option('-o, --output <path>', 'a file ending in .jsonl, .csv, .parquet or .duckdb (or a folder with --format); default: standard output')
      .option('--format <format>', 'jsonl, csv, parquet or duckdb, where the ending does not say')
      .option('--pretty', 'indented JSON instead of one line an article')
      .option('--with-input', 'put the text that spans point into beside each record (field input)'),
  )
    .optionsGroup('Input:')
    .option('--input-format <format>', 'text, html, jsonl, json or csv, where the ending does not say')
    .option('--encoding <charset>', 'the charset of all inputs, such as gb18030; default: told from each')
    .option('--id-field <name>', 'field of the id', 'id')
    .option('--text-field <name>', 'field of the text', 'text')
    .option('--html-field <name>', 'field of the page, where there is no text', 'html')
    .option('--title-field <name>', 'field of the title', 'title')
    .option('--date-field <name>', 'field of the day of publication', 'publishedAt')
    .option('--max-line-bytes <n>', 'longer lines are rejected', String(64 * 1024 * 1024))
    .optionsGroup('Large runs:')
    .option('--rejects <file>', 'where rejected articles go; default: OUTPUT.rejects.jsonl')
    .option('--max-rejects <n>', 'stop with exit code 3 above so many rejects, or above a share such as 5%')
    .option('--resume', 'take up a run that was broken off, from its last checkpoint')
    .option('--checkpoint-every <ms>', 'how much work a crash may cost', '2000')
    .option('--threads <n>', 'worker threads; 0 runs in this process (default: the cores, 0 for small inputs)')
    .option('--batch-size <n>', 'articles sent to a worker at a time', '64')
    .option('--row-timeout <ms>', 'an article that takes longer is rejected and its worker replaced; small inputs, which run without workers, get one where this is given', '30000')
    .option('--worker-memory <mb>', 'an article that needs more is rejected and its worker replaced; likewise', '512')
    .option('--progress <kind>', 'auto, text, json or none, on standard error', 'auto')
    .option('--bom', 'begin CSV files with a byte order mark, for spreadsheets')
    .action(extractCommand)
}

async function extractCommand(inputs: string[], flags: ExtractFlags, command: Command): Promise<void> {
  const extractor = extractorOptions(flags)
  if (inputs.length === 0) {
    if (process.stdin.isTTY) throw new UsageError('extract: expected a file, a folder or - for standard input, got nothing. Try: yaosu extract article.txt')
    inputs = ['-']
  }
  if (flags.resume && flags.output === undefined) throw new UsageError('--resume: expected --output FILE too, since standard output cannot be taken up again')
  if (flags.rejects !== undefined && flags.output === undefined) throw new UsageError('--rejects: expected --output FILE too; on standard output rejects are told on standard error')
  if (flags.format !== undefined && flags.output === undefined && flags.format !== 'jsonl') throw new UsageError(`--format: expected --output FILE too (only jsonl goes to standard output), got "${flags.format}" without`)
  if (flags.bom && flags.output === undefined) throw new UsageError('--bom: expected --output FILE.csv too')
  if (flags.pretty && flags.output !== undefined) throw new UsageError('--pretty: expected standard output, got --output')
  // one process cannot end an article that hangs or grows: who asks for that gets a worker, however little there is to read
  const guarded = ['rowTimeout', 'workerMemory'].some((name) => command.getOptionValueSource(name) === 'cli')
  const threads = flags.threads === undefined ? null : readNumber('--threads', flags.threads, 0)
  if (guarded && threads === 0) throw new UsageError('--threads 0: expected at least 1 with --row-timeout or --worker-memory, which end a worker thread; one process cannot end itself')
  const { findSources } = await import('../../batch/sources.ts')
  const inputFormat = flags.inputFormat === undefined ? null : readChoice('--input-format', flags.inputFormat, ['text', 'html', 'jsonl', 'json', 'csv'])
  const layout = flags.output === undefined ? null : (await import('../../batch/layout.ts')).layoutOf(flags.output, flags.format, flags.rejects, flags.bom === true)
  const sources = layout === null ? findSources(inputs, inputFormat) : await withoutOutputs(findSources(inputs, inputFormat), layout, inputs)
  if (flags.encoding !== undefined) {
    const { encodingOf } = await import('../../source/decode.ts')
    if (encodingOf(flags.encoding) === null) throw new UsageError(`--encoding: unknown charset "${flags.encoding}", expected one such as utf-8, gb18030 or big5`)
  }
  const { runBatch } = await import('../../batch/run.ts')
  const { createProgress, rejectPrinter } = await import('../print/progress.ts')
  const filter = sources.length === 1 && sources[0]!.path === '-' && flags.output === undefined
  const progress = createProgress(readChoice('--progress', flags.progress, ['auto', 'text', 'json', 'none']), flags.output !== undefined)
  const options: RunOptions = {
    extractor,
    fields: { id: flags.idField, text: flags.textField, html: flags.htmlField, title: flags.titleField, publishedAt: flags.dateField },
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    withInput: flags.withInput === true,
    pretty: flags.pretty === true,
    filter,
    maxLineBytes: readNumber('--max-line-bytes', flags.maxLineBytes, 1),
    batchSize: readNumber('--batch-size', flags.batchSize, 1),
    rowTimeout: readNumber('--row-timeout', flags.rowTimeout, 1),
    workerMemory: readNumber('--worker-memory', flags.workerMemory, 16),
    threads,
    guarded,
    maxRejects: flags.maxRejects === undefined ? null : readLimit(flags.maxRejects),
    resume: flags.resume === true,
    checkpointEvery: readNumber('--checkpoint-every', flags.checkpointEvery, 0),
    stdin: process.stdin,
    onProgress: progress.update,
    onReject: rejectPrinter(flags.output !== undefined || filter),
  }
  if (process.stdout.isTTY && flags.output === undefined && !flags.pretty && sources.length === 1 && isOneArticle(sources[0]!)) return showOne(sources, options)
  if (layout !== null) sayHowToGoOn()
  const summary = await runBatch(sources, layout ?? process.stdout, options)
  progress.end(summary)
  process.exitCode = summary.rejects > 0 ? SOME_REJECTED : ALL_GOOD
}

/** A folder may hold what an earlier run wrote into it: that is no input. Fails: UsageError where an input itself would be overwritten. */
async function withoutOutputs(sources: readonly Source[], layout: Layout, named: readonly string[]): Promise<Source[]> {
  const { resolve } = await import('node:path')
  const { writtenBy } = await import('../../batch/layout.ts')
  const written = new Set(writtenBy(layout).map((path) => resolve(path)))
  const clash = named.find((name) => written.has(resolve(name)))
  if (clash !== undefined && clash !== layout.rejects) throw new UsageError(`--output: ${clash} is an input of this run; choose another output`)
  if (clash !== undefined) throw new UsageError(`${clash} would be overwritten by this run's own rejects: choose another --rejects file`)
  return sources.filter((source) => !written.has(resolve(source.path)))
}

/** Ctrl-C leaves what is done on disk. */
function sayHowToGoOn(): void {
  process.once('SIGINT', () => {
    process.stderr.write('\nyaosu: stopped; the same command with --resume goes on from the last checkpoint\n')
    process.exit(130)
  })
}

const isOneArticle = (source: Source): boolean => !source.piped && !source.gzip && source.format !== 'jsonl' && source.format !== 'csv' && source.bytes < 1024 * 1024

async function showOne(sources: readonly Source[], options: RunOptions): Promise<void> {
  const { Writable } = await import('node:stream')
  const { runBatch } = await import('../../batch/run.ts')
  const { summary } = await import('../print/summary.ts')
  const chunks: Uint8Array[] = []
  const gathered = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const { articles, rejects } = await runBatch(sources, gathered, options.guarded ? options : { ...options, threads: 0 })
  const out = Buffer.concat(chunks).toString('utf8')
  // a file may hold more than its name told
  process.stdout.write(articles === 1 && rejects === 0 ? summary(JSON.parse(out) as Parameters<typeof summary>[0], process.stdout.columns || 100) : out)
  process.exitCode = rejects > 0 ? SOME_REJECTED : ALL_GOOD
}

function readLimit(value: string): { count: number } | { share: number } {
  const share = /^(\d{1,3}(?:\.\d{1,4})?)%$/u.exec(value)
  if (share !== null && Number(share[1]) <= 100) return { share: Number(share[1]) / 100 }
  if (!/^\d{1,12}$/u.test(value)) throw new UsageError(`--max-rejects: expected a number such as 100 or a share such as 5%, got "${value}"`)
  return { count: Number(value) }
}
