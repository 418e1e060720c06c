import type { Block } from '../page/page.ts'

/** How a gap reads in formats that have no marks. */
export const gapSign = '[…]'

/**
 * A block's text with `[…]` wherever text is lost. `prepare` is applied to each stretch between the
 * gaps, for formats that escape.
 */
export function showGaps(block: Block, prepare: (text: string) => string = (text) => text, sign = gapSign): string {
  const places = [...new Set(block.marks.filter((mark) => mark.kind === 'gap').map((mark) => mark.from))]
  let shown = ''
  let from = 0
  for (const place of places) {
    shown += prepare(block.text.slice(from, place)) + sign
    from = place
  }
  return shown + prepare(block.text.slice(from))
}
