/** Bars drawn as SVG: no script, no library, readable without colour. */
import { oneLine } from './escape.ts'

export interface Bar {
  readonly name: string
  readonly value: number
  readonly shown: string
}

const ROW = 30
const WIDTH = 420
const NAMES = 118

/** Horizontal bars, the largest first where `sorted`; the rest beyond `most` is summed as one bar. */
export function barChart(title: string, note: string, bars: readonly Bar[], kind: string): string {
  if (bars.length === 0) return `<figure class="chart"><figcaption>${oneLine(title)}<small>${oneLine(note)}</small></figcaption><p class="none">无 none</p></figure>`
  const most = Math.max(...bars.map(({ value }) => value), 0)
  const rows = bars.map(({ name, value, shown }, i) => {
    const y = i * ROW
    const long = most === 0 ? 0 : Math.max(value > 0 ? 2 : 0, (value / most) * (WIDTH - NAMES - 92))
    return `<g><title>${oneLine(`${name}: ${shown}`)}</title><text x="${NAMES - 10}" y="${y + 19}" text-anchor="end" class="name">${oneLine(cut(name))}</text>`
      + `<rect x="${NAMES}" y="${y + 6}" width="${long.toFixed(1)}" height="18" rx="4" class="bar k-${kind}"/>`
      + `<text x="${(NAMES + long + 8).toFixed(1)}" y="${y + 19}" class="value">${oneLine(shown)}</text></g>`
  })
  return `<figure class="chart"><figcaption>${oneLine(title)}<small>${oneLine(note)}</small></figcaption><svg viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-label="${oneLine(title)}">${rows.join('')}</svg></figure>`
}

function cut(name: string): string {
  const chars = [...name]
  return chars.length <= 7 ? name : `${chars.slice(0, 6).join('')}…`
}
