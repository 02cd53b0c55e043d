/** Runs the finders of the kinds that were asked for, then settles what overlaps. */
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
import { selectMentions } from './select.ts'

export function findMentions(reading: Reading): AllFound {
  return selectMentions({
    money: findMoney(reading),
    dates: findDates(reading),
    counts: findCounts(reading),
    quantities: findQuantities(reading),
    projects: findProjects(reading),
    officials: findOfficials(reading),
    organizations: findOrganizations(reading),
    places: findPlaces(reading),
    documents: findDocuments(reading),
  })
}
