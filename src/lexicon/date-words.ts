/** Words that state a date or a part of one (时间词), by what they give. Guards name the neighbours that make them something else. */

export type DateWordKind =
  | 'year' | 'half' | 'quarter' | 'month' | 'week' | 'weekend' | 'day' | 'edge' | 'whole' | 'vague' | 'samePeriod' | 'halfMonth' | 'years'

export interface DateWord {
  readonly words: string
  readonly kind: DateWordKind
  /** Distance in years, months, weeks or days; number of the half or quarter. */
  readonly by?: number
  readonly anchor?: 'reference' | 'context' | 'period'
  readonly part?: 'start' | 'mid' | 'end'
  readonly vague?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
  /** Time of day that the word carries: 昨晚. */
  readonly dayPart?: 'MO' | 'MI' | 'AF' | 'EV' | 'NI'
  /** Not after one of these characters. */
  readonly notAfter?: string
  /** Not right before a text that matches (sticky). */
  readonly notBefore?: RegExp
  /** Not where the word with four characters on each side matches: 签约当年投产. */
  readonly notWithin?: RegExp
}

const YEAR_NEXT = /[级龄产均薪轻货夜味画糕]/uy

export const DATE_WORDS: readonly DateWord[] = [
  // 年
  { words: '今年 本年度 本年', kind: 'year', by: 0, anchor: 'reference', notAfter: '基样脚', notBefore: YEAR_NEXT },
  { words: '去年 去年度', kind: 'year', by: -1, anchor: 'reference' },
  { words: '前年', kind: 'year', by: -2, anchor: 'reference', notAfter: '之以目空', notBefore: /[产均度检]/uy },
  { words: '大前年', kind: 'year', by: -3, anchor: 'reference' },
  { words: '明年 来年 下一年度', kind: 'year', by: 1, anchor: 'reference', notAfter: '未以', notBefore: YEAR_NEXT },
  { words: '后年', kind: 'year', by: 2, anchor: 'reference', notAfter: '之以产后投达今此成用运工建营', notBefore: /[产均度检内可发处节减营创实]|税收|销售|新增|抽水|供[电水热气]|接待|贡献|利[润税]|加工|消纳/uy },
  { words: '大后年', kind: 'year', by: 3, anchor: 'reference' },
  { words: '上年 上年度 上一年度 上一年', kind: 'year', by: -1, anchor: 'period', notAfter: '以马', notBefore: /[级龄产均薪轻货夜味画糕半多来]/uy },
  { words: '下年度 下一年', kind: 'year', by: 1, anchor: 'period', notAfter: '以', notBefore: YEAR_NEXT },
  { words: '当年 同年 是年 该年 这一年 那一年', kind: 'year', by: 0, anchor: 'context', notAfter: '相应想去', notBefore: /[级龄产度]/uy, notWithin: /(?:签约|开工|落地|投产|建设|竣工|投入|供地|申报|立项)[、,，]?当年|当年.{0,3}当年/u },
  { words: '次年 翌年 第二年 隔年', kind: 'year', by: 1, anchor: 'context', notAfter: '初高大', notBefore: /[级龄]/uy },
  { words: '今明两年', kind: 'years', by: 1 },
  { words: '今明后三年', kind: 'years', by: 2 },
  { words: '上一年同期', kind: 'samePeriod', by: -1 },
  { words: '上年同月 去年同月 上年同季 去年同季', kind: 'samePeriod', by: -1, notAfter: '以' },
  { words: '去年同期 上年同期 去年同时期 上年度同期', kind: 'samePeriod', by: -1, notAfter: '以' },
  { words: '前年同期', kind: 'samePeriod', by: -2 },
  { words: '全年', kind: 'whole', by: 0, anchor: 'period', notBefore: /[级龄]|无休|不[休断停]/uy },
  { words: '年内 年度内 整年', kind: 'whole', by: 0, anchor: 'period', notAfter: '青少中老周历往每整两几多数十百', notBefore: /[级龄]|(?:涵|需|部)/uy },
  { words: '年底 年末 年终前', kind: 'edge', part: 'end', notAfter: '青少中老周历往每整几多数', notBefore: /[蕴气子]/uy },
  { words: '年初', kind: 'edge', part: 'start', notAfter: '青少中老周历往每几多数', notBefore: /[中级心]/uy },
  { words: '年中', kind: 'edge', part: 'mid', notAfter: '青少老周历往每几多数今近去来千百十的些', notBefore: /[国央共小医东西部级华考标办心型介等期超欧非俄美日韩的有最]/uy },
  // 半年, 季度
  { words: '上半年 前半年 上个半年', kind: 'half', by: 1 },
  { words: '下半年 后半年', kind: 'half', by: 2 },
  { words: '首季度', kind: 'quarter', by: 1 },
  { words: '本季度 这个季度 本季', kind: 'quarter', by: 0, anchor: 'reference', notAfter: '基', notBefore: /[节后]/uy },
  { words: '上季度 上个季度 上一季度', kind: 'quarter', by: -1, anchor: 'reference', notAfter: '以' },
  { words: '下季度 下个季度 下一季度', kind: 'quarter', by: 1, anchor: 'reference', notAfter: '以' },
  // 月
  { words: '本月 这个月 本月份', kind: 'month', by: 0, anchor: 'reference', notAfter: '基', notBefore: /[球饼亮]/uy },
  { words: '上月 上个月 上一个月 上月份', kind: 'month', by: -1, anchor: 'reference', notAfter: '以' },
  { words: '上上个月 上上月', kind: 'month', by: -2, anchor: 'reference', notAfter: '以' },
  { words: '下月 下个月 下一个月', kind: 'month', by: 1, anchor: 'reference', notAfter: '以天', notBefore: /球/uy },
  { words: '下下个月 下下月', kind: 'month', by: 2, anchor: 'reference' },
  { words: '当月 同月 是月', kind: 'month', by: 0, anchor: 'context', notAfter: '相' },
  { words: '次月 翌月', kind: 'month', by: 1, anchor: 'context', notAfter: '一二两三四五六七八九十每多首' },
  { words: '上半月', kind: 'halfMonth', by: 1 },
  { words: '下半月', kind: 'halfMonth', by: 2 },
  // 周
  { words: '本周 这周 这个星期 本星期 这个礼拜 这礼拜 这星期', kind: 'week', by: 0, anchor: 'reference', notAfter: '基', notBefore: /[期年边]/uy },
  { words: '这个周末 这周末', kind: 'weekend', by: 0, anchor: 'reference' },
  { words: '上周 上个星期 上星期 上个礼拜 上礼拜 上一周 上个周', kind: 'week', by: -1, anchor: 'reference', notAfter: '以', notBefore: /[期年边]/uy },
  { words: '上上周 上上个星期 上上星期 上上个礼拜 上上个周', kind: 'week', by: -2, anchor: 'reference' },
  { words: '下周 下个星期 下星期 下个礼拜 下礼拜 下一周 下个周', kind: 'week', by: 1, anchor: 'reference', notAfter: '以', notBefore: /[期年边]/uy },
  { words: '下下周 下下个星期 下下星期 下下个礼拜 下下个周', kind: 'week', by: 2, anchor: 'reference' },
  // 日
  { words: '今天 今日 本日', kind: 'day', by: 0, anchor: 'reference', notAfter: '如基根', notBefore: /头条|说法|是[:：]|津|投资|资本|传媒/uy, notWithin: /时至今日/u },
  { words: '今午', kind: 'day', by: 0, anchor: 'reference', dayPart: 'MI' },
  { words: '今晨 今早 今凌晨 今上午', kind: 'day', by: 0, anchor: 'reference', dayPart: 'MO' },
  { words: '今下午', kind: 'day', by: 0, anchor: 'reference', dayPart: 'AF' },
  { words: '今晚 今夜', kind: 'day', by: 0, anchor: 'reference', dayPart: 'EV', notBefore: /报/uy },
  { words: '昨天 昨日', kind: 'day', by: -1, anchor: 'reference' },
  { words: '昨晨 昨早 昨凌晨 昨上午', kind: 'day', by: -1, anchor: 'reference', dayPart: 'MO' },
  { words: '昨下午', kind: 'day', by: -1, anchor: 'reference', dayPart: 'AF' },
  { words: '昨晚 昨夜', kind: 'day', by: -1, anchor: 'reference', dayPart: 'EV' },
  { words: '前天 前日', kind: 'day', by: -2, anchor: 'reference', notAfter: '日目之以生' },
  { words: '大前天', kind: 'day', by: -3, anchor: 'reference' },
  { words: '前晚', kind: 'day', by: -2, anchor: 'reference', dayPart: 'EV', notAfter: '天日目之以' },
  { words: '明天 明日', kind: 'day', by: 1, anchor: 'reference', notAfter: '的好创向赢与未黎造文光', notBefore: /更|报(?![道告名送到])|会更|之后|的希望|之星|之子|大屿|方舟|科技/uy },
  { words: '明晨 明早', kind: 'day', by: 1, anchor: 'reference', dayPart: 'MO' },
  { words: '明晚', kind: 'day', by: 1, anchor: 'reference', dayPart: 'EV' },
  { words: '后天 後天', kind: 'day', by: 2, anchor: 'reference', notAfter: '今最', notBefore: /[性努培养]/uy },
  { words: '大后天 大後天', kind: 'day', by: 3, anchor: 'reference' },
  { words: '当天 当日 同日 同一天 是日', kind: 'day', by: 0, anchor: 'context', notAfter: '相', notBefore: /[往返寇伪]|本(?![报次市县月周])/uy, notWithin: /(?:申请|受理|办结|办理)[、,，]?当[天日]|当[天日].{0,2}当[天日]/u },
  { words: '当晚', kind: 'day', by: 0, anchor: 'context', dayPart: 'EV' },
  { words: '前一天 前一日', kind: 'day', by: -1, anchor: 'context', notAfter: '考节幕婚赛会产期演离之以日年月', notBefore: /[均晚夜]/uy },
  { words: '次日 翌日 第二天 隔日 隔天', kind: 'day', by: 1, anchor: 'context', notAfter: '一二两三四五六七八九十每多首' },
  { words: '次晨 翌晨', kind: 'day', by: 1, anchor: 'context', dayPart: 'MO' },
  // 月初, 月底: of the month being talked of
  { words: '月底 月末', kind: 'edge', part: 'end', notAfter: '个每岁', notBefore: /[盈]/uy },
  { words: '月初', kind: 'edge', part: 'start', notAfter: '个每岁' },
  { words: '季末', kind: 'edge', part: 'end', notAfter: '每' },
  { words: '季初', kind: 'edge', part: 'start', notAfter: '每' },
  // 近指, 远指: no calendar value
  { words: '目前', kind: 'vague', vague: 'PRESENT_REF', notAfter: '数题节科栏剧条曲书账名', notBefore: /期/uy, notWithin: /(?<!事)项目前/u },
  { words: '当前 现在 现时 如今 眼下 现今 当下', kind: 'vague', vague: 'PRESENT_REF', notAfter: '出呈体实展表发再重浮涌应相适担充正每', notBefore: /[于场线职地]|位置\s?[：:>»]|位置\s>/uy },
  { words: '日前', kind: 'vague', vague: 'PAST_REF', notAfter: '作假节今昨明当同次生周整每休平纪末汛易然0123456789一二三四五六七八九十', notBefore: /[往来去]/uy },
  { words: '近段时间 近一段时间 近日 近来 近期', kind: 'vague', vague: 'PAST_REF', notAfter: '附接将靠最临远邻', notBefore: /[点月]/uy },
  { words: '近年来 近年 近几年来 近几年 近些年来 近些年', kind: 'vague', vague: 'PAST_REF', notAfter: '附接将靠临远邻', notBefore: /[产均度级夜利收税龄]/uy },
  { words: '最近几年 最近 不久前 前不久 前些年 前几年', kind: 'vague', vague: 'PAST_REF', notBefore: /[的邻处]|点|距离|一[公站座家]/uy },
  { words: '未来', kind: 'vague', vague: 'FUTURE_REF', notAfter: '向创赢引领拥抱见的筑绘向享往望', notBefore: /得及|[产科城社学校之星感教农医食已工智]|方舟|可期|生活|技术|能源|网络|材料|制造|空间|信息|健康|建筑|趋势/uy },
  { words: '今后 将来 不久的将来', kind: 'vague', vague: 'FUTURE_REF', notAfter: '从即', notBefore: /[临到袭]/uy },
]
