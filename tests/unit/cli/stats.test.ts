import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diffPages } from '../../../shared/page/diffPages.ts'
import { openBackend } from '../../support/openBackend.ts'
import { replaceInPage } from '../../support/replaceInPage.ts'
import { runCli } from '../../support/runCli.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-stats-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const galley = (args: readonly string[], change: Parameters<typeof runCli>[1] = {}) =>
  runCli(args, { folder: root, ...change })

const story = (writer: string, body: string) => `新桥通车便利两岸居民\n\n■ 通讯员 ${writer}\n\n${body}\n`

async function writePages(folder: string): Promise<void> {
  await mkdir(join(root, folder))
  const pages = {
    '1.txt': story('林晓岚', '昨天上午，新桥正式通车。'),
    '2.txt': story('林晓岚', '新桥通车以后，往来只需要十分钟。'),
    '3.txt': story('林晓宝', '新桥两侧的步道同时开放。'),
  }
  for (const [name, text] of Object.entries(pages)) await writeFile(join(root, folder, name), text)
}

const errorsOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).errors)

/** Corrects a text by hand on the only page of a corpus. */
async function correctIn(path: string, wrong: string, right: string): Promise<void> {
  const app = await openBackend(root)
  const { pages } = await app.call('corpus-open', { path })
  const page = pages[0]?.id ?? ''
  const view = await app.call('page-read', { page })
  const change = diffPages(view.page, replaceInPage(view.page, wrong, right))
  const origin = { kind: 'correction', edit: 'typing' } as const
  await app.call('page-revise', { page, revision: 'r1', base: view.revision, change, origin })
  await app.close()
}

describe('galley stats', () => {
  it('lets a page be analysed alone as if the corpus stood beside it', async () => {
    await writePages('pages')
    expect((await galley(['import', 'pages', '--into', 'corpus'])).code).toBe(0)
    const { code, out } = await galley(['stats', 'corpus', '--out', 'stats.json', '--json'])
    expect({ code, ...JSON.parse(out) }).toEqual({ code: 0, written: join(root, 'stats.json'), pages: 3, failed: [] })
    const alone = await galley(['analyse', 'pages/3.txt', '--json', '--stats', 'stats.json'])
    expect(errorsOf(alone.out)).toMatchObject([
      [{ line: 3, col: 6, wrong: '林晓宝', right: '林晓岚', level: 'show', check: 'inconsistentName' }],
    ])
    // Nothing is known of the others where it is given without them and without the file.
    expect(errorsOf((await galley(['analyse', 'pages/3.txt', '--json'])).out)).toEqual([[]])
    const together = await galley(['analyse', 'pages', '--json', '--stats', 'stats.json'])
    expect(together.out.trimEnd().split('\n')[2]).toBe(alone.out.trimEnd())
  })

  it('writes the same bytes for a corpus and for the folder that it was imported from', async () => {
    await writePages('pages')
    await galley(['import', 'pages', '--into', 'corpus'])
    await galley(['stats', 'corpus', '--out', 'a.json'])
    await galley(['stats', 'pages', '--out', 'b.json'])
    expect(await readFile(join(root, 'a.json'), 'utf8')).toBe(await readFile(join(root, 'b.json'), 'utf8'))
  })

  it('counts a page of the corpus once, and one from elsewhere besides', async () => {
    await writePages('pages')
    await galley(['stats', 'pages', '--out', 'stats.json'])
    await writeFile(join(root, '4.txt'), story('林晓宝', '新桥夜景吸引了许多摄影爱好者。'))
    const known = await galley(['analyse', 'pages/3.txt', '4.txt', '--json', '--stats', 'stats.json'])
    // Twice here and twice there is a tie: of the page from elsewhere nothing is told.
    expect(errorsOf(known.out).map((errors) => errors.length)).toEqual([1, 0])
  })

  it('tells what was corrected in the corpus', async () => {
    await mkdir(join(root, 'pages'))
    await writeFile(join(root, 'pages', '1.txt'), story('赵敏', '志愿者看望辖区孤于，送去书包。'))
    await galley(['import', 'pages', '--into', 'corpus'])
    await correctIn(join(root, 'corpus'), '孤于', '孤儿')
    await galley(['stats', 'corpus', '--out', 'stats.json'])
    const { pages } = JSON.parse(await readFile(join(root, 'stats.json'), 'utf8'))
    expect(pages).toMatchObject([{ id: '1.txt', corrections: [{ wrong: '孤于', right: '孤儿', before: '辖区' }] }])
    await writeFile(join(root, '2.txt'), story('林晓岚', '民政局为孤于建立档案。'))
    const { out } = await galley(['analyse', '2.txt', '--json', '--stats', 'stats.json'])
    expect(errorsOf(out)).toMatchObject([
      [{ wrong: '孤于', right: '孤儿', message: '“孤于” was corrected to “孤儿” on page 1.txt.' }],
    ])
  })

  it('says where there is nothing to count, and stops when it is cancelled', async () => {
    const gone = await galley(['stats', 'nowhere', '--out', 'stats.json'])
    expect(gone.code).toBe(2)
    await writePages('pages')
    const signal = AbortSignal.abort()
    const cancelled = await galley(['stats', 'pages', '--out', 'stats.json'], { signal })
    expect(cancelled.code).toBe(1)
    await expect(readFile(join(root, 'stats.json'))).rejects.toThrow()
  })
})
