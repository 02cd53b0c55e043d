/** What the ties come to: per project and per counted group, with the spans that each field was read from. */
import type { AggregateRecord, Investment, MoneyRole, ProjectStatus } from '../schema/record.ts'
import type { NormSpan } from '../text/span.ts'

/** The spans of the normalised text that a project's fields were read from; null or empty where a field is. */
export interface ProjectEvidence {
  readonly status: readonly NormSpan[]
  readonly investment: NormSpan | null
  readonly place: NormSpan | null
  readonly companies: readonly NormSpan[]
  readonly date: NormSpan | null
}

/** The same for a counted group. */
export interface AggregateEvidence {
  readonly count: NormSpan
  readonly status: NormSpan | null
  readonly period: NormSpan | null
  readonly date: NormSpan | null
  readonly place: NormSpan | null
  readonly threshold: NormSpan | null
  readonly amount: NormSpan | null
}

/** What was tied to the project with the same index in `AllFound.projects`. */
export interface ProjectTies {
  readonly status: readonly ProjectStatus[]
  readonly investment: (Investment & { role: MoneyRole }) | null
  readonly place: string | null
  readonly companies: readonly string[]
  readonly date: string | null
  readonly evidence: ProjectEvidence
}

export type FoundAggregate = Omit<AggregateRecord, 'evidence'> & { readonly evidence: AggregateEvidence }

export interface FoundRecords {
  readonly projects: readonly ProjectTies[]
  readonly aggregates: readonly FoundAggregate[]
}
