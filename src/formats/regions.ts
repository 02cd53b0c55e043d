/** What every label tool shares: a text, stretches of it with a kind, values that travel along, and a rest that has no place in the text. */
import type { GoldArticle } from '../score/gold.ts'
import { SPAN_LISTS } from '../score/gold.ts'

/** A labelled stretch, in UTF-16 code units. */
export interface Region {
  readonly list: RegionList
  readonly start: number
  readonly end: number
  /** The label's other fields; empty where the format lost them. */
  readonly values: Readonly<Record<string, unknown>>
}

export const NAMED_LISTS = ['projects', 'officials', 'organizations', 'places'] as const
export const REGION_LISTS = ['money', 'dates', 'counts', 'quantities', 'documents', 'projects', 'officials', 'organizations', 'places'] as const
export type RegionList = (typeof REGION_LISTS)[number]

export interface Labelled {
  readonly id: string
  readonly text: string
  readonly regions: readonly Region[]
  /** Everything about the article that is no stretch of text: kind, publishedAt, edits, records, names that stand nowhere. */
  readonly rest: Readonly<Record<string, unknown>>
}

/** What a format could not carry, for the user to read. */
export type Losses = string[]

type Entry = Record<string, unknown> & { name?: string; text?: string; start?: number; end?: number }

export function isRegionList(name: string): name is RegionList {
  return (REGION_LISTS as readonly string[]).includes(name)
}

/** Labels of an article as regions. A name is marked where it first stands; one that stands nowhere goes to the rest. */
export function toLabelled(article: GoldArticle): Labelled {
  const { id, text, ...others } = article as GoldArticle & Record<string, unknown>
  const regions: Region[] = []
  const rest: Record<string, unknown> = {}
  const labelled: string[] = []
  for (const [field, value] of Object.entries(others)) {
    if (!isRegionList(field)) {
      rest[field] = value
      continue
    }
    labelled.push(field)
    const unplaced: Entry[] = []
    for (const entry of value as Entry[]) {
      if (entry.start !== undefined && entry.end !== undefined) {
        const { start, end, text: _text, ...values } = entry
        regions.push({ list: field, start, end, values })
        continue
      }
      const at = text.indexOf(entry.name!)
      if (at < 0) unplaced.push(entry)
      else regions.push({ list: field, start: at, end: at + entry.name!.length, values: entry })
    }
    if (unplaced.length > 0) rest[field] = unplaced
  }
  rest['labelled'] = labelled
  regions.sort((a, b) => a.start - b.start || b.end - a.end || REGION_LISTS.indexOf(a.list) - REGION_LISTS.indexOf(b.list))
  return { id, text, regions, rest }
}

/** Regions as labels. Lists that were labelled and are empty now come back as []; `lists` names them where the format cannot. */
export function fromLabelled({ id, text, regions, rest }: Labelled, lists: readonly RegionList[] = []): GoldArticle {
  const { labelled, ...others } = rest
  const article: Record<string, unknown> = { id, ...Object.fromEntries(Object.entries(others).filter(([field]) => !isRegionList(field))), text }
  for (const list of REGION_LISTS) {
    const own = regions.filter((region) => region.list === list).sort((a, b) => a.start - b.start || a.end - b.end)
    const unplaced = (others[list] ?? []) as Entry[]
    if (own.length + unplaced.length === 0 && !lists.includes(list) && !(labelled as string[] | undefined)?.includes(list)) continue
    if ((SPAN_LISTS as readonly string[]).includes(list)) article[list] = own.map(({ start, end, values }) => ({ text: text.slice(start, end), ...values, start, end }))
    else article[list] = oneAName([...own.map(({ start, end, values }) => ({ name: text.slice(start, end), ...values })), ...unplaced])
  }
  return article as unknown as GoldArticle
}

/** One entry a name: the fullest of those that say the same name. */
function oneAName(entries: readonly Entry[]): Entry[] {
  const byName = new Map<string, Entry>()
  for (const entry of entries) {
    const known = byName.get(entry.name!)
    if (known === undefined || Object.keys(entry).length > Object.keys(known).length) byName.set(entry.name!, entry)
  }
  return [...byName.values()]
}

/** The lists that occur in a set of articles: what an import takes as labelled where the format does not say. */
export function listsIn(articles: readonly Labelled[]): RegionList[] {
  return REGION_LISTS.filter((list) => articles.some(({ regions, rest }) => rest['labelled'] === undefined && regions.some((region) => region.list === list)))
}
