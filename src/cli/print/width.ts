/** How many terminal columns text takes: Chinese characters and full-width marks take two. */

function columnsOf(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0
  if (code < 0x300) return 1
  if ((code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff || (code >= 0xfe00 && code < 0xfe10)) return 0
  const wide =
    (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0x303e) || (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1faff) || code >= 0x20000
  return wide ? 2 : 1
}

/** Example: `width('50亿元') === 6`. */
export function width(text: string): number {
  let columns = 0
  for (const char of text) columns += columnsOf(char.codePointAt(0)!)
  return columns
}

/** The text cut to at most `columns`, with … where something was cut. */
export function fit(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let out = ''
  let used = 0
  for (const char of text) {
    const w = columnsOf(char.codePointAt(0)!)
    if (used + w > columns - 1) break
    out += char
    used += w
  }
  return `${out}…`
}

/** Control characters out, so that no text can steer the terminal. */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
}

const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

/** Rows as aligned columns, two spaces apart; the widest columns give way until a row fits `columns`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], columns: number): string[] {
  const all = [head, ...rows].map((row) => row.map(plain))
  const widths = head.map((_, i) => Math.max(...all.map((row) => width(row[i] ?? ''))))
  const gaps = 2 * head.length
  while (widths.reduce((a, b) => a + b, gaps) > columns) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest]! <= 8) break
    widths[widest] = widths[widest]! - 1
  }
  return all.map((row) => `  ${row.map((cell, i) => pad(fit(cell, widths[i]!), widths[i]!)).join('  ')}`.trimEnd())
}
