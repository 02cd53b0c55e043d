import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'

/** Text, and the companies of each project. */
const CASES: readonly [string, Record<string, string[]>][] = [
  ['东溪水厂项目由甲水水务有限公司建设，西溪电站项目由乙源电力有限公司建设，总投资2亿元。', { 东溪水厂项目: ['甲水水务有限公司'], 西溪电站项目: ['乙源电力有限公司'] }],
  ['东溪水厂项目由甲水水务有限公司建设。西溪电站项目总投资2亿元。', { 东溪水厂项目: ['甲水水务有限公司'], 西溪电站项目: [] }],
  ['由丙风能源有限公司投资建设的南山风电场项目开工。', { 南山风电场项目: ['丙风能源有限公司'] }],
]

describe('companies of a project', () => {
  it.each(CASES)('%s', (text, want) => {
    expect(Object.fromEntries(extract(text).projects.map(({ name, companies }) => [name, companies]))).toEqual(want)
  })
})
