/** HTML → the article's text, with what the page says about it. Uses @mozilla/readability on linkedom, loaded on the first page. */
import { checkPage } from './page-limits.ts'
import { pageFacts, type PageFacts } from './page-facts.ts'
import { linesOf, type PageNode } from './page-text.ts'
import { SourceError } from './source-error.ts'

export interface Page extends PageFacts {
  /** Title and main text, one line a block. Spans of a record taken from a page point into this. */
  readonly text: string
}

/** Reads pages, one after another. */
export interface PageReader {
  read(html: string): Page
}

/** Containers that editing systems put the article itself into, and nothing else. */
const ARTICLE_BODIES = '.TRS_Editor, .TRS_UEDITOR, #UCAP-CONTENT, #zoom, #Zoom, #js_content, #rwb_zw, #artibody, #article.article, #endText, #Cnt-Main-Article-QQ, .news_txt, .all-txt, [itemprop="articleBody"], .pages_content, .rich_media_content'
/** Where none of those is: a name that some sites give to the article and others to the whole column around it. */
const ARTICLE_COLUMNS = '.article-content'
const ENOUGH = 80

let loading: Promise<PageReader> | undefined

/**
 * The page reader, loaded once. `read(html)` is synchronous.
 * Fails: SourceError `html-reader-missing` where the optional packages are not installed.
 */
export function loadPageReader(): Promise<PageReader> {
  loading ??= load()
  return loading
}

async function load(): Promise<PageReader> {
  try {
    const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
    return { read: (html) => readPage(html, (text) => parseHTML(text).document as unknown as Dom, (document) => mainPart(new Readability(document as never, { charThreshold: 60, serializer: (node) => node }).parse()?.content)) }
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError('html-reader-missing', 'HTML needs the packages linkedom and @mozilla/readability: npm install linkedom @mozilla/readability')
  }
}

interface Dom extends PageNode {
  readonly body: PageNode | null
  querySelectorAll(selector: string): Iterable<PageNode>
}

const mainPart = (content: unknown): PageNode | null => (content !== null && content !== undefined && typeof content === 'object' ? (content as PageNode) : null)

/** Fails: SourceError `html-too-large`, `html-too-deep` or `html-empty`. */
function readPage(html: string, parse: (html: string) => Dom, main: (document: Dom) => PageNode | null): Page {
  checkPage(html)
  const document = parse(/<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
  const everything = linesOf(document.body ?? document)
  const facts = pageFacts(document, everything)
  let lines = bodyOf(document, ARTICLE_BODIES)
  if (length(lines) < ENOUGH) lines = bodyOf(document, ARTICLE_COLUMNS)
  if (length(lines) < ENOUGH) {
    const found = main(document)
    const read = found === null ? [] : linesOf(found)
    if (length(read) > length(lines)) lines = read
  }
  // a very short page: everything it shows
  if (length(lines) < 10 && length(everything) > length(lines)) lines = everything
  if (lines.length === 0) throw new SourceError('html-empty', 'expected a page with text, got one without any: it may be drawn by scripts; save the rendered page')
  if (facts.title !== null && !sameLine(lines[0]!, facts.title)) lines = [facts.title, ...lines]
  return { ...facts, text: lines.join('\n') }
}

/** The article body where the page marks it: the longest, with every part that is not inside another. */
function bodyOf(document: Dom, selector: string): string[] {
  let best: string[] = []
  for (const node of document.querySelectorAll(selector)) {
    const lines = linesOf(node)
    if (length(lines) > length(best)) best = lines
  }
  return best
}

const length = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0)
const sameLine = (a: string, b: string): boolean => a.replace(/\s/gu, '') === b.replace(/\s/gu, '')
