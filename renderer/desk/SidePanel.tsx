import { useTranslation } from 'react-i18next'
import type { RightTab } from '../app/deskSettings.ts'
import { useOpenSession, useSessionState } from '../app/useSession.ts'
import { classes } from '../components/classes.ts'
import { Tabs } from '../components/Tabs.tsx'
import { ImagePanel } from '../panels/image/ImagePanel.tsx'
import { ReviewPanel } from '../panels/review/ReviewPanel.tsx'
import { SourcePanel } from '../panels/source/SourcePanel.tsx'
import { TopicsPanel } from '../panels/topics/TopicsPanel.tsx'
import type { PageSession } from '../session/pageSession.ts'
import styles from './SidePanel.module.css'

export interface SidePanelProps {
  readonly tab: RightTab
  readonly onTab: (tab: RightTab) => void
}

/** Review, topics, source and scan of the page on the desk. */
export function SidePanel(props: SidePanelProps) {
  const { t } = useTranslation('desk')
  const session = useOpenSession()
  return session === null ? (
    <p className={classes(styles.empty)}>{t('side.noPage')}</p>
  ) : (
    <PageTabs key={session.id} session={session} {...props} />
  )
}

function PageTabs({ session, tab, onTab }: SidePanelProps & { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const findings = useSessionState(session, (state) =>
    state.isChecked && state.checkError === null ? state.findings.length : undefined,
  )
  return (
    <Tabs
      label={t('side.title')}
      selected={tab}
      onSelect={onTab}
      items={[
        { id: 'review', label: t('review.title'), count: findings, panel: () => <ReviewPanel session={session} /> },
        { id: 'topics', label: t('topics.title'), panel: () => <TopicsPanel session={session} /> },
        { id: 'source', label: t('source.title'), panel: () => <SourcePanel session={session} /> },
        { id: 'image', label: t('image.title'), panel: () => <ImagePanel session={session} /> },
      ]}
    />
  )
}
