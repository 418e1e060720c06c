import type { Fix } from '../contract/records.ts'
import { addMark, joinBlocks, moveBlock, replaceText, splitBlock, swapTitles } from './edits.ts'
import { articleOf } from './find.ts'
import type { NewId, Page } from './page.ts'

/** Moves blocks to the head of an article, so that they stand there in the order given. */
function moveToHead(page: Page, blocks: readonly string[], article: string): Page {
  const strangers = blocks.filter((block) => articleOf(page, block)?.id !== article)
  return strangers.reduce((now, block, index) => moveBlock(now, block, { article, index }), page)
}

/** Does a finding's ready edit; the page itself when its records are gone. */
export function applyFix(page: Page, fix: Fix, newId: NewId): Page {
  switch (fix.edit) {
    case 'join':
      return joinBlocks(page, fix.left, fix.right)
    case 'split':
      return splitBlock(page, { block: fix.block, offset: fix.offset }, newId)
    case 'replace':
      return replaceText(page, fix.block, fix.from, fix.to, fix.text)
    case 'remove': {
      const without = replaceText(page, fix.block, fix.from, fix.to, '')
      return fix.gap && without !== page ? addMark(without, fix.block, 'gap', fix.from, fix.from) : without
    }
    case 'replaceMany':
      return [...fix.replacements]
        .sort((a, b) => b.from - a.from)
        .reduce((now, { block, from, to, text }) => replaceText(now, block, from, to, text), page)
    case 'mark':
      return addMark(page, fix.block, fix.kind, fix.from, fix.to)
    case 'swapTitles':
      return swapTitles(page, fix.first, fix.second)
    case 'moveBlocks':
      return moveToHead(page, fix.blocks, fix.article)
  }
}
