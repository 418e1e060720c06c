import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Disk, DiskFile } from '../../../../../backend/storage/disk.ts'
import { nodeDisk } from '../../../../../backend/storage/nodeDisk.ts'
import { createCorpus, openCorpus } from '../../../../../backend/storage/openCorpus.ts'
import { bodyAfter, bodyOf, newFolder, newPage, nextRevision } from '../support/corpora.ts'
import { failure } from '../support/powerDisk.ts'

const run = promisify(execFile)

let folder: string
let isMounted = false

beforeAll(async () => {
  folder = await newFolder()
  await mkdir(join(folder, 'disk'))
  // Only root on Linux may do this; others get a disk port with a quota.
  isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', join(folder, 'disk')]).then(
    () => true,
    () => false,
  )
})

afterAll(async () => {
  if (isMounted) await run('umount', [join(folder, 'disk')])
  await rm(folder, { recursive: true })
})

/** A disk that is full after so many bytes, writing what still fits as a real one does. */
function withQuota(quota: { left: number }): Disk {
  const limited = (file: DiskFile): DiskFile => ({
    write: async (bytes, at) => {
      const fits = Math.min(bytes.length, quota.left)
      quota.left -= fits
      await file.write(bytes.subarray(0, fits), at)
      if (fits < bytes.length) throw failure('ENOSPC')
    },
    sync: () => file.sync(),
    truncate: (length) => file.truncate(length),
    size: () => file.size(),
    close: () => file.close(),
  })
  return { ...nodeDisk, open: async (path, mode) => limited(await nodeDisk.open(path, mode)) }
}

/** Fills the disk with edits, makes room, goes on. */
async function fill(path: string, disk: Disk, makeRoom: () => Promise<void>): Promise<void> {
  const options = { disk, snapshotEvery: 10, idleAfter: 5 }
  let store = await createCorpus(path, { title: 't', vocabulary: [] }, options)
  await store.addPage(newPage('p1'))
  let refused = 0
  let next = nextRevision(await store.readPage('p1'))
  while (refused < 5) {
    try {
      await store.appendRevision('p1', next.revision, next.page)
      next = nextRevision(await store.readPage('p1'))
    } catch (error) {
      expect(error).toMatchObject({ code: 'diskFull' })
      expect((await store.readPage('p1')).revision).toBe(next.revision.number - 1)
      refused++
    }
  }
  const last = next.revision.number - 1
  const journal = await readFile(join(path, 'journal/p1.jsonl'), 'utf8')
  expect(journal.endsWith('\n')).toBe(true)
  expect(journal.split('\n')).toHaveLength(last + 2)
  await expect(store.addPage(newPage('p2'))).rejects.toMatchObject({ code: 'diskFull' })
  await makeRoom()
  await store.appendRevision('p1', next.revision, next.page)
  await store.addPage(newPage('p2'))
  await store.close()
  store = await openCorpus(path, options)
  expect(store.problems).toEqual([])
  expect(bodyOf((await store.readPage('p1')).page)).toBe(bodyAfter(last + 1))
  expect(store.listPages()).toHaveLength(2)
  await store.close()
}

it('refuses edits on a full disk, keeps what was acknowledged, and goes on once there is room', async (context) => {
  if (!isMounted) context.skip('no tmpfs can be mounted here')
  const filler = join(folder, 'disk', 'filler')
  await writeFile(filler, Buffer.alloc(96 * 1024))
  await fill(join(folder, 'disk', 'corpus'), nodeDisk, () => rm(filler))
})

it('does the same when a quota ends in the middle of a line', async () => {
  const quota = { left: 40_000 }
  await fill(join(folder, 'quota'), withQuota(quota), async () => {
    quota.left = 1_000_000
  })
})
