import { articleOf, blockOf, blocksOf } from '../../../shared/page/find.ts'
import type { Article, Block } from '../../../shared/page/page.ts'
import type { PageBinding } from '../binding/pageBinding.ts'
import { type SelectedRange, selectedRange } from '../binding/selectedRange.ts'

export interface Target {
  readonly block: Block
  readonly article: Article | undefined
  readonly range: SelectedRange
}

/** What a command acts on: the block with the caret, its article, the selected range; nothing on a page read-only. */
export function targetOf({ session }: PageBinding): Target | undefined {
  const { page, selection, readOnly } = session.getState()
  const block = selection === null || readOnly ? undefined : blockOf(page, selection.focus.block)
  if (selection === null || block === undefined) return undefined
  return { block, article: articleOf(page, block.id), range: selectedRange(page, selection) }
}

export interface Stretch {
  readonly block: string
  readonly from: number
  readonly to: number
}

/** The selected stretch of each block. */
export function selectedStretches({ session }: PageBinding, { start, end }: SelectedRange): readonly Stretch[] {
  const blocks = blocksOf(session.getState().page)
  const first = blocks.findIndex(({ id }) => id === start.block)
  const last = blocks.findIndex(({ id }) => id === end.block)
  return blocks.slice(first, last + 1).map(({ id, text }) => ({
    block: id,
    from: id === start.block ? start.offset : 0,
    to: id === end.block ? end.offset : text.length,
  }))
}
