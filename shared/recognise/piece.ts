import { joinTexts } from '../page/joinTexts.ts'
import type { Role } from '../page/page.ts'
import type { Line } from './line.ts'

/** What a piece can be before titles are told apart; `list` is the head of a numbered item. */
export type Kind = Exclude<Role, 'headline' | 'kicker' | 'deck'> | 'title' | 'list'

/** A line, or several that are one paragraph, on its way to become a block. */
export interface Piece {
  readonly lines: readonly [Line, ...Line[]]
  readonly text: string
  readonly level: number
  readonly gap: number
  /** Null while only its neighbours can tell. */
  readonly kind: Kind | null
}

/** The text of lines that run on: one space at a seam between two words of a script that has spaces. */
function runOn(lines: readonly Line[]): string {
  const parts: string[] = []
  for (const [i, { text }] of lines.entries()) {
    const before = lines[i - 1]?.text
    if (before !== undefined) {
      const { head, tail } = joinTexts(before.slice(-2), text.slice(0, 2))
      if (tail > head) parts.push(' ')
    }
    parts.push(text)
  }
  return parts.join('')
}

/** A piece of lines that run on. */
export const toPiece = (lines: readonly [Line, ...Line[]]): Piece => ({
  lines,
  text: lines.length === 1 ? lines[0].text : runOn(lines),
  level: lines[0].level,
  gap: lines[0].gap,
  kind: null,
})
