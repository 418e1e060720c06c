import { blockOf } from './find.ts'
import { sameMarks, tidyMarks } from './marks.ts'
import { snapBack, snapForth } from './offsets.ts'
import type { Block, Mark, MarkKind, Page } from './page.ts'
import { withBlock } from './spots.ts'

const withMarks = (page: Page, block: Block, marks: readonly Mark[]): Page =>
  sameMarks(marks, block.marks) ? page : withBlock(page, { ...block, marks })

/** Marks `[from, to)` of a block's text; a gap stands at `from`. Marks of one kind that touch become one. */
export function addMark(page: Page, id: string, kind: MarkKind, from: number, to: number): Page {
  const block = blockOf(page, id)
  if (block === undefined) return page
  const start = snapBack(block.text, Math.min(from, to))
  const end = kind === 'gap' ? start : snapForth(block.text, Math.max(from, to))
  return withMarks(page, block, tidyMarks([...block.marks, { kind, from: start, to: end }]))
}

/** Takes all marks off `[from, to)`, gaps at its borders too; an empty stretch takes off the marks around it. */
export function clearMarks(page: Page, id: string, from: number, to: number): Page {
  const block = blockOf(page, id)
  if (block === undefined) return page
  const start = snapBack(block.text, Math.min(from, to))
  const end = from === to ? start : snapForth(block.text, Math.max(from, to))
  const marks = block.marks.flatMap((mark): readonly Mark[] => {
    if (mark.to < start || mark.from > end) return [mark]
    if (mark.kind === 'gap' || start === end) return []
    return [
      { ...mark, to: Math.min(mark.to, start) },
      { ...mark, from: Math.max(mark.from, end) },
    ]
  })
  return withMarks(page, block, tidyMarks(marks))
}
