/** What the ties come to: per project and per counted group, with the spans that each field was read from. */
import type { AggregateRecord, Investment, MoneyRole, ProjectStatus } from '../schema/record.ts'
import type { NormSpan } from '../text/span.ts'

/** Evidence in spans of the normalised text, by field. */
export type FoundEvidence = Readonly<Record<string, readonly NormSpan[]>>

/** What was tied to the project with the same index in `AllFound.projects`. */
export interface ProjectTies {
  readonly status: readonly ProjectStatus[]
  readonly investment: (Investment & { role: MoneyRole }) | null
  readonly place: string | null
  readonly companies: readonly string[]
  readonly date: string | null
  readonly evidence: FoundEvidence
}

export type FoundAggregate = Omit<AggregateRecord, 'evidence'> & { readonly evidence: FoundEvidence }

export interface FoundRecords {
  readonly projects: readonly ProjectTies[]
  readonly aggregates: readonly FoundAggregate[]
}
