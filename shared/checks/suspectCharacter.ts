import type { Finding } from '../contract/records.ts'
import { type ContextLetters, contextLetters } from '../corpus/contextLetters.ts'
import type { CorpusView } from '../corpus/corpusView.ts'
import { type CorrectedBefore, correctedBefore, correctionEvidence } from '../corpus/correctedBefore.ts'
import { isKnownAt } from '../corpus/isKnownAt.ts'
import { blocksOf } from '../page/find.ts'
import { type Block, isOutsideRole, type Page } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Check } from './check.ts'
import { countElsewhere, type Elsewhere } from './elsewhere.ts'
import { characterPlaces, type LikelyCharacter, likelyCharacter } from './likelyCharacter.ts'
import { lostCharacters } from './lostCharacter.ts'
import { namesIn } from './namesIn.ts'
import { type Recall, recallNothing } from './recall.ts'

const id = 'suspectCharacter'

/** Characters on either side that evidence quotes. */
const around = 3

function toFinding(
  { id: block, text }: Block,
  { offsets }: ContextLetters,
  at: number,
  found: LikelyCharacter,
): Finding {
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

/** Forms that were corrected elsewhere; of names of which the corpus has the right spelling, another check tells. */
function correctedIn({ text, role }: Block, corpus: CorpusView, recall: Recall): readonly CorrectedBefore[] {
  const found = correctedBefore(text, corpus).filter((one) => !isKnownAt(text, one, corpus.known))
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
  for (const [at, place] of characterPlaces(letters)) {
    const seen = likelyCharacter(place, corpus, elsewhere)
    const offset = letters.offsets[at] ?? 0
    const isTold = corrected.some(({ from, to }) => from <= offset && offset < to)
    if (seen !== null && !isTold && !isKnownAt(block.text, { from: offset, to: offset + 1 }, corpus.known))
      found.push(toFinding(block, letters, at, seen))
  }
  return found.toSorted((a, b) => (a.places[0]?.from ?? 0) - (b.places[0]?.from ?? 0))
}

function check(page: Page, recall = recallNothing, corpus?: CorpusView): readonly Finding[] {
  if (corpus === undefined) return []
  const elsewhere = countElsewhere(page, corpus, recall)
  const found = blocksOf(page)
    .filter(({ role }) => !isOutsideRole(role))
    .flatMap((block) => lookAt(block, corpus, elsewhere, recall))
  if (found.length === 0) return found
  // What stands behind a lost character only looks wrong.
  const lost = new Set(lostCharacters(page, corpus, recall).flatMap(({ places }) => places.map(keyOf)))
  return found.filter(({ places: [place] }) => place === undefined || !lost.has(keyOf(place)))
}

const keyOf = ({ block, from }: Finding['places'][number]): string => `${block}:${from}`

/**
 * Characters that stand where the corpus has another one, in contexts that it knows well, and words that were corrected
 * elsewhere.
 */
export const suspectCharacter: Check = { id, check }
