/** Text → bytes in a double-byte encoding, by turning the decoder round. Only for tests. */
const tables = new Map<string, Map<string, readonly [number, number]>>()

function table(encoding: string): Map<string, readonly [number, number]> {
  let known = tables.get(encoding)
  if (known !== undefined) return known
  known = new Map()
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const char = decoder.decode(Uint8Array.of(lead, trail))
        if ([...char].length === 1 && !known.has(char)) known.set(char, [lead, trail])
      } catch {
        // no character there
      }
    }
  }
  tables.set(encoding, known)
  return known
}

/** Fails: Error naming a character that the encoding has not. */
export function encode(text: string, encoding: 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be' | 'utf-8'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le')
    return bytes
  }
  const known = table(encoding)
  return Uint8Array.from([...text].flatMap((char) => {
    if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)]
    const pair = known.get(char)
    if (pair === undefined) throw new Error(`${encoding} has no ${char}`)
    return [...pair]
  }))
}
