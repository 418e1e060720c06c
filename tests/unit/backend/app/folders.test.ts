import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'

test('a folder is listed with folders first, wanted files, and corpora marked; hidden entries are left out', async () => {
  const folder = await makeFolder()
  const { call } = await openBackend(join(folder, 'app'))
  await call('corpus-create', { path: join(folder, '报10'), title: '报' })
  for (const name of ['报2', '.hidden']) await mkdir(join(folder, name))
  for (const name of ['b.TXT', 'a.txt', 'c.pdf', '.x.txt']) await writeFile(join(folder, name), '')
  await symlink(join(folder, 'gone'), join(folder, 'broken'))
  const listed = await call('folder-list', { path: folder, files: ['txt'] })
  expect(listed).toMatchObject({ path: folder, parent: dirname(folder) })
  expect(listed.entries.map(({ name, kind, isCorpus }) => [name, kind, isCorpus])).toEqual([
    ['报2', 'folder', false],
    ['报10', 'folder', true],
    ['app', 'folder', false],
    ['a.txt', 'file', false],
    ['b.TXT', 'file', false],
  ])
  expect((await call('folder-list', { path: folder, files: [] })).entries.every(({ kind }) => kind === 'folder')).toBe(
    true,
  )
})

test('an empty path is the home folder, and the root has no parent', async () => {
  const { call } = await openBackend(await makeFolder())
  expect((await call('folder-list', { path: '', files: [] })).path).toBe(homedir())
  expect(await call('folder-list', { path: parse(homedir()).root, files: [] })).toMatchObject({
    parent: process.platform === 'win32' ? '/' : null,
  })
})

test('a folder that is not there, or is a file, is said so', async () => {
  const folder = await makeFolder()
  const { call } = await openBackend(folder)
  await writeFile(join(folder, 'file'), '')
  for (const name of ['none', 'file'])
    await expect(call('folder-list', { path: join(folder, name), files: [] })).rejects.toMatchObject({
      code: 'fileMissing',
    })
})

test('a new folder is made once; names that lead elsewhere are refused', async () => {
  const folder = await makeFolder()
  const { call } = await openBackend(folder)
  const path = join(folder, '新')
  expect(await call('folder-create', { parent: folder, name: '新' })).toEqual({ path })
  expect(await call('folder-create', { parent: folder, name: '新' })).toEqual({ path })
  for (const name of ['..', '.', 'a/b', 'a\\b', 'con', 'x.', '/'])
    await expect(call('folder-create', { parent: folder, name })).rejects.toMatchObject({ code: 'badArguments' })
  await expect(call('folder-create', { parent: join(folder, 'none'), name: 'x' })).rejects.toMatchObject({
    code: 'folderNotWritable',
  })
})
