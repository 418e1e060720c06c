import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type WorkState, workStates } from '../../../shared/page/page.ts'
import { useApp, useAppState } from '../../app/AppContext.tsx'
import { classes } from '../../components/classes.ts'
import { Select } from '../../components/Select.tsx'
import { StateDot } from '../../components/StateDot.tsx'
import { TopicDot } from '../../components/TopicDot.tsx'
import styles from './PageFilters.module.css'

const all = 'all'

/** Narrows the page list to a state or a topic. */
export function PageFilters() {
  const { t } = useTranslation(['desk', 'states'])
  const { store } = useApp()
  const filter = useAppState((state) => state.filter)
  const corpus = useAppState((state) => state.corpus)
  const topics = useMemo(() => {
    const counts = new Map<string, number>()
    for (const page of corpus?.pages ?? []) for (const id of page.topics) counts.set(id, (counts.get(id) ?? 0) + 1)
    return (corpus?.vocabulary ?? [])
      .filter((topic) => counts.has(topic.id) || topic.id === filter.topic)
      .map((topic) => ({
        id: topic.id,
        label: t('pages.topicCount', { topic: topic.label, count: counts.get(topic.id) ?? 0 }),
        icon: <TopicDot colour={topic.colour} />,
      }))
  }, [corpus, filter.topic, t])
  const states = workStates.map((state) => ({
    id: state,
    label: t(`states:${state}`),
    icon: <StateDot state={state} />,
  }))
  const isState = (id: string): id is WorkState => workStates.some((state) => state === id)
  return (
    <div className={classes(styles.row)}>
      <Select
        label={t('pages.byState')}
        hideLabel
        options={[{ id: all, label: t('pages.allStates') }, ...states]}
        value={filter.state ?? all}
        isMarked={filter.state !== null}
        onChange={(id) => store.setState({ filter: { ...filter, state: isState(id) ? id : null } })}
      />
      <Select
        label={t('pages.byTopic')}
        hideLabel
        options={[{ id: all, label: t('pages.allTopics') }, ...topics]}
        value={filter.topic ?? all}
        isMarked={filter.topic !== null}
        onChange={(id) => store.setState({ filter: { ...filter, topic: id === all ? null : id } })}
      />
    </div>
  )
}
