import { type Article, type Block, isTitleRole } from '../page/page.ts'
import type { Fit, TitleMatch } from './titleMatch.ts'

/** Titles that stand with one story and tell another one. */
export interface StrayTitles {
  readonly blocks: readonly Block[]
  /** The stories where they stand and which they tell, as places on the page. */
  readonly home: number
  readonly target: number
  readonly own: Fit
  readonly better: Fit
  /** Other titles there that tell their story. */
  readonly staying: readonly Block[]
}

/** The share of its terms that a title has in common with a story that it tells; chance pairs stay below .35. */
const leastShare = 0.4

/** By how much the other story must fit better; related stories of one page come to .15. */
const margin = 0.3

/** A title that fits another story hardly better than its own is at home. */
const near = 0.1

/** Fewer terms than a phrase of four ideographs has say nothing. */
const leastTerms = 4

const none: Fit = { share: 0, terms: 0 }

interface Placed {
  readonly own: Fit
  readonly better: Fit
  readonly target: number
  readonly strays: boolean
}

function place(fits: ReadonlyMap<number, Fit>, home: number): Placed {
  const own = fits.get(home) ?? none
  let better = none
  let target = -1
  for (const [story, fit] of fits) {
    if (story === home || fit.share <= better.share) continue
    better = fit
    target = story
  }
  const strays = better.terms >= leastTerms && better.share >= leastShare && better.share - own.share >= margin
  return { own, better, target, strays }
}

/**
 * Finds titles whose terms stand in another story than theirs. Each line of a title is looked at by itself: of a kicker
 * over a strange headline only the one that strays goes.
 */
export function findStrayTitles(articles: readonly Article[], match: TitleMatch): readonly StrayTitles[] {
  const titled = articles.map(({ blocks }) => blocks.filter(({ role }) => isTitleRole(role)))
  return titled.flatMap((titles, home): StrayTitles[] => {
    const single = titles.map((block) => ({ block, ...place(match.fitsOf([block]), home) }))
    const staying = single.filter(
      ({ strays, own, better }) => !strays && own.terms > 0 && own.share >= better.share - near,
    )
    const targets = new Set(single.filter(({ strays }) => strays).map(({ target }) => target))
    return [...targets].map((target): StrayTitles => {
      const blocks = single.filter((one) => one.strays && one.target === target).map(({ block }) => block)
      const fits = match.fitsOf(blocks)
      return {
        blocks,
        staying: staying.map(({ block }) => block),
        home,
        target,
        own: fits.get(home) ?? none,
        better: fits.get(target) ?? none,
      }
    })
  })
}
