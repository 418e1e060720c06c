import type { Fix } from '../contract/records.ts'
import { addMark, joinBlocks, replaceText, splitBlock, swapTitles } from './edits.ts'
import type { NewId, Page } from './page.ts'

/** Does a finding's ready edit; the page itself when its records are gone. */
export function applyFix(page: Page, fix: Fix, newId: NewId): Page {
  switch (fix.edit) {
    case 'join':
      return joinBlocks(page, fix.left, fix.right)
    case 'split':
      return splitBlock(page, { block: fix.block, offset: fix.offset }, newId)
    case 'replace':
      return replaceText(page, fix.block, fix.from, fix.to, fix.text)
    case 'mark':
      return addMark(page, fix.block, fix.kind, fix.from, fix.to)
    case 'swapTitles':
      return swapTitles(page, fix.first, fix.second)
  }
}
