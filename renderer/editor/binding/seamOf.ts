import { blockOf } from '../../../shared/page/find.ts'
import { joinTexts } from '../../../shared/page/joinTexts.ts'
import type { Page, Place } from '../../../shared/page/page.ts'

/** Where the caret waits once two blocks are joined. */
export function seamOf(page: Page, left: string, right: string): Place | null {
  const first = blockOf(page, left)
  const second = blockOf(page, right)
  if (first === undefined || second === undefined) return null
  return { block: left, offset: joinTexts(first.text, second.text).head }
}
