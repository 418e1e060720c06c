import { expect, test } from 'vitest'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { replaceText } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import type { PageState } from '../../../../shared/page/page.ts'
import { openCorpusOf, type TestCorpus, typeAtStart } from '../search/support.ts'

const proofread: PageState = { is: 'proofread', reason: '' }

const statesOf = async ({ call }: TestCorpus) => (await call('corpus-read', {})).pages.map(({ state }) => state.is)
const set = async ({ call, ended }: TestCorpus, pages: readonly string[], state = proofread) =>
  ended(await call('state-start', { pages, state }))

test('the state of some pages is set as one step, the others keep theirs', async () => {
  const corpus = await openCorpusOf(['一', '二', '三'])
  const [first = '', , third = ''] = corpus.pages
  const job = await set(corpus, [first, third, first])
  expect(job).toMatchObject({ state: 'done', done: 2, total: 2, failed: [], replaced: { pages: 2 } })
  expect(await statesOf(corpus)).toEqual(['proofread', 'untouched', 'proofread'])
  expect(await corpus.call('group-undo', { group: job.replaced?.group ?? '' })).toEqual({ pages: 2, left: [] })
  expect(await statesOf(corpus)).toEqual(['untouched', 'untouched', 'untouched'])
})

test('pages that have the state already are not revised', async () => {
  const corpus = await openCorpusOf(['一', '二'])
  await set(corpus, corpus.pages.slice(0, 1))
  expect(await set(corpus, corpus.pages)).toMatchObject({ replaced: { pages: 1 } })
  expect(await set(corpus, corpus.pages)).toMatchObject({ replaced: { group: null, pages: 0 } })
  expect(await corpus.call('page-list-revisions', { page: corpus.pages[0] ?? '' })).toHaveLength(1)
})

test('a page too long to be edited is named, the others are changed', async () => {
  const corpus = await openCorpusOf(['一', '长'.repeat(200_001)])
  const job = await set(corpus, corpus.pages)
  expect(job.failed).toMatchObject([{ name: '1.txt', error: { code: 'pageReadOnly' } }])
  expect(await statesOf(corpus)).toEqual(['proofread', 'untouched'])
})

test('a page edited after its state was set keeps both when the others are undone', async () => {
  const corpus = await openCorpusOf(['一', '二'])
  const [, second = ''] = corpus.pages
  const { replaced } = await set(corpus, corpus.pages)
  await typeAtStart(corpus, second, '在')
  expect(await corpus.call('group-undo', { group: replaced?.group ?? '' })).toEqual({ pages: 1, left: ['1.txt'] })
  expect(await statesOf(corpus)).toEqual(['untouched', 'proofread'])
})

test('what was undone and done again from a page is still undone by its notice', async () => {
  const corpus = await openCorpusOf(['一', '二', '三'])
  const [first = '', , third = ''] = corpus.pages
  const group = (await set(corpus, corpus.pages)).replaced?.group ?? ''
  await corpus.call('page-undo', { page: first })
  await expect(corpus.call('group-undo', { group })).rejects.toMatchObject({ code: 'nothingToUndo' })
  await corpus.call('page-redo', { page: first })
  await typeAtStart(corpus, third, '在')
  expect(await corpus.call('group-undo', { group })).toEqual({ pages: 2, left: ['2.txt'] })
  expect(await statesOf(corpus)).toEqual(['untouched', 'untouched', 'proofread'])
})

test('an edit that comes between on the page that it is undone from keeps it on all of them', async () => {
  const corpus = await openCorpusOf(['一', '二'])
  const [first = ''] = corpus.pages
  await set(corpus, corpus.pages)
  const { page, revision } = await corpus.call('page-read', { page: first })
  const undo = corpus.call('page-undo', { page: first })
  const between = corpus.call('page-revise', {
    page: first,
    revision: 'between',
    base: revision,
    change: diffPages(page, replaceText(page, blocksOf(page)[0]?.id ?? '', 0, 0, '在')),
    origin: { kind: 'correction', edit: 'typing' },
  })
  await expect(undo).rejects.toMatchObject({ code: 'groupNotLast', params: { name: '0.txt' } })
  await between
  expect(await statesOf(corpus)).toEqual(['proofread', 'proofread'])
})

test('cancelled, it changes no state', async () => {
  const corpus = await openCorpusOf(['一', '二'])
  const job = await corpus.call('state-start', { pages: corpus.pages, state: proofread })
  await corpus.call('job-cancel', { job: job.id })
  expect(await corpus.ended(job)).toMatchObject({ state: 'cancelled', replaced: null })
  expect(await statesOf(corpus)).toEqual(['untouched', 'untouched'])
})
