import * as fs from 'node:fs'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/index.ts'
import { checkFile, tile } from '../../src/segmenter/jieba.ts'
import { load, loadSegmenter } from '../../src/segmenter/load.ts'
import { trim } from '../../src/segmenter/trim-dictionary.ts'

const words = (name: 'nodejieba' | 'node-rs', text: string): string[] => loadSegmenter(name).segmenter!.segment(text).map(({ start, end }) => text.slice(start, end))
const broken = (name: string) => (): never => {
  throw new Error(`${name} has no binary at /home/someone/x.node`)
}

describe('segmenters', () => {
  it.each(['nodejieba', 'node-rs'] as const)('%s sees whose 头 it is', (name) => {
    expect(words(name, '由牵头部门负责')).toContain('部门')
    expect(words(name, '行业头部企业')).toContain('头部')
  })

  it.each(['nodejieba', 'node-rs'] as const)('%s tiles any text', (name) => {
    const { segmenter } = loadSegmenter(name)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        let at = 0
        for (const { start, end } of segmenter!.segment(text)) {
          expect(start).toBe(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBe(text.length)
      }),
    )
    expect(segmenter!.segment('\ud800招商').at(-1)!.end).toBe(3)
  })

  it('does not trust words that do not tile', () => {
    expect(tile('招商引资', ['招商', '引'])).toEqual([{ start: 0, end: 4 }])
    expect(tile('', [])).toEqual([])
  })

  it('falls back with one warning that names no path', () => {
    const spare = loadSegmenter('node-rs').segmenter!
    const first = load('nodejieba', { nodejieba: broken('nodejieba'), 'node-rs': () => spare })
    expect(first.segmenter).toBe(spare)
    expect(first.warning?.message).toContain('nodejieba cannot be loaded')
    expect(first.warning?.message).not.toContain('/home')
    const none = load('nodejieba', { nodejieba: broken('nodejieba'), 'node-rs': broken('node-rs') })
    expect(none.segmenter).toBeNull()
    expect(none.warning).toMatchObject({ code: 'segmenter/fallback' })
  })

  it('refuses what cannot segment when the extractor is made, not later', () => {
    expect(() => createExtractor({ segmenter: 'jeiba' as 'none' })).toThrow(RangeError)
    expect(() => createExtractor({ segmenter: {} as never })).toThrow(TypeError)
    expect(createExtractor({ segmenter: 'none' }).extract('由牵头部门负责').warnings).toEqual([])
  })

  it('stops before a dictionary that would abort the process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dict-'))
    const path = join(folder, 'jieba.dict.utf8')
    expect(() => checkFile({ fs }, 'dict', path)).toThrow('no file')
    writeFileSync(path, '招商 3 v\n引资\n')
    expect(() => checkFile({ fs }, 'dict', path)).toThrow('line 2')
    writeFileSync(path, '')
    expect(() => checkFile({ fs }, 'dict', path)).toThrow('empty')
    writeFileSync(path, '招商 3 v\n')
    expect(() => checkFile({ fs }, 'dict', path)).not.toThrow()
  })

  it('keeps decisive words however rare, and the most frequent of the rest', () => {
    const full = ['包头 2 ns', '项目 900 n', '企业 800 n', '罕见 1 a', 'AT&T 3 nz', ''].join('\n')
    expect(trim(full, 3)).toBe('企业 800 n\n包头 2 ns\n项目 900 n\n')
  })
})
