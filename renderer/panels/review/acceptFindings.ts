import type { Finding } from '../../../shared/contract/records.ts'
import { applyFix } from '../../../shared/page/applyFix.ts'
import { diffPages } from '../../../shared/page/diffPages.ts'
import type { NewId, Page } from '../../../shared/page/page.ts'
import { mapFixes } from '../../session/mapFindings.ts'
import { orderFindings } from './orderFindings.ts'

/** Findings that "all" may take: sure enough to be accepted together, and with a fix. */
export const sureOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((each) => each.level === 'accept' && each.fixes.length > 0)

/**
 * Does the first fix of each finding. From the end of the page, since a join keeps its left block, which a join before
 * it still needs; what stood in text that another fix changed first is left as it is.
 */
export function acceptFindings(page: Page, findings: readonly Finding[], newId: NewId): Page {
  let now = page
  let left = orderFindings(page, findings).flatMap(({ fixes: [fix] }) => (fix === undefined ? [] : [fix]))
  for (let fix = left.at(-1); fix !== undefined; fix = left.at(-1)) {
    const after = applyFix(now, fix, newId)
    left = mapFixes(left.slice(0, -1), now, after, diffPages(now, after)).filter((each) => each !== undefined)
    now = after
  }
  return now
}
