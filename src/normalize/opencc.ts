/// <reference path="./opencc-dictionaries.d.ts" />
/** OpenCC's tables for Traditional → Simplified, read once, on first use. */
import TSCharacters from 'opencc-js/dict/TSCharacters'

let characters: ReadonlyMap<number, string> | null = null

/** Code point → its Simplified form, for the characters that have one. The first of several forms. */
export function simplifiedForms(): ReadonlyMap<number, string> {
  if (characters !== null) return characters
  const map = new Map<number, string>()
  for (const entry of TSCharacters.split('|')) {
    const space = entry.indexOf(' ')
    const from = entry.codePointAt(0)!
    const to = entry.slice(space + 1).split(' ')[0]!
    if (String.fromCodePoint(from) !== to) map.set(from, to)
  }
  return (characters = map)
}

/** First code units of everything that has a Simplified form. */
export function traditionalOnly(): number[] {
  return [...simplifiedForms().keys()].map((code) => (code > 0xffff ? String.fromCodePoint(code).charCodeAt(0) : code))
}
