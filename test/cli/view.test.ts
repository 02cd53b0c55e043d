/** `yaosu view` as a user runs it. Needs the built dist/ (npm test builds it). */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const MAIN = resolve(import.meta.dirname, '../../dist/bin/yaosu.js')
const folder = mkdtempSync(join(tmpdir(), 'yaosu-view-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } => spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', cwd: folder })
writeFileSync(join(folder, 'a.txt'), '总投资50亿元。')
writeFileSync(join(folder, 'a.gold.json'), JSON.stringify({ id: 'a', text: '总投资50亿元。', money: [] }))
writeFileSync(join(folder, 'b.txt'), '签约企业12家。')

describe('yaosu view', () => {
  it('writes one page for one article', () => {
    expect(run('view', 'b.txt', '-o', 'b.html')).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(join(folder, 'b.html'), 'utf8')).toMatch(/^<!doctype html>[^]*<article class="a">[^]*<\/html>\n$/u)
  })

  it('writes an index for a folder, labels beside finds where there are labels', () => {
    const { stdout } = run('view', '.', '--title', '<两篇>')
    expect(stdout).toContain('<title>&lt;两篇&gt; · yaosu 要素</title>')
    expect(stdout.match(/<template data-article/gu)).toHaveLength(2)
    expect(stdout.match(/<article class="a judged">/gu)).toHaveLength(1)
  })

  it('shows given records', () => {
    writeFileSync(join(folder, 'pred.jsonl'), JSON.stringify({ id: 'b', warnings: [{ code: 'x', message: '仅此一条' }] }))
    expect(run('view', 'b.txt', '--pred', 'pred.jsonl').stdout).toContain('仅此一条')
  })

  it('says what is missing', () => expect(run('view', 'nowhere')).toMatchObject({ status: 2, stderr: expect.stringContaining('no file or folder nowhere') as string }))
})
