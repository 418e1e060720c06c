import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCorrections } from '../../../../backend/analysis/readCorrections.ts'
import { openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'
import { replaceInPage } from '../../../support/replaceInPage.ts'

test('a source that cannot be read once is read the next time', async () => {
  const folder = await makeFolder()
  const path = join(folder, 'corpus')
  const { call, importPaths, close } = await openBackend(folder)
  await call('corpus-create', { path, title: '报' })
  await writeFile(join(folder, 'a.txt'), '社区为家庭送去关爱\n\n民政局为辖区孤于建立档案。\n')
  const { imported } = await importPaths(join(folder, 'a.txt'))
  const page = imported[0]?.page ?? ''
  const view = await call('page-read', { page })
  const change = diffPages(view.page, replaceInPage(view.page, '孤于', '孤儿'))
  const origin = { kind: 'correction', edit: 'type' } as const
  await call('page-revise', { page, revision: 'r', base: view.revision, change, origin })
  await close()

  const store = await openCorpus(path, { readOnly: true })
  const stored = await store.readPage(page)
  const kept = new Map<string, string>()
  const originals = join(path, 'originals')
  await rename(originals, `${originals}-away`)
  expect(await readCorrections(store, stored, kept)).toBeNull()
  await rename(`${originals}-away`, originals)
  expect(await readCorrections(store, stored, kept)).toMatchObject([{ wrong: '孤于', right: '孤儿' }])
  await store.close()
})
