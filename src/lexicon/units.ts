/** Units of measure (计量单位) as news prints them, with their UCUM code where there is one. Percent, permille and 倍 are here too. */

export interface MeasureUnit {
  /** The unit as it is reported. */
  readonly unit: string
  readonly ucum?: string
}

const UCUM: Readonly<Record<string, string>> = {
  公尺: 'm', 平方公尺: 'm2', 立方公尺: 'm3', 公厘: 'mm', 'kW·h': 'kW.h', 'kW.h': 'kW.h', 公里: 'km', 千米: 'km', 米: 'm', 分米: 'dm', 厘米: 'cm', 公分: 'cm', 毫米: 'mm', 微米: 'um', 纳米: 'nm', 海里: '[nmi_i]', 英里: '[mi_i]', 英尺: '[ft_i]', 英寸: '[in_i]', 吋: '[in_i]', 呎: '[ft_i]', 平方呎: '[sft_i]', 光年: '[ly]',
  km: 'km', m: 'm', cm: 'cm', CM: 'cm', mm: 'mm', 'μm': 'um', um: 'um', nm: 'nm', KM: 'km', '㎞': 'km', '㎝': 'cm', '㎜': 'mm', '㎡': 'm2', 'm²': 'm2', m2: 'm2', 'km²': 'km2', km2: 'km2', '㎢': 'km2', 'cm²': 'cm2',
  'm³': 'm3', m3: 'm3', '㎥': 'm3', ha: 'har', hm2: 'har', 'hm²': 'har',
  平方米: 'm2', 平米: 'm2', 平方公里: 'km2', 平方千米: 'km2', 平方厘米: 'cm2', 平方毫米: 'mm2', 平方英尺: '[sft_i]', 平方英里: '[smi_us]', 公顷: 'har', 英亩: '[acr_us]',
  立方米: 'm3', 立方厘米: 'cm3', 千升: 'kL', 升: 'L', 公升: 'L', 毫升: 'mL', 加仑: '[gal_us]', L: 'L', ml: 'mL', mL: 'mL', ML: 'mL',
  吨: 't', 公吨: 't', 'μg': 'ug', 'µg': 'ug', ug: 'ug', 千克: 'kg', 公斤: 'kg', 克: 'g', 毫克: 'mg', 微克: 'ug', 纳克: 'ng', 磅: '[lb_av]', 盎司: '[oz_av]', 克拉: '[car_m]', kg: 'kg', KG: 'kg', Kg: 'kg', '㎏': 'kg', g: 'g', mg: 'mg', '㎎': 'mg', t: 't',
  瓦: 'W', 千瓦: 'kW', 兆瓦: 'MW', 吉瓦: 'GW', W: 'W', Wp: 'W', kWp: 'kW', KWp: 'kW', MWp: 'MW', GWp: 'GW', kW: 'kW', KW: 'kW', kw: 'kW', MW: 'MW', GW: 'GW', TW: 'TW', 马力: '[HP]',
  千瓦时: 'kW.h', 兆瓦时: 'MW.h', 吉瓦时: 'GW.h', kWh: 'kW.h', KWh: 'kW.h', kwh: 'kW.h', KWH: 'kW.h', MWh: 'MW.h', GWh: 'GW.h', GWH: 'GW.h', Gwh: 'GW.h', TWh: 'TW.h', 千瓦小时: 'kW.h',
  瓦时: 'W.h', Wh: 'W.h', 度电: 'kW.h', 焦耳: 'J', 千焦: 'kJ', 兆焦: 'MJ', 大卡: 'kcal', 千卡: 'kcal',
  伏: 'V', 千伏: 'kV', 伏特: 'V', kV: 'kV', KV: 'kV', kv: 'kV', V: 'V', 安培: 'A', 毫安: 'mA', 毫安时: 'mA.h', 安时: 'A.h', mA: 'mA', Ah: 'A.h', mAh: 'mA.h', 千伏安: 'kV.A', 兆伏安: 'MV.A', 伏安: 'V.A', kVA: 'kV.A', MVA: 'MV.A', 欧姆: 'Ohm',
  赫兹: 'Hz', 千赫: 'kHz', 千赫兹: 'kHz', 兆赫: 'MHz', 兆赫兹: 'MHz', 吉赫: 'GHz', 吉赫兹: 'GHz', Hz: 'Hz', kHz: 'kHz', MHz: 'MHz', GHz: 'GHz', HZ: 'Hz',
  帕: 'Pa', 百帕: 'hPa', 千帕: 'kPa', 兆帕: 'MPa', kPa: 'kPa', MPa: 'MPa', hPa: 'hPa', 牛顿: 'N', 千牛: 'kN',
  字节: 'By', 千字节: 'kBy', 兆字节: 'MBy', 吉字节: 'GBy', 太字节: 'TBy', 比特: 'bit', 千比特: 'kbit', 兆比特: 'Mbit', 吉比特: 'Gbit', KB: 'kBy', MB: 'MBy', GB: 'GBy', TB: 'TBy', PB: 'PBy', EB: 'EBy', ZB: 'ZBy',
  Mbps: 'Mbit/s', Gbps: 'Gbit/s', Tbps: 'Tbit/s', kbps: 'kbit/s',
  '℃': 'Cel', '°C': 'Cel', 摄氏度: 'Cel', 华氏度: '[degF]', '℉': '[degF]', '°F': '[degF]',
  '%': '%', '‰': '[ppth]', ppm: '[ppm]', ppb: '[ppb]', 分贝: 'dB', dB: 'dB', 流明: 'lm', 毫西弗: 'mSv', 海浬: '[nmi_i]',
}
/** Units without a UCUM code. */
const PLAIN = '延长米 度 两 亩 公亩 顷 平方 立方 华里 里路 里地 里山路 里水路 市斤 斤 丈 尺 寸 坪 担 公担 个基点 基点 个点子 个百分点 百分点 个千分点 千分点 CMD 倍 标方 方 EFLOPS PFLOPS Eflops Pflops TOPS 总吨 载重吨 净吨 修正总吨 EH/s'
/** Written one way, reported another. */
const AS: Readonly<Record<string, string>> = { 个百分点: '百分点', 个千分点: '千分点', 个基点: '基点', 个点子: '基点', 里地: '里', 里山路: '里', 里水路: '里', '％': '%', '﹪': '%' }

export const MEASURE_UNITS: readonly (readonly [string, MeasureUnit])[] = [
  ...Object.entries(UCUM).map(([unit, ucum]) => [unit, { unit, ucum }] as const),
  ...PLAIN.split(' ').map((unit) => [unit, { unit: AS[unit] ?? unit }] as const),
  ['％', { unit: '%', ucum: '%' }],
  ['﹪', { unit: '%', ucum: '%' }],
]

/** A single 千 before these belongs to the unit: 5千瓦 is 5 千瓦. */
export const AFTER_QIAN: readonly string[] = ['升', '瓦时', '瓦小时', '瓦', '克', '米', '伏安', '伏', '赫兹', '赫', '帕', '卡', '焦', '牛', '比特', '字节']

/** What may follow the stroke of a compound unit: 吨/年, 微克/立方米. */
export const PER: readonly string[] = [
  '年', '月', '日', '天', '小时', '时', '分钟', '秒', '立方米', '平方米', '平方公里', '公里', '亩', '公顷', '升', '人', '户', '吨', '公斤', '千克', '千瓦时', '辆', '套', '台', '班', '周', '次', 'h', 's', 'd', 'a', 'm³', 'm3', 'm²', 'm2', 'L', 'kg', 't', 'km', 'min', '季', '批',
]

/** A unit of one character opens another word before these: 米粉, 克服, 升级, 斤两, 度过. */
export const NOT_AFTER_UNIT: Readonly<Record<string, string>> = {
  米: '粉饭线面酒其兰字', 克: '服制强隆拉里', 升: '再一二三四五六七八九级至到温值学降高旗', 斤: '斤', 尺: '寸度', 寸: '土', 亩: '均', 伏: '击天', 瓦: '斯房解片砾', 倍: '受加增感数率', 平方: '根', 担: '任当心保忧架纲', 丈: '夫量', 帕: '克', 度: '假量过数日春夏汛', 磅: '礴', 顷: '刻', 立方: '体', 坪: '地山石',
}

/** Spans of time and calendar words: the dates finder's, never a count or a quantity. */
export const TIME_UNITS: string =
  '年 月 日 天 小时 分钟 秒 秒钟 周 周岁 周年 季度 季 岁 号 点 时 刻 点钟 世纪 年代 学年 学期 财年 星期 礼拜 晚 夜 ' +
  '个月 个多月 个半月 个小时 个多小时 个半小时 个工作日 个星期 个多星期 个礼拜 个季度 个年头 个多年头 个世纪 个多世纪 个交易日 个自然日 个昼夜 个周 个钟头 个半钟头 个日夜 个春秋 个学期 个学年 个钟 个日 个年度 个财年 个寒暑 个冬春 个赛季 个小长假 个夜晚 个白天 个晚上 个早晨 个日历日 个休息日 个节假日'
