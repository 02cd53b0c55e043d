import type { FoundDate } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findDates(_reading: Reading): FoundDate[] {
  return []
}
