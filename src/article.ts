/** Puts the record together: finds of the normalised text become mentions of the text as it was given. No rules of its own. */
import type { Language } from './language/detect.ts'
import type { AllFound, FoundCount, FoundDate, FoundDocument, FoundMoney, FoundOfficial, FoundOrganization, FoundPlace, FoundProject, FoundQuantity } from './mentions/found.ts'
import type { Issue, Reading } from './mentions/rule.ts'
import type { Normalized } from './normalize/index.ts'
import type { FoundAggregate, FoundRecords, ProjectTies } from './records/index.ts'
import type {
  AggregateRecord, Article, ArticleRecord, Count, DateMention, DocumentMention, Evidence, Investment, List, Mention, Money, MoneyRole, Official, Organization, Place, Position,
  Project, ProjectRecord, Quantity, Warning,
} from './schema/record.ts'
import { readBylines } from './segment/bylines.ts'
import type { Alignment } from './text/alignment.ts'
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
}

/** The lists that are to be filled, told once for all articles. */
export type Wanted = Readonly<Record<List, boolean>>

/** The record. `id` is a hash of the text where none is given, `title` the text's own. */
export function toArticle(learned: Learned, own: { readonly id?: string; readonly title?: string; readonly meta?: Record<string, unknown> }, wanted: Wanted): Article {
  const { normalized, reading, found, records } = learned
  const back = new WayBack(normalized.raw, normalized.alignment)
  const title = reading.article.title
  const article: Article = {
    schema: 'yaosu/1',
    id: own.id ?? contentHash(normalized.raw),
    title: own.title ?? (title === null ? null : normalized.text.slice(title.start, title.end)),
    publishedAt: learned.publishedAt,
    reference: { date: reading.reference.date, source: reading.reference.source },
    language: { code: learned.language.code, script: learned.language.script },
    text: normalized.text,
    edits: normalized.edits.slice(),
    boilerplate: normalized.boilerplate.slice(),
    money: wanted.money ? found.money.map(back.money, back) : [],
    dates: wanted.dates ? found.dates.map(back.date, back) : [],
    counts: wanted.counts ? found.counts.map(back.count, back) : [],
    quantities: wanted.quantities ? found.quantities.map(back.quantity, back) : [],
    projects: wanted.projects ? back.projects(found.projects, records.projects) : [],
    officials: wanted.officials ? found.officials.map(back.official, back) : [],
    organizations: wanted.organizations ? found.organizations.map(back.organization, back) : [],
    places: wanted.places ? found.places.map(back.place, back) : [],
    documents: wanted.documents ? found.documents.map(back.document, back) : [],
    bylines: wanted.bylines ? readBylines(normalized.notes) : [],
    records: wanted.records ? back.records(found.projects, records) : [],
    warnings: back.warnings(normalized.issues, learned.issues),
  }
  if (own.meta !== undefined) article.meta = own.meta
  return article
}

/**
 * From spans of the normalised text to mentions of the original. Every kind's fields are written out, so that its records keep one shape;
 * spans go in as two numbers, because the finds that they come from have as many shapes as there are kinds.
 */
class WayBack {
  private readonly raw: string
  private readonly alignment: Alignment

  constructor(raw: string, alignment: Alignment) {
    this.raw = raw
    this.alignment = alignment
  }

  mentions(spans: readonly NormSpan[]): Mention[] {
    const { raw, alignment } = this
    const out: Mention[] = []
    for (let i = 0; i < spans.length; i++) {
      const { start: from, end: to } = spans[i]!
      const start = alignment.rawStart(from)
      const end = alignment.rawEnd(from, to)
      out.push({ text: raw.slice(start, end), start, end })
    }
    return out
  }

  money(found: FoundMoney): Money {
    const start = this.alignment.rawStart(found.start)
    const end = this.alignment.rawEnd(found.start, found.end)
    const money: Money = { text: this.raw.slice(start, end), start, end, min: found.min, max: found.max, mod: found.mod, currency: found.currency, base: { min: found.base.min, max: found.base.max }, role: found.role, rule: found.rule }
    if (found.per !== undefined) money.per = found.per
    if (found.unitSource !== undefined) money.unitSource = found.unitSource
    return money
  }

  date(found: FoundDate): DateMention {
    const start = this.alignment.rawStart(found.start)
    const end = this.alignment.rawEnd(found.start, found.end)
    const text = this.raw.slice(start, end)
    const { type, value, mod, from, to, resolved, rule } = found
    return mod === undefined ? { text, start, end, type, value, from, to, resolved, rule } : { text, start, end, type, value, mod, from, to, resolved, rule }
  }

  count(found: FoundCount): Count {
    const start = this.alignment.rawStart(found.start)
    const end = this.alignment.rawEnd(found.start, found.end)
    return { text: this.raw.slice(start, end), start, end, min: found.min, max: found.max, mod: found.mod, unit: found.unit, noun: found.noun, rule: found.rule }
  }

  quantity(found: FoundQuantity): Quantity {
    const start = this.alignment.rawStart(found.start)
    const end = this.alignment.rawEnd(found.start, found.end)
    const text = this.raw.slice(start, end)
    const { min, max, mod, unit, ucum, rule } = found
    return ucum === undefined ? { text, start, end, min, max, mod, unit, rule } : { text, start, end, min, max, mod, unit, ucum, rule }
  }

  document(found: FoundDocument): DocumentMention {
    const start = this.alignment.rawStart(found.start)
    const end = this.alignment.rawEnd(found.start, found.end)
    return { text: this.raw.slice(start, end), start, end, title: found.title, number: found.number, issuer: found.issuer, date: found.date, rule: found.rule }
  }

  official(found: FoundOfficial): Official {
    return { name: found.name, positions: found.positions.map(position), sector: found.sector, mentions: this.mentions(found.mentions), rule: found.rule }
  }

  organization(found: FoundOrganization): Organization {
    return { name: found.name, mentions: this.mentions(found.mentions), rule: found.rule }
  }

  place(found: FoundPlace): Place {
    return { name: found.name, code: found.code, mentions: this.mentions(found.mentions), rule: found.rule }
  }

  projects(found: readonly FoundProject[], ties: readonly ProjectTies[]): Project[] {
    return found.map(({ name, aliases, phase, mentions, rule }, i) => {
      const { status, investment, place, companies } = ties[i]!
      return { name, aliases: aliases.slice(), phase, status: status.slice(), investment: amount(investment), place, companies: companies.slice(), mentions: this.mentions(mentions), rule }
    })
  }

  records(projects: readonly FoundProject[], { projects: ties, aggregates }: FoundRecords): ArticleRecord[] {
    const out: ArticleRecord[] = []
    for (let i = 0; i < projects.length; i++) out.push(this.projectRecord(projects[i]!, ties[i]!))
    for (const aggregate of aggregates) out.push(this.aggregate(aggregate))
    return out
  }

  projectRecord(found: FoundProject, ties: ProjectTies): ProjectRecord {
    const { status, investment, companies, evidence } = ties
    const out: Evidence = { name: this.pair(found.mentions[0]!) }
    if (evidence.status.length > 0) out['status'] = this.pairs(evidence.status)
    if (evidence.investment !== null) out['investment'] = this.pair(evidence.investment)
    if (evidence.place !== null) out['place'] = this.pair(evidence.place)
    if (evidence.companies.length > 0) out['companies'] = this.pairs(evidence.companies)
    if (evidence.date !== null) out['date'] = this.pair(evidence.date)
    return {
      kind: 'project',
      name: found.name,
      place: ties.place,
      companies: companies.slice(),
      status: status.slice(),
      date: ties.date,
      investment: investment === null ? null : tied(investment),
      evidence: out,
    }
  }

  aggregate(found: FoundAggregate): AggregateRecord {
    const { place, period, date, status, count, noun, threshold, amount: sum, role, evidence } = found
    const out: Evidence = { count: this.pair(evidence.count) }
    if (evidence.status !== null) out['status'] = this.pair(evidence.status)
    if (evidence.period !== null) out['period'] = this.pair(evidence.period)
    if (evidence.date !== null) out['date'] = this.pair(evidence.date)
    if (evidence.place !== null) out['place'] = this.pair(evidence.place)
    if (evidence.threshold !== null) out['threshold'] = this.pair(evidence.threshold)
    if (evidence.amount !== null) out['amount'] = this.pair(evidence.amount)
    return { kind: 'aggregate', place, period, date, status, count, noun, threshold, amount: amount(sum), role, evidence: out }
  }

  pair({ start, end }: NormSpan): [number, number] {
    return [this.alignment.rawStart(start), this.alignment.rawEnd(start, end)]
  }

  /** One span as itself, several as a list. */
  pairs(spans: readonly NormSpan[]): [number, number] | [number, number][] {
    return spans.length === 1 ? this.pair(spans[0]!) : spans.map(this.pair, this)
  }

  warnings(raw: Normalized['issues'], issues: readonly Issue[]): Warning[] {
    const out: Warning[] = []
    for (const { code, message, start, end } of raw) out.push({ code, message, start, end })
    for (const { code, message, span } of issues) {
      if (span === undefined) out.push({ code, message })
      else out.push({ code, message, start: this.alignment.rawStart(span.start), end: this.alignment.rawEnd(span.start, span.end) })
    }
    return out
  }
}

function position({ org, title, change }: Position): Position {
  return change === undefined ? { org, title } : { org, title, change }
}

function amount(found: Investment | null): Investment | null {
  if (found === null) return null
  const { min, max, mod, currency } = found
  return mod === undefined ? { min, max, currency } : { min, max, mod, currency }
}

function tied({ min, max, mod, currency, role }: Investment & { role: MoneyRole }): Investment & { role: MoneyRole } {
  return mod === undefined ? { min, max, currency, role } : { min, max, mod, currency, role }
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
