/** The public door: re-exports, no logic. */
export { createExtractor, extract } from './extract.ts'
export type { ExtractOptions, Extractor, ExtractorOptions } from './extract.ts'
export type { LexiconEntries } from './lexicon/user.ts'
export { loadSegmenter } from './segmenter/load.ts'
export type { LoadedSegmenter, SegmenterPreference } from './segmenter/load.ts'
export type { Segmenter, Word } from './segmenter/segmenter.ts'
export type * from './schema/record.ts'
export { LISTS } from './schema/record.ts'
