import { replaceSelection } from '../../../shared/page/edits.ts'
import { blockOf, blocksOf } from '../../../shared/page/find.ts'
import type { Page, PageSelection } from '../../../shared/page/page.ts'
import type { PageEdit, SelectAfter } from './pageBinding.ts'
import { caretAt } from './places.ts'
import type { SelectedRange } from './selectedRange.ts'

export interface Replacement {
  readonly edit: PageEdit
  /** The caret behind what was put in. */
  readonly select: SelectAfter
}

/** Puts lines in the place of a selection: deleting, typing over, pasting. */
export function replaceSelected({ start, end }: SelectedRange, lines: readonly string[]): Replacement {
  const last = lines.at(-1) ?? ''
  const select = (page: Page): PageSelection | null => {
    const blocks = blocksOf(page)
    const first = blocks.findIndex(({ id }) => id === start.block)
    if (first < 0) {
      const survivor = blockOf(page, end.block) ?? blocks[0]
      return survivor === undefined ? null : caretAt({ block: survivor.id, offset: last.length })
    }
    const target = blocks[first + Math.max(lines.length - 1, 0)]
    if (target === undefined) return null
    const offset = lines.length > 1 ? last.length : start.offset + last.length
    return caretAt({ block: target.id, offset: Math.min(offset, target.text.length) })
  }
  return { edit: (page, newId) => replaceSelection(page, start, end, lines, newId), select }
}

// Control characters, and the sign that stands for objects: nothing of this can be printed.
const unprintable = /[\p{Cc}\uFFFC]/gu

/** Pasted text as blocks: a line each, without empty ones; a single line keeps its outer spaces. */
export function pastedLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replaceAll('\t', ' ').replace(unprintable, ''))
  const [only] = lines
  if (lines.length === 1 && only !== undefined) return only === '' ? [] : [only]
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
