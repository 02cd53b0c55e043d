/**
 * Page furniture (页面杂项): lines and line ends that belong to the page and not to the article. They are taken out with their kind,
 * so that nothing in them becomes a mention. Matched only at the start or end of a line; body text is never guessed at.
 */
import { CharSet } from '../text/char-set.ts'
import { COMMON_SURNAMES } from '../lexicon/common-surnames.ts'
import type { BoilerplateKind } from '../schema/record.ts'
import type { Edit } from '../text/alignment.ts'
import { leadingItems, mayBegin, MEDIA, readItems } from './furniture-items.ts'
import { byline, caption, copyright, metadataRow, navigationBar, stamp, siteName, widgetSentence } from './furniture-lines.ts'
import { isSpace, type Line } from './lines.ts'
import { SIGN } from './signs.ts'
import type { Step } from './step.ts'

/** Lines longer than this are only looked at by their ends, unless they say that they are a copyright notice. */
const LONGEST = 240

export const furniture: Step = {
  id: 'furniture',
  about: 'page furniture: sources, editors, bylines, captions, share bars, counters, navigation, notices',
  find(text, { lines, signs }) {
    const edits: Edit[] = []
    const gone: (BoilerplateKind | null)[] = []
    for (let n = 0; n < lines.length; n++) gone.push(wholeLine(n, lines, text))
    if ((signs & SIGN.related) !== 0) relatedReading(text, lines, gone)
    let lastKept = lines.length - 1
    while (lastKept >= 0 && (gone[lastKept] !== null || lines[lastKept]!.trimmedEnd === lines[lastKept]!.trimmedStart)) lastKept--
    for (let n = 0; n < lines.length; n++) {
      const { start, end, trimmedStart, trimmedEnd } = lines[n]!
      const kind = gone[n]!
      if (kind === null) {
        if (trimmedEnd > trimmedStart) lineEnds(text, lines[n]!, edits)
        continue
      }
      // the line break goes with the line: the one behind it, at the end of the text the one before it
      const atEnd = n > lastKept
      const from = Math.max(atEnd ? start - 1 : start, edits.at(-1)?.end ?? 0)
      const to = atEnd ? end : Math.min(text.length, end + 1)
      if (to > from) edits.push({ start: from, end: to, to: '', rule: 'furniture', boilerplate: kind })
    }
    return edits
  },
}

function wholeLine(n: number, lines: readonly Line[], text: string): BoilerplateKind | null {
  const { trimmedStart, trimmedEnd, signs } = lines[n]!
  const length = trimmedEnd - trimmedStart
  if (length === 0 || (length > LONGEST && (signs & SIGN.notice) === 0)) return null
  const first = text.charCodeAt(trimmedStart)
  // no part but a way to other pages (上一篇：…) ends in a full stop
  const mayBe = length <= LONGEST && (text.charCodeAt(trimmedEnd - 1) !== STOP || (signs & SIGN.turning) !== 0) && mayBegin(first)
  const clock = length <= 60 && CLOCK_MARKS.has(text.charCodeAt(trimmedEnd - 3))
  if (!mayBe && !clock && (signs & LINE_SIGNS) === 0 && n > 0 && length > 14 && !LINE_MARKS.has(first)) return null
  const line = text.slice(trimmedStart, trimmedEnd)
  if (length > LONGEST) return copyright(line) ? 'copyright' : null
  const items = mayBe ? readItems(line) : null
  if (items !== null && items.strong && !standsAlone(line, items.kinds, text)) return items.kinds.find((kind) => kind !== 'noise') ?? 'noise'
  if ((signs & SIGN.notice) !== 0 && copyright(line)) return 'copyright'
  if ((signs & SIGN.metadata) !== 0 && metadataRow(line)) return 'metadata'
  if (length <= 14 && (first === 0x28 || first === 0x30) && PHONE.test(line)) return 'contact'
  if (length <= 70 && LABEL_MARKS.has(first) && HEAD_LABEL.exec(line)?.[0].length === length) return line.includes('原') ? 'metadata' : 'caption'
  if (n === 0 && siteName(line, n, lines.length)) return 'navigation'
  if (clock && n < 8 && stamp(line)) return 'metadata'
  if (length <= 70 && ((signs & (SIGN.people | SIGN.photo)) !== 0 || BYLINE_MARKS.has(first) || (n < 6 && length <= 14 && clock))) {
    const names = byline(line, n, lines.length)
    if (names !== null) return names
  }
  if ((signs & SIGN.photo) !== 0 || CAPTION_MARKS.has(first)) {
    if (caption(line, lines.length)) return 'caption'
  }
  if ((signs & SIGN.widget) !== 0 && widgetSentence(line)) return 'widget'
  if ((signs & SIGN.navigation) === 0) return null
  const next = lines[n + 1]
  return navigationBar(line, n, lines.length, next === undefined ? '' : text.slice(next.start, next.end)) ? 'navigation' : null
}

const PHONE = /^\(?0\d{2,3}\)?[- ]?\d{7,8}$/u
const STOP = 0x3002
const BYLINE_MARKS = new CharSet('■□●▲◎◆（(【[')
const CLOCK_MARKS = new CharSet(':：')
const CAPTION_MARKS = new CharSet('图上下左右题▲△↑↓←→◀▶')
/** What a line without parts must have to be furniture: one of these signs or first characters. */
const LINE_SIGNS = SIGN.notice | SIGN.metadata | SIGN.people | SIGN.photo | SIGN.widget | SIGN.navigation
const LINE_MARKS = new CharSet('■□●▲◎◆（(【[图上下左右题▲△↑↓←→◀▶')

/** A single part that may as well belong to the article: 来源：市政府, a speaker's 记者： in an interview. */
function standsAlone(line: string, kinds: readonly BoilerplateKind[], text: string): boolean {
  if (kinds.length > 1) return false
  if (kinds[0] === 'source') return !MEDIA.test(line) && !/[：:]\s*$/u.test(line)
  if (/^(?:记者|作者|图|文|设计|出品|视频|策划|统筹|制作)[：:]/u.test(line)) return text.indexOf('\n' + line.slice(0, 3)) !== text.lastIndexOf('\n' + line.slice(0, 3)) || !/[：:]\s*[々〇㐀-鿿𠀀-𲎯]{2,4}(?:[ 、][々〇㐀-鿿𠀀-𲎯]{2,4})*$/u.test(line)
  return false
}

const RELATED = /^[【\[]?(?:热门资讯|精彩新闻|相关资讯|最新资讯|新闻热点|相关阅读|延伸阅读|推荐阅读|相关新闻|相关链接|相关文章|新闻推荐|猜你喜欢|热门推荐|热门文章|热点推荐|为您推荐|更多新闻|往期回顾|精彩推荐|相关推荐|最新文章|点击排行|新闻排行|本类推荐|栏目推荐|上下篇导航|网友评论|热门评论|最新评论)[】\]]?\s*[：:]?$/u
/** 相关推荐：and the head of another article in the same line. */
const RELATED_INLINE = /^[【\[]?(?:相关阅读|延伸阅读|推荐阅读|相关新闻|相关文章|相关推荐|热门推荐|猜你喜欢|为您推荐|精彩推荐|热点推荐)[】\]]?\s?[：:][^：:。；]{6,50}$/u
/** Heads under which whole texts of other articles stand; 相关链接 may stand over the article's own background. */
const OTHER_ARTICLES = /新闻推荐|猜你喜欢|热门|推荐|相关新闻|更多新闻|排行|最新文章/u

/** What stands under 相关阅读 to the end of the page: heads of other articles, or other articles in the latter half. */
function relatedReading(text: string, lines: readonly Line[], gone: (BoilerplateKind | null)[]): void {
  for (let n = 0; n < lines.length; n++) {
    const { trimmedStart, trimmedEnd, signs } = lines[n]!
    if ((signs & SIGN.related) !== 0 && n > 0 && gone[n] === null && trimmedStart >= text.length * 0.5 && trimmedEnd - trimmedStart <= 60 && RELATED_INLINE.test(text.slice(trimmedStart, trimmedEnd))) gone[n] = 'navigation'
  }
  const n = lines.findIndex(({ trimmedStart, trimmedEnd, signs }) => (signs & SIGN.related) !== 0 && trimmedEnd - trimmedStart <= 12 && trimmedEnd > trimmedStart && RELATED.test(text.slice(trimmedStart, trimmedEnd)))
  if (n < 0) return
  gone[n] = 'navigation'
  if (n === 0) return
  const heads = lines.slice(n + 1).every(({ trimmedStart, trimmedEnd }, m) => gone[n + 1 + m] !== null || trimmedEnd - trimmedStart <= 50 && !'。；，'.includes(text[trimmedEnd - 1] ?? ' '))
  const others = lines[n]!.start >= text.length * 0.5 && OTHER_ARTICLES.test(text.slice(lines[n]!.start, lines[n]!.end))
  if (!heads && !others) {
    // bullets right below are heads of other articles, whatever follows them
    if (lines[n]!.start < text.length * 0.5) return
    for (let m = n + 1; m < lines.length; m++) {
      const { trimmedStart, trimmedEnd } = lines[m]!
      if (trimmedEnd > trimmedStart && (!'·•●▪◆■▲►>＞»'.includes(text[trimmedStart]!) || trimmedEnd - trimmedStart > 50 || '。；，'.includes(text[trimmedEnd - 1]!))) return
      gone[m] ??= trimmedEnd > trimmedStart ? 'navigation' : null
    }
    return
  }
  for (let m = n + 1; m < lines.length; m++) gone[m] ??= lines[m]!.trimmedEnd > lines[m]!.trimmedStart ? 'navigation' : null
}

const HEAD_LABEL = /^(?:原标题|原题|原文标题)\s*[：:]\s*|^[(（【\[](?:原标题|原题)\s*[：:][^()（）【】\[\]\n]{4,60}[)）】\]]\s*|^date\s\d{4}-\d{2}-\d{2}\s+|^[【(（\[](?:(?:相关)?资料图|资料图片|图文|组图|视频|图|大图)[】)）\]]\s*/u
const HEAD_BYLINE = /^.{0,24}?((?:讯|电|报道|消息)?\s*)([(（【\[〔](?:(?:本报|本网|本台|本刊|[々〇㐀-鿿𠀀-𲎯]{2,8}(?:报|网|社|台|新闻|客户端))?\s?(?:全媒体|融媒体|首席|见习|实习|特约|特派|驻[々〇㐀-鿿𠀀-𲎯]{2,4})?(?:记者|通讯员|作者|实习生|报道员|采访人员))[^()（）【】\[\]\n。，,]{1,60}[)）】\]〕])/u
const TAIL_BYLINE = /[(（【\[](?:(?:本报|本网|本台|本刊|综合|据|总台央视|央视总台|新华社|人民网|中新网|中新社|央视|[々〇㐀-鿿𠀀-𲎯]{2,10}(?:报|网|社|台|新闻|客户端|融媒体中心))?\s?(?:全媒体|融媒体|首席|见习|实习|特约|特派|驻[々〇㐀-鿿𠀀-𲎯]{2,4}|新媒体)?(?:记者|通讯员|作者|实习生|报道员|采访人员|责任编辑|责编|编辑|编辑部|文\/图|图\/文|文图|图文|摄影|供图|供稿|来源|稿源|审核|校对|转自|见圳客户端)(?![从在和对])[^()（）【】\[\]\n。]{0,70}|[^()（）【】\[\]\n。，由金款费\d]{2,16}提供|[^()（）【】\[\]\n。，]{2,16}(?:客户端|日报|晚报|电视台|供图|供稿|摄影报道|联合报道|编辑[：:][^()（）【】\[\]\n。]{2,8})|完|资料图片?|文字实录|图文无关|新华社|中新社|中央社|法新社|路透社|美联社|彭博社|综合报道|综合外电|本报综合)[)）】\]]\s*\d{0,8}\s*$/u
const TAIL_ITEMS = /[。！？”…）)]\s*((?:来源|稿源|责任编辑|责编|编辑|作者|记者|文\/图|上一篇|下一篇|浏览|阅读|分享到)\s*[：:(（][^。！？]{1,60})$/u
/** 。(王蕾): the author's name behind the last stop. */
const TAIL_NAMES = /(?<=[。！？”])\s?[(（]([々〇㐀-鿿𠀀-𲎯]{2,3}(?:[ 、，,][々〇㐀-鿿𠀀-𲎯]{2,3}){0,3})[)）]$/u
const SENTENCE_ENDS = '。！？'
/** What stands behind the last sentence, or a title: 返回搜狐，查看更多; 阅读全文>>; 分享到:. */
const TAIL_WIDGET = /\s{0,3}(?:返回搜狐[，,]\s?查看更多|(?:阅读|查看)(?:全文|原文|更多)\s?>{0,2}\s?\|?|(?:分享到|分享至)\s?[：:]?)$/u
const WIDGET_ENDS = '多文|>：:到至'
const RELATED_ENDS = '闻读接荐文：:'
const TAIL_RELATED = /[。！？”]\s{1,4}((?:相关新闻|相关阅读|相关链接|延伸阅读|推荐阅读|更多新闻|新闻推荐|阅读原文)[：:]?)$/u
const TAIL_PHOTO = /(?:[。！？”)）]|^)\s*((?:新华社|中新社|人民网|人民视觉|本报|本网|[々〇㐀-鿿𠀀-𲎯]{2,6}(?:报|网|社))?\s?(?:首席|见习|实习|特约)?(?:记者|通讯员)?(?:发)?\s?[々〇㐀-鿿𠀀-𲎯]{2,3}(?:[ 、][々〇㐀-鿿𠀀-𲎯]{2,4}){0,2}\s?[\/／]?摄(?:影(?:\s[々〇㐀-鿿𠀀-𲎯]{2,4})?|于[々〇㐀-鿿𠀀-𲎯]{2,8})?(?:[(（][^()（）\n]{2,10}[)）])?)$/u
const TAIL_CAPTION = /[。！？”]\s*((?:图为|图片为|图①|图1[：:])[^。！？\n]{4,80}[。]?\s*(?:[^。\n]{2,24}摄(?:影)?)?)$/u

/** Furniture at the two ends of a line that stays. */
function lineEnds(text: string, { trimmedStart: start, trimmedEnd: end, signs }: Line, edits: Edit[]): void {
  let from = start
  if (LABEL_MARKS.has(text.charCodeAt(start)) || (signs & (SIGN.people | SIGN.wire | SIGN.source)) !== 0) from = lineHead(text, start, end, signs, edits)
  let to = end
  const tails: Edit[] = []
  for (let round = 0; round < 4 && to > from && mayEnd(text, to, signs); round++) {
    const tailStart = Math.max(from, to - 130)
    const hit = tailOf(text.slice(tailStart, to), signs)
    if (hit === null || tailStart + hit.at <= from) break
    tails.push(taken(tailStart + hit.at, to, hit.kind))
    to = tailStart + hit.at
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  }
  for (let k = tails.length - 1; k >= 0; k--) edits.push(tails[k]!)
}

function taken(start: number, end: number, kind: BoilerplateKind): Edit {
  return { start, end, to: '', rule: 'furniture', boilerplate: kind }
}

const LABEL_MARKS = new CharSet('原d【(（[')
/** What a run of parts begins with that stands right before the first sentence. */
const ITEMS_BEGIN = new CharSet('发来时作编日更责信文稿浏')

/** Takes the furniture at the head of a line; returns where what stays begins, or where the last of it ends. */
function lineHead(text: string, start: number, end: number, signs: number, edits: Edit[]): number {
  let from = start
  const head = text.slice(start, Math.min(end, start + 160))
  // no more than the head: an item may run to the end of what it is given
  const items = (signs & SIGN.source) !== 0 && end - start > 160 && ITEMS_BEGIN.has(head.charCodeAt(0)) ? leadingItems(head) : null
  if (items !== null && items.end < 120) {
    edits.push(taken(start, start + items.end, items.kind))
    return start + items.end
  }
  const label = LABEL_MARKS.has(head.charCodeAt(0)) ? HEAD_LABEL.exec(head) : null
  if (label !== null && start + label[0].length < end) {
    edits.push(taken(start, start + label[0].length, /原|date/u.test(label[0]) ? 'metadata' : 'caption'))
    from += label[0].length
  }
  const bracket = (signs & (SIGN.people | SIGN.wire)) !== 0 && hasBracket(head)
  const named = bracket && (signs & SIGN.people) !== 0 ? HEAD_BYLINE.exec(head.slice(from - start)) : null
  if (named !== null && !/[从获悉日前]|了解|介绍|来到|走进/u.test(named[2]!) && isCredit(named[2]!)) {
    const at = from + named.index + named[0].length - named[2]!.length
    edits.push(taken(at, at + named[2]!.length, 'byline'))
    from = at + named[2]!.length
  }
  // 中新网兰州11月7日电 (赵雅琪)7日
  const wired = !bracket || (signs & SIGN.wire) === 0 ? null : /^.{2,30}(?:电|讯)\s{0,2}([(（]([々〇㐀-鿿𠀀-𲎯]{2,3}(?:\s[文图摄])?(?:[ 、，,/／][々〇㐀-鿿𠀀-𲎯]{2,3}(?:\s[文图摄])?){0,3})[)）])/u.exec(head.slice(from - start))
  if (wired !== null && wired[2]!.split(/[ 、，,/／]/u).every((name) => '文图摄'.includes(name) || COMMON_SURNAMES.includes(name[0]!))) {
    const at = from + wired[0].length - wired[1]!.length
    edits.push(taken(at, at + wired[1]!.length, 'byline'))
    from = at + wired[1]!.length
  }
  return from
}

/** Names of makers stand in brackets: without one no pattern of the head is tried. */
function hasBracket(head: string): boolean {
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if (code === 0x28 || code === 0xff08 || code === 0x3010 || code === 0x5b || code === 0x3014) return true
  }
  return false
}

/** Whether the end of a line is worth a look: a closing bracket, a figure, or a sign of people, pictures or other articles. */
function mayEnd(text: string, to: number, signs: number): boolean {
  return (signs & (SIGN.people | SIGN.photo | SIGN.related | SIGN.source)) !== 0 || TAIL_MARKS.has(text.charCodeAt(to - 1))
}

const TAIL_MARKS = new CharSet('）)】]0123456789')

const CREDITED = /(?:记者|通讯员|作者|实习生|报道员|采访人员|责任编辑|责编|编辑|摄影|审核|校对)([々〇㐀-鿿𠀀-𲎯]+)/u
const NO_NAME = /^(?:部|室|会|站|节|证|团|棚|展|师|家|机|们|招待|见面|发布|俱乐|通过|合格|完毕|大楼|制度|程序|委员|协会|作品|基地|大赛|意见|结果|批准|同意|中$)/u

/** Whether a name may stand behind the role in a bracket: （记者招待会现场）, （审核通过）, （摄影棚） are of the text. */
function isCredit(bracket: string): boolean {
  const behind = CREDITED.exec(bracket)?.[1]
  return behind === undefined || (!NO_NAME.test(behind) && (COMMON_SURNAMES.includes(behind[0]!) || behind.length <= 3 || '本通见实特首报摄'.includes(behind[0]!) || /记者|通讯员/u.test(behind)))
}

function tailOf(tail: string, signs: number): { at: number; kind: BoilerplateKind } | null {
  const last = tail.charCodeAt(tail.length - 1)
  if (last === 0x29 || (last >= 0x30 && last <= 0x39) || last === 0xff09 || last === 0x3011 || last === 0x5d) {
    const names = TAIL_NAMES.exec(tail)
    if (names !== null && names[1]!.split(/[ 、，,]/u).every((name) => COMMON_SURNAMES.includes(name[0]!))) return { at: names.index, kind: 'byline' }
    const hit = TAIL_BYLINE.exec(tail)
    // what a body provides is in the text; a picture stands behind a sentence
    const provided = hit !== null && hit[0].includes('提供') && (signs & SIGN.photo) === 0 && !SENTENCE_ENDS.includes(tail.charAt(hit.index - 1))
    if (hit !== null && !provided && isCredit(hit[0])) return { at: hit.index, kind: /记者|通讯员|作者|摄|供图|供稿|提供/u.test(hit[0]) ? 'byline' : /编辑|责编|审核|校对/u.test(hit[0]) ? 'editor' : 'source' }
  }
  const widget = (signs & (SIGN.related | SIGN.source)) !== 0 && WIDGET_ENDS.includes(tail.charAt(tail.length - 1)) ? TAIL_WIDGET.exec(tail) : null
  if (widget !== null) return { at: widget.index, kind: 'widget' }
  // what the last character rules out is not looked for: most lines end in 。
  const related = RELATED_ENDS.includes(tail.charAt(tail.length - 1)) ? TAIL_RELATED.exec(tail) : null
  if (related !== null) return { at: tail.length - related[1]!.length, kind: 'navigation' }
  const items = SENTENCE_ENDS.includes(tail.charAt(tail.length - 1)) ? null : TAIL_ITEMS.exec(tail)
  if (items !== null && readItems(items[1]!)?.strong) return { at: tail.length - items[1]!.length, kind: readItems(items[1]!)!.kinds[0]! }
  if ((signs & SIGN.photo) !== 0 && (tail.includes('摄') || tail.includes('图为'))) {
    const pictured = TAIL_CAPTION.exec(tail)
    if (pictured !== null) return { at: tail.length - pictured[1]!.length, kind: 'caption' }
    const photo = TAIL_PHOTO.exec(tail)
    if (photo !== null) return { at: tail.length - photo[1]!.length, kind: 'byline' }
  }
  return null
}
