/** Lines of a project list: “1.薄板深加工产业园二期——86亿元——在建”, “【彬州】…项目,总投资60亿元”, cells of a table. */
import type { ArticleText } from '../../segment/article-text.ts'
import type { NormSpan } from '../../text/span.ts'
import { baseOf, phaseOf, type Candidate } from './candidate.ts'
import { isKindOfPlace, specificity } from './judge.ts'
import { isOneOf } from './name.ts'
import { tailBefore } from './tails.ts'

const MARK = /^\s*(?:[（(]?\d{1,3}[)）.、．]\s*(?!\d)|[①-⑳]|[（(][一二三四五六七八九十]{1,3}[）)]|【[^】\n]{1,12}】|[●•■◆★▲※·]\s*)/u
const NAME = /^([^，,。；;：:|\t]{3,44}?)\s*(——|—|--|[|\t｜]|[，,：:](?=(?:项目)?(?:计划|预计|估算|概算)?总?投资)|[（(](?=(?:计划|预计|估算|概算)?总?投资)|。(?=(?:项目)?(?:计划|预计)?(?:总投资|投资|位于|由|占地|\d{1,2}月)))/u
const MONEY_NEXT = /^\s*(?:项目)?(?:计划|预计|估算|概算)?(?:总?投资)?额?[:：]?\s*(?:约|近|超|不超过|不低于|逾)?\s*(?:\d[\d.,]*|[一二三四五六七八九十百千]+)(?:[—～~至-]\d[\d.]*)?(?:多|余)?\s*(?:[百千万亿]|$|—|[|\t｜])/u
/** What the line under a heading begins with, where the heading names a project. */
const ABOUT_IT = /^(?:该?(?:项目|工程)(?:位于|总投资|占地|计划|选址|由|建设|主要)|总投资|建设内容|建设规模)/u
/** What the line under a numbered name tells of it. */
const FACT_LINE = /^(?:该?(?:项目|工程)(?!名称)|总?投资|估算|概算|最新动态|动态|进展|建设|位于|起点|起于|全长|线路|工期|责任单位|计划投资|完成投资|占地|由)/u
const WHOLE_LINE = /^([^，,。；;：:|\t？！]{4,46}?)[。：:]?$/u
const CLASS_LINE = /(?:合计|总计|小计|类|资金|收入|支出|产值|投资额|总投资|费|税|价|补助|经费|预算|人口|面积|增速|GDP)$/u
const HEADER = /项目\s?名称/u
const LABEL = /^\s*(?:\d{1,2}[.、．]\s*|[一二三四五六七八九十]{1,2}、|[（(][\d一二三四五六七八九十]{1,2}[）)])?\s*项目名称\s*[:：]\s*([^，,。；;：:\n]{4,50}?)(?:[。；;，,（(]|$)/u
const UNIT_OR_COLUMNS = /单位[:：]?\s*(?:亿|万)?元|投资/u

/**
 * Names in the lines of a list. Only blocks that begin with a list mark, or whole tables with a header, are read.
 * `headed`: whether the text has a word that makes a heading of a list.
 */
export function listLines(article: ArticleText, headed: boolean): Candidate[] {
  const { text, blocks, sentences } = article
  const found: Candidate[] = []
  let s = 0
  let columns: { name: number; mark: string; count: number } | null = null
  let announced = false
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    while (s < sentences.length && sentences[s]!.end <= block.start) s++
    if (headed) {
      const line = lineOf(text, block)
      const titled = line.includes('名称')
      const label = titled ? LABEL.exec(line) : null
      if (label !== null) {
        const start = block.start + label[0].indexOf(label[1]!)
        push(found, text, start, start + label[1]!.length, s, 'project/labelled')
        continue
      }
      if (titled && HEADER.test(line)) {
        columns = headerColumns(line)
        announced = true
        if (columns !== null) continue
      }
      if ((titled || (line.includes('单') && /单位[:：]|清单|名单/u.test(line))) && UNIT_OR_COLUMNS.test(line)) announced = true
      if (columns !== null) {
        const cell = cellOf(line, columns)
        if (cell !== null) {
          push(found, text, block.start + cell.start, block.start + cell.end, s, 'project/table-row')
          continue
        }
        if (!line.includes(columns.mark)) columns = null
      }
    }
    const next = blocks[index + 1]
    const line = mayBeMarked(text, block.start) ? lineOf(text, block) : ''
    const mark = line === '' ? null : MARK.exec(line)
    if (mark === null) {
      if (next !== undefined && block.end - block.start <= 30 && isHeading(text, block, next, blocks[index + 2])) push(found, text, block.start, block.end, s, 'project/heading')
      continue
    }
    const rest = line.slice(mark[0].length)
    const name = NAME.exec(rest)
    if (name === null) {
      // 1.农村危桥改造工程项目。 ⏎ 该项目计划投资…
      const whole = next !== undefined && FACT_LINE.test(text.slice(next.start, next.start + 8)) ? WHOLE_LINE.exec(line.slice(mark[0].length).trimEnd()) : null
      if (whole === null) continue
      const at = block.start + mark[0].length
      const named = tailBefore(text, at + whole[1]!.length)
      if (named !== null && named.kind !== 'site') push(found, text, at, at + whole[1]!.length, s, 'project/numbered-heading', /^该?(?:项目|工程)/u.test(text.slice(next!.start, next!.start + 3)))
      continue
    }
    const after = rest.slice(name[0].length)
    // a bare number is an amount only under a header that says so
    if (name[2] === '。' ? tailBefore(text, block.start + mark[0].length + name[1]!.length) === null : !MONEY_NEXT.test(after) || (!announced && !/^[^—|\t｜]{0,16}[亿万]/u.test(after))) continue
    const start = block.start + mark[0].length
    push(found, text, start, start + name[1]!.length, s, 'project/list-line')
  }
  return found
}

/** As much of a block as is read of a line. */
function lineOf(text: string, block: NormSpan): string {
  return text.slice(block.start, Math.min(block.end, block.start + 160))
}

/** What a list mark may begin with: a digit, a sign, a bracket; no letter of Chinese does. */
function mayBeMarked(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x3400 || code > 0x9fff
}

/** Whether a short line names a project by what the lines under it tell. */
function isHeading(text: string, block: NormSpan, next: NormSpan, third: NormSpan | undefined): boolean {
  // 市三院改造提升工程 ⏎ … ⏎ 进展情况：该项目…
  if (third !== undefined && text.startsWith('进展情况', third.start)) {
    const line = lineOf(text, block)
    if (/(?:项目|工程)$/u.test(line) && !/[，,。；;：:！？]/u.test(line)) return true
  }
  return isOneOf('该项工总建', text.charCodeAt(next.start)) && ABOUT_IT.test(text.slice(next.start, next.start + 14)) && !/[，,。；;：:！？]/u.test(lineOf(text, block)) && tailBefore(text, block.end) !== null
}

function push(found: Candidate[], text: string, start: number, end: number, sentence: number, rule: string, told = false): void {
  while (text[start] === ' ') start++
  while (text[end - 1] === ' ') end--
  const name = text.slice(start, end)
  if (name.length < 3 || isKindOfPlace(name.replace(/(?:项目|工程)+$/u, '')) || CLASS_LINE.test(name) || (!(told && name.length >= 6) && specificity(baseOf(name).replace(/(?:项目|工程)$/u, ''), 2) < 2) || /[*＊]{2}|略/u.test(name)) return
  found.push({ start, end, name, rule, kind: 'head', phase: phaseOf(name), sentence, built: true })
}

/** Which column holds the name, where the header's cells are parted by | or tabs. */
function headerColumns(line: string): { name: number; mark: string; count: number } | null {
  const mark = line.includes('\t') ? '\t' : line.includes('|') ? '|' : line.includes('｜') ? '｜' : null
  if (mark === null) return null
  const cells = line.split(mark)
  return { name: cells.findIndex((cell) => HEADER.test(cell)), mark, count: cells.length }
}

function cellOf(line: string, columns: { name: number; mark: string; count: number }): { start: number; end: number } | null {
  const cells = line.split(columns.mark)
  if (cells.length < 2 || Math.abs(cells.length - columns.count) > 1 || cells[columns.name] === undefined) return null
  let start = 0
  for (let i = 0; i < columns.name; i++) start += cells[i]!.length + columns.mark.length
  return { start, end: start + cells[columns.name]!.length }
}
