import type { SpeakingWord } from '../contract/records.ts'
import { eachTerm } from './eachTerm.ts'
import type { StoryTerms } from './storyTerms.ts'
import type { StoryPiece } from './storyText.ts'

/** What each of a story's terms adds to a topic's score, by its place in the terms. */
export interface TermWeights {
  readonly fromVocabulary: Float64Array
  readonly fromTagged: Float64Array | null
}

const mostWords = 4
/** Terms that add less than this share of what the strongest adds are not named. */
const leastShare = 0.12
/** Longer runs are phrases of which the ends say little; UTF-16 units. */
const longest = 10

interface Run {
  readonly from: number
  readonly to: number
  readonly places: readonly number[]
}

/** Stretches of a text over which telling terms overlap. */
function runsOf(text: string, placeOf: ReadonlyMap<number, number>): Run[] {
  const runs: { from: number; to: number; places: number[] }[] = []
  eachTerm(text, (term, from, to) => {
    const place = placeOf.get(term)
    if (place === undefined) return
    const last = runs.at(-1)
    if (last !== undefined && from < last.to && to - last.from <= longest) {
      last.to = to
      last.places.push(place)
    } else runs.push({ from, to, places: [place] })
  })
  return runs
}

/** The words of a story that speak most for a topic, strongest first: overlapping terms read as one word. */
export function speakingWords(
  pieces: readonly StoryPiece[],
  { terms }: StoryTerms,
  { fromVocabulary, fromTagged }: TermWeights,
): readonly SpeakingWord[] {
  const gainOf = (place: number) => (fromVocabulary[place] ?? 0) + (fromTagged?.[place] ?? 0)
  const strongest = terms.reduce((top, _, place) => Math.max(top, gainOf(place)), 0)
  const telling = new Map<number, number>()
  for (const [place, term] of terms.entries()) if (gainOf(place) > strongest * leastShare) telling.set(term, place)

  const words = new Map<string, SpeakingWord & { readonly gain: number }>()
  for (const { text } of pieces)
    for (const { from, to, places } of runsOf(text, telling)) {
      const word = text.slice(from, to)
      if (words.has(word)) continue
      const gain = places.reduce((sum, place) => sum + gainOf(place), 0)
      const known = places.reduce((sum, place) => sum + (fromVocabulary[place] ?? 0), 0)
      words.set(word, { text: word, from: known * 2 >= gain ? 'vocabulary' : 'tagged', gain })
    }
  const chosen: SpeakingWord[] = []
  for (const { text, from } of [...words.values()].sort((a, b) => b.gain - a.gain)) {
    if (chosen.length === mostWords) break
    if (!chosen.some((other) => other.text.includes(text))) chosen.push({ text, from })
  }
  return chosen
}
