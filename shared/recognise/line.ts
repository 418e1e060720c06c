/** A line of the source that is not blank, in UTF-16 offsets of the decoded source. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Where the text stands, without white space around it and without heading marks; `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** Heading marks of Markdown that stood before the text: 1…6, 0 for none. */
  readonly level: number
  /** Blank lines between this line and the one before. */
  readonly gap: number
  /** Whether the line is set in, as the first line of a paragraph is. */
  readonly indented: boolean
}
