/**
 * CoNLL: a character a line with its BIO tag, a tab between. `# newdoc id = …` heads an article, an empty line stands for a line break of the text,
 * one more empty line closes the article. Tab, CR, backslash and other line-breaking characters are written \t \r \\ \uXXXX.
 * Loss: values and everything that is no span; and where spans overlap only the longest (a column holds one tag).
 */
import { isRegionList, REGION_LISTS, type Labelled, type Losses, type Region } from './regions.ts'

const ESCAPED: Record<string, string> = { '\t': '\\t', '\r': '\\r', '\\': '\\\\', '\u2028': '\\u2028', '\u2029': '\\u2029', '\u0085': '\\u0085', '\v': '\\u000b', '\f': '\\u000c' }

export function toConll(articles: readonly Labelled[], losses: Losses): string {
  return articles.map((article) => {
    const { id, text, regions } = article
    const kept = longestFirst(regions)
    if (kept.length < regions.length) losses.push(`${id}: ${regions.length - kept.length} spans overlap a longer one; not written`)
    if (regions.length > 0) losses.push(`${id}: values not written (BIO has none)`)
    const tags = new Map<number, string>()
    for (const { list, start, end } of kept) for (let at = start; at < end; at++) tags.set(at, `${at === start ? 'B' : 'I'}-${list}`)
    let out = `# newdoc id = ${id.replace(/[\r\n]/gu, ' ')}\n`
    for (let at = 0; at < text.length; ) {
      const char = String.fromCodePoint(text.codePointAt(at)!)
      // a line break inside a span keeps its tag by standing as an escaped character
      const tag = tags.get(at)
      if (char === '\n' && tag === undefined) out += '\n'
      else out += `${char === '\n' ? '\\n' : (ESCAPED[char] ?? char)}\t${tag ?? 'O'}\n`
      at += char.length
    }
    return `${out}\n`
  }).join('')
}

function longestFirst(regions: readonly Region[]): Region[] {
  const kept: Region[] = []
  for (const region of [...regions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some(({ start, end }) => start < region.end && region.start < end)) kept.push(region)
  }
  return kept
}

const UNESCAPED: Record<string, string> = { '\\t': '\t', '\\r': '\r', '\\n': '\n', '\\\\': '\\' }

export function fromConll(file: string, losses: Losses): Labelled[] {
  const articles: { id: string; lines: string[] }[] = []
  for (const line of file.replace(/\n$/u, '').split('\n')) {
    const head = /^# newdoc id = (.*)$/u.exec(line)
    if (head !== null) articles.push({ id: head[1]!, lines: [] })
    else {
      if (articles.length === 0) articles.push({ id: 'article-1', lines: [] })
      articles.at(-1)!.lines.push(line)
    }
  }
  return articles.map(({ id, lines }) => readArticle(id, lines, losses))
}

function readArticle(id: string, lines: string[], losses: Losses): Labelled {
  if (lines.at(-1) === '') lines.pop() // the empty line that closes the article
  let text = ''
  const regions: { list: Region['list']; start: number; end: number; values: Record<string, unknown> }[] = []
  for (const line of lines) {
    if (line === '') {
      text += '\n'
      continue
    }
    const tab = line.lastIndexOf('\t')
    const gap = tab >= 0 ? tab : line.lastIndexOf(' ')
    const written = gap < 0 ? line : line.slice(0, gap)
    const tag = gap < 0 ? 'O' : line.slice(gap + 1).trim()
    const token = UNESCAPED[written] ?? (/^\\u[0-9a-f]{4}$/u.test(written) ? String.fromCharCode(parseInt(written.slice(2), 16)) : written)
    const start = text.length
    text += token
    const list = tag.slice(2)
    if (tag === 'O' || tag === '') continue
    if (!isRegionList(list) || !/^[BI]-/u.test(tag)) losses.push(`${id}: tag "${tag}" is none of B- or I- with ${REGION_LISTS.join(', ')}; left out`)
    else if (tag.startsWith('I-') && regions.at(-1)?.list === list && regions.at(-1)!.end === start) regions.at(-1)!.end = text.length
    else regions.push({ list, start, end: text.length, values: {} })
  }
  return { id, text, regions, rest: {} }
}
