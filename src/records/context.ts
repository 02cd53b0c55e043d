/** What the ties look at: every mention of every project in text order, runs of mentions that share one predicate, and the sentences around. */
import { CharFilter } from '../lexicon/pair-table.ts'
import type { AllFound, FoundMoney } from '../mentions/found.ts'
import type { Reading } from '../mentions/rule.ts'
import type { Sentence } from '../segment/article-text.ts'
import type { NormSpan } from '../text/span.ts'

/** One mention of one project, with the run it stands in: A、B、C等50亿元项目 is one run of three. */
export interface Place {
  readonly project: number
  readonly span: NormSpan
  readonly sentence: number
  /** The run's first and last character, its closing head (等50亿元项目) taken in. */
  runStart: number
  runEnd: number
  /** Number of projects in the run, and this one's place in it. */
  runSize: number
  runIndex: number
  /** Whether the run has members in between that are no projects found: figures cannot be shared out. */
  gapped: boolean
}

const NO_MONEY: readonly FoundMoney[] = []

export class Context {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly money: readonly FoundMoney[]
  readonly places: readonly Place[]

  constructor(reading: Reading, found: AllFound) {
    this.text = reading.text
    this.sentences = reading.article.sentences
    this.money = found.money
    this.places = placesOf(this, found)
  }

  /** Index of the sentence that holds a position. Cost: O(log n). */
  sentenceAt(position: number): number {
    const { sentences } = this
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const mid = (low + high) >> 1
      if (sentences[mid]!.end > position) high = mid
      else low = mid + 1
    }
    return low
  }

  /** Money in [start, end), in text order. Cost: O(log n + hits). */
  moneyIn(start: number, end: number): readonly FoundMoney[] {
    const { money } = this
    const first = this.moneyFrom(start)
    if (first === money.length || money[first]!.start >= end) return NO_MONEY
    const hits: FoundMoney[] = []
    for (let i = first; i < money.length && money[i]!.start < end; i++) hits.push(money[i]!)
    return hits
  }

  /** Index of the first amount that starts at or after a position. Cost: O(log n). */
  private moneyFrom(start: number): number {
    const { money } = this
    let low = 0
    let high = money.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (money[mid]!.start >= start) high = mid
      else low = mid + 1
    }
    return low
  }

  /** Index of the first mention that starts at or after a position. Cost: O(log n). */
  placeFrom(position: number): number {
    const { places } = this
    let low = 0
    let high = places.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (places[mid]!.span.start >= position) high = mid
      else low = mid + 1
    }
    return low
  }
}

/** No word further away is about a mention. */
const REACH = 160
const LINK = /^(?:项目|工程)?[”"」]?(?:[、，,]|以及|[和及与])[“"「]?(?:(?:计划|协议)?总?投资额?[约近超]?[\d.]+[亿万]美?元的)?$/u
const CLOSING = /^[”"」]?(?:建设)?(?:等[^，,。；;、]{0,14}?(?:项目|工程)|等|[\d一二三四五六七八九十两]+(?:个|大|项|座|条)[^，,。；;、]{0,10}?(?:项目|工程))/u

/** What it begins with. */
const CLOSES = new CharFilter('”"」建等0123456789一二三四五六七八九十两')

/** Whether two names stand in one list. After a comma the next name may open a clause of its own: 开工A公路，B公路初步设计获批复. */
function links(text: string, end: number, next: NormSpan): boolean {
  if (next.start - end > 20) return false
  const gap = text.slice(end, next.start)
  return LINK.test(gap) && (!/[，,]/u.test(gap) || LISTED_ON.test(text.slice(next.end, next.end + 12)))
}

/** A、某智慧钢铁城、B: members of the list that are no names found. */
const OTHERS_BETWEEN = /^(?:项目|工程)?[”"」]?、(?:[^，,。；;：:、\n]{2,14}[、和及与]){1,3}[“"「]?$/u

/** What follows a name that a list goes on or ends with. */
const LISTED_ON = /^[”"」]?(?:$|[，,、。；;：:（(）)\n]|[等和及与]|以及|项目|工程|建设|[\d一二三四五六七八九十两]+[个大项座条]|总投资|投资|均|都|分别|先后|相继|同时|集中|正式|顺利|全部|已|将|的)/u

/** 拓宽工程（X连络道）: what the brackets straight behind a name begin with explains that name. */
function inBracketsBehind(text: string, end: number, next: NormSpan): boolean {
  return next.start === end + 1 && '（('.includes(text[end]!) && /^[^，,。；;、（(]{1,12}[）)]/u.test(text.slice(next.end, next.end + 14))
}

/** Every mention in text order, with the run that it stands in. */
function placesOf(context: Context, found: AllFound): Place[] {
  const { text } = context
  const places: Place[] = []
  found.projects.forEach(({ mentions }, project) => {
    for (const span of mentions) places.push({ project, span, sentence: context.sentenceAt(span.start), runStart: span.start, runEnd: span.end, runSize: 1, runIndex: 0, gapped: false })
  })
  let sorted = true
  for (let i = 1; i < places.length; i++) sorted &&= places[i]!.span.start >= places[i - 1]!.span.start
  if (!sorted) places.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  // 拓宽工程（X连络道）: a name inside a name is no mention of its own
  let kept = 0
  let end = -1
  for (const place of places) {
    const own = kept === 0 || (place.span.end > end && !inBracketsBehind(text, end, place.span))
    end = place.span.end
    if (own) places[kept++] = place
  }
  places.length = kept
  for (let i = 0; i < places.length; ) {
    let last = i
    let gapped = false
    for (; last + 1 < places.length; last++) {
      const { end } = places[last]!.span
      const next = places[last + 1]!.span
      if (links(text, end, next)) continue
      if (next.start - end >= 40 || !OTHERS_BETWEEN.test(text.slice(end, next.start))) break
      gapped = true
    }
    const end = places[last]!.span.end
    const closing = CLOSES.may(text.charCodeAt(end)) ? CLOSING.exec(text.slice(end, end + 24)) : null
    for (let k = i; k <= last; k++) {
      const place = places[k]!
      place.runStart = places[i]!.span.start
      place.runEnd = end + (closing === null ? 0 : closing[0].length)
      place.runSize = last - i + 1
      place.runIndex = k - i
      place.gapped = gapped
    }
    i = last + 1
  }
  return places
}

/** Where the last of some marks stands in [start, end); -1 where none does. */
export function lastOf(text: string, marks: string, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    const code = text.charCodeAt(i)
    for (let m = 0; m < marks.length; m++) if (marks.charCodeAt(m) === code) return i
  }
  return -1
}

/** Where the last of a word of two characters stands whole in [start, end); -1 where none does. */
export function lastWord(text: string, word: string, start: number, end: number): number {
  const first = word.charCodeAt(0)
  const second = word.charCodeAt(1)
  for (let i = end - 2; i >= start; i--) if (text.charCodeAt(i) === first && text.charCodeAt(i + 1) === second) return i
  return -1
}

/** What stands before a name that opens an item. */
export const ITEM_MARK: RegExp = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[.．、]?|[①-⑳]|[·•\-])?\s?[“"]?$/u

/** Where the words about this mention end: the next mention of another run, or the end of the sentence. */
export function scopeEnd(context: Context, index: number): number {
  const place = context.places[index]!
  const sentence = context.sentences[place.sentence]
  let end = sentence === undefined ? context.text.length : sentence.end
  // 2.马铃薯种薯繁育中心项目。总投资1.08亿元…: a name that is a sentence heads the next ones
  if (sentence !== undefined && place.runEnd >= end - 1 && place.runSize === 1 && ITEM_MARK.test(context.text.slice(sentence.start, place.span.start))) {
    for (let s = place.sentence + 1; s < context.sentences.length && s <= place.sentence + 3 && context.sentences[s]!.block === sentence.block; s++) end = context.sentences[s]!.end
  }
  for (let i = index + place.runSize - place.runIndex; i < context.places.length; i++) {
    const next = context.places[i]!
    if (next.span.start >= end || next.span.start > place.runEnd + REACH) break
    if (next.runStart === place.runStart || next.project === place.project) continue
    // 签约总投资50亿元的X: what stands before the next name in its clause is about that one
    const clause = lastOf(context.text, '，,、；;暨', place.runEnd, next.span.start)
    return clause < 0 ? next.span.start : clause
  }
  return end
}

/** Where the words before this mention's run begin: its clause, or behind the mention before. */
export function scopeStart(context: Context, index: number): number {
  const place = context.places[index]!
  const sentence = context.sentences[place.sentence]
  let start = sentence === undefined ? 0 : sentence.start
  const before = context.places[index - place.runIndex - 1]
  if (before !== undefined) start = Math.max(start, before.runEnd)
  start = Math.max(start, place.runStart - REACH)
  return lastOf(context.text, '，,；;：:', start, place.runStart) + 1 || start
}
