import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { isEmptyChange } from '../../../../shared/page/diffPages.ts'
import { applyEdit } from '../../../support/applyEdit.ts'
import { arbitraryEdits, arbitraryPage, countingIds } from '../../../support/pages.ts'
import { newPage, revisionTo } from './support/corpora.ts'
import { PowerDisk } from './support/powerDisk.ts'
import { sessionOptions } from './support/session.ts'

const path = '/home/corpus'

it('has any page after any edits again, from snapshots or from the journal alone', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage, arbitraryEdits(), fc.boolean(), async (imported, edits, isClosed) => {
      const disk = PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))
      const store = await createCorpus(path, { title: 't', vocabulary: [] }, { ...sessionOptions, disk })
      await store.addPage({ ...newPage('p1'), page: imported })
      const newId = countingIds()
      for (const edit of edits) {
        const before = await store.readPage('p1')
        const after = applyEdit(before.page, edit, newId)
        const revision = revisionTo(before, after)
        if (!isEmptyChange(revision.change)) await store.appendRevision('p1', revision, after)
      }
      const last = await store.readPage('p1')
      if (isClosed) await store.close()
      const again = await openCorpus(path, { ...sessionOptions, disk: PowerDisk.of(disk.files) })
      expect(again.problems).toEqual([])
      expect(await again.readPage('p1')).toEqual(last)
    }),
    { numRuns: 200 },
  )
})
