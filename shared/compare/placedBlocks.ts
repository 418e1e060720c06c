import type { Block, Page } from '../page/page.ts'

/** A block with where it stands on its page. */
export interface PlacedBlock {
  readonly block: Block
  /** Id of its article; null outside of articles. */
  readonly article: string | null
  /** Rank in reading order, those outside of articles last. */
  readonly at: number
}

/** All blocks of a page in reading order, those outside of articles last. */
export function placedBlocks({ articles, outside }: Page): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = []
  for (const { id, blocks } of articles)
    for (const block of blocks) placed.push({ block, article: id, at: placed.length })
  for (const block of outside) placed.push({ block, article: null, at: placed.length })
  return placed
}
