/** Counts (计数): number, measure word, and the noun that is counted. */
import { readFigures, type Figure } from '../figure.ts'
import type { FoundCount } from '../found.ts'
import type { Reading } from '../rule.ts'
import { isCount } from './counting.ts'
import { endsInHead, headBefore, nounBefore, nounBehind } from './noun.ts'

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
    found.push({
      start: figure.start,
      end: figure.end,
      min: figure.min === null ? null : Number(figure.min),
      max: figure.max === null ? null : Number(figure.max),
      mod: figure.mod,
      unit,
      noun: nounOf(text, figure, unit, before, figures[i + 1], found),
      rule: `count/${figure.form}`,
    })
    before = figure.end
  }
  return found
}

/** Measure words that name what they count: without a noun beside them they take none from elsewhere. */
const SELF_EVIDENT = ['人', '户', '人次', '例', '字', '次', '场', '趟', '场次', '批', '批次', '起', '页', '架次', '班次', '车次', '户次', '轮']

/** Measure words of events: what stands before them is who did it, not what is counted. */
const REPEATS = ['次', '趟', '轮', '遍']

function nounOf(text: string, figure: Figure, unit: string, before: number, next: Figure | undefined, found: readonly FoundCount[]): string | null {
  // a bound behind the measure word may stand between it and the noun: 30家以上配套企业
  const behind = nounBehind(text, figure.end, next)
  if (behind !== null && unit !== '人') return behind
  if (REPEATS.includes(unit)) return behind
  const ahead = nounBefore(text, figure.start, before)
  // 病例15例(广东6例、上海4例), 教师120名,其中语文30名: parts of what was just counted
  if (ahead !== null && ahead !== '' && (ahead.length <= 5 || ahead.endsWith('行政区')) && !endsInHead(ahead) && !/[士员者生师人长家工民兵女男性干]$/u.test(ahead) && isPart(text, figure, unit, found) && !found.at(-1)!.noun!.endsWith(ahead.at(-1)!)) return found.at(-1)!.noun
  if (ahead !== null && ahead !== '') return SELF_EVIDENT.includes(unit) && ahead.length === 1 && ahead !== '人' ? null : ahead
  if (ahead === '') return earlier(text, figure, unit, found) ?? headBefore(text, figure.start, before)
  // 从8200人扩大到1.5万人
  const last = found.at(-1)
  if (last !== undefined && last.unit === unit && figure.start - last.end <= 6 && /^(?:扩大|增加|提高|提升|增长|减少|下降|发展|上升)?(?:到|至)/u.test(text.slice(last.end, figure.start))) return last.noun
  if (SELF_EVIDENT.includes(unit)) return behind !== null && unit !== '人' ? behind : null
  const same = earlier(text, figure, unit, found)
  const head = headBefore(text, figure.start, before)
  return head ?? same
}

function isPart(text: string, figure: Figure, unit: string, found: readonly FoundCount[]): boolean {
  const last = found.at(-1)
  if (last === undefined || last.unit !== unit || last.noun === null || figure.start - last.end > 16) return false
  const sentence = text.slice(Math.max(0, figure.start - 60), figure.start)
  const open = Math.max(sentence.lastIndexOf('其中'), sentence.lastIndexOf('('), sentence.lastIndexOf('（'))
  return open >= 0 && !/[。！？；;\n)）]/u.test(sentence.slice(open + 1))
}

/** The noun of the last count with this measure word in the paragraph. */
function earlier(text: string, figure: Figure, unit: string, found: readonly FoundCount[]): string | null {
  for (let i = found.length - 1; i >= 0 && i >= found.length - 6; i--) {
    const count = found[i]!
    if (text.slice(count.end, figure.start).includes('\n')) return null
    if (count.unit === unit && count.noun !== null) return count.noun
  }
  return null
}
