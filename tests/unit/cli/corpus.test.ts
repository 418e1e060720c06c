import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCorpus } from '../../../backend/storage/openCorpus.ts'
import { readJsonl } from '../../../shared/formats/writeJsonl.ts'
import { diffPages } from '../../../shared/page/diffPages.ts'
import { replaceText } from '../../../shared/page/edits.ts'
import { blocksOf } from '../../../shared/page/find.ts'
import { runCli } from '../../support/runCli.ts'

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url))
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-cli-test-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const galley = (args: readonly string[], change: Parameters<typeof runCli>[1] = {}) =>
  runCli(args, { folder: root, ...change })

async function seedPages(): Promise<readonly string[]> {
  return (await readdir(seeds)).filter((name) => name.endsWith('.txt'))
}

/** Pages small enough to be read at once. */
async function somePages(...folders: readonly string[]): Promise<void> {
  for (const [index, folder] of folders.entries()) {
    await mkdir(join(root, folder), { recursive: true })
    await writeFile(
      join(root, folder, '001.txt'),
      `第${index}条新闻标题\n\n■ 通讯员 张三\n\n这是第${index}条新闻的正文。`,
    )
  }
}

describe('galley import', () => {
  it('makes a corpus of the seed pages and imports them', async () => {
    const { code, out, err } = await galley(['import', seeds, '--into', 'corpus', '--title', '样本'])
    const names = await seedPages()
    expect(err).toBe('')
    expect(code).toBe(0)
    for (const name of names) expect(out).toContain(`${name} (utf-8)`)
    expect(out).toContain(`pages ${names.length}`)
    const store = await openCorpus(join(root, 'corpus'))
    expect(store.readRecord().title).toBe('样本')
    expect(store.listPages().map(({ name }) => name)).toEqual([...names].sort())
    await store.close()
  })

  it('keeps two files of one name from two folders apart, and says what it knows already', async () => {
    await somePages('a', 'b')
    const first = JSON.parse((await galley(['import', 'a', 'b', '--into', 'c', '--json'])).out)
    expect(first).toMatchObject({ created: true, failed: [], images: [] })
    expect(first.imported.map(({ name }: { name: string }) => name)).toEqual(['001.txt', '001.txt'])
    const again = await galley(['import', 'a', '--into', 'c', '--json'])
    expect(again.code).toBe(0)
    expect(JSON.parse(again.out)).toMatchObject({ created: false, imported: [], failed: [{ code: 'fileDuplicate' }] })
  })

  it('lists what fails, imports the rest and exits with 1', async () => {
    await somePages('a')
    await writeFile(join(root, 'a', 'empty.txt'), '')
    await writeFile(join(root, 'a', 'binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
    const { code, out, err } = await galley(['import', 'a', '--into', 'c'])
    expect(code).toBe(1)
    expect(out).toContain('pages 1')
    expect(err.trim().split('\n').sort()).toEqual([
      'binary.txt is not a text file, or is damaged: it holds bytes that no text has. Save its text anew as .txt or .md and import that.',
      'empty.txt is empty, so there is nothing to import. Check whether its scan or OCR was finished, and import it again.',
    ])
  })

  it('makes no corpus when there is nothing to import', async () => {
    const { code, err } = await galley(['import', 'nowhere', '--into', 'c'])
    expect(code).toBe(2)
    expect(err).toMatch(/^galley: .*nowhere is not there any more/)
    expect(await readdir(root)).toEqual([])
  })

  it('refuses a corpus that is open elsewhere', async () => {
    await somePages('a', 'b')
    await galley(['import', 'a', '--into', 'c'])
    const store = await openCorpus(join(root, 'c'))
    const { code, err } = await galley(['import', 'b', '--into', 'c'])
    await store.close()
    expect(code).toBe(2)
    expect(err).toMatch(/^galley: .* has this corpus open\. Close it there/)
  })

  it('ends with 1 when it is cancelled', async () => {
    await somePages('a')
    const { code, err } = await galley(['import', 'a', '--into', 'c'], { signal: AbortSignal.abort() })
    expect(code).toBe(1)
    expect(err).toBe('galley: Cancelled.\n')
  })

  it('leaves the person’s settings alone and no temporary folder behind', async () => {
    await somePages('a')
    const before = new Set(await readdir(tmpdir()))
    await galley(['import', 'a', '--into', 'c'])
    const left = (await readdir(tmpdir())).filter((name) => /^galley-cli-[^t]/.test(name) && !before.has(name))
    expect(left).toEqual([])
  })
})

describe('galley export', () => {
  beforeEach(async () => {
    await somePages('a', 'b')
    await galley(['import', 'a', 'b', '--into', 'c'])
  })

  it('prints the folder that it wrote', async () => {
    const { code, out, err } = await galley(['export', 'c', '--to', 'jsonl', '--out', 'out'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const written = out.trimEnd()
    const articles = readJsonl(await readFile(join(written, 'c.jsonl'), 'utf8'))
    expect(articles.map(({ title }) => title)).toEqual(['第0条新闻标题', '第1条新闻标题'])
    expect(articles.map(({ name }) => name)).toEqual(['001.txt', '001.txt'])
  })

  it('takes pages by id and by file name', async () => {
    const store = await openCorpus(join(root, 'c'))
    const [first] = store.listPages()
    await store.close()
    const one = JSON.parse(
      (await galley(['export', 'c', '--to', 'json', '--out', 'o', '--pages', first!.id, '--json'])).out,
    )
    expect(await readdir(one.written)).toEqual(['001.json'])
    const both = JSON.parse(
      (await galley(['export', 'c', '--to', 'text', '--out', 'o', '--pages', '001.txt', '--json'])).out,
    )
    expect((await readdir(both.written)).sort()).toEqual(['001-2.txt', '001.txt'])
  })

  it('refuses a page that the corpus does not have', async () => {
    const { code, err } = await galley(['export', 'c', '--to', 'json', '--out', 'o', '--pages', '9.txt'])
    expect({ code, err }).toEqual({ code: 2, err: 'galley: The corpus has no page 9.txt.\n' })
    expect(await readdir(root)).not.toContain('o')
  })

  it('refuses a folder without a corpus', async () => {
    const { code, err } = await galley(['export', 'a', '--to', 'json', '--out', 'o'])
    expect(code).toBe(2)
    expect(err).toMatch(/^galley: There is no Galley corpus in .*\n$/)
  })

  it('shows its progress on a terminal', async () => {
    const { err } = await galley(['export', 'c', '--to', 'json', '--out', 'o'], { terminal: true })
    expect(err).toContain('\r\u001b[KExporting')
    expect(err.endsWith('\r\u001b[K')).toBe(true)
  })
})

describe('Ctrl+C', () => {
  /** Runs a command and cancels it as soon as it shows its progress. */
  async function cancelled(args: readonly string[]) {
    const cancel = new AbortController()
    let err = ''
    const { code } = await galley(args, {
      terminal: true,
      signal: cancel.signal,
      err: (text) => {
        err += text
        cancel.abort()
      },
    })
    return { code, err }
  }

  beforeEach(async () => {
    await mkdir(join(root, 'many'))
    for (let index = 0; index < 60; index += 1)
      await writeFile(join(root, 'many', `${index}.txt`), `第${index}条\n\n正文。`)
  })

  it('stops an import and leaves a sound corpus', async () => {
    const { code, err } = await cancelled(['import', 'many', '--into', 'c'])
    expect(code).toBe(1)
    expect(err).toMatch(/galley: Cancelled\.\n$/)
    const { pages, problems } = JSON.parse((await galley(['verify', 'c', '--json'])).out)
    expect(pages).toBeLessThan(60)
    expect(problems).toEqual([])
  })

  it('stops an export and leaves nothing behind', async () => {
    await galley(['import', 'many', '--into', 'c'])
    const { code, err } = await cancelled(['export', 'c', '--to', 'text', '--out', 'o'])
    expect(code).toBe(1)
    expect(err).toMatch(/galley: Cancelled\.\n$/)
    expect(await readdir(root)).not.toContain('o')
  })
})

describe('galley compare', () => {
  /** Types two letters in front of the first headline of the first page. */
  async function correct(): Promise<void> {
    const store = await openCorpus(join(root, 'c'))
    const [entry] = store.listPages()
    const { page, revisionId } = await store.readPage(entry!.id)
    const after = replaceText(page, blocksOf(page)[0]!.id, 0, 0, '甲乙')
    const made = { id: 'r', parent: revisionId, number: 1, author: '', at: new Date().toISOString() }
    const origin = { kind: 'correction', edit: 'typing' } as const
    await store.appendRevision(entry!.id, { ...made, origin, change: diffPages(page, after) }, after)
    await store.close()
  }

  it('counts what was corrected of each page since it was imported', async () => {
    await somePages('a', 'b')
    await galley(['import', 'a', 'b', '--into', 'c'])
    await correct()
    const { code, out } = await galley(['compare', 'c', '--json'])
    expect(code).toBe(0)
    const { pages, failed } = JSON.parse(out)
    expect(failed).toEqual([])
    expect(pages).toMatchObject([
      { name: '001.txt', revision: 1, figures: { inserted: 2, changed: 0, deleted: 0, moves: 0 } },
      { name: '001.txt', revision: 0, figures: { inserted: 0, cer: 0 } },
    ])
    const lines = (await galley(['compare', 'c'])).out.trim().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^001\.txt +0 +2 +0 +0 +0 +0 +\d+\.\d\d%$/)
  })

  it('compares the pages that are named, and refuses a name that none has', async () => {
    await somePages('a')
    await galley(['import', 'a', '--into', 'c'])
    expect(JSON.parse((await galley(['compare', 'c', '001.txt', '--json'])).out).pages).toHaveLength(1)
    expect(await galley(['compare', 'c', 'none.txt'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('galley status', () => {
  it('counts pages by state', async () => {
    await somePages('a', 'b')
    await galley(['import', 'a', 'b', '--into', 'c'])
    const { code, out } = await galley(['status', 'c'])
    expect(code).toBe(0)
    expect(out).toMatch(/^c\n.*\nPages +2\n {2}Untouched +2\n/)
    const data = JSON.parse((await galley(['status', 'c', '--json'])).out)
    expect(data).toMatchObject({ title: 'c', pages: 2, byState: { untouched: 2 }, articles: 2, tagged: 0, damaged: [] })
  })

  it('exits with 1 when a page is damaged', async () => {
    await somePages('a', 'b')
    await galley(['import', 'a', 'b', '--into', 'c'])
    const [journal] = (await readdir(join(root, 'c', 'journal'))).filter((name) => !/^(groups|corpus)/.test(name))
    const id = journal!.replace('.jsonl', '')
    for (const folder of ['pages', 'journal']) {
      for (const name of await readdir(join(root, 'c', folder))) {
        if (name.startsWith(id)) await writeFile(join(root, 'c', folder, name), 'torn')
      }
    }
    const { code, out } = await galley(['status', 'c', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).damaged).toHaveLength(1)
  })
})

describe('galley verify', () => {
  beforeEach(async () => {
    await somePages('a', 'b')
    await galley(['import', 'a', 'b', '--into', 'c'])
  })

  it('finds a sound corpus sound', async () => {
    const { code, out, err } = await galley(['verify', 'c'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe('Everything is sound. Pages: 2, recorded changes: 0.\n')
    expect(JSON.parse((await galley(['verify', 'c', '--json'])).out)).toEqual({ pages: 2, revisions: 0, problems: [] })
  })

  it('looks at a corpus that is open elsewhere', async () => {
    const store = await openCorpus(join(root, 'c'))
    expect((await galley(['verify', 'c'])).code).toBe(0)
    await store.close()
  })

  it('lists changed originals', async () => {
    const originals = join(root, 'c', 'originals')
    const [id] = await readdir(originals)
    await writeFile(join(originals, id!, '001.txt'), 'other')
    const { code, out, err } = await galley(['verify', 'c'])
    expect(code).toBe(1)
    expect(err).toContain('001.txt')
    expect(out).toMatch(/^Problems: 1\./)
  })

  it('lists a damaged corpus record, and one that is missing cannot be checked', async () => {
    for (const name of await readdir(join(root, 'c'))) {
      if (name.startsWith('galley.')) await writeFile(join(root, 'c', name), 'torn')
    }
    await writeFile(join(root, 'c', 'journal', 'corpus.jsonl'), 'torn')
    const { code, err } = await galley(['verify', 'c'])
    expect(code).toBe(1)
    expect(err).toBe('galley.json is damaged.\n')
    expect((await galley(['verify', 'a'])).code).toBe(2)
  })
})

describe('a corpus that was copied', () => {
  it('is exported as it was', async () => {
    await somePages('a')
    await galley(['import', 'a', '--into', 'c', '--title', 'T'])
    await cp(join(root, 'c'), join(root, 'd'), { recursive: true })
    const [one, two] = await Promise.all(
      ['c', 'd'].map(async (corpus) => {
        const { out } = await galley(['export', corpus, '--to', 'csv', '--out', `out-${corpus}`])
        return readFile(join(out.trimEnd(), 'T.csv'), 'utf8')
      }),
    )
    expect(one).toBe(two)
  })
})
