import type { Kind, Piece } from './piece.ts'

/** Titles that stand together, with what follows them. Places are indices into the pieces. */
export interface TitleGroup {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  /** The first piece after the group that is not furniture, noise or a section label. */
  readonly after: Piece | undefined
}

const outside = (kind: Kind | null | undefined): boolean => kind === 'furniture' || kind === 'noise'

/** Blank lines that part two titles of different stories. */
const widestGap = 3

/** The runs of titles and section labels of a page, in order. */
export function titleGroups(pieces: readonly Piece[]): TitleGroup[] {
  const groups: TitleGroup[] = []
  let i = 0
  while (i < pieces.length) {
    const from = i
    while (isPart(pieces[i], i === from)) i++
    if (i === from) i++
    else
      groups.push({
        from,
        to: i,
        after: pieces.slice(i, i + 8).find(({ kind }) => !outside(kind) && kind !== 'section'),
      })
  }
  return groups
}

function isPart(piece: Piece | undefined, first: boolean): boolean {
  if (piece === undefined || (piece.kind !== 'title' && piece.kind !== 'section')) return false
  return first || piece.gap < widestGap
}
