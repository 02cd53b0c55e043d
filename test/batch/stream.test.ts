import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it, vi } from 'vitest'
// built: worker threads load what is published
import * as node from '../../dist/node.js'
import { extract } from '../../src/extract.ts'
import { article } from '../support/cli.ts'

const { createExtractStream, extractStream } = node
vi.setConfig({ testTimeout: 60_000 })

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = []
  for await (const item of items) out.push(item)
  return out
}

describe('yaosu/node', () => {
  it('exports these names', () => {
    expect(Object.keys(node).sort()).toEqual(['SourceError', 'createExtractStream', 'decodeBytes', 'extractStream', 'loadPageReader'])
  })
})

describe('extractStream', () => {
  const inputs = Array.from({ length: 60 }, (_, i) => article(i + 1))

  it.each([0, 1, 2])('gives what extract gives, in order, with %i threads', async (threads) => {
    const records = await all(extractStream(inputs, { threads, batchSize: 7 }))
    expect(records).toEqual(inputs.map(({ id, text, publishedAt, row }) => extract(text, { id, publishedAt, meta: { row } })))
  })

  it('takes strings, pages and options of the extractor', async () => {
    const [a, b] = await all(extractStream(['总投资50亿元', { html: `<title>项目开工</title><p>${article(1).text}</p><p>${article(2).text}</p>` }], { threads: 0, only: ['money'], withInput: true }))
    expect(a).toMatchObject({ schema: 'yaosu/1', input: '总投资50亿元', dates: [] })
    expect(b).toMatchObject({ schema: 'yaosu/1', source: { kind: 'html' } })
  })

  it('gives a reject in its place for what is no article', async () => {
    const records = await all(extractStream([{ id: 'a', text: 'x' }, { id: 'b' }, null as never, { id: 'c', text: 'y' }], { threads: 0 }))
    expect(records.map((r) => r.schema)).toEqual(['yaosu/1', 'yaosu/reject/1', 'yaosu/reject/1', 'yaosu/1'])
    expect(records[1]).toMatchObject({ id: 'b', code: 'no-text', number: 2 })
  })

  it('reads no more than it needs when the loop is left, and ends its workers', async () => {
    let read = 0
    const endless = (function* () {
      for (;;) yield article(++read)
    })()
    for await (const record of extractStream(endless, { threads: 1, batchSize: 4 })) {
      expect(record.id).toBe('a1')
      break
    }
    expect(read).toBeLessThan(40)
  })

  it('passes on what the input throws, and refuses options that mean nothing', async () => {
    const broken = (async function* () {
      yield article(1)
      throw new Error('the source broke')
    })()
    await expect(all(extractStream(broken, { threads: 0 }))).rejects.toThrow('the source broke')
    await expect(all(extractStream([], { threads: 0, only: ['wages' as never] }))).rejects.toThrow(/unknown list "wages"/u)
  })

  it('is a Node stream too', async () => {
    const ids: (string | null)[] = []
    await pipeline(Readable.from(inputs), createExtractStream({ threads: 1 }), new Writable({
      objectMode: true,
      highWaterMark: 1,
      write(record: { id: string | null }, _encoding, done) {
        ids.push(record.id)
        setImmediate(done)
      },
    }))
    expect(ids).toEqual(inputs.map(({ id }) => id))
  })
})
