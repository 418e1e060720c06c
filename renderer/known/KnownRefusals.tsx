import { useTranslation } from 'react-i18next'
import type { KnownReport } from '../../shared/corpus/knownWords.ts'
import { classes } from '../components/classes.ts'
import styles from './KnownDialog.module.css'

const mostShown = 50

/** Lines that were not taken, each with the reason. */
export function KnownRefusals({ refused }: Pick<KnownReport, 'refused'>) {
  const { t } = useTranslation('desk')
  if (refused.length === 0) return null
  const rest = refused.length - mostShown
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may be longer than its box and must scroll by keys.
    <ul tabIndex={0} className={classes(styles.refused)} aria-label={t('known.notTaken')}>
      {refused.slice(0, mostShown).map(({ text, reason }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown.
        <li key={index}>{t(`known.refused.${reason}`, { word: text })}</li>
      ))}
      {rest > 0 ? <li>{t('known.more', { count: rest })}</li> : null}
    </ul>
  )
}
