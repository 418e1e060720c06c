import { expect, it } from 'vitest'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { bodyAfter, bodyOf, newPage, nextRevision, revise } from './support/corpora.ts'
import { failure, PowerDisk } from './support/powerDisk.ts'
import { reviseGroup, sessionOptions } from './support/session.ts'

const path = '/home/corpus'
const pages = ['p1', 'p2', 'p3', 'p4']

async function makeStore() {
  const disk = PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))
  const store = await createCorpus(path, { title: 't', vocabulary: [] }, { ...sessionOptions, disk })
  for (const id of pages) await store.addPage(newPage(id))
  return { disk, store }
}

it('changes many pages with one acknowledgement', async () => {
  const { disk, store } = await makeStore()
  await reviseGroup(store, 'g1', pages)
  await store.close()
  const again = await openCorpus(path, { ...sessionOptions, disk })
  for (const id of pages) expect(bodyOf((await again.readPage(id)).page)).toBe(bodyAfter(1))
})

it('is whole after a crash once it is acknowledged, for readers beside its owner too', async () => {
  const { disk, store } = await makeStore()
  disk.before = (operation, file) => {
    if (operation === 'write' && file.includes('/p')) throw failure('EIO')
  }
  await reviseGroup(store, 'g1', pages)
  for (const options of [{ ...sessionOptions, readOnly: true }, sessionOptions, sessionOptions]) {
    const left = PowerDisk.of(disk.files)
    const again = await openCorpus(path, { ...options, disk: left })
    for (const id of pages) expect(bodyOf((await again.readPage(id)).page)).toBe(bodyAfter(1))
    expect(again.listPages().map(({ revision }) => revision)).toEqual([1, 1, 1, 1])
    await again.close()
    if (again.readOnly === null)
      for (const id of pages) {
        expect(left.files.get(`${path}/journal/${id}.jsonl`)?.toString()).toContain(`"id":"${id}-1"`)
      }
  }
})

it('changes no page when it cannot be acknowledged', async () => {
  const { disk, store } = await makeStore()
  disk.before = (operation, file) => {
    if (operation === 'sync' && file.endsWith('groups.jsonl')) throw failure('ENOSPC')
  }
  await expect(reviseGroup(store, 'g1', pages)).rejects.toMatchObject({ code: 'diskFull' })
  disk.before = () => undefined
  for (const id of pages) expect((await store.readPage(id)).revision).toBe(0)
  await reviseGroup(store, 'g2', pages)
  await revise(store, 'p2', 2)
  expect(bodyOf((await store.readPage('p2')).page)).toBe(bodyAfter(3))
})

const groupLines = (disk: PowerDisk) => disk.files.get(`${path}/journal/groups.jsonl`)?.toString().match(/.+\n/g) ?? []

it('leaves out what all pages have, while many are written and when it is closed', async () => {
  const { disk, store } = await makeStore()
  const most: number[] = []
  for (let round = 0; round < 12; round++) {
    await reviseGroup(store, `g${round}`, pages)
    most.push(groupLines(disk).length)
  }
  expect(Math.max(...most)).toBeLessThanOrEqual(3)
  await store.close()
  expect(groupLines(disk)).toEqual([])
  const again = await openCorpus(path, { ...sessionOptions, disk })
  for (const id of pages) expect((await again.readRevisions(id)).map(({ number }) => number)).toHaveLength(12)
  await again.close()
})

it('keeps what a page lacks, however much is left out around it', async () => {
  const { disk, store } = await makeStore()
  disk.before = (operation, file) => {
    if (operation === 'write' && file.endsWith('/p1.jsonl')) throw failure('EIO')
  }
  await reviseGroup(store, 'lacking', ['p1', 'p2'])
  for (let round = 0; round < 5; round++) await reviseGroup(store, `g${round}`, ['p3', 'p4'])
  await store.close()
  expect(groupLines(disk)).toEqual([expect.stringContaining('"id":"lacking"')])
  disk.before = () => undefined
  const again = await openCorpus(path, { ...sessionOptions, disk })
  expect((await again.readPage('p1')).revision).toBe(1)
  await again.close()
  expect(disk.files.get(`${path}/journal/p1.jsonl`)?.toString()).toContain('"id":"p1-1"')
  expect(groupLines(disk)).toEqual([])
})

it.each(['open', 'write', 'sync', 'rename', 'syncFolder'] as const)(
  'goes on when leaving out fails at %s, and loses no group',
  async (failing) => {
    const { disk, store } = await makeStore()
    await reviseGroup(store, 'g0', pages)
    await expect.poll(() => groupLines(disk)).toHaveLength(2)
    disk.before = (operation, file) => {
      const isTrimming = file.includes('groups.jsonl.') || (operation === 'rename' && file.endsWith('groups.jsonl'))
      const isFolder = operation === 'syncFolder' && file.endsWith('/journal')
      if (operation === failing && (isTrimming || isFolder)) throw failure('EIO')
    }
    const writing = Array.from({ length: 4 }, (_, round) => reviseGroup(store, `g${round + 1}`, [pages[round]!]))
    const refused = (await Promise.allSettled(writing)).filter(({ status }) => status === 'rejected').length
    // A name that the folder may forget is promised to nobody.
    expect(refused).toBe(failing === 'syncFolder' ? 4 : 0)
    disk.before = () => undefined
    await reviseGroup(store, 'g9', pages)
    const left = PowerDisk.of(disk.files)
    await store.close()
    for (const files of [left, disk]) {
      const again = await openCorpus(path, { ...sessionOptions, disk: files })
      expect(again.problems).toEqual([])
      for (const id of pages) expect((await again.readPage(id)).revision).toBe(refused > 0 ? 2 : 3)
      await again.close()
    }
  },
)

it('lets edits of its pages wait, and refuses those that it overtook', async () => {
  const { store } = await makeStore()
  const late = nextRevision(await store.readPage('p1'))
  const grouping = reviseGroup(store, 'g1', pages)
  const results = await Promise.allSettled([
    grouping,
    grouping.then(() => store.appendRevision('p1', late.revision, late.page)),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  await revise(store, 'p1', 1)
  expect((await store.readPage('p1')).revision).toBe(2)
})
