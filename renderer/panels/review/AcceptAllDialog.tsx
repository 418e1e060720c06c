import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import type { PageSession } from '../../session/pageSession.ts'
import styles from './AcceptAllDialog.module.css'
import { sureOf } from './acceptFindings.ts'
import { fixPreviews } from './fixPreview.ts'
import { focusReview } from './focusReview.ts'
import { groupFindings, orderFindings } from './orderFindings.ts'
import { PreviewParts } from './PreviewParts.tsx'
import { useCheckText } from './useCheckText.ts'
import { useFindingEdits } from './useFindingEdits.ts'

export interface AcceptAllDialogProps {
  readonly session: PageSession
  /** The kind of findings; those of all kinds when null. */
  readonly check: string | null
  readonly onClose: () => void
}

/** Every change that "accept all" would make, before it makes them as one step to undo. */
export function AcceptAllDialog({ session, check, onClose }: AcceptAllDialogProps) {
  const { t } = useTranslation('desk')
  const text = useCheckText()
  const edits = useFindingEdits(session)
  const groups = useMemo(() => {
    const { page, findings } = session.getState()
    const sure = sureOf(findings).filter((each) => check === null || each.check === check)
    return groupFindings(orderFindings(page, sure)).map((group) => ({
      ...group,
      changes: group.findings.flatMap(({ fixes: [fix] }) => (fix === undefined ? [] : fixPreviews(page, fix, 14))),
    }))
  }, [session, check])
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0)
  const accept = () => {
    // Read anew: an analysis may have ended while the dialog stood open, and nothing unseen is accepted.
    const shown = new Set(groups.flatMap(({ findings }) => findings.map(({ id }) => id)))
    edits.acceptAll(sureOf(session.getState().findings).filter(({ id }) => shown.has(id)))
    onClose()
    // What had the focus may be decided and gone; what is left to decide has the keys next.
    requestAnimationFrame(focusReview)
  }
  return (
    <Dialog
      isOpen
      width="wide"
      title={check === null ? t('review.all.page') : t('review.all.kind', { kind: text.name(check) })}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')} <Kbd keys="Escape" />
          </Button>
          <Button autoFocus variant="primary" isDisabled={count === 0} onPress={accept}>
            {t('review.all.accept', { count })} <Kbd keys="Enter" />
          </Button>
        </>
      }
    >
      <p className={classes(styles.lead)}>{t('review.all.lead')}</p>
      {groups.map((group) => (
        <section key={group.check} aria-label={text.name(group.check)}>
          <h3 className={classes(styles.kind)}>
            {text.name(group.check)} <span>{group.changes.length}</span>
          </h3>
          <ol className={classes(styles.changes)}>
            {group.changes.map((parts, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown.
              <li key={index}>
                <PreviewParts parts={parts} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Dialog>
  )
}
