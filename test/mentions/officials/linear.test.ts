/** Many speakers and many pronouns are no slower a character: eight times as long takes about eight times the work, not sixty-four. */
import { expect, it, vi } from 'vitest'
import { createExtractor } from '../../../src/extract.ts'

vi.setConfig({ testTimeout: 60_000 })
const extractor = createExtractor({ only: ['officials'], segmenter: null })

/** Milliseconds of processor time, the least of some runs: other processes share the machine. */
const work = (text: string, runs: number): number =>
  Math.min(...Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    extractor.extract(text)
    return process.cpuUsage(start).user / 1000
  }))

it.each(['他是市商务局局长。', '”刘铁说。他是水务局总工程师。', '刘铁——他是水务局的总工程师，'])('%s without end', (part) => {
  work(part.repeat(200), 2)
  expect(work(part.repeat(3200), 2)).toBeLessThan(24 * work(part.repeat(400), 4) + 200)
})
