import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { sampleVocabulary } from '../../../../shared/topics/sampleVocabulary.ts'
import { leaveSilentLock } from '../../../support/leaveSilentLock.ts'
import { makeFolder, openBackend, seeds } from '../../../support/openBackend.ts'

test('without a corpus every call that needs one says so', async () => {
  const { call } = await openBackend(await makeFolder())
  const calls = [call('corpus-read', {}), call('corpus-progress', {}), call('page-read', { page: 'p1' })]
  for (const one of await Promise.allSettled(calls))
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'noCorpus' } })
})

test('the sample corpus is made of the seed pages once and opened again later', async () => {
  const folder = await makeFolder()
  const first = await openBackend(folder)
  const made = await first.call('corpus-open-sample', {})
  expect(made.pages.map(({ name }) => name.slice(0, 3))).toEqual(['000', '001', '002', '003', '004'])
  expect(made.vocabulary).toEqual(sampleVocabulary)
  for (const page of made.pages) expect(page).toMatchObject({ problem: null, readOnly: false, revision: 0 })
  await first.close()
  const second = await openBackend(folder)
  const again = await second.call('corpus-open-sample', {})
  expect(again.pages.map(({ id }) => id)).toEqual(made.pages.map(({ id }) => id))
})

test('a sample corpus that was cut short while it was made is completed', async () => {
  const folder = await makeFolder()
  const few = join(folder, 'few')
  await mkdir(few)
  await copyFile(join(seeds, '003_f2d820ee67376150.txt'), join(few, '003_f2d820ee67376150.txt'))
  const first = await openBackend(folder, { seeds: few })
  expect((await first.call('corpus-open-sample', {})).pages).toHaveLength(1)
  await first.close()
  const second = await openBackend(folder)
  expect((await second.call('corpus-open-sample', {})).pages).toHaveLength(5)
})

test('opening a corpus closes the one before and tells all clients', async () => {
  const folder = await makeFolder()
  const { call, events } = await openBackend(folder)
  const one = await call('corpus-create', { path: join(folder, 'one'), title: 'One' })
  const two = await call('corpus-create', { path: join(folder, 'two'), title: '二' })
  expect(await call('corpus-read', {})).toEqual(two)
  expect(await call('corpus-open', { path: one.path })).toMatchObject({ id: one.id, readOnly: null })
  await call('corpus-close', {})
  const opened = events.flatMap((event) => (event.event === 'corpusChanged' ? [event.corpus?.title ?? null] : []))
  expect(opened).toEqual(['One', '二', 'One', null])
})

test('opening the corpus that is open leaves it as it is', async () => {
  const folder = await makeFolder()
  const { call, events } = await openBackend(folder)
  const made = await call('corpus-create', { path: join(folder, 'one'), title: 'One' })
  expect(await call('corpus-open', { path: join(folder, 'one', '.') })).toEqual(made)
  expect(events.filter(({ event }) => event === 'corpusChanged')).toHaveLength(1)
})

test('a corpus that cannot be opened leaves the open one open', async () => {
  const folder = await makeFolder()
  const { call } = await openBackend(folder)
  const made = await call('corpus-create', { path: join(folder, 'one'), title: 'One' })
  await expect(call('corpus-open', { path: join(folder, 'none') })).rejects.toMatchObject({ code: 'corpusMissing' })
  expect(await call('corpus-read', {})).toEqual(made)
})

test('a page is read at once, whatever its findings take', async () => {
  const folder = await makeFolder()
  const first = await openBackend(folder)
  const { path, pages } = await first.call('corpus-open-sample', {})
  await first.close()
  const mute = pathToFileURL(join(folder, 'mute.js'))
  await writeFile(mute, 'setInterval(() => undefined, 1000)')
  const { call } = await openBackend(folder, { worker: mute })
  await call('corpus-open', { path })
  expect(await call('page-read', { page: pages[0]!.id })).toMatchObject({ revision: 0, findings: null })
})

test('a corpus that is open elsewhere is shown read-only and nothing in it can be changed', async () => {
  const folder = await makeFolder()
  const owner = await openBackend(folder)
  const sample = await owner.call('corpus-open-sample', {})
  const { call } = await openBackend(folder)
  const second = await call('corpus-open', { path: sample.path })
  expect(second.readOnly).toMatchObject({ code: 'corpusLocked', params: { pid: process.pid } })
  const page = second.pages[0]!.id
  expect(await call('page-read', { page })).toMatchObject({ readOnly: true })
  const refused = [
    call('page-revise', { page, revision: 'r', base: 0, change: {}, origin: { kind: 'correction', edit: 'typing' } }),
    call('topic-create', { label: 'x' }),
    call('import-start', { sources: [{ path: folder }] }),
    call('page-detach-image', { page }),
  ]
  for (const one of await Promise.allSettled(refused))
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'corpusReadOnly' } })
})

test('a corpus that another computer took over is read-only from then on, which every window is told', async () => {
  const folder = await makeFolder()
  const { call, event } = await openBackend(folder)
  const { path, pages } = await call('corpus-open-sample', {})
  await leaveSilentLock(path, 'archive-2')
  // Time goes on while a computer sleeps.
  vi.setSystemTime(Date.now() + 3_600_000)
  onTestFinished(() => void vi.useRealTimers())
  const readOnly = { code: 'corpusTakenOver', params: { host: 'archive-2', pid: 1 } }
  await expect(call('topic-create', { label: 'x' })).rejects.toMatchObject(readOnly)
  await event('corpusChanged', ({ corpus }) => corpus?.readOnly?.code === 'corpusTakenOver')
  expect((await call('corpus-read', {})).readOnly).toEqual(readOnly)
  expect(await call('page-read', { page: pages[0]!.id })).toMatchObject({ readOnly: true })
  await expect(call('topic-create', { label: 'y' })).rejects.toMatchObject(readOnly)
  vi.useRealTimers()
  await rm(join(path, '.galley.lock'))
  expect((await call('corpus-open', { path })).readOnly).toBeNull()
  expect(await call('topic-create', { label: 'y' })).toMatchObject({ label: 'y' })
})

test('corpora that were opened are listed last first, and those that are gone are marked', async () => {
  const folder = await makeFolder()
  const first = await openBackend(folder)
  for (const name of ['one', 'two']) await first.call('corpus-create', { path: join(folder, name), title: name })
  await first.close()
  await rm(join(folder, 'one'), { recursive: true })
  const { call } = await openBackend(folder)
  const { recent } = await call('app-hello', {})
  expect(recent).toMatchObject([
    { title: 'two', missing: false },
    { title: 'one', missing: true },
  ])
  expect(await call('recent-forget', { path: recent[1]!.path })).toMatchObject([{ title: 'two' }])
})

test('settings are kept over a restart and told to all clients', async () => {
  const folder = await makeFolder()
  const first = await openBackend(folder)
  await first.call('settings-change', { settings: { author: '王编辑', desk: { left: 240 } } })
  await first.call('settings-change', { settings: { theme: 'dark' } })
  expect((await first.event('settingsChanged', ({ settings }) => settings.theme === 'dark')).settings.author).toBe(
    '王编辑',
  )
  await first.close()
  const { call } = await openBackend(folder)
  expect((await call('app-hello', {})).settings).toMatchObject({ author: '王编辑', theme: 'dark', desk: { left: 240 } })
})

test('damaged settings are set aside and do not keep Galley from starting', async () => {
  const folder = await makeFolder()
  await mkdir(join(folder, 'user'))
  await writeFile(join(folder, 'user', 'settings.json'), '{"settings":')
  const { call } = await openBackend(folder)
  expect((await call('app-hello', {})).settings.author).toBe('')
  await call('settings-change', { settings: { author: 'A' } })
  expect(await readFile(join(folder, 'user', 'settings.json'), 'utf8')).toContain('"A"')
})

test('progress counts pages by state, articles and topics', async () => {
  const { call } = await openBackend(await makeFolder())
  const { pages } = await call('corpus-open-sample', {})
  const progress = await call('corpus-progress', {})
  expect(progress).toMatchObject({ pages: 5, tagged: 0, byState: { untouched: 5, validated: 0 } })
  expect(progress.articles).toBe(pages.reduce((sum, { articles }) => sum + articles, 0))
})
