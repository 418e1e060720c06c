import { type DressedStory, dressPicture, dressStory } from './dressedStory.ts'
import { drawFurniture, drawNoise } from './furniture.ts'
import type { Gold } from './gold.ts'
import { inOrder, interrupt, interruptions, type Layout, raiseTitles, sinkTitles, swapTitles } from './layout.ts'
import type { Piece } from './piece.ts'
import { createRandom, type Random } from './random.ts'
import { render } from './render.ts'
import { type Picture, type Prose, readPictures, type Story } from './story.ts'
import { damageText } from './storyFaults.ts'
import { drawStyle, type PageStyle } from './style.ts'

/** A generated page. */
export interface FaultyPage {
  readonly name: string
  readonly text: string
  readonly gold: Gold
  readonly isClean: boolean
  readonly style: PageStyle
}

/** How many stories a page holds. */
const fewest = 3
const most = 6

function drawProse(random: Random): Prose {
  const draw = random.next()
  return draw < 0.68 ? 'modern' : draw < 0.78 ? 'older' : draw < 0.87 ? 'traditional' : 'english'
}

/** Lays out one story, or two, in a way that the page got wrong; null where the draw does not fit. */
function misplace(
  story: DressedStory,
  next: DressedStory | undefined,
  picture: Picture | undefined,
  style: PageStyle,
  random: Random,
): Layout | null {
  if (random.chance(0.6)) return interrupt(random.pick(interruptions), story, next, picture, style, random)
  const fault = random.pick(['swap', 'sink', 'raise'] as const)
  if (fault === 'sink') return sinkTitles(story, random)
  if (next === undefined) return null
  return fault === 'swap' ? swapTitles(story, next) : raiseTitles(story, next)
}

/**
 * Makes a page of stories, with faults unless it is to be clean; of a drawn kind of prose where none is asked for. The
 * same seed and stories give the same page.
 */
export function makePage(seed: number, stories: readonly Story[], isClean: boolean, kind?: Prose): FaultyPage {
  const random = createRandom(seed)
  const prose = kind ?? drawProse(random)
  const style = drawStyle(random, prose, isClean)
  const pictures = prose === 'traditional' ? [] : random.shuffle(readPictures(prose))
  const chosen = random.shuffle(stories.filter((story) => story.prose === prose)).slice(0, random.int(fewest, most))
  let loops = 0
  const queue = chosen.map((story, i) => {
    const dressed = dressStory(`a${i + 1}`, story, style, !isClean, random)
    return isClean ? dressed : damageText(dressed, style, () => ++loops, random)
  })
  const pieces: Piece[] = random.chance(0.6) ? drawFurniture(prose, random) : []
  const incomplete: string[] = []
  for (let i = 0; i < queue.length; ) {
    const story = queue[i]!
    const wrong = !isClean && random.chance(0.75) ? misplace(story, queue[i + 1], pictures.pop(), style, random) : null
    const layout: Layout = wrong ?? { pieces: inOrder(story), incomplete: [], took: 1 }
    pieces.push(...layout.pieces)
    incomplete.push(...layout.incomplete)
    i += layout.took
    const picture = random.chance(0.12) ? pictures.pop() : undefined
    if (picture !== undefined) pieces.push(...dressPicture(`p${i}`, picture, style, 3, random))
  }
  if (!isClean && prose === 'modern' && random.chance(0.2)) pieces.push(drawNoise(random))
  const name = `${isClean ? 'clean' : 'faulty'}-${seed}`
  return { name, ...render(`${name}.txt`, pieces, incomplete), isClean, style }
}
