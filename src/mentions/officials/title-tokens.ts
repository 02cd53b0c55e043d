/** Finds every post (职务) of a text: one pass over the pairs of characters that posts end in, then the longest post and its prefixes backwards. */
import { placeAt, placeEndingAt } from '../../lexicon/divisions.ts'
import { CharSet } from '../../text/char-set.ts'
import type { TitleLexicon, TitleWord } from '../../lexicon/titles.ts'

export interface TitleToken {
  readonly start: number
  readonly end: number
  readonly title: string
  readonly word: TitleWord
}

/** A prefix reaches no further back than this: 主持工作的. */
const LOOK_BACK = 24

/** Posts in order, none inside another: of two that overlap the one that ends later stays (总经理 falls to 总经理助理). */
export function scanTitles(text: string, lexicon: TitleLexicon): TitleToken[] {
  const tokens: TitleToken[] = []
  const { posts, prefixes } = lexicon
  for (let end = posts.nextEnd(text, 1); end > 0; end = posts.nextEnd(text, end)) {
    const found = posts.endingAt(text, end, Math.max(0, end - LOOK_BACK))
    if (found === null) continue
    const before = tokens[tokens.length - 1]
    const overlapped = before !== undefined && found.start < before.end
    let start = found.start
    for (let k = 0; k < 3; k++) {
      const prefix = prefixes.endingAt(text, start, Math.max(0, end - LOOK_BACK))
      if (prefix === null) break
      start = prefix.start
    }
    if (overlapped) tokens.pop()
    const previous = tokens[tokens.length - 1]
    if (previous !== undefined && start < previous.end) start = previous.end
    if (goesOn(text, found.word, end, lexicon)) continue
    if (insidePlace(text, end) && !/^[外防财]/.test(found.word)) continue
    tokens.push({ start, end, title: start === found.start ? found.word : text.slice(start, end), word: found.value })
  }
  return tokens
}

/** 县长岭镇, 市长乐机场: what a short place name goes on with. */
const PLACE_GOES_ON: CharSet = new CharSet('县市区镇乡村街路站港半')
const ADDRESS = /^[^，。、；：]{1,3}(?:路|街|社区|大道|小区|苑|巷|店(?!长)|高速)/

/** 吉林省长春市, 湖南省长沙: the last character of the post begins a place. */
function insidePlace(text: string, end: number): boolean {
  if (text[end - 1] !== '长') return false
  // 福州|长乐: the unit is the last character of a city's own name
  const city = text[end - 2] === '州' ? placeEndingAt(text, end - 1) : null
  if (city !== null && city.value.short) return true
  // 地处|长江, 地处|长三角: where something lies
  if (text[end - 2] === '处' && '地位何各此四均'.includes(text[end - 3] ?? '#') && /^(?:江|城|春|沙|安|白山|三角|株潭)/.test(text.slice(end, end + 2))) return true
  // 某区长江路, 某镇长盛社区: an address
  if (ADDRESS.test(text.slice(end, end + 6))) return true
  const place = placeAt(text, end - 1)
  return place !== null && (!place.value.short || PLACE_GOES_ON.has(text.charCodeAt(place.end)) || place.word === '长春' || place.word === '长沙' || place.word === '长治')
}

/** 局长办公会, 院长室, 常委会: the word goes on and names no bearer of the post. */
function goesOn(text: string, word: string, end: number, lexicon: TitleLexicon): boolean {
  // 总工程预算
  const next = text.charCodeAt(end)
  if (word === '总工' && (next === 0x7a0b /* 程 */ || next === 0x4f1a /* 会 */)) return true
  // 副总管
  if (next === 0x7ba1 /* 管 */ && word.endsWith('总')) return true
  if (next === 0x4f1a /* 会 */ && /(?:常委|委员|理事|董事|监事)$/.test(word)) return true
  return lexicon.goesOn.at(text, end) !== null
}
