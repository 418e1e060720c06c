import { countWordCharacters } from '../text/characters.ts'
import { beginsSmall } from '../text/letterCase.ts'
import { endsSentence } from '../text/sentences.ts'
import { isByline } from './bylines.ts'
import { isCaption, isCredit } from './credits.ts'
import { isEdgeFurniture, isFurniture, isNameplate } from './furniture.ts'
import { isListHead } from './numbering.ts'
import { opensReport } from './openings.ts'
import type { Kind, Piece } from './piece.ts'
import { isSection } from './sections.ts'

/** How many pieces from its head and foot are a page's edge. */
const edge = 4

/** The longest line that may be a title, in UTF-16 units. */
export const longestTitle = 90

/** Whether a line has hardly any letter, ideograph or digit in it, or is damaged beyond reading. */
function isGarbage(text: string): boolean {
  if (text.length > 400) return false
  const least = text.length * 0.25
  if (countWordCharacters(text, least) < least) return true
  if (!/\ufffd|[□口]{3}/.test(text)) return false
  const lost = text.split('\ufffd').length - 1 + (text.match(/[□口]{3,}/g)?.join('').length ?? 0)
  return lost > text.length * 0.3
}

const isSpeech = /^[“"「『‘'].*[”"」』’'……—]+$/

function kindOf(piece: Piece, index: number, count: number, beforeBody: boolean): Kind | null {
  const { text, level } = piece
  const fromEnd = Math.min(index, count - 1 - index)
  if (isFurniture(text) || (fromEnd < edge && isEdgeFurniture(text))) return 'furniture'
  if (isByline(text)) return 'byline'
  if (isCredit(text)) return 'credit'
  if (isGarbage(text) && !isSpeech.test(text)) return 'noise'
  if (isCaption(text)) return 'caption'
  if (index < edge && count > 1 && isNameplate(text) && !beforeBody) return 'furniture'
  if (isSection(text)) return 'section'
  if (text.length > longestTitle * (level > 0 ? 2 : 1) || opensReport(text)) return 'body'
  if (isListHead(text)) return 'list'
  if (level > 0 && !(endsSentence(text) && /[。,，]/.test(text) && text.length > 40)) return 'title'
  if (/[。;；:：,，、]$/.test(text) || /。./.test(text)) return 'body'
  if (beginsSmall(text) && endsSentence(text)) return 'body'
  return null
}

/** Names what a piece is where its own text tells; the kind of others stays null. */
export function classify(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const next = pieces[i + 1]
    const beforeBody =
      next !== undefined && (next.text.length > longestTitle || endsSentence(next.text) || isByline(next.text))
    const kind = kindOf(piece, i, pieces.length, beforeBody)
    return kind === null ? piece : { ...piece, kind }
  })
}
