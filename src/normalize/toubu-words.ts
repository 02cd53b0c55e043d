/**
 * The words that decide what 头部 stands for. A list is a string of words parted by spaces.
 * 第一 (the substitution of content farms): 头部季度, 头部次会议. The head, or the leading ones of a trade: 头部企业, 头部外伤.
 */

const words = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== '')

/** Characters that make a word with 头 (牵头, 街头, 包头): 头 is theirs, 部 belongs to what follows. */
export const OWNERS_OF_TOU = '牵码街龙源口带巨镜像箭包汕桥城滩渡墙磁案苗势浪潮镐锄斧石木砖馒枕船机矿山田巷岸弄接探水刊题榔丫寡工把苦钻弹喷插罐烟床炕抬摇扭掉领起派坝井埠码墩岭沙塘坟坎关点人'

/** What 部 makes a word with: 部门, 部署, 部位. None of these is 第一 + a measure word without a further sign. */
export const TAILS_OF_BU = '门分署件位队委长落属级员件'

/** 第一 whatever stands before: no leading company and no human head is called so. `!` parts what must not follow. */
export const SURE: readonly { readonly word: string; readonly not?: readonly string[] }[] = [
  { word: '季度', not: ['区域'] },
  { word: '时间', not: ['轴', '戳', '区域', '线', '段'] },
  ...words('书记 要务 手资料 手材料 手信息 手数据 手情况 桶金 粒扣子 颗扣子 颗纽扣 组长 副组长 阶段 志愿 学历 学位 副总理 副省长 副市长 副县长 副州长 副总统 副首相 副部长 副主席 高楼 高峰 人民医院 附属医院 附属中学 附属小学 中级人民法院 人民法院 看守所 监狱 夫人 印象 小时 分钟 仗 炮 颗 桶油 车间主任 建筑公司 建筑工程公司 百货大楼 百货公司 百货商店 建设工程公司').map((word) => ({ word })),
  { word: '会议室' },
  { word: '中学', not: ['生', '校', '名'] },
  { word: '小学', not: ['生'] },
  { word: '高级中学' },
  { word: '实验', not: ['室', '者', '员'] },
]

/** Measure words (量词): 第一 when the measure word is whole. The string holds the characters that make it part of a longer word. */
export const MEASURES: ReadonlyMap<string, string> = new Map(Object.entries({
  次: '数序要级之元日品新股生贷氯',
  批: '量次发评准复判示注文处阅',
  个: '人股数体性别案',
  名: '企校单称次片录牌字媒家人气酒医院城优师表',
  位: '置移次图居于列点差',
  届: '时满',
  期: '货望待间权限房刊盼许',
  轮: '播廓胎毂椅换船岗转动候',
  座: '次位椅谈机舱右套',
  家: '电居装具纺政族庭长用校乡饰畜禽访园务常人',
  条: '目形码纹带幅状理件例文',
  艘: '',
  台: '湾州积风账词商灯球式面阶',
  例: '如外会行句题子证',
  笔: '者记试直录电触名尖画迹',
  枪: '支械击手毙伤战弹',
  排: '名行放序列斥气查他除版期头',
  天: '猫使线然气花窗地空际下数赋津',
  课: '程题堂件外税',
  款: '畅销新项型式待',
  项: '目链圈',
  章: '节程鱼法印',
  袋: '鼠装子',
  辆: '',
  架: '构子设空势',
  枚: '举',
  根: '据本部源治系须茎目基',
  支: '持付出撑柱架流部点行',
  块: '链状',
  棵: '',
  株: '洲距',
  幅: '度员',
  场: '馆景所地面合域均外内次',
  趟: '',
  拨: '款付打',
  波: '动及段音澜长形',
  桩: '基',
  栋: '梁',
  幢: '',
  炉: '具子',
  棒: '球子状',
  滴: '滴灌',
  盏: '',
  遍: '布及地',
  宗: '旨教族地',
  届次: '',
  席: '位卷',
  锹: '',
  铲: '车子',
  抔: '',
  锤: '子炼',
  班岗: '',
  趟班: '',
  顺位: '',
  方队: '',
  梯次: '',
  大队: '',
  所: '有在以谓需属得致处见作',
  代: '表码工理价言运建购销孕驾谢办替品',
  节课: '',
  组数据: '',
  集团军: '',
  部法: '',
  部地方: '',
  部专: '',
  部条例: '',
  部规: '',
  部电影: '',
  件事: '',
  件大事: '',
  件作品: '',
  件实事: '',
  件产品: '',
  口井: '',
  口油: '',
  口气: '',
  道菜: '',
  道工序: '',
  道关: '',
  道防线: '',
  道门: '',
  道题: '',
  道屏障: '',
  任县: '',
  任书: '',
  任校: '',
  任院: '',
  任局: '',
  任主: '',
  任会长: '',
  任董: '',
  任总: '',
  本书: '',
  本专著: '',
  班列: '',
  列动车: '',
  列火车: '',
  只股: '',
  只基: '',
  篇报道: '',
  篇论文: '',
  篇文章: '',
  套房子: '',
  批次: '',
  次产业: '',
  标段: '',
  标包: '',
  轮次: '',
}))

/** 头部大 + these: 第一大. 头部大厂, 头部大企业, 头部大模型 are the leading ones. */
export const AFTER_DA: readonly string[] = words('股东 经济体 支柱 港 出口 进口 贸易 外贸 生产国 消费国 消费市场 产地 产区 国 省 县 市场 来源 民族 党 岛 湖 河 淡水湖 产业 油田 气田 煤 粮 农业 工业省 制造国 旅游目的地 投资 外资 引资 用电 能源 水电 核电 发电 电站 作物 特点 任务 优势 难题 亮点 看点 原则 原因 特色 法宝 瀑布 盐湖 沙漠 水库 河流 城市群 客源 目的地 食品 贸易伙伴')

/** 头部产业 + these: 第一产业, as statistics say it. 头部产业园区 stays. */
export const AFTER_CHANYE: readonly string[] = words('增加值 占比 比重 从业 就业人员 完成增加值 实现增加值 、第二 、二 和第二 和二 与第二')

/** Places and scopes before a final 头部: with a verb of ranking it is 第一 (排全省头部). */
export const SCOPES: readonly string[] = words('全国 全省 全市 全县 全区 全州 全球 世界 全疆 全行业 亚洲 华东 华中 华南 华北 西部 中部 东部 西北 西南 东北 长三角 江北 苏北 全盟 全旗 全镇 全校 全场 全系统 省内 市内 县内 国内 同类 同行 各市 各县 各省 各地 县区 总分 综合 小组')

/** Verbs of ranking. */
export const RANKING: readonly string[] = words('排名 排在 排到 排 居 位居 稳居 跃居 高居 列 名列 争 争当 争创 夺 勇夺 夺得 夺取 拿 拿下 获 获得 荣获 蝉联 保持 领跑 占 考 得 升至 跃升 跃升至 达到 并列 勇争 力争 敢争 誓争 赢得 摘得 斩获 当 做 创 冲刺 升到')

/** Movement into a group: it is the leading group that is meant (跻身行业头部). */
export const INTO: readonly string[] = words('跻身 进入 位于 迈入 步入 挤进 处于 属于 迈向 走向 靠近 集中于 向 成为 聚焦 锁定 瞄准')

/** X头部、Y至上: mottoes. */
export const MOTTO_HEADS: readonly string[] = words('安全 质量 生命 信誉 服务 用户 客户 顾客 人民 健康 品质 诚信 生态 效率 友谊 信用 读者 旅客 学生 乘客 责任 环保')
/** What follows a motto's 头部 where no second half does. */
export const MOTTO_TAILS: readonly string[] = words('的理念 的原则 的意识 的思想 的宗旨 的方针 理念 原则 意识 、预防 ,预防 ，预防 ， , 。 、 ” ’ 」 』 ； ; ！')

/** The motto words that a trade could also lead in: they need the second half (服务头部、质量至上). */
export const SECOND_HALVES: readonly string[] = words('至上 为本 优先 第二 唯一 为先 为上 为王 为天 在先 领先 取胜 求真 诚信 为主')
