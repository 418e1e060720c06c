import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExportContext, exportPages } from '../../../../backend/exporting/exportPages.ts'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import type { CorpusStore } from '../../../../backend/storage/store.ts'
import type { ExportOptions } from '../../../../shared/contract/records.ts'
import { readPageJson } from '../../../../shared/formats/writeJson.ts'
import { readJsonl } from '../../../../shared/formats/writeJsonl.ts'
import { makePage } from '../../../support/makePage.ts'

let root: string
let store: CorpusStore
const day = new Date(2026, 0, 2)

const context = (change: Partial<ExportContext> = {}): ExportContext => ({
  signal: new AbortController().signal,
  onProgress: () => {},
  day,
  ...change,
})
const options = (change: Partial<ExportOptions> = {}): ExportOptions => ({
  format: 'jsonl',
  per: 'page',
  pages: [],
  folder: join(root, 'out'),
  ...change,
})

async function addPage(id: string, name: string, headline: string): Promise<void> {
  const bytes = new TextEncoder().encode(`${headline}\n\n正文${id}。`)
  const page = makePage({
    id,
    articles: [
      { topics: ['t1'], blocks: [{ text: headline, role: 'headline' }, `正文${id}。`] },
      { blocks: [{ text: headline, role: 'headline' }, '另一篇。'] },
    ],
  })
  const source = {
    name,
    encoding: 'utf-8',
    bom: false,
    lineEnds: 'lf' as const,
    bytes: bytes.length,
    characters: headline.length,
    checksum: id,
  }
  await store.addPage({ page, revisionId: `r-${id}`, source, bytes })
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-export-'))
  const vocabulary = [{ id: 't1', label: '教育', alternatives: [], definition: '', colour: 0 }]
  store = await createCorpus(join(root, 'corpus'), { title: '河西报: 2025', vocabulary })
  await addPage('p1', '001.txt', '税务信息化')
  await addPage('p2', '001.txt', '../../x')
  await addPage('p3', 'con.txt', '')
})

afterEach(async () => {
  await store.close()
  await rm(root, { recursive: true, force: true })
})

const allFiles = async (folder: string): Promise<Record<string, string>> => {
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

describe('an export', () => {
  it('goes into a new folder named for the corpus and the day', async () => {
    const { written, failed } = await exportPages(store, options(), context())
    expect(written).toBe(join(root, 'out', '河西报_ 2025 2026-01-02'))
    expect(failed).toEqual([])
    expect(await readdir(join(root, 'out'))).toEqual(['河西报_ 2025 2026-01-02'])
  })

  it('holds every article of every page, in order of import', async () => {
    const { written } = await exportPages(store, options(), context())
    const articles = readJsonl((await allFiles(written))['河西报_ 2025.jsonl'] ?? '')
    expect(articles.map(({ id }) => id)).toEqual(['p1/a1', 'p1/a2', 'p2/a1', 'p2/a2', 'p3/a1', 'p3/a2'])
    expect(articles[0]?.topics).toEqual([{ id: 't1', label: '教育' }])
  })

  it('gives the same bytes each time and leaves the first one alone', async () => {
    const { written: first } = await exportPages(store, options({ format: 'csv-excel' }), context())
    const before = await allFiles(first)
    const { written: second } = await exportPages(store, options({ format: 'csv-excel' }), context())
    expect(second).toBe(`${first} 2`)
    expect(await allFiles(second)).toEqual(before)
    expect(await allFiles(first)).toEqual(before)
  })

  it('touches nothing that has the name already', async () => {
    const taken = join(root, 'out', '河西报_ 2025 2026-01-02')
    await mkdir(join(root, 'out'))
    await writeFile(taken, 'mine')
    const { written } = await exportPages(store, options(), context())
    expect(written).toBe(`${taken} 2`)
    expect(await readFile(taken, 'utf8')).toBe('mine')
  })

  it('writes a file a page and keeps two files of one name apart', async () => {
    const { written } = await exportPages(store, options({ format: 'json' }), context())
    const files = await allFiles(written)
    expect(Object.keys(files)).toEqual(['001-2.json', '001.json', '_con.json'])
    expect(readPageJson(files['001.json'] ?? '').id).toBe('p1')
    expect(readPageJson(files['001-2.json'] ?? '').id).toBe('p2')
  })

  it.each([
    ['text', 'page'],
    ['text', 'article'],
    ['markdown', 'page'],
    ['markdown', 'article'],
    ['json', 'page'],
    ['jsonl', 'page'],
    ['csv', 'page'],
    ['csv-excel', 'page'],
  ] as const)('holds all of two files of one name as %s, a file a %s', async (format, per) => {
    const { written } = await exportPages(store, options({ format, per, pages: ['p1', 'p2'] }), context())
    const whole = Object.values(await allFiles(written)).join('\n')
    for (const text of ['税务信息化', '../../x', '正文p1。', '正文p2。']) expect(whole).toContain(text)
  })

  it('writes a file an article, named so that every system takes it', async () => {
    const { written } = await exportPages(store, options({ format: 'text', per: 'article' }), context())
    expect(Object.keys(await allFiles(written))).toEqual([
      '001-01-税务信息化.txt',
      '001-02-税务信息化.txt',
      '001-2-01-___.._x.txt',
      '001-2-02-___.._x.txt',
      '_con-01.txt',
      '_con-02.txt',
    ])
  })

  it('takes only the pages asked for', async () => {
    const { written } = await exportPages(store, options({ format: 'markdown', pages: ['p3'] }), context())
    expect(Object.keys(await allFiles(written))).toEqual(['_con.md'])
  })

  it('lists pages that are not there and goes on', async () => {
    const { written, failed } = await exportPages(
      store,
      options({ format: 'markdown', pages: ['p9', 'p1'] }),
      context(),
    )
    expect(failed).toEqual([{ name: 'p9', error: { code: 'pageMissing', params: {} } }])
    expect(Object.keys(await allFiles(written))).toEqual(['001.md'])
  })

  it('lists a damaged page and goes on', async () => {
    await store.close()
    const corpus = join(root, 'corpus')
    for (const folder of [join(corpus, 'pages'), join(corpus, 'journal')]) {
      for (const name of await readdir(folder)) {
        if (name.startsWith('p2')) await writeFile(join(folder, name), '{"torn')
      }
    }
    store = await openCorpus(corpus)
    const { written, failed } = await exportPages(store, options(), context())
    expect(failed.map(({ name }) => name)).toEqual(['001.txt'])
    const articles = readJsonl((await allFiles(written))['河西报_ 2025.jsonl'] ?? '')
    expect(articles.map(({ page }) => page)).toEqual(['p1', 'p1', 'p3', 'p3'])
  })

  it('tells how far it is', async () => {
    const told: string[] = []
    await exportPages(
      store,
      options(),
      context({ onProgress: ({ done, total, current }) => told.push(`${done}/${total} ${current}`) }),
    )
    expect(told).toEqual(['0/3 001.txt', '1/3 001.txt', '2/3 con.txt', '3/3 '])
  })

  it('leaves nothing behind when it is cancelled', async () => {
    for (const format of ['jsonl', 'text'] as const) {
      const cancel = new AbortController()
      const onProgress = ({ done }: { done: number }) => done === 2 && cancel.abort()
      const folder = join(root, 'deep', 'er', 'out')
      const running = exportPages(store, options({ format, folder }), context({ signal: cancel.signal, onProgress }))
      await expect(running).rejects.toMatchObject({ code: 'cancelled' })
      expect(await readdir(root)).toEqual(['corpus'])
    }
  })

  it('keeps what else is in the folder when it is cancelled', async () => {
    await mkdir(join(root, 'out'))
    await writeFile(join(root, 'out', 'mine.txt'), 'mine')
    const running = exportPages(store, options(), context({ signal: AbortSignal.abort() }))
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(join(root, 'out'))).toEqual(['mine.txt'])
  })

  it('says where it may not write', async () => {
    await writeFile(join(root, 'file'), '')
    const running = exportPages(store, options({ folder: join(root, 'file', 'out') }), context())
    await expect(running).rejects.toMatchObject({ code: 'notFolder' })
  })

  it('writes an empty table for a corpus without pages', async () => {
    const empty = await createCorpus(join(root, 'empty'), { title: 'Empty', vocabulary: [] })
    try {
      const { written } = await exportPages(empty, options({ format: 'csv' }), context())
      expect((await allFiles(written))['Empty.csv']).toMatch(/^id,page,/)
    } finally {
      await empty.close()
    }
  })
})
