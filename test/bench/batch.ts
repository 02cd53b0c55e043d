/** Many articles: one process, all cores, and what two plain processes that share nothing reach on the same machine at the same time. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { table } from './measure.ts'
import { corpusArticles } from './texts.ts'

const ARTICLES = 20_000

function run(cli: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, 'extract', ...args, '--progress', 'none'], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`yaosu extract ${args.join(' ')} exited with ${code}`))))
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Prints articles and megabytes a second. The pool must reach 85 % of the two plain processes. */
export async function batch(cli: string): Promise<void> {
  const at = mkdtempSync(join(tmpdir(), 'yaosu-bench-'))
  try {
    const texts = corpusArticles()
    const lines = Array.from({ length: ARTICLES }, (_, i) => `${JSON.stringify({ id: `a${i}`, publishedAt: '2024-06-30', text: texts[i % texts.length] })}\n`)
    const file = (name: string, from: number, to: number): string => {
      writeFileSync(join(at, name), lines.slice(from, to).join(''))
      return join(at, name)
    }
    const all = file('all.jsonl', 0, ARTICLES)
    const halves = [file('first.jsonl', 0, ARTICLES / 2), file('second.jsonl', ARTICLES / 2, ARTICLES)]
    const bytes = statSync(all).size
    const out = (name: string): string[] => ['-o', join(at, `${name}.out.jsonl`)]
    const cores = availableParallelism()
    const one = await timed(() => run(cli, [all, '--threads', '0', ...out('one')]))
    const two = await timed(() => Promise.all(halves.map((half, i) => run(cli, [half, '--threads', '0', ...out(`half${i}`)]))))
    const pool = await timed(() => run(cli, [all, '--threads', '2', ...out('pool')]))
    const rows = [[`${ARTICLES} articles, ${(bytes / 1e6).toFixed(0)} MB of JSONL`, 's', 'articles/s', 'MB/s', 'of two processes']]
    const add = (name: string, seconds: number): void => void rows.push([name, seconds.toFixed(1), (ARTICLES / seconds).toFixed(0), (bytes / 1e6 / seconds).toFixed(1), `${((100 * two) / seconds).toFixed(0)} %`])
    add('one process (--threads 0)', one)
    add('two plain processes, half each', two)
    add('two worker threads (--threads 2)', pool)
    if (cores > 2) add(`all ${cores} cores`, await timed(() => run(cli, [all, ...out('cores')])))
    table(`Batch, on ${cores} cores`, rows)
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}
