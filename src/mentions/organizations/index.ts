import type { FoundOrganization } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findOrganizations(_reading: Reading): FoundOrganization[] {
  return []
}
