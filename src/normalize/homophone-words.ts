/** The disguised words of homophones.ts. */

export interface Homophone {
  /** The disguised character and how it reads. */
  readonly from: string
  readonly to: string
  /** What must stand right before (`before`) and after (`after`); what must not (`notBefore`, `notAfter`). */
  readonly before?: RegExp
  readonly after?: RegExp
  readonly notBefore?: RegExp
  readonly notAfter?: RegExp
}

const SUPERLATIVE = /^(?:低价|低工资|高价|高奖励|高补|高标准|新款|新消息|新政策|新优惠|大优惠|大的|大规模|佳|强|便宜|优惠|先进|好的|具)/u
const QUALITY = /^(?:高新|重点|示范|经济技术开发区|经开区|开发区|新区|贫困县|非遗|专精|绿色|园区|科技企业|实验室|龙头|湿地|森林|卫生|文明)/u
const ORDINAL = /^(?:批|次|届|个|名|家|季|期|步|大|条|时间|书记|位|轮|产业|中学|人民)/u

/** Of the entries that begin alike the first that fits wins. */
export const HOMOPHONES: readonly Homophone[] = [
  { from: '帼际', to: '国际' },
  { from: '帼家', to: '国家' },
  { from: '國伋', to: '国级' },
  { from: '国伋', to: '国级' },
  { from: '家伋', to: '家级', before: /国$/u },
  { from: '自萤', to: '自营' },
  { from: '削量', to: '销量' },
  { from: '钩物', to: '购物' },
  { from: '补萜', to: '补贴' },
  { from: '卜贴', to: '补贴', notBefore: /[占萝]$/u },
  { from: '湊箪', to: '凑单' },
  { from: '凑箪', to: '凑单' },
  { from: '忦', to: '价', before: /[々〇㐀-鿿𠀀-𲎯\d]$/u },
  // a surname too: 亓玉国
  { from: '亓', to: '元', before: /(?:\d|[十百千万亿])$/u },
  { from: '醉', to: '最', after: SUPERLATIVE, notBefore: /[麻沉陶心酒宿迷买灌喝烂微半]$/u },
  { from: '嘴', to: '最', after: SUPERLATIVE, notBefore: /[家奶张嘴吃插斗拌烟鸭亲还顶喷管油]$/u },
  { from: '鼎级', to: '顶级', notAfter: /^[々〇㐀-鿿𠀀-𲎯]{0,10}?(?:公司|集团|酒店|商行|厂)/u },
  { from: '決对', to: '绝对', notAfter: /^[策抗象]/u },
  { from: '决对', to: '绝对', notBefore: /[解坚判否议表裁对公速自票取先处]$/u, after: /^(?:领先|优势|安全|不|保证|保密|真实|第一|放心|权威|值|正品|低价|实力|多数|控股|贫困|好|可靠|完美|主力|把握)/u },
  { from: '国佳级', to: '国家级' },
  { from: '国家集', to: '国家级', after: QUALITY },
  { from: '国家及', to: '国家级', after: QUALITY, notAfter: /^[々〇㐀-鿿𠀀-𲎯]{0,8}?(?:省级|省市|地方|市级|自治区级)/u },
  { from: '弟一', to: '第一', notBefore: /[兄徒子师堂表小贤学姐]$/u, after: ORDINAL },
  { from: '地衣', to: '第一', after: /^(?:批|次|届|季度|名|时间)/u },
  { from: '第壹', to: '第一', after: /^(?:批|次|届|季度|名|时间|期|步|个|条|季)/u },
  { from: '为依', to: '唯一', after: /^(?:指定|授权|官方|入选|获批|获奖|入围|代理|一家|合作|试点|正规|合法|认证|上榜|的[选渠平])/u },
  ...[...'国球面省市网县部程力新'].map((next): Homophone => ({ from: `荃${next}`, to: `全${next}`, notBefore: /[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐]$/u, ...(next === '新' || next === '力' ? { notAfter: /^[々〇㐀-鿿𠀀-𲎯]{0,10}?(?:公司|集团)/u } : {}) })),
  { from: '荃', to: '权', before: /[授版产维股债侵]$/u },
  { from: '极至', to: '极致', notBefore: /[电终两南北阳阴积磁正负太登消]$/u, after: /^(?:体验|享受|追求|服务|品质|性能|空间|奢华|效率|速度|简约|配置|的(?:体验|享受|品质|服务)|[，。”！,]|$)/u },
  { from: '治辽', to: '治疗', notAfter: /^[河东宁西阳源金代沈]/u },
  { from: '修福', to: '修复', before: /[态壤地境土山复伤护]$/u },
  { from: '修福', to: '修复', after: /^(?:工程|治理|项目)/u, notBefore: /[王李张刘陈]$/u },
  { from: '正府', to: '政府', before: /(?:市|县|区|省|乡|镇|民|地方|级)$/u },
  { from: '郑府', to: '政府', before: /(?:市|县|区|省|乡|镇|民|地方|级)$/u, notAfter: /^[前后东西南北大路街巷]/u },
  { from: '市政俯', to: '市政府' },
]
