import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAnalyser } from '../../../../backend/analysis/analyser.ts'
import { CorpusSession } from '../../../../backend/app/corpusSession.ts'
import { createEventHub } from '../../../../backend/app/eventHub.ts'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { makeFolder } from '../../../support/openBackend.ts'

test('a corpus gives its lock up though something else fails while it is closed', async () => {
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
  Object.assign(session.findings, { close: () => Promise.reject(new Error('broken')) })
  await expect(session.close()).rejects.toThrow('broken')
  const again = await openCorpus(path)
  expect(again.readOnly).toBeNull()
  await again.close()
})
