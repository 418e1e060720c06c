import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { chmod, mkdir, open as openFile, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import iconv from 'iconv-lite'
import { beforeAll, expect, test } from 'vitest'
import { buildWorker } from '../../../support/buildWorker.ts'
import { makeFolder, openBackend, seeds, type TestBackend } from '../../../support/openBackend.ts'

const run = promisify(execFile)
const megabyte = 1024 * 1024
const isRoot = process.getuid?.() === 0

let worker: URL
beforeAll(async () => {
  worker = await buildWorker()
})

interface Desk extends TestBackend {
  readonly folder: string
  /** Writes a file and imports it: its page and its text, or the code of what was wrong. */
  take(name: string, data: string | Uint8Array): Promise<{ page: string; text: string } | { code: string }>
}

const open = async (): Promise<Desk> => {
  const root = await makeFolder()
  const app = await openBackend(root, { worker })
  await app.call('corpus-create', { path: join(root, 'corpus'), title: '报' })
  const folder = join(root, 'in')
  await mkdir(folder)
  return {
    ...app,
    folder,
    take: async (name, data) => {
      await writeFile(join(folder, name), data)
      const { imported, failed, state } = await app.importPaths(join(folder, name))
      expect(state).toBe('done')
      expect(imported.length + failed.length).toBe(1)
      const [one] = imported
      if (!one) return { code: failed[0]!.error.code }
      return { page: one.page, ...(await app.call('page-read-source', { page: one.page })) }
    },
  }
}

test.each([
  ['an empty file', '', 'fileEmpty'],
  ['a byte order mark alone', '\ufeff', 'fileEmpty'],
  ['a million blank lines', '\n'.repeat(1_000_000), 'fileEmpty'],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...new Uint8Array(400)]), 'fileBinary'],
  ['a picture with the ending of a text', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'fileBinary'],
  ['a file of NUL bytes', new Uint8Array(5000), 'fileBinary'],
])('%s is refused with its reason', async (_, data, code) => {
  const { take, call } = await open()
  expect(await take('a.txt', data)).toEqual({ code })
  expect((await call('corpus-read', {})).pages).toEqual([])
})

test('a file of 50 MB is refused by its size, without reading it', async () => {
  const { folder, importPaths } = await open()
  const file = await openFile(join(folder, 'huge.txt'), 'w')
  await file.truncate(50 * megabyte)
  await file.close()
  expect((await importPaths(folder)).failed).toEqual([
    {
      name: 'huge.txt',
      error: { code: 'fileTooLarge', params: { name: 'huge.txt', characters: 50 * megabyte, limit: 5 * megabyte } },
    },
  ])
})

test('one line of 5 MB is shown read-only, whole, and cannot be changed', async () => {
  const { take, call } = await open()
  const line = '天津报纸'.repeat((5 * megabyte) / 12)
  const taken = await take('long.txt', line)
  if (!('page' in taken)) throw new Error(taken.code)
  const { page } = taken
  expect(taken.text === line).toBe(true)
  const view = await call('page-read', { page })
  expect(view).toMatchObject({ readOnly: true, findings: null })
  await expect(call('page-list-findings', { page })).rejects.toMatchObject({ code: 'pageReadOnly' })
  expect((await call('corpus-read', {})).pages[0]).toMatchObject({ readOnly: true, problem: null })
  const change = { state: { before: view.page.state, after: { is: 'validated' as const, reason: '' } } }
  const revise = call('page-revise', {
    page,
    revision: 'r',
    base: 0,
    change,
    origin: { kind: 'correction', edit: 'state' },
  })
  await expect(revise).rejects.toMatchObject({ code: 'pageReadOnly', params: { name: 'long.txt', limit: 200_000 } })
})

test('pages can be edited up to 200,000 characters and not beyond', async () => {
  const { take, call } = await open()
  const readOnlyOf = async (length: number) => {
    const taken = await take(`${length}.txt`, '字'.repeat(length))
    return 'page' in taken && (await call('page-read', { page: taken.page })).readOnly
  }
  expect(await readOnlyOf(200_000)).toBe(false)
  expect(await readOnlyOf(200_001)).toBe(true)
})

test('text among a million blank lines is found', async () => {
  const { take, call } = await open()
  const taken = await take('blank.txt', `${'\n'.repeat(500_000)}天津今天举行了会议。${'\n'.repeat(500_000)}`)
  if (!('page' in taken)) throw new Error(taken.code)
  const { page } = await call('page-read', { page: taken.page })
  expect(page.articles.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual(['天津今天举行了会议。'])
})

test('a seed page is read the same from every encoding, and the import says which it took', async () => {
  const { folder, importPaths, call } = await open()
  const text = await readFile(join(seeds, '000_eebf8d0580a098f7.txt'), 'utf8')
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])
    await writeFile(join(folder, `${encoding}.txt`), iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' }))
  const { imported, failed } = await importPaths(folder)
  expect(failed).toEqual([])
  expect(imported.map(({ encoding }) => encoding)).toEqual(['gb18030', 'utf-8', 'utf-16be', 'utf-16le'])
  for (const { page } of imported) expect((await call('page-read-source', { page })).text).toBe(text)
})

test('a file with lone surrogates is refused: nothing could be shown in their stead unsaid', async () => {
  const { take, call } = await open()
  const data = Buffer.from('\ufeff天津\ud800今天\udc00举行会议。', 'utf16le')
  expect(await take('surrogates.txt', data)).toEqual({ code: 'encodingUnknown' })
  expect((await call('corpus-read', {})).pages).toEqual([])
})

test('a file that goes while others are imported is listed, and the rest come in', async () => {
  const { folder, backend, importPaths } = await open()
  for (let n = 1; n <= 30; n++) await writeFile(join(folder, `${n}.txt`), `第${n}版`)
  backend.onEvent(({ event }) => {
    if (event === 'pagesChanged') rmSync(join(folder, '30.txt'), { force: true })
  })
  const { imported, failed } = await importPaths(folder)
  expect(imported).toHaveLength(29)
  expect(failed).toEqual([{ name: '30.txt', error: { code: 'fileMissing', params: { name: '30.txt' } } }])
})

test('one bad file of each kind never stops the rest', async () => {
  const { folder, importPaths } = await open()
  const files = {
    'a.txt': '',
    'b.txt': new Uint8Array(99),
    'c.pdf': 'x',
    'd.png': 'no image',
    'd.txt': '丁版',
    'e.txt': '戊版',
  }
  for (const [name, data] of Object.entries(files)) await writeFile(join(folder, name), data)
  const job = await importPaths(folder, join(folder, 'vanished.txt'))
  expect(job.state).toBe('done')
  expect(job.imported.map(({ name }) => name)).toEqual(['d.txt', 'e.txt'])
  expect(job.failed.map(({ name, error }) => [name, error.code])).toEqual([
    ['c.pdf', 'fileKind'],
    ['vanished.txt', 'fileMissing'],
    ['a.txt', 'fileEmpty'],
    ['b.txt', 'fileBinary'],
    ['d.png', 'imageUnreadable'],
  ])
})

test.skipIf(process.platform !== 'linux')(
  'a name that is no UTF-8 is said to be one, and the others come in',
  async () => {
    const { folder, importPaths } = await open()
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), iconv.encode('报纸.txt', 'gb18030')]), '内容')
    await writeFile(join(folder, 'b.txt'), '内容二')
    const { imported, failed } = await importPaths(folder)
    expect(imported.map(({ name }) => name)).toEqual(['b.txt'])
    expect(failed.map(({ error }) => error.code)).toEqual(['fileNameNotText'])
  },
)

test('a pipe or another thing that is no file is refused and not waited for', async () => {
  const { folder, importPaths, call } = await open()
  await run('mkfifo', [join(folder, 'pipe.txt'), join(folder, 'pipe.png')])
  await writeFile(join(folder, 'a.txt'), '一版')
  const job = await importPaths(folder)
  expect(job.failed.map(({ error }) => error.code)).toEqual(['fileKind', 'fileKind'])
  const page = job.imported[0]!.page
  const attach = call('page-attach-image', { page, source: { path: join(folder, 'pipe.png') } })
  await expect(attach).rejects.toMatchObject({ code: 'fileKind' })
})

test.skipIf(isRoot)('a file that may not be read is listed (root may read all)', async () => {
  const { folder, importPaths } = await open()
  await writeFile(join(folder, 'a.txt'), '一版')
  await chmod(join(folder, 'a.txt'), 0)
  expect((await importPaths(folder)).failed[0]!.error).toMatchObject({ code: 'fileUnreadable' })
})

test.skipIf(process.platform !== 'linux')(
  'a file that fails while it is read is listed (Linux has such files)',
  async () => {
    const { folder, importPaths } = await open()
    await symlink('/proc/self/mem', join(folder, 'a.txt'))
    expect((await importPaths(folder)).failed).toEqual([
      { name: 'a.txt', error: { code: 'fileUnreadable', params: { name: 'a.txt', reason: 'EIO' } } },
    ])
  },
)

const hostileNames = [
  'con.txt',
  '<img src=x onerror=alert(1)>.txt',
  '😀报.txt',
  'ملف.txt',
  '\u202Egpj.txt',
  '.. .txt',
  `${'长'.repeat(80)}.txt`,
  'a%2e%2e%2fb.txt',
  'line\nbreak.txt',
]

test.each(hostileNames)('a file called %j is imported under its name and kept inside the corpus', async (name) => {
  const { folder, take, call } = await open()
  const taken = await take(name, `内容 ${name.length}`)
  if (!('page' in taken)) throw new Error(taken.code)
  expect((await call('page-read', { page: taken.page })).source.name).toBe(name)
  const { path } = await call('corpus-read', {})
  const [original] = await readdir(join(path, 'originals', taken.page))
  expect(await readFile(join(path, 'originals', taken.page, original!), 'utf8')).toBe(`内容 ${name.length}`)
  expect((await readdir(dirname(folder))).sort()).toEqual(['corpus', 'in', 'user'])
})

test.each(['../../x.txt', '..\\..\\x.txt', '/etc/x.txt', 'C:\\x.txt'])(
  'an upload called %j cannot leave its folder',
  async (name) => {
    const { backend, call, ended, folder } = await open()
    const upload = await backend.acceptUpload(name, Readable.from([Buffer.from('一版')]))
    const { imported } = await ended(await call('import-start', { sources: [{ upload }] }))
    expect(imported.map((one) => one.name)).toEqual(['x.txt'])
    const root = dirname(folder)
    const written = (await readdir(root, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && entry.name.endsWith('x.txt'))
      .map((entry) => relative(root, entry.parentPath))
    expect(written).toEqual([join('corpus', 'originals', imported[0]!.page)])
  },
)

test('an upload that is too large or of another kind is refused and leaves nothing behind', async () => {
  const { backend, folder } = await open()
  const block = new Uint8Array(megabyte)
  const large = Readable.from(Array.from({ length: 6 }, () => block))
  await expect(backend.acceptUpload('a.txt', large)).rejects.toMatchObject({ code: 'fileTooLarge' })
  await expect(backend.acceptUpload('a.exe', Readable.from([block]))).rejects.toMatchObject({ code: 'fileKind' })
  const broken = new Readable({ read: () => broken.destroy(new Error('connection lost')) })
  await expect(backend.acceptUpload('a.png', broken)).rejects.toMatchObject({ code: 'writeFailed' })
  const uploads = join(dirname(folder), 'user/uploads')
  const [own] = await readdir(uploads)
  expect(await readdir(join(uploads, own!))).toEqual([])
})
