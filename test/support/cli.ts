/** The built command line, run as users run it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export const MAIN: string = resolve(import.meta.dirname, '../../dist/bin/yaosu.js')

export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly lines: readonly unknown[]
}

export interface RunWith {
  /** Null leaves standard input open. */
  readonly input?: string | Uint8Array | null
  readonly env?: Record<string, string>
  readonly cwd?: string
  readonly node?: readonly string[]
  /** Called once the process runs; may kill it. */
  readonly during?: (child: ChildProcess) => void
}

export function yaosu(args: readonly string[], { input, env, cwd, node = [], during }: RunWith = {}): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...node, MAIN, ...args], { cwd, env: { ...process.env, ...env } })
    const out: Uint8Array[] = []
    const err: Uint8Array[] = []
    child.stdout.on('data', (chunk: Uint8Array) => out.push(chunk))
    child.stderr.on('data', (chunk: Uint8Array) => err.push(chunk))
    child.stdin.on('error', () => {})
    child.on('error', fail)
    child.on('close', (code, signal) => {
      const stdout = Buffer.concat(out).toString('utf8')
      done({ code, signal, stdout, stderr: Buffer.concat(err).toString('utf8'), get lines() { return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown) } })
    })
    if (input !== null) child.stdin.end(input ?? '')
    during?.(child)
  })
}

/** A folder that goes when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'yaosu-test-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Articles of our own making, each with its number in it. */
export function article(i: number): { id: string; text: string; publishedAt: string; row: number } {
  return {
    id: `a${i}`,
    text: `第${i}号项目开工\n3月${(i % 28) + 1}日，某市第${i}号智能制造项目开工，总投资${(i % 90) + 1}.5亿元，占地${(i % 900) + 100}亩，共${(i % 7) + 2}家企业参与。市发改委主任王明出席。`,
    publishedAt: '2024-03-29',
    row: i,
  }
}

export function jsonl(count: number, from = 1): string {
  return Array.from({ length: count }, (_, i) => `${JSON.stringify(article(from + i))}\n`).join('')
}
