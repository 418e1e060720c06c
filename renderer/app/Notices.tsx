import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isolatedParams } from '../../shared/text/printable.ts'
import { CommandKeys } from '../commands/CommandKeys.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { IconButton } from '../components/IconButton.tsx'
import { useApp, useAppState } from './AppContext.tsx'
import type { Notice } from './appState.ts'
import styles from './Notices.module.css'

const icons = { info: Info, ok: CircleCheck, error: CircleAlert }

/** How long a notice stands; an error stands until it is closed. */
const shownFor = 7000

/** Short messages in the corner, read out by screen readers as they come. */
export function Notices() {
  const { t } = useTranslation('desk')
  const notices = useAppState((state) => state.notices)
  const region = useRef<HTMLElement>(null)
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
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('desk')
  const { notices } = useApp()
  const Icon = icons[notice.tone]
  useEffect(() => {
    if (notice.tone === 'error') return
    const timer = setTimeout(() => notices.dismiss(notice.id), shownFor)
    return () => clearTimeout(timer)
  }, [notice, notices])
  const close = () => {
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
            notice.action?.run()
            notices.dismiss(notice.id)
          }}
        >
          {t(notice.action.label.key)}
          {notice.action.command === undefined ? null : <CommandKeys id={notice.action.command} />}
        </Button>
      )}
      <IconButton size="small" label={t('close')} icon={<X aria-hidden />} onPress={close} />
    </div>
  )
}
