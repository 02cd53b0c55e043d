/**
 * `yaosu/chrono`: the Chinese date grammar for users of chrono-node. `chineseDates` goes among the parsers of a Chrono instance; what the text
 * states is assigned (certain), what was filled in from the reference day is implied. Durations, sets and vague words are no points in time
 * and are left to others. Example: `chinese().parseDate('下周三下午3点', new Date(2023, 4, 4))`.
 */
import { Chrono, type Parser, type ParsingComponents, type ParsingContext, type ParsingResult } from 'chrono-node'
import { pad, type Day } from '../mentions/dates/calendar.ts'
import { walkDates, type Walked } from '../mentions/dates/walk.ts'
import type { Stated } from '../mentions/dates/stated.ts'
import { segmentText } from '../segment/segment.ts'

/** A chrono instance that reads Chinese dates and nothing else. */
export function chinese(): Chrono {
  return new Chrono({ parsers: [chineseDates], refiners: [] })
}

const cache = new WeakMap<ParsingContext, Map<number, Walked>>()

/** Parser for chrono-node: add it to `chrono.parsers`. */
export const chineseDates: Parser = {
  // any character that could begin a date; which ones do is decided by the walk over the whole text
  pattern: () => /[\d〇零一二三四五六七八九十“"'‘正腊闰农阴公民今昨明前去上下本当同次翌来后第首年月季全周星礼元除端中重七清冬夏立春秋谷惊霜芒处大小教儿劳国植妇母父情圣平双光青护建记感万丰世愚龙北这大]/u,
  extract(context, match) {
    const found = mentionsOf(context).get(match.index ?? -1)
    return found === undefined ? null : toResult(context, found)
  },
}

/** Every mention of the text by where it starts; read once for each text. */
function mentionsOf(context: ParsingContext): Map<number, Walked> {
  const known = cache.get(context)
  if (known !== undefined) return known
  const { text, refDate } = context
  const date = `${pad(refDate.getFullYear(), 4)}-${pad(refDate.getMonth() + 1, 2)}-${pad(refDate.getDate(), 2)}`
  const walked = walkDates({ text, article: segmentText(text), reference: { date, source: 'option' } })
  const mentions = new Map(walked.filter(({ resolution }) => 'value' in resolution && (resolution.type === 'date' || resolution.type === 'time')).map((item) => [item.stated.start, item]))
  cache.set(context, mentions)
  return mentions
}

function toResult(context: ParsingContext, { stated, resolution }: Walked): ParsingResult | null {
  if ('problem' in resolution) return null
  const from = resolution.from ?? resolution.to
  if (from === null) return null
  const start = components(context, stated, from, stated.clock?.hour, stated.clock?.minute, stated.clock?.second)
  const last = stated.until ?? stated
  const to = resolution.to
  const isRange = stated.until !== undefined || stated.clockTo !== undefined || stated.dayTo !== undefined || stated.monthTo !== undefined || stated.yearTo !== undefined
  const clock = stated.clockTo ?? (stated.until === undefined ? undefined : stated.until.clock)
  const end = isRange && to !== null ? components(context, last, to, clock?.hour, clock?.minute, clock?.second) : undefined
  return context.createParsingResult(stated.start, stated.end, start, end)
}

/** Year, month and day as they were stated (assigned) or filled in (implied). */
function components(context: ParsingContext, stated: Stated, day: Day, hour: number | undefined, minute: number | undefined, second: number | undefined): ParsingComponents {
  const { year, month, day: statedDay, weekday, holiday, lunar, week, offset } = stated
  const known = context.createParsingComponents()
  const put = (part: 'year' | 'month' | 'day', value: number, certain: boolean): void => void (certain ? known.assign(part, value) : known.imply(part, value))
  const whole = typeof statedDay === 'object' || holiday !== undefined || lunar !== undefined || (week !== undefined && weekday !== undefined) || offset?.unit === 'day' || offset?.unit === 'week'
  put('year', day.year, year !== undefined || whole || typeof month === 'object')
  put('month', day.month, month !== undefined || whole || stated.quarter !== undefined || stated.half !== undefined)
  put('day', day.day, statedDay !== undefined || whole)
  if (weekday !== undefined) known.assign('weekday', weekday % 7)
  if (hour !== undefined) {
    known.assign('hour', hour % 24)
    if (minute === undefined) known.imply('minute', 0)
    else known.assign('minute', minute)
    if (second !== undefined) known.assign('second', second)
  } else if (stated.clock?.part !== undefined) known.imply('hour', { MO: 6, MI: 12, AF: 15, EV: 20, NI: 22 }[stated.clock.part])
  return known
}
