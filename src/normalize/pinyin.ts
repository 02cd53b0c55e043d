/** Readings of characters: whether a syllable in brackets is a gloss on the character before it. */
import { READINGS } from './pinyin.generated.ts'

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜń'
const PLAIN = 'aaaaeeeeiiiioooouuuuüüüün'

let bySyllable: Map<string, string> | null = null
let toneless: Map<string, string> | null = null

function tables(): { exact: Map<string, string>; loose: Map<string, string> } {
  if (bySyllable === null || toneless === null) {
    bySyllable = new Map()
    toneless = new Map()
    for (const entry of READINGS.split(' ')) {
      const at = entry.search(/[^a-zà-ǜ]/u)
      const syllable = entry.slice(0, at)
      const characters = entry.slice(at)
      bySyllable.set(syllable, characters)
      const bare = withoutTone(syllable)
      toneless.set(bare, (toneless.get(bare) ?? '') + characters)
    }
  }
  return { exact: bySyllable, loose: toneless }
}

/** `jīng` → `jing`. */
export function withoutTone(syllable: string): string {
  let out = ''
  for (const letter of syllable) {
    const at = TONED.indexOf(letter)
    out += at < 0 ? letter : PLAIN[at]!
  }
  return out
}

/** Whether a syllable carries a tone mark. */
export function isToned(syllable: string): boolean {
  for (let i = 0; i < syllable.length; i++) {
    const code = syllable.charCodeAt(i)
    if (code > 0x7f && code !== 0xfc && TONED.includes(syllable[i]!)) return true
  }
  return false
}

/** Whether the letters are a syllable of Chinese at all: jīng, jing. */
export function isSyllable(letters: string): boolean {
  const { exact, loose } = tables()
  return exact.has(letters) || loose.has(letters)
}

/** The characters that can be read so: tone for tone where the syllable has one. */
export function charactersRead(syllable: string): string {
  const { exact, loose } = tables()
  return (isToned(syllable) ? exact : loose).get(syllable) ?? ''
}
