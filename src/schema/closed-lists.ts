/** The closed lists of the record as values: enums in the schema, choices in the label formats, checks on labels. */
import type { BoilerplateKind, DateMod, DateType, Mod, MoneyRole, ProjectStatus, Reference, Resolved, Sector } from './record.ts'
import type { Same } from './same.ts'

export const MODS = ['exact', 'approx', 'lessThan', 'atMost', 'moreThan', 'atLeast'] as const
export const MONEY_ROLES = [
  'totalInvestment', 'contracted', 'annualInvestment', 'completedInvestment', 'fundsReceived', 'output', 'revenue', 'tax', 'profit', 'gdp',
  'fiscal', 'subsidy', 'loan', 'financing', 'registeredCapital', 'trade', 'price', 'fine', 'threshold', 'other',
] as const
export const DATE_TYPES = ['date', 'time', 'duration', 'set'] as const
export const DATE_MODS = ['start', 'mid', 'end', 'approx', 'before', 'after'] as const
export const RESOLVED = ['stated', 'context', 'reference', 'unresolved'] as const
export const PROJECT_STATUSES = [
  'signed', 'landed', 'started', 'underConstruction', 'completed', 'inProduction', 'planned', 'negotiating', 'registered', 'halted',
] as const
export const SECTORS = ['government', 'enterprise', 'academia', 'association', 'other'] as const
export const REFERENCE_SOURCES = ['option', 'input', 'dateline', 'text', 'none'] as const
export const BOILERPLATE_KINDS = [
  'widget', 'copyright', 'contact', 'byline', 'source', 'editor', 'caption', 'navigation', 'advert', 'pageNumber', 'duplicate', 'metadata', 'noise',
] as const

// each list holds every member of its union and nothing else, or the build stops here
true satisfies Same<(typeof MODS)[number], Mod>
true satisfies Same<(typeof MONEY_ROLES)[number], MoneyRole>
true satisfies Same<(typeof DATE_TYPES)[number], DateType>
true satisfies Same<(typeof DATE_MODS)[number], DateMod>
true satisfies Same<(typeof RESOLVED)[number], Resolved>
true satisfies Same<(typeof PROJECT_STATUSES)[number], ProjectStatus>
true satisfies Same<(typeof SECTORS)[number], Sector>
true satisfies Same<(typeof REFERENCE_SOURCES)[number], Reference['source']>
true satisfies Same<(typeof BOILERPLATE_KINDS)[number], BoilerplateKind>
