/** The whole pipeline: one article in, one record out. */
import { detectLanguage, type Language } from './language/detect.ts'
import { compileLexicon, type LexiconEntries, type UserLexicon } from './lexicon/user.ts'
import { findMentions, kindsFor, referenceInText } from './mentions/index.ts'
import type { AllFound, Named } from './mentions/found.ts'
import type { Found, Issue, Reading, ReferenceDay } from './mentions/rule.ts'
import { normalize, untouched, type Normalized } from './normalize/index.ts'
import { scanNumbers } from './numerals/scan.ts'
import { tieRecords, type FoundEvidence, type FoundRecords } from './records/index.ts'
import { LISTS, type Article, type Evidence, type List, type Mention, type Warning } from './schema/record.ts'
import { readBylines } from './segment/bylines.ts'
import { segmentText } from './segment/segment.ts'
import { checkPreference, loadSegmenter, type LoadedSegmenter, type SegmenterPreference } from './segmenter/load.ts'
import { readPublishedAt } from './source/published-at.ts'
import type { Segmenter } from './segmenter/segmenter.ts'
import type { NormSpan } from './text/span.ts'

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
}

/** An extractor for many articles. Fails: TypeError or RangeError on options that mean nothing; never on a text. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const lexicon = compileLexicon(options.lexicon)
  for (const list of options.only ?? []) {
    if (!LISTS.includes(list)) throw new RangeError(`only: unknown list "${String(list)}", expected some of ${LISTS.join(', ')}`)
  }
  if (options.segmenter) checkPreference(options.segmenter)
  const kinds = kindsFor(options.only ?? LISTS)
  return { extract: (text, own = {}) => extractWith(text, own, options, lexicon, kinds) }
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

function extractWith(raw: string, own: ExtractOptions, options: ExtractorOptions, lexicon: UserLexicon, kinds: ReadonlySet<keyof AllFound>): Article {
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
  const reference: ReferenceDay = day === null ? referenceInText(article) : { date: day, source: own.publishedAt === undefined ? 'option' : 'input' }
  const issues: Issue[] = []
  if (publishedAt !== null && day === null) issues.push({ code: 'published-at', message: `Unexpected publishedAt ${JSON.stringify(publishedAt)}, expected a date such as 2023-05-04; it is not used` })
  const reading: Reading = {
    article,
    text: normalized.text,
    numbers: scanNumbers(normalized.text),
    reference,
    lexicon,
    segmenter,
    warn: (issue) => issues.push(issue),
  }
  if (!readable) issues.push({ code: 'language/unsupported', message: `Unexpected language ${language.code}, expected Chinese; nothing is read from this text` })
  const found = findMentions(reading, readable ? kinds : new Set())
  const records = tieRecords(reading, found)
  if (loaded?.warning !== undefined) issues.push(loaded.warning)
  return toArticle(normalized, language, reading, found, records, issues, own, publishedAt, options.only)
}

function toArticle(
  normalized: Normalized, language: Language, reading: Reading, found: AllFound, records: FoundRecords, issues: readonly Issue[],
  own: ExtractOptions, publishedAt: string | null, only: readonly List[] | undefined,
): Article {
  const { raw, alignment } = normalized
  const mention = (span: NormSpan): Mention => {
    const { start, end } = alignment.toRawSpan({ start: span.start, end: span.end })
    return { text: raw.slice(start, end), start, end }
  }
  const ruled = <T extends Found>(item: T): Omit<T, keyof Found> & Mention & { rule: string } => {
    const { start: _s, end: _e, rule, space: _x, ...values } = item
    return { ...mention(item), ...values, rule } as Omit<T, keyof Found> & Mention & { rule: string }
  }
  const named = <T extends Named>(item: T): Omit<T, 'mentions'> & { mentions: Mention[] } => ({ ...item, mentions: item.mentions.map(mention) })
  const evidence = (spans: FoundEvidence): Evidence => {
    const out: Evidence = {}
    for (const [field, list] of Object.entries(spans)) {
      const raws = list.map((span): [number, number] => {
        const { start, end } = alignment.toRawSpan(span)
        return [start, end]
      })
      if (raws.length === 1) out[field] = raws[0]!
      else if (raws.length > 1) out[field] = raws
    }
    return out
  }
  const wants = (list: List): boolean => only === undefined || only.includes(list)
  const title = own.title ?? (reading.article.title ? normalized.text.slice(reading.article.title.start, reading.article.title.end) : null)
  const warnings: Warning[] = [
    ...normalized.issues.map(({ code, message, start, end }) => ({ code, message, start, end })),
    ...issues.map(({ code, message, span }) => {
      if (span === undefined) return { code, message }
      const { start, end } = alignment.toRawSpan(span)
      return { code, message, start, end }
    }),
  ]
  const article: Article = {
    schema: 'yaosu/1',
    id: own.id ?? contentHash(raw),
    title,
    publishedAt,
    reference: { ...reading.reference },
    language: { ...language },
    text: normalized.text,
    edits: normalized.edits.map((edit) => ({ ...edit })),
    boilerplate: normalized.boilerplate.map((span) => ({ ...span })),
    money: wants('money') ? found.money.map(ruled) : [],
    dates: wants('dates') ? found.dates.map(ruled) : [],
    counts: wants('counts') ? found.counts.map(ruled) : [],
    quantities: wants('quantities') ? found.quantities.map(ruled) : [],
    projects: wants('projects')
      ? found.projects.map((project, i) => {
          const ties = records.projects[i]!
          const { role: _role, ...investment } = ties.investment ?? { role: 'other' as const, min: null, max: null, currency: '' }
          return {
            ...named(project),
            aliases: [...project.aliases],
            status: [...ties.status],
            investment: ties.investment === null ? null : investment,
            place: ties.place,
            companies: [...ties.companies],
          }
        })
      : [],
    officials: wants('officials') ? found.officials.map((official) => ({ ...named(official), positions: [...official.positions] })) : [],
    organizations: wants('organizations') ? found.organizations.map(named) : [],
    places: wants('places') ? found.places.map(named) : [],
    documents: wants('documents') ? found.documents.map(ruled) : [],
    bylines: wants('bylines') ? readBylines(normalized.staff) : [],
    records: wants('records')
      ? [
          ...found.projects.map((project, i) => {
            const ties = records.projects[i]!
            return {
              kind: 'project' as const,
              name: project.name,
              place: ties.place,
              companies: [...ties.companies],
              status: [...ties.status],
              date: ties.date,
              investment: ties.investment,
              evidence: evidence({ name: [project.mentions[0]!], ...ties.evidence }),
            }
          }),
          ...records.aggregates.map((record) => ({ ...record, evidence: evidence(record.evidence) })),
        ]
      : [],
    warnings,
  }
  if (own.meta !== undefined) article.meta = own.meta
  return article
}

/** A stable id for a text that brings none: two 32-bit FNV-1a hashes in hex. */
function contentHash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b) + 1
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}
