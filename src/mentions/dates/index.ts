/** 日期: what day, period, duration or set every mention means. The grammar reads what is stated (scan), the walk fills in the rest (resolve). */
import { isoDay } from './calendar.ts'
import { walkDates } from './walk.ts'
import type { FoundDate } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findDates(reading: Reading): FoundDate[] {
  const found: FoundDate[] = []
  for (const { stated, resolution } of walkDates(reading)) {
    if ('problem' in resolution) {
      reading.warn({ code: 'date-impossible', message: `Unexpected date: ${resolution.problem}; it is left out`, span: { start: stated.start, end: stated.end } })
      continue
    }
    const { type, value, mod, from, to, resolved } = resolution
    found.push({
      start: stated.start, end: stated.end, rule: stated.rule, type, value, ...(mod !== undefined && { mod }),
      from: from === null ? null : isoDay(from), to: to === null ? null : isoDay(to), resolved,
    })
  }
  return found
}
