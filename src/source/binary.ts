/** Files that are no text at all, told by their first bytes. */

const MAGIC: readonly (readonly [name: string, bytes: readonly number[], advice: string])[] = [
  ['an Office or zip file', [0x50, 0x4b, 0x03, 0x04], 'save it as .txt or .html first'],
  ['an old Office file (.doc, .xls)', [0xd0, 0xcf, 0x11, 0xe0], 'save it as .txt or .html first'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46], 'extract its text first'],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66], 'save it as .txt first'],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47], 'run text recognition first'],
  ['a JPEG image', [0xff, 0xd8, 0xff], 'run text recognition first'],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38], 'run text recognition first'],
  ['gzip', [0x1f, 0x8b], 'name it .jsonl.gz, or unpack it'],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd], 'unpack it (zstd -dc)'],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a], 'unpack it (xz -dc)'],
  ['bzip2', [0x42, 0x5a, 0x68, 0x39], 'unpack it (bzip2 -dc)'],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21], 'unpack it'],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf], 'unpack it'],
  ['a program', [0x7f, 0x45, 0x4c, 0x46], 'give an article'],
  ['a SQLite file', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'export its rows as .jsonl or .csv'],
  ['Parquet', [0x50, 0x41, 0x52, 0x31], 'export its rows as .jsonl or .csv'],
]

/** What a binary file is and what to do about it; null for anything that may be text. */
export function binaryKind(bytes: Uint8Array): { name: string; advice: string } | null {
  for (const [name, magic, advice] of MAGIC) if (magic.every((byte, i) => bytes[i] === byte)) return { name, advice }
  return null
}

/** The share of NUL bytes among the first 64 KB, at even and at odd positions. */
export function nulShares(bytes: Uint8Array): { even: number; odd: number } {
  const length = Math.min(bytes.length, 65_536)
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i++) if (bytes[i] === 0) i & 1 ? odd++ : even++
  const half = Math.max(1, length / 2)
  return { even: even / half, odd: odd / half }
}
