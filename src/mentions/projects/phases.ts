/** Elliptic phases: 二期项目开工, 一期投资17.5亿元 — each a project of its own, named after the one that it continues. */
import type { Sentence } from '../../segment/article-text.ts'
import { baseOf, type Candidate } from './candidate.ts'

/** What may stand before a bare phase: a boundary, or the kind of thing that is built in phases. */
const BEFORE = /(?:^|[，,。；;：:、！？“”\n—\s]|其中|目前|如今|现在|暨|和|及|与|是|年|月|日|直到|建成|轮到|的|在|对|将|也|而|但|说|启动|推进|加上|我们|建设的|(新?院区|校区|产业园|园区|基地|项目|工程|电站|水库|机场|小镇|工厂|生产线|厂区|厂房|园|港|馆|城|中心))$/u
const NOT_AFTER = /^(?:班|培训|杂志|学员|徒刑|节目|课程|临床|限|间|工厂|刊|报|票|数|货|权|工人|业主|款|保费|房|患者|试验|开奖|彩票|会议|讲座|债券|专项债|资金|基金|融资|赛|末考|末|年(?!产)|的(?!0|1|2|3|4|5|6|7|8|9|总投资|建设))/u
/** How many names back an antecedent is looked for. */
const NEAR = 60
const OWN = /投|达产|交付|亿|开工|量产|建成|动工|启动|打桩|通水|施工|竣工|厂房|占地|产能|年产|在建|建设|开建|奠基|规划|验收|封顶|贯通|复工|征地/u

/**
 * Bare phases after a project that has been named. `known` are the accepted names in text order.
 * A phase without money, status or capacity in its sentence is left out.
 */
export function findPhases(text: string, sentences: readonly Sentence[], known: readonly Candidate[], anchors: readonly number[]): Candidate[] {
  const found: Candidate[] = []
  let s = 0
  let k = 0
  for (const at of anchors) {
    while (s < sentences.length && sentences[s]!.end <= at) s++
    const sentence = sentences[s]
    if (sentence === undefined || sentence.start > at) continue
    const start = at - 1
    while (k < known.length && known[k]!.end <= start) k++
    if (k < known.length && known[k]!.start <= start) continue
    const lead = text.slice(Math.max(sentence.start, start - 4), start)
    const before = BEFORE.exec(lead)
    if (before === null && start > sentence.start) continue
    // 芮邦科技的四期项目: of a company, not of what was named
    if (before?.[0].endsWith('的') && !/(?:项目|工程|园|园区|基地|厂|院|校|城|站|建设)的$/u.test(lead)) continue
    const tail = /^(?:建设)?(?:项目|工程)/u.exec(text.slice(at + 1, at + 6))?.[0] ?? ''
    const end = at + 1 + tail.length
    if (NOT_AFTER.test(text.slice(end, end + 6))) continue
    if (!OWN.test(text.slice(end, Math.min(sentence.end, end + 60)))) continue
    const noun = before?.[1] ?? ''
    const antecedent = antecedentOf([...known.slice(Math.max(0, k - NEAR), k), ...found.slice(-NEAR)], start, noun, sentences, s)
    if (antecedent === null) continue
    const phase = text.slice(start, at + 1)
    const base = baseOf(antecedent.name)
    const joined = /项目$/u.test(antecedent.name) || /(?:项目|工程)$/u.test(tail) ? `${base.replace(/项目$/u, '')}${phase}${tail === '' ? '项目' : tail}` : `${base}${phase}`
    const from = noun === '' ? start : start - noun.length
    found.push({ start: from, end, name: joined, rule: 'project/phase', kind: antecedent.kind, phase, sentence: s, built: true })
  }
  return found
}

/** The project that a bare phase continues: the last one whose name ends in the noun before it, else the last named in phases, unless a newer one stands nearer. */
function antecedentOf(known: readonly Candidate[], start: number, noun: string, sentences: readonly Sentence[], at: number): Candidate | null {
  const earlier = known.filter((one) => one.start < start).sort((a, b) => a.start - b.start)
  const kind = noun.replace(/^新/u, '')
  if (kind !== '' && kind !== '项目' && kind !== '工程') {
    const named = earlier.filter((one) => baseOf(one.name).endsWith(kind) || baseOf(one.name).endsWith(`${kind}项目`))
    if (named.length > 0) return named[named.length - 1]!
  }
  const last = earlier[earlier.length - 1]
  if (last === undefined) return null
  const phased = earlier.filter((one) => one.phase !== null)
  const inPhases = phased[phased.length - 1]
  const recent = at - last.sentence <= 2 && sentences[at]!.block === sentences[last.sentence]!.block
  if (inPhases !== undefined && !(last.phase === null && recent)) return inPhases
  return start - last.end <= 600 ? last : null
}
