/** The lines of a text. */

/** A line without its line feed, and with what occurs in it (signs.ts). */
export interface Line {
  readonly start: number
  readonly end: number
  readonly trimmedStart: number
  readonly trimmedEnd: number
  readonly signs: number
}

export function trimmedLine(text: string, start: number, end: number, signs: number): Line {
  let trimmedStart = start
  let trimmedEnd = end
  while (trimmedStart < trimmedEnd && isSpace(text.charCodeAt(trimmedStart))) trimmedStart++
  while (trimmedEnd > trimmedStart && isSpace(text.charCodeAt(trimmedEnd - 1))) trimmedEnd--
  return { start, end, trimmedStart, trimmedEnd, signs }
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0
}
