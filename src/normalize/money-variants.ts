/** 3忆元 → 3亿元, 5亿圆 → 5亿元, ￥ → ¥. 回忆元旦 stays: only a number makes 忆 an amount. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

const AFTER_NUMBER = /[0-9０-９一二两三四五六七八九十百千万几数余多]/u
const BEFORE_UNIT = /^(?:元(?!旦|宵|月|素|首)|人民币|美元|美金|欧元|港元|港币|日元|英镑|以上|级|余|多|立方|平方|千瓦|吨|斤|人|$|[，。、；,;)）\s])/u

/** 圆 of an amount, not of a shape: 5亿圆, but 3圆桌. 日圆 and 韩圆 are names of currencies. */
const ROUND = /^圆(?![桌心形柱管钢钟满梦周角弧点盘环孔锥球])/u

export const moneyVariants: Step = {
  id: 'money-variants',
  about: '3忆元 → 3亿元, 5亿圆 → 5亿元, ￥ → ¥',
  needs: FEATURE.moneyVariant,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.moneyVariant) === 0) continue
      const i = at[k]!
      const code = text.charCodeAt(i)
      if (code === 0xffe5) edits.push({ start: i, end: i + 1, to: '¥', rule: 'money-variants' })
      else if (code === 0x5706 && i > 0 && /[0-9百千万亿]/u.test(text[i - 1]!) && ROUND.test(text.slice(i, i + 2))) edits.push({ start: i, end: i + 1, to: '元', rule: 'money-variants' })
      else if (code === 0x5fc6 && i > 0 && AFTER_NUMBER.test(text[i - 1]!) && BEFORE_UNIT.test(text.slice(i + 1, i + 5))) edits.push({ start: i, end: i + 1, to: '亿', rule: 'money-variants' })
    }
    return edits
  },
}
