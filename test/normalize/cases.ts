/** Reads the case files of the families. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Case {
  readonly id: string
  readonly text: string
  readonly want: string
}

const FOLDER = join(import.meta.dirname, 'cases')

/** Reads one file of cases. Fails: Error that names the line, on unknown or missing fields and on an id given twice. */
export function readCases(jsonl: string): Case[] {
  const seen = new Set<string>()
  return jsonl.split('\n').flatMap((line, k) => {
    if (line.trim() === '') return []
    const { id, text, want, stays, ...rest } = JSON.parse(line) as Record<string, unknown>
    if (Object.keys(rest).length > 0) throw new Error(`line ${k + 1}: unknown field ${Object.keys(rest).join(', ')}`)
    if (typeof id !== 'string' || typeof text !== 'string') throw new Error(`line ${k + 1}: id and text must be given`)
    if ((typeof want === 'string') === (stays === true)) throw new Error(`line ${k + 1}: give want, or stays: true`)
    if (seen.has(id)) throw new Error(`line ${k + 1}: id ${id} is given twice`)
    seen.add(id)
    return [{ id, text, want: typeof want === 'string' ? want : text }]
  })
}

export function allCases(): { family: string; cases: Case[] }[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')).sort().map((name) => ({ family: name.replace('.jsonl', ''), cases: readCases(readFileSync(join(FOLDER, name), 'utf8')) }))
}
