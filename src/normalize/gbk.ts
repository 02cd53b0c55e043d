/** GBK back to bytes: the inverse of the platform's decoder, built once, on first use. Also: how common a character is, by its row. */
import { simplifiedForms } from './opencc.ts'

let codes: Uint16Array | null = null
const decoder = new TextDecoder('gbk')
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function table(): Uint16Array {
  if (codes !== null) return codes
  const map = new Uint16Array(65536)
  // every pair on a line of its own, decoded in one go
  const bytes = new Uint8Array(126 * 190 * 3)
  let at = 0
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      bytes[at] = lead
      bytes[at + 1] = trail
      bytes[at + 2] = 0x0a
      at += 3
    }
  }
  const decoded = decoder.decode(bytes).split('\n')
  for (let k = 0; k < decoded.length - 1; k++) {
    const code = decoded[k]!.charCodeAt(0)
    if (decoded[k]!.length === 1 && code !== 0xfffd && map[code] === 0) map[code] = (bytes[3 * k]! << 8) | bytes[3 * k + 1]!
  }
  return (codes = map)
}

/** The two bytes of a character in GBK as one number, 0 where it has none. */
export function gbkCode(code: number): number {
  return table()[code] ?? 0
}

export function decodeGbk(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** The text of strictly valid UTF-8; null where the bytes are none. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  // nothing begins with a trail byte, and to be told so by an exception is dear
  if (bytes.length > 0 && bytes[0]! >= 0x80 && bytes[0]! < 0xc2) return null
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}

/**
 * How much a text looks like Chinese: 1 for each character of GB2312's first level (or its Traditional form) and each ordinary mark,
 * 0 for the second level, −2 for anything else.
 */
export function plausibility(text: string): number {
  let score = 0
  for (const character of text) score += plausibilityOf(character)
  return score
}

export function plausibilityOf(character: string): number {
  const code = character.codePointAt(0)!
  if (code < 0x80) return 0
  const row = gbkCode(code)
  if (isFirstLevel(row)) return 1
  if ('。，、；：？！“”‘’（）《》—…·「」【】％'.includes(character)) return 1
  const simple = simplifiedForms().get(code)
  if (simple !== undefined) return isFirstLevel(gbkCode(simple.codePointAt(0)!)) ? 1 : 0
  if (row >= 0xd8a1 && row <= 0xf7fe && (row & 0xff) >= 0xa1) return 0
  return -2
}

/** Rows 16–55 of GB2312: the 3,755 common characters. */
export function isCommon(code: number): boolean {
  return isFirstLevel(gbkCode(code))
}

function isFirstLevel(row: number): boolean {
  return row >= 0xb0a1 && row <= 0xd7f9 && (row & 0xff) >= 0xa1
}
