import type { Finding } from '../../../shared/contract/records.ts'
import { type Article, type Block, isTitleRole, type Page, type Role } from '../../../shared/page/page.ts'
import { type BlockChips, chipsOf, sameChips } from './chips.ts'

export interface OutlineBlock {
  readonly id: string
  readonly role: Role
  readonly notes: number
  readonly openNotes: number
  readonly chips: BlockChips | undefined
}

export interface OutlineArticle {
  readonly article: Article
  readonly number: number
  /** The block under which the topics stand; the first block, above it, when there is no title. */
  readonly topicsAt: { readonly block: string; readonly side: 'after' | 'before' }
  readonly blocks: readonly OutlineBlock[]
}

/** What stands over the sheet, by article; changes only when something of it does, not with every letter typed. */
export interface Outline {
  readonly articles: readonly OutlineArticle[]
  readonly outside: readonly OutlineBlock[]
}

function topicsPlace({ blocks }: Article): OutlineArticle['topicsAt'] {
  let last: Block | undefined
  for (const block of blocks) {
    if (block.role !== 'section' && block.role !== 'byline' && !isTitleRole(block.role)) break
    last = block
  }
  return last === undefined ? { block: blocks[0]?.id ?? '', side: 'before' } : { block: last.id, side: 'after' }
}

const sameBlock = (a: OutlineBlock, b: OutlineBlock): boolean =>
  a.id === b.id &&
  a.role === b.role &&
  a.notes === b.notes &&
  a.openNotes === b.openNotes &&
  sameChips(a.chips, b.chips)

const sameBlocks = (a: readonly OutlineBlock[], b: readonly OutlineBlock[]): boolean =>
  a.length === b.length && a.every((block, index) => block === b[index])

/** Whether the same blocks stand in the same places. */
const hasSameOrder = (articles: readonly Article[], before: readonly Article[] | undefined): boolean =>
  articles.length === before?.length &&
  articles.every((article, index) => {
    const was = before[index]
    if (article === was) return true
    return (
      article.id === was?.id &&
      article.blocks.length === was.blocks.length &&
      article.blocks.every(({ id }, at) => id === was.blocks[at]?.id)
    )
  })

/** A function that gives the same outline, or the same parts of it, for as long as they hold. */
export function createOutliner(): (page: Page, findings: readonly Finding[]) => Outline {
  let last: Outline = { articles: [], outside: [] }
  let lastArticles: readonly Article[] | undefined
  let lastOutside: readonly Block[] | undefined
  let lastFindings: readonly Finding[] | undefined
  let hasNewChips = true
  let chips: ReadonlyMap<string, BlockChips> = new Map()

  const outlineBlocks = (blocks: readonly Block[], before: readonly OutlineBlock[]) => {
    const known = new Map(before.map((block) => [block.id, block]))
    const outlined = blocks.map(({ id, role, notes }): OutlineBlock => {
      const block: OutlineBlock = {
        id,
        role,
        notes: notes.length,
        openNotes: notes.filter(({ settled }) => !settled).length,
        chips: chips.get(id),
      }
      const same = known.get(id)
      return same !== undefined && sameBlock(block, same) ? same : block
    })
    return sameBlocks(outlined, before) ? before : outlined
  }
  const outlineArticle = (article: Article, index: number): OutlineArticle => {
    const before = last.articles[index]
    if (before !== undefined && article === lastArticles?.[index] && !hasNewChips) return before
    const blocks = outlineBlocks(article.blocks, before?.blocks ?? [])
    const isSame =
      before !== undefined &&
      before.article.id === article.id &&
      before.article.topics === article.topics &&
      before.blocks === blocks
    return isSame ? before : { article, number: index + 1, topicsAt: topicsPlace(article), blocks }
  }

  return (page, findings) => {
    if (page.articles === lastArticles && page.outside === lastOutside && findings === lastFindings) return last
    hasNewChips = findings !== lastFindings || !hasSameOrder(page.articles, lastArticles)
    if (hasNewChips) chips = chipsOf(page, findings)
    const articles = page.articles.map(outlineArticle)
    const isOutsideSame = page.outside === lastOutside && !hasNewChips
    const outside = isOutsideSame ? last.outside : outlineBlocks(page.outside, last.outside)
    lastArticles = page.articles
    lastOutside = page.outside
    lastFindings = findings
    const isSame =
      outside === last.outside &&
      articles.length === last.articles.length &&
      articles.every((article, index) => article === last.articles[index])
    if (!isSame) last = { articles, outside }
    return last
  }
}
