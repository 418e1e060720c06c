import { GalleyError } from '../contract/error.ts'
import type { Stretch } from './deltas.ts'
import { type Article, type Block, isOutsideRole, type Page } from './page.ts'

const isSorted = (stretches: readonly Stretch[]): boolean =>
  stretches.every((stretch, index) => {
    const before = stretches[index - 1]
    return (
      before === undefined || before.from < stretch.from || (before.from === stretch.from && before.to <= stretch.to)
    )
  })

function blockFault({ text, marks, notes, source }: Block): string | undefined {
  const fits = ({ from, to }: Stretch) => from >= 0 && from <= to && to <= text.length
  if (!marks.every(fits) || !isSorted(marks)) return 'marks'
  if (marks.some(({ kind, from, to }) => (kind === 'gap') !== (from === to))) return 'marks'
  if (!notes.every(fits) || !isSorted(notes)) return 'notes'
  if (source.some(({ from, to }) => from < 0 || to < from)) return 'source'
  return undefined
}

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

function articleFault({ blocks, topics }: Article): string | undefined {
  if (blocks.length === 0) return 'emptyArticle'
  if (!isUnique(topics)) return 'topics'
  return blocks.some(({ role }) => isOutsideRole(role)) ? 'role' : undefined
}

function pageFault({ articles, outside }: Page): string | undefined {
  const ids: string[] = []
  const noteIds: string[] = []
  for (const block of [...articles.flatMap((article) => article.blocks), ...outside]) {
    ids.push(block.id)
    for (const { id } of block.notes) noteIds.push(id)
    const fault = blockFault(block)
    if (fault !== undefined) return fault
  }
  if (!isUnique(ids) || !isUnique(noteIds) || !isUnique(articles.map(({ id }) => id))) return 'ids'
  if (outside.some(({ role }) => !isOutsideRole(role))) return 'role'
  for (const article of articles) {
    const fault = articleFault(article)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Throws `changeInvalid` unless marks and notes of the block are sorted, in its text, and gaps alone are empty. */
export function assertValidBlock(block: Block): void {
  const reason = blockFault(block)
  if (reason !== undefined) throw new GalleyError('changeInvalid', { reason, block: block.id })
}

/**
 * Throws `changeInvalid` unless the page is whole: ids of blocks, articles and notes unique, no article empty, roles
 * where they belong, every block valid.
 */
export function assertValidPage(page: Page): void {
  const reason = pageFault(page)
  if (reason !== undefined) throw new GalleyError('changeInvalid', { reason, page: page.id })
}
