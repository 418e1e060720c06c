import type { Page, Role } from '../../shared/page/page.ts'

/** A stretch of a block that is drawn as one; long blocks are cut so that no row is endless. */
export interface ReadingRow {
  readonly block: string
  readonly role: Role
  /** Where it begins in the block's text, in UTF-16 units. */
  readonly from: number
  readonly text: string
  readonly opensArticle: boolean
}

const longestRow = 2000

/** The rows of a page in reading order; what belongs to no article stands last. */
export function readingRows({ articles, outside }: Page): readonly ReadingRow[] {
  return [...articles.map(({ blocks }) => blocks), outside].flatMap((blocks) =>
    blocks.flatMap(({ id, role, text }, index) => {
      const rows: ReadingRow[] = []
      for (let from = 0; from === 0 || from < text.length; from += longestRow) {
        const opensArticle = index === 0 && from === 0
        rows.push({ block: id, role, from, text: text.slice(from, from + longestRow), opensArticle })
      }
      return rows
    }),
  )
}
