/** Workers that really die, hang and run out of memory: each costs exactly the article that did it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { layoutOf } from '../../dist/batch/layout.js'
import { FIELDS } from '../../dist/batch/job.js'
import { runBatch, type RunOptions } from '../../dist/batch/run.js'
import { findSources } from '../../dist/batch/sources.js'
import { article, folder } from '../support/cli.ts'

// processes of their own, on machines that are shared
vi.setConfig({ testTimeout: 90_000 })

const POISON = pathToFileURL(join(import.meta.dirname, 'poison-worker.mjs')).href
const options: RunOptions = {
  extractor: {}, fields: FIELDS, withInput: false, pretty: false, filter: false, maxLineBytes: 1e6, batchSize: 16, maxRejects: null, resume: false, checkpointEvery: 50,
  stdin: process.stdin, guarded: false, threads: 2, rowTimeout: 20_000, workerMemory: 64, workerFile: POISON,
}

async function run(poisons: Readonly<Record<number, string>>, count: number, own: Partial<RunOptions> = {}): Promise<{ ids: string[]; rejects: [number, string][]; in: number; out: number }> {
  const at = folder()
  const path = join(at, 'in.jsonl')
  writeFileSync(path, Array.from({ length: count }, (_, i) => `${JSON.stringify({ ...article(i + 1), ...(poisons[i + 1] === undefined ? {} : { text: `毒:${poisons[i + 1]}` }) })}\n`).join(''))
  const out = join(at, 'out.jsonl')
  const summary = await runBatch(findSources([path]), layoutOf(out, undefined, undefined, false), { ...options, ...own })
  const read = (file: string | null): Record<string, unknown>[] => (file === null ? [] : readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>))
  const rejects = read(summary.rejectFile)
  // a reject holds its line, so that it can be run again
  for (const reject of rejects) expect((reject['input'] as { json: string }).json).toContain('毒')
  return { ids: read(out).map((r) => r['id'] as string), rejects: rejects.map((r) => [r['number'] as number, r['code'] as string]), in: count, out: summary.articles }
}

describe('an article that kills its worker', () => {
  it.each<[string, string, string, Partial<RunOptions>]>([
    ['dies', 'exit', 'worker-died', {}],
    ['hangs', 'hang', 'timeout', { rowTimeout: 700 }],
    ['hangs in a task done as a whole', 'hang', 'timeout', { rowTimeout: 2000 }],
    ['runs out of memory', 'memory', 'out-of-memory', {}],
    ['throws', 'throw', 'internal', {}],
  ])('%s: it alone is rejected, wherever it stands', async (_, how, code, own) => {
    const places = own.rowTimeout === 2000 ? [20] : how === 'memory' || how === 'hang' ? [1, 32] : [1, 2, 31, 32, 50]
    const ran = await run(Object.fromEntries(places.map((at) => [at, how])), 50, own)
    expect(ran.rejects).toEqual(places.map((at) => [at, code]))
    expect(ran.ids).toEqual(Array.from({ length: 50 }, (_, i) => i + 1).filter((i) => !places.includes(i)).map((i) => `a${i}`))
    expect(ran.out + ran.rejects.length).toBe(ran.in)
  })

  it('is found by halves where the worker cannot say where it was', async () => {
    const ran = await run({ 1: 'exit', 20: 'exit', 21: 'exit' }, 40, { workerFile: `${POISON}?blind`, batchSize: 40 })
    expect(ran.rejects).toEqual([[1, 'worker-died'], [20, 'worker-died'], [21, 'worker-died']])
    expect(ran.ids).toHaveLength(37)
  })

  it('stops at the limit of rejects', async () => {
    await expect(run({ 3: 'exit', 4: 'exit' }, 20, { maxRejects: { count: 1 } })).rejects.toMatchObject({ code: 'too-many-rejects' })
  })
})
