import { expect, test } from 'vitest'
import type { ChosenPlaces, SearchQuery } from '../../../../shared/contract/search.ts'
import { addMark } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import { edit, openCorpusOf, plainQuery, searchAll, type TestCorpus, typeAtStart } from './support.ts'

const textsOf = async ({ call, pages }: TestCorpus) =>
  Promise.all(
    pages.map(async (page) =>
      blocksOf((await call('page-read', { page })).page)
        .map(({ text }) => text)
        .join('/'),
    ),
  )

const replace = async (corpus: TestCorpus, search: string, template: string, places: ChosenPlaces = 'all') =>
  corpus.ended(await corpus.call('replace-start', { search, with: template, places }))

const find = (corpus: TestCorpus, text: string, more: Partial<SearchQuery> = {}) =>
  searchAll(corpus, plainQuery(text, more))

test('all places are replaced as one step on all pages, journalled once and undone once', async () => {
  const corpus = await openCorpusOf(['赵钰真摄。赵钰真写。', '无', '记者赵钰真'])
  const before = await textsOf(corpus)
  const { last } = await find(corpus, '赵钰真')
  const job = await replace(corpus, last.search, '赵钰其')
  expect(job).toMatchObject({ state: 'done', failed: [], replaced: { pages: 2, places: 3 } })
  const after = await textsOf(corpus)
  expect(after).toEqual(before.map((text) => text.replaceAll('赵钰真', '赵钰其')))
  const revisions = await Promise.all(corpus.pages.map((page) => corpus.call('page-list-revisions', { page })))
  const group = job.replaced?.group
  expect(revisions.map((each) => each.map(({ origin }) => [origin.edit, origin.group]))).toEqual([
    [['search.replace', group]],
    [],
    [['search.replace', group]],
  ])
  expect(await corpus.call('group-undo', { group: group ?? '' })).toEqual({ pages: 2, left: [] })
  expect(await textsOf(corpus)).toEqual(before)
  await corpus.call('page-redo', { page: corpus.pages[0] ?? '' })
  expect(await textsOf(corpus)).toEqual(after)
})

test('chosen places alone are replaced', async () => {
  const corpus = await openCorpusOf(['的甲的乙的', '的'])
  const { last, found } = await find(corpus, '的')
  const [first] = found
  const middle = first?.matches[1]
  const chosen = [{ page: first?.page ?? '', block: middle?.block ?? '', from: middle?.from ?? 0 }]
  expect(await replace(corpus, last.search, '之', chosen)).toMatchObject({ replaced: { pages: 1, places: 1 } })
  expect(await textsOf(corpus)).toEqual(['的甲之乙的', '的'])
})

test('groups of an expression stand in the replacement', async () => {
  const corpus = await openCorpusOf(['2024年5月，2023年12月'])
  const { last } = await find(corpus, '(\\d+)年(\\d+)月', { isExpression: true })
  await replace(corpus, last.search, '$1-$2')
  expect(await textsOf(corpus)).toEqual(['2024-5，2023-12'])
})

test('a page that was changed since the search is left alone and told, the others are replaced', async () => {
  const corpus = await openCorpusOf(['天津', '去天津'])
  const { last } = await find(corpus, '天津')
  await typeAtStart(corpus, corpus.pages[0] ?? '', '新')
  const job = await replace(corpus, last.search, '北京')
  expect(job).toMatchObject({ state: 'done', replaced: { pages: 1, places: 1 } })
  expect(job.failed).toEqual([{ name: '0.txt', error: { code: 'placesStale', params: { name: '0.txt', places: 1 } } }])
  expect(await textsOf(corpus)).toEqual(['新天津', '去北京'])
})

test('what would change nothing makes no revision', async () => {
  const corpus = await openCorpusOf(['天津'])
  const { last } = await find(corpus, '天津')
  expect(await replace(corpus, last.search, '天津')).toMatchObject({ replaced: { group: null, pages: 0, places: 0 } })
  expect(await corpus.call('page-list-revisions', { page: corpus.pages[0] ?? '' })).toEqual([])
})

test('a page edited after a replacement keeps what was replaced and the edit, and the others are undone', async () => {
  const corpus = await openCorpusOf(['天津', '去天津'])
  const { last } = await find(corpus, '天津')
  const job = await replace(corpus, last.search, '北京')
  await typeAtStart(corpus, corpus.pages[1] ?? '', '在')
  const group = job.replaced?.group ?? ''
  expect(await corpus.call('group-undo', { group })).toEqual({ pages: 1, left: ['1.txt'] })
  expect(await textsOf(corpus)).toEqual(['天津', '在去北京'])
  await expect(corpus.call('group-undo', { group })).rejects.toMatchObject({
    code: 'groupNotLast',
    params: { name: '1.txt' },
  })
  await expect(corpus.call('group-undo', { group: 'nothing' })).rejects.toMatchObject({ code: 'nothingToUndo' })
})

test('marks stay with their text, and a first correction says that work has begun', async () => {
  const corpus = await openCorpusOf(['天津的雪'])
  const [page = ''] = corpus.pages
  await edit(corpus, page, (before) => addMark(before, blocksOf(before)[0]?.id ?? '', 'unclear', 3, 4))
  const { last } = await find(corpus, '天津')
  await replace(corpus, last.search, '天津市')
  const { page: after } = await corpus.call('page-read', { page })
  expect(blocksOf(after)[0]).toMatchObject({ text: '天津市的雪', marks: [{ kind: 'unclear', from: 4, to: 5 }] })
  expect(after.state.is).toBe('inProgress')
})
