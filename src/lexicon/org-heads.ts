/**
 * 机构名开头: what the name of a body begins with, and the class words that name none. Closed lists, written by us from news pages, 2026-11.
 */
import { compileMatcher, words, type Matcher } from './matcher.ts'

/** Heads of party and government bodies without a place name: 市商务局, 国家统计局. */
export const HEADS: readonly string[] = words('省 市 县 区 州 镇 乡 旗 盟 国家 全国 中国 中华 中共 中央 最高 国务院 中纪委 自治区 街道 省级 市级')

/** Bodies that are whole in one word: 财政部. */
export const WHOLE: readonly string[] = words('国务院 外交部 国防部 国家发展改革委 国家发展和改革委员会 教育部 科技部 科学技术部 工业和信息化部 工信部 公安部 民政部 司法部 财政部 人力资源社会保障部 人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 住房城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委 国家卫生健康委员会 退役军人事务部 应急管理部 审计署 国家统计局 国家能源局 海关总署 证监会 银保监会 国台办 国新办 新华社 人民日报 联合国 世界卫生组织 世界银行 国际货币基金组织 世贸组织 九三学社 民革中央 民盟中央 民建中央 民进中央')
const WHOLE_WORDS: ReadonlySet<string> = new Set(WHOLE)
/** Whether the word names a body by itself. */
export function isWhole(word: string): boolean {
  return WHOLE_WORDS.has(word)
}

/** Class words that a tail alone or with them makes, and that name no one body: 上市公司, 有关单位, 职业学校. */
export const CLASSES: ReadonlySet<string> = new Set(words(`
上市 有限 股份 子 分 总 母 各 该 本 我 此 家 国有 民营 外资 龙头 企业 集团 合资 跨国 物流 保险 科技 投资 房地产 建筑 高新技术 互联网 相关 有关 多家 一家 两家 三家 几家 某 专业 商业 政策性 国有商业 地方 中小 大型 知名 著名 优秀 全国 全市 全省 全县 全区 所有 其他 部分
乡村 农村 城市 中小 改扩建 新建 扩建 国内 国外 境外 境内 海外 外国 三间 两间 多间 合成生物 寄宿制 九年一贯制 高等职业 上级 下级 对方 该市 一般 特殊 重点 公办 民办 乡镇 基层 社区 定点 三甲 三级 二级 公立 民营 高等 职业 普通 中等 国际 国内 省级 市级 县级 国家级 区级 镇级 村级 五星级 四星级 行业 社会 学生 教师 新型 农民 示范 现代 大 小 老 新 旧 名 好 所 间 座 个 名牌 双一流 高职 本科 专科 人民 中级 高级 初级 基本 综合 医疗 金融 机构 主管 成员 参会 合作 承办 主办 协办 牵头 责任 用人 施工 建设 设计 监理 招标 中标 供应商 电力 燃气 供水 自来水 建材 汽车 电子 化工 纺织 二星级 老牌 快捷 高级 豪华 商务 度假 经济 经济型 商务型 度假型 快捷型 档次 网游 游戏 玩具 经纪 拍卖 快递 搬家 装修 物业 中介 招待 连锁 餐饮 外贸 贸易 广告 直属 附近 当地
`))

/** Verbs and adverbs that stand before a company, a school or a hospital and are no part of its name: 提升公司, 加快学校. Some of them begin names of offices. */
export const VERBS_BEFORE: readonly string[] = words(`
提升 提高 符合 损害 存在 约定 增强 完善 保持 加大 约占 占本 领办 加快 优化 改善 宣布 支持 确认 专供 实现 推动 推进 加强 扩大 降低 减少 增加 影响 导致 收购 出售 转让 构成 依赖 利用 属于 作为 涉及 后续 未来 近期 相关 有关 所有
入住 选择 感觉 觉得 预订 预定 下次 发现 建议 整个 似乎 每次 大多数 反映 掀起 倒下 掌控 掀翻 领先 调整 退出 规定 确定出战 上演 换成 用做
拓展 巩固 丰富 满足 维护 保障本 承诺 保证 要求 督促 帮助 引导 鼓励 指导 协助 参股 持有 拥有 控制 剥离 整合 重组 带动 助力 赋能 走出 走入 走近 创建 共建 筹建 援建 承建 投建 兴建 迁建 改建 改扩建 宣告 恳请 呼吁 批评 起诉 状告 罚款 处罚 约谈 查处 检查 抽查 调查
`)

let heads: Matcher<true> | undefined
export function orgHeads(): Matcher<true> {
  return (heads ??= compileMatcher(HEADS.map((word): [string, true] => [word, true])))
}
