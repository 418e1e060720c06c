import { beforeAll, expect, test } from 'vitest'
import { blocksOf } from '../../../../shared/page/find.ts'
import { buildWorker } from '../../../support/buildWorker.ts'
import { linesOf, openCorpusOf, plainQuery, searchAll, typeAtStart } from './support.ts'

let worker: URL
beforeAll(async () => {
  worker = await buildWorker()
})

test('places are told with their context, page by page, and none goes over two blocks', async () => {
  const corpus = await openCorpusOf(['天津今天晴。\n\n天\n\n津人过年。', '无', '我爱天津。'], worker)
  const { last, found } = await searchAll(corpus, plainQuery('天津'))
  expect(linesOf(found)).toEqual(['[天津]今天晴。', '我爱[天津]。'])
  expect(found.map(({ page }) => page)).toEqual([corpus.pages[0], corpus.pages[2]])
  expect(last).toMatchObject({ places: 2, placesOn: 2, done: 3, total: 3, isLast: true })
})

test('only chosen pages and roles are looked at', async () => {
  const corpus = await openCorpusOf(['天津报\n\n天津今天有一场大雪落下，气温下降了很多。', '天津'], worker)
  const [first = ''] = corpus.pages
  const { page } = await corpus.call('page-read', { page: first })
  const roles = blocksOf(page).map(({ role }) => role)
  const { found } = await searchAll(corpus, plainQuery('天津', { pages: [first], roles: [roles.at(-1) ?? 'body'] }))
  expect(found.map((each) => each.page)).toEqual([first])
  expect(found.flatMap(({ matches }) => matches.map(({ role }) => role))).toEqual(
    roles.filter((role) => role === roles.at(-1)),
  )
})

test('a search sees every acknowledged revision, and the page that came by import', async () => {
  const corpus = await openCorpusOf(['天津晴。', '北京晴。'], worker)
  const [first = '', second = ''] = corpus.pages
  expect((await searchAll(corpus, plainQuery('天津'))).last.places).toBe(1)
  await typeAtStart(corpus, second, '离天津近：')
  const { found } = await searchAll(corpus, plainQuery('天津'))
  expect(linesOf(found)).toEqual(['[天津]晴。', '离[天津]近：北京晴。'])
  expect(found.map(({ revision }) => revision)).toEqual([0, 1])
  await corpus.call('page-undo', { page: second })
  expect((await searchAll(corpus, plainQuery('天津'))).found.map(({ page }) => page)).toEqual([first])
})

test('an edit that is acknowledged before the next part is asked for is in it', async () => {
  const texts = Array.from({ length: 40 }, (_, index) => `${index}：${'的'.repeat(index < 10 ? 600 : 0)}`)
  const corpus = await openCorpusOf(texts, worker)
  const first = await corpus.call('search-start', { query: plainQuery('的') })
  const edited = corpus.pages.at(-1) ?? ''
  expect(first).toMatchObject({ isLast: false })
  await typeAtStart(corpus, edited, '新的')
  const next = await corpus.call('search-more', { search: first.search })
  expect(next.isLast).toBe(true)
  expect(next.pages.map(({ page }) => page)).toContain(edited)
})

test('beyond the places that are listed the others are counted', async () => {
  const corpus = await openCorpusOf(
    Array.from({ length: 40 }, (_, index) => `${index}：${'的'.repeat(500)}`),
    worker,
  )
  const { last, found } = await searchAll(corpus, plainQuery('的'))
  expect(last).toMatchObject({ places: 20_000, placesOn: 40 })
  expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(20_000)
  expect(found.reduce((sum, { matches }) => sum + matches.length, 0)).toBe(10_000)
})

test('an expression that takes too long is stopped and said, and the next search works', async () => {
  const corpus = await openCorpusOf(['雪'.repeat(60_000), '天津晴。'], worker)
  await searchAll(corpus, plainQuery('天津'))
  const hostile = plainQuery('(?:.?){500}.{500}', { isExpression: true })
  await expect(searchAll(corpus, hostile)).rejects.toMatchObject({ code: 'expressionSlow' })
  expect(linesOf((await searchAll(corpus, plainQuery('天津'))).found)).toEqual(['[天津]晴。'])
})

test('a search that is given up goes no further', async () => {
  const corpus = await openCorpusOf(
    Array.from({ length: 3 }, (_, index) => `第${index}页，${'天津'.repeat(600)}。`),
    worker,
  )
  const first = await corpus.call('search-start', { query: plainQuery('天津') })
  expect(first.isLast).toBe(false)
  const more = corpus.call('search-more', { search: first.search })
  await corpus.call('search-cancel', { search: first.search })
  await expect(more).rejects.toMatchObject({ code: 'cancelled' })
})

test('closing the corpus ends a search', async () => {
  const corpus = await openCorpusOf(['天津晴。'], worker)
  const { search } = await corpus.call('search-start', { query: plainQuery('天津') })
  await corpus.call('corpus-close', {})
  await expect(corpus.call('search-more', { search })).rejects.toMatchObject({ code: 'noCorpus' })
})
