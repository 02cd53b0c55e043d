/** The signs of a line: what furniture, wire heads and spam cannot lack. A line is tried only against what its signs allow. */

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
  /** Bets, and pornography: what search-engine spam is made of. */
  gambling: 512,
  porn: 1024,
  /** 上一篇, 下一页; _fororder_: furniture that may end like a sentence. */
  turning: 2048,
} as const

/** Pairs of characters, and single ones, that set a bit; a _ at the end is a space. */
const LISTS: Readonly<Record<keyof typeof SIGN, string>> = {
  notice: '侵删 网络 版权 声明 侵权 转载 不代 仅供 仅代 险自 险提 温馨 别提 郑重 本文 广信 实性 未经 容来 Co CO ©',
  widget: '勋章 合表 分值 点击 浏览 下一 加载 长按 公众 觉得 读完 一篇 文开 天才 收藏 需要 没有 欲览 现有 隐私 网站 ow こち 短信 键盘 示您 双击 号将 价值 情请 关注 篇文 本文',
  photo: '摄 图为 供图 照片 图片 资料 效果',
  people: '记者 通讯 编辑 责编 作者 实习 报道 撰稿 采访',
  navigation: '> » › ＞ | ｜ 首页 正文',
  metadata: '生效 效日 索引 索_ 布机 布_ 文机 文_ 成文 成_',
  related: '相关 阅读 推荐 评论 喜欢 更多 热点 热门 往期 最新 排行 导航 精彩',
  source: '来源 稿源 上一 下一 分享',
  wire: '日电 日讯 报讯 网讯 社讯 台讯',
  turning: '上一 下一 前一 后一 _f ' + [...'上下前后'].flatMap((side) => [...'篇条页版期则'].map((page) => side + page)).join(' '),
  // in capitals as in small letters, and with the sign of kelvin for k
  gambling:
    '九游 亚博 开云 乐鱼 华体 爱游 博鱼 必威 万博 皇冠 澳门 葡京 威尼 金沙 太阳 欧宝 米兰 星空 半岛 易游 南宫 雷火 贝博 云开 江南 雷速 真人 娱乐 棋牌 时时 六合 彩票 体育 九州 凯发 利来 尊龙 龙8 威廉 永利 新葡 鸿运 恒峰 金年 百家 老虎 ' +
    'j9 J9 ag AG Ag aG ka Ka kA KA \u212aa \u212aA le Le lE LE ma Ma mA MA be Be bE BE pg Pg pG PG mg Mg mG MG ob Ob oB OB bo Bo bO BO fu Fu fU FU mk Mk mK MK m\u212a M\u212a b体 B体 k8 K8 \u212a8',
  porn: '精品 国产 亚洲 欧美 日韩 久久 无码 人妻 成人 av Av aV AV 黄色 一级 毛片 激情 天堂 尤物 午夜 乱码 中文 色情 三级 特级 香蕉 草莓 丁香 婷婷',
}

/** The lists with their bits. */
export const SIGN_PAIRS: readonly (readonly [number, string])[] = Object.entries(LISTS).map(([name, list]) => [SIGN[name as keyof typeof SIGN], list])
