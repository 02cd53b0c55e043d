/** Character references that a scraper left undecoded: 50&nbsp;亿元, &#24635;投资, &ldquo;. R&D and AT&T stay. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

/** The references seen in pages; a name outside the list stays as it is. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: '\u2009', zwnj: '', zwj: '', shy: '', lrm: '', rlm: '',
  lt: '<', gt: '>', amp: '&', quot: '"', apos: "'",
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', mdash: '—', ndash: '–', hellip: '…', middot: '·', bull: '•',
  times: '×', divide: '÷', plusmn: '±', deg: '°', permil: '‰', prime: '′', Prime: '″', le: '≤', ge: '≥', ne: '≠', asymp: '≈', radic: '√',
  sup2: '²', sup3: '³', frac12: '½', micro: 'µ', yen: '¥', euro: '€', pound: '£', cent: '¢', copy: '©', reg: '®', trade: '™', sect: '§', para: '¶',
  alpha: 'α', beta: 'β', gamma: 'γ', mu: 'μ', Omega: 'Ω', larr: '←', rarr: '→', uarr: '↑', darr: '↓', lang: '〈', rang: '〉',
}
const REFERENCE = /&(?:#(?<decimal>[0-9]{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z]{2,8}[0-9]{0,2}));?/uy

export const entities: Step = {
  id: 'entities',
  about: '50&nbsp;亿元 → 50 亿元: character references left undecoded',
  needs: FEATURE.entity,
  find(text) {
    const edits: Edit[] = []
    for (let i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
      REFERENCE.lastIndex = i
      const match = REFERENCE.exec(text)
      if (match === null) continue
      const closed = match[0].endsWith(';')
      const { decimal, hex, name } = match.groups!
      // without its semicolon only the space is sure: &nbsp总投资
      if (!closed && decimal === undefined && name !== 'nbsp' && name !== 'ensp' && name !== 'emsp') continue
      const to = name === undefined ? character(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)) : Object.hasOwn(NAMED, name) ? NAMED[name]! : null
      if (to === null) continue
      edits.push({ start: i, end: i + match[0].length, to, rule: 'entities' })
      i += match[0].length - 1
    }
    return edits
  },
}

function character(code: number): string | null {
  if (code === 160) return ' '
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code >= 0x7f && code < 0xa0)) return null
  return String.fromCodePoint(code)
}
