import { paragraphStart } from '../recognise/openings.ts'
import { pageWords } from '../recognise/pageWords.ts'
import { balance } from '../text/balance.ts'
import { isCjk, isWordCharacter } from '../text/characters.ts'
import { termsOf } from '../text/terms.ts'
import type { Recall } from './recall.ts'

/** Text of a page in which beginnings are looked up, in UTF-16 units. */
const reach = 400_000

/** Text on either side of a seam that is looked at. */
const near = 2000

/** A story by the texts that tell it. */
export interface StoryText {
  readonly titles: readonly string[]
  readonly texts: readonly string[]
}

/** What speaks for a text being the rest of another that stops in mid-sentence far above; each about -1…1. */
export interface Signals {
  /** Whether the page knows the word that stands across the seam. */
  readonly word: number
  /** How little the text looks like the beginning of a paragraph. */
  readonly start: number
  /** Whether a quotation open at the end is closed by the text, or stays open, or one is closed that was not open. */
  readonly quote: number
  /** Whether its first two characters stand within sentences of the page only. */
  readonly within: number
  /** How much more the text has in common with the broken story than with the one that it stands in. */
  readonly story: number
  /** How much more of the broken story's title stands in the text than of the title that it stands under. */
  readonly title: number
}

/** Measures continuations on one page. */
export interface ContinuationMeter {
  measure(left: string, right: string, broken: StoryText, around: StoryText): Signals
}

const pause = /[\s,，、。.;；:：!！?？“”"‘’'《》()（）…—]/

function quoteSignal(left: string, right: string): number {
  const { open } = balance(left.slice(-near))
  const { stray } = balance(right.slice(0, near))
  if (open > 0) return stray > 0 ? 1 : -0.5
  return stray > 0 ? -0.5 : 0
}

/** How often a text's first two characters begin a clause on the page, and how often they stand within one. */
function countBeginnings(texts: readonly string[], pairs: ReadonlySet<string>): Map<string, [number, number]> {
  const counts = new Map<string, [number, number]>()
  const firsts = new Set([...pairs].map((pair) => pair.charCodeAt(0)))
  let read = 0
  for (const text of texts) {
    for (let i = 0; i + 1 < text.length && read < reach; i++, read++) {
      if (!firsts.has(text.charCodeAt(i))) continue
      const pair = text.slice(i, i + 2)
      if (!pairs.has(pair)) continue
      const count = counts.get(pair) ?? [0, 0]
      count[i === 0 || pause.test(text.charAt(i - 1)) ? 0 : 1]++
      counts.set(pair, count)
    }
  }
  return counts
}

/** Prepares to measure continuations among the texts of a page; `beginnings` are those that may be one. */
export function continuationMeter(
  texts: readonly string[],
  beginnings: readonly string[],
  recall: Recall,
): ContinuationMeter {
  const words = pageWords(texts)
  const counts = countBeginnings(texts, new Set(beginnings.map((text) => text.slice(0, 2))))
  const withinOf = (right: string): number => {
    const first = right.charAt(0)
    if (!isCjk(first)) return isWordCharacter(first) && first === first.toLowerCase() ? 0.5 : 0
    const [starts, inside] = counts.get(right.slice(0, 2)) ?? [1, 0]
    // The beginning itself is counted as one.
    const others = starts - 1
    return others + inside === 0 ? 0 : (inside - others) / (inside + others + 1)
  }
  const frequencies = new Map<string, number>()
  for (const text of texts)
    for (const term of recall(termsOf, text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  /** The share of terms, weighted by rarity, that other texts have; terms that stand nowhere else tell nothing. */
  const shareOf = (terms: Iterable<string>, others: readonly string[]): number => {
    const sets = others.map((text) => recall(termsOf, text))
    let known = 0
    let all = 0
    for (const term of terms) {
      const weight = 1 / (frequencies.get(term) ?? 1)
      all += weight
      if (sets.some((set) => set.has(term))) known += weight
    }
    return all === 0 ? 0 : known / all
  }
  const titleShare = (story: StoryText, right: string): number => {
    const terms = story.titles.flatMap((title) => [...recall(termsOf, title)])
    return shareOf(terms, [right])
  }
  const within = (value: number) => Math.max(-1, Math.min(1, value))
  return {
    measure(left, right, broken, around) {
      const start = paragraphStart(right)
      const terms = recall(termsOf, right)
      return {
        word: words.acrossSeam(left.trimEnd(), right.trimStart()) / 2,
        start: start === 1 ? -1 : start > 0.5 ? -0.4 : start === 0 ? 1 : 0,
        quote: quoteSignal(left, right),
        within: withinOf(right),
        story: within((shareOf(terms, broken.texts) - shareOf(terms, around.texts)) * 8),
        title: within((titleShare(broken, right) - titleShare(around, right)) * 2),
      }
    },
  }
}
