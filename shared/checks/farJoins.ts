import { type Article, type Block, isTitleRole, type Page } from '../page/page.ts'
import { opensStory } from '../recognise/openings.ts'
import type { PageWords } from '../recognise/pageWords.ts'
import { isOpenEnd } from '../text/sentences.ts'
import {
  type ContinuationMeter,
  continuationMeter,
  type MeasuredRest,
  type Rest,
  type Signals,
  type StoryText,
} from './continuation.ts'
import { pageTerms } from './pageTerms.ts'
import type { Recall } from './recall.ts'

/** A paragraph that seems to go on in another article, below what interrupts it. */
export interface FarJoin {
  readonly left: Block
  readonly right: Block
  /** What follows the right one in its article and belongs to the broken story with it. */
  readonly along: readonly Block[]
  /** Whether the page knows the word across the seam. */
  readonly knowsWord: boolean
  /** 0…1, weighed against all other places where it could go on and against going on nowhere. */
  readonly confidence: number
}

/** A body block with its place on the page. */
interface Spot {
  readonly block: Block
  readonly article: number
  /** Its place in its article. */
  readonly at: number
  /** Its place among the body blocks of its article. */
  readonly index: number
}

/** How many body blocks below an open end are looked at: a continuation stands in the next column or two. */
const reach = 16

/** More open ends than this are no torn paragraphs but lines of a page that is set in lines. */
const mostOpenEnds = 64

/** Neighbouring blocks by which a story is known. */
const nearby = 8

/** Below this nothing is said. */
const least = 0.25

/**
 * Weights of the signals: a conditional logistic regression (softmax over the candidates of an open end, `nowhere` among
 * them with weight 0) over generated pages on which a paragraph was cut and set below another story or its headline, or
 * lost. `deep` counts for a candidate below up to three other body blocks of its article.
 */
const weights = { word: 3.8, start: 6.5, particle: 2.9, quote: 2, story: 7, title: 3.4 } as const
const firstBelow = 4.5
const firstOfArticle = 4.2
const belowByline = -5.8
const deep = 6.3
const deepest = 3
const perBlockOfOthers = -8.6
const base = -6.5
const nowhere = 1

function spotsOf({ articles }: Page): Spot[] {
  return articles.flatMap(({ blocks }, article) =>
    blocks
      .flatMap((block, at) => (block.role === 'body' ? [{ block, article, at }] : []))
      .map((spot, index) => ({ ...spot, index })),
  )
}

/** The texts of the blocks of all articles. */
export const textsOf = ({ articles }: Page): string[] =>
  articles.flatMap(({ blocks }) => blocks.map(({ text }) => text))

const titlesOf = ({ blocks }: Article): string[] =>
  blocks.filter(({ role }) => isTitleRole(role)).map(({ text }) => text)

const bodies = (blocks: readonly Block[]): string[] =>
  blocks.filter(({ role }) => role === 'body').map(({ text }) => text)

/** The story around a block of an article, the block itself left out. */
function storyAround({ blocks }: Article, at: number, titles: readonly string[]): StoryText {
  const texts = bodies([...blocks.slice(Math.max(0, at - nearby), at), ...blocks.slice(at + 1, at + nearby + 1)])
  return { titles, texts }
}

/** The text below a block that is not the first of its article, as far as no title or byline begins another story. */
function followersOf({ blocks }: Article, at: number): readonly Block[] {
  const below = blocks.slice(at + 1)
  const end = below.findIndex(({ role }) => isTitleRole(role) || role === 'byline' || role === 'section')
  return below.slice(0, end < 0 ? below.length : end)
}

/**
 * A block with the story that it stands in: if a story that was interrupted goes on there, all that follows belongs to
 * it, and what stands before is the story that interrupts it.
 */
function restAt(article: Article, at: number, block: Block): Rest {
  const titles = titlesOf(article)
  const around = bodies(article.blocks.slice(Math.max(0, at - nearby), at))
  if (around.length === 0) return { texts: [block.text], around: storyAround(article, at, titles) }
  return { texts: bodies(article.blocks.slice(at, at + nearby)), around: { titles, texts: around } }
}

const scoreOf = (signals: Signals): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * signals[name as keyof Signals], 0)

interface Candidate {
  readonly spot: Spot
  readonly knowsWord: boolean
  readonly score: number
}

/** Looks for the places where an open end may go on; what is measured of a place serves all open ends above it. */
function candidateFinder({ articles }: Page, spots: readonly Spot[], meter: ContinuationMeter) {
  const measured = new Map<Spot, MeasuredRest>()
  const measure = (spot: Spot, article: Article): MeasuredRest => {
    const before = measured.get(spot)
    if (before !== undefined) return before
    const rest = meter.measureRest(restAt(article, spot.at, spot.block))
    measured.set(spot, rest)
    return rest
  }
  return (end: Spot, from: number): Candidate[] => {
    const home = articles[end.article]
    if (home === undefined) return []
    const broken = storyAround(home, end.at, titlesOf(home))
    return spots.slice(from, from + reach).flatMap((spot, i): Candidate[] => {
      const { block, at, index } = spot
      const before = spots[from + i - 1]
      const article = articles[spot.article]
      if (article === undefined || article === home || opensStory(block.text)) return []
      const isFirst = index === 0
      if (!isFirst && before !== undefined && isOpenEnd(before.block.text)) return []
      const isBelowByline = isFirst && article.blocks[at - 1]?.role === 'byline'
      const signals = meter.measure(end.block.text, broken, measure(spot, article))
      const score =
        base +
        scoreOf(signals) +
        (i === 0 ? firstBelow : 0) +
        (isFirst ? firstOfArticle : 0) +
        (isBelowByline ? belowByline : 0) +
        (deep * Math.min(deepest, index)) / deepest +
        perBlockOfOthers * Math.log(1 + Math.max(0, i - index))
      return [{ spot, knowsWord: signals.word > 0, score }]
    })
  }
}

/** The best candidate, by its share among all of them and none. */
function best(candidates: readonly Candidate[]): (Candidate & Pick<FarJoin, 'confidence'>) | undefined {
  const first = candidates.reduce<Candidate | undefined>(
    (top, one) => (top && top.score >= one.score ? top : one),
    undefined,
  )
  if (first === undefined) return undefined
  const all = candidates.reduce((sum, { score }) => sum + Math.exp(score), nowhere)
  return { ...first, confidence: Math.min(0.97, Math.exp(first.score) / all) }
}

/**
 * Matches paragraphs that stop in mid-sentence at the end of an article with the texts below that may be their rest:
 * one to one, the surest first, none by force. `openEnds` are those for which the own article has no continuation.
 */
export function findFarJoins(
  page: Page,
  openEnds: ReadonlySet<Block>,
  words: PageWords,
  recall: Recall,
): readonly FarJoin[] {
  if (openEnds.size === 0 || openEnds.size > mostOpenEnds) return []
  const spots = spotsOf(page)
  const meter = continuationMeter(textsOf(page), words, pageTerms(page, recall))
  const candidatesOf = candidateFinder(page, spots, meter)
  const open = new Map(
    spots.flatMap((spot, at) => (openEnds.has(spot.block) ? [[spot, candidatesOf(spot, at + 1)] as const] : [])),
  )
  const joins: FarJoin[] = []
  while (open.size > 0) {
    const ranked = [...open].flatMap(([end, candidates]) => {
      const join = best(candidates)
      return join === undefined || join.confidence < least ? [] : [{ end, join }]
    })
    const surest = ranked.sort((a, b) => b.join.confidence - a.join.confidence)[0]
    if (surest === undefined) break
    const { spot, knowsWord, confidence } = surest.join
    const article = page.articles[spot.article]
    const along = article === undefined || spot.index === 0 ? [] : followersOf(article, spot.at)
    joins.push({ left: surest.end.block, right: spot.block, along, knowsWord, confidence })
    open.delete(surest.end)
    for (const [end, candidates] of open) {
      open.set(
        end,
        candidates.filter((other) => other.spot !== spot),
      )
    }
  }
  return joins
}
