import { Fragment, type ReactNode, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { RightTab } from '../app/deskSettings.ts'
import { followSession } from '../app/followSession.ts'
import { useOpenSession } from '../app/useSession.ts'
import { classes } from '../components/classes.ts'
import { Tabs } from '../components/Tabs.tsx'
import { ImagePanel } from '../panels/image/ImagePanel.tsx'
import { ReviewPanel } from '../panels/review/ReviewPanel.tsx'
import { SearchPanel } from '../panels/search/SearchPanel.tsx'
import { SourcePanel } from '../panels/source/SourcePanel.tsx'
import { TopicsPanel } from '../panels/topics/TopicsPanel.tsx'
import type { PageSession } from '../session/pageSession.ts'
import styles from './SidePanel.module.css'

export interface SidePanelProps {
  readonly tab: RightTab
  readonly onTab: (tab: RightTab) => void
}

/** Review, topics, source and scan of the page on the desk, and the search over all pages. */
export function SidePanel({ tab, onTab }: SidePanelProps) {
  const { t } = useTranslation('desk')
  const session = useOpenSession()
  const findings = useFindingCount(session)
  const ofPage = (panel: (session: PageSession) => ReactNode) => () =>
    session === null ? (
      <p className={classes(styles.empty)}>{t('side.noPage')}</p>
    ) : (
      <Fragment key={session.id}>{panel(session)}</Fragment>
    )
  return (
    <Tabs
      label={t('side.title')}
      selected={tab}
      onSelect={onTab}
      items={[
        {
          id: 'review',
          label: t('review.title'),
          count: findings,
          panel: ofPage((each) => <ReviewPanel session={each} />),
        },
        { id: 'search', label: t('search.title'), panel: () => <SearchPanel /> },
        { id: 'topics', label: t('topics.title'), panel: ofPage((each) => <TopicsPanel session={each} />) },
        { id: 'source', label: t('source.title'), panel: ofPage((each) => <SourcePanel session={each} />) },
        { id: 'image', label: t('image.title'), panel: ofPage((each) => <ImagePanel session={each} />) },
      ]}
    />
  )
}

/** Undefined while they are not known. */
const useFindingCount = (session: PageSession | null): number | undefined =>
  useSyncExternalStore(session === null ? followNothing : followSession(session), () => {
    const state = session?.getTold()
    return state?.isChecked === true && state.checkError === null ? state.findings.length : undefined
  })

const followNothing = () => () => undefined
