import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Disk } from '../../../../backend/storage/disk.ts'
import { nodeDisk } from '../../../../backend/storage/nodeDisk.ts'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import type { CorpusStore } from '../../../../backend/storage/store.ts'
import { bodyAfter, bodyOf, newFolder, newPage, nextRevision, revise } from './support/corpora.ts'
import { failure, PowerDisk } from './support/powerDisk.ts'
import { deadOwner } from './support/session.ts'

let folder: string
let store: CorpusStore

beforeEach(async () => {
  folder = await newFolder()
  store = await createCorpus(join(folder, 'corpus'), { title: '华西社区报', vocabulary: [] })
})

afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function reopen(): Promise<void> {
  await store.close()
  store = await openCorpus(store.path)
}

it('keeps pages, revisions, record, bytes and order over closing and opening', async () => {
  for (const id of ['p3', 'p1', 'p2']) await store.addPage(newPage(id))
  await revise(store, 'p1', 3)
  await store.writeRecord({ ...store.readRecord(), title: '新题' }, '王静')
  await reopen()
  expect(store.readOnly).toBeNull()
  expect(store.problems).toEqual([])
  expect(store.readRecord().title).toBe('新题')
  expect(store.listPages().map(({ id, revision }) => [id, revision])).toEqual([
    ['p3', 0],
    ['p1', 3],
    ['p2', 0],
  ])
  expect(bodyOf((await store.readPage('p1')).page)).toBe(bodyAfter(3))
  expect((await store.readRevisions('p1')).map(({ number }) => number)).toEqual([1, 2, 3])
  expect(Buffer.from(await store.readOriginal('p2')).toString()).toBe('税务信息化提速\n正文')
})

it('has every page in its snapshot and in its journal alone', async () => {
  await store.addPage(newPage('p1'))
  await revise(store, 'p1', 2)
  await store.close()
  for (const part of ['pages/p1.json', 'journal/p1.jsonl', 'cache/index.json']) {
    const path = join(store.path, part)
    const bytes = await readFile(path)
    await rm(path)
    store = await openCorpus(store.path)
    expect(bodyOf((await store.readPage('p1')).page), part).toBe(bodyAfter(2))
    await store.close()
    await writeFile(path, bytes)
  }
})

it('refuses a revision that does not follow, and takes the next one', async () => {
  await store.addPage(newPage('p1'))
  const first = nextRevision(await store.readPage('p1'))
  const writing = store.appendRevision('p1', first.revision, first.page)
  await expect(store.appendRevision('p1', first.revision, first.page)).rejects.toMatchObject({ code: 'revisionStale' })
  await writing
  await revise(store, 'p1', 1)
  expect((await store.readPage('p1')).revision).toBe(2)
})

it('takes revisions that wait for one another in one write', async () => {
  await store.addPage(newPage('p1'))
  let now = await store.readPage('p1')
  const writes: Promise<void>[] = []
  for (let count = 0; count < 20; count++) {
    const { revision, page } = nextRevision(now)
    writes.push(store.appendRevision('p1', revision, page))
    now = { ...now, page, revision: revision.number, revisionId: revision.id }
  }
  await Promise.all(writes)
  await reopen()
  expect(bodyOf((await store.readPage('p1')).page)).toBe(bodyAfter(20))
})

it('lists what its pages hold', async () => {
  await store.addPage(newPage('p1', '001.txt'))
  const [entry] = store.listPages()
  expect(entry).toMatchObject({ name: '001.txt', title: '税务信息化提速', articles: 1, characters: 9, problem: null })
})

it('reads no page on opening but those whose journals are not as the index has them', async () => {
  for (const id of ['p1', 'p2', 'p3']) await store.addPage(newPage(id))
  await reopen()
  await revise(store, 'p2', 1)
  await store.close()
  const read: string[] = []
  const disk: Disk = {
    ...nodeDisk,
    read(path) {
      read.push(basename(path))
      return nodeDisk.read(path)
    },
  }
  store = await openCorpus(store.path, { disk })
  expect(read.filter((name) => name.startsWith('p'))).toEqual([])
  await store.close()
  await writeFile(join(store.path, 'journal/p2.jsonl'), 'rubbish', { flag: 'a' })
  store = await openCorpus(store.path, { disk })
  expect(new Set(read.filter((name) => name.startsWith('p')))).toEqual(new Set(['p2.json', 'p2.jsonl']))
  expect(store.listPages().map(({ revision }) => revision)).toEqual([0, 1, 0])
})

it('keeps more pages than it has in memory', async () => {
  await store.close()
  store = await openCorpus(store.path, { pagesInMemory: 3 })
  const ids = Array.from({ length: 20 }, (_, index) => `p${index}`)
  for (const id of ids) await store.addPage(newPage(id))
  for (let round = 1; round <= 3; round++) {
    await Promise.all(ids.map((id) => revise(store, id, 1)))
  }
  await reopen()
  expect(store.problems).toEqual([])
  for (const id of ids) expect(bodyOf((await store.readPage(id)).page)).toBe(bodyAfter(3))
})

it('keeps an image, never overwrites one, forgets it when told, and brings it back', async () => {
  await store.addPage(newPage('p1'))
  const info = { name: '001.jpg', type: 'image/jpeg', width: 1, height: 1, stamp: 's' }
  await store.writeImage('p1', { info, bytes: Buffer.from('one') })
  await store.writeImage('p1', { info: { ...info, stamp: 't' }, bytes: Buffer.from('two') })
  await reopen()
  expect((await store.readPage('p1')).image?.stamp).toBe('t')
  expect(await readFile(store.imagePath('p1') ?? '', 'utf8')).toBe('two')
  await store.writeImage('p1', null)
  await reopen()
  expect((await store.readPage('p1')).image).toBeNull()
  expect(store.imagePath('p1')).toBeNull()
  expect(await readdir(join(store.path, 'images'))).toHaveLength(2)
  await store.restoreImage('p1', 's')
  await reopen()
  expect((await store.readPage('p1')).image).toEqual(info)
  expect(await readFile(store.imagePath('p1') ?? '', 'utf8')).toBe('one')
  await expect(store.restoreImage('p1', 'never')).rejects.toMatchObject({ code: 'fileMissing' })
  await store.writeImage('p1', null)
  await rm(join(store.path, 'images', 'p1-1.jpg'))
  await expect(store.restoreImage('p1', 't')).rejects.toMatchObject({
    code: 'fileMissing',
    params: { name: '001.jpg' },
  })
  expect((await store.readPage('p1')).image).toBeNull()
})

it('opens read-only beside its owner, says who that is, and sees what the owner writes', async () => {
  await store.addPage(newPage('p1'))
  const other = await openCorpus(store.path)
  expect(other.readOnly).toMatchObject({ code: 'corpusLocked', params: { pid: process.pid } })
  await revise(store, 'p1', 2)
  expect(bodyOf((await other.readPage('p1')).page)).toBe(bodyAfter(2))
  const { revision, page } = nextRevision(await other.readPage('p1'))
  await expect(other.appendRevision('p1', revision, page)).rejects.toMatchObject({ code: 'corpusReadOnly' })
  await other.close()
  await revise(store, 'p1', 1)
})

it('opens read-only in a folder that cannot be written, with its latest acknowledged state', async () => {
  await store.addPage(newPage('p1'))
  await revise(store, 'p1', 2)
  await store.close()
  const disk: Disk = { ...nodeDisk, open: () => Promise.reject(failure('EACCES')) }
  store = await openCorpus(store.path, { disk })
  expect(store.readOnly).toMatchObject({ code: 'corpusNotWritable', params: { path: store.path } })
  expect(bodyOf((await store.readPage('p1')).page)).toBe(bodyAfter(2))
  await expect(store.addPage(newPage('p2'))).rejects.toMatchObject({ code: 'corpusReadOnly' })
  await store.writeCache('x', 1)
  const fresh = createCorpus(join(folder, 'new'), { title: 't', vocabulary: [] }, { disk })
  await expect(fresh).rejects.toMatchObject({ code: 'folderNotWritable', params: { path: join(folder, 'new') } })
})

it.each([
  ['write', 'originals/p1/'],
  ['sync', 'journal/p1.jsonl'],
  ['rename', 'journal/p1.jsonl'],
  ['syncFolder', 'journal'],
] as const)('leaves nothing of a page behind of which the %s of %s failed', async (failing, file) => {
  const disk = PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))
  const options = { disk, owner: deadOwner }
  const made = await createCorpus('/home/corpus', { title: 't', vocabulary: [] }, options)
  disk.before = (operation, path) => {
    if (operation !== failing || !path.startsWith(`/home/corpus/${file}`)) return
    disk.before = () => undefined
    throw failure('EIO')
  }
  await expect(made.addPage(newPage('p1'))).rejects.toMatchObject({ code: 'writeFailed' })
  for (const left of [disk, disk.cutPower(() => 0)]) {
    expect([...left.files.keys()].filter((path) => path.includes('p1'))).toEqual([])
    expect(await left.list('/home/corpus/originals')).toEqual([])
  }
  await made.addPage(newPage('p1'))
  await made.close()
  expect((await openCorpus('/home/corpus', options)).listPages()).toHaveLength(1)
})

it('adds pages beside each other in the order in which they were given, whole or not at all', async () => {
  const disk = PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))
  const options = { disk, owner: deadOwner }
  const made = await createCorpus('/home/corpus', { title: 't', vocabulary: [] }, options)
  const makeFolder = disk.makeFolder.bind(disk)
  const others: Promise<void>[] = []
  disk.makeFolder = async (path) => {
    // The first is stored last.
    if (path.endsWith('/p4')) await Promise.allSettled(others)
    await makeFolder(path)
  }
  disk.before = (operation, path) => {
    if (operation === 'sync' && path.includes('journal/p3.jsonl')) throw failure('EIO')
  }
  const first = made.addPage(newPage('p4'))
  others.push(...['p2', 'p3', 'p1'].map((id) => made.addPage(newPage(id))))
  const added = await Promise.allSettled([first, ...others])
  expect(added.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  const stored = ['p4', 'p2', 'p1']
  expect(made.listPages().map(({ id }) => id)).toEqual(stored)
  await made.close()
  disk.before = () => undefined
  const again = await openCorpus('/home/corpus', options)
  expect(again.problems).toEqual([])
  expect(again.listPages().map(({ id }) => id)).toEqual(stored)
})

it('keeps two files of one name apart', async () => {
  await store.addPage(newPage('p1', '001.txt'))
  await store.addPage({
    ...newPage('p2', '001.txt'),
    bytes: Buffer.from('other'),
    source: { ...newPage('p2', '001.txt').source, checksum: '' },
  })
  await store.addPage(newPage('p3', '../../con.txt'))
  expect(Buffer.from(await store.readOriginal('p2')).toString()).toBe('other')
  expect(Buffer.from(await store.readOriginal('p1')).toString()).toBe('税务信息化提速\n正文')
  expect(await readdir(join(store.path, 'originals/p3'))).toEqual(['___.._con.txt'])
  expect(store.listPages().map(({ name }) => name)).toEqual(['001.txt', '001.txt', '../../con.txt'])
})

it('takes no page under an id that is taken, and says when bytes are not those that came in', async () => {
  await store.addPage(newPage('p1'))
  await expect(store.addPage(newPage('p1'))).rejects.toMatchObject({ code: 'internal' })
  await writeFile(join(store.path, 'originals/p1/p1.txt'), 'changed')
  await expect(store.readOriginal('p1')).rejects.toMatchObject({
    code: 'fileUnreadable',
    params: { reason: 'damaged' },
  })
  await rm(join(store.path, 'originals/p1/p1.txt'))
  await expect(store.readOriginal('p1')).rejects.toMatchObject({ code: 'fileMissing' })
})

it('keeps cached values by name, and has none for what it does not know', async () => {
  await store.writeCache('findings/p1', [{ id: 1 }])
  await store.writeCache('../../escape', 'x')
  await reopen()
  expect(await store.readCache('findings/p1')).toEqual([{ id: 1 }])
  expect(await store.readCache('other')).toBeNull()
  expect(await readdir(folder)).toEqual(['corpus'])
})

it('says what is wrong with a folder', async () => {
  const options = { title: 't', vocabulary: [] }
  await expect(openCorpus(folder)).rejects.toMatchObject({ code: 'corpusMissing' })
  await expect(openCorpus(join(folder, 'none'))).rejects.toMatchObject({ code: 'corpusMissing' })
  await expect(createCorpus(store.path, options)).rejects.toMatchObject({ code: 'corpusExists' })
  await expect(createCorpus(folder, options)).rejects.toMatchObject({ code: 'folderNotEmpty' })
  await writeFile(join(folder, 'file'), '')
  await expect(createCorpus(join(folder, 'file', 'sub'), options)).rejects.toMatchObject({ code: 'notFolder' })
  await expect(store.readPage('none')).rejects.toMatchObject({ code: 'pageMissing' })
})
