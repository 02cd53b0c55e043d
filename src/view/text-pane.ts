/** The article with its marks, edits and page furniture as HTML. */
import type { Article, Boilerplate, TextEdit } from '../schema/record.ts'
import { escapeHtml, oneLine } from './escape.ts'
import { segmentsOf, type Mark, type Segment } from './marks.ts'

/** Offsets where evidence of records begins and ends, so that a row can light up exactly what it was read from. */
export function evidenceCuts(record: Article): number[] {
  return record.records.flatMap(({ evidence }) => Object.values(evidence).flatMap((spans) => spans.flat()))
}

/**
 * One `<p>` a line of the text. Every marked stretch is a `span.m` with `data-s`, `data-e` and the indices of its marks, longest outermost;
 * an edit shows what stood there over what is read there.
 */
export function textPane(text: string, marks: readonly Mark[], edits: readonly TextEdit[], boilerplate: readonly Boilerplate[], cuts: readonly number[], label: string): string {
  const lines: string[] = []
  let line = ''
  let furniture = true
  let empty = true
  const close = (): void => {
    lines.push(`<p${!empty && furniture ? ' class="f"' : ''}>${line}</p>`)
    line = ''
    furniture = true
    empty = true
  }
  for (const segment of segmentsOf(text, marks, edits, boilerplate, cuts)) {
    if (text.slice(segment.start, segment.end) === '\n') {
      close()
      continue
    }
    empty = false
    if (segment.boilerplate === undefined) furniture = false
    line += piece(text, segment, marks, cuts.length > 0)
  }
  // a text that ends with a line break has no further line
  if (!empty || lines.length === 0) close()
  return `<div class="text" role="document" aria-label="${oneLine(label)}" dir="auto">${lines.join('\n')}</div>`
}

function piece(text: string, { start, end, marks: indices, edit, boilerplate }: Segment, marks: readonly Mark[], placed: boolean): string {
  let html = edit === undefined ? escapeHtml(text.slice(start, end)) : escapeHtml(text.slice(start, edit.start)) + editHtml(edit) + escapeHtml(text.slice(edit.end, end))
  // shortest innermost: levels fall from the outside in
  for (const index of [...indices].reverse()) {
    const mark = marks[index]!
    const edges = `${mark.start === start ? ' b' : ''}${mark.end === end ? ' z' : ''}`
    html = `<span class="m k-${mark.kind} l${mark.level}${edges}${mark.verdict === undefined ? '' : ` v-${mark.verdict}`}${mark.optional ? ' o' : ''}" data-m="${index}">${html}</span>`
  }
  if (boilerplate !== undefined) html = `<span class="f" title="${oneLine(boilerplate)}">${html}</span>`
  return placed || indices.length > 0 ? `<span data-s="${start}" data-e="${end}">${html}</span>` : html
}

/** The original over its replacement; what was only taken out stands struck through. */
function editHtml({ from, to, rule }: TextEdit): string {
  const title = `title="${oneLine(`${from} → ${to === '' ? '∅' : to} · ${rule}`)}"`
  if (to === '') return `<del class="x" ${title}>${from.trim() === '' ? '␣' : escapeHtml(from)}</del>`
  return `<ruby class="x" ${title}>${escapeHtml(to)}<rt>${escapeHtml(from)}</rt></ruby>`
}
