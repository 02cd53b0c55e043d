/** 地名: divisions of 县级以上 with their GB/T 2260 code, zones, countries, and the places that a user adds. One scan; a name that several places bear takes the code that its surroundings leave. */
import { nextPlace, type Division } from '../../lexicon/divisions.ts'
import { OTHER_PLACE_TAILS, zoneTails } from '../../lexicon/place-tails.ts'
import { isHan } from '../../lexicon/name-characters.ts'
import { CharSet } from '../../text/char-set.ts'
import type { NormSpan } from '../../text/span.ts'
import type { FoundPlace } from '../found.ts'
import type { Reading } from '../rule.ts'
import { findUnlisted } from './unlisted.ts'

/** What stands before a name that begins a word. */
const CLEAR: CharSet = new CharSet('，。、；：！？,;:!?()（）“”"‘’《》【】[]—-–·|｜/ \n\t　在赴到从至于由是及和与0123456789')

interface Seen {
  readonly name: string
  readonly division: Division | null
  readonly rule: string
  readonly mentions: NormSpan[]
  /** The code that a parent written right before the name leaves (南京市鼓楼区); null where none or several do. */
  near: string | null
  several: boolean
}

function newPlace(name: string, division: Division | null, rule: string, mentions: NormSpan[]): Seen {
  return { name, division, rule, mentions, near: null, several: false }
}

export function findPlaces(reading: Reading): FoundPlace[] {
  const { text } = reading
  const seen = new Map<string, Seen>()
  const ends = new Set<number>()
  /** Which short names stand with their kind somewhere. */
  const written = new Map<string, boolean>()
  let before: { readonly end: number; readonly division: Division } | null = null
  for (let match = nextPlace(text, 0), next = 0; match !== null; match = nextPlace(text, next)) {
    const { start, end, word, value: division } = match
    const foreign = division.level === 'foreign'
    const zone = foreign ? null : zoneTails().at(text, end)
    if (zone !== null) {
      note(seen, text.slice(start, zone.end), null, 'place/zone', start, zone.end)
      next = zone.end
      continue
    }
    next = end
    const beforeEnd: number = before === null ? -1 : before.end
    if (division.short && end < text.length && OTHER_PLACE_TAILS.includes(text[end]!) && !(text[end] === '街' && text[end + 1] === '头')) continue
    if (division.short && division.level === 'county' && !clear(text, start, word, beforeEnd, written)) continue
    if (broken(text, start, end, word, division.short, beforeEnd)) continue
    if (!foreign) ends.add(end)
    const place = note(seen, word, division, foreign ? 'place/country' : division.level === 'zone' ? 'place/zone' : division.short ? 'place/short' : 'place/division', start, end)
    if (before !== null && beforeEnd === start) addNear(place, before.division)
    before = { end, division }
  }
  for (const { name, mentions } of findUnlisted(text, ends, (one) => seen.has(one))) seen.set(name, newPlace(name, null, 'place/unlisted', mentions))
  for (const { name, code } of reading.lexicon.places) addOwn(text, name, code, seen)
  if (seen.size === 0) return []
  const all = [...seen.values()]
  const places = all.map((place): FoundPlace => ({ name: place.name, code: codeOf(place, all), rule: place.rule, mentions: place.mentions }))
  return places.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
}

function note(seen: Map<string, Seen>, name: string, division: Division | null, rule: string, start: number, end: number): Seen {
  let place = seen.get(name)
  if (place === undefined) seen.set(name, (place = newPlace(name, division, rule, [])))
  place.mentions.push({ start, end })
  return place
}

/** Keeps the one code of the name that lies in the place written right before it. */
function addNear(place: Seen, parent: Division): void {
  for (const code of place.division?.codes ?? []) {
    if (code === place.near || !parent.codes.some((one) => isParent(one, code))) continue
    if (place.near !== null) place.several = true
    place.near = code
  }
}

/** 顺和县 holds no 和县, 江源市 no 江源, 148万载重吨 no 万载, 《中华人民共和国…法》 no country. */
function broken(text: string, start: number, end: number, word: string, short: boolean, before: number): boolean {
  const next = text[end]
  if (short) return (next !== undefined && '省市县旗'.includes(next) && text[end + 1] !== '场' && !'区级辖'.includes(text[end + 1] ?? '#')) || ('万亿百'.includes(word[0]!) && '0123456789'.includes(text[start - 1] ?? '#')) || beforeSumu(text, end)
  if (word === '中华人民共和国') return text[start - 1] === '《'
  return word.length === 2 && word[1] === '县' && (next === '级' || (start > 0 && start !== before && !CLEAR.has(text.charCodeAt(start - 1))))
}

/** 正蓝｜桑根达来苏木: one or two characters of a name, then 苏木. */
function beforeSumu(text: string, end: number): boolean {
  return isHan(text.charCodeAt(end)) && (text.startsWith('苏木', end + 1) || (text.startsWith('苏木', end + 2) && isHan(text.charCodeAt(end + 1))))
}

/** The short name of a county must stand clear on its left (涉及兴平、三原), or its full name stands elsewhere: 投资兴业 holds no 资兴. */
function clear(text: string, start: number, name: string, before: number, written: Map<string, boolean>): boolean {
  if (start === 0 || before === start || CLEAR.has(text.charCodeAt(start - 1))) return true
  let full = written.get(name)
  if (full === undefined) written.set(name, (full = standsWithKind(text, name)))
  return full
}

function standsWithKind(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const kind = text[at + name.length]
    if (kind !== undefined && ('县区市旗'.includes(kind) || text.startsWith('自治县', at + name.length))) return true
  }
  return false
}

/** The name's own code; of several, the one that a parent before it, or one parent named in the article, leaves. */
function codeOf({ division, near, several }: Seen, all: readonly Seen[]): string | null {
  if (division === null) return null
  const { code, codes } = division
  if (near !== null && !several && near !== code) return near
  if (code !== null || codes.length === 0) return code
  const left = codes.filter((one) => all.some(({ division: other }) => other !== null && other.code !== null && isParent(other.code, one)))
  return left.length === 1 ? left[0]! : null
}

/** 320000 and 320800 are parents of 320813. */
function isParent(parent: string, code: string): boolean {
  if (parent === code) return false
  return parent.endsWith('0000') ? code.startsWith(parent.slice(0, 2)) : parent.endsWith('00') && code.startsWith(parent.slice(0, 4))
}

function addOwn(text: string, name: string, code: string | null, seen: Map<string, Seen>): void {
  const mentions: NormSpan[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) mentions.push({ start: at, end: at + name.length })
  if (mentions.length === 0) return
  const division: Division | null = code === null ? null : { name, code, codes: [code], level: 'zone', short: false }
  seen.set(name, newPlace(name, division, 'place/user', mentions))
}
