import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classes } from '../components/classes.ts'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import { useAppState } from './AppContext.tsx'
import styles from './Banners.module.css'

/** What a person must know at once and as long as it lasts: no host, no writing, damage found. */
export function Banners() {
  const { t } = useTranslation('desk')
  const sentence = useErrorSentence()
  const lost = useAppState((state) => state.connection === 'lost')
  const writeError = useAppState((state) => state.writeError)
  const readOnly = useAppState((state) => state.corpus?.readOnly ?? null)
  const problems = useAppState((state) => state.corpus?.problems ?? none)
  const urgent = lost ? t('connectionLost') : writeError === null ? null : sentence(writeError)
  const remarks = [...(readOnly === null ? [] : [readOnly]), ...problems].map(sentence)
  return (
    <div className={classes(styles.banners)}>
      {urgent === null ? null : (
        <p role="alert" className={classes(styles.banner, styles.urgent)}>
          <TriangleAlert aria-hidden /> {urgent}
        </p>
      )}
      {remarks.map((remark) => (
        <p role="status" key={remark} className={classes(styles.banner)}>
          <TriangleAlert aria-hidden /> {remark}
        </p>
      ))}
    </div>
  )
}

const none: readonly never[] = []
