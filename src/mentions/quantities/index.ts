import type { FoundQuantity } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findQuantities(_reading: Reading): FoundQuantity[] {
  return []
}
