/** Where and when: the place that a project or a group belongs to, its companies, and the date that governs a verb. */
import type { AllFound, FoundDate, FoundOrganization, FoundPlace } from '../mentions/found.ts'
import { firstEndingAfter, inTextOrder, type NormSpan } from '../text/span.ts'
import type { Context } from './context.ts'

export interface PlaceMention extends NormSpan {
  readonly name: string
  readonly code: string | null
}

/** Every mention of every place in text order, as written; those in a company's name say where it is registered and are left out. */
export function placeMentions(text: string, places: readonly FoundPlace[], organizations: readonly FoundOrganization[]): PlaceMention[] {
  if (places.length === 0) return []
  const companies: NormSpan[] = []
  for (const { mentions } of organizations) for (const span of mentions) if (COMPANY.test(text.slice(span.start, span.end))) companies.push(span)
  inTextOrder(companies)
  const named: PlaceMention[] = []
  for (const { code, mentions } of places) {
    for (const { start, end } of mentions) {
      // 顺和县: one stray character in front makes it another place
      if (isStray(text, start)) continue
      // 中国•宣恩2018…大会: the name of an event
      if ('•·・‧'.includes(text[end] ?? ' ')) continue
      const company = companies[firstEndingAfter(companies, start)]
      if (company === undefined || company.start > start || end > company.end) named.push({ start, end, name: text.slice(start, end), code })
    }
  }
  return inTextOrder(named)
}

/** Whether one character that is no word of its own stands between a mark and the place. */
function isStray(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1)
  return code >= 0x4e00 && code <= 0x9fff && (start === 1 || '\n，,。；;：:、！？“（( \t\r\u3000\u00a0'.includes(text[start - 2]!)) && !BEFORE_PLACE.includes(text[start - 1]!)
}

/** Single words that stand before a place. */
const BEFORE_PLACE = '在于由从自到至向往赴对与和及经据近距离沿以将把驻是为即当现原本我该全各叫像如等省市县区州新老大小东西南北中去来访问飞回返入出离过'
const COMPANY = /公司|集团|股份|银行|大学/u
const LEVEL = /[全我本该](省|市|县|区|州|旗|镇|乡|村)/u

/** No more of the places of a sentence are looked at than stand in any. */
const MOST_PLACES = 40

/**
 * The place of a group: the last one named before it in its clause run (sentence), 全市/我县 as the place of that level named before, else the article's first.
 * Evidence comes along; null where the text names none.
 */
export function placeOfGroup(context: Context, places: readonly PlaceMention[], from: number, position: number): PlaceMention | null {
  const lead = context.text.slice(Math.max(from, position - 200), position)
  const level = LEVEL.exec(lead)
  let best: PlaceMention | null = null
  let office: PlaceMention | null = null
  const first = firstEndingAfter(places, from)
  for (let i = first; i < places.length && i < first + MOST_PLACES; i++) {
    const place = places[i]!
    if (place.start >= position) break
    if (place.start < from || place.name === '中国' || places[i + 1]?.start === place.end || IN_NAME.test(context.text.slice(place.end, place.end + 10)) || /^(?:等地|等|举办|召开|、)/u.test(context.text.slice(place.end, place.end + 2)) || context.text[place.start - 1] === '、' || context.text[place.start - 1] === '在' || context.text[place.start - 1] === '赴') continue
    // 荆门市发改委副主任…介绍: the place of an office, unless no other is named
    if (OFFICE.test(context.text.slice(place.end, place.end + 12))) office ??= place
    else {
      best = place
      break
    }
  }
  best ??= office
  if (best !== null) return best
  if (level !== null) {
    const word = level[1]!
    const named = places.filter((place) => place.start < from && place.name.endsWith(word))
    // 全市 is the article's own city, 全区 the district spoken of last
    const own = word === '市' || word === '省' ? named[0] : named[named.length - 1]
    if (own === undefined) return null
    // as the text wrote it last, offices apart: 荆门市发改委…介绍,荆门…;全市…
    const short = own.name.slice(0, -1)
    return places.findLast((place) => place.start < position && (place.name === short || place.name === own.name) && !OFFICE.test(context.text.slice(place.end, place.end + 12))) ?? own
  }
  return null
}

/** 埃及铁路项目, 德州至某地高速: the name of a work begins so. */
const IN_NAME = /^[\u4e00-\u9fff]{0,4}?(?:铁路|高铁|高速|公路|大桥|水库|电站|隧道|至)/u
const OFFICE = /^[\u4e00-\u9fff]{0,7}?(?:发改委|委员会|市委|县委|区委|党工委|政府|办公室|局|公司|集团|书记|市长|县长|区长|主任|人大|政协)/u
/** The place that the title or the first paragraphs name before a position, on the level that the words there speak of (我省); null where they name none. */
export function headPlace(context: Context, places: readonly PlaceMention[], position: number): PlaceMention | null {
  const { text } = context
  const sentence = context.sentences[context.sentenceAt(position)]
  const level = sentence === undefined ? undefined : LEVEL.exec(text.slice(Math.max(sentence.start, position - 60), position))?.[1]
  for (const place of places.slice(0, MOST_PLACES)) {
    if (place.start >= position) return null
    if ((context.sentences[context.sentenceAt(place.start)]?.block ?? 0) > 2) return null
    // 在上海、江苏等地考察: where they went; 中国500强企业
    if (place.name === '中国' || text[place.end] === '、' || text[place.start - 1] === '、' || text.startsWith('等地', place.end) || '赴往（('.includes(text[place.start - 1] ?? ' ') || (text[place.start - 1] === '在' && AWAY.test(text.slice(place.end, place.end + 12)))) continue
    return level === undefined || onLevel(place, level) ? place : null
  }
  return null
}

/** 在深圳的招商推介会上, 在上海考察时. */
const AWAY = /^[^，,。；;]{0,6}(?:推介|招商|考察|对接|拜访|洽谈)/u

/** Whether a place may be the 省, 市 or 县 that is spoken of; by its code where it has one. */
function onLevel({ name, code }: PlaceMention, level: string): boolean {
  if (name.endsWith(level) || code === null) return true
  if (level === '省') return code.endsWith('0000')
  return !code.endsWith('0000') || '京津沪渝'.includes(name[0]!) || name.startsWith('北京') || name.startsWith('天津') || name.startsWith('上海') || name.startsWith('重庆')
}

const LOCATED = /(?:位于|坐落[于在]|落户|落地|选址|地处|建在|布局|【)$/u

/** Where a project is: 位于X, 落户X, 【X】, （X）, or the place that its own name begins with. */
export function placeOfProject(context: Context, places: readonly PlaceMention[], start: number, end: number, from: number, to: number): PlaceMention | null {
  const { text } = context
  let inside: PlaceMention | null = null
  let located: PlaceMention | null = null
  let ambiguous = false
  for (let i = firstEndingAfter(places, from); i < places.length; i++) {
    const place = places[i]!
    if (place.start >= to) break
    if (place.start >= start && place.end <= end) inside ??= place
    else if (LOCATED.test(text.slice(Math.max(from, place.start - 3), place.start)) ? !otherBetween(context, place, start, end) : '（('.includes(text[place.start - 1] ?? ' ') && place.start === end + 1) {
      // 位于荆州市沙市区: the narrower one that follows directly
      if (located !== null && located.end !== place.start) ambiguous ||= located.name !== place.name
      else located = place
    } else if (located !== null && located.end === place.start) located = { ...place, start: located.start, name: located.name + place.name }
  }
  return ambiguous ? null : (located ?? inside)
}

/** Whether another project is named between a place and a name. */
function otherBetween(context: Context, place: NormSpan, start: number, end: number): boolean {
  const [from, to] = place.start >= end ? [end, place.start] : [place.end, start]
  const next = context.places[context.placeFrom(from)]
  return next !== undefined && next.span.start < to
}

/** Companies in or beside a project's name: the investor in front (天合光能淮安基地…), 由X投资建设, 业主为X. */
export function companiesOf(context: Context, found: AllFound, start: number, end: number, from: number, to: number): { name: string; span: NormSpan }[] {
  const hits: { name: string; span: NormSpan }[] = []
  for (const organization of found.organizations) {
    for (const span of organization.mentions) {
      if (span.start < from || span.start >= to) continue
      const inside = span.start >= start && span.end <= end
      const text = context.text
      const clause = span.end > start || !/[，,；;]/u.test(text.slice(span.end, start))
      const named = span.end <= to && /(?:由|业主为|业主是|建设单位为|投资方为|投资方)$/u.test(text.slice(Math.max(0, span.start - 5), span.start))
      // 甲项目由A公司建设，乙项目由B公司建设: a builder belongs to the project named last before it, or behind it in its own clause
      const investor = named && !context.places.some(({ span: other }) => (other.start >= end && other.start < span.start) || (other.start >= span.end && other.end <= start)) && clause
      const invests = clause && span.end <= start && start - span.end <= 12 && /^(?:投资|建设|投建|承建|实施|的|旗下)/u.test(text.slice(span.end, span.end + 4))
      if ((inside || investor || invests) && !hits.some((hit) => hit.name === organization.name)) hits.push({ name: organization.name, span })
    }
  }
  return hits
}

const isoDay = /^\d{4}-\d{2}-\d{2}/u

/** A date as a record shows it: a day, or a span of time; null where nothing is fixed. */
export function dateValue(date: FoundDate): { kind: 'date' | 'period'; value: string } | null {
  if (date.type === 'duration' || date.type === 'set' || (date.from === null && date.to === null) || !/^\d{4}/u.test(date.value)) return null
  const clock = date.value.indexOf('T')
  const value = clock < 0 ? date.value : date.value.slice(0, clock)
  return { kind: value.length >= 10 && isoDay.test(value) && !value.includes('/') ? 'date' : 'period', value }
}

/** 记者昨日从市发改委获悉: the day of the report. */
const REPORTED = /^[，,]?(?:记者)?从[^，,。；;]{1,18}?(?:获悉|了解到|得知)/u

/** Whether a date is only compared with: 与去年持平, 去年同期. */
function compares(text: string, date: FoundDate): boolean {
  return /同期|同口径/u.test(text.slice(date.start, date.end)) || ('同持相增多之'.includes(text[date.end] ?? '　') && /^(?:同期|持平|相比|增长|多出|之最)/u.test(text.slice(date.end, date.end + 3))) || '与比较同'.includes(text[date.start - 1] ?? '　')
}

const OF_EVENT = /^(?:度)?(?:重点|重大|全市|全县|招商|项目|集中|第|首次|首批)/u

/** 1至6月累计完成投资8亿元: when money was spent, which says nothing of the next group. */
const SPENDING = /^份?(?:累计|共|项目|实际)*(?:完成|到位)/u

/** How many dates before a place are asked: a list of ten thousand dated lines is not gone through for each. */
const LOOK_BACK = 64

/** The last dated mention in [from, position); dates that only bound (before) are passed over, with `skipSpending` those of money spent as well. */
export function dateBefore(text: string, dates: readonly FoundDate[], from: number, position: number, skipSpending = false): FoundDate | null {
  let best: FoundDate | null = null
  for (let i = Math.max(firstEndingAfter(dates, from), firstEndingAfter(dates, position) - LOOK_BACK); i < dates.length; i++) {
    const date = dates[i]!
    if (date.start >= position) break
    if (date.start < from || date.mod === 'before' || dateValue(date) === null || compares(text, date) || ('，,记从'.includes(text[date.end] ?? ' ') && REPORTED.test(text.slice(date.end, date.end + 26)))) continue
    if (skipSpending && SPENDING.test(text.slice(date.end, date.end + 8))) continue
    // 3月24日,…2023…说明会: a year behind the day that lies in it says less
    if (best !== null && best.value !== date.value && best.value.startsWith(date.value)) continue
    // 4月8日,…举行一季度重点项目集中签约仪式: the quarter belongs to the name of the event
    if (best !== null && dateValue(best)!.kind === 'date' && dateValue(date)!.kind === 'period' && OF_EVENT.test(text.slice(date.end, date.end + 4))) continue
    best = date
  }
  return best
}
