/**
 * 职务: closed lists of posts, with what each says about its bearer's sector and how it behaves in a run of posts.
 * What belongs: a post that a person holds in a body (局长, 董事长, 院士); not a trade (工人, 司机, 村民), not the paper's own staff (记者, 编辑).
 * Sources: 公务员职务与职级, 事业单位岗位, 公司法, 军衔条例, 法官法, 检察官法; news pages. Written by us, 2026-11.
 */
import { compileMatcher, words, type Matcher } from './matcher.ts'

export type TitleSector = 'government' | 'enterprise' | 'academia' | 'association' | 'other' | null

export interface TitleWord {
  /** The sector that the title alone says; null where the organisation decides (书记, 主任). */
  readonly sector: TitleSector
  /** head: heads an administrative unit, takes no organisation from before it (市长). rank: a rank or honour, never the first to decide the sector (一级巡视员, 人大代表).
   *  trade: named only with its organisation (律师, 法官). whole: complete in itself, takes no organisation by carry-over (市领导). post: any other. */
  readonly kind: 'head' | 'rank' | 'trade' | 'whole' | 'post'
}

type Row = readonly [TitleSector, TitleWord['kind'], string]

const ROWS: readonly Row[] = [
  // heads of administrative units
  ['government', 'head', '驻村第一书记 书记处书记 书记处第一书记 省长 市长 县长 区长 州长 盟长 旗长 镇长 乡长 自治区主席 自治州州长 行署专员 特首 行政长官 副省长 副市长 副县长 副区长 副州长 副盟长 副旗长 副镇长 副乡长 常务副省长 常务副市长 常务副县长 常务副区长 常务副州长 代省长 代市长 代县长 代区长 代州长 代理市长 代理县长 代理区长 市长助理 县长助理 区长助理 省长助理 省长候选人 市长候选人 县长候选人 区长候选人 州长候选人 镇长候选人 乡长候选人'],
  ['government', 'whole', '省上领导 市上领导 县上领导 区上领导 省委领导 省政府领导 省人大领导 省政协领导 市人大领导 市人大常委会领导 市政协领导 县政府领导 县人大领导 县人大常委会领导 县政协领导 区委领导 区政府领导 区人大领导 区人大常委会领导 区政协领导 州委领导 州政府领导 州人大领导 州政协领导 局领导 校领导 院领导 厅领导 所领导 公司领导 集团领导 学校领导 行领导 街道领导 园区领导 部队领导 县局领导 市局领导 分局领导 市领导 县领导 区领导 省领导 州领导 镇领导 盟领导 旗领导 自治区领导 市级领导 县级领导 区级领导 省级领导 老领导 市委领导 市政府领导 县委领导 中央领导 市四套班子领导 县四套班子领导'],
  ['government', 'head', '外长 外相 防长 财长 防相 外交部长 国防部长 国家主席 国家副主席 中央军委主席 中央军委副主席 总书记'],
  // state
  ['government', 'post', '总统 总理 副总理 首相 副首相 国务委员 国务卿 议长 副议长 大臣 国王 女王 天皇 王储 大使 公使 总领事 领事 公使衔参赞 经济商务参赞 商务参赞 政务参赞 文化参赞 参赞 武官 总督 众议员 参议员 议员 立委 立法委员 监察委员 次长 政务次长 常务次长 常次 政次 主委 副主委 总召 副总召 总召集人 党鞭 召委 召集委员 执委 专职执委 政务委员 考试委员 县长当选人 市长当选人 总统当选人 副指挥官 指挥官 政务司副司长 财政司副司长 律政司副司长 私人秘书 干事长 里长 县议员 市议员 立法会议员 区议员 行政会议成员 政务司司长 财政司司长 律政司司长 政务司长 财政司长 律政司长 常任秘书长 助理署长 助理处长 助理专员 白宫发言人 高级代表 特使 特派员 临时大总统 大总统 候任总统 副总统 前总统 当选总统 总干事 最高领导人'],
  // party and government; the body decides the sector
  [null, 'post', '书记 副书记 常务副书记 第一书记 第一副书记 党委书记 党委副书记 党组书记 党组副书记 党总支书记 党支部书记 党总支副书记 党支部副书记 支部书记 总支书记 机关党委书记 直属党委书记 联合党委书记 临时党委书记 分党组书记 党组成员 党委委员 党委常委 党委副职 纪委委员 支书 直属机关党委书记 机关党委专职副书记 机关党组书记'],
  ['government', 'post', '村支书 村书记 村主任 村长 纪检书记 组织委员 宣传委员 统战委员 政法委员 武装部长 人武部部长'],
  [null, 'post', '常委 委员 候补委员 主任 副主任 常务副主任 主任委员 副主任委员 委员长 副委员长 秘书长 副秘书长 常务副秘书长 主席 副主席 常务副主席 名誉主席 联席主席 轮值主席 局长 副局长 常务副局长 厅长 副厅长 常务副厅长 部长 副部长 常务副部长 司长 副司长 处长 副处长 科长 副科长 股长 副股长 所长 副所长 常务副所长 站长 副站长 大队长 副大队长 支队长 副支队长 总队长 副总队长 中队长 副中队长 分队长 组长 副组长 常务副组长 班长 主管 负责人 主要负责人 总负责人 联合负责人 联络员 署长 副署长 关长 副关长 专员 副专员 专员助理 指挥长 副指挥长 常务副指挥长 总指挥 副总指挥 政委 副政委 教导员 副教导员 指导员 政治委员 督学 督察长 总督学 典狱长 警长 新闻发言人 发言人 新闻秘书 馆长 副馆长 台长 副台长 局长助理 部长助理 主席助理 会长助理 主任助理 总会计师 总经济师 总农艺师 总统计师 总审计师 总规划师 总工程师 副总工程师 总工 总飞行师 安全总监 首席监察官 专职委员 专职副主任 专职副书记 召集人 执行主任 执行副主任 执行主席 执行局长 理事 政治协理员 科技特派员 特邀监察员 监事 团长 副团长 团支部书记 妇女主任 会计主管 网格长 楼长 片长 河长 林长 田长 副总长 副院长 院长 常务副院长 执行院长 名誉院长 院长助理 会长 副会长 常务副会长 执行会长 名誉会长 轮值会长 理事长 副理事长 常务副理事长 常务理事 首席专家 首席科学家 首席技师 园长 副园长 总监理工程师 项目部经理 项目负责人 项目总工 项目总负责人 技术负责人 场长 副场长 矿长 副矿长 舰长 副舰长 船长 机长 代表团团长 客座教授 负责同志'],
  ['government', 'rank', '一级巡视员 二级巡视员 巡视员 副巡视员 调研员 副调研员 一级调研员 二级调研员 三级调研员 四级调研员 一级主任科员 二级主任科员 三级主任科员 四级主任科员 主任科员 副主任科员 科员 一级科员 二级科员 一级高级检察官 二级高级检察官 三级高级检察官 四级高级检察官 一级高级法官 二级高级法官 三级高级法官 四级高级法官 二级大法官 一级大法官 首席大法官 首席大检察官 一级警监 二级警监 三级警监 一级警督 二级警督 三级警督 一级警长 二级警长 三级警长 四级警长 一级警务专员 二级警务专员 督察专员 纪检员 正厅长级干部 副厅长级干部 县处级干部 参事 文史馆员'],
  [null, 'rank', '人大代表 全国人大代表 省人大代表 市人大代表 党代表 政协委员 全国政协委员 省政协委员 市政协委员 县政协委员 政协常委 特聘专家 特约研究员 顾问 高级顾问 首席顾问 法律顾问 总顾问'],
  ['government', 'post', '审判长 庭长 副庭长 检察长 副检察长 常务副检察长 监狱长 主席候选人 院长候选人 检察长候选人 司令员 副司令员 司令 副司令 总司令 军长 副军长 师长 副师长 旅长 副旅长 参谋长 副参谋长 参谋 总参谋长 营长 连长 排长 上将 中将 少将 大校 上校 中校 少校 元帅 军分区司令员 部队长 国防部发言人 审计长 行长助理 大法官 大检察官 总警监 警务处处长'],
  ['government', 'trade', '法官 检察官 审判员 检察员 执行员 人民陪审员 书记员 法官助理 检察官助理'],
  // enterprise
  ['enterprise', 'post', '副总 总经理特别助理 总监助理 财务总监助理 证券事务代表 工段长 总调度长 董事长 副董事长 执行董事 非独立董事 非执行董事 独立非执行董事 职工代表监事 职工监事 股东代表监事 独立董事 董事 董事会主席 董事局主席 董事局副主席 联席董事长 名誉董事长 监事长 监事会主席 董事会秘书 董秘 总经理 副总经理 常务副总经理 总经理助理 执行总经理 经理 副经理 常务副经理 高级经理 客户经理 项目经理 区域经理 产品经理 部门经理 首席投资官 首席市场官 首席风险官 首席人力资源官 首席科学官 首席数据官 首席合规官 首席品牌官 财务经理 销售经理 市场经理 业务经理 人事经理 研发经理 技术经理 生产经理 行政经理 工程经理 研发副总裁 财务副总裁 营销副总裁 销售副总裁 运营副总裁 投资经理 基金经理 大堂经理 总裁 副总裁 高级副总裁 资深副总裁 执行副总裁 执行总裁 联席总裁 轮值总裁 总裁助理 区域总裁 首席执行官 首席运营官 首席财务官 首席技术官 首席信息官 首席营销官 首席战略官 首席产品官 执行长 营运长 财务长 技术长 首席代表 首席合伙人 CEO CFO COO CTO CIO CMO CSO CHO 联席CEO 创始人 联合创始人 创办人 合伙人 管理合伙人 创始合伙人 实际控制人 控股股东 法定代表人 法人代表 厂长 副厂长 行长 副行长 董事长助理 总监 副总监 技术总监 运营总监 营销总监 销售总监 市场总监 业务总监 财务总监 人力资源总监 创意总监 艺术总监 设计总监 研发总监 厂长助理 店长 副店长 掌门人 总代理 主理人 业务主管 轮值董事长 职工董事 外部董事 总支书记兼总经理 财务负责人 分公司经理 常务副总裁 高级总监 首席经济学家 首席分析师 首席研究员 首席策略分析师 高级分析师 首席架构师 首席设计师 总设计师 副总设计师 总建筑师 车队长 生产部长 技术部长 品质部长 销售部长'],
  ['enterprise', 'trade', '分析师 工程师 高级工程师 设计师 律师 大律师 执业律师 研发工程师 架构师 会计师 精算师 投资总监 建造师 正高级工程师 理财师 经济师 高级经济师 研究主管'],
  // academia
  ['academia', 'post', '校长 副校长 常务副校长 执行校长 名誉校长 校长助理 教务长 系主任 系副主任 课题组长 学科带头人 所长助理 首席教授 主任医师 副主任医师 主治医师 护士长 总护士长 科主任 博士生导师 硕士生导师 博导 讲席教授 特聘教授 特聘研究员 名誉教授 荣誉教授 校董'],
  ['academia', 'rank', '院士 教授 副教授 助理教授 研究员 副研究员 助理研究员 高级研究员 终身教授 二级教授 访问学者 长江学者 研究馆员 博士后 讲师 高级讲师 正高级教师 特级教师'],
  ['other', 'post', '主教练 总教练 助理教练 教练员 社长 副社长 总编辑 副总编辑 总编 副总编 总导演 总策划 总制片人 出品人 总主笔 执行主编 副主编 总台台长 主编 秘书长助理 政治助理 司长政治助理 副司长政治助理 局长政治助理 首席助理秘书长'],
  // named only with their body: the captain of a team on the field is no post
  [null, 'trade', '领导人 教练 主帅 队长 副队长 领队 副领队'],
]

/** 副, 代理, 常务…: what may stand before a post and is part of it. */
const PREFIXES = words('副 兼职 常务副 常务 代理 执行 名誉 荣誉 第一 第一副 首席 高级 资深 联席 轮值 候任 专职 专职副 兼职副 挂职 党组 党组副 党委 党委副 党支部 党总支 机关党委 支部 总 副总 永远 联合 大区 全球 中国区 亚太区 大中华区 主持工作的 主持工作的副 常任')

/** After these the word goes on, and is no post: 局长办公会, 院长室, 部长级, 书记员. A post of the list itself is not cut by them. */
const GOES_ON = words('馆 夫人 委员会 办公 会议 室 级 们 制 任期 信箱 热线 接待 责任 助手 特别助理 岗位 人选 联席 碰头 专题 院 单位 席位 林场 奖 杯 寄语 致辞稿 座谈会 论坛 联谊 培训 大会 团 质量奖 专线 直通车 留言 负责制 联系 负责 科员 级别 级干部 待遇 资格 证 证书 考试 轮训 学校 述职 们的')

const ENTRIES = (): [string, TitleWord][] => ROWS.flatMap(([sector, kind, list]) => words(list).map((word): [string, TitleWord] => [word, { sector, kind }]))

/** The list as written, for the test that finds duplicates. */
export function titleEntries(): readonly [string, TitleWord][] {
  return ENTRIES()
}

export interface TitleLexicon {
  readonly posts: Matcher<TitleWord>
  readonly prefixes: Matcher<true>
  readonly goesOn: Matcher<true>
}

/** Compiles the posts together with those that a user adds. */
export function compileTitles(own: readonly string[] = []): TitleLexicon {
  const entries: [string, TitleWord][] = [...ENTRIES(), ...own.map((word): [string, TitleWord] => [word, { sector: null, kind: 'post' }])]
  const flags = (list: readonly string[]): [string, true][] => list.map((word) => [word, true])
  return { posts: compileMatcher(entries), prefixes: compileMatcher(flags(PREFIXES)), goesOn: compileMatcher(flags(GOES_ON)) }
}

let standard: TitleLexicon | undefined

/** The posts without additions, compiled once. */
export function titles(): TitleLexicon {
  standard ??= compileTitles()
  return standard
}
