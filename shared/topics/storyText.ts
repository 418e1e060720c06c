import type { Article, Role } from '../page/page.ts'

/** A piece of a story's text, and how much a word in it counts. */
export interface StoryPiece {
  readonly text: string
  readonly weight: number
}

/** Titles say what a story is about; who wrote it says nothing. */
const weights: Readonly<Record<Role, number>> = {
  headline: 5,
  kicker: 3,
  deck: 3,
  section: 3,
  crosshead: 2,
  body: 1,
  caption: 1,
  byline: 0,
  credit: 0,
  furniture: 0,
  noise: 0,
}

/** The first paragraph sums a story up. */
const openingWeight = 2

/** UTF-16 units of a story that are read: what stands further down says little that is new. */
const longest = 6000

/** The text that tells the topics of an article, in its order and without what stands beyond 6,000 UTF-16 units. */
export function storyText({ blocks }: Pick<Article, 'blocks'>): readonly StoryPiece[] {
  const opening = blocks.find(({ role }) => role === 'body')
  const pieces: StoryPiece[] = []
  let left = longest
  for (const block of blocks) {
    const weight = block === opening ? openingWeight : weights[block.role]
    if (weight === 0 || left === 0) continue
    const text = block.text.slice(0, left)
    pieces.push({ text, weight })
    left -= text.length
  }
  return pieces
}
