import type { Handlers } from '../../shared/contract/calls.ts'
import { progressOf } from '../../shared/contract/progressOf.ts'
import type { App } from './app.ts'
import { openSample } from './openSample.ts'

type CorpusHandlers = Pick<
  Handlers,
  | 'corpus-create'
  | 'corpus-open'
  | 'corpus-open-sample'
  | 'corpus-take-over'
  | 'corpus-read'
  | 'corpus-close'
  | 'corpus-progress'
>

export const createCorpusHandlers = (app: App): CorpusHandlers => ({
  'corpus-create': ({ path, title }) => app.corpus.create(path, title),
  'corpus-open': ({ path }) => app.corpus.open(path),
  'corpus-open-sample': () => openSample(app),
  'corpus-take-over': (takeOver) => app.corpus.takeOver(takeOver),
  'corpus-read': async () => app.corpus.session().toCorpus(),
  'corpus-close': async () => {
    await app.corpus.close()
    return {}
  },
  'corpus-progress': async () => progressOf(app.corpus.session().summaries()),
})
