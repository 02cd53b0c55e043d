import type { FoundOfficial } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findOfficials(_reading: Reading): FoundOfficial[] {
  return []
}
