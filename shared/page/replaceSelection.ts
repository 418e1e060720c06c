import type { Stretch } from './deltas.ts'
import { tidyNotes } from './marks.ts'
import { snapBack, snapForth } from './offsets.ts'
import type { Block, NewId, Note, Page, Place } from './page.ts'
import { concatPieces, cutPiece, type Piece, plainPiece, renewBlock } from './pieces.ts'
import { joinSources, splitSource } from './sourceRanges.ts'
import { blocksAt, findSpot, type Spot, withBlockLists } from './spots.ts'
import { replaceText } from './textEdits.ts'

interface Selected {
  readonly first: Spot
  readonly last: Spot
  readonly start: Block
  readonly end: Block
  readonly from: number
  readonly to: number
  readonly head: Piece
  readonly tail: Piece
  /** Notes on removed text: they stay, at the place where it stood. */
  readonly homeless: readonly Note[]
}

function select(page: Page, a: Place, b: Place): Selected | undefined {
  const spotA = findSpot(page, a.block)
  const spotB = findSpot(page, b.block)
  if (spotA === undefined || spotB === undefined) return undefined
  const order = spotA.article - spotB.article || spotA.index - spotB.index || a.offset - b.offset
  const [first, last] = order <= 0 ? [spotA, spotB] : [spotB, spotA]
  const start = blocksAt(page, first.article)[first.index]
  const end = blocksAt(page, last.article)[last.index]
  if (start === undefined || end === undefined) return undefined
  const from = snapBack(start.text, Math.min(order <= 0 ? a.offset : b.offset, start.text.length))
  const to = snapForth(end.text, order <= 0 ? b.offset : a.offset)
  const isHead = (stretch: Stretch) => stretch.from < from || (stretch.from === from && stretch.to === from)
  const isTail = (stretch: Stretch) =>
    stretch.to > to || (stretch.from === to && stretch.to === to) ? start !== end || !isHead(stretch) : false
  const head = cutPiece(start, 0, from, isHead)
  const tail = cutPiece(end, to, end.text.length, isTail)
  const kept = new Set([...head.notes, ...tail.notes].map((note) => note.id))
  const homeless = between(page, first, last)
    .flatMap((block) => block.notes)
    .filter((note) => !kept.has(note.id))
  return { first, last, start, end, from, to, head, tail, homeless }
}

function between(page: Page, first: Spot, last: Spot): readonly Block[] {
  const blocks: Block[] = []
  for (let article = first.article; article <= last.article; article++) {
    const begin = article === first.article ? first.index : 0
    const end = article === last.article ? last.index + 1 : undefined
    blocks.push(...blocksAt(page, article).slice(begin, end))
  }
  return blocks
}

function withNotes(block: Block, notes: readonly Note[], at: number): Block {
  if (notes.length === 0) return block
  return { ...block, notes: tidyNotes([...block.notes, ...notes.map((note) => ({ ...note, from: at, to: at }))]) }
}

function replaceWithin(selected: Selected, lines: readonly string[], newId: NewId): readonly Block[] {
  const { start, end, from, to, head, tail, homeless } = selected
  const [leftSource] = splitSource(start, from, undefined)
  const [, rightSource] = splitSource(end, to, undefined)
  const [line = '', ...more] = lines
  const lastLine = more.pop()
  if (lastLine === undefined) {
    const keeper = line === '' && head.text === '' ? end : start
    const piece = concatPieces(head, plainPiece(line), tail)
    const source = joinSources(head.text === '' ? [] : leftSource, tail.text === '' ? [] : rightSource)
    return [withNotes(renewBlock(keeper, { ...piece, source }), homeless, head.text.length)]
  }
  const opening = renewBlock(start, { ...concatPieces(head, plainPiece(line)), source: leftSource })
  const closing = concatPieces(plainPiece(lastLine), tail)
  return [
    withNotes(opening, homeless, head.text.length),
    ...newBlocks(start, more, newId),
    renewBlock(end, { ...closing, source: rightSource, id: start === end ? newId() : end.id }),
  ]
}

const newBlocks = ({ role }: Block, lines: readonly string[], newId: NewId): readonly Block[] =>
  lines.map((text) => ({ id: newId(), role, ...plainPiece(text), source: [] }))

function replaceAcross(page: Page, selected: Selected, lines: readonly string[], newId: NewId): Page {
  const { first, last, start, end, from, to, head, tail, homeless } = selected
  const [line = '', ...more] = lines
  const opening = renewBlock(start, {
    ...concatPieces(head, plainPiece(line)),
    source: splitSource(start, from, undefined)[0],
  })
  const closing = renewBlock(end, { ...tail, source: splitSource(end, to, undefined)[1] })
  const added = newBlocks(start, more, newId)
  const keepsClosing = closing.text !== ''
  const keepsOpening = opening.text !== '' || added.length > 0 || !keepsClosing
  const strays = [...homeless, ...(keepsOpening ? [] : head.notes), ...(keepsClosing ? [] : tail.notes)]
  const lists = new Map<number, readonly Block[]>()
  for (let article = first.article + 1; article < last.article; article++) lists.set(article, [])
  lists.set(first.article, [
    ...blocksAt(page, first.article).slice(0, first.index),
    ...(keepsOpening ? [withNotes(opening, strays, head.text.length)] : []),
    ...added,
  ])
  lists.set(last.article, [
    ...(keepsClosing ? [keepsOpening ? closing : withNotes(closing, strays, 0)] : []),
    ...blocksAt(page, last.article).slice(last.index + 1),
  ])
  return withBlockLists(page, lists)
}

/**
 * Puts lines in the place of a selection, which may reach over several blocks: deleting, typing over, pasting. The
 * first block keeps its id and role, further lines become blocks of its role, and what is left of the last block keeps
 * its own id behind them. A deletion that empties the first of several blocks leaves the last one. Between two
 * articles nothing is joined: what is selected of both goes, with all that stands between, and emptied blocks with it.
 * Notes on removed text stay at that place.
 */
export function replaceSelection(
  page: Page,
  start: Place,
  end: Place,
  paragraphs: readonly string[],
  newId: NewId,
): Page {
  const selected = select(page, start, end)
  if (selected === undefined) return page
  const lines = paragraphs.length === 0 ? [''] : paragraphs
  const { first, last, from, to } = selected
  if (selected.start === selected.end && lines.length === 1) {
    return replaceText(page, selected.start.id, from, to, lines[0] ?? '')
  }
  if (first.article !== last.article) return replaceAcross(page, selected, lines, newId)
  const blocks = replaceWithin(selected, lines, newId)
  const list = blocksAt(page, first.article).toSpliced(first.index, last.index - first.index + 1, ...blocks)
  return withBlockLists(page, new Map([[first.article, list]]))
}
