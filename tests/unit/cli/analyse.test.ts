import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../support/runCli.ts'

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url))
const oddWorker = new URL('../../support/oddWorker.mjs', import.meta.url)
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-analyse-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const galley = (args: readonly string[], change: Parameters<typeof runCli>[1] = {}) =>
  runCli(args, { folder: root, ...change })

describe('galley analyse', () => {
  it('writes one analysis a seed page, the same bytes each time', async () => {
    const { code, err } = await galley(['analyse', seeds, '--out', 'out'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const names = (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort()
    const written = (await readdir(join(root, 'out'))).sort()
    expect(written).toEqual(names.map((name) => name.replace('.txt', '.json')))
    await galley(['analyse', seeds, '--out', 'again'])
    for (const name of written) {
      const bytes = await readFile(join(root, 'out', name), 'utf8')
      expect(await readFile(join(root, 'again', name), 'utf8')).toBe(bytes)
      expect(JSON.parse(bytes)).toMatchObject({ articles: expect.any(Array), joins: expect.any(Array) })
    }
  })

  it('prints one object a line for programs', async () => {
    const { code, out } = await galley(['analyse', seeds, '--json'])
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength((await readdir(seeds)).filter((name) => name.endsWith('.txt')).length)
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('articles')
  })

  it('takes the files that are given as one corpus', async () => {
    const story = (writer: string, body: string) => `新桥通车便利两岸居民\n\n■ 通讯员 ${writer}\n\n${body}\n`
    const write = async (folder: string, name: string, text: string) => {
      await mkdir(join(root, folder), { recursive: true })
      await writeFile(join(root, folder, name), text)
    }
    await write('a', '1.txt', story('林晓岚', '昨天上午，新桥正式通车。'))
    await write('b', '1.txt', story('林晓岚', '新桥通车以后，往来只需要十分钟。'))
    await write('c', '1.txt', story('林晓宝', '新桥两侧的步道同时开放。'))
    const errors = async (...paths: string[]) =>
      (await galley(['analyse', ...paths, '--json'])).out
        .trimEnd()
        .split('\n')
        .map((line) =>
          JSON.parse(line).errors.map(({ wrong, right }: { wrong: string; right: string }) => wrong + right),
        )
    expect(await errors('a', 'b', 'c')).toEqual([[], [], ['林晓宝林晓岚']])
    // Three files of one name are counted once each: one against one is a tie.
    expect(await errors('a', 'c')).toEqual([[], []])
  })

  it('keeps two files of one name from two folders apart', async () => {
    for (const folder of ['a', 'b']) {
      await mkdir(join(root, folder))
      await writeFile(join(root, folder, '001.txt'), '标题\n\n正文。')
    }
    await galley(['analyse', 'a', 'b', '--out', 'out'])
    expect((await readdir(join(root, 'out'))).sort()).toEqual(['001-2.json', '001.json'])
  })

  it('lists what it cannot read and goes on', async () => {
    await writeFile(join(root, 'good.txt'), '标题\n\n正文。')
    await writeFile(join(root, 'empty.txt'), '')
    const { code, err } = await galley(['analyse', 'good.txt', 'empty.txt', 'gone.txt', '--out', 'out'])
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(2)
    expect(await readdir(join(root, 'out'))).toEqual(['good.json'])
  })

  it('does not mind other files in a folder, but minds one that is named', async () => {
    await mkdir(join(root, 'a'))
    await writeFile(join(root, 'a', 'good.txt'), '标题\n\n正文。')
    await writeFile(join(root, 'a', 'notes.docx'), 'x')
    expect((await galley(['analyse', 'a', '--out', 'out'])).code).toBe(0)
    expect((await galley(['analyse', 'a/notes.docx', '--out', 'out'])).code).toBe(1)
  })

  it('stops when it is cancelled', async () => {
    const { code, err } = await galley(['analyse', seeds, '--out', 'out'], { signal: AbortSignal.abort() })
    expect({ code, err }).toEqual({ code: 1, err: 'galley: Cancelled.\n' })
    expect(await readdir(join(root, 'out'))).toEqual([])
  })

  it('tells a page that ends its worker, and gives the others in order', async () => {
    const texts = ['fine 1', 'slow 2', 'crash', 'exit', 'fine 5']
    await mkdir(join(root, 'a'))
    for (const [index, text] of texts.entries()) await writeFile(join(root, 'a', `${index}.txt`), text)
    const { code, out, err } = await galley(['analyse', 'a', '--json'], { worker: oddWorker })
    expect(code).toBe(1)
    expect(out).toBe('fine 1\nslow 2\nfine 5\n')
    expect(err.match(/^\d\.txt/gm)).toEqual(['2.txt', '3.txt'])
  })

  it('stops a page that never ends when it is cancelled', async () => {
    await writeFile(join(root, 'page.txt'), 'hang')
    const cancel = new AbortController()
    const running = galley(['analyse', 'page.txt', '--json'], {
      worker: oddWorker,
      terminal: true,
      err: () => cancel.abort(),
      signal: cancel.signal,
    })
    expect(await running).toMatchObject({ code: 1, out: '' })
  })

  it('takes as many workers as the machine has cores', async () => {
    await writeFile(join(root, 'page.txt'), '标题\n\n正文。')
    const one = await galley(['analyse', 'page.txt', '--json'])
    expect(await galley(['analyse', 'page.txt', '--json', '--workers', '1'])).toEqual(one)
    for (const workers of ['0', '100000', 'x'])
      expect(await galley(['analyse', 'page.txt', '--json', '--workers', workers])).toMatchObject({
        code: 2,
        err: expect.stringContaining(`--workers cannot be ${workers}`),
      })
  })

  it('refuses a file that holds no statistics', async () => {
    await writeFile(join(root, 'stats.json'), '{"schema":2}')
    const { code, err } = await galley(['analyse', seeds, '--out', 'out', '--stats', 'stats.json'])
    expect(code).toBe(2)
    expect(err).toContain('is not a file of corpus statistics')
    expect((await galley(['analyse', seeds, '--out', 'out', '--stats', 'none.json'])).code).toBe(2)
  })
})
