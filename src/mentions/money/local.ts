/** Which currency a bare 元 stands for: an article from Taiwan, Hong Kong or Macau names its own once and then writes 元. */
import type { Figure } from '../figure.ts'
import type { Reading } from '../rule.ts'

/** What the local currency is called in full; never in Simplified text, where these are foreign. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['TWD', /新台币|台币|NT\$/u],
  ['HKD', /港元|港币|港仙|HK\$/u],
  ['MOP', /澳门元|澳门币|葡币/u],
]
/** Words of mainland news, which is printed in Traditional characters too. */
const MAINLAND = /人民币|[省市县]委(?!员)|全省|我省|我市|自治区|十四五/u

/** 12.3亿元（港元，下同）: what 元 stands for is said once for all. */
const SAID = /^[（(][^（()）\n]{0,16}?(人民币|新台币|台币|港元|港币|澳门元|澳门币|美元|欧元|日元|加元|澳元)[^（()）\n]{0,4}[，,;；、]?(?:以)?下同[）)]/u
const THE_SAME = /^[（(](?:下同|以下(?:货币)?(?:单位)?(?:均|相)?同|单位下同)/u
const CODE: Readonly<Record<string, string>> = {
  人民币: 'CNY', 新台币: 'TWD', 台币: 'TWD', 港元: 'HKD', 港币: 'HKD', 澳门元: 'MOP', 澳门币: 'MOP', 美元: 'USD', 欧元: 'EUR', 日元: 'JPY', 加元: 'CAD', 澳元: 'AUD',
}

/** The ISO code that a bare 元 takes in this article. */
export function localCurrency(reading: Reading, figures: readonly Figure[]): string {
  const { text, script } = reading
  for (const figure of figures) {
    const next = text.charCodeAt(figure.end)
    if ((next !== 0xff08 && next !== 40) || figure.unit?.kind !== 'money') continue
    const bracket = text.slice(figure.end, figure.end + 32)
    const said = SAID.exec(bracket)
    if (said !== null) return CODE[said[1]!]!
    // 657.1亿澳门元（以下单位同）
    if (THE_SAME.test(bracket)) return figure.unit.currency
  }
  if (script !== 'Hant') return 'CNY'
  const named = NAMED.filter(([, name]) => name.test(text))
  return named.length !== 1 || MAINLAND.test(text) ? 'CNY' : named[0]![0]
}
