/** `yaosu view FILE|FOLDER -o out.html`: articles and what was found in them, as one page to look at. */
import type { Command } from 'commander'
import type { ViewInput } from '../../view/article.ts'
import { UsageError } from '../exit.ts'
import { extractorOptions } from '../options.ts'
import type { RawArticle } from '../labels.ts'

interface ViewFlags {
  readonly output?: string
  readonly gold?: readonly string[]
  readonly pred?: string
  readonly title?: string
  readonly publishedAt?: string
}

export function register(program: Command): void {
  program
    .command('view')
    .summary('one self-contained HTML page: the article in colour, its records, what was changed')
    .description(
      'Reads .txt, .html, .jsonl, .json, .csv (as extract reads them, or records made with --with-input) and .gold.json files or folders of them. One article gives its page; several give an index with totals and charts.\n'
      + 'In a folder with *.gold.json files, or with --gold, labels stand beside what was found.\nExample: yaosu view corpus/dev -o dev.html',
    )
    .argument('<inputs...>', 'files or folders')
    .option('-o, --output <file>', 'where the page goes (standard output unless told)')
    .option('--gold <paths...>', 'labels to show beside the finds, matched by id')
    .option('--pred <file>', 'show these records (JSONL with id) instead of extracting')
    .option('--title <text>', 'title of the page')
    .option('--published-at <day>', 'the day relative dates count from, where an article brings none')
    .action(viewCommand)
}

async function viewCommand(inputs: string[], flags: ViewFlags): Promise<void> {
  const { filesIn, parseFile, readArticles, readLabels, readRecords, writeText } = await import('../labels.ts')
  const { createExtractor } = await import('../../extract.ts')
  const { viewPage } = await import('../../view/page.ts')
  const extractor = createExtractor(extractorOptions(flags.publishedAt === undefined ? {} : { publishedAt: flags.publishedAt }))
  const gold = new Map(flags.gold === undefined ? [] : readLabels(flags.gold).map((labels) => [labels.id, labels]))
  // in a folder an article stands as .txt and again inside its .gold.json: the labels bring the text
  const files = filesIn(inputs, ['.txt', '.html', '.htm', '.jsonl', '.csv', '.tsv', '.gold.json'])
  const labelled = files.filter((file) => /\.gold\.jsonl?$/u.test(file) || (/\.json$/u.test(file) && parseFile(file).every((value) => typeof (value as { text?: unknown })?.text === 'string')))
  for (const labels of labelled.length === 0 ? [] : readLabels(labelled)) if (!gold.has(labels.id)) gold.set(labels.id, labels)
  const plain = files.filter((file) => !labelled.includes(file))
  const found = new Map<string, RawArticle>((plain.length === 0 ? [] : await readArticles(plain)).map((article) => [article.id, article]))
  if (labelled.length > 0) for (const { id, text, title, publishedAt } of readLabels(labelled)) found.set(id, { id, text, ...(title === undefined ? {} : { title }), ...(publishedAt == null ? {} : { publishedAt }) })
  if (found.size === 0) throw new UsageError(`view: no articles in ${inputs.join(', ')}: expected .txt, .html, .jsonl, .json, .csv or .gold.json`)
  const predictions = flags.pred === undefined ? undefined : readRecords(flags.pred)
  const shown = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ text, record: given, ...own }): ViewInput => {
    const labels = gold.get(own.id)
    const record = predictions === undefined ? (given ?? extractor.extract(text, own)) : { ...extractor.extract('', own), ...(predictions.get(own.id) ?? {}) }
    return { record, raw: text, ...(labels === undefined || labels.text !== text ? {} : { gold: labels }) }
  })
  const page = viewPage(shown, flags.title)
  if (flags.output === undefined) process.stdout.write(page)
  else {
    await writeText(flags.output, page)
    process.stderr.write(`yaosu view: ${shown.length} articles → ${flags.output}\n`)
  }
}
