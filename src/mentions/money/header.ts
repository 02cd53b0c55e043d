/** Amounts whose unit stands in a heading: 单位：亿元 over a table or list, 总投资（亿元） over a column. */
import type { FoundMoney } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findHeaderMoney(_reading: Reading): FoundMoney[] {
  return []
}
