import { bigrams } from '../text/bigrams.ts'
import { commonness } from '../text/commonness.ts'
import { endsSentence } from '../text/sentences.ts'
import type { Piece } from './piece.ts'

const longest = 40

/** The share of common characters that any Chinese text has; what is misread hardly has one. */
const leastCommon = 0.3

/** Whether a line is the beginning of a sentence, of which the rest is lost: a clause, a pause, common characters. */
const isProse = (text: string): boolean =>
  /[\u4e00-\u9fff]{2}[,，、](?:[\u4e00-\u9fff]|$)/.test(text) && (commonness(text) ?? 0) >= leastCommon

const isFigures = (pair: string): boolean => /^\d/.test(pair) && /\d$/.test(pair)

/**
 * A short line at a page's foot with nothing below it, hardly a word of which stands anywhere else on the page,
 * is what the scan caught of something else: a notice cut off, a neighbouring page, a misread picture.
 */
export function findNoise(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findLastIndex(({ kind }) => kind !== 'furniture' && kind !== 'noise')
  const last = pieces[at]
  if (last === undefined || at === 0 || last.level > 0) return [...pieces]
  if (last.kind !== 'title' && last.kind !== 'body') return [...pieces]
  if (last.text.length > longest || endsSentence(last.text) || isProse(last.text)) return [...pieces]
  const own = [...bigrams(last.text)].filter((pair) => !isFigures(pair))
  // A line end is in no pair: none is found that reaches from one text into the next.
  const rest = pieces.flatMap(({ text }, i) => (i === at ? [] : [text])).join('\n')
  const known = own.filter((pair) => rest.includes(pair)).length
  const strange = own.length >= 4 && known <= own.length * (/\d{5}/.test(last.text) ? 0.25 : 0.1)
  return pieces.map((piece, i) => (i === at && strange ? { ...piece, kind: 'noise' } : piece))
}
