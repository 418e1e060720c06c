import type { Page } from '../page/page.ts'
import { keptOrder } from './keptOrder.ts'
import type { Passage } from './passages.ts'

/** What changed its place, with the least that explains the new order. */
export interface Moved {
  /** Articles that moved as a whole, by id. */
  readonly articles: ReadonlySet<string>
  /** Passages that moved by themselves. */
  readonly passages: ReadonlySet<Passage>
}

const sizeOf = (texts: readonly { readonly text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + text.length, 0)

/** One that weighs more is only left behind where that spares no other: the number that moves counts first. */
const heavy = 1_000_000_000

/** Of things in their new order: those that cannot stay in the old one. */
function outOfOrder<T>(things: readonly T[], rankOf: (thing: T) => number, sizes: (thing: T) => number): readonly T[] {
  const kept = keptOrder(
    things.map(rankOf),
    things.map((thing) => heavy + Math.min(heavy / things.length / 2, sizes(thing))),
  )
  return things.filter((_, index) => !kept.has(index))
}

const firstOf = ({ before }: Passage): number => Math.min(...before.map(({ at }) => at))

/** Passages, in the order of the second page, that stay on the same side of the border of articles. */
const staysOn = (isOutside: boolean) => (passage: Passage) =>
  passage.before.length > 0 &&
  passage.after.length > 0 &&
  [...passage.before, ...passage.after].every(({ article }) => (article === null) === isOutside)

/**
 * What moved, by the longest rising subsequence of the old ranks: articles first, then blocks among those that did not
 * come along with their article, and within each that moved. What a block that went in or out of the articles is said
 * by its role.
 */
export function findMoved(before: Page, after: Page, passages: readonly Passage[]): Moved {
  const oldRanks = new Map(before.articles.map(({ id }, rank) => [id, rank] as const))
  const common = after.articles.filter(({ id }) => oldRanks.has(id))
  const articles = new Set(
    outOfOrder(
      common,
      ({ id }) => oldRanks.get(id) ?? 0,
      ({ blocks }) => sizeOf(blocks),
    ).map(({ id }) => id),
  )
  const groups = new Map<string, Passage[]>()
  const inside = staysOn(false)
  const outside = staysOn(true)
  for (const passage of passages) {
    const home = passage.after[0]?.article ?? null
    const cameAlong = home !== null && articles.has(home) && passage.before[0]?.article === home
    const group = outside(passage) ? 'outside' : cameAlong ? `article ${home}` : 'inside'
    if (group !== 'outside' && !inside(passage)) continue
    const known = groups.get(group)
    if (known === undefined) groups.set(group, [passage])
    else known.push(passage)
  }
  const moved = Array.from(groups.values(), (group) =>
    outOfOrder(group, firstOf, (passage) => sizeOf(passage.before.map(({ block }) => block))),
  )
  return { articles, passages: new Set(moved.flat()) }
}
