/** Rules that read the name before the posts: 任命甲为局长, 甲任市委书记, 甲（某公司董事长）, 甲 市委书记, 甲校长. */
import { compileMatcher, type Matcher } from '../../lexicon/matcher.ts'
import { LINKS } from '../../lexicon/name-followers.ts'
import { orgHeads } from '../../lexicon/org-heads.ts'
import { placeAt } from '../../lexicon/divisions.ts'
import { ORDINARY_NAMES } from '../../lexicon/given-names.ts'
import { isRisky } from '../../lexicon/surnames.ts'
import type { Block } from '../../segment/article-text.ts'
import { CharSet } from '../../text/char-set.ts'
import type { NormSpan } from '../../text/span.ts'
import type { Finding } from './forward.ts'
import { isSpace } from '../../lexicon/name-characters.ts'
import { givenOk, readName, type NameContext, type NameRead } from './names.ts'
import { readNameEndingAt } from './names-before.ts'
import type { People } from './people.ts'
import type { Post, Run } from './posts.ts'

export interface BackwardContext {
  readonly names: NameContext
  readonly people: People
  /** What the notice around the block says happens to the posts: set by 任命：and 免去：. */
  mode: 'appointed' | 'removed' | null
  /** How far a block was read for verbs of change, and the last one there: a long list is read once. */
  change: { readonly block: Block; readonly upTo: number; readonly last: 'appointed' | 'removed' | null } | null
  /** Those who speak after a quotation, gathered when the first pronoun asks. */
  speakers: ReadonlySet<string> | null
}

const NOTICE = /任免|任职|免职|任命|免去/
/** Whether the article is a notice of appointments. */
function isNotice(text: string): boolean {
  return NOTICE.test(text.slice(0, 400))
}

/** What may stand right before a name that a post follows. */
const BEFORE_NAMES = '由 任命 决定任命 同意 决定 选举 推选 提名 聘任 聘请 聘 补选 增补 任 免去 免 撤销 罢免 解聘 及 以及 接受 同时 其中 推举 批准 决定免去 任命了 免去了 据 和 与 对 是 请 经 拟 的 名叫 叫 选举产生'.split(' ')
/** What may stand between a name and the verb that links it to its post. */
const BETWEEN = '两人 三人 四人 五人 二人 等人 两位 三位 四位 提出 请求 申请 主动 已经 已正式 同志 先生 女士 教授 博士 院士 曾 已 将 拟 并 也 还 仍 先后 正式 一直 再次 同时 不再 继续 现 时 原 当选 被 最终 后 则 均 都 当时 生前 利用 利用其'.split(' ')

const lists: { before?: Matcher<true>; brackets?: Matcher<true>; links?: Matcher<true>; between?: Matcher<true> } = {}
const flags = (words: readonly string[]): [string, true][] => words.map((word) => [word, true])
function before(): Matcher<true> {
  return (lists.before ??= compileMatcher(flags(BEFORE_NAMES)))
}
/** 他的同学甲（某公司董事长）. */
function beforeBrackets(): Matcher<true> {
  return (lists.brackets ??= compileMatcher(flags([...BEFORE_NAMES, ...'同学 朋友 丈夫 妻子 父亲 母亲 儿子 女儿 企业家 商人 老板 校友 乡贤 代表 学者 专家 委员 嘉宾 同事 师傅 老乡 战友'.split(' ')])))
}
function links(): Matcher<true> {
  return (lists.links ??= compileMatcher(flags(LINKS)))
}
function between(): Matcher<true> {
  return (lists.between ??= compileMatcher(flags(BETWEEN)))
}

/** The person read last in the block, and where the words about their posts end. */
export interface Bearer {
  readonly end: number
  readonly name: string
}

export function readBackward(context: BackwardContext, run: Run, floor: number, block: Block, last: Bearer | null): Finding | null {
  if (run.posts.every(({ token, org }) => token.word.kind === 'trade' && org === null)) return null
  return leaders(context, run, floor, block) ?? removal(context, run, floor, block, last) ?? link(context, run, floor, block, last) ?? apposition(context, run, floor, block) ?? line(context, run, floor, block)
}

/** 甲、乙、丙等区领导: a list that begins a clause and has no posts of its own. */
function leaders(context: BackwardContext, run: Run, floor: number, block: Block): Finding | null {
  const { text } = context.names
  if (run.posts.length !== 1 || run.posts[0]!.token.word.kind !== 'whole' || text[run.start - 1] !== '等' || run.start - 1 <= floor) return null
  const name = readNameEndingAt(context.names, run.start - 1, floor, null)
  if (name === null) return null
  const people = listed(context, name, floor)
  const [first] = people as [NameRead]
  if ((people.length < 2 && !'及和与'.includes(text[first.start - 1] ?? '#')) || (first.start !== block.start && !'，。,；;及和与'.includes(text[first.start - 1]!)) || people.some((one) => context.people.has(one.name))) return null
  return { ...found('leaders', name, run), people: people.map((one) => ({ name: one.name, span: { start: one.start, end: one.end } })) }
}

function linked(name: string, span: NormSpan, run: Run, change: 'appointed' | undefined): Finding {
  return change === undefined ? { rule: 'link', people: [{ name, span }], posts: run.posts, end: run.end } : { rule: 'link', people: [{ name, span }], posts: run.posts, end: run.end, change }
}

/** Whether a verb that links a name to its post says so in a notice: 任命甲为局长, but not 甲是局长. */
function appointedAt(context: BackwardContext, verb: string, at: number, block: Block): 'appointed' | undefined {
  return verb !== '是' && verb !== '系' && changeAt(context, at, block) === 'appointed' ? 'appointed' : undefined
}

const REMOVED = '免去 免职 罢免 撤销 解聘 辞去 不再担任 不再兼任'.split(' ')
const APPOINTED = '任命 聘任 当选 选举 补选 提名 推选 出任 接任'.split(' ')
const CHANGE_ENDS: CharSet = new CharSet([...REMOVED, ...APPOINTED].map((word) => word[word.length - 1]).join(''))
let changeVerbs: Matcher<'appointed' | 'removed'> | undefined
function changes(): Matcher<'appointed' | 'removed'> {
  return (changeVerbs ??= compileMatcher([...REMOVED.map((word) => [word, 'removed'] as const), ...APPOINTED.map((word) => [word, 'appointed'] as const)]))
}

/** What the last verb before `at` in this block says happens, else what the heading said. */
function changeAt(context: BackwardContext, at: number, block: Block): 'appointed' | 'removed' | null {
  const { text } = context.names
  const seen = context.change !== null && context.change.block === block && context.change.upTo <= at ? context.change : null
  let last = seen === null ? null : seen.last
  for (let end = at; end > (seen === null ? block.start : seen.upTo); end--) {
    if (!CHANGE_ENDS.has(text.charCodeAt(end - 1))) continue
    const verb = changes().endingAt(text, end, block.start)
    if (verb === null) continue
    last = verb.value
    break
  }
  context.change = { block, upTo: at, last }
  return last ?? context.mode
}

/** 任命甲为…，免去其某局副局长职务: the person just read. */
function removalOfSame({ names: { text } }: BackwardContext, run: Run, last: Bearer | null, block: Block): Finding | null {
  if (last === null || run.start - last.end > 40 || !'其的原任'.includes(text[run.start - 1] ?? '#') || !/(?:免去|辞去)其(?:兼任的|担任的|原任的|原|兼任)?$/.test(text.slice(Math.max(block.start, run.start - 8), run.start))) return null
  if (/[。；;]/.test(text.slice(last.end, run.start))) return null
  return { rule: 'appointment', people: [{ name: last.name, span: lastSpan(text, last) }], posts: run.posts, end: run.end, change: 'removed' }
}

/** 免去乙的局长职务; 接受丙辞去市长职务的请求; 丁不再担任总经理. */
function removal(context: BackwardContext, run: Run, floor: number, block: Block, last: Bearer | null): Finding | null {
  const { text } = context.names
  let end = run.start
  const bare = removalOfNamed(context, run, floor, block) ?? removalOfSame(context, run, last, block)
  if (bare !== null) return bare
  if (!'的去任原'.includes(text[end - 1] ?? '#')) return null
  const verb = /(?:的|辞去|不再担任|不再兼任|兼任的|担任的|原任的)(?:原|兼任的|兼任|担任的)?$/.exec(text.slice(Math.max(floor, end - 9), end))
  if (verb === null) return null
  end -= verb[0].length
  while (between().endingAt(text, end, floor) !== null) end = between().endingAt(text, end, floor)!.start
  // 甲、乙等五名同志
  const several = !'名位人等'.includes(text[end - 1] ?? '#') ? null : SEVERAL.exec(text.slice(Math.max(floor, end - 5), end))
  if (several !== null) end -= several[0].length
  // 甲先生因个人原因申请辞去
  const reason = REASON.exec(text.slice(Math.max(floor, end - 18), end))
  if (reason !== null) {
    end -= reason[0].length
    while (between().endingAt(text, end, floor) !== null) end = between().endingAt(text, end, floor)!.start
  }
  const name = readNameEndingAt(context.names, end, floor, before()) ?? ordinaryName(text, end)
  if (name === null) return null
  const change = verb[0].startsWith('辞') || verb[0].startsWith('不') ? 'removed' : changeAt(context, name.start, block)
  if (change !== 'removed') return null
  return { ...found('appointment', name, run, 'removed'), people: listed(context, name, floor).map((one) => ({ name: one.name, span: { start: one.start, end: one.end } })) }
}

/** 免去田园的…职务: a name that is an everyday word, right after the verb. */
function ordinaryName(text: string, end: number): NameRead | null {
  const start = end - 2
  return text.startsWith('免去', start - 2) && ORDINARY_NAMES.has(text.slice(start, end)) ? { start, end, name: text.slice(start, end), evidence: 3 } : null
}

const SEVERAL = /等(?:[两三四五六七八九十\d]{1,2}[名位人])?$/
const REASON = /因[^，。；,;、]{2,15}$/
/** 甲以190票的高票当选. */
const VOTES = /以[^，。；,;、]{2,14}票(?:的高票)?$/

/** A unit that the code table lacks at the head of a body. */
const UNLISTED = /^[\u4e00-\u9fff]{2,3}[省市县区州旗](?:人民|委|政府|人大|政协|[\u4e00-\u9fff]{2,8}[局委办院])/

const ADDRESS = /^(?:同志|先生|女士)$/
/** 免去乙同志某局局长职务, 免去乙某市副市长的职务: the name stands right before the body. */
function removalOfNamed(context: BackwardContext, run: Run, floor: number, block: Block): Finding | null {
  const { names } = context
  const { text } = names
  if (!'的职等'.includes(text[run.end] ?? '#') || !/^(?:的?职务|的?职|等职)/.test(text.slice(run.end, run.end + 3))) return null
  const [first] = run.posts as [Post]
  let name: NameRead | null = null
  let { org } = first
  if (ADDRESS.test(text.slice(Math.max(floor, run.start - 2), run.start))) name = readNameEndingAt(names, run.start - 2, floor, before())
  else if (org !== null && (text[run.start - 1] === '、' ? listRemoved(context, run.start - 1, floor) : /(?:免去|罢免|撤销|免)$/.test(text.slice(Math.max(floor, run.start - 2), run.start)))) {
    for (const length of [3, 2, 4]) {
      const end = run.start + length
      if (end > first.token.start || (end < first.token.start && placeAt(text, end) === null && orgHeads().at(text, end, first.token.start) === null && !UNLISTED.test(text.slice(end, first.token.start)))) continue
      const read = readName(names, run.start, end) ?? (length === 3 && text[run.start - 1] === '、' && givenOk(text, run.start + 1, end) && placeAt(text, end) !== null ? { start: run.start, end, name: text.slice(run.start, end), evidence: 3 as const } : null)
      if (read === null || read.end !== end || placeAt(text, run.start) !== null) continue
      name = read
      org = end === first.token.start ? null : text.slice(end, run.start + org.length)
      break
    }
  }
  if (name === null || changeAt(context, name.start, block) !== 'removed') return null
  const posts = org === first.org ? run.posts : [{ ...first, org, base: org, start: name.end }, ...run.posts.slice(1)]
  return { ...found('appointment', name, { ...run, posts }, 'removed'), people: listed(context, name, floor).map((one) => ({ name: one.name, span: { start: one.start, end: one.end } })) }
}

/** 免去甲、乙、丙某市副市长职务: whether the names before the mark at `end` go back to a verb that removes. */
function listRemoved(context: BackwardContext, end: number, floor: number): boolean {
  const last = readNameEndingAt(context.names, end, floor, before())
  if (last === null) return false
  const { start } = listed(context, last, floor)[0]!
  return /(?:免去|罢免|撤销)$/.test(context.names.text.slice(Math.max(floor, start - 2), start))
}

/** 任命甲为局长; 甲任市委书记; 李某是队长; 由杜某兼任主任; 乙副局长…成功任局长. */
function link(context: BackwardContext, run: Run, floor: number, block: Block, last: Bearer | null): Finding | null {
  const { text } = context.names
  let at = run.start
  // 张三，男，…现任: the head of a curriculum vitae is the subject of 现任
  const verb = links().endingAt(text, at, floor) ?? (text.slice(at - 2, at) === '时任' || text.slice(at - 2, at) === '现任' ? { start: at - 2, end: at, word: text.slice(at - 2, at), value: true as const } : null)
  // 新任国家安全顾问
  if (verb === null || (verb.word === '任' && '新前首原'.includes(text[verb.start - 1] ?? '#'))) return null
  at = verb.start
  for (let inner = between().endingAt(text, at, floor); inner !== null; inner = between().endingAt(text, at, floor)) at = inner.start
  while (at > floor && isSpace(text.charCodeAt(at - 1))) at--
  const votes = text.charCodeAt(at - 1) !== 0x7968 /* 票 */ ? null : VOTES.exec(text.slice(Math.max(floor, at - 18), at))
  if (votes !== null) at -= votes[0].length
  // 甲先生(简历附后)为公司总经理
  const close = text[at - 1] !== ')' && text[at - 1] !== '）' ? null : /[（(](?:女|男|[^（()）]{1,5}族|简历|个人简历|后附)[^（()）]{0,8}[)）]$/.exec(text.slice(Math.max(floor, at - 14), at))
  if (close !== null) {
    at -= close[0].length
    for (let inner = between().endingAt(text, at, floor); inner !== null; inner = between().endingAt(text, at, floor)) at = inner.start
  }
  const weak = verb.word === '是' || verb.word === '为' || verb.word === '系' || verb.word === '即' || verb.word === '就是'
  if (last !== null && last.end === at && !weak) return linked(last.name, { start: last.end - last.name.length, end: last.end }, run, appointedAt(context, verb.word, at, block))
  // 任某区委副书记，提名为区长候选人: the bearer just read goes on
  if (last !== null && !weak && at - 1 >= last.end && '，,；;'.includes(text[at - 1]!) && /^(?:等?职务|等职|一职)?$/.test(text.slice(last.end, at - 1))) return linked(last.name, lastSpan(text, last), run, appointedAt(context, verb.word, at, block))
  // 51岁的甲，历任某局科长、局长
  const paused = '，,'.includes(text[at - 1] ?? '#') && /^(?:历任|曾任|先后任|先后担任|现任)/.test(verb.word) ? at - 1 : at
  const name = readNameEndingAt(context.names, paused, floor, before())
  if (name === null) return /现任|拟任/.test(verb.word) ? vita(context, run, block) : pronoun(context, run, at, block)
  // 安以宁为检察长；: in a list of appointments a line begins with the name
  if (weak && isRisky(name.name) && !context.names.known.has(name.name) && !(verb.word === '为' && name.start === block.start && name.name.length === 3 && (context.mode !== null || isNotice(text)))) return null
  if (weak && run.end < block.end && !'，。；、,;.：:（(）)”— \n'.includes(text[run.end]!)) return null
  const decided = appointedAt(context, verb.word, at, block) ?? (verb.word === '为' && text.slice(name.start - 2, name.start) === '决定' ? 'appointed' : undefined)
  const people = weak && verb.word !== '为' ? [name] : listed(context, name, floor)
  return { ...found(decided === undefined ? 'link' : 'appointment', name, run, decided), people: people.map((one) => ({ name: one.name, span: { start: one.start, end: one.end } })) }
}

function lastSpan(text: string, last: { readonly end: number; readonly name: string }): { start: number; end: number } {
  const start = text.lastIndexOf(last.name, last.end)
  return start < 0 ? { start: last.end, end: last.end } : { start, end: start + last.name.length }
}

/** 张三，男，汉族，1970年生…，现任某局局长. */
function vita(context: BackwardContext, run: Run, block: Block): Finding | null {
  const { text } = context.names
  const comma = text.slice(block.start, block.start + 8).search(/[，,]/)
  if (comma < 2 || !/^[，,]\s?[男女]/.test(text.slice(block.start + comma, block.start + comma + 3))) return null
  const name = readNameEndingAt(context.names, block.start + comma, block.start, null)
  return name === null ? null : found('vita', name, run)
}

/** 江河摆了摆手——他是水务局返聘的总工程师: the one person that this stretch and another both make a subject. */
function pronoun(context: BackwardContext, run: Run, at: number, block: Block): Finding | null {
  const { text } = context.names
  const who = text[at - 1]
  if (who !== '他' && who !== '她') return null
  const stretch = text.slice(Math.max(block.start, at - 60), at - 1)
  const offset = Math.max(block.start, at - 60)
  const name = onlyOneIn(stretch, context.speakers ??= speakers(text))
  if (name === null) return null
  const start = offset + stretch.lastIndexOf(name)
  return { rule: 'pronoun', people: [{ name, span: { start, end: start + name.length } }], posts: run.posts, end: run.end }
}

/** The one of `names` (two or three characters each) that stands in `stretch`; null where none or several do. */
function onlyOneIn(stretch: string, names: ReadonlySet<string>): string | null {
  if (names.size === 0) return null
  let only: string | null = null
  for (let at = 0; at + 2 <= stretch.length; at++) {
    for (let length = 2; length <= 3; length++) {
      const name = stretch.slice(at, at + length)
      if (name === only || !names.has(name)) continue
      if (only !== null) return null
      only = name
    }
  }
  return only
}

const SAYS = /[”。\n](\p{Script=Han}{2,3})(?:说完|说着|说|回忆|告诉记者|介绍|感慨|笑着说|回忆道|坦言|说道)[，。,：:]/gu
/** Those who speak after a quotation: ”江河说. */
function speakers(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const match of text.matchAll(SAYS)) {
    const name = match[1]!
    const end = match.index + 1 + name.length
    if (readNameEndingAt({ text, known: new Set(), segmenter: null }, end, match.index + 1, null) !== null) names.add(name)
  }
  return names
}

/** 甲（某公司董事长）; 甲，某公司董事长，. */
function apposition(context: BackwardContext, run: Run, floor: number, block: Block): Finding | null {
  const { text, known } = context.names
  const mark = text[run.start - 1]
  if (mark === undefined || run.start - 1 <= floor) return null
  const bracket = mark === '（' || mark === '('
  if (!bracket && mark !== '，' && mark !== ',') return null
  const closes = text[run.end]
  if (bracket ? closes !== '）' && closes !== ')' && closes !== '、' && closes !== '，' : run.end < block.end && !'，。,；;'.includes(closes ?? '#')) return null
  if (!bracket && run.posts.every(({ org }) => org === null)) return null
  const name = readNameEndingAt(context.names, run.start - 1, floor, bracket ? beforeBrackets() : null)
  if (name === null) return null
  const left = text[name.start - 1]
  if (!bracket && !known.has(name.name) && !(name.start === block.start || (left !== undefined && '。！？!?；;”"—'.includes(left)))) return null
  if (!bracket && !known.has(name.name) && isRisky(name.name)) return null
  return found('apposition', name, run)
}

/** 甲 市委书记: a line of a list of leaders. */
function line(context: BackwardContext, run: Run, floor: number, block: Block): Finding | null {
  const { text } = context.names
  if (run.end !== block.end && text[run.end] !== '。' && !isSpace(text.charCodeAt(run.end))) return null
  if (block.end - block.start > 60) return null
  let end = run.start
  const mark = text[end - 1]
  if (mark === undefined || !(isSpace(mark.charCodeAt(0)) || '：:|｜—'.includes(mark))) return null
  while (end > floor && (isSpace(text.charCodeAt(end - 1)) || '：:|｜—'.includes(text[end - 1]!))) end--
  // 甲(女) 某院庭长
  const bracket = !')）'.includes(text[end - 1] ?? '#') ? null : /[（(](?:女|男|[^（()）]{1,4}族)(?:[，,][^（()）]{1,6})?[）)]$/.exec(text.slice(Math.max(floor, end - 14), end))
  if (bracket !== null) end -= bracket[0].length
  const name = readNameEndingAt(context.names, end, floor, null)
  if (name === null || name.start !== block.start || isRisky(name.name)) return null
  return found('line', name, run)
}

function found(rule: string, name: NameRead, run: Run, change?: 'appointed' | 'removed'): Finding {
  return { rule, people: [{ name: name.name, span: { start: name.start, end: name.end } }], posts: run.posts, end: run.end, ...(change === undefined ? {} : { change }) }
}

/** 甲、乙辞去: the names that a mark joins before the one just read. */
function listed(context: BackwardContext, name: NameRead, floor: number): NameRead[] {
  const { text } = context.names
  const all = [name]
  for (let at = name.start; all.length < 12 && at - 1 > floor && (text[at - 1] === '、' || (all.length === 1 && '和与及'.includes(text[at - 1]!))); ) {
    // 甲（女）、乙
    const bracket = text[at - 1] !== '、' || !')）'.includes(text[at - 2] ?? '#') ? null : /[（(][^（()）]{1,7}[）)]$/.exec(text.slice(Math.max(floor, at - 10), at - 1))
    const another = readNameEndingAt(context.names, at - 1 - (bracket?.[0].length ?? 0), floor, before())
    if (another === null) break
    all.unshift(another)
    at = another.start
  }
  return all
}

/** Sets the mode that the lines of a notice go by: 任命： / 免去： at the end of a block. */
export function enterBlock(context: BackwardContext, block: Block): void {
  const mark = context.names.text.charCodeAt(block.end - 1)
  if (mark === 0x3a /* : */ || mark === 0xff1a /* ： */) {
    const text = context.names.text.slice(block.start, block.end)
    const off = Math.max(text.lastIndexOf('免去'), text.lastIndexOf('免职'))
    const on = Math.max(text.lastIndexOf('任命'), text.lastIndexOf('任职'), text.lastIndexOf('选举'), text.lastIndexOf('补选'), text.lastIndexOf('当选'))
    if (off >= 0 || on >= 0) context.mode = off > on ? 'removed' : 'appointed'
  } else if (block.end - block.start > 120) context.mode = null
}
