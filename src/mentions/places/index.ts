/** 地名: divisions of 县级以上 with their GB/T 2260 code, zones, countries, and the places that a user adds. One scan; a name that several places bear takes the code that its surroundings leave. */
import { placeAt, type Division } from '../../lexicon/divisions.ts'
import { OTHER_PLACE_TAILS, zoneTails } from '../../lexicon/place-tails.ts'
import type { NormSpan } from '../../text/span.ts'
import type { FoundPlace } from '../found.ts'
import type { Reading } from '../rule.ts'
import { findUnlisted } from './unlisted.ts'

/** What stands before a name that begins a word. */
const CLEAR = new Set([...'，。、；：！？,;:!?()（）“”"‘’《》【】[]—-–·|｜/ \n\t　在赴到从至于由是及和与0123456789'])

interface Seen {
  readonly name: string
  readonly division: Division | null
  readonly rule: string
  readonly mentions: NormSpan[]
  /** The codes that a parent written right before the name leaves: 南京市鼓楼区. */
  readonly near: Set<string>
}

export function findPlaces(reading: Reading): FoundPlace[] {
  const { text } = reading
  const seen = new Map<string, Seen>()
  const note = (name: string, division: Division | null, rule: string, start: number, end: number): Seen => {
    let place = seen.get(name)
    if (place === undefined) seen.set(name, (place = { name, division, rule, mentions: [], near: new Set() }))
    place.mentions.push({ start, end })
    return place
  }
  const ends = new Set<number>()
  let before: { readonly end: number; readonly division: Division } | null = null
  for (let i = 0; i < text.length; ) {
    const match = placeAt(text, i)
    if (match === null) {
      i++
      continue
    }
    const { value: division } = match
    const zone = division.level === 'foreign' ? null : zoneTails().at(text, match.end)
    if (zone !== null) {
      note(text.slice(match.start, zone.end), null, 'place/zone', match.start, zone.end)
      i = zone.end
      continue
    }
    i = match.end
    if (division.short && OTHER_PLACE_TAILS.includes(text[match.end] ?? ' ') && !(text[match.end] === '街' && text[match.end + 1] === '头')) continue
    if (division.short && division.level === 'county' && !clear(text, match.start, match.end, before?.end ?? -1)) continue
    if (broken(text, match.start, match.end, match.word, division.short, before?.end ?? -1)) continue
    if (division.level !== 'foreign') ends.add(match.end)
    const place = note(match.word, division, division.level === 'foreign' ? 'place/country' : division.level === 'zone' ? 'place/zone' : division.short ? 'place/short' : 'place/division', match.start, match.end)
    if (before !== null && before.end === match.start) for (const code of division.codes) if (before.division.codes.some((parent) => isParent(parent, code))) place.near.add(code)
    before = { end: match.end, division }
  }
  for (const { name, mentions } of findUnlisted(text, ends, (one) => seen.has(one))) seen.set(name, { name, division: null, rule: 'place/unlisted', mentions: [...mentions], near: new Set() })
  for (const { name, code } of reading.lexicon.places) addOwn(text, name, code, seen)
  const all = [...seen.values()]
  const parents = all.flatMap(({ division }) => (division === null || division.code === null ? [] : [division.code]))
  return all
    .map(({ name, division, rule, mentions, near }) => ({ name, code: codeOf(division, near, parents), rule, mentions }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
}

/** 顺和县 holds no 和县, 江源市 no 江源, 148万载重吨 no 万载, 《中华人民共和国…法》 no country. */
function broken(text: string, start: number, end: number, word: string, short: boolean, before: number): boolean {
  const next = text[end]
  if (short) return (next !== undefined && '省市县旗'.includes(next) && text[end + 1] !== '场' && !'区级辖'.includes(text[end + 1] ?? '#')) || ('万亿百'.includes(word[0]!) && '0123456789'.includes(text[start - 1] ?? '#')) || /^[\u4e00-\u9fff]{1,2}苏木/.test(text.slice(end, end + 4))
  if (word === '中华人民共和国') return text[start - 1] === '《'
  return word.length === 2 && word[1] === '县' && (next === '级' || (start > 0 && start !== before && !CLEAR.has(text[start - 1]!)))
}

/** The short name of a county must stand clear on its left (涉及兴平、三原), or its full name stands elsewhere: 投资兴业 holds no 资兴. */
function clear(text: string, start: number, end: number, before: number): boolean {
  if (start === 0 || before === start || CLEAR.has(text[start - 1]!)) return true
  const name = text.slice(start, end)
  return ['县', '区', '市', '旗', '自治县'].some((kind) => text.includes(name + kind))
}

/** The name's own code; of several, the one that a parent before it, or one parent named in the article, leaves. */
function codeOf(division: Division | null, near: ReadonlySet<string>, parents: readonly string[]): string | null {
  if (division === null) return null
  if (near.size === 1 && (division.code === null || !near.has(division.code))) return [...near][0]!
  if (division.code !== null) return division.code
  const left = division.codes.filter((code) => parents.some((parent) => isParent(parent, code)))
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
  seen.set(name, { name, division, rule: 'place/user', mentions, near: new Set() })
}
