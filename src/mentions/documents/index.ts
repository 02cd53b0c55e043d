/**
 * Documents (文件): 《…》 that are laws, policies, plans, notices or standards, with the number in brackets behind the title, and 发文字号 that stand alone.
 */
import type { FoundDocument } from '../found.ts'
import type { Reading } from '../rule.ts'
import { bracketNumber, numbers } from './number.ts'
import { titles } from './title.ts'
import { issuerBefore, issuerInTitle, issuerOfNumber, dateBehind } from './issuer.ts'

export function findDocuments({ text, article, numbers: figures }: Reading): FoundDocument[] {
  const found: FoundDocument[] = []
  for (const title of titles(text)) {
    const number = bracketNumber(text, title.end)
    const end = number === null ? title.end : number.end
    found.push({ start: title.start, end, rule: number === null ? 'document/title' : 'document/title-number', title: title.title, number: number?.number ?? null, issuer: issuerBefore(text, title.start) ?? issuerInTitle(title.title), date: dateBehind(text, end) })
  }
  const titled = found.length
  let title = 0
  let last = 0
  for (const number of numbers(text, figures)) {
    while (title < titled && found[title]!.end <= number.start) title++
    if (number.start < last || (title < titled && found[title]!.start <= number.start)) continue
    last = number.end
    found.push({ ...number, rule: 'document/number', title: null, issuer: issuerOfNumber(text, article, number.start), date: null })
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start)
}
