/**
 * Spaces that cut up numbers and lines: letter-spaced lines (总 收 入 4 0 6 3 万 元), 50 亿元, 2018年11月 12 日, 28 831处, 集群 、建设.
 * 2022年 98个项目, 电话 010 65363056 and 王伟 李强 stay: a space goes only where a number, a word or a mark is cut by it.
 */
import { CharSet } from '../text/char-set.ts'
import type { Edit } from '../text/alignment.ts'
import { FEATURE, isDigit, isHan } from './features.ts'
import { splitFigure } from './split-figures.ts'
import type { Step } from './step.ts'

/** Spaces that typesetters put into long numbers. */
const THIN = '\u2006\u2008\u2009\u200a\u202f'

/** White space inside a line. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x1680
}

/** Lines that are spaced letter by letter, by OCR or a gazetteer's typesetter. */
export const letterSpacing: Step = {
  id: 'letter-spacing',
  about: '总 收 入 4 0 6 3 万 元 → 总收入4063万元',
  needs: FEATURE.space,
  find(text, { lines, places: { at, bits, count } }) {
    const edits: Edit[] = []
    let n = 0
    for (let k = 0; k < count; k++) {
      const space = at[k]!
      // a letter-spaced line has a character by itself beside one of its spaces
      if ((bits[k]! & FEATURE.space) === 0 || space < lines[n]!.start || !(isAlone(text, space - 1) || isAlone(text, space + 1))) continue
      while (lines[n]!.end < space) n++
      const { start, end } = lines[n]!
      if (isLetterSpaced(text, start, end)) {
        for (let i = start; i < end; i++) {
          if (!isSpace(text.charCodeAt(i))) continue
          const from = i
          while (i + 1 < end && isSpace(text.charCodeAt(i + 1))) i++
          if (from > start && i + 1 < end) edits.push({ start: from, end: i + 1, to: '', rule: 'letter-spacing' })
        }
      }
      if (++n === lines.length) break
    }
    return edits
  },
}

/** Whether a character that is no space has a space or the edge of the line on both sides. */
function isAlone(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 32 && !isSpace(code) && isEdge(text.charCodeAt(at - 1)) && isEdge(text.charCodeAt(at + 1))
}

function isEdge(code: number): boolean {
  return code === 10 || Number.isNaN(code) || isSpace(code)
}

/** Whether most tokens of the line are single characters, some of them Chinese. */
function isLetterSpaced(text: string, start: number, end: number): boolean {
  let tokens = 0
  let singles = 0
  let han = 0
  let digits = 0
  let unit = false // a single digit followed by a Chinese character by itself: 5 万
  let previous = 0
  for (let i = start; i < end; ) {
    if (isSpace(text.charCodeAt(i))) {
      i++
      continue
    }
    const from = i
    while (i < end && !isSpace(text.charCodeAt(i))) i++
    tokens++
    const code = text.charCodeAt(from)
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return false
    if (i - from === 1) {
      singles++
      if (isHan(code)) {
        han++
        if (previous === 1) unit = true
      } else if (isDigit(code)) digits++
      else if (previous === 1 && (code === 0x25 || code === 0xff05)) unit = true
      previous = isDigit(code) ? 1 : 0
    } else previous = 0
  }
  if (tokens >= 2 && han === tokens) return true
  if (tokens < 4 || singles * 10 < tokens * 6) return false
  return digits === 0 ? han >= 3 : unit && (han >= 1 || digits >= 2)
}

/** What may follow a number and its space: a unit or a measure word, not the beginning of another word (人民, 家庭, 年度). */
const UNIT =
  /(?:个百分点|亿|万|千(?!里|秋|古)|百(?!姓|货|年)|[%％‰℃]|年(?!鉴|级|轻|龄)|月(?!亮|球|刊)|日(?!本|常|报|益|前|语)|号(?!召|称|码)|时(?!间|任|代|期|候|政)|分(?:钟|之|(?=[，。、；\s]|$))|秒|岁|元(?!旦|宵|素|首)|倍|亩|吨|米|公里|公顷|公斤|平方|立方|千克|千瓦|兆瓦|千米|厘米|毫米|英寸|港元|美元|欧元|港币|日元|英镑|人民币|[多余](?=[万亿个家名人项户亩辆台套次吨座所条件公元年天种米])|个(?!人|体|别|性)|家(?!庭|长|居|具|电|乡|装|园|属)|项(?!目[概名编建总])|户(?!籍|外|口)|名(?!单|称|录|师|优|誉|义|牌)|位(?!于|置|居|列)|人(?!民|员|才|大|社|口|文|工|力|均|事|们|居|类)|次(?!日|级|要|年)|条(?!例|件)|件|套|台(?![湾州风账南北中东海胞企资独当塑积])|辆|座(?!谈|落)|栋|幢|所(?!有|以|在|得|谓|属|需)|处(?!理|于|置|罚|长|级)|批(?!准|复|示|评|发)|届|期(?!间|望|待|货|限)|例(?!如)|起(?!草|步|诉|点)|笔|宗(?!旨)|场(?!所|地|馆)|艘|架(?!构)|株|棵|床|层(?!面|次)|间(?!接)|张|份|篇|册|枚|块|片(?!区)|级(?!别)|种(?!植|子|养|粮)|天(?!津|然|气)|周(?!边|围|年|刊)|页|章(?!程)|节(?!能|约|日))/uy
const GROUPED = /[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,4}(?:\.[0-9]{1,4})?(?![0-9.])/uy
/** What UNIT begins with. */
const UNIT_BEGINS = new CharSet('个亿万千百%％‰℃年月日号时分秒岁元倍亩吨米公平立千厘毫英港美欧人多余家项户名位次条件套台辆座栋幢所处批届期例起笔宗场艘架株棵床层间张份篇册枚块片级种天周页章节兆')
const IN_RANGE = new CharSet('0123456789０１２３４５６７８９.．,，-—–~～至')
const IN_FIGURE = new CharSet('0123456789.')

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Words that announce a figure: 总投资 50亿元. */
const BEFORE_FIGURE = /(?:投资|资金|金额|产量|总量|余额|里程|人口|总数|收入|产值|增加值|利润|税收|增长|下降|达|达到|约|超|超过|近|逾|共|共计|合计|累计|为|占|面积|占地|新增|完成|实现|第)$/u
/** Words after which a number is a name: 表 1 项目. */
const LABEL = /(?:表|图|附件|附表|附图|专栏|章|节|条|案例|方案|步骤|之)$/u
/** At the start of a line a small number counts headings: 1 项目概况. Only these make it a figure. */
const SURE_UNIT = /(?:[年月](?!度)|日(?!本|常|报)|亿|[%％‰℃]|亩|吨|公里|公顷|平方|万(?=[元亩吨人户平]))/uy

export const numberSpaces: Step = {
  id: 'number-spaces',
  about: '总投资 50 亿元 → 总投资50亿元: spaces inside numbers and before units',
  needs: FEATURE.space,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    const remove = (start: number, end: number): void => {
      edits.push({ start, end, to: '', rule: 'number-spaces' })
    }
    let resume = 1
    const join = (start: number, end: number): void => {
      const figure = splitFigure(text, start, end)
      if (figure === null) return
      // the same figure has one edit for each of its gaps
      const done = edits.at(-1)?.end ?? 0
      edits.push(...figure.edits.filter((edit) => edit.start >= done))
      resume = Math.max(resume, figure.end)
    }
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.space) === 0 || at[k]! < resume) continue
      const start = runStart(text, at[k]!, resume)
      if (start >= text.length - 1) break
      const end = runEnd(text, start)
      resume = end
      const previous = text.charCodeAt(start - 1)
      const next = text.charCodeAt(end)
      if (isDigit(previous) && isDigit(next)) {
        if (end - start === 1 && THIN.includes(text[start]!)) remove(start, end)
        else if (end - start === 1) {
          const last = grouped(text, start)
          if (last >= 0) {
            for (let i = start; i < last; i++) if (isSpace(text.charCodeAt(i))) remove(i, i + 1)
            resume = last
          } else join(start, end)
        }
      } else if ((isDigit(previous) && (next === 0x2e || next === 0xff0e)) || (isDigit(next) && (previous === 0x2e || previous === 0xff0e) && isDigit(text.charCodeAt(start - 2)))) {
        join(start, end)
      } else if (isDigit(previous)) {
        if (end - start <= 3 && unitFollows(text, start, end)) remove(start, end)
      } else if (isDigit(next) && isHan(previous) && end - start <= 3) {
        if (opensFigure(text, start, end)) remove(start, end)
      } else if ((text[start - 1] === '亿' || text[start - 1] === '万') && isDigit(text.charCodeAt(start - 2)) && /^(?:元(?!旦)|亿|美元|亩|吨|人)/u.test(text.slice(end, end + 2))) remove(start, end)
    }
    return edits
  },
}

function runStart(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && isSpace(text.charCodeAt(start - 1))) start--
  return start
}

function runEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && isSpace(text.charCodeAt(end))) end++
  return end
}

/** Where a number in groups of three ends whose first group ends at `space`; −1 where it is none. */
function grouped(text: string, space: number): number {
  let from = space
  while (from > 0 && space - from < 4 && isDigit(text.charCodeAt(from - 1))) from--
  if (space - from > 3 || text[from] === '0' || /[0-9A-Za-z.．,，:：\-—]/u.test(text[from - 1] ?? '')) return -1
  if (isSpace(text.charCodeAt(from - 1)) && isDigit(text.charCodeAt(from - 2))) return -1 // the end of a longer row
  GROUPED.lastIndex = from
  if (!GROUPED.test(text)) return -1
  const end = GROUPED.lastIndex
  UNIT.lastIndex = isSpace(text.charCodeAt(end)) ? end + 1 : end
  return UNIT.test(text) ? end : -1
}

function unitFollows(text: string, space: number, unit: number): boolean {
  if (!UNIT_BEGINS.has(text.charCodeAt(unit))) return false
  UNIT.lastIndex = unit
  if (!UNIT.test(text)) return false
  let from = space
  while (from > 0 && space - from < 24 && IN_RANGE.has(text.charCodeAt(from - 1))) from--
  let left = from
  while (left > 0 && isSpace(text.charCodeAt(left - 1)) && from - left < 4) left--
  const before = text[left - 1] ?? '\n'
  if (isLetter(text.charCodeAt(from - 1))) return false
  if (left < from && LABEL.test(text.slice(Math.max(0, left - 2), left))) return false
  if (before === '\n') {
    SURE_UNIT.lastIndex = unit
    const rest = text.slice(unit, unit + 4).split('\n', 1)[0]!
    return space - from >= 3 || rest.length <= 2 || SURE_UNIT.test(text)
  }
  return true
}

/** A Chinese character, a space, a number: whether the number belongs to what stands before. */
function opensFigure(text: string, space: number, number: number): boolean {
  let end = number
  while (end < text.length && end - number < 20 && IN_FIGURE.has(text.charCodeAt(end))) end++
  let unit = end
  while (isSpace(text.charCodeAt(unit)) && unit - end < 3) unit++
  if (!UNIT_BEGINS.has(text.charCodeAt(unit))) return false
  const before = text.slice(Math.max(0, space - 3), space)
  if (LABEL.test(before)) return false
  const spaced = unit > end
  // parts of one date: 2018年11月 12 日
  if (/[0-9]年$/u.test(before) && text[unit] === '月' && end - number <= 2) return true
  if (/[0-9]月$/u.test(before) && text[unit] === '日' && end - number <= 2) return true
  UNIT.lastIndex = unit
  if (!UNIT.test(text)) return false
  if (spaced) return text[space - 1] !== '年' || !/[0-9]年$/u.test(before) || text[unit] === '月'
  // 合作社 146家, but two figures (2022年 98个) and a date after a word (本报 3月6日) stay apart
  return BEFORE_FIGURE.test(before) || !(/[年月日号时点]/u.test(text[unit]!) || /[0-9][々〇㐀-鿿𠀀-𲎯]{1,2}$/u.test(before))
}

const FULL_MARKS = '，。、；：！？”’）》】」』'
const HALF_MARKS = ',;:'

export const spaceBeforeMark: Step = {
  id: 'space-before-mark',
  about: '集群 、建设 → 集群、建设: spaces before a mark',
  needs: FEATURE.space,
  find(text, { places: { at, bits, count } }) {
    const edits: Edit[] = []
    let done = 1
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & FEATURE.space) === 0 || at[k]! < done) continue
      const start = runStart(text, at[k]!, done)
      const end = runEnd(text, start)
      done = end
      const mark = text[end]
      const previous = text.charCodeAt(start - 1)
      if (mark === undefined || end - start > 4 || !(isHan(previous) || isDigit(previous) || '%％”’）》】」』'.includes(text[start - 1]!))) continue
      if (!FULL_MARKS.includes(mark) && !(HALF_MARKS.includes(mark) && !/[-()DPp|]/u.test(text[end + 1] ?? ''))) continue
      edits.push({ start, end, to: '', rule: 'space-before-mark' })
    }
    return edits
  },
}
