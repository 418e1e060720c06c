import type { Finding } from '../contract/records.ts'
import { type ContextLetters, contextLetters, isIdeograph } from '../corpus/contextLetters.ts'
import type { CorpusView } from '../corpus/corpusView.ts'
import { type CorrectedBefore, correctedBefore, correctionEvidence } from '../corpus/correctedBefore.ts'
import { findNames } from '../corpus/findNames.ts'
import { pairKey, tripleKey } from '../corpus/grams.ts'
import { isWord } from '../corpus/isWord.ts'
import { likeness } from '../corpus/similarity.ts'
import { similarShapes } from '../corpus/similarShapes.ts'
import { blocksOf } from '../page/find.ts'
import { type Block, isOutsideRole, type Page, type Role } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Check } from './check.ts'
import { countElsewhere, type Elsewhere } from './elsewhere.ts'
import { type Recall, recallNothing } from './recall.ts'

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

function toCorrected({ id: block, text }: Block, found: CorrectedBefore): Finding {
  const { from, to, wrong, right } = found
  const context = [text.slice(Math.max(0, from - around), from), wrong, text.slice(to, to + around)]
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, context),
    level: 'show',
    confidence: 0.9,
    places: [{ block, from, to }],
    evidence: [correctionEvidence(found)],
    fixes: [{ edit: 'replace', block, from, to, text: right }],
  }
}

const namesIn = (text: string, role: string) => findNames(text, role as Role)

/** Forms that were corrected elsewhere; of names of which the corpus has the right spelling, another check tells. */
function correctedIn({ text, role }: Block, corpus: CorpusView, recall: Recall): readonly CorrectedBefore[] {
  const found = correctedBefore(text, corpus)
  if (found.length === 0) return []
  const names = recall(namesIn, text, role)
  return found.filter(({ from, to, right }) =>
    names.every((name) => name.from !== from || name.to !== to || corpus.names.spelling(name.kind, right) === null),
  )
}

function lookAt(block: Block, corpus: CorpusView, elsewhere: Elsewhere, recall: Recall): readonly Finding[] {
  const corrected = correctedIn(block, corpus, recall)
  const found = corrected.map((one) => toCorrected(block, one))
  if (block.role === 'byline' || block.role === 'credit') return found
  const letters = recall(contextLetters, block.text)
  for (const [at, place] of placesIn(letters)) {
    const seen = suspect(place, corpus, elsewhere)
    const offset = letters.offsets[at] ?? 0
    const isTold = corrected.some(({ from, to }) => from <= offset && offset < to)
    if (seen !== null && !isTold && !isKnown(block.text, offset, corpus.known))
      found.push(toFinding(block, letters, at, seen))
  }
  return found.toSorted((a, b) => (a.places[0]?.from ?? 0) - (b.places[0]?.from ?? 0))
}

function check(page: Page, recall = recallNothing, corpus?: CorpusView): readonly Finding[] {
  if (corpus === undefined) return []
  const elsewhere = countElsewhere(page, corpus, recall)
  return blocksOf(page)
    .filter(({ role }) => !isOutsideRole(role))
    .flatMap((block) => lookAt(block, corpus, elsewhere, recall))
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

/**
 * Characters that stand where the corpus has another one, in contexts that it knows well, and words that were corrected
 * elsewhere.
 */
export const suspectCharacter: Check = { id, check }
