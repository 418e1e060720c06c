import { useTranslation } from 'react-i18next'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import styles from './HistoryView.module.css'

/** A page to which nothing was done. */
export function NoSteps({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('history')
  return (
    <div className={classes(styles.empty)}>
      <h3>{t('none')}</h3>
      <p>{t('noneHint')}</p>
      <Button autoFocus variant="primary" onPress={onClose}>
        {t('back')}
      </Button>
    </div>
  )
}
