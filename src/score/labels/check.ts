/** What a compiled article's labels must satisfy. Every complaint says where, what, and what to do. */
import { DATE_MODS, DATE_TYPES, MODS, MONEY_ROLES, PROJECT_STATUSES, SECTORS } from '../../schema/closed-lists.ts'
import { readings, SPAN_LISTS, type AnyGoldSpan, type GoldArticle, type GoldDate, type GoldMoney, type GoldProject, type GoldSpan } from '../gold.ts'
import { Complaints, type Complaint } from './complaint.ts'
import { daysOf, isDay } from './days.ts'
import { figuresIn } from './read-figure.ts'

/** Kinds of article in the corpus. */
export const ARTICLE_KINDS = [
  'investment', 'feature', 'policy', 'statistics', 'appointments', 'inspection', 'company', 'infrastructure', 'agriculture', 'health',
  'education', 'court', 'regulation', 'negative',
] as const

const SPAN = ['text', 'start', 'end', 'optional', 'note']
const NAMED = ['name', 'aliases', 'optional', 'note']
const FIELDS: Record<string, readonly string[]> = {
  money: [...SPAN, 'min', 'max', 'mod', 'currency', 'role'],
  dates: [...SPAN, 'type', 'value', 'mod', 'from', 'to'],
  counts: [...SPAN, 'min', 'max', 'mod', 'unit', 'noun'],
  quantities: [...SPAN, 'min', 'max', 'mod', 'unit'],
  documents: [...SPAN, 'title', 'number', 'issuer', 'date'],
  edits: ['start', 'end', 'from', 'to', 'optional', 'note'],
  projects: [...NAMED, 'mentions', 'phase', 'status', 'investment'],
  officials: [...NAMED, 'positions', 'sector'],
  organizations: NAMED,
  places: [...NAMED, 'code'],
  records: ['kind', 'name', 'companies', 'place', 'period', 'date', 'status', 'count', 'noun', 'threshold', 'amount', 'investment', 'role', 'optional', 'note'],
}
const HEAD = ['id', 'kind', 'title', 'publishedAt', 'text', ...Object.keys(FIELDS)]

export function checkGold(gold: GoldArticle): readonly Complaint[] {
  const complaints = new Complaints(gold.id)
  for (const field of Object.keys(gold)) if (!HEAD.includes(field)) complaints.add(field, undefined, 'is no field of a label file', `use one of ${HEAD.join(', ')}`)
  if (gold.kind !== undefined) oneOfList(complaints, 'kind', gold.kind, ARTICLE_KINDS)
  if (gold.publishedAt != null && !isDay(gold.publishedAt)) complaints.add('publishedAt', undefined, `"${gold.publishedAt}" is no day`, 'write YYYY-MM-DD or null')
  for (const [list, allowed] of Object.entries(FIELDS)) {
    for (const [i, entry] of entries(gold, list).entries()) {
      for (const field of Object.keys(entry)) if (!allowed.includes(field)) complaints.add(label(list, i, entry), undefined, `has a field "${field}" that nothing reads`, `use one of ${allowed.join(', ')}, or "note" for readers`)
    }
  }
  for (const list of SPAN_LISTS) checkSpans(gold, list, complaints)
  checkNames(gold, complaints)
  checkRecords(gold, complaints)
  return complaints.list
}

function entries(gold: GoldArticle, list: string): Record<string, unknown>[] {
  return ((gold as unknown as Record<string, unknown>)[list] ?? []) as Record<string, unknown>[]
}

function label(list: string, i: number, entry: Record<string, unknown>): string {
  const name = entry['text'] ?? entry['name'] ?? entry['from'] ?? entry['noun']
  return name === undefined ? `${list}[${i}]` : `${list}[${i}] "${String(name)}"`
}

function oneOfList(complaints: Complaints, at: string, value: unknown, list: readonly string[]): void {
  if (!list.includes(value as string)) complaints.add(at, undefined, `"${String(value)}" is not in the closed list`, `use one of ${list.join(', ')}`)
}

function checkSpans(gold: GoldArticle, list: (typeof SPAN_LISTS)[number], complaints: Complaints): void {
  const spans = (gold[list] ?? []) as AnyGoldSpan[]
  let previous: GoldSpan | undefined
  spans.forEach((span, i) => {
    const at = label(list, i, span as unknown as Record<string, unknown>)
    if (gold.text.slice(span.start, span.end) !== span.text) complaints.add(at, undefined, `stands for "${gold.text.slice(span.start, span.end)}"`, 'compile the labels again')
    if (span.optional !== true) {
      if (previous !== undefined && previous.end > span.start) complaints.add(at, undefined, `overlaps "${previous.text}" [${previous.start},${previous.end})`, 'keep the longer one, or mark one optional')
      previous = span
    }
    if ('unit' in span && span.unit === undefined) complaints.add(at, undefined, 'has no unit', 'add "unit" as written')
    if (list === 'dates') checkDate(span as GoldDate, at, complaints)
    else if (list === 'documents') {
      if ('title' in span && span.title != null && !squeezed(span.text).includes(squeezed(span.title))) complaints.add(at, undefined, `title "${span.title}" is not in the span`, 'copy it from the text')
      if ('number' in span && span.number != null && !squeezed(span.text).includes(squeezed(span.number))) complaints.add(at, undefined, `number "${span.number}" is not in the span`, 'copy it from the text')
    } else checkBounds(span as GoldMoney, list, at, complaints)
    if (list === 'money' && 'role' in span) for (const role of readings(span.role)) oneOfList(complaints, `${at} role`, role, MONEY_ROLES)
    if (list === 'money' && !/^[A-Z]{3}$/u.test((span as GoldMoney).currency ?? '')) complaints.add(at, undefined, `currency "${(span as GoldMoney).currency}" is no ISO 4217 code`, 'write CNY, USD, HKD …')
    if (list === 'counts' && 'noun' in span && span.noun != null) {
      for (const noun of readings<string>(span.noun)) if (typeof noun !== 'string' || !(lettersWithin(gold.text, noun) || inOtherScript(gold.text, noun, readings<string>(span.noun)))) complaints.add(at, undefined, `noun "${noun}" is not made of words of the article`, 'copy what is counted from the text')
    }
  })
}

const OPEN: Record<string, 'min' | 'max'> = { lessThan: 'min', atMost: 'min', moreThan: 'max', atLeast: 'max' }

function checkBounds(span: GoldMoney, list: string, at: string, complaints: Complaints): void {
  const { min, max } = span
  if (min === undefined || max === undefined) return complaints.add(at, undefined, 'lacks min or max', 'write both; null is the open side')
  if (min !== null && max !== null && min > max) complaints.add(at, undefined, `min ${min} is more than max ${max}`, 'swap them')
  if (min === null && max === null) complaints.add(at, undefined, 'has no bound at all', 'give min or max')
  const mods = readings(span.mod ?? 'exact')
  for (const mod of mods) oneOfList(complaints, `${at} mod`, mod, MODS)
  const fits = mods.some((mod) => (OPEN[mod] === undefined ? min !== null && max !== null : span[OPEN[mod]!] === null))
  if (!fits) complaints.add(at, undefined, `mod ${mods.join('/')} does not go with min ${min}, max ${max}`, 'lessThan and atMost leave min null, moreThan and atLeast leave max null, exact and approx have both')
  if (span.note !== undefined) return // the note says why the figure is not the one written
  const scale = list === 'money' ? 1e8 : 1
  const written = figuresIn(span.text.replace(UNSEEN, '').replace(SCALED_UNIT, ''))
  for (const bound of [min, max]) {
    if (bound === null) continue
    const sizes = written.flatMap((figure) => (/[成折]/u.test(span.text) ? [figure, figure * 10] : /半$/u.test(span.text) ? [figure, figure * 100] : list === 'money' ? [figure, figure * 1e4, figure * 1e8].slice(0, hasUnit(span.text) ? 1 : 3) : [figure]))
    if (written.length > 0 && !sizes.some((size) => near(size / scale, bound))) {
      complaints.add(at, undefined, `says ${bound}, but the text reads as ${written.map((figure) => +(figure / scale).toPrecision(12)).join(', ')}`, list === 'money' ? 'money is in 亿; mend the figure, or add a "note" that says why' : 'mend the figure, or add a "note" that says why')
    }
  }
}

/** Spaces and invisible characters inside a figure, and the 千 that belongs to the unit (110千伏). */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu
const SCALED_UNIT = /千(?=[伏瓦米克卡帕焦]|安时)/gu

function squeezed(text: string): string {
  return text.replace(UNSEEN, '')
}

function hasUnit(text: string): boolean {
  return /[元圆圓块塊万萬亿億兆角分]/u.test(text)
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

const PERIOD = 'P(?=.)(?:\\d+(?:\\.\\d+)?(?:WD|[YMWD]))*(?:T(?:\\d+(?:\\.\\d+)?[HMS])+)?'
const DURATION = new RegExp(`^(?:${PERIOD}(?:/${PERIOD})?|XXXX.{0,20}|[A-Z]+_REF)$`, 'u')

function checkDate(date: GoldDate, at: string, complaints: Complaints): void {
  if (date.type === undefined) complaints.add(at, undefined, 'has no type', 'write date, time, duration or set')
  else oneOfList(complaints, `${at} type`, date.type, DATE_TYPES)
  if (date.value === undefined) return complaints.add(at, undefined, 'has no value', 'write the TIMEX3 value')
  const mods = date.mod === undefined ? [undefined] : readings(date.mod)
  for (const mod of mods) if (mod != null) oneOfList(complaints, `${at} mod`, mod, date.type === 'duration' ? MODS : [...DATE_MODS, ...MODS])
  for (const side of ['from', 'to'] as const) {
    const day = date[side]
    if (day != null && !isDay(day)) complaints.add(at, undefined, `${side} "${day}" is no day`, 'write a day that exists, as YYYY-MM-DD')
  }
  if (date.from != null && date.to != null && date.from > date.to) complaints.add(at, undefined, `from ${date.from} is after to ${date.to}`, 'swap them')
  const values = readings(date.value)
  if (date.type === 'duration' || date.type === 'set') {
    for (const value of values) if (!DURATION.test(value)) complaints.add(at, undefined, `value "${value}" is no ISO 8601 duration`, 'write P100D, P1M, PT2H, P20WD, or XXXX-04-01 for a day of every year')
  } else if (date.from !== undefined && date.to !== undefined) {
    const days = values.flatMap((value) => mods.flatMap((mod) => daysOf(value, mod) ?? []))
    if (days.length > 0 && date.note === undefined && !days.some((d) => d.from === date.from && d.to === date.to)) {
      complaints.add(at, undefined, `value ${values.join('/')}${date.mod === undefined ? '' : ` (${mods.join('/')})`} covers ${days.map((d) => `${d.from} … ${d.to}`).join(' or ')}, not ${date.from} … ${date.to}`, 'mend value, mod or the days, or add a "note" that says why')
    }
  } else if (values.some((value) => daysOf(value, null) !== null) && date.optional !== true) complaints.add(at, undefined, 'has a value that fixes days, but lacks from or to', 'add both; null is the open side')
  const written = /(\d{1,2})月(\d{1,2})[日号]/u.exec(date.text)
  if (written !== null && date.note === undefined) {
    const wanted = `${written[1]!.padStart(2, '0')}-${written[2]!.padStart(2, '0')}`
    if (!readings(date.value).some((value) => value.includes(wanted))) complaints.add(at, undefined, `value ${readings(date.value).join('/')} has no ${wanted}`, 'mend the value, or add a "note" that says why')
  }
}

function checkNames(gold: GoldArticle, complaints: Complaints): void {
  for (const list of ['projects', 'officials', 'organizations', 'places'] as const) {
    const seen = new Set<string>()
    for (const [i, entry] of (gold[list] ?? []).entries()) {
      const at = label(list, i, entry as unknown as Record<string, unknown>)
      if (seen.has(entry.name)) complaints.add(at, undefined, 'stands twice', 'keep one entry an article; other forms are aliases')
      seen.add(entry.name)
      const inText = [entry.name, ...(entry.aliases ?? []), ...((entry as GoldProject).mentions ?? [])].some((name) => lettersWithin(gold.text, name))
      if (!inText && entry.optional !== true && entry.note === undefined) complaints.add(at, undefined, 'stands nowhere in the article', list === 'projects' ? 'add "mentions" with a stretch that does, or a "note" that says why' : 'copy the name, or add a "note" that says why')
    }
  }
  for (const [i, project] of (gold.projects ?? []).entries()) for (const status of (project.status ?? []).flat() as string[]) oneOfList(complaints, `projects[${i}] "${project.name}" status`, status, PROJECT_STATUSES)
  for (const [i, official] of (gold.officials ?? []).entries()) {
    const at = `officials[${i}] "${official.name}"`
    if (official.sector !== undefined) for (const sector of readings(official.sector)) oneOfList(complaints, `${at} sector`, sector, SECTORS)
    if (!Array.isArray(official.positions)) complaints.add(at, undefined, 'has no positions', 'add [{ "org": …, "title": … }]')
    for (const { org, title } of official.positions ?? []) {
      for (const part of [...readings<string | null>(org ?? null), ...readings(title)]) {
        if (typeof part === 'string' && !lettersWithin(gold.text, part) && official.note === undefined) complaints.add(at, undefined, `"${part}" is not made of words of the article`, 'copy org and title as written')
      }
    }
  }
}

/** 長照據點 stands in the article: 长照据点 beside it is the same noun in the other script. */
function inOtherScript(text: string, noun: string, all: readonly string[]): boolean {
  return all.some((other) => other !== noun && other.length === noun.length && lettersWithin(text, other))
}

/** Whether a name can be put together from stretches of the text of two or more letters each (市商务局 … 局长). */
function lettersWithin(text: string, name: string): boolean {
  if (text.includes(name)) return true
  for (let at = 0; at < name.length; ) {
    let length = name.length - at
    while (length > 0 && !text.includes(name.slice(at, at + length))) length--
    if (length < Math.min(2, name.length - at)) return false
    at += length
  }
  return true
}

function checkRecords(gold: GoldArticle, complaints: Complaints): void {
  for (const [i, record] of (gold.records ?? []).entries()) {
    const at = `records[${i}]${record.kind === 'project' ? ` "${record.name}"` : ` ${record.count ?? ''} ${readings(record.noun ?? '')[0]}`}`
    oneOfList(complaints, `${at} kind`, record.kind, ['project', 'aggregate'])
    if (record.status != null) for (const status of readings<string>(record.status)) oneOfList(complaints, `${at} status`, status, PROJECT_STATUSES)
    if (record.role != null) for (const role of readings<string>(record.role)) oneOfList(complaints, `${at} role`, role, MONEY_ROLES)
    if (record.kind === 'project' && !(gold.projects ?? []).some(({ name }) => name === record.name)) complaints.add(at, undefined, 'names no project of the list "projects"', 'use the same name')
    if (record.kind !== 'aggregate' || record.note !== undefined) continue
    const has = (figure: number, list: readonly { min: number | null; max: number | null }[]): boolean => list.some(({ min, max }) => [min, max].some((bound) => bound !== null && near(bound, figure)))
    if (record.count != null && !has(record.count, gold.counts ?? [])) complaints.add(at, undefined, `count ${record.count} is no bound of a label in "counts"`, 'label the count, or mend it')
    if (record.amount != null && !has(record.amount, gold.money ?? [])) complaints.add(at, undefined, `amount ${record.amount} is no bound of a label in "money"`, 'label the amount, or mend it')
  }
}
