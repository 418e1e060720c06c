import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Analyser, createAnalyser } from '../../../../backend/analysis/analyser.ts'
import { changeRecord } from '../../../../backend/app/changeRecord.ts'
import { CorpusSession } from '../../../../backend/app/corpusSession.ts'
import { forgetStyles } from '../../../../backend/app/corpusStyle.ts'
import { createEventHub } from '../../../../backend/app/eventHub.ts'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { GalleyError } from '../../../../shared/contract/error.ts'
import { makeFolder } from '../../../support/openBackend.ts'
import { newPage, nextRevision } from '../storage/support/corpora.ts'

const openSession = async (analyser: Analyser = createAnalyser(null)) => {
  const folder = await makeFolder()
  const path = join(folder, 'corpus')
  const store = await createCorpus(path, { title: '报', vocabulary: [] })
  const events = createEventHub()
  const session = new CorpusSession({
    store,
    events,
    analyser,
    version: '0',
    cache: folder,
    searchWorker: null,
  })
  return { path, store, session, events }
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

/** Asks three pages about a style that was decided; `count` stands in for the workers that count it. */
const askAgain = async (count: (page: string) => Promise<null>) => {
  const countStyles: Analyser['countStyles'] = ({ id }) => count(id)
  const opened = await openSession({ ...createAnalyser(null), countStyles })
  const { store, session, events } = opened
  for (const id of ['p1', 'p2', 'p3']) await store.addPage(newPage(id))
  await changeRecord(session, '', (record) => ({
    after: { ...record, styles: [{ check: 'widthStyle', choice: 'keep' }] },
    answer: null,
  }))
  await forgetStyles(session, events, '', ['widthStyle'])
  return opened
}

test('a page whose marks cannot be counted keeps no other from being asked about a style', async () => {
  const counted: string[] = []
  const { session } = await askAgain(async (page) => {
    counted.push(page)
    if (page === 'p1') throw new GalleyError('timeout', { seconds: 10 })
    return null
  })
  await expect.poll(() => counted).toEqual(['p1', 'p2', 'p3'])
  await session.close()
})

test('pages of a corpus that is closed are not asked about a style any more', async () => {
  const counted: string[] = []
  let tell: (counts: null) => void = () => undefined
  const count = new Promise<null>((resolve) => {
    tell = resolve
  })
  const { session } = await askAgain((page) => {
    counted.push(page)
    return count
  })
  await expect.poll(() => counted).toEqual(['p1'])
  const closed = session.close()
  tell(null)
  await closed
  expect(counted).toEqual(['p1'])
})
