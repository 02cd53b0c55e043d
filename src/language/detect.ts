/**
 * Which language an article is in (ISO 639-3), and in which script its Chinese is written (ISO 15924).
 * A scan of scripts decides almost always; franc is loaded and asked only where Latin or other letters leave a doubt.
 */
import { simplifiedForms } from '../normalize/opencc.ts'
import { CharSet } from '../text/char-set.ts'
import { machine } from '../segmenter/jieba-files.ts'

export interface Language {
  /** cmn, jpn, kor, eng …; und where there is too little text to say. */
  readonly code: string
  readonly script: 'Hans' | 'Hant' | null
}

/** Enough to tell the language of any article; the rest of a very long text is not read. */
const ENOUGH = 100_000
/** Fewer letters than this in a foreign script are a name or a code, not a language. */
const FEWEST_LETTERS = 60

const HAN = 1
const KANA = 2
const HANGUL = 3
const LATIN = 4
const OTHER = 5
const TRADITIONAL = 6
const JAPANESE = 7

/** Characters with a Simplified form that stand in Simplified text as well (著名, 乾隆, 瞭望, 慰藉). */
const IN_BOTH = '著乾瞭藉徵夥覆鍾甚麼昇餘祇菸剋阪疋摺淼喆堃'
/** Kanji that neither Chinese script has. */
const KANJI = '気対県沢済発実戦変図価険児竜団総関広鉄駅働込峠畑辻匂栃渋渓桜様検権歴毎浜涙焼猟経続読売択訳釈単厳営獣砕粋稲穂聴悪圧囲隠駆欠撃拡覚楽巻陥顔帰犠拠挙狭暁勲薫径恵渇掲継茎蛍軽鶏芸剣圏顕献験効'

let table: Uint8Array | null = null
/** The characters that are Traditional or Japanese: the only ones of the Chinese blocks that the table need be opened for. */
let telling = new CharSet()

function build(): Uint8Array {
  const bytes = new Uint8Array(65536)
  const range = (from: number, to: number, kind: number): void => {
    bytes.fill(kind, from, to + 1)
  }
  range(0x41, 0x5a, LATIN)
  range(0x61, 0x7a, LATIN)
  range(0x370, 0x5ff, OTHER)
  range(0x600, 0x1fff, OTHER)
  range(0x3041, 0x3096, KANA)
  range(0x30a1, 0x30fa, KANA)
  range(0x3400, 0x4dbf, HAN)
  range(0x4e00, 0x9fff, HAN)
  range(0x1100, 0x11ff, HANGUL)
  range(0xac00, 0xd7a3, HANGUL)
  for (const code of simplifiedForms().keys()) if (code < 0x10000 && bytes[code] === HAN) bytes[code] = TRADITIONAL
  for (const character of IN_BOTH) bytes[character.charCodeAt(0)] = HAN
  for (const character of KANJI) bytes[character.charCodeAt(0)] = JAPANESE
  telling = new CharSet()
  for (let code = 0x3400; code <= 0x9fff; code++) if (bytes[code] === TRADITIONAL || bytes[code] === JAPANESE) telling.add(code)
  return bytes
}

type Tally = Record<'han' | 'kana' | 'hangul' | 'latin' | 'other' | 'traditional' | 'kanji', number>

function tally(text: string, start: number, end: number): Tally {
  table ??= build()
  const counts = new Uint32Array(8)
  let han = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x4e00 && code <= 0x9fff && !telling.has(code)) han++
    else counts[table[code]!]!++
  }
  counts[HAN]! += han
  return { han: counts[HAN]! + counts[TRADITIONAL]! + counts[JAPANESE]!, kana: counts[KANA]!, hangul: counts[HANGUL]!, latin: counts[LATIN]!, other: counts[OTHER]!, traditional: counts[TRADITIONAL]!, kanji: counts[JAPANESE]! }
}

/**
 * Example: `detectLanguage('總投資50億元')` → { code: 'cmn', script: 'Hant' }.
 * Short text with Chinese characters and no kana counts as Chinese. Cost: one look-up per character; franc, where asked, 35 ms once.
 */
export function detectLanguage(text: string): Language {
  const end = Math.min(text.length, ENOUGH)
  const all = tally(text, 0, end)
  const code = byScript(all) ?? byParagraph(text, end)
  return { code, script: code === 'cmn' ? (all.traditional * 20 >= all.han && all.traditional > (all.han < 10 ? 0 : 1) ? 'Hant' : 'Hans') : null }
}

/** Roughly how many words stand in each script. */
function words({ han, kana, hangul, latin, other }: Tally): { chinese: number; foreign: number } {
  return { chinese: han / 1.6, foreign: latin / 5 + other / 5 + hangul / 2.5 + kana / 2 }
}

/** The language where the scripts of the whole text settle it, else null. */
function byScript(counts: Tally): string | null {
  const { han, kana, hangul, latin, other, kanji } = counts
  if (kana >= 6 && kana * 4 >= han) return hangul > kana ? 'kor' : 'jpn'
  if (hangul >= 6 && hangul * 2 >= han && hangul > latin / 2) return 'kor'
  if (han > 0 && kana * 50 < han && hangul * 50 < han) {
    // without kana: characters that only Japanese has
    if (kanji >= 3 && kanji * 20 >= han) return 'jpn'
    const { chinese, foreign } = words(counts)
    if (chinese >= foreign || latin + other < FEWEST_LETTERS) return 'cmn'
  }
  if (han === 0 && kana + hangul === 0 && latin + other < FEWEST_LETTERS) return 'und'
  return null
}

/** Where scripts mix: the language of most paragraphs, weighed by their words. */
function byParagraph(text: string, end: number): string {
  let chinese = 0
  let japanese = 0
  let korean = 0
  let foreign = 0
  const rest: string[] = []
  for (let at = 0; at < end; ) {
    let next = text.indexOf('\n', at)
    if (next < 0 || next > end) next = end
    const counts = tally(text, at, next)
    const share = words(counts)
    if (counts.kana > 0 && counts.kana * 10 >= counts.han) japanese += share.chinese + share.foreign
    else if (counts.hangul > 0 && counts.hangul * 2 >= counts.han) korean += share.chinese + share.foreign
    else if (share.chinese >= share.foreign) chinese += share.chinese
    else {
      foreign += share.foreign
      rest.push(text.slice(at, next))
    }
    at = next + 1
  }
  const most = Math.max(chinese, japanese, korean, foreign)
  // an article given in two languages is read for its Chinese
  if (chinese > 0 && chinese * 2.5 >= most) return 'cmn'
  if (most === japanese) return 'jpn'
  if (most === korean) return 'kor'
  return latinLanguage(rest.join('\n').slice(0, 4000))
}

let franc: ((text: string) => string) | null | undefined

/** What franc says; eng where it is not at hand. */
function latinLanguage(text: string): string {
  if (franc === undefined) {
    try {
      franc = (machine()?.require('franc') as { franc: (text: string) => string } | undefined)?.franc ?? null
    } catch {
      franc = null
    }
  }
  const code = franc?.(text) ?? 'eng'
  return code === 'cmn' ? 'und' : code
}
