import type { Handlers } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import type { Topic } from '../../shared/contract/records.ts'
import type { App } from './app.ts'
import { changeRecord } from './changeRecord.ts'
import { newId } from './newId.ts'

type TopicHandlers = Pick<Handlers, 'topic-create' | 'topic-change'>

const colours = 12
const fold = (label: string): string => label.normalize('NFKC').trim().toLowerCase()

/** Throws `topicExists` where another topic goes by that label. */
const assertFree = (vocabulary: readonly Topic[], label: string, own: string | null): void => {
  const taken = vocabulary.some(
    ({ id, label: preferred, alternatives }) =>
      id !== own && [preferred, ...alternatives].some((name) => fold(name) === fold(label)),
  )
  if (taken) throw new GalleyError('topicExists', { label })
}

/** The colour that fewest topics have. */
const leastUsedColour = (vocabulary: readonly Topic[]): number => {
  const uses = Array.from(
    { length: colours },
    (_, colour) => vocabulary.filter((topic) => topic.colour === colour).length,
  )
  return uses.indexOf(Math.min(...uses))
}

export const createTopicHandlers = ({ corpus, settings, events }: App): TopicHandlers => {
  /** Vocabulary changes one after the other; `change` sees the one before. */
  const changeVocabulary = (change: (before: readonly Topic[]) => { topic: Topic; after: readonly Topic[] }) => {
    const session = corpus.session()
    return changeRecord(session, settings.settings.author, (record) => {
      const { topic, after: vocabulary } = change(record.vocabulary)
      return { after: { ...record, vocabulary }, answer: { topic, vocabulary } }
    }).then(({ topic, vocabulary }) => {
      events.emit({ event: 'vocabularyChanged', vocabulary })
      session.topics.changeVocabulary()
      return topic
    })
  }

  return {
    'topic-create': async ({ label }) =>
      changeVocabulary((before) => {
        assertFree(before, label, null)
        const topic = { id: newId(), label, alternatives: [], definition: '', colour: leastUsedColour(before) }
        return { topic, after: [...before, topic] }
      }),
    'topic-change': async ({ topic }) =>
      changeVocabulary((before) => {
        if (!before.some(({ id }) => id === topic.id)) throw new GalleyError('topicMissing')
        assertFree(before, topic.label, topic.id)
        return { topic, after: before.map((one) => (one.id === topic.id ? topic : one)) }
      }),
  }
}
