import { paragraphStart } from '../recognise/openings.ts'
import { balance } from '../text/balance.ts'
import { beginsWithinSentence, endsInComma } from '../text/sentences.ts'

/** What speaks for a paragraph going on in another one. */
export interface Seam {
  /** 0…1. */
  readonly confidence: number
  /** Whether a quote or bracket opened on the left is closed on the right. */
  readonly closesQuote: boolean
  readonly afterComma: boolean
  readonly startsAnew: boolean
}

/** Text on either side that is looked at, in UTF-16 units. */
const reach = 2000

/** Whether the left text ends in a closing quote or bracket without a stop, as a title or slogan may. */
const endsClosed = (text: string): boolean => /[”’"'」』》）)】]\s*$/.test(text.slice(-4))

/** Weighs how likely `right` is the rest of `left`, of which is known that it stops in mid-sentence. */
export function weighSeam(left: string, right: string): Seam {
  const end = left.slice(-reach)
  const beginning = right.slice(0, reach)
  const closesQuote = balance(end).open > 0 && balance(beginning).stray > 0
  const afterComma = endsInComma(left)
  const start = paragraphStart(right)
  let confidence = 0.92
  if (start === 1) confidence = afterComma || closesQuote ? 0.6 : 0.35
  else if (start > 0.5) confidence = afterComma || closesQuote ? 0.9 : 0.8
  else if (endsClosed(left)) confidence = 0.82
  if (start < 1 && (closesQuote || afterComma || beginsWithinSentence(right))) confidence += 0.05
  return { confidence: Math.min(confidence, 0.99), closesQuote, afterComma, startsAnew: start > 0.5 }
}
