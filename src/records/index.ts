/** Ties mentions together: what a project costs, where and at what stage it is, and which counted groups carry which amounts. */
import type { AllFound, FoundMoney } from '../mentions/found.ts'
import type { Reading } from '../mentions/rule.ts'
import { firstEndingAfter, type NormSpan } from '../text/span.ts'
import { aggregates } from './aggregate.ts'
import { Context } from './context.ts'
import { investmentTies, type InvestmentTie } from './investment.ts'
import { announcedStatus } from './governing.ts'
import { statusOf } from './status.ts'
import type { FoundRecords, ProjectTies } from './ties.ts'
import { companiesOf, dateBefore, dateValue, placeMentions, placeOfProject, type PlaceMention } from './where.ts'

export type { FoundAggregate, FoundRecords, ProjectTies } from './ties.ts'

/** Mentions of one project that are asked for its stage. */
const MENTIONS = 60

/** Reads the ties. Cost: linear in the mentions; text is looked at only beside them. */
export function tieRecords(reading: Reading, found: AllFound): FoundRecords {
  if (found.projects.length === 0 && found.counts.length === 0) return { projects: [], aggregates: [] }
  const context = new Context(reading, found)
  let placed: PlaceMention[] | undefined
  /** Most articles never ask. */
  const placesNamed = (): PlaceMention[] => (placed ??= placeMentions(reading.text, found.places, found.organizations))
  const today = DAY.test(reading.reference.date ?? '') ? reading.reference.date : datelineOf(reading.text, found)
  if (found.projects.length === 0) return { projects: [], aggregates: aggregates(reading, context, found, placesNamed, today) }
  const places = placesNamed()
  const investments = assign(reading, found, investmentTies(context, found.projects))
  const mentionsOf: number[][] = found.projects.map(() => [])
  context.places.forEach((place, index) => mentionsOf[place.project]!.push(index))
  const projects = found.projects.map((project, index): ProjectTies => {
    const mentions = mentionsOf[index]!
    const tie = statusOf(context, mentions.slice(0, MENTIONS), found.dates, today)
    const first = project.mentions[0]!
    const listed = tie.status.length === 0 && /list-line|table-row|bracketed|list$/u.test(project.rule) ? announcedStatus(context, first.start) : null
    const sentence = reading.article.sentences[context.sentenceAt(first.start)] ?? first
    const block = reading.article.blocks[reading.article.sentences[context.sentenceAt(first.start)]?.block ?? -1] ?? sentence
    const place = placeOfProject(context, places, first.start, first.end, sentence.start, sentence.end) ?? headOfLine(reading.text, places, block, first)
    const companies = companiesOf(context, found, first.start, first.end, sentence.start, sentence.end)
    const verb = tie.verb
    const dated = verb === null ? null : dateBefore(reading.text, found.dates, Math.max(sentence.start, verb.start - 40), verb.start)
    const money = investments[index] ?? null
    return {
      status: listed === null ? tie.status : listed.stages,
      investment: money === null ? null : { min: money.min, max: money.max, mod: money.mod, currency: money.currency, role: money.role },
      place: place?.name ?? null,
      companies: companies.map((company) => company.name),
      date: dated === null ? null : dateValue(dated)!.value,
      evidence: { status: listed === null ? tie.spans : [listed.span], investment: money, place, companies: companies.map((company) => company.span), date: dated },
    }
  })
  return { projects, aggregates: aggregates(reading, context, found, placesNamed, today) }
}

/** The strongest claim on each project; two equal claims by different amounts leave it open, with a warning that names both. */
function assign(reading: Reading, found: AllFound, ties: readonly InvestmentTie[]): (FoundMoney | undefined)[] {
  const out: (FoundMoney | undefined)[] = found.projects.map(() => undefined)
  const strengths: number[] = found.projects.map(() => 0)
  const open = new Set<number>()
  for (const { project, money, strength } of ties) {
    const has = out[project]
    if (has === undefined) {
      out[project] = money
      strengths[project] = strength
      continue
    }
    if (strengths[project] !== strength || open.has(project) || (has.min === money.min && has.max === money.max)) continue
    // 近50亿元 in the title, 48.6亿元 in the body: the exact figure says more
    if (has.mod !== 'exact' && money.mod === 'exact') out[project] = money
    if (has.mod !== 'exact' || money.mod !== 'exact') continue
    open.add(project)
    reading.warn({
      code: 'investment-ambiguous',
      message: `Unexpected two amounts for "${found.projects[project]!.name}" (${reading.text.slice(has.start, has.end)} | ${reading.text.slice(money.start, money.end)}), expected one: left open, decide by the text`,
      span: { start: money.start, end: money.end },
    })
  }
  for (const project of open) out[project] = undefined
  return out
}

const DAY = /^\d{4}-\d{2}-\d{2}/u
const FULL_DAY = /^\d{4}-\d{2}-\d{2}(?:T|$)/u
const AS_OF = /截[至止]到?$/u

/** The day of the report where nothing else fixes it (a bare year does not): the first full day in the text, or the end of 截至8月底 if that is later. */
function datelineOf(text: string, found: AllFound): string | null {
  let first: string | null = null
  let asOf: string | null = null
  for (const date of found.dates) {
    if (date.type !== 'date' && date.type !== 'time') continue
    if (first === null && FULL_DAY.test(date.value)) first = date.value.slice(0, 10)
    if (asOf === null && date.to !== null && '至止到'.includes(text[date.start - 1] ?? ' ') && DAY.test(date.to) && AS_OF.test(text.slice(Math.max(0, date.start - 3), date.start))) asOf = date.to
    if (first !== null && asOf !== null) break
  }
  return first === null || (asOf !== null && asOf > first) ? asOf : first
}

/** 【彬州】 in front of a line is the place of what the line lists. */
function headOfLine(text: string, places: readonly PlaceMention[], block: NormSpan, name: NormSpan): PlaceMention | null {
  const first = places[firstEndingAfter(places, block.start)]
  if (first === undefined || first.start > block.start + 1 || first.end > name.start) return null
  return text[block.start] === '【' || /^[：:]/u.test(text.slice(first.end, first.end + 1)) ? first : null
}
