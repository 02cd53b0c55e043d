/** One pass over the text: a table of characters says where a date could begin, the grammar says whether one does. */
import { ERAS } from '../../lexicon/eras.ts'
import { BEHIND, can, could, DATE_SIGN, DEADLINE, isBlank, JOIN } from './chars.ts'
import { filterOf, type CharFilter } from '../../lexicon/pair-table.ts'
import { readDuration } from './durations.ts'
import { readDate } from './grammar.ts'
import { PairSet } from './pairs.ts'
import { readRange } from './ranges.ts'
import { readSet } from './sets.ts'
import { readSide } from './sides.ts'
import { standsAt, sticky } from './sticky.ts'
import { nothingStated, type Stated, type Unit } from './stated.ts'
import { bigramsOfWords } from './words.ts'

const NOTHING = 0
const FIGURE = 1
const NUMERAL = 2
const WORD = 3
const COUNTED = 4
const TITLE = 5
const QUOTE = 6
const EVERY = 7

const NUMERALS = '〇零○一二三四五六七八九十两廿卅百千几数半'
const STARTERS = ['元月', '元至', '农历', '阴历', '旧历', '夏历', '公元', '西元', '民国', '中华', '上世', '本世', '这个', '正月', '腊月', '首季', ...[...'一二两三四五六七八九十0123456789'].map((number) => `首${number}`), 'Q1', 'Q2', 'Q3', 'Q4', '上个', '下个', '闰一', '闰二', '闰三', '闰四', '闰五', '闰六', '闰七', '闰八', '闰九', '闰十', '闰4', '闰6', ...[...'昨今明前本上下去'].flatMap((first) => [`${first}（`, `${first}(`, `${first} `])]

/** What a character may begin, by its code; compiled on first use. */
interface Triggers {
  readonly kinds: Uint8Array
  /** The characters of `kinds` that begin a date whatever stands behind them, in a kilobyte: all but those of words. */
  readonly single: CharFilter
  /** The first two characters of every word of time. */
  readonly pairs: PairSet
}
let triggers: Triggers | undefined

function compile(): Triggers {
  const kinds = new Uint8Array(65536)
  const pairs = new PairSet()
  const word = (pair: string): void => {
    kinds[pair.charCodeAt(0)] = WORD
    pairs.add(pair.charCodeAt(0), pair.charCodeAt(1))
  }
  for (const pair of [...STARTERS, ...bigramsOfWords(), ...[...ERAS.keys()].map((era) => era.slice(0, 2))]) word(pair)
  for (const char of '一二三四五六日天') word(`周${char}`)
  word('星期')
  word('礼拜')
  for (const single of '早晚晨夜') for (const next of '0123456789一二两三四五六七八九十') word(`${single}${next}`)
  for (const char of NUMERALS) kinds[char.charCodeAt(0)] = NUMERAL
  for (let code = 48; code < 58; code++) kinds[code] = FIGURE
  for (const char of '前头第') kinds[char.charCodeAt(0)] = COUNTED
  for (const char of '“"‘') kinds[char.charCodeAt(0)] = QUOTE
  kinds['《'.charCodeAt(0)] = TITLE
  kinds['每'.charCodeAt(0)] = EVERY
  return { kinds, single: filterOf(kinds.map((kind) => (kind === WORD ? NOTHING : kind))), pairs }
}

/** Everything that the text states as a date, in order, not yet resolved. */
export function scanDates(text: string): Stated[] {
  const { kinds, single, pairs } = (triggers ??= compile())
  const { length } = text
  const out: Stated[] = []
  let floor = 0
  for (let i = 0; i < length; ) {
    let code = text.charCodeAt(i)
    let behind = i + 1 < length ? text.charCodeAt(i + 1) : 0
    while ((single.mark(code) | pairs.may(code, behind)) === 0 && ++i < length) {
      code = behind
      behind = i + 1 < length ? text.charCodeAt(i + 1) : 0
    }
    if (i >= length) break
    let next = i + 1
    const kind = kinds[code]!
    // nearly every character that begins a word of time begins other words far more often
    if (kind === WORD && !pairs.has(code, behind)) {
      i++
      continue
    }
    let found: Stated | null = null
    switch (kind) {
      case FIGURE:
        while (next < length && kinds[text.charCodeAt(next)] === FIGURE) next++
        if (next - i <= 6 && can(text, next, BEHIND) && !gluedBefore(text, i)) found = readAt(text, i, floor, can(text, next, DATE_SIGN | JOIN))
        break
      case NUMERAL: {
        while (next < length && kinds[text.charCodeAt(next)] === NUMERAL) next++
        const plan = code === 0x5341 && next - i === 3 && text.charCodeAt(i + 2) === 0x4e94
        if (plan || (can(text, next, BEHIND) && !gluedBefore(text, i)) || pairs.has(code, behind)) found = readAt(text, i, floor, true)
        break
      }
      case WORD:
        found = readWordAt(text, i, floor)
        break
      case COUNTED:
        if (kinds[behind] === FIGURE || kinds[behind] === NUMERAL || pairs.has(code, behind)) found = readWordAt(text, i, floor)
        break
      case QUOTE:
        if (kinds[behind] === NUMERAL) found = readQuoted(text, i)
        break
      case EVERY:
        found = readSet(text, i)
        break
      case TITLE:
        next = endOfTitle(text, i)
        break
    }
    if (found !== null && found.start >= floor && found.end > found.start) {
      out.push(found)
      floor = found.end
      i = Math.max(found.end, i + 1)
    } else i = next
  }
  return out
}

/** A number that goes on to the left is no date: 2.5年 is read from its 2, A2023, 〔2023, 第3. */
function gluedBefore(text: string, at: number): boolean {
  if (at === 0) return false
  const code = text.charCodeAt(at - 1)
  // 20xx年9月: a year that was masked
  if (code === 0x5e74) return 'xX×*＊'.includes(text[at - 2] ?? '　')
  // 第90+4分钟
  if (code === 43) return isDigit(text.charCodeAt(at - 2))
  // 2.2012年: the number of a list item stands before a year
  if (code === 46 && text.charCodeAt(at + 4) === 0x5e74 && !isDigit(text.charCodeAt(at + 4)) && !isDigit(text.charCodeAt(at - 3))) return false
  if (code === 46 || code === 47 || code === 58) return isDigit(text.charCodeAt(at - 2)) || code === 47
  if (code === 45) return isDigit(text.charCodeAt(at - 2))
  // 1,643天
  if (code === 44) return isDigit(text.charCodeAt(at - 2)) && isDigit(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at + 3))
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 0x3014 || code === 0x7b2c || code === 36 || code === 0xa5 || code === 35 || code === 95 || isDigit(code)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Titles of documents hold no dates of the article. */
function endOfTitle(text: string, at: number): number {
  const limit = Math.min(text.length, at + 100)
  for (let i = at + 1; i < limit; i++) if (text.charCodeAt(i) === 0x300b) return i + 1
  return at + 1
}

const PLAN_QUOTED = /[“"‘](?:十[一二三四五六七]?|[一二三四五六七八九])五/uy

function readQuoted(text: string, at: number): Stated | null {
  if (sticky(PLAN_QUOTED, text, at) !== null) {
    const plan = readDate(text, at)
    return plan === null ? null : withSide(plan, text)
  }
  const holiday = readDate(text, at)
  return holiday?.holiday === undefined ? null : withSide(holiday, text)
}

const OFFSET = /\s?(?:(以前|之前|前(?![后三两往述来期景列夕提\d一二四五六七八九]|，所未有))|(以后|之后|后(?![续期备来勤者方台年劲天])))(的)?/uy
/** What before a duration leaves it one: 近三年, 自从三年前. */
const BOUNDED = '近超逾约自从满前后此随起隔'
/** 延误15天后, 等了三个月后: the stretch that the verb lasts, not a day. */
const LASTED = /(?:延误|延迟|耽误|耽搁|拖延|拖|推迟|停工|停产|历时|历经|经过|耗时|用时|滞后|任职|工作|结婚|分别|失散|毕业|退休|从业|阔别|居住|[等干忙住花用找练拖过]了)$/u
/** 十年后的今天 is today. */
const OF_TODAY = /[，,]?(?:今[天日年]|现在)/uy
/** Nobody tells of a day so many years off. */
const FAR = 500

/** A number: a date, else a duration, else nothing. */
function readAt(text: string, at: number, floor: number, mayBeDate: boolean): Stated | null {
  const date = mayBeDate ? readDate(text, at) : null
  if (date !== null) return withRange(date, text, floor)
  const duration = readDuration(text, at, floor)
  if (duration === null) return null
  return readOffset(duration, text, at) ?? duration
}

/** 七年前, 三天后, 两年后的11月: a point in time, not a stretch. */
function readOffset(duration: Stated, text: string, at: number): Stated | null {
  const next = text.charCodeAt(duration.end)
  // 前, 后, 以, 之, or a blank before them
  if (next !== 0x524d && next !== 0x540e && next !== 0x4ee5 && next !== 0x4e4b && !isBlank(next)) return null
  const { count, unit, window, mod } = duration.duration!
  if (window !== undefined || BOUNDED.includes(text[at - 1] ?? '　')) return null
  const match = sticky(OFFSET, text, duration.end)
  // 几十年后 is no year
  if (match === null || duration.duration!.rough || unit === 'workday' || mod !== 'exact' || (match[2] !== undefined && LASTED.test(text.slice(Math.max(0, at - 2), at)))) return null
  if (match[2] !== undefined && standsAt(OF_TODAY, text, duration.end + match[0].length)) return null
  const whole = count > FAR && unit === 'year' ? null : wholeUnits(count, unit)
  // 10分钟后 is told from a moment that no date names
  if (whole === null || (match[1] === undefined && (whole.unit === 'minute' || whole.unit === 'second' || whole.unit === 'hour'))) return null
  const by = match[1] !== undefined ? -whole.count : whole.count
  const end = duration.end + match[0].length
  if (match[3] !== undefined && whole.unit === 'year') {
    const date = readDate(text, end)
    if (date !== null && date.start === end && date.year === undefined && date.month !== undefined && typeof date.month === 'number') {
      return { ...date, start: duration.start, year: { anchor: match[1] !== undefined ? 'reference' : 'context', by }, rule: 'date/offset' }
    }
  }
  const stop = match[3] !== undefined ? end - 1 : end
  // 一周后的3月24日: the date that is written is the value, the stretch before it a duration
  if (match[3] !== undefined && readDate(text, end)?.month !== undefined) return null
  const draft = nothingStated(duration.start, stop, 'date/offset')
  draft.offset = { count: by, unit: whole.unit, anchor: match[1] !== undefined ? 'reference' : 'context' }
  return draft
}

/** 半年 is six months, 一年半 eighteen; half a month is fifteen days, half a day today. */
function wholeUnits(count: number, unit: Unit): { count: number; unit: Unit } | null {
  if (count % 1 === 0) return { count, unit }
  if (unit === 'year') return count * 12 % 1 === 0 ? { count: count * 12, unit: 'month' } : null
  if (unit === 'month') return count === 0.5 ? { count: 15, unit: 'day' } : null
  if (unit === 'hour') return { count: Math.round(count * 60), unit: 'minute' }
  return null
}

function readWordAt(text: string, at: number, floor: number): Stated | null {
  const date = readDate(text, at)
  if (date === null) return null
  if (date.vague !== undefined) {
    // 未来三年, 最近五年: a duration that the word begins
    const counted = date.vague === 'PRESENT_REF' ? null : sticky(/(?:的)?(?=[\d一二两三四五六七八九十])/uy, text, date.end)
    if (counted !== null) {
      const duration = readDuration(text, date.end + counted[0].length, floor)
      if (duration !== null) return duration.start < date.end ? duration : { ...duration, start: at }
    }
    return date
  }
  return withRange(date, text, floor)
}

const BY = /(?:最迟|最晚|不晚于|不迟于|不得晚于|不得迟于)(?:于|在|到|至)?$/u

function withRange(date: Stated, text: string, floor: number): Stated {
  readRange(date, text)
  readSide(date, text)
  if (!could(text, date.start, DEADLINE)) return date
  const by = BY.exec(text.slice(Math.max(floor, date.start - 6), date.start))
  if (by !== null) {
    date.start -= by[0].length
    date.side = 'before'
  }
  return date
}

function withSide(date: Stated, text: string): Stated {
  readSide(date, text)
  return date
}
