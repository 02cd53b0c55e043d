/** An output record and its raw text → labels, so that a person can correct what the extractor found. */
import type { Article, Mention } from '../schema/record.ts'
import type { GoldArticle } from '../score/gold.ts'
import { SPAN_LISTS } from '../score/gold.ts'
import { NAMED_LISTS, type Labelled, type Region } from './regions.ts'

/** Fields of a find that are no label: how it was read, or the same figure again. */
const NO_LABEL = ['text', 'start', 'end', 'rule', 'base', 'resolved', 'per', 'unitSource', 'ucum', 'mentions']

const values = (find: object): Record<string, unknown> => Object.fromEntries(Object.entries(find).filter(([field]) => !NO_LABEL.includes(field)))

/**
 * Regions of a record over its raw text. Every mention of a name is marked; the first carries the name's values.
 * Records and edits stay behind: nobody corrects them in a label tool, and unread they would score themselves.
 */
export function labelledFromRecord(record: Article, raw: string): Labelled {
  const regions: Region[] = []
  for (const list of SPAN_LISTS) for (const find of record[list]) regions.push({ list, start: find.start, end: find.end, values: values(find) })
  for (const list of NAMED_LISTS) {
    for (const find of record[list] as readonly { name: string; mentions: readonly Mention[] }[]) {
      find.mentions.forEach(({ start, end }, i) => regions.push({ list, start, end, values: i === 0 ? values(find) : { name: find.name } }))
    }
  }
  regions.sort((a, b) => a.start - b.start || b.end - a.end)
  return { id: record.id, text: raw, regions, rest: { ...(record.publishedAt === null ? {} : { publishedAt: record.publishedAt }), labelled: [...SPAN_LISTS, ...NAMED_LISTS] } }
}

/** Whether a value has the shape of an output record (and not of labels). */
export function isRecord(value: object): value is Article {
  return (value as { schema?: unknown }).schema === 'yaosu/1'
}

/** The raw text that a record's spans fit, or a complaint: a record keeps the normalised text only. */
export function fits(record: Article, raw: string): boolean {
  return SPAN_LISTS.every((list) => record[list].every(({ start, end, text }) => raw.slice(start, end) === text))
}

export type { GoldArticle }
