import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceText } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'
import { revise } from '../../../support/reviseSample.ts'
import { mountSmallDisk, noSmallDisk } from '../../../support/smallDisk.ts'

/** Takes all that is left on the disk. */
const fill = async (path: string): Promise<void> => {
  const file = await open(path, 'w')
  try {
    for (const size of [65_536, 4096, 1])
      for (;;) if ((await file.write(new Uint8Array(size))).bytesWritten < size) break
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' })
  } finally {
    await file.close()
  }
}

test('a full disk is told, acknowledges nothing, and is over once there is room', async (context) => {
  const disk = await makeFolder()
  if (!(await mountSmallDisk(disk))) return context.skip(noSmallDisk)
  const app = await openBackend(await makeFolder())
  await app.call('corpus-create', { path: join(disk, 'corpus'), title: '报' })
  const seed = join(import.meta.dirname, '../../../../seeds/000_eebf8d0580a098f7.txt')
  const { imported } = await app.importPaths(seed)
  const view = await app.call('page-read', { page: imported[0]!.page })
  await fill(join(disk, 'filler'))

  const long = '长'.repeat(20_000)
  const edit = (page: Page) => replaceText(page, blocksOf(page)[0]!.id, 0, 0, long)
  await expect(revise(app, view, edit, { id: 'r1' })).rejects.toMatchObject({ code: 'diskFull' })
  expect((await app.event('writeFailed')).error).toMatchObject({ code: 'diskFull' })
  expect(await app.call('page-read', { page: view.page.id })).toMatchObject({ revision: 0, page: view.page })
  const other = join(import.meta.dirname, '../../../../seeds/001_82e30ba4c28d3a84.txt')
  expect(await app.importPaths(other)).toMatchObject({ state: 'failed', error: { code: 'diskFull' }, imported: [] })
  expect((await app.call('corpus-read', {})).pages).toHaveLength(1)

  await rm(join(disk, 'filler'))
  expect(await revise(app, view, edit, { id: 'r1' })).toMatchObject({ number: 1 })
  await app.event('writeFailed', ({ error }) => error === null)
  expect((await app.call('page-read', { page: view.page.id })).page).toEqual(edit(view.page))
})
