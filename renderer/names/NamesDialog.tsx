import { useTranslation } from 'react-i18next'
import type { InconsistentName } from '../../shared/contract/records.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/Dialog.tsx'
import { RowList } from '../components/RowList.tsx'
import { Spinner } from '../components/Spinner.tsx'
import { useActiveRow } from '../components/useActiveRow.ts'
import type { DialogCloseProps } from '../dialogs/dialogCloseProps.ts'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import type { SearchState } from '../search/searchState.ts'
import styles from './NamesDialog.module.css'
import { respelling } from './respelling.ts'
import { SpellingList } from './SpellingList.tsx'
import { useNames } from './useNames.ts'

const rowHeight = 44
const keyOf = ({ kind, spellings }: InconsistentName): string => `${kind}:${spellings[0]?.text ?? ''}`

/** All names that the corpus spells in several ways. From here to the places of a spelling, or to one for all. */
export function NamesDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation('desk')
  const sentence = useErrorSentence()
  const state = useNames()
  const names = state.status === 'ready' ? state.names : []
  const { active, row: name, choose } = useActiveRow(names, keyOf)
  return (
    <Dialog isOpen width="wide" title={t('names.title')} onClose={onClose}>
      <p className={classes(styles.lead)}>{t('names.lead')}</p>
      {state.status === 'loading' ? <Spinner label={t('names.loading')} /> : null}
      {state.status === 'failed' ? <p role="alert">{sentence(state.error)}</p> : null}
      {state.status === 'ready' && name === undefined ? <p role="status">{t('names.none')}</p> : null}
      {name === undefined ? null : (
        <div className={classes(styles.columns)}>
          <div className={classes(styles.names)}>
            <p role="status" className={classes(styles.count)}>
              {t('names.count', { count: names.length })}
            </p>
            <RowList
              label={t('names.title')}
              rows={names}
              keyOf={keyOf}
              rowHeight={rowHeight}
              autoFocus
              empty={null}
              active={active}
              onActive={choose}
            >
              {({ kind, spellings: [suggested, ...others] }) => (
                <span className={classes(styles.name)}>
                  <span className={classes(styles.texts)}>
                    <b>{suggested?.text}</b> {others.map(({ text }) => text).join(t('topics.between'))}
                  </span>
                  <span className={classes(styles.kind)}>{t(`names.kinds.${kind}`)}</span>
                </span>
              )}
            </RowList>
          </div>
          <NameDetails key={keyOf(name)} name={name} onLeave={onClose} />
        </div>
      )}
    </Dialog>
  )
}

interface NameDetailsProps {
  readonly name: InconsistentName
  readonly onLeave: () => void
}

function NameDetails({ name, onLeave }: NameDetailsProps) {
  const { t } = useTranslation('desk')
  const { search, known } = useApp()
  const canWrite = useAppState((state) => state.corpus?.readOnly === null)
  const leaveFor = (asked: Partial<SearchState>) => {
    onLeave()
    search.open(asked)
  }
  const texts = name.spellings.map(({ text }) => text)
  return (
    <section aria-label={texts[0] ?? ''} className={classes(styles.details)}>
      <SpellingList
        spellings={name.spellings}
        actions={({ text, suggested }) => (
          <>
            <Button
              size="small"
              onPress={() =>
                leaveFor({ ...respelling([text], ''), replacement: '', isReplacing: false, view: 'lines' })
              }
            >
              {t('names.concordance')}
            </Button>
            {canWrite ? (
              <>
                <Button
                  size="small"
                  variant={suggested ? 'primary' : 'plain'}
                  onPress={() =>
                    leaveFor(
                      respelling(
                        texts.filter((other) => other !== text),
                        text,
                      ),
                    )
                  }
                >
                  {t('names.allTo', { text })}
                </Button>
                {suggested ? null : (
                  <Button size="small" onPress={() => void known.addOne(text)}>
                    {t('known.right')}
                  </Button>
                )}
              </>
            ) : null}
          </>
        )}
      />
    </section>
  )
}
