/**
 * The small parts of page furniture (页面杂项): 责任编辑：某某, 来源：某某日报, 阅读(123), 分享到. A line that is nothing but such parts is furniture.
 * Each part is read where it stands; the reader never skips a word that it does not know.
 */
import { CharSet } from '../text/char-set.ts'
import { COMMON_SURNAMES } from '../lexicon/common-surnames.ts'
import { PAGE_ROLES } from '../lexicon/page-roles.ts'
import type { BoilerplateKind } from '../schema/record.ts'
import { isHan } from './features.ts'

const role = `(?:${[...PAGE_ROLES].sort((a, b) => b.length - a.length).join('|')})`
const DAY = String.raw`\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?`
const CLOCK = String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`
/** What may follow a part without a space: the label of the next one, a day. */
const NEXT = String.raw`\d{1,4}\s?[年月]|(?:责任编辑|编辑|责编|审核|校对|监制|作者|(?:视频|图片|信息|文章)?来源|源自|稿源|(?:发布|发表|更新)?(?:时间|日期)|浏览|阅读|点击)\s?[：:]`
const PERSON = String.raw`[${COMMON_SURNAMES}][々〇㐀-鿿𠀀-𲎯]{1,2}`
const NAME = String.raw`[々〇㐀-鿿𠀀-𲎯A-Za-z·]{1,16}`

interface Item {
  readonly kind: BoilerplateKind
  readonly pattern: RegExp
  /** Enough by itself to make a line furniture; the others only go along. */
  readonly strong: boolean
  /** Every character that the pattern can begin with: of forty patterns one or two are tried at a place. */
  readonly begins: string
}

const DIGITS = '0123456789'
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SMALL = 'abcdefghijklmnopqrstuvwxyz'
const ROLE_BEGINS = PAGE_ROLES.map((label) => label[0]!).join('')

const item = (kind: BoilerplateKind, strong: boolean, begins: string, source: string): Item => ({ kind, strong, begins, pattern: new RegExp(source, 'uy') })

/** Read in this order at each place of a line. */
const ITEMS: readonly Item[] = [
  item('editor', true, ROLE_BEGINS, String.raw`${role}(?:\s?[/／、&]?\s?${role}){0,4}\s*[：:丨│︱∣｜|]\s*(?:${NAME}(?:[ 、，,/／]{1,2}(?!${role}\s*[：:]|编\s?[丨│︱∣｜|]|来源|时间|发布|浏览|阅读|分享)${NAME}){0,8})?(?=[\s)）】\]|｜/／,，;；。○⊙]|$|${NEXT})`),
  item('editor', true, ROLE_BEGINS, String.raw`(?:本报|本网)?(?:首席|见习|实习|特约)?(?:记者|通讯员|责任编辑|编辑|责编|作者|撰稿|摄影|校对|实习生)\s{1,3}${PERSON}(?:[ 、]${PERSON}){0,2}(?=[\s)）】\]|｜○⊙]|$)`),
  item('source', true, '来', String.raw`来源\s{1,3}[々〇㐀-鿿𠀀-𲎯]{3,20}(?=\s|$)`),
  item('source', true, '作信内出图数文新本来消稿资转源素视', String.raw`(?:作者[\/／])?(?:本文|作品|信息|文章|稿件|新闻|消息|内容|图片|视频|素材|资料|数据|转载)?(?:来源|来\s{1,4}源|出处|稿源|来历|源自)\s*[：:]\s*[^\s：:。；;（）()\d]{0,24}?(?=[\s)）】\]|｜。；;（(]|$|${NEXT}|\d{4}-)`),
  item('source', true, '据摘文本转选', String.raw`(?:(?:本文|文章)?(?:转载自|转自|摘自|选自)|据)[：:]\s*[^\s：:。；;\d]{2,24}(?=[\s)）】\]|｜]|$)`),
  item('metadata', true, '上信刊创印发录报文更添稿编公', String.raw`(?:发布|发表|更新|录入|添加|上传|创建|上载|刊发|印发|报道|信息|文章|稿件|编辑|公告)(?:时间|日期)\s*[：:]\s*(?:${DAY})?(?:\s{0,3}(?:星期[一二三四五六日天]\s?)?${CLOCK})?`),
  item('metadata', true, '日时', String.raw`(?:时间|日期)\s*[：:]\s*${DAY}\s{0,3}(?:星期[一二三四五六日天]\s?)?${CLOCK}`),
  item('metadata', false, '日时', String.raw`(?:时间|日期)\s*[：:]\s*(?:${DAY}|1\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?=\s|$))`),
  item('metadata', true, '刊发更', String.raw`(?:发布|发表|更新|刊发)于?\s*[：:]?\s*${DAY}(?:\s{0,3}[|｜]?\s{0,3}${CLOCK})?`),
  item('metadata', true, '发', String.raw`发布于\s?[：:]\s?[々〇㐀-鿿𠀀-𲎯]{2,16}(?=\s|$)`),
  item('source', true, '《', String.raw`《\s?[^》\n]{2,14}[报刊][々〇㐀-鿿𠀀-𲎯]{0,4}\s?》\s?[（(]\s?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^)）\n]{0,14}[)）]`),
  item('noise', true, '原地本网链', String.raw`(?:(?:原文|本文|网站|网页)?(?:地址|链接|网址|链接地址))\s?[：:]\s?(?:https?:)?//[^\s々〇㐀-鿿𠀀-𲎯，。、；）)】]{4,200}`),
  item('source', true, DIGITS, String.raw`${DAY}\s{1,4}[々〇㐀-鿿𠀀-𲎯]{2,10}(?:[报台社刊]|[^联因互官上]网|客户端)(?=\s|$)`),
  item('editor', true, '发录信', String.raw`(?:发布员|录入员|信息员)\s*[：:]\s*${NAME}(?=[\s)）】\]|｜]|$)`),
  item('metadata', true, '标', String.raw`标签\s*[：:]\s*[^\n。；，]{0,60}$`),
  item('navigation', false, '国社财地时本综', String.raw`(?:国内|国际|社会|财经|地方|时政|本地|综合)新闻(?=[\s|｜]|$)`),
  item('navigation', true, '正', String.raw`正在阅读\s*[：:][^\n。]{4,60}$`),
  item('metadata', false, DIGITS, String.raw`\d{1,2}/\d{1,2}\s{1,2}\d{1,2}:\d{2}\s?更新`),
  item('editor', true, '编', String.raw`编\s?[丨│︱∣｜|]\s?[々〇㐀-鿿𠀀-𲎯]{2,4}(?=\s|$)`),
  item('metadata', false, 'SHB', String.raw`(?:S[HZ]|HK|BJ)[：:.]?\d{5,6}(?=[)）\s])`),
  item('metadata', true, DIGITS, String.raw`${DAY}\s{0,3}(?:星期[一二三四五六日天]\s{0,2})?${CLOCK}`),
  item('metadata', false, DIGITS, String.raw`${DAY}(?:\s{0,2}星期[一二三四五六日天])?`),
  item('widget', true, '人分围已播收文查浏点热访评跟转阅参', String.raw`(?:已有\s?\d{1,9}\s?人)?(?:文章)?(?:浏览|阅读|点击|访问|人气|热度|查看|播放|点赞|评论|转发|收藏|分享|跟帖|围观|参与互动)(?:次数|总数|量|数|率|人数)?\s*(?:[：:]\s*\d{0,9}|[(（\[]\s*\d{0,9}\s*[)）\]]|\s\d{1,9})\s*(?:\+|万\+?)?(?:人次|人|次|条)?`),
  item('widget', true, '共已本', String.raw`(?:(?:已被浏览|已阅读|本文已被浏览)\s*\d{1,9}\s*(?:人次|人|次)(?:浏览|阅读|访问)?|(?:共有|已有)\s*\d{1,9}\s*(?:人次|人|次)(?:浏览|阅读|访问|发表了评论|参与(?:评论|互动|讨论)))`),
  item('widget', true, '您', String.raw`您是第\s?\d{1,10}\s?位(?:访问者|访客|浏览者)`),
  item('widget', true, DIGITS + '次留', String.raw`\d{0,9}\s?次浏览|留言与评论[（(][^（）()\n]{0,20}[）)]`),
  item('widget', true, '字文', String.raw`(?:字\s{0,3}[号体]|文字大小|文本大小)\s*[：:]?\s*[\[【〖「(（]?\s*(?:[大中小特超A+\-]\s*[\]】〗」)）]?\s*[\[【〖「(（|｜/]?\s*){0,6}`),
  item('widget', true, '中大小', String.raw`(?:大|中|小)(?:\s+|\s*[\]】|｜/]\s*[\[【]?\s*)(?:大|中|小)(?:(?:\s+|\s*[\]】|｜/]\s*[\[【]?\s*)(?:大|中|小))?(?=\s|[\])）】|｜]|$)`),
  item('widget', true, '中举人关内分加参发听回大小展恢我手打收放文新无暂最有查点热电登纠缩网联视设评语返适链长阅默没张请复平标Sc推客友字跳正扫换', '(?:放大字体|缩小字体|恢复默认|小字号|大字号|中字号|默认字体|视力保护色|人工智能朗读|语音播报|语音朗读|听全文|听新闻|打印本页|打印本文|打印此页|打印文章|我要打印|关闭窗口|关闭本页|关闭页面|返回顶部|返回首页|返回列表|返回目录|回到顶部|加入收藏|收藏本站|收藏本文|设为首页|手机浏览|手机查看|手机版|电脑版|无障碍浏览|无障碍|长者模式|适老化|我要纠错|网站纠错|纠错|内容举报|我要举报|举报内容|举报类型|点击看视频|点击查看视频|点击播放|查看原文|阅读原文|查看全文|阅读全文|展开全文|点击展开全文|点击查看更多|查看更多|登录\\s?评论一下|发表评论|我要评论|参与评论|发表回复|评论区|新闻评论|网友评论|最新评论|热门评论|文章标题|链接地址|举报人|联系方式|我来说两句|有话要说|暂无评论|分享让更多人看到|点赞文章|打开APP|打开App|阅读量|参与讨论|请输入验证码|没有留言|张贴留言|复制链接|平台声明|返回搜狐[，,]查看更多|最新回应|关键字|关键词|客服设为首页|推荐给朋友|请继续往下阅读|友善列印|字级设定|字级|请使用浏览器分享功能进行分享|点击右上角微信好友|阅读剩余全文|跳至主要内容|扫描有惊喜|换一换|新闻关键字|加入Line好友|加入LINE好友|无障碍辅助浏览工具条|联系客服|查看公告原文|查看PDF原文|查看版面PDF|查看其他日期|返回行情中心|Skip This Ads|close ad)(?=[\\s)）】\\]|｜：:>.…*(]|$)\\s?[：:]?(?:>{1,2}|…|\\.{3})?'),
  item('widget', true, '微扫长', String.raw`(?![^\n]{0,30}(?:办理|支付|缴费|报名|查询|申报|即可))(?:扫一扫|扫码|扫描|长按|微信扫)(?!描仪|描电镜)[^\s。，,\d]{0,24}(?:二维码|客户端|公众号|当前页面?|手机(?:上)?(?:查看|打开|浏览|阅读)?|关注|下载|阅读|分享|此页|本页)[^\s。，,\d]{0,10}(?=[\s)）】\]|｜。]|$)`),
  item('widget', true, '一分点转', '(?:点击)?(?:分享到|分享至|分享给|转发到|一键分享)\\s*[：:]?(?:\\s*(?:分享到)?(?:微信好友|微信朋友圈|新浪微博|腾讯微博|微信|微博|朋友圈|QQ空间|QQ好友|QQ|qq|豆瓣|百度贴吧|人人网|抖音|头条|Facebook|LINE|Line|Twitter|Email|Plurk|更多)[、，,|\\s]?){0,10}'),
  item('widget', false, 'QA举关分大小微打收放新更朋正点缩腾评转返顶默', '(?:微信好友|微信朋友圈|新浪微博|腾讯微博|QQ空间|QQ好友|朋友圈|(?:打印|关闭|收藏|分享|放大|缩小|默认|点赞|举报|返回|顶部|评论|转发|微信|微博|正常|小号|大号|更多|QQ|qq|A\\s?A)(?=[\\s)）】\\]|｜/／>]|$))'),
  item('navigation', true, '上下前后', String.raw`(?:上一?[篇条页版期则]|下一?[篇条页版期则]|前一?篇|后一?篇)(?:文章|新闻)?\s*(?:[：:]\s*(?:没有了|无|暂无|返回列表|(?=[\s•]{0,6}$)|[^\n]{2,60}?)(?=\s{1,8}(?:上|下|前|后)一?[篇条页版期则]|\s*$)|(?=[\s)）】\]|｜>]|$))`),
  item('navigation', true, '位你当您所现的', String.raw`(?:您|你)?的?(?:现在的?|当前的?|所在的?)?(?:所在)?位置(?:是)?\s*(?:[：:]|[>»›＞])[^\n。]{0,80}$`),
  item('navigation', true, 'ET使关友广政法站简繁网联返隐', '(?:TOP|网站地图|关于我们|联系我们|友情链接|法律声明|隐私(?:声明|政策)|广告服务|网站声明|网站导航|政务网站导航|使用帮助|站点地图|网站首页|返回旧版|English|繁體版|繁体版|简体版)(?=[\\s)）】\\]|｜：:>/]|$)[：:]?'),
  item('metadata', true, 'I云京冀吉宁川新晋桂沪津浙渝湘琼甘皖粤苏蒙藏豫贵赣辽鄂闽陕青鲁黑', String.raw`(?:ICP备案号?\s?[：:]\s?)?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]?\s?ICP\s?(?:备|证)\s?(?:案)?(?:编?号)?\s?[：:]?\s?[\dA-Za-z\-]{5,14}\s?号?(?:-\d{1,3})?`),
  item('metadata', true, '云京公冀吉宁川新晋某桂沪津浙渝湘琼甘皖粤苏蒙藏豫贵赣辽鄂闽陕青鲁黑', String.raw`[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼某]?\s?公网安备\s?\d{8,16}\s?号?`),
  item('metadata', true, '互信增备广网', String.raw`(?:网站标识码|备案编?号|(?:互联网新闻信息服务|信息网络传播视听节目|增值电信业务经营|广播电视节目制作经营)许可证(?:编?号)?)\s*[：:]?\s*[\dA-Za-z\-]{6,20}\s?号?`),
  item('metadata', true, '上主体信公内分发失成所效有服生索组责', String.raw`(?:信息索引号|索\s*引\s*号|发文机关|发\s*布\s*机\s*构|发布单位|公开责任部门|责任部门|成文日期|发\s*文\s*日\s*期|公开日期|生成日期|生效日期|上\s*载\s*日\s*期|失效日期|公开方式|公开范围|公开形式|公开类别|公开属性|公开时限|主题分类|主\s*题\s*词|有\s*效\s*性|效力状态|信息名称|体裁分类|组配分类|信息分类|信息类别|服务对象|内容概述|所属主题|分\s*类)\s*[：:]\s*[^\s：:。]{0,40}(?=[\s|｜]|$)`),
  item('contact', true, 'EQ业举传值加合咨商客广技投报招手新服热爆电监编联订违邮', String.raw`(?:(?:招商|咨询|联系|服务|投稿|举报|监督|传真|新闻|广告|合作|客服|报料|热线|加盟|招租|订阅|业务|值班|商务|技术|编辑部|投诉|邮购|爆料|违法和不良信息举报){1,3}(?:电话|热线|邮箱|微信|QQ|qq|传真|方式|专线)|电\s{0,4}话|热线|传\s{0,4}真|手\s{0,4}机|邮\s{0,4}箱|邮\s{0,4}编|E-?mail|Email|QQ)\s*[：:]\s*(?:[\d\-+—()（） ]{5,24}|[A-Za-z0-9._\-]{2,30}@[A-Za-z0-9.\-]{3,30})(?:[转、,，/;；]\s?[\d\-]{1,16}){0,3}`),
  item('contact', false, '地', String.raw`地\s{0,4}址\s*[：:]\s*[^\s：:。，]{4,40}(?=\s|$)`),
  item('metadata', false, '主承协技运', String.raw`(?:主办|承办|协办|技术支持|运维)(?:单位)?\s*[：:]\s*[^\s：:。，]{2,30}(?=\s|$)`),
  item('metadata', true, '唯分页知', String.raw`(?:唯一号|分类号|页数|页码|知识类型)\s*[：:][^\n。；]{0,60}$`),
  item('contact', true, DIGITS + CAPITALS + SMALL + '-.[_', String.raw`\[?email[\s\u00a0]protected\]?|[A-Za-z0-9._\-]{2,30}@[A-Za-z0-9.\-]{3,30}\.(?:com|cn|net|org)(?:\.cn)?`),
  item('noise', true, DIGITS + CAPITALS + SMALL + '-./_图', String.raw`(?:image|img|图片)?[\w\-]{0,24}\.(?:png|jpe?g|gif|webp)(?=\s|$)|_fororder_\S{1,40}|/?enpproperty-*>?|-{2,3}>`),
  item('editor', true, '图摄文', String.raw`(?:文|图|摄影?|文图)\s?[\/／]\s?[々〇㐀-鿿𠀀-𲎯]{2,4}(?=\s|$)`),
  item('noise', true, 'p头', String.raw`post_\d{4,12}|头条\s\d{2}-\d{2}-\d{2}`),
  item('widget', true, '下剩合已文点继', '已阅读\\s?\\d{1,4}\\s?页[，,]?\\s?还剩\\s?\\d{1,4}\\s?页未读[，,]?\\s?继续(?:免费)?阅读|下载本文档|文档简介|合集下载|剩余\\s?\\d{1,4}\\s?页未读(?:[，,]?\\s?继续阅读)?|点击继续阅读|继续阅读'),
  item('metadata', true, '原', '原标题\\s?[：:]\\s*$'),
  item('noise', false, '/hw', String.raw`(?:https?:)?//[^\s々〇㐀-鿿𠀀-𲎯，。、；）)】]{4,120}|www\.[a-zA-Z0-9.\-]{3,40}`),
]

const SEPARATORS = /[\s：:“”︱|｜│/／,，;；、()（）【】[\]〖〗「」·•*>»›●■□◆▲☆★＞○⊙◎\u200b_\-—]+/uy

/** What a line of parts can begin with: a part, or a mark before one. A line that begins otherwise holds none. */
const STARTS = new CharSet(DIGITS + CAPITALS + SMALL + ITEMS.map(({ begins }) => begins).join('') + ' \t\r\u000b\u000c\u3000\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\ufeff：:“”︱|｜│/／,，;；、()（）【】[]〖〗「」·•*>»›●■□◆▲☆★＞○⊙◎\u200b_-—')

let byBeginning: Map<number, Item[]> | null = null

function build(): Map<number, Item[]> {
  const map = new Map<number, Item[]>()
  for (const one of ITEMS) {
    for (const character of new Set(one.begins)) {
      const list = map.get(character.charCodeAt(0))
      if (list === undefined) map.set(character.charCodeAt(0), [one])
      else list.push(one)
    }
  }
  return map
}

/** Whether a line of parts may begin with a character: with a part, or with a mark before one. */
export function mayBegin(code: number): boolean {
  return STARTS.has(code)
}

function pastSeparators(line: string, at: number): number {
  if (isHan(line.charCodeAt(at))) return at
  SEPARATORS.lastIndex = at
  return SEPARATORS.test(line) ? SEPARATORS.lastIndex : at
}

const BARE_NUMBER = /\d{1,9}(?=\s|$)/uy

/** The part that stands at `at`, or null; its pattern's `lastIndex` tells where it ends. */
function itemAt(line: string, at: number): Item | null {
  byBeginning ??= build()
  const items = byBeginning.get(line.charCodeAt(at))
  if (items === undefined) return null
  for (let k = 0; k < items.length; k++) {
    const { pattern } = items[k]!
    pattern.lastIndex = at
    if (pattern.test(line) && pattern.lastIndex > at) return items[k]!
  }
  return null
}

/** The kinds of the parts that a line is made of, or null where something in it is no furniture. `strong` tells whether one of them settles it. */
export function readItems(line: string): { readonly kinds: readonly BoilerplateKind[]; readonly strong: boolean } | null {
  const kinds: BoilerplateKind[] = []
  let strong = false
  let at = 0
  while (at < line.length) {
    at = pastSeparators(line, at)
    if (at >= line.length) break
    const hit = itemAt(line, at)
    if (hit === null) {
      // a bare number beside counters: 1 1 /enpproperty
      BARE_NUMBER.lastIndex = at
      if (!BARE_NUMBER.test(line)) return null
      at = BARE_NUMBER.lastIndex
      continue
    }
    kinds.push(hit.kind)
    strong ||= hit.strong
    at = hit.pattern.lastIndex
  }
  return kinds.length === 0 ? null : { kinds, strong: strong || kinds.every((kind) => kind === 'widget') }
}

/** Two or more parts at the head of a line of the body: 发布时间:2023-12-27 | 来源:某某网 | 责任编辑:某某12月22日,… Where they end, with the first of their kinds. */
export function leadingItems(line: string): { readonly end: number; readonly kind: BoilerplateKind } | null {
  let kind: BoilerplateKind | null = null
  let strong = 0
  let end = 0
  for (let at = pastSeparators(line, 0); at < line.length; at = pastSeparators(line, end)) {
    const hit = itemAt(line, at)
    if (hit === null) break
    kind ??= hit.kind
    if (hit.strong) strong++
    end = hit.pattern.lastIndex
  }
  return kind === null || strong < 2 ? null : { end: pastSeparators(line, end), kind }
}

/** Media and sites: a source line that stands alone is furniture only with one of them (来源：市政府 may belong to a table). */
export const MEDIA: RegExp = /报|网|社|台|媒|刊|客户端|公众号|新闻|发布|在线|频道|原创|本站|微信|电视|广播|杂志|周|论坛|头条|号|未知|互联|文旅|发改委$|宣传部|[A-Za-z]{3}/u
