/** One step of normalisation: looks at a text and lists its edits. It never sees what later steps will do. */
import type { Edit } from '../text/alignment.ts'
import type { Segmenter } from '../segmenter/segmenter.ts'
import type { Features } from './features.ts'
import type { Line } from './lines.ts'
import type { Places } from './places.ts'

export interface StepContext {
  /** The segmenter in use, loaded on first call; null where none could be loaded. */
  readonly segmenter: () => Segmenter | null
  /** A rule that cannot decide leaves the text and says so. Offsets are of the step's input. */
  readonly warn: (code: string, message: string, start: number, end: number) => void
  /** What occurs in the step's input (features.ts). */
  readonly features: Features
  /** The lines of the step's input. */
  readonly lines: readonly Line[]
  /** The signs of all lines together. */
  readonly signs: number
  /** Where the features occur in the step's input. */
  readonly places: Places
}

export interface Step {
  /** The name by which the step can be switched off, and which its edits carry unless a rule of its own says more. */
  readonly id: string
  readonly about: string
  /** Bits of `FEATURE`: the step is run only on a text that has one of them. Absent: on every text. */
  readonly needs?: Features
  /** Edits of `text`, in order, not overlapping. Law: a fixed point on its own output. */
  readonly find: (text: string, context: StepContext) => Edit[]
}
