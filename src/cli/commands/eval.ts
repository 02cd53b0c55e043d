/** `yaosu eval DIR|FILE…`: precision, recall and F1 against labels, and why. */
import type { Command } from 'commander'
import type { Change, Evaluation, Prediction } from '../../score/score.ts'
import type { GoldArticle } from '../../score/gold.ts'
import { LISTS } from '../../schema/record.ts'
import { SOME_REJECTED, UsageError } from '../exit.ts'

interface EvalFlags {
  readonly pred?: string
  readonly json?: boolean
  readonly errors?: string | true
  readonly against?: string
  readonly floor: readonly string[]
}

export function register(program: Command): void {
  program
    .command('eval')
    .summary('precision, recall and F1 against labels')
    .description(
      'Reads labelled articles (*.gold.json, or .json and .jsonl from yaosu convert --to yaosu), extracts each, and compares.\n'
      + 'F1 is by value: the span overlaps the label and the values are equal; – where there is nothing to divide by.\nExample: yaosu eval corpus/ --errors 20 --floor money=0.98 --floor dates=0.97',
    )
    .argument('<inputs...>', 'label files, or folders of *.gold.json')
    .option('--pred <file>', 'score these records (JSONL with id), or a second labelling (*.gold.json, or a folder of them or of *.second.json), instead of extracting')
    .option('--json', 'figures and errors as JSON')
    .option('--errors [most]', 'print misses, false hits and wrong values, underlined in their sentence (50 unless told)')
    .option('--against <file>', 'another run (records as JSONL, or a saved --json): gains and losses by article')
    .option('--floor <list=F1>', 'exit 1 when a list or attribute is below its floor; may be repeated', (value: string, all: readonly string[]) => [...all, value], [])
    .action(evalCommand)
}

async function evalCommand(inputs: string[], flags: EvalFlags): Promise<void> {
  const floors = flags.floor.map(readFloor)
  const most = flags.errors === undefined ? 0 : flags.errors === true ? 50 : Number(flags.errors)
  if (!Number.isInteger(most) || most < 0) throw new UsageError(`--errors: expected how many to print, got "${String(flags.errors)}"`)
  const { readLabels } = await import('../labels.ts')
  const { compareRuns, evaluate } = await import('../../score/score.ts')
  const gold = readLabels(inputs)
  if (!gold.some((article) => FLOORED.some((list) => list in article))) throw new UsageError(`no labels in ${inputs.join(', ')}: expected lists such as "money" and "dates" beside the text, got articles alone`)
  const predictions = flags.pred === undefined ? await extractAll(gold) : await readPredictions(flags.pred, gold)
  const evaluation = evaluate(gold, predictions)
  const before = flags.against === undefined ? undefined : await readRun(flags.against, gold)
  const changes = before === undefined ? undefined : compareRuns(before, evaluation)
  const broken = floors.filter(({ name, floor }) => (figureOf(evaluation, name) ?? -1) < floor)
  if (flags.json) process.stdout.write(`${JSON.stringify(asJson(evaluation, changes), null, 1)}\n`)
  else await print(evaluation, gold, most, changes)
  for (const { name, floor } of broken) process.stderr.write(`yaosu eval: ${name} is ${figureOf(evaluation, name)?.toFixed(4) ?? 'not scored (no labels, no finds)'}, below its floor ${floor}\n`)
  if (broken.length > 0) process.exitCode = SOME_REJECTED
}

async function print(evaluation: Evaluation, gold: readonly GoldArticle[], most: number, changes: readonly Change[] | undefined): Promise<void> {
  const { changeList, errorList, scoreTable } = await import('../print/evaluation.ts')
  const columns = process.stdout.isTTY ? process.stdout.columns || 100 : 160
  process.stdout.write(scoreTable(evaluation, columns))
  if (!gold.some((article) => [article.money, article.dates, article.counts].some((list) => list?.some((label) => 'value' in label || 'min' in label)))) {
    process.stdout.write('the labels carry no values (they came through a format that has none): read the exact and partial columns\n')
  }
  if (most > 0) process.stdout.write(errorList(evaluation, gold, most, columns))
  if (changes !== undefined) process.stdout.write(changeList(changes))
}

function asJson(evaluation: Evaluation, changes: readonly Change[] | undefined): object {
  const { outcomes, ...figures } = evaluation
  return { ...figures, errors: outcomes.filter(({ verdict }) => verdict !== 'right'), ...(changes === undefined ? {} : { changes }) }
}

/** `money` is its F1 by value; `money.strict`, `money.exact`, `money.partial` its other readings; `counts.noun` an attribute. */
function figureOf(evaluation: Evaluation, name: string): number | null {
  if (evaluation.rows[name] !== undefined) return evaluation.rows[name].f1
  if (evaluation.attributes[name] !== undefined) return evaluation.attributes[name].accuracy
  const reading = /^(.+)\.(strict|exact|partial)$/u.exec(name)
  return reading === null ? null : (evaluation.rows[reading[1]!]?.[reading[2] as 'strict' | 'exact' | 'partial'] ?? null)
}

const FLOORED: readonly string[] = [...LISTS, 'edits']

function readFloor(text: string): { name: string; floor: number } {
  const parts = /^([a-z.A-Z]+)=(0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/u.exec(text)
  if (parts === null) throw new UsageError(`--floor: expected a list and a figure from 0 to 1 such as money=0.98, got "${text}"`)
  const list = parts[1]!.split('.')[0]!
  if (!FLOORED.includes(list)) throw new UsageError(`--floor: unknown list "${list}", expected one of ${FLOORED.join(', ')}, or a part of one such as projects.status`)
  return { name: parts[1]!, floor: Number(parts[2]) }
}

async function extractAll(gold: readonly GoldArticle[]): Promise<Map<string, Prediction>> {
  const { createExtractor } = await import('../../extract.ts')
  const extractor = createExtractor()
  return new Map(gold.map(({ id, text, title, publishedAt }) => [id, extractor.extract(text, { id, ...(title === undefined ? {} : { title }), ...(publishedAt == null ? {} : { publishedAt }) })]))
}

/** Records by id; or a second person's labels (*.gold.json, or a folder of them or of *.second.json), for the agreement of two labellings. */
async function readPredictions(path: string, gold: readonly GoldArticle[]): Promise<Map<string, Prediction>> {
  const { isLabels, readLabels, readRecords, SECOND } = await import('../labels.ts')
  if (!isLabels(path)) return readRecords(path)
  const { asPrediction } = await import('../../score/agreement.ts')
  const second = new Map(readLabels([path], SECOND).map((article) => [article.id, article]))
  return new Map(gold.flatMap((first) => (second.has(first.id) ? [[first.id, asPrediction(second.get(first.id)!, first)]] : [])))
}

/** Another run: saved figures with their errors, or records to be scored now. */
async function readRun(file: string, gold: readonly GoldArticle[]): Promise<Evaluation> {
  const { parseFile } = await import('../labels.ts')
  const { evaluate } = await import('../../score/score.ts')
  if (!file.endsWith('.jsonl')) {
    const saved = parseFile(file)[0] as { errors?: Evaluation['outcomes'] } & Omit<Evaluation, 'outcomes'>
    if (saved?.errors !== undefined) return { ...saved, outcomes: saved.errors }
  }
  return evaluate(gold, await readPredictions(file, gold))
}
