import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isLostLock } from '../../shared/contract/error.ts'
import { classes } from '../components/classes.ts'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import { useAppState } from './AppContext.tsx'
import styles from './Banners.module.css'
import { TakeOver } from './TakeOver.tsx'

/** What a person must know at once and as long as it lasts: no host, no writing, damage found. */
export function Banners() {
  const { t } = useTranslation('desk')
  const sentence = useErrorSentence()
  const lost = useAppState((state) => state.connection === 'lost')
  const writeError = useAppState((state) => state.writeError)
  const readOnly = useAppState((state) => state.corpus?.readOnly ?? null)
  const problems = useAppState((state) => state.corpus?.problems ?? none)
  const isLost = readOnly !== null && isLostLock(readOnly.code)
  const failed = isLost ? readOnly : writeError
  const urgent = lost ? t('connectionLost') : failed === null ? null : sentence(failed)
  const remarks = [...(readOnly === null || isLost ? [] : [readOnly]), ...problems]
  return (
    <div className={classes(styles.banners)}>
      {urgent === null ? null : (
        <p role="alert" className={classes(styles.banner, styles.urgent)}>
          <TriangleAlert aria-hidden /> {urgent}
        </p>
      )}
      {remarks.map((remark) => (
        <div key={sentence(remark)} className={classes(styles.banner)}>
          <TriangleAlert aria-hidden /> <p role="status">{sentence(remark)}</p>
          {remark.code === 'corpusLockSilent' ? <TakeOver params={remark.params} /> : null}
        </div>
      ))}
    </div>
  )
}

const none: readonly never[] = []
