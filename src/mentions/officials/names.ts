/**
 * Reads a person's name (人名) at a position, or ending at one. Surname lexicon and what follows decide; the segmenter votes only where nothing follows that speaks.
 */
import { COMMON_SURNAMES } from '../../lexicon/common-surnames.ts'
import { COMPOUND_SURNAMES, isRisky, NAME_ELEMENTS } from '../../lexicon/surnames.ts'
import { ORDINARY_NAMES } from '../../lexicon/given-names.ts'
import { characterClasses, FOREIGN, HAN, isDot, isSpace, MARK, NEVER, notNames, RISKY, SELDOM, SURNAME } from '../../lexicon/name-characters.ts'
import { nameFollowers } from '../../lexicon/name-followers.ts'
import { compileMatcher, type Matcher } from '../../lexicon/matcher.ts'
import { placeAt } from '../../lexicon/divisions.ts'
import type { Segmenter } from '../../segmenter/segmenter.ts'

export interface NameRead {
  readonly start: number
  readonly end: number
  /** The clean name: 钱 进 → 钱进. */
  readonly name: string
  /** 3 a mark or verb follows · 1 only a weak character · 0 the segmenter's vote. */
  readonly evidence: 3 | 1 | 0
  /** Read as a transcription (特朗普): to be believed only beside a foreign country or post. */
  readonly foreign?: true
}

export interface NameContext {
  readonly text: string
  /** Full names already read in this article, and those that the user added. */
  readonly known: ReadonlySet<string>
  /** Null where no vote may be asked for. */
  readonly segmenter: (() => Segmenter | null) | null
}

const lists: { compound?: Matcher<true>; elements?: Matcher<true> } = {}
export function compounds(): Matcher<true> {
  return (lists.compound ??= compileMatcher(COMPOUND_SURNAMES.map((word): [string, true] => [word, true])))
}
export function elements(): Matcher<true> {
  return (lists.elements ??= compileMatcher(NAME_ELEMENTS.map((word): [string, true] => [word, true])))
}

/** How clearly a name ends at `at`: 3 a mark, the end, a digit or letter, a verb or an address; 1 a weak character; 0 nothing. */
export function followed(text: string, at: number, limit: number): 3 | 1 | 0 {
  if (at >= limit) return 3
  const code = text.charCodeAt(at)
  const kind = characterClasses()[code]!
  if (kind & MARK) return 3
  if (!(kind & HAN)) return isDot(code) ? 0 : 3
  const found = nameFollowers().at(text, at, limit)
  if (found !== null && found.value !== 'weak') return 3
  // 指着, 笑了
  const next = text.charCodeAt(at + 1)
  if (next === 0x7740 /* 着 */ || next === 0x4e86 /* 了 */) return 3
  // 卓某今(18)日, 昨天, 明起
  if (next === 0x28 /* ( */ && (code === 0x4eca || code === 0x6628 || code === 0x660e || code === 0x524d) /* 今昨明前 */) return 3
  // 任工程局局长, but not 任务
  if (code === 0x4efb /* 任 */) return '务期免教意何性劳'.includes(text[at + 1] ?? '#') ? 0 : 3
  return found === null ? 0 : 1
}

/** The country beside a name: of the Han sphere (日本), or any other. */
export type Abroad = 'east' | 'west' | null

/** The name that starts at `at` (spaces before it are passed over), or null. `abroad`: beside a foreign country, where transcriptions come first. */
export function readName(context: NameContext, at: number, limit: number, abroad: Abroad = null): NameRead | null {
  const { text } = context
  while (at < limit && at < text.length && isSpace(text.charCodeAt(at))) at++
  if (at >= limit) return null
  const kind = characterClasses()[text.charCodeAt(at) | 0]!
  if (!(kind & HAN)) return readLatin(text, at, limit)
  const dotted = readDotted(context, at, limit, abroad !== null)
  if (dotted !== null) return dotted
  if (abroad !== null) {
    const foreign = readTranscription(context, at, limit, 1) ?? (abroad === 'east' ? readJapanese(context, at, limit) : null)
    if (foreign !== null) return foreign
  }
  // 古丽娜尔 begins with a surname, too
  if (elements().at(text, at, limit) !== null) {
    const whole = readByElements(context, at, limit)
    if (whole !== null && whole.evidence === 3 && whole.foreign !== true && whole.end - whole.start >= 3) return whole
  }
  return readChinese(context, at, limit) ?? readByElements(context, at, limit)
}

const LATIN = /[A-Z](?:[a-z'’-]+[A-Z]?[a-z]*|\.)(?: ?[A-Z]\.)*(?: [A-Z][a-z'’-]+[A-Z]?[a-z]*){1,2}(?![A-Za-z0-9])/y

/** 首席执行官Mary Smith: two or three words of Latin letters. */
function readLatin(text: string, at: number, limit: number): NameRead | null {
  const first = text.charCodeAt(at)
  if (first < 65 || first > 90) return null
  LATIN.lastIndex = at
  const match = LATIN.exec(text)
  return match === null || at + match[0].length > limit ? null : { start: at, end: at + match[0].length, name: match[0], evidence: 3 }
}

/** 阿迪力·吾买尔, 约翰·史密斯: parts joined by a dot; the last part ends where something follows. */
function readDotted({ text }: NameContext, at: number, limit: number, loose: boolean): NameRead | null {
  const kinds = characterClasses()
  let p = at
  let lastPart = -1
  for (let part = 0; part < 6; part++) {
    const from = p
    while (p < limit && p - from < 9 && kinds[text.charCodeAt(p) | 0]! & HAN && !(kinds[text.charCodeAt(p) | 0]! & NEVER && part > 0 && p - from > 1)) p++
    if (p === from) return null
    // 肯尼迪遗孀杰奎琳: a long part is all transcription
    if (p - from > 6) for (let q = from; q < p && lastPart < 0; q++) if (!(kinds[text.charCodeAt(q) | 0]! & FOREIGN)) return null
    // beside a foreign country a full stop may stand for the dot
    if (p < limit && (isDot(text.charCodeAt(p)) || (loose && text.charCodeAt(p) === 0x2e && kinds[text.charCodeAt(p + 1) | 0]! & HAN))) {
      p++
      lastPart = p
      continue
    }
    break
  }
  if (lastPart < 0) return null
  for (let n = 1; n <= 8 && lastPart + n <= limit; n++) {
    const end = lastPart + n
    if (!(kinds[text.charCodeAt(end - 1) | 0]! & HAN)) break
    const evidence = followed(text, end, limit)
    // 夫斯基于1997年
    if (n >= 2 && text[end] === '于' && '0123456789'.includes(text[end + 1] ?? '#')) return { start: at, end, name: text.slice(at, end), evidence: 3 }
    // a weak character ends the name only where no transcription uses it
    if (evidence === 3 || (evidence === 1 && n >= 2 && !(kinds[text.charCodeAt(end) | 0]! & FOREIGN))) return { start: at, end, name: text.slice(at, end), evidence }
  }
  return null
}

/** Adverbs that close no given name: 钟声则提醒. */
const ADVERBS = '则也还又曾已都并却仍只将亦因受'

function readChinese(context: NameContext, at: number, limit: number): NameRead | null {
  const { text, known } = context
  const kinds = characterClasses()
  const compound = compounds().at(text, at, limit)
  const single = (kinds[text.charCodeAt(at) | 0]! & SURNAME) !== 0
  if (compound === null && !single) return null
  const blocked = notNames().at(text, at, limit)
  let best: NameRead | null = null
  const undecided: number[] = []
  for (const surname of compound === null ? [1] : single ? [compound.word.length, 1] : [compound.word.length]) {
    for (const given of [2, 1]) {
      const length = surname + given
      const end = at + length
      if (end > limit || (!givenOk(text, at + surname, end) && !((length === 3 || '岗台镇'.includes(text[end - 1]!)) && seldomOk(text, at, end, limit)))) continue
      // 主席魏敏和副主席: 和 before a post joins
      if (given === 2 && end === limit && end < text.length && '和与及暨'.includes(text[end - 1]!)) continue
      // 张某, 李某某, 王某甲 and nothing else
      if (given === 2 && text[at + surname] === '某' && !'某甲乙丙丁戊己庚辛'.includes(text[end - 1]!)) continue
      if (surname === 1 && compound !== null && given === 1) continue
      const name = text.slice(at, end)
      const evidence = followed(text, end, limit)
      if ((evidence > 0 || given === 2) && known.has(name)) return { start: at, end, name, evidence: 3 }
      // 副主任严肃、: an ordinary word, where a mark follows a name that it can be
      const ordinary = blocked !== null && blocked.word === name && ORDINARY_NAMES.has(name) && end < limit && '、，,。；'.includes(text[end]!)
      if (blocked !== null && length <= blocked.word.length && !ordinary) continue
      // 和 as a surname is of the Naxi; elsewhere it joins
      if (surname === 1 && text[at] === '和' && (given === 1 || !/丽江|迪庆|纳西|玉龙|云南/.test(text.slice(0, 4000)))) continue
      // 王强调, but 王强｜调研
      if (verbInside(text, at + surname, end, limit) && (given === 2 || evidence < 3)) continue
      // 乔石从3月25日起
      if (given === 2 && '于从自在至将'.includes(text[end - 1]!) && '0123456789'.includes(text[end] ?? '#')) continue
      if (given === 2 && ADVERBS.includes(text[end - 1]!) && evidence > 0 && end < limit && !(kinds[text.charCodeAt(end)]! & MARK)) continue
      const risky = surname === 1 && (kinds[text.charCodeAt(at) | 0]! & RISKY) !== 0
      if (evidence === 0) {
        if (!risky && blocked === null && !(given === 2 && (ADVERBS.includes(text[end - 1]!) || text[end - 1] === '再'))) undecided.push(end)
        continue
      }
      if (evidence < 3 && ((risky && given === 1) || blocked !== null)) continue
      if (isPlace(text, at, end)) continue
      if (best === null || evidence > best.evidence) best = { start: at, end, name, evidence }
    }
  }
  // 麦萃才形容, 麦萃才指: a weak character that the page never parts from the name belongs to it
  if (best !== null && best.evidence === 1 && best.name.length === 2 && best.end + 1 < limit && givenOk(text, best.end, best.end + 1) && '才敢肯想家聪和能'.includes(text[best.end]!) && alwaysTogether(text, at, best.end + 1) && followed(text, best.end + 1, limit) > 0) best = { start: at, end: best.end + 1, name: text.slice(at, best.end + 1), evidence: 3 }
  // 钱 进: a two-character name set wide in a list of three-character ones
  if (best === null && single) best = readSpaced(text, at, limit)
  if (best === null && compound === null) best = readMarried(text, at, limit)
  return best ?? vote(context, at, undecided)
}

/** 林郑月娥: a husband's surname before the own one, in Hong Kong and Taiwan. */
function readMarried(text: string, at: number, limit: number): NameRead | null {
  const end = at + 4
  if (end > limit || !COMMON_SURNAMES.includes(text[at]!) || !COMMON_SURNAMES.includes(text[at + 1]!) || isRisky(text[at]!) || isRisky(text[at + 1]!)) return null
  if (!givenOk(text, at + 2, end) || '今昨明前'.includes(text[end - 1]!) || (followed(text, end, limit) < 3 && !'及和与'.includes(text[end] ?? '#')) || verbInside(text, at + 2, end, limit) || notNames().at(text, at, limit) !== null || notNames().at(text, at + 1, limit) !== null) return null
  return { start: at, end, name: text.slice(at, end), evidence: 3 }
}

/** A name of four characters and more of peoples that write without a dot (尼玛顿珠, 古丽娜尔), or a transcription (特朗普). */
function readByElements(context: NameContext, at: number, limit: number): NameRead | null {
  const { text } = context
  let p = at
  let count = 0
  for (;;) {
    const element = elements().at(text, p, limit)
    if (element === null) break
    p = element.end
    count++
  }
  for (const wanted of [3, 1] as const) {
    if (count >= 1) {
      for (let end = Math.max(p, at + 2); end <= Math.min(p + 2, limit); end++) {
        if (end > p && !givenOk(text, p, end)) break
        if (count === 1 && end - at > 4) break
        if (followed(text, end, limit) >= wanted) return { start: at, end, name: text.slice(at, end), evidence: wanted }
      }
    }
  }
  return readTranscription(context, at, limit, 3)
}

/** 特朗普, 普里马科夫: characters of transcription only, down to the longest that something follows. */
function readTranscription({ text, known }: NameContext, at: number, limit: number, wanted: 1 | 3): NameRead | null {
  const kinds = characterClasses()
  let q = at
  while (q < limit && q - at < 8 && kinds[text.charCodeAt(q) | 0]! & FOREIGN) q++
  // 印尼农业部长贾斯蒂卡｜最近: beside a foreign country the whole stretch, where four characters and more stand
  const whole = wanted === 1 && q - at >= 4 && q < limit && (kinds[text.charCodeAt(q)]! & HAN) !== 0 && followed(text, q, limit) === 0
  if (whole && ![1, 2].some((less) => followed(text, q - less, limit) === 3)) return { start: at, end: q, name: text.slice(at, q), evidence: 1, foreign: true }
  for (let end = q; end >= at + 2; end--) {
    // 克林顿｜派代表
    if (text[end - 1] === '派' && '代出遣驻人'.includes(text[end] ?? '#')) continue
    const name = text.slice(at, end)
    if (known.has(name)) return { start: at, end, name, evidence: 3 }
    if (end - at >= 3 && text[end - 1] === '于' && !(kinds[text.charCodeAt(end)]! & HAN)) continue
    if (followed(text, end, limit) >= wanted && placeAt(text, at, end)?.end !== end && notNames().at(text, at, limit) === null) return { start: at, end, name, evidence: wanted, foreign: true }
  }
  return null
}

/** 岸田文雄: four characters, then three or five, beside a foreign country. */
function readJapanese({ text }: NameContext, at: number, limit: number): NameRead | null {
  for (const length of [4, 3, 5, 2]) {
    const end = at + length
    // 林芳正于4月1日: a preposition closes no name
    if (end <= limit && !'于在与和对将就'.includes(text[end - 1]!) && givenOk(text, at, end) && (followed(text, end, limit) === 3 || '于在与和'.includes(text[end]!)) && notNames().at(text, at, limit) === null) return { start: at, end, name: text.slice(at, end), evidence: 3 }
  }
  return null
}

function readSpaced(text: string, at: number, limit: number): NameRead | null {
  let p = at + 1
  while (p < limit && p - at <= 3 && isSpace(text.charCodeAt(p))) p++
  if (p === at + 1 || p >= limit) return null
  if (!givenOk(text, p, p + 1) || followed(text, p + 1, limit) < 3) return null
  return { start: at, end: p + 1, name: text[at]! + text[p]!, evidence: 3 }
}

export function givenOk(text: string, start: number, end: number): boolean {
  const kinds = characterClasses()
  for (let p = start; p < end; p++) {
    const kind = kinds[text.charCodeAt(p) | 0]!
    if (!(kind & HAN) || kind & NEVER) return false
  }
  return true
}

/** 王强调: the given name would be a verb, or begin one that reaches over its end (王建议题: 议题). */
function verbInside(text: string, givenStart: number, end: number, limit: number): boolean {
  const verb = nameFollowers().at(text, givenStart, limit)
  if (verb !== null && verb.value !== 'weak' && verb.word.length >= 2 && verb.end >= end) return true
  if (end - givenStart < 2) return false
  const inner = nameFollowers().at(text, givenStart + 1, limit)
  return inner !== null && inner.value === 'strong' && inner.end > end
}

/** 简任昌, 丁会民: a character that few names have, where a common surname begins and a mark or a form of address ends the three. */
export function seldomOk(text: string, start: number, end: number, limit: number): boolean {
  const kinds = characterClasses()
  if (!COMMON_SURNAMES.includes(text[start]!) || (kinds[text.charCodeAt(start) | 0]! & RISKY && !'岗台镇'.includes(text[end - 1]!))) return false
  let seldom = 0
  for (let p = start + 1; p < end; p++) {
    const kind = kinds[text.charCodeAt(p) | 0]!
    if (!(kind & HAN) || (kind & NEVER && !(kind & SELDOM))) return false
    if (kind & NEVER) seldom++
  }
  // 张拴会带队: every 张拴 of the page goes on with 会
  if (seldom === 1 && kinds[text.charCodeAt(end - 1) | 0]! & NEVER && alwaysTogether(text, start, end) && followed(text, end, limit) === 3) return true
  const verb = nameFollowers().at(text, end, limit)
  // 李会生带队, but 李会计介绍
  if (seldom === 1 && verb !== null && verb.value === 'strong' && verb.word.length >= 2 && '岗台镇'.includes(text[end - 1]!)) return true
  if (seldom === 1 && kinds[text.charCodeAt(start + 1) | 0]! & NEVER && verb !== null && verb.value === 'strong' && verb.word.length >= 2 && !/会计|电工|总监|会议|报告|记者|电话|节目|校医|团员/.test(text.slice(start + 1, end))) return true
  return seldom === 1 && (end >= limit || (kinds[text.charCodeAt(end) | 0]! & MARK) !== 0 || /^(?:同志|先生|女士|等(?:参加|出席|陪同|领导|同志|人|市|县|区|[，。、]))/.test(text.slice(end, end + 4)))
}

/** Whether the name stands twice and more, and never without its last character. */
function alwaysTogether(text: string, start: number, end: number): boolean {
  const short = text.slice(start, end - 1)
  const last = text[end - 1]!
  let times = 0
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    if (text[at + short.length] !== last) return false
    times++
  }
  return times >= 2
}

export function isPlace(text: string, start: number, end: number): boolean {
  const place = placeAt(text, start)
  return place !== null && place.end >= end && !place.value.short
}

function allForeign(text: string, start: number, end: number): boolean {
  const kinds = characterClasses()
  for (let p = start; p < end; p++) if (!(kinds[text.charCodeAt(p)]! & FOREIGN)) return false
  return true
}

/** Where nothing speaks: the name ends where the segmenter cuts. One candidate must survive. */
function vote({ text, segmenter }: NameContext, at: number, ends: readonly number[]): NameRead | null {
  if (ends.length === 0 || segmenter === null) return null
  const voter = segmenter()
  if (voter === null) return null
  const cuts = new Set<number>()
  for (const word of voter.segment(text.slice(at, at + 12))) cuts.add(word.end)
  // 贾斯｜蒂卡: a stretch of transcription goes on
  const foreign = characterClasses()
  const goesOn = (end: number): boolean => (foreign[text.charCodeAt(end) | 0]! & FOREIGN) !== 0 && allForeign(text, at, end)
  const standing = ends.filter((end) => cuts.has(end - at) && !ORDINARY_NAMES.has(text.slice(at, end)) && !goesOn(end))
  const end = standing.length === 2 && !cuts.has(1) ? Math.min(...standing) : standing.length >= 1 ? Math.max(...standing) : -1
  return end < 0 ? null : { start: at, end, name: text.slice(at, end), evidence: 0 }
}
