/** The page as text: complete, self-contained, everything escaped. */
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { viewArticle } from '../../src/view/article.ts'
import { CLIENT } from '../../src/view/client.ts'
import { escapeHtml, oneLine, scriptJson } from '../../src/view/escape.ts'
import { CLIENT_HASH, STYLE_HASH } from '../../src/view/hashes.ts'
import { marksOf, segmentsOf } from '../../src/view/marks.ts'
import { viewPage } from '../../src/view/page.ts'
import { textPane } from '../../src/view/text-pane.ts'
import { STYLE } from '../../src/view/style.ts'
import { amount, figure } from '../../src/view/words.ts'
import { HOSTILE, hostileInput } from './pages.ts'

const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

describe('the policy', () => {
  it('names the hashes of the page\'s own script and style (after a change, copy them into src/view/hashes.ts)', () => {
    expect({ CLIENT_HASH, STYLE_HASH }).toEqual({ CLIENT_HASH: sha256(CLIENT), STYLE_HASH: sha256(STYLE) })
  })

  it('stands before anything that it rules, and allows nothing from elsewhere', () => {
    const page = viewPage([{ record: extract('总投资50亿元'), raw: '总投资50亿元' }])
    expect(page).toContain(`content="default-src 'none'; script-src '${CLIENT_HASH}'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`)
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
    expect(page).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|https?:/u)
    expect(page).not.toMatch(/ style="| on[a-z]+="/u)
  })

  it('the client writes no HTML', () => {
    expect(CLIENT).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|fetch\(|XMLHttpRequest|import\(/u)
    expect(CLIENT + STYLE).not.toContain('</')
  })
})

describe('escaping', () => {
  it('leaves no markup', () => {
    expect(escapeHtml(`<a b="c" d='e'>&\`\u0000`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#96;\ufffd')
    expect(oneLine('a\n\u202eb\u0000')).toBe('a \ufffdb ')
    expect(scriptJson('</script><!--&\u2028\u2029')).toBe('"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029"')
    expect(JSON.parse(scriptJson({ a: '</script>\u2028' }))).toEqual({ a: '</script>\u2028' })
  })

  it.each(HOSTILE.map(({ id, text }) => [id, text]))('%s gives the same tags as an innocent text', (_id, text) => {
    const tags = (page: string): string[] => [...page.matchAll(/<(\/?[a-zA-Z!][^\s>]*)/gu)].map((m) => m[1]!).filter((tag) => !/^\/?(?:p|span|del|ruby|rt|td|th|tr|button|section|div|b|table|thead|tbody|code|h3)$/u.test(tag))
    expect(tags(viewPage([hostileInput(text)]))).toEqual(tags(viewPage([hostileInput('无害')])))
  })
})

describe('marks', () => {
  it('cut the text where they begin and end, and every piece is there once', () => {
    const raw = '甲总投资50亿元的乙项目\r\n于2024年开工。\n'
    const record = extract(raw)
    const segments = segmentsOf(raw, marksOf(record), record.edits, record.boilerplate, [])
    expect(segments.map(({ start, end }) => raw.slice(start, end)).join('')).toBe(raw)
  })

  it('that cross lie at different levels, the longer one lower', () => {
    const input = hostileInput('项目名称')
    const marks = marksOf({ ...input.record, counts: [], dates: [], officials: [] })
    const levels = marks.map(({ kind, level }) => [kind, level])
    expect(levels).toContainEqual(['money', 0])
    expect(new Set(levels.filter(([kind]) => kind === 'projects').map(([, level]) => level))).toEqual(new Set([1, 2]))
    expect(viewArticle({ record: { ...input.record, counts: [], dates: [], officials: [] }, raw: input.raw }).html).toMatch(/class="m k-projects l2[^"]*" data-m="\d"><span class="m k-projects l1[^"]*" data-m="\d"><span class="m k-money l0/u)
  })

  it('an edit over the end of a mark is parted there', () => {
    const raw = '產業園總投資'
    const edit = { start: 0, end: 4, from: '產業園總', to: '产业园总', rule: 'traditional' }
    const html = textPane(raw, [{ kind: 'projects', start: 0, end: 3, item: 0, value: '产业园', rows: [], level: 0 }], [edit], [], [], '')
    expect(html.replace(/<rt>.*?<\/rt>| title="[^"]*"/gu, '')).toContain('data-m="0"><ruby class="x">产业园</ruby></span></span><ruby class="x">总</ruby>投資')
  })

  it('tile any text, whatever was found in it', () => {
    const word = fc.constantFrom('总投资', '50亿元', '蕞高', '頭部', '項目', '１２家', '2024年3月', '市长何松', '\n', '\r\n', ' ', '😀', '\ud83d', '《办法》', '，', '。', '責任編輯：甲\n', '1 2 亿元')
    fc.assert(fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const raw = words.join('')
      const record = extract(raw)
      const segments = segmentsOf(raw, marksOf(record), record.edits, record.boilerplate, [])
      expect(segments.map(({ start, end }) => raw.slice(start, end)).join('')).toBe(raw)
      viewArticle({ record, raw })
    }), { numRuns: 60 })
  })

  it('edits show the original over what is read', () => {
    const raw = '达到蕞高水平'
    expect(viewArticle({ record: extract(raw), raw }).html).toMatch(/<ruby class="x" title="[^"]*">最<rt>蕞<\/rt><\/ruby>/u)
  })
})

describe('figures', () => {
  it.each([
    [{ min: 50, max: 50 }, '50 亿元'], [{ min: 20, max: 30 }, '20–30 亿元'], [{ min: 1000, max: null, mod: 'moreThan' as const }, '> 1,000 亿元'], [{ min: null, max: 95, mod: 'lessThan' as const }, '< 95 亿元'],
    [{ min: 0.4048, max: 0.4048 }, '0.4048 亿元'], [{ min: 0.0015, max: 0.0015 }, '15 万元'], [{ min: 0.00002, max: 0.00002 }, '2,000 元'], [{ min: 1, max: null, mod: 'atLeast' as const }, '≥ 1 亿元'],
  ])('%j', (bounds, want) => expect(amount(bounds)).toBe(want))
  it('count', () => {
    expect(figure({ min: 1234567.5, max: 1234567.5, mod: 'approx' })).toBe('≈ 1,234,567.5')
    expect(amount({ min: 1.3, max: 1.3 }, 'USD')).toBe('1.3 亿 USD')
  })
})
