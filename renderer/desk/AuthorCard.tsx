import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { TextField } from '../components/TextField.tsx'
import styles from './AuthorCard.module.css'
import { useDesk } from './useDesk.ts'

/** Asks once who works here; reading and editing go on beneath it. */
export function AuthorCard() {
  const { t } = useTranslation(['desk', 'settings'])
  const { settings } = useApp()
  const { authorAsked } = useDesk()
  const needed = useAppState((state) => state.settings.author === '' && state.corpus?.readOnly === null)
  const [name, setName] = useState('')
  if (!needed || authorAsked) return null
  const later = () => settings.changeDesk({ authorAsked: true })
  const keep = () => {
    if (name.trim() === '') return
    settings.change({ author: name.trim() })
  }
  return (
    <section aria-label={t('author.title')} className={classes(styles.card)}>
      <p>{t('author.why')}</p>
      <div className={classes(styles.row)}>
        <TextField
          label={t('author.name')}
          hideLabel
          placeholder={t('author.name')}
          maxLength={120}
          value={name}
          onChange={setName}
          onSubmit={keep}
        />
        <Button variant="primary" isDisabled={name.trim() === ''} onPress={keep}>
          {t('author.keep')}
        </Button>
        <Button variant="quiet" onPress={later}>
          {t('author.later')}
        </Button>
      </div>
    </section>
  )
}
