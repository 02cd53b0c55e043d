/** A page's elements → lines of text: one line a block, one line a table row with cells joined by tabs. */

/** The little of the DOM that is needed; linkedom and a browser both have it. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
  getAttribute?(name: string): string | null
}

const TEXT = 3
const ELEMENT = 1
const LEFT_OUT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS VIDEO AUDIO BUTTON SELECT TEXTAREA FORM HEAD'.split(' '))
const INLINE = new Set('A ABBR ACRONYM B BDI BDO BIG CITE CODE DEL DFN EM FONT I INS KBD MARK Q RUBY RB RT RP S SAMP SMALL SPAN STRONG STRIKE SUB SUP TIME TT U VAR WBR O:P IMG LABEL'.split(' '))

/** The lines of `root`, without empty ones. A page's own line breaks and runs of spaces are layout and become one space; U+3000 stays. */
export function linesOf(root: PageNode): string[] {
  const lines: string[] = []
  let line = ''
  const flush = (): void => {
    const text = tidy(line)
    if (text !== '') lines.push(text)
    line = ''
  }
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT) {
      line += node.textContent ?? ''
      return
    }
    if (node.nodeType !== ELEMENT) {
      if (node.nodeType === 11 || node.nodeType === 9) for (const child of Array.from(node.childNodes)) walk(child)
      return
    }
    const name = node.nodeName.toUpperCase()
    // what was asked for is read even where a script would show it later
    if (LEFT_OUT.has(name) || (node !== root && isHidden(node))) return
    if (name === 'BR' || name === 'HR') return flush()
    if (name === 'TABLE' && isDataTable(node)) {
      flush()
      lines.push(...rowsOf(node))
      return
    }
    const block = !INLINE.has(name)
    if (block) flush()
    for (const child of Array.from(node.childNodes)) walk(child)
    if (block) flush()
  }
  walk(root)
  flush()
  return lines
}

function tidy(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u00a0]+/gu, ' ').replace(/^[ \u3000]+|[ \u3000]+$/gu, '')
}

function isHidden(node: PageNode): boolean {
  const style = node.getAttribute?.('style') ?? ''
  return /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/iu.test(style) || (node.getAttribute?.('hidden') ?? null) !== null
}

function elements(node: PageNode, names: readonly string[], into: PageNode[] = []): PageNode[] {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType !== ELEMENT) continue
    if (names.includes(child.nodeName.toUpperCase())) into.push(child)
    else if (child.nodeName.toUpperCase() !== 'TABLE') elements(child, names, into)
  }
  return into
}

/** A table of figures, not one that only lays out the page: no table inside it, more than one column, no cell that is an article. */
function isDataTable(table: PageNode): boolean {
  const rows = elements(table, ['TR'])
  const byRow = rows.map((row) => elements(row, ['TD', 'TH']))
  if (!byRow.some((row) => row.length > 1)) return false
  const cells = byRow.flat()
  const nested = (node: PageNode): boolean => Array.from(node.childNodes).some((child) => child.nodeType === ELEMENT && (child.nodeName.toUpperCase() === 'TABLE' || nested(child)))
  return !cells.some((cell) => nested(cell) || (cell.textContent ?? '').length > 600)
}

/** One line a row; a cell over several columns is followed by empty ones, a cell over several rows leaves its place empty below, so columns stay in line. */
function rowsOf(table: PageNode): string[] {
  const lines: string[] = []
  for (const caption of elements(table, ['CAPTION'])) lines.push(...linesOf({ ...shallow(caption), nodeName: 'DIV' }))
  const open: number[] = []
  for (const row of elements(table, ['TR'])) {
    const cells: string[] = []
    const skipCovered = (): void => {
      while ((open[cells.length] ?? 0) > 0) {
        open[cells.length]!--
        cells.push('')
      }
    }
    for (const cell of elements(row, ['TD', 'TH'])) {
      skipCovered()
      const across = span(cell, 'colspan')
      const down = span(cell, 'rowspan')
      for (let i = 0; i < across; i++) {
        if (down > 1) open[cells.length] = down - 1
        cells.push(i === 0 ? linesOf({ ...shallow(cell), nodeName: 'DIV' }).join(' ') : '')
      }
    }
    skipCovered()
    while (cells.at(-1) === '') cells.pop()
    if (cells.some((cell) => cell !== '')) lines.push(cells.join('\t'))
  }
  return lines
}

const shallow = (node: PageNode): PageNode => ({ nodeType: ELEMENT, nodeName: node.nodeName, textContent: node.textContent, childNodes: node.childNodes })

function span(cell: PageNode, name: string): number {
  const value = Number.parseInt(cell.getAttribute?.(name) ?? '1', 10)
  return value >= 1 && value <= 100 ? value : 1
}
