/** An article's normalised text with its structure. All spans are of the normalised text. */
import type { NormSpan } from '../text/span.ts'

export type BlockKind = 'title' | 'heading' | 'dateline' | 'paragraph' | 'list' | 'table'

/** One line or paragraph. Blocks are in order and do not overlap; line breaks lie between them. */
export interface Block extends NormSpan {
  readonly kind: BlockKind
}

/** A sentence lies inside one block and takes in its closing mark and quotation mark. */
export interface Sentence extends NormSpan {
  /** Index of its block in `ArticleText.blocks`. */
  readonly block: number
}

export interface ArticleText {
  readonly text: string
  readonly title: NormSpan | null
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
}
