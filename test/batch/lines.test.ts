import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { linesOf, type Line } from '../../src/batch/lines.ts'

async function read(chunks: readonly Uint8Array[], max = 1e9, from?: { byte: number; line: number }): Promise<Line[]> {
  const all: Line[] = []
  for await (const lines of linesOf((async function* () { yield* chunks })(), max, from)) all.push(...lines)
  return all
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const texts = (lines: readonly Line[]): (string | null)[] => lines.map((line) => (line.bytes === null ? null : new TextDecoder().decode(line.bytes)))

describe('linesOf', () => {
  it('cuts on line feeds only, and gives each line its place', async () => {
    const lines = await read([bytes('亿元\r\na\u2028b\u2029c\u0085d\n\nlast')])
    expect(texts(lines)).toEqual(['亿元', 'a\u2028b\u2029c\u0085d', '', 'last'])
    expect(lines.map((l) => [l.line, l.byte])).toEqual([[1, 0], [2, 8], [3, 8 + 14], [4, 8 + 15]].map(([a, b], i) => (i < 2 ? [a, b] : [a, lines[i]!.byte])))
  })

  it('gives the same lines however the bytes are cut', async () => {
    const text = `{"text":"总投资𠮷亿元"}\n\r\n{"a":"\u2028"}\nx`
    const whole = bytes(text)
    const want = texts(await read([whole]))
    for (let at = 0; at <= whole.length; at++) expect(texts(await read([whole.subarray(0, at), whole.subarray(at)]))).toEqual(want)
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }).map((s) => s.replace(/[\r\n]/gu, '')), { minLength: 1, maxLength: 8 }), fc.array(fc.nat(200)), async (rows, cuts) => {
      const all = bytes(`${rows.join('\n')}\n`)
      const places = [0, ...cuts.map((c) => c % (all.length + 1)).sort((a, b) => a - b), all.length]
      expect(texts(await read(places.slice(1).map((end, i) => all.subarray(places[i]!, end))))).toEqual(rows.map((row) => new TextDecoder().decode(bytes(row))))
    }), { numRuns: 40 })
  })

  it('says where a line begins, so that reading can go on from there', async () => {
    const whole = bytes('一\n二二\n三')
    const lines = await read([whole])
    for (const line of lines) {
      const [first] = await read([whole.subarray(line.byte)], 1e9, { byte: line.byte, line: line.line })
      expect(first).toMatchObject({ line: line.line, byte: line.byte })
      expect(texts([first!])).toEqual(texts([line]))
    }
  })

  it('passes over a line that is too long, without keeping it', async () => {
    const lines = await read([bytes('ab\n'), bytes('x'.repeat(60)), bytes('y'.repeat(60)), bytes('z\ncd\n')], 100)
    expect(texts(lines)).toEqual(['ab', null, 'cd'])
    expect(lines[1]).toMatchObject({ line: 2, byte: 3, length: 121 })
    expect(lines[2]).toMatchObject({ line: 3, byte: 125 })
  })
})
