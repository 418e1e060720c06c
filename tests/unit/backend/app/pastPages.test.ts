import { expect, test } from 'vitest'
import { PastPages } from '../../../../backend/app/pastPages.ts'
import type { StoredPage } from '../../../../backend/storage/store.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { addNote, joinBlocks, replaceText } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import type { Revision } from '../../../../shared/page/revision.ts'
import { makePage } from '../../../support/makePage.ts'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'
import { openSamplePage, revise } from '../../../support/reviseSample.ts'

const start = makePage({ articles: [{ blocks: ['甲', '乙'] }] })

/** A page with so many revisions of one letter each, and all the states that it had. */
function madeOf(count: number): { states: Page[]; revisions: Revision[]; stored: StoredPage } {
  const states = [start]
  const revisions: Revision[] = []
  for (let number = 1; number <= count; number++) {
    const before = states.at(-1)!
    const after = replaceText(before, 'b1', 0, 1, String(number % 10))
    states.push(after)
    const made = {
      id: `r${number}`,
      parent: null,
      number,
      author: '',
      at: '',
      origin: { kind: 'correction', edit: 'typing' },
    }
    revisions.push({ ...made, change: diffPages(before, after) } as Revision)
  }
  return { states, revisions, stored: { page: states.at(-1)!, revision: count, revisionId: `r${count}` } as StoredPage }
}

test('any of thousands of states is found again, back and forth', async () => {
  const { states, revisions, stored } = madeOf(3_000)
  const past = new PastPages()
  for (const number of [0, 2_999, 1, 1_500, 1_501, 3_000, 64]) {
    expect(await past.at(stored, revisions, number)).toEqual(states[number])
  }
})

test('states before revisions that were lost are missing, and those after them are not', async () => {
  const { states, revisions, stored } = madeOf(10)
  const left = revisions.slice(6)
  const past = new PastPages()
  expect(await past.at(stored, left, 6)).toEqual(states[6])
  await expect(past.at(stored, left, 5)).rejects.toMatchObject({
    code: 'revisionMissing',
    params: { first: 6, last: 10 },
  })
  await expect(past.at(stored, left, 11)).rejects.toMatchObject({ code: 'revisionMissing' })
  await expect(past.at(stored, [], 9)).rejects.toMatchObject({ code: 'revisionMissing' })
})

test('a restored page has the text, structure and notes of then, and keeps its state and dismissals', async () => {
  const app = await openBackend(await makeFolder())
  const before = await openSamplePage(app)
  const page = before.page.id
  const [first, second] = before.page.articles[0]!.blocks
  const note = { id: 'n', from: 0, to: 1, text: '?', author: '', at: '2026-01-02T03:04:05.678Z', settled: false }
  await revise(app, before, (each) => joinBlocks(each, first!.id, second!.id))
  await revise(app, await app.call('page-read', { page }), (each) => ({
    ...addNote(each, blocksOf(each)[0]!.id, note),
    state: { is: 'proofread', reason: '' },
    dismissed: [{ check: 'c', fingerprint: 'f' }],
  }))
  await app.call('page-restore', { page, revision: 0 })
  const { page: restored, revision, history } = await app.call('page-read', { page })
  expect(revision).toBe(3)
  expect(restored.articles).toEqual(before.page.articles)
  expect(restored).toMatchObject({ state: { is: 'proofread' }, dismissed: [{ check: 'c' }] })
  expect(history.undo).toBe('history.restore')
  const { origin } = (await app.call('page-list-revisions', { page })).at(-1)!
  expect(origin).toEqual({ kind: 'correction', edit: 'history.restore', restored: 0 })
  expect(await app.call('page-restore', { page, revision: 0 })).toMatchObject({ number: 3 })
})

test('a revision says which checks its fix was of, and a window cannot claim to restore', async () => {
  const app = await openBackend(await makeFolder())
  const view = await openSamplePage(app)
  const page = view.page.id
  const change = diffPages(view.page, replaceText(view.page, blocksOf(view.page)[0]!.id, 0, 0, '甲'))
  const call = { page, revision: 'r', base: 0, change }
  const origin = { kind: 'fix', edit: 'finding.accept', checks: ['straySpace'] } as const
  await expect(
    app.call('page-revise', { ...call, origin: { kind: 'correction', edit: 'x', restored: 0 } }),
  ).rejects.toMatchObject({ code: 'badArguments' })
  await app.call('page-revise', { ...call, origin })
  expect((await app.call('page-list-revisions', { page }))[0]?.origin).toEqual(origin)
})
