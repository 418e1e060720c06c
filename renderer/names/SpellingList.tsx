import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DescribedSpelling } from '../../shared/contract/records.ts'
import { useAppState } from '../app/AppContext.tsx'
import { classes } from '../components/classes.ts'
import styles from './SpellingList.module.css'

export interface SpellingListProps {
  readonly spellings: readonly DescribedSpelling[]
  /** The one that stands on the page. */
  readonly own?: string
  readonly actions: (spelling: DescribedSpelling, index: number) => ReactNode
}

/** All spellings of a name side by side, each with its counts and a place where it stands. */
export function SpellingList({ spellings, own, actions }: SpellingListProps) {
  const { t } = useTranslation('desk')
  return (
    <ul aria-label={t('names.spellings')} className={classes(styles.list)}>
      {spellings.map((spelling, index) => {
        const { text, count, on, suggested } = spelling
        return (
          <li key={text} className={classes(styles.spelling)}>
            <p className={classes(styles.head)}>
              <strong className={classes(styles.text)}>{text}</strong>
              {suggested ? <span className={classes(styles.suggested)}>{t('names.suggested')}</span> : null}
              {text === own ? <span className={classes(styles.own)}>{t('names.own')}</span> : null}
              <span className={classes(styles.counts)}>{t('names.counts', { count, pages: on })}</span>
            </p>
            <Context spelling={spelling} />
            <div className={classes(styles.actions)}>{actions(spelling, index)}</div>
          </li>
        )
      })}
    </ul>
  )
}

function Context({ spelling: { text, pages } }: { readonly spelling: DescribedSpelling }) {
  const [first] = pages
  const name = useAppState((state) => state.corpus?.pages.find(({ id }) => id === first?.page)?.name ?? '')
  const at = first?.context.indexOf(text) ?? -1
  if (first === undefined || at < 0) return null
  return (
    <p className={classes(styles.context)} title={name}>
      {first.context.slice(0, at)}
      <mark>{text}</mark>
      {first.context.slice(at + text.length)}
    </p>
  )
}
