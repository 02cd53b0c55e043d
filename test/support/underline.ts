/** An article with its mentions underlined, so that a reviewer sees a wrong span. Han characters are two columns wide, and so are their marks. */
import type { Article, Mention } from '../../src/schema/record.ts'

interface Mark extends Mention { says: string }

const columns = (text: string): number => [...text].reduce((n, character) => n + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1), 0)

function marksOf(article: Article): Mark[] {
  const bounds = (m: { min: number | null; max: number | null; mod: string }): string => `${m.min === m.max ? m.min : `${m.min ?? ''}…${m.max ?? ''}`}${m.mod === 'exact' ? '' : ` ${m.mod}`}`
  return [
    ...article.money.map((m) => ({ ...m, says: `money ${bounds(m)} ${m.currency} ${m.role}` })),
    ...article.dates.map((m) => ({ ...m, says: `${m.type} ${m.value}${m.mod === undefined ? '' : ` ${m.mod}`}` })),
    ...article.counts.map((m) => ({ ...m, says: `count ${bounds(m)} ${m.unit} ${m.noun ?? '–'}` })),
    ...article.quantities.map((m) => ({ ...m, says: `quantity ${bounds(m)} ${m.unit}` })),
    ...article.documents.map((m) => ({ ...m, says: `document ${m.number ?? m.title}` })),
    ...article.projects.flatMap((p) => p.mentions.map((m) => ({ ...m, says: `project ${p.name}${p.status.length === 0 ? '' : ` ${p.status.join('+')}`}${p.investment === null ? '' : ` ${bounds({ mod: 'exact', ...p.investment })}亿`}` }))),
    ...article.officials.flatMap((o) => o.mentions.map((m, i) => ({ ...m, says: `official ${o.name}${i > 0 ? '' : ` ${o.positions.map((x) => `${x.org ?? ''}/${x.title}`).join(' ')}`}` }))),
  ].sort((a, b) => a.start - b.start || b.end - a.end || (a.says < b.says ? -1 : 1))
}

/** Each sentence of the text, and under it one line for each mention that begins in it. Boilerplate is set off by a bar. */
export function underline(raw: string, article: Article): string {
  const marks = marksOf(article)
  const out: string[] = []
  let at = 0
  for (const piece of raw.split(/(?<=[。；\n])/u)) {
    const line = piece.replace(/\r?\n$/u, '')
    const end = at + piece.length
    const furniture = article.boilerplate.some((span) => span.start <= at && span.end >= at + line.length) && line.trim() !== ''
    out.push(`${furniture ? '| ' : '  '}${line}`)
    for (const mark of marks) {
      if (mark.start < at || mark.start >= end) continue
      out.push(`  ${' '.repeat(columns(raw.slice(at, mark.start)))}${'^'.repeat(Math.max(1, columns(mark.text)))} ${mark.says}`)
    }
    at = end
  }
  return `${out.join('\n')}\n`
}
