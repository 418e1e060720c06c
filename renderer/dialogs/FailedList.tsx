import { useTranslation } from 'react-i18next'
import type { JobItem } from '../../shared/contract/records.ts'
import { classes } from '../components/classes.ts'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import styles from './Report.module.css'

/** What did not work, each with its reason. */
export function FailedList({ items }: { readonly items: readonly JobItem[] }) {
  const { t } = useTranslation('desk')
  const sentence = useErrorSentence()
  if (items.length === 0) return null
  return (
    <section className={classes(styles.failed)}>
      <h3 className={classes(styles.heading)}>{t('jobs.failed', { count: items.length })}</h3>
      <ul>
        {items.map((item) => (
          <li key={`${item.name}\n${item.error.code}`}>{sentence(item.error)}</li>
        ))}
      </ul>
    </section>
  )
}
