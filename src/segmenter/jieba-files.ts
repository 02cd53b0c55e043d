/** The files that the build writes beside the compiled segmenters. */
export const DICTIONARY_FILES = {
  dict: 'jieba.dict.utf8',
  user: 'jieba.user.utf8',
  idf: 'jieba.idf.utf8',
  stopWords: 'jieba.stop-words.utf8',
} as const

/** What Node offers, or null in a browser. Reached without an import so that browsers can load the core. */
export interface Machine {
  readonly require: NodeJS.Require
  readonly fs: typeof import('node:fs')
  /** The path of one of the build's files, or null where the build left it out. */
  readonly file: (name: string) => string | null
}

export function machine(): Machine | null {
  const builtin = (globalThis as { process?: NodeJS.Process }).process?.getBuiltinModule
  if (builtin === undefined) return null
  const { createRequire } = builtin('node:module')
  const { fileURLToPath } = builtin('node:url')
  const fs = builtin('node:fs')
  return {
    require: createRequire(import.meta.url),
    fs,
    // beside this module when it is built, in dist when it is run from src
    file: (name) => [name, `../../dist/segmenter/${name}`].map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => fs.existsSync(path)) ?? null,
  }
}
