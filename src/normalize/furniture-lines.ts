/** Whole lines of page furniture that are sentences or names rather than labelled parts. Each answers for one trimmed line. */
import { COMMON_SURNAMES as SURNAMES } from '../lexicon/common-surnames.ts'
import type { BoilerplateKind } from '../schema/record.ts'

const NOTICE = /^[【\[（(＊*※]{0,2}\s*(?:版权声明|版权保护|版权与免责声明|版权及免责声明|版权说明|免责声明|郑重声明|特别声明|法律声明|网站声明|本网声明|声明|特别提示|风险提示|温馨提示|转载声明|转载请注明(?:地址|出处|来源|链接)?)[】\]）)]?\s*[：:]/u
const NOTICE_CUES = /版权归|版权所有|未经(?:书面)?(?:授权|许可|允许)|不得(?:转载|复制|镜像)|转载(?:请|时|须|必须)|侵权|联系(?:我们|本站|本网|删除)|内容来自网络|推广信息|(?:立即|及时|予以|我们将|给予)(?:删除|处理)|不代表(?:本站|本网|平台|本报|任何)|(?:观点|立场)无关|(?:仅供参考|仅代表作者|投资建议|据此操作|风险自担)|本文(?:由|来源|转载|转自|系|为)|部分内容(?:来自|来源|收集)|内容(?:收集|来源|转载)于|原创[，,]|真实性负责|Copyright|COPY ?RIGHT|©|All Rights? Reserved|ALL RIGHTS? RESERVED/gu

/** 版权声明, 免责声明: a notice that names itself and uses its words, or a line with two of the words. */
export function copyright(line: string): boolean {
  if (line.length > 1200) return false
  const cues = new Set(line.match(NOTICE_CUES) ?? [])
  if (NOTICE.test(line)) return cues.size >= 1
  if (line.length <= 40 && /^[(（【\[]?(?:免责声明|版权声明|(?:图片|素材|文字|图文|内容|部分图片|图)?(?:均)?来[源自](?:于)?网络[，,、 ]?(?:如有)?侵权?(?:请|即|立|联系|告知)?[^\d。]{0,10}删(?:除)?)[)）】\]。]?$/u.test(line)) return true
  if (/(?:版权所有|Copyright|COPY ?RIGHT|©)/u.test(line) && line.length <= 160 && !/[。]/u.test(line)) return true
  // an article about infringement has its figures, a notice has none
  return cues.size >= 2 && (line.length <= 400 || cues.size >= 3) && !/\d\s?(?:[亿万件家个起宗%％]|余)/u.test(line)
}

const WHO = String.raw`(?:(?:本报|本网|本台|本刊|新华社|中新社|人民网|[々〇㐀-鿿𠀀-𲎯·-]{2,14}(?:报|网|社|台|新闻|融媒体中心|客户端))\s?)?(?:全媒体|融媒体|首席|见习|实习|特约|特派|驻[々〇㐀-鿿𠀀-𲎯]{2,4}|新媒体|视觉|摄影)?\s?(?:记者|通讯员|特约撰稿人?|实习生|报道员)`
const PERSON = String.raw`[々〇㐀-鿿𠀀-𲎯]{2,4}(?:·[々〇㐀-鿿𠀀-𲎯]{1,6})?`
const STAFF = new RegExp(String.raw`^[■□●▲◎◆○/\s（(【\[]{0,3}(?:${PERSON}[ 、])?${WHO}[：:\s]?\s?(${PERSON})(?:[ 、，,]{1,2}${PERSON}|[ 、，,]{0,2}${WHO}\s?${PERSON}){0,6}\s*(?:[\/／]\s?[々〇㐀-鿿𠀀-𲎯]{2,8}(?:报导|报道|摄影|摄)|摄影报道|报道|报导|文\/图|图\/文|文并?摄|摄影|摄|文|图|整理|综合|实习生\s?${PERSON})?(?:[(（][^()（）\n]{2,10}[)）])?[)）】\]]?$`, 'u')
const BARE_NAMES = new RegExp(String.raw`^[(（]((?:${PERSON}[ 、]{0,2}){1,4})[)）]$`, 'u')
const PHOTOGRAPHER = new RegExp(String.raw`^(?:${WHO}\s?)?(?:发\s?)?(${PERSON})(?:[ 、]${PERSON}){0,2}\s?[/／]?\s?(?:摄|摄影|供图|文\/图|图\/文)(?:[(（][^()（）\n]{2,10}[)）]|\s?\d{2,4}年\d{1,2}月\d{1,2}日)?$`, 'u')

/** 张三 19:18: who wrote it, and when. */
const SIGNED = new RegExp(String.raw`^(${PERSON})\s{1,3}\d{1,2}[:：]\d{2}$`, 'u')

/** A line of names of the paper's own people: 本报记者 石泉, ■张三 李四 摄, (刘蓉 万兴峰). */
export function byline(line: string, n: number, lines: number): BoilerplateKind | null {
  if (line.length > 70) return null
  if (/^[【\[（(][^【】\[\]（）()。]{0,24}(?:编辑|责编|记者|审核)(?:[：:]\s?|\s)[々〇㐀-鿿𠀀-𲎯A-Za-z 、,，\/]{2,24}[】\]）)]$/u.test(line)) return 'editor'
  if (/^[(（【\[](?:新华社|中新社|中央社|法新社|路透社|美联社|彭博社|综合报道|综合外电|本报综合|完|[々〇㐀-鿿𠀀-𲎯]{2,8}(?:日报|晚报|快报|时报|商报|晨报|早报|都市报|青年报))[)）】\]]$/u.test(line)) return 'source'
  const hit = (n < 6 ? SIGNED.exec(line) : null) ?? STAFF.exec(line) ?? PHOTOGRAPHER.exec(line)
  if (hit !== null && SURNAMES.includes(hit[1]![0]!) && !/[从说在获问]/u.test(hit[1]!)) return 'byline'
  if (/^[■□●▲◎◆]\s?[々〇㐀-鿿𠀀-𲎯]{2,4}(?:[ 、][々〇㐀-鿿𠀀-𲎯]{2,4}){0,3}$/u.test(line) && SURNAMES.includes(line.replace(/^.\s?/u, '')[0]!)) return 'byline'
  const bare = n > lines / 2 ? BARE_NAMES.exec(line) : null
  return bare !== null && bare[1]!.trim().split(/[ 、]+/u).every((name) => SURNAMES.includes(name[0]!)) ? 'byline' : null
}

/** 图为…, …（无人机照片）。新华社记者 某某 摄: what stands under a picture. */
export function caption(line: string, lines: number): boolean {
  if (line.length > 160) return false
  if (line.length <= 90 && /[。)）]\s?(?:资料图片|资料照片|网上图片|新闻处图片)$/u.test(line)) return true
  if (/^(?:资料图|资料图片|图)\s?(?:中新社|新华社|本报|人民视觉)?(?:记者)?\s?发?\s?[々〇㐀-鿿𠀀-𲎯]{2,4}\s?摄$/u.test(line)) return true
  if (/^[(（][^()（）。]{4,60}[ 　](?:供图|摄影报道|摄影|摄)[)）]$/u.test(line)) return true
  if (lines >= 3 && line.length <= 60 && !/\d[々〇㐀-鿿𠀀-𲎯%]/u.test(line.replace(/\d{1,2}[月日]/gu, '')) && /^[^。；，,]{4,44}[。.]?\s{0,3}(?:[^。，,\d]{2,18}[ 　]?(?:拍摄|摄影|摄)|[^。，,\d]{0,8}供图)$/u.test(line) && !/记者\s?[々〇㐀-鿿𠀀-𲎯]{2,4}\s?摄$/u.test(line.slice(0, 12))) return true
  if (/^[▲△↑↓←→◀▶]\s?\S/u.test(line) && !/亿|万元|%/u.test(line)) return true
  if (/^(?:图为|图片为|上图为?|下图为?|左图为?|右图为?|题图为?|图[①②③④⑤⑥一二三四1-9]{1,2}\s?[：:为])(?!了|此|主|先导|核心|引领|基础|媒)/u.test(line)) return /(?:[。.）)摄影]|现场|仪式|一角|全景|外景|场景|画面|效果图|车间|厂房|工地|会场|场面|掠影)$/u.test(line) && (!/[。！？]\S{12,}/u.test(line) || /摄(?:影)?[)）]?$/u.test(line))
  if (/\S[(（](?:无人机照片|资料照片|(?:资料|新华社|中新社|路透社|美联社|法新社)图片|手机照片|拼版照片|效果图|资料图)[)）]/u.test(line)) return line.length <= 100
  return /拍摄的[^，。\n]{2,40}[。.]?\s*\S{0,24}摄$/u.test(line) && line.length <= 110
}

const METADATA_LABELS = /索\s*引\s*号|发\s*布\s*机\s*构|发\s*文\s*机\s*关|发\s*文\s*日\s*期|成\s*文\s*日\s*期|公\s*开\s*日\s*期|上\s*载\s*日\s*期|生\s*成\s*日\s*期|主\s*题\s*分\s*类|主\s*题\s*词|公\s*开\s*方\s*式|公\s*开\s*范\s*围|有\s*效\s*性|废\s*止\s*日\s*期|生\s*效\s*日\s*期|所\s*属\s*主\s*题|分\s{2,12}类|名\s{2,12}称|文\s{2,12}号/gu

/** A row of the metadata table over a government document, its colons lost: 索 引 号 … 发 布 机 构 …. */
export function metadataRow(line: string): boolean {
  if (line.length > 220 || !/^[|\s]*(?:索|发|成|公|上|生|主|有|分|名|文|组|体)/u.test(line) || /[〔\[]\d{4}[〕\]]/u.test(line)) return false
  return (line.match(METADATA_LABELS)?.length ?? 0) >= 2 && !/[。；]/u.test(line.slice(0, -1).replace(/;\s|；\s?/gu, ''))
}

/** A medium or a share, and when: 石河日报 2024-04-26 17:06, 石河股份(SH:600000)2024-04-26 17:06. What is held or closes at that hour has a word of its own before it. */
const STAMP = /^(?:[々〇㐀-鿿𠀀-𲎯]{2,12}(?:报|[^联因互官上]网|社|台|客户端|融媒体中心|新闻)|[^，。；：:]{0,24}[(（](?:S[HZ]|HK|BJ)[：:.]?\d{5,6}[)）])\s{0,3}\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/u

export function stamp(line: string): boolean {
  return STAMP.test(line)
}

/** The site's own name above everything. */
export function siteName(line: string, n: number, lines: number): boolean {
  return n === 0 && lines > 3 && line.length <= 12 && /^(?:[々〇㐀-鿿𠀀-𲎯]{2,8}(?:新闻网|政府网|门户网站|日报|晚报|时报|在线)|(?:人民|新华|中新|光明|央视|央广|中国|东方|大众|红|凤凰|澎湃|大河|齐鲁|荆楚)网|人民政府门户网站)$/u.test(line)
}

const SECTIONS = /首页|政务公开|新闻中心|网上办事|互动交流|政民互动|信息公开|专题专栏|办事服务|公共服务|数据开放|领导之窗|图片新闻|通知公告|联系我们|机构设置|政策法规|工作动态|招商引资|走进[々〇㐀-鿿𠀀-𲎯]{2}|在线访谈|便民服务/gu

/** Sentences that only a platform says. */
export function widgetSentence(line: string): boolean {
  if (line.length > 160) return false
  return /勋章级别|综合表现越好|多维度分值|点击(?:上方|上面|右上角|下方|蓝字)[^\n]{0,20}(?:关注|订阅|分享)|(?:您的|本)?浏览器(?:不支[持援]|版本过低)|键盘按住(?:Ctrl|ALT)|键盘\s?Ctrl|(?:本站|本章)[^\n]{0,20}浏览器|请点击下一章|视频加载中|正在加载|长按(?:识别|扫描|图片)|(?:关注|搜索)[^\n]{0,14}公众号[^\n]{0,20}(?:获取|查看|了解|回复)|觉得(?:不错|有用)[^\n]{0,12}(?:点赞|在看|转发)|^本(?:篇)?文(?:章)?(?:共|约)?\s?\d{2,6}\s?字[，,]|读完(?:约|需)|^这是一篇[^\n]{0,30}文章|正文开始[：:]?$|天才一秒记住|看后求收藏|提示您[：:]|^(?:亲[，,])?双击屏幕|^(?:移动|联通|电信)用户[^\n，。]{0,6}发送[^\n，。]{2,14}到\d{4,14}$|您需要\s?登录\s?才可以|请同意我们的隐私权规范|^本网站使用[^\n]{0,20}(?:技术|[Cc]ookie)|[Yy]our browser does not|^こちらのページ|没有(?:账|帐)号？?\??\s?(?:立即)?注册|欲览全文|现有订户请按|账号将被禁止发言|请回复有价值的信息|^详情请关注|^[(（]?点击(?:看视频|图片|查看大图)[^\n]{0,10}[)）]?$/u.test(line)
}

/** 首页 > 新闻中心 > 正文, and bars of section names: 福建|时评|大学城|台海|娱乐|体育. */
export function navigationBar(line: string, n: number, lines: number, next: string): boolean {
  if (line.length > 160 || /[。！？；]/u.test(line)) return false
  const steps = line.split(/\s?(?:-?>{1,2}|»|›|＞)\s?/u)
  if (steps.length >= 3 && steps.every((step) => step.length <= 16) && !/[\d%]/u.test(line)) return true
  if (steps.length >= 2 && /^(?:首页|网站首页|[々〇㐀-鿿𠀀-𲎯]{2,8}网)$/u.test(steps[0]!.trim()) && steps.every((step) => step.length <= 16)) return true
  if (!(n < 6 || n >= lines - 6)) return false
  // the way to the page, its marks lost: 某某网 教育频道 正文
  if (n < 4 && line.length <= 30 && /网[^，。：:\d]{0,20}\s[^，。：:\d\s]{0,10}正文$/u.test(line) && !/发布|公布|报告|通知|全文/u.test(line)) return true
  if (line.length <= 90 && !/[，,：:\d]/u.test(line) && (line.match(SECTIONS)?.length ?? 0) >= 3 && line.includes('首页')) return true
  const sections = line.split(/\s?[|｜]\s?/u)
  if (sections.length >= 2 && line.length <= 120 && /网站地图|设为首页|加入收藏|联系我们|关于我们/u.test(line) && sections.every((section) => section.length <= 16 && !/[\d，,：:]/u.test(section))) return true
  return sections.length >= 6 && !next.includes('|') && sections.every((section) => section.length >= 2 && section.length <= 6 && !/\d/u.test(section))
}
