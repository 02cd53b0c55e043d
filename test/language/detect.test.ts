import { describe, expect, it } from 'vitest'
import { extract } from '../../src/index.ts'
import { detectLanguage } from '../../src/language/detect.ts'

const code = (text: string): string => detectLanguage(text).code
const times = (text: string, n: number): string => Array.from({ length: n }, () => text).join('\n')

describe('language', () => {
  it.each([
    ['3亿元', 'Hans'],
    ['销量NO.1', 'Hans'],
    ['AT&T公司与WiFi联盟', 'Hans'],
    ['新建SMT贴片线4条，年产PCBA模组120万套', 'Hans'],
    ['著名侨商乾坤集团', 'Hans'],
    ['優の良品旗舰店落户，总投资2亿元，占地30亩', 'Hans'],
    ['總投資50億元', 'Hant'],
    ['市發(fā)展改革委發(fā)布重點(diǎn)項(xiàng)目444項(xiàng)', 'Hant'],
  ])('reads %s as Chinese in %s', (text, script) => {
    expect(detectLanguage(text)).toEqual({ code: 'cmn', script })
  })

  it.each([
    [times('市は来年度、半導体工場の建設を支援し、投資額は300億円になる見通しだと発表した。', 3), 'jpn'],
    ['総投資額五十億円 県内経済発展計画 鉄道駅周辺開発', 'jpn'],
    [times('시는 내년에 반도체 공장 건설을 지원하고 투자액은 3000억 원이 될 것이라고 밝혔다.', 2), 'kor'],
    [times('The city signed 28 projects worth 5 billion yuan in the first quarter, officials said on Monday.', 2), 'eng'],
    [times('Officials of 淮安 said the city signed 28 projects worth 5 billion yuan in the first quarter of this year.', 2), 'eng'],
  ])('knows %#', (text, want) => {
    expect(code(text)).toBe(want)
  })

  it('reads an article given in two languages for its Chinese', () => {
    expect(code(times('一季度全市签约项目28个，总投资50亿元，同比增长12%，创历史同期新高。\nIn the first quarter the city signed 28 projects worth 5 billion yuan, up 12 percent.', 4))).toBe('cmn')
  })

  it('does not guess from a name or a code', () => {
    for (const text of ['', '1234', 'GB/T 4754', 'Shou Xiaoli', 'PM2.5<35']) expect(code(text)).toBe('und')
  })

  it('gives an empty record and a warning for a language that is not read', () => {
    const record = extract(times('The city signed 28 projects worth 5 billion yuan in the first quarter of 2023, officials said.', 2))
    expect(record.warnings.map(({ code: id }) => id)).toContain('language/unsupported')
    expect([record.money, record.dates, record.counts, record.edits, record.bylines].flat()).toEqual([])
    expect(extract('总投资50亿元').warnings).toEqual([])
  })
})
