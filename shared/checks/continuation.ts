import { paragraphStart } from '../recognise/openings.ts'
import type { PageWords } from '../recognise/pageWords.ts'
import { balance } from '../text/balance.ts'
import { isCjk } from '../text/characters.ts'
import { wordAcross, reach as wordReach } from '../text/wordAcross.ts'
import type { PageTerms } from './pageTerms.ts'
import type { Recall } from './recall.ts'
import { termShares } from './termShares.ts'

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
  /** Whether a word of the dictionary stands there. */
  readonly lexicon: number
  /** How soon its first sentence ends: the rest of one is shorter than a whole one. */
  readonly brief: number
  /** How short it is: the rest of a paragraph is shorter than a whole one. */
  readonly short: number
  /** How little the text looks like the beginning of a paragraph. */
  readonly start: number
  /** Whether a quotation open at the end is closed by the text, or stays open, or one is closed that was not open. */
  readonly quote: number
  /** Whether the text begins with a particle that follows a word: 的, 们. */
  readonly particle: number
  /** How much more the text has in common with the broken story than with the one that it stands in. */
  readonly story: number
  /** How much more of the broken story's title stands in the text than of the title that it stands under. */
  readonly title: number
}

/** What may be the continuation of a broken paragraph, where it stands. */
export interface Rest {
  /** The text that goes on at once, and what would come with it. */
  readonly texts: readonly string[]
  /** The story that it stands in. */
  readonly around: StoryText
}

/** A rest with what its text says whatever page it stands on. */
export interface ReadRest extends Rest {
  /** The text that goes on at once, from its first letter, by itself in a list. */
  readonly first: readonly [string]
  readonly start: number
  readonly particle: number
  readonly brief: number
  readonly short: number
  /** Whether it closes a quotation or bracket that it did not open. */
  readonly closes: boolean
}

/** A rest with what is known of it on its page, whatever it is the rest of. */
export interface MeasuredRest {
  readonly rest: ReadRest
  /** What it has in common with the story that it stands in, and how much of the titles there stands in it. */
  readonly story: number
  readonly title: number
}

/** A text that stops in mid-sentence. */
export interface OpenEnd {
  readonly text: string
  /** The story that it stands in. */
  readonly around: StoryText
  /** Whether a quotation or bracket is open at its end. */
  readonly opens: boolean
}

/** Measures continuations on one page. */
export interface ContinuationMeter {
  measureRest(rest: ReadRest): MeasuredRest
  measure(end: OpenEnd, rest: MeasuredRest): Signals
}

/** About how long the rest of a sentence is, and a paragraph, in UTF-16 units. */
const usualRest = 15
const usualParagraph = 100

/** What can only follow a word, in writing of any age. */
const particle = /^[的们們]/

function quoteSignal({ opens }: OpenEnd, { closes }: ReadRest): number {
  if (opens) return closes ? 1 : -0.5
  return closes ? -0.5 : 0
}

function firstStop(text: string): number {
  const at = text.slice(0, near).search(/[。．！？!?.]/)
  return at < 0 ? near : at
}

const within = (value: number) => Math.max(-1, Math.min(1, value))

/** A text that stops in mid-sentence, read for what its own marks tell. */
export const readEnd = (text: string, around: StoryText): OpenEnd => ({
  text,
  around,
  opens: balance(text.slice(-near)).open > 0,
})

/** A rest, read for what its own words and marks tell. */
export function readRest({ texts, around }: Rest): ReadRest {
  const right = (texts[0] ?? '').trimStart()
  const start = paragraphStart(right)
  return {
    texts,
    around,
    first: [right],
    start: start === 1 ? -1 : start > 0.5 ? -0.4 : start === 0 ? 1 : 0,
    particle: particle.test(right) ? 1 : 0,
    brief: Math.exp(-firstStop(right) / usualRest),
    short: within(1 - right.length / usualParagraph),
    closes: balance(right.slice(0, near)).stray > 0,
  }
}

/** Prepares to measure continuations among the texts of a page. */
export function continuationMeter(
  texts: readonly string[],
  words: PageWords,
  terms: PageTerms,
  recall: Recall,
): ContinuationMeter {
  const { shareOf } = termShares(texts, terms)
  return {
    measureRest: (rest) => ({
      rest,
      story: shareOf(rest.texts, rest.around.texts),
      title: shareOf(rest.around.titles, rest.first),
    }),
    measure(end, { rest, story, title }) {
      const { start, particle, brief, short } = rest
      const [right] = rest.first
      const left = end.text.trimEnd()
      return {
        // Letters across a seam of Latin words say nothing.
        word: isCjk(right) ? words.acrossSeam(left, right) / 2 : 0,
        lexicon: Number(recall(wordAcross, left.slice(-wordReach), right.slice(0, wordReach))),
        brief,
        short,
        start,
        quote: quoteSignal(end, rest),
        particle,
        story: within((shareOf(rest.texts, end.around.texts) - story) * 8),
        title: within((shareOf(end.around.titles, rest.first) - title) * 2),
      }
    },
  }
}
