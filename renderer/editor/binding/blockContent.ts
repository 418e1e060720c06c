import { $isTextNode, type LexicalNode } from 'lexical'
import type { Block } from '../../../shared/page/page.ts'
import type { BlockNode } from '../nodes/BlockNode.ts'
import { $isGapNode } from '../nodes/GapNode.ts'

/** What the editor holds of a block. */
export interface BlockContent {
  readonly text: string
  /** Offsets in `text`. */
  readonly gaps: readonly number[]
  /** False when something stands in the block that is neither text nor gap, or two gaps at one place. */
  readonly isClean: boolean
}

const none: readonly number[] = []

export function $readContent(node: BlockNode): BlockContent {
  let text = ''
  let gaps = none
  let isClean = true
  for (let child: LexicalNode | null = node.getFirstChild(); child !== null; child = child.getNextSibling()) {
    if ($isTextNode(child)) text += child.getTextContent()
    else if ($isGapNode(child) && gaps.at(-1) !== text.length) gaps = [...gaps, text.length]
    else isClean = false
  }
  return { text, gaps, isClean }
}

/** A block of the page in the same shape. */
export function contentOf({ text, marks }: Block): BlockContent {
  const gaps = marks.filter(({ kind }) => kind === 'gap')
  return { text, gaps: gaps.length === 0 ? none : gaps.map(({ from }) => from), isClean: true }
}

export const sameContent = (a: BlockContent, b: BlockContent): boolean =>
  a.isClean &&
  b.isClean &&
  a.text === b.text &&
  a.gaps.length === b.gaps.length &&
  a.gaps.every((gap, index) => gap === b.gaps[index])
