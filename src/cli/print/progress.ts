/** Progress on standard error: a line that renews itself on a terminal, JSON lines where asked for, silence otherwise. */
import type { Progress, Summary } from '../../batch/run.ts'
import type { Reject } from '../../batch/job.ts'
import { fit, plain } from './width.ts'

export interface ProgressLine {
  update(progress: Progress): void
  end(summary: Summary): void
}

const EVERY = 1000

export function createProgress(kind: 'auto' | 'text' | 'json' | 'none', toFile: boolean): ProgressLine {
  const terminal = process.stderr.isTTY
  const shown = kind === 'auto' ? (terminal && (toFile || !process.stdout.isTTY) ? 'text' : 'none') : kind
  const began = Date.now()
  let last = began
  let drawn = false
  return {
    update(now) {
      if (shown === 'none' || Date.now() - last < EVERY) return
      last = Date.now()
      const seconds = (last - began) / 1000
      const rate = (now.articles + now.rejects) / seconds
      const left = now.bytesTotal > 0 && now.bytesRead > 0 ? Math.max(0, (seconds * (now.bytesTotal - now.bytesRead)) / now.bytesRead) : null
      if (shown === 'json') process.stderr.write(`${JSON.stringify({ event: 'progress', ...now, seconds: Math.round(seconds), rate: Math.round(rate) })}\n`)
      else {
        const line = `${now.articles} articles · ${Math.round(rate)}/s · ${now.rejects} rejected${left === null ? '' : ` · ${clock(left)} left`}`
        process.stderr.write(terminal ? `\r\u001b[K${fit(line, (process.stderr.columns || 80) - 1)}` : `${line}\n`)
        drawn = terminal
      }
    },
    end(summary) {
      if (drawn) process.stderr.write('\r\u001b[K')
      const seconds = (Date.now() - began) / 1000
      if (shown === 'json') process.stderr.write(`${JSON.stringify({ event: 'done', ...summary, seconds })}\n`)
      else if (toFile && kind !== 'none') {
        const rejects = summary.rejects === 0 ? 'none rejected' : `${summary.rejects} rejected, see ${summary.rejectFile}`
        const resumed = summary.resumedAt === null ? '' : `, taken up at article ${summary.resumedAt}`
        process.stderr.write(`${summary.articles + summary.rejects} in = ${summary.articles} out + ${summary.rejects} (${rejects})${resumed}, ${seconds.toFixed(1)} s\n`)
      } else if (summary.rejects > 0) process.stderr.write(`yaosu: ${summary.articles + summary.rejects} in = ${summary.articles} out + ${summary.rejects} rejected\n`)
    },
  }
}

function clock(seconds: number): string {
  const s = Math.round(seconds)
  return s >= 3600 ? `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min` : s >= 60 ? `${Math.floor(s / 60)} min ${s % 60} s` : `${s} s`
}

const MOST_SHOWN = 20

/** Says where and why, for the first few; no article's text is printed. Quiet where rejects go to a file or stand in the output. */
export function rejectPrinter(quiet: boolean): (reject: Reject) => void {
  let shown = 0
  return (reject) => {
    if (quiet || ++shown > MOST_SHOWN) return
    process.stderr.write(`yaosu: ${plain(`${reject.source}${reject.line === null ? '' : `:${reject.line}`}: ${reject.code}: ${reject.message}`)}\n`)
    if (shown === MOST_SHOWN) process.stderr.write('yaosu: further rejects are counted only; --rejects with --output FILE keeps them all\n')
  }
}
