import { isOpenEnd } from '../text/sentences.ts'
import { likeness } from './alike.ts'
import { pageWords } from './pageWords.ts'
import type { Piece } from './piece.ts'
import { type Surroundings, titleEvidence } from './titleEvidence.ts'

const stands = ({ kind }: Piece): boolean => kind !== 'furniture' && kind !== 'noise'

/** Longer runs of short lines are a list or a poem. */
const mostTitles = 6

/** Running text that is looked at for words of a title. */
const storyLength = 800

/** The longest line that can be one of several headings made alike. */
const longestHeading = 24

/**
 * How alike short lines are to the last before or the first after them, by their place, where running text stands in
 * between and no byline below.
 */
function findSiblings(pieces: readonly Piece[], order: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let last: { readonly at: number; readonly i: number; readonly text: string } | undefined
  for (const [at, i] of order.entries()) {
    const { kind = undefined, text = '' } = pieces[i] ?? {}
    if (kind !== null || text.length > longestHeading || pieces[order[at + 1] ?? -1]?.kind === 'byline') continue
    const alike = last !== undefined && at - last.at > 1 ? likeness(last.text, text) : 0
    if (last !== undefined) found.set(last.i, Math.max(found.get(last.i) ?? 0, alike))
    found.set(i, alike)
    last = { at, i, text }
  }
  return found
}

/** Whether the running text above a short line, at most a title group away, stops in mid-sentence. */
function isCutAbove(pieces: readonly Piece[], order: readonly number[], at: number): boolean {
  const above = order.slice(Math.max(0, at - mostTitles), at).map((i) => pieces[i])
  const body = above.findLast((piece) => piece?.kind !== null && piece?.kind !== 'title')
  return body?.kind === 'body' && isOpenEnd(body.text)
}

/**
 * The running text that comes next below a place, told from a page's foot up: the last piece, and as much of those below
 * it. It is put together when it is asked for, since most pieces of a page ask for none.
 */
function storyBelow() {
  let told: string[] = []
  return {
    tell: (text: string) => void told.push(text.slice(0, storyLength)),
    text(): string {
      const last = told.pop() ?? ''
      let rest = ''
      for (let i = told.length - 1; i >= 0 && rest.length < storyLength; i--) rest += told[i] ?? ''
      rest = rest.slice(0, storyLength)
      told = [rest, last]
      return last + rest
    },
  }
}

/**
 * Decides of every short line whether it is a title or a torn-off piece of a paragraph, from the foot of the
 * page to its head, so that what stands below a line is known.
 */
export function findTitles(pieces: readonly Piece[]): Piece[] {
  const decided = [...pieces]
  const order = pieces.flatMap((piece, i) => (stands(piece) ? [i] : []))
  const siblings = findSiblings(pieces, order)
  const marksTitles = pieces.filter(({ kind, level }) => kind === 'title' && level > 0).length >= 2
  const words = pageWords(pieces.map(({ text }) => text))
  const below = storyBelow()
  let run = 0
  for (let at = order.length - 1; at >= 0; at--) {
    const i = order[at] ?? 0
    const piece = pieces[i]
    if (piece === undefined) continue
    const around = (): Surroundings => ({
      before: pieces[order[at - 1] ?? -1],
      after: decided[order[at + 1] ?? -1],
      isCut: isCutAbove(pieces, order, at),
      story: below.text(),
      likeness: siblings.get(i) ?? 0,
      marksTitles,
      words,
    })
    const kind = piece.kind ?? (run < mostTitles && titleEvidence(piece, around()) > 1 ? 'title' : 'body')
    if (piece.kind === null) decided[i] = { ...piece, kind }
    run = kind === 'title' ? run + 1 : 0
    if (kind === 'body' || kind === 'caption') below.tell(piece.text)
  }
  return decided
}
