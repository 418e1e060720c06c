import { useTranslation } from 'react-i18next'
import type { CallName } from '../../shared/contract/calls.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { keysState } from '../app/appState.ts'
import { copyText } from '../app/copyText.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import styles from './OwnKeys.module.css'

/** Where a person's own keys stand, what is wrong in them, and how they come to hold. */
export function OwnKeys() {
  const { t } = useTranslation('desk')
  const { store, transport, notices } = useApp()
  const { path, exists, problems } = useAppState((state) => state.keysFile)
  const sentence = useErrorSentence()
  const ask = (name: Extract<CallName, 'keys-read' | 'keys-make'>) =>
    void notices.guard(async () => store.setState(keysState(await transport.call(name, {}))))
  const { desktop } = transport
  return (
    <section className={classes(styles.own)} aria-label={t('keys.own')}>
      <h3>{t('keys.own')}</h3>
      <p>{t(exists ? 'keys.change' : 'keys.make')}</p>
      {exists ? <code className={classes(styles.path)}>{path}</code> : null}
      {problems.length === 0 ? null : (
        <ul role="alert" className={classes(styles.problems)}>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{sentence(problem)}</li>
          ))}
        </ul>
      )}
      <p className={classes(styles.actions)}>
        {exists ? (
          <>
            <Button size="small" onPress={() => ask('keys-read')}>
              {t('keys.readAgain')}
            </Button>
            {desktop === null ? (
              <Button size="small" onPress={() => copyText(path)}>
                {t('keys.copyPath')}
              </Button>
            ) : (
              <Button size="small" onPress={() => void notices.guard(() => desktop.revealInFolder(path))}>
                {t('keys.reveal')}
              </Button>
            )}
          </>
        ) : (
          <Button size="small" onPress={() => ask('keys-make')}>
            {t('keys.makeFile')}
          </Button>
        )}
      </p>
    </section>
  )
}
