import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Job } from '../../../../shared/contract/records.ts'
import type { StyleDecision } from '../../../../shared/contract/styles.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { dismissFinding } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import { makeFolder } from '../../../support/openBackend.ts'
import { openCorpusOf, type TestCorpus } from '../search/support.ts'

const texts = ['天津今天晴,有风,很冷。', '北京今天有雪。', '河北今天阴,有雾。']
const wide: StyleDecision = { check: 'widthStyle', choice: 'fullWidth' }

const textOf = async ({ call }: TestCorpus, page: string) =>
  blocksOf((await call('page-read', { page })).page)
    .map(({ text }) => text)
    .join('/')
const textsOf = (corpus: TestCorpus) => Promise.all(corpus.pages.map((page) => textOf(corpus, page)))

const decide = async ({ call, ended }: TestCorpus, decision: StyleDecision) =>
  ended(await call('style-start', { decision }))

/** As the window does: what was changed, then what was decided. */
const undo = async ({ call }: TestCorpus, { replaced, style }: Job) => {
  if (replaced?.group) await call('group-undo', { group: replaced.group })
  if (style === null) throw new Error('nothing was decided')
  return call('style-undo', { decision: style })
}

const findingsOf = async ({ call }: TestCorpus, page: string) =>
  (await call('page-list-findings', { page })).findings.filter(({ check }) => check === 'widthStyle')

const importText = async (corpus: TestCorpus, text: string) => {
  const path = join(await makeFolder(), 'new.txt')
  await writeFile(path, text)
  const { imported } = await corpus.importPaths(path)
  return imported[0]?.page ?? ''
}

test('what a decision would change is counted page by page, and nothing is changed by counting', async () => {
  const corpus = await openCorpusOf(texts)
  const { pages } = await corpus.call('style-count', { decision: wide, pages: corpus.pages })
  expect(pages).toEqual([
    { page: corpus.pages[0], count: 2 },
    { page: corpus.pages[2], count: 1 },
  ])
  expect(await textsOf(corpus)).toEqual(texts)
})

test('all pages follow a decision as one step, which is undone at once', async () => {
  const corpus = await openCorpusOf(texts)
  const job = await decide(corpus, wide)
  expect(job).toMatchObject({ state: 'done', failed: [], replaced: { pages: 2, places: 3 }, style: wide })
  expect(await textsOf(corpus)).toEqual(texts.map((text) => text.replaceAll(',', '，')))
  expect((await corpus.call('corpus-read', {})).styles).toEqual([wide])
  expect(await corpus.call('group-undo', { group: job.replaced?.group ?? '' })).toEqual({ pages: 2, left: [] })
  expect(await textsOf(corpus)).toEqual(texts)
})

test('undoing a second decision brings back the one before it, undoing the first one then asks again', async () => {
  const corpus = await openCorpusOf(texts)
  const decided = async () => (await corpus.call('corpus-read', {})).styles
  const first = await decide(corpus, wide)
  const second = await decide(corpus, { ...wide, choice: 'keep' })
  expect([first.style, second.style]).toMatchObject([wide, { ...wide, choice: 'keep' }])
  expect(await undo(corpus, second)).toEqual({ choice: 'fullWidth' })
  expect(await decided()).toEqual([wide])
  expect(await textsOf(corpus)).toEqual(texts.map((text) => text.replaceAll(',', '，')))
  expect(await undo(corpus, first)).toEqual({ choice: null })
  expect(await decided()).toEqual([])
  expect(await textsOf(corpus)).toEqual(texts)
})

test('undoing a decision leaves one that was made after it, and those about other marks', async () => {
  const corpus = await openCorpusOf(texts)
  const quotes: StyleDecision = { check: 'quoteStyle', choice: 'keep' }
  await decide(corpus, quotes)
  const first = await decide(corpus, { ...wide, choice: 'keep' })
  await decide(corpus, wide)
  expect(await undo(corpus, first)).toEqual({ choice: 'fullWidth' })
  expect((await corpus.call('corpus-read', {})).styles).toEqual([quotes, wide])
})

test('undoing a decision leaves one that was made after it and chose the same', async () => {
  const corpus = await openCorpusOf(texts)
  const first = await decide(corpus, { ...wide, choice: 'keep' })
  const second = await decide(corpus, wide)
  const third = await decide(corpus, { ...wide, choice: 'keep' })
  expect(await undo(corpus, first)).toEqual({ choice: 'keep' })
  expect(await undo(corpus, third)).toEqual({ choice: 'fullWidth' })
  expect(await undo(corpus, second)).toEqual({ choice: null })
  expect(await textsOf(corpus)).toEqual(texts)
})

test('a decision that was forgotten cannot be taken back over a later one', async () => {
  const corpus = await openCorpusOf(texts)
  const first = await decide(corpus, { ...wide, choice: 'keep' })
  await corpus.call('style-forget', { checks: ['widthStyle'] })
  await decide(corpus, { ...wide, choice: 'keep' })
  expect(await undo(corpus, first)).toEqual({ choice: 'keep' })
})

test('a page that comes later is offered what was decided, sure enough to be accepted with all others', async () => {
  const corpus = await openCorpusOf(texts)
  await decide(corpus, wide)
  const page = await importText(corpus, '山西今天晴,有风，很冷，有雾。')
  const [finding] = await findingsOf(corpus, page)
  expect(finding).toMatchObject({ level: 'accept', fixes: [{ replacements: [{ text: '，' }] }, {}] })
  expect(await textOf(corpus, page)).toBe('山西今天晴,有风，很冷，有雾。')
})

test('where all is to be kept no page asks any more, until it is to be asked about again', async () => {
  const corpus = await openCorpusOf(texts)
  const [first = ''] = corpus.pages
  expect(await findingsOf(corpus, first)).toHaveLength(1)
  const told = (count: number) =>
    corpus.event(
      'findingsChanged',
      ({ page, findings }) => page === first && findings.filter(({ check }) => check === 'widthStyle').length === count,
    )
  const job = await decide(corpus, { check: 'widthStyle', choice: 'keep' })
  expect(job).toMatchObject({ state: 'done', replaced: { group: null, pages: 0, places: 0 } })
  await told(0)
  expect(await findingsOf(corpus, await importText(corpus, '山西今天晴,有风。'))).toEqual([])
  await corpus.call('style-forget', { checks: ['widthStyle'] })
  expect((await corpus.call('corpus-read', {})).styles).toEqual([])
  expect((await corpus.event('stylesChanged', ({ styles }) => styles.length === 0)).styles).toEqual([])
  await expect.poll(async () => (await findingsOf(corpus, first)).length).toBe(1)
})

test('a page on which a person dismissed the question is left as it is', async () => {
  const corpus = await openCorpusOf(texts)
  const [first = ''] = corpus.pages
  const [finding] = await findingsOf(corpus, first)
  const { page, revision } = await corpus.call('page-read', { page: first })
  const { check = '', fingerprint = '' } = finding ?? {}
  const change = diffPages(page, dismissFinding(page, { check, fingerprint }))
  const origin = { kind: 'correction', edit: 'finding.dismiss' } as const
  await corpus.call('page-revise', { page: first, revision: 'r1', base: revision, change, origin })
  expect(await decide(corpus, wide)).toMatchObject({ replaced: { pages: 1, places: 1 } })
  expect(await textOf(corpus, first)).toBe(texts[0])
})

test('cancelled, it changes nothing and remembers nothing', async () => {
  const corpus = await openCorpusOf(texts)
  const job = await corpus.call('style-start', { decision: wide })
  await corpus.call('job-cancel', { job: job.id })
  expect(await corpus.ended(job)).toMatchObject({ state: 'cancelled', style: null })
  expect(await textsOf(corpus)).toEqual(texts)
  expect((await corpus.call('corpus-read', {})).styles).toEqual([])
})
