/** Runs the finders of the kinds that were asked for, then settles what overlaps. */
import type { List } from '../schema/record.ts'
import type { AllFound } from './found.ts'
import type { Reading } from './rule.ts'
import { findCounts } from './counts/index.ts'
import { findDates } from './dates/index.ts'
import { findDocuments } from './documents/index.ts'
import { findMoney } from './money/index.ts'
import { findOfficials } from './officials/index.ts'
import { findOrganizations } from './organizations/index.ts'
import { findPlaces } from './places/index.ts'
import { findProjects } from './projects/index.ts'
import { findQuantities } from './quantities/index.ts'
export { referenceInText } from './dates/reference.ts'
import { selectMentions } from './select.ts'

/** The kinds whose finds a list's answer depends on, besides its own: `only` must not change what is found. */
const NEEDS: Readonly<Record<List, readonly (keyof AllFound)[]>> = {
  money: [],
  documents: [],
  officials: [],
  organizations: [],
  places: [],
  bylines: [],
  dates: ['money', 'documents'],
  quantities: ['money', 'dates', 'documents'],
  counts: ['money', 'dates', 'quantities', 'documents'],
  // what a project costs, where and when it stands is tied on from every other kind
  projects: ['money', 'dates', 'counts', 'quantities', 'officials', 'organizations', 'places', 'documents'],
  records: ['money', 'dates', 'counts', 'quantities', 'projects', 'officials', 'organizations', 'places', 'documents'],
}

/** The kinds to run for the lists that were asked for. */
export function kindsFor(lists: readonly List[]): ReadonlySet<keyof AllFound> {
  return new Set(lists.flatMap((list) => (list === 'bylines' || list === 'records' ? NEEDS[list] : [list, ...NEEDS[list]])))
}

/** The finders, in the order in which they run. */
const FINDERS: { readonly [K in keyof AllFound]: (reading: Reading) => AllFound[K] } = {
  money: findMoney,
  dates: findDates,
  counts: findCounts,
  quantities: findQuantities,
  projects: findProjects,
  officials: findOfficials,
  organizations: findOrganizations,
  places: findPlaces,
  documents: findDocuments,
}

type Finds = { -readonly [K in keyof AllFound]: AllFound[K] }

/** What is found where nothing is read. */
export const NOTHING_FOUND: AllFound = { money: [], dates: [], counts: [], quantities: [], projects: [], officials: [], organizations: [], places: [], documents: [] }

/**
 * Every find of the kinds asked for, in each of many articles; the lists of other kinds are empty. One kind goes over all of them before the
 * next begins: a finder's code and word lists stay in the processor's cache, which on articles of a page is worth more than the work itself.
 */
export function findMentionsOfAll(readings: readonly Reading[], kinds: ReadonlySet<keyof AllFound>): AllFound[] {
  const all: Finds[] = readings.map(() => ({ ...NOTHING_FOUND }))
  for (const kind of Object.keys(FINDERS) as (keyof AllFound)[]) {
    if (kinds.has(kind)) readings.forEach((reading, i) => void (all[i]![kind] = FINDERS[kind](reading) as never))
  }
  return all.map(selectMentions)
}
