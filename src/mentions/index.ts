/** Runs the finders of the kinds that were asked for, then settles what overlaps. */
import { LISTS, type List } from '../schema/record.ts'
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

const ALL_KINDS = kindsFor(LISTS)

/** Every find of the kinds asked for (all of them where none are named); the lists of other kinds are empty. */
export function findMentions(reading: Reading, kinds: ReadonlySet<keyof AllFound> = ALL_KINDS): AllFound {
  return selectMentions({
    money: kinds.has('money') ? findMoney(reading) : [],
    dates: kinds.has('dates') ? findDates(reading) : [],
    counts: kinds.has('counts') ? findCounts(reading) : [],
    quantities: kinds.has('quantities') ? findQuantities(reading) : [],
    projects: kinds.has('projects') ? findProjects(reading) : [],
    officials: kinds.has('officials') ? findOfficials(reading) : [],
    organizations: kinds.has('organizations') ? findOrganizations(reading) : [],
    places: kinds.has('places') ? findPlaces(reading) : [],
    documents: kinds.has('documents') ? findDocuments(reading) : [],
  })
}
