import { isWordCharacter } from '../text/characters.ts'
import type { CorpusView } from './corpusView.ts'
import type { PageCorrection } from './correctionTable.ts'
import { eachGram } from './grams.ts'
import { isWord } from './isWord.ts'

/** A place whose text was corrected elsewhere. */
export interface CorrectedBefore {
  readonly from: number
  readonly to: number
  readonly wrong: string
  /** What it was corrected to most often. */
  readonly right: string
  /** The first page where that was done, and how often it was on all. */
  readonly page: string
  readonly times: number
}

/** The least that the contexts in a phrase are counted in the corpus; 0 for a phrase without any. */
function rarest(phrase: string, { grams }: CorpusView): number {
  let least = Number.POSITIVE_INFINITY
  eachGram(phrase, (gram) => {
    least = Math.min(least, grams.count(gram))
  })
  return Number.isFinite(least) ? least : 0
}

/**
 * Whether a correction speaks for another place: a name, or what is no word and became one, is wrong wherever it stands.
 * Any other form is wrong only in the phrase that it was corrected in, where the corpus has the phrase as often so.
 */
function speaksFor(
  { wrong, right, before, after, isName }: PageCorrection,
  text: string,
  from: number,
  corpus: CorpusView,
) {
  if (!isWord(wrong) && (isName || isWord(right))) return true
  const to = from + wrong.length
  const isBehind = before.length > 1 && text.slice(Math.max(0, from - before.length), from) === before
  const isBefore = after.length > 1 && text.slice(to, to + after.length) === after
  if (!isBehind && !isBefore) return false
  const phrase = (word: string) => (isBehind ? before : '') + word + (isBefore ? after : '')
  return rarest(phrase(wrong), corpus) <= rarest(phrase(right), corpus)
}

/** Whether the text reads as the correction would have it already: the wrong form may be a part of the right one. */
function isRight({ wrong, right }: PageCorrection, text: string, from: number): boolean {
  const at = right.indexOf(wrong)
  return at >= 0 && from >= at && text.startsWith(right, from - at)
}

/** A form in Latin letters is a word by itself, no part of a longer one. */
const isPart = (text: string, from: number, to: number): boolean =>
  (/[a-z]/i.test(text.charAt(from)) && isLatin(text.charAt(from - 1))) ||
  (/[a-z]/i.test(text.charAt(to - 1)) && isLatin(text.charAt(to)))
const isLatin = (char: string): boolean => isWordCharacter(char) && /\p{Script=Latin}/u.test(char)

/** What a form at a place of a text was corrected to; null where nothing speaks for it, or as much against it. */
export function correctedAt(text: string, from: number, wrong: string, corpus: CorpusView): CorrectedBefore | null {
  const to = from + wrong.length
  if (corpus.known.has(wrong) || isPart(text, from, to)) return null
  const all = corpus.corrections
    .from(wrong)
    .filter((one) => !isRight(one, text, from) && speaksFor(one, text, from, corpus))
  const times = new Map<string, number>()
  for (const { right } of all) times.set(right, (times.get(right) ?? 0) + 1)
  const [best] = [...times].toSorted((a, b) => b[1] - a[1])
  if (best === undefined) return null
  const [right, count] = best
  const back = corpus.corrections.from(right).filter((one) => one.right === wrong).length
  const page = all.find((one) => one.right === right)?.page
  return page === undefined || back >= count
    ? null
    : { from, to, wrong, right, page: corpus.pageName(page), times: count }
}

/** The places of a text that were corrected elsewhere, in order; of those that overlap the longest. */
export function correctedBefore(text: string, corpus: CorpusView): readonly CorrectedBefore[] {
  const found = [...corpus.corrections.formsIn(text)].flatMap(
    ({ wrong, from }) => correctedAt(text, from, wrong, corpus) ?? [],
  )
  const taken: CorrectedBefore[] = []
  for (const one of found.toSorted((a, b) => b.wrong.length - a.wrong.length))
    if (taken.every(({ from, to }) => one.to <= from || to <= one.from)) taken.push(one)
  return taken.toSorted((a, b) => a.from - b.from)
}

/** The evidence of a correction elsewhere. */
export const correctionEvidence = ({ wrong, right, page, times }: CorrectedBefore) => ({
  code: times > 1 ? 'correctedOften' : 'correctedBefore',
  params: { wrong, right, page, times },
})
