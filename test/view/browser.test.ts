/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The page in a real headless Chromium: nothing hostile runs, nothing is fetched, it works by mouse and keyboard, and it fits 375 px.
 * Skipped, and says so, where there is no Chromium (CHROMIUM names one; Debian: apt-get install chromium).
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { Article } from '../../src/schema/record.ts'
import type { ViewInput } from '../../src/view/article.ts'
import { viewPage } from '../../src/view/page.ts'
import { HOSTILE, hostileInput } from './pages.ts'

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find((path) => path !== undefined && existsSync(path))
if (executablePath === undefined) console.log('skipped: the page in Chromium (none found; set CHROMIUM, or apt-get install chromium)')

const RAW = '青堰市第一季度签约\n总投资50亿元的青堰电池项目开工，达到蕞高水平。\n市长何松说，已签约12家企业。'
const at = (text: string): { text: string; start: number; end: number; rule: string } => ({ text, start: RAW.indexOf(text), end: RAW.indexOf(text) + text.length, rule: 'test/rule' })
const record: Article = {
  ...extract('', { id: 'a', title: '青堰市第一季度签约', publishedAt: '2024-04-09' }),
  money: [{ ...at('50亿元'), min: 50, max: 50, mod: 'exact', currency: 'CNY', base: { min: '5000000000', max: '5000000000' }, role: 'totalInvestment' }],
  counts: [{ ...at('12家'), min: 12, max: 12, mod: 'exact', unit: '家', noun: '企业' }],
  projects: [{ name: '青堰电池项目', aliases: [], phase: null, status: ['started'], investment: { min: 50, max: 50, currency: 'CNY' }, place: '青堰市', companies: [], mentions: [at('总投资50亿元的青堰电池项目')], rule: 'test/project' }],
  edits: [{ ...at('蕞'), from: '蕞', to: '最', rule: 'zui' }],
  records: [
    { kind: 'project', name: '青堰电池项目', place: '青堰市', companies: [], status: ['started'], date: null, investment: { min: 50, max: 50, currency: 'CNY', role: 'totalInvestment' }, evidence: { name: [RAW.indexOf('青堰电池'), RAW.indexOf('开工')], investment: [at('50亿元').start, at('50亿元').end] } },
    { kind: 'aggregate', place: null, period: '2024-Q1', date: null, status: 'signed', count: { min: 12, max: 12, mod: 'exact', unit: '家' }, noun: '企业', threshold: null, amount: null, role: null, evidence: { count: [at('12家').start, at('12家').end] } },
  ],
}

describe.skipIf(executablePath === undefined)('in Chromium', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaosu-view-'))
  let browser: Browser
  beforeAll(async () => { browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] }) }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  /** Opens a page and keeps what it must not do: messages, errors, dialogs, requests. */
  async function open(inputs: readonly ViewInput[], width = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; wrongs: string[] }> {
    const file = join(folder, 'page.html')
    writeFileSync(file, viewPage(inputs))
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const wrongs: string[] = []
    page.on('console', (message) => wrongs.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`))
    page.on('dialog', (dialog) => { wrongs.push('dialog'); void dialog.dismiss() })
    page.on('request', (request) => { if (request.url().split('#')[0] !== pathToFileURL(file).href) wrongs.push(`request: ${request.url()}`) })
    await page.goto(pathToFileURL(file).href)
    return { page, wrongs }
  }

  it('runs nothing that 50 hostile texts bring, and shows them as they are', async () => {
    const inputs = HOSTILE.map(({ text }) => hostileInput(text))
    const { page, wrongs } = await open(inputs)
    expect(await page.locator('.list tbody tr').count()).toBe(inputs.length)
    for (const [i, { raw }] of inputs.entries()) {
      await page.evaluate((hash) => { location.hash = hash }, `#a-${i}`)
      await page.waitForFunction((n) => document.querySelectorAll('article.a').length === 1 && location.hash === `#a-${n}`, i)
      const shown = await page.evaluate(() => {
        const pane = document.querySelector('[data-pane="found"] .text')!
        ;(pane.querySelector('.m') as HTMLElement).focus()
        for (const row of document.querySelectorAll<HTMLElement>('tr[data-spans]')) row.click()
        return [...pane.querySelectorAll('p')].map((p) => p.textContent).join('\n')
      })
      expect([i, shown]).toEqual([i, Buffer.from(raw.replace(/\n$/u, '').replaceAll('\u0000', '\ufffd')).toString()])
    }
    expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined()
    expect(wrongs).toEqual([])
    await page.close()
  })

  it('would notice: a script that is not the page\'s own is stopped by the policy', async () => {
    const { page, wrongs } = await open([{ record, raw: RAW }])
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.pwned = 1'
      document.body.append(script)
    })
    expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined()
    expect(wrongs.join()).toContain('Content Security Policy')
    await page.close()
  })

  it('shows value, rule and links by mouse and by keyboard', async () => {
    const { page, wrongs } = await open([{ record, raw: RAW }])
    await page.hover('.m.k-money')
    const detail = await page.locator('.detail').innerText()
    expect(detail).toContain('50 亿元')
    expect(detail).toContain('test/rule')
    expect(detail).toContain('青堰电池项目') // the mark that it lies in, and the record that was read from it
    await page.keyboard.press('Tab')
    await page.focus('.m[tabindex="0"]')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.detail .value').first().innerText()).toBe('12 家')
    await page.keyboard.press('Escape')
    expect(await page.locator('.detail .card').count()).toBe(0)
    await page.click('.m.k-money')
    await page.click('.detail .link')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TR')
    expect(await page.locator('.lit').allInnerTexts()).toEqual(['50亿元', '青堰电池项目'])
    expect(wrongs).toEqual([])
    await page.close()
  })

  it('sorts records by figure, not by letter, and hides kinds', async () => {
    const many = { ...record, money: [9, 100, 20].map((min, i) => ({ ...record.money[0]!, start: i, end: i + 1, text: RAW.slice(i, i + 1), min, max: min })) }
    const { page } = await open([{ record: many, raw: RAW }])
    await page.click('[data-tab="money"]')
    const column = (): Promise<string[]> => page.locator('[data-sheet="money"] tbody td:nth-child(2)').allInnerTexts()
    await page.click('[data-sheet="money"] th:nth-child(2) button')
    expect(await column()).toEqual(['9 亿元', '20 亿元', '100 亿元'])
    await page.click('[data-sheet="money"] th:nth-child(2) button')
    expect(await column()).toEqual(['100 亿元', '20 亿元', '9 亿元'])
    await page.click('.chip[data-kind="money"]')
    expect(await page.locator('.m.k-money').first().evaluate((e) => getComputedStyle(e).borderBottomColor)).toBe('rgba(0, 0, 0, 0)')
    await page.close()
  })

  it('fits 375 and 1440 px in light and dark, with text that can be read', async () => {
    const long = hostileInput('长'.repeat(400))
    const { page } = await open([{ record, raw: RAW }, long])
    for (const [width, colorScheme] of [[375, 'light'], [375, 'dark'], [1440, 'light'], [1440, 'dark']] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      for (const hash of ['', '#a-0', '#a-1']) {
        await page.evaluate((to) => { location.hash = to }, hash)
        await page.waitForFunction((n) => document.querySelectorAll('article.a').length === n, hash === '' ? 0 : 1)
        expect([width, hash, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, hash, width])
      }
      // contrast of text and of each kind's name on the panel, after WCAG (4.5 for text)
      const ratios = await page.evaluate(() => {
        const canvas = document.createElement('canvas').getContext('2d')!
        const light = (colour: string): number => {
          canvas.fillStyle = colour
          canvas.fillRect(0, 0, 1, 1)
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number]
          return 0.2126 * r + 0.7152 * g + 0.0722 * b
        }
        const style = getComputedStyle(document.documentElement)
        const panel = light(style.getPropertyValue('--panel'))
        return ['ink', 'soft', 'money', 'dates', 'counts', 'quantities', 'projects', 'officials', 'organizations', 'places', 'documents', 'good', 'fair', 'poor'].map((name) => {
          const own = light(style.getPropertyValue(`--${name}`))
          return [name, (Math.max(own, panel) + 0.05) / (Math.min(own, panel) + 0.05)] as const
        })
      })
      expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([])
    }
    await page.close()
  })
})
