/** Entries that a user adds to the closed lists, by list. Unknown lists and malformed entries are refused with what was expected. */

export interface LexiconEntries {
  /** 单位: full organisation names. */
  readonly organizations?: readonly string[]
  /** 项目: full project names. */
  readonly projects?: readonly string[]
  /** 人名 that the surname lists would miss. */
  readonly people?: readonly string[]
  /** 职务: titles. */
  readonly titles?: readonly string[]
  /** 量词: measure words. */
  readonly measures?: readonly string[]
  /** 地名, with a code where there is one. */
  readonly places?: readonly (string | { readonly name: string; readonly code: string })[]
}

export interface UserLexicon {
  readonly organizations: readonly string[]
  readonly projects: readonly string[]
  readonly people: readonly string[]
  readonly titles: readonly string[]
  readonly measures: readonly string[]
  readonly places: readonly { readonly name: string; readonly code: string | null }[]
}

export const EMPTY_LEXICON: UserLexicon = { organizations: [], projects: [], people: [], titles: [], measures: [], places: [] }

const NAMES = ['organizations', 'projects', 'people', 'titles', 'measures', 'places'] as const

/** Fails: TypeError naming the list and entry when an entry is not a non-empty string (or {name, code} for places). */
export function compileLexicon(entries: LexiconEntries | undefined): UserLexicon {
  if (entries === undefined) return EMPTY_LEXICON
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) throw new TypeError(`lexicon: expected an object of lists such as {"people":["龚晓琴"]}, got ${Array.isArray(entries) ? 'an array' : String(entries)}`)
  for (const key of Object.keys(entries)) {
    if (!(NAMES as readonly string[]).includes(key)) throw new TypeError(`lexicon: unknown list "${key}", expected one of ${NAMES.join(', ')}`)
  }
  const listOf = <K extends (typeof NAMES)[number]>(key: K): NonNullable<LexiconEntries[K]> => {
    const list = entries[key] ?? []
    if (!Array.isArray(list)) throw new TypeError(`lexicon.${key}: expected an array of strings, got ${JSON.stringify(list).slice(0, 60)}`)
    return list as NonNullable<LexiconEntries[K]>
  }
  const names = (key: Exclude<(typeof NAMES)[number], 'places'>): string[] => {
    const list = listOf(key)
    return list.map((entry, i) => {
      if (typeof entry !== 'string' || entry.trim() === '') throw new TypeError(`lexicon.${key}[${i}]: expected a non-empty string, got ${JSON.stringify(entry)}`)
      return entry.trim()
    })
  }
  const places = listOf('places').map((entry, i) => {
    const place = typeof entry === 'string' ? { name: entry, code: null } : { name: entry?.name, code: entry?.code ?? null }
    if (typeof place.name !== 'string' || place.name.trim() === '') throw new TypeError(`lexicon.places[${i}]: expected a name, got ${JSON.stringify(entry)}`)
    return { name: place.name.trim(), code: place.code }
  })
  return { organizations: names('organizations'), projects: names('projects'), people: names('people'), titles: names('titles'), measures: names('measures'), places }
}
