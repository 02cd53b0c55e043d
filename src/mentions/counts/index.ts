import type { FoundCount } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findCounts(_reading: Reading): FoundCount[] {
  return []
}
