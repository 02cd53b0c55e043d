/** What the package exports, door by door. A new name is added here on purpose, or it is not public. Needs the built dist/ (npm test builds it). */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { exports: Record<string, string | { types: string; default: string }> }

const NAMES: Record<string, readonly string[]> = {
  '.': [
    'LISTS', 'articleJsonSchema', 'articleSchema', 'compareRuns', 'createExtractor', 'evaluate', 'extract', 'fromBrat', 'fromConll', 'fromDoccano', 'fromLabelStudio', 'fromLabelled', 'labelStudioConfig', 'labelledFromRecord', 'loadSegmenter', 'toBrat', 'toConll', 'toDoccano', 'toLabelStudio', 'toLabelled', 'viewPage',
  ],
  './schema': [
    'articleJsonSchema', 'articleSchema', 'countSchema', 'dateSchema', 'documentSchema', 'moneySchema', 'officialSchema', 'projectSchema', 'quantitySchema', 'recordSchema',
  ],
  './node': [
    'SourceError', 'createExtractStream', 'decodeBytes', 'extractStream', 'loadPageReader',
  ],
  './chrono': [
    'chinese', 'chineseDates',
  ],
}

describe('the package', () => {
  it('has these doors', () => expect(Object.keys(exports)).toEqual([...Object.keys(NAMES), './package.json']))

  it.each(Object.keys(NAMES))('%s exports these names, with types beside them', async (door) => {
    const target = exports[door] as { types: string; default: string }
    expect(existsSync(join(ROOT, target.types))).toBe(true)
    const module = (await import(pathToFileURL(join(ROOT, target.default)).href)) as object
    expect(Object.keys(module).sort()).toEqual(NAMES[door])
  })
})
