import { useTranslation } from 'react-i18next'
import { progressOf } from '../../../shared/contract/progressOf.ts'
import { workStates } from '../../../shared/page/page.ts'
import { useAppState } from '../../app/AppContext.tsx'
import { classes } from '../../components/classes.ts'
import { StateDot } from '../../components/StateDot.tsx'
import styles from './CorpusProgress.module.css'

/** How far the corpus is, by state of its pages. */
export function CorpusProgress() {
  const { t } = useTranslation(['desk', 'states'])
  const corpus = useAppState((state) => state.corpus)
  const progress = progressOf(corpus?.pages ?? [])
  const parts = workStates.filter((state) => progress.byState[state] > 0).reverse()
  return (
    <section aria-label={t('progress.title')} className={classes(styles.progress)}>
      <strong className={classes(styles.lead)}>
        {t('progress.done', { done: progress.byState.proofread + progress.byState.validated, all: progress.pages })}
      </strong>
      <div className={classes(styles.bar)} aria-hidden>
        {parts.map((state) => (
          <i key={state} className={classes(styles[state])} style={{ flexGrow: progress.byState[state] }} />
        ))}
      </div>
      <p className={classes(styles.states)}>
        {parts.map((state) => (
          <span key={state} title={t(`states:${state}`)}>
            <StateDot state={state} />
            <span className={classes(styles.srOnly)}>{t(`states:${state}`)} </span>
            {progress.byState[state]}
          </span>
        ))}
      </p>
      <p className={classes(styles.facts)}>
        {t('progress.facts', { findings: progress.findings, tagged: progress.tagged, articles: progress.articles })}
      </p>
    </section>
  )
}
