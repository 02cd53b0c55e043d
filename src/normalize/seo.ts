/**
 * What search-engine spam puts before, between and after an article: gambling and porn keywords as the first words, keyword lines
 * between clauses, wrapper sentences (这是一篇…正文开始：), Latin tag words at a line's end.
 */
import { CharSet } from '../text/char-set.ts'
import type { Edit } from '../text/alignment.ts'
import { FEATURE } from './features.ts'
import { SIGN } from './signs.ts'
import type { Step } from './step.ts'

const GAMBLING = /(?:九游|j9|ag8|ag真人|ag亚|亚博|开云|kaiyun|乐鱼|leyu|华体会|爱游戏|博鱼|必威|betway|万博|manbet|bet365|皇冠(?:体育|现金|足球)|澳门(?:葡京|新葡|威尼斯|银河|金沙|永利)|葡京|威尼斯人|金沙|太阳城|太阳集团|pg电子|mg电子|欧宝|ob体育|米兰体育|星空体育|半岛体育|bob|fun88|188bet|易游|南宫|雷火|贝博|b体育|云开|江南体育|雷速|真人娱乐|娱乐城|棋牌|时时彩|六合彩|彩票|体育投注|mk体育|九州|凯发|k8|利来|尊龙|龙8|威廉希尔|永利|新葡京|鸿运|恒峰|金年会|百家乐|老虎机)/iu
const ENTRANCE = /登录|登陆|官网|官方|入口|网页|网站|网址|注册|下载|平台|app|手机版|客户端|娱乐|-|·|安装/iu
const PORN = /(?:精品|国产|亚洲|欧美|日韩|久久|无码|人妻|成人|av|黄色|一级|毛片|激情|天堂|尤物|午夜|乱码|中文字幕|色情|三级|特级|香蕉|草莓视频|丁香|婷婷)/giu
/** Words of PORN that no other text has. */
const BLUNT = /久久|无码|人妻|毛片|色情|乱码|婷婷|草莓视频/u
const PORN_TAIL = /(?:一区|二区|三区|无码|在线观看|在线视频|免费观看|免费视频|视频|毛片|电影|黄片|资源网|综合|不卡|网址|网站|字幕|高清)/giu

/** Whether the signs of a line allow it to be spam: one bet, or one word of pornography. */
function maySpam(signs: number): boolean {
  return (signs & (SIGN.gambling | SIGN.porn)) !== 0
}

/** Whether a run of words is there for search engines alone. */
export function isSpam(head: string): boolean {
  if (head.length > 3000) return false
  if (head.length > 120) return (head.match(PORN)?.length ?? 0) >= 4 && (head.match(PORN_TAIL)?.length ?? 0) >= 3 && !/亿元|万元|项目建设|打击|查处/u.test(head)
  if (/[。；]/u.test(head)) return false
  if (GAMBLING.test(head) && ENTRANCE.test(head) && !/亿|项目|案|打击|查处|抓获|警|有限公司|中心/u.test(head)) return true
  const porn = head.match(PORN)?.length ?? 0
  const tails = head.match(PORN_TAIL)?.length ?? 0
  if (porn >= 3 && head.length <= 24 && BLUNT.test(head) && !/[\d亿]|项目|万元|开工|建设|公司|打击|查处/u.test(head)) return true
  return porn >= 1 && tails >= 1 && porn + tails >= 3 && !/项目|亿|万元|开工|建设|公司|打击|查处/u.test(head)
}

const WRAPPER = /(?:这是一篇[^\n。：:]{0,40}文章[^\n]{0,60}?(?:正文开始|以下是正文|正文如下|全文如下)[：:]|本(?:篇)?文(?:章)?(?:共|约|全文)?\s?\d{2,6}\s?字[，,]?\s?(?:预计)?(?:读完|阅读)(?:约|大约|需要?|时间)?[^\n。]{0,10}?(?:分钟|秒)[。.]?|天才一秒记住[^\n。]{0,60}[。！]?|以下是正文[：:]|正文开始[：:])\s*/gu
/** 。it: a tag of the page's code after the last stop of a line. */
const TAG_WORDS: readonly string[] = ['blog', 'it', 'seo', 'web', 'news', 'app', 'tag', 'www', 'html', 'post', 'admin']
const BEFORE_TAG = new CharSet('。！？；：」”')

/** Where a tag begins that ends a line at `end`, its space with it; −1 where there is none. */
function tagBefore(text: string, end: number): number {
  for (const word of TAG_WORDS) {
    const start = end - word.length
    if (start < 1 || !text.startsWith(word, start)) continue
    if (BEFORE_TAG.has(text.charCodeAt(start - 1))) return start
    return SPACE.test(text[start - 1]!) && BEFORE_TAG.has(text.charCodeAt(start - 2)) ? start - 1 : -1
  }
  return -1
}

/** Takes a brand with the words of its entrance wherever it ends a clause. */
function brandPlaces(text: string, brand: string, from: number, take: (start: number, end: number) => void): void {
  for (let at = text.indexOf(brand, from); at >= 0; at = text.indexOf(brand, at + brand.length)) {
    ENTRANCES.lastIndex = at + brand.length
    if (ENTRANCES.test(text)) take(at, ENTRANCES.lastIndex)
  }
}

const ENTRANCES = /(?:网页版|手机版|官方|网站|网页|平台|app|APP|登录|登陆|入口|官网|下载|注册|网址|安装){1,5}(?=[。，,；！？\s]|$)/uy
const SPACE = /\s/u
const WIRE = /新华[社网]|中新[社网]|人民网|本报讯|央视网|光明网|央广网/u

export const seo: Step = {
  id: 'seo',
  about: 'search-engine spam: keyword heads and tails, keyword lines, wrapper sentences',
  needs: FEATURE.seo,
  find(text, { lines, signs, places: { at, bits, count } }) {
    const edits: Edit[] = []
    const take = (start: number, end: number): void => {
      if (end > start) edits.push({ start, end, to: '', rule: 'seo', boilerplate: 'advert' })
    }
    const lineEnd = lines[0]!.end
    const first = text.slice(0, Math.min(lineEnd, 3000))
    const head = maySpam(lines[0]!.signs)
    let commas = false
    let wrapped = false
    const tags: number[] = []
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.seo) === 0) continue
      const code = text.charCodeAt(at[k]!)
      if (code === 0x2c || code === 0xff0c) commas = true
      else if (code > 0x7f) wrapped = true
      else {
        const start = tagBefore(text, at[k]! + 1)
        if (start >= 0) tags.push(start, at[k]! + 1)
      }
    }
    if (head && lineEnd < text.length && isSpam(first.trim())) take(0, lineEnd + 1)
    else if (head) {
      // keywords and article on one line: up to the space or the dash that parts them, or to the wire service
      const gap = /^\S{4,60}\s{1,20}(?=\S)/u.exec(first)
      const dash = /^[^-_—|:：，。]{2,24}[-_—|:：](?=[^-_—|:：]{8})/u.exec(first)
      if (gap !== null && isSpam(gap[0].trim())) {
        const wire = gap[0].search(WIRE)
        take(0, wire > 0 ? wire : gap[0].length)
      } else if (dash !== null && isSpam(dash[0].slice(0, -1))) take(0, dash[0].length)
    }
    // the name that the head advertised stands between the sentences as well: 举行星空体育网站入口。
    const brand = edits.length === 0 ? null : GAMBLING.exec(text.slice(0, edits[0]!.end))
    if (brand !== null) brandPlaces(text, brand[0], edits[0]!.end, take)
    if (commas) for (const hit of text.matchAll(/(?<=\n|^)[々〇㐀-鿿𠀀-𲎯A-Za-z0-9]{2,12}\n[,，](?=[々〇㐀-鿿𠀀-𲎯])/gu)) if (hit.index >= (edits.at(-1)?.end ?? 0)) take(hit.index, hit.index + hit[0].length)
    // all wrappers but one have a word of the platforms
    if (wrapped && ((signs & SIGN.widget) !== 0 || text.includes('以下是正文'))) for (const hit of text.matchAll(WRAPPER)) take(hit.index, hit.index + hit[0].length)
    for (let n = 0; n < tags.length; n += 2) take(tags[n]!, tags[n + 1]!)
    const lastBreak = text.lastIndexOf('\n', text.length - 2)
    // the last line, or the one before a final line feed
    const tail = maySpam((lines.at(-1)?.signs ?? 0) | (lines.at(-2)?.signs ?? 0))
    if (tail && lastBreak > 0 && isSpam(text.slice(lastBreak + 1).trim())) take(lastBreak, text.length)
    edits.sort((a, b) => a.start - b.start)
    return edits.filter((edit, i) => i === 0 || edit.start >= edits[i - 1]!.end)
  },
}
