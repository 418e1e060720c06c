import type { TextDelta } from './change.ts'

/** A stretch of text in UTF-16 offsets, `to` exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The text after the deltas; undefined when they do not fit the text. */
export function applyDeltas(text: string, deltas: readonly TextDelta[]): string | undefined {
  let result = ''
  let done = 0
  for (const { at, remove, insert } of deltas) {
    if (at < done || at > text.length || !text.startsWith(remove, at)) return undefined
    result += text.slice(done, at) + insert
    done = at + remove.length
  }
  return result + text.slice(done)
}

/** The deltas that lead back. */
export function invertDeltas(deltas: readonly TextDelta[]): readonly TextDelta[] {
  let shift = 0
  return deltas.map(({ at, remove, insert }) => {
    const back = { at: at + shift, remove: insert, insert: remove }
    shift += insert.length - remove.length
    return back
  })
}

/**
 * Where an offset goes. An offset at an insertion, or within what was removed, goes before the new text with
 * bias -1 and behind it with 1.
 */
export function mapOffset(deltas: readonly TextDelta[], offset: number, bias: -1 | 1): number {
  let shift = 0
  for (const { at, remove, insert } of deltas) {
    if (offset < at) break
    const end = at + remove.length
    if (offset <= end) {
      const before = remove === '' ? bias < 0 : offset === at || (offset < end && bias < 0)
      return at + shift + (before ? 0 : insert.length)
    }
    shift += insert.length - remove.length
  }
  return offset + shift
}

function mapOver({ from, to }: Stretch, { at, remove, insert }: TextDelta): Stretch {
  const end = at + remove.length
  const shift = insert.length - remove.length
  if (remove !== '' && from <= at && end <= to) return { from, to: to + shift }
  const start = from < at ? from : from >= end ? from + shift : at + insert.length
  const stop = to <= at ? to : to >= end ? to + shift : at
  return { from: Math.min(start, stop), to: stop }
}

/**
 * Where a stretch goes: text typed at its borders stays outside of it, text replaced within it stays inside;
 * it collapses when all of it is removed with more around it.
 */
export function mapStretch(deltas: readonly TextDelta[], stretch: Stretch): Stretch {
  return deltas.reduceRight<Stretch>(mapOver, stretch)
}
