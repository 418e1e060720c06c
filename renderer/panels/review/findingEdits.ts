import type { Finding } from '../../../shared/contract/records.ts'
import { applyFix } from '../../../shared/page/applyFix.ts'
import { dismissFinding } from '../../../shared/page/edits.ts'
import type { Page } from '../../../shared/page/page.ts'
import { seamOf } from '../../../shared/page/seamOf.ts'
import type { PageSession } from '../../session/pageSession.ts'
import { acceptFindings } from './acceptFindings.ts'

export interface FindingEdits {
  /** Does one of the fixes, the first unless said otherwise. */
  accept(finding: Finding, fix?: number): void
  /** Accepts a join, then leaves the caret where the two blocks met, and gives the keys to the sheet. */
  acceptAtSeam(finding: Finding): void
  dismiss(finding: Finding): void
  /** Asks what is to be done about the like on all pages. */
  decideForCorpus(finding: Finding): void
  /** All at once, as one step to undo. */
  acceptAll(findings: readonly Finding[]): void
}

/** Hears of what was decided, with the page as it was before. */
export interface DecisionListener {
  accepted(page: Page, finding: Finding, fix: number): void
  dismissed(page: Page, finding: Finding): void
  acceptedAll(count: number): void
}

/** Whether it offers to join two blocks: only then there is a seam. */
export const isJoin = ({ fixes }: Finding): boolean => fixes[0]?.edit === 'join'

const acceptOrigin = ({ check }: Finding) => ({ kind: 'fix', edit: 'finding.accept', checks: [check] }) as const

export function findingEdits(session: PageSession, listener?: DecisionListener): Omit<FindingEdits, 'decideForCorpus'> {
  return {
    accept(finding, which = 0) {
      const fix = finding.fixes[which]
      if (fix === undefined) return
      listener?.accepted(session.getState().page, finding, which)
      session.run((page, newId) => applyFix(page, fix, newId), acceptOrigin(finding), undefined, [finding.id])
    },
    acceptAtSeam(finding) {
      const fix = finding.fixes[0]
      const { page } = session.getState()
      const seam = fix?.edit === 'join' ? seamOf(page, fix.left, fix.right) : null
      if (fix === undefined || seam === null) return
      listener?.accepted(page, finding, 0)
      session.run(
        (each, newId) => applyFix(each, fix, newId),
        acceptOrigin(finding),
        () => ({ anchor: seam, focus: seam }),
        [finding.id],
      )
      session.reveal(seam, true)
    },
    dismiss(finding) {
      const { check, fingerprint } = finding
      listener?.dismissed(session.getState().page, finding)
      session.run((page) => dismissFinding(page, { check, fingerprint }), {
        kind: 'correction',
        edit: 'finding.dismiss',
        checks: [check],
      })
    },
    acceptAll(findings) {
      listener?.acceptedAll(findings.length)
      const checks = [...new Set(findings.map(({ check }) => check))]
      const origin = { kind: 'fix', edit: 'finding.acceptAll', checks } as const
      const ids = findings.map(({ id }) => id)
      session.run((page, newId) => acceptFindings(page, findings, newId), origin, undefined, ids)
    },
  }
}
