/** 县市乡镇村 that the code table does not hold (renamed, abolished, below 县级, or of a page that hides its names): a short name before its kind, with evidence that it is a place. */
import { isHan, isNoName } from '../../lexicon/name-characters.ts'

export interface Unlisted {
  readonly name: string
  readonly mentions: { readonly start: number; readonly end: number }[]
}

/** Kinds with what follows them inside other words: 市场, 区域, 县级, 村民. */
const KINDS: readonly (readonly [string, string])[] = [
  ['省', '级钱去会略心亲'], ['市', '场值民政面容级价井盈净斤占县区辖'], ['县', '级域城乡区市直'], ['区', '域别间分块位内外县级划直'], ['旗', '下帜舰袍县开号'],
  ['镇', '定静压痛区流江海'], ['乡', '村镇贤亲土愁音里情下'], ['村', '民庄落居镇口里级干两头'], ['苏木', ''],
]
/** Characters that begin or end a word before 市 or 县 and no name: 全市, 城市, 各县. */
const NO_NAME = /[各全我本该一两几多大中小省地级都城超门夜股楼菜集上入每此外辖县市区镇乡村旗的在为是和与对向到从会于我们其这那个所名位由]/u
/** What stands before a kind and names no place: 工业区, 自治县, 行政村. */
const CLASSES = new Set('工业 经开 高新 开发 保税 自贸 示范 风景 居民 生活 办公 商业 度假 自治 行政 实验 试验 保护 服务 经济 产业 物流 化工 科技 住宅 贫困 民族 革命 国家 农业 人口 旅游 特色 建制 重点 古老 自然 美丽 新农 空心 直辖 计划 单列 特别 文明 先进 试点 试验 项目 核心 功能 生态 山地 沿海 沿江 边境 移民 搬迁 安置 帮扶 脱贫 联系 附近 周边 邻近 兄弟 同步 农贸 花鸟 海鲜 批发 交易 水产 红色 休闲 观光 采摘 种植 养殖 加工 仓储 生产 装卸 等待 休息 候车 展示 体验 互动 接待 红旗 彩色 五星 新兴 传统 历史 文化 森林 湿地 草原 雪域 沙漠 海岛 主产 主城 老旧 棚户 隔离 封控 管控 防范 高发 低洼 易发 灾害 受灾'.split(' '))
/** What may stand before a place at the head of its mention. */
const CLEAR = new Set([...'，。、；：！？,;:!?()（）“”"‘’《》【】[]—-–·|｜/ \n\t　在赴到从至于由和与及经抵日月年'])
const BODY = /^(?:人民|委|政府|统计|召开|[\u4e00-\u9fff]{2}局|\d|第|（|\()/

/** `ends`: where the places of the code table end; a name right after one is a place at once. */
export function findUnlisted(text: string, listed: ReadonlySet<number>, taken: (name: string) => boolean): Unlisted[] {
  const found = new Map<string, Unlisted>()
  // a district after a city that is itself unlisted
  const ends = new Set(listed)
  for (const [kind, inside] of KINDS) {
    const candidates = new Map<string, { times: number; sure: boolean }>()
    for (let at = text.indexOf(kind, 2); at > 0; at = text.indexOf(kind, at + kind.length)) {
      const end = at + kind.length
      if (inside.includes(text[end] ?? ' ')) continue
      for (const length of kind === '苏木' ? [4, 3, 2] : [2]) {
        const start = at - length
        if (start < 0) continue
        const chained = ends.has(start)
        if (!chained && start > 0 && !CLEAR.has(text[start - 1]!)) continue
        const name = text.slice(start, end)
        const own = text.slice(start, at)
        if (taken(name) || NO_NAME.test(own[1] === '和' ? own[0]! : own) || CLASSES.has(own) || isNoName(text, start) || ![...own].every((one) => isHan(one.charCodeAt(0)))) continue
        const known = candidates.get(name) ?? { times: 0, sure: false }
        known.times++
        const led = /(?:位于|地处|坐落于|来到|走进|深入|前往|赴)$/.test(text.slice(Math.max(0, start - 3), start))
        if (chained || led || BODY.test(text.slice(end, end + 4)) || text[start - 1] === '在') known.sure = true
        if (chained || led) known.times++
        candidates.set(name, known)
        break
      }
    }
    for (const [name, { times, sure }] of candidates) {
      const mentions = allOf(text, name)
      if (!sure ? times < 3 : times < 2 && mentions.length < 2) continue
      found.set(name, { name, mentions })
      for (const { end } of mentions) ends.add(end)
    }
  }
  return [...found.values()]
}

function allOf(text: string, name: string): { start: number; end: number }[] {
  const mentions: { start: number; end: number }[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) mentions.push({ start: at, end: at + name.length })
  return mentions
}
