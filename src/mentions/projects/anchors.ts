/** The words behind which names are spelt out, paid or phased. The walk that looks for tails meets them too: nothing is searched for twice. */

export interface Anchors {
  /** Where 分别, 具体, 包括, 包含, ，为 and ，如 begin. */
  readonly lists: number[]
  /** Where 投资 begins. */
  readonly invested: number[]
  /** Where 期 stands behind a numeral: 二期. */
  readonly phases: number[]
  /** Whether a word stands that a list's heading has: 项目名称, 单位：, 清单, 名单. */
  headed: boolean
}

const LISTS = ['分别', '具体', '包括', '包含', '，为', ',为', '，如', ',如']
const INVESTED = '投资'
const PHASES = [...'一二三四五六七八九十首'].map((numeral) => `${numeral}期`)
const HEADINGS = ['名称', '单位', '清单', '名单']

/** Every anchor: two characters each. */
export const ANCHORS: readonly string[] = [...LISTS, INVESTED, ...PHASES, ...HEADINGS]

/** Notes the anchor that ends in the character at `i`, if one does. Called in text order. */
export function noteAnchor(text: string, i: number, anchors: Anchors): void {
  const previous = text[i - 1]
  switch (text[i]) {
    case '别': if (previous === '分') anchors.lists.push(i - 1); break
    case '体': if (previous === '具') anchors.lists.push(i - 1); break
    case '括':
    case '含': if (previous === '包') anchors.lists.push(i - 1); break
    case '为':
    case '如': if (previous === '，' || previous === ',') anchors.lists.push(i - 1); break
    case '资': if (previous === '投') anchors.invested.push(i - 1); break
    case '期': if (previous !== undefined && '一二三四五六七八九十首'.includes(previous)) anchors.phases.push(i); break
    case '称': if (previous === '名') anchors.headed = true; break
    case '位': if (previous === '单') anchors.headed = true; break
    case '单': if (previous === '清' || previous === '名') anchors.headed = true; break
    default:
  }
}
