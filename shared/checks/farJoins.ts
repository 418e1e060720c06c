import type { Block, Page } from '../page/page.ts'
import type { PageWords } from '../recognise/pageWords.ts'
import type { Signals } from './continuation.ts'
import { comesAlong, type FarCandidate, farCandidates, type PlaceSignals } from './farCandidates.ts'
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

/** More open ends than this are no torn paragraphs but lines of a page that is set in lines. */
const mostOpenEnds = 64

/** Below this nothing is said. */
const least = 0.25

/**
 * Weights of the signals: a conditional logistic regression (softmax over the candidates of an open end, `nowhere` among
 * them with weight 0) over generated pages on which a paragraph was cut and set below another story or its headline, or
 * lost.
 */
const weights: Readonly<Record<keyof Signals, number>> = {
  word: 3.9,
  lexicon: 2.9,
  brief: 2.3,
  short: 1.3,
  start: 7.8,
  quote: 1.8,
  particle: 3.7,
  story: 6.2,
  title: 6.0,
}
const placeWeights: Readonly<Record<keyof PlaceSignals, number>> = {
  any: -8.9,
  isNext: 6.2,
  isFirstOfArticle: 3.3,
  isBelowByline: -5.7,
  isBelowPicture: 3.5,
  isAboveUntitled: 3.1,
  deep: 7.2,
  others: -6.1,
}
const nowhere = 1

const weighed = Object.entries(weights) as [keyof Signals, number][]
const weighedPlace = Object.entries(placeWeights) as [keyof PlaceSignals, number][]

function scoreOf({ signals, place }: FarCandidate): number {
  let score = 0
  for (const [name, weight] of weighed) score += weight * signals[name]
  for (const [name, weight] of weighedPlace) score += weight * place[name]
  return score
}

interface Scored extends FarCandidate {
  readonly score: number
}

interface Best extends Scored {
  readonly confidence: number
}

/** The best of the candidates of one open end, by its share among all of them and none. */
function best(candidates: readonly Scored[]): Best | undefined {
  const first = candidates.reduce<Scored | undefined>(
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
  const open = new Map<Block, readonly Scored[]>()
  for (const [end, candidates] of farCandidates(page, openEnds, words, recall)) {
    open.set(
      end,
      candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate) })),
    )
  }
  const joins: FarJoin[] = []
  while (open.size > 0) {
    const ranked = [...open.values()].flatMap((candidates) => {
      const found = best(candidates)
      return found === undefined || found.confidence < least ? [] : [found]
    })
    const surest = ranked.sort((a, b) => b.confidence - a.confidence)[0]
    if (surest === undefined) break
    const { left, right, signals, confidence } = surest
    joins.push({ left, right: right.block, along: comesAlong(right), knowsWord: signals.word > 0, confidence })
    open.delete(left)
    for (const [end, candidates] of open) {
      open.set(
        end,
        candidates.filter((other) => other.right !== right),
      )
    }
  }
  return joins
}
