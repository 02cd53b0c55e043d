/**
 * Label Studio tasks (its JSON import and export). Offsets there are code points.
 * Per region: a `labels` result with the kind and, with the same id, a `textarea` result with the values as JSON, which the annotator may edit.
 * Loss: none through the file itself; where a project's config lacks the `values` text area, new regions come back without values.
 */
import { CodePoints } from './offsets.ts'
import { isRegionList, REGION_LISTS, type Labelled, type Losses, type Region, type RegionList } from './regions.ts'

interface LabelStudioResult {
  id: string
  from_name: string
  to_name: string
  type: string
  value: { start?: number; end?: number; text?: string | string[]; labels?: string[] }
}

interface LabelStudioAnnotation {
  result: LabelStudioResult[]
  was_cancelled?: boolean
  ground_truth?: boolean
  model_version?: string
}

export interface LabelStudioTask {
  data: { text: string; id?: string; yaosu?: Record<string, unknown>; [field: string]: unknown }
  annotations?: LabelStudioAnnotation[]
  predictions?: LabelStudioAnnotation[]
  [field: string]: unknown
}

const COLOURS: Record<RegionList, string> = {
  money: '#d9480f', dates: '#1971c2', counts: '#2f9e44', quantities: '#0c8599', documents: '#862e9c', projects: '#c2255c', officials: '#5f3dc4', organizations: '#846358', places: '#66800b',
}

/** The labelling interface that these tasks need: paste it into the project's settings (Labeling Interface, Code). */
export const labelStudioConfig: string = [
  '<View>',
  '  <Labels name="label" toName="text">',
  ...REGION_LISTS.map((list) => `    <Label value="${list}" background="${COLOURS[list]}"/>`),
  '  </Labels>',
  '  <Text name="text" value="$text" granularity="symbol"/>',
  '  <TextArea name="values" toName="text" perRegion="true" editable="true" rows="2" placeholder="{&quot;min&quot;: 50, &quot;max&quot;: 50, &quot;mod&quot;: &quot;exact&quot;}"/>',
  '</View>',
  '',
].join('\n')

/** Tasks for import. `as` predictions for what the extractor found, annotations for labels that a person stands by. */
export function toLabelStudio(articles: readonly Labelled[], as: 'predictions' | 'annotations'): LabelStudioTask[] {
  return articles.map(({ id, text, regions, rest }) => {
    const points = new CodePoints(text)
    const result = regions.flatMap((region, i): LabelStudioResult[] => {
      const start = points.toPoints(region.start)
      const end = points.toPoints(region.end)
      const shared = { id: `${region.list}-${i}`, to_name: 'text' }
      const label: LabelStudioResult = { ...shared, from_name: 'label', type: 'labels', value: { start, end, text: text.slice(region.start, region.end), labels: [region.list] } }
      if (Object.keys(region.values).length === 0) return [label]
      return [label, { ...shared, from_name: 'values', type: 'textarea', value: { start, end, text: [JSON.stringify(region.values)] } }]
    })
    const body: LabelStudioAnnotation = as === 'predictions' ? { model_version: 'yaosu', result } : { ground_truth: true, was_cancelled: false, result }
    return { data: { id, text, yaosu: { ...rest } }, [as]: [body] }
  })
}

/** Articles from exported tasks: the last annotation that was not cancelled, else (and the losses say so) the prediction. */
export function fromLabelStudio(tasks: readonly LabelStudioTask[], losses: Losses): Labelled[] {
  return tasks.map((task, i) => {
    const { text, id: given, yaosu } = task.data ?? (task as unknown as LabelStudioTask['data']) // JSON_MIN has the data at the top
    if (typeof text !== 'string') throw new TypeError(`task ${i + 1}: expected data.text to be a string, got ${typeof text}`)
    const id = given ?? String(task['id'] ?? `task-${i + 1}`)
    const done = (task.annotations ?? []).filter(({ was_cancelled }) => was_cancelled !== true)
    const minimal = task['label'] as (LabelStudioResult['value'])[] | undefined
    const read = done.at(-1) ?? (minimal === undefined ? task.predictions?.[0] : { result: minimal.map((value, k) => ({ id: String(k), from_name: 'label', to_name: 'text', type: 'labels', value })) })
    if (done.length === 0 && minimal === undefined) losses.push(`${id}: has no annotation; ${read === undefined ? 'taken as unlabelled' : 'its predictions were read as they are, unchecked by anybody'}`)
    return { id, text, regions: regionsOf(text, id, read?.result ?? [], losses), rest: yaosu ?? {} }
  })
}

function regionsOf(text: string, id: string, results: readonly LabelStudioResult[], losses: Losses): Region[] {
  const points = new CodePoints(text)
  const values = new Map<string, Record<string, unknown>>()
  for (const { id: region, type, value } of results) {
    if (type !== 'textarea') continue
    const written = Array.isArray(value.text) ? value.text.join('\n') : (value.text ?? '')
    try {
      const parsed = JSON.parse(written) as unknown
      if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) throw new SyntaxError('expected {…}')
      values.set(region, parsed as Record<string, unknown>)
    } catch (error) {
      losses.push(`${id}: values of region ${region} are not JSON (${(error as Error).message}): ${written.slice(0, 80)}`)
    }
  }
  return results.flatMap(({ id: region, type, value }) => {
    if (type !== 'labels') return []
    const list = value.labels?.[0] ?? ''
    if (!isRegionList(list)) {
      losses.push(`${id}: label "${list}" is none of ${REGION_LISTS.join(', ')}; left out`)
      return []
    }
    const span = place(text, points, value)
    if (span === null) {
      losses.push(`${id}: ${list} [${value.start},${value.end}) "${String(value.text)}" does not fit the text; left out`)
      return []
    }
    return [{ list, ...span, values: values.get(region) ?? {} }]
  })
}

/** Code points first; where the quoted text says otherwise (older versions counted UTF-16, and some lost the CR of CRLF), what it says wins. */
function place(text: string, points: CodePoints, { start, end, text: quoted }: LabelStudioResult['value']): { start: number; end: number } | null {
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || end <= start) return null
  const inPoints = { start: points.toUnits(start), end: points.toUnits(end) }
  const fitting = inPoints.end <= text.length ? inPoints : null
  if (typeof quoted !== 'string') return fitting
  const plain = quoted.replace(/\\n/gu, '\n')
  const candidates = [inPoints, { start, end }, withoutReturns(text, start, end)]
  return candidates.find((span) => text.slice(span.start, span.end) === quoted || text.slice(span.start, span.end).replace(/\r\n?/gu, '\n') === plain) ?? null
}

/** Offsets counted in a text whose CRLF became LF, in code points. */
function withoutReturns(text: string, start: number, end: number): { start: number; end: number } {
  const units = (wanted: number): number => {
    let at = 0
    for (let points = 0; at < text.length && points < wanted; points++) {
      if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++
      at += text.codePointAt(at)! > 0xffff ? 2 : 1
    }
    return at
  }
  return { start: units(start), end: units(end) }
}
