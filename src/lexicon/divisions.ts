/** 地名: the divisions of 县级以上 with their GB/T 2260 codes, full and short; zones, old names, countries. One matcher for all who read places. */
import { DIVISION_ROWS } from './divisions.generated.ts'
import { FOREIGN, NOT_AFTER, NOT_BEFORE, OLD_NAMES, ORDINARY, ZONES } from './division-words.ts'
import { compileMatcher, type Match, type Matcher } from './matcher.ts'

export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'zone' | 'foreign'

export interface Division {
  readonly name: string
  /** GB/T 2260 code where the name has exactly one; of several, the one of the highest level where only one has it. */
  readonly code: string | null
  /** Every code that bears the name; more than one for 鼓楼区. */
  readonly codes: readonly string[]
  readonly level: DivisionLevel
  /** True for 淮安, false for 淮安市. */
  readonly short: boolean
}

const NATIONS =
  /(?:蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|塔吉克|怒族|裕固族|保安族|独龙族|各族|彝族){1,4}(?:自治州|自治县|自治旗|区)$/
const KINDS = /(?:特别行政区|自治区|地区|林区|特区|省|市|县|区|盟|旗)$/

/** 淮安市 → 淮安; 恩施土家族苗族自治州 → 恩施; null where less than two characters or an ordinary word would be left. */
export function shortName(name: string): string | null {
  if (name === '东乡族自治县') return null
  // few names hold a nation's; the pattern is slow to say no, and there are three thousand
  let short = name.includes('自治') || name.endsWith('族区') ? name.replace(NATIONS, '') : name
  if (short === name) short = name.replace(KINDS, '')
  return short.length < 2 || short === name || ORDINARY.has(short) ? null : short
}

function levelOf(code: string): DivisionLevel {
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'
}
const RANK: Record<DivisionLevel, number> = { province: 0, prefecture: 1, county: 2, zone: 3, foreign: 4 }

/** Every row of the code table. */
export function divisionRows(): { code: string; name: string }[] {
  return DIVISION_ROWS.trim().split('\n').flatMap((line) => {
    const [head, ...rows] = line.split(' ')
    return rows.map((row) => ({ code: head! + row.slice(0, 4), name: row.slice(4) }))
  })
}

let compiled: Matcher<Division> | undefined

/** All place names; compiled on first use (about 3 ms). */
export function divisions(): Matcher<Division> {
  if (compiled !== undefined) return compiled
  const codes = new Map<string, { codes: string[]; short: boolean }>()
  const add = (name: string, code: string, short: boolean): void => {
    const known = codes.get(name)
    if (known === undefined) codes.set(name, { codes: [code], short })
    else if (known.short === short && !known.codes.includes(code)) known.codes.push(code)
  }
  const rows = divisionRows()
  for (const { code, name } of rows) if (!ORDINARY.has(name)) add(name, code, false)
  for (const [name, code] of OLD_NAMES) if (code !== null && !codes.has(name)) add(name, code, false)
  for (const { code, name } of rows) {
    const short = shortName(name)
    if (short !== null && codes.get(short)?.short !== false) add(short, code, true)
  }
  const entries: [string, Division][] = []
  for (const [name, { codes: all, short }] of codes) {
    const top = Math.min(...all.map((code) => RANK[levelOf(code)]))
    const tops = all.filter((code) => RANK[levelOf(code)] === top)
    entries.push([name, { name, code: tops.length === 1 ? tops[0]! : null, codes: all, level: levelOf(tops[0]!), short }])
  }
  const uncoded = (name: string, level: DivisionLevel): [string, Division] => [name, { name, code: null, codes: [], level, short: false }]
  for (const [name, code] of OLD_NAMES) if (code === null) entries.push(uncoded(name, 'prefecture'))
  for (const name of ZONES) entries.push(uncoded(name, 'zone'))
  for (const name of FOREIGN) entries.push(uncoded(name, 'foreign'))
  compiled = compileMatcher(entries)
  return compiled
}

/** Whether the characters around a match make it part of another word: 日照时间, 孙中山. */
function standsAlone(text: string, match: Match<Division>): boolean {
  // 中心会同县财政局: the verb 会同
  if (match.word === '会同县') return match.start === 0 || !/\p{Script=Han}/u.test(text[match.start - 1]!) || /[省市州]/.test(text[match.start - 1]!)
  if (!match.value.short && match.value.level !== 'foreign') return true
  const before = NOT_AFTER.get(match.word)
  if (before !== undefined && match.start > 0 && before.includes(text[match.start - 1]!)) return false
  const after = NOT_BEFORE.get(match.word)
  return !(after !== undefined && match.end < text.length && after !== '' && after.includes(text[match.end]!))
}

/** The longest place name at a position: 淮安市洪泽区 gives 淮安市. */
export function placeAt(text: string, at: number, limit: number = text.length): Match<Division> | null {
  const match = divisions().at(text, at, limit)
  return match !== null && standsAlone(text, match) ? match : null
}

/** The first place name that starts at `from` or later and ends by `limit`, the longest there; null where none does. For scans of a whole text. */
export function nextPlace(text: string, from: number, limit: number = text.length): Match<Division> | null {
  const all = divisions()
  for (let at = all.nextStart(text, from, limit); at < limit; at = all.nextStart(text, at + 1, limit)) {
    const match = all.at(text, at, limit)
    if (match !== null && standsAlone(text, match)) return match
  }
  return null
}

/** The longest place name that ends (exclusive) at a position. */
export function placeEndingAt(text: string, end: number, floor = 0): Match<Division> | null {
  const match = divisions().endingAt(text, end, floor)
  return match !== null && standsAlone(text, match) ? match : null
}
