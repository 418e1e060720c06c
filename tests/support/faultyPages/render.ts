import { type Cell, isMarked, textOf } from './cells.ts'
import type { Gold, GoldArticle, GoldDisplaced, GoldJoin, GoldSpan } from './gold.ts'
import type { Piece } from './piece.ts'

interface Placed extends Piece {
  /** From 1. */
  readonly line: number
}

function placePieces(pieces: readonly Piece[]): Placed[] {
  let line = 0
  return pieces.map((piece) => {
    line += piece.gap + 1
    return { ...piece, line }
  })
}

/** Units of context before and after a place that gold quotes. */
const context = 3

function spansOf(placed: readonly Placed[], key: 'spaces' | 'splits'): GoldSpan[] {
  const is = key === 'spaces' ? 'stray' : 'fusion'
  return placed.flatMap(({ line, cells }) =>
    cells.flatMap((cell, col) =>
      isMarked(cell, is)
        ? [{ line, col, text: textOf(cells.slice(Math.max(0, col - context), col + context + 1)) }]
        : [],
    ),
  )
}

function repeatsOf(placed: readonly Placed[]): GoldSpan[] {
  return placed.flatMap(({ line, cells }) => {
    const runs: { readonly line: number; readonly col: number; text: string; readonly loop: number }[] = []
    const loopOf = (cell: Cell | undefined) => cell?.marks.find((mark) => mark.is === 'surplus')?.loop
    for (const [col, cell] of cells.entries()) {
      // Spaces that line ends left in a loop go with it.
      const loop = loopOf(cell) ?? (isMarked(cell, 'stray') ? loopOf(cells[col - 1]) : undefined)
      const last = runs.at(-1)
      if (loop === undefined) continue
      if (last?.loop === loop && last.col + last.text.length === col) last.text += cell.char
      else runs.push({ line, col, text: cell.char, loop })
    }
    return runs.map(({ col, text }) => ({ line, col, text: text.trimEnd() }))
  })
}

function errorsOf(placed: readonly Placed[], key: 'errors' | 'punctuation'): GoldSpan[] {
  return placed.flatMap(({ line, cells }) =>
    cells.flatMap((cell, col) =>
      cell.marks.flatMap((mark): GoldSpan[] => {
        const at = { line, col, wrong: cell.char }
        // Which column the mark was in nobody can know for sure: as in the given gold, its lone partner is what counts.
        if (mark.is === 'lostBefore' && mark.key === key) return [{ ...at, right: mark.right, confidence: 'possible' }]
        if (key === 'errors') return []
        if (mark.is === 'quote') return [{ ...at, right: mark.right, confidence: 'certain' }]
        return mark.is === 'alone' ? [{ ...at, right: null, confidence: 'certain' }] : []
      }),
    ),
  )
}

function joinsOf(placed: readonly Placed[]): GoldJoin[] {
  const last = new Map<string, { readonly line: number; readonly at: number }>()
  return placed.flatMap(({ role, article, paragraph, line }, at) => {
    if (role !== 'body') return []
    const key = `${article}/${paragraph}`
    const before = last.get(key)
    last.set(key, { line, at })
    if (before === undefined) return []
    return [{ from: before.line, to: line, kind: before.at === at - 1 ? 'adjacent' : 'interrupted', certain: true }]
  })
}

function articlesOf(placed: readonly Placed[], incomplete: readonly string[]): GoldArticle[] {
  const first = new Map<string, number>()
  for (const { article, role, line } of placed) {
    if (article !== null && (role === 'body' || role === 'caption') && !first.has(article)) first.set(article, line)
  }
  return [...first]
    .toSorted(([, a], [, b]) => a - b)
    .map(([id]) => {
      const own = placed.filter(({ article }) => article === id)
      const of = (role: Piece['role']) => own.filter((piece) => piece.role === role).map(({ line }) => line)
      const paragraphs = new Map<number, number[]>()
      for (const { role, paragraph, line } of own) {
        if (role === 'body') paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), line])
      }
      return {
        id,
        headline: of('headline'),
        kicker: of('kicker'),
        subhead: of('subhead'),
        crosshead: of('crosshead'),
        byline: of('byline'),
        body: [...paragraphs].toSorted(([a], [b]) => a - b).map(([, lines]) => lines),
        caption: of('caption'),
        credit: of('credit'),
        topics: [],
        incomplete: incomplete.includes(id),
      }
    })
}

function displacedOf(placed: readonly Placed[]): GoldDisplaced[] {
  const faults = new Map<string, { lines: number[]; belongs_to: string; group: string }>()
  for (const { displaced, article, line } of placed) {
    if (displaced === undefined || article === null) continue
    const key = `${displaced}/${article}`
    const known = faults.get(key)
    if (known === undefined) faults.set(key, { lines: [line], belongs_to: article, group: displaced })
    else known.lines.push(line)
  }
  return [...faults.values()]
}

/** A page's text and its gold. */
export interface RenderedPage {
  readonly text: string
  readonly gold: Gold
}

export function render(page: string, pieces: readonly Piece[], incomplete: readonly string[]): RenderedPage {
  const placed = placePieces(pieces)
  const of = (role: Piece['role']) => placed.filter((piece) => piece.role === role).map(({ line }) => line)
  return {
    text: `${placed.map(({ gap, cells }) => '\n'.repeat(gap) + textOf(cells)).join('\n')}\n`,
    gold: {
      page,
      articles: articlesOf(placed, incomplete),
      furniture: of('furniture'),
      noise: of('noise'),
      joins: joinsOf(placed),
      splits: spansOf(placed, 'splits'),
      displaced: displacedOf(placed),
      spaces: spansOf(placed, 'spaces'),
      repeats: repeatsOf(placed),
      errors: errorsOf(placed, 'errors'),
      punctuation: errorsOf(placed, 'punctuation'),
      lenient: { membership: placed.filter(({ lenient }) => lenient === true).map(({ line }) => line) },
    },
  }
}
