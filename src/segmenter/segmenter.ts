/** The port behind which word segmenters (分词) stand. They vote on word boundaries; they never decide a name or a figure. */

export interface Word {
  readonly start: number
  readonly end: number
  /** Part of speech in jieba's tag set, where the segmenter gives one. */
  readonly tag?: string
}

export interface Segmenter {
  readonly id: string
  /** Words that tile the text exactly, in order. */
  segment(text: string): Word[]
}
