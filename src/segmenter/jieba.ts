/** Adapters for the two jieba packages. Each is probed by calling it: a package can be present without its binary. */
import { DICTIONARY_FILES, machine, type Machine } from './jieba-files.ts'
import type { Segmenter, Word } from './segmenter.ts'

interface NodeJieba {
  readonly DEFAULT_DICT: string
  readonly DEFAULT_HMM_DICT: string
  readonly DEFAULT_USER_DICT: string
  readonly DEFAULT_IDF_DICT: string
  readonly DEFAULT_STOP_WORD_DICT: string
  load(files: Record<string, string>): unknown
  cut(text: string): string[]
}

interface NodeRsJieba {
  readonly Jieba: { withDict(dict: Uint8Array): { cut(text: string, hmm: boolean): string[] } }
}

const PROBE = '由牵头部门负责'

/** nodejieba with the trimmed dictionary. Fails: Error that says what is missing. */
export function nodejieba(): Segmenter {
  const here = needMachine()
  const jieba = here.require('nodejieba') as NodeJieba
  const dict = here.file(DICTIONARY_FILES.dict)
  const files: Record<string, string> = {
    dict: dict ?? jieba.DEFAULT_DICT,
    hmmDict: jieba.DEFAULT_HMM_DICT,
    userDict: here.file(DICTIONARY_FILES.user) ?? jieba.DEFAULT_USER_DICT,
    idfDict: here.file(DICTIONARY_FILES.idf) ?? jieba.DEFAULT_IDF_DICT,
    stopWordDict: here.file(DICTIONARY_FILES.stopWords) ?? jieba.DEFAULT_STOP_WORD_DICT,
  }
  // a file that is missing or broken aborts the whole process inside nodejieba, past any catch
  for (const [name, path] of Object.entries(files)) checkFile(here, name, path)
  const before = new Set(Object.keys(globalThis))
  jieba.load(files)
  // nodejieba assigns its settings to undeclared globals
  for (const name of Object.keys(files)) if (!before.has(name)) Reflect.deleteProperty(globalThis, name)
  return probed('nodejieba', (text) => jieba.cut(text))
}

/** @node-rs/jieba with the trimmed dictionary, or with its own. Fails: Error that says what is missing. */
export function nodeRsJieba(): Segmenter {
  const here = needMachine()
  const { Jieba } = here.require('@node-rs/jieba') as NodeRsJieba
  const path = here.file(DICTIONARY_FILES.dict)
  const dict = path === null ? (here.require('@node-rs/jieba/dict') as { dict: Uint8Array }).dict : here.fs.readFileSync(path)
  const jieba = Jieba.withDict(dict)
  return probed('node-rs', (text) => jieba.cut(text, true))
}

function needMachine(): Machine {
  const here = machine()
  if (here === null) throw new Error('no Node here: a browser can only be given a segmenter')
  return here
}

/** Sticky: forty thousand lines are looked at on every start, none of them cut out. */
const DICTIONARY_LINE = /\S+ \d+(?:\.\d+)? \S+(?:\n|$)/y

/** Fails: Error when the file is missing, or a dictionary holds a line that is not `word frequency tag`. */
export function checkFile(here: Pick<Machine, 'fs'>, name: string, path: string): void {
  if (!here.fs.existsSync(path)) throw new Error(`${name}: no file ${path}`)
  if (name === 'hmmDict' && here.fs.statSync(path).size < 100_000) throw new Error(`${name}: ${path} is cut short`)
  if (name !== 'dict') return
  const text = here.fs.readFileSync(path, 'utf8')
  if (text === '') throw new Error(`${name}: ${path} is empty`)
  for (let at = 0, line = 1; at < text.length; at = DICTIONARY_LINE.lastIndex, line++) {
    DICTIONARY_LINE.lastIndex = at
    if (!DICTIONARY_LINE.test(text)) throw new Error(`${name}: ${path} line ${line}: unexpected "${text.slice(at, at + 40).split('\n')[0]}", expected "word frequency tag"`)
  }
}

/** Fails: whatever `cut` throws, or Error when the probe comes back otherwise than cut. */
function probed(id: string, cut: (text: string) => string[]): Segmenter {
  const words = cut(PROBE)
  if (words.length < 2 || words.join('') !== PROBE) throw new Error(`${id} cut the probe into ${JSON.stringify(words)}`)
  return { id, segment: (text) => tile(text, cut(wellFormed(text))) }
}

/** Half of a surrogate pair breaks every jieba; U+FFFD stands in for it, one code unit for one. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Words with offsets, summed up from their lengths; one single word where they do not tile the text. */
export function tile(text: string, words: readonly string[]): Word[] {
  const out: Word[] = []
  let at = 0
  for (const word of words) {
    if (word === '') continue
    out.push({ start: at, end: at + word.length })
    at += word.length
  }
  if (at === text.length) return out
  return text === '' ? [] : [{ start: 0, end: text.length }]
}
