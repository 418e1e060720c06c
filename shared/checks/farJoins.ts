import { type Article, type Block, isTitleRole, type Page } from '../page/page.ts'
import { opensStory } from '../recognise/openings.ts'
import { isOpenEnd } from '../text/sentences.ts'
import { type ContinuationMeter, continuationMeter, type Signals, type StoryText } from './continuation.ts'
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
    blocks.filter(({ role }) => role === 'body').map((block, index) => ({ block, article, index })),
  )
}

const titlesOf = ({ blocks }: Article): string[] =>
  blocks.filter(({ role }) => isTitleRole(role)).map(({ text }) => text)

const bodies = (blocks: readonly Block[]): string[] =>
  blocks.filter(({ role }) => role === 'body').map(({ text }) => text)

/** The story around a block of an article, the block itself left out. */
function storyAround(article: Article, block: Block): StoryText {
  const at = article.blocks.indexOf(block)
  const telling = article.blocks.slice(Math.max(0, at - nearby), at + nearby + 1)
  return { titles: titlesOf(article), texts: bodies(telling.filter((other) => other !== block)) }
}

/** The text below a block that is not the first of its article, as far as no title or byline begins another story. */
function followersOf({ blocks }: Article, block: Block): readonly Block[] {
  const below = blocks.slice(blocks.indexOf(block) + 1)
  const end = below.findIndex(({ role }) => isTitleRole(role) || role === 'byline' || role === 'section')
  return below.slice(0, end < 0 ? below.length : end)
}

/**
 * An article as it parts above a block: if a story that was interrupted goes on there, all that follows belongs to it,
 * and what stands before is the story that interrupts it.
 */
function partedAbove(article: Article, block: Block): { readonly rest: readonly string[]; readonly around: StoryText } {
  const at = article.blocks.indexOf(block)
  const around = bodies(article.blocks.slice(Math.max(0, at - nearby), at))
  if (around.length === 0) return { rest: [block.text], around: storyAround(article, block) }
  return {
    rest: bodies(article.blocks.slice(at, at + nearby)),
    around: { titles: titlesOf(article), texts: around },
  }
}

const scoreOf = (signals: Signals): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * signals[name as keyof Signals], 0)

interface Candidate extends FarJoin {
  readonly score: number
}

function candidatesOf(page: Page, spots: readonly Spot[], at: number, meter: ContinuationMeter): Candidate[] {
  const end = spots[at]
  const broken = end && page.articles[end.article]
  if (end === undefined || broken === undefined) return []
  return spots.slice(at + 1, at + 1 + reach).flatMap((spot, i): Candidate[] => {
    const { block, article: home, index } = spot
    const before = spots[at + i]
    const article = page.articles[home]
    if (article === undefined || home === end.article || opensStory(block.text)) return []
    const isFirst = index === 0
    if (!isFirst && before !== undefined && isOpenEnd(before.block.text)) return []
    const isBelowByline = isFirst && article.blocks[article.blocks.indexOf(block) - 1]?.role === 'byline'
    const { rest, around } = partedAbove(article, block)
    const signals = meter.measure(end.block.text, rest, storyAround(broken, end.block), around)
    const score =
      base +
      scoreOf(signals) +
      (i === 0 ? firstBelow : 0) +
      (isFirst ? firstOfArticle : 0) +
      (isBelowByline ? belowByline : 0) +
      (deep * Math.min(deepest, index)) / deepest +
      perBlockOfOthers * Math.log(1 + Math.max(0, i - index))
    const along = isFirst ? [] : followersOf(article, block)
    return [{ left: end.block, right: block, along, knowsWord: signals.word > 0, confidence: 0, score }]
  })
}

/** The best candidate, by its share among all of them and none. */
function best(candidates: readonly Candidate[]): Candidate | undefined {
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
export function findFarJoins(page: Page, openEnds: ReadonlySet<Block>, recall: Recall): readonly FarJoin[] {
  if (openEnds.size === 0 || openEnds.size > mostOpenEnds) return []
  const spots = spotsOf(page)
  const texts = page.articles.flatMap(({ blocks }) => blocks.map(({ text }) => text))
  const meter = continuationMeter(texts, pageTerms(page, recall))
  const ends = spots.flatMap(({ block }, at) => (openEnds.has(block) ? [at] : []))
  const open = new Map(ends.map((at) => [at, candidatesOf(page, spots, at, meter)]))
  const joins: FarJoin[] = []
  while (open.size > 0) {
    const ranked = [...open].flatMap(([at, candidates]) => {
      const join = best(candidates)
      return join === undefined || join.confidence < least ? [] : [{ at, join }]
    })
    const surest = ranked.sort((a, b) => b.join.confidence - a.join.confidence)[0]
    if (surest === undefined) break
    joins.push(surest.join)
    open.delete(surest.at)
    for (const [at, candidates] of open) {
      open.set(
        at,
        candidates.filter(({ right }) => right !== surest.join.right),
      )
    }
  }
  return joins
}
