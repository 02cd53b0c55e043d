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

function levelOf(code: string): DivisionLevel {
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'
}
const RANK: Record<DivisionLevel, number> = { province: 0, prefecture: 1, county: 2, zone: 3, foreign: 4 }

export interface DivisionRow {
  readonly code: string
  readonly name: string
  /** 淮安 of 淮安市, 恩施 of 恩施土家族苗族自治州; null where less than two characters or an ordinary word would be left. */
  readonly short: string | null
}

/** Every row of the code table. */
export function divisionRows(): DivisionRow[] {
  const rows: DivisionRow[] = []
  for (const line of DIVISION_ROWS.trim().split('\n')) {
    const head = line.slice(0, 2)
    for (const row of line.slice(3).split(' ')) {
      const code = head + row.slice(0, 4)
      const bar = row.indexOf('|')
      if (bar < 0) rows.push({ code, name: row.slice(4), short: null })
      else {
        const short = row.slice(4, bar)
        rows.push({ code, name: short + row.slice(bar + 1), short: ORDINARY.has(short) ? null : short })
      }
    }
  }
  return rows
}

let compiled: Matcher<Division> | undefined

/** All place names; compiled on first use (about 3 ms). */
export function divisions(): Matcher<Division> {
  if (compiled !== undefined) return compiled
  const byName = new Map<string, Named>()
  const add = (name: string, code: string, short: boolean): void => {
    const known = byName.get(name)
    if (known === undefined) byName.set(name, { name, code, codes: [code], level: levelOf(code), short })
    else if (known.short === short && !known.codes.includes(code)) share(known, code)
  }
  const rows = divisionRows()
  for (const { code, name } of rows) if (!ORDINARY.has(name)) add(name, code, false)
  for (const [name, code] of OLD_NAMES) if (code !== null && !byName.has(name)) add(name, code, false)
  for (const { code, short } of rows) {
    if (short !== null && byName.get(short)?.short !== false) add(short, code, true)
  }
  const uncoded = (name: string, level: DivisionLevel): void => {
    if (!byName.has(name)) byName.set(name, { name, code: null, codes: [], level, short: false })
  }
  for (const [name, code] of OLD_NAMES) if (code === null) uncoded(name, 'prefecture')
  for (const name of ZONES) uncoded(name, 'zone')
  for (const name of FOREIGN) uncoded(name, 'foreign')
  compiled = compileMatcher<Division>(byName)
  return compiled
}

type Named = { -readonly [K in keyof Division]: Division[K] } & { readonly codes: string[] }

/** One more division of the same name. */
function share(named: Named, code: string): void {
  named.codes.push(code)
  const tops = named.codes.filter((one) => RANK[levelOf(one)] === Math.min(...named.codes.map((other) => RANK[levelOf(other)])))
  named.code = tops.length === 1 ? tops[0]! : null
  named.level = levelOf(tops[0]!)
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
