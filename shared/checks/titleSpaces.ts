import type { InnerSpace } from '../text/innerSpaces.ts'
import { seamAround } from './seenSeams.ts'

/** No part of a title begins with these: they go on with what stands before them. */
const goesOn = /^(?:及其?|和|与|的|等|以及|或)(?=[\u3400-\u9fff]{2})/

/** Shorter parts are halves of slogans, not lines. */
const shortestLine = 8

/** A space of a title that a line end left, and how sure that is, 0…1. */
export interface TitleSpace {
  readonly at: number
  readonly confidence: number
  /** Whether the letters around it stand elsewhere on the page in one piece. */
  readonly isSeen: boolean
}

/**
 * Which spaces of a title were line ends: where the page has the same letters in one piece, or where the next part
 * goes on with the one before; then also those that part lines of about the same length. Parts of one length are
 * the halves of a slogan and stay.
 */
export function titleSpaces(text: string, spaces: readonly InnerSpace[], seen: ReadonlySet<string>): TitleSpace[] {
  const borders = [-1, ...spaces.map(({ at }) => at), text.length]
  const lengths = borders.slice(1).map((to, i) => to - (borders[i] ?? 0) - 1)
  if (spaces.length === 0 || new Set(lengths).size === 1) return []
  const longEnough = (i: number) => (lengths[i] ?? 0) + (lengths[i + 1] ?? 0) >= shortestLine
  const found = spaces.flatMap(({ at, kind }, i): TitleSpace[] => {
    if (kind === 'slogan' || !longEnough(i)) return []
    const isSeen = seen.has(seamAround(text, at))
    const isContinued = goesOn.test(text.slice(at + 1)) && (lengths[i] ?? 0) >= shortestLine
    if (!isSeen && !isContinued) return []
    return [{ at, isSeen, confidence: isSeen && isContinued ? 0.97 : 0.9 }]
  })
  if (found.length === 0 || found.length === spaces.length) return found
  const shortest = lengths.reduce((least, length) => Math.min(least, length), Infinity)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const even = shortest >= shortestLine && longest - shortest <= 3
  if (!even) return found
  const known = new Set(found.map(({ at }) => at))
  const others = spaces.filter(({ at, kind }) => !known.has(at) && kind !== 'slogan')
  return [...found, ...others.map(({ at }) => ({ at, confidence: 0.88, isSeen: false }))].sort((a, b) => a.at - b.at)
}
