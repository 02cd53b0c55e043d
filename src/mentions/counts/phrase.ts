/** The words that noun phrases are made of and end at, shared by the phrase behind a count and the one before it. */
import { HEAD_NOUNS } from '../../lexicon/head-nouns.ts'
import { compileMatcher, type Matcher } from '../../lexicon/matcher.ts'
import { NOUN_OPENERS, PHRASE_STOPS, PHRASE_VERBS, PHRASE_WORDS, STOP_INSIDE } from '../../lexicon/noun-phrase.ts'
import { CharSet } from '../../text/char-set.ts'

/** A phrase of more characters than this is no noun. */
export const LONGEST = 18

/** What ends a phrase, what may stand inside it before a head, what heads it, and longer words that hold one of these. */
export let stops: Matcher<true>
export let verbs: Matcher<true>
export let heads: Matcher<true>
export let words: Matcher<true>

/** Compiles the lists on first use. */
export function loadLists(): void {
  if (stops !== undefined) return
  stops = list(PHRASE_STOPS)
  verbs = list(PHRASE_VERBS)
  heads = list(HEAD_NOUNS)
  words = list(PHRASE_WORDS)
}

/** What a word of any of the lists begins with: behind the other characters of a phrase nothing is looked up. */
export const OPENS_WORD: CharSet = new CharSet()
for (const word of [...PHRASE_STOPS, ...PHRASE_VERBS, ...HEAD_NOUNS, ...PHRASE_WORDS]) OPENS_WORD.add(word.charCodeAt(0))

export const list = (words: readonly string[]): Matcher<true> => compileMatcher(words.map((word) => [word, true] as const))

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007
}

export function isWordCode(code: number): boolean {
  return isHan(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Acts that are counted like things: 3轮融资, 融资68起. */
export const NOMINAL: readonly string[] = ['融资', '投资', '并购', '收购', '贷款', '罚款', '捐款']

/** Whether a stop stands there that ends no longer word: the 会 of 社会 is none. */
export function stopsAt(text: string, at: number): boolean {
  const stop = stops.at(text, at)
  return stop !== null && !endsLongerWord(text, at, stop.word)
}

/** The 95 of N95口罩. */
export function isDigitOfCode(text: string, at: number, from: number): boolean {
  let i = at
  while (i >= from && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i--
  return i < at && i >= from && isLatin(text.charCodeAt(i))
}

export function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

export function startsLongerNoun(text: string, at: number, word: string): boolean {
  const next = text[at + word.length]
  return next !== undefined && (NOUN_OPENERS[word]?.includes(next) ?? false)
}

export function endsLongerWord(text: string, at: number, word: string): boolean {
  return word.length === 1 && at > 0 && (STOP_INSIDE[word]?.includes(text[at - 1]!) ?? false)
}

/** What follows the last stop inside a phrase that was read leftwards: 这一技术已跟企业 → 企业. */
export function afterStops(phrase: string): string {
  loadLists()
  let from = 0
  for (let i = 0; i < phrase.length; ) {
    if (!OPENS_WORD.has(phrase.charCodeAt(i))) {
      i++
      continue
    }
    const whole = words.at(phrase, i) ?? heads.at(phrase, i)
    if (whole !== null && whole.word.length > 1) {
      i = whole.end
      continue
    }
    const stop = stops.at(phrase, i)
    if (stop !== null && !startsLongerNoun(phrase, i, stop.word) && !endsLongerWord(phrase, i, stop.word)) {
      i = from = stop.end
      continue
    }
    i++
  }
  return phrase.slice(from)
}

export function headWithin(text: string, at: number, reach: number): boolean {
  for (let i = at; i < at + reach; i++) {
    if (!isWordCode(text.charCodeAt(i))) return false
    if (heads.at(text, i) !== null) return true
  }
  return false
}

export function endsInHead(phrase: string): boolean {
  loadLists()
  const match = heads.endingAt(phrase, phrase.length)
  return match !== null && match.word.length > 1
}
