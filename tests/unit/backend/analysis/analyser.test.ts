import { readFile } from 'node:fs/promises'
import { decode } from 'fast-png'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Analyser, createAnalyser, type TimeLimits } from '../../../../backend/analysis/analyser.ts'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
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

const open = (address: URL | null, limits?: Partial<TimeLimits>): Analyser => {
  const analyser = createAnalyser(address, limits)
  onTestFinished(() => analyser.close())
  return analyser
}

test('the built worker recognises, checks and converts as this thread does', async () => {
  const text = await readFile(seed, 'utf8')
  const here = recognisePage(text, 'p1')
  for (const analyser of [open(worker), open(null)]) {
    expect(await analyser.recognise(text, 'p1')).toEqual(here)
    expect(await analyser.check(here, 'now')).toEqual(checkPage(here))
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
  const analyser = open(oddWorker, { recognise: 0.2 })
  const hanging = analyser.recognise('hang', 'p1')
  const after = analyser.recognise('fine', 'p2')
  await expect(hanging).rejects.toMatchObject({ code: 'timeout', params: { seconds: 0.2 } })
  expect(await after).toBe('fine')
})

test.each(['crash', 'exit'])('a worker that ends by %s fails its task alone', async (how) => {
  const analyser = open(oddWorker)
  const failing = analyser.recognise(how, 'p1')
  const after = analyser.recognise('fine', 'p2')
  await expect(failing).rejects.toMatchObject({ code: 'internal' })
  expect(await after).toBe('fine')
})

test('of checks of one page that wait, the last one is done', async () => {
  const analyser = open(oddWorker)
  const running = analyser.recognise('slow', 'p1')
  const first = analyser.check(makePage({ id: 'page' }), 'now')
  const other = analyser.check(makePage({ id: 'other' }), 'now')
  const last = analyser.check(makePage({ id: 'page' }), 'now')
  await expect(first).rejects.toMatchObject({ code: 'cancelled' })
  expect(await Promise.all([running, other, last])).toEqual(['slow', 'other', 'page'])
})

test('idle work waits for all other work', async () => {
  const analyser = open(oddWorker)
  const order: unknown[] = []
  const note = (result: unknown) => order.push(result)
  await Promise.all([
    analyser.recognise('slow', 'p1').then(note),
    analyser.check(makePage({ id: 'idle' }), 'idle').then(note),
    analyser.check(makePage({ id: 'now' }), 'now').then(note),
  ])
  expect(order).toEqual(['slow', 'now', 'idle'])
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
