/**
 * GBK bytes that lost one: clone tools edit bytes without respecting pairs, so a `?` stands for half a character
 * and what follows is paired one byte off until a trail byte below 0x80 restores the beat.
 *   落地?？茖W佈局 → 落地。科學佈局     當?shù)亟?jīng)濟 → 當地經濟     境界?！?br /> → 境界。”
 * Runs before any clean-up of `?`, private-use characters or pinyin. A repair is made only where it reads better than what stands.
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE, isDigit, isHan } from './features.ts'
import { decodeGbk, gbkCode, plausibility, plausibilityOf } from './gbk.ts'
import { simplifiedForms } from './opencc.ts'
import { charactersRead } from './pinyin.ts'
import type { Step } from './step.ts'

/** No shifted stretch seen was longer: the first Traditional character restores the beat. */
const LONGEST = 60
const LOST_BYTE = /\?([a-zà-ǜ]{1,6})\s?\)/uy
const CUT_TAG = /\?\s{0,2}\/?\s?[a-z]{1,10}[0-9]?\s?\/?>/uy
const LOST_CLOSE = /\?！\?\s{0,2}(?:\/(?:\s?[a-z]{1,10}[0-9]?\s?>?)?|[a-z]{1,10}[0-9]?\s?\/?>)/uy

export const desync: Step = {
  id: 'gbk-desync',
  about: '落地?？茖W → 落地。科學: GBK bytes paired one off',
  needs: FEATURE.brokenByte,
  find(text) {
    const edits: Edit[] = []
    for (let q = text.indexOf('?'); q >= 0; q = text.indexOf('?', q + 1)) {
      const edit = repairAt(text, q)
      if (edit === null) continue
      edits.push(edit)
      q = edit.end - 1
    }
    return edits
  },
}

function repairAt(text: string, q: number): Edit | null {
  LOST_CLOSE.lastIndex = q
  if (LOST_CLOSE.test(text)) return { start: q, end: LOST_CLOSE.lastIndex, to: `。${closerFor(text, q)}`, rule: 'gbk-desync/close' }
  LOST_BYTE.lastIndex = q
  const gloss = LOST_BYTE.exec(text)
  if (gloss !== null) return literal(text, q) ?? lostTrail(text, q)
  if (text[q + 1] === 'h') return county(text, q)
  return '。！？；'.includes(text[q + 1] ?? ' ') ? lostLead(text, q) : null
}

/** 。縣 whose middle bytes went (A1 A3BF 68): 4.5億元?h人大副主任 → 4.5億元。縣人大副主任. */
function county(text: string, q: number): Edit | null {
  const before = text.charCodeAt(q - 1)
  if (!isHan(text.charCodeAt(q + 2)) || !(isHan(before) || isDigit(before) || '%％”）》」】'.includes(text[q - 1] ?? ' '))) return null
  return { start: q, end: q + 2, to: '。縣', rule: 'gbk-desync/literal' }
}

/** Where the gloss begins that ends at `end`, `end` itself where none does: 當(dāng)?shù). */
function pastGloss(text: string, end: number): number {
  if (text[end - 1] !== ')') return end
  for (let i = end - 2; i > 0 && end - i < 10; i--) if (text[i] === '(') return i
  return end
}

/** The mark that closes what the line last opened; a quotation mark where it opened nothing. Looks back at most 300 characters. */
function closerFor(text: string, q: number): string {
  let closed = ''
  for (let i = q - 1; i >= 0 && q - i < 300 && text[i] !== '\n'; i--) {
    if ('”】》」』'.includes(text[i]!)) closed += text[i]
    const kind = '“【《「『'.indexOf(text[i]!)
    if (kind < 0) continue
    const closer = '”】》」』'[kind]!
    if (!closed.includes(closer)) return closer
    closed = closed.replace(closer, '')
  }
  return '”'
}

/** `?shù)`: the byte is the trail of the character that is read so and whose lead byte is the byte before. */
function lostTrail(text: string, q: number): Edit | null {
  const stream: number[] = []
  const before = gbkCode(text.charCodeAt(pastGloss(text, q) - 1))
  if (before === 0) return null
  const end = collect(text, q, stream, before & 0xff)
  if (end < 0) return null
  const to = decode(stream)
  return to === null ? null : { start: q, end, to, rule: 'gbk-desync/trail' }
}

/** 當地政府 and 當地政府部門, whose 府 falls into the user zone and is dropped by browsers. */
function literal(text: string, q: number): Edit | null {
  if (!text.startsWith('當?shù)卣', q - 1)) return null
  const department = text.startsWith('块T', q + 6)
  return { start: q, end: q + (department ? 8 : 6), to: department ? '地政府部門' : '地政府', rule: 'gbk-desync/literal' }
}

/** `?？`: the lead byte of the character before the mark is lost; the mark is the trail byte and the next lead. */
function lostLead(text: string, q: number): Edit | null {
  const rest: number[] = []
  const end = collect(text, q + 1, rest, 0, 1)
  if (end < 0) return null
  const tail = decode(rest.slice(1))
  if (tail === null) return null
  const lead = leadFor(text, q, rest[0]!, tail)
  if (lead === null) return null
  const to = decode([lead, ...rest])
  // an indent of ideographic spaces belongs to the start of a line only
  if (to === null || to.slice(q === 0 || text[q - 1] === '\n' || text[q - 1] === ' ' || text[q - 1] === '\u3000' ? 1 : 0).includes('\u3000')) return null
  // a genuine ?！ is followed by text that reads no better one byte off
  const garbled = text.slice(q + 1, end).replace(/\?[a-zà-ǜ]{1,6}\s?\)/gu, '')
  const better = plausibility(to) / to.length - plausibility(garbled.slice(1)) / Math.max(1, garbled.length - 1)
  const sane = plausibility(to.replaceAll('\u3000', '')) >= to.replaceAll('\u3000', '').length * 0.6
  return sane && (better > 0 || to.length > 4) ? { start: q, end, to, rule: 'gbk-desync/lead' } : null
}

/**
 * The bytes from `from` on until the beat is restored; `have` bytes are known to be missing in front. Lost bytes inside (`?jīng)`) are put back.
 * Returns where it ends, or −1 where the beat never comes back.
 */
function collect(text: string, from: number, stream: number[], byteBefore: number, have: number = 0): number {
  let last = byteBefore
  for (let i = from; i < text.length && i - from < LONGEST; ) {
    const code = text.charCodeAt(i)
    if (code === 0x3f) {
      LOST_BYTE.lastIndex = i
      const gloss = LOST_BYTE.exec(text)
      if (gloss === null) {
        // the trail byte of a closing mark went with the < of a tag: 者撸?/p> = 者）</p>
        CUT_TAG.lastIndex = i
        if (!CUT_TAG.test(text) || (stream.length + have) % 2 === 0) return -1
        const mark = closing(last, stream, have)
        if (mark === 0) return -1
        stream.push(mark)
        return CUT_TAG.lastIndex
      }
      const byte = trailFor(gloss[1]!, last)
      if (byte === 0) return -1
      stream.push(byte)
      last = byte
      i = LOST_BYTE.lastIndex
    } else if (code < 0x80) {
      if (code < 0x40 || code === 0x7f || (stream.length + have) % 2 === 0) return -1
      stream.push(code)
      i++
    } else {
      const two = gbkCode(code)
      if (two === 0) return -1
      stream.push(two >> 8, two & 0xff)
      last = two & 0xff
      i++
      const stripped = STRIPPED.find(([before, after]) => text[i - 1] === before && text[i] === after)
      if (stripped !== undefined) stream.push(...stripped[2])
    }
    if ((stream.length + have) % 2 === 0) return i
  }
  return -1
}

/** The trail byte of the mark that closes what the stream opened: ） after （, ” after “. */
function closing(lead: number, stream: readonly number[], have: number): number {
  const text = decodeGbk(Uint8Array.from(stream.slice(have)))
  if (lead === 0xa3) return text.lastIndexOf('（') > text.lastIndexOf('）') ? 0xa9 : 0
  if (lead === 0xa1) return text.lastIndexOf('“') > text.lastIndexOf('”') ? 0xb1 : text.lastIndexOf('《') > text.lastIndexOf('》') ? 0xb7 : 0
  return 0
}

function trailFor(reading: string, lead: number): number {
  let best = 0
  let bestScore = -3
  for (const character of charactersRead(reading)) {
    const two = gbkCode(character.charCodeAt(0))
    if (two >> 8 !== lead) continue
    // only characters that are not in Simplified text were glossed
    const score = plausibilityOf(character) + (simplifiedForms().has(character.charCodeAt(0)) ? 2 : 0)
    if (score > bestScore) {
      best = two & 0xff
      bestScore = score
    }
  }
  return best
}

function decode(bytes: readonly number[]): string | null {
  const text = decodeGbk(Uint8Array.from(bytes))
  return text.includes('\ufffd') || /[\ue000-\uf8ff]/u.test(text) ? null : text
}

/** Pairs that fell into GBK's user zone, which browsers show as nothing: 。“十四五” = ?！笆奈濉, 。基礎 = ?；A. */
const STRIPPED: readonly (readonly [string, string, readonly number[]])[] = [['笆', '奈', [0xae, 0xcb]], ['；', 'A', [0xf9, 0xb5]]]

/** Characters whose trail byte is A3 or A1, and the left context that tells them from a full stop: 醫保, but 中醫。 */
const ENDINGS: readonly { readonly lead: number; readonly trail: number; readonly after: RegExp }[] = [
  { lead: 0xb1, trail: 0xa3, after: /(?:(?<![中就从從])[醫医]|(?<![作行华華报報销銷])社|(?<![循闭閉])[環环]|(?<![明准準正精的])[確确]|(?<![承负負分])[擔担]|[勞劳參参]|(?<![降较較最偏])低)$/u }, // 保
  { lead: 0xd0, trail: 0xa3, after: /(?:[學学黨党院我母駐驻技軍军]|(?<![提增升更最新较較很偏])高|(?<![安健齐齊完])全|(?<!应|應)[該该]|(?<!基|成|资|資|日|根|样|樣)本)$/u }, // 校
  { lead: 0xba, trail: 0xa3, after: /(?:(?<![以之马馬网網线線晚路加])上|[青沿渤珠臨临黃黄填航])$/u }, // 海
  { lead: 0xb3, trail: 0xa3, after: /[經经非照往]$/u }, // 常
  { lead: 0xc4, trail: 0xa3, after: /[規规勞劳]$/u }, // 模
  { lead: 0xcd, trail: 0xa3, after: /[暫暂]$/u }, // 停
  { lead: 0xca, trail: 0xa1, after: /[個个各全我本外跨出入蘇苏江徽建西東东南北川州林寧宁肅肃海疆龍龙該该节節]$/u }, // 省
  { lead: 0xbd, trail: 0xa1, after: /[保穩稳強强康]$/u }, // 健
  { lead: 0xb2, trail: 0xa1, after: /[疾發发患看治防抗因]$/u }, // 病
  { lead: 0xb4, trail: 0xa1, after: /基$/u }, // 础
  { lead: 0xc2, trail: 0xa1, after: /[興兴]$/u }, // 隆
]

function leadFor(text: string, q: number, trail: number, tail: string): number | null {
  const before = text.slice(Math.max(0, q - 24), q).replace(/\([a-zà-ǜ\s]{1,8}\)/gu, '')
  const left = before[before.length - 1] ?? ''
  for (const ending of ENDINGS) {
    if (ending.trail === trail && ending.after.test(before) && !(trail === 0xa3 && '“「'.includes(tail[0]!))) return ending.lead
  }
  if (trail === 0xa1 && (left === '' || left === '\n' || left === ' ' || left === '\u3000')) return 0xa1 // the second half of an indent
  if (trail === 0xa3) return 0xa1 // 。
  return trail === 0xa1 && tail.startsWith('（') ? 0xca : null // 省（自治区
}
