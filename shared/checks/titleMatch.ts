import type { Article, Block } from '../page/page.ts'
import type { NumberedText, PageTerms } from './pageTerms.ts'
import { perRecord } from './perRecord.ts'

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
const tellingBlocks = perRecord(({ blocks }: Article): readonly Block[] => {
  let length = 0
  return blocks.filter(({ role, text }) => {
    if ((role !== 'body' && role !== 'caption') || length > reach) return false
    length += text.length
    return true
  })
})

/** Which terms of the titles the stories of the page that was looked at last have, by the texts of a story. */
interface Memory {
  readonly titles: string
  readonly stories: ReadonlyMap<string, Int32Array>
}

const none: readonly number[] = []

const memories = new WeakMap<object, Memory>()

const keyOf = (texts: readonly NumberedText[]): string => texts.map(({ id }) => id).join()

/**
 * Tells which of `most` wanted terms texts have, each once; `wanted` is, by the number of a term, its place from 1, and
 * 0 for others.
 */
function placesIn(texts: readonly NumberedText[], wanted: Int32Array, most: number): Int32Array {
  const found = new Int32Array(most)
  const isFound = new Uint8Array(most + 1)
  let count = 0
  for (const { terms } of texts) {
    // By index: an iterator of a typed array takes several times as long.
    for (let at = 0; at < terms.length; at++) {
      const place = wanted[terms[at] ?? 0] ?? 0
      if (place === 0 || isFound[place] === 1) continue
      isFound[place] = 1
      found[count++] = place
    }
  }
  return found.slice(0, count)
}

/**
 * Looks up which stories have the terms of the titles. A term weighs more the fewer stories have it (inverse document
 * frequency over the stories of the page), so that what the whole page is about decides nothing. After an edit only the
 * story that changed is looked through, unless it changed a title.
 */
export function matchTitles(articles: readonly Article[], titles: readonly Block[], terms: PageTerms): TitleMatch {
  const titleTexts = titles.map(({ text }) => terms.numbered(text))
  const telling = articles.map((article) => tellingBlocks(article).map(({ text }) => terms.numbered(text)))
  const titlesKey = keyOf(titleTexts)
  const known = memories.get(terms.numbering)
  const before = known?.titles === titlesKey ? known.stories : undefined
  const now = new Map<string, Int32Array>()
  memories.set(terms.numbering, { titles: titlesKey, stories: now })
  /** By the number of a term, which of the terms of the titles it is, from 1; 0 for others. */
  const wanted = new Int32Array(terms.size)
  let most = 0
  for (const { terms: numbers } of titleTexts) {
    for (let at = 0; at < numbers.length; at++) if (wanted[numbers[at] ?? 0] === 0) wanted[numbers[at] ?? 0] = ++most
  }
  /** The places of the stories that have a term of the titles; most terms are in none or one. */
  const stories = new Array<number[] | undefined>(most)
  for (const [i, texts] of telling.entries()) {
    const key = keyOf(texts)
    const places = now.get(key) ?? before?.get(key) ?? placesIn(texts, wanted, most)
    now.set(key, places)
    for (let at = 0; at < places.length; at++) {
      const term = (places[at] ?? 0) - 1
      const having = stories[term]
      if (having === undefined) stories[term] = [i]
      else if (having.length <= mostStories) having.push(i)
    }
  }
  const count = articles.length
  const weights = Array.from({ length: Math.min(count, mostStories + 1) + 1 }, (_, having) => {
    const frequency = Math.max(1, Math.min(having, count))
    return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))
  })
  const termsOfAll = (group: readonly Block[]): Int32Array => {
    const all = new Set<number>()
    for (const { text } of group) {
      const numbers = terms.of(text)
      for (let at = 0; at < numbers.length; at++) all.add(numbers[at] ?? 0)
    }
    return Int32Array.from(all)
  }
  const measure = (group: readonly Block[]): ReadonlyMap<number, Fit> => {
    const [only] = group
    const own = group.length === 1 && only !== undefined ? terms.of(only.text) : termsOfAll(group)
    const found = new Map<number, { weight: number; terms: number }>()
    let all = 0
    for (let at = 0; at < own.length; at++) {
      const having = stories[(wanted[own[at] ?? 0] ?? 0) - 1] ?? none
      const weight = weights[having.length] ?? 0
      all += weight
      if (having.length > mostStories) continue
      for (const story of having) {
        const fit = found.get(story)
        if (fit === undefined) found.set(story, { weight, terms: 1 })
        else {
          fit.weight += weight
          fit.terms++
        }
      }
    }
    const fits = new Map<number, Fit>()
    for (const [story, { weight, terms: count }] of found) fits.set(story, { share: weight / all, terms: count })
    return fits
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
