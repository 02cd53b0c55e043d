import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract.ts'
import { addMonths, dayNumber, dayOf, daysInMonth, isoDay, isoWeekOf, mondayOfWeek, weekdayOf } from '../../../src/mentions/dates/calendar.ts'
import { holidayToDay, termToDay } from '../../../src/mentions/dates/lunar.ts'
import { pad } from '../../../src/mentions/dates/calendar.ts'

interface Case {
  id: string
  text: string
  publishedAt?: string
  /** [text, value, from, to, mod?] */
  want: [string, string, string | null, string | null, string?][]
}

const cases = readFileSync(resolve(import.meta.dirname, 'cases.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case)

function read(text: string, publishedAt?: string): Case['want'] {
  return extract(text, { only: ['dates'], ...(publishedAt && { publishedAt }) }).dates.map((date) => [date.text, date.value, date.from, date.to, ...(date.mod === undefined ? [] : [date.mod])] as Case['want'][number])
}

describe('dates: cases', () => {
  it.each(cases)('$id', ({ text, publishedAt, want, ...rest }) => {
    expect(Object.keys(rest)).toEqual(['id'])
    const found = read(text, publishedAt)
    expect(found.filter(([found]) => want.length === 0 || want.some(([wanted]) => wanted === found))).toEqual(want)
  })

  it.each(cases)('$id, inside other text', ({ text, publishedAt, want }) => {
    const found = read(`据介绍，${text}，详见附件。`, publishedAt)
    expect(found.filter(([found]) => want.length === 0 || want.some(([wanted]) => wanted === found))).toEqual(want)
  })

  it('would notice a wrong day', () => {
    expect(read('2019年6月5日开工')).not.toEqual([['2019年6月5日', '2019-06-06', '2019-06-06', '2019-06-06']])
  })
})

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const han = (n: number): string => (n <= 10 ? HAN[n]! : n < 20 ? `十${HAN[n - 10]}` : n % 10 === 0 ? `${HAN[n / 10]}十` : `${HAN[Math.floor(n / 10)]}十${HAN[n % 10]}`)

describe('dates: every month and day', () => {
  const forms: readonly ((m: number, d: number) => string)[] = [
    (m, d) => `2024年${m}月${d}日`, (m, d) => `2024年${pad(m, 2)}月${pad(d, 2)}日`, (m, d) => `二〇二四年${han(m)}月${han(d)}日`, (m, d) => `2024年${han(m)}月${han(d)}日`,
    (m, d) => `2024-${pad(m, 2)}-${pad(d, 2)}`, (m, d) => `2024/${m}/${d}`, (m, d) => `2024.${m}.${d}`, (m, d) => `２０２４年${m}月${d}号`,
  ]
  const frames: readonly ((date: string) => string)[] = [(date) => date, (date) => `会议于${date}召开，共35人。`, (date) => `新增12个、${date}`, (date) => `${date}，完成3.5亿元`, (date) => `截至${date}${/[日号]$/u.test(date) ? '' : '，'}17个项目开工`]

  it('are read in every digit system, at the start, in the middle, at the end, next to other digits', () => {
    const wrong: string[] = []
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysInMonth(2024, month); day++) {
        const want = isoDay({ year: 2024, month, day })
        forms.forEach((form, f) => {
          // one frame for each form and day keeps the test short; all pairs come by
          const text = frames[(month + day + f) % frames.length]!(form(month, day))
          if (!extract(text, { only: ['dates'] }).dates.some((date) => date.value === want)) wrong.push(text)
        })
      }
    }
    expect(wrong).toEqual([])
  }, 30_000)

  it('in figures beside figures: 截至12月31日265个', () => {
    expect(read('2022年截至12月31日265个').map(([, value]) => value)).toEqual(['2022', '2022-12-31'])
  })
})

describe('dates: calendar', () => {
  it('counts days both ways, over leap years', () => {
    fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => dayNumber(dayOf(number)) === number), { numRuns: 300 })
    expect(weekdayOf({ year: 2023, month: 5, day: 4 })).toBe(4)
    expect(addMonths({ year: 2023, month: 1, day: 31 }, 1)).toEqual({ year: 2023, month: 2, day: 28 })
  })

  it.each([['2020-12-31', 2020, 53], ['2021-01-03', 2020, 53], ['2021-01-04', 2021, 1], ['2016-01-01', 2015, 53], ['2024-12-30', 2025, 1]])('%s lies in week %i-W%i', (iso, year, week) => {
    const [y, m, d] = iso.split('-').map(Number)
    expect(isoWeekOf({ year: y!, month: m!, day: d! })).toEqual({ year, week })
    expect(isoWeekOf(mondayOfWeek(year, week))).toEqual({ year, week })
  })

  const NEW_YEARS = '1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08'.split(' ')
  it.each(NEW_YEARS)('春节 %s, with the eve before it', (iso) => {
    const year = Number(iso.slice(0, 4))
    const day = holidayToDay('春节', year)!
    expect(isoDay(day)).toBe(iso)
    expect(dayNumber(holidayToDay('除夕', year)!)).toBe(dayNumber(day) - 1)
    expect(read(`${year}年春节`)).toEqual([[`${year}年春节`, iso, iso, iso]])
  })

  it('puts solar terms where almanacs do', () => {
    expect(isoDay(termToDay(2023, '冬至')!)).toBe('2023-12-22')
    expect(isoDay(termToDay(2024, '清明')!)).toBe('2024-04-04')
    expect(termToDay(2024, '无此')).toBeNull()
  })
})

describe('dates: stamps of the page', () => {
  const values = (text: string): string[] => read(text).map(([, value]) => value)
  it('takes a date on a line of its own above the story as the day of publication, and labels it no date of the story', () => {
    expect(values('柳川修路动工\n2025-08-18\n县府今(18)日动工，明年通车。')).toEqual(['2025-08-18', '2026'])
    expect(values(' date 2025-10-14 \n今天开会。')).toEqual(['2025-10-14'])
    expect(values('柳川日报 时间: 2011-06-23\n柳川高铁将于6月30日通车。')).toEqual(['2011-06-30'])
    expect(values('2024年12月26日 星期四\n年会1月4日召开。\n决定通过。')).toEqual(['2024-01-04'])
  })

  it('keeps a date that the text goes on from, and the one that signs it', () => {
    expect(values('2025-08-18开工，工期两年。')).toEqual(['2025-08-18', 'P2Y'])
    expect(values('现予公布。\n2025年8月18日')).toEqual(['2025-08-18'])
  })
})

describe('dates: what they count from', () => {
  it('says what was stated, what came from the text, what from the reference day, what from nowhere', () => {
    const how = (text: string, publishedAt?: string): string[] => extract(text, { only: ['dates'], ...(publishedAt && { publishedAt }) }).dates.map(({ resolved }) => resolved)
    expect(how('2022年3月5日开工，6月封顶')).toEqual(['stated', 'context'])
    expect(how('6月封顶', '2022-07-01')).toEqual(['reference'])
    expect(how('6月封顶')).toEqual(['unresolved'])
  })

  it('finds the day in the dateline, in the signature, else only the year', () => {
    const reference = (text: string): unknown => extract(text, { only: ['dates'] }).reference
    expect(reference('新华社北京2023年5月4日电 今天，会议召开。')).toEqual({ date: '2023-05-04', source: 'dateline' })
    expect(reference('各单位：\n请于月底前报送材料。\n某县人民政府\n2022年8月19日')).toEqual({ date: '2022-08-19', source: 'text' })
    expect(reference('2023年，全县新开工项目12个。今年，又有5个。')).toEqual({ date: '2023', source: 'text' })
    expect(reference('昨日开工。')).toEqual({ date: null, source: 'none' })
  })

  it('lets the caller overrule the text and warns of a day that it cannot read', () => {
    expect(extract('新华社北京2023年5月4日电 昨天', { publishedAt: '2021-01-01' }).reference).toEqual({ date: '2021-01-01', source: 'input' })
    expect(extract('昨天', { publishedAt: 'soon' }).warnings.map(({ code }) => code)).toContain('published-at')
  })

  it('warns of a day that does not exist', () => {
    const { dates, warnings } = extract('2023年2月29日', { only: ['dates'] })
    expect(dates).toEqual([])
    expect(warnings.map(({ code }) => code)).toEqual(['date-impossible'])
  })
})

describe('dates: laws', () => {
  const pieces = fc.constantFrom('2023年', '3月', '5日', '至', '—', '上午', '8:30', '“十四五”', '以来', '前', '每', '周', '一', '两', '百', '余', '天', '个', '去年', '年底', '春节', '《', '》', '（', '）', '、', '，', '。', '\n', ' ', '零', '十', '2', '30', '/', '.', '期间', '近', '不到')
  it('slices hold, days are ordered, nothing throws', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        let end = 0
        for (const date of extract(text, { only: ['dates'], publishedAt: '2023-05-04' }).dates) {
          expect(text.slice(date.start, date.end)).toBe(date.text)
          expect(date.start).toBeGreaterThanOrEqual(end)
          end = date.end
          if (date.from !== null && date.to !== null) expect(date.from <= date.to).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each([['figures', '1'], ['years', '2023年'], ['numerals', '一二三'], ['titles', '《'], ['dashes', '1-'], ['months', '3月'], ['lists', '1、'], ['plans', '“十四五'], ['every', '每']])('takes time in line with length: %s', (_name, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      const start = process.cpuUsage()
      extract(text, { only: ['dates'], publishedAt: '2023-05-04' })
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    time(5_000)
    // quadratic work would be sixteen times as long
    expect(time(80_000)).toBeLessThan(10 * time(20_000) + 100_000)
  })

  it('the zone, the language and the clock of the machine change nothing', () => {
    const program = "import('./dist/extract.js').then(({ extract }) => process.stdout.write(JSON.stringify([['昨日，2023年春节后的3月5日23:30，去年12月31日，本周', '2023-05-04T23:30:00+08:00'], ['今年5月3日开工，预计明年底完工。昨日，3月投产。'], ['2021年5月3日，新开工12个。今年以来，23年3月、本周五']].map(([text, publishedAt]) => extract(text, { publishedAt })))))"
    // a machine whose clock is `years` off, for everything that asks it the time
    const shifted = (years: number): string => `const Real = Date; const by = ${years} * 31556952000; globalThis.Date = class extends Real { constructor(...given) { if (given.length === 0) super(Real.now() + by); else super(...given) } static now() { return Real.now() + by } };`
    const run = (TZ: string, LANG: string, years: number, script: string = program): string => spawnSync(process.execPath, ['-e', `${shifted(years)}${script}`], { cwd: resolve(import.meta.dirname, '../../..'), env: { ...process.env, TZ, LANG, LC_ALL: LANG }, encoding: 'utf8' }).stdout
    const here = run('UTC', 'C', 0)
    expect(here).toContain('2023-05-03')
    expect(run('Pacific/Kiritimati', 'zh_CN.UTF-8', 10)).toBe(here)
    expect(run('America/Los_Angeles', 'en_US.UTF-8', -10)).toBe(here)
    // the shift is one that a program would notice
    const year = 'process.stdout.write(String(new Date().getUTCFullYear() - new Date(Date.UTC(2000, 0)).getUTCFullYear()))'
    expect(Number(run('UTC', 'C', 10, year)) - Number(run('UTC', 'C', 0, year))).toBe(10)
  }, 60_000)
})
