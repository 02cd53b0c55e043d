/** 日期: what day, period, duration or set every mention means. The grammar reads what is stated (scan), the walk fills in the rest (resolve). */
import { isoDay } from './calendar.ts'
import { walkDates } from './walk.ts'
import type { FoundDate } from '../found.ts'
import type { Reading } from '../rule.ts'

export function findDates(reading: Reading): FoundDate[] {
  const found: FoundDate[] = []
  const walked = walkDates(reading)
  for (let i = 0; i < walked.length; i++) {
    const { stated, resolution } = walked[i]!
    if ('problem' in resolution) {
      reading.warn({ code: 'date-impossible', message: `Unexpected date: ${resolution.problem}; it is left out`, span: { start: stated.start, end: stated.end } })
      continue
    }
    const { type, value, mod, from, to, resolved } = resolution
    const first = from === null ? null : isoDay(from)
    const last = to === from ? first : to === null ? null : isoDay(to)
    const { start, end, rule } = stated
    found.push(mod === undefined ? { start, end, rule, type, value, from: first, to: last, resolved } : { start, end, rule, type, value, mod, from: first, to: last, resolved })
  }
  return found
}
