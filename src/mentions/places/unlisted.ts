/** 县市乡镇村 that the code table does not hold (renamed, abolished, below 县级, or of a page that hides its names): a short name before its kind, with evidence that it is a place. */
import { CharSet } from '../../text/char-set.ts'
import { orgStops } from '../../lexicon/org-stops.ts'
import { isHan, isNoName } from '../../lexicon/name-characters.ts'

export interface Unlisted {
  readonly name: string
  readonly mentions: { readonly start: number; readonly end: number }[]
}

interface Kind {
  readonly word: string
  /** What follows it inside other words: 市场, 区域, 县级, 村民. */
  readonly inside: string
  /** Of a unit with offices of its own: one mention before one of them is enough. */
  readonly seat: boolean
}
const kind = (word: string, inside: string, seat = false): Kind => ({ word, inside, seat })

/** Larger kinds first: a district may stand after a city that is itself unlisted. */
const KINDS: readonly Kind[] = [
  kind('省', '级钱去会略心亲', true), kind('市', '场值民面容级价井盈净斤占县区辖', true), kind('县', '级域城乡区市直', true), kind('区', '域别间分块位内外县级划直'), kind('旗', '下帜舰袍县开号', true),
  kind('镇', '定静压痛区流江海'), kind('乡', '村镇贤亲土愁音里情下'), kind('街道', '办两口上'), kind('村', '民庄落居镇口里级干两头'), kind('苏木', ''),
]
const KIND_HEADS: CharSet = new CharSet(KINDS.map(({ word }) => word[0]!).join(''))
/** Characters that begin or end a word before 市 or 县 and no name: 全市, 城市, 各县. */
const NO_NAME: CharSet = new CharSet('各全我本该一两几多大中小省地级都城超门夜股楼菜集上入每此外辖县市区镇乡村旗的在为是和与对向到从会于我们其这那个所名位由及请并经已了府委')
/** What stands before a kind and names no place: 工业区, 自治县, 行政村. */
const CLASSES = new Set('工业 经开 高新 开发 保税 自贸 示范 风景 居民 生活 办公 商业 度假 自治 行政 实验 试验 保护 服务 经济 产业 物流 化工 科技 住宅 贫困 民族 革命 国家 农业 人口 旅游 特色 建制 重点 古老 自然 美丽 新农 空心 直辖 计划 单列 特别 文明 先进 试点 试验 项目 核心 功能 生态 山地 沿海 沿江 边境 移民 搬迁 安置 帮扶 脱贫 联系 附近 周边 邻近 兄弟 同步 农贸 花鸟 海鲜 批发 交易 水产 红色 休闲 观光 采摘 种植 养殖 加工 仓储 生产 装卸 等待 休息 候车 展示 体验 互动 接待 红旗 彩色 五星 新兴 传统 历史 文化 森林 湿地 草原 雪域 沙漠 海岛 主产 主城 老旧 棚户 隔离 封控 管控 防范 高发 低洼 易发 灾害 受灾 百强 十强 牧业 农牧 产粮 产油 口岸 枢纽 卫星 智慧 海绵 双拥 卫生 园林 宜居 创新 开放 首批 全能 沿线 沿边 集中 对口 受援 支援 结对 友好 姐妹 候鸟 网红 全域 内陆 上述 有关 相关 其他 部分 若干 少数 帮助 协助 督促 人民 政府'.split(' '))
/** What may stand before a place at the head of its mention. */
const CLEAR: CharSet = new CharSet('，。、；：！？,;:!?()（）“”"‘’《》【】[]—-–·|｜/ \n\t　在赴到从至于由和与及经抵日月年')
const LED_ENDS: CharSet = new CharSet('于处到进入往赴')
const LED = /(?:位于|地处|坐落于|来到|走进|深入|前往|赴)$/
const BODY = /^(?:人民|委|政府|统计|召开|[\u4e00-\u9fff]{2}局|\d|第|（|\()/
/** The offices of a unit, or a smaller one inside it: 云湄县民政局, 昌河县梅塘镇. */
const SEAT = /^(?:人民|委|政[府协]|人大|统计|召开|中级|监察|\d{4}年|[\u4e00-\u9fff]{2,7}[局厅委办]|[\u4e00-\u9fff]{2,3}(?:镇|乡|街道|区))/
/** 中共某市委, 现任某县…, 须报某市…: what is no mark and may stand before a unit. */
const BEFORE = /(?:中共|现任|担任|曾任|历任|提请|须报|上报|原|走进|选址|止于|起于)$/

/** 和. */
const HE = 0x548c

interface Candidate {
  readonly name: string
  times: number
  sure: boolean
}

/** `ends`: where the places of the code table end; a name right after one is a place at once, and what is found is added to it. */
export function findUnlisted(text: string, ends: Set<number>, taken: (name: string) => boolean): Unlisted[] {
  const found: Unlisted[] = []
  const marks = kindMarks(text)
  // larger kinds first: a district may stand after a city that is itself unlisted
  for (let k = 0; k < KINDS.length; k++) {
    if (!marks.some(({ kind }) => kind === k)) continue
    const candidates = new Map<string, Candidate>()
    for (const mark of marks) if (mark.kind === k) readCandidate(text, mark.at, KINDS[k]!, ends, taken, candidates)
    for (const { name, times, sure } of candidates.values()) {
      const mentions = allOf(text, name)
      if (!sure ? times < 3 : times < 2 && mentions.length < 2) continue
      found.push({ name, mentions })
      for (const { end } of mentions) ends.add(end)
    }
  }
  return found
}

interface Mark {
  /** Index in KINDS. */
  readonly kind: number
  readonly at: number
}

/** Where a kind stands after two characters that may be a name's. */
function kindMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (let i = 2; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!KIND_HEADS.has(code)) continue
    const before = text.charCodeAt(i - 1)
    if (!isHan(before) || (NO_NAME.has(before) && before !== HE)) continue
    for (let kind = 0; kind < KINDS.length; kind++) {
      const { word, inside } = KINDS[kind]!
      if (word.charCodeAt(0) !== code || !text.startsWith(word, i)) continue
      const end = i + word.length
      if (end >= text.length || !inside.includes(text[end]!)) marks.push({ kind, at: i })
      break
    }
  }
  return marks
}

function readCandidate(text: string, at: number, { word, seat }: Kind, ends: ReadonlySet<number>, taken: (name: string) => boolean, candidates: Map<string, Candidate>): void {
  const end = at + word.length
  const start = startOfName(text, at, word, ends)
  if (start < 0 || !isOwnName(text, start, at)) return
  const name = text.slice(start, end)
  if (taken(name)) return
  const chained = ends.has(start)
  const led = LED_ENDS.has(text.charCodeAt(start - 1)) && LED.test(text.slice(Math.max(0, start - 3), start))
  let known = candidates.get(name)
  if (known === undefined) candidates.set(name, (known = { name, times: 0, sure: false }))
  const seated = seat && SEAT.test(text.slice(end, end + 9))
  known.times += chained || led || seated ? 2 : 1
  if (chained || led || seated || BODY.test(text.slice(end, end + 4)) || text[start - 1] === '在' || (seat && known.times >= 2)) known.sure = true
}

/** Two characters after a mark or a word that stands before places; right after another place two to four, but for a district. */
function startOfName(text: string, at: number, word: string, ends: ReadonlySet<number>): number {
  if (word !== '区') {
    for (const length of [2, 3, 4]) if (at >= length && ends.has(at - length)) return at - length
  }
  for (const length of word === '苏木' ? [4, 3, 2] : [2]) {
    const start = at - length
    if (start < 0) continue
    if (start === 0 || ends.has(start) || CLEAR.has(text.charCodeAt(start - 1)) || BEFORE.test(text.slice(Math.max(0, start - 2), start))) return start
  }
  return -1
}

/** Whether what stands before the kind can be a place's own name: 阆溪 in 阆溪县, not 各 or 工业. */
function isOwnName(text: string, start: number, end: number): boolean {
  for (let p = start; p < end; p++) {
    if (!isHan(text.charCodeAt(p))) return false
    // 和 begins a name's second character only: 永和
    if (NO_NAME.has(text.charCodeAt(p)) && !(p === start + 1 && text.charCodeAt(p) === HE)) return false
  }
  const own = text.slice(start, end)
  return !CLASSES.has(own) && !isNoName(text, start) && orgStops().get(own) === undefined
}

function allOf(text: string, name: string): { start: number; end: number }[] {
  const mentions: { start: number; end: number }[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) mentions.push({ start: at, end: at + name.length })
  return mentions
}
