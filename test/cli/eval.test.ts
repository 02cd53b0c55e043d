/** `yaosu eval` as a user runs it: labels in, table out, exit codes. Needs the built dist/ (npm test builds it). */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const MAIN = resolve(import.meta.dirname, '../../dist/bin/yaosu.js')
const folder = mkdtempSync(join(tmpdir(), 'yaosu-eval-'))
afterAll(() => rmSync(folder, { recursive: true }))
const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } => spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', cwd: folder })

const label = { text: '50亿元', start: 3, end: 7, min: 50, max: 50, mod: 'exact', currency: 'CNY', role: 'totalInvestment' }
writeFileSync(join(folder, 'a.gold.json'), JSON.stringify({ id: 'a', publishedAt: null, text: '总投资50亿元。', money: [label], counts: [] }))
writeFileSync(join(folder, 'right.jsonl'), `${JSON.stringify({ id: 'a', money: [label] })}\n`)
writeFileSync(join(folder, 'wrong.jsonl'), `${JSON.stringify({ id: 'a', money: [{ ...label, min: 5, max: 5, rule: 'money/x' }] })}\n`)

describe('yaosu eval', () => {
  it('prints a table and exits 0', () => {
    const { status, stdout } = run('eval', '.', '--pred', 'right.jsonl')
    expect(stdout).toMatch(/money\s+1\.000\s+1\.000\s+1\.000/u)
    expect(status).toBe(0)
  })

  it('reads second labels (*.second.json) with --pred, and never as articles of their own', () => {
    mkdirSync(join(folder, 'second'))
    writeFileSync(join(folder, 'second', 'a.second.json'), JSON.stringify({ id: 'a', publishedAt: null, text: '总投资50亿元。', money: [label], counts: [] }))
    const { status, stdout } = run('eval', '.', '--pred', 'second')
    expect(stdout).toMatch(/1 articles?\n[^]*money\s+1\.000\s+1\.000\s+1\.000/u)
    expect(status).toBe(0)
  })

  it('underlines errors with their rule', () => {
    expect(run('eval', 'a.gold.json', '--pred', 'wrong.jsonl', '--errors').stdout).toContain('a · money · wrong (ten times or more) · rule money/x')
  })

  it('exits 1 when a floor is broken, by value, reading or attribute; 0 when it holds', () => {
    expect(run('eval', '.', '--pred', 'wrong.jsonl', '--floor', 'money=0.5')).toMatchObject({ status: 1, stderr: expect.stringContaining('money is 0.0000, below its floor 0.5') as string })
    expect(run('eval', '.', '--pred', 'wrong.jsonl', '--floor', 'money.exact=1').status).toBe(0)
    expect(run('eval', '.', '--pred', 'right.jsonl', '--floor', 'money=1', '--floor', 'money.role=1').status).toBe(0)
    expect(run('eval', '.', '--pred', 'right.jsonl', '--floor', 'counts=0.1')).toMatchObject({ status: 1, stderr: expect.stringContaining('not scored') as string })
  })

  it('lists gains and losses against another run, saved figures or records', () => {
    writeFileSync(join(folder, 'saved.json'), run('eval', '.', '--pred', 'wrong.jsonl', '--json').stdout)
    for (const file of ['saved.json', 'wrong.jsonl']) expect(run('eval', '.', '--pred', 'right.jsonl', '--against', file).stdout).toContain('1 gains, 0 losses')
  })

  it('gives 0/0 as null in JSON', () => {
    const { rows, attributes } = JSON.parse(run('eval', '.', '--pred', 'right.jsonl', '--json').stdout) as { rows: Record<string, { f1: number | null }>; attributes: object }
    expect(rows['money']!.f1).toBe(1)
    expect(rows['counts']).toBeUndefined()
    expect(attributes).toEqual({ 'money.role': { accuracy: 1, n: 1 } })
  })

  it.each([
    [['eval', 'nowhere'], 'no file or folder nowhere'], [['eval', 'right.jsonl'], 'expected labelled articles'],
    [['eval', '.', '--floor', 'money=98'], 'a figure from 0 to 1'], [['eval', '.', '--errors', 'x'], 'expected how many'],
  ])('%j is a usage error', (args, message) => expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) as string }))
})
