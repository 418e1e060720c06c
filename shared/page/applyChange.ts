import { GalleyError } from '../contract/error.ts'
import type { BlockChange, Change } from './change.ts'
import { applyDeltas } from './deltas.ts'
import { blockOf } from './find.ts'
import { applyListEdit, type ListEdit } from './listEdit.ts'
import type { Article, Block, Page } from './page.ts'
import { same } from './same.ts'
import { assertValidBlock, assertValidPage } from './validatePage.ts'

interface Edited<T> {
  readonly before: T
  readonly after: T
}

const invalid = (reason: string, record: string): GalleyError => new GalleyError('changeInvalid', { reason, record })

/** The value after the edit; the change must have been made of the value that is there. */
function take<T>(current: T, edit: Edited<T> | undefined, what: string): T {
  if (edit === undefined) return current
  if (!same(current, edit.before)) throw invalid('before', what)
  return edit.after
}

function takeList<T>(current: readonly T[], edit: ListEdit<T> | undefined, what: string): readonly T[] {
  if (edit === undefined) return current
  const list = applyListEdit(current, edit)
  if (list === undefined) throw invalid('before', what)
  return list
}

function changeBlock(block: Block, change: BlockChange): Block {
  const text = change.text === undefined ? block.text : applyDeltas(block.text, change.text)
  if (text === undefined) throw invalid('text', block.id)
  const changed: Block = {
    ...block,
    text,
    role: take(block.role, change.role, block.id),
    marks: take(block.marks, change.marks, block.id),
    notes: take(block.notes, change.notes, block.id),
    source: take(block.source, change.source, block.id),
  }
  assertValidBlock(changed)
  return changed
}

/** Blocks that were only edited, in their places. */
function editBlocks(page: Page, changes: readonly BlockChange[]): Page {
  const changed = new Map<string, Block>()
  for (const change of changes) {
    const block = changed.get(change.id) ?? blockOf(page, change.id)
    if (block === undefined) throw invalid('missing', change.id)
    changed.set(change.id, changeBlock(block, change))
  }
  const renew = (blocks: readonly Block[]) =>
    blocks.some(({ id }) => changed.has(id)) ? blocks.map((block) => changed.get(block.id) ?? block) : blocks
  const articles = page.articles.map((article) => {
    const blocks = renew(article.blocks)
    return blocks === article.blocks ? article : { ...article, blocks }
  })
  const isSame = articles.every((article, index) => article === page.articles[index])
  return { ...page, articles: isSame ? page.articles : articles, outside: renew(page.outside) }
}

function fetch<T>(records: ReadonlyMap<string, T>, id: string): T {
  const record = records.get(id)
  if (record === undefined) throw invalid('missing', id)
  return record
}

function poolOf(page: Page, { added = [], removed = [] }: Partial<NonNullable<Change['blocks']>>) {
  const pool = new Map<string, Block>()
  for (const { blocks } of page.articles) for (const block of blocks) pool.set(block.id, block)
  for (const block of page.outside) pool.set(block.id, block)
  for (const block of removed) {
    if (!same(pool.get(block.id), block)) throw invalid('before', block.id)
    pool.delete(block.id)
  }
  for (const block of added) {
    if (pool.has(block.id)) throw invalid('exists', block.id)
    pool.set(block.id, block)
  }
  return pool
}

function articlesOf(page: Page, change: Change, pool: ReadonlyMap<string, Block>): ReadonlyMap<string, Article> {
  const { added = [], removed = [], changed = [] } = change.articles ?? {}
  const articles = new Map(page.articles.map((article) => [article.id, article] as const))
  const idsOf = ({ blocks }: Article) => blocks.map(({ id }) => id)
  const gather = (ids: readonly string[]) => ids.map((id) => fetch(pool, id))
  for (const record of removed) {
    const article = fetch(articles, record.id)
    if (!same({ ...article, blocks: idsOf(article) }, record)) throw invalid('before', record.id)
    articles.delete(record.id)
  }
  for (const { id, topics, blocks } of changed) {
    const article = fetch(articles, id)
    articles.set(id, {
      ...article,
      topics: take(article.topics, topics, id),
      blocks: blocks === undefined ? article.blocks : gather(takeList(idsOf(article), blocks, id)),
    })
  }
  for (const { id, topics, blocks } of added) {
    if (articles.has(id)) throw invalid('exists', id)
    articles.set(id, { id, topics, blocks: gather(blocks) })
  }
  return articles
}

/** Blocks that came, went or changed places, and what became of the articles. */
function regroup(page: Page, change: Change): Page {
  const pool = poolOf(page, change.blocks ?? {})
  const articles = articlesOf(page, change, pool)
  const order = takeList(
    page.articles.map(({ id }) => id),
    change.order,
    'order',
  )
  const outside = takeList(
    page.outside.map(({ id }) => id),
    change.outside,
    'outside',
  )
  const regrouped: Page = {
    ...page,
    articles: order.map((id) => fetch(articles, id)),
    outside: change.outside === undefined ? page.outside : outside.map((id) => fetch(pool, id)),
  }
  const placed = regrouped.outside.length + regrouped.articles.reduce((sum, { blocks }) => sum + blocks.length, 0)
  if (placed !== pool.size || order.length !== articles.size) throw invalid('places', page.id)
  assertValidPage(regrouped)
  return regrouped
}

/**
 * The page after the change. Untouched blocks and articles keep their identity. Throws `changeInvalid` when the change
 * was not made of this page, or when what came of it would be no valid page.
 */
export function applyChange(page: Page, change: Change): Page {
  const { blocks, articles, order, outside, state, dismissed } = change
  const isStructural =
    articles !== undefined ||
    order !== undefined ||
    outside !== undefined ||
    (blocks !== undefined && blocks.added.length + blocks.removed.length > 0)
  const edited = blocks !== undefined && blocks.changed.length > 0 ? editBlocks(page, blocks.changed) : page
  const grouped = isStructural ? regroup(edited, change) : edited
  if (!isStructural && blocks?.changed.some(({ role, notes }) => role ?? notes)) assertValidPage(grouped)
  if (state === undefined && dismissed === undefined) return grouped
  return {
    ...grouped,
    state: take(page.state, state, 'state'),
    dismissed: takeList(page.dismissed, dismissed, 'dismissed'),
  }
}
