/** Counts (计数): number, measure word, and the noun that is counted. */
import { limits, type Figure } from '../figure.ts'
import { readFigures } from '../figures.ts'
import type { FoundCount } from '../found.ts'
import type { Reading } from '../rule.ts'
import { isCount } from './counting.ts'
import { headBefore, nounBefore } from './noun-before.ts'
import { nounBehind } from './noun-behind.ts'
import { endsInHead } from './phrase.ts'

export function findCounts(reading: Reading): FoundCount[] {
  const { text } = reading
  const found: FoundCount[] = []
  const figures = readFigures(reading)
  // where the figure in front ends: no noun is looked for beyond it
  let before = 0
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!
    if (figure.unit?.kind !== 'measure') {
      before = figure.end
      continue
    }
    // 一口气 counts nothing and bars no noun
    if (!isCount(text, figures, i)) continue
    const { unit } = figure.unit
    const { min, max } = limits(figure)
    const noun = nounOf(text, figure, unit, before, figures[i + 1], found)
    found.push({ start: figure.start, end: figure.end, min, max, mod: figure.mod, unit, noun, rule: RULE[figure.form] })
    before = figure.end
  }
  return found
}

const RULE: Readonly<Record<Figure['form'], string>> = {
  figure: 'count/figure', range: 'count/range', shared: 'count/shared', rough: 'count/rough', fraction: 'count/fraction', bare: 'count/bare', compound: 'count/compound',
}

/** Measure words that name what they count: without a noun beside them they take none from elsewhere. */
const SELF_EVIDENT = ['人', '户', '人次', '例', '字', '次', '场', '趟', '场次', '批', '批次', '起', '页', '架次', '班次', '车次', '户次', '轮']

/** Measure words of events: what stands before them is who did it, not what is counted. */
const REPEATS = ['次', '趟', '轮', '遍']

function nounOf(text: string, figure: Figure, unit: string, before: number, next: Figure | undefined, found: readonly FoundCount[]): string | null {
  // a bound behind the measure word may stand between it and the noun: 30家以上配套企业
  // 9票同意, 0票反对
  if (unit === '票' && VOTE.test(text.slice(figure.end, figure.end + 2))) return null
  const behind = asKind(text, figure, unit, asProduct(text, figure, unit, nounBehind(text, figure.end, next, unit)))
  // 6把加油枪中有2把误差达…: some of what was just counted
  const whole = found.at(-1)
  if (whole !== undefined && whole.unit === unit && whole.noun !== null && figure.start - whole.end <= 14 && SOME_OF_THEM.test(text.slice(whole.end, figure.start))) return whole.noun
  if (behind !== null && unit !== '人' && !REPEATS.includes(unit)) return behind
  if (REPEATS.includes(unit)) return behind !== null && (endsInHead(behind) || unit === '轮') ? behind : null
  const ahead = nounBefore(text, figure.start, before, unit)
  // 新增公办学位1.26万个，其中小学5940个: places at them, not schools
  if (ahead !== null && unit === '个' && SCHOOL.test(ahead) && isPlaces(text, figure, found)) return found.at(-1)!.noun
  // 病例15例(广东6例、上海4例), 教师120名,其中语文30名: parts of what was just counted
  if (ahead !== null && ahead !== '' && (ahead.length <= 5 || ahead.endsWith('行政区')) && !endsInHead(ahead) && !'士员者生师人长家工民兵女男性干'.includes(ahead.at(-1)!) && isPart(text, figure, unit, found) && !found.at(-1)!.noun!.endsWith(ahead.at(-1)!)) return found.at(-1)!.noun
  // 云南某县4人死亡: where they are, not who
  if (ahead !== null && unit === '人' && '省市县区镇乡村州旗'.includes(ahead.at(-1) ?? ' ')) return null
  // 景区208万人次: where they were
  if (ahead !== null && unit === '人次' && ahead !== '' && !VISITORS.includes(ahead.at(-1)!)) return null
  if (ahead !== null && ahead !== '') return SELF_EVIDENT.includes(unit) && (ahead.length === 1 || ahead.endsWith('人次')) ? null : ahead
  if (ahead === '') return earlier(text, figure, unit, found) ?? headBefore(text, figure.start, before)
  // 从3600人增至1.2万人
  const last = found.at(-1)
  if (last !== undefined && last.unit === unit && figure.start - last.end <= 6 && GROWN_TO.test(text.slice(last.end, figure.start))) return last.noun
  // 分别为18891人、19099人和25594人
  if (last !== undefined && last.unit === unit && figure.start - last.end === 1 && '、和及与,，'.includes(text[last.end]!)) return last.noun
  if (SELF_EVIDENT.includes(unit)) return behind !== null && unit !== '人' ? behind : null
  const same = earlier(text, figure, unit, found)
  const head = headBefore(text, figure.start, before)
  return head ?? ofGroup(text, figure) ?? same
}

/** What words for those who come end on. */
const VISITORS = '部家客众员者生民师人口童女士干兵工'
const VOTE = /^(?:同意|赞成|反对|弃权|通过)/u
const SOME_OF_THEM = /^[^。；！？\n]*[中里](?:有|已有|还有)?$/u
const SCHOOL = /(?:小学|初中|高中|幼儿园|中学|大学|中职|职高)$/u
const GROWN_TO = /^(?:扩大|增加|提高|提升|增长|减少|下降|发展|上升|增|升|降|减|扩|涨|回升|恢复)?(?:到|至)/u

/** 260名中小学、幼儿园教师 are teachers; 60多层楼高 is storeys of a building. */
function asKind(text: string, figure: Figure, unit: string, noun: string | null): string | null {
  if (noun === null) return null
  if (unit === '层' && noun === '楼高') return '楼'
  const end = figure.end + noun.length
  // 121座立体及平面停车场
  if ('及和与'.includes(text[end] ?? ' ') && !endsInHead(noun) && text.startsWith(noun, figure.end)) {
    const joint = nounBehind(text, end + 1, undefined, unit)
    return joint !== null && endsInHead(joint) ? joint : noun
  }
  if (!'名位'.includes(unit) || PERSON.includes(noun.at(-1)!)) return noun
  const other = text[end] === '、' && text.startsWith(noun, figure.end) ? nounBehind(text, end + 1, undefined, unit) : null
  return other !== null && PERSON.includes(other.at(-1)!) ? other : noun
}

/** What words for people end on. */
const PERSON = '安士员者生师人长家工民兵手农警'

/** 20万套智能马桶盖项目 makes 马桶盖, 两艘运输船建造合同 is about ships: what a plant makes or a contract is for. */
function asProduct(text: string, figure: Figure, unit: string, noun: string | null): string | null {
  if (noun === null || !'台套艘辆架件只支块片枚颗'.includes(unit)) return noun
  const made = text[figure.start - 1] === '产' && '年月日'.includes(text[figure.start - 2] ?? ' ')
  const tail = made ? MADE_BY.exec(noun) : CONTRACT.exec(noun)
  return tail === null || tail.index < 2 ? noun : noun.slice(0, tail.index)
}

const MADE_BY = /(?:的?(?:智能)?(?:生产|加工|制造|建设|技改|扩建|改造))?(?:项目|工程|生产线|生产基地|制造基地|基地|工厂|厂)$/u
const CONTRACT = /(?:建造|采购|购销|销售|租赁|生产|制造|供货)?(?:合同|订单|协议)$/u

/** 签约项目中，投资10亿元以上的5个、50亿元以上的1个: the group that they are some of. */
function ofGroup(text: string, figure: Figure): string | null {
  if (text[figure.start - 1] !== '的') return null
  const group = GROUP.exec(text.slice(Math.max(0, figure.start - 56), figure.start))
  return group !== null && endsInHead(group[1]!) ? (nounBefore(group[1]! + '1', group[1]!.length, 0, '个') ?? null) : null
}

function isPlaces(text: string, figure: Figure, found: readonly FoundCount[]): boolean {
  const last = found.at(-1)
  return last !== undefined && last.unit === '个' && last.noun !== null && PLACES.test(last.noun) && !SENTENCE_END.test(text.slice(last.end, figure.start))
}

function isPart(text: string, figure: Figure, unit: string, found: readonly FoundCount[]): boolean {
  const last = found.at(-1)
  if (last === undefined || last.unit !== unit || last.noun === null || figure.start - last.end > 16) return false
  const sentence = text.slice(Math.max(0, figure.start - 60), figure.start)
  const open = Math.max(sentence.lastIndexOf('其中'), sentence.lastIndexOf('('), sentence.lastIndexOf('（'))
  return open >= 0 && !PART_ENDS.test(sentence.slice(open + 1))
}

const GROUP = /([一-鿿]{2,10})(?:当)?中[，,：:][^。；;！？\n]{2,40}$/u
const PLACES = /(?:学位|名额|岗位|计划)$/u
const SENTENCE_END = /[。！？；;\n]/u
const PART_ENDS = /[。！？；;\n)）]/u

/** The noun of the last count with this measure word in the paragraph. */
function earlier(text: string, figure: Figure, unit: string, found: readonly FoundCount[]): string | null {
  for (let i = found.length - 1; i >= 0 && i >= found.length - 6; i--) {
    const count = found[i]!
    if (count.unit === unit && count.noun !== null) return text.slice(count.end, figure.start).includes('\n') ? null : count.noun
  }
  return null
}
