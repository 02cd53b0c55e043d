/** A second person's labels read as if they were finds, so that two labellings can be scored against each other. */
import { readings, SPAN_LISTS, type GoldArticle, type OneOf } from './gold.ts'
import type { Prediction } from './score.ts'

type Entry = Record<string, unknown> & { name?: string; aliases?: string[]; optional?: boolean; start?: number; end?: number }

/**
 * The second labels as a record: of several fair readings the one that the first labels allow, else the first.
 * What the second person calls optional counts as found where the first has a label there, and as not there otherwise.
 */
export function asPrediction(second: GoldArticle, first: GoldArticle): Prediction {
  const out: Record<string, unknown> = { id: first.id }
  for (const list of [...SPAN_LISTS, 'projects', 'officials', 'organizations', 'places'] as const) {
    const known = (first[list] ?? []) as unknown as Entry[]
    out[list] = ((second[list] ?? []) as unknown as Entry[]).flatMap((entry) => {
      const twin = known.find((label) => (entry.start === undefined ? namesOf(label).some((name) => namesOf(entry).includes(name)) : entry.start < label.end! && label.start! < entry.end!))
      if (entry.optional === true && twin === undefined) return []
      return [list === 'projects' || list === 'officials' || entry.start === undefined ? oneName(entry, twin) : oneReading(entry, twin)]
    })
  }
  out['edits'] = (second.edits ?? []).filter(({ optional }) => optional !== true)
  out['records'] = (second.records ?? []).filter(({ kind, optional }) => kind === 'aggregate' && optional !== true).map((row) => ({
    ...oneReading(row as unknown as Entry, undefined), count: { min: row.count ?? null, max: null }, amount: row.amount == null ? null : { min: row.amount, max: null }, evidence: {},
  }))
  return out as unknown as Prediction
}

const namesOf = ({ name, aliases }: Entry): string[] => [name ?? '', ...(aliases ?? [])]

function oneReading(entry: Entry, twin: Entry | undefined): Entry {
  return Object.fromEntries(Object.entries(entry).flatMap(([field, value]) => {
    if (field === 'optional' || field === 'note') return []
    if (!Array.isArray(value)) return [[field, value]]
    const allowed = readings((twin?.[field] ?? []) as OneOf<unknown>)
    return [[field, value.find((reading) => allowed.includes(reading)) ?? (value[0] as unknown)]]
  })) as Entry
}

function oneName(entry: Entry, twin: Entry | undefined): Entry {
  const { status, positions, sector, ...rest } = entry as Entry & { status?: string[]; positions?: { org?: OneOf<string | null>; title: OneOf<string> }[]; sector?: OneOf<string> }
  const name = twin === undefined ? entry.name : (namesOf(twin).find((known) => namesOf(entry).includes(known)) ?? entry.name)
  return {
    ...rest, name: name!,
    ...(status === undefined ? {} : { status: status.flat() }),
    ...(sector === undefined ? {} : { sector: readings(sector).find((reading) => readings((twin?.['sector'] ?? []) as OneOf<unknown>).includes(reading)) ?? readings(sector)[0] }),
    ...(positions === undefined ? {} : { positions: positions.map(({ org, title }) => bestPosition(org ?? null, title, twin)) }),
  }
}

/** The reading of a position that the first labels allow too, else its first. */
function bestPosition(org: OneOf<string | null>, title: OneOf<string>, twin: Entry | undefined): { org: string | null; title: string } {
  const forms = readings(org).flatMap((body) => readings(title).map((name) => ({ org: body, title: name })))
  const allowed = new Set(((twin?.['positions'] ?? []) as { org?: OneOf<string | null>; title: OneOf<string> }[]).flatMap((position) => readings(position.org ?? null).flatMap((body) => readings(position.title).map((name) => (body ?? '') + name))))
  return forms.find((form) => allowed.has((form.org ?? '') + form.title)) ?? forms[0]!
}
