/** The lines of a text with what occurs in each, seen in one pass: a line is tried only against what its signs allow. */

/** Bits of `Line.signs`. */
export const SIGN = {
  /** 版权, 声明, 转载 …: words of notices. */
  notice: 1,
  /** 点击, 长按, 公众号 …: words of platforms. */
  widget: 2,
  /** 摄, 图为, 供图, 照片. */
  photo: 4,
  /** 记者, 通讯员, 编辑 …: the makers of the page. */
  people: 8,
  /** > and | between names of sections, 首页. */
  navigation: 16,
  /** 索引号, 发布机构 …: labels of a document's metadata table. */
  metadata: 32,
  /** 相关阅读 and its like. */
  related: 64,
  /** 5月4日电, 本报讯. */
  wire: 128,
  /** 来源, 稿源. */
  source: 256,
} as const

/** Pairs of characters, and single ones, that set a bit; _ is a space. */
const PAIRS: Readonly<Record<keyof typeof SIGN, string>> = {
  notice: '版权 声明 侵权 转载 不代 仅供 仅代 险自 险提 温馨 别提 郑重 本文 广信 实性 未经 容来 Co CO ©',
  widget: '勋章 合表 分值 点击 浏览 下一 加载 长按 公众 觉得 读完 一篇 文开 天才 收藏 示您 双击 号将 价值 情请 关注 篇文 本文',
  photo: '摄 图为 供图 照片 资料 效果',
  people: '记者 通讯 编辑 责编 作者 实习 报道 撰稿 采访',
  navigation: '> » › ＞ | ｜ 首页',
  metadata: '生效 效日 索引 索_ 布机 布_ 文机 文_ 成文 成_',
  related: '相关 阅读 推荐 评论 喜欢 更多 热点 热门 往期 最新 排行 导航',
  source: '来源 稿源 上一 下一 分享',
  wire: '日电 日讯 报讯 网讯 社讯',
}

export interface Line {
  readonly start: number
  readonly end: number
  readonly trimmedStart: number
  readonly trimmedEnd: number
  readonly signs: number
}

/** First code unit of a pair → 1; then what its second unit means. A single character has second 0. */
let first: Uint8Array | null = null
let second = new Map<number, number>()

function build(): Uint8Array {
  const table = new Uint8Array(65536)
  second = new Map()
  for (const [name, list] of Object.entries(PAIRS)) {
    const bit = SIGN[name as keyof typeof SIGN]
    for (const pair of list.split(' ').map((given) => given.replace('_', ' '))) {
      const a = pair.charCodeAt(0)
      const key = a * 65536 + (pair.length > 1 ? pair.charCodeAt(1) : 0)
      table[a] = 1
      second.set(key, (second.get(key) ?? 0) | bit)
    }
  }
  return table
}

/** Cost: one look-up per character. */
export function linesOf(text: string): Line[] {
  first ??= build()
  const lines: Line[] = []
  let start = 0
  let signs = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10
    if (code === 10) {
      let s = start
      let e = i
      while (s < e && isSpace(text.charCodeAt(s))) s++
      while (e > s && isSpace(text.charCodeAt(e - 1))) e--
      lines.push({ start, end: i, trimmedStart: s, trimmedEnd: e, signs })
      start = i + 1
      signs = 0
    } else if (first[code] === 1) {
      signs |= (second.get(code * 65536 + text.charCodeAt(i + 1)) ?? 0) | (second.get(code * 65536) ?? 0)
    }
  }
  return lines
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0
}
