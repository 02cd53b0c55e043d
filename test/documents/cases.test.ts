/** Documents, case by case: `want` is title|number of each. */
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { readCaseLines } from '../support/case-lines.ts'

interface DocumentCase { id: string; rule: string; text: string; want: string[] }
const cases = readCaseLines<DocumentCase>(new URL('cases.jsonl', import.meta.url), ['rule', 'want'])
const found = (text: string): string[] => extract(text).documents.map((one) => `${one.title ?? ''}|${one.number ?? ''}`)

describe('documents', () => {
  it('alone', () => {
    expect(cases.flatMap(({ id, text, want }) => (JSON.stringify(found(text)) === JSON.stringify(want) ? [] : [{ id, want, got: found(text) }]))).toEqual([])
  })
  it('inside other text', () => {
    const wrapped = (text: string): string[] => found(`会议于上午召开。\n${text}\n会议还研究了其他事项。`)
    expect(cases.flatMap(({ id, text, want }) => (JSON.stringify(wrapped(text)) === JSON.stringify(want) ? [] : [{ id, want, got: wrapped(text) }]))).toEqual([])
  })
  it('names the issuer before the verb, in the title, and at the foot of a paper', () => {
    expect(extract('2月23日，临川市发展改革委印发《临川市重点项目名单》。').documents[0]!.issuer).toBe('临川市发展改革委')
    expect(extract('根据《国务院关于深化预算管理的决定》办理。').documents[0]!.issuer).toBe('国务院')
    expect(extract('云政办规〔2022〕7号\n各镇人民政府：\n现印发给你们。\n云溪县人民政府办公室\n2022年8月19日').documents[0]!.issuer).toBe('云溪县人民政府办公室')
  })
})
