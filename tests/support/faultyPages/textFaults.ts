import { type Cell, isMarked, marked, textOf, toCells } from './cells.ts'
import type { Random } from './random.ts'

const stop = /[。！？!?；;]/
const clauseEnd = /[，。！？；：,!?;:、]/

/** Columns that a character takes up, an ideograph being one; spaces that line ends left take none. */
const widthOf = (cell: Cell): number => (isMarked(cell, 'stray') ? 0 : /[\u0020-\u007e]/.test(cell.char) ? 0.5 : 1)

/** Marks that begin no line, and such that end none. */
const neverFirst = /[，。、；：！？”’」』）》,.;:!?)%]/
const neverLast = /[“‘「『（《(]/

/** Places where lines of a column of this width end: offsets of the first character of the next line. */
export function lineEnds(cells: readonly Cell[], width: number): number[] {
  const ends: number[] = []
  // The first line of a paragraph is set in by two characters.
  let used = 2
  for (const [i, cell] of cells.entries()) {
    const isFull = used + widthOf(cell) > width && !isMarked(cell, 'stray')
    if (isFull && i > 0 && !neverFirst.test(cell.char) && !neverLast.test(cells[i - 1]?.char ?? '')) {
      ends.push(i)
      used = 0
    }
    used += widthOf(cell)
  }
  return ends
}

/** Leaves a space at nearly every line end. */
export function leaveSpaces(cells: readonly Cell[], width: number, random: Random): Cell[] {
  const ends = new Set(lineEnds(cells, width).filter((end) => cells.length - end >= 2))
  return cells.flatMap((cell, i) => {
    const isFree = cell.char !== ' ' && cells[i - 1]?.char !== ' '
    const stray: Cell = { char: ' ', marks: [{ is: 'stray' }] }
    return ends.has(i) && isFree && random.chance(0.95) ? [stray, cell] : [cell]
  })
}

/** Two paragraphs in one line, a space where the break was. */
export const fuse = (left: readonly Cell[], right: readonly Cell[]): Cell[] => [
  ...left,
  { char: ' ', marks: [{ is: 'fusion' }] },
  ...right,
]

/** Offsets at which a clause begins. */
function clauseStarts(cells: readonly Cell[]): number[] {
  return [0, ...cells.flatMap(({ char }, i) => (clauseEnd.test(char) && i + 1 < cells.length ? [i + 1] : []))]
}

const isPlain = (cells: readonly Cell[]): boolean =>
  cells.every(({ char, marks }) => char !== ' ' && marks.length === 0)

/** The longest and shortest text that a loop says again, in UTF-16 units. */
const shortestTurn = 10
const longestTurn = 60

const partners: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '」': '「', '》': '《', '）': '（', ')': '(' }

/** Whether a stretch holds as many opening as closing marks of each kind, so that a copy of it leaves none alone. */
function isBalanced(cells: readonly Cell[]): boolean {
  const text = textOf(cells)
  return Object.entries(partners).every(([close, open]) => text.split(close).length === text.split(open).length)
}

/** A stretch to be said again: a whole sentence, clauses, or anything. */
function drawTurn(cells: readonly Cell[], random: Random): { readonly from: number; readonly to: number } | null {
  const starts = clauseStarts(cells)
  for (let attempt = 0; attempt < 20; attempt++) {
    const from = random.chance(0.8) ? random.pick(starts) : random.int(0, cells.length - 1)
    const ends = starts.filter((to) => to - from >= shortestTurn && to - from <= longestTurn)
    const to = ends.length > 0 && random.chance(0.8) ? random.pick(ends) : from + random.int(shortestTurn, longestTurn)
    const turn = cells.slice(from, to)
    if (to <= cells.length && isPlain(turn) && isBalanced(turn)) return { from, to }
  }
  return null
}

/** A copy in which one character in twenty is another one of the paragraph. */
const garble = (copy: readonly Cell[], cells: readonly Cell[], random: Random): Cell[] =>
  copy.map((cell) => (random.chance(0.05) && /\p{L}/u.test(cell.char) ? random.pick(cells) : cell))

/**
 * Says a stretch again, one to six times, the last time perhaps cut short; with `swallow` over text that was there.
 * Null where the paragraph has no room for it.
 */
export function loop(cells: readonly Cell[], number: number, swallow: boolean, random: Random): Cell[] | null {
  const turn = drawTurn(cells, random)
  if (turn === null) return null
  const one = cells.slice(turn.from, turn.to)
  const turns = random.pick([1, 1, 1, 2, 2, 3, 6])
  const isNear = turns === 1 && random.chance(0.2) && one.length >= 20
  const copies = Array.from({ length: turns }, () => (isNear ? garble(one, cells, random) : one)).flat()
  const rest = turns > 1 && random.chance(0.4) ? one.slice(0, random.int(4, one.length - 1)) : []
  const surplus = [...copies, ...rest].map((cell) => marked(cell, { is: 'surplus', loop: number }))
  if (!swallow) return [...cells.slice(0, turn.to), ...surplus, ...cells.slice(turn.to)]
  const left = cells.length - turn.to
  if (left < 24) return null
  const lost = random.int(8, Math.min(60, left - 12))
  const after = cells.slice(turn.to + lost)
  const first = after[0]
  if (
    first === undefined ||
    clauseEnd.test(first.char) ||
    cells.slice(turn.to, turn.to + lost).some(({ char }) => /[“”‘’「」（）()《》]/.test(char))
  )
    return null
  const gap = marked(first, { is: 'lostBefore', right: null, key: 'errors' })
  return [...cells.slice(0, turn.to), ...surplus, gap, ...after.slice(1)]
}

/** Takes a closing mark away; null where there is none with its partner. */
export function loseClosing(cells: readonly Cell[], random: Random): Cell[] | null {
  const open: number[] = []
  const pairs: { readonly from: number; readonly to: number }[] = []
  for (const [i, { char }] of cells.entries()) {
    if (Object.values(partners).includes(char)) open.push(i)
    const from = open.at(-1)
    if (partners[char] === undefined || from === undefined || cells[from]?.char !== partners[char]) continue
    open.pop()
    pairs.push({ from, to: i })
  }
  if (open.length > 0 || pairs.length === 0) return null
  const { from, to } = random.pick(pairs)
  const right = cells[to]?.char ?? ''
  if (cells[to + 1] === undefined) return null
  return cells.flatMap((cell, i) => {
    if (i === to) return []
    if (i === from) return [marked(cell, { is: 'alone' })]
    return i === to + 1 ? [marked(cell, { is: 'lostBefore', right, key: 'punctuation' })] : [cell]
  })
}

/** Fewest characters of a paragraph that stand alone in a column. */
const shortestPart = 8

/** Cuts a paragraph at the end of a line, in mid-sentence; null where none fits. */
export function cut(cells: readonly Cell[], width: number, random: Random): readonly [Cell[], Cell[]] | null {
  const isOpen = (at: number) =>
    !stop.test(cells[at - 1]?.char ?? '') && !/[：:…”"』」]/.test(cells[at - 1]?.char ?? '')
  const isApart = (at: number) =>
    !(isMarked(cells[at - 1]!, 'surplus') || isMarked(cells[at]!, 'surplus') || cells[at]!.char === ' ')
  const places = lineEnds(cells, width).filter(
    (at) => at >= shortestPart && cells.length - at >= shortestPart && isOpen(at) && isApart(at),
  )
  if (places.length === 0) return null
  const at = random.pick(places)
  const left = cells.slice(0, at)
  return [left.at(-1)?.char === ' ' ? left.slice(0, -1) : left, cells.slice(at)]
}

/** Cuts English text between words, or in one with a hyphen. */
export function cutEnglish(cells: readonly Cell[], random: Random): readonly [Cell[], Cell[]] | null {
  const text = textOf(cells)
  const words = [...text.matchAll(/(?<=[a-z,] )[A-Za-z]+/g)].filter(
    ({ index }) => index >= 30 && text.length - index >= 30,
  )
  if (words.length === 0) return null
  const { index, 0: word } = random.pick(words)
  const hyphen = word.length >= 7 && random.chance(0.5) ? index + Math.floor(word.length / 2) : null
  if (hyphen === null) return [cells.slice(0, index - 1), cells.slice(index)]
  return [[...cells.slice(0, hyphen), ...toCells('-')], cells.slice(hyphen)]
}
