/** Scoring of lists whose labels are names: projects, officials, organisations, places. */
import type { Official, Project } from '../schema/record.ts'
import { nameKey, sameBounds } from './equal.ts'
import { readings, type GoldNamed, type GoldOfficial, type GoldProject } from './gold.ts'
import { count, mark, says, type ArticleScore } from './outcome.ts'

interface NamedFind {
  readonly name: string
  readonly mentions?: readonly { readonly start: number; readonly end: number }[]
  readonly rule?: string
}

const keys = (label: GoldNamed): string[] => [label.name, ...(label.aliases ?? [])].map(nameKey)

function goldShown(label: GoldNamed): { text: string; says: string } {
  return { text: label.name, says: says({ ...label, name: undefined, aliases: undefined }) }
}

function foundShown(find: NamedFind): { text: string; says: string; start?: number; end?: number; rule?: string } {
  const first = find.mentions?.[0]
  return {
    text: find.name, says: says({ ...find, name: undefined }),
    ...(first === undefined ? {} : { start: first.start, end: first.end }),
    ...(find.rule === undefined ? {} : { rule: find.rule }),
  }
}

export function scoreProjects(score: ArticleScore, labels: readonly GoldProject[], found: readonly Partial<Project>[]): void {
  const excused = new Set(labels.filter(({ optional }) => optional).flatMap(keys))
  const finds = (found as readonly Project[]).filter(({ name }) => !excused.has(nameKey(name)))
  const taken = new Set<number>()
  const free = (fits: (key: string) => boolean): number => finds.findIndex(({ name }, k) => !taken.has(k) && fits(nameKey(name)))
  for (const label of labels) {
    if (label.optional === true) continue
    const names = keys(label)
    const equal = free((key) => names.includes(key))
    // a longer or shorter form of the name, at least three fifths of it
    const at = equal >= 0 ? equal : free((key) => names.some((name) => (key.includes(name) || name.includes(key)) && Math.min(key.length, name.length) / Math.max(key.length, name.length) >= 0.6))
    const find = at < 0 ? undefined : finds[at]!
    count(score, 'projects', equal >= 0 ? 1 : 0, find === undefined ? 0 : 1, 1)
    count(score, 'projects.relaxed', find === undefined ? 0 : 1, find === undefined ? 0 : 1, 1)
    score.outcomes.push({
      id: score.id, list: 'projects', verdict: equal >= 0 ? 'right' : find === undefined ? 'missed' : 'wrong',
      gold: goldShown(label), ...(find === undefined ? {} : { found: foundShown(find) }),
    })
    if (find === undefined) continue
    taken.add(at)
    if (label.status !== undefined) {
      const want = new Set<string>(label.status.flat())
      const said = new Set<string>(find.status ?? [])
      count(score, 'projects.status', [...want].filter((status) => said.has(status)).length, said.size, want.size)
    }
    if (label.investment != null) mark(score, 'projects.investment', find.investment != null && sameBounds(label.investment, find.investment))
  }
  finds.forEach((find, k) => {
    if (taken.has(k)) return
    count(score, 'projects', 0, 1, 0)
    count(score, 'projects.relaxed', 0, 1, 0)
    score.outcomes.push({ id: score.id, list: 'projects', verdict: 'false', found: foundShown(find) })
  })
}

export function scoreOfficials(score: ArticleScore, labels: readonly GoldOfficial[], found: readonly Partial<Official>[]): void {
  const excused = new Set(labels.filter(({ optional }) => optional).map(({ name }) => nameKey(name)))
  const finds = (found as readonly Official[]).filter(({ name }) => !excused.has(nameKey(name)))
  const taken = new Set<number>()
  for (const label of labels) {
    if (label.optional === true) continue
    // each position as the joined forms it may take; the first stands for it
    const positions = label.positions.map(({ org, title }) => readings<string | null>(org ?? '').flatMap((body) => readings(title).map((name) => nameKey((body ?? '') + name))))
    const want = new Set(positions.map((forms) => forms[0]!))
    const at = finds.findIndex(({ name }, k) => !taken.has(k) && nameKey(name) === nameKey(label.name))
    if (at < 0) {
      count(score, 'officials', 0, 0, 1)
      count(score, 'officials.positions', 0, 0, want.size)
      score.outcomes.push({ id: score.id, list: 'officials', verdict: 'missed', gold: goldShown(label) })
      continue
    }
    taken.add(at)
    const find = finds[at]!
    const said = new Set((find.positions ?? []).map(({ org, title }) => {
      const joined = nameKey((org ?? '') + title)
      return positions.find((forms) => forms.includes(joined))?.[0] ?? joined
    }))
    const right = [...want].filter((position) => said.has(position)).length
    count(score, 'officials', 1, 1, 1)
    count(score, 'officials.positions', right, said.size, want.size)
    score.outcomes.push({ id: score.id, list: 'officials', verdict: 'right', gold: goldShown(label), found: foundShown(find) })
    if (right < want.size || right < said.size) score.outcomes.push({ id: score.id, list: 'officials.positions', verdict: 'wrong', gold: { text: label.name, says: [...want].join(' · ') }, found: { ...foundShown(find), says: [...said].join(' · ') } })
    if (label.sector !== undefined) mark(score, 'officials.sector', (readings(label.sector) as string[]).includes(find.sector))
  }
  finds.forEach((find, k) => {
    if (taken.has(k)) return
    count(score, 'officials', 0, 1, 0)
    score.outcomes.push({ id: score.id, list: 'officials', verdict: 'false', found: foundShown(find) })
  })
}

/** Organisations and places: right when the name or an alias is equal. */
export function scoreNames(score: ArticleScore, list: 'organizations' | 'places', labels: readonly GoldNamed[], found: readonly NamedFind[]): void {
  const taken = new Set<number>()
  for (const label of [...labels].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const names = keys(label)
    const at = found.findIndex(({ name }, k) => !taken.has(k) && names.includes(nameKey(name)))
    if (at >= 0) found.forEach(({ name }, k) => names.includes(nameKey(name)) && taken.add(k))
    if (label.optional === true) continue
    count(score, list, at < 0 ? 0 : 1, at < 0 ? 0 : 1, 1)
    score.outcomes.push({ id: score.id, list, verdict: at < 0 ? 'missed' : 'right', gold: goldShown(label), ...(at < 0 ? {} : { found: foundShown(found[at]!) }) })
  }
  found.forEach((find, k) => {
    if (taken.has(k)) return
    count(score, list, 0, 1, 0)
    score.outcomes.push({ id: score.id, list, verdict: 'false', found: foundShown(find) })
  })
}
