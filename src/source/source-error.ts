/** An input that cannot be read as an article. `code` is stable; the message says what was expected, what came and what to do. */

export type SourceErrorCode =
  | 'binary' | 'encoding' | 'unknown-charset' | 'html-too-large' | 'html-too-deep' | 'html-empty' | 'html-reader-missing'

export class SourceError extends Error {
  override name = 'SourceError'
  readonly code: SourceErrorCode

  constructor(code: SourceErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
