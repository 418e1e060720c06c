import type { Finding } from '../contract/records.ts'
import { contextLetters, isIdeograph } from '../corpus/contextLetters.ts'
import type { CorpusView } from '../corpus/corpusView.ts'
import { pairKey, tripleKey } from '../corpus/grams.ts'
import { isKnownAt } from '../corpus/isKnownAt.ts'
import { isWord } from '../corpus/isWord.ts'
import { longestKnownWord } from '../corpus/knownWords.ts'
import { blocksOf } from '../page/find.ts'
import type { Block, Page } from '../page/page.ts'
import { isSpaceCode } from '../text/characters.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { wordAcross } from '../text/wordAcross.ts'
import { brokenParagraph } from './brokenParagraph.ts'
import type { Check } from './check.ts'
import { countElsewhere, type Elsewhere } from './elsewhere.ts'
import { type Recall, recallNothing } from './recall.ts'

const id = 'lostCharacter'

/** A place where a column was cut, before or after the join: `left` and `right` are the texts that meet. */
interface Cut {
  readonly block: string
  /** Where the right text begins in the block, white space apart. */
  readonly at: number
  readonly left: string
  readonly right: string
}

/** Times that the word must stand elsewhere. */
const least = 4

/** Characters by which corrections may have moved a seam since the join. */
const drift = 3

/** Characters on either side that decide, and that evidence quotes. */
const around = 4

/** Places in a block where pieces of the source were joined, as far as the lengths of the pieces tell. */
function joinedAt({ id: block, text, source }: Block): readonly Cut[] {
  const places = new Set<number>()
  let end = 0
  for (const { from, to } of source.slice(0, -1)) {
    end += to - from
    for (let at = Math.max(1, end - drift); at <= Math.min(text.length - 1, end + drift); at++) places.add(at)
  }
  // Letters that white space parts are those in front of it and behind it: they meet behind it.
  return [...places]
    .filter((at) => !isSpaceCode(text.charCodeAt(at)))
    .map((at) => ({ block, at, left: text.slice(0, at), right: text.slice(at) }))
}

function cutBetween(left: Block, right: Block): Cut {
  const text = right.text.trimStart()
  return { block: right.id, at: right.text.length - text.length, left: left.text, right: text }
}

function cutsOf(page: Page, recall: Recall): readonly Cut[] {
  const blocks = new Map(blocksOf(page).map((block) => [block.id, block]))
  const open = brokenParagraph.check(page, recall).flatMap(({ level, fixes: [fix] }): readonly Cut[] => {
    if (level !== 'accept' || fix?.edit !== 'join') return []
    const [left, right] = [blocks.get(fix.left), blocks.get(fix.right)]
    return left === undefined || right === undefined ? [] : [cutBetween(left, right)]
  })
  return [...open, ...[...blocks.values()].flatMap((block) => (block.source.length > 1 ? joinedAt(block) : []))]
}

/** The character that went with the cut; null where the two sides go together, or nothing or more than one fits. */
function lostAt({ left, right }: Cut, { grams }: CorpusView, elsewhere: Elsewhere, recall: Recall): number | null {
  const before = contextLetters(left.slice(-around)).codes.at(-1) ?? 0
  const [after = 0, next = 0] = contextLetters(right.slice(0, around)).codes
  if (!isIdeograph(before) || !isIdeograph(after) || !isIdeograph(next)) return null
  if (elsewhere(pairKey(before, after)) > 0) return null
  const fits = grams
    .followers(before)
    .filter(
      (lost) =>
        elsewhere(tripleKey(before, lost, after)) > 0 &&
        elsewhere(pairKey(lost, after)) >= least &&
        elsewhere(pairKey(after, next)) === elsewhere(tripleKey(lost, after, next)) &&
        recall(isWord, String.fromCharCode(lost, after)),
    )
  const [lost = null] = fits
  if (fits.length !== 1 || recall(isWord, String.fromCharCode(after, next)) || wordAcross(left, right)) return null
  return lost
}

/** Whether what stands around a cut was said to be right. */
function isKnownCut({ left, right }: Cut, known: ReadonlySet<string>): boolean {
  const before = left.trimEnd().slice(-longestKnownWord)
  const text = before + right.slice(0, longestKnownWord)
  return isKnownAt(text, { from: before.length, to: before.length + 1 }, known)
}

function toFinding({ block, at, left, right }: Cut, lost: string, times: number): Finding {
  const before = left.trimEnd().slice(-around)
  const after = right.slice(0, around)
  const word = lost + right.charAt(0)
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [before, after]),
    level: 'show',
    confidence: 0.7,
    places: [{ block, from: at, to: at + 1 }],
    evidence: [{ code: 'characterLost', params: { before, after, lost, word, times } }],
    fixes: [{ edit: 'replace', block, from: at, to: at, text: lost }],
  }
}

function findLost(page: Page, corpus: CorpusView, recall: Recall): readonly Finding[] {
  const elsewhere = countElsewhere(page, corpus, recall)
  return cutsOf(page, recall).flatMap((cut) => {
    const lost = lostAt(cut, corpus, elsewhere, recall)
    if (lost === null || isKnownCut(cut, corpus.known)) return []
    const times = elsewhere(pairKey(lost, cut.right.charCodeAt(0)))
    return [toFinding(cut, String.fromCharCode(lost), times)]
  })
}

/** What was found in looks that still last: two checks ask for it. */
const found = new WeakMap<CorpusView, { readonly page: Page; readonly findings: readonly Finding[] }>()

/** The characters that went at the cuts of a page. */
export function lostCharacters(page: Page, corpus: CorpusView, recall: Recall): readonly Finding[] {
  const known = found.get(corpus)
  if (known?.page === page) return known.findings
  const findings = findLost(page, corpus, recall)
  found.set(corpus, { page, findings })
  return findings
}

/**
 * Characters that went where a column was cut: neither side goes with the other, nor the right one with itself but
 * behind the lost character, and one alone that the corpus has between the two makes a word of the language that it
 * knows well.
 */
export const lostCharacter: Check = {
  id,
  check: (page, recall = recallNothing, corpus) => (corpus === undefined ? [] : lostCharacters(page, corpus, recall)),
}
