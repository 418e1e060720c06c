import { $getRoot, type LexicalNode } from 'lexical'
import type { Page } from '../../../shared/page/page.ts'
import { $isArticleNode } from '../nodes/ArticleNode.ts'
import { $isBlockNode } from '../nodes/BlockNode.ts'
import { $readContent, type BlockContent, contentOf, sameContent } from './blockContent.ts'
import { sectionsOf } from './writePage.ts'

export interface PageReading {
  /** Blocks whose text or gaps differ from the page, by id. */
  readonly changed: ReadonlyMap<string, BlockContent>
  /** False when articles or blocks differ from the page: something edited structure behind its back. */
  readonly isShaped: boolean
}

/** Compares what the editor holds with the page that it was given. */
export function $readPage(page: Page): PageReading {
  const changed = new Map<string, BlockContent>()
  let article: LexicalNode | null = $getRoot().getFirstChild()
  for (const section of sectionsOf(page)) {
    if (!$isArticleNode(article) || article.getRecordId() !== section.id) return { changed, isShaped: false }
    let node: LexicalNode | null = article.getFirstChild()
    for (const block of section.blocks) {
      if (!$isBlockNode(node) || node.getRecordId() !== block.id) return { changed, isShaped: false }
      const content = $readContent(node)
      if (!sameContent(content, contentOf(block))) changed.set(block.id, content)
      node = node.getNextSibling()
    }
    if (node !== null) return { changed, isShaped: false }
    article = article.getNextSibling()
  }
  return { changed, isShaped: article === null }
}
