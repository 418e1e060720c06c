import type { Finding } from '../../../shared/contract/records.ts'
import { applyFix } from '../../../shared/page/applyFix.ts'
import { dismissFinding } from '../../../shared/page/edits.ts'
import { blockOf } from '../../../shared/page/find.ts'
import type { PageSession } from '../../session/pageSession.ts'
import { orderFindings } from './orderFindings.ts'

export interface FindingEdits {
  accept(finding: Finding): void
  /** Accepts a join, then leaves the caret where the two blocks met, and gives the keys to the sheet. */
  acceptAtSeam(finding: Finding): void
  dismiss(finding: Finding): void
  /** All at once, as one step to undo. */
  acceptAll(findings: readonly Finding[]): void
}

/** Whether it offers to join two blocks: only then there is a seam. */
export const isJoin = ({ fixes }: Finding): boolean => fixes[0]?.edit === 'join'

export function findingEdits(session: PageSession): FindingEdits {
  const accept = (finding: Finding) => {
    const fix = finding.fixes[0]
    if (fix === undefined) return
    session.run((page, newId) => applyFix(page, fix, newId), { kind: 'fix', edit: 'finding.accept' })
  }
  return {
    accept,
    acceptAtSeam(finding) {
      const fix = finding.fixes[0]
      const left = fix?.edit === 'join' ? blockOf(session.getState().page, fix.left) : undefined
      if (left === undefined) return
      accept(finding)
      session.reveal({ block: left.id, offset: left.text.trimEnd().length }, true)
    },
    dismiss(finding) {
      const { check, fingerprint } = finding
      session.run((page) => dismissFinding(page, { check, fingerprint }), {
        kind: 'correction',
        edit: 'finding.dismiss',
      })
    },
    acceptAll(findings) {
      session.run(
        (page, newId) =>
          // From the end of the page: a join keeps its left block, which a join before it still needs.
          orderFindings(page, findings).reduceRight(
            (now, { fixes: [fix] }) => (fix === undefined ? now : applyFix(now, fix, newId)),
            page,
          ),
        { kind: 'fix', edit: 'finding.acceptAll' },
      )
    },
  }
}
