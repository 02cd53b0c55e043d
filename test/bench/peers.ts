/**
 * The same labelled articles read by other libraries: F1 by this project's own scorer, and speed, in one run.
 * Installs @microsoft/recognizers-text-suite into test/bench/.peers on first use; where it cannot be had the table says so.
 * What a peer cannot say is filled in its favour: bounds count as it gives them, roles and nouns are not scored.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { zh } from 'chrono-node'
import { createExtractor } from '../../src/extract.ts'
import { evaluate, type Prediction } from '../../src/score/score.ts'
import type { GoldArticle } from '../../src/score/gold.ts'
import { median, mbPerSecond, table } from './measure.ts'

const HOME = join(process.cwd(), 'test/bench/.peers')
const SUITE = '@microsoft/recognizers-text-suite@1.3.1'

interface Recognized { start: number; end: number; text: string; resolution: (Record<string, unknown> & { values?: Record<string, string>[] }) | null }
type Recognizer = (text: string, culture: string, options?: unknown, reference?: Date) => Recognized[]

/** Every labelled article of the corpus, and those named in YAOSU_BENCH_GOLD (a folder of gold files) where it is set. */
function goldArticles(): GoldArticle[] {
  const folders = ['train', 'dev', 'test'].map((split) => join(process.cwd(), 'corpus', split))
  if (process.env['YAOSU_BENCH_GOLD'] !== undefined) folders.push(process.env['YAOSU_BENCH_GOLD'])
  return folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.gold.json')).sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldArticle))
}

function suite(): Record<string, Recognizer> | null {
  const entry = join(HOME, 'node_modules', '@microsoft', 'recognizers-text-suite', 'package.json')
  try {
    if (!existsSync(entry)) {
      mkdirSync(HOME, { recursive: true })
      execFileSync('npm', ['install', '--no-save', '--no-package-lock', '--prefix', HOME, SUITE], { stdio: 'ignore' })
    }
    return createRequire(entry)('@microsoft/recognizers-text-suite') as Record<string, Recognizer>
  } catch {
    return null
  }
}

const ZH = 'zh-cn'
const exact = (value: number): { min: number; max: number; mod: 'exact' } => ({ min: value, max: value, mod: 'exact' })

function byRecognizers(library: Record<string, Recognizer>, gold: GoldArticle): Prediction {
  const { text } = gold
  const reference = gold.publishedAt == null ? new Date(2000, 0, 1) : new Date(`${gold.publishedAt.slice(0, 10)}T00:00:00`)
  const span = (r: Recognized): { text: string; start: number; end: number; rule: string } => ({ text: text.slice(r.start, r.end + 1), start: r.start, end: r.end + 1, rule: 'recognizers' })
  const money = library['recognizeCurrency']!(text, ZH).flatMap((r) => (r.resolution?.['value'] == null ? [] : [{ ...span(r), ...exact(Number(r.resolution['value']) / 1e8), currency: String(r.resolution['isoCurrency'] ?? 'CNY') }]))
  const dates = library['recognizeDateTime']!(text, ZH, undefined, reference).flatMap((r) => {
    const values = r.resolution?.values ?? []
    // the past reading is the better guess for news, where two are offered
    const value = values[0]
    if (value === undefined) return []
    const day = (iso: string | undefined, before = 0): string | null => {
      if (iso === undefined || !/^\d{4}-\d{2}-\d{2}/.test(iso)) return null
      const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
      date.setUTCDate(date.getUTCDate() - before)
      return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
    }
    const from = day(value['value'] ?? value['start'])
    const to = value['value'] === undefined ? day(value['end'], 1) : from
    return [{ ...span(r), type: value['type'] === 'duration' ? ('duration' as const) : ('date' as const), value: value['timex'] ?? '', from, to }]
  })
  const percent = library['recognizePercentage']!(text, ZH).map((r) => ({ ...span(r), ...exact(Number.parseFloat(String(r.resolution?.['value']))), unit: '%' }))
  return { id: gold.id, money, dates, quantities: percent } as unknown as Prediction
}

function byChrono(gold: GoldArticle): Prediction {
  const reference = gold.publishedAt == null ? new Date(2000, 0, 1) : new Date(`${gold.publishedAt.slice(0, 10)}T12:00:00`)
  const iso = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
  const dates = zh.hans.parse(gold.text, reference).map((r) => {
    const certain = (part: 'year' | 'month' | 'day'): boolean => r.start.isCertain(part)
    const day = iso(r.start.date())
    const value = certain('day') ? day : certain('month') ? day.slice(0, 7) : day.slice(0, 4)
    const end = r.end == null ? null : iso(r.end.date())
    return { text: r.text, start: r.index, end: r.index + r.text.length, rule: 'chrono', type: 'date' as const, value: end === null ? value : `${day}/${end}`, from: certain('day') ? day : null, to: end ?? (certain('day') ? day : null) }
  })
  return { id: gold.id, dates } as unknown as Prediction
}

export function peers(): void {
  const gold = goldArticles()
  const bytes = gold.reduce((n, { text }) => n + Buffer.byteLength(text), 0)
  const rows: string[][] = [[`${gold.length} labelled articles`, 'money F1', 'dates F1', '% F1', 'ms', 'MB/s']]
  const onlyPercent = gold.map((article) => ({ ...article, quantities: (article.quantities ?? []).filter(({ unit }) => unit === '%') }))
  const add = (name: string, read: (article: GoldArticle) => Prediction, runs: number): void => {
    const predictions = new Map(gold.map((article) => [article.id, read(article)]))
    const f1 = (list: 'money' | 'dates' | 'quantities', against: readonly GoldArticle[] = gold): string => {
      const value = evaluate(against, predictions).rows[list]?.f1
      return [...predictions.values()].some((p) => (p[list]?.length ?? 0) > 0) && value != null ? value.toFixed(3) : '–'
    }
    for (const prediction of predictions.values()) if (prediction.quantities !== undefined) Object.assign(prediction, { quantities: prediction.quantities.filter(({ unit }) => unit === '%') })
    const ms = median(runs, () => gold.forEach((article) => void read(article)))
    rows.push([name, f1('money'), f1('dates'), f1('quantities', onlyPercent), ms.toFixed(0), mbPerSecond(bytes, ms)])
  }
  const extractor = createExtractor()
  const own = (article: GoldArticle): Prediction => extractor.extract(article.text, { id: article.id, ...(article.publishedAt == null ? {} : { publishedAt: article.publishedAt }) })
  add('yaosu, whole record', own, 5)
  const library = suite()
  if (library === null) rows.push([`${SUITE}: could not be installed here`, '', '', '', '', ''])
  else add('recognizers-text-suite 1.3.1', (article) => byRecognizers(library, article), 1)
  add('chrono-node zh.hans', byChrono, 3)
  table('Beside other libraries', rows)
}
