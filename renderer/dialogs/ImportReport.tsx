import { useTranslation } from 'react-i18next'
import type { Job } from '../../shared/contract/records.ts'
import { useApp } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/Dialog.tsx'
import { FailedList } from './FailedList.tsx'
import styles from './Report.module.css'

export interface ReportProps {
  readonly job: Job
  readonly onClose: () => void
}

/** What an import made of each file. */
export function ImportReport({ job, onClose }: ReportProps) {
  const { t } = useTranslation('desk')
  const { pages } = useApp()
  return (
    <Dialog
      isOpen
      width="wide"
      title={t('import.report')}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <p role="status">{t('import.done', { count: job.imported.length, images: job.images.length })}</p>
      <FailedList items={job.failed} />
      {job.imported.length === 0 ? null : (
        <table className={classes(styles.table)}>
          <thead>
            <tr>
              <th scope="col">{t('import.file')}</th>
              <th scope="col">{t('import.encoding')}</th>
            </tr>
          </thead>
          <tbody>
            {job.imported.map((each) => (
              <tr key={each.page}>
                <td>
                  <button
                    type="button"
                    className={classes(styles.link)}
                    onClick={() => {
                      void pages.open(each.page)
                      onClose()
                    }}
                  >
                    <bdi>{each.name}</bdi>
                  </button>
                </td>
                <td>{each.encoding.toUpperCase()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}
