/** Texts that never end make ties no slower a character: twice as long takes about twice the time. */
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/extract.ts'

const extractor = createExtractor({ only: ['records'] })
const time = (text: string): number => {
  const start = performance.now()
  extractor.extract(text)
  return performance.now() - start
}

describe('one sentence without end', () => {
  it.each([
    '其中亿元以上项目3个、',
    '淮安、淮安签约项目3个,投资5亿元,',
    '与企业签订项目3个、',
    '一期投资5亿元，二期',
    '2024年本期活动共有项目26个,总投资3亿元,',
    '云溪铜箔加工项目、建设内容包括',
  ])('%s', (part) => {
    time(part.repeat(500))
    // the fastest of three: machines are shared; a square would be sixteen times, with room for noise
    const fastest = (count: number): number => Math.min(...[1, 2, 3].map(() => time(part.repeat(count))))
    expect(fastest(4000)).toBeLessThan(10 * fastest(1000) + 60)
  })
})
