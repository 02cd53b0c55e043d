/**
 * The output record as a zod schema and as JSON Schema, beside the types of `record.ts`.
 * The two must be equal: the `satisfies` line at the end stops the build when they are not.
 */
import { z } from 'zod'
import {
  BOILERPLATE_KINDS, DATE_MODS, DATE_TYPES, MODS, MONEY_ROLES, PROJECT_STATUSES, REFERENCE_SOURCES, RESOLVED, SECTORS,
} from './closed-lists.ts'
import type { Article, ArticleRecord, Count, DateMention, DocumentMention, Money, Official, Project, Quantity } from './record.ts'
import type { Same } from './same.ts'

const offset = z.int().min(0)
const bound = z.number().nullable()
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/u).nullable()
const day = z.iso.date().nullable()
const mod = z.enum(MODS)
const role = z.enum(MONEY_ROLES)
const currency = z.string().regex(/^[A-Z]{3}$/u)
const status = z.enum(PROJECT_STATUSES)

const mention = { text: z.string(), start: offset, end: offset }
const ruled = { ...mention, rule: z.string().min(1) }
const mentions = z.array(z.strictObject(mention))
const range = { min: bound, max: bound, mod }

const money = z.strictObject({
  ...ruled, ...range, currency,
  base: z.strictObject({ min: decimal, max: decimal }),
  role,
  per: z.string().exactOptional(),
  unitSource: z.enum(['header', 'shared']).exactOptional(),
})

const date = z.strictObject({
  ...ruled,
  type: z.enum(DATE_TYPES),
  value: z.string().min(1),
  mod: z.enum([...DATE_MODS, ...MODS]).exactOptional(),
  from: day, to: day,
  resolved: z.enum(RESOLVED),
})

const count = z.strictObject({ ...ruled, ...range, unit: z.string(), noun: z.string().nullable() })
const quantity = z.strictObject({ ...ruled, ...range, unit: z.string(), ucum: z.string().exactOptional() })

const investmentShape = { min: bound, max: bound, mod: mod.exactOptional(), currency }
const investment = z.strictObject(investmentShape)

const project = z.strictObject({
  name: z.string().min(1), aliases: z.array(z.string()), phase: z.string().nullable(), status: z.array(status),
  investment: investment.nullable(), place: z.string().nullable(), companies: z.array(z.string()), mentions, rule: z.string(),
})

const official = z.strictObject({
  name: z.string().min(1),
  positions: z.array(z.strictObject({ org: z.string().nullable(), title: z.string(), change: z.enum(['appointed', 'removed']).exactOptional() })),
  sector: z.enum(SECTORS), mentions, rule: z.string(),
})

const documentMention = z.strictObject({
  ...ruled, title: z.string().nullable(), number: z.string().nullable(), issuer: z.string().nullable(), date: z.string().nullable(),
})

const pair = z.tuple([offset, offset])
const evidence = z.record(z.string(), z.union([pair, z.array(pair)]))

const record = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('project'), name: z.string(), place: z.string().nullable(), companies: z.array(z.string()), status: z.array(status),
    date: z.string().nullable(), investment: z.strictObject({ ...investmentShape, role }).nullable(), evidence,
  }),
  z.strictObject({
    kind: z.literal('aggregate'), place: z.string().nullable(), period: z.string().nullable(), date: z.string().nullable(), status: status.nullable(),
    count: z.strictObject({ ...range, unit: z.string() }), noun: z.string().nullable(),
    threshold: z.strictObject({ min: bound, max: bound }).nullable(), amount: investment.nullable(), role: role.nullable(), evidence,
  }),
])

const article = z.strictObject({
  schema: z.literal('yaosu/1'),
  id: z.string(), title: z.string().nullable(), publishedAt: z.string().nullable(),
  reference: z.strictObject({ date: z.string().nullable(), source: z.enum(REFERENCE_SOURCES) }),
  language: z.strictObject({ code: z.string(), script: z.string().nullable() }),
  text: z.string(),
  edits: z.array(z.strictObject({ start: offset, end: offset, from: z.string(), to: z.string(), rule: z.string() })),
  boilerplate: z.array(z.strictObject({ start: offset, end: offset, kind: z.enum(BOILERPLATE_KINDS) })),
  money: z.array(money), dates: z.array(date), counts: z.array(count), quantities: z.array(quantity),
  projects: z.array(project), officials: z.array(official),
  organizations: z.array(z.strictObject({ name: z.string(), mentions, rule: z.string() })),
  places: z.array(z.strictObject({ name: z.string(), code: z.string().nullable(), mentions, rule: z.string() })),
  documents: z.array(documentMention),
  bylines: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  records: z.array(record),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string(), start: offset.exactOptional(), end: offset.exactOptional() })),
  meta: z.record(z.string(), z.unknown()).exactOptional(),
  source: z.strictObject({
    kind: z.enum(['text', 'html']), encoding: z.string().nullable(),
    publisher: z.string().nullable().exactOptional(), byline: z.string().nullable().exactOptional(),
  }).exactOptional(),
  input: z.string().exactOptional(),
})

// a field added to record.ts and not here (or the other way round) stops the build at this line
true satisfies Same<z.output<typeof article>, Article>

/** Checks one output record. Example: `articleSchema.parse(extract('总投资50亿元'))`. Fails: ZodError naming the path; unknown fields are refused. */
export const articleSchema: z.ZodType<Article> = article
/** One amount of `article.money`. */
export const moneySchema: z.ZodType<Money> = money
/** One mention of `article.dates`. */
export const dateSchema: z.ZodType<DateMention> = date
/** One mention of `article.counts`. */
export const countSchema: z.ZodType<Count> = count
/** One mention of `article.quantities`. */
export const quantitySchema: z.ZodType<Quantity> = quantity
/** One entry of `article.projects`. */
export const projectSchema: z.ZodType<Project> = project
/** One entry of `article.officials`. */
export const officialSchema: z.ZodType<Official> = official
/** One mention of `article.documents`. */
export const documentSchema: z.ZodType<DocumentMention> = documentMention
/** One row of `article.records`. */
export const recordSchema: z.ZodType<ArticleRecord> = record

/** The same record as JSON Schema (draft 2020-12), for users of other languages. */
export const articleJsonSchema: Record<string, unknown> = {
  $id: 'https://yaosu.invalid/schema/yaosu-1.json',
  title: 'yaosu/1',
  ...z.toJSONSchema(article),
}
