import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../shared/contract/records.ts'
import { isolated } from '../../shared/text/printable.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { classes } from '../components/classes.ts'
import { IconButton } from '../components/IconButton.tsx'
import { ProgressBar } from '../components/ProgressBar.tsx'
import styles from './JobStatus.module.css'
import { secondsLeft } from './secondsLeft.ts'

/** Long work that runs now: how far it is, how long it will take, and the way to stop it. */
export function JobStatus() {
  const { t } = useTranslation('desk')
  const jobs = useAppState((state) => state.jobs)
  const offering = useAppState((state) => state.offering)
  return (
    <>
      {offering === null ? null : (
        <span className={classes(styles.job)}>
          {t('jobs.offering', offering)}
          <ProgressBar label={t('jobs.offering', offering)} value={offering.done} total={offering.total} />
        </span>
      )}
      {jobs
        .filter((job) => job.state === 'running')
        .map((job) => (
          <RunningJob key={job.id} job={job} />
        ))}
    </>
  )
}

export function RunningJob({ job }: { readonly job: Job }) {
  const { t } = useTranslation('desk')
  const { jobs } = useApp()
  const start = useAppState((state) => state.jobStarts[job.id])
  const left = start === undefined ? null : secondsLeft(job, Date.now() - start)
  const label = t(`jobs.${job.kind}`, { done: job.done, total: job.total })
  return (
    <span className={classes(styles.job)} title={isolated(job.current)}>
      {label}
      <ProgressBar label={label} value={job.done} total={job.total} />
      {left === null ? null : <span>{t('jobs.left', { count: left })}</span>}
      <IconButton
        size="small"
        label={t('jobs.cancel')}
        icon={<X aria-hidden />}
        onPress={() => void jobs.cancel(job.id)}
      />
    </span>
  )
}
