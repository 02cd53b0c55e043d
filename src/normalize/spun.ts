/**
 * Words that article spinners put for others (伪原创), where the way back is sure: 重年夜 → 重大, 羁系 → 监管, 平易近营 → 民营.
 * 计划, 义务, 实行, 卖力 may be what the author wrote: they stay. So do 年夜饭, 海内外, 鼎力支持, 平易近人.
 */
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import type { Step } from './step.ts'

interface SpunWord {
  /** What stands in the text (features.ts looks for its first two characters). */
  readonly word: string
  readonly meant: string
  /** Characters one of which stands before it. */
  readonly after?: string
  readonly notAfter?: string
  /** What follows it. */
  readonly before?: RegExp
  readonly notBefore?: RegExp
}

const WORDS: readonly SpunWord[] = [
  { word: '年夜', meant: '大', notAfter: '跨除过新每去今', before: /(?:型|力|会|中|量|幅|规模|数据|局|项目|企业|学生|众|桥|道|楼|厅|湾|国|战略)/uy },
  { word: '年夜', meant: '大', after: '扩重宏伟强庞巨盛浩壮最较更加极特广做放远增', notBefore: /(?:饭|里|晚|宴)/uy },
  { word: '鼎力', meant: '大力', after: '加', before: /度/uy },
  { word: '羁系', meant: '监管' },
  { word: '卖力', meant: '负责', before: /人|同志/uy },
  { word: '海内', meant: '国内', before: /(?:生产|市场|首|领先|第一|需求|最|经济|龙头|著名|知名|旅游|贸易|消费|投资|企业|产业|唯一)/uy },
  { word: '生长改造', meant: '发展改革', before: /(?:委|局|部门)/uy },
  { word: '生长和改造', meant: '发展和改革', before: /(?:委|局|部门)/uy },
  { word: '国度', meant: '国家', before: /(?:级|发改|发展|统计|标准|税务|能源|电网|重点|高新|市场|知识|卫生)/uy },
  { word: '平易近', meant: '民', after: '人居农村市渔牧移惠便利为富网股全', notBefore: /人/uy },
  { word: '平易近', meant: '民', before: /(?:生|营|众|政|间|族|主|警|航|法典|宿|办|俗|革|盟|建|用)/uy },
]

export const spun: Step = {
  id: 'spun',
  about: '重年夜项目 → 重大项目: synonyms put in by article spinners',
  needs: FEATURE.spun,
  find(text) {
    const edits: Edit[] = []
    for (const entry of WORDS) {
      for (let i = text.indexOf(entry.word); i >= 0; i = text.indexOf(entry.word, i + 1)) {
        const end = i + entry.word.length
        const left = text[i - 1] ?? ''
        if (entry.after !== undefined && (left === '' || !entry.after.includes(left))) continue
        if (entry.notAfter !== undefined && left !== '' && entry.notAfter.includes(left)) continue
        if (entry.before !== undefined && !stands(entry.before, text, end)) continue
        if (entry.notBefore !== undefined && stands(entry.notBefore, text, end)) continue
        edits.push({ start: i, end, to: entry.meant, rule: 'spun' })
      }
    }
    edits.sort((a, b) => a.start - b.start)
    return edits.filter((edit, k) => k === 0 || edit.start >= edits[k - 1]!.end)
  },
}

function stands(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index
  return pattern.test(text)
}
