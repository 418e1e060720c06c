import {
  type ComparedArticle,
  type ComparedRow,
  type Comparison,
  paragraphMark,
} from '../../shared/compare/comparison.ts'
import type { Place } from '../../shared/page/page.ts'

/** What a difference is drawn of, from top to bottom. */
export type DifferenceRow =
  | { readonly kind: 'page' }
  | { readonly kind: 'article'; readonly article: ComparedArticle }
  | { readonly kind: 'blocks'; readonly index: number; readonly row: ComparedRow }
  /** Where blocks stood that moved; `index` is where they are told in `rows`. */
  | { readonly kind: 'left'; readonly index: number; readonly row: ComparedRow }
  /** Blocks that are folded; `first` is the row of the first. */
  | { readonly kind: 'kept'; readonly first: number; readonly count: number }

/** What a line is of, whichever others are folded. */
export function lineKey(each: DifferenceRow): string {
  switch (each.kind) {
    case 'page':
      return each.kind
    case 'article':
      return `article ${each.article.id}`
    case 'kept':
      return `kept ${each.first}`
    default:
      return `${each.kind} ${each.index}`
  }
}

/** The line of that key; where it is folded the fold, where it is a fold that was opened the first that was in it. */
export function lineAt(rows: readonly DifferenceRow[], key: string): number {
  const same = rows.findIndex((each) => lineKey(each) === key)
  if (same >= 0) return same
  const wanted = Number(key.split(' ')[1])
  const before = rows.findLastIndex(
    (each) => (each.kind === 'blocks' && each.index <= wanted) || (each.kind === 'kept' && each.first <= wanted),
  )
  return Math.max(0, before)
}

/** The difference before or behind a line, around at the ends; with none the first or the last. */
export function differenceFrom(differences: readonly number[], current: number | null, by: -1 | 1): number | undefined {
  const from = current ?? (by > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)
  const near = by > 0 ? differences.find((at) => at > from) : differences.findLast((at) => at < from)
  return near ?? differences.at(by > 0 ? 0 : -1)
}

const isKept = (each: DifferenceRow): boolean => each.kind === 'blocks' && each.row.kinds.length === 0

/** Whether a row is a difference, for those who go from one to the next. */
export const isDifference = (each: DifferenceRow): boolean =>
  each.kind !== 'kept' && each.kind !== 'left' && !isKept(each)

/** Neighbours of a difference that are shown with it. */
const context = 1

function fold(rows: readonly DifferenceRow[]): readonly DifferenceRow[] {
  const shown = rows.map(
    (each, at) =>
      !isKept(each) || rows.slice(Math.max(0, at - context), at + context + 1).some((near) => !isKept(near)),
  )
  const folded: DifferenceRow[] = []
  for (const [at, each] of rows.entries()) {
    const last = folded.at(-1)
    if (shown[at] === true || each.kind !== 'blocks') folded.push(each)
    else if (last?.kind === 'kept') folded[folded.length - 1] = { ...last, count: last.count + 1 }
    else folded.push({ kind: 'kept', first: each.index, count: 1 })
  }
  return folded
}

/** The rows of a comparison; without `whole` those that were kept are folded where no difference is near. */
export function differenceRows(
  { rows, articles, state, dismissed }: Comparison,
  whole: boolean,
): readonly DifferenceRow[] {
  const changedArticles = new Map(articles.map((article) => [article.id, article] as const))
  const left = new Map<number, { index: number; row: ComparedRow }[]>()
  for (const [index, row] of rows.entries()) {
    if (!row.kinds.includes('moved')) continue
    const home = row.behind ?? -1
    left.set(home, [...(left.get(home) ?? []), { index, row }])
  }
  const drawn: DifferenceRow[] = []
  const leave = (home: number) => {
    for (const each of left.get(home) ?? []) drawn.push({ kind: 'left', ...each })
  }
  const tell = (id: string | null | undefined) => {
    const article = changedArticles.get(id ?? '')
    if (article === undefined) return
    changedArticles.delete(article.id)
    drawn.push({ kind: 'article', article })
  }
  if (state !== null || dismissed.gone + dismissed.new > 0) drawn.push({ kind: 'page' })
  leave(-1)
  for (const [index, row] of rows.entries()) {
    for (const { article } of row.before)
      if (changedArticles.get(article ?? '')?.kinds.includes('removed')) tell(article)
    for (const { article } of row.after) tell(article)
    drawn.push({ kind: 'blocks', index, row })
    leave(index)
  }
  return whole ? drawn : fold(drawn)
}

/** The texts of a row's blocks on the second page. */
const textsAfter = ({ parts }: ComparedRow): readonly string[] =>
  parts
    .filter(({ kind }) => kind !== 'gone')
    .map(({ text }) => text)
    .join('')
    .split(paragraphMark)

/** The place in the second page where a row's first difference stands; for one that went, where it would stand. */
export function placeOfRow(rows: readonly ComparedRow[], index: number): Place | null {
  const row = rows[index]
  if (row === undefined) return null
  if (row.after.length === 0) {
    const before = rows.slice(0, index).findLast(({ after }) => after.length > 0)
    const last = before?.after.at(-1)
    if (before !== undefined && last !== undefined)
      return { block: last.id, offset: textsAfter(before).at(-1)?.length ?? 0 }
    const behind = rows.slice(index).find(({ after }) => after.length > 0)?.after[0]
    return behind === undefined ? null : { block: behind.id, offset: 0 }
  }
  const first = row.parts.findIndex(({ kind }) => kind !== 'same')
  const text = row.parts
    .slice(0, Math.max(0, first))
    .map((part) => part.text)
    .join('')
  const before = text.split(paragraphMark)
  const block = row.after[Math.min(before.length, row.after.length) - 1]
  return block === undefined ? null : { block: block.id, offset: before.at(-1)?.length ?? 0 }
}
