import type { Finding } from '../../../shared/contract/records.ts'
import { applyFix } from '../../../shared/page/applyFix.ts'
import { dismissFinding } from '../../../shared/page/edits.ts'
import { blockOf } from '../../../shared/page/find.ts'
import type { PageSession } from '../../session/pageSession.ts'
import { acceptFindings } from './acceptFindings.ts'

export interface FindingEdits {
  /** Does one of the fixes, the first unless said otherwise. */
  accept(finding: Finding, fix?: number): void
  /** Accepts a join, then leaves the caret where the two blocks met, and gives the keys to the sheet. */
  acceptAtSeam(finding: Finding): void
  dismiss(finding: Finding): void
  /** All at once, as one step to undo. */
  acceptAll(findings: readonly Finding[]): void
}

/** Whether it offers to join two blocks: only then there is a seam. */
export const isJoin = ({ fixes }: Finding): boolean => fixes[0]?.edit === 'join'

export function findingEdits(session: PageSession): FindingEdits {
  const accept = (finding: Finding, which = 0) => {
    const fix = finding.fixes[which]
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
      session.run((page, newId) => acceptFindings(page, findings, newId), { kind: 'fix', edit: 'finding.acceptAll' })
    },
  }
}
