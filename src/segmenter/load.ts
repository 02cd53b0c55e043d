/** Chooses the segmenter (分词): the one that is wanted, else the next that can be loaded, else none, with a warning. */
import { nodejieba, nodeRsJieba } from './jieba.ts'
import type { Segmenter } from './segmenter.ts'

export type SegmenterPreference = 'nodejieba' | 'node-rs' | 'none' | Segmenter

export interface LoadedSegmenter {
  readonly segmenter: Segmenter | null
  /** What is lost, where the wanted segmenter could not be loaded. */
  readonly warning?: { readonly code: 'segmenter/fallback'; readonly message: string }
}

const LOADERS: Record<string, () => Segmenter> = { nodejieba, 'node-rs': nodeRsJieba }
const loaded = new Map<string, LoadedSegmenter>()

/**
 * Loads a segmenter on the spot, once a process. Example: `loadSegmenter().segmenter?.segment('由牵头部门负责')`.
 * Fails: RangeError on an unknown name. A package that is missing or broken gives the next one and a warning.
 * Cost: 70 ms and 32 MB for nodejieba on the first call, 15 ms and 14 MB for node-rs.
 */
export function loadSegmenter(preference: SegmenterPreference = 'nodejieba'): LoadedSegmenter {
  checkPreference(preference)
  if (typeof preference !== 'string') return { segmenter: preference }
  if (preference === 'none') return { segmenter: null }
  let result = loaded.get(preference)
  if (result === undefined) {
    result = load(preference, LOADERS)
    loaded.set(preference, result)
  }
  return result
}

/** Fails: RangeError on an unknown name, TypeError on an object that cannot segment. */
export function checkPreference(preference: SegmenterPreference): void {
  if (typeof preference === 'string') {
    if (preference !== 'none' && !Object.hasOwn(LOADERS, preference)) throw new RangeError(`segmenter: unknown "${preference}", expected nodejieba, node-rs, none or a Segmenter`)
  } else if (typeof preference?.segment !== 'function') throw new TypeError('segmenter: expected an object with id and segment(text)')
}

/** The preferred loader first, the others after it in their order. */
export function load(preference: string, loaders: Readonly<Record<string, () => Segmenter>>): LoadedSegmenter {
  const reasons: string[] = []
  for (const name of [preference, ...Object.keys(loaders).filter((other) => other !== preference)]) {
    try {
      const segmenter = loaders[name]!()
      if (reasons.length === 0) return { segmenter }
      return { segmenter, warning: { code: 'segmenter/fallback', message: `${reasons.join('; ')}; ${name} cuts words instead` } }
    } catch (error) {
      reasons.push(`${name} cannot be loaded (${firstLine(error)})`)
    }
  }
  const message = `${reasons.join('; ')}; nothing cuts words: where only a word boundary decides (头|部), the text is left as it is`
  return { segmenter: null, warning: { code: 'segmenter/fallback', message } }
}

/** Paths differ from machine to machine, and a record may not: only the kind of failure is told. */
function firstLine(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code === 'string') return code
  const line = error instanceof Error ? error.message.split('\n')[0]! : String(error)
  return line.replace(/(?:[A-Za-z]:)?[\\/][^\s'"]{1,300}/gu, '…')
}
