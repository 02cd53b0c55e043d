/**
 * Text decoded with the wrong charset, put right where the bytes are all still there:
 * GBK bytes seen as Latin-1 (×ÜÍ¶×Ê → 总投资), UTF-8 bytes seen as GBK (浜垮厓 → 亿元) or as Latin-1 (ä»¿ → 亿).
 * 锟斤拷 and 烫烫 are lost and stay.
 */
import type { Edit } from '../text/alignment.ts'
import { utf8LeadPairs } from './feature-table.ts'
import { FEATURE } from './features.ts'
import type { Places } from './places.ts'
import { decodeGbk, decodeUtf8, gbkCode, plausibility } from './gbk.ts'
import type { Step } from './step.ts'

export const mojibake: Step = {
  id: 'mojibake',
  about: '×ÜÍ¶×Ê → 总投资, 浜垮厓 → 亿元: text decoded with the wrong charset',
  needs: FEATURE.latin1 | FEATURE.rareHan,
  find(text, { features, places }) {
    const edits: Edit[] = []
    if ((features & FEATURE.latin1) !== 0) latinRuns(text, places, edits)
    if (edits.length === 0 && (features & FEATURE.rareHan) !== 0) hanRuns(text, edits)
    return edits
  },
}

/** Where windows-1252 puts the bytes 80–9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009dž\u009fŸ'

let latinBytes: Uint8Array | null = null

/** The byte that windows-1252 shows as a character, 0 where there is none. */
function latinByte(code: number): number {
  latinBytes ??= build()
  return code < latinBytes.length ? latinBytes[code]! : 0
}

function build(): Uint8Array {
  const bytes = new Uint8Array(0x2123)
  for (let at = 0; at < WINDOWS_1252.length; at++) bytes[WINDOWS_1252.charCodeAt(at)] = 0x80 + at
  for (let code = 0x80; code <= 0xff; code++) bytes[code] = code
  return bytes
}

/**
 * Runs of upper Latin-1, with the dashes and quotation marks that windows-1252 has among them; a run of those alone is ordinary (————).
 * In a text that has one sure run, the short ones (Ôª) are taken along.
 */
function latinRuns(text: string, { at, bits, count }: Places, edits: Edit[]): void {
  const runs: { start: number; end: number; to: string; sure: boolean }[] = []
  let done = 0
  for (let k = 0; k < count; k++) {
    if ((bits[k]! & FEATURE.latin1) === 0 || at[k]! < done) continue
    let start = at[k]!
    while (start > done && latinByte(text.charCodeAt(start - 1)) > 0) start--
    const second = text.charCodeAt(start + 1)
    if (!(second < 0x80 ? second >= 0x40 && second < 0x7f : latinByte(second) > 0)) continue
    const bytes: number[] = []
    let i = start
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const byte = latinByte(code)
      // the second byte of a character outside GB2312 may be a letter
      if (byte === 0 && !(code >= 0x40 && code < 0x7f && bytes.length % 2 === 1)) break
      bytes.push(byte === 0 ? code : byte)
    }
    done = i
    // pinyin and French have single letters of the upper half
    if (bytes.filter((byte) => byte >= 0x80).length < 2 || bytes[1]! < 0x40) continue
    const given = Uint8Array.from(bytes)
    const utf8 = decodeUtf8(given)
    if (utf8 !== null && plausibility(utf8) >= utf8.length && utf8.length < bytes.length) {
      runs.push({ start, end: i, to: utf8, sure: utf8.length >= 2 })
      continue
    }
    if (bytes.length % 2 === 1) continue
    const gbk = decodeGbk(given)
    if (gbk.includes('\ufffd')) continue
    const score = plausibility(gbk.replaceAll('\u3000', ''))
    const length = gbk.replaceAll('\u3000', '').length
    if (length === 0 ? gbk.length === 0 : score < length * 0.8) continue
    runs.push({ start, end: i, to: gbk, sure: length >= 2 && score >= length * 0.8 })
  }
  if (!runs.some((run) => run.sure)) return
  for (const { start, end, to } of runs) edits.push({ start, end, to, rule: 'mojibake/latin1' })
}

/** Runs of Chinese characters whose GBK bytes are strictly valid UTF-8 of more ordinary characters. */
function hanRuns(text: string, edits: Edit[]): void {
  leads ??= new Set(utf8LeadPairs())
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80 || !leads.has(text.charCodeAt(i)) || !goesOn(text, i)) continue
    let end = i
    while (end < text.length && text.charCodeAt(end) >= 0x80 && gbkCode(text.charCodeAt(end)) !== 0) end++
    // a quotation mark or a bracket may stand in front: its three bytes shift the pairs
    for (let start = Math.max(i - 2, 0); start <= i; start++) {
      if (gbkCode(text.charCodeAt(start)) === 0 || !utf8Run(text, start, end, edits)) continue
      break
    }
    i = end - 1 // one run is one reading: it is not tried again from its middle
  }
}

let leads: ReadonlySet<number> | null = null

/** Whether the next pair is the third byte of one character and the first of another. */
function goesOn(text: string, i: number): boolean {
  const next = gbkCode(text.charCodeAt(i + 1))
  return next >> 8 >= 0x80 && next >> 8 <= 0xbf && (next & 0xff) >= 0xe2 && (next & 0xff) <= 0xef
}

/** Puts right a run of GBK characters; says whether it was UTF-8. */
function utf8Run(text: string, start: number, end: number, edits: Edit[]): boolean {
  const bytes = new Uint8Array(2 * (end - start))
  for (let i = start; i < end; i++) {
    const code = gbkCode(text.charCodeAt(i))
    bytes[2 * (i - start)] = code >> 8
    bytes[2 * (i - start) + 1] = code & 0xff
  }
  const to = bytes.length < 6 ? null : decodeUtf8(bytes)
  if (to === null) return false
  if (plausibility(to) < [...to].length * 0.8 || plausibility(text.slice(start, end)) >= end - start || (edits.length > 0 && edits[edits.length - 1]!.end > start)) return false
  edits.push({ start, end, to, rule: 'mojibake/utf8' })
  return true
}
