import type { TextDelta } from './change.ts'
import { applyDeltas } from './deltas.ts'
import { blockOf } from './find.ts'
import { mapMarks, mapNotes, sameMarks, tidyMarks } from './marks.ts'
import { snapBack, snapForth } from './offsets.ts'
import type { Block, Mark, Page } from './page.ts'
import { blocksAt, withBlock, withBlockLists } from './spots.ts'
import { textDeltas } from './textDeltas.ts'

function changeText(block: Block, deltas: readonly TextDelta[]): Block {
  return {
    ...block,
    text: applyDeltas(block.text, deltas) ?? block.text,
    marks: mapMarks(deltas, block.marks),
    notes: mapNotes(deltas, block.notes),
  }
}

/**
 * Replaces `[from, to)` of a block's text. Marks and notes are mapped: see `mapMarks` and `mapNotes`. Surrogate pairs
 * are replaced whole.
 */
export function replaceText(page: Page, id: string, from: number, to: number, text: string): Page {
  const block = blockOf(page, id)
  if (block === undefined) return page
  const at = snapBack(block.text, Math.min(from, to))
  const remove = block.text.slice(at, snapForth(block.text, Math.max(from, to)))
  return remove === text ? page : withBlock(page, changeText(block, [{ at, remove, insert: text }]))
}

/** A stretch of a block's text and what is to stand there, in UTF-16 offsets, `to` exclusive. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Replaces stretches of a block's text at once, in time linear in its length. They are sorted by place and do not
 * overlap. Marks and notes are mapped as `replaceText` does; the block itself when nothing changes.
 */
export function replaceInBlock(block: Block, replacements: readonly Replacement[]): Block {
  const deltas = replacements.flatMap(({ from, to, text }): TextDelta[] => {
    const at = snapBack(block.text, from)
    const remove = block.text.slice(at, snapForth(block.text, to))
    return remove === text ? [] : [{ at, remove, insert: text }]
  })
  return deltas.length === 0 ? block : changeText(block, deltas)
}

/** Replaces stretches of the text of several blocks at once; see `replaceInBlock`. */
export function replaceStretches(page: Page, replacements: ReadonlyMap<string, readonly Replacement[]>): Page {
  const change = (blocks: readonly Block[]): readonly Block[] =>
    blocks.some(({ id }) => replacements.has(id))
      ? blocks.map((block) => replaceInBlock(block, replacements.get(block.id) ?? []))
      : blocks
  return withBlockLists(
    page,
    new Map(Array.from({ length: page.articles.length + 1 }, (_, at) => [at, change(blocksAt(page, at))])),
  )
}

/**
 * Takes over what an editor holds of a block: its text and the offsets of its gaps. Other marks and the notes are
 * mapped through the smallest difference; `hint` is the caret in the new text.
 */
export function setBlockText(page: Page, id: string, text: string, gaps: readonly number[], hint?: number): Page {
  const block = blockOf(page, id)
  if (block === undefined) return page
  const changed =
    block.text === text ? block : changeText(block, textDeltas(block.text, text, { around: hint, fine: true }))
  const marks = tidyMarks([
    ...changed.marks.filter(({ kind }) => kind !== 'gap'),
    ...gaps.map((offset): Mark => {
      const at = snapBack(text, offset)
      return { kind: 'gap', from: at, to: at }
    }),
  ])
  if (changed === block && sameMarks(marks, block.marks)) return page
  return withBlock(page, { ...changed, marks: sameMarks(marks, changed.marks) ? changed.marks : marks })
}
