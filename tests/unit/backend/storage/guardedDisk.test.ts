import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Disk, DiskFile } from '../../../../backend/storage/disk.ts'
import { guardedDisk } from '../../../../backend/storage/guardedDisk.ts'
import { nodeDisk } from '../../../../backend/storage/nodeDisk.ts'
import { GalleyError } from '../../../../shared/contract/error.ts'
import { newFolder } from './support/corpora.ts'

let folder: string
let isAllowed: boolean
let disk: Disk
let file: DiskFile

beforeEach(async () => {
  folder = await newFolder()
  await writeFile(join(folder, 'a'), 'bytes')
  await mkdir(join(folder, 'empty'))
  isAllowed = true
  disk = guardedDisk(nodeDisk, async () => {
    if (!isAllowed) throw new GalleyError('corpusLockGone')
  })
  file = await disk.open(join(folder, 'a'), 'write')
})

afterEach(async () => {
  await file.close()
  await rm(folder, { recursive: true })
})

const at = (name: string) => join(folder, name)

it.each<readonly [string, () => Promise<unknown>]>([
  ['write', () => file.write(Buffer.from('other'), 0)],
  ['truncate', () => file.truncate(0)],
  ['open', () => disk.open(at('b'), 'new')],
  ['rename', () => disk.rename(at('a'), at('b'))],
  ['remove', () => disk.remove(at('a'))],
  ['removeFolder', () => disk.removeFolder(at('empty'))],
  ['makeFolder', () => disk.makeFolder(at('b'))],
])('changes nothing by %s where that is not allowed, and does where it is', async (_, change) => {
  const state = async () => [(await readdir(folder)).toSorted(), await readFile(at('a'), 'utf8').catch(() => null)]
  const before = await state()
  isAllowed = false
  await expect(change()).rejects.toMatchObject({ code: 'corpusLockGone' })
  expect(await state()).toEqual(before)
  isAllowed = true
  const changed = await change()
  if (changed !== undefined) await (changed as DiskFile).close()
  expect(await state()).not.toEqual(before)
})

it('acknowledges nothing that was written before it was not allowed any more', async () => {
  await file.write(Buffer.from('other'), 0)
  isAllowed = false
  await expect(file.sync()).rejects.toMatchObject({ code: 'corpusLockGone' })
})
