/** A whole name and its post without a mark: 甲校长出席, 学习甲总书记的讲话. */
import { COMMON_SURNAMES } from '../../lexicon/common-surnames.ts'
import { placeAt } from '../../lexicon/divisions.ts'
import { compileMatcher, type Match, type Matcher } from '../../lexicon/matcher.ts'
import { isNoName } from '../../lexicon/name-characters.ts'
import { orgStops } from '../../lexicon/org-stops.ts'
import { orgTails, type OrgTail } from '../../lexicon/org-tails.ts'
import { isRisky } from '../../lexicon/surnames.ts'
import type { Block } from '../../segment/article-text.ts'
import { readOrganization } from '../organization-phrase.ts'
import type { BackwardContext } from './backward.ts'
import type { Finding } from './forward.ts'
import { followed, type NameContext, type NameRead } from './names.ts'
import { mayEndName, readNameEndingAt, readTranscribedEndingAt, type WordsBefore } from './names-before.ts'
import type { Run } from './posts.ts'
import type { TitleToken } from './title-tokens.ts'

/** 在甲县长的带领下. */
const UNDER = /^的(?:带领|率领|陪同|主持|邀请|指导|见证|支持|关心|讲话|报告|介绍|委托|嘱托)/
/** Posts of state, whose bearers are named before them in running text: 学习某某总书记的讲话. */
const STATE = /^(?:国家)?(?:总书记|主席|总理|副总理|总统|首相|委员长|国务委员|国务卿|外长)$/
const ADDRESSED_OR_HEAD = /总书记$|总理$|总统$|首相$|委员长$|国务委员$|国务卿$|外长$|[校院市县区省局部所会厅处科司镇乡行]长$|书记$|主任$|主席$|教授$|院士$|研究员$|议员$|董事长$|总经理$|总裁$/
const ADDRESSED = /总书记$|总理$|总统$|首相$|委员长$|国务委员$|国务卿$|外长$|校长$|院长$|书记$|市长$|县长$|区长$|省长$|局长$|主任$|主席$|部长$|所长$|会长$|教授$|院士$|厅长$|研究员$|议员$|[处科司镇乡]长$/

/** 包某某校长出席, 学习某某总书记的讲话: a whole name and its post without a mark. `sure`: only names already read, and posts of state. */
export function nameTitle(context: BackwardContext, run: Run, floor: number, block: Block, sure: boolean): Finding | null {
  const { text, known } = context.names
  const { token } = run.posts[0]!
  if (run.posts.length > 1 || token.start === floor || !mayEndName(text, token.start) || !ADDRESSED_OR_HEAD.test(token.title)) return null
  const state = STATE.test(token.title)
  // 卓某前院长
  if (text[token.start - 1] === '前' && !state) return nameTitle(context, { ...run, posts: [{ ...run.posts[0]!, token: { ...token, start: token.start - 1 } }] }, floor, block, sure)
  const name = readNameEndingAt(context.names, token.start, floor, state ? orgStops() : OURS_OR_BODY) ?? (state ? readTranscribedEndingAt(context.names, token.start, floor, orgStops()) ?? statesman(context.names, token) : null)
  if (name === null || name.name.endsWith('前')) return null
  if (known.has(name.name)) return { rule: 'name-title', people: [{ name: name.name, span: name }], posts: context.people.has(name.name) ? [] : run.posts.map((post) => ({ ...post, org: null })), end: run.end }
  if (sure && !state) return null
  if (isNoName(text, name.start)) return null
  if (state && name.foreign === true) return { rule: 'name-title', people: [{ name: name.name, span: name }], posts: run.posts.map((post) => ({ ...post, org: null, base: null })), end: run.end }
  // 某某大学王某教授: the body stands right before the name
  const body = orgTails().endingAt(text, name.start, floor)?.value.strong === true ? readOrganization(text, name.start, floor) : null
  // 科技处徐某某处长: the weak tail that the title repeats
  const twin = body === null && token.title.endsWith('长') && text[name.start - 1] === token.title[token.title.length - 2] && name.start - 2 >= floor ? readOrganization(text, name.start, floor) : null
  if (body === null && twin === null && name.start > floor && '处局厅部所院系'.includes(text[name.start - 1]!)) return null
  const org = body !== null ? text.slice(body.start, body.end) : twin !== null ? text.slice(twin.start, twin.end) : null
  const again = speaksAgain(text, name) || (org !== null && !isRisky(name.name))
  if (!ADDRESSED.test(token.title) && !again) return null
  const apt = name.name.length === 2 && !body && COMMON_SURNAMES.includes(name.name[0]!) && token.title.length === 2 && followed(text, run.end, block.end) === 3 && placeAt(text, name.start) === null && (name.start === block.start || '，。,；'.includes(text[name.start - 1]!))
  if ((name.name.length !== 3 && !state && !again && !apt) || (isRisky(name.name) && !state && !again) || orgTails().endingAt(text, name.end, name.start) !== null) return null
  // 邀请刘某某院士在某厅作报告: a weak character will do after a body or a verb
  if (!state && !UNDER.test(text.slice(run.end, run.end + 4)) && followed(text, run.end, block.end) < (name.name.length === 3 && !'屯庄港岭湾寨坝堡营桥庙沟山河湖'.includes(name.name[2]!) && /[在与就]/.test(text[run.end] ?? '') && COMMON_SURNAMES.includes(name.name[0]!) ? 1 : 3)) return null
  return { rule: 'name-title', people: [{ name: name.name, span: name }], posts: run.posts.map((post) => ({ ...post, org, base: org })), end: run.end }
}

/** 播发李某某总理: before a post of the state a whole name of a common surname needs no boundary. */
function statesman(names: NameContext, token: TitleToken): NameRead | null {
  const start = token.start - 3
  if (start < 0 || !/^(?:总书记|总理|副总理|委员长|国务委员)$/.test(token.title) || !COMMON_SURNAMES.includes(names.text[start]!) || isRisky(names.text[start]!)) return null
  return readNameEndingAt(names, token.start, start, null)
}

/** Whether the name stands alone elsewhere, before a verb or a mark. */
function speaksAgain(text: string, name: NameRead): boolean {
  for (let at = text.indexOf(name.name); at >= 0; at = text.indexOf(name.name, at + 1)) {
    const end = at + name.name.length
    // 陈某校长 twice at the head of a clause says as much as 陈某说
    if (at !== name.start && followed(text, end, text.length) === 3 && (!ADDRESSED.test(text.slice(end, end + 2)) || at === 0 || '，。,\n '.includes(text[at - 1]!))) return true
  }
  return false
}

/** 我校, 邀请 or the end of a body's name. */
const OURS_OR_BODY: WordsBefore = {
  endingAt(text, end, floor) {
    return compileOurs().endingAt(text, end, floor) ?? ('处局厅部所院系'.includes(text[end - 1] ?? '#') ? { start: end - 1, end, word: text[end - 1]!, value: true } : strongTail(text, end, floor))
  },
}

function strongTail(text: string, end: number, floor?: number): Match<OrgTail> | null {
  const tail = orgTails().endingAt(text, end, floor)
  return tail?.value.strong === true ? tail : null
}

let ours: Matcher<true> | undefined
function compileOurs(): Matcher<true> {
  return (ours ??= compileMatcher(['我校', '我院', '我处', '我局', '我办', '我中心', '我公司', '我司', '我委', '我厅', '我部', '我省', '我镇', '我乡', '我村', '我站', '我所', '校办', '府办', '该局', '该院', '该公司',  '该校', '学校', '我市', '我县', '我区', '首先', '最后', '随后', '接着', '邀请', '特邀', '会见', '聘请', '听取', '而'].map((word): [string, true] => [word, true])))
}
