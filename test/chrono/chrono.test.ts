import { Chrono, casual } from 'chrono-node'
import { describe, expect, it } from 'vitest'
import { chinese, chineseDates } from '../../src/chrono/index.ts'

const REFERENCE = new Date(2023, 4, 4, 10, 0)
const day = (date: Date | null | undefined): string | null => (date == null ? null : `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`)

describe('yaosu/chrono', () => {
  it.each([
    ['会议定于2023年6月30日召开', '2023年6月30日', '2023-6-30'],
    ['十一月十日开工', '十一月十日', '2022-11-10'],
    ['二〇二五年六月建成', '二〇二五年六月', '2025-6-1'],
    ['昨日签约', '昨日', '2023-5-3'],
    ['下周三开会', '下周三', '2023-5-10'],
    ['去年三季度', '去年三季度', '2022-7-1'],
    ['2025年上半年', '2025年上半年', '2025-1-1'],
    ['本月15日', '本月15日', '2023-5-15'],
    ['九月二十三日', '九月二十三日', '2022-9-23'],
    ['1998年', '1998年', '1998-1-1'],
  ])('%s', (text, found, start) => {
    const [result] = chinese().parse(text, REFERENCE)
    expect(result?.text).toBe(found)
    expect(text.slice(result!.index, result!.index + found.length)).toBe(found)
    expect(day(result?.date())).toBe(start)
  })

  it('reads ranges with both ends', () => {
    const [result] = chinese().parse('2023年3月16日至4月2日', REFERENCE)
    expect([day(result?.start.date()), day(result?.end?.date())]).toEqual(['2023-3-16', '2023-4-2'])
  })

  it('reads clock times', () => {
    const [result] = chinese().parse('明天下午3点半', REFERENCE)
    expect([day(result?.date()), result?.start.get('hour'), result?.start.get('minute')]).toEqual(['2023-5-5', 15, 30])
  })

  it('assigns what is stated and implies what is filled in', () => {
    const [result] = chinese().parse('3月5日', REFERENCE)
    expect([result?.start.isCertain('year'), result?.start.isCertain('month'), result?.start.isCertain('day')]).toEqual([false, true, true])
  })

  it('leaves durations, sets and vague words alone', () => {
    expect(chinese().parse('51天，每月，目前，2月30日', REFERENCE)).toEqual([])
  })

  it('goes beside the parsers of another instance', () => {
    const both: Chrono = casual.clone()
    both.parsers.push(chineseDates)
    expect(both.parse('2023年5月1日 and May 3, 2023', REFERENCE).map((result) => day(result.date()))).toEqual(['2023-5-1', '2023-5-3'])
  })

  it('finds every date of a text once', () => {
    expect(chinese().parse('2022年2月14日签约，4月20日拿地，次日进场。', REFERENCE).map((result) => result.text)).toEqual(['2022年2月14日', '4月20日', '次日'])
  })
})
