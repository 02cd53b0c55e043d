/** Posts (任职): titles with their organisations, as they stand side by side in a run: 市商务局党组书记、局长. */
import type { Position } from '../../schema/record.ts'
import type { NormSpan } from '../../text/span.ts'
import type { TitleToken } from './title-tokens.ts'
import { CharSet } from '../../text/char-set.ts'
import { orgTails } from '../../lexicon/org-tails.ts'
import { COMMON_SURNAMES } from '../../lexicon/common-surnames.ts'
import { isNoName, isSurname } from '../../lexicon/name-characters.ts'
import { placeAt } from '../../lexicon/divisions.ts'
import { endsAsBody, readOrganization } from '../organization-phrase.ts'

export interface Post {
  readonly token: TitleToken
  readonly org: string | null
  /** The organisation that bare titles after this one take over: of 市商务局党组书记 it is 市商务局. */
  readonly base: string | null
  /** Where the organisation begins, or the title where there is none. */
  readonly start: number
  readonly end: number
}

export interface Run {
  readonly posts: readonly Post[]
  readonly start: number
  readonly end: number
  /** Index of the first token after the run. */
  readonly next: number
}

const SEPARATORS: CharSet = new CharSet('、,，兼/和及与暨&；; \t\u00a0\u3000')

/** A post with its organisation. `carried` is the organisation that a bare title takes over from the post before it in the same run. */
export function readPost(text: string, token: TitleToken, floor: number, carried: string | null): Post {
  const span = token.word.kind === 'whole' ? null : readOrganization(text, token.start, floor)
  const own = span === null ? null : withoutTense(text.slice(span.start, sharesTail(text, span, token) ? span.end + 1 : span.end))
  const org = own ?? (takesOver(token) ? carried : null)
  return { token, org, base: own ?? carried, start: span?.start ?? token.start, end: token.end }
}

const FORMER = /(?:前任|前|(?<=[省市县区州])原)(?=[省市县区州]委$|[省市县区州]政府$|[省市县区]长$)/
/** 东莞前市委书记: the body is 东莞市委. */
function withoutTense(org: string): string {
  return org.includes('前') || org.includes('原') ? org.replace(FORMER, '') : org
}

/** State ministries, whose heads are called 部长 with one 部: 商务部长. A party committee's 组织部长 is a title of its own. */
const MINISTRIES: ReadonlySet<string> = new Set('外交 国防 教育 科技 公安 民政 司法 财政 商务 文化 水利 农业 交通 经济 内政 法务 劳动 卫福 卫生福利 环境 数位发展 数发 中组 中宣 中联'.split(' '))

/** 行政院长, 交通局长, 派出所长: the first character of the post is also the last of its body. */
function sharesTail(text: string, span: NormSpan, token: TitleToken): boolean {
  const first = text.charCodeAt(token.start)
  if (span.end !== token.start || token.title.length !== 2) return false
  // 台北市长
  if (token.word.kind === 'head') return placeAt(text, span.start, token.start)?.end === token.start && placeAt(text, span.start, token.start + 1)?.end === token.start + 1
  if (first === 0x90e8 /* 部 */) return MINISTRIES.has(text.slice(span.start, span.end))
  if (!SHARED.has(first) || token.title[1] !== '长' || endsAsBody(text, span)) return false
  const tail = orgTails().endingAt(text, span.end + 1, span.start)
  return tail !== null && (tail.start > span.start || tail.value.strong || text[span.start] === '县')
}
const SHARED: CharSet = new CharSet('局院厅署处所')

/** 市长, 县长 and 市领导 are complete in themselves; ranks such as 人大代表 belong to no employer. */
function takesOver({ word, title }: TitleToken): boolean {
  if (word.kind === 'head' || word.kind === 'whole') return false
  return !/代表$|政协委员$|立委$|立法委员$|议员$|司副?司长$|政务委员$|院士$|主任医师$|博士生导师$|博导$|法定代表人$/.test(title)
}

/** The organisation that a bare title takes from the posts before it: 党委委员 from the last 党委 post, any other from the last post. */
function carriedBase({ title }: TitleToken, posts: readonly Post[]): string | null {
  if (posts.length === 0) return null
  const committee = title[0] === '党' ? /^(?:党委|党组|党工委)/.exec(title) : null
  if (committee !== null) {
    const same = posts.findLast((post) => post.token.title.startsWith(committee[0]) && post.org !== null)
    if (same !== undefined) return same.base
  }
  // 中科院院士甲，所长乙: an academician's academy is nobody's employer
  const base = posts.findLast((post) => !post.token.title.endsWith('院士'))?.base ?? null
  // 校党委书记甲、副校长乙; 纪委书记丙、副校长丁: the head of a school belongs to no committee, and 校 alone is no name
  if (base !== null && (base.length === 1 || /校长$/.test(title)) && (base.length === 1 || /(?:纪委|党委|工会|团委)$/.test(base))) return null
  return base
}

/** 有关部门负责人: a class of people, no post to share with the next. */
export function withoutClasses(posts: readonly Post[]): readonly Post[] {
  const last = posts[posts.length - 1]
  if (!posts.some((post) => isClass(post) || (post !== last && NAMELESS.has(post.token.title)))) return posts
  const named = posts.filter((post) => !isClass(post) && (post === last || !NAMELESS.has(post.token.title)))
  return named.length === 0 ? posts : named
}

/** 市房管局负责同志，: somebody without a name before somebody with one. */
const NAMELESS: ReadonlySet<string> = new Set(['负责同志', '负责人', '主要负责人'])

const CLASS = /^(?:有关|相关|各|多国)|(?:有关|相关)$|(?:有关|相关|各)(?:部门|单位|方面|科室|处室|机构|企业|职能)/
function isClass({ org }: Post): boolean {
  return org !== null && (org.includes('关') || org.includes('各') || org.includes('多国')) && CLASS.test(org)
}

/** The run that begins at tokens[first]: titles joined by marks, each organisation reaching back to the mark before it. */
export function readRun(text: string, tokens: readonly TitleToken[], first: number, floor: number, limit: number, previous: readonly Post[]): Run {
  const posts = [readPost(text, tokens[first]!, floor, carriedBase(tokens[first]!, previous))]
  let next = first + 1
  // most posts stand alone
  if (next >= tokens.length || tokens[next]!.end > limit || bodyAndName(text, posts[0]!) || separated(text, posts[0]!.end, tokens[next]!.start) === null) return { posts, start: posts[0]!.start, end: posts[0]!.end, next }
  /** How many posts stand before the first comma. */
  let comma: number | null = null
  // 担任省委常委，副省长甲: a comma after a post that a verb governs begins something new
  const governed = '任为是兼选去'.includes(text[posts[0]!.start - 1] ?? '#')
  for (; next < tokens.length; next++) {
    const before = posts[posts.length - 1]!
    const token = tokens[next]!
    if (token.end > limit) break
    const from = separated(text, skipHonours(text, before.end), token.start)
    if (from === null || (governed && /[；;]/.test(text.slice(before.end, from)))) break
    if (governed && /[，,]/.test(text.slice(before.end, from))) comma ??= posts.length
    const post = readPost(text, token, from, carriedBase(token, posts))
    if (bodyAndName(text, post)) break
    // 军分区大校政治委员: a rank right before a post
    if (before.end === token.start && MILITARY.has(before.token.title) && post.org !== null) posts.pop()
    // whatever stands between the mark and the organisation breaks the run
    if (post.start > from && !/^(?:兼任?|现任|时任|原|并兼任|同时兼任|暨| |　|也是|和|该|我|本)+$/.test(text.slice(from, post.start))) break
    // 副校长 李某某 教授: across a space alone only a body begins another post
    if (!/[^\s　]/.test(text.slice(before.end, from)) && from > before.end && post.start < token.start && !endsAsBody(text, { start: post.start, end: token.start })) break
    posts.push(post)
  }
  // 不再担任甲局局长，乙办主任职务; but 担任省委常委，副省长张三
  if (comma !== null && !/^(?:等?职务|等职|一职|[。；;）)]|$)/.test(text.slice(posts[posts.length - 1]!.end, Math.min(limit, posts[posts.length - 1]!.end + 3)))) {
    next -= posts.length - comma
    posts.length = comma
  }
  return { posts, start: posts[0]!.start, end: posts[posts.length - 1]!.end, next }
}

const STATE: ReadonlySet<string> = new Set(['首相', '总统', '总理'])
const ADDRESS_ENDS: CharSet = new CharSet('士授员长任记')
/** 某研究所甲院士: the organisation read before a form of address is a body and a name, and the post is the named person's alone. */
function bodyAndName(text: string, { org, start, token }: Post): boolean {
  if (org === null || start >= token.start) return false
  // 刘主任
  if (org.length === 1) return COMMON_SURNAMES.includes(org) && !'党团'.includes(org)
  // 岸田文雄首相
  if (STATE.has(token.title)) return org.length <= 5 && placeAt(text, start) === null && orgTails().endingAt(text, token.start, start) === null && /^[\u4e00-\u9fff]+$/.test(org)
  if (!ADDRESS_ENDS.has(text.charCodeAt(token.end - 1)) || !/(?:院士|教授|研究员|校长|院长|主任|书记|会长|[局处科司]长)$/.test(token.title)) return false
  const limit = token.start
  for (const length of [3, 2]) {
    const at = limit - length
    if (at < start || !isSurname(text.charCodeAt(at)) || isNoName(text, at) || orgTails().endingAt(text, limit, at - 1) !== null) continue
    if (at === start ? token.word.kind === 'rank' && placeAt(text, at) === null : orgTails().endingAt(text, at, start)?.value.strong === true) return true
  }
  return false
}

/** Where the next post begins after the marks that follow a post, or null where no mark joins them. */
export function separated(text: string, end: number, limit: number): number | null {
  let p = skipBracket(text, end)
  const from = p
  let marks = 0
  while (p < limit && p - from < 4 && SEPARATORS.has(text.charCodeAt(p)) && !text.startsWith('暨南大学', p)) {
    p++
    marks++
  }
  return p > limit || (marks === 0 && p < limit) ? null : p
}

const MILITARY: ReadonlySet<string> = new Set(['大校', '上校', '中校', '少校', '少将', '中将', '上将'])
const HONOURS: readonly string[] = ['获得者', '得主', '入选者', '校友']
const HONOUR_ENDS: CharSet = new CharSet('者主友')
const CLAUSE_MARKS: CharSet = new CharSet('，。；、,;：:\n')
/** 院长、某基金获得者甲: what stands among posts and is none. */
export function skipHonours(text: string, at: number): number {
  for (let end = honourEnd(text, at); end > 0; end = honourEnd(text, at)) at = end
  return at
}

/** Where an honour after the mark at `at` ends, -1 where none does before the next mark. */
function honourEnd(text: string, at: number): number {
  if (!'、,，'.includes(text[at] ?? '#')) return -1
  for (let p = at + 1; p < at + 32 && p < text.length; p++) {
    const code = text.charCodeAt(p)
    if (CLAUSE_MARKS.has(code)) return -1
    if (HONOUR_ENDS.has(code) && p - at > 3 && HONOURS.some((word) => text.startsWith(word, p + 1 - word.length))) return p + 1
  }
  return -1
}

/** 市长(代), 局长（正处级）, 副秘书长（库务）（3）: short brackets after a title. */
export function skipBracket(text: string, at: number): number {
  for (;;) {
    const open = text.charCodeAt(at)
    if (open !== 0x28 /* ( */ && open !== 0xff08 /* （ */) return at
    let close = at + 1
    while (close < text.length && close - at <= 9 && text.charCodeAt(close) !== (open === 0x28 ? 0x29 : 0xff09)) close++
    if (close - at > 9 || close >= text.length) return at
    at = close + 1
  }
}

export function positionOf(post: Post, change?: Position['change']): Position {
  return change === undefined ? { org: post.org, title: post.token.title } : { org: post.org, title: post.token.title, change }
}

export interface Person {
  readonly name: string
  readonly span: NormSpan
}
