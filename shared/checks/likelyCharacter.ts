import { type ContextLetters, isIdeograph } from '../corpus/contextLetters.ts'
import type { CorpusView } from '../corpus/corpusView.ts'
import { pairKey, tripleKey } from '../corpus/grams.ts'
import { isWord } from '../corpus/isWord.ts'
import { likeness } from '../corpus/similarity.ts'
import { similarShapes } from '../corpus/similarShapes.ts'
import type { Elsewhere } from './elsewhere.ts'

/** Times that a context must stand elsewhere with the other character: with one that is alike, and with any. */
const leastAlike = 2
const leastOther = 3

/** A character with two letters on either side; 0 where the block ends. */
export interface CharacterPlace {
  readonly before: number
  readonly left: number
  readonly char: number
  readonly right: number
  readonly after: number
}

/** Another character that the corpus has in the same contexts. */
export interface LikelyCharacter {
  readonly by: number
  readonly like: 'shape' | 'sound' | null
  readonly times: number
}

/** The three contexts that a character stands in: as the middle one, behind two letters, and before two. */
const contexts = ({ before, left, right, after }: CharacterPlace, char: number): readonly number[] => [
  tripleKey(left, char, right),
  ...(before > 0 && isIdeograph(left) ? [tripleKey(before, left, char)] : []),
  ...(after > 0 && isIdeograph(right) ? [tripleKey(char, right, after)] : []),
]

const pairs = ({ left, right }: CharacterPlace, char: number): readonly number[] => [
  ...(isIdeograph(left) ? [pairKey(left, char)] : []),
  ...(isIdeograph(right) ? [pairKey(char, right)] : []),
]

/** Whether a character makes a word of the language with a neighbour: such are in their place, however new to the corpus. */
const makesWord = (place: CharacterPlace, char: number): boolean =>
  pairs(place, char).some((pair) => isWord(String.fromCharCode(Math.floor(pair / 0x10000), pair % 0x10000)))

/** Characters that stand between these two letters elsewhere. */
function candidates(
  { left, char, right }: CharacterPlace,
  { grams }: CorpusView,
  elsewhere: Elsewhere,
): readonly number[] {
  const possible = isIdeograph(left)
    ? grams.followers(left)
    : [...similarShapes(String.fromCharCode(char))].map((other) => other.charCodeAt(0))
  return possible.filter((other) => other !== char && elsewhere(tripleKey(left, other, right)) >= leastAlike)
}

/** What a character may stand for; null where nothing or more than one speaks for itself. */
export function likelyCharacter(
  place: CharacterPlace,
  corpus: CorpusView,
  elsewhere: Elsewhere,
): LikelyCharacter | null {
  const { char } = place
  if (contexts(place, char).some((gram) => elsewhere(gram) > 0)) return null
  const strange = pairs(place, char).filter((pair) => elsewhere(pair) === 0)
  if (strange.length === 0) return null
  const found = candidates(place, corpus, elsewhere).flatMap((by): LikelyCharacter[] => {
    const like = likeness(String.fromCharCode(char), String.fromCharCode(by), corpus.sounds)
    const seen = contexts(place, by).map(elsewhere)
    const least = like === null ? leastOther : leastAlike
    const known = seen.filter((times) => times >= least).length
    const enough = like === null ? 3 : 2
    const isWord = pairs(place, by).every((pair) => elsewhere(pair) >= least)
    const isStrange = like !== null || strange.length === pairs(place, char).length
    return known >= enough && isWord && isStrange ? [{ by, like, times: seen[0] ?? 0 }] : []
  })
  const [best, second] = found.toSorted(
    (a, b) => Number(b.like !== null) - Number(a.like !== null) || b.times - a.times,
  )
  if (best === undefined || makesWord(place, char)) return null
  const isClear = second === undefined || (best.like !== null && second.like === null) || best.times >= 4 * second.times
  return isClear ? best : null
}

/** The ideographs inside of a text that have another one beside them, with their index among its letters. */
export function* characterPlaces({ codes }: ContextLetters): Generator<readonly [number, CharacterPlace]> {
  for (let at = 1; at + 1 < codes.length; at++) {
    const char = codes[at] ?? 0
    if (!isIdeograph(char)) continue
    const place = {
      before: codes[at - 2] ?? 0,
      left: codes[at - 1] ?? 0,
      char,
      right: codes[at + 1] ?? 0,
      after: codes[at + 2] ?? 0,
    }
    if (isIdeograph(place.left) || isIdeograph(place.right)) yield [at, place]
  }
}
