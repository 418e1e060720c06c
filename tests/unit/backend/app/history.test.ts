import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { addTopic, joinBlocks, replaceText } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import { invertChange } from '../../../../shared/page/invertChange.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'
import { openSamplePage, revise } from '../../../support/reviseSample.ts'

const type = (page: Page) => replaceText(page, blocksOf(page)[0]!.id, 0, 0, '甲')
const join2 = (page: Page) => {
  const [left, right] = page.articles[0]!.blocks
  return joinBlocks(page, left!.id, right!.id)
}

test('undo and redo go through text and structure, also after closing and opening again', async () => {
  const folder = await makeFolder()
  const first = await openBackend(folder)
  const before = await openSamplePage(first)
  const page = before.page.id
  await revise(first, before, type)
  const typed = await first.call('page-read', { page })
  await revise(first, typed, join2, { name: 'block.join' })
  const joined = await first.call('page-read', { page })
  await first.close()

  const { call } = await openBackend(folder)
  await call('corpus-open-sample', {})
  expect(await call('page-undo', { page })).toEqual({ number: 3, history: { undo: 'typing', redo: 'block.join' } })
  expect((await call('page-read', { page })).page).toEqual(typed.page)
  expect(await call('page-undo', { page })).toEqual({ number: 4, history: { undo: null, redo: 'typing' } })
  expect((await call('page-read', { page })).page).toEqual(before.page)
  expect(await call('page-redo', { page })).toEqual({ number: 5, history: { undo: 'typing', redo: 'block.join' } })
  expect(await call('page-redo', { page })).toEqual({ number: 6, history: { undo: 'block.join', redo: null } })
  expect((await call('page-read', { page })).page).toEqual(joined.page)
  const kinds = (await call('page-list-revisions', { page })).map(({ origin }) => origin.kind)
  expect(kinds).toEqual(['correction', 'correction', 'undo', 'undo', 'redo', 'redo'])
})

test('a new edit ends what could be done again', async () => {
  const app = await openBackend(await makeFolder())
  const view = await openSamplePage(app)
  const page = view.page.id
  await revise(app, view, type)
  await app.call('page-undo', { page })
  await revise(app, await app.call('page-read', { page }), type)
  await expect(app.call('page-redo', { page })).rejects.toMatchObject({ code: 'nothingToUndo' })
})

test('where nothing was done there is nothing to undo', async () => {
  const app = await openBackend(await makeFolder())
  const { page } = await openSamplePage(app)
  await expect(app.call('page-undo', { page: page.id })).rejects.toMatchObject({ code: 'nothingToUndo' })
})

/** Appends one change over all pages of the sample corpus, as a later command over many pages will. */
const tagAll = async (folder: string): Promise<readonly string[]> => {
  const store = await openCorpus(join(folder, 'user', 'sample'))
  const pages = new Map<string, Page>()
  const revisions = []
  for (const { id } of store.listPages()) {
    const stored = await store.readPage(id)
    const page = addTopic(stored.page, stored.page.articles[0]!.id, 'culture')
    const change = diffPages(stored.page, page)
    pages.set(id, page)
    revisions.push({
      page: id,
      revision: {
        id: `tag-${id}`,
        parent: stored.revisionId,
        number: stored.revision + 1,
        author: 'A',
        at: new Date().toISOString(),
        origin: { kind: 'correction' as const, edit: 'topic.add', group: 'g1' },
        change,
      },
    })
  }
  await store.appendGroup({ id: 'g1', revisions }, pages)
  await store.close()
  return [...pages.keys()]
}

test('a change over many pages is undone and done again on all of them at once', async () => {
  const folder = await makeFolder()
  const first = await openBackend(folder)
  await first.call('corpus-open-sample', {})
  await first.close()
  const pages = await tagAll(folder)
  const { call, events } = await openBackend(folder)
  await call('corpus-open-sample', {})
  const tagged = async () => (await call('corpus-read', {})).pages.map((page) => page.tagged)
  expect(await tagged()).toEqual([1, 1, 1, 1, 1])
  expect(await call('page-undo', { page: pages[3]! })).toEqual({
    number: 2,
    history: { undo: null, redo: 'topic.add' },
    group: { pages: 5, left: [] },
  })
  expect(await tagged()).toEqual([0, 0, 0, 0, 0])
  expect(await call('page-redo', { page: pages[0]! })).toMatchObject({ number: 3 })
  expect(await tagged()).toEqual([1, 1, 1, 1, 1])
  expect(events.filter(({ event }) => event === 'pageRevised')).toHaveLength(10)
})

test('a change over many pages is undone but where a page was changed after it, and that page is named', async () => {
  const folder = await makeFolder()
  const first = await openBackend(folder)
  await first.call('corpus-open-sample', {})
  await first.close()
  const pages = await tagAll(folder)
  const app = await openBackend(folder)
  await app.call('corpus-open-sample', {})
  const later = await app.call('page-read', { page: pages[1]! })
  await revise(app, later, type)
  const typed = await app.call('page-read', { page: pages[1]! })
  const left = [later.source.name]
  expect(await app.call('page-undo', { page: pages[0]! })).toMatchObject({ number: 2, group: { pages: 4, left } })
  expect((await app.call('page-read', { page: pages[1]! })).page).toEqual(typed.page)
  // What is left of it is undone from that page, once the later edit is.
  await app.call('page-undo', { page: pages[1]! })
  expect(await app.call('page-undo', { page: pages[1]! })).toMatchObject({ group: { pages: 1, left: [] } })
  expect((await app.call('corpus-read', {})).pages.map((page) => page.tagged)).toEqual([0, 0, 0, 0, 0])
})

test('an undo keeps the inverse of what it undoes and where the selection stood', async () => {
  const app = await openBackend(await makeFolder())
  const { page, revision } = await openSamplePage(app)
  const change = diffPages(page, type(page))
  const place = (offset: number) => ({ block: blocksOf(page)[0]!.id, offset })
  const at = (offset: number) => ({ anchor: place(offset), focus: place(offset) })
  const selection = { before: at(0), after: at(1) }
  const origin = { kind: 'correction', edit: 'typing' } as const
  await app.call('page-revise', { page: page.id, revision: 'r', base: revision, change, origin, selection })
  await app.call('page-undo', { page: page.id })
  const undone = (await app.call('page-list-revisions', { page: page.id }))[1]!
  expect(undone).toMatchObject({
    origin: { kind: 'undo', edit: 'typing', of: 'r' },
    parent: 'r',
    selection: { before: at(1), after: at(0) },
  })
  expect(undone.change).toEqual(invertChange(change))
})
