/** A life told in one paragraph (简历, 生平): 甲同志1950年生，曾任…，历任…: the person at its head bears the posts that no other name claims. */
import type { Block } from '../../segment/article-text.ts'
import type { Finding } from './forward.ts'
import { readName, type NameContext, type NameRead } from './names.ts'
import type { People } from './people.ts'
import type { Run } from './posts.ts'

/** What shows that the name at the head of a paragraph is the subject of a life. */
const HEAD = /^(?:同志|先生|女士)?(?:简历)?(?:[：:][男女]|(?<=先生|女士)[，,：:]|[，,][ \u3000]?(?:男|女|汉族|\d{4}[年.]|生于|出生)|[（(](?:男|女|\d{4})|\d{4}年|生于|出生于|(?:同志|先生|女士)(?:生前)?(?:是|系))/
const LIFE = /毕业于|学历|出生|学士|硕士|博士学位|参加工作|学位/
const GOES_ON = /^(?:曾任|历任|先后任|先后担任|现任|此后|之后|同年|\d{4}[年.])/
const HELD = /(?:曾任|历任|先后任|先后担任|曾担任|担任过|曾先后任|现任|[年月起后今间]任|[年月起后今间]担任|[，,]担任|兼任|转任|改任|就任|调任|升任|晋升为|任命为)/
/** 甲，1962年12月生，某省某县人，: nothing but a birth between the name and the posts. */
const BORN = /^[^。；;\n]{0,14}\d{4}年(?:\d{1,2}月)?(?:出?生)?[^。；;\n]{0,24}[，,]$/
const AFTER = new Set([...'，,；;、。等职（(并'])
const BEFORE = new Set([...'，,；;、任过为'])

/** Whether the block goes on with the life of the block before it. */
export function goesOn(text: string, block: Block): boolean {
  return '曾历先现此之同0123456789'.includes(text[block.start] ?? '　') && GOES_ON.test(text.slice(block.start, block.start + 6))
}

/** The person whose life the block tells (`names` without a segmenter: what follows must speak); `previous` where the block goes on with it. */
export function subjectOf(names: NameContext, block: Block, previous: NameRead | null): NameRead | null {
  const { text } = names
  if (goesOn(text, block)) return previous
  const name = readName(names, block.start, Math.min(block.end, block.start + 16))
  if (name === null && previous !== null && (block.end - block.start < 24 || LIFE.test(text.slice(block.start, Math.min(block.end, block.start + 60))))) return previous
  return name !== null && name.foreign !== true && HEAD.test(text.slice(name.end, Math.min(block.end, name.end + 14))) ? name : null
}

/** Who the sentence tells of: a person already read at its head (据了解，甲于1985年…), or the one of the sentence before (2005年，他…). */
const LEAD_IN = /(?:据[^，,。；;]{1,12}[，,])?(?:现年)?(?:\d{2}岁的)?(?:\d{4}年[^，,。；;]{0,8}[，,])?/y
const SAME = /(?:(?:\d{4}|同|次|当)年[^，,。；;]{0,8}[，,])?[他她]|\d{4}年|此后|之后|其间|同年|次年|现任|曾任|历任/y

function sentenceSubject(names: NameContext, people: People, sentence: number, block: Block, depth: number): NameRead | null {
  const { text } = names
  LEAD_IN.lastIndex = sentence
  const at = LEAD_IN.test(text) ? LEAD_IN.lastIndex : sentence
  const comma = text.slice(at, at + 20).search(/[，,]/)
  for (const from of comma < 0 ? [at] : [at, at + comma + 1]) {
    const name = readName(names, from, Math.min(block.end, from + 16))
    if (name !== null && people.has(name.name)) return name
  }
  SAME.lastIndex = sentence
  if (depth === 0 || sentence <= block.start || !SAME.test(text)) return null
  return sentenceSubject(names, people, Math.max(text.lastIndexOf('。', sentence - 2) + 1, block.start), block, depth - 1)
}

/** 曾任某社国际部副主任、主任，某分社社长；: posts of the subject in a sentence that says so. */
export function career(names: NameContext, people: People, head: NameRead | null, run: Run, block: Block): Finding | null {
  const { text } = names
  if (!BEFORE.has(text[run.start - 1]!) || (run.end < block.end && !AFTER.has(text[run.end]!))) return null
  const sentence = Math.max(text.lastIndexOf('。', run.start - 1) + 1, block.start)
  const stretch = text.slice(sentence, run.start)
  const held = HELD.test(stretch)
  if (head === null && !held) return null
  const subject = head ?? sentenceSubject(names, people, sentence, block, 4)
  if (subject === null || run.start <= subject.end) return null
  if (!held && !(head !== null && run.posts.some(({ org, token }) => org !== null && token.word.kind !== 'trade') && BORN.test(text.slice(subject.end, run.start)))) return null
  for (const other of people.names()) if (other !== subject.name && stretch.includes(other)) return null
  return { rule: 'career', people: [{ name: subject.name, span: { start: subject.start, end: subject.end } }], posts: run.posts, end: run.end }
}
