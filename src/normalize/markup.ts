/** Markup that leaked into the text: tags, the tail of an attribute (光伏" style="color: rgb(146,3,70)">项目), stray back-ticks, image file names. */
import type { Edit } from '../text/alignment.ts'
import { FEATURE, isHan } from './features.ts'
import type { Step } from './step.ts'

const BLOCK = 'br|p|div|li|ul|ol|tr|table|tbody|h[1-6]|section|article|hr'
const INLINE = 'a|b|i|u|em|strong|span|font|img|td|th|sup|sub|small|o:p|center|script|style|iframe|video|input|label|button'
const TAG = new RegExp(`</?(?:(?<block>${BLOCK})|(?:${INLINE}))(?:\\s[^<>\\n]{0,600})?/?>`, 'uyi')
const COMMENT = /<!--[^<>]{0,600}-->/uy
const ATTRIBUTES = /["'”]?\s?(?:style|class|href|target|title|alt|src|width|height|align|color|size|face)\s?=\s?["'][^<>\n]{0,600}?["']\s?\/?>/uyi
const DECLARATIONS = /(?:(?:color|background(?:-color)?|font-(?:family|size|weight|style)|line-height|text-(?:indent|align|decoration)|margin(?:-[a-z]{1,10})?|padding(?:-[a-z]{1,10})?|white-space|letter-spacing|word-break|box-sizing|border)\s?:\s?[^;"<>\n]{1,80};?\s{0,3}){1,30}["']?\s?>/uyi
const RGB_TAIL = /(?:rgb\()?\d{1,3},\s?\d{1,3},\s?\d{1,3}\);?["']\s?>/uy
const IMAGE = /(?:(?:image|图片|微信图片|微信截图|截图)?_fororder_[^\s，。；<>]{0,80}|image[0-9]{0,4}\.(?:png|jpe?g|gif))/uyi

export const markup: Step = {
  id: 'markup',
  about: '光伏" style="color: red">项目 → 光伏项目: tags, attributes and file names that leaked',
  needs: FEATURE.markup,
  find(text) {
    const edits: Edit[] = []
    let done = 0
    let lastClose = 0 // attributes never reach over another '>'
    const take = (start: number, end: number, to: string = ''): void => {
      edits.push({ start, end, to, rule: 'markup' })
      done = end
    }
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code > 0x5f && code !== 0x60) continue
      if (i < done) continue
      if (code === 0x3c) {
        const comment = at(COMMENT, text, i)
        const tag = comment ?? at(TAG, text, i)
        if (tag === null) continue
        const breaks = tag.groups?.['block'] !== undefined && i > 0 && text[i - 1] !== '\n' && !(done === i && edits[edits.length - 1]?.to === '\n') && tag.end < text.length && text[tag.end] !== '\n'
        take(i, tag.end, breaks ? '\n' : '')
      } else if (code === 0x3e) {
        const start = attributesBefore(text, i, Math.max(done, lastClose))
        lastClose = i + 1
        if (start >= 0) take(start, i + 1)
      } else if (code === 0x60) {
        // a back-tick between two Chinese characters; `code` keeps its own
        if (isHan(text.charCodeAt(i - 1)) && (isHan(text.charCodeAt(i + 1)) || i + 1 === text.length || text[i + 1] === '\n')) take(i, i + 1)
      } else if (code === 0x5f) {
        for (const back of [0, 2, 4, 5]) {
          if (i - back < done) break
          const image = at(IMAGE, text, i - back)
          if (image === null || image.end <= i) continue
          take(i - back, image.end)
          break
        }
      }
    }
    return edits
  },
}

/** Where the attributes begin that a `>` closes, −1 where it closes none. Looks back at most 700 characters. */
function attributesBefore(text: string, close: number, floor: number): number {
  const near = Math.max(floor, close - 700)
  const from = near + text.slice(near, close).lastIndexOf('\n') + 1
  const before = text.slice(from, close)
  if (!/[=:,]/u.test(before)) return -1
  const equals = before.search(/["'”]?\s?(?:style|class|href|target|title|alt|src|width|height|align|color|size|face)\s?=\s?["']/iu)
  if (equals >= 0) {
    const start = from + equals
    const match = at(ATTRIBUTES, text, start)
    if (match !== null && match.end === close + 1) return start
  }
  for (const pattern of [DECLARATIONS, RGB_TAIL]) {
    for (let k = Math.max(from, close - 300); k < close; k++) {
      const code = text.charCodeAt(k)
      if (code > 0x7f || (k > from && isWord(text.charCodeAt(k - 1)) && isWord(code))) continue
      const match = at(pattern, text, k)
      if (match !== null && match.end === close + 1) return k
    }
  }
  return -1
}

function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code === 0x2d
}

function at(pattern: RegExp, text: string, index: number): { end: number; groups: Record<string, string | undefined> | undefined } | null {
  pattern.lastIndex = index
  const match = pattern.exec(text)
  return match === null ? null : { end: pattern.lastIndex, groups: match.groups }
}
