import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { decode } from 'fast-png'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Job } from '../../../../shared/contract/records.ts'
import { buildWorker } from '../../../support/buildWorker.ts'
import { leaveSilentLock } from '../../../support/leaveSilentLock.ts'
import { makeGreyTiff, makeJpegHead, makePng } from '../../../support/makeImages.ts'
import { makeFolder, openBackend, seeds, type TestBackend } from '../../../support/openBackend.ts'

let worker: URL
beforeAll(async () => {
  worker = await buildWorker()
})

const open = async (): Promise<TestBackend & { readonly folder: string }> => {
  const folder = await makeFolder()
  const app = await openBackend(folder, { worker })
  await app.call('corpus-create', { path: join(folder, 'corpus'), title: '报' })
  await mkdir(join(folder, 'in'))
  return { ...app, folder: join(folder, 'in') }
}

const write = async (folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
  for (const [name, data] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), data)
  }
}

const codesOf = ({ failed }: Job) => failed.map(({ name, error }) => [name, error.code])

test('a folder is imported with all that is in it, in natural order', async () => {
  const { folder, importPaths, call } = await open()
  await write(folder, {
    '10.txt': '第十版',
    '2.txt': '第二版',
    'b/1.md': '# 第一版',
    'a/3.TXT': '第三版',
    '.hidden.txt': 'x',
  })
  const job = await importPaths(folder)
  expect(job).toMatchObject({ state: 'done', done: 4, total: 4, failed: [], error: null })
  expect(job.imported.map(({ name }) => name)).toEqual(['2.txt', '10.txt', '3.TXT', '1.md'])
  const { pages } = await call('corpus-read', {})
  expect(pages.map(({ id }) => id)).toEqual(job.imported.map(({ page }) => page))
})

test('what is shown after an import is the source, character for character, and what was made of it', async () => {
  const { importPaths, call, event } = await open()
  const { imported } = await importPaths(seeds)
  for (const { page, name, encoding } of imported) {
    const text = await readFile(join(seeds, name), 'utf8')
    expect(encoding).toBe('utf-8')
    expect((await call('page-read-source', { page })).text).toBe(text)
    const view = await call('page-read', { page })
    expect(view).toMatchObject({ revision: 0, readOnly: false, source: { name, characters: text.length } })
    expect(view.page.articles.length).toBeGreaterThan(0)
    await event('findingsChanged', (one) => one.page === page)
  }
})

test('a file that is in the corpus already is recognised and said, also under another name', async () => {
  const { folder, importPaths, call } = await open()
  await write(folder, { 'a.txt': '同一版', 'b.txt': '同一版' })
  const job = await importPaths(folder)
  expect(job.imported.map(({ name }) => name)).toEqual(['a.txt'])
  expect(job.failed).toEqual([
    { name: 'b.txt', error: { code: 'fileDuplicate', params: { name: 'b.txt', existing: 'a.txt' } } },
  ])
  expect(codesOf(await importPaths(folder))).toEqual([
    ['a.txt', 'fileDuplicate'],
    ['b.txt', 'fileDuplicate'],
  ])
  expect((await call('corpus-read', {})).pages).toHaveLength(1)
})

test('two imports at once take a file once', async () => {
  const { folder, importPaths, call } = await open()
  await write(folder, { 'a.txt': '同一版' })
  const jobs = await Promise.all([importPaths(folder), importPaths(folder)])
  expect(jobs.flatMap(({ imported }) => imported)).toHaveLength(1)
  expect((await call('corpus-read', {})).pages).toHaveLength(1)
})

test('two files of one name from two folders stay two', async () => {
  const { folder, importPaths, call } = await open()
  await write(folder, { 'a/001.txt': '甲版', 'b/001.txt': '乙版' })
  const { imported } = await importPaths(folder)
  const texts = await Promise.all(imported.map(({ page }) => call('page-read-source', { page })))
  expect(texts).toEqual([{ text: '甲版' }, { text: '乙版' }])
  expect(new Set(imported.map(({ page }) => page)).size).toBe(2)
})

test('scans of the same name are attached, each to the page of its own folder', async () => {
  const { folder, importPaths, call, backend } = await open()
  const tiff = makeGreyTiff(2, 1, Uint8Array.of(7, 9))
  await write(folder, {
    'a/001.txt': '甲版',
    'a/001.JPG': makeJpegHead(300, 400),
    'b/001.txt': '乙版',
    'b/001.tif': tiff,
    'c/002.txt': '丙版',
    'c/002.png': makePng(5, 6),
    'c/other.png': makePng(7, 7),
  })
  const job = await importPaths(folder)
  expect(job).toMatchObject({ state: 'done', done: 7, total: 7, images: ['001.JPG', '001.tif', '002.png'] })
  expect(codesOf(job)).toEqual([['other.png', 'fileKind']])
  const views = await Promise.all(job.imported.map(({ page }) => call('page-read', { page })))
  expect(views.map(({ image }) => [image?.type, image?.width, image?.height])).toEqual([
    ['image/jpeg', 300, 400],
    ['image/tiff', 2, 1],
    ['image/png', 5, 6],
  ])
  const [jpeg, shown] = await Promise.all(job.imported.map(({ page }) => backend.imageFile(page)))
  expect(jpeg).toMatchObject({ type: 'image/jpeg' })
  expect(await readFile(jpeg!.path)).toEqual(Buffer.from(makeJpegHead(300, 400)))
  expect(shown).toMatchObject({ type: 'image/png' })
  expect([...decode(await readFile(shown!.path)).data]).toEqual([7, 9])
  // The corpus may be another computer's by the time a scan is shown.
  const { path } = await call('corpus-read', {})
  expect((await readdir(path, { recursive: true })).filter((name) => name.endsWith(basename(shown!.path)))).toEqual([])
})

test('of two texts with one scan the first gets it, however long that takes to be stored', async () => {
  const { folder, call, importPaths } = await open()
  for (let round = 0; round < 4; round++) {
    await write(join(folder, `${round}`), {
      'a.md': `${round}${'长文字。'.repeat(100_000)}`,
      'a.txt': `短${round}`,
      'a.png': makePng(5, 6),
    })
  }
  const job = await importPaths(folder)
  expect(job).toMatchObject({ failed: [], images: ['a.png', 'a.png', 'a.png', 'a.png'] })
  const { pages } = await call('corpus-read', {})
  const scanned = pages.filter(({ hasImage }) => hasImage).map(({ name }) => name)
  expect(scanned).toEqual(['a.md', 'a.md', 'a.md', 'a.md'])
})

test('an import ends with the first text that is refused because another computer took the corpus over', async () => {
  const { folder, call, importPaths } = await open()
  await write(folder, Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, `正文${index}`])))
  await leaveSilentLock((await call('corpus-read', {})).path, 'archive-2')
  // Time goes on while a computer sleeps.
  vi.setSystemTime(Date.now() + 3_600_000)
  onTestFinished(() => void vi.useRealTimers())
  const job = await importPaths(folder)
  expect(job).toMatchObject({ state: 'failed', error: { code: 'corpusTakenOver' }, imported: [], failed: [] })
})

test('a scan that comes later is attached to the page of its name, by import or by hand, and can be taken away', async () => {
  const { folder, importPaths, call, backend } = await open()
  await write(folder, {
    'p.txt': '一版',
    'scans/P.png': makePng(5, 6),
    'other.webp': 'no image',
    'x.png': makePng(8, 9),
  })
  const [first] = (await importPaths(join(folder, 'p.txt'))).imported
  const page = first!.page
  expect(await backend.imageFile(page)).toBeNull()
  expect((await importPaths(join(folder, 'scans'))).images).toEqual(['P.png'])
  const attach = (name: string) => call('page-attach-image', { page, source: { path: join(folder, name) } })
  await expect(attach('other.webp')).rejects.toMatchObject({ code: 'imageUnreadable', params: { name: 'other.webp' } })
  expect((await attach('x.png')).image).toMatchObject({ name: 'x.png', width: 8, height: 9 })
  expect((await call('corpus-read', {})).pages[0]).toMatchObject({ hasImage: true })
  expect((await call('page-detach-image', { page })).image).toBeNull()
  expect(await backend.imageFile(page)).toBeNull()
})

test('files that came as bytes are imported with their names and their scans, and their copies are removed', async () => {
  const { folder, call, ended, backend } = await open()
  const upload = async (name: string, data: Uint8Array) => ({
    upload: await backend.acceptUpload(name, Readable.from([data])),
  })
  const sources = [
    await upload('a/001.txt', Buffer.from('甲版')),
    await upload('b\\001.txt', Buffer.from('乙版')),
    await upload('b\\001.png', makePng(5, 6)),
  ]
  const job = await ended(await call('import-start', { sources }))
  expect(job).toMatchObject({ state: 'done', failed: [], images: ['001.png'] })
  expect(job.imported.map(({ name }) => name)).toEqual(['001.txt', '001.txt'])
  expect((await call('page-read', { page: job.imported[1]!.page })).image).not.toBeNull()
  const uploads = join(folder, '../user/uploads')
  const [own] = await readdir(uploads)
  expect(await readdir(join(uploads, own!))).toEqual([])
  await expect(call('import-start', { sources })).rejects.toMatchObject({ code: 'fileMissing' })
})

test('a link that leads back into its own folder is listed and ends nowhere else', async () => {
  const { folder, importPaths } = await open()
  await write(folder, { 'a/1.txt': '一版', 'b/2.txt': '二版' })
  await symlink(folder, join(folder, 'a', 'loop'))
  await symlink(join(folder, 'b'), join(folder, 'c'))
  await symlink(join(folder, 'gone'), join(folder, 'broken.txt'))
  const job = await importPaths(folder)
  expect(job.imported.map(({ name }) => name)).toEqual(['1.txt', '2.txt'])
  expect(codesOf(job)).toEqual([
    ['loop', 'fileUnreadable'],
    ['broken.txt', 'fileMissing'],
  ])
})

test('an import that is cancelled keeps what it has imported whole and stops', async () => {
  const { folder, call, backend, ended } = await open()
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.txt`, `第${index}版`]))
  await write(folder, many)
  const job = await call('import-start', { sources: [{ path: folder }] })
  const stop = backend.onEvent((event) => {
    if (event.event !== 'pagesChanged') return
    stop()
    void call('job-cancel', { job: job.id })
  })
  const last = await ended(job)
  expect(last).toMatchObject({ state: 'cancelled', error: null })
  expect(last.imported.length).toBeLessThan(60)
  const { pages } = await call('corpus-read', {})
  expect(pages.map(({ id }) => id)).toEqual(last.imported.map(({ page }) => page))
  for (const { id } of pages) expect(await call('page-read', { page: id })).toMatchObject({ page: { id } })
  await expect(call('job-cancel', { job: job.id })).rejects.toMatchObject({ code: 'jobMissing' })
  expect(await call('job-list', {})).toEqual([last])
})

test('what was imported is there after a restart', async () => {
  const app = await open()
  await copyFile(join(seeds, '000_eebf8d0580a098f7.txt'), join(app.folder, 'a.txt'))
  const { imported } = await app.importPaths(app.folder)
  const { path } = await app.call('corpus-read', {})
  const before = await app.call('page-read', { page: imported[0]!.page })
  await app.close()
  const again = await openBackend(join(app.folder, '..'))
  expect((await again.call('corpus-open', { path })).pages).toHaveLength(1)
  expect(await again.call('page-read', { page: before.page.id })).toEqual(before)
})
