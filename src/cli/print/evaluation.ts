/** Scores for a person: the table, each error underlined in its sentence, gains and losses by article. */
import type { GoldArticle } from '../../score/gold.ts'
import type { Outcome } from '../../score/outcome.ts'
import type { Change, Evaluation } from '../../score/score.ts'
import { plain, table, width } from './width.ts'

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

/** The table of lists, then attributes; – where there was nothing to divide by. */
export function scoreTable(evaluation: Evaluation, columns: number): string {
  const lines = [`${evaluation.articles} articles${evaluation.missing.length === 0 ? '' : `, ${evaluation.missing.length} without a record (${evaluation.missing.slice(0, 5).join(', ')}${evaluation.missing.length > 5 ? ' …' : ''})`}`, '']
  lines.push(...table(
    ['list', 'P', 'R', 'F1', '95 % of F1', 'strict', 'exact span', 'partial', 'labels'],
    Object.entries(evaluation.rows).map(([name, row]) => [
      name, figure(row.p), figure(row.r), figure(row.f1), row.interval === null ? '–' : `${figure(row.interval[0])}–${figure(row.interval[1])}`,
      figure(row.strict), figure(row.exact), figure(row.partial), String(row.n),
    ]),
    columns,
  ))
  const attributes = Object.entries(evaluation.attributes)
  if (attributes.length > 0) lines.push('', ...table(['attribute, over the right ones', 'accuracy', 'of'], attributes.map(([name, { accuracy, n }]) => [name, figure(accuracy), String(n)]), columns))
  lines.push('', `figures wrong by ten times or more: ${evaluation.magnitudeErrors}`)
  return `${lines.join('\n')}\n`
}

/** Each miss, false hit and wrong value with its sentence underlined; `most` of them. */
export function errorList(evaluation: Evaluation, gold: readonly GoldArticle[], most: number, columns: number): string {
  const texts = new Map(gold.map(({ id, text }) => [id, text]))
  const errors = evaluation.outcomes.filter(({ verdict }) => verdict !== 'right')
  const shown = errors.slice(0, most).map((outcome) => errorBlock(outcome, texts.get(outcome.id) ?? '', columns))
  const left = errors.length - shown.length
  return `\n${shown.join('\n\n')}\n${left > 0 ? `\n… and ${left} more (--errors ${errors.length} shows all)\n` : ''}`
}

/** One error: a head, the sentence with marks under it (~ label, ^ find), what each says. */
export function errorBlock(outcome: Outcome, text: string, columns = 100): string {
  const { gold, found } = outcome
  const lines = [`${outcome.id} · ${outcome.list} · ${outcome.verdict}${outcome.magnitude ? ' (ten times or more)' : ''}${found?.rule === undefined ? '' : ` · rule ${found.rule}`}`]
  const spans = [gold, found].filter((place) => place?.start !== undefined) as { start: number; end: number }[]
  if (spans.length > 0) {
    const [from, to] = sentenceAround(text, Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)), columns - 10)
    lines.push(`  ${oneForOne(text.slice(from, to))}`)
    if (gold?.start !== undefined) lines.push(underline(text, from, gold.start, gold.end!, '~', 'label'))
    if (found?.start !== undefined) lines.push(underline(text, from, found.start, found.end!, '^', 'found'))
  }
  if (gold !== undefined) lines.push(`  label  ${plain(gold.text)}  ${gold.says}`)
  if (found !== undefined) lines.push(`  found  ${plain(found.text)}  ${found.says}`)
  return lines.join('\n')
}

const SENTENCE_END = /[。！？!?；;\n]/u

/** The sentence around a stretch, as much of it as fits the columns; whole characters only. */
function sentenceAround(text: string, start: number, end: number, columns: number): [number, number] {
  let [from, to] = [start, end]
  let left = columns - width(oneForOne(text.slice(start, end)))
  let [more, after] = [true, true]
  while (left > 0 && (more || after)) {
    if (more) {
      const size = /[\udc00-\udfff]/.test(text[from - 1] ?? '') ? 2 : 1
      if (from - size < 0 || SENTENCE_END.test(text[from - 1]!)) more = false
      else left -= width(plain(text.slice((from -= size), from + size)))
    }
    if (after && left > 0) {
      const size = (text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1
      if (to >= text.length || text[to] === '\n') after = false
      else {
        left -= width(plain(text.slice(to, (to += size))))
        if (SENTENCE_END.test(text[to - 1]!)) after = false
      }
    }
  }
  return [from, to]
}

/** Each control character as one blank, so that marks stay under what they mark. */
function oneForOne(text: string): string {
  return [...text].map((char) => plain(char)).join('')
}

/** Marks under a stretch: as many columns as the stretch takes on a terminal, where a Chinese character takes two. */
function underline(text: string, from: number, start: number, end: number, mark: string, word: string): string {
  const before = width(oneForOne(text.slice(from, start)))
  return `  ${' '.repeat(before)}${mark.repeat(Math.max(1, width(oneForOne(text.slice(start, end)))))} ${word}`
}

/** What one run gets right that the other does not, article by article. */
export function changeList(changes: readonly Change[]): string {
  if (changes.length === 0) return '\nno gains, no losses\n'
  const say = (sign: string, { list, verdict, gold, found }: Outcome): string => `  ${sign} ${list}: ${verdict} ${plain((gold ?? found)!.text)}${gold === undefined ? '' : `  (${gold.says})`}`
  const total = (side: 'gains' | 'losses'): number => changes.reduce((sum, change) => sum + change[side].length, 0)
  return `\n${total('gains')} gains, ${total('losses')} losses\n${changes.map(({ id, gains, losses }) => [id, ...losses.map((outcome) => say('−', outcome)), ...gains.map((outcome) => say('+ no longer', outcome))].join('\n')).join('\n')}\n`
}
