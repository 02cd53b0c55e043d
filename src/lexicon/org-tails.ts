/**
 * 机构后缀: the words that organisation names end in, with the sort of organisation that they make.
 * What belongs: a word that closes the name of a body that can act (…局, …研究院, …有限公司); not products, not projects, not places.
 * Sources: 国务院机构设置, 党和国家机构改革方案 (2018, 2023), 企业名称登记管理规定, names read in news pages. Written by us, 2026-11.
 */
import { compileMatcher, words, type Matcher } from './matcher.ts'

export type OrgKind = 'party' | 'government' | 'congress' | 'court' | 'army' | 'enterprise' | 'academia' | 'medical' | 'association' | 'media' | 'other'

export interface OrgTail {
  readonly kind: OrgKind
  /** A tail that makes a name by itself (…有限公司, …研究院); the others need a title, a place or a proper name beside them (…局, …部, 集团). */
  readonly strong: boolean
}

const STRONG: Readonly<Record<OrgKind, string>> = {
  party: '党工委 党委 党组 党总支 党支部 机关工委 党校 纪委监委 纪委 监委 县委 市委 省委 区委 州委 盟委 旗委 镇党委 乡党委 自治区党委 组织部 宣传部 统战部 政法委 编办 团委 团省委 团市委 团县委 纪检监察组 省直机关工委 巡察办 直属机关工委',
  government:
    '行政院 立法院 司法院 监察院 考试院 总统府 人民政府 省政府 市政府 县政府 区政府 镇政府 乡政府 州政府 管委会 管理委员会 政府办公室 办公厅 新闻出版局 广电局 广播电视局 农牧局 卫健局 卫生健康局 教体局 城乡规划局 人力资源社会保障局 人力资源社会保障厅 住房城乡建设局 公务员局 粮食局 民宗局 农机局 畜牧局 水务局 环保局 国土资源局 规划局 房管局 园林局 文旅委 住建委 交通局 交通委 教委 科委 农委 经信委 经信局 经信厅 发改局 卫计委 卫生局 文化局 旅游局 物价局 工商局 质监局 食药监局 安监局 农业局 林草局 退役军人局 扶贫办 人才办 金融办 农技站 农技推广中心 发展中心 经济发展局 社会事务局 科技创新局 行政服务中心 发改委 发展改革委 发展和改革委员会 工信局 工信厅 工业和信息化局 工业和信息化厅 商务局 商务厅 财政局 财政厅 教育局 教育厅 科技局 科技厅 公安局 公安厅 民政局 民政厅 司法局 司法厅 人社局 人社厅 人力资源和社会保障局 自然资源局 自然资源厅 自然资源和规划局 生态环境局 生态环境厅 住建局 住建厅 住房和城乡建设局 住房城乡建设厅 交通运输局 交通运输厅 水利局 水利厅 农业农村局 农业农村厅 文旅局 文化和旅游局 文化和旅游厅 文化广电和旅游局 卫健委 卫生健康委 卫生健康委员会 应急管理局 应急管理厅 审计局 审计厅 外事办 国资委 国有资产监督管理委员会 市场监管局 市场监督管理局 市场监督管理总局 统计局 医保局 医疗保障局 招商局 招商委 投资促进局 投资促进中心 林业局 林业和草原局 乡村振兴局 行政审批局 政务服务局 政务服务管理局 大数据局 大数据管理局 城管局 城市管理局 综合行政执法局 信访局 金融监管局 地方金融监督管理局 税务局 税务总局 海关 气象局 邮政管理局 烟草专卖局 地震局 消防救援支队 消防救援总队 消防救援大队 交警支队 交警大队 刑侦支队 派出所 调查队 体育局 粮食和物资储备局 能源局 机关事务管理局 档案馆 公积金中心 住房公积金管理中心 街道办事处 街道办 居委会 村委会 村民委员会 社区居委会 工程建设管理局 指挥部 领导小组 委员会 办事处 驻京办 管理局 监督管理局 总局 外交部 国防部 国家发展改革委 国家发展和改革委员会 教育部 科技部 科学技术部 工业和信息化部 工信部 公安部 民政部 司法部 财政部 人力资源社会保障部 人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 住房城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委 国家卫生健康委员会 退役军人事务部 退役军人事务局 退役军人事务厅 应急管理部 人民银行 审计署 国务院 国家统计局 国家能源局 海关总署 证监会 银保监会 国家金融监督管理总局 国台办 国新办 服务中心 管理中心 疾控中心 疾病预防控制中心 融媒体中心 便民服务中心 管理处 水文局 公路局 铁路局 民航局 代表处 执委会 组委会 数据局 侨办 台办 网信办 国安办 法制办 参事室 研究室',
  congress: '人民代表大会常务委员会 人大常委会 人民代表大会 全国人大 省人大 市人大 县人大 区人大 全国政协 省政协 市政协 县政协 区政协 政协 人大 政治协商会议',
  court: '人民法院 中级人民法院 高级人民法院 最高人民法院 中级法院 高级法院 中院 高院 法院 人民检察院 检察院 最高人民检察院 仲裁委员会 公证处 监狱',
  army: '军分区 人武部 省军区 战区 武警支队 武警总队 集团军 警备区 联勤保障部队 舰队 卫戍区 预备役师',
  enterprise:
    '有限责任公司 股份有限公司 集团有限公司 集团股份有限公司 控股有限公司 有限公司 分公司 子公司 总公司 集团公司 集团总公司 公司 集团 银行 支行 分行 农商行 农商银行 村镇银行 信用社 农信社 供销社 联社 合作社 农民专业合作社 专业合作社 事务所 律师事务所 会计师事务所 证券 信托 控股 股份 投资集团 实业 酒店 宾馆 饭店 加油站 大药房 化纤厂 纺织厂 造纸厂 机械厂 食品厂 制药厂 汽车厂 啤酒厂 印刷厂 供电局 供电公司 电力公司 电厂 发电厂 水泥厂 钢铁厂 卷烟厂 酒厂 加工厂 制造厂 化工厂 煤矿 矿业 药业 酒业 制药 农场 林场 家庭农场 养殖场 旅行社 工作室 交易所 证券交易所 设计院 规划设计院 勘察设计院',
  academia:
    '大学 学院 职业技术学院 高等专科学校 专科学校 医专 师专 学校 职业学校 技工学校 技师学院 中学 小学 幼儿园 一中 二中 三中 实验学校 外国语学校 研究院 研究所 研究中心 实验室 重点实验室 国家重点实验室 科学院 工程院 社科院 社会科学院 农科院 农业科学院 科研院 研究会 智库 研究生院 商学院 医学院 党史研究室 博士后工作站 天文台 课题组 教研室 系',
  medical: '医院 人民医院 中医院 中医医院 妇幼保健院 附属医院 卫生院 卫生服务中心 社区卫生服务中心 诊所 急救中心 血站 康复中心',
  association: '协会 学会 商会 工商联 总工会 工会 妇联 残联 文联 科协 侨联 作协 红十字会 慈善总会 联合会 联谊会 促进会 基金会 理事会 联盟 同业公会 公会 志愿者协会 校友会 同乡会 俱乐部 董事会 监事会 民革 民盟 民建 民进 农工党 致公党 九三学社 台盟 消费者协会 消协 足协 篮协',
  media: '报社 日报 晚报 晨报 电视台 广播电台 广播电视台 出版社 杂志社 通讯社 新华社 人民日报 传媒集团 报业集团 广电 总台',
  other: '博物馆 图书馆 文化馆 美术馆 纪念馆 科技馆 展览馆 体育馆 剧院 剧团 歌剧院 乐团 福利院 敬老院 养老院 救助站 教堂 寺 清真寺 队 突击队 工作队 驻村工作队 救援队 志愿服务队 足球队 篮球队 女排 男篮 国家队 代表团 水文站 气象台 联合国 世界卫生组织 世界银行 国际货币基金组织 世贸组织 秘书处',
}

/** Tails that close a name only beside a title, a place or a proper name: 市财政 + 局, 销售 + 部. */
const WEAK: Readonly<Partial<Record<OrgKind, string>>> = {
  government: '局 委 厅 部 署 办 办公室 中心 处 科 室 站 所 园区 开发区 高新区 经开区 新区 度假区 乡 镇 街道 村 社区 组 专班 大队 支队 总队 中队 市 县 区 省 州 旗',
  enterprise: '工厂 基金 保险 期货 超市 商场 百货 高中 初中 火车站 汽车站 厂 矿 店 行 社 科技 能源 电子 材料 新材料 汽车 重工 电气 食品 化工 制造 光电 股份公司 酒楼 门店 车间 项目部 事业部 市场部 销售部',
  academia: '院 校 系 专业',
  association: '会 团',
  media: '报 台 网',
}

const ENTRIES = (): [string, OrgTail][] => [
  ...Object.entries(STRONG).flatMap(([kind, list]) => words(list).map((word): [string, OrgTail] => [word, { kind: kind as OrgKind, strong: true }])),
  ...Object.entries(WEAK).flatMap(([kind, list]) => words(list).map((word): [string, OrgTail] => [word, { kind: kind as OrgKind, strong: false }])),
]

/** The lists as written, for the test that finds duplicates. */
export function orgTailEntries(): readonly [string, OrgTail][] {
  return ENTRIES()
}

let compiled: Matcher<OrgTail> | undefined

/** 机构后缀: `orgTails().endingAt(text, end)` gives the longest tail that ends there: …市商务局 → 商务局, government. */
export function orgTails(): Matcher<OrgTail> {
  compiled ??= compileMatcher(ENTRIES())
  return compiled
}
