import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/AppContext.tsx'
import type { RightTab } from '../app/deskSettings.ts'
import { useCommand } from '../commands/CommandsContext.tsx'
import { classes } from '../components/classes.ts'
import { useHistoryView } from '../history/useHistoryView.tsx'
import { focusPageList } from '../panels/pages/PageList.tsx'
import { PagesPanel } from '../panels/pages/PagesPanel.tsx'
import { focusReview } from '../panels/review/focusReview.ts'
import { useSearch } from '../search/useSearch.ts'
import { useSearchCommands } from '../search/useSearchCommands.ts'
import { backToSheet } from '../session/goToPlace.ts'
import { AuthorCard } from './AuthorCard.tsx'
import styles from './Desk.module.css'
import { DeskFooter } from './DeskFooter.tsx'
import { DeskHeader } from './DeskHeader.tsx'
import { ResizeHandle } from './ResizeHandle.tsx'
import { focusSheet, Sheet } from './Sheet.tsx'
import { SidePanel } from './SidePanel.tsx'
import { useDesk } from './useDesk.ts'
import { useNarrow } from './useNarrow.ts'
import { useStateOfFolded } from './useStateOfFolded.ts'

type Drawer = 'pages' | 'side' | null

/** In a panel beside the sheet. */
const isBeside = (target: EventTarget): boolean => target instanceof Element && target.closest('nav, aside') !== null

/** A corpus at work: pages on the left, the sheet, review and reference on the right. */
export function Desk() {
  const { t } = useTranslation('desk')
  const { settings, pages } = useApp()
  const desk = useDesk()
  const narrow = useNarrow()
  const wantsSearch = useSearch((state) => state.wantsFocus)
  const [drawer, setDrawer] = useState<Drawer>(null)
  const pagesOpen = narrow ? drawer === 'pages' : desk.pagesOpen
  const sideOpen = narrow ? drawer === 'side' : desk.sideOpen

  const history = useHistoryView()
  const isWorking = history.view === null

  const setPagesOpen = (open: boolean) => {
    history.close()
    narrow ? setDrawer(open ? 'pages' : null) : settings.changeDesk({ pagesOpen: open })
  }
  const setSideOpen = (open: boolean) => {
    history.close()
    narrow ? setDrawer(open ? 'side' : null) : settings.changeDesk({ sideOpen: open })
  }
  const showTab = (tab: RightTab) => {
    setSideOpen(true)
    settings.changeDesk({ tab })
  }
  useEffect(() => {
    if (!narrow) setDrawer(null)
  }, [narrow])
  const goToSheet = () => {
    setDrawer(null)
    focusSheet()
  }
  useCommand('view.sheet', () => {
    history.close()
    setDrawer(null)
    const session = pages.session()
    if (session === null) focusSheet()
    else backToSheet(session)
  })
  useCommand('view.pages', () => {
    setPagesOpen(true)
    requestAnimationFrame(focusPageList)
  })
  useStateOfFolded(isWorking && pagesOpen, () => setPagesOpen(true))
  useSearchCommands()
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the search is asked for.
  useEffect(() => {
    if (wantsSearch) showTab('search')
  }, [wantsSearch])
  useCommand('view.review', () => {
    showTab('review')
    requestAnimationFrame(focusReview)
  })
  useCommand('view.source', () => showTab('source'))
  useCommand('view.image', () => showTab('image'))

  return (
    <>
      <DeskHeader
        pagesOpen={isWorking && pagesOpen}
        sideOpen={isWorking && sideOpen}
        onTogglePages={() => setPagesOpen(!(isWorking && pagesOpen))}
        onToggleSide={() => setSideOpen(!(isWorking && sideOpen))}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: from any panel Escape leads to the text, and a drawer goes. */}
      <div
        className={classes(styles.body, narrow && styles.narrow)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isDefaultPrevented() || event.nativeEvent.isComposing) return
          if (drawer === null && !isBeside(event.target)) return
          goToSheet()
        }}
      >
        {history.view}
        {isWorking && pagesOpen ? (
          <>
            <nav aria-label={t('pages.title')} className={classes(styles.pages)} style={{ width: desk.pagesWidth }}>
              <PagesPanel onOpened={() => setDrawer(null)} />
            </nav>
            {narrow ? null : (
              <ResizeHandle
                label={t('pages.width')}
                side="left"
                width={desk.pagesWidth}
                least={180}
                most={420}
                onResize={(pagesWidth) => settings.changeDesk({ pagesWidth })}
                onFold={() => setPagesOpen(false)}
              />
            )}
          </>
        ) : null}
        {isWorking ? (
          // Whoever writes wants to see the sheet.
          <main className={classes(styles.main)} onFocus={() => setDrawer(null)}>
            <Sheet />
            <AuthorCard />
          </main>
        ) : null}
        {isWorking && sideOpen ? (
          <>
            {narrow ? null : (
              <ResizeHandle
                label={t('side.width')}
                side="right"
                width={desk.sideWidth}
                least={260}
                most={900}
                onResize={(sideWidth) => settings.changeDesk({ sideWidth })}
                onFold={() => setSideOpen(false)}
              />
            )}
            <aside aria-label={t('side.title')} className={classes(styles.side)} style={{ width: desk.sideWidth }}>
              <SidePanel tab={desk.tab} onTab={showTab} />
            </aside>
          </>
        ) : null}
        {narrow && drawer !== null ? (
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('close')}
            className={classes(styles.scrim)}
            onClick={() => setDrawer(null)}
          />
        ) : null}
      </div>
      <DeskFooter />
    </>
  )
}
