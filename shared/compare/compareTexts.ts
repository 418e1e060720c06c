import type { TextDelta } from '../page/change.ts'
import { type ComparedPart, paragraphMark } from './comparison.ts'
import type { DifferenceOf } from './createDifference.ts'
import type { EditCosts, EditCostsOf } from './createEditCosts.ts'
import type { Passage } from './passages.ts'
import type { PlacedBlock } from './placedBlocks.ts'

/** The inline difference of the texts of a passage, with what it costs. */
export interface ComparedTexts {
  readonly parts: readonly ComparedPart[]
  readonly costs: EditCosts
  readonly joins: number
  readonly splits: number
}

const none: EditCosts = { changed: 0, inserted: 0, deleted: 0 }

const textOf = (blocks: readonly PlacedBlock[]): string => blocks.map(({ block }) => block.text).join(paragraphMark)
const bare = (text: string): string => text.replaceAll(paragraphMark, '')

/** Length of a text in code points, borders of blocks not counted. */
export function lengthOf(text: string): number {
  let length = 0
  for (const char of text) if (char !== paragraphMark) length++
  return length
}

const marksIn = (text: string): number => text.split(paragraphMark).length - 1

function partsOf(before: string, deltas: readonly TextDelta[]): readonly ComparedPart[] {
  const parts: ComparedPart[] = []
  const add = (kind: ComparedPart['kind'], text: string) => {
    if (text !== '') parts.push({ kind, text })
  }
  let done = 0
  for (const { at, remove, insert } of deltas) {
    add('same', before.slice(done, at))
    add('gone', remove)
    add('new', insert)
    done = at + remove.length
  }
  add('same', before.slice(done))
  return parts
}

/** How the texts of all passages of a page are compared. */
export interface TextMethods {
  readonly difference: DifferenceOf
  readonly costs: EditCostsOf
}

/** Compares the texts of a passage. */
export function compareTexts(passage: Passage, { difference, costs }: TextMethods): ComparedTexts {
  const [before, after] = [textOf(passage.before), textOf(passage.after)]
  if (passage.after.length === 0) {
    return {
      parts: partsOf(before, [{ at: 0, remove: before, insert: '' }]),
      costs: { ...none, deleted: lengthOf(before) },
      joins: 0,
      splits: 0,
    }
  }
  if (passage.before.length === 0) {
    return {
      parts: partsOf('', [{ at: 0, remove: '', insert: after }]),
      costs: { ...none, inserted: lengthOf(after) },
      joins: 0,
      splits: 0,
    }
  }
  if (before === after) return { parts: partsOf(before, []), costs: none, joins: 0, splits: 0 }
  const deltas = difference(before, after)
  const enough = { changed: 0, inserted: 0, deleted: 0 }
  let [joins, splits] = [0, 0]
  for (const { remove, insert } of deltas) {
    const [gone, came] = [lengthOf(remove), lengthOf(insert)]
    enough.changed += Math.min(gone, came)
    enough.deleted += Math.max(0, gone - came)
    enough.inserted += Math.max(0, came - gone)
    joins += marksIn(remove)
    splits += marksIn(insert)
  }
  return { parts: partsOf(before, deltas), costs: costs(bare(before), bare(after), enough), joins, splits }
}
