import type { Fix } from '../contract/records.ts'

/** Ids of the blocks that a fix is about; none for one that is about whole articles. */
export function blocksOfFix(fix: Fix): readonly string[] {
  switch (fix.edit) {
    case 'join':
      return [fix.left, fix.right]
    case 'moveBlocks':
      return fix.blocks
    case 'replaceMany':
      return [...new Set(fix.replacements.map(({ block }) => block))]
    case 'swapTitles':
      return []
    default:
      return [fix.block]
  }
}

/** Ids of the articles that a fix names. */
export function articlesOfFix(fix: Fix): readonly string[] {
  if (fix.edit === 'swapTitles') return [fix.first, fix.second]
  return fix.edit === 'moveBlocks' ? [fix.article] : []
}
