import { $getRoot, type ElementNode, type LexicalNode } from 'lexical'
import type { Block, Page } from '../../../shared/page/page.ts'
import { directionOf } from '../../../shared/text/directionOf.ts'
import { $createArticleNode, $isArticleNode, type ArticleNode, outsideId } from '../nodes/ArticleNode.ts'
import { $createBlockNode, $isBlockNode, type BlockNode } from '../nodes/BlockNode.ts'
import { $readContent, contentOf, sameContent } from './blockContent.ts'
import { $writeContent } from './writeContent.ts'

export interface Section {
  readonly id: string
  readonly blocks: readonly Block[]
}

/** A page as the editor shows it: its articles, and what stands outside of them as the last section. */
export const sectionsOf = (page: Page): readonly Section[] =>
  page.outside.length === 0 ? page.articles : [...page.articles, { id: outsideId, blocks: page.outside }]

/** Makes `wanted` the children, in that order; those that stand right are not touched. */
function $arrange(parent: ElementNode, wanted: readonly LexicalNode[]): void {
  const keys = new Set(wanted.map((node) => node.getKey()))
  for (const child of parent.getChildren()) if (!keys.has(child.getKey())) child.remove()
  let cursor: LexicalNode | null = parent.getFirstChild()
  for (const node of wanted) {
    if (cursor?.is(node)) cursor = cursor.getNextSibling()
    else if (cursor === null) parent.append(node)
    else cursor.insertBefore(node)
  }
}

function $writeSection(node: ArticleNode, blocks: readonly Block[]): void {
  // A block that comes from another article gets a new node: Lexical cannot give a node another parent safely.
  const own = new Map<string, BlockNode>()
  for (const child of node.getChildren()) if ($isBlockNode(child)) own.set(child.getRecordId(), child)
  $arrange(
    node,
    blocks.map((block) => {
      const blockNode = own.get(block.id) ?? $createBlockNode(block.id, block.role)
      if (blockNode.getRole() !== block.role) blockNode.setRole(block.role)
      const content = contentOf(block)
      if (!sameContent($readContent(blockNode), content)) $writeContent(blockNode, content)
      return blockNode
    }),
  )
}

/** A browser that is to find out itself reads the whole section again with each block that is put into it. */
function $writeDirection(node: ArticleNode, blocks: readonly Block[]): void {
  let direction: 'ltr' | 'rtl' | undefined
  for (const { text } of blocks) {
    direction = directionOf(text)
    if (direction !== undefined) break
  }
  if (node.getDirection() !== (direction ?? 'ltr')) node.setDirection(direction ?? 'ltr')
}

/** Makes the editor show a page, whatever it shows now; nodes that are right are left alone. */
export function $writePage(page: Page): void {
  const root = $getRoot()
  const existing = new Map<string, ArticleNode>()
  for (const child of root.getChildren()) if ($isArticleNode(child)) existing.set(child.getRecordId(), child)
  const sections = sectionsOf(page)
  const nodes = sections.map(({ id }) => existing.get(id) ?? $createArticleNode(id))
  $arrange(root, nodes)
  sections.forEach(({ blocks }, index) => {
    const node = nodes[index]
    if (node === undefined) return
    $writeDirection(node, blocks)
    $writeSection(node, blocks)
  })
}
