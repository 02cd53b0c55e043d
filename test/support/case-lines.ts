/** Reads a file of cases, one JSON object a line. Fails: Error that names the line, on unknown or missing fields and on an id given twice. */
import { readFileSync } from 'node:fs'

export function readCaseLines<T extends { id: string; text: string }>(path: string | URL, fields: readonly string[]): T[] {
  return parseCaseLines<T>(readFileSync(path, 'utf8'), fields)
}

export function parseCaseLines<T extends { id: string; text: string }>(jsonl: string, fields: readonly string[]): T[] {
  const seen = new Set<string>()
  return jsonl.split('\n').flatMap((line, k) => {
    if (line.trim() === '') return []
    const one = JSON.parse(line) as T
    const unknown = Object.keys(one).filter((key) => key !== 'id' && key !== 'text' && !fields.includes(key))
    if (unknown.length > 0) throw new Error(`line ${k + 1}: unknown field ${unknown.join(', ')}`)
    if (typeof one.id !== 'string' || typeof one.text !== 'string') throw new Error(`line ${k + 1}: id and text must be given`)
    if (seen.has(one.id)) throw new Error(`line ${k + 1}: id ${one.id} is given twice`)
    seen.add(one.id)
    return [one]
  })
}
