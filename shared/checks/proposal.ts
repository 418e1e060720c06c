import type { Finding } from '../contract/records.ts'
import { applyFix } from '../page/applyFix.ts'
import type { NewId, Page } from '../page/page.ts'

/**
 * The page after the first fix of every finding of level `accept`. They are done from the last to the first, so
 * that of three blocks that become one the left one keeps its id throughout.
 */
export function proposePage(page: Page, findings: readonly Finding[], newId: NewId): Page {
  return findings.reduceRight((mended, { level, fixes: [fix] }) => {
    return level === 'accept' && fix !== undefined ? applyFix(mended, fix, newId) : mended
  }, page)
}
