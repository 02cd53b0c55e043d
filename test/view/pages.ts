/** Pages for the view tests: hostile strings in every place that a text can reach. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../src/extract.ts'
import type { Article } from '../../src/schema/record.ts'
import type { GoldArticle } from '../../src/score/gold.ts'
import type { ViewInput } from '../../src/view/article.ts'

export const HOSTILE = readFileSync(join(import.meta.dirname, 'hostile.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { id: string; text: string })

/** A record that says `text` in its id, title, names, values, rules, evidence, warnings, and whose spans cross each other. */
export function hostileInput(text: string): ViewInput {
  const raw = `前${text}后\n${text}`
  const whole = { text: raw.slice(1, 1 + text.length), start: 1, end: 1 + text.length, rule: text }
  const half = { text: raw.slice(0, 2), start: 0, end: 2, rule: text }
  const record: Article = {
    ...extract('', { id: text, title: text, publishedAt: '2024-01-01' }),
    money: [{ ...half, min: 1, max: 2, mod: 'exact', currency: text, base: { min: null, max: null }, role: text as never, per: text }],
    dates: [{ ...whole, type: 'date', value: text, from: null, to: null, resolved: 'stated', mod: text as never }],
    counts: [{ ...whole, min: 1, max: 1, mod: 'exact', unit: text, noun: text }],
    projects: [{ name: text, aliases: [text], phase: text, status: [text as never], investment: { min: 1, max: 1, currency: text }, place: text, companies: [text], mentions: [whole, half], rule: text }],
    officials: [{ name: text, positions: [{ org: text, title: text }], sector: text as never, mentions: [whole], rule: text }],
    records: [{ kind: 'project', name: text, place: text, companies: [text], status: [], date: text, investment: { min: 1, max: 1, currency: 'CNY', role: 'other' }, evidence: { [text]: [1, 2] } }],
    warnings: [{ code: text, message: text, start: 0, end: 1 }],
    boilerplate: [{ start: 0, end: 1, kind: text as never }],
  }
  const gold: GoldArticle = { id: text, text: raw, money: [{ text: raw.slice(0, 2), start: 0, end: 2, min: 5, max: 5, currency: text }], projects: [{ name: `${text}项目` }], officials: [] }
  return { record, raw, gold }
}
