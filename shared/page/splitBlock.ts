import type { Stretch } from './deltas.ts'
import { snapBack } from './offsets.ts'
import type { Block, NewId, Page, Place } from './page.ts'
import { cutPiece, renewBlock } from './pieces.ts'
import { splitSource } from './sourceRanges.ts'
import { blocksAt, findSpot, withBlockLists } from './spots.ts'

/**
 * Makes two blocks of one. The right part gets a new id and the same role and stands right after; white space at the
 * seam goes; a gap or note belongs to the part where it begins. `sourceAt` finds the place in the source, in UTF-16
 * offsets of the decoded text.
 */
export function splitBlock(
  page: Page,
  place: Place,
  newId: NewId,
  sourceAt?: (block: Block, offset: number) => number | undefined,
): Page {
  const spot = findSpot(page, place.block)
  if (spot === undefined) return page
  const blocks = blocksAt(page, spot.article)
  const block = blocks[spot.index]
  if (block === undefined) return page
  const cut = snapBack(block.text, place.offset)
  const end = block.text.slice(0, cut).trimEnd().length
  const start = block.text.length - block.text.slice(cut).trimStart().length
  const isLeft = ({ from, to }: Stretch) => from < cut || (from === cut && to === cut && cut > 0)
  const [leftSource, rightSource] = splitSource(block, cut, sourceAt?.(block, cut))
  const left = renewBlock(block, { ...cutPiece(block, 0, end, isLeft), source: leftSource })
  const right: Block = {
    ...block,
    ...cutPiece(block, start, block.text.length, (stretch) => !isLeft(stretch)),
    id: newId(),
    source: rightSource,
  }
  return withBlockLists(page, new Map([[spot.article, blocks.toSpliced(spot.index, 1, left, right)]]))
}
