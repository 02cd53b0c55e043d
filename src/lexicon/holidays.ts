/** Holidays and solar terms (节日, 节气): on which day of which calendar, and the neighbours that make a name something else. */

export interface Holiday {
  readonly name: string
  /** All the forms; longest first is settled when they are compiled. */
  readonly words: string
  /** Gregorian month and day. */
  readonly day?: readonly [number, number]
  /** Chinese calendar month and day; day 30 is the last of the month (除夕). */
  readonly lunar?: readonly [number, number]
  /** The nth weekday of a month: [5, 7, 2] is the second Sunday of May. */
  readonly nth?: readonly [number, number, number]
  /** Solar term (节气) by its name. */
  readonly term?: string
  /** The State Council's name for its days off. */
  readonly legal?: string
  /** Not right before a text that matches (sticky). */
  readonly notBefore?: RegExp
  readonly notAfter?: RegExp
}

const TERM_NOT_BEFORE = /(?:[村镇乡县区市路街桥山河湖园寺上]|股份|集团|科技|公司)/uy

export const HOLIDAYS: readonly Holiday[] = [
  { name: '元旦', words: '元旦节 元旦', day: [1, 1], legal: '元旦' },
  { name: '春节', words: '春节 大年初一 农历新年 农历春节', lunar: [1, 1], legal: '春节', notBefore: /联欢晚会/uy },
  { name: '除夕', words: '除夕夜 除夕 大年三十 年三十', lunar: [12, 30], legal: '春节' },
  ...'二三四五六七八九十'.split('').map((day, index) => ({ name: `大年初${day}`, words: `大年初${day}`, lunar: [1, index + 2] as const })),
  { name: '元宵节', words: '元宵节 元宵佳节 上元节 元宵', lunar: [1, 15], notBefore: /(?:[汤馅店]|晚会)/uy },
  { name: '龙抬头', words: '龙抬头', lunar: [2, 2] },
  { name: '三月三', words: '“三月三” 农历三月三', lunar: [3, 3] },
  { name: '端午节', words: '端午节 端午', lunar: [5, 5], legal: '端午节' },
  { name: '七夕', words: '七夕节 七夕', lunar: [7, 7] },
  { name: '中元节', words: '中元节', lunar: [7, 15] },
  { name: '中秋节', words: '中秋节 中秋', lunar: [8, 15], legal: '中秋节' },
  { name: '重阳节', words: '重阳节 重阳', lunar: [9, 9], notBefore: /(?:[村镇乡区路木])/uy },
  { name: '腊八节', words: '腊八节 腊八', lunar: [12, 8], notBefore: /[粥蒜]/uy },
  { name: '小年', words: '北方小年', lunar: [12, 23] },
  { name: '情人节', words: '情人节', day: [2, 14] },
  { name: '女生节', words: '女生节', day: [3, 7] },
  { name: '妇女节', words: '三八国际妇女节 “三八”国际妇女节 “三八”妇女节 三八妇女节 国际妇女节 妇女节 三八节 “三八”', day: [3, 8], notBefore: /红旗|^制/uy },
  { name: '植树节', words: '植树节', day: [3, 12] },
  { name: '消费者权益日', words: '国际消费者权益日 消费者权益日 3·15 3.15 3•15', day: [3, 15], notBefore: /(?:[\d%万亿元分个米])/uy, notAfter: /[\d.·•]$/u },
  { name: '愚人节', words: '愚人节', day: [4, 1] },
  { name: '世界读书日', words: '世界读书日', day: [4, 23] },
  { name: '劳动节', words: '五一国际劳动节 “五一”国际劳动节 国际劳动节 五一劳动节 “五一”劳动节 劳动节', day: [5, 1], legal: '劳动节' },
  { name: '五一', words: '“五一” 五一', day: [5, 1], legal: '劳动节', notBefore: /(?:[路街村镇广场大道桥社号六八]|劳动奖|口号|小区|巾帼)/uy, notAfter: /[十百零〇第三四五六七八九二一]$/u },
  { name: '青年节', words: '五四青年节 “五四”青年节 青年节', day: [5, 4] },
  { name: '护士节', words: '国际护士节 护士节', day: [5, 12] },
  { name: '母亲节', words: '母亲节', nth: [5, 7, 2] },
  { name: '儿童节', words: '六一国际儿童节 “六一”国际儿童节 国际儿童节 六一儿童节 “六一”儿童节 儿童节 “六一”', day: [6, 1] },
  { name: '世界环境日', words: '世界环境日', day: [6, 5] },
  { name: '父亲节', words: '父亲节', nth: [6, 7, 3] },
  { name: '建党节', words: '建党节 “七一”建党节 七一建党节 “七一”', day: [7, 1], notBefore: /重要讲话|讲话|勋章|表彰/uy },
  { name: '建军节', words: '建军节 八一建军节 “八一”建军节 “八一”', day: [8, 1] },
  { name: '教师节', words: '教师节', day: [9, 10] },
  { name: '国庆节', words: '“十一”国庆 十一国庆节 国庆节 国庆 十一假期 十一长假 十一黄金周 十一期间 “十一”', day: [10, 1], legal: '国庆节', notBefore: /(?:[\d一二三四五六七八九十]+周年|献礼|路|村|街|镇|大阅兵|阅兵|晚会)/uy, notAfter: /[张李王陈刘杨]$/u },
  { name: '万圣节', words: '万圣节', day: [10, 31] },
  { name: '双十一', words: '双十一 双11 “双11” “双十一” 光棍节', day: [11, 11] },
  { name: '双十二', words: '双十二 双12 “双12” “双十二”', day: [12, 12], notBefore: /[万亿千百]/uy },
  { name: '记者节', words: '中国记者节 记者节', day: [11, 8] },
  { name: '感恩节', words: '感恩节', nth: [11, 4, 4] },
  { name: '公祭日', words: '国家公祭日', day: [12, 13] },
  { name: '平安夜', words: '平安夜', day: [12, 24] },
  { name: '圣诞节', words: '圣诞节', day: [12, 25] },
  { name: '丰收节', words: '中国农民丰收节 农民丰收节', term: '秋分' },
  { name: '清明', words: '清明节 清明', term: '清明', legal: '清明节', notBefore: /(?:[果粿团茶上村镇乡县区路街桥山河湖园寺]|时期|政治)/uy, notAfter: /[政风]$/u },
  { name: '冬至', words: '冬至节 冬至', term: '冬至', notBefore: TERM_NOT_BEFORE },
  { name: '夏至', words: '夏至', term: '夏至', notBefore: TERM_NOT_BEFORE },
  { name: '立春', words: '立春', term: '立春', notBefore: TERM_NOT_BEFORE },
  { name: '立夏', words: '立夏', term: '立夏', notBefore: TERM_NOT_BEFORE },
  { name: '立秋', words: '立秋', term: '立秋', notBefore: TERM_NOT_BEFORE },
  { name: '立冬', words: '立冬', term: '立冬', notBefore: TERM_NOT_BEFORE },
  { name: '春分', words: '春分', term: '春分', notBefore: TERM_NOT_BEFORE },
  { name: '秋分', words: '秋分', term: '秋分', notBefore: TERM_NOT_BEFORE },
  { name: '谷雨', words: '谷雨', term: '谷雨', notBefore: TERM_NOT_BEFORE },
  { name: '惊蛰', words: '惊蛰', term: '惊蛰', notBefore: TERM_NOT_BEFORE },
  { name: '霜降', words: '霜降', term: '霜降', notBefore: TERM_NOT_BEFORE },
  { name: '芒种', words: '芒种', term: '芒种', notBefore: TERM_NOT_BEFORE },
  { name: '处暑', words: '处暑', term: '处暑', notBefore: TERM_NOT_BEFORE },
  // these are weather or names far more often than terms
  ...['大雪', '小雪', '大寒', '小寒', '大暑', '小暑', '小满', '白露', '寒露', '雨水'].map((term) => ({ name: term, words: `${term}节气`, term })),
]
