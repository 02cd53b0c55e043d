/**
 * doccano JSONL (sequence labelling). Offsets are code points; a label is [start, end, kind].
 * Values and everything else travel in an extra field `yaosu`, which doccano keeps as metadata.
 * Loss: a span that was moved or added in doccano has no values; where the extra field is dropped, no span has.
 */
import { CodePoints } from './offsets.ts'
import { isRegionList, REGION_LISTS, type Labelled, type Losses, type Region } from './regions.ts'

export interface DoccanoLine {
  id?: string | number
  text: string
  label?: [number, number, string][]
  /** Older exports say `labels`, newer ones `entities` with named offsets. */
  labels?: [number, number, string][]
  entities?: { label: string; start_offset: number; end_offset: number }[]
  yaosu?: { id: string; rest: Record<string, unknown>; values: [number, number, string, Record<string, unknown>][] }
  [field: string]: unknown
}

export function toDoccano(articles: readonly Labelled[]): DoccanoLine[] {
  return articles.map(({ id, text, regions, rest }) => {
    const points = new CodePoints(text)
    const at = ({ start, end, list }: Region): [number, number, string] => [points.toPoints(start), points.toPoints(end), list]
    return {
      id, text, label: regions.map(at),
      yaosu: { id, rest: { ...rest }, values: regions.filter(({ values }) => Object.keys(values).length > 0).map((region) => [...at(region), { ...region.values }]) },
    }
  })
}

export function fromDoccano(lines: readonly DoccanoLine[], losses: Losses): Labelled[] {
  return lines.map((line, i) => {
    if (typeof line.text !== 'string') throw new TypeError(`line ${i + 1}: expected text to be a string, got ${typeof line.text}`)
    const extra = line.yaosu ?? (line['meta'] as { yaosu?: DoccanoLine['yaosu'] } | undefined)?.yaosu
    const id = extra?.id ?? String(line.id ?? `line-${i + 1}`)
    const points = new CodePoints(line.text)
    const values = new Map((extra?.values ?? []).map(([start, end, list, fields]) => [`${start} ${end} ${list}`, fields]))
    const labels = line.label ?? line.labels ?? (line.entities ?? []).map(({ start_offset, end_offset, label }): [number, number, string] => [start_offset, end_offset, label])
    let bare = 0
    const regions = labels.flatMap(([start, end, list]): Region[] => {
      const span = { start: points.toUnits(start), end: points.toUnits(end) }
      if (!isRegionList(list) || start < 0 || end <= start || span.end > line.text.length) {
        losses.push(`${id}: [${start},${end}) "${list}" ${isRegionList(list) ? 'does not fit the text' : `is none of ${REGION_LISTS.join(', ')}`}; left out`)
        return []
      }
      const own = values.get(`${start} ${end} ${list}`)
      if (own === undefined) bare++
      return [{ list, ...span, values: own ?? {} }]
    })
    if (bare > 0) losses.push(`${id}: ${bare} spans have no values (moved, added, or exported without the field yaosu)`)
    return { id, text: line.text, regions, rest: extra?.rest ?? {} }
  })
}
