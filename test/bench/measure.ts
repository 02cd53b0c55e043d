/** Timing and tables for the benchmark. Medians of several runs: these machines are shared, single times mean little. */
import { spawnSync } from 'node:child_process'

/** Median milliseconds of `runs` calls, after one that is not counted. */
export function median(runs: number, work: () => void): number {
  work()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!
}

/** Prints rows in columns; Han characters count as two. */
export function table(title: string, rows: readonly (readonly string[])[]): void {
  const width = (s: string): number => [...s].reduce((n, c) => n + (/[\u1100-\uffdc]/u.test(c) ? 2 : 1), 0)
  const columns = rows[0]!.map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))))
  console.log(`\n${title}`)
  rows.forEach((row, r) => {
    console.log(`  ${row.map((cell, i) => (i === 0 ? cell + ' '.repeat(columns[i]! - width(cell)) : ' '.repeat(columns[i]! - width(cell)) + cell)).join('  ')}`)
    if (r === 0) console.log(`  ${columns.map((n) => '-'.repeat(n)).join('  ')}`)
  })
}

/** maxRSS outlives exec and would show this process's own peak; the kernel's high-water mark of the new process does not. */
const REPORT_PEAK = `data:text/javascript,import {readFileSync} from 'node:fs';process.on('exit',()=>{let kb=process.resourceUsage().maxRSS;try{kb=/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]}catch{}process.stderr.write('\\nPEAK '+kb)})`

/** Median wall time and peak memory of a whole process. Fails: when the process exits with another code than 0. */
export function wholeProcess(runs: number, args: readonly string[], input = ''): { ms: number; peakMB: number } {
  const once = (before: readonly string[]): { ms: number; stderr: string } => {
    const start = performance.now()
    const run = spawnSync(process.execPath, [...before, ...args], { input, maxBuffer: 1 << 30 })
    const ms = performance.now() - start
    if (run.status !== 0) throw new Error(`${args.join(' ')} exited with ${run.status}: ${run.stderr.toString().slice(-400)}`)
    return { ms, stderr: run.stderr.toString() }
  }
  // the report costs time of its own: a run apart
  const peak = Number(/PEAK (\d+)/.exec(once(['--import', REPORT_PEAK]).stderr)?.[1] ?? 0) / 1024
  const times = Array.from({ length: runs }, () => once([]).ms)
  return { ms: times.sort((a, b) => a - b)[times.length >> 1]!, peakMB: peak }
}

export const mbPerSecond = (bytes: number, ms: number): string => (bytes / 1e6 / (ms / 1e3)).toFixed(2)
