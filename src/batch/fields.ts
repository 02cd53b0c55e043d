/** Which field of a row holds what: by its name, or by a path into it where the names are (_source.content, _id.$oid). */
import type { Fields } from './job.ts'

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => value !== null && typeof value === 'object' && !Array.isArray(value)

/** A field of that very name before a path: `a.b` may be a name too. */
export function valueOf(row: Row, name: string): unknown {
  if (Object.hasOwn(row, name)) return row[name]
  if (!name.includes('.')) return undefined
  let value: unknown = row
  for (const part of name.split('.')) {
    if (!isRow(value) || !Object.hasOwn(value, part)) return undefined
    value = value[part]
  }
  return value
}

/** What is left of a row when its own fields are taken out: it comes back under `meta`. Undefined where nothing is left. */
export function othersOf(row: Row, fields: Fields): Row | undefined {
  let rest: Row = row
  for (const name of new Set(Object.values(fields) as string[])) rest = without(rest, Object.hasOwn(rest, name) ? [name] : name.split('.')) ?? {}
  return Object.keys(rest).length === 0 ? undefined : rest
}

/** Null where nothing is left. fromEntries defines its keys, so that a field named __proto__ is one more field. */
function without(row: Row, [name, ...path]: readonly string[]): Row | null {
  if (name === undefined || !Object.hasOwn(row, name)) return row
  const value = row[name]
  const kept = path.length === 0 ? null : isRow(value) ? without(value, path) : value
  if (kept === value) return row
  const entries = Object.entries(row).flatMap(([key, own]) => (key !== name ? [[key, own] as const] : kept === null ? [] : [[key, kept] as const]))
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** What to do about a row whose text was not found: the field with the most Chinese in it is named. */
export function adviceFor(row: Row): string {
  let best: { readonly path: string; readonly text: string } | null = null
  let most = 0
  const look = (inner: Row, before: string): void => {
    for (const [name, value] of Object.entries(inner)) {
      if (before === '' && isRow(value)) look(value, `${name}.`)
      const length = typeof value === 'string' ? hanIn(value) : 0
      if (length <= most) continue
      most = length
      best = { path: before + name, text: value as string }
    }
  }
  look(row, '')
  const found = best as { readonly path: string; readonly text: string } | null
  if (found === null) return 'name the field with --text-field'
  return `most Chinese stands in ${found.path}: give ${/<(?:p|div|html|body|br)\b/iu.test(found.text) ? '--html-field' : '--text-field'} ${quoted(found.path)}`
}

const quoted = (name: string): string => (/^[\p{L}\p{N}_.-]+$/u.test(name) ? name : `"${name}"`)
