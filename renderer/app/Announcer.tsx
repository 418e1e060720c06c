import { useTranslation } from 'react-i18next'
import { classes } from '../components/classes.ts'
import styles from './Announcer.module.css'
import { useAppState } from './AppContext.tsx'

/** Says to a screen reader what others see happen. */
export function Announcer() {
  const { t } = useTranslation('desk')
  const said = useAppState((state) => state.said)
  return (
    <div role="log" aria-label={t('said')} className={classes(styles.unseen)}>
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}
