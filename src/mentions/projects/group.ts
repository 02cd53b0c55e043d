/** Joins the mentions of one project: equal names, and variants with or without the company, the place or the word 项目. */
import type { NormSpan } from '../../text/span.ts'
import type { FoundProject } from '../found.ts'
import { baseOf, phaseOf, type Candidate } from './candidate.ts'
import { isOneOf, isPlain } from './name.ts'

const NOISE = /[\s"“”‘’「」（）()]/gu

/** A form of a name as it is compared. */
interface Form {
  readonly stem: string
  /** The stem without a closing 建设, 项目, 工程. */
  readonly bare: string
  /** Whether it may stand for a line by its ends: 成自宜高铁. */
  readonly brief: boolean
}

interface Group {
  name: string
  key: string
  form: Form
  /** Every form seen, so that a later short form meets an earlier one. */
  forms: Form[]
  phase: string | null
  rule: string
  aliases: string[]
  mentions: NormSpan[]
}

/** How many names back a variant is looked for; an equal name is found wherever it stands. */
const NEAR = 300
/** 岚城至溪霞铁路（以下简称岚溪铁路）: two names of one thing. */
const SHORT_FOR = /^[（(](?:以下)?(?:简称|下称)[“"]?$/u
const MAKING = /^(?:加工|生产|制造|建设|研发|产业化|生产线|基地|产业园)+$/u
const CAPACITY = /^(?:年产)?[\d.]+[百千万]*[吨件台套片只米公斤]{1,2}(?:\/年)?$/u
/** 双花水库升型 ~ 双花水库升型改造, 乌鲁木齐机场 ~ 乌鲁木齐机场改扩建: what is done to it. */
const ACTION = /^(?:新建|改造|改?扩建|迁建|重建|建设|提升|治理|整治|修复|除险|加固|综合|施工|工程|项目|主体|土建|整体|本期)+$/u
/** 成都至自贡至宜宾高速铁路 ~ 成自宜高铁. */
const LINE = /^(?:新建)?([\u4e00-\u9fff（）()]{2,24}?)(?:(?:高速|城际)?铁路|高铁|客运专线|高速公路|高速|公路)/u
const LINE_SHORT = /^([\u4e00-\u9fff]{2,4})(高速公路|高速|公路|高速铁路|城际铁路|高铁|铁路|客专)$/u
const RAIL = /铁/u
const keyOf = (name: string): string => (isPlain(name) ? name : name.replace(NOISE, ''))

/** The key without what variants add: the closing 项目 or 工程 after another tail. */
const stem = (key: string): string => {
  const own = baseOf(key)
  const base = !own.endsWith('段') || own.endsWith('标段') ? own : own.replace(/(?<=铁路|高速|公路|高铁|大道|项目|工程)[\u4e00-\u9fff]{1,6}段$/u, '')
  if (!base.endsWith('项目') && !base.endsWith('工程')) return base
  const bare = base.replace(/(?:一体化)?(?:建设)?(?:工程)?(?:项目|工程)$/u, '')
  return bare.length >= 4 || /[园区地站库路场桥隧线厂镇城廊院馆港心楼道渠洞]$/u.test(bare) ? bare : base
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++
  return at === short.length
}

/** Whether `short` takes one character of each end and stop of `long`, and both are railways or both roads. */
function abbreviates(short: string, long: string): boolean {
  const brief = LINE_SHORT.exec(short)
  if (brief === null) return false
  const line = LINE.exec(long)
  if (line === null || RAIL.test(brief[2]!) !== RAIL.test(line[0])) return false
  const stops = line[1]!.split(/[至到经—-]/u)
  const letters = brief[1]!
  return stops.length >= 2 && letters.length <= stops.length && letters[0] !== undefined && stops[0]!.includes(letters[0]) && stops[stops.length - 1]!.includes(letters[letters.length - 1]!) && isSubsequence(letters, line[1]!)
}

function bareOf(stem: string): string {
  let n = stem.length
  if (stem.endsWith('项目') || stem.endsWith('工程')) n -= 2
  if (stem.endsWith('建设', n)) n -= 2
  return stem.slice(0, n)
}

function formOf(key: string): Form {
  const own = stem(key)
  return { stem: own, bare: bareOf(own), brief: own.length <= 8 && isOneOf('速路铁专', last(own)) && LINE_SHORT.test(own) }
}

/** Whether two keys name one thing: the same but for a company, place or head that one of them leaves out. */
function sameThing(a: Group, b: Group): boolean {
  if (a.phase !== b.phase) return false
  for (const form of a.forms) if (sameForm(form, b.form, a, b)) return true
  return false
}

const last = (text: string): number => text.charCodeAt(text.length - 1)

function sameForm(x: Form, y: Form, a: Group, b: Group): boolean {
  if (x.stem === y.stem) return true
  const [less, more] = x.stem.length < y.stem.length ? [x, y] : [y, x]
  const short = less.stem
  const long = more.stem
  if (less.brief && abbreviates(short, long)) return true
  const begin = short.charCodeAt(0) === long.charCodeAt(0)
  // 2万吨/年黄原胶建设项目 ~ 黄原胶项目
  if (less.bare.length >= 2 && last(less.bare) === last(more.bare) && more.bare.endsWith(less.bare) && CAPACITY.test(more.bare.slice(0, -less.bare.length))) return true
  if (short.length < 4 || !(begin || last(short) === last(long))) return false
  if (begin && long.startsWith(short)) {
    const rest = long.slice(short.length)
    // 合力盛食品 of a list, later 合力盛食品加工项目
    if (ACTION.test(rest) || ((less === x ? a : b).rule.endsWith('list') && MAKING.test(rest))) return true
  }
  if (long.endsWith(short)) return true
  // 华新郴州项目 ~ 华新水泥郴州项目: the company in full
  const added = long.length - short.length
  if (begin && added >= 2 && added <= 4 && a.key.endsWith('项目') && b.key.endsWith('项目')) for (let cut = 2; cut <= short.length - 2; cut++) if (long.startsWith(short.slice(0, cut)) && long.endsWith(short.slice(cut))) return true
  // 曲靖经开区光伏产业园 ~ 曲靖经开区南海子光伏产业园
  const begins = long.indexOf(short.slice(0, 2))
  return short.length >= (begins === 0 ? 5 : 6) && begins >= 0 && (begins === 0 ? short.slice(-3) === long.slice(-3) : short.slice(-4) === long.slice(-4)) && isSubsequence(short, long)
}

/** 天门项目 behind 航天锂电天门“超级工厂”项目: two characters of the one name that has them. */
function shortFor(groups: readonly Group[], next: Group): Group | undefined {
  if (next.phase !== null || next.key.length !== 4 || !next.key.endsWith('项目')) return undefined
  const core = next.key.slice(0, 2)
  const named = groups.filter((group) => group.phase === null && group.key.length > 8 && group.key.endsWith('项目') && group.key.includes(core))
  return named.length === 1 ? named[0] : undefined
}

/** 首期 is 一期. */
const firstOf = (phase: string | null): string | null => (phase === '首期' ? '一期' : phase)

/** The first of the last groups that names the same thing. */
function variantOf(groups: readonly Group[], next: Group): Group | undefined {
  for (let i = Math.max(0, groups.length - NEAR); i < groups.length; i++) if (sameThing(groups[i]!, next)) return groups[i]
  return undefined
}

/** Groups in the order of their first mention; the longest form is the name. Cost: names × groups, both small. */
export function groupCandidates(candidates: readonly Candidate[], text: string): FoundProject[] {
  const groups: Group[] = []
  const byKey = new Map<string, Group>()
  let before: Group | undefined
  let lastEnd = 0
  for (const { name, rule, start, end } of candidates) {
    const key = keyOf(name)
    const form = formOf(key)
    const next: Group = { name, key, form, forms: [form], phase: firstOf(phaseOf(key)), rule, aliases: [], mentions: [{ start, end }] }
    const same = (before !== undefined && isOneOf('（(', text.charCodeAt(lastEnd)) && SHORT_FOR.test(text.slice(lastEnd, start)) ? before : undefined) ?? byKey.get(key) ?? variantOf(groups, next) ?? shortFor(groups, next)
    if (same === undefined) {
      before = next
      lastEnd = end
      groups.push(next)
      byKey.set(key, next)
      continue
    }
    before = same
    lastEnd = end
    same.mentions.push({ start, end })
    byKey.set(key, same)
    if (same.key === key) continue
    if (!same.forms.some((known) => known.stem === form.stem)) same.forms.push(form)
    // a resolved 首期工程 is no better name than the 一期 that was written
    const longer = key.length > same.key.length && !(rule === 'project/phase' && same.rule !== 'project/phase')
    const other = longer ? same.name : name
    if (longer) {
      same.name = name
      same.key = key
      same.form = form
      same.rule = rule
    }
    if (!same.aliases.includes(other) && other !== same.name) same.aliases.push(other)
  }
  return groups.map(({ name: written, phase, rule, aliases, mentions }) => {
    const name = plain(written)
    return { name, aliases: aliases.length === 0 ? aliases : aliases.map(plain).filter((alias) => alias !== name), phase, mentions: apart(mentions), rule }
  })
}

/** Mentions in text order, none over another. */
function apart(mentions: NormSpan[]): NormSpan[] {
  if (mentions.length < 2) return mentions
  let end = -1
  return [...mentions].sort((a, b) => a.start - b.start || b.end - a.end).filter((span) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

/** The name as it goes into a column: no line breaks, no spaces between Chinese characters. */
function plain(name: string): string {
  if (isPlain(name)) return name
  return name.replace(/\s*\n\s*/gu, '').replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/gu, '')
}
