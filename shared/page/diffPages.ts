import type { ArticleChange, ArticleRecord, BlockChange, Change } from './change.ts'
import { findMoves } from './findMoves.ts'
import { diffLists, type ListEdit } from './listEdit.ts'
import type { Article, Block, Page } from './page.ts'
import { same } from './same.ts'
import { textDeltas } from './textDeltas.ts'

const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id)

const recordOf = ({ id, topics, blocks }: Article): ArticleRecord => ({ id, topics, blocks: idsOf(blocks) })

function edited<K extends string, T>(key: K, before: T, after: T): { [key in K]?: { before: T; after: T } } {
  return same(before, after) ? {} : ({ [key]: { before, after } } as { [key in K]: { before: T; after: T } })
}

function editedList<K extends string, T>(
  key: K,
  before: readonly T[],
  after: readonly T[],
): { [key in K]?: ListEdit<T> } {
  const edit = diffLists(before, after)
  return edit === undefined ? {} : ({ [key]: edit } as { [key in K]: ListEdit<T> })
}

/** The blocks of lists before and after, without those that both lists of a pair begin or end with. */
function collect(lists: readonly (readonly [readonly Block[], readonly Block[]])[]) {
  const before = new Map<string, Block>()
  const after = new Map<string, Block>()
  for (const [old, now] of lists) {
    let start = 0
    while (start < old.length && old[start] === now[start]) start++
    let end = 0
    while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++
    for (const block of old.slice(start, old.length - end)) before.set(block.id, block)
    for (const block of now.slice(start, now.length - end)) after.set(block.id, block)
  }
  return { before, after }
}

interface Parts<T, C> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly changed: readonly C[]
}

const isEmpty = (parts: Parts<unknown, unknown>): boolean =>
  parts.added.length + parts.removed.length + parts.changed.length === 0

function diffBlock(before: Block, after: Block, fine: boolean): BlockChange | undefined {
  const text = textDeltas(before.text, after.text, { fine })
  const change: BlockChange = {
    id: before.id,
    ...(text.length > 0 && { text }),
    ...edited('role', before.role, after.role),
    ...edited('marks', before.marks, after.marks),
    ...edited('notes', before.notes, after.notes),
    ...edited('source', before.source, after.source),
  }
  return Object.keys(change).length > 1 ? change : undefined
}

function diffBlocks(before: ReadonlyMap<string, Block>, after: ReadonlyMap<string, Block>): Parts<Block, BlockChange> {
  const added = [...after.values()].filter(({ id }) => !before.has(id))
  const removed = [...before.values()].filter(({ id }) => !after.has(id))
  // Where text went is found by whole runs: fine deltas would tear them.
  const isFine = added.length + removed.length === 0
  const changed: BlockChange[] = []
  for (const [id, block] of after) {
    const old = before.get(id)
    const change = old === undefined || old === block ? undefined : diffBlock(old, block, isFine)
    if (change !== undefined) changed.push(change)
  }
  return { added, removed, changed }
}

function diffArticles(
  before: ReadonlyMap<string, Article>,
  after: ReadonlyMap<string, Article>,
): Parts<ArticleRecord, ArticleChange> {
  const changed: ArticleChange[] = []
  for (const [id, article] of after) {
    const old = before.get(id)
    if (old === undefined || old === article) continue
    const change: ArticleChange = {
      id,
      ...edited('topics', old.topics, article.topics),
      ...editedList('blocks', idsOf(old.blocks), idsOf(article.blocks)),
    }
    if (Object.keys(change).length > 1) changed.push(change)
  }
  return {
    added: [...after.values()].filter(({ id }) => !before.has(id)).map(recordOf),
    removed: [...before.values()].filter(({ id }) => !after.has(id)).map(recordOf),
    changed,
  }
}

function listsOf(
  before: Page,
  after: Page,
  old: ReadonlyMap<string, Article>,
  now: ReadonlyMap<string, Article>,
): readonly (readonly [readonly Block[], readonly Block[]])[] {
  const lists: (readonly [readonly Block[], readonly Block[]])[] = []
  for (const [id, article] of now) {
    const other = old.get(id)
    if (other !== article) lists.push([other?.blocks ?? [], article.blocks])
  }
  for (const [id, article] of old) if (!now.has(id)) lists.push([article.blocks, []])
  if (before.outside !== after.outside) lists.push([before.outside, after.outside])
  return lists
}

/**
 * What leads from one page to the other. Records of the same identity are passed over, so that the time goes with what
 * changed. Text is told as one run a block, or as Myers' difference where a long run was rewritten; `moves` says
 * where text went that left one place and stands at another.
 */
export function diffPages(before: Page, after: Page): Change {
  if (before === after) return {}
  const byId = ({ articles }: Page) => new Map(articles.map((article) => [article.id, article] as const))
  const [old, now] = [byId(before), byId(after)]
  const touched = collect(listsOf(before, after, old, now))
  const blocks = diffBlocks(touched.before, touched.after)
  const articles = diffArticles(old, now)
  const moves = findMoves(blocks)
  return {
    ...(!isEmpty(blocks) && { blocks }),
    ...(!isEmpty(articles) && { articles }),
    ...editedList('order', idsOf(before.articles), idsOf(after.articles)),
    ...(before.outside !== after.outside && editedList('outside', idsOf(before.outside), idsOf(after.outside))),
    ...edited('state', before.state, after.state),
    ...editedList('dismissed', before.dismissed, after.dismissed),
    ...(moves.length > 0 && { moves }),
  }
}

/** Whether nothing changed. */
export const isEmptyChange = (change: Change): boolean => Object.keys(change).length === 0
