import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import type { PageSelection, Place } from '../../../shared/page/page.ts'
import { $isArticleNode } from '../nodes/ArticleNode.ts'
import { $isBlockNode, type BlockNode } from '../nodes/BlockNode.ts'
import { $isGapNode, type GapNode } from '../nodes/GapNode.ts'

const $sizeOf = (node: LexicalNode): number => ($isTextNode(node) ? node.getTextContentSize() : 0)

function $offsetBefore(child: LexicalNode): number {
  let offset = 0
  for (let node = child.getPreviousSibling(); node !== null; node = node.getPreviousSibling()) offset += $sizeOf(node)
  return offset
}

function $placeInBlock(block: BlockNode, children: number): Place {
  const offset = block
    .getChildren()
    .slice(0, children)
    .reduce((sum, child) => sum + $sizeOf(child), 0)
  return { block: block.getRecordId(), offset }
}

/** Where a point of Lexical stands in the page; null when it stands in no block. */
export function $placeOf(point: PointType): Place | null {
  let node: LexicalNode = point.getNode()
  if ($isTextNode(node)) {
    const block = node.getParent()
    return $isBlockNode(block) ? { block: block.getRecordId(), offset: $offsetBefore(node) + point.offset } : null
  }
  if ($isBlockNode(node)) return $placeInBlock(node, point.offset)
  // On an article or the root: the beginning of the child there, or the end of the last.
  let index = point.offset
  while ($isElementNode(node) && !$isBlockNode(node)) {
    const isPast = index >= node.getChildrenSize()
    const child: LexicalNode | null = isPast ? node.getLastChild() : node.getChildAtIndex(index)
    if (child === null) return null
    index = isPast ? Number.POSITIVE_INFINITY : 0
    node = child
  }
  return $isBlockNode(node) ? $placeInBlock(node, index) : null
}

/** A range of the editor as places of the page. */
export function $readRange(range: RangeSelection): PageSelection | null {
  const anchor = $placeOf(range.anchor)
  const focus = $placeOf(range.focus)
  return anchor === null || focus === null ? null : { anchor, focus }
}

/** The selection of the editor as places of the page. */
export function $readSelection(): PageSelection | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $readRange(selection) : null
}

/** The gap right before the caret, or right behind it. */
export function $gapBeside(isBackward: boolean): GapNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { anchor } = selection
  const node = anchor.getNode()
  const $neighbour = (): LexicalNode | null => {
    if ($isElementNode(node)) return node.getChildAtIndex(isBackward ? anchor.offset - 1 : anchor.offset)
    if (anchor.offset !== (isBackward ? 0 : $sizeOf(node))) return null
    return isBackward ? node.getPreviousSibling() : node.getNextSibling()
  }
  const neighbour = $neighbour()
  return $isGapNode(neighbour) ? neighbour : null
}

/** Puts the caret behind the gap that it stands before. */
export function $stepOverGap(): void {
  const gap = $gapBeside(false)
  const next = gap?.getNextSibling()
  if ($isTextNode(next)) next.select(0, 0)
  else gap?.selectNext()
}

/** The node of a block. */
export function $blockNode(id: string): BlockNode | null {
  for (const article of $getRoot().getChildren()) {
    if (!$isArticleNode(article)) continue
    for (let node = article.getFirstChild(); node !== null; node = node.getNextSibling()) {
      if ($isBlockNode(node) && node.getRecordId() === id) return node
    }
  }
  return null
}

function $setPoint(point: PointType, block: BlockNode, offset: number): void {
  let rest = offset
  let last: LexicalNode | null = null
  for (let child = block.getFirstChild(); child !== null; child = child.getNextSibling()) {
    if (!$isTextNode(child)) continue
    const size = child.getTextContentSize()
    if (rest <= size) {
      point.set(child.getKey(), rest, 'text')
      return
    }
    rest -= size
    last = child
  }
  if (last === null) point.set(block.getKey(), 0, 'element')
  else point.set(last.getKey(), $sizeOf(last), 'text')
}

/** Puts the selection there; takes it away when its blocks are not on the page. */
export function $writeSelection(selection: PageSelection | null): void {
  const anchor = selection === null ? null : $blockNode(selection.anchor.block)
  const focus = selection === null ? null : $blockNode(selection.focus.block)
  if (selection === null || anchor === null || focus === null) {
    $setSelection(null)
    return
  }
  const range = $createRangeSelection()
  $setPoint(range.anchor, anchor, selection.anchor.offset)
  $setPoint(range.focus, focus, selection.focus.offset)
  $setSelection(range)
}

export const caretAt = (place: Place): PageSelection => ({ anchor: place, focus: place })
