/** What a news page says about itself: title, day of publication (发布时间), source (来源), byline (作者). */
import type { PageNode } from './page-text.ts'
import { readPublishedAt } from './published-at.ts'

export interface PageFacts {
  readonly title: string | null
  /** ISO day. */
  readonly publishedAt: string | null
  readonly publisher: string | null
  readonly byline: string | null
}

interface PageElement extends PageNode {
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

const DAY_METAS = ['pubdate', 'publishdate', 'firstpublishedtime', 'article:published_time', 'og:published_time', 'datepublished', 'article:create_at', 'og:release_date', 'dc.date.issued', 'dc.date', 'apub:time', 'dateupdate', 'datemodified']
const PUBLISHER_METAS = ['contentsource', 'source', 'mediaid', 'article:publisher', 'dc.publisher']
const BYLINE_METAS = ['author', 'article:author', 'dc.creator', 'contenteditor']
const TITLE_METAS = ['articletitle', 'og:title', 'dc.title']
/** 2023-05-04 · 2023/5/4 · 2023.05.04 · 2023年5月4日, with a label before it. */
const LABELLED_DAY = /(?:发布时间|发布日期|发表时间|发稿时间|成文日期|更新时间|日期|时间|發布時間|發佈日期)\s{0,4}[:：]?\s{0,4}(\d{4})\s?[-年/.]\s?(\d{1,2})\s?[-月/.]\s?(\d{1,2})/u
const STAMP = /(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?\s{0,3}(?:\d{1,2}[:：]\d{2}|来源|來源|$)/u
const LABELLED_PUBLISHER = /(?:信息来源|文章来源|稿件来源|稿源|来源|來源)\s{0,3}[:：]\s{0,3}([^\s|｜:：，,。【】[\]()（）]{2,30})/u
const LABELLED_BYLINE = /(?:作者|记者|記者|通讯员)\s{0,3}[:：]\s{0,3}([\p{Script=Han}·、 ]{2,30})/u
/** Where a title's site name begins: 标题_新闻频道_某网. */
const SITE_TAIL = /[-–][^-–]{0,16}(?:网|网站|频道|日报|晚报|在线|门户|客户端|政府|新闻中心)$/u
const SITE_NAME = /\s{0,3}(?:_|[|｜]|--|—{1,2}| - )\s{0,3}[^_|｜]{2,30}$/u

/** Only what the page states; null otherwise. `document` is left unchanged. */
export function pageFacts(document: PageNode, lines: readonly string[]): PageFacts {
  const page = document as PageElement
  const metas = new Map<string, string>()
  for (const meta of page.querySelectorAll('meta')) {
    const name = (meta.getAttribute?.('name') ?? meta.getAttribute?.('property') ?? meta.getAttribute?.('itemprop') ?? '').toLowerCase()
    const content = meta.getAttribute?.('content')?.trim()
    if (name !== '' && content && !metas.has(name)) metas.set(name, content)
  }
  const meta = (names: readonly string[]): string | null => names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null
  const linked = linkedData(page)
  const title = titleOf(page, meta(TITLE_METAS))
  const near = aroundTitle(lines, title)
  const head = near.join('\n')
  return {
    title,
    publishedAt: day(meta(DAY_METAS)) ?? day(createdStamp(page)) ?? day(linked.day) ?? dayOf(LABELLED_DAY.exec(head)) ?? day(page.querySelector('time[datetime]')?.getAttribute?.('datetime') ?? null) ?? stampOf(near),
    publisher: publisherIn(meta(PUBLISHER_METAS)) ?? publisherIn(linked.publisher) ?? publisherIn(LABELLED_PUBLISHER.exec(head)?.[1]),
    byline: bylineIn(meta(BYLINE_METAS)) ?? bylineIn(linked.byline) ?? bylineIn(LABELLED_BYLINE.exec(head)?.[1]),
  }
}

/** The lines beside the title, where day and source stand, then those at the top of the page: menus may come before. */
function aroundTitle(lines: readonly string[], title: string | null): string[] {
  const top = lines.slice(0, 40)
  if (title === null) return top
  const wanted = title.replace(/\s/gu, '')
  const places = lines.flatMap((line, i) => (i >= 30 && line.length >= 6 && line.length < 200 && line.replace(/\s/gu, '') === wanted ? [i] : []))
  return [...places.slice(0, 3).flatMap((at) => lines.slice(at - 3, at + 9)), ...top]
}

/** What editing systems leave in their fields: 未知, an address, a number of their own. */
const NO_NAME = /^(?:佚名|匿名|不详|admin|administrator|null|undefined|[\d\s.-]*)$|^(?:未知|转载请注明)|@/iu

function bylineIn(text: string | null | undefined): string | null {
  const name = text?.trim() ?? ''
  return name === '' || NO_NAME.test(name) ? null : name
}

function publisherIn(text: string | null | undefined): string | null {
  return bylineIn(text?.replace(/^\s*(?:信息|文章|稿件)?(?:来源|稿源|來源)\s{0,3}[:：]\s{0,3}/u, ''))
}

function titleOf(page: PageElement, stated: string | null): string | null {
  const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim()
  const heads = [...page.querySelectorAll('h1')].map((h) => clean(h.textContent)).filter((text) => text.length >= 4)
  // a quotation mark in the title ends the attribute that states it: the heading goes on
  if (stated !== null) return heads.find((text) => text.startsWith(stated) && /^\s?["'”“]/u.test(text.slice(stated.length))) ?? stated
  const title = clean(page.querySelector('title')?.textContent)
  // the heading that the window title begins with is the article's, not the site's
  const fitting = heads.find((text) => title.startsWith(text.slice(0, 6)))
  if (fitting !== undefined) return fitting
  if (heads.length === 1 && title === '') return heads[0]!
  let short = title.length > 12 ? title.replace(SITE_TAIL, '') : title
  for (let i = 0; i < 3 && SITE_NAME.test(short) && short.replace(SITE_NAME, '').length >= 6; i++) short = short.replace(SITE_NAME, '')
  short = short.replace(/[\s_|｜–-]+$/u, '')
  return short === '' ? (heads[0] ?? null) : short
}

function linkedData(page: PageElement): { day: string | null; publisher: string | null; byline: string | null } {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data: unknown = JSON.parse(script.textContent ?? '')
      const graph = data !== null && typeof data === 'object' && '@graph' in data ? data['@graph'] : data
      for (const node of Array.isArray(graph) ? (graph as unknown[]) : [graph]) {
        if (node === null || typeof node !== 'object') continue
        const it = node as Record<string, unknown>
        const stated = it['datePublished'] ?? it['pubDate']
        if (typeof stated === 'string') return { day: stated, publisher: nameOf(it['publisher']), byline: nameOf(it['author']) }
      }
    } catch {
      // broken linked data says nothing
    }
  }
  return { day: null, publisher: null, byline: null }
}

/** 公众号 pages state their day only as seconds in a script: var ct = "1709600000". */
function createdStamp(page: PageElement): string | null {
  if (page.querySelector('#js_content') === null) return null
  for (const script of page.querySelectorAll('script')) {
    const stamp = /\bct\s{0,3}=\s{0,3}["'](\d{10})["']/u.exec(script.textContent ?? '')
    if (stamp !== null) return stamp[1]!
  }
  return null
}

function nameOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return one
  const name = one !== null && typeof one === 'object' ? (one as Record<string, unknown>)['name'] : null
  return typeof name === 'string' ? name : null
}

/** A short line of its own that carries a time stamp: 2023-05-04 10:20 来源：…. */
function stampOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > 80) continue
    const found = dayOf(STAMP.exec(line))
    if (found !== null) return found
  }
  return null
}

function day(text: string | null): string | null {
  if (text === null) return null
  const read = readPublishedAt(text) ?? dayOf(/(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/u.exec(text))
  return read === null || read < '1949' || read > '2100' ? null : read
}

function dayOf(match: RegExpExecArray | null): string | null {
  if (match === null) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const time = Date.UTC(year, month - 1, date)
  if (year < 1949 || year > 2100 || new Date(time).getUTCDate() !== date || month > 12) return null
  return new Date(time).toISOString().slice(0, 10)
}
