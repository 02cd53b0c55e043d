/** Why an item gave no article. `code` is stable. */
export class Fault extends Error {
  override name = 'Fault'
  readonly code: string
  readonly id: string | null

  constructor(code: string, message: string, id: string | null = null) {
    super(message)
    this.code = code
    this.id = id
  }
}
