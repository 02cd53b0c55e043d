import type { FoundPlace } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findPlaces(_reading: Reading): FoundPlace[] {
  return []
}
