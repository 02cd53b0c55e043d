/** What a page may cost, counted before a DOM is built: 20,000 nested elements would keep a parser busy for a minute. */
import { SourceError } from './source-error.ts'

export const MAX_PAGE_BYTES: number = 5 * 1024 * 1024
export const MAX_PAGE_DEPTH = 512

/** Elements that never hold others, or that the next sibling closes. */
const FLAT = new Set('area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup rt rp'.split(' '))
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp'])

/** The deepest nesting of elements. Cost: linear; stops at `limit`. */
export function pageDepth(html: string, limit: number = MAX_PAGE_DEPTH): number {
  let depth = 0
  let deepest = 0
  let at = html.indexOf('<')
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      if (end === -1) break
      at = html.indexOf('<', end + 3)
      continue
    }
    const closing = html.charCodeAt(at + 1) === 47
    let end = at + (closing ? 2 : 1)
    const from = end
    while (isLetter(html.charCodeAt(end))) end++
    if (end > from && end - from <= 20) {
      const name = html.slice(from, end).toLowerCase()
      if (closing) {
        if (!FLAT.has(name) && depth > 0) depth--
      } else if (RAW.has(name)) {
        const close = indexOfClose(html, name, end)
        if (close === -1) break
        at = html.indexOf('<', close + 2)
        continue
      } else if (!FLAT.has(name)) {
        depth++
        if (depth > deepest) deepest = depth
        if (deepest > limit) return deepest
      }
    }
    at = html.indexOf('<', end)
  }
  return deepest
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

function indexOfClose(html: string, name: string, from: number): number {
  let at = html.indexOf('</', from)
  while (at !== -1) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at
    at = html.indexOf('</', at + 2)
  }
  return -1
}

/** Fails: SourceError `html-too-large` or `html-too-deep`, with the figure and the limit. */
export function checkPage(html: string): void {
  // at most three bytes a UTF-16 unit: only pages near the limit are measured exactly
  if (html.length * 3 > MAX_PAGE_BYTES) {
    const bytes = new TextEncoder().encode(html).length
    if (bytes > MAX_PAGE_BYTES) throw new SourceError('html-too-large', `expected a page of at most ${MAX_PAGE_BYTES} bytes, got ${bytes}: take the article out of it first`)
  }
  const depth = pageDepth(html)
  if (depth > MAX_PAGE_DEPTH) throw new SourceError('html-too-deep', `expected elements nested at most ${MAX_PAGE_DEPTH} deep, got more: the page is broken or hostile`)
}
