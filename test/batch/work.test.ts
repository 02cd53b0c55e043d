/** A task done as a whole gives what its articles give one by one, whatever some of them do. */
import { describe, expect, it } from 'vitest'
import { FIELDS, type Item, type WorkerOptions } from '../../src/batch/job.ts'
import { createWork } from '../../src/batch/work.ts'
import { createExtractor, type Extractor } from '../../src/extract.ts'
import { article } from '../support/cli.ts'

const options: WorkerOptions = { extractor: {}, fields: FIELDS, maxBytes: 1e6, withInput: true, shape: 'lines', rejectsInline: true, pretty: false }
const real = createExtractor()

/** Fails on some texts, as no extractor should. */
const fragile: Extractor = {
  extract(text, own) {
    if (text.includes('毒')) throw new Error(`no: ${text}`)
    return real.extract(text, own)
  },
  extractAll: (articles) => articles.map((one) => (typeof one === 'string' ? fragile.extract(one) : fragile.extract(one.text, one))),
}

const good = (n: number): Item => ({ source: 'x', line: n, body: { kind: 'row', row: article(n) } })
const thrower = (n: number): Item => ({ source: 'x', line: n, body: { kind: 'row', row: { id: `a${n}`, text: '毒' } } })
const textless = (n: number): Item => ({ source: 'x', line: n, body: { kind: 'row', row: { id: `a${n}` } } })
const broken = (n: number): Item => ({ source: 'x', line: n, body: { kind: 'json', text: '{' } })

describe('a task', () => {
  const tasks: readonly (readonly [string, readonly Item[]])[] = [
    ['of good articles', [good(1), good(2), good(3)]],
    ['of one article', [good(1)]],
    ['of nothing', []],
    ['with an article that the extractor fails on, first', [thrower(1), good(2), good(3)]],
    ['with two of them', [good(1), thrower(2), good(3), thrower(4)]],
    ['with rows that are no articles', [textless(1), good(2), broken(3), good(4)]],
    ['with all of it', [broken(1), thrower(2), good(3), textless(4), good(5)]],
    ['of nothing good', [broken(1), thrower(2), textless(3)]],
  ]

  it.each(tasks)('%s: as a whole and apart give the same bytes and rejects', async (_, items) => {
    const work = createWork(options, undefined, fragile)
    const whole = await work({ items, first: 1 })
    expect(whole).toEqual(await work({ items, first: 1, apart: true }))
    const lines = new TextDecoder().decode(whole.parts['out']).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { schema: string; id: string | null; number?: number })
    expect(lines).toHaveLength(items.length)
    // each in its place: what is rejected is what was bad
    items.forEach((item, i) => {
      const { body } = item
      const bad = body.kind === 'json' || (body.kind === 'row' && (body.row['text'] === undefined || body.row['text'] === '毒'))
      expect(lines[i]!.schema).toBe(bad ? 'yaosu/reject/1' : 'yaosu/1')
      if (bad) expect(lines[i]!.number).toBe(i + 1)
    })
    expect(whole.rejects.map((reject) => reject.number)).toEqual(lines.flatMap((line) => (line.number === undefined ? [] : [line.number])))
  })

  it('tells where it is only when it takes them apart', async () => {
    const work = createWork(options)
    const at = async (apart: boolean): Promise<number[]> => {
      const cells = new Int32Array(new SharedArrayBuffer(8))
      cells[0] = -1
      await work({ items: [good(1), good(2), good(3)], first: 1, progress: cells.buffer as SharedArrayBuffer, apart })
      return [...cells]
    }
    expect(await at(true)).toEqual([2, 3])
    expect(await at(false)).toEqual([-1, 1])
  })
})
