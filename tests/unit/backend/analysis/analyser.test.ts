import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { decode } from 'fast-png'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Analyser, type AnalyserOptions, createAnalyser } from '../../../../backend/analysis/analyser.ts'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { countStyles } from '../../../../shared/checks/corpusStyle.ts'
import { comparePages } from '../../../../shared/compare/comparePages.ts'
import { replaceText } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import { analyseText } from '../../../../shared/recognise/analyseText.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { buildWorker } from '../../../support/buildWorker.ts'
import { makeGreyTiff } from '../../../support/makeImages.ts'
import { makePage } from '../../../support/makePage.ts'

const oddWorker = new URL('../../../support/oddWorker.mjs', import.meta.url)
const seed = new URL('../../../../seeds/000_eebf8d0580a098f7.txt', import.meta.url)
let worker: URL

beforeAll(async () => {
  worker = await buildWorker()
})

const open = (address: URL | null, options?: AnalyserOptions): Analyser => {
  const analyser = createAnalyser(address, options)
  onTestFinished(() => analyser.close())
  return analyser
}

test('the built worker recognises, checks, compares, counts and converts as this thread does', async () => {
  const text = await readFile(seed, 'utf8')
  const here = recognisePage(text, 'p1')
  for (const analyser of [open(worker), open(null)]) {
    expect(await analyser.recognise(text, 'p1')).toEqual(here)
    expect(await analyser.check(here, 'now')).toEqual(checkPage(here))
    expect(await analyser.check(here, 'idle')).toEqual(checkPage(here))
    const edited = replaceText(here, blocksOf(here)[3]?.id ?? '', 0, 2, '新')
    expect(await analyser.compare(here, edited)).toEqual(comparePages(here, edited))
    const { analysis } = analyseText('p1', text)
    expect(await analyser.analyse(text, 'p1')).toBe(JSON.stringify(analysis))
    expect(await analyser.analyse(text, 'p1', { indent: 2 })).toBe(JSON.stringify(analysis, null, 2))
    expect(await analyser.countStyles(here, 'widthStyle', 'now')).toEqual(countStyles(here, 'widthStyle'))
    const png = await analyser.toPng(makeGreyTiff(2, 1, Uint8Array.of(7, 9)))
    expect([...decode(png.bytes).data]).toEqual([7, 9])
  }
})

test('an error of a task crosses from the worker as itself', async () => {
  await expect(open(worker).toPng(new Uint8Array(3))).rejects.toMatchObject({ code: 'imageUnreadable' })
  await expect(open(oddWorker).recognise('refuse', 'p1')).rejects.toMatchObject({
    code: 'fileBinary',
    params: { name: 'x' },
  })
})

test('work beyond its time limit is given up, and the next task is done by a new worker', async () => {
  const analyser = open(oddWorker, { workers: 1, limits: { recognise: 0.2 } })
  const hanging = analyser.recognise('hang', 'p1')
  const after = analyser.recognise('fine', 'p2')
  await expect(hanging).rejects.toMatchObject({ code: 'timeout', params: { seconds: 0.2 } })
  expect(await after).toBe('fine')
})

test.each(['crash', 'exit'])('a worker that ends by %s fails its task alone', async (how) => {
  const analyser = open(oddWorker, { workers: 1 })
  const failing = analyser.recognise(how, 'p1')
  const after = analyser.recognise('fine', 'p2')
  await expect(failing).rejects.toMatchObject({ code: 'internal' })
  expect(await after).toBe('fine')
})

test('a comparison that is taken back is stopped while it runs, and left out where it waits', async () => {
  const analyser = open(oddWorker, { workers: 1 })
  const [running, waiting] = [new AbortController(), new AbortController()]
  const compare = (id: string, { signal }: AbortController) => {
    const comparing = analyser.compare(makePage({ id }), makePage({ id }), signal)
    return expect(comparing).rejects.toMatchObject({ code: 'cancelled' })
  }
  const stopped = [compare('hang', running), compare('crash', waiting)]
  const after = analyser.recognise('fine', 'p2')
  waiting.abort()
  running.abort()
  await Promise.all(stopped)
  expect(await after).toBe('fine')
  await compare('crash', running)
})

test('of checks of one page that wait, the last one is done', async () => {
  const analyser = open(oddWorker)
  const running = analyser.check(makePage({ id: 'slow' }), 'now')
  const first = analyser.check(makePage({ id: 'page' }), 'now')
  const other = analyser.check(makePage({ id: 'other' }), 'now')
  const last = analyser.check(makePage({ id: 'page' }), 'now')
  await expect(first).rejects.toMatchObject({ code: 'cancelled' })
  expect(await Promise.all([running, other, last])).toEqual(['slow', 'other', 'page'])
})

test('a check for the person replaces one of the same page that waits behind a corpus', async () => {
  const analyser = open(oddWorker, { workers: 1 })
  const running = analyser.recognise('slow', 'p1')
  const idle = analyser.check(makePage({ id: 'page' }), 'idle')
  const now = analyser.check(makePage({ id: 'page' }), 'now')
  await expect(idle).rejects.toMatchObject({ code: 'cancelled' })
  expect(await Promise.all([running, now])).toEqual(['slow', 'page'])
})

test('the page being edited is checked while every worker of the pool is busy', async () => {
  const analyser = open(oddWorker)
  const busy = Promise.allSettled(['a', 'b', 'c'].map((id) => analyser.recognise('hang', id)))
  expect(await analyser.check(makePage({ id: 'edited' }), 'now')).toBe('edited')
  await analyser.close()
  expect(await busy).toMatchObject(Array(3).fill({ reason: { code: 'cancelled' } }))
})

test('idle work of a corpus waits for all its other work', async () => {
  const analyser = open(oddWorker, { workers: 1 })
  const order: unknown[] = []
  const note = (result: unknown) => order.push(result)
  await Promise.all([
    analyser.recognise('slow', 'p1').then(note),
    analyser.check(makePage({ id: 'idle' }), 'idle').then(note),
    analyser.recognise('now', 'p2').then(note),
  ])
  expect(order).toEqual(['slow', 'now', 'idle'])
})

test('a page that hangs holds up no more than one worker', async () => {
  const analyser = open(oddWorker, { workers: 2, limits: { analyse: 1 } })
  const hanging = analyser.analyse('hang', 'a.txt')
  if (analyser.width > 1)
    expect(await Promise.race([hanging.catch(() => 'late'), analyser.analyse('b', 'b.txt')])).toBe('b')
  await expect(hanging).rejects.toMatchObject({ code: 'timeout', params: { seconds: 1 } })
})

test('there are two workers for corpora when not said, and never more than cores', () => {
  const cores = availableParallelism()
  expect(open(oddWorker).width).toBe(Math.min(2, cores))
  expect(open(oddWorker, { workers: 1 }).width).toBe(1)
  expect(open(oddWorker, { workers: 1000 }).width).toBe(cores)
  expect(open(null, { workers: 4 }).width).toBe(1)
})

test('closing cancels what runs and what waits, and takes no more', async () => {
  const analyser = createAnalyser(oddWorker)
  const running = analyser.recognise('hang', 'p1')
  const waiting = analyser.recognise('fine', 'p2')
  const both = Promise.allSettled([running, waiting])
  await analyser.close()
  for (const result of await both) expect(result).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } })
  await expect(analyser.recognise('fine', 'p3')).rejects.toMatchObject({ code: 'cancelled' })
})
