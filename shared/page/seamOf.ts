import { blockOf } from './find.ts'
import { joinTexts } from './joinTexts.ts'
import type { Page, Place } from './page.ts'

/** Where two blocks will meet once they are joined, in the left one, UTF-16; null when one of them is not there. */
export function seamOf(page: Page, left: string, right: string): Place | null {
  const first = blockOf(page, left)
  const second = blockOf(page, right)
  if (first === undefined || second === undefined) return null
  return { block: left, offset: joinTexts(first.text, second.text).head }
}
