import type { Corpus, Topic } from '../../shared/contract/records.ts'
import type { ActionContext } from './actionContext.ts'
import { nothingChosen } from './appState.ts'
import type { NoticeActions } from './noticeActions.ts'
import type { PageActions } from './pageActions.ts'
import { settle } from './settle.ts'

export interface CorpusActions {
  open(path: string): Promise<boolean>
  openSample(): Promise<boolean>
  /** Takes the open corpus over from the computer that `corpusLockSilent` names. */
  takeOver(host: string, seen: number): Promise<boolean>
  create(path: string, title: string): Promise<boolean>
  close(): Promise<void>
  /** Reads the corpus again, after the host was out of reach. */
  refresh(): Promise<void>
  forget(path: string): Promise<void>
  createTopic(label: string): Promise<Topic | undefined>
  /** Says what went wrong; undefined when it failed. */
  changeTopic(topic: Topic): Promise<Topic | undefined>
}

export function createCorpusActions(
  { store, transport }: ActionContext,
  notices: NoticeActions,
  pages: PageActions,
): CorpusActions {
  const show = (corpus: Corpus | null) => {
    const before = store.getState().corpus
    store.setState({ corpus, ...(corpus?.id === before?.id ? {} : nothingChosen) })
    return pages.followCorpus(before)
  }
  const settled = async (): Promise<boolean> => {
    const session = pages.session()
    if (session === null || (await settle(session))) return true
    notices.show({ tone: 'error', text: { key: 'desk:stayUnsaved' } })
    return false
  }
  const enter = async (read: () => Promise<Corpus>): Promise<boolean> => {
    if (!(await settled())) return false
    store.setState({ opening: true })
    const corpus = await notices.guard(read)
    store.setState({ opening: false })
    if (corpus === undefined) return false
    await show(corpus)
    return true
  }
  return {
    open: (path) => enter(() => transport.call('corpus-open', { path })),
    openSample: () => enter(() => transport.call('corpus-open-sample', {})),
    takeOver: (host, seen) => enter(() => transport.call('corpus-take-over', { host, seen })),
    create: (path, title) => enter(() => transport.call('corpus-create', { path, title })),
    async close() {
      if (!(await settled())) return
      await notices.guard(async () => {
        await transport.call('corpus-close', {})
        await show(null)
        store.setState({ recent: await transport.call('recent-list', {}) })
      })
    },
    async refresh() {
      if (store.getState().corpus === null) return
      const corpus = await notices.guard(() => transport.call('corpus-read', {}))
      if (corpus !== undefined) await show(corpus)
    },
    async forget(path) {
      const recent = await notices.guard(() => transport.call('recent-forget', { path }))
      if (recent !== undefined) store.setState({ recent })
    },
    // The vocabulary comes back with `vocabularyChanged`.
    changeTopic: (topic) => notices.guard(() => transport.call('topic-change', { topic })),
    createTopic: (label) =>
      notices.guard(async () => {
        const topic = await transport.call('topic-create', { label })
        store.setState(({ corpus }) =>
          corpus === null || corpus.vocabulary.some((each) => each.id === topic.id)
            ? {}
            : { corpus: { ...corpus, vocabulary: [...corpus.vocabulary, topic] } },
        )
        return topic
      }),
  }
}
