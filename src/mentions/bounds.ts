/** The qualifiers that touch a figure, and what they make of it. */
import { BEFORE_BARE, BOUNDS_BEFORE, BOUNDS_BEHIND, NOT_BOUND_AFTER, NOT_BOUND_BEFORE, type Bound } from '../lexicon/bounds.ts'
import { CURRENCY_SIGNS } from '../lexicon/currencies.ts'
import { compileMatcher, type Matcher } from '../lexicon/matcher.ts'
import type { Mod } from '../schema/record.ts'
import { CharSet } from '../text/char-set.ts'

export interface Before {
  readonly start: number
  readonly bound: Bound | null
  /** Currency of a sign or name before the figure: US$3亿, 人民币3.5亿元. */
  readonly currency: string | null
}

/** A bound with the characters beside which its word is another one. */
interface BoundWord {
  readonly bound: Bound
  readonly not: string
}

const boundWords = (entries: readonly (readonly [string, Bound])[], not: Readonly<Record<string, string>>): (readonly [string, BoundWord])[] =>
  entries.map(([word, bound]) => [word, { bound, not: not[word] ?? '' }])

let before: Matcher<BoundWord> | undefined
let behind: Matcher<BoundWord> | undefined
let signs: Matcher<string> | undefined
/** What may stand directly before a figure that has a bound or a sign, and directly behind one that has a bound. */
const ENDS_BEFORE = new CharSet(`过了）)${BEFORE_BARE.map(([character]) => character).join('')}`)
const STARTS_BEHIND = new CharSet('（(')
for (const [word] of [...BOUNDS_BEFORE, ...CURRENCY_SIGNS]) ENDS_BEFORE.add(word.charCodeAt(word.length - 1))
for (const [word] of BOUNDS_BEHIND) STARTS_BEHIND.add(word.charCodeAt(0))

/** Reads bounds and currency signs leftwards from `start`, down to `floor`. */
export function readBefore(text: string, start: number, floor: number, bare: boolean): Before {
  if (start <= floor || !ENDS_BEFORE.has(text.charCodeAt(start - 1))) return { start, bound: null, currency: null }
  before ??= compileMatcher(boundWords(BOUNDS_BEFORE, NOT_BOUND_AFTER))
  signs ??= compileMatcher(CURRENCY_SIGNS)
  let at = start
  // 不超过(含)85000万元
  const close = text.charCodeAt(at - 1)
  if ((close === 0xff09 || close === 41) && text[at - 2] === '含' && before.endingAt(text, at - 3, floor) !== null) at -= 3
  let bound: Bound | null = null
  let currency: string | null = null
  for (let round = 0; round < 3; round++) {
    const word = before.endingAt(text, at, floor)
    if (word !== null && (bound === null || word.value.bound !== 'approx' || bound === 'approx') && isBound(text, word.start, word.word, word.value.not, bare)) {
      at = word.start
      // 最高不超过: the outer word says the same or is the weaker one
      bound ??= word.value.bound
      continue
    }
    if (bound === null && bare) {
      const single = BEFORE_BARE.find(([character]) => text[at - 1] === character)
      if (single !== undefined && single[0] !== '达' && single[0] !== '成' && at > floor && isBound(text, at - 1, single[0], NOT_BOUND_AFTER[single[0]] ?? '', true)) {
        at -= 1
        bound = single[1]
        continue
      }
    }
    // 年产值过50亿元, 过10亿元企业10家, 交易额过了3亿元; the 过 of 举办过3场 is not one
    const passed = text[at - 1] === '了' ? at - 2 : at - 1
    if (bound === null && !bare && text[passed] === '过' && passed > floor && ('值额入税产量价率口数度比将已,，、就也都'.includes(text[passed - 1]!) || (text[passed - 1] === '中' && text[passed - 2] === '其'))) {
      at = passed
      bound = 'moreThan'
      continue
    }
    if (currency === null) {
      const sign = signs.endingAt(text, at, floor)
      if (sign !== null) {
        at = sign.start
        currency = sign.value
        // 约 HK$2,500
        if (text.charCodeAt(at - 1) === 32 && before.endingAt(text, at - 1, floor) !== null) at--
        continue
      }
    }
    break
  }
  return { start: at, bound, currency }
}

function isBound(text: string, start: number, word: string, not: string, bare: boolean): boolean {
  const previous = start > 0 ? text[start - 1]! : ' '
  // 其中超亿元项目, but 中超 is a league
  if (not !== '' && not.includes(previous) && !(previous === '中' && start > 1 && '其当'.includes(text[start - 2]!))) return false
  // 入超 is a deficit of trade, 收入超2万元 is more than that
  if (previous === '入' && word === '超') return start > 1 && '收投流'.includes(text[start - 2]!)
  // 破 and 过 before a figure with digits are mostly the tails of verbs
  if (word === '破') return (bare ? '值额入税产量价率口数将已,，、。首P模绩收交投资金' : '值额入税产量价率口数将已,，、。首').includes(previous)
  return true
}

export interface Behind {
  readonly end: number
  readonly bound: Bound | null
}

const INCLUSIVE = /[（(](?:不?含(?:本数|本级)?|不?包含|不?含[^（）()]{0,6})[）)]/uy

/** What 起 closes a figure before: 9.98万元起, */
const AFTER_QI = '的，。；、,;！？!?）)”"'

/** Reads 以上, （含）以上, 以内（含本数）, 左右 … rightwards from `end`. */
export function readBehind(text: string, end: number): Behind {
  const open = text.charCodeAt(end)
  if (!STARTS_BEHIND.has(open)) return { end, bound: null }
  behind ??= compileMatcher(boundWords(BOUNDS_BEHIND, NOT_BOUND_BEFORE))
  let at = end
  INCLUSIVE.lastIndex = at
  let inclusive = false
  if ((open === 0xff08 || open === 40) && INCLUSIVE.test(text)) {
    at = INCLUSIVE.lastIndex
    inclusive = true
  }
  const word = behind.at(text, at)
  if (word === null || (word.value.not !== '' && word.end < text.length && word.value.not.includes(text[word.end]!))) return { end, bound: null }
  // 起 closes a figure only at the end of a phrase
  if (word.word === '起' && word.end < text.length && !AFTER_QI.includes(text[word.end]!)) return { end, bound: null }
  const { bound } = word.value
  if (!inclusive) {
    const bracket = text.charCodeAt(word.end)
    INCLUSIVE.lastIndex = word.end
    if ((bracket === 0xff08 || bracket === 40) && INCLUSIVE.test(text)) return { end: INCLUSIVE.lastIndex, bound }
  }
  return { end: word.end, bound }
}

/** Where （含本数） or (含35名) behind a figure that is bounded before it ends; `end` where there is none. */
export function pastInclusive(text: string, end: number): number {
  const open = text.charCodeAt(end)
  if (open !== 0xff08 && open !== 40) return end
  INCLUSIVE.lastIndex = end
  return INCLUSIVE.test(text) ? INCLUSIVE.lastIndex : end
}

/** One bound out of those before and behind, 余/多 inside, and roughness of the number itself. */
export function settle(ahead: Bound | null, after: Bound | null, more: boolean, rough: boolean): Mod {
  if (more) return 'moreThan'
  if (ahead !== null && ahead !== 'approx') return ahead
  if (after !== null && after !== 'approx') return after
  if (ahead === 'approx' || after === 'approx' || rough) return 'approx'
  return 'exact'
}

const CAPPED = /最(?:高|多)(?:可|将|能)?(?:给予|予以|奖励|补助|补贴|奖补|资助|支持|扶持|授信|贷款|贷|得|获得|获|享受|享|处|罚款|达到|达|至|为|按|拿|领|申请|提高到|发放|奖|报销|报){0,2}$/u

/** 不超过投入额, 不低于合同价的, 最高限额为: a bound with the noun between it and the figure. */
const BOUND_APART =
  /(?:(?:不得?(?:超过|高于|超)|不多于)(?:[一-鿿]{1,4}(?:额|价|值|款|总量|成本|投入|投资|收入|资金|费用|面积|总数)的?)|(?<least>不得?(?:低于|少于))(?:[一-鿿]{1,4}(?:额|价|值|款|总量|成本|投入|投资|收入|资金|费用|面积|总数)的?)|最高(?:可贷|贷款|授信|补助|补贴|奖励|资助|支持|保障|赔付|理赔)?(?:额度|限额|金额|额)(?:可达|达到|达|为|是)?)$/u
/** What the words of the two patterns end on. */
const ENDS_APART = new CharSet('高多可将能予以励助贴补持信款贷得获受享处到达至为按拿领请放奖报销额价值量本入资金用积数的度是')
const APART = 12

/** A bound in the words in front of a figure that do not touch it. */
export function boundApart(text: string, start: number, floor: number): { readonly mod: Mod; readonly start: number } | null {
  if (start === 0 || !ENDS_APART.has(text.charCodeAt(start - 1))) return null
  const from = Math.max(floor, start - APART)
  let at = start - 1
  while (at >= from && text.charCodeAt(at) !== 0x6700 && text.charCodeAt(at) !== 0x4e0d) at--
  if (at < from) return null
  const left = text.slice(from, start)
  // 最高可达500万元, 最高给予50万元: the cap governs over the verb
  if (CAPPED.test(left)) return { mod: 'atMost', start }
  // 不超过投入额10%, 最高额度500万元: the bound stands before what it bounds
  const apart = BOUND_APART.exec(left)
  return apart === null ? null : { mod: apart.groups!['least'] === undefined ? 'atMost' : 'atLeast', start: start - apart[0].length }
}
