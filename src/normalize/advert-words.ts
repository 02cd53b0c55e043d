/** The words that injected adverts are made of: what is sold, how it is asked for, and the pairs of characters without which there is no advert. */

/** What is sold. */
export const ADVERT_HEADS: string = '奶茶|茶饮|小吃|火锅|烧烤|早餐|麻辣烫|面馆|快餐|炸鸡|汉堡|零食|餐饮|咖啡|烘焙|甜品|串串|冒菜|米线|除甲醛|甲醛|减肥|祛痘|祛斑|植发|脱发|装修|瓷砖|门窗|全屋定制|定制家具|家具|家居|空气能|净水器|月嫂|驾校|考研|会计|英语|美容|养生|干洗|母婴|鲜花|礼品|贷款|信用卡|手机游戏|游戏|股票|配资|保健品|白酒|红酒|化妆品|护肤品|护肤|洗发水|地板|涂料|油漆|橱柜|衣柜|床垫|卫浴|集成灶|热水器|空调|锅炉|水泵|电动车|加盟店|开店|创业|学历|留学|移民|整容|医美|牙科|种植牙|近视|月子中心|幼儿园|早教|钢琴|舞蹈|瑜伽|健身|搬家|开锁|疏通|保洁|家政|装饰|智能锁|指纹锁|防水|保温杯|蛋糕|卤味|鸭脖|水果|生鲜|超市|便利店|服装|女装|童装|内衣|鞋业|珠宝|培训'
/** How it is asked for. */
export const ADVERT_TAILS: string = '加盟费多少钱|加盟排行榜|加盟店排行榜|加盟电话|加盟费|加盟店|加盟|连锁|十大品牌排行榜|十大品牌|十大名牌|排行榜|前十名|哪个牌子好|哪家好|哪家强|多少钱一平|多少钱|价格表|价格|费用|培训班|培训学校|培训|批发市场|批发|厂家直销|厂家|招商|代理|品牌排行|图片大全|怎么样|咨询热线|热线|公司电话'
/** Words that may stand between the two: 奶茶店加盟. */
export const ADVERT_MIDDLES: string = '店|品牌|项目'
/** The first two characters of everything that makes an advert of a bracket (STRONG and ALONE in adverts.ts), or the characters that such a cue cannot lack. */
export const BRACKET_CUES = '加微 加v 加V 微信 广告 点击 免费 ww ht 就上 长按 扫码 二维 加群 加客 加Q 招租 加盟 代理 厂房 写字 拿政 优惠 限时 一键 立即 包邮 返现 刷单 代办 推广 公众 赞助'
/** The same for an advert between two halves of a number (CUES in adverts.ts). */
export const NUMBER_CUES = '加盟 排行 前十 十大 多少 培训 热线 招租 批发 哪家 价格 广告 加微 包邮 减肥 网贷 贷款 秒到'
