import type { FoundMoney } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findMoney(_reading: Reading): FoundMoney[] {
  return []
}
