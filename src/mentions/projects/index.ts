/**
 * Projects (项目): specific, named things that are invested in or built. The order of work:
 * names on tails → members of lists → names before an amount in brackets → lines of project lists → bare phases → one group a project.
 */
import type { Sentence } from '../../segment/article-text.ts'
import type { FoundProject } from '../found.ts'
import type { Reading } from '../rule.ts'
import { firstEndingAfter, type NormSpan } from '../../text/span.ts'
import { baseOf, findTails, phaseOf, type Candidate, type Echo, type Tails } from './candidate.ts'
import { bracketed, explicitLists, membersOf, sharedTail } from './enumerate.ts'
import { groupCandidates } from './group.ts'
import { isLeisure } from './judge.ts'
import { listLines } from './list-lines.ts'
import { isOneOf, isPlain } from './name.ts'
import { findPhases } from './phases.ts'

const NOISE = /[\s"“”]/gu
const bareName = ({ name }: Candidate): string => (isPlain(name) ? name : name.replace(NOISE, ''))

export function findProjects(reading: Reading): FoundProject[] {
  const { article, text } = reading
  const { sentences } = article
  const found = findTails(text, sentences, reading.script === 'Hant')
  const own = listed(reading, found)
  if (found.kept.length === 0 && own.length === 0) return []
  const tails = outside(found.kept, own)
  const accepted = inOrder([...selected([...own, ...wholeOfPhases(found.echoes, tails)]), ...selected(acceptedTails(text, sentences, tails, found.echoes, own))])
  const phases = found.anchors.phases.length === 0 ? [] : findPhases(text, sentences, accepted, found.anchors.phases)
  return groupCandidates(phases.length === 0 ? accepted : inOrder([...accepted, ...phases]), text)
}

/** Names that lists, lines, brackets and the user give: they stand by themselves. */
function listed(reading: Reading, { kept, heads, anchors }: Tails): Candidate[] {
  const { article, text, lexicon } = reading
  const { sentences } = article
  const own: Candidate[] = []
  for (const one of kept) {
    const sharing = sharedTail(text, one, sentences[one.sentence]!.start)
    if (sharing !== null) own.push(...sharing)
  }
  own.push(...listLines(article, anchors.headed), ...bracketed(text, sentences, anchors.invested), ...explicitLists(text, sentences, anchors.lists))
  if (lexicon.projects.length > 0) own.push(...ofUser(reading))
  for (const head of heads) {
    const members = membersOf(text, head, sentences[head.sentence]!)
    if (members !== null) own.push(...members)
  }
  return own
}

/** Names of lists win over what a tail alone found inside them, and over a tail that ran across them. */
function outside(kept: readonly Candidate[], own: readonly Candidate[]): readonly Candidate[] {
  if (own.length === 0) return kept
  const covered = unionOf(own)
  return kept.filter((one) => (covered[firstEndingAfter(covered, one.start)]?.start ?? Infinity) >= one.end)
}

/** Tails that the text builds, signs or pays for, here or under the same name elsewhere. */
function acceptedTails(text: string, sentences: readonly Sentence[], tails: readonly Candidate[], echoes: readonly Echo[], own: readonly Candidate[]): Candidate[] {
  if (tails.length === 0) return []
  const beside = besideBuilt(text, tails)
  const echoed = echoes.length === 0 ? null : new Set(echoes.map((echo) => tails.findLast((one) => one.end <= echo.at && baseOf(one.name).endsWith(echo.word) && !/[与由同]/u.test(text[one.start - 1] ?? ''))))
  const built = new Set<string>()
  for (const one of own) built.add(bareName(one))
  for (const one of tails) if (one.built || beside.has(one) || echoed?.has(one)) built.add(bareName(one))
  const many = crowded(text, sentences, tails)
  const works = tails.some((one) => one.kind !== 'head')
  const longer = works ? builtNames(tails) : []
  const listedToo = works ? [...new Set([...longer, ...builtNames(own)])] : longer
  return tails.filter((one) => (one.built || many.has(one.sentence) || built.has(bareName(one))) && !startsLonger(text, one, longer, listedToo))
}

/** By their start; what is in order already is left as it is. */
function inOrder(candidates: Candidate[]): Candidate[] {
  for (let i = 1; i < candidates.length; i++) if (candidates[i]!.start < candidates[i - 1]!.start) return candidates.sort((a, b) => a.start - b.start)
  return candidates
}

/** Leftmost, then longest, of candidates that overlap; a name that ends later and covers an earlier one wins. */
function selected(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates]
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Candidate[] = []
  for (const one of sorted) {
    const last = kept[kept.length - 1]
    if (last !== undefined && one.start < last.end) {
      if (one.end <= last.end) continue
      kept[kept.length - 1] = one
      continue
    }
    kept.push(one)
  }
  return kept
}

/** What may follow the last name of a list: 宁洛高速|孟寨出口 goes on instead. */
const CLOSES = /^(?:$|[^\u4e00-\u9fff]|[等和与及均已将正全开竣建投启施]|项目|工程|主体|分别|相继|陆续|顺利|的)/u

const joined = (text: string, one: Candidate, next: Candidate): boolean => next.start - one.end === 1 && isOneOf('、和及', text.charCodeAt(one.end))

/** Members of one 、 list stand or fall together: A项目、B产业园. */
function besideBuilt(text: string, tails: readonly Candidate[]): Set<Candidate> {
  const found = new Set<Candidate>()
  const join = (one: Candidate, next: Candidate): void => {
    if (joined(text, one, next) && (next.kind === 'head' || CLOSES.test(text.slice(next.end, next.end + 4)))) found.add(next)
  }
  // …水下盾构隧道——X,Y等一批重大项目开工建设
  for (let i = 1; i < tails.length; i++) if (tails[i]!.built && tails[i]!.start - tails[i - 1]!.end === 1 && /[，,]/u.test(text[tails[i - 1]!.end]!) && text.startsWith('——', tails[i - 1]!.start - 2)) found.add(tails[i - 1]!)
  // …南充北站|房建工程: what begins with a built thing and runs on
  for (let i = 1; i < tails.length; i++) if (tails[i - 1]!.built && tails[i]!.start === tails[i - 1]!.start) found.add(tails[i]!)
  for (let i = 1; i < tails.length; i++) if (tails[i - 1]!.built || found.has(tails[i - 1]!)) join(tails[i - 1]!, tails[i]!)
  for (let i = tails.length - 2; i >= 0; i--) {
    const next = tails[i + 1]!
    if ((next.built || found.has(next)) && joined(text, tails[i]!, next)) found.add(tails[i]!)
  }
  return found
}

/** 产业园总投资42亿元 where only its first phase was named: the whole is a project too. */
function wholeOfPhases(echoes: readonly Echo[], tails: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  for (const { at, word, sentence } of echoes) {
    const last = tails.findLast((one) => one.end <= at && baseOf(one.name).endsWith(word))
    if (last === undefined || last.phase === null) continue
    const name = baseOf(last.name)
    if (tails.some((one) => one.name === name)) continue
    found.push({ start: at, end: at + word.length, name, rule: 'project/whole', kind: last.kind, phase: null, sentence, built: true })
  }
  return found
}

const NONE: ReadonlySet<number> = new Set()

/** Sentences that list three projects or more by their full names: the list is evidence enough. */
function crowded(text: string, sentences: readonly Sentence[], tails: readonly Candidate[]): ReadonlySet<number> {
  if (tails.length < 3) return NONE
  const counts = new Map<number, number>()
  for (const { sentence, name } of tails) if (name.endsWith('项目')) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  if (counts.size === 0) return NONE
  return new Set([...counts].filter(([at, count]) => count >= 3 && !isLeisure(text.slice(sentences[at]!.start, sentences[at]!.end))).map(([sentence]) => sentence))
}

const LINE_NAME = /^.*?(?:高速公路|高速|铁路|高铁|公路|国道|航道|运河)(?=$|[\u4e00-\u9fff]{1,5}段$)/u

/** The stretches that any of them covers, in order, none touching the next. */
function unionOf(spans: readonly Candidate[]): NormSpan[] {
  const union: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = union[union.length - 1]
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else if (end > start) union.push({ start, end })
  }
  return union
}

/** 长江工业园 in 长江工业园定制厂房开园, where …定制厂房项目 is named elsewhere. */
function startsLonger(text: string, one: Candidate, names: readonly string[], listedToo: readonly string[]): boolean {
  if (one.kind === 'head') return false
  // 武深高速 beside 武深高速仁博二期: only the part is under work
  const line = listedToo.length > 1 ? LINE_NAME.exec(one.name)?.[0] ?? '' : ''
  if (line !== '' && listedToo.some((other) => other !== one.name && other.startsWith(line) && /(?:期|段)(?:项目|工程)?$/u.test(other)) && !/^(?:项目)?(?:总投资|概算|[，,]总投资)/u.test(text.slice(one.end, one.end + 6))) return true
  return names.some((other) => other.length > one.name.length + 1 && other.startsWith(one.name) && text.startsWith(other.slice(one.name.length, one.name.length + 2), one.end))
}

/** Each name once: a page may repeat one ten thousand times. */
function builtNames(candidates: readonly Candidate[]): string[] {
  return [...new Set(candidates.filter(({ built }) => built).map(({ name }) => name))]
}

/** Names that the user gave, wherever they stand. */
function ofUser({ lexicon, text, article }: Reading): Candidate[] {
  const found: Candidate[] = []
  for (const name of lexicon.projects) {
    let s = 0
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      while (s < article.sentences.length - 1 && article.sentences[s]!.end <= at) s++
      const sentence: Sentence | undefined = article.sentences[s]
      if (sentence === undefined) break
      found.push({ start: at, end: at + name.length, name, rule: 'project/user', kind: 'head', phase: phaseOf(name), sentence: s, built: true })
    }
  }
  return found
}
