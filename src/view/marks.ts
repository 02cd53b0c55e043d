/** Finds and labels as marks over the raw text, and the text cut where marks begin and end. */
import type { Article, Boilerplate, TextEdit } from '../schema/record.ts'
import type { GoldArticle } from '../score/gold.ts'
import type { Outcome, Verdict } from '../score/outcome.ts'
import { amount, figure, KIND_WORDS, KINDS, ROLE_WORDS, STATUS_WORDS, wordFor, type Kind } from './words.ts'

/** A stretch to colour, with what the reader is told about it. */
export interface Mark {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  /** Index in its list: marks of one project share it. */
  readonly item: number
  readonly value: string
  readonly rows: readonly (readonly [string, string])[]
  readonly rule?: string
  readonly optional?: true
  verdict?: Verdict
  /** How far below the text its line runs: 0 for what holds no other mark. */
  level: number
}

type Rows = [string, string][]

const joined = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(' / ') : value == null ? '' : String(value))

/** 总投资 totalInvestment */
const both = (words: Record<string, string>, member: string): string => [...new Set([wordFor(words, member), member])].join(' ')

function describe(kind: Kind, item: Record<string, unknown>): { value: string; rows: Rows } {
  const bounds = item as { min: number | null; max: number | null }
  const rows: Rows = []
  const row = (name: string, value: unknown): void => {
    const text = joined(value)
    if (text !== '') rows.push([name, text])
  }
  let value = ''
  switch (kind) {
    case 'money':
      value = amount(bounds, item['currency'] as string)
      row('role', [item['role']].flat().map((role) => (role == null ? '' : both(ROLE_WORDS, String(role)))))
      row('mod', item['mod'])
      if (item['per'] !== undefined) row('per', item['per'])
      break
    case 'dates':
      value = joined(item['value'])
      row('type', item['type'])
      row('mod', item['mod'])
      if (item['from'] != null || item['to'] != null) row('days', `${joined(item['from']) || '…'} – ${joined(item['to']) || '…'}`)
      row('resolved', item['resolved'])
      break
    case 'counts': case 'quantities':
      value = `${figure(bounds)} ${[item['unit']].flat().map(String)[0] ?? ''}`
      row('noun', item['noun'])
      row('mod', item['mod'])
      break
    case 'projects':
      value = joined(item['name'])
      row('status', ((item['status'] as unknown[]) ?? []).flat().map((status) => both(STATUS_WORDS, String(status))))
      if (item['investment'] != null) row('investment', amount(item['investment'] as never, (item['investment'] as { currency?: string }).currency))
      row('place', item['place'])
      row('companies', item['companies'])
      row('aliases', item['aliases'])
      break
    case 'officials':
      value = joined(item['name'])
      for (const { org, title, change } of item['positions'] as { org?: unknown; title: unknown; change?: string }[]) row(change ?? 'position', [joined(org), joined(title)].filter((part) => part !== '').join(' · '))
      row('sector', item['sector'])
      break
    case 'documents':
      value = joined(item['title']) || joined(item['number'])
      row('number', item['number'])
      row('issuer', item['issuer'])
      break
    default:
      value = joined(item['name'])
      row('code', item['code'])
  }
  return { value, rows }
}

/** All finds of a record as marks. */
export function marksOf(record: Article): Mark[] {
  const marks: Mark[] = []
  for (const kind of KINDS) {
    record[kind].forEach((item, index) => {
      const { rule } = item
      const spans = 'mentions' in item ? item.mentions : [item]
      for (const { start, end } of spans) marks.push({ kind, start, end, item: index, ...describe(kind, item as unknown as Record<string, unknown>), rule, level: 0 })
    })
  }
  return levelled(marks)
}

/** Labels as marks; a name is marked wherever it stands. */
export function marksOfGold(gold: GoldArticle): Mark[] {
  const marks: Mark[] = []
  for (const kind of KINDS) {
    (gold[kind] ?? []).forEach((item, index) => {
      const { value, rows } = describe(kind, item as unknown as Record<string, unknown>)
      const note: Rows = item.optional ? [...rows, ['optional', '✓']] : rows
      const spans = 'start' in item ? [item] : placesOf(gold.text, item.name)
      for (const { start, end } of spans) marks.push({ kind, start, end, item: index, value, rows: note, ...(item.optional ? { optional: true as const } : {}), level: 0 })
    })
  }
  return levelled(marks)
}

function placesOf(text: string, name: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let at = text.indexOf(name); at >= 0 && name !== '' && places.length < 50; at = text.indexOf(name, at + name.length)) places.push({ start: at, end: at + name.length })
  return places
}

/** How many marks before a mark are looked at for overlap: far more than ever stand over one place. */
const LOOK_BACK = 64

/** Marks in text order, each drawn one line lower than the shorter ones that it crosses. Cost: marks × those that overlap. */
function levelled(marks: Mark[]): Mark[] {
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  const shortestFirst = marks.map((_, i) => i).sort((a, b) => marks[a]!.end - marks[a]!.start - (marks[b]!.end - marks[b]!.start))
  const done = new Set<number>()
  for (const i of shortestFirst) {
    const mark = marks[i]!
    let level = 0
    for (let k = Math.max(0, i - LOOK_BACK); k < marks.length && marks[k]!.start < mark.end; k++) {
      if (k !== i && done.has(k) && marks[k]!.end > mark.start) level = Math.max(level, marks[k]!.level + 1)
    }
    mark.level = Math.min(4, level)
    done.add(i)
  }
  return marks
}

/** Puts each outcome's verdict on the marks that it speaks of: by place, or by name where the list is one of names. */
export function judge(marks: readonly Mark[], outcomes: readonly Outcome[], side: 'gold' | 'found'): void {
  const verdicts = new Map<string, Verdict>()
  for (const { list, verdict, [side]: place } of outcomes) {
    if (place === undefined) continue
    verdicts.set(`${list} = ${place.text}`, verdict)
    if (place.start !== undefined) verdicts.set(`${list} ${place.start} ${place.end}`, verdict)
  }
  for (const mark of marks) {
    const named = mark.kind === 'projects' || mark.kind === 'officials' || mark.kind === 'organizations' || mark.kind === 'places'
    const verdict = verdicts.get(named ? `${mark.kind} = ${mark.value}` : `${mark.kind} ${mark.start} ${mark.end}`)
    if (verdict !== undefined) mark.verdict = verdict
  }
}

/** A stretch with the same marks all through, none beginning or ending inside. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** Indices of marks, the longest first. */
  readonly marks: readonly number[]
  readonly edit?: TextEdit
  readonly boilerplate?: string
}

/** Whether a cut would leave half a character on either side. */
function splitsPair(text: string, cut: number): boolean {
  const [before, after] = [text.charCodeAt(cut - 1), text.charCodeAt(cut)]
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

/** Edits that give as many characters as they take (產業園 → 产业园), parted where a mark begins or ends inside them. */
function splitAt(cuts: readonly number[], edits: readonly TextEdit[]): TextEdit[] {
  let next = 0
  return edits.flatMap((edit) => {
    while (next < cuts.length && cuts[next]! <= edit.start) next++
    if (edit.from.length !== edit.to.length || edit.to.length !== edit.end - edit.start) return [edit]
    const inside: number[] = []
    for (let k = next; k < cuts.length && cuts[k]! < edit.end; k++) if (!splitsPair(edit.from, cuts[k]! - edit.start) && !splitsPair(edit.to, cuts[k]! - edit.start)) inside.push(cuts[k]!)
    const borders = [edit.start, ...inside, edit.end]
    return borders.slice(1).map((end, i) => {
      const start = borders[i]!
      return { ...edit, start, end, from: edit.from.slice(start - edit.start, end - edit.start), to: edit.to.slice(start - edit.start, end - edit.start) }
    })
  })
}

/** Cuts a text at marks, edits, page furniture and further offsets; line breaks are segments of their own. */
export function segmentsOf(text: string, marks: readonly Mark[], edits: readonly TextEdit[], boilerplate: readonly Boilerplate[], further: readonly number[]): Segment[] {
  const cuts = new Set([0, text.length, ...further])
  for (const { start, end } of [...marks, ...edits, ...boilerplate]) cuts.add(start).add(end)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.add(at).add(at + 1)
  const sortedEdits = splitAt([...cuts].sort((a, b) => a - b), [...edits].sort((a, b) => a.start - b.start))
  let edit = 0
  const borders = [...cuts].filter((cut) => cut >= 0 && cut <= text.length && !splitsPair(text, cut)).sort((a, b) => a - b).filter((cut) => {
    // an edit is shown whole: nothing is cut inside it
    while (edit < sortedEdits.length && sortedEdits[edit]!.end <= cut) edit++
    return edit >= sortedEdits.length || cut <= sortedEdits[edit]!.start || text[cut] === '\n' || text[cut - 1] === '\n'
  })
  const open: number[] = []
  let nextMark = 0
  let nextEdit = 0
  let furniture = 0
  const segments: Segment[] = []
  for (let i = 0; i + 1 < borders.length; i++) {
    const [start, end] = [borders[i]!, borders[i + 1]!]
    while (nextMark < marks.length && marks[nextMark]!.start < end) open.push(nextMark++)
    for (let k = open.length - 1; k >= 0; k--) if (marks[open[k]!]!.end <= start) open.splice(k, 1)
    while (nextEdit < sortedEdits.length && sortedEdits[nextEdit]!.end <= start && sortedEdits[nextEdit]!.start < start) nextEdit++
    while (furniture < boilerplate.length && boilerplate[furniture]!.end <= start) furniture++
    const here = sortedEdits[nextEdit]
    segments.push({
      start, end,
      marks: open.filter((index) => marks[index]!.start < end && marks[index]!.end > start).sort((a, b) => marks[b]!.level - marks[a]!.level || marks[b]!.end - marks[b]!.start - (marks[a]!.end - marks[a]!.start)),
      ...(here !== undefined && here.start >= start && here.end <= end && here.end > here.start ? { edit: here } : {}),
      ...(boilerplate[furniture] !== undefined && boilerplate[furniture]!.start <= start ? { boilerplate: boilerplate[furniture]!.kind } : {}),
    })
  }
  return segments
}

export { KIND_WORDS, KINDS, type Kind }
