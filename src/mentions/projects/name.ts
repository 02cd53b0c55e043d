/** Where a project's name begins: walks left from its tail to the start of the noun phrase. */
import { CharSet } from '../../text/char-set.ts'
import { PairTable, standsAt } from '../../lexicon/pair-table.ts'
import { lastCharacters, wordEnds } from '../../lexicon/word-ends.ts'
import { COMMON_VERBS, LEADING, MAYBE_LEADING, NOT_LEADING } from '../../lexicon/project-words.ts'

/** Longest look-back from a tail, in characters. */
const REACH = 48

const leading = wordEnds([...LEADING, ...COMMON_VERBS])
const maybeLeading = wordEnds(MAYBE_LEADING)
const AMOUNT_BEFORE = /(?:[\d.]+[多余]?|[百千万亿十])[百千万亿]*(?:[亿万][美欧日港澳英韩加]?元|亿|元)(?:以上|左右|级)?$/u
const COUNT_BEFORE = /(?:\d|[一二三四五六七八九十两百])[余多]?(?:个|项|座|家|条|大类?|处|段|种|批|宗|栋|件|所|类)$/u
/** The last characters of `COUNT_BEFORE`: most characters of a name are none of them. */
const MEASURES = new CharSet('个项座家条类处段种批宗栋件所')
const ASIDE = /投资[额约近超]{0,2}\d|记者|通讯员|摄|编辑|作者|图[）)]|以下简称|下同|含/u
const MEASURED = /^(?:[年日月]?[\d.]|[十百千万]+(?:吨|头|亩|平方米))/u

const HEAD_BEFORE = /项目|工程/u
const FIGURE_SET_APART = /[\u4e00-\u9fff] \d{1,4} ?[号线级期万段区标千百]/u

/** A stop word within a longer word that a name may hold: 有 in 有限. */
interface Exception {
  readonly word: string
  /** Where the stop word begins in it, and its length. */
  readonly at: number
  readonly length: number
}

/** Under the first and the last character of the stop word. */
let exceptions: PairTable<Exception> | undefined

function compileExceptions(): PairTable<Exception> {
  const stops = new Set([...LEADING, ...COMMON_VERBS])
  const table = new PairTable<Exception>(NOT_LEADING.length)
  for (const word of NOT_LEADING) {
    for (let at = 0; at < word.length; at++) {
      for (let length = 1; at + length <= word.length && length < word.length; length++) if (stops.has(word.slice(at, at + length))) table.add(word.charCodeAt(at), word.charCodeAt(at + length - 1), { word, at, length })
    }
  }
  return table
}

/** Whether the stop word at [at, at+length) is only part of a longer word that a name may hold. */
function insideWord(text: string, at: number, length: number): boolean {
  exceptions ??= compileExceptions()
  const list = exceptions.at(text.charCodeAt(at), text.charCodeAt(at + length - 1))
  if (list === undefined) return false
  for (const entry of list) if (entry.length === length && entry.at <= at && standsAt(text, at - entry.at, entry.word)) return true
  return false
}

/** What stopped the walk: punctuation, a word, 、 of an enumeration, or the end of the reach. */
export type Stop = 'mark' | 'word' | 'de' | 'list' | 'deng' | 'figure' | 'reach'

export interface NameStart {
  readonly start: number
  readonly stop: Stop
  /** Where the stop word itself begins; the same as `start` for a mark. */
  readonly before: number
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
/** What may stand before a measure: a numeral, or 余 and 多 behind one. */
const isCounting = (code: number): boolean => isDigit(code) || isOneOf('一二三四五六七八九十两百余多', code)
const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
/** Whether a character is one of a few: cheaper than a search, and than a table for so few. */
export function isOneOf(few: string, code: number): boolean {
  // a whole number even past the end of a text, where it is none of them
  const whole = code | 0
  for (let i = 0; i < few.length; i++) if (few.charCodeAt(i) === whole) return true
  return false
}

export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Whether a name is nothing but Chinese characters, letters and digits: no blank, quotation mark or bracket is to be taken out of it. */
export function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (!isHan(code) && !isDigit(code) && !isLatin(code)) return false
  }
  return true
}

function opener(text: string, close: number, floor: number, open: string, reach: number): number {
  const at = text.lastIndexOf(open, close - 1)
  return at >= floor && close - at <= reach && !/[。；;\n]/u.test(text.slice(at, close)) ? at : -1
}

const LIST = '、'.charCodeAt(0)
const QUOTE = '"'.charCodeAt(0)
const BLANK = ' '.charCodeAt(0)
const COMMA = ','.charCodeAt(0)
const NUMBER_SIGN = '#'.charCodeAt(0)
const CLOSING = '）)”’」'
const OPENING = '（(“‘「'
const CLOSERS = new CharSet(CLOSING)
/** Signs inside a name: 1.2万吨, 5—8号, C5/C9, 1×1000兆瓦. */
const JOINERS = new CharSet('.·-—–~×*+/&%#℃φ²³')
/** Characters at which a name may begin; the walk passes over all others. */
const ATTENTION = lastCharacters([...LEADING, ...COMMON_VERBS, ...MAYBE_LEADING, ...'建月日元亿级上', ...'个项座家条类处段种批宗栋件所'])

/** Walks left from `tail` (where the tail word begins), never past `floor`. Cost: at most `REACH` steps. */
export function nameStart(text: string, tail: number, floor: number): NameStart {
  const limit = Math.max(floor, tail - REACH)
  let i = tail
  while (i > limit) {
    const code = text.charCodeAt(i - 1)
    if (isHan(code)) {
      const stop = ATTENTION.may(code) ? stopBefore(text, i, tail, limit) : null
      if (stop !== null) return stop
      i--
    } else if (code === LIST) {
      return { start: i, stop: 'list', before: i - 1 }
    } else if (CLOSERS.has(code) || (code === QUOTE && i < tail)) {
      const at = code === QUOTE ? opener(text, i - 1, limit, '"', 16) : opener(text, i - 1, limit, OPENING[CLOSING.indexOf(text[i - 1]!)]!, 26)
      // (记者刘诗平)黄河下游…: a byline is no part of the name
      if (at < 0 || (code !== QUOTE && ASIDE.test(text.slice(at, i)))) return { start: i, stop: 'mark', before: i }
      i = at
    } else {
      if (!joinsName(text, i, code, tail, limit)) return { start: i, stop: 'mark', before: i }
      i--
    }
  }
  return { start: i, stop: i === floor ? 'mark' : 'reach', before: i }
}

/** The stop that a word or a figure ending at `i` makes; null where the name goes on to the left. */
function stopBefore(text: string, i: number, tail: number, limit: number): NameStart | null {
  const word = leading.longestBefore(text, i)
  const char = text[i - 1]!
  if (word > 0 && !insideWord(text, i - word, word)) {
    const stop: Stop = char === '的' ? 'de' : word === 1 && char === '等' ? 'deng' : 'word'
    return { start: i, stop, before: i - word }
  }
  switch (char) {
    case '建':
      // 在苏州高新区建长三角总部
      if (i < tail - 1 && '区县市园镇内村'.includes(text[i - 2] ?? '　') && !'设成筑投工安材行立邺德宁瓯水湖阳平始昌国军发华新'.includes(text[i]!)) return { start: i, stop: 'word', before: i - 1 }
      break
    case '月':
    case '日':
      if (i >= 2 && (isDigit(text.charCodeAt(i - 2)) || isOneOf('一二三四五六七八九十', text.charCodeAt(i - 2))) && text[i] !== '产') return { start: char === '日' && text[i] === '电' ? i + 1 : i, stop: 'word', before: i }
      break
    case '元':
    case '级':
    case '上':
    case '亿':
      if ((char !== '亿' || !isOneOf('只片件支套台吨个块颗枚粒瓶袋株羽头张米立千平粒度', text.charCodeAt(i))) && AMOUNT_BEFORE.test(text.slice(Math.max(0, i - 12), i))) return { start: i, stop: 'figure', before: i }
      break
    default:
      if (MEASURES.has(text.charCodeAt(i - 1)) && (isCounting(text.charCodeAt(i - 2)) || text[i - 2] === '大') && COUNT_BEFORE.test(text.slice(Math.max(0, i - 3), i)) && !(char === '条' && text[i - 3] === '第')) return { start: i, stop: 'figure', before: i }
  }
  const maybe = i < tail ? maybeLeading.longestBefore(text, i) : 0
  return maybe > 0 && leadsHere(text, i - maybe, i, tail, limit) ? { start: i, stop: 'word', before: i - maybe } : null
}

/** Whether a character that is no Chinese one belongs to the name: figures, letters, signs and blanks between them. */
function joinsName(text: string, i: number, code: number, tail: number, limit: number): boolean {
  if (isDigit(code) || isLatin(code) || code === 0x3007) return true
  const next = text.charCodeAt(i)
  const previous = text.charCodeAt(i - 2)
  // 16#17#码头
  if (code === NUMBER_SIGN && isDigit(previous)) return true
  if (JOINERS.has(code)) return i < tail && previous !== code && next !== code
  // 1,4-丁二醇
  if (code === COMMA) return i < tail && isDigit(next) && isDigit(previous) && (text[i + 1] === '-' || text[i + 1] === ',')
  if (code !== BLANK) return false
  if (i >= 2 && (isLatin(next) || isDigit(next)) && (isLatin(previous) || isDigit(previous))) return true
  // 二期 EPC 工程: letters set apart by blanks
  if (i - 2 >= limit && ((isLatin(next) && isHan(previous) && !HEAD_BEFORE.test(text.slice(i - 3, i - 1))) || (isHan(next) && isLatin(previous)))) return true
  // 国道 3 号衔接台 66 线: figures set apart by blanks
  return ((isDigit(next) && isHan(previous)) || (isHan(next) && isDigit(previous) && '号线级期万段区标千百'.includes(text[i]!))) && FIGURE_SET_APART.test(text.slice(Math.max(limit, i - 5), i + 8))
}

const ADVERBS = wordEnds(['加快', '开工', '投资', '计划', '规划', '正在', '将', '拟', '要', '新', '同步', '重点', '全力', '续', '联合', '共同', '合作', '负责', '支持', '已', '在', '来', '参与', '谋划', '抓好', '抓紧', '持续', '启动', '推进', '全面', '稳步', '扎实', '积极', '大力', '继续', '协议', '独资', '出资', '筹资', '公司', '集团', '委会', '政府', '市', '省', '县', '区', '此', '年', '月', '日', '地', '内'])
const AGAIN = wordEnds(['新建', '续建', '扩建', '改建', '改扩建', '迁建', '重建', '增设'])
const BARE = wordEnds(['正在', '将', '拟', '要', '此', '已', '在', '来', '同步', '加快', '开工', '投资', '计划', '规划', '筹资', '出资'])

/** Whether 建设 and its like at [at, end) is a verb before the name, not part of it. */
function leadsHere(text: string, at: number, end: number, tail: number, limit: number): boolean {
  // …建设项目, …改造工程: right before the tail it belongs to the name
  if (end >= tail) return false
  const rest = text.slice(end, tail)
  // 续建（二期）工程
  if (rest.startsWith('（') || rest.startsWith('(')) return false
  // 、建设南路
  if (text[at - 1] === '、' && /^[东南西北中一二三四五六七八九十]{0,2}[路街巷道]/u.test(rest)) return false
  // 建设年产3万吨…, 建设10条…, 建设“…”
  if (MEASURED.test(rest) || rest.startsWith('“') || rest.startsWith('年产')) return true
  // 拟投资10亿元建设…基地, 约32亿元新建…项目
  if (/[元亿]$/u.test(text.slice(limit, at)) && AMOUNT_BEFORE.test(text.slice(Math.max(limit, at - 12), at))) return true
  if (at <= limit || !isHan(text.charCodeAt(at - 1))) return rest.length >= 2 && !/^[及和与、]/u.test(rest)
  if (/^(?:区|商|者|有限|集团|控股|银行|局)/u.test(rest)) return false
  if (BARE.longestBefore(text, at) > 1 || leading.longestBefore(text, at) > 1) return true
  if (/^(?:有限|集团|公司|投资|局|工程|基地|中心|用地|项目|及|和|与|化|区|兵团|银行|厂|路|大道|街)/u.test(rest)) return false
  // 第三批扩建青龙嘴水库
  if (AGAIN.longestAt(text, at) === end - at && rest.length >= 3 && '批年月省市县'.includes(text[at - 1]!)) return true
  return BARE.longestBefore(text, at) > 0 || (text.startsWith('建设', at) && rest.length >= 6 && ADVERBS.longestBefore(text, at) > 0 && !/^(?:公司|集团)$/u.test(text.slice(at - 2, at)))
}
