/** The small numbers of dates: 1–31 in any digit system, years digit by digit. */

const DIGIT: Readonly<Record<string, number>> = { 〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 元: 1, 首: 1, 正: 1 }

/** Source of a pattern for 1–31 in Arabic or Chinese digits. */
export const DAY_NUMBER = '(?:\\d{1,2}|二十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|卅一?|十[一二三四五六七八九]?|[一二三四五六七八九])'
export const MONTH_NUMBER = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九元])'
/** 1–999 999 as it stands before a unit of time. */
export const COUNT_NUMBER = '(?:\\d{1,6}(?:\\.\\d{1,2})?|[一二两三四五六七八九十百千零〇]{1,9})'

/** Value of a number of at most six digits; NaN where the characters make no number. */
export function readNumber(text: string): number {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return Number(text)
  if (text.length > 1 && !/[十百千廿卅]/u.test(text)) return readYearDigits(text)
  let total = 0
  let digit = -1
  for (const char of text) {
    const unit = char === '十' ? 10 : char === '百' ? 100 : char === '千' ? 1000 : char === '廿' ? 20 : char === '卅' ? 30 : 0
    if (unit === 20 || unit === 30) total += unit
    else if (unit > 0) {
      total += (digit < 0 ? 1 : digit) * unit
      digit = -1
    } else {
      const value = DIGIT[char]
      if (value === undefined) return NaN
      digit = value
    }
  }
  return total + Math.max(digit, 0)
}

/** 二〇二三 or 2023 → 2023, digit by digit. */
export function readYearDigits(text: string): number {
  let value = 0
  for (const char of text) {
    const digit = DIGIT[char] ?? (char >= '0' && char <= '9' ? Number(char) : NaN)
    value = value * 10 + digit
  }
  return value
}
