/** Who issued a document and when: the body before 印发, the heading above a number, 《…》 followed by （2023年…）. */
import type { ArticleText } from '../../segment/article-text.ts'

const ISSUED = /([\u4e00-\u9fff]{2,24}?(?:政府|办公厅|办公室|委员会|发展改革委|发改委|委|部|局|厅|院|省|市|县|区|公司|中心|协会|党委|人大常委会|常委会|国务院))(?:近日|日前|联合|今日|正式|已|制定|研究|于[\d年月日]{2,12}|[\d年月日]{2,12})*(?:制定)?(?:并)?(?:印发|出台|发布|颁布|下发|公布|转发|制定)(?:实施|了|的)?$/u
const HEADING = /^([\u4e00-\u9fff]{4,30}?(?:政府办公厅|政府办公室|政府|委员会办公室|办公厅|办公室|委员会|局|厅|部))(?:关于|文件|通知|令)/u
const SIGNATURE = /^[\u4e00-\u9fff]{4,30}(?:政府|办公厅|办公室|委员会|局|厅|部|委)$/u

const DAYS_BEFORE = /(?:\d{4}年)?\d{1,2}月\d{1,2}日[,，]?$/u

/** The body that the text names right before 印发, as written; null where it names none. */
export function issuerBefore(text: string, start: number): string | null {
  const window = text.slice(Math.max(0, start - 40), start)
  const clause = window.slice(Math.max(window.lastIndexOf('，'), window.lastIndexOf(','), window.lastIndexOf('。'), window.lastIndexOf('\n'), window.lastIndexOf('；'), window.lastIndexOf('、')) + 1)
  const match = ISSUED.exec(clause)
  if (match === null) return null
  const name = match[1]!.replace(/^(?:近日|日前|由|经|据|据悉|记者从|今年|此前|随后)/u, '').replace(DAYS_BEFORE, '')
  return name.length >= 2 ? name : null
}

const OWN_ISSUER = /^((?:中共中央|国务院|全国人大常委会)(?:办公厅)?|[\u4e00-\u9fff]{2,20}?(?:人民政府办公厅|人民政府办公室|人民政府|委员会办公室|委员会|办公厅|省委|市委|县委|部|厅|局))关于/u

/** The body that a title begins with: 《国务院关于…的决定》. */
export function issuerInTitle(title: string): string | null {
  return OWN_ISSUER.exec(title)?.[1] ?? null
}

/** The body that heads or signs a paper whose number stands on its own line. */
export function issuerOfNumber(text: string, article: ArticleText, start: number): string | null {
  const blocks = article.blocks
  const at = blocks.findIndex((block) => block.start <= start && start < block.end)
  if (at < 0 || at > 4) return null
  const own = blocks[at]!
  if (own.end - own.start > 40) return null
  for (let i = Math.max(0, at - 2); i <= Math.min(blocks.length - 1, at + 2); i++) {
    const match = HEADING.exec(text.slice(blocks[i]!.start, Math.min(blocks[i]!.end, blocks[i]!.start + 60)))
    if (match !== null) return match[1]!
  }
  for (let i = blocks.length - 1; i > at && i >= blocks.length - 8; i--) {
    const line = text.slice(blocks[i]!.start, blocks[i]!.end)
    if (line.length <= 34 && SIGNATURE.test(line)) return line
  }
  return null
}

const DATED = /^[（(]((?:19|20)\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:[^（）()，。]{0,12})[）)]/u

/** A date in brackets right behind the title: 《…》（2023年3月1日）. */
export function dateBehind(text: string, end: number): string | null {
  const match = DATED.exec(text.slice(end, end + 40))
  if (match === null) return null
  const [, year, month, day] = match
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
}
