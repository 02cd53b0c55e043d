/** `kill -9` at some moment of a run, then --resume: the same final bytes as an unbroken run. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { jsonl, yaosu } from './cli.ts'

export interface Broken {
  /** Final files after the resumed run, name → hash of its bytes. */
  readonly files: Record<string, string>
  /** How often the run was really broken off. */
  readonly kills: number
  /** Of those, how often after a checkpoint. */
  readonly resumed: number
}

export function files(at: string): Record<string, string> {
  return Object.fromEntries(readdirSync(at).sort().map((name) => [name, createHash('sha256').update(readFileSync(join(at, name))).digest('hex')]))
}

/** Calls `then` when the file has been put in place `times` times more. */
function whenRenewed(path: string, times: number, then: () => void): () => void {
  const inode = (): number => (existsSync(path) ? (statSync(path, { throwIfNoEntry: false })?.ino ?? 0) : 0)
  let last = inode()
  let left = times
  const timer = setInterval(() => {
    const now = inode()
    if (now === last || now === 0) return
    last = now
    if (--left > 0) return
    clearInterval(timer)
    then()
  }, 1)
  return () => clearInterval(timer)
}

/** Kills the same run after so many checkpoints, once for each of `kills`, resuming between, then lets it end. `output` is a path in the folder `at`. */
export async function broken(input: string, at: string, output: string, after: readonly number[], args: readonly string[] = []): Promise<Broken> {
  let kills = 0
  let resumed = 0
  const command = ['extract', input, '-o', join(at, output), '--checkpoint-every', '5', '--batch-size', '8', '--threads', '1', ...args]
  for (const checkpoints of after) {
    let stop = (): void => {}
    const ran = await yaosu([...command, '--resume'], {
      during(child) {
        stop = whenRenewed(`${join(at, output)}.checkpoint.json`, checkpoints, () => child.kill('SIGKILL'))
      },
    })
    stop()
    if (ran.signal === 'SIGKILL') kills++
    if (ran.signal === 'SIGKILL' && existsSync(`${join(at, output)}.checkpoint.json`)) resumed++
    else if (ran.signal === null && ran.code !== 0 && ran.code !== 1) throw new Error(`resume failed: ${ran.stderr}`)
  }
  const last = await yaosu([...command, '--resume'])
  if (last.code !== 0 && last.code !== 1) throw new Error(`resume failed: ${last.stderr}`)
  return { files: files(at), kills, resumed }
}

/** A folder `in` of every kind of input: 3 × count + 1 articles and one bad line. */
export function inputs(at: string, count: number): string {
  const path = join(at, 'in')
  mkdirSync(path)
  writeFileSync(join(path, 'a.jsonl'), `${jsonl(count)}bad\n`)
  writeFileSync(join(path, 'b.jsonl.gz'), gzipSync(jsonl(count, count + 1)))
  writeFileSync(join(path, 'c.csv'), `id,text\n${Array.from({ length: count }, (_, i) => `c${i},"总投资${i}亿元,\n第${i}行"\n`).join('')}`)
  writeFileSync(join(path, 'd.txt'), '总投资50亿元')
  return path
}
