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
