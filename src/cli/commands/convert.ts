/** `yaosu convert --from X --to Y`: labels and predictions to and from the tools that data teams label with. */
import type { Command } from 'commander'
import type { BratDocument } from '../../formats/brat.ts'
import type { DoccanoLine } from '../../formats/doccano.ts'
import type { LabelStudioTask } from '../../formats/label-studio.ts'
import type { Labelled, Losses } from '../../formats/regions.ts'
import type { Article } from '../../schema/record.ts'
import type { GoldArticle } from '../../score/gold.ts'
import { UsageError } from '../exit.ts'
import type { RawArticle } from '../labels.ts'

const FORMATS = ['yaosu', 'label-studio', 'doccano', 'brat', 'conll'] as const
type Format = (typeof FORMATS)[number]

interface ConvertFlags {
  readonly from: string
  readonly to?: string
  readonly output?: string
  readonly source?: readonly string[]
  readonly labelConfig?: boolean
}

export function register(program: Command): void {
  program
    .command('convert')
    .summary('labels and predictions to and from Label Studio, doccano, brat and CoNLL')
    .description(
      'Formats: yaosu (labels as *.gold.json or JSONL; records with their input, or with --source), label-studio, doccano, brat (a folder of .txt and .ann), conll (BIO, a character a line).\n'
      + '--from text pre-labels articles (.txt, .html, .jsonl, .json or .csv, as for extract) with the extractor. What a format cannot carry is said on standard error.\n\n'
      + 'Pre-label, correct, score:\n'
      + '  yaosu convert --from text articles/ --to label-studio -o tasks.json\n'
      + '  yaosu convert --from label-studio export.json --to yaosu -o corrected.gold.jsonl\n'
      + '  yaosu eval corrected.gold.jsonl',
    )
    .argument('[inputs...]', 'files or folders')
    .option('--from <format>', `text, ${FORMATS.join(', ')}`, 'text')
    .option('--to <format>', FORMATS.join(', '))
    .option('-o, --output <path>', 'file, or folder for brat (standard output unless told)')
    .option('--source <paths...>', 'the raw articles that records were made from (records keep only normalised text)')
    .option('--label-config', 'print the labelling interface that Label Studio needs, and stop')
    .action(convertCommand)
}

async function convertCommand(inputs: string[], flags: ConvertFlags): Promise<void> {
  if (flags.labelConfig) {
    process.stdout.write((await import('../../formats/label-studio.ts')).labelStudioConfig)
    return
  }
  if (flags.from !== 'text') formatOf('--from', flags.from)
  const to = formatOf('--to', flags.to)
  if (inputs.length === 0) throw new UsageError('convert: expected files or folders, got nothing')
  if (to === 'brat' && flags.output === undefined) throw new UsageError('convert: brat writes two files an article; give a folder with -o')
  const losses: Losses = []
  const articles = await read(inputs, flags, losses)
  await write(articles, to, flags, losses)
  for (const loss of losses) process.stderr.write(`yaosu convert: ${loss}\n`)
  process.stderr.write(`yaosu convert: ${articles.length} articles, ${articles.reduce((sum, { regions }) => sum + regions.length, 0)} spans\n`)
}

function formatOf(option: string, value: string | undefined): Format {
  if ((FORMATS as readonly (string | undefined)[]).includes(value)) return value as Format
  throw new UsageError(`${option}: expected one of ${option === '--from' ? 'text, ' : ''}${FORMATS.join(', ')}, got ${value === undefined ? 'nothing' : `"${value}"`}`)
}

async function read(inputs: readonly string[], flags: ConvertFlags, losses: Losses): Promise<Labelled[]> {
  const files = await import('../labels.ts')
  switch (flags.from) {
    case 'text': return preLabel(await files.readArticles(inputs))
    case 'label-studio': {
      const { fromLabelStudio } = await import('../../formats/label-studio.ts')
      return fromLabelStudio(files.filesIn(inputs, ['.json']).flatMap((file) => files.parseFile(file) as LabelStudioTask[]), losses)
    }
    case 'doccano': {
      const { fromDoccano } = await import('../../formats/doccano.ts')
      return fromDoccano(files.filesIn(inputs, ['.jsonl']).flatMap((file) => files.parseFile(file) as DoccanoLine[]), losses)
    }
    case 'brat': {
      const { fromBrat } = await import('../../formats/brat.ts')
      const documents = files.filesIn(inputs, ['.ann']).map((file): BratDocument => {
        if (!file.endsWith('.ann')) throw new UsageError(`${file}: expected a .ann file, with its .txt beside it, or a folder of them`)
        const stem = file.replace(/\.ann$/u, '')
        return { id: stem.replace(/^.*[\\/]/u, ''), text: files.readText(`${stem}.txt`), ann: files.readText(file) }
      })
      if (documents.length === 0) throw new UsageError(`no .ann files in ${inputs.join(', ')}`)
      return fromBrat(documents, losses)
    }
    case 'conll': {
      const { fromConll } = await import('../../formats/conll.ts')
      return files.filesIn(inputs, ['.conll', '.bio']).flatMap((file) => fromConll(files.readText(file), losses))
    }
    default: return readYaosu(inputs, flags, losses)
  }
}

/** Labels as they are; records with the raw texts that they were made from. */
async function readYaosu(inputs: readonly string[], flags: ConvertFlags, losses: Losses): Promise<Labelled[]> {
  const files = await import('../labels.ts')
  const { fits, isRecord, labelledFromRecord } = await import('../../formats/from-record.ts')
  const { toLabelled } = await import('../../formats/regions.ts')
  const values = files.filesIn(inputs, ['.gold.json', '.gold.jsonl']).flatMap((file) => files.parseFile(file) as (GoldArticle | Article)[])
  if (values.length === 0) throw new UsageError(`no labels in ${inputs.join(', ')}: expected *.gold.json, *.gold.jsonl, or a file by name`)
  const sources = new Map(flags.source === undefined ? [] : (await files.readArticles(flags.source)).map(({ id, text }) => [id, text]))
  return values.flatMap((value) => {
    if (!isRecord(value)) return [toLabelled(value)]
    const raw = value.input ?? sources.get(value.id)
    if (raw === undefined) throw new UsageError(`${value.id} is a record, whose spans point into the raw article: extract with --with-input, or give the articles with --source`)
    if (fits(value, raw)) return [labelledFromRecord(value, raw)]
    losses.push(`${value.id}: its spans do not fit the article given by --source; left out`)
    return []
  })
}

async function preLabel(articles: readonly RawArticle[]): Promise<Labelled[]> {
  const { createExtractor } = await import('../../extract.ts')
  const { labelledFromRecord } = await import('../../formats/from-record.ts')
  const extractor = createExtractor()
  return articles.map(({ text, record, ...own }) => labelledFromRecord(record ?? extractor.extract(text, own), text))
}

async function write(articles: readonly Labelled[], to: Format, flags: ConvertFlags, losses: Losses): Promise<void> {
  if (to === 'brat') return writeBrat(articles, flags.output!, losses)
  const lines = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
  let out: string
  if (to === 'label-studio') {
    const { toLabelStudio } = await import('../../formats/label-studio.ts')
    out = `${JSON.stringify(toLabelStudio(articles, flags.from === 'text' ? 'predictions' : 'annotations'), null, 1)}\n`
  } else if (to === 'doccano') out = lines((await import('../../formats/doccano.ts')).toDoccano(articles))
  else if (to === 'conll') out = (await import('../../formats/conll.ts')).toConll(articles, losses)
  else {
    const { fromLabelled, listsIn } = await import('../../formats/regions.ts')
    const lists = listsIn(articles)
    out = lines(articles.map((article) => fromLabelled(article, article.rest['labelled'] === undefined ? lists : [])))
  }
  if (flags.output === undefined) process.stdout.write(out)
  else await (await import('../labels.ts')).writeText(flags.output, out)
}

async function writeBrat(articles: readonly Labelled[], folder: string, losses: Losses): Promise<void> {
  const { join } = await import('node:path')
  const { writeText } = await import('../labels.ts')
  const { toBrat } = await import('../../formats/brat.ts')
  for (const { id, text, ann } of toBrat(articles, losses)) {
    // an id comes from data: it names a file here and nothing else
    const name = id.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/u, '_') || '_'
    await writeText(join(folder, `${name}.txt`), text)
    await writeText(join(folder, `${name}.ann`), ann)
  }
}
