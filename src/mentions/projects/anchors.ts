/** One pass over the text for the words behind which names are spelt out, paid or phased: nothing is searched for twice. */
import { CharFilter } from '../../lexicon/pair-table.ts'

export interface Anchors {
  /** Where 分别, 具体, 包括, 包含, ，为 and ，如 begin. */
  readonly lists: readonly number[]
  /** Where 投资 begins. */
  readonly invested: readonly number[]
  /** Where 期 stands behind a numeral: 二期. */
  readonly phases: readonly number[]
  /** Whether the text has a 《title》 at all. */
  readonly titled: boolean
}

/** The word that ends in each character, where the character decides; 为 and 如 stand behind a comma. */
const filter = new CharFilter()
for (const char of '别体括含为如资期《') filter.add(char.charCodeAt(0))

/** Every anchor, in text order. Cost: one look at each character. */
export function findAnchors(text: string): Anchors {
  const lists: number[] = []
  const invested: number[] = []
  const phases: number[] = []
  let titled = false
  for (let i = 0; i < text.length; i++) {
    if (!filter.may(text.charCodeAt(i))) continue
    switch (text[i]) {
      case '别': if (text[i - 1] === '分') lists.push(i - 1); break
      case '体': if (text[i - 1] === '具') lists.push(i - 1); break
      case '括':
      case '含': if (text[i - 1] === '包') lists.push(i - 1); break
      case '为':
      case '如': if (text[i - 1] === '，' || text[i - 1] === ',') lists.push(i - 1); break
      case '资': if (text[i - 1] === '投') invested.push(i - 1); break
      case '期': if ('一二三四五六七八九十首'.includes(text[i - 1] ?? '　')) phases.push(i); break
      case '《': titled = true; break
      default:
    }
  }
  return { lists, invested, phases, titled }
}
