/** Reads the dateline (电头): 新华社北京5月4日电, 本报讯 3月5日, （中央社台北29日电）. */
import { CharSet } from '../text/char-set.ts'
import type { Block, Dateline } from './article-text.ts'

const DAY = String.raw`(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日`
const AGENCY = String.raw`(?:新华社|新华网|中新社|中新网|人民网|央视网|光明网|中国网|央广网|国际在线|中央社|法新社|路透社|[々〇㐀-鿿𠀀-𲎯]{2,6}(?:网|社|报))`
/** 新华社北京5月4日电 · 中新社长沙12月26日电 · 中国台湾网10月22日商丘消息. */
const WIRE = new RegExp(String.raw`^[（(【]?(?:据)?${AGENCY}[々〇㐀-鿿𠀀-𲎯]{0,8}?(${DAY})(?:[々〇㐀-鿿𠀀-𲎯]{0,6}?)(?:电|讯|消息|报道)[）)】]?`, 'u')
/** 本报讯 3月5日，… · 本网讯（记者 …）3月13日，… */
const OWN = new RegExp(String.raw`^[（(【]?(?:本报|本网|本台|本刊|[々〇㐀-鿿𠀀-𲎯]{2,8}(?:网|报|台|融媒))?(?:综合)?(?:讯|消息)[）)】]?\s{0,3}(?:[（(][^（）()\n]{1,40}[）)])?\s{0,3}(${DAY})?`, 'u')
/** 本报北京5月4日电 · 本报3月5日讯. */
const OFFICE = new RegExp(String.raw`^[（(【]?(?:本报|本网|本台)[々〇㐀-鿿𠀀-𲎯]{0,8}?(${DAY})(?:电|讯)[）)】]?`, 'u')

/** The last characters of who sends and of what is sent: one of them stands within the first sixteen of every dateline. */
const MEDIUM = new CharSet('社网线报台讯消')

function namesMedium(text: string, start: number, end: number): boolean {
  for (let i = start; i < end && i < start + 16; i++) if (MEDIUM.has(text.charCodeAt(i))) return true
  return false
}

/** The dateline at the head of the body's first paragraphs, or null. */
export function findDateline(text: string, blocks: readonly Block[]): Dateline | null {
  for (let k = 0; k < 4 && k < blocks.length; k++) {
    const { start, end } = blocks[k]!
    if (!namesMedium(text, start, end)) continue
    const head = text.slice(start, Math.min(end, start + 90))
    const hit = OFFICE.exec(head) ?? WIRE.exec(head) ?? OWN.exec(head)
    if (hit === null) continue
    const at = hit[1] === undefined ? -1 : hit[0].lastIndexOf(hit[1])
    return { start, end: start + hit[0].length, day: at < 0 ? null : { start: start + at, end: start + at + hit[1]!.length } }
  }
  return null
}
