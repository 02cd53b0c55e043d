/**
 * Adverts put into the middle of sentences, words and numbers: 总投资4奶茶加盟6.23亿元 → 46.23亿元,
 * 【加微信…领取手册】, （厂房出租就上某某网www…）. Read by their cues; a bracket with an address or a telephone number alone stays.
 */
import type { Edit } from '../text/alignment.ts'
import { ADVERT_HEADS, ADVERT_MIDDLES, ADVERT_TAILS } from './advert-words.ts'
import { CharSet } from '../text/char-set.ts'
import { FEATURE, isHan } from './features.ts'
import type { Places } from './places.ts'
import type { Step, StepContext } from './step.ts'

const PAIRS: Readonly<Record<string, string>> = { '（': '）)', '(': ')）', '【': '】]', '[': ']】', '［': '］', '〔': '〕', '「': '」' }
const LONGEST_BRACKET = 70

const STRONG = /加微信|加[vV]信|加VX|微信(?:号)?[:：]|微信咨询|广告位|点击(?:咨询|查看详情|进入|购买|下单|领取|了解|下载|免费)|免费(?:领取|看房|咨询|试听|加盟|获取|入驻|注册)|(?:上|到|搜索?|登录|访问|找)[^，。\s]{2,14}(?:网|平台)\s?(?:www|http)|就上|长按(?:识别|扫)|扫码(?:加|进|领|关注|咨询|下载|入群)|扫描?(?:下方)?二维码(?:关注|下载|领|咨询|进)|加(?:群|客服|QQ)|(?:招租|加盟|招商加盟|代理)(?:热线|电话)|厂房(?:出租|出售|招租)|写字楼(?:出租|招租)|找厂房|租厂房|买厂房|拿政策|优惠券|限时(?:优惠|抢购|特价|免费)|一键(?:领取|下单|咨询)|立即(?:抢购|咨询|下载|领取|报名咨询)|包邮|返现|刷单|代办(?:营业|执照|公司|注册)|推广(?:链接|信息)|广告(?:$|推广|合作|投放|招商|[:：])|微信搜(?:索)?|关注(?:微信)?公众号/u
/** What an authority, too, tells its readers to do. */
const OFFICIAL = /小程序|政务|政府|办理|报名|登录|登陆|查询|申报|申请|填报|公示|附件|\.gov\.|委员会|热线12\d{3}|12345/u
/** 【广告】 alone. */
const ALONE = /^(?:广告|推广|赞助|广告位招租|广告位|商业推广)$/u

/** A whole advert: what is sold and how it is asked for. */
const PHRASE = new RegExp(`(?:热门|特色|正宗|正规|专业|全国|免费|最火|20\\d{2}年?|国际)?(?:${ADVERT_HEADS})(?:${ADVERT_HEADS})?(?:${ADVERT_MIDDLES})?(?:${ADVERT_TAILS}){1,3}`, 'uy')
const CUES = /加盟|排行榜|前十名|十大品牌|多少钱|培训班|小吃培训|热线|招租|批发|哪家好|价格表|广告|加微信|包邮|减肥|网贷|贷款平台|办理贷款|秒到账/u
const UNITS = /^\s?(?:[年月日号时]|[十百千万亿]|元|美元|个|家|名|人|项|亩|公顷|平方|立方|吨|公里|千米|米|千瓦|兆瓦|GW|MW|kW|%|％|％|‰|倍|成|座|台|套|辆|条|户|处|岁|天|小时|分钟|点|期|次|批|位|件|余|多|以上|左右)/u
/** A measure word right after the first number: the two numbers are two numbers. */
const MEASURED = /^(?:[个家项名人亿万千百元年月日号所座条款届批次台套位件种类大期户处倍成岁天点分秒级吨亩米余多]|公里|平方|小时)/u
/** Words that lead up to a number of their own. */
const LEADING = /(?:共|总|计|达|为|约|超|近|到|至|第|有|了|的|资|是|在|于|和|与|及|值|额|价|费|需|仅|投|收|付|给|降|升|增|减|长)$/u

const ANCHORS = '加排前十多培小热招批哪价减贷'
const TITLES = /(?:市长|书记|局长|主任|县长|区长|镇长|董事长|总经理|经理|主席|部长|厅长|院长|校长|秘书长|处长|科长|常委|委员|总裁|理事长|会长)$/u

const OPENS = new CharSet(Object.keys(PAIRS).join(''))
const ANCHORED = new CharSet(ANCHORS)
/** How far from its first cue a whole advert begins, and how far behind that cue an anchor may stand. */
const PHRASE_REACH = 40
const ANCHOR_REACH = 9

export const adverts: Step = {
  id: 'adverts',
  about: 'adverts injected into sentences, words and numbers',
  needs: FEATURE.bracketCue | FEATURE.numberCue | FEATURE.advertTail,
  find(text, context) {
    const candidates = candidatesIn(text, context.places)
    const edits: Edit[] = []
    let resume = 0
    const take = (start: number, end: number, to = ''): void => {
      if (start >= (edits.at(-1)?.end ?? 0)) edits.push({ start, end, to, rule: 'adverts' })
    }
    for (let n = 0; n < candidates.length; n++) {
      const i = candidates[n]!
      if (i < resume) continue
      const code = text.charCodeAt(i)
      if (OPENS.has(code)) {
        const end = advertBracket(text, i)
        if (end > 0) take(i, end)
      } else if (isNumeral(code)) {
        const end = insideNumber(text, i)
        if (end > 0) take(i + 1, end)
      } else {
        const span = insideWord(text, i, context)
        if (span !== null) {
          take(span.start, span.end)
          resume = span.end
        }
      }
    }
    return edits
  },
}

/** The brackets, last digits and anchors from which an advert with one of the cues may be read, in order. */
function candidatesIn(text: string, { at, bits, count }: Places): number[] {
  const out: number[] = []
  for (let k = 0; k < count; k++) {
    const seen = bits[k]!
    const cue = at[k]!
    if ((seen & FEATURE.bracketCue) !== 0) {
      for (let i = cue - 1; i >= 0 && cue - i < LONGEST_BRACKET && text.charCodeAt(i) !== 10; i--) if (OPENS.has(text.charCodeAt(i))) out.push(i)
    }
    if ((seen & FEATURE.numberCue) !== 0) {
      let i = cue - 1
      while (i >= 0 && cue - i < 25 && isHan(text.charCodeAt(i))) i--
      if (i >= 0 && isNumeral(text.charCodeAt(i))) out.push(i)
    }
    if ((seen & FEATURE.advertTail) !== 0) {
      for (let i = Math.max(0, cue - PHRASE_REACH); i < text.length && i < cue + ANCHOR_REACH; i++) if (isNumeral(text.charCodeAt(i)) || ANCHORED.has(text.charCodeAt(i))) out.push(i)
    }
  }
  return out.length < 2 ? out : [...new Set(out)].sort((a, b) => a - b)
}

function isNumeral(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** The end of a bracket that holds an advert, or 0. */
function advertBracket(text: string, i: number): number {
  const closers = PAIRS[text[i]!]!
  let end = i + 1
  const limit = Math.min(text.length, i + LONGEST_BRACKET)
  while (end < limit && !closers.includes(text[end]!)) {
    if (text.charCodeAt(end) === 10) return 0
    end++
  }
  if (end >= limit || end - i < 3) return 0
  const content = text.slice(i + 1, end).trim()
  if (ALONE.test(content)) return end + 1
  return STRONG.test(content) && !OFFICIAL.test(content) && !/\d亿|\d万元/u.test(content) ? end + 1 : 0
}

/** 4奶茶加盟前十名6.23亿元: the end of the words between two halves of one number, or 0. `i` is the last digit of the first half. */
function insideNumber(text: string, i: number): number {
  let end = i + 1
  while (end < text.length && end - i <= 24 && isHan(text.charCodeAt(end))) end++
  const run = text.slice(i + 1, end)
  if (run.length < 4) return 0
  if (!/\d/u.test(text[end] ?? '')) {
    // 50奶茶加盟亿元: the words stand between number and unit
    PHRASE.lastIndex = i + 1
    return PHRASE.test(text) && /^(?:亿元|万元|亿美元|万亩|平方米|公里|万吨|个百分点)/u.test(text.slice(PHRASE.lastIndex, PHRASE.lastIndex + 5)) ? PHRASE.lastIndex : 0
  }
  if (!CUES.test(run) || MEASURED.test(run) || LEADING.test(run)) return 0
  let from = i
  while (from > 0 && /[\d.]/u.test(text[from - 1]!)) from--
  let to = end
  while (to < text.length && /[\d.]/u.test(text[to]!)) to++
  const joined = text.slice(from, i + 1) + text.slice(end, to)
  return /^(?:0|[1-9]\d{0,8})(?:\.\d{1,4})?$/u.test(joined) && UNITS.test(text.slice(to, to + 4)) ? end : 0
}

/** 王热门小吃培训某: an advert between a surname and the given name, or in the middle of a word that the segmenter knows. */
function insideWord(text: string, anchor: number, context: StepContext): { start: number; end: number } | null {
  for (let start = Math.max(0, anchor - 8); start <= anchor; start++) {
    PHRASE.lastIndex = start
    if (!PHRASE.test(text)) continue
    const end = PHRASE.lastIndex
    if (end <= anchor) continue
    if (start === 0 || !isHan(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(end))) return null
    const before = text.slice(Math.max(0, start - 12), start)
    if (TITLES.test(before.slice(0, -1)) && /^[々〇㐀-鿿𠀀-𲎯]{1,2}(?=[，。、,\s]|出席|主持|参加|表示|介绍|说|指出|强调|讲话|率队|带队|一行|宣布|致辞|等|$)/u.test(text.slice(end, end + 5))) return { start, end }
    const words = context.segmenter()?.segment(before + text.slice(end, end + 12))
    const cut = before.length
    const spanning = words?.find((word) => word.start < cut && word.end > cut)
    // both sides must fall apart without it: 投 | 资, not 发展 | 奶茶
    return spanning !== undefined && spanning.end - spanning.start >= 2 && alone(before, context) ? { start, end } : null
  }
  return null
}

/** Whether the text before an advert ends in a character that makes no word there. */
function alone(before: string, context: StepContext): boolean {
  const last = context.segmenter()?.segment(before).at(-1)
  return last !== undefined && last.end - last.start === 1
}
