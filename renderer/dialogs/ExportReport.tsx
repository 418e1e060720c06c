import { useTranslation } from 'react-i18next'
import { useApp } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/Dialog.tsx'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import { FailedList } from './FailedList.tsx'
import type { ReportProps } from './ImportReport.tsx'
import styles from './Report.module.css'

/** Where an export went and what is missing from it. */
export function ExportReport({ job, onClose }: ReportProps) {
  const { t } = useTranslation('desk')
  const { transport, notices } = useApp()
  const sentence = useErrorSentence()
  const { written } = job
  const { desktop } = transport
  return (
    <Dialog
      isOpen
      title={t('export.report')}
      onClose={onClose}
      actions={
        <>
          {desktop === null || written === null ? null : (
            <Button onPress={() => void notices.guard(() => desktop.revealInFolder(written))}>
              {t('export.reveal')}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      {job.error === null ? null : <p role="alert">{sentence(job.error)}</p>}
      {job.state === 'cancelled' ? <p>{t('jobs.cancelled')}</p> : null}
      {written === null ? null : (
        <>
          <p role="status">{t('export.done', { count: Math.max(0, job.done - job.failed.length) })}</p>
          <p data-testid="written" className={classes(styles.path)}>
            <bdi>{written}</bdi>
          </p>
        </>
      )}
      <FailedList items={job.failed} />
    </Dialog>
  )
}
