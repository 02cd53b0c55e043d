/** Puts the record together: finds of the normalised text become mentions of the text as it was given. No rules of its own. */
import type { Language } from './language/detect.ts'
import type { AllFound, FoundCount, FoundDate, FoundDocument, FoundMoney, FoundProject, FoundQuantity } from './mentions/found.ts'
import type { Issue, Reading } from './mentions/rule.ts'
import type { Normalized } from './normalize/index.ts'
import type { FoundAggregate, FoundEvidence, FoundRecords, ProjectTies } from './records/index.ts'
import type {
  AggregateRecord, Article, Count, DateMention, DocumentMention, Evidence, Investment, List, Mention, Money, Project, ProjectRecord, Quantity, Warning,
} from './schema/record.ts'
import { readBylines } from './segment/bylines.ts'
import type { NormSpan } from './text/span.ts'

/** All that was learned of one article. */
export interface Learned {
  readonly normalized: Normalized
  readonly language: Language
  readonly reading: Reading
  readonly found: AllFound
  readonly records: FoundRecords
  readonly issues: readonly Issue[]
  readonly publishedAt: string | null
  /** The lists to fill. */
  readonly lists: readonly List[]
}

/** The record. `id` is a hash of the text where none is given, `title` the text's own. */
export function toArticle(learned: Learned, own: { readonly id?: string; readonly title?: string; readonly meta?: Record<string, unknown> }): Article {
  const { normalized, reading, found, records, lists } = learned
  const back = new WayBack(normalized)
  const title = reading.article.title
  const article: Article = {
    schema: 'yaosu/1',
    id: own.id ?? contentHash(normalized.raw),
    title: own.title ?? (title === null ? null : normalized.text.slice(title.start, title.end)),
    publishedAt: learned.publishedAt,
    reference: { date: reading.reference.date, source: reading.reference.source },
    language: { code: learned.language.code, script: learned.language.script },
    text: normalized.text,
    edits: normalized.edits.map(({ start, end, from, to, rule }) => ({ start, end, from, to, rule })),
    boilerplate: normalized.boilerplate.map(({ start, end, kind }) => ({ start, end, kind })),
    money: lists.includes('money') ? found.money.map((money) => back.money(money)) : [],
    dates: lists.includes('dates') ? found.dates.map((date) => back.date(date)) : [],
    counts: lists.includes('counts') ? found.counts.map((count) => back.count(count)) : [],
    quantities: lists.includes('quantities') ? found.quantities.map((quantity) => back.quantity(quantity)) : [],
    projects: lists.includes('projects') ? found.projects.map((project, i) => back.project(project, records.projects[i]!)) : [],
    officials: lists.includes('officials')
      ? found.officials.map(({ name, positions, sector, mentions, rule }) => ({ name, positions: positions.map((position) => ({ ...position })), sector, mentions: back.mentions(mentions), rule }))
      : [],
    organizations: lists.includes('organizations') ? found.organizations.map(({ name, mentions, rule }) => ({ name, mentions: back.mentions(mentions), rule })) : [],
    places: lists.includes('places') ? found.places.map(({ name, code, mentions, rule }) => ({ name, code, mentions: back.mentions(mentions), rule })) : [],
    documents: lists.includes('documents') ? found.documents.map((document) => back.document(document)) : [],
    bylines: lists.includes('bylines') ? readBylines(normalized.notes) : [],
    records: lists.includes('records')
      ? [...found.projects.map((project, i) => back.projectRecord(project, records.projects[i]!)), ...records.aggregates.map((aggregate) => back.aggregate(aggregate))]
      : [],
    warnings: [
      ...normalized.issues.map(({ code, message, start, end }) => ({ code, message, start, end })),
      ...learned.issues.map((issue) => back.warning(issue)),
    ],
  }
  if (own.meta !== undefined) article.meta = own.meta
  return article
}

/** From spans of the normalised text to mentions of the original. Every kind's fields are written out, so that records keep one shape. */
class WayBack {
  readonly #normalized: Normalized

  constructor(normalized: Normalized) {
    this.#normalized = normalized
  }

  mention(span: NormSpan): Mention {
    const { raw, alignment } = this.#normalized
    const { start, end } = alignment.toRawSpan(span)
    return { text: raw.slice(start, end), start, end }
  }

  mentions(spans: readonly NormSpan[]): Mention[] {
    return spans.map((span) => this.mention(span))
  }

  money(found: FoundMoney): Money {
    const { text, start, end } = this.mention(found)
    const money: Money = { text, start, end, min: found.min, max: found.max, mod: found.mod, currency: found.currency, base: { min: found.base.min, max: found.base.max }, role: found.role, rule: found.rule }
    if (found.per !== undefined) money.per = found.per
    if (found.unitSource !== undefined) money.unitSource = found.unitSource
    return money
  }

  date(found: FoundDate): DateMention {
    const { text, start, end } = this.mention(found)
    const { type, value, mod, from, to, resolved, rule } = found
    return mod === undefined ? { text, start, end, type, value, from, to, resolved, rule } : { text, start, end, type, value, mod, from, to, resolved, rule }
  }

  count(found: FoundCount): Count {
    const { text, start, end } = this.mention(found)
    return { text, start, end, min: found.min, max: found.max, mod: found.mod, unit: found.unit, noun: found.noun, rule: found.rule }
  }

  quantity(found: FoundQuantity): Quantity {
    const { text, start, end } = this.mention(found)
    const { min, max, mod, unit, ucum, rule } = found
    return ucum === undefined ? { text, start, end, min, max, mod, unit, rule } : { text, start, end, min, max, mod, unit, ucum, rule }
  }

  document(found: FoundDocument): DocumentMention {
    const { text, start, end } = this.mention(found)
    return { text, start, end, title: found.title, number: found.number, issuer: found.issuer, date: found.date, rule: found.rule }
  }

  project(found: FoundProject, ties: ProjectTies): Project {
    return {
      name: found.name,
      aliases: [...found.aliases],
      phase: found.phase,
      status: [...ties.status],
      investment: ties.investment === null ? null : investment(ties.investment),
      place: ties.place,
      companies: [...ties.companies],
      mentions: this.mentions(found.mentions),
      rule: found.rule,
    }
  }

  projectRecord(found: FoundProject, ties: ProjectTies): ProjectRecord {
    return {
      kind: 'project',
      name: found.name,
      place: ties.place,
      companies: [...ties.companies],
      status: [...ties.status],
      date: ties.date,
      investment: ties.investment === null ? null : { ...investment(ties.investment), role: ties.investment.role },
      evidence: this.evidence({ name: [found.mentions[0]!], ...ties.evidence }),
    }
  }

  aggregate(found: FoundAggregate): AggregateRecord {
    return {
      kind: 'aggregate',
      place: found.place,
      period: found.period,
      date: found.date,
      status: found.status,
      count: { ...found.count },
      noun: found.noun,
      threshold: found.threshold === null ? null : { ...found.threshold },
      amount: found.amount === null ? null : investment(found.amount),
      role: found.role,
      evidence: this.evidence(found.evidence),
    }
  }

  evidence(spans: FoundEvidence): Evidence {
    const out: Evidence = {}
    for (const field in spans) {
      const list = spans[field]!
      if (list.length === 1) out[field] = this.pair(list[0]!)
      else if (list.length > 1) out[field] = list.map((span) => this.pair(span))
    }
    return out
  }

  pair(span: NormSpan): [number, number] {
    const { start, end } = this.#normalized.alignment.toRawSpan(span)
    return [start, end]
  }

  warning(issue: Issue): Warning {
    const { code, message, span } = issue
    if (span === undefined) return { code, message }
    const { start, end } = this.#normalized.alignment.toRawSpan(span)
    return { code, message, start, end }
  }
}

function investment(tied: Investment): Investment {
  return tied.mod === undefined
    ? { min: tied.min, max: tied.max, currency: tied.currency }
    : { min: tied.min, max: tied.max, mod: tied.mod, currency: tied.currency }
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
