import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolatedParams } from '../../shared/text/printable.ts'
import { CommandKeys } from '../commands/CommandKeys.tsx'
import { useCommand } from '../commands/CommandsContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { IconButton } from '../components/IconButton.tsx'
import { useApp, useAppState } from './AppContext.tsx'
import type { Notice } from './appState.ts'
import styles from './Notices.module.css'

const icons = { info: Info, ok: CircleCheck, error: CircleAlert }

/** How long a notice stands while nobody is at it; an error stands until it is closed. */
const shownFor = 7000

/** Short messages in the corner, read out by screen readers as they come. */
export function Notices() {
  const { t } = useTranslation('desk')
  const notices = useAppState((state) => state.notices)
  const region = useRef<HTMLElement>(null)
  const { notices: actions } = useApp()
  const offering = notices.findLast(({ action }) => action !== undefined)
  useCommand(
    'notice.act',
    () => {
      if (offering === undefined) return
      giveBack()
      offering.action?.run()
      actions.dismiss(offering.id)
    },
    () => offering !== undefined,
  )
  const [isUsed, setUsed] = useState({ pointer: false, focus: false })
  /** What had the keys before a notice had them. */
  const before = useRef<Element | null>(null)
  const giveBack = () => {
    const { activeElement } = document
    if (!(activeElement instanceof HTMLElement) || region.current?.contains(activeElement) !== true) return
    if (before.current instanceof HTMLElement && before.current.isConnected)
      before.current.focus({ preventScroll: true })
    else activeElement.blur()
  }
  // One that goes by itself with the pointer or the keys in it tells of no leaving.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when notices come or go.
  useEffect(() => {
    const element = region.current
    if (element === null) return
    setUsed({ pointer: element.matches(':hover'), focus: element.contains(document.activeElement) })
  }, [notices])
  // Dialogs keep clear of what stands here, so that neither covers the buttons of the other.
  useEffect(() => {
    const element = region.current
    if (element === null) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty('--notices-room', `${element.offsetHeight}px`))
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.removeProperty('--notices-room')
    }
  }, [])
  return (
    <section
      ref={region}
      aria-live="polite"
      aria-label={t('notices')}
      // Belongs to no dialog and to all: it stays in reach while one is open, and a press here closes none.
      data-react-aria-top-layer="true"
      className={classes(styles.region)}
      onPointerEnter={() => setUsed((used) => ({ ...used, pointer: true }))}
      onPointerLeave={() => setUsed((used) => ({ ...used, pointer: false }))}
      onFocus={(event) => {
        const { relatedTarget } = event
        // Null where the window itself had lost the keys: they came from where they came from before.
        if (relatedTarget !== null && !event.currentTarget.contains(relatedTarget)) before.current = relatedTarget
        setUsed((used) => ({ ...used, focus: true }))
      }}
      onBlur={({ relatedTarget }) => {
        if (region.current?.contains(relatedTarget) !== true) setUsed((used) => ({ ...used, focus: false }))
      }}
    >
      {notices.map((notice) => (
        <NoticeCard
          key={notice.id}
          notice={notice}
          takesKeys={notice === offering}
          isHeld={isUsed.pointer || isUsed.focus}
          onLeave={giveBack}
        />
      ))}
    </section>
  )
}

interface NoticeCardProps {
  readonly notice: Notice
  /** Whether its action has keys, as that of the newest one has. */
  readonly takesKeys: boolean
  /** Whether somebody is at the notices: none goes from under their hand. */
  readonly isHeld: boolean
  /** The button that was pressed goes. */
  readonly onLeave: () => void
}

function NoticeCard({ notice, takesKeys, isHeld, onLeave }: NoticeCardProps) {
  const { t } = useTranslation('desk')
  const { notices } = useApp()
  const Icon = icons[notice.tone]
  useEffect(() => {
    if (notice.tone === 'error' || isHeld) return
    const timer = setTimeout(() => notices.dismiss(notice.id), shownFor)
    return () => clearTimeout(timer)
  }, [notice, notices, isHeld])
  const keys = notice.action?.command ?? (takesKeys ? 'notice.act' : undefined)
  const close = () => {
    onLeave()
    notice.onClose?.()
    notices.dismiss(notice.id)
  }
  return (
    <div className={classes(styles.notice, styles[notice.tone])}>
      <Icon aria-hidden />
      <p>{t(notice.text.key, isolatedParams(notice.text.params))}</p>
      {notice.action === undefined ? null : (
        <Button
          size="small"
          onPress={() => {
            onLeave()
            notice.action?.run()
            notices.dismiss(notice.id)
          }}
        >
          {t(notice.action.label.key)}
          {keys === undefined ? null : <CommandKeys id={keys} />}
        </Button>
      )}
      <IconButton size="small" label={t('close')} icon={<X aria-hidden />} onPress={close} />
    </div>
  )
}
