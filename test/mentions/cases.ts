/** Reads case files: one JSON object a line; ids are unique and unknown fields fail. */
import { readFileSync } from 'node:fs'

export interface Case {
  readonly id: string
  readonly text: string
  readonly want: readonly (readonly unknown[])[]
}

export function readCases(file: string): Case[] {
  const seen = new Set<string>()
  return readFileSync(file, 'utf8').trim().split('\n').map((line, i) => {
    const entry = JSON.parse(line) as Record<string, unknown>
    const { id, text, want, ...unknown } = entry
    if (typeof id !== 'string' || typeof text !== 'string' || !Array.isArray(want)) throw new Error(`${file}:${i + 1}: expected id, text and want`)
    if (Object.keys(unknown).length > 0) throw new Error(`${file}:${i + 1}: unknown field ${Object.keys(unknown).join(', ')}`)
    if (seen.has(id)) throw new Error(`${file}:${i + 1}: duplicate id ${id}`)
    seen.add(id)
    return { id, text, want } as Case
  })
}

/** Neutral text around a case: its mentions must come out the same. */
export const SURROUNDINGS: readonly (readonly [string, string])[] = [['', ''], ['据介绍，', '。会议强调要抓好落实。'], ['有关情况通报如下。\n', '\n特此通报。']]
