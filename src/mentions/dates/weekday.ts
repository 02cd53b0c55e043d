/** Weekdays (星期): the patterns of their forms and the number of a day. */

export const WEEKDAY: RegExp = /(?:[,，]\s?)?[(（]?(?:星期|周|礼拜)([一二三四五六日天])[)）]?/uy
export const WEEKDAY_PAREN: RegExp = /[(（](?:(?:农历|阴历)[^)）]{2,12}|(?:[正腊冬]|十?[一二三四五六七八九十])月[初十廿二三][一二三四五六七八九十]?|大年初[一二三四五六七八九十]|除夕|[^)）]{1,4}节|今天|昨天|明天|今日|昨日|明日|当天|本?周[一二三四五六日]|(?:星期|礼拜)[一二三四五六日天])(?:[,，、]?(?:星期|周)[一二三四五六日天])?[)）]/uy
export const SHORT_WEEKDAY: RegExp = /的?(?:星期|周|礼拜)?([一二三四五六日天])(?![年岁次个期边是直样般些家种级带])/uy
export const BARE_WEEKDAY: RegExp = /(?:星期|周|礼拜)([一二三四五六日天])(?![次个期年刊报线边遭到色身岁围转例川强良家台场人两位天爷叔伯婶婆嫂姨哥]|奶奶|妈|先生|老板|师傅|至尊|集团|福|周)/uy
export const NTH_WEEKDAY: RegExp = /(?:的)?(第([一二三四五1-5])|最后一)个?(?:星期|周|礼拜)([一二三四五六日天])/uy
export const WEEKEND: RegExp = /(?:周)?末/uy

/** 一 1 … 日, 天 7. */
export function weekday(char: string): number {
  return '一二三四五六日'.indexOf(char === '天' ? '日' : char) + 1
}
