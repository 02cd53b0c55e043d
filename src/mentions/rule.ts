/**
 * What every kind of mention shares: the reading it works on, and the shape of a find.
 * A kind is a folder with `find<Kind>(reading)`; it works on the normalised text and never on another kind's finds.
 */
import type { NormSpan } from '../text/span.ts'
import type { ArticleText } from '../segment/article-text.ts'
import type { NumberToken } from '../numerals/scan.ts'
import type { Figure } from './figure.ts'
import type { Segmenter } from '../segmenter/segmenter.ts'
import type { UserLexicon } from '../lexicon/user.ts'

/** A data problem, in the words "Unexpected X, expected Y, do Z". Spans are of the normalised text. */
export interface Issue {
  readonly code: string
  readonly message: string
  readonly span?: NormSpan
}

/** The day that relative dates count from, with where it came from. */
export interface ReferenceDay {
  readonly date: string | null
  readonly source: 'option' | 'input' | 'dateline' | 'text' | 'none'
}

/** One article, read once: what every finder gets. */
export interface Reading {
  readonly article: ArticleText
  /** The normalised text; the same string as `article.text`. */
  readonly text: string
  /** Every number of the text, in order, scanned once for money, counts and quantities. */
  readonly numbers: readonly NumberToken[]
  /** The figures among them, filled in by the first finder that asks `readFigures`. */
  figures?: readonly Figure[] | undefined
  readonly reference: ReferenceDay
  /** The script that the article was written in, before normalisation. */
  readonly script?: 'Hans' | 'Hant' | null
  readonly lexicon: UserLexicon
  /** The segmenter in use, loaded on first call; null where none could be loaded. */
  readonly segmenter: () => Segmenter | null
  readonly warn: (issue: Issue) => void
}

/** Where something was found, by which rule. */
export interface Found extends NormSpan {
  readonly rule: string
}
