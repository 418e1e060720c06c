import type { Article, Block } from '../page/page.ts'
import type { PageTerms } from './pageTerms.ts'

/** How well titles fit one story. */
export interface Fit {
  /** The share of their terms, weighted by rarity, that the story has: 0…1. */
  readonly share: number
  /** How many these are. */
  readonly terms: number
}

/** Looks up how well titles of a page fit its stories. */
export interface TitleMatch {
  /** By the place of the stories on the page; a story without any of their terms is left out. */
  fitsOf(titles: readonly Block[]): ReadonlyMap<number, Fit>
}

/** Terms that more stories than this share tell none of them from another. */
const mostStories = 48

/** Running text by which a story is known, in UTF-16 units. */
const reach = 12_000

/** The blocks that tell a story, to a certain length. */
function tellingBlocks({ blocks }: Article): Block[] {
  let length = 0
  return blocks.filter(({ role, text }) => {
    if ((role !== 'body' && role !== 'caption') || length > reach) return false
    length += text.length
    return true
  })
}

/**
 * Looks up which stories have the terms of the titles. A term weighs more the fewer stories have it (inverse document
 * frequency over the stories of the page), so that what the whole page is about decides nothing.
 */
export function matchTitles(articles: readonly Article[], titles: readonly Block[], terms: PageTerms): TitleMatch {
  for (const { text } of titles) terms.of(text)
  /** By the number of a term, which of the terms of the titles it is, from 1; 0 for others. */
  const wanted = new Int32Array(terms.size)
  /** The places of the stories that have a term of the titles. */
  const stories: number[][] = []
  for (const { text } of titles) for (const term of terms.of(text)) wanted[term] ||= stories.push([])
  /** The last story in which one of the terms was met. */
  const last = new Int32Array(stories.length + 1).fill(-1)
  for (const [i, article] of articles.entries()) {
    for (const { text } of tellingBlocks(article)) {
      const numbers = terms.of(text)
      // By index: an iterator of a typed array takes several times as long.
      for (let at = 0; at < numbers.length; at++) {
        const place = wanted[numbers[at] ?? 0] ?? 0
        if (place === 0 || last[place] === i) continue
        last[place] = i
        const having = stories[place - 1]
        if (having !== undefined && having.length <= mostStories) having.push(i)
      }
    }
  }
  const count = articles.length
  const weightOf = (frequency: number) => Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))
  const measure = (group: readonly Block[]): ReadonlyMap<number, Fit> => {
    const own = new Set(group.flatMap(({ text }) => [...terms.of(text)]))
    const found = new Map<number, { weight: number; terms: number }>()
    let all = 0
    for (const term of own) {
      const having = stories[(wanted[term] ?? 0) - 1] ?? []
      const weight = weightOf(Math.max(1, Math.min(having.length, count)))
      all += weight
      if (having.length > mostStories) continue
      for (const story of having) {
        const known = found.get(story)
        if (known === undefined) found.set(story, { weight, terms: 1 })
        else {
          known.weight += weight
          known.terms++
        }
      }
    }
    return new Map([...found].map(([story, fit]) => [story, { share: fit.weight / all, terms: fit.terms }]))
  }
  /** Of titles by themselves: most stories have one, which several questions are about. */
  const single = new Map<Block, ReadonlyMap<number, Fit>>()
  return {
    fitsOf(group) {
      const [only] = group
      if (only === undefined || group.length > 1) return measure(group)
      const fits = single.get(only) ?? measure(group)
      single.set(only, fits)
      return fits
    },
  }
}
