/** Which days a TIMEX3 value covers, for checking that a label's `from` and `to` say the same as its `value`. */

export interface Days {
  readonly from: string | null
  readonly to: string | null
}

const VALUE = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?(?:T[0-9A-Z:]+)?$/u

/** Whether an ISO day exists: 2023-02-29 does not. */
export function isDay(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (m === null) return false
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** The days of a value, or null where the value does not fix them (seasons, PAST_REF, XXXX). 2023-Q1 → 2023-01-01 … 2023-03-31. */
export function daysOf(value: string, mod?: string | null): Days | null {
  const whole = wholeDays(value)
  if (whole === null || whole.from === null || whole.to === null) return whole
  switch (mod) {
    case 'after': return { from: whole.from, to: null }
    case 'before': return { from: null, to: whole.to }
    case 'start': case 'mid': case 'end': return part(value, mod, whole)
    default: return whole
  }
}

function wholeDays(value: string): Days | null {
  const slash = value.indexOf('/')
  if (slash >= 0) {
    const first = wholeDays(value.slice(0, slash))
    const last = wholeDays(value.slice(slash + 1))
    return first === null || last === null ? null : { from: first.from, to: last.to }
  }
  const m = VALUE.exec(value)
  if (m === null) return null
  const [, year, quarter, half, month, day] = m
  if (day !== undefined) return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` }
  if (month !== undefined) return months(year!, Number(month), Number(month))
  if (quarter !== undefined) return months(year!, Number(quarter) * 3 - 2, Number(quarter) * 3)
  if (half !== undefined) return months(year!, Number(half) * 6 - 5, Number(half) * 6)
  return months(year!, 1, 12)
}

function part(value: string, mod: 'start' | 'mid' | 'end', whole: Days): Days | null {
  if (/^\d{4}-\d{2}$/u.test(value)) {
    if (mod === 'start') return { from: `${value}-01`, to: `${value}-10` }
    if (mod === 'mid') return { from: `${value}-11`, to: `${value}-20` }
    return { from: `${value}-21`, to: whole.to }
  }
  if (/^\d{4}$/u.test(value)) return mod === 'start' ? months(value, 1, 1) : mod === 'end' ? months(value, 12, 12) : null
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(value)
  if (quarter !== null && mod !== 'mid') {
    const month = Number(quarter[2]) * 3 - (mod === 'start' ? 2 : 0)
    return months(quarter[1]!, month, month)
  }
  return null
}

function months(year: string, first: number, last: number): Days {
  const two = (n: number): string => String(n).padStart(2, '0')
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(daysIn(Number(year), last))}` }
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
