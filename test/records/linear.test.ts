/** Texts that never end make ties no slower a character: eight times as long takes about eight times the work, not sixty-four. */
import { describe, expect, it, vi } from 'vitest'
import { createExtractor } from '../../src/extract.ts'

vi.setConfig({ testTimeout: 60_000 })
const extractor = createExtractor({ only: ['records'] })

/** Milliseconds of processor time, the least of some runs: other processes share the machine. */
const work = (text: string, runs: number): number =>
  Math.min(...Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    extractor.extract(text)
    return process.cpuUsage(start).user / 1000
  }))

describe('one sentence without end', () => {
  it.each([
    '其中亿元以上项目3个、',
    '淮安、淮安签约项目3个,投资5亿元,',
    '与企业签订项目3个、',
    '2024年本期活动共有项目26个,总投资3亿元,',
    '云溪铜箔加工项目、建设内容包括',
    '3月21日，新区2025年签约会举行，签约项目9个，引资额138.5亿元\n',
  ])('%s', (part) => {
    work(part.repeat(500), 2)
    expect(work(part.repeat(6400), 2)).toBeLessThan(24 * work(part.repeat(800), 4) + 200)
  })
})
