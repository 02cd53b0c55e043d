/** Measure words (量词) that make a number a count. One line a sort; what is not here does not count. */

const WORDS = `
个 家 名 人 位 户 项 条 件 套 台 辆 艘 架 列 座 栋 幢 间 处 所 口 眼 孔 张 份 本 册 部 篇 幅 首 封 枚 颗 粒 块 片 根 支 只 头 匹 羽 尾 株 棵 枝 朵
批 次 趟 轮 场 起 例 宗 桩 笔 单 票 款 道 对 双 副 段 节 站 层 组 种 类 样 门 把 顶 盏 床 席 箱 瓶 袋 盒 包 桶 罐 捆 束 串 盆 桌 卷 碗 杯 面 尊 员 字 页 章 句 剂 针 则 版 樘 股 盏 台位 床位 场次 台次
人次 人份 架次 班次 车次 船次 件次 户次 批次 频次 例次 剂次 针次 家次 艘次 辆次 人头 人次数 户数 标箱 标准箱 TEU 课时 学时 学分 台套 件套 门次 项次 条次 宗次 大类 大项 回 勺 声 号人 格
`
/** 一 before these is an article or an idiom, whatever stands around it: 一批, 一种, 一系列. */
export const NEVER_ONE = '声回批种类样些次对首部道起块片段面层笔把条双根代句头束番'

/** A measure word is none before these: 三门峡, 五台山, 三次产业, 一次性, 两口子, 三家渠. */
export const NOT_AFTER_MEASURE: Readonly<Record<string, string>> = {
  个: '税', 回: '事家来到归报头应国复族合访升暖落笼民购迁', 声: '音明称响誉势带学调优色', 号人: '民大员才事工物口类身士力', 大项: '目', 股: '东份权票市价民息利权改', 家: '渠庭长', 名: '次义', 人: '民均才文物', 位: '于置列居数', 户: '口籍', 条: '件约', 台: '山县湾州', 架: '构',
  列: '车入为支出举', 座: '谈右椅', 间: '接隔断距', 处: '于理置', 所: '有以谓需属得', 口: '之子岸腔罩径味', 眼: '前睛', 张: '家口力湾贴', 份: '额量', 本: '月市身书届报', 部: '门委分队署长级落', 首: '都府付先',
  块: '钱', 片: '区', 支: '付持出撑', 只: '有是能要', 头: '部条号', 批: '复准评示', 次: '元要序级生', 轮: '胎船换车', 场: '所馆面', 起: '来点步草诉伏降', 例: '如外会子', 笔: '试者记', 票: '据价',
  道: '路德教', 对: '一于比应接标照', 双: '方向', 段: '落', 节: '能约点', 站: '点', 组: '织成建合', 种: '植子养业', 类: '似别型', 样: '本品板', 门: '峡县核诊槛', 把: '握手', 顶: '级', 床: '位', 席: '位', 箱: '涵', 包: '括含装', 桌: '面',
  面: '积向临貌', 字: '号', 员: '工', 根: '据本', 针: '对', 则: '是', 层: '次级', 卷: '烟', 格: '局式外子斗格尔', 套: '路', 章: '程', 剂: '量', 幅: '度', 尾: '矿气款号',
}

/** Chinese numerals before these are mostly names of things in order (三班, 二组, 四段): there they count only behind 共, 分为, 等 and the like, or before a noun that says so. */
export const ORDER_LIKE = '站层组类段版部则节门面把单员章床席站卷根首'

export const MEASURES: readonly string[] = WORDS.trim().split(/\s+/u)
