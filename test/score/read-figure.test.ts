/** The labels' own tiny reader of figures. */
import { describe, expect, it } from 'vitest'
import { daysOf, isDay } from '../../src/score/labels/days.ts'
import { figuresIn } from '../../src/score/labels/read-figure.ts'

describe('figuresIn', () => {
  it.each<[string, number[]]>([
    ['近50亿元', [50e8]], ['1249.45亿元', [124945000000]], ['4048万元', [4048e4]], ['1亿5千万元', [1.5e8]], ['二十五亿元', [25e8]], ['1.2万亿元', [1.2e12]],
    ['亿元以上', [1e8]], ['百亿级', [100e8]], ['超千亿元', [1000e8]], ['2,168.3亿元', [2168.3e8]], ['３０万元', [30e4]], ['三点五亿元', [3.5e8]], ['一萬二千元', [12000]],
    ['2000元', [2000]], ['四个', [4]], ['八成', [8]], ['一百零五家', [105]], ['3亿—5亿元', [3e8, 5e8]],
  ])('%s', (text, want) => expect(figuresIn(text).map((n) => Math.round(n * 100) / 100)).toEqual(want))

  it.each<[string, number[]]>([['30至50亿元', [30e8, 50e8]], ['数十亿元', [20e8, 90e8]], ['几百家', [200, 900]]])('%s holds both bounds', (text, want) => {
    for (const bound of want) expect(figuresIn(text)).toContain(bound)
  })
})

describe('daysOf', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['2024', null, '2024-01-01', '2024-12-31'], ['2024-02', null, '2024-02-01', '2024-02-29'], ['2023-02', 'end', '2023-02-21', '2023-02-28'],
    ['2024-Q3', null, '2024-07-01', '2024-09-30'], ['2024-H2', null, '2024-07-01', '2024-12-31'], ['2021/2025', 'after', '2021-01-01', null],
    ['2024-04-08TMO', null, '2024-04-08', '2024-04-08'], ['2024', 'start', '2024-01-01', '2024-01-31'], ['2024-09-30', 'before', null, '2024-09-30'],
  ])('%s %s', (value, mod, from, to) => expect(daysOf(value, mod)).toEqual({ from, to }))
  it('leaves open what is open', () => {
    expect(daysOf('PAST_REF')).toBeNull()
    expect(daysOf('XXXX-03-16')).toBeNull()
    expect(isDay('1900-02-29')).toBe(false)
    expect(isDay('2000-02-29')).toBe(true)
  })
})
