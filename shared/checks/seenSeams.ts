import type { Article, Page } from '../page/page.ts'

/** Letters on each side of a seam that are looked for as one word. */
const reach = 2

/** The letters around a space as they would stand without it. */
export const seamAround = (text: string, at: number): string =>
  text.slice(Math.max(0, at - reach), at) + text.slice(at + 1, at + 1 + reach)

/** Which of these seams stood in an article, when it was looked through last. */
interface Look {
  readonly wanted: string
  readonly seen: readonly string[]
}

/** By article: an edit seldom changes a seam, and the others need not be looked through again. */
const looks = new WeakMap<Article, Look>()

function lookThrough({ blocks }: Article, wanted: ReadonlySet<string>, isFirst: Uint8Array): readonly string[] {
  const seen = new Set<string>()
  for (const { text } of blocks) {
    for (let i = 0; i + 2 * reach <= text.length; i++) {
      if (isFirst[text.charCodeAt(i)] === 0) continue
      const piece = text.slice(i, i + 2 * reach)
      if (wanted.has(piece)) seen.add(piece)
    }
  }
  return [...seen]
}

/** Which of these seams, each of four letters or fewer, occur somewhere on the page in one piece. One pass. */
export function seenSeams(page: Page, seams: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(seams.filter((seam) => seam.length === 2 * reach))
  const seen = new Set<string>()
  if (wanted.size === 0) return seen
  const key = [...wanted].join('')
  let isFirst: Uint8Array | undefined
  for (const article of page.articles) {
    const known = looks.get(article)
    if (known?.wanted === key) {
      for (const seam of known.seen) seen.add(seam)
      continue
    }
    isFirst ??= firstsOf(wanted)
    const found = lookThrough(article, wanted, isFirst)
    looks.set(article, { wanted: key, seen: found })
    for (const seam of found) seen.add(seam)
  }
  return seen
}

/** By UTF-16 unit, whether a seam begins with it: a set would take most of the time of the pass. */
function firstsOf(seams: ReadonlySet<string>): Uint8Array {
  const isFirst = new Uint8Array(0x10000)
  for (const seam of seams) isFirst[seam.charCodeAt(0)] = 1
  return isFirst
}
