/** Figures and days that spaces broke apart (5. 6 亿元, ３１５ ． ６亿元, 1 2 . 5 %, 3月1 8日): put together only where they are well formed. */
import type { Edit } from '../text/alignment.ts'
import { isDigit } from './features.ts'

/** How far a broken figure reaches on either side of a space. */
const REACH = 16

/** What may have decimals: 5. 6亿元, never 5. 6家, which begins another sentence. */
const DECIMAL_UNIT = /[ \u00a0\u3000]{0,3}(?:个百分点|百分点|[%％‰℃]|亿|万|倍|美元|港元|欧元|元(?!旦)|公里|千米|米|平方|立方|公顷|公斤|千克|亩|吨|千瓦|兆瓦|GW|MW|成(?![为立员功]))/uy
const POINT = /^(?<whole>\d{1,8})(?<gap>[ \u00a0\u3000]{0,3})[.．][ \u00a0\u3000]{0,3}\d{1,4}$/u
const LONE_DIGITS = /^\d(?:[ \u00a0]\d){1,7}(?:[ \u00a0]?[.．][ \u00a0]?\d(?:[ \u00a0]\d){0,3})?$/u
const COUNTED = /[ \u00a0]{0,3}(?:[亿万%％‰元亩吨倍米个家名人户项辆台件套公平千]|百分点)/uy
/** Words after which a number is a name: 表1. 5亿元… */
const LABEL = /[表图章节条之]$/u

/** The edits that put together the figure around the space at `start`…`end`, with the end of that figure; null where it is none. */
export function splitFigure(text: string, start: number, end: number): { readonly edits: readonly Edit[]; readonly end: number } | null {
  let from = start
  while (from > 0 && start - from < REACH && inFigure(text, from - 1)) from--
  let to = end
  while (to < text.length && to - end < REACH && inFigure(text, to)) to++
  while (from < start && !isDigit(text.charCodeAt(from))) from++
  while (to > end && !isDigit(text.charCodeAt(to - 1))) to--
  if (from >= start || to <= end || /[0-9A-Za-z.．,:/-]/u.test(text[from - 1] ?? '')) return null
  const run = text.slice(from, to)
  if (!isWhole(text, run, from, to) && !isDay(text, run, from, to)) return null
  const edits: Edit[] = []
  for (let i = from; i < to; i++) {
    if (isGap(text.charCodeAt(i))) edits.push({ start: i, end: i + 1, to: '', rule: 'number-spaces' })
    else if (text[i] === '．') edits.push({ start: i, end: i + 1, to: '.', rule: 'number-spaces' })
  }
  return { edits, end: to }
}

function inFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isDigit(code) || isGap(code) || code === 0x2e || code === 0xff0e
}

function isGap(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x3000
}

function isWhole(text: string, run: string, from: number, to: number): boolean {
  let left = from
  while (left > 0 && from - left < 3 && isGap(text.charCodeAt(left - 1))) left--
  const before = text[left - 1] ?? '\n'
  const point = POINT.exec(run)
  if (point !== null) {
    DECIMAL_UNIT.lastIndex = to
    if (!DECIMAL_UNIT.test(text)) return false
    // 1. 5亿元… at the head of a line is a list
    return point.groups!['gap'] !== '' || point.groups!['whole'] === '0' || (isHan(before) && !LABEL.test(before))
  }
  COUNTED.lastIndex = to
  return LONE_DIGITS.test(run) && (run.match(/\d/gu)?.length ?? 0) >= 3 && isHan(before) && !LABEL.test(before) && COUNTED.test(text)
}

/** 3月1 8日, 2023年1 2月: two digits of one day or month. */
function isDay(text: string, run: string, from: number, to: number): boolean {
  if (!/^\d \d$/u.test(run)) return false
  const value = Number(run[0]! + run[2]!)
  const left = text.slice(Math.max(0, from - 3), from).trimEnd().slice(-2)
  const right = text.slice(to, to + 2).trimStart()[0]
  return (/\d月$/u.test(left) && right === '日' && value >= 10 && value <= 31) || (/\d年$/u.test(left) && right === '月' && value >= 10 && value <= 12)
}

function isHan(character: string): boolean {
  return character >= '一' && character <= '鿿'
}
