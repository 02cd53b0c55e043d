/** Noun phrases that end in a project's tail, each with what a judgement needs to know. */
import type { Sentence } from '../../segment/article-text.ts'
import { countFollows, isBuilt, isClass, refusedByNext, specificity, type Kind, type Phrase } from './judge.ts'
import { isOneOf, nameStart, type NameStart } from './name.ts'
import { noteAnchor, type Anchors } from './anchors.ts'
import { LINE_TAIL, PLAN_TAIL, TailScan, tailBefore, type Tail } from './tails.ts'

/** A phrase in the text that may name a project. Offsets of the normalised text. */
export interface Candidate {
  readonly start: number
  readonly end: number
  /** The name in full, where it differs from the text: a shared head supplied, an elliptic phase resolved. */
  readonly name: string
  readonly rule: string
  readonly kind: Kind
  /** 一期, 二期…; null for a whole. */
  readonly phase: string | null
  /** Index of its sentence. */
  readonly sentence: number
  readonly built: boolean
}

const PHASE_AFTER = /^(?:[（(][^（）()，。]{1,10}段[）)]|[（(](?:[一二三四五六七八九十首]|\d)期[）)]|(?:[一二三四五六七八九十首]|\d)期)(?:(?:建设)?(?:项目|工程))?/u
const PHASED = /[一二三四五六七八九十首]期[）)]?$/u
/** …改造项目（桂林巷小区）, …13号线工程（深圳湾口岸-上屋北）: which one. */
const WHICH = /^[（(](?!以下|下称|简称|原|即|位于|由|含|包括|记者|图|注|总|计划|投资|累计|占|不|可|如)(?:[\u4e00-\u9fff]|[\dA-Za-z#-](?![\d.]*[%亿万])){3,18}[）)](?=$|[、，,。；;”"’（(\n]|等|项目)/u
const PHASE_START = '（(一二三四五六七八九十首0123456789'
const PHASE = /(?:第?([一二三四五六七八九十首\d])期)(?:建设)?(?:项目|工程)?[）)]?(?:项目|工程)?$/u

/** The phase that a name ends in: …基地二期项目 → 二期. */
export function phaseOf(name: string): string | null {
  const match = name.includes('期') ? PHASE.exec(name) : null
  return match === null ? null : `${match[1]!}期`
}

/** The name without its phase: 天合光能淮安基地二期项目 → 天合光能淮安基地. */
export function baseOf(name: string): string {
  const base = name.includes('期') ? name.replace(PHASE, '') : name
  return base.endsWith('（') || base.endsWith('(') ? base.slice(0, -1) : base
}

const MADE = /年产[^，,。；;的]{2,40}$/u
/** 二、三期; 一标段和二标段. */
const TWINS = /^(.{3,}?)([一二三四五六七八九十\d])(?:期|标段)?[、和及与]([一二三四五六七八九十\d])(期|标段)(.{0,4})$/u

const PLANNED = /(?:建设|改善|整建|扩建|兴建|提升|拓宽|延伸|新建|高架化|地下化|立体化|改建|电气化|捷运|轻轨|铁路|公路|快速道路|机场|重建|工程)$/u

const BUILD = '建'.charCodeAt(0)
const OF = '的'.charCodeAt(0)
const PLAN_END = '划'.charCodeAt(0)

/** 台九线苏花公路山区路段改善计划: in Taiwan a work is a 計畫. */
function isPlan(text: string, i: number): boolean {
  return text.charCodeAt(i) === PLAN_END && text[i - 1] === '计' && PLANNED.test(text.slice(Math.max(0, i - 5), i - 1)) && !/^[用在于将中的拟]/u.test(text.slice(i + 1, i + 2))
}

/** Marks, ordinals and introductions in front of a name: 1. （2） 【彬州】 首个 国家重点. */
const LEAD_IN = /^(?:中国[\u4e00-\u9fff]{2,4}讯|本[报网]讯|(?:续建|新建|拟建|在建|新开工)(?:工程|项目)(?=[\u4e00-\u9fff]{3})|[\s·•●■◆★▲※]+|\d{1,2}[.、．)](?!\d)|[（(][\d一二三四五六七八九十]{1,3}[）)]|[①-⑳]|【[^】]{1,12}】|首个|唯一|(?:[\u4e00-\u9fff]{2,4})?最(?:大|长|高|早|快)|本|某|另一|另|之一|(?:国家|省|市|县|区|[\u4e00-\u9fff]{2,3}[省市县区])?级?(?:重大|重点|骨干|标志性)[\u4e00-\u9fff]{0,4}?(?:项目|工程)(?=[\u4e00-\u9fff]{2})|(?:国家|省|市|县|区)(?:级)?(?:重大|重点)(?:项目|工程)?(?=[\u4e00-\u9fff]{6})|(?:重大|重点)(?=[\u4e00-\u9fff]{6})|[\d]{4}年(?=[\u4e00-\u9fff]{6})|年(?!产|综合|加工|处理|生产|出栏|存栏|回收|屠宰|利用|储)|项目(?=[\u4e00-\u9fff]{4})|月|日|和|与|及|并|暨|以及|多|余|后|前|中|内|时|里|处|上|下(?=午)|间|名|位|张|人|公司(?!年产)|到(?=[\u4e00-\u9fff]{4}))/u

/** What `LEAD_IN` may begin with: most names begin with none of it. */
const LEADS = new Uint8Array(65536)
for (const char of '·•●■◆★▲※0123456789（([【①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳首唯最本某另之国省市县区重项年月日和与及并暨以多余后前中内时里处上下间名位张人公到续新拟在') LEADS[char.charCodeAt(0)] = 1

function mayLead(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0
  // blanks of every kind; 国内最大, 目前全省最长
  return LEADS[code] === 1 || code < 0x3400 || code > 0x9fff || text[at + 2] === '最' || text[at + 3] === '最' || text[at + 4] === '最' || (text[at + 3] === '重' || text[at + 4] === '重') && '省市县区'.includes(text[at + 2]!) || (text[at + 4] === '重' && '省市县区'.includes(text[at + 3]!))
}

/** Moves `start` past what introduces a name. */
export function trimLeadIn(text: string, start: number, end: number): number {
  let at = start
  for (let turn = 0; turn < 4 && mayLead(text, at); turn++) {
    const match = LEAD_IN.exec(text.slice(at, Math.min(end, at + 24)))
    if (match === null) break
    const word = match[0]
    // a single character may begin a proper name: 上海, 中核, 后湖, 日照, 内蒙古
    // 33个重点工程中东海大道
    if (word === '中' && /(?:项目|工程)$/u.test(text.slice(Math.max(0, at - 2), at))) {
      at++
      continue
    }
    if (word.length === 1 && /[上中后前内日月名人张年多里时处间和与及]/u.test(word) && !/^[和与及年]$/u.test(word)) break
    if (/^[和与及]$/u.test(word) && /^(?:和(?:田|县|平|静|硕|顺|龙|政|林|睦|谐|美)|与那|及第)/u.test(text.slice(at, at + 2))) break
    at += word.length
  }
  return at
}

/** 白马中学与海军小学合署办学项目: both make the name. */
const TOGETHER = /合署|合作|合建|一体化|合并|互联互通|连通|衔接/u
const CONJUNCTION = /以及|[和与及]/gu
const HEAD_END = /(?:项目|工程|期)$/u
const BEFORE_CONJUNCTION = /(?:期|[厅局委部校院所]|公司|集团|政府|企业|现场|工地|现状|资金|政策|服务|大学|单位|部门|活动|仪式|会|工作|力度|人才|技术)$/u

/** Where several names are joined by 和 or 与, the start of the last; else `start`. */
function lastConjunct(text: string, start: number, tail: number, kind: Kind): number {
  let any = false
  for (let i = start; i < tail && !any; i++) any = isOneOf('和与及', text.charCodeAt(i))
  if (!any) return start
  let from = start
  for (const match of text.slice(start, tail).matchAll(CONJUNCTION)) {
    const at = start + match.index
    const left = text.slice(from, at)
    // …示范基地及加工车间项目 is one name, …项目及…项目 are two
    const parts = match[0] === '及' ? HEAD_END.test(left) || (kind !== 'head' && tailBefore(text, at) !== null) : tailBefore(text, at) !== null || BEFORE_CONJUNCTION.test(left)
    // 生产基地和研发总部项目: what is no name alone belongs to the name before
    const right = text.slice(at + match[0].length, tail)
    if (parts && ((kind === 'site' && match[0] === '和' && tailBefore(text, at)?.kind === 'site') || HEAD_END.test(left) || (specificity(right, 2) >= 2 && !TOGETHER.test(right)))) from = start + match.index + match[0].length
  }
  return from
}

const TITLE = '《'.charCodeAt(0)
const TITLE_END = '》'.charCodeAt(0)

/** Whether `at` stands inside a 《title》. */
function inTitle(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 80; i--) {
    const code = text.charCodeAt(i)
    if (code === TITLE_END) return false
    if (code === TITLE) return true
  }
  return false
}

/** 项目 or 工程 anywhere: it may close a list. */
export interface HeadAt {
  readonly tail: number
  readonly end: number
  readonly word: string
  readonly kind: Kind
  readonly sentence: number
}

/** 基地总投资35亿元, 该产业园占地5200亩: a bare tail that says its thing was named before and is paid for. */
export interface Echo {
  readonly at: number
  readonly sentence: number
  readonly word: string
}

export interface Tails {
  readonly kept: Candidate[]
  readonly heads: HeadAt[]
  readonly echoes: Echo[]
  /** The words that the other finders of names start from. */
  readonly anchors: Anchors
}

/** 是…投资建设的光伏组件项目 says of what kind something is. */
const PREDICATE = /(?<!分别|主要|即)(?:是|为(?!\d)|作为)(?![^，,。；]*(?:[亿万]元|投资|投建))[^，,。；]{2,40}(?:的|最大|最长|最高)$/u
const SUPERLATIVE = /最[大长高早快深宽]$/u
/** How far evidence is looked for in a sentence without end. */
const AROUND = 160
const ORDINAL = /(?:第[一二三四五六七八九十\d]{1,2}批|等一批|等一系列|等多个|等[\d一二三四五六七八九十]+[个项]|第[一二三四五六]个|首个|又一个?|一个|唯一一?个?|这个|该)$/u
/** 沪蓉高铁合肥至武汉段, 云溪铁路提速改造: the section or the work on a line belongs to its name. */
const SECTION = /^(?![^段]{0,24}[是的由与为将在于和])(?:[\u4e00-\u9fff]{1,12}?(?:至|到|—|-)[\u4e00-\u9fff]{1,12}?(?:[（(][^（）()]{1,8}[）)])?|[\u4e00-\u9fff]{1,5}?)(?<![阶路标时地区河全])段(?![落时])(?:[（(][^（）()，。]{1,8}境?[）)])?/u
const UPGRADE = /^(?:提速|扩能|提质|升级|电气化|复线|二期|三期){0,2}(?:改造|改扩建|扩建|迁建|扩容)(?![^，,。；;、]{0,6}(?:项目|工程))/u

/** Whether what ends at `i` is a line, by its tail: 铁路, 高速, 国道. */
function isLine(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return isOneOf('路速铁线', code) || (code === ROAD && isOneOf('国省航', text.charCodeAt(i - 1)))
}

const ROAD = '道'.charCodeAt(0)
const SECTION_END = '段'.charCodeAt(0)

/** Whether 段 follows before a word that no section's name holds. */
function mayHaveSection(text: string, from: number): boolean {
  for (let i = from; i < text.length && i < from + 28; i++) {
    const code = text.charCodeAt(i)
    if (code === SECTION_END) return true
    if (i < from + 24 && isOneOf('是的由与为将在于和', code)) return false
  }
  return false
}

/** What `UPGRADE` may begin with. */
const UPGRADES = '提扩升电复二三改迁'
/** 主要建设…, 拟新建…: what follows up to the end of the sentence is the content of a project. */
const CONTENT = /(?:主要|将|拟|涉及|用于|内容|规模)[^。；;，,]{0,8}(?:建设|新建|扩建|建造|修建|包括|包含)(?![^。；;]*(?:项目|工程)[，,、])[^。；;]*$/u
/** 三个在建…项目: a group. */
const GROUPED = /[\d一二三四五六七八九十两]+[余多]?[个项](?:在建|新建|续建|拟建)$/u
/** 建设年产10万吨…生产线 behind a named project says what that project is. */
const CAPACITY = /^(?:年产|日产|月产|\d)/u
const ECHOED = /^(?:项目)?(?:计划|预计|概算|规划)*(?:总投资|投资\d|占地|用地|分[两二三四]期|建设规模|总建筑面积|概算|一期|首期|位于[^。；;]{1,30}[，,](?:占地|总投资))/u
/** What `ECHOED` may begin with. */
const ECHOES = '项计预概规总投占用分建一首位'

/** Every phrase that ends in a tail, judged; and every anchor. Cost: one pass over the text, a bounded walk at each tail. */
export function findTails(text: string, sentences: readonly Sentence[], plans: boolean): Tails {
  const tails: Tails = { kept: [], heads: [], echoes: [], anchors: { lists: [], invested: [], phases: [], headed: false } }
  const scan = new TailScan(text, plans)
  let s = 0
  let read = 0
  for (let i = scan.next(0); i < text.length; i = scan.next(i + 1)) {
    noteAnchor(text, i, tails.anchors)
    if (i < read) continue
    const found = tailBefore(text, i + 1) ?? (plans ? (isPlan(text, i) ? PLAN_TAIL : isRailLine(text, i) ? LINE_TAIL : null) : null)
    if (found === null) continue
    while (s < sentences.length && sentences[s]!.end <= i) s++
    if (s < sentences.length && sentences[s]!.start <= i) read = readTail(text, sentences, s, i, found, tails) + 1
  }
  return tails
}

const LINE_END = '线'.charCodeAt(0)
const RAIL = /(?:捷运|轻轨|港铁|[东西南北]铁|铁路)[\u4e00-\u9fff]{1,7}$/u
/** 第一期, 东延段: the part of a line that is built. */
const LINE_PART = /^(?:第[一二三四五六]期|[东西南北]{1,3}[延环](?:伸)?段)/u

/** 捷運汐止東湖線, 信義線東延段: a line of a city's railways, by the railway's name or by its part. */
function isRailLine(text: string, i: number): boolean {
  return text.charCodeAt(i) === LINE_END && (RAIL.test(text.slice(Math.max(0, i - 10), i)) || LINE_PART.test(text.slice(i + 1, i + 8)))
}

/** How far a name runs on behind its tail: a phase, a section, brackets that say which. */
interface Extent {
  readonly end: number
  readonly phase: string | null
  readonly bracket: boolean
}

function extentOf(text: string, i: number, found: Tail, limit: number): Extent {
  let end = i + 1
  const next = text.charCodeAt(end)
  if (found === LINE_TAIL) {
    const part = LINE_PART.exec(text.slice(end, Math.min(limit, end + 7)))
    return { end: part === null ? end : end + part[0].length, phase: part?.[0] ?? null, bracket: false }
  }
  if (end < limit && isOneOf(PHASE_START, next)) {
    const phase = PHASE_AFTER.exec(text.slice(end, Math.min(limit, end + 9)))
    if (phase !== null) return { end: end + phase[0].length, phase: phase[0], bracket: false }
  }
  if (found.kind === 'work') {
    const more = (isLine(text, i) && mayHaveSection(text, end) ? SECTION.exec(text.slice(end, Math.min(limit, end + 28))) : null) ?? (isOneOf(UPGRADES, next) ? UPGRADE.exec(text.slice(end, Math.min(limit, end + 12))) : null)
    if (more !== null) end += more[0].length
  } else if (found.kind === 'head' && isOneOf('（(', next)) {
    const which = WHICH.exec(text.slice(end, Math.min(limit, end + 24)))
    if (which !== null) return { end: end + which[0].length, phase: null, bracket: true }
  }
  return { end, phase: null, bracket: false }
}

/** Whether the tail is only part of a longer word or tail. */
function isInner(text: string, i: number, tail: number, end: number, { kind }: Tail): boolean {
  if (refusedByNext(text, end, kind)) return true
  const last = text[i]
  // …改造工程项目: one head
  if (kind === 'head') return last === '程' && text.startsWith('项目', end) && !refusedByNext(text, end + 2, 'head')
  // 互联互通: no interchange
  if (last === '通' && text[i - 1] === '互' && text[i - 2] === '联') return true
  // 成自宜高铁线路: the line itself
  if (kind === 'site') return text[tail] === '线' && tailBefore(text, tail) !== null
  // 天津高速公路集团, …工业园区: the longer tail decides
  return (last === '速' && text.startsWith('公路', end)) || (last === '园' && text[end] === '区')
}

/** Reads the phrase that ends in the tail at `i`; the index to go on from. */
function readTail(text: string, sentences: readonly Sentence[], s: number, i: number, found: Tail, { kept, heads, echoes }: Tails): number {
  const sentence = sentences[s]!
  const { word, kind } = found
  const tail = i + 1 - found.length
  const extent = extentOf(text, i, found, sentence.end)
  let { end } = extent
  const { phase, bracket } = extent
  if (isInner(text, i, tail, end, found)) return i
  const from = nameStart(text, tail, sentence.start)
  // …等5座水库: a counted work closes a list too
  if (phase === null && (kind === 'head' || from.stop === 'figure' || from.stop === 'deng' || (from.stop === 'word' && isOneOf('个座条处所', text.charCodeAt(from.start - 1))))) heads.push({ tail, end, word, kind, sentence: s })
  // 等重点项目, 等国家蓄滞洪区工程: a class that closes a list
  if (from.stop === 'deng') return i
  if (tail - from.start < 2) {
    if (kind !== 'head' && isOneOf(ECHOES, text.charCodeAt(end)) && ECHOED.test(text.slice(end, end + 12))) echoes.push({ at: tail, word, sentence: s })
    return i
  }
  const start = startOf(text, from, tail, found, sentence)
  // 的 between a work and what is done to it is no part of the name
  const owned = from.stop === 'de' && start < from.before && !text.startsWith('年产', start)
  const core = owned ? text.slice(start, from.before) + text.slice(from.start, tail) : text.slice(start, tail)
  if (core.length < 2 || isTorn(core)) return i
  const before = text.slice(Math.max(sentence.start, start - 16), start)
  const previous = text.charCodeAt(start - 1)
  if ((previous === BUILD && GROUPED.test(before)) || (isOneOf('批列个项一该', previous) && ORDINAL.test(before)) || (kind !== 'head' && before[before.length - 2] === '最' && SUPERLATIVE.test(before))) return i
  if (isContent(text, sentences, s, start, tail, end, kind, before, core, kept)) return i
  const phrase: Phrase = {
    core, tail: word, kind, before,
    sentence: '',
    after: text.slice(end, Math.min(sentence.end, end + 60)),
    lead: previous === OF ? text.slice(Math.max(sentence.start, start - 70), start) : before,
    phased: (phase !== null && phase.includes('期')) || (core.includes('期') && PHASED.test(core)),
    bracket,
  }
  if ((core.length <= 3 && core.endsWith('期') && BARE_PHASE.test(core)) || isClass(phrase)) return i
  // 47个…项目 is a group; 总投资50亿元的 is not
  if (from.stop === 'figure' && start === from.start && !isOneOf('元亿', previous)) return i
  if (phase === null && countFollows(text, end)) return i
  if (inTitle(text, start)) return i
  if (isOneOf('的大长高', previous) && PREDICATE.test(text.slice(Math.max(sentence.start, start - 34), start)) && specificity(core, 9) <= 8) return i
  phrase.sentence = text.slice(Math.max(sentence.start, start - AROUND), Math.min(sentence.end, extent.end + AROUND))
  // …水库主体工程 is the …水库
  if (word === '工程' && core.endsWith('主体') && tailBefore(text, tail - 2) !== null) end = tail - 2
  const name = owned ? core + text.slice(tail, end) : text.slice(start, end)
  keep(kept, { start, end, name, rule: RULES[kind], kind, phase: phaseOf(name), sentence: s, built: isBuilt(phrase) })
  return Math.max(i, end - 1)
}

/** 第二条…, 期…, …及: torn out of a longer phrase. */
function isTorn(core: string): boolean {
  const first = core.charCodeAt(0)
  return isOneOf('期个', first) || (core[2] === '条' && core[0] === '第') || isOneOf('及和与', core.charCodeAt(core.length - 1))
}

const RULES: Readonly<Record<Kind, string>> = { head: 'project/head', work: 'project/work', site: 'project/site' }
const BARE_PHASE = /^第?[一二三四五六七八九十首\d]期$/u

const DONE = /^(?:提标|扩容|提质|升级|改造|改?扩建|迁建|重建|加固|除险|整治|治理|修复|新建|建设|二期|三期){1,4}$/u
const isWorkDone = (core: string): boolean => core.length <= 8 && DONE.test(core)

/** Where the name begins, past introductions and earlier names of the same run. */
function startOf(text: string, from: NameStart, tail: number, { word, kind }: Tail, sentence: Sentence): number {
  let start = trimLeadIn(text, lastConjunct(text, from.start, tail, kind), tail)
  if (kind !== 'head') return text[start] === '“' && text.indexOf('”', start) === tail - 1 ? start + 1 : start
  if (from.stop === 'de' && word === '项目') {
    // 年产2万吨双孢蘑菇和11万吨堆肥的工业生产项目
    const made = MADE.exec(text.slice(Math.max(sentence.start, from.before - 44), from.before))
    if (made !== null && specificity(text.slice(start, tail), 2) < 2) return from.before - made[0].length
  }
  if (from.stop === 'de' && tail - start <= 8 && isWorkDone(text.slice(start, tail))) {
    // 湖滨污水处理厂的提标改造工程: what is done to a named work
    const owner = tailBefore(text, from.before)
    if (owner !== null && owner.kind !== 'head') {
      const of = nameStart(text, from.before - owner.length, sentence.start)
      if (specificity(text.slice(of.start, from.before - owner.length), 2) >= 2) return trimLeadIn(text, of.start, from.before)
    }
  } else if (from.stop === 'list' && start === from.start && specificity(text.slice(start, tail), 2) < 2) {
    // …绿化、亮化建设项目: what 、 parts is no name alone
    const wider = nameStart(text, from.before, sentence.start)
    if (tailBefore(text, from.before) === null && from.before - wider.start >= 3 && wider.stop !== 'list') start = trimLeadIn(text, wider.start, from.before)
  }
  return start
}

/** Whether the phrase says what a project named before it consists of or comes to. */
function isContent(text: string, sentences: readonly Sentence[], s: number, start: number, tail: number, end: number, kind: Kind, before: string, core: string, kept: readonly Candidate[]): boolean {
  const last = kept[kept.length - 1]
  if (last === undefined) return false
  // X项目总投资…,建设…基地项目: what X comes to
  if (kind === 'head') return before.endsWith('建设') && BUILDS.test(before) && kept.findLast((one) => one.end <= start)?.sentence === s
  // …扩建工程新航站楼站前枢纽: the part of a work that has been named
  if (last.kind === 'head' && last.start === start && last.end <= tail) return true
  if (s - last.sentence > 1 || sentences[s]!.block !== sentences[last.sentence]!.block) return false
  if (last.kind === 'head' && CAPACITY.test(core)) return true
  // X项目…,将建设生产线车间、冷库: what X consists of
  return (last.kind === 'head' || last.sentence === s) && CONTENT.test(text.slice(Math.max(last.end, start - 80), start)) && !ECHOED.test(text.slice(end, end + 12).replace(/^[，,（(]/u, ''))
}

const BUILDS = /[，,]建设$/u

/** …治理二、三期工程 makes two names. */
function keep(kept: Candidate[], one: Candidate): void {
  const { name, start, end, sentence, kind, built } = one
  const twins = one.phase !== null || name.includes('标段') ? TWINS.exec(name) : null
  if (twins === null) {
    kept.push(one)
    return
  }
  const [, base = '', first = '', second = '', unit = '', rest = ''] = twins
  const suffix = unit === '期' ? unit + rest : unit
  const middle = end - rest.length - unit.length - second.length
  for (const [from, to, numeral] of [[start, start + base.length + first.length, first], [middle, end, second]] as const) {
    kept.push({ start: from, end: to, name: base + numeral + suffix, rule: 'project/phase-list', kind, phase: phaseOf(base + numeral + unit), sentence, built })
  }
}
