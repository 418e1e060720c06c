import { type Article, type Block, isTitleRole, type Page } from '../page/page.ts'
import { opensStory } from '../recognise/openings.ts'
import type { PageWords } from '../recognise/pageWords.ts'
import { isOpenEnd } from '../text/sentences.ts'
import {
  continuationMeter,
  type MeasuredRest,
  type Rest,
  readEnd,
  readRest,
  type Signals,
  type StoryText,
} from './continuation.ts'
import { pageTerms } from './pageTerms.ts'
import { perRecord } from './perRecord.ts'
import type { Recall } from './recall.ts'

/** What speaks for a text being the rest of a paragraph far above by where it stands. */
export interface PlaceSignals {
  /** 1 for any candidate: how much less likely it is than that the paragraph goes on nowhere. */
  readonly any: number
  /** Whether it is the next body block of the page. */
  readonly isNext: number
  readonly isFirstOfArticle: number
  readonly isBelowByline: number
  /** Whether it stands below a picture: there a column is interrupted. */
  readonly isBelowPicture: number
  /** Whether a story without a title begins right below it, as under titles that the rest of another story took. */
  readonly isAboveUntitled: number
  /** How many other body blocks of its article stand above it, of three or more: 0…1. */
  readonly deep: number
  /** Logarithm of how many body blocks of still other articles lie between. */
  readonly others: number
}

/** A body block with its place in its article. */
export interface Spot {
  readonly block: Block
  readonly article: Article
  /** Its place in its article. */
  readonly at: number
  /** Its place among the body blocks of its article. */
  readonly index: number
}

/** A place where a paragraph may go on. */
export interface FarCandidate {
  readonly left: Block
  readonly right: Spot
  readonly signals: Signals
  readonly place: PlaceSignals
}

/** How many body blocks below an open end are looked at: a continuation stands in the next column or two. */
const reach = 16

/** Body blocks above a candidate from which on more of them tell nothing. */
const deepest = 3

/** Neighbouring blocks by which a story is known. */
const nearby = 8

/** The body blocks of an article. */
const spotsOf = perRecord((article: Article): readonly Spot[] =>
  article.blocks
    .flatMap((block, at) => (block.role === 'body' ? [{ block, article, at }] : []))
    .map((spot, index) => ({ ...spot, index })),
)

/** The texts of the blocks of all articles. */
export const textsOf = ({ articles }: Page): string[] =>
  articles.flatMap(({ blocks }) => blocks.map(({ text }) => text))

const titlesOf = perRecord(({ blocks }: Article): readonly string[] =>
  blocks.filter(({ role }) => isTitleRole(role)).map(({ text }) => text),
)

const bodies = (blocks: readonly Block[]): string[] =>
  blocks.filter(({ role }) => role === 'body').map(({ text }) => text)

/** The story around a block of an article, the block itself left out. */
function storyAround({ article, at }: Spot): StoryText {
  const { blocks } = article
  const texts = bodies([...blocks.slice(Math.max(0, at - nearby), at), ...blocks.slice(at + 1, at + nearby + 1)])
  return { titles: titlesOf(article), texts }
}

/**
 * A block with the story that it stands in: if a story that was interrupted goes on there, all that follows belongs to
 * it, and what stands before is the story that interrupts it.
 */
function restAt(spot: Spot): Rest {
  const { article, at, block } = spot
  const around = bodies(article.blocks.slice(Math.max(0, at - nearby), at))
  if (around.length === 0) return { texts: [block.text], around: storyAround(spot) }
  return { texts: bodies(article.blocks.slice(at, at + nearby)), around: { titles: titlesOf(article), texts: around } }
}

const endOf = perRecord((spot: Spot) => readEnd(spot.block.text, storyAround(spot)))
const restOf = perRecord((spot: Spot) => readRest(restAt(spot)))

/** What comes along with a text that is not the first of its article, as far as no title or byline begins a story. */
export function comesAlong({ article, at, index }: Spot): readonly Block[] {
  if (index === 0) return []
  const below = article.blocks.slice(at + 1)
  const end = below.findIndex(({ role }) => isTitleRole(role) || role === 'byline' || role === 'section')
  return below.slice(0, end < 0 ? below.length : end)
}

const isUntitled = (article: Article | undefined): boolean =>
  article?.blocks.some(({ role }) => role === 'body') === true && titlesOf(article).length === 0

/**
 * Finds the places where paragraphs that stop in mid-sentence may go on: body blocks of other articles below them, but
 * none that begins a story or goes on with the block above it. By open end; what is measured of a place serves all.
 */
export function farCandidates(
  page: Page,
  openEnds: ReadonlySet<Block>,
  words: PageWords,
  recall: Recall,
): ReadonlyMap<Block, readonly FarCandidate[]> {
  const { articles } = page
  const spots = articles.flatMap((article) => spotsOf(article))
  const next = new Map(articles.map((article, i) => [article, articles[i + 1]]))
  const meter = continuationMeter(textsOf(page), words, pageTerms(page, recall), recall)
  const measured = new Map<Spot, MeasuredRest | null>()
  /** Null where nothing goes on: a story begins there, or a paragraph above goes on. What is found serves all ends. */
  const measure = (spot: Spot, before: Spot | undefined): MeasuredRest | null => {
    const known = measured.get(spot)
    if (known !== undefined) return known
    const isTaken = spot.index > 0 && before !== undefined && isOpenEnd(before.block.text)
    const rest = isTaken || opensStory(spot.block.text) ? null : meter.measureRest(restOf(spot))
    measured.set(spot, rest)
    return rest
  }
  const candidatesOf = (end: Spot, from: number): FarCandidate[] => {
    const open = endOf(end)
    return spots.slice(from, from + reach).flatMap((spot, i): FarCandidate[] => {
      const { article, at, index } = spot
      if (article === end.article) return []
      const rest = measure(spot, spots[from + i - 1])
      if (rest === null) return []
      const isFirst = index === 0
      const isOnly = isFirst && spots[from + i + 1]?.article !== article
      const above = article.blocks[at - 1]?.role
      const signals = meter.measure(open, rest)
      const place: PlaceSignals = {
        any: 1,
        isNext: Number(i === 0),
        isFirstOfArticle: Number(isFirst),
        isBelowByline: Number(isFirst && above === 'byline'),
        isBelowPicture: Number(above === 'caption' || above === 'credit'),
        isAboveUntitled: Number(isOnly && isUntitled(next.get(article))),
        deep: Math.min(deepest, index) / deepest,
        others: Math.log(1 + Math.max(0, i - index)),
      }
      return [{ left: end.block, right: spot, signals, place }]
    })
  }
  const ends = spots.flatMap((spot, at) => (openEnds.has(spot.block) ? [[spot, at + 1] as const] : []))
  return new Map(ends.map(([end, from]) => [end.block, candidatesOf(end, from)]))
}
