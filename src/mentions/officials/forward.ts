/** Rules that read the name after the posts: 副市长甲、乙, 书记：甲, 已是某校书记的甲, and 局长由甲担任. */
import { placeAt } from '../../lexicon/divisions.ts'
import { orgTails } from '../../lexicon/org-tails.ts'
import { COMMON_SURNAMES } from '../../lexicon/common-surnames.ts'
import { isRisky } from '../../lexicon/surnames.ts'
import type { Block } from '../../segment/article-text.ts'
import { isNoName, isSpace } from '../../lexicon/name-characters.ts'
import { nameFollowers } from '../../lexicon/name-followers.ts'
import { followed, givenOk, readName, type Abroad, type NameContext, type NameRead } from './names.ts'
import { skipBracket, skipHonours, type Person, type Post, type Run } from './posts.ts'
import type { TitleToken } from './title-tokens.ts'

export interface Finding {
  readonly rule: string
  readonly people: readonly Person[]
  readonly posts: readonly Post[]
  readonly end: number
  readonly change?: 'appointed' | 'removed'
}

const CROWNED = /^(?:国王|女王|天皇|王储|大臣|大使)$/
const STATE_TITLES = /总统|首相|总理|外长|国务卿|议长|大臣|国王|女王|天皇|大使|总干事|防长|参议员|众议员|财长|部长|特使|顾问|秘书长|CEO|首席执行官|创始人|主教练|总裁/

export function readForward(names: NameContext, run: Run, next: TitleToken | null, block: Block, nextBlock: Block | null): Finding | null {
  const posts = run.posts
  const lastPost = posts[posts.length - 1]!
  if (posts.every(({ token, org }) => token.word.kind === 'trade' && org === null)) return null
  const { text } = names
  const after = skipHonours(text, afterLeaders(text, skipBracket(text, run.end), lastPost))
  const limit = next !== null && next.start >= after + 2 ? Math.min(block.end, next.start) : block.end
  const bare = readName(names, after, limit, abroad(lastPost)) ?? unlisted(text, after, limit, lastPost)
  const name = bare !== null && believable(bare, lastPost, text) ? bare : null
  if (name !== null && !(next !== null && next.start < name.end)) return titleName(names, run, name, block, next)
  return label(names, run, after, block, next) ?? ofTitle(names, run, after, block) ?? by(names, run, after, block) ?? nextLine(names, run, block, nextBlock)
}

const HAS = /(?:还有|有|还包括|包括|分别是|分别为|为|是)?[：:]?/y

/** 出席会议的市领导有甲、乙: what may stand between leaders and their names. */
function afterLeaders(text: string, at: number, { token }: Post): number {
  if (token.word.kind !== 'whole' && token.title !== '立委' && token.title !== '立法委员') return at
  HAS.lastIndex = at
  return HAS.test(text) ? HAS.lastIndex : at
}

/** Whether the post belongs to a foreign country: 俄罗斯外交部长. */
function abroad({ org }: Post): Abroad {
  const place = org === null ? null : placeAt(org, 0)
  if (org !== null && /^(?:联合国|世卫|世界卫生|世贸|世界贸易|国际货币|世界银行|北约|欧盟|欧洲)/.test(org)) return 'west'
  if (place?.value.level !== 'foreign' || place.word.startsWith('中')) return null
  return /日本|东京|大阪|京都|韩国|朝鲜|越南|首尔/.test(place.word) ? 'east' : 'west'
}

function believable(name: NameRead, post: Post, text: string): boolean {
  // 女王, 慈善大使: posts of a state only beside its name
  if (CROWNED.test(post.token.title) && abroad(post) === null && (post.org === null || !/驻|大使馆|外交/.test(post.org))) return false
  if (name.foreign !== true) return true
  if (abroad(post) !== null) return true
  return STATE_TITLES.test(post.token.title) && followed(text, name.end, text.length) === 3 && (name.end - name.start >= 3 || (post.org !== null && (nameFollowers().at(text, name.end)?.word.length ?? 0) >= 2))
}

/** One person's post: 县长甲及乙、丙等县领导 leaves 乙 to what follows. */
const SINGLE = /^(?:书记|第一书记|党委书记|党组书记|党工委书记|[省市县区州盟旗镇乡]长|代[市县区]长|主席|国家主席|[局厅校院]长|董事长|总经理|总裁|理事长|会长|行长|检察长)$/

/** 副市长甲、乙: the name, then the names that a mark joins to it. */
function titleName(names: NameContext, run: Run, first: NameRead, block: Block, next: TitleToken | null): Finding {
  const { text } = names
  const people: Person[] = [{ name: first.name, span: { start: first.start, end: first.end } }]
  let end = first.end
  const spaced = isSpace(text.charCodeAt(first.start - 1))
  for (;;) {
    let p = skipBracket(text, end)
    if (text.startsWith('同志', p)) p += 2
    const joint = text.startsWith('以及', p) ? 2 : '、和及与'.includes(text[p] ?? '#') ? 1 : spaced && isSpace(text.charCodeAt(p)) ? 1 : 0
    if (joint === 0 || (text[p] !== '、' && !isSpace(text.charCodeAt(p)) && SINGLE.test(run.posts[run.posts.length - 1]!.token.title))) break
    let another = readName(names, p + joint, block.end)
    if (another === null || (another.evidence < 3 && !joinsBody(text, another)) || another.foreign === true) another = text[p] === '、' ? betweenMarks(names, p + 1, block.end) : null
    if (another === null || (next !== null && next.start < another.end)) break
    // 甲和乙雯均来到现场: of several people
    if (another.name.length === 3 && another.name.endsWith('均') && text[p] !== '、' && followed(text, another.end, block.end) === 3) another = { ...another, end: another.end - 1, name: another.name.slice(0, 2) }
    // 副校长甲和周某院士: the next name has a title of its own behind it
    if (next !== null && next.start === another.end) break
    // 市长甲和李某任局长: the next name has a post of its own
    if (/^(?:任|担任|是|为)/.test(text.slice(another.end, another.end + 2))) break
    people.push({ name: another.name, span: { start: another.start, end: another.end } })
    end = another.end
  }
  return { rule: people.length > 1 ? 'list' : 'title-name', people, posts: run.posts, end }
}

/** 阿刘时布, 首某某 in a list of names: three characters to five between two marks, with a name behind the second. */
function betweenMarks(names: NameContext, at: number, limit: number): NameRead | null {
  const { text } = names
  const mark = text.indexOf('、', at)
  if (mark - at < 3 || mark - at > 5 || mark >= limit || !givenOk(text, at, mark) || isNoName(text, at) || nameFollowers().at(text, at) !== null || placeAt(text, at) !== null || orgTails().endingAt(text, mark, at) !== null) return null
  const next = readName(names, mark + 1, limit)
  return next === null || next.evidence < 3 || next.foreign === true ? null : { start: at, end: mark, name: text.slice(at, mark), evidence: 3 }
}

/** 县长憨某某，: a surname that no list holds, where the name stands again before a verb. */
function unlisted(text: string, at: number, limit: number, { token }: Post): NameRead | null {
  const end = at + 3
  if (token.word.kind !== 'head' || end > limit || !'，、。,;；'.includes(text[end] ?? '#') || !givenOk(text, at, end) || isNoName(text, at) || nameFollowers().at(text, at) !== null || placeAt(text, at) !== null) return null
  const name = text.slice(at, end)
  for (let p = text.indexOf(name, end), times = 0; p >= 0 && times < 20; p = text.indexOf(name, p + 3), times++) if (nameFollowers().at(text, p + 3)?.value === 'strong') return { start: at, end, name, evidence: 3 }
  return null
}

/** 副校长甲、王源扩和校学术委员会委员: three characters of a common surname before 和. */
function joinsBody(text: string, name: NameRead): boolean {
  return name.evidence === 1 && name.end - name.start === 3 && '和与及'.includes(text[name.end]!) && COMMON_SURNAMES.includes(text[name.start]!) && !isRisky(name.name)
}

/** 书记：甲, on a line of its own or in a list of such. */
function label(names: NameContext, run: Run, after: number, block: Block, next: TitleToken | null): Finding | null {
  const { text } = names
  if (text[after] !== '：' && text[after] !== ':') return null
  if (/编|社长|台长/.test(run.posts[0]!.token.title)) return null
  const name = readName(names, after + 1, block.end)
  if (name === null || name.evidence < 3 || name.foreign === true || name.end - name.start < 2) return null
  const follows = text[name.end]
  if (name.end < block.end && !(follows !== undefined && '，,；;、 　)）。\n'.includes(follows))) return null
  // 局长：张三丰收…: a speaker's answer is longer than a list
  if (block.end - block.start > 60 && name.end < block.end && !/[：:]/.test(text.slice(name.end, name.end + 16))) return null
  return { ...titleName(names, run, name, block, next), rule: 'label' }
}

/** 如今已是某大学党委书记的甲. */
function ofTitle(names: NameContext, run: Run, after: number, block: Block): Finding | null {
  const { text } = names
  if (text[after] !== '的') return null
  if (!/(?:是|任|为|作为|身为|担任|兼任|[任是]过)$/.test(text.slice(Math.max(block.start, run.start - 3), run.start)) && !/时任$|现任$/.test(text.slice(run.start - 2, run.start))) return null
  const name = readName(names, after + 1, block.end)
  if (name === null || name.foreign === true) return null
  return { rule: 'of-title', people: [{ name: name.name, span: name }], posts: run.posts, end: name.end }
}

/** 局长由甲担任, 组长为甲. */
function by(names: NameContext, run: Run, after: number, block: Block): Finding | null {
  const { text } = names
  if (!'一职由是为系名叫'.includes(text[after] ?? '#')) return null
  const joint = /^(?:一职|职务)?(由|是|为|系|名叫|叫)/.exec(text.slice(after, after + 5))
  if (joint === null) return null
  const name = readName(names, after + joint[0].length, block.end)
  if (name === null || name.evidence < 3 || name.foreign === true) return null
  const rest = text.slice(name.end, name.end + 4)
  if (joint[1] === '由' ? !/^(?:同志)?(?:担任|兼任|出任|任|接任|继任)/.test(rest) : !/^(?:[，。；,;）)]|$)/.test(rest) && name.end < block.end) return null
  return { rule: 'by', people: [{ name: name.name, span: name }], posts: run.posts, end: name.end }
}

const FORM_OF_ADDRESS = /^(?:先生|女士|议员|博士|教授|同志)?$/

/** A line that is nothing but 甲女士, and below it one that is nothing but 某局副局长. */
export function nameAbove(names: NameContext, people: { has(name: string): boolean }, run: Run, block: Block, above: Block): Finding | null {
  const { text } = names
  if (above.end - above.start > 6 || run.posts[0]!.org === null || run.start !== block.start || skipBracket(text, run.end) !== block.end) return null
  const name = readName(names, above.start, above.end)
  if (name === null || name.foreign === true || people.has(name.name) || !FORM_OF_ADDRESS.test(text.slice(name.end, above.end))) return null
  return { rule: 'name-above', people: [{ name: name.name, span: name }], posts: run.posts, end: run.end }
}

/** 某县人民政府县长, and on the next line nothing but 甲. */
function nextLine(names: NameContext, run: Run, block: Block, next: Block | null): Finding | null {
  if (next === null || run.end !== block.end || next.end - next.start > 5 || run.posts[0]!.org === null || run.start !== block.start) return null
  const name = readName(names, next.start, next.end)
  if (name === null || name.end !== next.end || name.foreign === true) return null
  return { rule: 'next-line', people: [{ name: name.name, span: name }], posts: run.posts, end: run.end }
}
