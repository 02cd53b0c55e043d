/** Quarters as written (季度): 一季度, 第3季, 前三季度, 一至三季度, Q1. */
import { can, FIGURE } from './chars.ts'
import type { Stated } from './stated.ts'
import { sticky } from './sticky.ts'

/** What must follow 第3季 and 前3季 where no 度 says that they are no series of a show. */
const ECONOMY = '(?=[^，。,\\s]{0,14}(?:营收|营业|出口|进口|成长|财报|获利|经济|业绩|GDP|资产|产值|投资|毛利|净利|销售|订单|[年季][增减]|概估|制造业|商品|出货|物价|消费))'
/** Behind a year. */
export const QUARTER: RegExp = /第?([一二三四1-4])\s?季度?(?![节后])|Q([1-4])(?![\d])|首季度?|([一1])(?:季度)?(?:至|到|—|-|–|－)第?([二三四2-4])季度/uy
/** Without a year; 一季度一观摩 is a way of saying quarterly. */
export const QUARTER_STRICT: RegExp = new RegExp(String.raw`(?!一季度一(?![般批产直系举级些])[一-鿿]{2,4}[、，,。；;”"’的])第?([一二三四1-4])\s?季度|第([一二三四1-4])\s?季(?!度)${ECONOMY}|首季(?!度)(?=[，,“开经工实、。])|([一1二三2-3])(?:季度)?(?:至|到|—|-|–|－)第?([二三四2-4])季度`, 'uy')
/** Q1 alone is a model of a car, too. */
const LATIN_QUARTER = new RegExp(`Q([1-4])(?:季度|(?![\\dA-Za-z])${ECONOMY})`, 'uy')
/** The first of 一、二季度. */
export const LISTED_QUARTER: RegExp = /([一二三1-3])(?=[、,，]第?[二三四2-4]季度)/uy
/** 前三季度. */
export const FIRST_QUARTERS: RegExp = new RegExp(`(?:前|头|首)([两二三2-3])(?:个?季度|季${ECONOMY})`, 'uy')
/** 季度末. */
export const QUARTER_PART: RegExp = /初(?![步级])|末(?![端])|底/uy

/** Q1营收, Q1季度. */
export function readLatinQuarter(draft: Stated, text: string, at: number): Stated | null {
  const match = can(text, at - 1, FIGURE) || /[A-Za-z]/u.test(text[at - 1] ?? '') ? null : sticky(LATIN_QUARTER, text, at)
  if (match === null) return null
  draft.quarter = Number(match[1])
  draft.rule = 'date/quarter'
  draft.end = at + match[0].length
  return draft
}
