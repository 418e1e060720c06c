import type { Page as Window } from '@playwright/test'
import { type Hands, handsOn } from './hands.ts'
import { cheapestKeys } from './keystrokes.ts'
import { type Mends, replacementsOf, type Share } from './mends.ts'

const pages = '<!doctype html><meta charset="utf-8"><textarea style="width:900px;height:700px"></textarea>'

/** Title lines with the blank lines behind them, and where they go: cut and pasted as one. */
function movesOf({ moves }: Mends, source: string) {
  return moves.map(({ lines, before }) => {
    const from = Math.min(...lines.map((line) => line.from))
    let to = Math.max(...lines.map((line) => line.to))
    while (source[to] === '\n') to++
    return { from, to, before: before.from }
  })
}

/** The source with gold's sure mends, made of strings alone. */
export function mendedText(mends: Mends, source: string): string {
  const pieces: { readonly at: number; readonly text: string }[] = []
  const moved = movesOf(mends, source)
  let done = 0
  const keep = (to: number) => {
    for (let at = done; at < to; at++) pieces.push({ at, text: source[at] ?? '' })
  }
  for (const { from, to, text } of replacementsOf(mends)) {
    keep(from)
    pieces.push({ at: from, text })
    done = to
  }
  keep(source.length)
  const order = (at: number): readonly [number, number] => {
    const move = moved.find(({ from, to }) => from <= at && at < to)
    return move === undefined ? [at, at] : [move.before - 0.5, at]
  }
  return pieces
    .map((piece, index) => ({ ...piece, index, order: order(piece.at) }))
    .toSorted((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.index - b.index)
    .map(({ text }) => text)
    .join('')
}

const place = (window: Window, at: number) =>
  window.evaluate((offset) => document.querySelector('textarea')?.setSelectionRange(offset, offset), at)

const extend = (window: Window, from: number, to: number) =>
  window.evaluate(([start, end]) => document.querySelector('textarea')?.setSelectionRange(start, end), [
    from,
    to,
  ] as const)

/** Makes all mends on a bare text area with the cheapest keys for each, and counts them. */
export async function mendPlainText(window: Window, mends: Mends, source: string): Promise<Hands['counts']> {
  await window.setContent(pages)
  await window.locator('textarea').fill(source)
  const hands = handsOn(window)
  // From the end, so that places before it stay where they are; moves come first of all, in places of the source.
  for (const { from, to, text, share } of replacementsOf(mends).toReversed()) {
    await hands.click(share, () => place(window, from))
    for (const key of cheapestKeys(source.slice(from, to), text)) {
      if ('type' in key) await hands.type(share, key.type)
      else await hands.press(share, key.press)
    }
  }
  const share: Share = 'structure'
  const shift = (at: number) =>
    replacementsOf(mends).reduce((sum, { from, to, text }) => (from < at ? sum + text.length - (to - from) : sum), at)
  const moves = movesOf(mends, source).map((move) => ({
    from: shift(move.from),
    to: shift(move.to),
    before: shift(move.before),
  }))
  for (const [index, { from, to, before }] of moves.entries()) {
    await hands.click(share, () => place(window, from))
    await hands.click(share, () => extend(window, from, to))
    await hands.press(share, 'ControlOrMeta+X')
    const goal = before > from ? before - (to - from) : before
    await hands.click(share, () => place(window, goal))
    await hands.press(share, 'ControlOrMeta+V')
    for (const later of moves.slice(index + 1)) {
      const { from: start } = later
      const shifted = (at: number) => {
        const cut = at >= to ? at - (to - from) : at
        return cut >= goal ? cut + (to - from) : cut
      }
      Object.assign(later, {
        from: shifted(start),
        to: shifted(start) + later.to - start,
        before: shifted(later.before),
      })
    }
  }
  const result = await window.locator('textarea').inputValue()
  if (result !== mendedText(mends, source)) throw new Error('the text area does not read as gold has it')
  return hands.counts
}
