import { createDifference } from '../compare/createDifference.ts'
import { blocksOf } from '../page/find.ts'
import { type Block, isOutsideRole, type Page } from '../page/page.ts'
import { isWordCharacter } from '../text/characters.ts'
import { type TextStretch, wordAt } from '../text/wordAt.ts'
import type { Correction } from './correction.ts'
import { findNames } from './findNames.ts'
import type { NameUse } from './name.ts'

/** Most characters that are changed at one place, and in the word that they stand in. */
const mostChanged = 4
const longestWord = 12
/** The same of names, which may be several words. */
const longestName = 40

/** Most corrections that are told of one block: it is looked at in one go while others wait. */
const mostInBlock = 1000

/** Characters on either side that are kept with a correction. */
const around = 2

/** Equal characters between two changes; what is changed more densely was written anew. */
const leastBetween = 4

/** At `at` of the text as it reads now, `printed` gave way to `now`. */
interface Replaced {
  readonly at: number
  readonly printed: string
  readonly now: string
}

/** Letters alone: marks, figures and spaces are matters of style, or of this place only. */
const isLetters = (text: string): boolean => [...text].every((char) => isWordCharacter(char) && !/\p{N}/u.test(char))

/** Short stretches of letters that differ, each by itself. */
function replacedIn(origin: string, text: string): readonly Replaced[] {
  const deltas = difference(origin, text)
  let shift = 0
  return deltas.flatMap(({ at, remove: printed, insert: now }, i) => {
    const before = deltas[i - 1]
    const next = deltas[i + 1]
    const isApart =
      (before === undefined || at - before.at - before.remove.length >= leastBetween) &&
      (next === undefined || next.at - at - printed.length >= leastBetween)
    const place = at + shift
    shift += now.length - printed.length
    const isShort = printed.length <= mostChanged && now.length <= mostChanged
    return isApart && isShort && isLetters(printed) && isLetters(now) ? [{ at: place, printed, now }] : []
  })
}

/** For changes in their order, the first of the names, in theirs, that each lies in. */
function namesAround(names: readonly NameUse[]): (from: number, to: number) => NameUse | undefined {
  let passed = 0
  return (from, to) => {
    while ((names[passed]?.to ?? from) < from) passed += 1
    for (let i = passed; (names[i]?.from ?? Infinity) <= from; i++) if (to <= (names[i]?.to ?? 0)) return names[i]
    return undefined
  }
}

/** The name or the word of the language that a change lies in, with a neighbour where it is one character alone. */
function wordOf(
  text: string,
  { at, now }: Replaced,
  nameAround: ReturnType<typeof namesAround>,
): TextStretch & { readonly isName: boolean } {
  const end = at + now.length
  const name = nameAround(at, end)
  if (name !== undefined) return { from: name.from, to: name.to, isName: true }
  const first = wordAt(text, now === '' ? Math.max(0, at - 1) : at)
  const last = wordAt(text, now === '' ? at : end - 1)
  let from = first !== null && isWordCharacter(text.charAt(first.from)) ? Math.min(first.from, at) : at
  let to = last !== null && isWordCharacter(text.charAt(last.from)) ? Math.max(last.to, end) : end
  if (to - from < 2 && isWordCharacter(text.charAt(from - 1))) from -= 1
  if (to - from < 2 && isWordCharacter(text.charAt(to))) to += 1
  return { from, to, isName: false }
}

function toCorrection(
  text: string,
  replaced: Replaced,
  nameAround: ReturnType<typeof namesAround>,
): readonly Correction[] {
  const { at, printed, now } = replaced
  const { from, to, isName } = wordOf(text, replaced, nameAround)
  const right = text.slice(from, to)
  const wrong = text.slice(from, at) + printed + text.slice(at + now.length, to)
  const longest = isName ? longestName : longestWord
  const isWord = (word: string) => word.length >= 2 && word.length <= longest && isLetters(word.replace(/[ .'’-]/g, ''))
  if (!isWord(right) || !isWord(wrong)) return []
  return [
    { wrong, right, before: text.slice(Math.max(0, from - around), from), after: text.slice(to, to + around), isName },
  ]
}

function correctionsIn(block: Block, source: string): readonly Correction[] {
  const origin = block.source.map(({ from, to }) => source.slice(from, to)).join('')
  if (origin === '' || origin === block.text) return []
  const nameAround = namesAround(findNames(block.text, block.role))
  const changes = replacedIn(origin, block.text).slice(0, mostInBlock)
  return changes.flatMap((replaced) => toCorrection(block.text, replaced, nameAround))
}

/** What was found in blocks that are still in use: most stay as they are from revision to revision. */
const found = new WeakMap<Block, readonly Correction[]>()

/**
 * What is looked at closely: corrections leave most of a text as it was, and this is worked out beside other work. What
 * is found in a block depends on that block alone, so that there is no limit to all together.
 */
const difference = createDifference({ atOnce: 40_000, inAll: Number.POSITIVE_INFINITY, isToRead: false })

/**
 * The words of a page that read otherwise than its source has them, by a few letters: what a person corrected, or took
 * from a finding. It comes from the page as it stands, so that what was undone is not among it, however it was typed.
 * Linear in the texts that differ; in long ones that have little in common with their source nothing is found, and in a
 * block with more than a thousand corrections only the first thousand are.
 */
export function findCorrections(page: Page, source: string): readonly Correction[] {
  return blocksOf(page)
    .filter(({ role }) => !isOutsideRole(role))
    .flatMap((block) => {
      const known = found.get(block) ?? correctionsIn(block, source)
      found.set(block, known)
      return known
    })
}
