import { blockOf, blocksOf } from '../../../shared/page/find.ts'
import type { Block, Page, Place, SourceRange } from '../../../shared/page/page.ts'
import { type Alignment, alignBlock } from '../../../shared/text/alignBlock.ts'

const alignments = new WeakMap<Block, Alignment>()

const alignmentOf = (block: Block, source: string): Alignment => {
  const known = alignments.get(block)
  if (known !== undefined) return known
  const alignment = alignBlock(block.text, source, block.source)
  alignments.set(block, alignment)
  return alignment
}

/** Where a place of the page stands in the source, and the stretches that its block came from. */
export function toSource(
  page: Page,
  source: string,
  place: Place,
): { readonly offset: number; readonly ranges: readonly SourceRange[] } | null {
  const block = blockOf(page, place.block)
  if (block === undefined || block.source.length === 0) return null
  return { offset: alignmentOf(block, source).toSource(place.offset), ranges: block.source }
}

/** The place of the page that came from a source offset; null for text that no block holds. */
export function fromSource(page: Page, source: string, offset: number): Place | null {
  const block = blocksOf(page).find((each) => each.source.some(({ from, to }) => from <= offset && offset <= to))
  if (block === undefined) return null
  const at = alignmentOf(block, source).toBlock(offset)
  return at === null ? null : { block: block.id, offset: at }
}
