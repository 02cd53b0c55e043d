/** The whole pipeline: one article in, one record out. */
import { toArticle } from './article.ts'
import { detectLanguage, type Language } from './language/detect.ts'
import { compileLexicon, type LexiconEntries, type UserLexicon } from './lexicon/user.ts'
import { findMentions, findMentionsOfAll, kindsFor, referenceInText } from './mentions/index.ts'
import type { AllFound } from './mentions/found.ts'
import type { Issue, Reading, ReferenceDay } from './mentions/rule.ts'
import { normalize, untouched, type Normalized } from './normalize/index.ts'
import { scanNumbers } from './numerals/scan.ts'
import { tieRecords } from './records/index.ts'
import { LISTS, type Article, type List } from './schema/record.ts'
import { readPageDay } from './segment/page-day.ts'
import { segmentText } from './segment/segment.ts'
import { checkPreference, loadSegmenter, type LoadedSegmenter, type SegmenterPreference } from './segmenter/load.ts'
import { readPublishedAt } from './source/published-at.ts'
import type { Segmenter } from './segmenter/segmenter.ts'

export interface ExtractOptions {
  /** The record's id; a hash of the text where none is given. */
  readonly id?: string
  readonly title?: string
  /** ISO day on which the article was published; relative dates count from it. */
  readonly publishedAt?: string
  /** Fields to carry through unread. */
  readonly meta?: Record<string, unknown>
}

export interface ExtractorOptions {
  /** Fill only these lists; the others come back empty. */
  readonly only?: readonly List[]
  readonly lexicon?: LexiconEntries
  /** ISO day that relative dates count from where an article brings none. */
  readonly publishedAt?: string
  /** Ids of normalisation steps to leave out. */
  readonly skip?: readonly string[]
  /** Who cuts words, where only a word boundary decides: nodejieba (the default), node-rs, none, or your own. Loaded on the first sentence that needs it. */
  readonly segmenter?: SegmenterPreference | null
}

export interface Extractor {
  extract(text: string, options?: ExtractOptions): Article
  /** The same records for many articles, in their order, about twice as fast: each stage goes over all of them in turn. Memory grows with their number; some hundreds at a time is plenty. */
  extractAll(articles: readonly (string | (ExtractOptions & { readonly text: string }))[]): Article[]
}

/** An extractor for many articles. Fails: TypeError or RangeError on options that mean nothing; never on a text. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const lexicon = compileLexicon(options.lexicon)
  for (const list of options.only ?? []) {
    if (!LISTS.includes(list)) throw new RangeError(`only: unknown list "${String(list)}", expected some of ${LISTS.join(', ')}`)
  }
  if (options.segmenter) checkPreference(options.segmenter)
  const kinds = kindsFor(options.only ?? LISTS)
  return {
    extract: (text, own = {}) => finish([begin(text, own, options, lexicon)], options, kinds)[0]!,
    extractAll: (articles) => finish(articles.map((article) => (typeof article === 'string' ? begin(article, {}, options, lexicon) : begin(article?.text, article, options, lexicon))), options, kinds),
  }
}

let standard: Extractor | undefined

/**
 * Reads one article. Example: `extract('总投资50亿元').money[0].min === 50`.
 * Fails: TypeError when `text` is not a string. Any string gives a record.
 */
export function extract(text: string, options: ExtractOptions & ExtractorOptions = {}): Article {
  const { only, lexicon, skip, segmenter, ...own } = options
  if (only === undefined && lexicon === undefined && skip === undefined && segmenter === undefined) {
    standard ??= createExtractor()
    return standard.extract(text, own)
  }
  return createExtractor(options).extract(text, own)
}

/** One article on its way: cleaned, cut and its numbers scanned. */
interface Begun {
  readonly own: ExtractOptions
  readonly normalized: Normalized
  readonly language: Language
  readonly reading: Reading
  readonly issues: Issue[]
  readonly publishedAt: string | null
  readonly readable: boolean
  /** What the segmenter's loading had to say, once it was asked for. */
  readonly segmenterWarning: () => Issue | undefined
}

function begin(raw: string, own: ExtractOptions, options: ExtractorOptions, lexicon: UserLexicon): Begun {
  if (typeof raw !== 'string') throw new TypeError(`extract: expected a string, got ${raw === null ? 'null' : typeof raw}`)
  let loaded: LoadedSegmenter | undefined
  const segmenter = (): Segmenter | null => (loaded ??= loadSegmenter(options.segmenter ?? (options.segmenter === null ? 'none' : undefined))).segmenter
  let language = detectLanguage(raw)
  const readable = language.code === 'cmn' || language.code === 'und'
  const normalized = readable ? normalize(raw, { skip: options.skip ?? [], segmenter }) : untouched(raw)
  // a text decoded wrongly shows its language only once it is repaired
  if (language.code === 'und' && normalized.edits.length > 0) language = detectLanguage(normalized.text)
  const article = segmentText(normalized.text)
  const publishedAt = own.publishedAt ?? options.publishedAt ?? null
  const day = publishedAt === null ? null : readPublishedAt(publishedAt)
  const stamp = day === null ? readPageDay(normalized.notes) : null
  const reference: ReferenceDay = day !== null ? { date: day, source: own.publishedAt === undefined ? 'option' : 'input' } : stamp !== null ? { date: stamp, source: 'dateline' } : referenceInText(article)
  const issues: Issue[] = []
  if (publishedAt !== null && day === null) issues.push({ code: 'published-at', message: `Unexpected publishedAt ${JSON.stringify(publishedAt)}, expected a date such as 2023-05-04; it is not used` })
  const reading: Reading = {
    article,
    text: normalized.text,
    numbers: scanNumbers(normalized.text),
    reference,
    script: language.script,
    lexicon,
    segmenter,
    warn: (issue) => issues.push(issue),
  }
  if (!readable) issues.push({ code: 'language/unsupported', message: `Unexpected language ${language.code}, expected Chinese; nothing is read from this text` })
  return { own, normalized, language, reading, issues, publishedAt, readable, segmenterWarning: () => loaded?.warning }
}

function finish(begun: readonly Begun[], options: ExtractorOptions, kinds: ReadonlySet<keyof AllFound>): Article[] {
  const readable = begun.filter((article) => article.readable)
  const finds = findMentionsOfAll(readable.map(({ reading }) => reading), kinds)
  const findsOf = new Map(readable.map((article, i) => [article, finds[i]!]))
  const ties = begun.map((article) => {
    const found = findsOf.get(article) ?? findMentions(article.reading, new Set())
    return { found, records: tieRecords(article.reading, found) }
  })
  return begun.map(({ own, normalized, language, reading, issues, publishedAt, segmenterWarning }, i) => {
    const warning = segmenterWarning()
    if (warning !== undefined) issues.push(warning)
    return toArticle({ normalized, language, reading, ...ties[i]!, issues, publishedAt, lists: options.only ?? LISTS }, own)
  })
}
