import { SourceError } from '../../src/source/source-error.ts'

/** The code of the SourceError that `run` throws, 'none' where it throws none; anything else is thrown on. */
export function sourceErrorCode(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof SourceError) return error.code
    throw error
  }
  return 'none'
}
