import { addTopic, removeTopic } from '../../../shared/page/edits.ts'
import { useApp } from '../../app/AppContext.tsx'
import type { PageSession } from '../../session/pageSession.ts'

export interface TopicEdits {
  add(topic: string): void
  remove(topic: string): void
  /** Makes a new topic of the vocabulary and adds it. */
  create(label: string): Promise<void>
}

export function useTopicEdits(session: PageSession, article: string): TopicEdits {
  const { corpora } = useApp()
  const add = (topic: string) =>
    session.run((page) => addTopic(page, article, topic), { kind: 'correction', edit: 'topic.add' })
  return {
    add,
    remove: (topic) =>
      session.run((page) => removeTopic(page, article, topic), { kind: 'correction', edit: 'topic.remove' }),
    async create(label) {
      const topic = await corpora.createTopic(label.trim())
      if (topic !== undefined) add(topic.id)
    },
  }
}
