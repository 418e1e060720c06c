import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Disk } from '../../../../../backend/storage/disk.ts'
import type { LockOwner } from '../../../../../backend/storage/lock.ts'
import { createCorpus, openCorpus } from '../../../../../backend/storage/openCorpus.ts'
import type { CorpusStore, GroupRevision } from '../../../../../backend/storage/store.ts'
import type { Page } from '../../../../../shared/page/page.ts'
import { bodyAfter, bodyOf, newPage, nextRevision } from './corpora.ts'

/** No process has this id: a lock of this owner is always stale. */
export const deadOwner: LockOwner = { pid: 2 ** 30, host: hostname(), start: null, beats: true, token: 'dead' }

export const sessionOptions = {
  snapshotEvery: 3,
  idleAfter: 60_000,
  pagesInMemory: 2,
  groupsKept: 300,
  recordKept: 100,
  owner: deadOwner,
}

/** What was acknowledged: the last revision of each page, and the number in the corpus's title. */
export interface Acknowledged {
  readonly pages: Map<string, number>
  title: number
}

export const nothing = (): Acknowledged => ({ pages: new Map(), title: 0 })

export async function reviseGroup(
  store: CorpusStore,
  id: string,
  pages: readonly string[],
): Promise<Map<string, number>> {
  const revisions: GroupRevision['revisions'][number][] = []
  const after = new Map<string, Page>()
  for (const page of pages) {
    const next = nextRevision(await store.readPage(page))
    revisions.push({ page, revision: next.revision })
    after.set(page, next.page)
  }
  await store.appendGroup({ id, revisions }, after)
  return new Map(revisions.map(({ page, revision }) => [page, revision.number]))
}

/** Does a write, as often as `attempts` says while it fails. */
export type Attempt = (write: () => Promise<void>) => Promise<void>

/** Everything that a corpus can be written with, over two openings. `acknowledged` grows with every write. */
export async function writeSession(
  disk: Disk,
  path: string,
  acknowledged: Acknowledged,
  attempt: Attempt,
): Promise<void> {
  await attempt(async () => {
    if ((await disk.stat(join(path, 'galley.json'))) !== null) return
    const fresh = await createCorpus(path, { title: '0', vocabulary: [] }, { ...sessionOptions, disk })
    await fresh.close()
  })
  for (let opening = 0; opening < 2; opening++) {
    let store: CorpusStore | null = null
    await attempt(async () => {
      store = await openCorpus(path, { ...sessionOptions, disk })
      if (store.readOnly !== null) throw new Error(`read-only: ${store.readOnly.code}`)
    })
    if (store === null) return
    await writeAll(store, opening, acknowledged, attempt)
    await (store as CorpusStore).close()
  }
}

async function writeAll(
  store: CorpusStore,
  opening: number,
  acknowledged: Acknowledged,
  attempt: Attempt,
): Promise<void> {
  const revise = (id: string) =>
    attempt(async () => {
      const { revision, page } = nextRevision(await store.readPage(id))
      await store.appendRevision(id, revision, page)
      acknowledged.pages.set(id, revision.number)
    })
  const add = (id: string) =>
    attempt(async () => {
      await store.addPage(newPage(id))
      acknowledged.pages.set(id, 0)
    })
  for (const id of [`p${opening}a`, `p${opening}b`, `p${opening}c`]) {
    await add(id)
    for (let count = 0; count < 3; count++) await revise(id)
  }
  const together = await Promise.allSettled([`p${opening}d`, `p${opening}e`].map(add))
  for (const added of together) if (added.status === 'rejected') throw added.reason
  for (let round = 0; round < 2; round++) {
    await attempt(async () => {
      const id = `g${opening}${round}`
      for (const [page, number] of await reviseGroup(store, id, ['p0a', 'p0c'])) acknowledged.pages.set(page, number)
    })
    await revise('p0a')
  }
  await attempt(async () => {
    const info = { name: 'x.png', type: 'image/png', width: 1, height: 1, stamp: `${opening}` }
    await store.writeImage('p0b', { info, bytes: Buffer.from('image') })
  })
  // At the second its journal begins anew.
  for (let count = 0; count < 2; count++) {
    await attempt(async () => {
      const title = acknowledged.title + 1
      await store.writeRecord({ ...store.readRecord(), title: `${title}` }, '王静')
      acknowledged.title = title
    })
  }
}

/** Throws unless every acknowledged write is there, and every page's text is what its revisions say. */
export async function assertKept(store: CorpusStore, acknowledged: Acknowledged): Promise<void> {
  if (Number(store.readRecord().title) < acknowledged.title) throw new Error(`title ${store.readRecord().title} lost`)
  const listed = new Map(store.listPages().map((entry) => [entry.id, entry]))
  for (const [id, number] of acknowledged.pages) {
    const { page, revision } = await store.readPage(id)
    if (revision < number) throw new Error(`${id} is at ${revision}, but ${number} was acknowledged`)
    if (bodyOf(page) !== bodyAfter(revision)) throw new Error(`${id} at ${revision} reads ${bodyOf(page)}`)
    if (listed.get(id)?.revision !== revision) throw new Error(`${id} is listed at ${listed.get(id)?.revision}`)
    const revisions = await store.readRevisions(id)
    if (revisions.length !== revision) throw new Error(`${id} has ${revisions.length} revisions of ${revision}`)
    if (Buffer.from(await store.readOriginal(id)).length === 0) throw new Error(`${id} lost its bytes`)
  }
}
