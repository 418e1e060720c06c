import type { Article, Block, Page, Role } from '../page/page.ts'
import { classify } from './classify.ts'
import { findCaptions } from './findCaptions.ts'
import { findCrossheads } from './findCrossheads.ts'
import { findNoise } from './findNoise.ts'
import { findTitles } from './findTitles.ts'
import { groupArticles } from './groupArticles.ts'
import type { Piece } from './piece.ts'
import { readLines } from './readLines.ts'
import { titleRoles } from './titleRoles.ts'
import { wrapLines } from './wrapLines.ts'

const isOutside = ({ kind }: Piece): boolean => kind === 'furniture' || kind === 'noise'

/** Roles of the pieces of a story; titles are told apart among those that stand together. */
function rolesOf(pieces: readonly Piece[]): Role[] {
  const roles: Role[] = []
  for (let i = 0; i < pieces.length; ) {
    let end = i
    while (pieces[end]?.kind === 'title' || pieces[end]?.kind === 'section') end++
    if (end > i) roles.push(...titleRoles(pieces.slice(i, end)))
    else roles.push(plainRole(pieces[i]))
    i = Math.max(end, i + 1)
  }
  return roles
}

function plainRole(piece: Piece | undefined): Role {
  const kind = piece?.kind ?? 'body'
  return kind === 'title' || kind === 'list' ? 'crosshead' : kind
}

/**
 * Makes a page of a source text: every line that is not blank stands in one block, its ranges in the block's
 * `source` (UTF-16 offsets of `source`), broken paragraphs still broken. Ids are `a1…` and `b1…` in the order
 * of the source. Takes time linear in the text's length.
 */
export function recognisePage(source: string, id: string): Page {
  const known = findNoise(findTitles(classify(wrapLines(readLines(source)))))
  const pieces = findCrossheads(findCaptions(known))
  const ids = new Map(pieces.map((piece, i) => [piece, `b${i + 1}`]))
  const toBlock = (piece: Piece, role: Role): Block => ({
    id: ids.get(piece) ?? '',
    role,
    text: piece.text,
    marks: [],
    notes: [],
    source: piece.lines.map(({ from, to }) => ({ from, to })),
  })
  const articles = groupArticles(pieces.filter((piece) => !isOutside(piece))).map((story, i): Article => {
    const roles = rolesOf(story)
    return { id: `a${i + 1}`, topics: [], blocks: story.map((piece, at) => toBlock(piece, roles[at] ?? 'body')) }
  })
  const outside = pieces.filter(isOutside).map((piece) => toBlock(piece, plainRole(piece)))
  return { id, articles, outside, state: { is: 'untouched', reason: '' }, dismissed: [] }
}
