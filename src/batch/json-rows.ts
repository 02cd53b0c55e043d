/** JSON → articles: one object a line, or a whole document that is an article or a list of them. Whole numbers keep all their digits. */
import { decodeBytes } from '../source/decode.ts'
import { Fault } from './fault.ts'

/** A number outside of strings with more digits than a double holds. */
const LONG_NUMBER = /[[:,\s]-?\d{16,}\s*[,}\]\n\r]/u
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/gu

/** JSON.parse, but a whole number that a double would round (7123456789012345678, an id of a news app) comes as a string of its digits. Fails: SyntaxError. */
export function parseJson(text: string): unknown {
  const value = JSON.parse(text) as unknown
  if (!LONG_NUMBER.test(text)) return value
  return JSON.parse(text.replace(STRING_OR_NUMBER, (token) => (/^-?\d{16,}$/u.test(token) && String(Number(token)) !== token ? `"${token}"` : token)))
}

export type JsonObject = Record<string, unknown>

const isObject = (value: unknown): value is JsonObject => value !== null && typeof value === 'object' && !Array.isArray(value)

/** What a value that should be an article is instead. */
export function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/**
 * The articles of a JSON document: a list of objects, one object, or an object that wraps one list ({"code": 0, "data": [...]}). Null where the bytes are no JSON.
 * An element that is no object comes as it is. `fields`: any of these makes an object an article of its own. Fails: SourceError.
 */
export function articlesIn(bytes: Uint8Array, encoding: string | undefined, fields: readonly string[]): unknown[] | null {
  const { text } = decodeBytes(bytes, encoding === undefined ? {} : { charset: encoding })
  let value: unknown
  try {
    value = parseJson(text)
  } catch {
    return null
  }
  if (Array.isArray(value)) return value
  if (!isObject(value) || fields.some((name) => Object.hasOwn(value, name))) return [value]
  const lists = Object.values(value).filter((inner) => Array.isArray(inner) && inner.some(isObject)) as unknown[][]
  return lists.length === 1 ? lists[0]! : [value]
}

/** One line of JSONL. Fails: Fault `json`. */
export function parseLine(text: string): JsonObject {
  let value: unknown
  try {
    value = parseJson(text)
  } catch (error) {
    const open = text.trim()
    const hint = open === '{' || open === '[' ? ': a document over several lines is read from a file that ends in .json' : ''
    throw new Fault('json', `expected one JSON object on the line, got text that is not JSON: ${(error as Error).message.slice(0, 200)}${hint}`)
  }
  if (!isObject(value)) throw new Fault('json', `expected a JSON object such as {"text":"…"}, got ${kindOf(value)}`)
  return value
}
