/** How a run ends: exit codes, messages on standard error, and a closed pipe (`| head`) taken as success. */

export const ALL_GOOD = 0
export const SOME_REJECTED = 1
/** Also where nothing could be done: no such input, an output that cannot be written. */
export const USAGE_ERROR = 2
export const TOO_MANY_REJECTED = 3

/** What was asked for cannot be done: the message says what was expected, what came, and what to do. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Prints an error for a person and returns the exit code. A stack is shown only for faults of our own, with YAOSU_DEBUG set. */
export function report(error: unknown): number {
  if (error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE') return ALL_GOOD
  // a batch's own faults are told by name, so that this file need not load the batch
  const known = error instanceof UsageError || error instanceof RangeError || error instanceof TypeError || (error instanceof Error && error.name === 'BatchError')
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`yaosu: ${message}\n`)
  if (!known && process.env['YAOSU_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  if ((error as { code?: unknown } | null)?.code === 'too-many-rejects') return TOO_MANY_REJECTED
  return known ? USAGE_ERROR : SOME_REJECTED
}

/** A reader that has seen enough closes the pipe; that ends the run, and is no fault. A full disk is one. */
export function endWithOutput(): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(ALL_GOOD)
    process.stderr.write(`yaosu: cannot write to standard output (${code ?? message})${code === 'ENOSPC' ? ': the disk is full. Free some space; with --output FILE a run can be taken up again' : ''}\n`)
    process.exit(USAGE_ERROR)
  })
  // nothing can be said any more
  process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? ALL_GOOD : USAGE_ERROR))
}
