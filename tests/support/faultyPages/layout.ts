import { type DressedStory, dressPicture, piece } from './dressedStory.ts'
import type { Piece } from './piece.ts'
import type { Random } from './random.ts'
import type { Picture } from './story.ts'
import { cutParagraph } from './storyFaults.ts'
import type { PageStyle } from './style.ts'

/** What comes between the two parts of a paragraph, or that the second one is lost. */
export const interruptions = ['photo', 'headline', 'ownHeadline', 'article', 'lost'] as const
export type Interruption = (typeof interruptions)[number]

/** Lines of a story's text from paragraph `from` on. */
function bodyOf({ id, blocks }: DressedStory): Piece[] {
  return blocks.flatMap(({ role, parts }, paragraph) =>
    parts.map((cells) => ({ ...piece(role, id, cells), paragraph })),
  )
}

/** A story in the order in which it should be read. */
export const inOrder = (story: DressedStory): Piece[] => [
  ...story.titles,
  ...story.byline,
  ...bodyOf(story),
  ...story.tail,
]

/** A story with one more cut, and the number of lines of its text before it. */
interface CutStory {
  readonly story: DressedStory
  readonly before: number
}

/** Cuts a paragraph that is whole; the last one when others must not follow. */
function cutOne(story: DressedStory, isLast: boolean, style: PageStyle, random: Random): CutStory | null {
  const whole = story.blocks.flatMap(({ role, parts }, i) => (role === 'body' && parts.length === 1 ? [i] : []))
  const places = isLast ? whole.filter((i) => i === story.blocks.length - 1) : random.shuffle(whole)
  for (const at of places) {
    const parts = cutParagraph(story.blocks[at]?.parts[0] ?? [], style, random)
    if (parts === null) continue
    const blocks = story.blocks.map((block, i) => (i === at ? { ...block, parts } : block))
    return {
      story: { ...story, blocks },
      before: blocks.slice(0, at).reduce((sum, block) => sum + block.parts.length, 1),
    }
  }
  return null
}

const displace = (titles: readonly Piece[], fault: string): Piece[] =>
  titles.map((title) => ({ ...title, displaced: fault }))

export interface Layout {
  readonly pieces: readonly Piece[]
  readonly incomplete: readonly string[]
  /** How many stories of the queue it took. */
  readonly took: 1 | 2
}

/** Lays out a story interrupted as told, together with the next one where that comes between; null if it cannot be. */
export function interrupt(
  interruption: Interruption,
  story: DressedStory,
  next: DressedStory | undefined,
  picture: Picture | undefined,
  style: PageStyle,
  random: Random,
): Layout | null {
  const done = cutOne(story, interruption === 'headline', style, random)
  if (done === null) return null
  const { titles, byline, tail, id } = done.story
  const body = bodyOf(done.story)
  const before = body.slice(0, done.before)
  const after = body.slice(done.before)
  const whole = (pieces: readonly Piece[], took: 1 | 2 = 1): Layout => ({ pieces, incomplete: [], took })
  switch (interruption) {
    case 'photo': {
      if (picture === undefined) return null
      const photo = dressPicture(`${id}p`, picture, style, random.int(1, 3), random)
      return whole([...titles, ...byline, ...before, ...photo, ...after, ...tail])
    }
    case 'ownHeadline':
      return whole([...byline, ...before, ...displace(titles, `${id}-inside`), ...after, ...tail])
    case 'headline':
      if (next === undefined || tail.length > 0) return null
      return whole(
        [...titles, ...byline, ...before, ...next.titles, ...after, ...next.byline, ...bodyOf(next), ...next.tail],
        2,
      )
    case 'article':
      if (next === undefined) return null
      return whole([...titles, ...byline, ...before, ...inOrder(next), ...after, ...tail], 2)
    case 'lost':
      return { pieces: [...titles, ...byline, ...before], incomplete: [id], took: 1 }
  }
}

/** Two stories under each other's titles. */
export function swapTitles(first: DressedStory, second: DressedStory): Layout {
  const group = `${first.id}-${second.id}`
  const lenient = (byline: readonly Piece[]) => byline.map((line) => ({ ...line, lenient: true }))
  return {
    pieces: [
      ...displace(second.titles, group),
      ...lenient(first.byline),
      ...bodyOf(first),
      ...first.tail,
      ...displace(first.titles, group),
      ...lenient(second.byline),
      ...bodyOf(second),
      ...second.tail,
    ],
    incomplete: [],
    took: 2,
  }
}

/** A story with its titles between its own paragraphs. */
export function sinkTitles(story: DressedStory, random: Random): Layout | null {
  const body = bodyOf(story)
  const borders = body.flatMap(({ paragraph }, i) => (i > 0 && paragraph !== body[i - 1]?.paragraph ? [i] : []))
  if (borders.length === 0) return null
  const at = random.pick(borders)
  const titles = displace(story.titles, `${story.id}-inside`)
  return {
    pieces: [...story.byline, ...body.slice(0, at), ...titles, ...body.slice(at), ...story.tail],
    incomplete: [],
    took: 1,
  }
}

/** The titles of the second story far above it, over those of the first. */
export const raiseTitles = (first: DressedStory, second: DressedStory): Layout => ({
  pieces: [
    ...displace(second.titles, `${second.id}-above`),
    ...inOrder(first),
    ...second.byline,
    ...bodyOf(second),
    ...second.tail,
  ],
  incomplete: [],
  took: 2,
})
