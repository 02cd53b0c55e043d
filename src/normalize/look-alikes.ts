/** Characters that look like a digit where a digit must stand: 3O亿元, l95O年, 2〇23年; 二O二三年, 二口二三年. CO2, O2O, L4级 and 一口价 stay. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

const TOKEN = /(?=[0-9OolI〇○.,]*[0-9])[0-9OolI〇○]{1,12}(?:[.,][0-9OolI〇○]{1,6}){0,3}(?=\s?(?:年|月|日|亿|万|千|百|元|%|％|‰|个|人|名|家|项|户|亩|吨|公里|公顷|平方|倍|岁|美元|多|余|℃|座|台|辆|所|套|条|次|件|处|号|米|千瓦|兆瓦|分|时|期|届|处))/uy
const YEAR = /[一二三四五六七八九零〇○◯OoΟО0口]{4}(?=\s?(?:年|[〕）)\]]))/uy
const DAY = /[一二三][○◯OoО0口](?=\s?[月日])/uy

export const lookAlikes: Step = {
  id: 'look-alikes',
  about: '3O亿元 → 30亿元: letters and circles that stand for digits',
  needs: FEATURE.likeDigit,
  find(text) {
    const edits: Edit[] = []
    for (let i = 0; i < text.length; i++) {
      if (!isToken(text.charCodeAt(i))) continue
      let end = i + 1
      while (end < text.length && (isToken(text.charCodeAt(end)) || text[end] === '.' || text[end] === ',')) end++
      const token = text.slice(i, Math.min(end, i + 30))
      if (/[OolI〇○]/u.test(token) && /[0-9]/u.test(token) && !/^[OI][0-9]/u.test(token) && !/[0-9][0-9.]*l$/u.test(token) && !(/[0-9][0-9.]*o$/u.test(token) && !/^[亿万元%％年]/u.test(text[end] ?? ''))) {
        TOKEN.lastIndex = i
        const match = TOKEN.exec(text)
        const before = text[i - 1] ?? ''
        if (match !== null && !/[A-Za-zА-я0-9\-_.·/]/u.test(before)) {
          for (let k = i; k < TOKEN.lastIndex; k++) {
            if (/[Oo〇○]/u.test(text[k]!)) edits.push({ start: k, end: k + 1, to: '0', rule: 'look-alikes' })
            else if (/[lI]/u.test(text[k]!)) edits.push({ start: k, end: k + 1, to: '1', rule: 'look-alikes' })
          }
        }
      }
      i = end - 1
    }
    return edits
  },
}

export const zeroGlyphs: Step = {
  id: 'zero-glyphs',
  about: '二○二三年 → 二〇二三年: circles, letters and 口 for 〇',
  needs: FEATURE.likeZero,
  find(text) {
    const edits: Edit[] = []
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code !== 0x4e00 && code !== 0x4e8c && code !== 0x4e09) continue
      for (const pattern of [YEAR, DAY]) {
        pattern.lastIndex = i
        const match = pattern.exec(text)
        if (match === null) continue
        const run = match[0]
        const before = text[i - 1] ?? ''
        // the run must be mostly digits, and not the end of a longer one
        if (/[一二三四五六七八九〇零○◯0-9A-Za-z]/u.test(before) || (pattern === YEAR && [...run].filter((c) => '一二三四五六七八九零〇○◯'.includes(c)).length < 2)) continue
        if (pattern === DAY && /[口oO0О]/u.test(run) && !/[年月]$/u.test(text.slice(Math.max(0, i - 1), i))) continue
        for (let k = i; k < i + run.length; k++) if (/[○◯OoΟО0口]/u.test(text[k]!)) edits.push({ start: k, end: k + 1, to: '〇', rule: 'zero-glyphs' })
        i += run.length - 1
        break
      }
    }
    return edits
  },
}

function isToken(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x4f || code === 0x6f || code === 0x6c || code === 0x49 || code === 0x3007 || code === 0x25cb
}
