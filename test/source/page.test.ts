import { describe, expect, it } from 'vitest'
import { loadPageReader } from '../../src/source/page.ts'
import { MAX_PAGE_DEPTH, pageDepth } from '../../src/source/page-limits.ts'
import { sourceErrorCode as code } from '../support/source-error.ts'

const { read } = await loadPageReader()
const BODY = '<p>　　三月四日，全市召开项目推进会。今年以来，全市新开工项目32个，总投资125.6亿元，其中亿元以上项目18个。</p><p>会议要求，各地要抓好要素保障，推动项目早开工、早建成、早投产，力争全年完成投资500亿元以上，确保完成年度目标任务。</p>'
const page = (body: string, head = ''): string => `<!doctype html><html><head><title>全市召开项目推进会_要闻_某市政府网</title>${head}</head><body><div class="nav"><a href="/">首页</a><a href="/a">要闻</a></div><h1>全市召开项目推进会</h1>${body}<div class="foot">版权所有 某市政府</div></body></html>`

describe('a page', () => {
  it('gives title and main text, one line a block, without the furniture around it', () => {
    const { text, title } = read(page(`<div id="c">${BODY}</div>`))
    expect(title).toBe('全市召开项目推进会')
    expect(text.split('\n')).toHaveLength(3)
    expect(text).toContain('125.6亿元')
    expect(text).not.toMatch(/首页|版权/u)
  })

  it.each([
    ['a meta', '', '<meta name="PubDate" content="2024-03-05 10:00:00">'],
    ['open graph', '', '<meta property="article:published_time" content="2024-03-05T10:00:00+08:00">'],
    ['linked data', '', '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-05T10:00:00+08:00","publisher":{"name":"某报"}}</script>'],
    ['发布时间', '<div>发布时间：2024-03-05 10:00 来源：某报</div>', ''],
    ['发布日期 in Chinese', '<div>发布日期：2024年3月5日</div>', ''],
    ['a bare stamp', '<div><span>2024-03-05 10:00</span> 来源：某报</div>', ''],
    ['a stamp beside the title, behind a long menu', `${Array.from({ length: 60 }, (_, i) => `<p>栏目${i}</p>`).join('')}<h2>全市召开项目推进会</h2><p>2024年03月05日 10:00:30</p>`, ''],
    ['the day of its last change, where there is no other', '', '<meta itemprop="dateUpdate" content="2024-03-05 22:46:13">'],
  ])('takes the day of publication from %s', (_, body, head) => {
    expect(read(page(`${body}<div>${BODY}</div>`, head)).publishedAt).toBe('2024-03-05')
  })

  it('makes up no day: none stated, or one that does not exist', () => {
    expect(read(page(BODY)).publishedAt).toBeNull()
    expect(read(page(BODY, '<meta name="PubDate" content="2024-02-31">')).publishedAt).toBeNull()
  })

  it('takes source and byline where the page states them', () => {
    expect(read(page(`<div>来源：某市日报　作者：张三</div>${BODY}`))).toMatchObject({ publisher: '某市日报', byline: '张三' })
    expect(read(page(BODY))).toMatchObject({ publisher: null, byline: null })
  })

  it.each([
    ['name, somebody@mail.example', '来源：某市日报', null, '某市日报'], ['104363', '网络安全报', null, '网络安全报'], ['未知', '未知 责任编辑', null, null], ['李四', '稿源:某市日报', '李四', '某市日报'],
  ])('takes no address, number or 未知 for a name: %s', (author, source, byline, publisher) => {
    expect(read(page(BODY, `<meta name="author" content="${author}"><meta name="source" content="${source}">`))).toMatchObject({ byline, publisher })
  })

  it('mends a title that a quotation mark has cut in its attribute', () => {
    const head = '<meta property="og:title" content="全市召开"项目推进会"">'
    expect(read(`<html><head><title>某站</title>${head}</head><body><h1>全市召开"项目推进会"</h1>${BODY}</body></html>`).title).toBe('全市召开"项目推进会"')
    expect(read(page(BODY, '<meta property="og:title" content="全市召开">')).title).toBe('全市召开')
  })

  it('takes the article out of the column that stands around it', () => {
    const around = '<div class="aside"><p>行业专区，相关报道，点击投票，总投资999亿元，热门推荐，更多精彩内容。</p></div>'
    expect(read(page(`<div class="article-content"><div id="artibody">${BODY}</div>${around.repeat(5)}</div>`)).text).not.toContain('999亿元')
    expect(read(page(`<div class="article-content">${BODY}</div>${around.repeat(5)}`)).text).not.toContain('999亿元')
  })

  it('keeps a table as lines, cells joined by tabs, with its unit and in its columns', () => {
    const table = '<table><caption>单位：亿元</caption><tr><th rowspan="2">县区</th><th colspan="2">投资</th></tr><tr><td>一月</td><td>二月</td></tr><tr><td>甲县</td><td>12.5</td><td><p>13</p></td></tr></table>'
    expect(read(page(`<div class="TRS_Editor">${BODY}${table}</div>`)).text.split('\n').slice(-4)).toEqual(['单位：亿元', '县区\t投资', '\t一月\t二月', '甲县\t12.5\t13'])
  })

  it('reads pages of the old kind: tables for layout, line breaks for paragraphs, the site in the title', () => {
    const { title, text, publishedAt, publisher } = read(`<html><head><title>全市召开项目推进会-某市新闻网</title></head><body><table><tr><td><a href="/">首页</a></td></tr><tr><td><table><tr><td>全市召开项目推进会</td></tr><tr><td>2024-03-05 08:30:12　来源: 某市日报　浏览次数:12</td></tr><tr><td>${BODY.replaceAll(/<\/?p>/gu, '<br><br>')}</td></tr></table></td></tr></table></body></html>`)
    expect({ title, publishedAt, publisher }).toEqual({ title: '全市召开项目推进会', publishedAt: '2024-03-05', publisher: '某市日报' })
    expect(text.split('\n').slice(-2).map((line) => line.slice(0, 4))).toEqual(['三月四日', '会议要求'])
  })

  it('reads a page whose text a script would show later, and whose day is in a script', () => {
    const { text, publishedAt, title } = read(`<html><head><meta property="og:title" content="项目开工了"><script>var ct = "1709600000"; var other = 1</script></head><body><div id="js_content" style="visibility: hidden">${BODY}</div></body></html>`)
    expect(text).toContain('125.6亿元')
    expect({ publishedAt, title }).toEqual({ publishedAt: '2024-03-05', title: '项目开工了' })
  })

  it('takes a very short page without its menus', () => {
    expect(read('<html><head><title>简讯</title></head><body><ul><li><a href="/">首页</a></li><li><a href="/b">要闻</a></li></ul><p>总投资50亿元的项目今日开工。</p></body></html>').text).toContain('50亿元')
  })

  it('reads a table that only lays out the page as text', () => {
    expect(read(page(`<table><tr><td><div class="TRS_Editor">${BODY}</div></td></tr></table>`)).text).not.toContain('\t')
  })

  it('leaves out scripts, styles and what is hidden', () => {
    expect(read(page(`<div class="TRS_Editor">${BODY}<script>var a="9亿元"</script><style>p{}</style><p style="display: none">8亿元</p></div>`)).text).not.toMatch(/9亿|8亿|p\{/u)
  })

  it('refuses a page without text, one that is too large and one that is too deep, before a DOM is built', () => {
    const start = performance.now()
    expect(code(() => read('<html><body><div id="app"></div><script>render()</script></body></html>'))).toBe('html-empty')
    expect(code(() => read('<div>'.repeat(200_000)))).toBe('html-too-deep')
    expect(code(() => read(`<p>${'亿'.repeat(2_000_000)}</p>`))).toBe('html-too-large')
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('counts depth without being fooled by paragraphs, scripts and comments', () => {
    expect(pageDepth('<p>a<p>b<p>c<br><img>'.repeat(1000))).toBe(0)
    expect(pageDepth(`<script>${'<div>'.repeat(1000)}</script><!--${'<div>'.repeat(1000)}-->`)).toBe(0)
    expect(pageDepth('<div><ul><li>a</li></ul></div>'.repeat(1000))).toBe(2)
    expect(pageDepth('<b>'.repeat(1000))).toBe(MAX_PAGE_DEPTH + 1)
    expect(pageDepth('<'.repeat(100_000))).toBe(0)
  })
})
