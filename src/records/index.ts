/** Ties mentions together: what a project costs, where and at what stage it is, and which counted groups carry which amounts. */
import type { AllFound } from '../mentions/found.ts'
import type { Reading } from '../mentions/rule.ts'
import type { Investment, MoneyRole, ProjectStatus, AggregateRecord } from '../schema/record.ts'
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

export function tieRecords(_reading: Reading, found: AllFound): FoundRecords {
  return {
    projects: found.projects.map(() => ({ status: [], investment: null, place: null, companies: [], date: null, evidence: {} })),
    aggregates: [],
  }
}
