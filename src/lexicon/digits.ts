/** The one digit table: plain, formal (大写) and old numeral characters, in both scripts. Everything that reads Chinese numbers starts here. */

import { CharSet } from '../text/char-set.ts'

/** Digits (数字), each with its value. */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 貳: 2, 弍: 2, 叁: 3, 參: 3, 叄: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9,
}
/** Powers below 万, by exponent. */
const SMALL_POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3 }
/** 万, 亿 and 兆 (= 万亿 in amounts of money), by exponent. */
const LARGE_POWERS: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12 }
/** 廿 and 卅 stand for 二十 and 三十. */
const TENS: Readonly<Record<string, number>> = { 廿: 2, 卅: 3 }
/** 几十, 数百: between two and nine of the power. */
const SEVERAL = '几幾数數'

export const ARABIC = 1
export const DIGIT = 2
export const SMALL = 3
export const LARGE = 4
export const SOME = 5
export const TEN = 6

/** What each UTF-16 unit is in a number: 0 for nothing, else one of the classes above. */
export const NUMERAL_CLASS: Uint8Array = new Uint8Array(65536)
/** Value of a digit, exponent of a power. */
export const NUMERAL_VALUE: Uint8Array = new Uint8Array(65536)

/** Every character of a number: what a scan asks before the tables. */
export const NUMERALS: CharSet = new CharSet()

function enter(table: Readonly<Record<string, number>>, kind: number): void {
  for (const [character, value] of Object.entries(table)) {
    NUMERALS.add(character.charCodeAt(0))
    NUMERAL_CLASS[character.charCodeAt(0)] = kind
    NUMERAL_VALUE[character.charCodeAt(0)] = value
  }
}
for (let digit = 0; digit <= 9; digit++) enter({ [digit]: digit }, ARABIC)
enter(DIGITS, DIGIT)
enter(SMALL_POWERS, SMALL)
enter(LARGE_POWERS, LARGE)
enter(TENS, TEN)
for (const character of SEVERAL) enter({ [character]: 0 }, SOME)
