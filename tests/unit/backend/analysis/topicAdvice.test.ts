import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TopicAdvice } from '../../../../backend/analysis/topicAdvice.ts'
import { openCorpus } from '../../../../backend/storage/openCorpus.ts'
import type { CorpusStore } from '../../../../backend/storage/store.ts'
import { GalleyError } from '../../../../shared/contract/error.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { addTopic } from '../../../../shared/page/edits.ts'
import { makeFolder, openBackend, seeds, type TestBackend } from '../../../support/openBackend.ts'

/** A corpus of two pages that tell of the same thing, and a topic whose label neither says. */
const open = async () => {
  const folder = await makeFolder()
  const app = await openBackend(folder)
  const path = join(folder, 'corpus')
  await app.call('corpus-create', { path, title: '报' })
  const { imported } = await app.importPaths(join(seeds, '000_eebf8d0580a098f7.txt'))
  const topic = await app.call('topic-create', { label: '夕阳' })
  const [page = ''] = imported.map((one) => one.page)
  return { app, folder, path, page, topic: topic.id }
}

/** A store with some of its calls replaced. */
const withCalls = (store: CorpusStore, calls: Partial<CorpusStore>): CorpusStore =>
  new Proxy(store, {
    get: (_, key) => {
      const value: unknown = Reflect.get(key in calls ? calls : store, key)
      return typeof value === 'function' ? value.bind(store) : value
    },
  })

/** Stories of the page that say the label. */
const byLabel = 1

const proposedFor = async ({ call }: TestBackend, page: string, topic: string): Promise<number> => {
  const { articles } = await call('page-suggest-topics', { page })
  return articles.filter(({ suggestions }) => suggestions.some((one) => one.topic === topic)).length
}

const tag = async ({ call }: TestBackend, page: string, topic: string): Promise<void> => {
  const view = await call('page-read', { page })
  const article = view.page.articles.find(({ blocks }) => !blocks.some(({ text }) => text.includes('夕阳')))
  const change = diffPages(view.page, addTopic(view.page, article?.id ?? '', topic))
  const origin = { kind: 'correction', edit: 'topic.add' } as const
  await call('page-revise', { page, revision: 'tag', base: view.revision, change, origin })
}

test('a tag changes what is proposed for other stories, its undo takes that back', async () => {
  const { app, page, topic } = await open()
  const before = await app.call('page-suggest-topics', { page })
  await tag(app, page, topic)
  await expect.poll(() => proposedFor(app, page, topic)).toBeGreaterThan(0)
  await app.call('page-undo', { page })
  await expect.poll(async () => (await app.call('page-suggest-topics', { page })).articles).toEqual(before.articles)
})

test('what was tagged before is learned again after a restart', async () => {
  const { app, folder, path, page, topic } = await open()
  await tag(app, page, topic)
  await expect.poll(() => proposedFor(app, page, topic)).toBeGreaterThan(1)
  const before = await app.call('page-suggest-topics', { page })
  await app.close()
  const again = await openBackend(folder)
  await again.call('corpus-open', { path })
  await again.event('suggestionsChanged')
  expect(await again.call('page-suggest-topics', { page })).toEqual(before)
})

test('what was learned is kept, led along, and learned again to the same where it is lost', async () => {
  const { app, folder, path, page, topic } = await open()
  await tag(app, page, topic)
  await expect.poll(() => proposedFor(app, page, topic)).toBeGreaterThan(1)
  await app.close()
  const cache = join(path, 'cache', 'tagged.cache.json')
  // Undone in a later run, from what is kept.
  const second = await openBackend(folder)
  await second.call('corpus-open', { path })
  await second.event('suggestionsChanged')
  await second.call('page-undo', { page })
  await expect.poll(() => proposedFor(second, page, topic)).toBe(byLabel)
  await second.call('page-redo', { page })
  await expect.poll(() => proposedFor(second, page, topic)).toBeGreaterThan(1)
  await second.close()
  const kept = await readFile(cache, 'utf8')
  await rm(cache)
  const third = await openBackend(folder)
  await third.call('corpus-open', { path })
  await third.event('suggestionsChanged')
  await third.close()
  expect(await readFile(cache, 'utf8')).toBe(kept)
})

test('a page that was revised behind the back of what is kept is counted as it became', async () => {
  const { app, folder, path, page, topic } = await open()
  await tag(app, page, topic)
  await expect.poll(() => proposedFor(app, page, topic)).toBeGreaterThan(1)
  await app.close()
  const cache = join(path, 'cache', 'tagged.cache.json')
  const old = await readFile(cache)
  const second = await openBackend(folder)
  await second.call('corpus-open', { path })
  await second.event('suggestionsChanged')
  await second.call('page-undo', { page })
  await second.close()
  // As after a crash: the counts are those of the run before.
  await writeFile(cache, old)
  const third = await openBackend(folder)
  await third.call('corpus-open', { path })
  await expect.poll(() => proposedFor(third, page, topic)).toBe(byLabel)
})

test('a page whose revisions cannot be read now is passed over, and the corpus closes all the same', async () => {
  const { app, path, page, topic } = await open()
  await tag(app, page, topic)
  await expect.poll(() => proposedFor(app, page, topic)).toBeGreaterThan(1)
  await app.close()
  const store = await openCorpus(path, { readOnly: true })
  const cache = join(path, 'cache', 'tagged.cache.json')
  const { checksum: _, value } = JSON.parse(await readFile(cache, 'utf8'))
  const behind = { ...value, revisions: [[page, 0]] }
  let asked = 0
  const failing = withCalls(store, {
    readCache: async () => behind,
    readRevisions: () => {
      asked++
      return Promise.reject(new GalleyError('fileUnreadable', { name: page, reason: 'EIO' }))
    },
  })
  const advice = new TopicAdvice(failing, '0', () => undefined)
  advice.learn()
  await expect.poll(() => asked).toBe(1)
  await advice.close()
  await store.close()
})
