/** Texts for property tests: pieces of news language and of damage, put together at random. Written for this project. */
import fc from 'fast-check'

export const PIECES = [
  '总投资', '50亿元', '2.3亿元', '超千亿元', '近30亿', '亿元以上', '一万五千亿', '3000万元（含）以上', '1.2、3.5和4.8亿元', '30至50亿元', '每亩500元', '3.2万元/吨', '12.5%', '百分之五十', '三成半', '2‰至3‰',
  '2023年', '5月4日', '去年11月', '今年以来', '前三季度', '1—8月', '3日至5日', '“十四五”期间', '2月30日', '近三年', '51天', '每年', '上午9:30', '春节后', '二〇二三年', '民国24年', '9月中旬',
  '265个', '70余名', '3至5家', '不少于10条', '项目', '企业', '签约项目', '一期', '二期项目', '开工', '投产', '签约', '等', '其中', '分别为', '该项目', '新能源产业园', '海川机器人生产基地项目', '（一期）',
  '市委书记', '副市长', '党组书记、局长', '董事长兼总经理', '王建国', '欧阳明', '阿不都·热合曼', '说', '介绍', '出席会议', '市商务局', '江河集团有限公司', '任命', '免去', '青云县', '淮安', '《关于促进投资的若干措施》', '国发〔2023〕1号',
  '头部', '头部季度', '蕞高', 'zui新', '（', '）', '(', ')', '“', '”', '《', '》', '，', '。', '、', '；', '：', '\n', '\r\n', '\n\n', ' ', '　', '\u200b', '\ufeff', '\u0000', '\u2028', '&nbsp;', '&#24635;', '?', '?？', '?！', '(wù)', '項(xiàng)目', '億元', '發展',
  '１２', '％', '①', '㎡', '𠮷', '😀', '\ud800', '\udc00', '0', '1', '9', '.', ',', '-', '—', '~', '+', '/', '%', '¥', '$', 'A', 'GWh', '责任编辑：', '来源：', '（记者 李明）', '版权声明', '400-0123-021', '.com',
  '亿', '万', '千', '百', '十', '两', '〇', '零', '半', '余', '多', '几', '数', '年', '月', '日', '个', '家', '元', '第', '至', '到', '以上', '以内', '约', '超',
] as const

/** News-like text, damaged. */
export const newsText: fc.Arbitrary<string> = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) }), { maxLength: 40 }).map((pieces) => pieces.join(''))

/** Texts that have broken extractors: each is a name and a text. */
export function hostileTexts(size: number): [string, string][] {
  const repeat = (unit: string): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  return [
    ['digits', repeat('1234567890')], ['commas in digits', repeat('1,234,')], ['亿', repeat('亿')], ['一亿', repeat('一亿')], ['年', repeat('2023年')], ['dates', repeat('5月4日至')], ['opening brackets', repeat('（')], ['title marks', repeat('《')],
    ['quotation marks', repeat('“')], ['dots', repeat('.')], ['spaces', repeat(' ')], ['spaced digits', repeat('1 ')], ['line breaks', repeat('\n')], ['questions', repeat('?')], ['头部', repeat('头部')], ['pinyin', repeat('務(wù)')], ['项目', repeat('项目')],
    ['书记', repeat('书记')], ['titles and names', repeat('市委书记王建国、')], ['enumeration', repeat('光伏、')], ['entities', repeat('&nbsp;')], ['ampersands', repeat('&')], ['percent', repeat('5%')], ['至', repeat('至')], ['每', repeat('每')], ['first', repeat('第一')],
    ['one sentence', repeat('海川新能源产业园总投资五十亿元')], ['surrogates', repeat('\ud800')], ['emoji', repeat('😀')], ['dashes', repeat('—')], ['colons', repeat('：')], ['万', repeat('3万')], ['几十', repeat('几十')], ['zero width', repeat('\u200b')],
    ['lines', repeat('（一）总投资5亿元\n')], ['companies', repeat('江河集团有限公司')], ['places', repeat('淮安市')], ['tags', repeat('<div>')], ['pipes', repeat('|5.2')], ['latin', repeat('lorem ipsum ')], ['kana', repeat('ひらがな')],
  ]
}
