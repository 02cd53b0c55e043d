/** Project names, case by case: alone, inside other text, and each rule id both accepted and refused. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { extract } from '../../src/extract.ts'
import { parseCaseLines, readCaseLines } from '../support/case-lines.ts'

interface ProjectCase { id: string; rule: string; text: string; want: string[] }
const cases = readCaseLines<ProjectCase>(new URL('cases.jsonl', import.meta.url), ['rule', 'want'])
const names = (text: string): string[] => extract(text).projects.map((project) => project.name)

describe('project names', () => {
  it('alone', () => {
    const wrong = cases.flatMap(({ id, text, want }) => (JSON.stringify(names(text)) === JSON.stringify(want) ? [] : [{ id, want, got: names(text) }]))
    expect(wrong).toEqual([])
  })

  it('inside other text', () => {
    const wrong = cases.flatMap(({ id, text, want }) => {
      const got = names(`会议于上午召开，县领导出席。\n${text}\n会议还研究了其他事项。`)
      return JSON.stringify(got) === JSON.stringify(want) ? [] : [{ id, want, got }]
    })
    expect(wrong).toEqual([])
  })

  it('names the rule that read each first project', () => {
    const wrong = cases.flatMap(({ id, rule, text, want }) => {
      if (want.length === 0) return []
      const rules = extract(text).projects.map((project) => project.rule)
      return rules.includes(rule) ? [] : [{ id, rule, rules }]
    })
    expect(wrong).toEqual([])
  })

  it('takes names that the user gives', () => {
    expect(extract('各方关注云上天梯的进展。', { lexicon: { projects: ['云上天梯'] } }).projects.map((one) => one.name)).toEqual(['云上天梯'])
  })

  it('gives ordered mentions inside the text, whatever the text', () => {
    const word = fc.constantFrom('总投资5亿元的', '云溪', '铜箔', '项目', '工程', '产业园', '一期', '二期', '、', '和', '等', '，', '。', '（', '）', '“', '”', '开工', '建设', '3个', '年产5万吨', '《', '》', '\n', '的', '——', '1.')
    fc.assert(fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join('')
      for (const project of extract(text).projects) {
        let end = 0
        for (const mention of project.mentions) {
          if (mention.start < end || text.slice(mention.start, mention.end) !== mention.text) return false
          end = mention.end
        }
      }
      return true
    }), { numRuns: 300 })
  })

  it('refuses a case with an unknown field', () => {
    expect(() => parseCaseLines('{"id":"a","text":"b","wnat":[]}', ['want'])).toThrow('unknown field wnat')
  })
})
