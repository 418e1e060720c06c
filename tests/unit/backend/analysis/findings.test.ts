import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Analyser, createAnalyser } from '../../../../backend/analysis/analyser.ts'
import { CorpusKnowledge } from '../../../../backend/analysis/corpusKnowledge.ts'
import { Findings, type PageFindings } from '../../../../backend/analysis/findings.ts'
import { prepareRevision } from '../../../../backend/app/appendRevision.ts'
import { createCorpus } from '../../../../backend/storage/openCorpus.ts'
import type { CorpusStore } from '../../../../backend/storage/store.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { makePage } from '../../../support/makePage.ts'
import { makeFolder } from '../../../support/openBackend.ts'
import { replaceInPage } from '../../../support/replaceInPage.ts'

const oddWorker = new URL('../../../support/oddWorker.mjs', import.meta.url)

const openStore = async (...ids: readonly string[]): Promise<CorpusStore> => {
  const store = await createCorpus(join(await makeFolder(), 'corpus'), { title: '报', vocabulary: [] })
  onTestFinished(() => store.close())
  for (const id of ids) {
    const text = '天津今天举行了会'
    const source = { name: `${id}.txt`, encoding: 'utf-8', bom: false, lineEnds: 'none', bytes: 24 } as const
    await store.addPage({
      page: makePage({ id, articles: [{ blocks: [text] }] }),
      revisionId: `i-${id}`,
      source: { ...source, characters: text.length, checksum: id },
      bytes: Buffer.from(text),
    })
  }
  return store
}

/** Another text in place of this one, as a revision. */
const revise = async (store: CorpusStore, id: string, wrong: string, right: string): Promise<void> => {
  const stored = await store.readPage(id)
  const change = diffPages(stored.page, replaceInPage(stored.page, wrong, right))
  const origin = { kind: 'correction', edit: 'type' } as const
  const { revision, page } = prepareRevision(stored, { id: `r-${id}`, author: '', origin, change })
  await store.appendRevision(id, revision, page)
}

const watch = (store: CorpusStore, analyser: Analyser, version = '1') => {
  const told: [string, PageFindings][] = []
  const tell = (page: string, found: PageFindings) => told.push([page, found])
  const knowledge = new CorpusKnowledge(store, version)
  const findings = new Findings(store, analyser, knowledge, version, tell, {
    quiet: async () => undefined,
    pagesWith: async () => [],
  })
  onTestFinished(() => analyser.close())
  return { findings, knowledge, told }
}

test('a page that takes too long is told with the reason, and the others are looked at', async () => {
  const store = await openStore('hang1', 'clean2')
  const { findings, told } = watch(store, createAnalyser(oddWorker, { limits: { check: 2 } }))
  const [slow] = await Promise.all([findings.of('hang1'), findings.of('clean2')])
  expect(slow).toEqual({ revision: 0, findings: [], error: { code: 'timeout', params: { seconds: 2 } } })
  expect(told.map(([page, { error }]) => [page, error?.code])).toEqual([
    ['hang1', 'timeout'],
    ['clean2', undefined],
  ])
})

test('a page is looked at once for all who ask', async () => {
  const store = await openStore('p1')
  const { findings, told } = watch(store, createAnalyser(null))
  await Promise.all([findings.of('p1'), findings.of('p1')])
  await findings.of('p1')
  expect(told).toHaveLength(1)
})

test('counts of all pages are found when idle and kept for the same version of the program', async () => {
  const store = await openStore('p1', 'p2')
  const first = watch(store, createAnalyser(null))
  expect(first.findings.countOf('p1', 0)).toBeNull()
  await Promise.all([first.findings.of('p1'), first.findings.of('p2')])
  await first.findings.close()
  const count = first.findings.countOf('p1', 0)
  expect(count).not.toBeNull()

  const same = watch(store, createAnalyser(null))
  await same.findings.restore()
  expect([same.findings.countOf('p1', 0), same.findings.countOf('p1', 1)]).toEqual([count, null])
  const newer = watch(store, createAnalyser(null), '2')
  await newer.findings.restore()
  expect(newer.findings.countOf('p1', 0)).toBeNull()
})

test('a sweep looks at what is not known yet and stops when the corpus is closed', async () => {
  const store = await openStore('p1', 'p2', 'p3')
  const { findings, told } = watch(store, createAnalyser(null))
  await findings.of('p2')
  findings.sweep()
  await expect.poll(() => told.length).toBe(3)
  expect(told.map(([page]) => page)).toEqual(['p2', 'p1', 'p3'])
  findings.sweep()
  await findings.close()
  expect(told).toHaveLength(3)
})

test('all pages are looked at again once enough has changed around them, each change costing few', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `p${index}`)
  const store = await openStore(...ids)
  const analyser = createAnalyser(null)
  const checked: string[] = []
  const watched = watch(store, {
    ...analyser,
    check: (page, ...rest) => {
      checked.push(page.id)
      return analyser.check(page, ...rest)
    },
  })
  const { findings } = watched
  findings.sweep()
  await expect.poll(() => new Set(checked).size, { timeout: 20_000 }).toBe(60)
  await revise(store, 'p0', '今天', '昨天')
  await findings.of('p0')
  const few = checked.length
  await revise(store, 'p1', '今天', '昨天')
  await findings.of('p1')
  await expect.poll(() => checked.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(few + 1 + 58)
  await findings.close()
  expect(few).toBe(60 + 1)
  expect(checked.length).toBeLessThanOrEqual(few + 60)
})

test('all pages are looked at again, and their counts kept, where it cannot be told which ones something is about', async () => {
  const store = await openStore('p1', 'p2')
  const analyser = createAnalyser(null)
  const checked: string[] = []
  const check: Analyser['check'] = (page, ...rest) => {
    checked.push(page.id)
    return analyser.check(page, ...rest)
  }
  const { findings } = watch(store, { ...analyser, check })
  findings.sweep()
  await expect.poll(() => checked).toEqual(['p1', 'p2'])
  findings.reconsider(() => Promise.reject(new Error('broken')))
  await expect.poll(() => checked).toEqual(['p1', 'p2', 'p1', 'p2'])
  await findings.close()
  const next = watch(store, analyser)
  await next.findings.restore()
  expect(next.findings.countOf('p1', 0)).not.toBeNull()
})

test('what was to be looked at again when a corpus was closed is when it is opened again', async () => {
  const store = await openStore('p1', 'p2', 'p3')
  const analyser = createAnalyser(null)
  const checked: string[] = []
  const check: Analyser['check'] = (page, ...rest) => {
    checked.push(page.id)
    return analyser.check(page, ...rest)
  }
  const first = watch(store, { ...analyser, check })
  first.findings.sweep()
  await expect.poll(() => checked).toEqual(['p1', 'p2', 'p3'])
  await revise(store, 'p1', '今天', '昨天')
  await first.findings.of('p1')
  await first.findings.close()
  await first.knowledge.close()
  expect(checked.splice(0)).toEqual(['p1', 'p2', 'p3', 'p1'])

  const next = watch(store, { ...analyser, check })
  await next.findings.restore()
  next.findings.sweep()
  await expect.poll(() => checked.includes('p2') && checked.includes('p3')).toBe(true)
  await next.findings.close()
})

test('a page whose original is gone is read once a run, however often the others are looked through', async () => {
  const store = await openStore('p1', 'p2')
  await revise(store, 'p1', '今天', '昨天')
  await rm(join(store.path, 'originals', 'p1'), { recursive: true })
  const knowledge = new CorpusKnowledge(store, '1')
  const read = vi.spyOn(store, 'readPage')
  for (let sweep = 0; sweep < 3; sweep++) await knowledge.complete(async () => true)
  expect(read.mock.calls).toEqual([['p1'], ['p2']])
})
