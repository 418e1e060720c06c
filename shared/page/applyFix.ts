import type { Fix } from '../contract/records.ts'
import { addMark, joinBlocks, moveBlock, replaceText, setRole, splitBlock, swapTitles } from './edits.ts'
import { articleOf } from './find.ts'
import type { NewId, Page } from './page.ts'
import { type Replacement, replaceStretches } from './textEdits.ts'

/** Moves blocks to the head of an article, below its section label, so that they stand there in the order given. */
function moveToHead(page: Page, blocks: readonly string[], article: string): Page {
  const own = page.articles.find(({ id }) => id === article)?.blocks ?? []
  const below = own.findIndex(({ id, role }) => role !== 'section' || blocks.includes(id))
  const start = below < 0 ? own.length : below
  const known = blocks.filter((block) => articleOf(page, block) !== undefined)
  return known.reduce((now, block, index) => moveBlock(now, block, { article, index: start + index }), page)
}

/** Moves blocks behind a block of another article, in the order given. */
function bringAlong(page: Page, left: string, blocks: readonly string[]): Page {
  const article = articleOf(page, left)
  if (article === undefined || blocks.length === 0) return page
  const index = article.blocks.findIndex(({ id }) => id === left) + 1
  const known = blocks.filter((block) => articleOf(page, block) !== undefined)
  return known.reduce((now, block, i) => moveBlock(now, block, { article: article.id, index: index + i }), page)
}

/** Replacements by the block that they are about, in the order of its text. */
function byBlock(replacements: Extract<Fix, { edit: 'replaceMany' }>['replacements']): Map<string, Replacement[]> {
  const blocks = new Map<string, Replacement[]>()
  for (const { block, ...replacement } of replacements) {
    if (!blocks.get(block)?.push(replacement)) blocks.set(block, [replacement])
  }
  for (const stretches of blocks.values()) stretches.sort((a, b) => a.from - b.from)
  return blocks
}

/** Does a finding's ready edit; the page itself when its records are gone. */
export function applyFix(page: Page, fix: Fix, newId: NewId): Page {
  switch (fix.edit) {
    case 'join':
      return bringAlong(joinBlocks(page, fix.left, fix.right), fix.left, fix.along ?? [])
    case 'split':
      return splitBlock(page, { block: fix.block, offset: fix.offset }, newId)
    case 'replace':
      return replaceText(page, fix.block, fix.from, fix.to, fix.text)
    case 'remove': {
      const without = replaceText(page, fix.block, fix.from, fix.to, '')
      return fix.gap && without !== page ? addMark(without, fix.block, 'gap', fix.from, fix.from) : without
    }
    case 'replaceMany':
      return replaceStretches(page, byBlock(fix.replacements))
    case 'mark':
      return addMark(page, fix.block, fix.kind, fix.from, fix.to)
    case 'setRole':
      return setRole(page, fix.block, fix.role, newId)
    case 'swapTitles':
      return swapTitles(page, fix.first, fix.second)
    case 'moveBlocks':
      return moveToHead(page, fix.blocks, fix.article)
  }
}
