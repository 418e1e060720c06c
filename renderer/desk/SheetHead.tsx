import { useTranslation } from 'react-i18next'
import { isolated, printable } from '../../shared/text/printable.ts'
import { useSessionState } from '../app/useSession.ts'
import { classes } from '../components/classes.ts'
import type { PageSession } from '../session/pageSession.ts'
import styles from './SheetHead.module.css'
import { StateMenu } from './StateMenu.tsx'

/** What page this is and how far it is. */
export function SheetHead({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const source = useSessionState(session, (state) => state.source)
  const articles = useSessionState(session, (state) => state.page.articles.length)
  const findings = useSessionState(session, (state) =>
    state.isChecked && state.checkError === null ? state.findings.length : null,
  )
  const readOnly = useSessionState(session, (state) => state.readOnly)
  return (
    <div className={classes(styles.head)}>
      <StateMenu session={session} />
      <span className={classes(styles.name)} title={isolated(source.name)}>
        <bdi>{printable(source.name)}</bdi>
      </span>
      {readOnly ? <span className={classes(styles.readOnly)}>{t('page.readOnly')}</span> : null}
      <span className={classes(styles.facts)}>
        <span title={t('page.encoding')}>{source.encoding.toUpperCase()}</span>
        <span>{t('page.articles', { count: articles })}</span>
        {findings === null ? null : <span>{t('page.findings', { count: findings })}</span>}
      </span>
    </div>
  )
}
