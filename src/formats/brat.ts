/**
 * brat standoff: `<id>.txt` and `<id>.ann`. Offsets are code points. Values go into AnnotatorNotes as JSON.
 * A span over a line break is written in fragments, as brat wants it.
 * Loss: what is no span (publishedAt, edits, records, names that stand nowhere) has no place in brat.
 */
import { CodePoints } from './offsets.ts'
import { isRegionList, REGION_LISTS, type Labelled, type Losses, type Region } from './regions.ts'

export interface BratDocument {
  readonly id: string
  readonly text: string
  readonly ann: string
}

export function toBrat(articles: readonly Labelled[], losses: Losses): BratDocument[] {
  return articles.map(({ id, text, regions, rest }) => {
    const points = new CodePoints(text)
    const lost = Object.keys(rest).filter((field) => field !== 'labelled' && rest[field] !== null && !(Array.isArray(rest[field]) && rest[field].length === 0))
    if (lost.length > 0) losses.push(`${id}: ${lost.join(', ')} not written (brat has no place for them)`)
    const lines = regions.flatMap((region, i) => {
      const fragments = fragmentsOf(text, region)
      if (fragments.length === 0) {
        losses.push(`${id}: ${region.list} [${region.start},${region.end}) is only line breaks; not written`)
        return []
      }
      const offsets = fragments.map(({ start, end }) => `${points.toPoints(start)} ${points.toPoints(end)}`).join(';')
      const quoted = fragments.map(({ start, end }) => text.slice(start, end)).join(' ')
      const entity = `T${i + 1}\t${region.list} ${offsets}\t${quoted}`
      return Object.keys(region.values).length === 0 ? [entity] : [entity, `#${i + 1}\tAnnotatorNotes T${i + 1}\t${JSON.stringify(region.values)}`]
    })
    return { id, text, ann: lines.map((line) => `${line}\n`).join('') }
  })
}

/** The pieces of a span between its line breaks. */
function fragmentsOf(text: string, { start, end }: Region): { start: number; end: number }[] {
  const fragments: { start: number; end: number }[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    const code = text.charCodeAt(at)
    if (at < end && code !== 10 && code !== 13) continue
    if (at > from) fragments.push({ start: from, end: at })
    from = at + 1
  }
  return fragments
}

const ENTITY = /^T(\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t/u
const NOTE = /^#\d+\tAnnotatorNotes T(\d+)\t(.*)$/u

export function fromBrat(documents: readonly BratDocument[], losses: Losses): Labelled[] {
  return documents.map(({ id, text, ann }) => {
    const points = new CodePoints(text)
    const notes = new Map<string, Record<string, unknown>>()
    const entities: { key: string; region: Omit<Region, 'values'> }[] = []
    for (const line of ann.split('\n')) {
      if (line.trim() === '') continue
      const note = NOTE.exec(line.replace(/\r$/u, ''))
      if (note !== null) {
        try {
          notes.set(note[1]!, JSON.parse(note[2]!) as Record<string, unknown>)
        } catch {
          losses.push(`${id}: note on T${note[1]} is no JSON, so it gives no values: ${note[2]!.slice(0, 80)}`)
        }
        continue
      }
      const entity = ENTITY.exec(line)
      const list = entity?.[2] ?? ''
      if (entity === null || !isRegionList(list)) {
        losses.push(`${id}: ${entity === null ? `line "${line.slice(0, 60)}" is no entity and no note` : `kind "${list}" is none of ${REGION_LISTS.join(', ')}`}; left out`)
        continue
      }
      const offsets = entity[3]!.split(/[ ;]/u).map(Number)
      const region = { list, start: points.toUnits(offsets[0]!), end: points.toUnits(offsets.at(-1)!) }
      if (region.end <= region.start || region.end > text.length) losses.push(`${id}: T${entity[1]} [${offsets[0]},${offsets.at(-1)}) does not fit the text; left out`)
      else entities.push({ key: entity[1]!, region })
    }
    const regions = entities.map(({ key, region }) => ({ ...region, values: notes.get(key) ?? {} }))
    return { id, text, regions, rest: {} }
  })
}
