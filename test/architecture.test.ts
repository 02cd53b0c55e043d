/** Who may import whom: imports only go down. Also no cycles between rooms, and no file over 400 lines. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')
const KINDS = ['money', 'dates', 'counts', 'quantities', 'projects', 'officials', 'organizations', 'places', 'documents']
const BELOW_MENTIONS = ['text', 'schema', 'lexicon', 'numerals', 'segmenter', 'segment']

/** A room and the rooms that it may import (its own files always). A kind of mention is a room of its own. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  schema: ['text'],
  lexicon: ['text'],
  numerals: ['text', 'lexicon'],
  segmenter: ['text', 'lexicon'],
  normalize: ['text', 'schema', 'lexicon', 'segmenter'],
  source: ['text', 'schema', 'lexicon'],
  segment: ['text', 'schema', 'lexicon'],
  language: ['text', 'schema', 'normalize', 'segmenter'],
  ...Object.fromEntries(KINDS.map((kind) => [`mentions/${kind}`, [...BELOW_MENTIONS, 'mentions']])),
  mentions: [...BELOW_MENTIONS, ...KINDS.map((kind) => `mentions/${kind}`)],
  records: ['text', 'schema', 'lexicon', 'segment', 'mentions'],
  score: ['text', 'schema'],
  formats: ['text', 'schema', 'score'],
  view: ['text', 'schema', 'score'],
  chrono: ['text', 'schema', 'lexicon', 'numerals', 'segment', 'mentions', 'mentions/dates'],
  'article.ts': ['text', 'schema', 'language', 'normalize', 'segment', 'mentions', 'records'],
  'extract.ts': ['article.ts', 'text', 'schema', 'lexicon', 'numerals', 'segmenter', 'normalize', 'source', 'segment', 'language', 'mentions', 'records'],
  batch: ['text', 'schema', 'source', 'extract.ts'],
  'index.ts': ['text', 'schema', 'lexicon', 'segmenter', 'source', 'extract.ts', 'score', 'formats', 'view', 'batch'],
  'node.ts': ['schema', 'source', 'extract.ts', 'batch'],
  cli: ['index.ts', 'node.ts', 'extract.ts', 'schema', 'text', 'lexicon', 'segmenter', 'source', 'score', 'formats', 'view', 'batch'],
}
/** Generated data: long by nature, written by a script that its first line names. */
const GENERATED = /\.generated\.ts$/

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : name.endsWith('.ts') ? [path] : []
  })
}

function roomOf(path: string): string {
  const [first, second, third] = relative(SRC, path).split('/')
  if (first === 'mentions' && third !== undefined) return `mentions/${second}`
  return first!
}

function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) => resolve(dirname(path), m[1]!))
}

/** Complaints about one import, in the words of the person who has to mend it. */
export function complaint(from: string, to: string): string | null {
  if (from === to) return null
  const allowed = MAY_IMPORT[from]
  if (allowed === undefined) return `${from} is no known room: add it to MAY_IMPORT in test/architecture.test.ts`
  // a kind may take the shared shapes of mentions, never a sibling
  if (from.startsWith('mentions/') && to.startsWith('mentions/')) return `${from} may not import ${to}: kinds do not know each other`
  return allowed.includes(to) ? null : `${from} may not import ${to}; allowed: ${allowed.join(', ') || 'nothing'}`
}

describe('architecture', () => {
  const all = files(SRC)

  it('imports only go down', () => {
    const complaints = all.flatMap((path) =>
      importsOf(path).flatMap((target) => {
        const words = complaint(roomOf(path), roomOf(target))
        return words === null ? [] : [`${relative(SRC, path)}: ${words}`]
      }),
    )
    expect(complaints).toEqual([])
  })

  it('notices a sibling import and an upward one', () => {
    expect(complaint('mentions/money', 'mentions/dates')).toContain('kinds do not know each other')
    expect(complaint('text', 'normalize')).toContain('text may not import normalize')
    expect(complaint('cellar', 'text')).toContain('no known room')
  })

  it('has no cycle between files', () => {
    const graph = new Map(all.map((path) => [path, importsOf(path)]))
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].map((p) => relative(SRC, p)).join(' → '))
        return
      }
      if (done.has(path)) return
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
      done.add(path)
    }
    for (const path of all) visit(path, [])
    // type-only imports vanish at build time, yet a cycle of types is still two rooms that are one
    expect(cycles).toEqual([])
  })

  it('has no file over 400 lines', () => {
    const long = all.filter((path) => !GENERATED.test(path)).map((path) => [relative(SRC, path), readFileSync(path, 'utf8').split('\n').length] as const)
    expect(long.filter(([, lines]) => lines > 401)).toEqual([])
  })

  it('touches the machine only where it may', () => {
    const outside = all.filter((path) => !['cli', 'batch', 'segmenter', 'source'].includes(roomOf(path)) && /from 'node:|process\.|Date\.now|new Date\(\)|console\./.test(readFileSync(path, 'utf8')))
    expect(outside.map((path) => relative(SRC, path))).toEqual([])
  })
})
