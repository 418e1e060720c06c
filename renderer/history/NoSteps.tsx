import { useTranslation } from 'react-i18next'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import styles from './HistoryView.module.css'

export interface NoStepsProps {
  /** What is said of it: that nothing was done, that it is as its source, that what was done is not known any more. */
  readonly of: 'untouched' | 'same' | 'lost'
  readonly onClose: () => void
}

/** A page of which no step is known. */
export function NoSteps({ of, onClose }: NoStepsProps) {
  const { t } = useTranslation('history')
  return (
    <div className={classes(styles.empty)}>
      <h3>{t(`noSteps.${of}.title`)}</h3>
      <p>{t(`noSteps.${of}.hint`)}</p>
      <Button autoFocus variant="primary" onPress={onClose}>
        {t('back')}
      </Button>
    </div>
  )
}
