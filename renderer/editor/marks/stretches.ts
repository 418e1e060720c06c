import type { Finding } from '../../../shared/contract/records.ts'
import type { Block } from '../../../shared/page/page.ts'
import { toneOf } from '../../panels/review/toneOf.ts'

/** Names of the highlights that are painted over the text; later ones stand over those before them. */
export const highlightNames = [
  'galley-note-settled',
  'galley-note',
  'galley-current',
  'galley-join',
  'galley-surplus',
  'galley-move',
  'galley-suspect',
  'galley-style',
  'galley-unclear',
  'galley-sic',
  'galley-supplied',
] as const
export type HighlightName = (typeof highlightNames)[number]

export interface PaintedStretch {
  readonly name: HighlightName
  readonly from: number
  readonly to: number
}

/** What is painted over the text of a block; `current` is the finding that a person looks at. */
export function stretchesOf(
  block: Block,
  findings: readonly Finding[],
  current: string | null,
): readonly PaintedStretch[] {
  const marks = block.marks.flatMap(({ kind, from, to }) =>
    kind === 'gap' ? [] : [{ name: `galley-${kind}` as const, from, to }],
  )
  // A note on the whole block has its sign in the margin alone.
  const notes = block.notes
    .filter(({ from, to }) => from > 0 || to < block.text.length)
    .map(({ from, to, settled }) => ({
      name: settled ? ('galley-note-settled' as const) : ('galley-note' as const),
      from,
      to,
    }))
  const found = findings.flatMap((finding) =>
    finding.places
      .filter((place) => place.block === block.id)
      .flatMap(({ from, to }) => [
        { name: `galley-${toneOf(finding)}` as const, from, to },
        ...(finding.id === current ? [{ name: 'galley-current' as const, from, to }] : []),
      ]),
  )
  return [...marks, ...notes, ...found].filter(({ from, to }) => from < to)
}
