/**
 * The day of a publication timestamp (发布时间) as pages and feeds give it: 2023-05-04, 2023-05-04T10:00:00+08:00, 2023年5月4日 10:20,
 * 2023/5/4, 20230504, epoch seconds or milliseconds, "Thu, 04 May 2023 10:00:00 GMT". The day is the one that is written, in whatever zone it was written.
 */
const WRITTEN = /^\s*(\d{4})\s?(?:[-/.年])\s?(\d{1,2})\s?(?:[-/.月])\s?(\d{1,2})(?!\d)/u
const COMPACT = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{6})?\s*$/u
const EPOCH = /^\s*(\d{10}|\d{13})\s*$/u

interface Chrono {
  parse(text: string, reference: { instant: Date; timezone: number }): { start: { get(part: string): number | null; isCertain(part: string): boolean } }[]
}

/** ISO day, or null where nothing certain can be read. Never throws. */
export function readPublishedAt(value: string): string | null {
  const match = WRITTEN.exec(value) ?? COMPACT.exec(value)
  if (match !== null) return isoDay(Number(match[1]), Number(match[2]), Number(match[3]))
  const epoch = EPOCH.exec(value)
  // epochs carry no zone: the pages that they come from are written in China's
  if (epoch !== null) return new Date(Number(epoch[1]) * (epoch[1]!.length === 10 ? 1000 : 1) + 8 * 3600_000).toISOString().slice(0, 10)
  if (value.length > 100) return null
  const start = latinChrono()?.parse(value, { instant: new Date(0), timezone: 0 })[0]?.start
  if (start === undefined || !start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null
  return isoDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0)
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

let chrono: Chrono | null | undefined

/** chrono-node reads Latin dates; it is loaded on the first timestamp that needs it, and not at all in a browser. */
function latinChrono(): Chrono | null {
  if (chrono === undefined) {
    const builtin = (globalThis as { process?: NodeJS.Process }).process?.getBuiltinModule
    chrono = builtin === undefined ? null : (builtin('node:module').createRequire(import.meta.url)('chrono-node/en') as Chrono)
  }
  return chrono
}
