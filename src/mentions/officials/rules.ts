/**
 * The order of work: block by block, run of posts by run of posts. Each run tries the rules top-down; the first that finds a person takes the run.
 *   title-name   副市长甲, 市领导甲、乙、丙        label      书记：甲        of-title  如今已是某校书记的甲
 *   by           局长由甲担任                      appointment 任命甲为局长, 免去乙的局长职务
 *   link         甲任市委书记, 甲是队长            apposition  甲（某公司董事长）, 甲，某公司董事长，
 *   line         甲 市委书记                       name-title  甲校长出席
 */
import { COMMON_SURNAMES } from '../../lexicon/common-surnames.ts'
import type { TitleLexicon } from '../../lexicon/titles.ts'
import type { Block } from '../../segment/article-text.ts'
import type { FoundOfficial } from '../found.ts'
import type { Reading } from '../rule.ts'
import { career, goesOn, subjectOf } from './career.ts'
import { enterBlock, readBackward, type BackwardContext } from './backward.ts'
import { isFiction } from './fiction.ts'
import { nameAbove, readForward, type Finding } from './forward.ts'
import { isSpace } from '../../lexicon/name-characters.ts'
import { nameTitle } from './name-title.ts'
import type { NameContext, NameRead } from './names.ts'
import { People } from './people.ts'
import { readRun, separated, withoutClasses, type Post, type Run } from './posts.ts'
import { scanTitles, type TitleToken } from './title-tokens.ts'

export function readArticle(reading: Reading, lexicon: TitleLexicon): FoundOfficial[] {
  const { text } = reading
  const tokens = scanTitles(text, lexicon)
  if (tokens.length === 0) return []
  if (isFiction(text)) {
    reading.warn({ code: 'fiction', message: 'Unexpected chapter of a novel, expected news: its officials are left out.' })
    return []
  }
  const people = new People()
  const known = new Set<string>(reading.lexicon.people)
  const names: NameContext = { text, known, segmenter: reading.segmenter }
  const silent: NameContext = { text, known, segmenter: null }
  const backward: BackwardContext = { names, people, mode: null, change: null, speakers: null }
  let first = 0
  let subject: NameRead | null = null
  for (let b = 0; b < reading.article.blocks.length; b++) {
    const block = reading.article.blocks[b]!
    let end = first
    while (end < tokens.length && tokens[end]!.start < block.end) end++
    const own = first === end ? NONE : inside(tokens, first, end, block)
    const next = reading.article.blocks[b + 1] ?? null
    // most blocks hold no post: whom they tell of matters only where the next one goes on with them
    if (own.length > 0 || (next !== null && goesOn(text, next))) subject = subjectOf(silent, block, subject)
    readBlock(names, known, backward, { previous: reading.article.blocks[b - 1] ?? null, block, next }, own, subject)
    first = end
  }
  return people.officials(text, tokens)
}

const NONE: readonly TitleToken[] = []

function inside(tokens: readonly TitleToken[], first: number, end: number, block: Block): readonly TitleToken[] {
  const own: TitleToken[] = []
  for (let i = first; i < end; i++) if (tokens[i]!.start >= block.start && tokens[i]!.end <= block.end) own.push(tokens[i]!)
  return own
}

/** 周经理, 老周主任: what stands before the post is one surname. */
function byName(text: string, { posts }: Run): boolean {
  const { org, start, token } = posts[0]!
  return org !== null && org.length === 1 && posts.length === 1 && COMMON_SURNAMES.includes(org) && !'党团'.includes(org) && start + 1 === token.start && !/^[\u4e00-\u9fff]{2,3}[、，,。]/.test(text.slice(token.end, token.end + 4))
}

/** A block between its neighbours: in a list of leaders a name and its post stand on two lines. */
interface Lines {
  readonly previous: Block | null
  readonly block: Block
  readonly next: Block | null
}

/** 殷某当选市长: the name behind a post has a post of its own. */
const OWN_POST = /^(?:同志)?(?:当选|任|担任|出任|为)/

const CONGRESS_POSTS: ReadonlySet<string> = new Set(['副主任', '副主席', '秘书长', '副秘书长', '党组副书记', '党组成员'])

/** 市人大常委会副主任甲主持，副主任乙出席; 受市人大常委会主任委托，副主任丙…: within a sentence the posts of one congress or 政协 go on. */
function congressBefore(text: string, posts: readonly Post[], token: TitleToken): boolean {
  const last = posts[posts.length - 1]
  if (last === undefined || last.base === null || !CONGRESS_POSTS.has(token.title) || token.start - last.end > 160 || !/(?:人大常委会|人大|政协|人民代表大会常务委员会|政协委员会)$/.test(last.base)) return false
  for (let p = last.end; p < token.start; p++) if ('。！？!?\n'.includes(text[p]!)) return false
  return '，,、；;'.includes(text[token.start - 1]!)
}

/** How many posts of one chain a later title may be joined to: an endless list is not copied at every name. */
const POSTS_KEPT = 32

function readBlock(names: NameContext, known: Set<string>, backward: BackwardContext, { previous: lineBefore, block, next }: Lines, tokens: readonly TitleToken[], subject: NameRead | null): void {
  const { text } = names
  const { people } = backward
  enterBlock(backward, block)
  let floor = block.start
  /** The posts just read, for a bare title that follows their bearer at once. */
  let previous: readonly Post[] = []
  let last: { readonly end: number; readonly name: string } | null = null
  /** The posts last read, with a bearer or without. */
  let latest: readonly Post[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!
    if (token.start < floor) {
      i++
      continue
    }
    const joined = last !== null && separated(text, last.end, token.start) === token.start && token.start > last.end
    // 院长甲教授: a form of address after a name just read
    if (last !== null && token.start === last.end) {
      floor = token.end
      i++
      continue
    }
    const run = readRun(text, tokens, i, floor, block.end, joined ? previous : congressBefore(text, latest, token) ? latest : [])
    latest = run.posts
    // 周经理承认: a surname with its title is a form of address and says no name
    if (byName(text, run)) {
      floor = run.end
      i = run.next
      previous = []
      last = null
      continue
    }
    const addressed = nameTitle(backward, run, floor, block, true)
    const forward: Finding | null = addressed === null ? readForward(names, run, tokens[run.next] ?? null, block, next) : null
    // 甲当选市人大常委会主任 乙当选市长
    const crossed: Finding | null = forward !== null && isSpace(text.charCodeAt(run.end)) && OWN_POST.test(text.slice(forward.end, forward.end + 4)) ? readBackward(backward, run, floor, block, last) : null
    const found: Finding | null = addressed ?? crossed ?? (forward === null && lineBefore !== null ? nameAbove(names, people, run, block, lineBefore) : null) ?? forward ?? readBackward(backward, run, floor, block, last) ?? nameTitle(backward, run, floor, block, false) ?? career(names, people, subject, run, block)
    if (found !== null) {
      for (const person of found.people) {
        known.add(person.name)
        people.add(person.name, person.span, withoutClasses(found.posts), `official/${found.rule}`, found.change)
      }
      previous = joined ? [...previous.slice(-POSTS_KEPT), ...found.posts] : found.posts
      const bearer = found.people[found.people.length - 1]!
      last = { end: Math.max(bearer.span.end, found.end), name: bearer.name }
      floor = Math.max(found.end, run.end)
      if (found === forward) last = { end: found.end, name: bearer.name }
      i = run.next
    } else {
      // 某院院士、陈某校长出席: the last post of the run may have its bearer before it
      for (let k = 0; k < run.posts.length; k++) {
        const post = run.posts[k]!
        const alone = nameTitle(backward, { ...run, posts: [post], end: post.end }, k === 0 ? floor : run.posts[k - 1]!.end, block, false)
        if (alone === null) continue
        for (const person of alone.people) {
          known.add(person.name)
          people.add(person.name, person.span, alone.posts, `official/${alone.rule}`)
        }
      }
      // 邓某教授担任秘书长: the name before a form of address stays in reach
      if (!(run.posts.length === 1 && run.posts[0]!.token.word.kind === 'rank' && /^(?:当选|担任|出任|兼任|任|为)/.test(text.slice(run.end, run.end + 2)))) floor = run.end
      i = run.next
      previous = []
      last = null
    }
  }
}
