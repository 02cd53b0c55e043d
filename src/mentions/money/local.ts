/** Which currency a bare 元 stands for: an article from Taiwan, Hong Kong or Macau names its own once and then writes 元. */
import type { Reading } from '../rule.ts'

/** What the local currency is called in full; never in Simplified text, where these are foreign. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['TWD', /新台币|台币|NT\$/u],
  ['HKD', /港元|港币|港仙|HK\$/u],
  ['MOP', /澳门元|澳门币|葡币/u],
]
/** Words of mainland news, which is printed in Traditional characters too. */
const MAINLAND = /人民币|[省市县]委(?!员)|全省|我省|我市|自治区|十四五/u

/** The ISO code that a bare 元 takes in this article. */
export function localCurrency(reading: Reading): string {
  const { text, script } = reading
  if (script !== 'Hant') return 'CNY'
  const named = NAMED.filter(([, name]) => name.test(text))
  return named.length !== 1 || MAINLAND.test(text) ? 'CNY' : named[0]![0]
}
