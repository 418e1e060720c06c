import { joinTexts } from './joinTexts.ts'
import type { Block, Page } from './page.ts'
import { concatPieces, cutPiece, plainPiece, renewBlock } from './pieces.ts'
import { joinSources } from './sourceRanges.ts'
import { blocksAt, findSpot, withBlockLists } from './spots.ts'

function joined(left: Block, right: Block): Block {
  const { text, head, tail, skipped } = joinTexts(left.text, right.text)
  const piece = concatPieces(
    cutPiece(left, 0, head),
    plainPiece(text.slice(head, tail)),
    cutPiece(right, skipped, right.text.length),
  )
  return renewBlock(left, { ...piece, source: joinSources(left.source, right.source) })
}

/**
 * Makes one block of any two. The left one keeps its id, role and place; white space at the seam goes as in
 * `joinTexts`; marks, notes and source ranges of the right one follow. An article left empty disappears, and its
 * topics go to the article of the left block.
 */
export function joinBlocks(page: Page, left: string, right: string): Page {
  const leftSpot = findSpot(page, left)
  const rightSpot = findSpot(page, right)
  if (leftSpot === undefined || rightSpot === undefined || left === right) return page
  const leftBlocks = blocksAt(page, leftSpot.article)
  const leftBlock = leftBlocks[leftSpot.index]
  const rightBlock = blocksAt(page, rightSpot.article)[rightSpot.index]
  if (leftBlock === undefined || rightBlock === undefined) return page
  const lists = new Map([[leftSpot.article, leftBlocks.with(leftSpot.index, joined(leftBlock, rightBlock))]])
  const remaining = lists.get(rightSpot.article) ?? blocksAt(page, rightSpot.article)
  lists.set(
    rightSpot.article,
    remaining.filter((block) => block.id !== right),
  )
  return withBlockLists(page, lists, leftSpot.article)
}
