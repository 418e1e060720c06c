import { Check, CircleAlert, Image } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageSummary } from '../../../shared/contract/records.ts'
import { printable } from '../../../shared/text/printable.ts'
import { classes } from '../../components/classes.ts'
import { StateDot } from '../../components/StateDot.tsx'
import styles from './PageList.module.css'

export interface PageRowProps {
  readonly id: string
  readonly page: PageSummary
  readonly isOpen: boolean
  readonly isActive: boolean
  /** Chosen with others; null where none are chosen. */
  readonly isSelected: boolean | null
  readonly position: number
  readonly count: number
  /** Px from the top of the list. */
  readonly top: number
  readonly onPress: (event: MouseEvent) => void
}

export function PageRow(props: PageRowProps) {
  const { id, page, isOpen, isActive, isSelected, position, count, top, onPress } = props
  const { t } = useTranslation(['desk', 'states'])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and handles the keys.
    <div
      id={id}
      role="option"
      aria-selected={isSelected ?? isOpen}
      {...(isOpen && { 'aria-current': 'page' as const })}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={-1}
      data-active={isActive}
      data-open={isOpen}
      data-selected={isSelected === true}
      className={classes(styles.row)}
      // Not by transform: each row would be a part of its own to sort with every letter typed.
      style={{ top }}
      // A browser would select all text from where something was selected last.
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault()
      }}
      onClick={onPress}
    >
      <span title={t(`states:${page.state.is}`)} className={classes(styles.dot)}>
        <StateDot state={page.state.is} />
        <span className={classes(styles.srOnly)}>{t(`states:${page.state.is}`)}</span>
      </span>
      <bdi className={classes(styles.title)}>{page.title === '' ? t('pages.untitled') : page.title}</bdi>
      {page.findings === null || page.findings === 0 ? null : (
        <span className={classes(styles.badge)} title={t('page.findings', { count: page.findings })}>
          {page.findings}
        </span>
      )}
      {isSelected ? <Check aria-hidden className={classes(styles.check)} /> : null}
      <span className={classes(styles.meta)}>
        {page.problem === null ? null : <CircleAlert aria-label={t('pages.problem')} />}
        {page.hasImage ? <Image aria-label={t('pages.hasImage')} /> : null}
        <bdi className={classes(styles.file)}>{printable(page.name)}</bdi>
        <span>{t('page.articles', { count: page.articles })}</span>
      </span>
    </div>
  )
}
