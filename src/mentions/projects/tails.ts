/** The tail that a phrase ends in (尾词): 项目 and 工程, works, sites. */
import { CharFilter, PairTable, standsAt } from '../../lexicon/pair-table.ts'
import { HEADS, SITES, WORKS } from '../../lexicon/project-tails.ts'
import { ANCHORS } from './anchors.ts'
import type { Kind } from './judge.ts'

export interface Tail {
  readonly word: string
  readonly length: number
  readonly kind: Kind
}

/** 計畫: a tail only in Taiwan, so that a scan stops at it and `tailBefore` does not give it. */
export const PLAN_TAIL: Tail = { word: '计划', length: 2, kind: 'head' }

/** Tails under their last two characters, in the order in which they win: 项目 before a work, a work before a site, longer before shorter. */
let pairs: PairTable<Tail> | undefined
const singles = new Map<number, Tail>()
const filter = new CharFilter()
for (const words of [HEADS, WORKS, SITES]) for (const word of words) filter.add(word.charCodeAt(word.length - 1))

function compile(): PairTable<Tail> {
  const table = new PairTable<Tail>(HEADS.length + WORKS.length + SITES.length + 1)
  for (const [kind, words] of [['head', HEADS], ['work', WORKS], ['site', SITES]] as const) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const n = word.length
      const tail: Tail = { word, length: n, kind }
      if (n > 1) table.add(word.charCodeAt(n - 1), word.charCodeAt(n - 2), tail)
      else singles.set(word.charCodeAt(0), tail)
    }
  }
  table.add(PLAN_TAIL.word.charCodeAt(1), PLAN_TAIL.word.charCodeAt(0), PLAN_TAIL)
  for (const anchor of ANCHORS) table.mark(anchor.charCodeAt(1), anchor.charCodeAt(0))
  return table
}

/** The tail that ends at `end`; null where none does. Cost: one look in most cases. */
export function tailBefore(text: string, end: number): Tail | null {
  const code = text.charCodeAt(end - 1)
  if (end <= 0 || !filter.may(code)) return null
  pairs ??= compile()
  const list = end > 1 ? pairs.at(code, text.charCodeAt(end - 2)) : undefined
  if (list !== undefined) for (const tail of list) if (tail !== PLAN_TAIL && tail.length <= end && standsAt(text, end - tail.length, tail.word)) return tail
  return singles.get(code) ?? null
}

/** 捷運汐止東湖線, 萬大線第一期: a tail only in Taiwan and Hong Kong, where lines are named so. */
export const LINE_TAIL: Tail = { word: '线', length: 1, kind: 'work' }

/** The only tail of one character; it is looked for by itself. */
const SINGLE = '桥'

/** A walk over the places of a text where a tail or an anchor may end: what stands there is to be checked. */
export class TailScan {
  private readonly text: string
  private readonly table: PairTable<Tail>
  private pair = -1
  private single: number
  private line: number

  /** `lines`: whether a bare 线 may end a name. */
  constructor(text: string, lines: boolean) {
    this.text = text
    pairs ??= compile()
    this.table = pairs
    this.single = text.indexOf(SINGLE)
    this.line = lines ? text.indexOf(LINE_TAIL.word) : -1
  }

  /** The first index from `from` on whose character may end a tail or an anchor; the length of the text where none may. `from` never goes back. */
  next(from: number): number {
    // kept until it is passed: a text full of 线 is walked once
    if (this.pair < from) this.pair = this.table.nextPairBack(this.text, from, this.text.length)
    const { pair } = this
    if (this.single >= 0 && this.single < from) this.single = this.text.indexOf(SINGLE, from)
    if (this.line >= 0 && this.line < from) this.line = this.text.indexOf(LINE_TAIL.word, from)
    const next = this.single >= 0 && this.single < pair ? this.single : pair
    return this.line >= 0 && this.line < next ? this.line : next
  }
}
