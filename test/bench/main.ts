/** `npm run bench`: one run, every table that the README quotes. `npm run bench -- speed growth` runs those sections alone. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createExtractor, extract } from '../../src/extract.ts'
import { applyEdits } from '../../src/text/alignment.ts'
import { survey } from '../../src/normalize/features.ts'
import { normalize, STEPS } from '../../src/normalize/index.ts'
import { hostileTexts } from '../support/texts.ts'
import { batch } from './batch.ts'
import { median, mbPerSecond, table, wholeProcess } from './measure.ts'
import { peers } from './peers.ts'
import { articlesOf, bytesOf, corpusArticles } from './texts.ts'

const require = createRequire(import.meta.url)
const CLI = join(process.cwd(), 'dist/bin/yaosu.js')

function speed(): void {
  const texts = articlesOf(1_000_000)
  const bytes = bytesOf(texts)
  const run = (work: (text: string) => unknown): number => median(5, () => texts.forEach((text) => work(text)))
  const extractor = createExtractor()
  const rows: string[][] = [[`1 MB of articles (${texts.length})`, 'ms', 'MB/s', 'of nodejieba.cut']]
  let cut = NaN
  try {
    const jieba = require('nodejieba') as { cut(text: string): string[] }
    cut = run((text) => jieba.cut(text))
  } catch {
    rows.push(['nodejieba.cut', 'not installed here', '', ''])
  }
  const add = (name: string, ms: number): void => void rows.push([name, ms.toFixed(0), mbPerSecond(bytes, ms), Number.isNaN(cut) ? '' : `${(cut / ms).toFixed(2)}×`])
  if (!Number.isNaN(cut)) add('nodejieba.cut', cut)
  add('extract, whole record', run((text) => extractor.extract(text)))
  add('extractAll, whole records', median(5, () => void inHundreds(texts, (some) => extractor.extractAll(some))))
  for (const only of ['money', 'dates', 'projects', 'officials'] as const) {
    const narrow = createExtractor({ only: [only] })
    add(`extract, only ${only}`, run((text) => narrow.extract(text)))
  }
  add('normalize', run((text) => normalize(text)))
  const clean = texts.map((text) => normalize(text).text)
  add('normalize, clean text', run2(clean, (text) => normalize(text)))
  table('Speed', rows)
}

function inHundreds(texts: readonly string[], work: (some: readonly string[]) => unknown): void {
  for (let i = 0; i < texts.length; i += 100) work(texts.slice(i, i + 100))
}

function run2(texts: readonly string[], work: (text: string) => unknown): number {
  return median(5, () => texts.forEach((text) => work(text)))
}

function steps(): void {
  const texts = articlesOf(1_000_000)
  const clean = texts.map((text) => normalize(text).text)
  const bytes = bytesOf(clean)
  const seen = clean.map((text) => ({ text, context: { segmenter: () => null, warn: () => {}, ...survey(text) } }))
  const rows = [['step, at its places in clean text', 'ms', 'MB/s']]
  const scan = run2(clean, (text) => survey(text))
  rows.push(['the one scan', scan.toFixed(1), mbPerSecond(bytes, scan)])
  for (const step of STEPS) {
    const ms = median(5, () => seen.forEach(({ text, context }) => void applyEdits(text, step.find(text, context as never))))
    rows.push([step.id, ms.toFixed(1), mbPerSecond(bytes, ms)])
  }
  table('Cleaning, step by step', rows)
}

function growth(): void {
  const sizes = [100_000, 200_000, 400_000]
  const rows = [['text', '100 KB', '200 KB', '400 KB', 'growth ×2', 'growth ×2']]
  const add = (name: string, times: number[]): void => void rows.push([name, ...times.map((ms) => `${ms.toFixed(0)} ms`), (times[1]! / times[0]!).toFixed(2), (times[2]! / times[1]!).toFixed(2)])
  add('many articles', sizes.map((size) => run2(articlesOf(size), (text) => extract(text))))
  add('one article', sizes.map((size) => { const text = articlesOf(size).join('\n'); return median(5, () => void extract(text)) }))
  table('Growth: time when the text doubles', rows)

  const hostile = [['1 MB of one thing', 'ms at 0.5 MB', 'ms at 1 MB', 'growth ×2']]
  const half = hostileTexts(500_000 / 3)
  const whole = hostileTexts(1_000_000 / 3)
  half.forEach(([name, text], i) => {
    const a = median(1, () => void extract(text))
    const b = median(1, () => void extract(whole[i]![1]))
    hostile.push([name, a.toFixed(0), b.toFixed(0), (b / a).toFixed(2)])
  })
  table('Growth: one paragraph of one thing', hostile)
}

function start(): void {
  const article = corpusArticles()[0]!
  const rows = [['whole process', 'ms (median of 7)', 'peak memory']]
  const add = (name: string, args: string[], input?: string): void => {
    const { ms, peakMB } = wholeProcess(7, args, input)
    rows.push([name, ms.toFixed(0), `${peakMB.toFixed(0)} MB`])
  }
  add('node -e 0', ['-e', '0'])
  add('yaosu --version', [CLI, '--version'])
  add('yaosu extract - (one article)', [CLI, 'extract', '-'], article)
  add('the same from 200 modules, not bundled', [join(process.cwd(), 'dist/cli/main.js'), 'extract', '-'], article)
  add('yaosu extract - (one line of JSON)', [CLI, 'extract', '-'], `${JSON.stringify({ text: article })}\n`)
  add('yaosu extract - (1 MB as one article)', [CLI, 'extract', '-'], articlesOf(1_000_000).join('\n'))
  table('Cold start of the command line', rows)
}

const SECTIONS: Record<string, () => void | Promise<void>> = { speed, steps, growth, start, peers, batch: () => batch(CLI) }
const asked = process.argv.slice(2)
for (const name of asked) if (!(name in SECTIONS)) throw new RangeError(`bench: unknown section "${name}", expected some of ${Object.keys(SECTIONS).join(', ')}`)
for (const [name, section] of Object.entries(SECTIONS)) if (asked.length === 0 || asked.includes(name)) await section()
