/** Marks inside numbers: a wrong decimal mark (46。23亿元, 17·42%) becomes a point, thousands separators go (1,058,672). */
import type { Edit } from '../text/alignment.ts'
import { FEATURE, isDigit } from './features.ts'
import type { Step } from './step.ts'

/** 9·18 and 3·15 are dates: only a unit makes the mark a decimal one. */
const DECIMAL = /[。．·・](?<decimals>\d{1,4})(?=\s?(?:%|‰|个百分点|亿|万(?!众|家|里)|倍|美元|元|公里|平方|公顷|亩|吨|千瓦|兆瓦|℃|个点|米|公斤|千克|厘米|毫米|岁|小时|人次|千米|海里|立方))/uy
const GROUPS = /(?<mark>[,，])\d{3}(?:\k<mark>\d{3}){0,4}(?!\d|[,，]\d)/uy
/** What numbers in a list are followed by: 101,102室; 第301,302条. */
const LISTED = /^(?:\.\d+)?(?:[号條条款项項室房栋棟幢楼樓路次页頁年月日班栏集期线線]|国道|省道|县道|國道)/u

export const decimalMarks: Step = {
  id: 'decimal-marks',
  about: '46。23亿元 → 46.23亿元: a wrong decimal mark',
  needs: FEATURE.digitMark,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.digitMark) === 0) continue
      const i = at[k]!
      const code = text.charCodeAt(i)
      if ((code !== 0x3002 && code !== 0xff0e && code !== 0xb7 && code !== 0x30fb) || !isDigit(text.charCodeAt(i - 1))) continue
      DECIMAL.lastIndex = i
      if (!DECIMAL.test(text)) continue
      const whole = text.slice(Math.max(0, i - 12), i).match(/[0-9.·．。]+$/u)![0]
      if (/[^0-9]/u.test(whole)) continue // a date or a chain: 2023.9·18
      edits.push({ start: i, end: i + 1, to: '.', rule: 'decimal-marks' })
    }
    return edits
  },
}

export const thousands: Step = {
  id: 'thousands',
  about: '1,058,672 → 1058672: thousands separators',
  needs: FEATURE.digitMark,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    let done = 0
    for (let n = 0; n < count; n++) {
      if ((bits[n]! & FEATURE.digitMark) === 0) continue
      const i = at[n]!
      if (i < done || i >= text.length - 3) continue
      const code = text.charCodeAt(i)
      if (code !== 0x2c && code !== 0xff0c) continue
      if (!isAscii09(text.charCodeAt(i - 1)) || !isAscii09(text.charCodeAt(i + 1))) continue
      let start = i
      while (start > 0 && i - start < 4 && isAscii09(text.charCodeAt(start - 1))) start--
      GROUPS.lastIndex = i
      const match = GROUPS.exec(text)
      // past the whole chain of digits and commas, whatever it was
      let end = i + 1
      while (end < text.length && (isAscii09(text.charCodeAt(end)) || ((text[end] === ',' || text[end] === '，') && isAscii09(text.charCodeAt(end + 1))))) end++
      if (match !== null && isNumber(text, start, i, GROUPS.lastIndex, match[0])) {
        const mark = match.groups!['mark']!
        for (let k = i; k < GROUPS.lastIndex; k++) if (text[k] === mark) edits.push({ start: k, end: k + 1, to: '', rule: 'thousands' })
      }
      done = end
    }
    return edits
  },
}

function isNumber(text: string, start: number, comma: number, end: number, groups: string): boolean {
  const lead = comma - start
  if (lead < 1 || lead > 3 || text[start] === '0') return false
  const before = text[start - 1] ?? ''
  if (/[0-9A-Za-z.．,，\-—–~～]/u.test(before) && !(/[—–~～-]/u.test(before) && /[0-9]/u.test(text[start - 2] ?? ''))) return false
  const after = text.slice(end, end + 6)
  if (LISTED.test(after) || /^[A-Za-z]/u.test(after) || /^[.．]\d{3},/u.test(after)) return false
  if (before === '第') return false
  // what is told one by one is a list: 分别为1，200，300元
  if (groups[0] === '，' && /(?:分别|依次)[^，。]{0,4}$/u.test(text.slice(Math.max(0, start - 7), start))) return false
  // a million of hundreds of millions is no sum: 分别为100,200,300亿元
  if (groups.length > 4 && (/^\s?亿/u.test(after) || (lead === 3 && groups[0] === '，'))) return false
  // a full-width comma is a comma of the sentence (时速60，250小时) unless the figure says otherwise
  if (groups.length === 4 && groups[0] === '，' && !groups.endsWith('000') && !/^[万亿]/u.test(after)) {
    if (!/(?:投资|资金|收入|产值|总额|达|达到|共|共计|合计|累计|约|超|超过|新增|完成|为|有|参会|参加|报告|注册资本|项目|企业|病例|[^作或]者|人口|产能|规模|惠及|发放|引进|带动|安置|签约|开工|建成|岗位|￥|¥)\s?$/u.test(text.slice(Math.max(0, start - 6), start))) return false
    if (!/^(?:\.\d+)?\s?[元人户亩例家个名吨美公平项台辆件]/u.test(after)) return false
  }
  // two figures of three digits with one comma may be a list: 分别为120,130亿元
  if (lead === 3 && groups.length === 4 && !groups.endsWith('000')) {
    if (/[别別和、]/u.test(text.slice(Math.max(0, start - 4), start)) || groups[0] === '，') return false
    if (/^[和与及、至]/u.test(after) || /[\u4e00-\u9fff],[\u4e00-\u9fff]/u.test(text.slice(Math.max(0, start - 80), end + 80))) return false
  }
  return true
}

function isAscii09(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
