/**
 * Bytes → text: byte order mark, then the declared charset, then strict UTF-8, then a score of common characters among GB18030, Big5 and UTF-16.
 * Every decoder is strict: U+FFFD appears only where the bytes spell it out. Line ends are kept; a byte order mark is no part of the text.
 */
import { binaryKind, nulShares } from './binary.ts'
import { commonShare } from './common-characters.ts'
import { SourceError } from './source-error.ts'

export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be' | (string & {})

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
}

export interface DecodeOptions {
  /** What the sender declared (HTTP Content-Type, or `--encoding`). */
  readonly charset?: string
  /** Look for `<meta charset>` too. */
  readonly html?: boolean
}

/** Bytes that score below this are no Chinese text in that encoding. */
const PLAUSIBLE = 0.2
/** Where two encodings score this close, neither is taken without a warning. */
const CLEAR_LEAD = 0.15

/** Fails: SourceError `binary`, `encoding` or `unknown-charset`. Cost: one pass for UTF-8, up to five for anything undeclared. */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const binary = binaryKind(bytes)
  if (binary !== null) throw new SourceError('binary', `expected text, got ${binary.name}: ${binary.advice}`)
  const marked = byMark(bytes)
  if (marked !== null) return marked
  const declared = options.charset ?? (options.html === true ? metaCharset(bytes) : null)
  const encoding = declared === null ? null : encodingOf(declared)
  if (options.charset !== undefined && encoding === null) throw new SourceError('unknown-charset', `encoding: unknown charset "${options.charset}", expected one such as utf-8, gb18030 or big5`)
  const utf8 = strictUtf8(bytes)
  if (encoding !== null && encoding !== 'utf-8') {
    const text = strict(bytes, encoding)
    // a page that declares gb2312 and sends UTF-8: the text that reads as Chinese wins
    const share = text === null ? 0 : commonShare(text)
    if (utf8 !== null && isAscii(utf8.text)) return utf8
    if (utf8 !== null && commonShare(utf8.text) > share) return { ...utf8, warnings: [...utf8.warnings, { code: 'charset-mismatch', message: `Declared ${declared}, but the bytes are UTF-8; read as UTF-8.` }] }
    if (text !== null && (share >= PLAUSIBLE / 2 || options.charset !== undefined)) return { text, encoding, warnings: [] }
  }
  if (utf8 !== null && readsAsUtf8(utf8.text, bytes)) return utf8
  return byScore(bytes, declared, utf8)
}

function byMark(bytes: Uint8Array): Decoded | null {
  const encoding = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (encoding === null) return null
  if (encoding === 'utf-8') {
    const utf8 = strictUtf8(bytes)
    if (utf8 === null) throw new SourceError('encoding', `expected UTF-8 as its byte order mark says, got a byte that is not at ${firstBadByte(bytes)}: save the file again as UTF-8`)
    return utf8
  }
  const text = strict(bytes, encoding)
  if (text === null) throw new SourceError('encoding', `expected ${encoding} as its byte order mark says, got bytes that are not: save the file again as UTF-8`)
  return { text, encoding, warnings: [] }
}

/** UTF-8, also where the file was cut inside its last character, which is left out with a warning. */
function strictUtf8(bytes: Uint8Array): Decoded | null {
  const text = strict(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'utf-8', warnings: [] }
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const lead = bytes[bytes.length - cut]!
    if (lead < 0x80) return null
    if (lead < 0xc0) continue
    const needs = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    if (needs <= cut) return null
    const shorter = strict(bytes.subarray(0, bytes.length - cut), 'utf-8')
    return shorter === null || shorter === '' ? null : { text: shorter, encoding: 'utf-8', warnings: [{ code: 'cut-character', message: `The last ${cut} byte${cut === 1 ? ' is' : 's are'} the start of a character that was cut off; left out.` }] }
  }
  return null
}

/** GBK such as 联通 can pass as UTF-8 of Greek or Cyrillic letters: real UTF-8 of a Chinese text has three-byte characters. */
function readsAsUtf8(text: string, bytes: Uint8Array): boolean {
  if (text.includes('\0')) {
    const { even, odd } = nulShares(bytes)
    if (even + odd > 0.02) return false
  }
  if (isAscii(text) || /[\u2e80-\u9fff\uac00-\ud7a3\ud800-\udfff]/u.test(text)) return true
  const gb = strict(bytes, 'gb18030')
  return gb === null || commonShare(gb) < PLAUSIBLE
}

function byScore(bytes: Uint8Array, declared: string | null, utf8: Decoded | null): Decoded {
  const { even, odd } = nulShares(bytes)
  const candidates: Encoding[] = ['gb18030', 'big5']
  if (bytes.length % 2 === 0) candidates.push('utf-16le', 'utf-16be')
  const scored = candidates
    .filter((encoding) => encoding.startsWith('utf-16') || even + odd < 0.02)
    .map((encoding) => ({ encoding, text: strict(bytes, encoding) }))
    .filter((it): it is { encoding: Encoding; text: string } => it.text !== null && !it.text.includes('\uffff'))
    .map((it) => ({ ...it, share: isAscii(it.text) && it.encoding.startsWith('utf-16') ? 1 : commonShare(it.text) }))
    .sort((a, b) => b.share - a.share)
  const best = scored[0]
  if (best === undefined || best.share < PLAUSIBLE) {
    if (utf8 !== null && even + odd < 0.02) return utf8
    if (even + odd >= 0.02) throw new SourceError('binary', 'expected text, got a binary file (NUL bytes): give .txt, .html, .jsonl or .csv')
    throw new SourceError('encoding', `expected UTF-8, GB18030, Big5 or UTF-16, got bytes that read as none of them (not UTF-8 from byte ${firstBadByte(bytes)} on${declared === null ? '' : `; declared ${declared}`}): give --encoding, or save the file as UTF-8`)
  }
  const second = scored[1]?.share ?? 0
  const warnings = best.share - second < CLEAR_LEAD ? [{ code: 'encoding-guessed', message: `No charset declared; read as ${best.encoding}, though ${scored[1]!.encoding} fits nearly as well. Give --encoding to be sure.` }] : []
  return { text: best.text, encoding: best.encoding, warnings }
}

/** The text, or null where one byte does not belong. */
function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The WHATWG encoding behind a label; gb2312 and gbk are read as the gb18030 that contains them. Null where no decoder knows it. */
export function encodingOf(label: string): Encoding | null {
  try {
    const encoding = new TextDecoder(label.trim().replace(/^gb_?18030.*$/iu, 'gb18030')).encoding
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

/** The charset that a page's first 4 KB declare, as written. */
export function metaCharset(bytes: Uint8Array): string | null {
  let head = ''
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) head += String.fromCharCode(bytes[i]!)
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:-]{2,30})/iu.exec(head)?.[1] ?? /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-z0-9_:-]{2,30})/iu.exec(head)?.[1] ?? null
  return label === null ? null : /^utf-?16/iu.test(label) ? 'utf-8' : label
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

/** The offset of the first byte that is not UTF-8, by halving. */
export function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const mid = (good + bad + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, mid), { stream: true })
      good = mid
    } catch {
      bad = mid - 1
    }
  }
  return good
}
