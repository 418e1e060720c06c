import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { choicesOf, type StyleCheck, type StyleChoice, styleChecks } from '../../shared/contract/styles.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { ChoiceGroup } from '../components/ChoiceGroup.tsx'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Failure } from '../components/Failure.tsx'
import { ProgressBar } from '../components/ProgressBar.tsx'
import { CancelOrDo } from './CancelOrDo.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'
import styles from './StyleDialog.module.css'
import { useStyleCounts } from './useStyleCounts.ts'

export interface StyleDialogProps extends DialogCloseProps {
  readonly check: StyleCheck
}

type Choice = StyleChoice | 'ask'

/** Decides the style of marks for all pages of the corpus, those to come too, with what it would change on each. */
export function StyleDialog({ check: first, onClose }: StyleDialogProps) {
  const { t } = useTranslation(['desk', 'findings'])
  const { jobs } = useApp()
  const decisions = useAppState((state) => state.corpus?.styles) ?? []
  const pages = useAppState((state) => state.corpus?.pages) ?? []
  const [check, setCheck] = useState(first)
  const [chosen, setChosen] = useState<Choice | null>(null)
  const decided: Choice = decisions.find((each) => each.check === check)?.choice ?? 'ask'
  const options: readonly Choice[] = [...choicesOf(check), 'ask']
  const choice = chosen ?? (decided === 'ask' ? (options[0] ?? decided) : decided)
  const changes = choice === 'ask' || choice === 'keep' ? null : choice
  const { counts, done, total, error, again } = useStyleCounts(check, changes)
  const names = new Map(pages.map(({ id, name }) => [id, name]))
  const count = counts.reduce((sum, each) => sum + each.count, 0)
  const isCounted = changes === null || done === total
  const retry = () => {
    // The button goes: the keys stay in the dialog.
    document.activeElement?.closest<HTMLElement>('[role="dialog"]')?.focus()
    again()
  }
  const decide = () => {
    onClose()
    if (choice === 'ask') void jobs.askStyle(check)
    else void jobs.decideStyle({ check, choice })
  }
  return (
    <Dialog
      isOpen
      title={t('style.title')}
      onClose={onClose}
      actions={
        <CancelOrDo
          onCancel={onClose}
          label={changes === null ? t('style.remember') : t('style.do', { count, pages: counts.length })}
          isDisabled={!isCounted || (choice === 'ask' && decided === 'ask')}
          onDo={decide}
        />
      }
    >
      <ChoiceGroup
        label={t('style.marks')}
        options={styleChecks.map((id) => ({ id, label: t(`findings:check.${id}`) }))}
        value={check}
        onChange={(id) => {
          setCheck(id)
          setChosen(null)
        }}
      />
      <ChoiceGroup
        label={t('style.choice')}
        options={options.map((id) => ({
          id,
          label: t(`style.choices.${id}`),
          detail: t(`style.details.${id}`),
        }))}
        value={choice}
        onChange={setChosen}
      />
      {changes === null ? null : (
        <>
          {error === null ? (
            <p role="status" className={classes(styles.count)}>
              {isCounted ? t('style.found', { count, pages: counts.length }) : t('style.counting', { done, total })}
            </p>
          ) : (
            <Failure error={error} onRetry={retry} />
          )}
          {isCounted || error !== null ? null : (
            <ProgressBar label={t('style.counting', { done, total })} value={done} total={total} />
          )}
          {counts.length === 0 ? null : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keys.
            <ul tabIndex={0} aria-label={t('style.pages')} className={classes(styles.pages)}>
              {counts.map((each) => (
                <li key={each.page}>
                  <bdi className={classes(styles.name)}>{names.get(each.page) ?? ''}</bdi>
                  <span>{each.count}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Dialog>
  )
}
