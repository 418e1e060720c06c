import { blocksOf } from '../../../shared/page/find.ts'
import type { Page, PageSelection, Place } from '../../../shared/page/page.ts'

export interface SelectedRange {
  readonly start: Place
  readonly end: Place
  readonly isCollapsed: boolean
  readonly isAcross: boolean
}

/** A selection in reading order. */
export function selectedRange(page: Page, { anchor, focus }: PageSelection): SelectedRange {
  if (anchor.block === focus.block) {
    const [start, end] = anchor.offset <= focus.offset ? [anchor, focus] : [focus, anchor]
    return { start, end, isCollapsed: start.offset === end.offset, isAcross: false }
  }
  const ids = blocksOf(page).map(({ id }) => id)
  const [start, end] = ids.indexOf(anchor.block) <= ids.indexOf(focus.block) ? [anchor, focus] : [focus, anchor]
  return { start, end, isCollapsed: false, isAcross: true }
}

/** The selected text, a line a block. */
export function selectedText(page: Page, { start, end }: SelectedRange): string {
  const blocks = blocksOf(page)
  const first = blocks.findIndex(({ id }) => id === start.block)
  const last = blocks.findIndex(({ id }) => id === end.block)
  return blocks
    .slice(first, last + 1)
    .map(({ text }, index, { length }) =>
      text.slice(index === 0 ? start.offset : 0, index === length - 1 ? end.offset : undefined),
    )
    .join('\n')
}
