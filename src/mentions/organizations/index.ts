/**
 * 机构: full names as written. A name ends in a strong tail (有限公司, 研究院, 商务局), reaches left to its true boundary,
 * and must begin like a name: with a place, a head such as 市 or 国家, or, for companies, schools and the like, two characters of its own.
 */
import { placeAt } from '../../lexicon/divisions.ts'
import { CLASSES, orgHeads, WHOLE } from '../../lexicon/org-heads.ts'
import { orgTailEntries, orgTails, type OrgKind, type OrgTail } from '../../lexicon/org-tails.ts'
import type { Match } from '../../lexicon/matcher.ts'
import { CharFilter } from '../../lexicon/pair-table.ts'
import type { NormSpan } from '../../text/span.ts'
import type { FoundOrganization } from '../found.ts'
import { readOrganization } from '../organization-phrase.ts'
import type { Reading } from '../rule.ts'

const OF_GOVERNMENT: ReadonlySet<OrgKind> = new Set(['party', 'government', 'congress', 'court', 'army'])
const PARTY: ReadonlySet<string> = new Set(['党组', '党委', '党总支', '党支部', '机关党委'])
/** Single characters that close a strong tail; too common to scan for. */
const TOO_SHORT = 2

let triggers: CharFilter | undefined
function lastCharacters(): CharFilter {
  if (triggers !== undefined) return triggers
  triggers = new CharFilter()
  for (const [word, { strong }] of orgTailEntries()) if (strong && word.length >= TOO_SHORT) triggers.add(word.charCodeAt(word.length - 1))
  return triggers
}

export function findOrganizations(reading: Reading): FoundOrganization[] {
  const { text } = reading
  const seen = new Map<string, { name: string; rule: string; mentions: NormSpan[] }>()
  const note = (start: number, end: number, rule: string): void => {
    const name = text.slice(start, end)
    const known = seen.get(name)
    if (known === undefined) seen.set(name, { name, rule, mentions: [{ start, end }] })
    else known.mentions.push({ start, end })
  }
  const last = lastCharacters()
  let floor = 0
  for (let i = 1; i < text.length; i++) {
    if (!last.may(text.charCodeAt(i))) continue
    const tail = orgTails().endingAt(text, i + 1, floor)
    if (tail === null || !tail.value.strong || tail.word.length < TOO_SHORT || goesOn(text, tail)) continue
    const found = readName(text, tail, floor)
    if (found === null) continue
    note(found.start, found.end, `organization/${tail.value.kind}`)
    floor = found.end
  }
  addOwn(reading, seen)
  return [...seen.values()].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
}

/** 公司 in 公司法, 市政府 in 市政府办公室: a longer tail or another word begins here. */
function goesOn(text: string, tail: Match<OrgTail>): boolean {
  const next = text[tail.end]
  if (next === undefined) return false
  if ('法化制级型员家生长史'.includes(next) && !text.startsWith('长', tail.end)) return true
  // 集团有限公司: the longer tail ends later
  for (let n = 1; n <= 8; n++) {
    const longer = orgTails().endingAt(text, tail.end + n, tail.start)
    if (longer !== null && longer.value.strong && longer.start <= tail.start) return true
  }
  return '有股集控党分支办附研委'.includes(next) && /^(?:有限|股份|集团|控股|党委|党组|分公司|分行|支行|办公|附属|研究|委员会)/.test(text.slice(tail.end, tail.end + 3))
}

function readName(text: string, tail: Match<OrgTail>, floor: number): NormSpan | null {
  // 市商务局党组书记: the body is 市商务局
  if (PARTY.has(tail.word)) {
    const owner = orgTails().endingAt(text, tail.start, floor)
    return owner === null || !owner.value.strong || owner.value.kind === 'party' ? null : readName(text, owner, floor)
  }
  if (WHOLE.includes(tail.word)) return { start: tail.start, end: tail.end }
  const phrase = readOrganization(text, tail.end, floor)
  if (phrase === null || phrase.start >= tail.start || phrase.end !== tail.end) return null
  let start = phrase.start
  // what stands before the first place is a verb or another word: 走访某市商务局
  let place = -1
  let head = -1
  for (let p = start; p < tail.start; p++) {
    if (place < 0 && placeAt(text, p, tail.end) !== null) place = p
    if (head < 0 && orgHeads().at(text, p, tail.end) !== null) head = p
  }
  const government = OF_GOVERNMENT.has(tail.value.kind)
  if (place > start && (place - start <= 3 || government) && !ownName(text, start, place)) start = place
  else if (place < 0 && government) {
    if (head < 0) return null
    // 园区党工委, 高新区管委会 keep what stands before 区
    if (head - start > 3) start = head
  }
  const prefix = text.slice(start, tail.start)
  if (/[一二三四五六七八九十两几数\d][个家所名]/.test(prefix) || (prefix.length === 2 && /^[省市县区]委$/.test(prefix))) return null
  if (prefix.length === 0 || CLASSES.has(prefix)) return null
  if (!government && place < 0 && prefix.length < 2) return null
  if (/^[各某该本全几两多一二三四五六七八九十]/.test(prefix) && !/^(?:全国|一汽|三一|三星|三峡|七匹狼|八一|九州|五矿|五粮液|一拖|二十|三亚|三明)/.test(prefix)) return null
  return { start, end: tail.end }
}

/** 国家统计局某地调查队, 国药集团某地公司: what stands before the place is itself a body. */
function ownName(text: string, start: number, end: number): boolean {
  const own = orgTails().endingAt(text, end, start)
  return (own !== null && own.value.strong) || orgHeads().at(text, start) !== null
}

function addOwn(reading: Reading, seen: Map<string, { name: string; rule: string; mentions: NormSpan[] }>): void {
  for (const name of reading.lexicon.organizations) {
    const mentions: NormSpan[] = []
    for (let at = reading.text.indexOf(name); at >= 0; at = reading.text.indexOf(name, at + name.length)) mentions.push({ start: at, end: at + name.length })
    if (mentions.length > 0) seen.set(name, { name, rule: 'organization/user', mentions })
  }
}
