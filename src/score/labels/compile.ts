/** Short labels as a person writes them → labels with offsets. */
import { SPAN_LISTS, type GoldArticle } from '../gold.ts'
import { Complaints, type Complaint } from './complaint.ts'

/**
 * A label as written: the text, and, where that text stands more than once, `near` (a longer stretch around it that stands once)
 * or `nth` (1 = the first one; counted inside `near` when both are given). Everything else is the label's values.
 */
export interface ShortLabel {
  text?: string
  near?: string
  nth?: number
  [field: string]: unknown
}

export interface ShortLabels {
  id: string
  kind?: string
  title?: string
  publishedAt?: string | null
  [list: string]: unknown
}

export interface Compiled {
  gold: GoldArticle
  complaints: readonly Complaint[]
}

/** Labels and article in, gold and complaints out; a label whose place is not certain is left out and complained about. */
export function compileLabels(labels: ShortLabels, text: string): Compiled {
  const complaints = new Complaints(labels.id)
  const { id, kind, title, publishedAt, edits, ...lists } = labels
  const gold: Record<string, unknown> = { id }
  if (kind !== undefined) gold['kind'] = kind
  if (title !== undefined) gold['title'] = title
  gold['publishedAt'] = publishedAt ?? null
  gold['text'] = text
  if (edits !== undefined) gold['edits'] = place(edits as ShortLabel[], 'edits', text, complaints)
  for (const [list, entries] of Object.entries(lists)) {
    if (!Array.isArray(entries)) {
      complaints.add(list, undefined, `is ${typeof entries}`, 'write a list, [] where the article has none')
    } else if ((SPAN_LISTS as readonly string[]).includes(list)) {
      gold[list] = place(entries as ShortLabel[], list, text, complaints).map((label) => withDefaults(label, list))
    } else gold[list] = entries
  }
  return { gold: gold as unknown as GoldArticle, complaints: complaints.list }
}

type Placed = ShortLabel & { start: number; end: number }

function place(labels: readonly ShortLabel[], list: string, text: string, complaints: Complaints): Placed[] {
  const placed: Placed[] = []
  labels.forEach((label, i) => {
    const { near, nth, ...values } = label
    const wanted = list === 'edits' ? (label['from'] as string) : label.text
    const at = `${list}[${i}] "${wanted}"`
    if (typeof wanted !== 'string' || wanted === '') return complaints.add(`${list}[${i}]`, undefined, 'has no text', `add "${list === 'edits' ? 'from' : 'text'}" exactly as the article writes it`)
    let from = 0
    let within = text
    if (near !== undefined) {
      const places = occurrences(text, near)
      if (places.length !== 1) return complaints.add(at, undefined, `near "${near}" stands ${places.length} times in the article`, places.length === 0 ? 'copy it from the article, quotes and spaces as they stand' : 'make it longer')
      from = places[0]!
      within = near
    }
    const inside = occurrences(within, wanted)
    if (inside.length === 0) return complaints.add(at, undefined, `does not stand in ${near === undefined ? 'the article' : `near "${near}"`}`, 'copy the text from the article')
    if (nth === undefined && inside.length > 1) return complaints.add(at, undefined, `stands ${inside.length} times in ${near === undefined ? 'the article' : `near "${near}"`}`, 'add "near" (a stretch around it that stands once) or "nth" (1 = the first)')
    const index = (nth ?? 1) - 1
    if (inside[index] === undefined) return complaints.add(at, undefined, `has nth ${nth}, but stands ${inside.length} times`, 'mend nth')
    const start = from + inside[index]!
    placed.push({ ...values, start, end: start + wanted.length })
  })
  return placed.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Where `needle` stands, overlapping places included (天天 in 天天天 stands twice). */
export function occurrences(text: string, needle: string): number[] {
  const found: number[] = []
  if (needle === '') return found
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(at)
  return found
}

/** What a short label may leave unsaid: exact, and CNY. */
function withDefaults(label: Placed, list: string): Placed {
  const { start, end, ...values } = label
  const bounded = list === 'money' || list === 'counts' || list === 'quantities'
  return {
    ...values,
    ...(bounded && values['mod'] === undefined ? { mod: 'exact' } : {}),
    ...(list === 'money' && values['currency'] === undefined ? { currency: 'CNY' } : {}),
    start, end,
  }
}
