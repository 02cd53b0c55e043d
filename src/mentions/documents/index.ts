import type { FoundDocument } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findDocuments(_reading: Reading): FoundDocument[] {
  return []
}
