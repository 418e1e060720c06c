import type { Finding } from '../contract/records.ts'
import { type ContextLetters, contextLetters, isIdeograph } from '../corpus/contextLetters.ts'
import type { CorpusView } from '../corpus/corpusView.ts'
import { pairKey, tripleKey } from '../corpus/grams.ts'
import { isWord } from '../corpus/isWord.ts'
import { likeness } from '../corpus/similarity.ts'
import { similarShapes } from '../corpus/similarShapes.ts'
import { blocksOf } from '../page/find.ts'
import { type Block, isOutsideRole, type Page } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Check } from './check.ts'
import { countElsewhere, type Elsewhere } from './elsewhere.ts'
import { recallNothing } from './recall.ts'

const id = 'suspectCharacter'

/** Times that a context must stand elsewhere with the other character: with one that is alike, and with any. */
const leastAlike = 2
const leastOther = 3

/** Characters on either side that evidence quotes. */
const around = 3

/** A character with two letters on either side; 0 where the block ends. */
interface Place {
  readonly before: number
  readonly left: number
  readonly char: number
  readonly right: number
  readonly after: number
}

interface Suspect {
  readonly by: number
  readonly like: 'shape' | 'sound' | null
  readonly times: number
}

/** The three contexts that a character stands in: as the middle one, behind two letters, and before two. */
const contexts = ({ before, left, right, after }: Place, char: number): readonly number[] => [
  tripleKey(left, char, right),
  ...(before > 0 && isIdeograph(left) ? [tripleKey(before, left, char)] : []),
  ...(after > 0 && isIdeograph(right) ? [tripleKey(char, right, after)] : []),
]

const pairs = ({ left, right }: Place, char: number): readonly number[] => [
  ...(isIdeograph(left) ? [pairKey(left, char)] : []),
  ...(isIdeograph(right) ? [pairKey(char, right)] : []),
]

/** Whether a character makes a word of the language with a neighbour: such are in their place, however new to the corpus. */
const makesWord = (place: Place, char: number): boolean =>
  pairs(place, char).some((pair) => isWord(String.fromCharCode(Math.floor(pair / 0x10000), pair % 0x10000)))

/** Characters that stand between these two letters elsewhere. */
function candidates({ left, char, right }: Place, { grams }: CorpusView, elsewhere: Elsewhere): readonly number[] {
  const possible = isIdeograph(left)
    ? grams.followers(left)
    : [...similarShapes(String.fromCharCode(char))].map((other) => other.charCodeAt(0))
  return possible.filter((other) => other !== char && elsewhere(tripleKey(left, other, right)) >= leastAlike)
}

/** What a character may stand for; null where nothing or more than one speaks for itself. */
function suspect(place: Place, corpus: CorpusView, elsewhere: Elsewhere): Suspect | null {
  const { char } = place
  if (contexts(place, char).some((gram) => elsewhere(gram) > 0)) return null
  const strange = pairs(place, char).filter((pair) => elsewhere(pair) === 0)
  if (strange.length === 0) return null
  const found = candidates(place, corpus, elsewhere).flatMap((by): Suspect[] => {
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

function toFinding({ id: block, text }: Block, { offsets }: ContextLetters, at: number, found: Suspect): Finding {
  const from = offsets[at] ?? 0
  const char = text.charAt(from)
  const by = String.fromCharCode(found.by)
  const before = text.slice(Math.max(0, from - around), from)
  const after = text.slice(from + 1, from + 1 + around)
  const params = { before, after, char, by, times: found.times }
  const alike = { shape: 'looksAlike', sound: 'soundsAlike' } as const
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [before, char, after]),
    level: 'show',
    confidence: found.like === null ? 0.7 : 0.85,
    places: [{ block, from, to: from + 1 }],
    evidence: [
      { code: 'otherCharacter', params },
      ...(found.like === null ? [] : [{ code: alike[found.like], params: { a: char, b: by } }]),
    ],
    fixes: [{ edit: 'replace', block, from, to: from + 1, text: by }],
  }
}

function* placesIn({ codes }: ContextLetters): Generator<readonly [number, Place]> {
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

function check(page: Page, recall = recallNothing, corpus?: CorpusView): readonly Finding[] {
  if (corpus === undefined) return []
  const elsewhere = countElsewhere(page, corpus, recall)
  return blocksOf(page)
    .filter(({ role }) => !isOutsideRole(role) && role !== 'byline' && role !== 'credit')
    .flatMap((block) => {
      const letters = recall(contextLetters, block.text)
      const found: Finding[] = []
      for (const [at, place] of placesIn(letters)) {
        const seen = suspect(place, corpus, elsewhere)
        if (seen !== null) found.push(toFinding(block, letters, at, seen))
      }
      return found.filter(({ places: [place] }) => !isKnown(block.text, place?.from ?? 0, corpus.known))
    })
}

/** Whether a place lies in what a person said is right. */
function isKnown(text: string, at: number, known: ReadonlySet<string>): boolean {
  for (const word of known) {
    for (let from = text.indexOf(word); from >= 0 && from <= at; from = text.indexOf(word, from + 1)) {
      if (at < from + word.length) return true
    }
  }
  return false
}

/** Characters that stand where the corpus has another one, in contexts that it knows well. */
export const suspectCharacter: Check = { id, check }
