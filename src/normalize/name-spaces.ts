/** Names of two characters that a typesetter padded to the width of three: 局长钱 进，→ 局长钱进，. Only after a title or in a list of names. */
import { COMMON_SURNAMES } from '../lexicon/common-surnames.ts'
import { CharSet } from '../text/char-set.ts'
import type { Edit } from '../text/alignment.ts'
import { FEATURE, isHan } from './features.ts'
import type { Step } from './step.ts'

/** Last characters of titles: 局长 书记 主任 主席 专员 教授 工程师 经理 总裁 总监 常委 领导; 联系人：. */
const TITLE_ENDS = '长記记任席员授师理裁监委导人：、'
const SURNAMES = new CharSet(COMMON_SURNAMES)
const AFTER_NAME = /[，。、；,;）)\s]|出席|参加|陪同|主持|讲话|表示|介绍|指出|强调|宣布|致辞|分别|等|带队|率|说|汇报|作/uy

export const nameSpaces: Step = {
  id: 'name-spaces',
  about: '局长钱 进 → 局长钱进: names padded with a space',
  needs: FEATURE.space,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    let done = 2
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.space) === 0) continue
      let i = at[k]!
      if (i < done || i >= text.length - 1) continue
      const code = text.charCodeAt(i)
      if ((code !== 0x20 && code !== 0x3000) || !SURNAMES.has(text.charCodeAt(i - 1))) continue
      const start = i
      while (i + 1 < text.length && i - start < 3 && (text[i + 1] === ' ' || text[i + 1] === '\u3000')) i++
      done = i + 1
      if (!isHan(text.charCodeAt(i + 1)) || !TITLE_ENDS.includes(text[start - 2]!)) continue
      AFTER_NAME.lastIndex = i + 2
      if (i + 2 < text.length && !AFTER_NAME.test(text)) continue
      edits.push({ start, end: i + 1, to: '', rule: 'name-spaces' })
    }
    return edits
  },
}
