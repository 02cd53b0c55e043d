/** The steps of normalisation, in the order of work. Each step can be switched off by its id. */
import { Alignment, applyEdits, type Edit } from '../text/alignment.ts'
import type { RawSpan } from '../text/span.ts'
import type { BoilerplateKind } from '../schema/record.ts'
import type { Segmenter } from '../segmenter/segmenter.ts'
import { survey, surveyAgain, type Features } from './features.ts'
import type { Line } from './lines.ts'
import type { Step, StepContext } from './step.ts'
import { adverts } from './adverts.ts'
import { desync } from './desync.ts'
import { doubledMarks } from './doubled-marks.ts'
import { duplicates } from './duplicates.ts'
import { entities } from './entities.ts'
import { forumNoise } from './forum-noise.ts'
import { furniture } from './furniture.ts'
import { homophones } from './homophones.ts'
import { invisible } from './invisible.ts'
import { lineWraps } from './line-wraps.ts'
import { nameSpaces } from './name-spaces.ts'
import { lookAlikes, zeroGlyphs } from './look-alikes.ts'
import { markup } from './markup.ts'
import { masks } from './masks.ts'
import { mojibake } from './mojibake.ts'
import { moneyVariants } from './money-variants.ts'
import { decimalMarks, thousands } from './number-marks.ts'
import { pageNumbers } from './page-numbers.ts'
import { Places } from './places.ts'
import { pinyinGloss } from './pinyin-gloss.ts'
import { pinyinSubstitution } from './pinyin-substitution.ts'
import { questionMarks } from './question-marks.ts'
import { seo } from './seo.ts'
import { separators } from './separators.ts'
import { letterSpacing, numberSpaces, spaceBeforeMark } from './spaces.ts'
import { spun } from './spun.ts'
import { taiwanWords } from './taiwan-words.ts'
import { toubu } from './toubu.ts'
import { traditional } from './traditional.ts'
import { width } from './width.ts'
import { zui } from './zui.ts'

export const STEPS: readonly Step[] = [
  // (a) the wrong decoding, (b) bytes lost between two characters: before anything touches '?' or private-use characters
  mojibake,
  desync,
  questionMarks,
  // (c) entities, markup leaks, invisible characters
  entities,
  markup,
  invisible,
  // (d) pinyin glosses, (e) Traditional → Simplified
  pinyinGloss,
  taiwanWords,
  traditional,
  // (f) noise runs, page numbers, hard line wraps
  forumNoise,
  pageNumbers,
  lineWraps,
  // (g) doubled punctuation, (h) width, spaces and marks inside numbers, look-alike digits
  doubledMarks,
  width,
  letterSpacing,
  spaceBeforeMark,
  numberSpaces,
  nameSpaces,
  decimalMarks,
  thousands,
  lookAlikes,
  zeroGlyphs,
  moneyVariants,
  spun,
  // (i) advertising-law substitutions
  toubu,
  zui,
  separators,
  pinyinSubstitution,
  homophones,
  masks,
  // (j) injected adverts
  adverts,
  // (k) page furniture, search-engine head and tail, duplicates
  seo,
  furniture,
  duplicates,
]

/** The steps are gone through until a round changes nothing, so that a result is a fixed point; hostile input stops here. */
const ROUNDS = 6

/** Kinds of furniture in which the makers of the page are named, or its day. */
const NOTES: ReadonlySet<string> = new Set<BoilerplateKind>(['byline', 'editor', 'source', 'caption', 'widget', 'metadata'])

export interface NormalizeOptions {
  /** Ids of steps to leave out. */
  readonly skip?: readonly string[]
  readonly segmenter?: () => Segmenter | null
}

/** A doubt that a step left open, at its place in the raw text. */
export interface NormalizeIssue extends RawSpan {
  readonly code: string
  readonly message: string
}

export interface Normalized {
  readonly raw: string
  readonly text: string
  readonly alignment: Alignment
  /** Every change to the text, adjacent changes of one rule joined. Offsets of the raw text. */
  readonly edits: readonly { start: number; end: number; from: string; to: string; rule: string }[]
  readonly boilerplate: readonly { start: number; end: number; kind: BoilerplateKind }[]
  /** The furniture that names people or the day (bylines, editors, captions, sources), as clean text. */
  readonly notes: readonly string[]
  readonly issues: readonly NormalizeIssue[]
}

/** With more edits than one in so many characters a survey of the whole text is cheaper. */
const FEW = 6
const none = (): null => null

/** Fails: RangeError on an id that names no step. */
export function checkSteps(skip: readonly string[]): void {
  for (const id of skip) {
    if (!STEPS.some((step) => step.id === id)) throw new RangeError(`skip: no step "${id}", expected some of ${STEPS.map((s) => s.id).join(', ')}`)
  }
}

/** The steps without those left out. */
function chosen(skip: readonly string[]): readonly Step[] {
  if (skip.length === 0) return STEPS
  checkSteps(skip)
  return STEPS.filter((step) => !skip.includes(step.id))
}

/** A text on its way through the steps, and what each of them may ask about it. */
class Run implements StepContext {
  readonly segmenter: () => Segmenter | null
  features: Features
  lines: readonly Line[]
  signs: number
  places: Places
  text: string
  alignment: Alignment
  /** Counts the texts that the steps made. */
  version = 1
  readonly notes: string[] = []
  readonly issues: NormalizeIssue[] = []
  private warned: Set<string> | null = null
  private readonly buffers: readonly [Places, Places]

  constructor(raw: string, segmenter: () => Segmenter | null) {
    this.segmenter = segmenter
    this.text = raw
    this.alignment = Alignment.identity(raw.length)
    this.buffers = spare.pop() ?? [new Places(), new Places()]
    const { features, lines, signs, places } = survey(raw, this.buffers[0])
    this.features = features
    this.lines = lines
    this.signs = signs
    this.places = places
  }

  apply(edits: readonly Edit[]): void {
    for (let k = 0; k < edits.length; k++) {
      const { boilerplate, start, end } = edits[k]!
      if (boilerplate !== undefined && NOTES.has(boilerplate)) this.notes.push(this.text.slice(start, end).trim())
    }
    const next = applyEdits(this.text, edits)
    this.text = next.text
    this.alignment = this.alignment.andThen(next.alignment)
    const other = this.places === this.buffers[0] ? this.buffers[1] : this.buffers[0]
    const { features, lines, signs, places } = edits.length * FEW > next.text.length ? survey(next.text, other) : surveyAgain(this.places, next.text, edits, other)
    this.features = features
    this.lines = lines
    this.signs = signs
    this.places = places
    this.version++
  }

  warn(code: string, message: string, start: number, end: number): void {
    const span = this.alignment.toRawSpan({ start, end })
    const key = `${code} ${span.start}`
    this.warned ??= new Set()
    if (this.warned.has(key)) return
    this.warned.add(key)
    this.issues.push({ code, message, ...span })
  }

  finish(): void {
    if (this.places.at.length <= KEPT) spare.push(this.buffers)
  }
}

/** Places of texts that are done with, for the next one; a segmenter of the caller's own may normalise in its turn. Those of very long texts are not kept. */
const spare: (readonly [Places, Places])[] = []
const KEPT = 1 << 16

/** Runs the steps over `raw`. Fails: RangeError when `skip` names no step. */
export function normalize(raw: string, options: NormalizeOptions = {}): Normalized {
  const steps = chosen(options.skip ?? [])
  const run = new Run(raw, options.segmenter ?? none)
  const foundNothing = new Array<number>(steps.length).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const before = run.version
    for (let n = 0; n < steps.length; n++) {
      const step = steps[n]!
      // a step that found nothing in this very text finds nothing in it again
      if (foundNothing[n] === run.version || (step.needs !== undefined && (step.needs & run.features) === 0)) continue
      const edits = step.find(run.text, run)
      if (edits.length === 0) foundNothing[n] = run.version
      else run.apply(edits)
    }
    if (run.version === before) break
  }
  run.finish()
  const { text, alignment, notes, issues } = run
  return { raw, text, alignment, notes, issues, ...report(raw, text, alignment) }
}

/** A text that is left as it is: one that cannot be read anyway. */
export function untouched(raw: string): Normalized {
  return { raw, text: raw, alignment: Alignment.identity(raw.length), notes: [], issues: [], edits: [], boilerplate: [] }
}

function report(raw: string, text: string, alignment: Alignment): Pick<Normalized, 'edits' | 'boilerplate'> {
  const edits: { start: number; end: number; from: string; to: string; rule: string }[] = []
  const boilerplate: { start: number; end: number; kind: BoilerplateKind }[] = []
  // the edit that is being put together from runs that touch
  let start = 0
  let end = -1
  let normStart = 0
  let normEnd = 0
  let rule = ''
  for (let k = 0; k < alignment.count; k++) {
    const kind = alignment.boilerplateOfRun(k)
    const rawStart = alignment.rawStartOfRun(k)
    const rawEnd = alignment.rawEndOfRun(k)
    if (kind !== undefined) {
      const last = boilerplate[boilerplate.length - 1]
      if (last !== undefined && last.end === rawStart && last.kind === kind) last.end = rawEnd
      else boilerplate.push({ start: rawStart, end: rawEnd, kind: kind as BoilerplateKind })
      continue
    }
    if (isUnchanged(raw, rawStart, rawEnd, text, alignment.startOfRun(k), alignment.endOfRun(k))) continue
    if (end !== rawStart || rule !== alignment.ruleOfRun(k)) {
      if (end >= 0) edits.push({ start, end, from: raw.slice(start, end), to: text.slice(normStart, normEnd), rule })
      start = rawStart
      normStart = alignment.startOfRun(k)
      rule = alignment.ruleOfRun(k)
    }
    end = rawEnd
    normEnd = alignment.endOfRun(k)
  }
  if (end >= 0) edits.push({ start, end, from: raw.slice(start, end), to: text.slice(normStart, normEnd), rule })
  return { edits, boilerplate }
}

function isUnchanged(raw: string, rawStart: number, rawEnd: number, text: string, start: number, end: number): boolean {
  if (rawEnd - rawStart !== end - start) return false
  for (let i = 0; i < end - start; i++) if (raw.charCodeAt(rawStart + i) !== text.charCodeAt(start + i)) return false
  return true
}
