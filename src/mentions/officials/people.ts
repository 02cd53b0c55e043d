/** The people of one article: posts gathered by name, later mentions, and the sector that the posts say. */
import { ORDINARY_NAMES } from '../../lexicon/given-names.ts'
import { orgTails, type OrgKind } from '../../lexicon/org-tails.ts'
import type { TitleSector } from '../../lexicon/titles.ts'
import type { Position, Sector } from '../../schema/record.ts'
import type { NormSpan } from '../../text/span.ts'
import type { FoundOfficial } from '../found.ts'
import { followed } from './names.ts'
import { positionOf, type Post } from './posts.ts'
import type { TitleToken } from './title-tokens.ts'

interface Entry {
  readonly name: string
  readonly rule: string
  readonly positions: Position[]
  readonly posts: Post[]
  readonly mentions: NormSpan[]
}

const SECTOR_OF: Record<OrgKind, TitleSector> = {
  party: 'government', government: 'government', congress: 'government', court: 'government', army: 'government',
  enterprise: 'enterprise', academia: 'academia', medical: 'academia', association: 'association', media: 'other', other: 'other',
}

export class People {
  readonly #entries = new Map<string, Entry>()

  /** Adds what one place of the text says about a person; the same post twice counts once. */
  add(name: string, span: NormSpan, posts: readonly Post[], rule: string, change?: Position['change']): void {
    // 法定代表人张某, 审判长李某某: a masked name names nobody
    if (name[1] === '某') return
    let entry = this.#entries.get(name) ?? this.#whole(name)
    if (entry === undefined) this.#entries.set(name, (entry = { name, rule, positions: [], posts: [], mentions: [] }))
    if (!entry.mentions.some((mention) => mention.start === span.start)) entry.mentions.push(span)
    for (const post of posts) {
      const position = positionOf(post, change)
      const joined = key(position)
      const known = entry.positions.findIndex((one) => key(one) === joined)
      if (known >= 0) {
        if (change !== undefined && entry.positions[known]!.change === undefined) entry.positions[known] = position
        continue
      }
      entry.positions.push(position)
      entry.posts.push(post)
    }
  }

  /** 卢某国务卿 after 马尔科·卢某: the last part of a name written with a dot. */
  #whole(name: string): Entry | undefined {
    for (const [known, entry] of this.#entries) if (known.length > name.length + 1 && known.endsWith(name) && known[known.length - name.length - 1] === '·') return entry
    return undefined
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  names(): Iterable<string> {
    return this.#entries.keys()
  }

  /** Officials in the order of their first mention, with every later mention by full name or by surname and title. */
  officials(text: string, tokens: readonly TitleToken[]): FoundOfficial[] {
    const entries: Entry[] = []
    for (const entry of this.#entries.values()) if (entry.positions.length > 0) entries.push(entry)
    if (entries.length === 0) return []
    for (const entry of entries) mentionAgain(text, entry)
    bySurname(text, tokens, entries)
    for (const entry of entries) if (entry.mentions.length > 1) entry.mentions.sort((a, b) => a.start - b.start)
    entries.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
    return entries.map(({ name, rule, positions, posts, mentions }) => ({ name, rule, positions: withoutEchoes(positions), sector: sectorOf(posts), mentions }))
  }
}

/** 长 where the same person is 院长 elsewhere with the organisation written: a bare title that another position repeats says nothing new. */
function withoutEchoes(positions: readonly Position[]): Position[] {
  if (positions.length < 2) return positions as Position[]
  return positions.filter((one, i) => !positions.some((other, k) => k !== i && (one.change === undefined || one.change === other.change) && other.title === one.title && echoes(one, other, i, k)))
}

function echoes(one: Position, other: Position, i: number, k: number): boolean {
  if (one.org === null) return other.org !== null || k < i
  if (other.org === null || one.org === other.org) return false
  // 荆门市发改委主任 and later 市发改委主任: the fuller one stays
  return other.org.endsWith(one.org) && (other.org.length > one.org.length || k < i)
}

function key({ org, title }: Position): string {
  return `${org ?? ''}${title}`
}

/** Every later place where the full name stands; a name that is an ordinary word only before a verb or a mark. */
function mentionAgain(text: string, entry: Entry): void {
  const { name, mentions } = entry
  const first = mentions.length < 2 ? [...mentions] : mentions.slice().sort((a, b) => a.start - b.start)
  let next = 0
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    while (next < first.length && first[next]!.end <= at) next++
    if (next < first.length && first[next]!.start <= at) continue
    if (ORDINARY_NAMES.has(name) && followed(text, end, text.length) < 3) continue
    mentions.push({ start: at, end })
  }
}

/** 王书记, 易主任: surname and title, where exactly one person of the article bears both. */
function bySurname(text: string, tokens: readonly TitleToken[], entries: readonly Entry[]): void {
  for (const token of tokens) {
    let bearer: Entry | null = null
    let several = false
    for (const entry of entries) {
      if (!surnameBefore(text, token.start, entry.name) || !entry.positions.some(({ title }) => title.endsWith(token.title))) continue
      several = bearer !== null
      bearer = entry
      if (several) break
    }
    if (bearer === null || several) continue
    const start = token.start - surnameLength(bearer.name)
    if (!bearer.mentions.some((mention) => mention.start < token.end && start < mention.end)) bearer.mentions.push({ start, end: token.end })
  }
}

function surnameLength(name: string): number {
  return name.length >= 4 ? 2 : 1
}

function surnameBefore(text: string, at: number, name: string): boolean {
  const n = surnameLength(name)
  return at >= n && text.charCodeAt(at - n) === name.charCodeAt(0) && (n === 1 || text.charCodeAt(at - 1) === name.charCodeAt(1))
}

/** The first post that is no rank decides, by its organisation where the title leaves it open; else the ranks; else other. */
export function sectorOf(posts: readonly Post[]): Sector {
  for (const post of posts) {
    const sector = post.token.word.kind === 'rank' ? null : sectorOfPost(post)
    if (sector !== null) return sector
  }
  for (const post of posts) {
    const sector = post.token.word.kind !== 'rank' ? null : sectorOfPost(post)
    if (sector !== null) return sector
  }
  if (posts.some(({ token }) => /会长$|理事长$/.test(token.title))) return 'association'
  return posts.some(({ token }) => /书记|主任|局长|部长|委员|常委|厅长|处长|秘书长|庭长|检察长|科长|指挥长|所长|站长|主席|政委|教导员|[大中支总]队长|司令/.test(token.title)) ? 'government' : 'other'
}

const GOVERNMENT_ENDS = /(?:[省市县区州盟旗乡镇村国]|街道|社区|办|部|中心|局|委|厅|署|处|司|园区|开发区|新区|专班)$/

function sectorOfPost({ token, org, base }: Post): TitleSector {
  const { sector } = token.word
  const body = org ?? base
  // 校党委书记, 校学位委员会副主任
  if (body !== null && body[0] === '校') return 'academia'
  if (body !== null) {
    const tail = orgTails().endingAt(body, body.length)
    if (tail !== null && tail.value.strong) {
      const said = SECTOR_OF[tail.value.kind]
      // 公司党委, 大学纪委, 集团工会: the body that the committee belongs to
      if (tail.value.kind === 'party' || tail.value.kind === 'association' || /委员会$|中心$|研究室$|办公室$/.test(tail.word)) {
        const owner = ownerSector(body.slice(0, body.length - tail.word.length))
        if (owner !== null) return owner
      }
      if (sector === null || said !== 'other') return sector === 'academia' && said === 'enterprise' && /院士|教授|校长/.test(token.title) ? 'academia' : said
    }
    if (sector !== null) return sector
    if (/[局厅署]$/.test(body)) return 'government'
    const owner = ownerSector(body)
    if (owner !== null) return owner
    if (GOVERNMENT_ENDS.test(body)) return 'government'
  }
  return sector
}

/** The sector of the last body that is named inside a phrase: 某某公司 in 某某公司市场部. */
function ownerSector(phrase: string): TitleSector {
  for (let end = phrase.length; end > 1; end--) {
    const tail = orgTails().endingAt(phrase, end)
    if (tail !== null && tail.value.strong && tail.value.kind !== 'party') return SECTOR_OF[tail.value.kind]
  }
  return null
}
