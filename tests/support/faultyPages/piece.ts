import type { Cell } from './cells.ts'

export type PieceRole =
  | 'headline'
  | 'kicker'
  | 'subhead'
  | 'crosshead'
  | 'byline'
  | 'body'
  | 'caption'
  | 'credit'
  | 'furniture'
  | 'noise'

/** One line of a page. */
export interface Piece {
  readonly role: PieceRole
  /** Id of the article that it truly belongs to; null for furniture and noise. */
  readonly article: string | null
  /** Number of its paragraph within the article; pieces of one share it, in their order. */
  readonly paragraph: number
  readonly cells: readonly Cell[]
  /** Blank lines before it. */
  readonly gap: number
  /** Of titles that do not stand where they belong; those that share a group are one fault. */
  readonly displaced?: string
  /** Whether one may as well take it for a line of another article. */
  readonly lenient?: boolean
}
