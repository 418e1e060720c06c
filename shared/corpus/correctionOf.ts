import type { Role } from '../page/page.ts'
import { textDeltas } from '../page/textDeltas.ts'
import { wordAround } from '../text/wordAround.ts'
import { type TextStretch, wordAt } from '../text/wordAt.ts'
import { findNames } from './findNames.ts'
import { isWord } from './isWord.ts'
import { hasSurname } from './surnames.ts'

/** What was put right: the words as they stood, and as they are now. */
export interface HandCorrection {
  readonly from: string
  readonly to: string
}

/** Characters that one correction replaces, or puts in their place, at most. */
const longest = 8

/** What differs between two texts, from the first character to the last, in UTF-16 offsets of each. */
export interface Difference {
  readonly before: TextStretch
  readonly after: TextStretch
}

/** Never parts the halves of one character. */
export function differenceBetween(before: string, after: string): Difference {
  const { at, remove, insert } = textDeltas(before, after)[0] ?? { at: before.length, remove: '', insert: '' }
  return { before: { from: at, to: at + remove.length }, after: { from: at, to: at + insert.length } }
}

/** Whether so little differs that it can be one correction, or a part of one that is under way. */
export const isSmall = ({ before, after }: Difference): boolean =>
  before.to - before.from <= longest && after.to - after.from <= longest

/** How far words reach to the left and the right of a difference. */
interface Reach {
  readonly left: number
  readonly right: number
}

const reachOf = (inner: TextStretch, outer: TextStretch): Reach => ({
  left: inner.from - outer.from,
  right: outer.to - inner.to,
})

const wider = (a: Reach, b: Reach): Reach => ({ left: Math.max(a.left, b.left), right: Math.max(a.right, b.right) })

function nameReach(text: string, role: Role, inner: TextStretch): Reach | null {
  const name = findNames(text, role).find(({ from, to }) => from <= inner.from && inner.to <= to)
  return name === undefined ? null : reachOf(inner, name)
}

/** A word of the language is right in most places: with the words beside it, it says which are meant. */
function withNeighbours(text: string, inner: TextStretch, reach: Reach): Reach | null {
  const [from, to] = [inner.from - reach.left, inner.to + reach.right]
  const isLetters = (one: TextStretch | null) => one !== null && /^\p{L}+$/u.test(text.slice(one.from, one.to))
  const before = from === 0 ? null : wordAt(text, from - 1)
  const behind = wordAt(text, to)
  const left = isLetters(before) ? from - (before?.from ?? from) : 0
  const right = isLetters(behind) ? (behind?.to ?? to) - to : 0
  return left + right === 0 ? null : { left: reach.left + left, right: reach.right + right }
}

/**
 * The correction that leads from one text of a block to another: a few letters replaced by others, with the name or the
 * words that they stand in, so that it can be looked for elsewhere. Null for all other changes.
 */
export function correctionOf(before: string, after: string, role: Role): HandCorrection | null {
  const difference = differenceBetween(before, after)
  const hasLetters = (text: string, { from, to }: TextStretch) => /\p{L}/u.test(text.slice(from, to))
  if (!isSmall(difference) || !hasLetters(before, difference.before) || !hasLetters(after, difference.after))
    return null
  const cut = ({ left, right }: Reach): HandCorrection => ({
    from: before.slice(difference.before.from - left, difference.before.to + right),
    to: after.slice(difference.after.from - left, difference.after.to + right),
  })
  const ofName = nameReach(before, role, difference.before) ?? nameReach(after, role, difference.after)
  if (ofName !== null) return cut(ofName)
  const words = wider(
    reachOf(difference.before, wordAround(before, difference.before, hasSurname)),
    reachOf(difference.after, wordAround(after, difference.after, hasSurname)),
  )
  const { from } = cut(words)
  const isCommon = /^\p{sc=Han}+$/u.test(from) && isWord(from)
  const reach = isCommon ? withNeighbours(before, difference.before, words) : words
  return reach === null || Array.from(cut(reach).from).length < 2 ? null : cut(reach)
}
