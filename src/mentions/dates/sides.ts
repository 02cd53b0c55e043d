/** The words behind a date that open one of its sides: 前, 以来, 起, 前后. */
import { can, FROM, SIDE } from './chars.ts'
import type { Stated } from './stated.ts'
import { sticky } from './sticky.ts'

const SUFFIX = /前后|左右(?!岸|两)|(?:或|及|及其)?(?:以前|之前)|(?:或|及)?(?:以后|之后|以来)|开始(?!前)|[-—]{0,2}[至迄]今|[-—]{1,2}今(?![年天日晚])|起至今|起(?![步草点诉源床价飞跌伏降始家码义来用])|前(?![往来去述期列景台后两一二三四五六七八九十\d海线厅锋沿夕卫面头瞻茅辈]|方(?!可)|提(?![交供出请升高报早])|进(?![场入行驻度])|移(?![交送除栽植民])|夕)|后(?![勤续期者备方台半海来卫面腿天年缀山期劲院])/uy

/** 前, 以来, 前后, 起 behind a date, with 及 or 或 before them; part of the span. */
export function readSide(draft: Stated, text: string): void {
  if (draft.vague !== undefined || draft.samePeriod !== undefined || draft.side !== undefined) return
  const space = text.charCodeAt(draft.end) === 32 ? 1 : 0
  if (!can(text, draft.end + space, SIDE)) return
  const match = sticky(SUFFIX, text, draft.end + space)
  if (match === null) return
  const word = match[0]
  // 8月开始建设: the month in which it begins; 从8月开始 opens a side
  if (word === '开始' && !can(text, draft.start - 1, FROM)) return
  if (draft.holiday !== undefined && /^(?:后|以后|之后)$/u.test(word)) return
  if (draft.rule === 'time/part' || draft.rule === 'date/whole-year') return
  draft.side = /前后|左右/u.test(word) ? 'approx' : /前/u.test(word) ? 'before' : 'after'
  draft.end += space + word.length
}
