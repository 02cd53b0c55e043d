/**
 * 机构: full names as written. A name ends in a strong tail (有限公司, 研究院, 商务局), reaches left to its true boundary,
 * and must begin like a name: with a place, a head such as 市 or 国家, or, for companies, schools and the like, two characters of its own.
 */
import { nextPlace, type Division } from '../../lexicon/divisions.ts'
import { CLASSES, isWhole, orgHeads, VERBS_BEFORE } from '../../lexicon/org-heads.ts'
import { orgTails, type OrgKind, type OrgTail } from '../../lexicon/org-tails.ts'
import { compileMatcher, type Match } from '../../lexicon/matcher.ts'
import { wordEnds, type WordEnds } from '../../lexicon/word-ends.ts'
import { CharSet } from '../../text/char-set.ts'
import type { NormSpan } from '../../text/span.ts'
import type { FoundOrganization } from '../found.ts'
import { isHard, readOrganization } from '../organization-phrase.ts'
import type { Reading } from '../rule.ts'

const OF_GOVERNMENT: ReadonlySet<OrgKind> = new Set(['party', 'government', 'congress', 'court', 'army'])
const PARTY: ReadonlySet<string> = new Set(['党组', '党委', '党总支', '党支部', '机关党委'])
const RULES: Record<OrgKind, string> = {
  party: 'organization/party', government: 'organization/government', congress: 'organization/congress', court: 'organization/court', army: 'organization/army',
  enterprise: 'organization/enterprise', academia: 'organization/academia', medical: 'organization/medical', association: 'organization/association', media: 'organization/media', other: 'organization/other',
}
/** A single character closes no name by itself: 系, 寺, 队 are too common. */
const TOO_SHORT = 2

export function findOrganizations(reading: Reading): FoundOrganization[] {
  const { text } = reading
  const seen = new Map<string, { name: string; rule: string; mentions: NormSpan[] }>()
  const tails = tailsOf(text)
  let floor = 0
  for (let i = 0; i < tails.length; i++) {
    const tail = tails[i]!.start >= floor ? tails[i]! : orgTails().endingAt(text, tails[i]!.end, floor)
    if (tail === null || !tail.value.strong || tail.word.length < TOO_SHORT || standsAlone(text, tail) || goesOn(text, tail) || longerFollows(tails, i, tail)) continue
    const found = readName(text, tail, floor)
    if (found === null) continue
    const name = text.slice(found.start, found.end)
    const known = seen.get(name)
    if (known === undefined) seen.set(name, { name, rule: RULES[tail.value.kind], mentions: [found] })
    else known.mentions.push(found)
    floor = found.end
  }
  if (reading.lexicon.organizations.length === 0) return [...seen.values()]
  addOwn(reading, seen)
  return [...seen.values()].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
}

/** Parts of a party committee that a longer name ends in. */
const PARTS = compileMatcher('组织部 宣传部 统战部 政法委 办公室 党校 编办 人才办 政研室 改革办 财经办 农办 社会工作部 网信办 巡察办 老干部局 机关工委'.split(' ').map((word): [string, true] => [word, true]))
const OUTPOST = /^驻[\u4e00-\u9fff]{1,6}?(?:办事处|办|联络处)/
/** 市委某开发区工作委员会. */
const WORKING_COMMITTEE = /^(?![与和及等、在将])[\u4e00-\u9fff]{2,16}?(?:工作委员会|党工委|工委)/
const BRANCH = /^(?![与和及等、在将])[\u4e00-\u9fff]{1,6}?(?:分行|支行|中心支行|办事处)/
const OF_UNIVERSITY = /^(?![与和及等、在将副的是为有由向对就从到于了校党说开举合共成签联发])[\u4e00-\u9fff]{1,6}?(?:研究院|学院|附属医院|分校|校区)/

function ofUniversity(text: string, at: number): boolean {
  const found = OF_UNIVERSITY.exec(text.slice(at, at + 12))
  return found !== null && !/[与和及、的在]/.test(found[0])
}

/** Every tail of two characters or more, by its end. */
function tailsOf(text: string): Match<OrgTail>[] {
  const all = orgTails()
  const found: Match<OrgTail>[] = []
  for (let end = all.nextEnd(text, 1); end > 0; end = all.nextEnd(text, end)) {
    const tail = all.endingAt(text, end)
    if (tail !== null && tail.word.length >= TOO_SHORT) found.push(tail)
  }
  return found
}

/** 集团 in 集团有限公司: a longer tail ends later. */
function longerFollows(tails: readonly Match<OrgTail>[], i: number, tail: Match<OrgTail>): boolean {
  for (let k = i + 1; k < tails.length && tails[k]!.end <= tail.end + 8; k++) if (tails[k]!.value.strong && tails[k]!.start <= tail.start) return true
  return false
}

/** 公司 after a mark: a tail with nothing before it names no body, but for those that are whole in one word. */
function standsAlone(text: string, tail: Match<OrgTail>): boolean {
  return tail.start > 0 && isHard(text.charCodeAt(tail.start - 1)) && !isWhole(tail.word) && !PARTY.has(tail.word)
}

const MAY_FOLLOW: ReadonlySet<OrgKind> = new Set(['government', 'academia', 'medical', 'media', 'enterprise'])
/** After a tail these make another word: 公司法, 学院派. */
const WORD_GOES_ON: CharSet = new CharSet('法化制级型员家生史')
/** After a tail these may begin a longer one. */
const NAME_GOES_ON: CharSet = new CharSet('有股集控党分支办附研委')

/** 公司 in 公司法, 市政府 in 市政府办公室: a longer tail or another word begins here. */
function goesOn(text: string, tail: Match<OrgTail>): boolean {
  if (tail.end >= text.length) return false
  const next = text.charCodeAt(tail.end)
  if (isHard(next)) return false
  if (WORD_GOES_ON.has(next)) return true
  // 某省人民政府驻北京办事处
  if (next === 0x9a7b /* 驻 */ && OUTPOST.test(text.slice(tail.end, tail.end + 11))) return true
  // 市第三中学校长
  if (next === 0x5b66 /* 学 */ && tail.word.endsWith('中')) return true
  if (next === 0x957f /* 长 */ && tail.word === '学校' && '中小大'.includes(text[tail.start - 1] ?? '#')) return true
  // 市委组织部, 砚湖大学海州研究院, 中国人民银行某市分行
  if (tail.value.kind === 'party' && (PARTS.at(text, tail.end) !== null || WORKING_COMMITTEE.test(text.slice(tail.end, tail.end + 22)))) return true
  if (tail.word === '大学' && ofUniversity(text, tail.end)) return true
  if (text.charCodeAt(tail.end - 1) === 0x884c /* 行 */ && tail.word.endsWith('银行') && BRANCH.test(text.slice(tail.end, tail.end + 10))) return true
  // 某医院管理局, 某大学出版社: another body's tail begins at once
  const following = orgTails().at(text, tail.end)
  if (following !== null && following.value.strong && following.word.length >= 2 && tail.value.kind !== 'party' && MAY_FOLLOW.has(following.value.kind)) return true
  return NAME_GOES_ON.has(next) && /^(?:有限|股份|集团|控股|党委|党组|分公司|分行|支行|办公|附属|研究|委员会)/.test(text.slice(tail.end, tail.end + 3))
}

/** Tails that are words of running text as well. */
const EVERYDAY: ReadonlySet<string> = new Set('公司 酒店 宾馆 饭店 俱乐部 女排 男篮 国家队 足球队 篮球队 足协 篮协 作协 联盟 乐团 工作室 一中 二中 三中 晚报 日报 晨报 中学 小学 学校 医院'.split(' '))

const NUMERALS: CharSet = new CharSet('一二三四五六七八九十两几数0123456789')
const MEASURES: CharSet = new CharSet('个家所名次批轮件间座')
/** 各, 该: what begins a class and no name, with the names that begin so. */
const CLASS_HEADS: CharSet = new CharSet('各某该本全几两多一二三四五六七八九十')
const NAMED_HEADS = /^(?:全国|一汽|三一|三星|三峡|七匹狼|八一|九州|五矿|五粮液|一拖|二十|三亚|三明)/

/** 三家公司: a number and its measure. */
function counted(text: string, start: number, end: number): boolean {
  for (let p = start + 1; p < end; p++) if (MEASURES.has(text.charCodeAt(p)) && NUMERALS.has(text.charCodeAt(p - 1))) return true
  return false
}

function readName(text: string, tail: Match<OrgTail>, floor: number): NormSpan | null {
  // 市商务局党组书记: the body is 市商务局
  if (tail.value.kind === 'party' && PARTY.has(tail.word)) {
    const owner = orgTails().endingAt(text, tail.start, floor)
    return owner === null || !owner.value.strong || owner.value.kind === 'party' ? null : readName(text, owner, floor)
  }
  if (isWhole(tail.word)) return { start: tail.start, end: tail.end }
  const phrase = readOrganization(text, tail.end, floor)
  if (phrase === null || phrase.start >= tail.start || phrase.end !== tail.end) return null
  let start = phrase.start
  const government = OF_GOVERNMENT.has(tail.value.kind)
  // what stands before the first place is a verb or another word: 走访某市商务局
  const first = placeIn(text, start, tail.end, government)
  const place = first !== null && first.start < tail.start ? first.start : -1
  // 中交路桥建设有限公司: the short name of a county inside a company's own
  const inside = !government && first !== null && first.value.short && first.value.level === 'county'
  // 会长李某和北京某商会
  if (place > start && '和与及'.includes(text[place - 1]!)) start = place
  else if (place > start && (place - start <= 3 || government) && !inside && !ownName(text, start, place)) start = place
  else if (place < 0 && government) {
    const head = headIn(text, start, tail)
    if (head < 0) return null
    // 园区党工委, 高新区管委会 keep what stands before 区
    // 须报阆溪市人民检察院, 为阆溪市中级人民法院: two characters before 市 after a word that names nothing
    // 葛某经开区党工委
    if (head > start && text[head] === '区' && ZONE_BEFORE.test(text.slice(start, head))) start = Math.max(start, head - 8)
    else if (head > start && head - start <= 3 && '市县区州省'.includes(text[head]!) && '报为在由经对向与和任至自请送'.includes(text[head - 1]!)) start = head
    else if (head - start > 3) start = start < head - 2 && '市县区州'.includes(text[head]!) && '报为在由经对向与和任至自请送'.includes(text[head - 3]!) ? head - 2 : head
    // 补选出县人大常委会
    else if (head - start === 1) start = head
  }
  if (!government) start = afterVerb(text, withoutOwner(text, start, tail.start), tail.start)
  if ('①②③④⑤⑥⑦⑧⑨⑩'.includes(text[start]!)) start++
  if (!government && WORKS.test(text.slice(start, start + 4))) start += 2
  // 各县（市、区）人民政府
  if (text[start - 1] === '各' || BRACKETED.test(text.slice(start, start + 6))) return null
  const prefix = text.slice(start, tail.start)
  if (NO_OWN.test(prefix) || '与和及+'.includes(prefix[prefix.length - 1] ?? '#')) return null
  // 持有公司股份126400股, 回购股份
  if (tail.word === '股份' && (/公司$|总$|的$/.test(prefix) || '0123456789的数回占比转质，,'.includes(text[tail.end] ?? '#'))) return null
  if (counted(text, start, tail.start)) return null
  if (prefix.length === 0 || (prefix.length <= 6 && CLASSES.has(prefix))) return null
  // 县人民医院, but not 县公司
  if (!government && place < 0 && prefix.length < 2 && !(tail.word.length >= 3 && '省市县区州旗镇乡'.includes(prefix) && (tail.value.kind !== 'enterprise' || tail.word.startsWith('供电')))) return null
  // 掌控某门神输球狂欢惹恼俱乐部: without a place a long stretch before an everyday tail is a sentence
  if (!government && place < 0 && prefix.length > 6 && EVERYDAY.has(tail.word)) return null
  // 中小学
  if (tail.word === '小学' && prefix.endsWith('中')) return null
  if (place !== start && CLASS_HEADS.has(prefix.charCodeAt(0)) && !NAMED_HEADS.test(prefix)) return null
  return { start, end: tail.end }
}

/** The place that a name begins with: the first of the phrase, for an office the last one that something other than a place stands before (某公司拟与｜某县人民政府). */
function placeIn(text: string, start: number, limit: number, government: boolean): Match<Division> | null {
  let found: Match<Division> | null = null
  let end = -1
  for (let place = nextPlace(text, start, limit); place !== null; place = nextPlace(text, place.end, limit)) {
    // 顺和县 holds no 和县
    if (place.word.length === 2 && place.word[1] === '县' && place.start > start && place.start !== end) continue
    if (found === null || (government && place.start !== end && JOINED.test(text.slice(found.end, place.start)))) found = place
    if (!government) break
    end = place.end
  }
  return found
}
const JOINED = /(?:公司|集团|[局院厅会处]).*[与和及拟将对向同]|[与和及拟将对向同]$/

/** Where the first head (市, 国家) begins before the tail, -1 where none does. */
function headIn(text: string, start: number, tail: Match<OrgTail>): number {
  // 副省长某和省人大: the head of 省长 is none
  for (let p = start; p < tail.start; p++) if (orgHeads().at(text, p, tail.end) !== null && text.charCodeAt(p + 1) !== 0x957f /* 长 */ && !text.startsWith('州市', p)) return p
  return -1
}

/** 建设第二小学, 新建特殊教育学校. */
const WORKS = /^(?:建设|新建|扩建|改建|迁建)(?:第|特殊|[一二三四五六七八九十])/
const ZONE_BEFORE = /(?:经开|高新|开发|保税|工业园|示范|度假|新|园)$/
const BRACKETED = /^[省市县区][（(][市县区、]{1,4}[）)]/
/** What with a tail makes a class or a part of a body: 公司|全资|子公司, 第四届|董事会, 中|小学. */
const NO_OWN = /(?:全资|控股|下属|参股|旗下)$|^第.{1,3}届$|^公司$|上市$|编制|所有|任何|几乎|国内|境外|境内|海外/

let verbs: WordEnds | undefined
/** 提升公司, 专供某某公司: where the name begins after the last verb before it. */
function afterVerb(text: string, start: number, limit: number): number {
  verbs ??= wordEnds(VERBS_BEFORE)
  for (let end = limit; end >= start + 2; end--) if (verbs.longestBefore(text, end) > 0 && end - verbs.longestBefore(text, end) >= start) return end
  return start
}

const OWNERS = compileMatcher(['全资子公司', '控股子公司', '全资孙公司', '参股公司', '子公司', '母公司', '被告单位', '原告单位', '告单位', '被告', '原告', '中标人', '采购人', '招标人', '旗下'].map((word): [string, true] => [word, true]))
/** 子公司恒岳传动有限公司: the word that says whose or what the body is. */
function withoutOwner(text: string, start: number, limit: number): number {
  let end = start
  for (let at = OWNERS.nextStart(text, start, limit); at <= start + 4 && at < limit; at = OWNERS.nextStart(text, at + 1, limit)) {
    const owner = OWNERS.at(text, at, limit - 1)
    if (owner !== null && owner.end > end) end = owner.end
  }
  return end
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
