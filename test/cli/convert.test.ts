/** `yaosu convert` as a user runs it: pre-label, correct in Label Studio, score. Needs the built dist/ (npm test builds it). */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { LabelStudioTask } from '../../src/formats/label-studio.ts'

const MAIN = resolve(import.meta.dirname, '../../dist/bin/yaosu.js')
const folder = mkdtempSync(join(tmpdir(), 'yaosu-convert-'))
afterAll(() => rmSync(folder, { recursive: true }))
const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } => spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', cwd: folder })
mkdirSync(join(folder, 'articles'))
writeFileSync(join(folder, 'articles', 'a.txt'), '😀项目总投资50亿元。')

describe('yaosu convert', () => {
  it('pre-labels, takes the corrected export back, and scores it', () => {
    expect(run('convert', '--from', 'text', 'articles/', '--to', 'label-studio', '-o', 'tasks.json').status).toBe(0)
    const tasks = JSON.parse(readFileSync(join(folder, 'tasks.json'), 'utf8')) as LabelStudioTask[]
    // the annotator's work: one label, right, as Label Studio exports it
    const [task] = tasks
    const result = [
      { id: 'x', from_name: 'label', to_name: 'text', type: 'labels', value: { start: 6, end: 10, text: '50亿元', labels: ['money'] } },
      { id: 'x', from_name: 'values', to_name: 'text', type: 'textarea', value: { start: 6, end: 10, text: ['{"min":50,"max":50}'] } },
    ]
    writeFileSync(join(folder, 'export.json'), JSON.stringify([{ id: 1, data: task!.data, annotations: [{ id: 5, was_cancelled: false, result }], predictions: task!.predictions }]))
    expect(run('convert', '--from', 'label-studio', 'export.json', '--to', 'yaosu', '-o', 'corrected.gold.jsonl').status).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'corrected.gold.jsonl'), 'utf8'))).toMatchObject({ id: 'a', money: [{ text: '50亿元', start: 7, end: 11, min: 50 }], dates: [] })
    expect(run('eval', 'corrected.gold.jsonl').stdout).toMatch(/^1 articles\n[^]*money/u)
  })

  it('goes through brat and CoNLL, and says what is lost', () => {
    const { status, stderr } = run('convert', '--from', 'yaosu', 'corrected.gold.jsonl', '--to', 'brat', '-o', 'brat')
    expect([status, existsSync(join(folder, 'brat', 'a.ann')), stderr]).toEqual([0, true, 'yaosu convert: 1 articles, 1 spans\n'])
    expect(readFileSync(join(folder, 'brat', 'a.ann'), 'utf8')).toBe('T1\tmoney 6 10\t50亿元\n#1\tAnnotatorNotes T1\t{"min":50,"max":50}\n')
    const conll = run('convert', '--from', 'brat', 'brat', '--to', 'conll')
    expect(conll.stdout).toContain('5\tB-money\n0\tI-money')
    expect(conll.stderr).toContain('values not written')
  })

  it('takes records that bring their article, from pages too', () => {
    writeFileSync(join(folder, 'articles', 'b.html'), '<!doctype html><title>新闻</title><article><h1>项目开工</h1><p>总投资60亿元的项目今日开工，建设者们干劲十足，现场一片繁忙景象，预计两年建成。</p></article>')
    writeFileSync(join(folder, 'full.jsonl'), run('extract', '--with-input', 'articles/').stdout)
    const { status, stdout, stderr } = run('convert', '--from', 'yaosu', 'full.jsonl', '--to', 'doccano')
    expect([status, stderr]).toEqual([0, expect.stringContaining('2 articles')])
    const direct = run('convert', 'articles/', '--to', 'doccano').stdout
    expect(stdout.split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { label: unknown }).label)).toEqual(direct.split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { label: unknown }).label))
    const page = run('view', 'full.jsonl').stdout
    expect(page.match(/<template data-article/gu)).toHaveLength(2)
    rmSync(join(folder, 'articles', 'b.html'))
  })

  it('needs the raw article beside a record', () => {
    writeFileSync(join(folder, 'records.jsonl'), run('extract', 'articles/a.txt').stdout)
    expect(run('convert', '--from', 'yaosu', 'records.jsonl', '--to', 'doccano')).toMatchObject({ status: 2, stderr: expect.stringContaining('--source') as string })
  })

  it.each([[['convert', 'articles'], '--to: expected one of'], [['convert', '--from', 'word', 'articles', '--to', 'conll'], '--from: expected one of'], [['convert', 'articles', '--to', 'brat'], 'give a folder with -o']])('%j is a usage error', (args, message) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) as string })
  })
})
