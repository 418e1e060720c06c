import { writeSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Disk, DiskFile } from '../../../../../backend/storage/disk.ts'
import { nodeDisk } from '../../../../../backend/storage/nodeDisk.ts'
import { createCorpus, openCorpus } from '../../../../../backend/storage/openCorpus.ts'
import type { CorpusStore } from '../../../../../backend/storage/store.ts'
import { bodyAfter, bodyOf, newPage, nextRevision } from '../support/corpora.ts'
import { seededRandom } from '../support/random.ts'
import { reviseGroup } from '../support/session.ts'

// A process that writes to a corpus until it is killed:
// `writer <path> <seed> <kill at the nth sync or rename, 0: never> <part of the paths that count>`; an even seed kills
// before it, an odd one after it.
// It says a line for each thing that it found on opening, and for each acknowledgement.

const [, , path = '', seed = '0', last = '0', counted = ''] = process.argv

const say = (...words: readonly (string | number)[]): void => {
  writeSync(1, `${words.join(' ')}\n`)
}

const pages = ['p1', 'p2', 'p3', 'p4']

let points = 0

/** Kills this process before or after the nth sync or rename. */
async function point<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!name.includes(counted)) return await work()
  points++
  const isLast = points === Number(last)
  if (isLast && Number(seed) % 2 === 0) process.kill(process.pid, 'SIGKILL')
  const result = await work()
  if (isLast) process.kill(process.pid, 'SIGKILL')
  return result
}

const watched = (name: string, file: DiskFile): DiskFile => ({
  write: (bytes, at) => file.write(bytes, at),
  truncate: (length) => file.truncate(length),
  size: () => file.size(),
  close: () => file.close(),
  sync: () => point(name, () => file.sync()),
})

const disk: Disk = {
  ...nodeDisk,
  open: async (name, mode) => watched(name, await nodeDisk.open(name, mode)),
  rename: (from, to) => point(from, () => nodeDisk.rename(from, to)),
  syncFolder: (folder) => point(folder, () => nodeDisk.syncFolder(folder)),
}

const options = { disk, snapshotEvery: 4, idleAfter: 5, pagesInMemory: 2, groupsKept: 2000, recordKept: 500 }

async function openOrCreate(): Promise<CorpusStore> {
  const isThere = await stat(join(path, 'galley.json')).catch(() => null)
  return isThere === null
    ? await createCorpus(path, { title: '0', vocabulary: [] }, options)
    : await openCorpus(path, options)
}

async function tellFound(store: CorpusStore): Promise<void> {
  if (store.readOnly !== null) say('bad', 'read-only', store.readOnly.code)
  for (const problem of store.problems) say('bad', JSON.stringify(problem))
  for (const { id, revision } of store.listPages()) {
    const found = await store.readPage(id)
    const revisions = await store.readRevisions(id)
    if (found.revision !== revision || revisions.length !== revision) say('bad', id, 'is listed at', revision)
    if (bodyOf(found.page) !== bodyAfter(revision)) say('bad', id, 'reads', bodyOf(found.page))
    say('found', id, revision)
  }
  say('found', 'title', store.readRecord().title)
}

async function revise(store: CorpusStore, id: string): Promise<void> {
  const { revision, page } = nextRevision(await store.readPage(id))
  await store.appendRevision(id, revision, page)
  say('ack', id, revision.number)
}

async function writeSomething(store: CorpusStore, random: () => number, round: number): Promise<void> {
  const some = pages.filter(() => random() < 0.6)
  const choice = random()
  if (choice < 0.6) {
    await Promise.all(some.map((id) => revise(store, id)))
  } else if (choice < 0.75) {
    const numbers = await reviseGroup(store, `${process.pid}-${round}`, some)
    for (const [id, number] of numbers) say('ack', id, number)
  } else if (choice < 0.9) {
    const title = Number(store.readRecord().title) + 1
    await store.writeRecord({ ...store.readRecord(), title: `${title}` }, '王静')
    say('ack', 'title', title)
  } else {
    const info = { name: 'x.png', type: 'image/png', width: 1, height: 1, stamp: `${round}` }
    await store.writeImage('p1', { info, bytes: Buffer.from(`${round}`) })
  }
}

const store = await openOrCreate()
await tellFound(store)
for (const id of pages) {
  if (store.listPages().some((entry) => entry.id === id)) continue
  await store.addPage(newPage(id))
  say('ack', id, 0)
}
const random = seededRandom(Number(seed))
for (let round = 0; round < 60; round++) await writeSomething(store, random, round)
await store.close()
