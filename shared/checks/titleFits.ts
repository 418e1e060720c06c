import { type Article, type Block, isTitleRole } from '../page/page.ts'
import { opensStory } from '../recognise/openings.ts'
import { perRecord } from './perRecord.ts'
import type { Fit, TitleMatch } from './titleMatch.ts'

/** A story with its titles. */
export interface Story {
  readonly index: number
  readonly article: Article
  readonly titles: readonly Block[]
  /** Whether it begins below its titles with a byline or as news is told. */
  readonly begins: boolean
  readonly hasBody: boolean
}

const readStory = perRecord((article: Article) => {
  const { blocks } = article
  const first = blocks.find(({ role }) => !isTitleRole(role) && role !== 'section')
  return {
    article,
    titles: blocks.filter(({ role }) => isTitleRole(role)),
    begins: first !== undefined && (first.role === 'byline' || opensStory(first.text)),
    hasBody: blocks.some(({ role }) => role === 'body'),
  }
})

export const toStory = (article: Article, index: number): Story => ({ ...readStory(article), index })

/** Titles that should stand with another story, and by how much that fits better: the sum over all that it changes. */
export interface Better {
  readonly blocks: readonly Block[]
  readonly home: Story
  readonly target: Story
  readonly gain: number
}

const none: Fit = { share: 0, terms: 0 }

/** Below this the exchange of two titles fits no better than chance. */
const leastSwap = 0.15

/** Below this a title is not told from the one that it stands over; the story without one speaks for it besides. */
const leastSplit = 0.1

const best = (candidates: readonly Better[]): Better | undefined =>
  candidates.reduce<Better | undefined>(
    (top, one) => (top !== undefined && top.gain >= one.gain ? top : one),
    undefined,
  )

const shareOf = (match: TitleMatch, blocks: readonly Block[], story: Story): number =>
  (match.fitsOf(blocks).get(story.index) ?? none).share

/** The pairs of stories of which each fits the other's titles better than its own, the best first; one to one. */
export function findSwaps(stories: readonly Story[], match: TitleMatch): Better[] {
  const titled = stories.filter(({ titles, hasBody }) => titles.length > 0 && hasBody)
  const fits = new Map(titled.map((story) => [story.index, match.fitsOf(story.titles)]))
  const shareIn = (a: Story, b: Story) => (fits.get(a.index)?.get(b.index) ?? none).share
  const byIndex = new Map(titled.map((story) => [story.index, story]))
  const pairs = titled.flatMap((home) =>
    [...(fits.get(home.index)?.keys() ?? [])].flatMap((other): Better[] => {
      const target = byIndex.get(other)
      if (target === undefined || target === home) return []
      const there = shareIn(home, target) - shareIn(home, home)
      const back = shareIn(target, home) - shareIn(target, target)
      if (there <= 0 || back < 0 || there + back < leastSwap) return []
      if (back > 0 && target.index < home.index) return []
      return [{ blocks: [...home.titles, ...target.titles], home, target, gain: there + back }]
    }),
  )
  const taken = new Set<Story>()
  return pairs
    .sort((a, b) => b.gain - a.gain)
    .filter(({ home, target }) => {
      if (taken.has(home) || taken.has(target)) return false
      taken.add(home).add(target)
      return true
    })
}

/** How titles that stand together part best into those of a story without a title and those that stay. */
function partTitles(home: Story, target: Story, match: TitleMatch): Better | undefined {
  const { titles } = home
  const splits = titles.slice(1).flatMap((_, i) => [
    { goes: titles.slice(0, i + 1), stays: titles.slice(i + 1) },
    { goes: titles.slice(i + 1), stays: titles.slice(0, i + 1) },
  ])
  return best(
    splits.flatMap(({ goes, stays }): Better[] => {
      const gone = shareOf(match, goes, target) - shareOf(match, goes, home)
      const kept = shareOf(match, stays, home) - shareOf(match, stays, target)
      if (gone <= 0.03 || kept < -0.05 || gone + kept < leastSplit) return []
      return [{ blocks: goes, home, target, gain: gone + kept }]
    }),
  )
}

/** Titles for stories that begin without one, out of those that stand together over another story. */
export function findLacking(stories: readonly Story[], match: TitleMatch): Better[] {
  const lacking = stories.filter(({ titles, begins, hasBody }) => titles.length === 0 && begins && hasBody)
  const stacked = stories.filter(({ titles }) => titles.length > 1 && titles.length <= 6)
  if (lacking.length === 0 || lacking.length * stacked.length > 400) return []
  const taken = new Set<Story>()
  return lacking.flatMap((target) => {
    const candidates = stacked.flatMap((home) => (taken.has(home) ? [] : (partTitles(home, target, match) ?? [])))
    const found = best(candidates)
    if (found === undefined) return []
    taken.add(found.home)
    return [found]
  })
}

/** Stories whose title stands between their own paragraphs: a signed beginning, and below it the rest under the title. */
export function findSunk(stories: readonly Story[], match: TitleMatch): Better[] {
  const signed = stories.filter(({ titles, begins }) => titles.length > 0 && begins).length
  return stories.flatMap((target, i): Better[] => {
    const home = stories[i + 1]
    if (home === undefined || !target.hasBody || target.titles.length > 0 || !target.begins) return []
    if (home.begins || home.titles.length === 0 || !home.hasBody) return []
    const fit = shareOf(match, home.titles, target)
    const isUsual = signed > 0 ? 0.3 : 0
    return [{ blocks: home.titles, home, target, gain: fit + isUsual }]
  })
}
