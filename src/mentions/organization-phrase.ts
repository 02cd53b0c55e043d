/** The organisation that a post belongs to (任职机构): the longest phrase that touches the post, from its true left boundary. */
import { compileMatcher, type Matcher } from '../lexicon/matcher.ts'
import { mayEndStop, orgShelters, orgStops } from '../lexicon/org-stops.ts'
import { orgTails } from '../lexicon/org-tails.ts'
import { placeAt, placeEndingAt } from '../lexicon/divisions.ts'
import { CharSet } from '../text/char-set.ts'
import type { NormSpan } from '../text/span.ts'
import { isHan, isNoName, isSpace, isSurname } from '../lexicon/name-characters.ts'

/** No organisation's name is longer. */
const LONGEST = 48
const HARD_MARK = 1
const CLOSER = 2
const DIGIT = 4
const UNIT = 8
const OPENING: Record<string, string> = { ')': '(', '）': '（', '”': '“', '"': '"', '》': '《', '」': '「', '’': '‘' }

let kinds: Uint8Array | undefined
/** What each character does to a name that reaches left over it. */
function characterKinds(): Uint8Array {
  if (kinds !== undefined) return kinds
  kinds = new Uint8Array(65536)
  for (const mark of '〃〕〔．.，。、；：！？,;:!?“‘《》〈〉【】[]—–…|｜/\n\r\t■□◆●▲*<>=~→↓(（ \u3000\u00a0') kinds[mark.charCodeAt(0)] = HARD_MARK
  for (const mark of Object.keys(OPENING)) kinds[mark.charCodeAt(0)] = CLOSER
  for (const digit of '0123456789') kinds[digit.charCodeAt(0)] = DIGIT
  for (const unit of '年月日时分个名位家多余万亿岁点人') kinds[unit.charCodeAt(0)] = UNIT
  return kinds
}
/** Whether the character is a mark that no name reaches over. */
export function isHard(code: number): boolean {
  return characterKinds()[code] === HARD_MARK
}

/** 现任, 原, 前, 新一届. */
const TENSE_ENDS: CharSet = new CharSet('任原前届')

/** The phrase before `end`, or null where there is none. `floor`: it starts no earlier. */
export function readOrganization(text: string, end: number, floor: number): NormSpan | null {
  // one space may stand between an organisation and its post: 某县人民政府 县长
  while (end > floor && isSpace(text.charCodeAt(end - 1))) end--
  // 顾问委员会(简称中顾委)委员
  const last = text.charCodeAt(end - 1)
  if (end > floor && (last === 0x29 /* ) */ || last === 0xff09 /* ） */)) {
    const open = Math.max(text.lastIndexOf('(', end), text.lastIndexOf('（', end))
    if (open > floor && end - open <= 20 && /^(?:以下)?[简下]称/.test(text.slice(open + 1, open + 5))) end = open
  }
  // 工程局现任局长
  const tense = !TENSE_ENDS.has(text.charCodeAt(end - 1)) ? null : /(?:现任|时任|前任|首任|新任|原任|新一届|[多数两三四五几]名[前原]|[多数两三四五几]位[前原]|原|(?<![目当此之日午以从空支])前|第[一二三四五六七八九十]{1,2}任|(?:第[一二三四五六七八九十\d]{1,3}届?、){0,2}第[一二三四五六七八九十\d]{1,3}届)$/.exec(text.slice(Math.max(floor, end - 14), end))
  if (tense !== null) {
    const own = readOrganization(text, end - tense[0].length, floor)
    return own !== null && endsAsBody(text, own) ? own : null
  }
  // 公司的董事长
  if (end > floor && text.charCodeAt(end - 1) === 0x7684 /* 的 */) {
    const lent = /(?:返聘|特聘|聘请|聘任|选派|派驻|下派|派出|外聘)$/.exec(text.slice(Math.max(floor, end - 3), end - 1))
    const own = readOrganization(text, end - 1 - (lent?.[0].length ?? 0), floor)
    return own !== null && endsAsBody(text, own) ? own : null
  }
  const start = leftBoundary(text, end, Math.max(floor, end - LONGEST))
  return start >= end ? null : trim(text, start, end)
}

function leftBoundary(text: string, end: number, floor: number): number {
  const table = characterKinds()
  const stops = orgStops()
  let p = end
  while (p > floor) {
    const code = text.charCodeAt(p - 1)
    const kind = table[code]!
    if (kind === CLOSER) {
      const open = text.lastIndexOf(OPENING[text[p - 1]!]!, p - 2)
      // 某某(集团)有限公司, “春晖”志愿服务队: brackets inside a name, with a name around them
      if (open > floor && p - open <= 16 && isHan(text.charCodeAt(open - 1)) && !text.slice(open, p).includes('，') && !text.slice(open, p).includes('。')) {
        p = open
        continue
      }
      break
    }
    if (kind === HARD_MARK) break
    const stop = mayEndStop(code) ? stops.endingAt(text, p, floor) : null
    if (stop !== null && !sheltered(text, stop.start, stop.end, end) && !joins(text, stop.word, stop.start, floor) && !begins(text, stop, end, floor)) break
    // 8月10日, 30名: a unit after a digit closes what stood before; 第14届, 101医院 are inside a name
    if ((kind === DIGIT && !ordinal(text, p, floor)) || (kind === UNIT && p - 2 >= floor && table[text.charCodeAt(p - 2) | 0] === DIGIT && !ordinal(text, p - 1, floor))) break
    p--
  }
  return p
}

/** 第14届, 第3中学, 101医院, 360集团: digits inside a name. */
function ordinal(text: string, p: number, floor: number): boolean {
  let q = p
  while (q > floor && characterKinds()[text.charCodeAt(q - 1) | 0] === DIGIT) q--
  return text[q - 1] === '第' || ('届次中集医公团小高同网科级系'.includes(text[p] ?? '#') && text[p] !== undefined)
}

/** A stop inside a longer word is none: 对外贸易, 经济. */
function sheltered(text: string, start: number, end: number, limit: number): boolean {
  for (let from = Math.max(0, start - 3); from <= start; from++) {
    const word = orgShelters().at(text, from, limit)
    if (word !== null && word.start <= start && word.end >= end && (word.start < start || word.end > end)) return true
  }
  return false
}

/** 商务和工业信息化局: 和 joins two parts of one name unless a whole name ends before it. */
function joins(text: string, word: string, start: number, floor: number): boolean {
  if (word !== '和' && word !== '与' && word !== '及') return false
  const tail = orgTails().endingAt(text, start, floor)
  if ((tail !== null && tail.value.strong && tail.word !== '广电' && text.slice(start - 2, start) !== '关系') || orgStops().endingAt(text, start, floor) !== null) return false
  // 罗某和中央有关部门: a person before 和 is no part of the name
  for (const length of [2, 3]) {
    if (start - length < floor || (start - length > floor && !isHard(text.charCodeAt(start - length - 1)))) continue
    if (isSurname(text.charCodeAt(start - length)) && text[start - length] !== '和' && !isNoName(text, start - length)) return false
  }
  return start - 1 > floor && placeEndingAt(text, start, floor) === null && !isHard(text.charCodeAt(start - 1))
}

/** 南京经某某科技有限公司, 东莞市以某某有限公司: between the town and the rest of a company's name a preposition is the first character of its own name. */
function begins(text: string, { word, start, end }: NormSpan & { readonly word: string }, limit: number, floor: number): boolean {
  if (!'经以如因凡令均'.includes(word) || !text.startsWith('有限公司', limit - 4) || limit - end < 8 || limit - end > 16) return false
  const town = placeEndingAt(text, start, floor)
  return town !== null && town.value.level !== 'foreign' && placeAt(text, end, limit) === null && orgTails().endingAt(text, start, town.end) === null
}

/** What stands before a name and is no part of it: 时任, 原, 该; dates and numbers of a list. */
const LEADS: readonly string[] = ['会议上', '会上', '会前', '会后', '新一届', '上一届', '时任', '现任', '前任', '新任', '首任', '我们', '我国', '旗下', '原任', '今天', '昨天', '原', '前', '现', '老', '我', '本', '该', '此']
let leads: Matcher<true> | undefined
function leadWords(): Matcher<true> {
  return (leads ??= compileMatcher(LEADS.map((word): [string, true] => [word, true])))
}
const TERM = /^第[一二三四五六七八九十\d]{1,3}[届任]/
const NUMERALS: CharSet = new CharSet('一二三四五六七八九十0123456789')
const NUMBERING = /^(?:[一二三四五六七八九十\d]{1,3}[、.．)）])+/

function trim(text: string, start: number, end: number): NormSpan | null {
  const numbering = !NUMERALS.has(text.charCodeAt(start)) ? null : NUMBERING.exec(text.slice(start, Math.min(end, start + 8)))
  if (numbering !== null) start += numbering[0].length
  let led = false
  // 白宫与｜美国
  const country = placeEndingAt(text, end, start)
  if (country !== null && country.value.level === 'foreign' && country.start > start && '与和同及对向跟'.includes(text[country.start - 1]!)) start = country.start
  // 大律师甲和｜某局, 第17届｜南投县
  if ('和与及暨'.includes(text[start]!) && placeAt(text, start, end) === null && !text.startsWith('暨南大学', start)) start++
  const term = text.charCodeAt(start) !== 0x7b2c /* 第 */ ? null : TERM.exec(text.slice(start, Math.min(end, start + 6)))
  if (term !== null && placeAt(text, start + term[0].length, end) !== null) start += term[0].length
  // 2亿元回购股份
  if (text.charCodeAt(start) === 0x5143 /* 元 */ && '亿万千百0123456789'.includes(text[start - 1] ?? '#')) start++
  for (;;) {
    const lead = leadWords().at(text, start, end)
    // 原平市, 本溪市 begin with a lead and are places
    if (lead === null || placeAt(text, start, end) !== null || (lead.word === '原' && '料子油点创野告'.includes(text[start + 1] ?? '#')) || (lead.word === '老' && start + 1 < end) || (lead.word === '前' && '海锋进程沿列卫桥门'.includes(text[start + 1] ?? '#')) || (lead.word === '现' && '代场货金实役'.includes(text[start + 1] ?? '#'))) break
    start = lead.end
    led = true
  }
  // 该区柳树村党支部: the district that was spoken of, then the village's own name
  if (led && /^[区县市镇乡][^区县市镇乡村]{2,4}(?:村|社区|街道|镇|乡)/.test(text.slice(start, Math.min(end, start + 9)))) start++
  while (start < end && isSpace(text.charCodeAt(start))) start++
  // 我校校长助理 leaves 校, which names nothing
  return start >= end || (led && end - start === 1) ? null : { start, end }
}

/** Whether the phrase ends in the tail of a body or in a place. */
export function endsAsBody(text: string, span: NormSpan): boolean {
  return orgTails().endingAt(text, span.end, span.start) !== null || placeEndingAt(text, span.end, span.start) !== null
}
