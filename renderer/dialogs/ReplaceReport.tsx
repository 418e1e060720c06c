import { useTranslation } from 'react-i18next'
import { useApp } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { FailedList } from './FailedList.tsx'
import type { ReportProps } from './ImportReport.tsx'

/** What was replaced, and which pages were left as they were. */
export function ReplaceReport({ job, onClose }: ReportProps) {
  const { t } = useTranslation('desk')
  const { jobs } = useApp()
  const { places, pages, group } = job.replaced ?? { places: 0, pages: 0, group: null }
  return (
    <Dialog
      isOpen
      title={t(job.kind === 'style' ? 'style.title' : 'search.report')}
      onClose={onClose}
      actions={
        <>
          {group === null && job.style === null ? null : (
            <Button
              onPress={() => {
                onClose()
                void jobs.undoReplace(job)
              }}
            >
              {t('jobs.undo')}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <p role="status">{t(job.kind === 'style' ? 'style.done' : 'jobs.replaced', { count: places, pages })}</p>
      <FailedList items={job.failed} />
    </Dialog>
  )
}
