/** Currencies (ISO 4217) by their Chinese names and signs. Names are what stands behind a figure, signs and codes what stands before one. */

export interface CurrencyUnit {
  readonly currency: string
  /** Power of ten of the unit in the currency's own unit: 角 -1, 分 -2. */
  readonly places: number
}

const WHOLE: Readonly<Record<string, string>> = {
  CNY: '元 元人民币 圆 块 块钱 人民币 块人民币 RMB CNY 人民币元',
  USD: '美元 美金 美圆 元美金 USD 美刀',
  HKD: '港元 港币 港圆 元港币 HKD 元港元',
  EUR: '欧元 EUR',
  JPY: '日元 日圆 日币 JPY',
  GBP: '英镑 GBP 镑',
  TWD: '新台币 台币 元新台币 元台币 新台币元',
  MOP: '澳门元 澳门币 葡币',
  NGN: '奈拉 尼日利亚奈拉',
  ARS: '阿根廷比索',
  CLP: '智利比索',
  COP: '哥伦比亚比索',
  PEN: '秘鲁索尔',
  PLN: '兹罗提 波兰兹罗提',
  HUF: '福林 匈牙利福林',
  CZK: '捷克克朗',
  ISK: '冰岛克朗',
  RON: '罗马尼亚列伊',
  UAH: '格里夫纳',
  BYN: '白俄罗斯卢布',
  BDT: '孟加拉塔卡 塔卡',
  LKR: '斯里兰卡卢比',
  NPR: '尼泊尔卢比',
  IRR: '伊朗里亚尔',
  QAR: '卡塔尔里亚尔',
  OMR: '阿曼里亚尔',
  KWD: '科威特第纳尔',
  IQD: '伊拉克第纳尔',
  DZD: '阿尔及利亚第纳尔',
  RSD: '塞尔维亚第纳尔',
  MAD: '摩洛哥迪拉姆',
  ETB: '埃塞俄比亚比尔',
  KES: '肯尼亚先令',
  TZS: '坦桑尼亚先令',
  UZS: '苏姆 乌兹别克斯坦苏姆',
  TJS: '索莫尼',
  BND: '文莱元',
  AUD: '澳元 澳大利亚元 澳币',
  CAD: '加元 加拿大元 加币',
  SGD: '新加坡元 新元 坡币 新币',
  NZD: '新西兰元 纽元',
  CHF: '瑞士法郎 瑞郎',
  KRW: '韩元 韩币 韩圆',
  RUB: '卢布',
  THB: '泰铢',
  INR: '印度卢比 卢比',
  PKR: '巴基斯坦卢比',
  VND: '越南盾',
  IDR: '印尼盾 印度尼西亚盾',
  MYR: '马来西亚林吉特 林吉特 令吉 马币',
  PHP: '菲律宾比索',
  MXN: '墨西哥比索',
  AED: '迪拉姆',
  SAR: '沙特里亚尔 里亚尔',
  BRL: '巴西雷亚尔 雷亚尔',
  ZAR: '南非兰特 兰特',
  TRY: '土耳其里拉 里拉',
  SEK: '瑞典克朗',
  NOK: '挪威克朗',
  DKK: '丹麦克朗',
  KZT: '坚戈',
  MNT: '图格里克',
  EGP: '埃及镑',
  ILS: '新谢克尔 谢克尔',
  MMK: '缅元 缅币',
  LAK: '基普',
  KHR: '瑞尔',
  XBT: '个比特币 枚比特币 比特币',
}

const PARTS: readonly (readonly [string, string, number])[] = [
  ['角', 'CNY', -1], ['毛', 'CNY', -1], ['毛钱', 'CNY', -1], ['角钱', 'CNY', -1], ['分钱', 'CNY', -2], ['分', 'CNY', -2],
  ['美分', 'USD', -2], ['欧分', 'EUR', -2], ['便士', 'GBP', -2], ['港仙', 'HKD', -2], ['仙', 'HKD', -2],
]

/** What may stand behind a figure of money. */
export const CURRENCY_UNITS: readonly (readonly [string, CurrencyUnit])[] = [
  ...Object.entries(WHOLE).flatMap(([currency, names]) => names.split(' ').map((name) => [name, { currency, places: 0 }] as const)),
  // 三万元欧元, 9000元日币: the name of the currency once more behind 元
  ...Object.entries(WHOLE).flatMap(([currency, names]) => names.split(' ').filter((name) => currency !== 'CNY' && /[元币圆镑]$/u.test(name) && name.length > 1).map((name) => [`元${name}`, { currency, places: 0 }] as const)),
  ...PARTS.map(([name, currency, places]) => [name, { currency, places }] as const),
]

/** What may stand before a figure of money, and its currency. A bare $ in Chinese text is the US dollar. */
export const CURRENCY_SIGNS: readonly (readonly [string, string])[] = [
  ['人民币', 'CNY'], ['RMB', 'CNY'], ['CNY', 'CNY'], ['¥', 'CNY'], ['￥', 'CNY'], ['RMB¥', 'CNY'],
  ['$', 'USD'], ['US$', 'USD'], ['USD', 'USD'], ['美元', 'USD'], ['美金', 'USD'], ['＄', 'USD'], ['U.S.$', 'USD'],
  ['HK$', 'HKD'], ['HKD', 'HKD'], ['港币', 'HKD'], ['港元', 'HKD'], ['HKD$', 'HKD'],
  ['NT$', 'TWD'], ['NTD', 'TWD'], ['新台币', 'TWD'], ['台币', 'TWD'], ['MOP', 'MOP'], ['MOP$', 'MOP'], ['澳门币', 'MOP'],
  ['A$', 'AUD'], ['AUD', 'AUD'], ['C$', 'CAD'], ['CAD', 'CAD'], ['S$', 'SGD'], ['SGD', 'SGD'],
  ['€', 'EUR'], ['EUR', 'EUR'], ['欧元', 'EUR'], ['£', 'GBP'], ['GBP', 'GBP'], ['英镑', 'GBP'], ['₩', 'KRW'], ['JPY', 'JPY'], ['日元', 'JPY'], ['CHF', 'CHF'],
  ['₽', 'RUB'], ['฿', 'THB'], ['₹', 'INR'],
]

/** 元 opens another word before these: 元素, 元旦, 二元结构, 三元区. */
export const NOT_AFTER_YUAN = '化结论素旦宵首帅凶件朝老勋谋古曲杂气区桥婴制次月年'
/** 三角, 五角, 两分 and 三毛 are words; as money they need 钱 or a 元 before them. 块 counts things before a noun. */
export const SMALL_MONEY: readonly string[] = ['仙', '角', '毛', '分', '块', '圆', '镑']
