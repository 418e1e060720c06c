import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../components/Chip.tsx'
import { classes } from '../components/classes.ts'
import { PreviewParts } from '../panels/review/PreviewParts.tsx'
import { changeSnippet } from './changeSnippet.ts'
import styles from './HistoryList.module.css'
import type { HistoryStep } from './historySteps.ts'
import { useStepName } from './useStepName.ts'

export interface HistoryRowProps {
  readonly ref: Ref<HTMLDivElement>
  readonly id: string
  readonly index: number
  /** Px from the top. */
  readonly top: number
  readonly count: number
  readonly step: HistoryStep
  readonly sourceName: string
  readonly isSelected: boolean
  readonly isBase: boolean
  /** Null where there is nothing to unfold. */
  readonly isOpen: boolean | null
  readonly onSelect: () => void
}

export function HistoryRow(props: HistoryRowProps) {
  const { ref, id, index, top, count, step, sourceName, isSelected, isBase, isOpen, onSelect } = props
  const { t } = useTranslation('history')
  const nameOf = useStepName()
  const last = step.revisions.at(-1)
  const snippet = changeSnippet(step.revisions)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and names its active row.
    <div
      ref={ref}
      id={id}
      data-index={index}
      role="treeitem"
      aria-level={step.isPart ? 2 : 1}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-selected={isSelected}
      {...(isOpen === null ? {} : { 'aria-expanded': isOpen })}
      className={classes(styles.row, step.isPart && styles.part, step.isUndone && styles.undone)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onSelect}
    >
      <p className={classes(styles.name)}>
        <strong>{nameOf(step)}</strong>
        {isOpen === null ? null : (
          <span className={classes(styles.note)}>{t('typed', { count: step.revisions.length })}</span>
        )}
        {index === 0 ? <Chip colour="join">{t('now')}</Chip> : null}
        {step.isUndone ? <Chip colour="style">{t('undone')}</Chip> : null}
        {isBase ? <Chip colour="move">{t('againstMark', { number: step.to })}</Chip> : null}
        <span className={classes(styles.number)}>{step.to}</span>
      </p>
      <p className={classes(styles.facts)}>
        {last === undefined ? <span>{t('sourceOf', { name: sourceName })}</span> : <When at={last.at} />}
        {last === undefined ? null : <span>{last.author === '' ? t('noAuthor') : last.author}</span>}
        {last?.origin.group === undefined ? null : <span>{t('manyPages')}</span>}
        {snippet.length === 0 ? null : <PreviewParts parts={snippet} />}
      </p>
    </div>
  )
}

/** The time alone for today, with the date for other days. */
function When({ at }: { readonly at: string }) {
  const { i18n } = useTranslation()
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  const format = new Intl.DateTimeFormat(i18n.language, {
    ...(isToday ? {} : { dateStyle: 'short' }),
    timeStyle: 'short',
  })
  return <time dateTime={at}>{format.format(date)}</time>
}
