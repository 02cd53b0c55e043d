/** An article's normalised text with its structure. All spans are of the normalised text. */
import type { NormSpan } from '../text/span.ts'

/** heading: 一、… and short lines that end in no mark · dateline: a line that is a day or place and day · list: 1. （一） ① … · table: cells. */
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

/** 电头: 新华社北京5月4日电, 本报讯 3月5日. The span is the whole head, `day` its date as written. */
export interface Dateline extends NormSpan {
  readonly day: NormSpan | null
}

export interface ArticleText {
  readonly text: string
  readonly title: NormSpan | null
  readonly dateline: Dateline | null
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
}
