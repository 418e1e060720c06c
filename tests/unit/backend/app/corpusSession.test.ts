import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAnalyser } from '../../../../backend/analysis/analyser.ts'
import { CorpusSession } from '../../../../backend/app/corpusSession.ts'
import { createEventHub } from '../../../../backend/app/eventHub.ts'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { makeFolder } from '../../../support/openBackend.ts'
import { newPage, nextRevision } from '../storage/support/corpora.ts'

const openSession = async () => {
  const folder = await makeFolder()
  const path = join(folder, 'corpus')
  const store = await createCorpus(path, { title: '报', vocabulary: [] })
  const session = new CorpusSession({
    store,
    events: createEventHub(),
    analyser: createAnalyser(null),
    version: '0',
    cache: folder,
    searchWorker: null,
  })
  return { path, store, session }
}

test('a revision stands once in a page’s list, also when that was read at the moment of its acknowledgement', async () => {
  const { store, session } = await openSession()
  await store.addPage(newPage('p1'))
  const { revision, page } = nextRevision(await store.readPage('p1'))
  await store.appendRevision('p1', revision, page)
  await session.revisionsOf('p1')
  session.remember('p1', revision)
  expect(await session.revisionsOf('p1')).toEqual([revision])
  await session.close()
})

test('a corpus gives its lock up though something else fails while it is closed', async () => {
  const { path, session } = await openSession()
  Object.assign(session.findings, { close: () => Promise.reject(new Error('broken')) })
  await expect(session.close()).rejects.toThrow('broken')
  const again = await openCorpus(path)
  expect(again.readOnly).toBeNull()
  await again.close()
})
