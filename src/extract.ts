/** The whole pipeline: one article in, one record out. */
import { toArticle, type Wanted } from './article.ts'
import { detectLanguage, type Language } from './language/detect.ts'
import { compileLexicon, type LexiconEntries, type UserLexicon } from './lexicon/user.ts'
import { findMentionsOfAll, kindsFor, NOTHING_FOUND, referenceInText } from './mentions/index.ts'
import type { AllFound } from './mentions/found.ts'
import type { Issue, Reading, ReferenceDay } from './mentions/rule.ts'
import { checkSteps, normalize, type Normalized, untouched } from './normalize/index.ts'
import { scanNumbers } from './numerals/scan.ts'
import { tieRecords, type FoundRecords } from './records/index.ts'
import { LISTS, type Article, type List } from './schema/record.ts'
import type { ArticleText } from './segment/article-text.ts'
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
  /** The same records for many articles, in their order, nearly twice as fast: each stage goes over some hundreds of them in turn. Fails: TypeError, before any work, when one has no text. */
  extractAll(articles: readonly (string | (ExtractOptions & { readonly text: string }))[]): Article[]
}

/** An extractor for many articles. Fails: TypeError or RangeError on options that mean nothing; never on a text. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const lexicon = compileLexicon(options.lexicon)
  for (const list of options.only ?? []) {
    if (!LISTS.includes(list)) throw new RangeError(`only: unknown list "${String(list)}", expected some of ${LISTS.join(', ')}`)
  }
  if (options.segmenter) checkPreference(options.segmenter)
  checkSteps(options.skip ?? [])
  const lists = options.only ?? LISTS
  const wanted = Object.fromEntries(LISTS.map((list) => [list, lists.includes(list)])) as Wanted
  const work: Work = { skip: options.skip ?? [], lexicon, kinds: kindsFor(lists), wanted }
  return {
    extract: (text, own = {}) => run([new Draft(text, own, options)], work)[0]!,
    extractAll: (articles) => inChunks(articles.map((article) => (typeof article === 'string' ? new Draft(article, {}, options) : new Draft(article?.text, article, options))), work),
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

/** What holds for all articles of an extractor. */
interface Work {
  readonly skip: readonly string[]
  readonly lexicon: UserLexicon
  readonly kinds: ReadonlySet<keyof AllFound>
  readonly wanted: Wanted
}

/** One article on its way: each stage fills in its part. */
class Draft {
  readonly raw: string
  readonly own: ExtractOptions
  readonly publishedAt: string | null
  readonly issues: Issue[] = []
  readonly segmenter: () => Segmenter | null
  language!: Language
  /** What is in no language that is read here gives an empty record. */
  readable = true
  normalized!: Normalized
  article!: ArticleText
  reading!: Reading
  found: AllFound = NOTHING_FOUND
  records!: FoundRecords
  private loaded: LoadedSegmenter | undefined

  constructor(raw: string, own: ExtractOptions, options: ExtractorOptions) {
    if (typeof raw !== 'string') throw new TypeError(`extract: expected a string, got ${raw === null ? 'null' : typeof raw}`)
    this.raw = raw
    this.own = own
    this.publishedAt = own.publishedAt ?? options.publishedAt ?? null
    this.segmenter = () => (this.loaded ??= loadSegmenter(options.segmenter ?? (options.segmenter === null ? 'none' : undefined))).segmenter
  }

  /** What the segmenter's loading had to say, once it was asked for. */
  get segmenterWarning(): Issue | undefined {
    return this.loaded?.warning
  }
}

/** Characters that go through one stage before the next begins: enough to pay for a stage's code and word lists, few enough to hold. */
const CHUNK = 256 * 1024

function inChunks(drafts: readonly Draft[], work: Work): Article[] {
  const articles: Article[] = []
  for (let first = 0; first < drafts.length; ) {
    let characters = 0
    let end = first
    while (end < drafts.length && characters < CHUNK) characters += drafts[end++]!.raw.length
    for (const article of run(drafts.slice(first, end), work)) articles.push(article)
    first = end
  }
  return articles
}

/**
 * The stages, each over all articles before the next begins: a stage's code and word lists stay in the processor's cache,
 * which on articles of a page is worth as much as the work itself.
 */
function run(drafts: readonly Draft[], work: Work): Article[] {
  for (const draft of drafts) detect(draft)
  for (const draft of drafts) draft.normalized = draft.readable ? normalize(draft.raw, { skip: work.skip, segmenter: draft.segmenter }) : untouched(draft.raw)
  for (const draft of drafts) draft.article = segmentText(draft.normalized.text)
  for (const draft of drafts) draft.reading = readingOf(draft, work.lexicon)
  find(drafts, work.kinds)
  for (const draft of drafts) draft.records = tieRecords(draft.reading, draft.found)
  return drafts.map((draft) => {
    const warning = draft.segmenterWarning
    if (warning !== undefined) draft.issues.push(warning)
    return toArticle(draft, draft.own, work.wanted)
  })
}

function detect(draft: Draft): void {
  const { code } = (draft.language = detectLanguage(draft.raw))
  draft.readable = code === 'cmn' || code === 'und'
}

/** The article as the finders get it: with its day, its script and its numbers. */
function readingOf(draft: Draft, lexicon: UserLexicon): Reading {
  const { normalized, article, publishedAt, own, issues } = draft
  // a text decoded wrongly shows its language only once it is repaired
  if (draft.language.code === 'und' && normalized.edits.length > 0) draft.language = detectLanguage(normalized.text)
  const day = publishedAt === null ? null : readPublishedAt(publishedAt)
  const stamp = day === null ? readPageDay(normalized.notes) : null
  const reference: ReferenceDay = day !== null ? { date: day, source: own.publishedAt === undefined ? 'option' : 'input' } : stamp !== null ? { date: stamp, source: 'dateline' } : referenceInText(article)
  if (publishedAt !== null && day === null) issues.push({ code: 'published-at', message: `Unexpected publishedAt ${JSON.stringify(publishedAt)}, expected a date such as 2023-05-04; it is not used` })
  if (!draft.readable) issues.push({ code: 'language/unsupported', message: `Unexpected language ${draft.language.code}, expected Chinese; nothing is read from this text` })
  return {
    article,
    text: normalized.text,
    numbers: scanNumbers(normalized.text),
    reference,
    script: draft.language.script,
    lexicon,
    segmenter: draft.segmenter,
    warn: (issue) => issues.push(issue),
  }
}

function find(drafts: readonly Draft[], kinds: ReadonlySet<keyof AllFound>): void {
  const readable = drafts.filter((draft) => draft.readable)
  const found = findMentionsOfAll(readable.map((draft) => draft.reading), kinds)
  for (let i = 0; i < readable.length; i++) readable[i]!.found = found[i]!
}
