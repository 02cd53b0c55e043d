import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDigits, readNumeral } from '../../src/numerals/read.ts'
import { scanNumbers } from '../../src/numerals/scan.ts'
import { written } from './written.ts'

describe('readNumeral', () => {
  it('reads every form of 0 … 99,999', () => {
    const wrong: string[] = []
    for (let n = 0; n <= 99_999; n++) {
      for (const form of written(n)) if (readNumeral(form) !== String(n)) wrong.push(`${form}: ${readNumeral(form)}, not ${n}`)
      if (wrong.length > 20) break
    }
    expect(wrong).toEqual([])
  })

  it('reads larger ones, in characters and with 万 and 亿, as decimal.js does', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_007_199_254_740_991n }), (n) => {
        for (const form of written(Number(n))) expect(readNumeral(form)).toBe(n.toString())
      }),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom(['', 0], ['万', 4], ['亿', 8], ['万亿', 12], ['千万', 7]), (digits, places, [power, exponent]) => {
        const figure = new Decimal(digits).div(new Decimal(10).pow(places))
        const want = figure.mul(new Decimal(10).pow(exponent as number)).toFixed()
        expect(readNumeral(figure.toFixed(places) + power)).toBe(want)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['1,249.45', '1249.45'], ['2.3亿', '230000000'], ['一万五千亿', '1500000000000'], ['二百六十一点零一', '261.01'], ['壹佰贰拾万', '1200000'],
    ['3千5百万', '35000000'], ['1亿5千万', '150000000'], ['60个亿', '6000000000'], ['3万半', '35000'], ['三千五亿', '350000000000'], ['廿三', '23'], ['一百五', '150'],
    ['六萬零五百六十', '60560'], ['负三', '-3'], ['万亿', '1000000000000'],
  ])('%s is %s', (text, want) => expect(readNumeral(text)).toBe(want))

  it.each(['', '元', '几十', '70余', '1234,567', '一二三千', '十万百', '千万百', '3元', '点五', '数据'])('%s is no exact number', (text) => expect(readNumeral(text)).toBeNull())
})

describe('readDigits', () => {
  it.each([['二〇二三', '2023'], ['二零二三', '2023'], ['2023', '2023'], ['〇五', '05'], ['二○○九', '2009']])('%s → %s', (text, want) => expect(readDigits(text)).toBe(want))
  it.each(['', '二十', '2023年', '两'.repeat(2) + '个'])('%s → null', (text) => expect(readDigits(text)).toBeNull())
})

describe('scanNumbers', () => {
  const tokens = (text: string): string[] => scanNumbers(text).filter((t) => !t.joined).map((t) => `${text.slice(t.start, t.end)}=${t.value}${t.high === undefined ? '' : `…${t.high}`}${t.more ? '+' : ''}`)

  it.each([
    ['签约265个,引资1249.45亿元', ['265=265', '1249.45亿=124945000000']],
    ['1、2、3号', ['1=1', '2=2', '3=3']],
    ['4800多万元', ['4800多万=48000000+']],
    ['十几亿、数十亿、三五百万', ['十几亿=1100000000…1900000000', '数十亿=2000000000…9000000000', '三五百万=3000000…5000000']],
    ['人数十万', ['十万=100000']],
    ['版本1.2.3,地址192.168.0.1,A4纸,14:30,3+7+5', []],
    ['RMB100', ['100=100']],
    ['完成GDP212.3亿', ['212.3亿=21230000000']],
    ['CPI2.1', ['2.1=2.1']],
    ['销售SUV1.2万辆', ['1.2万=12000']],
  ])('%s', (text, want) => expect(tokens(text)).toEqual(want))

  it('never cuts a run of digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '9', '0', '.', ',', '亿', '万', '千', '一', '五', '零', '个', '几', '多', '元', '-') , maxLength: 40 }), (text) => {
        const digit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9'
        for (const t of scanNumbers(text)) {
          expect(digit(text[t.start - 1]) && digit(text[t.start])).toBe(false)
          expect(digit(text[t.end - 1]) && digit(text[t.end])).toBe(false)
          expect(t.value).toMatch(/^\d+(?:\.\d+)?$/u)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each([['9', 1], ['1,', 2], ['亿', 1], ['一', 1], ['1.', 2], ['几', 1], ['十', 1], ['1万', 2], ['(9)', 3]])('stays linear on a long run of %s', (piece, size) => {
    const time = (length: number): number => {
      const text = piece.repeat(length / size)
      let best = Infinity
      for (let k = 0; k < 3; k++) {
        const from = performance.now()
        scanNumbers(text)
        best = Math.min(best, performance.now() - from)
      }
      return best
    }
    expect(time(100_000)).toBeLessThan(8 * time(25_000) + 600)
  })
})
