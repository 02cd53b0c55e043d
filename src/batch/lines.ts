/** Bytes → lines, cut on byte 0x0A only: U+2028 and U+2029 are legal inside JSON. A line over the limit is passed over without being kept. */

export interface Line {
  /** From 1. */
  readonly line: number
  /** Where it begins in the stream. */
  readonly byte: number
  /** Null where the line is too long. */
  readonly bytes: Uint8Array | null
  readonly length: number
}

/** All lines that end in each chunk, together; the last line needs no 0x0A. `from` continues a stream that was read up to there. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number, from: { readonly byte: number; readonly line: number } = { byte: 0, line: 1 }): AsyncGenerator<Line[]> {
  let { byte, line } = from
  let held: Uint8Array[] = []
  let heldLength = 0
  let over = false
  const take = (last: Uint8Array): Line => {
    const length = heldLength + last.length
    let bytes: Uint8Array | null = null
    if (!over && length <= maxBytes) {
      bytes = held.length === 0 ? last : concat([...held, last], length)
      if (bytes.at(-1) === 13) bytes = bytes.subarray(0, -1)
    }
    const found = { line, byte, bytes, length }
    line++
    byte += length + 1
    held = []
    heldLength = 0
    over = false
    return found
  }
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      lines.push(take(chunk.subarray(start, end)))
      start = end + 1
    }
    if (start < chunk.length) {
      const rest = chunk.subarray(start)
      heldLength += rest.length
      if (heldLength > maxBytes) {
        over = true
        held = []
      } else held.push(rest)
    }
    if (lines.length > 0) yield lines
  }
  if (heldLength > 0) yield [take(new Uint8Array(0))]
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
