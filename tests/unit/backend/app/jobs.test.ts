import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEventHub } from '../../../../backend/app/eventHub.ts'
import { Jobs } from '../../../../backend/app/jobs.ts'
import { GalleyError } from '../../../../shared/contract/error.ts'
import type { GalleyEvent } from '../../../../shared/contract/events.ts'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'

const watch = () => {
  const hub = createEventHub()
  const events: GalleyEvent[] = []
  hub.on((event) => events.push(event))
  return { jobs: new Jobs(hub), events }
}

test('a job that does much at once tells little, and always its end', async () => {
  const { jobs, events } = watch()
  const { ended } = jobs.start('import', async ({ update, job }) => {
    for (let step = 0; step < 10_000; step++) update({ done: job().done + 1 })
  })
  await ended
  expect(events.length).toBeLessThan(1000)
  expect(events.at(-1)).toMatchObject({ job: { state: 'done', done: 10_000 } })
})

test('what thousands of files became is told once, at the end', async () => {
  const { jobs, events } = watch()
  const failed = [{ name: 'a.txt', error: { code: 'fileEmpty' as const, params: { name: 'a.txt' } } }]
  const imported = [{ page: 'p', name: 'b.txt', encoding: 'utf-8' }]
  await jobs.start('import', async ({ update }) => update({ failed, imported, images: ['b.png'] })).ended
  const [during, last] = events.map((event) => (event.event === 'jobChanged' ? event.job : null))
  expect(during).toMatchObject({ state: 'running', failed: [], imported: [], images: [] })
  expect(last).toMatchObject({ state: 'done', failed, imported, images: ['b.png'] })
  expect(jobs.list()).toMatchObject([{ failed, imported }])
})

test('a job that throws has failed with its reason', async () => {
  const { jobs } = watch()
  await jobs.start('export', () => Promise.reject(new GalleyError('diskFull'))).ended
  expect(jobs.list()).toMatchObject([{ state: 'failed', error: { code: 'diskFull' } }])
})

test('jobs that ended are forgotten in time, running ones never', async () => {
  const { jobs } = watch()
  const running = jobs.start(
    'import',
    ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
  )
  for (let index = 0; index < 30; index++) await jobs.start('export', async () => undefined).ended
  expect(jobs.list()).toHaveLength(20)
  expect(jobs.list()[0]!.id).toBe(running.job.id)
  await jobs.close()
  expect(jobs.list()[0]).toMatchObject({ state: 'cancelled', error: null })
})

test('a listener that throws keeps no other from hearing', async () => {
  const hub = createEventHub()
  const warned = new Promise((resolve) => process.once('warning', resolve))
  const heard: GalleyEvent[] = []
  hub.on(() => {
    throw new Error('broken window')
  })
  const remove = hub.on((event) => heard.push(event))
  const event: GalleyEvent = { event: 'corpusChanged', corpus: null }
  hub.emit(event)
  remove()
  hub.emit(event)
  expect(heard).toEqual([event])
  expect(await warned).toMatchObject({ message: 'broken window' })
})

test('an export writes all pages and says where', async () => {
  const folder = await makeFolder()
  const { call, ended } = await openBackend(folder)
  await call('corpus-open-sample', {})
  const target = join(folder, 'out')
  await mkdir(target)
  const options = { format: 'jsonl', per: 'article', pages: [], folder: target } as const
  const job = await ended(await call('export-start', { options }))
  expect(job).toMatchObject({ state: 'done', done: 5, total: 5, failed: [], error: null })
  const [file] = await readdir(job.written!)
  const lines = (await readFile(join(job.written!, file!), 'utf8')).trimEnd().split('\n')
  const { pages } = await call('corpus-read', {})
  expect(lines).toHaveLength(pages.reduce((sum, { articles }) => sum + articles, 0))
})

test('an export that is cancelled leaves nothing behind', async () => {
  const folder = await makeFolder()
  const { call, ended } = await openBackend(folder)
  await call('corpus-open-sample', {})
  const target = join(folder, 'out')
  await mkdir(target)
  const options = { format: 'text', per: 'article', pages: [], folder: target } as const
  const job = await call('export-start', { options })
  await call('job-cancel', { job: job.id })
  expect(await ended(job)).toMatchObject({ state: 'cancelled', written: null })
  expect(await readdir(target)).toEqual([])
})
