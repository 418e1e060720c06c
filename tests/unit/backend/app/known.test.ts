import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'

const story = (writer: string, body: string) => `新桥通车便利两岸居民\n\n■ 通讯员 ${writer}\n\n${body}\n`
const texts = {
  'a.txt': story('林晓岚', '昨天上午，新桥正式通车。'),
  'b.txt': story('林晓岚', '新桥通车以后，往来只需要十分钟。'),
  'c.txt': story('林晓宝', '新桥两侧的步道同时开放。'),
  'd.txt': story('林晓宝', '新桥夜里亮灯。'),
  'e.txt': story('林晓岚', '桥下新开了一处公园。'),
}

/** A corpus in which one writer is spelled in two ways, once its suspects are known. */
const open = async () => {
  const folder = await makeFolder()
  const app = await openBackend(folder)
  const path = join(folder, 'corpus')
  await app.call('corpus-create', { path, title: '津报' })
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
  const { imported } = await app.importPaths(...Object.keys(texts).map((name) => join(folder, name)))
  const pages = new Map(imported.map(({ page, name }) => [name, page]))
  const suspects = ['c.txt', 'd.txt'].map((name) => pages.get(name) ?? '')
  for (const page of suspects)
    await app.event('findingsChanged', (event) => event.page === page && event.findings.length === 1)
  /** Waits until these pages are told to have so many findings, from now on. */
  const becomes = async (count: number, act: () => Promise<unknown>) => {
    const before = app.events.length
    await act()
    for (const page of suspects)
      await app.event(
        'findingsChanged',
        (event) => event.page === page && event.findings.length === count && app.events.indexOf(event) >= before,
      )
  }
  return { ...app, folder, path, suspects, becomes }
}

test('a known name is a suspect on no page, and is one again when it is taken off the list', async () => {
  const { call, becomes, event } = await open()
  await becomes(0, () => call('known-add', { words: ['林晓宝'] }))
  expect((await event('knownChanged')).known).toEqual(['林晓宝'])
  await becomes(1, async () =>
    expect(await call('known-remove', { words: ['林晓宝', '没有'] })).toEqual({ removed: ['林晓宝'] }),
  )
})

test('what is known is there after a restart, and so is what follows from it', async () => {
  const { call, close, folder, path, suspects } = await open()
  await call('known-add', { words: ['林晓宝'] })
  // Closed before the pages were looked at again: their old counts must not come back.
  await close()
  const again = await openBackend(folder)
  const corpus = await again.call('corpus-open', { path })
  expect(corpus.known).toEqual(['林晓宝'])
  for (const page of suspects) {
    await again.event('pagesChanged', ({ pages }) => pages.some((one) => one.id === page && one.findings === 0))
    expect((await again.call('page-list-findings', { page })).findings).toEqual([])
  }
})

test('a file is added whatever its encoding, and the list is written into a new file each time', async () => {
  const { call, folder } = await open()
  const file = join(folder, 'known.txt')
  await writeFile(
    file,
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('林晓宝\r\n左树发\r\n的\r\n', 'utf16le')]),
  )
  await call('known-add', { words: ['左树发'] })
  expect(await call('known-import', { source: { path: file } })).toEqual({
    added: ['林晓宝'],
    present: ['左树发'],
    refused: [{ text: '的', reason: 'short' }],
  })
  const out = join(folder, 'out')
  const [first, second] = [await call('known-export', { folder: out }), await call('known-export', { folder: out })]
  expect([first.written, second.written]).toEqual([join(out, '津报 known.txt'), join(out, '津报 known 2.txt')])
  expect(await readFile(second.written, 'utf8')).toBe('左树发\n林晓宝\n')
  await writeFile(file, '\n \n')
  await expect(call('known-import', { source: { path: file } })).rejects.toMatchObject({ code: 'fileEmpty' })
})

test('words added at once are all kept', async () => {
  const { call } = await open()
  const words = ['左树发', '会聚', '柳林街道']
  await Promise.all(words.map((word) => call('known-add', { words: [word] })))
  expect(new Set((await call('corpus-read', {})).known)).toEqual(new Set(words))
})

test('names that are spelled in several ways are listed with their pages, but for what is known to be right', async () => {
  const { call, suspects } = await open()
  const [name, ...others] = await call('names-list', {})
  expect(others).toEqual([])
  expect(name?.spellings).toMatchObject([
    { text: '林晓岚', count: 3, on: 3, suggested: true },
    { text: '林晓宝', count: 2, on: 2, suggested: false, pages: suspects.map((page) => ({ page, count: 1 })) },
  ])
  await call('known-add', { words: ['林晓宝'] })
  expect(await call('names-list', {})).toEqual([])
})

test('a corpus that is closed before its names are listed says so', async () => {
  const folder = await makeFolder()
  const { call } = await openBackend(folder)
  await call('corpus-create', { path: join(folder, 'corpus'), title: '津报' })
  const listed = expect(call('names-list', {})).rejects.toMatchObject({ code: 'cancelled' })
  await call('corpus-close', {})
  await listed
})
