import type { Handlers } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import { tooLong } from '../../shared/contract/limits.ts'
import type { PageView } from '../../shared/contract/records.ts'
import { readImage } from '../images/readImage.ts'
import { plainNameOf } from '../importing/importFile.ts'
import { readSource } from '../importing/readSource.ts'
import type { App } from './app.ts'
import { historyStateOf } from './appendRevision.ts'
import type { CorpusSession } from './corpusSession.ts'
import { restorePage } from './restorePage.ts'
import { revisePage } from './revisePage.ts'
import { stepHistory } from './stepHistory.ts'

type PageHandlers = Pick<
  Handlers,
  | 'page-read'
  | 'page-read-source'
  | 'page-revise'
  | 'page-undo'
  | 'page-redo'
  | 'page-list-revisions'
  | 'page-restore'
  | 'page-list-findings'
  | 'page-suggest-topics'
  | 'page-attach-image'
  | 'page-detach-image'
  | 'page-restore-image'
>

const readView = async (session: CorpusSession, id: string): Promise<PageView> => {
  const { page, revision, revisionId, source, image } = await session.store.readPage(id)
  const history = historyStateOf(await session.revisionsOf(id))
  const readOnly = session.store.readOnly !== null || tooLong(source) !== null
  const known = session.findings.knownOf(id, revision)
  // The page is shown at once: its findings follow.
  if (known) session.findings.renew(id)
  else session.findings.refresh(id)
  return {
    page,
    revision,
    revisionId,
    source,
    image,
    history,
    readOnly,
    findings: known?.error ? null : (known?.findings ?? null),
  }
}

export const createPageHandlers = ({ corpus, settings, events, analyser, uploads }: App): PageHandlers => ({
  'page-read': async ({ page }) => readView(corpus.session(), page),
  'page-read-source': async ({ page }) => {
    const { store } = corpus.session()
    return { text: await readSource(store, await store.readPage(page)) }
  },
  'page-revise': async (call) => revisePage(corpus.session(), events, settings.settings.author, call),
  'page-undo': async ({ page }) => stepHistory(corpus.session(), events, settings.settings.author, page, 'undo'),
  'page-redo': async ({ page }) => stepHistory(corpus.session(), events, settings.settings.author, page, 'redo'),
  'page-list-revisions': async ({ page }) => corpus.session().revisionsOf(page),
  'page-restore': async ({ page, revision }) =>
    restorePage(corpus.session(), events, settings.settings.author, page, revision),
  'page-list-findings': async ({ page }) => {
    const { revision, findings, error } = await corpus.session().findings.of(page)
    if (error) throw new GalleyError(error.code, error.params)
    return { revision, findings }
  },
  'page-suggest-topics': async ({ page }) => corpus.session().topics.of(page),
  'page-attach-image': async ({ page, source }) => {
    const session = corpus.session()
    session.assertWritable()
    session.entryOf(page)
    const files = uploads.take([source])
    try {
      for (const { path, given } of files)
        await session.changeImage(page, await readImage(path, plainNameOf(given), analyser))
    } finally {
      await uploads.release(files)
    }
    session.announce([page])
    return readView(session, page)
  },
  'page-detach-image': async ({ page }) => {
    const session = corpus.session()
    session.assertWritable()
    await session.changeImage(page, null)
    session.announce([page])
    return readView(session, page)
  },
  'page-restore-image': async ({ page, stamp }) => {
    const session = corpus.session()
    session.assertWritable()
    await session.restoreImage(page, stamp)
    session.announce([page])
    return readView(session, page)
  },
})
