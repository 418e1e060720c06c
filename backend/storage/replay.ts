import { GalleyError } from '../../shared/contract/error.ts'
import { applyChange } from '../../shared/page/applyChange.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { PageBase } from './pageRecords.ts'

/**
 * The base with the revisions after it applied in order; those up to it are passed over. Null when one is missing, when
 * one does not follow the one before it, or when it does not fit the page.
 */
export function replay(base: PageBase, revisions: readonly Revision[]): PageBase | null {
  let { page, revision, revisionId } = base
  for (const next of revisions) {
    if (next.number === base.revision && next.id !== base.revisionId) return null
    if (next.number <= base.revision) continue
    if (next.number !== revision + 1 || next.parent !== revisionId) return null
    try {
      page = applyChange(page, next.change)
    } catch (error) {
      if (error instanceof GalleyError) return null
      throw error
    }
    revision = next.number
    revisionId = next.id
  }
  return { ...base, page, revision, revisionId }
}
