import type { FoundProject } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findProjects(_reading: Reading): FoundProject[] {
  return []
}
