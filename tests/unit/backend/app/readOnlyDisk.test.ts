import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type TestContext, test } from 'vitest'
import { openAtStart } from '../../../../backend/hosting/openAtStart.ts'
import { makeFolder, openBackend, seeds } from '../../../support/openBackend.ts'
import { revise } from '../../../support/reviseSample.ts'
import { makeReadOnly, mountSmallDisk, noSmallDisk } from '../../../support/smallDisk.ts'

/** Makes a corpus of two pages on a disk of its own, damages it there, and lets nothing be written any more. */
async function openDamaged(context: TestContext, damage: (corpus: string, page: string) => Promise<void>) {
  const disk = await makeFolder()
  if (!(await mountSmallDisk(disk))) return context.skip(noSmallDisk)
  const path = join(disk, 'corpus')
  const before = await openBackend(await makeFolder())
  await before.call('corpus-create', { path, title: '报' })
  const names = ['000_eebf8d0580a098f7.txt', '001_82e30ba4c28d3a84.txt']
  const { imported } = await before.importPaths(...names.map((name) => join(seeds, name)))
  const [page = '', other = ''] = imported.map((one) => one.page)
  await before.close()
  await damage(path, page)
  await makeReadOnly(disk)
  const app = await openBackend(await makeFolder())
  const problem = await openAtStart(app.backend, path)
  return { ...app, path, page, other, problem }
}

test('a corpus on a disk that cannot be written is shown, and says so and what to do', async (context) => {
  const app = await openDamaged(context, async () => undefined)
  const { call, path, page, problem } = app
  expect(problem).toBeNull()
  const corpus = await call('corpus-read', {})
  expect(corpus.readOnly).toEqual({ code: 'corpusNotWritable', params: { path, reason: 'EROFS' } })
  expect(corpus.problems).toEqual([])
  const view = await call('page-read', { page })
  await expect(revise(app, view, (whole) => ({ ...whole, articles: [] }))).rejects.toMatchObject({
    code: 'corpusReadOnly',
  })
})

test('a damaged record on such a disk is told once, and all pages are shown', async (context) => {
  const cut = (corpus: string) => truncate(join(corpus, 'galley.json'), 100)
  const { call, page, path, problem } = await openDamaged(context, cut)
  expect(problem).toBeNull()
  const corpus = await call('corpus-read', {})
  expect(corpus).toMatchObject({ title: '报', readOnly: { code: 'corpusNotWritable' } })
  expect(corpus.problems).toEqual([{ code: 'corpusDamagedLeft', params: { file: 'galley.json' } }])
  expect(corpus.pages).toHaveLength(2)
  expect((await call('page-read', { page })).page.articles.length).toBeGreaterThan(0)
  expect(await readFile(join(path, 'galley.json'))).toHaveLength(100)
})

test('a damaged page on such a disk is listed with its reason, and the others are shown', async (context) => {
  const damage = async (corpus: string, page: string) => {
    for (const file of [`pages/${page}.json`, `journal/${page}.jsonl`]) await writeFile(join(corpus, file), '{"not":')
  }
  const { call, page, other, path } = await openDamaged(context, damage)
  const damaged = { code: 'pageDamaged', params: { name: '000_eebf8d0580a098f7.txt' } }
  const { pages, problems } = await call('corpus-read', {})
  expect(problems).toEqual([damaged])
  expect(pages.map(({ id, problem }) => [id, problem])).toEqual(
    expect.arrayContaining([
      [page, damaged],
      [other, null],
    ]),
  )
  await expect(call('page-read', { page })).rejects.toMatchObject(damaged)
  expect((await call('page-read', { page: other })).page.articles.length).toBeGreaterThan(0)
  expect((await readdir(join(path, 'journal'))).filter((name) => name.includes('damaged'))).toEqual([])
})

test('a record and a journal that are both damaged on such a disk leave the start with one reason', async (context) => {
  const damage = async (corpus: string) => {
    await truncate(join(corpus, 'galley.json'), 100)
    await writeFile(join(corpus, 'journal/corpus.jsonl'), 'nothing\n')
  }
  const { call, path, problem } = await openDamaged(context, damage)
  expect(problem).toEqual({ code: 'corpusUnreadable', params: { file: 'galley.json', path } })
  expect(await call('app-hello', {})).toMatchObject({ corpus: null, problem })
})
