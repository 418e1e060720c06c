import { expect, test } from 'vitest'
import { replaceText, setState } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'
import { openSamplePage, revise } from '../../../support/reviseSample.ts'

const blockAt = (page: Page, index: number) => blocksOf(page)[index]!
const typeInto = (index: number, text: string) => (page: Page) => replaceText(page, blockAt(page, index).id, 0, 0, text)

test('a revision is acknowledged with its number, told to all clients, and there after a restart', async () => {
  const folder = await makeFolder()
  const first = await openBackend(folder)
  await first.call('settings-change', { settings: { author: '王编辑' } })
  const view = await openSamplePage(first)
  const page = view.page.id
  expect(await revise(first, view, typeInto(0, '甲'))).toEqual({ number: 1, history: { undo: 'typing', redo: null } })
  const told = await first.event('pageRevised')
  expect(told).toMatchObject({ page, revision: { number: 1, author: '王编辑', parent: view.revisionId } })
  const summary = await first.event('pagesChanged', ({ pages }) =>
    pages.some(({ id, revision }) => id === page && revision === 1),
  )
  expect(summary.pages).toHaveLength(1)
  await first.close()
  const second = await openBackend(folder)
  const after = await openSamplePage(second)
  expect(after.page).toEqual(typeInto(0, '甲')(view.page))
  expect(after).toMatchObject({ revision: 1, history: { undo: 'typing', redo: null } })
  expect(await second.call('page-list-revisions', { page })).toEqual([told.revision])
})

test('the same revision sent again is acknowledged again and stands once', async () => {
  const app = await openBackend(await makeFolder())
  const view = await openSamplePage(app)
  const twice = [1, 2].map(() => revise(app, view, typeInto(0, '甲'), { id: 'same' }))
  expect(await Promise.all(twice)).toEqual([1, 2].map(() => ({ number: 1, history: { undo: 'typing', redo: null } })))
  expect(await app.call('page-list-revisions', { page: view.page.id })).toHaveLength(1)
})

test('a change against an older revision is moved over what came between', async () => {
  const app = await openBackend(await makeFolder())
  const view = await openSamplePage(app)
  await revise(app, view, typeInto(1, '甲'))
  expect(await revise(app, view, typeInto(2, '乙'))).toMatchObject({ number: 2 })
  const { page } = await app.call('page-read', { page: view.page.id })
  expect(page).toEqual(typeInto(2, '乙')(typeInto(1, '甲')(view.page)))
})

test('a change against an older revision at the same place is refused and changes nothing', async () => {
  const app = await openBackend(await makeFolder())
  const view = await openSamplePage(app)
  await revise(app, view, (page) => setState(page, { is: 'inProgress', reason: '' }))
  const late = revise(app, view, (page) => setState(page, { is: 'problematic', reason: '缺页' }))
  await expect(late).rejects.toMatchObject({ code: 'revisionStale' })
  const future = revise(app, { ...view, revision: 7 }, typeInto(0, '甲'))
  await expect(future).rejects.toMatchObject({ code: 'revisionStale' })
  expect(await app.call('page-read', { page: view.page.id })).toMatchObject({ revision: 1 })
})

test('changes sent at once are appended one after the other, none lost', async () => {
  const app = await openBackend(await makeFolder())
  const view = await openSamplePage(app)
  const count = Math.min(blocksOf(view.page).length, 8)
  await Promise.all(Array.from({ length: count }, (_, index) => revise(app, view, typeInto(index, `${index}`))))
  const { page, revision } = await app.call('page-read', { page: view.page.id })
  expect(revision).toBe(count)
  for (let index = 0; index < count; index++)
    expect(blockAt(page, index).text).toBe(`${index}${blockAt(view.page, index).text}`)
  const numbers = app.events.flatMap((event) => (event.event === 'pageRevised' ? [event.revision.number] : []))
  expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index + 1))
})

test('a change that does not fit, breaks the page, or claims an origin of the backend is refused', async () => {
  const app = await openBackend(await makeFolder())
  const view = await openSamplePage(app)
  const page = view.page.id
  const block = blockAt(view.page, 0)
  const send = (change: object, kind: 'correction' | 'undo' = 'correction') =>
    app.call('page-revise', { page, revision: 'bad', base: 0, change, origin: { kind, edit: 'typing' } })
  const foreign = {
    blocks: { added: [], removed: [], changed: [{ id: block.id, text: [{ at: 0, remove: '✗✗', insert: '' }] }] },
  }
  const outOfText = {
    blocks: {
      added: [],
      removed: [],
      changed: [{ id: block.id, marks: { before: block.marks, after: [{ kind: 'sic', from: 0, to: 99_999 }] } }],
    },
  }
  await expect(send(foreign)).rejects.toMatchObject({ code: 'changeInvalid' })
  await expect(send(outOfText)).rejects.toMatchObject({ code: 'changeInvalid' })
  await expect(send({}, 'undo')).rejects.toMatchObject({ code: 'badArguments' })
  await expect(app.call('page-read', { page: '../../x' })).rejects.toMatchObject({ code: 'pageMissing' })
  expect(await app.call('page-read', { page })).toMatchObject({ revision: 0, page: view.page })
})

test('findings follow a revision, and the summary counts them', async () => {
  const app = await openBackend(await makeFolder())
  const view = await openSamplePage(app)
  const page = view.page.id
  await revise(app, view, typeInto(0, '甲'))
  const told = await app.event('findingsChanged', (event) => event.page === page && event.revision === 1)
  expect(told.error).toBeNull()
  expect(await app.call('page-list-findings', { page })).toEqual({ revision: 1, findings: told.findings })
  expect((await app.call('page-read', { page })).findings).toEqual(told.findings)
  const { pages } = await app.call('corpus-read', {})
  expect(pages[0]!.findings).toBe(told.findings.length)
})
