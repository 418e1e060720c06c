import type { Block } from '../../../shared/page/page.ts'
import { alignBlock } from '../../../shared/text/alignBlock.ts'

/** Finds where a place of a block stands in the source; nowhere for text that a person added. */
export const sourceOffsetAt =
  (sourceText: string) =>
  (block: Block, offset: number): number | undefined =>
    block.source.length === 0 ? undefined : alignBlock(block.text, sourceText, block.source).toSource(offset)
