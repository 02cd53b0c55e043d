/** Masked values (拟投资*万元, 各级 ***, XX亿元, (略)): they stay as they are, and a warning says that something is missing. */
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

/** A mask where a figure, a name or a body should stand. *ST (a stock), 5G** (a footnote) and 10*20 are none. */
const MASK = /(?<![\dA-Za-z*])\*{1,12}(?=[万亿]?(?:元|平方米|亩|吨|公里|人|家|个))|(?<=各级|[市省区县]|[々〇㐀-鿿𠀀-𲎯])\s?\*{3,12}(?=\s?[々〇㐀-鿿𠀀-𲎯])|(?<![A-Za-z])[Xx]{1,4}(?=(?:\.[Xx]{1,2})?[万亿]{0,2}(?:元|亩|平方米|%|％))|[（(]略[）)]/gu

/** Signs without which there is no mask. */
const SEEN = ['*', 'XX', 'xx', 'X亿', 'x亿', 'X万', 'x万', 'X元', 'x%', 'X%', '略)', '略）']

export const masks: Step = {
  id: 'masks',
  about: 'masked values: left as they are, with a warning',
  needs: FEATURE.mask,
  find(text, context) {
    if (!SEEN.some((sign) => text.includes(sign))) return []
    for (const { index, 0: mask } of text.matchAll(MASK)) {
      const start = index + (mask.length - mask.trimStart().length)
      context.warn('mask', `Unexpected mask "${mask.trim().slice(0, 12)}", expected a value; it is left open`, start, index + mask.length)
    }
    return []
  },
}
