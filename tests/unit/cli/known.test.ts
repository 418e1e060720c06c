import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leaveSilentLock } from '../../support/leaveSilentLock.ts'
import { runCli } from '../../support/runCli.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-known-'))
  await mkdir(join(root, 'pages'))
  const story = (writer: string, body: string) => `新桥通车便利两岸居民\n\n■ 通讯员 ${writer}\n\n${body}\n`
  await writeFile(join(root, 'pages', '1.txt'), story('林晓岚', '昨天上午，新桥正式通车。'))
  await writeFile(join(root, 'pages', '2.txt'), story('林晓岚', '新桥通车以后，往来只需要十分钟。'))
  await writeFile(join(root, 'pages', '3.txt'), story('林晓宝', '新桥两侧的步道同时开放。'))
  await writeFile(join(root, 'words.txt'), '林晓宝\n柳林街道\n的\n')
  await galley('import', 'pages', '--into', 'corpus')
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const galley = (...args: string[]) => runCli(args, { folder: root, locale: 'en' })

describe('galley known', () => {
  it('adds the words of a file, says which it did not take, and lists them', async () => {
    const { code, out, err } = await galley('known', 'corpus', '--add', 'words.txt')
    expect(code).toBe(1)
    expect(out).toBe('Added: 2. Known before: 0. Taken away: 0. Known now: 2.\n')
    expect(err).toContain('的')
    expect(await galley('known', 'corpus')).toMatchObject({ code: 0, out: '林晓宝\n柳林街道\n' })
  })

  it('takes words away, and says all of it as JSON', async () => {
    await galley('known', 'corpus', '--add', 'words.txt')
    await writeFile(join(root, 'gone.txt'), '柳林街道\n会聚\n')
    const { out } = await galley('known', 'corpus', '--remove', 'gone.txt', '--json')
    expect(JSON.parse(out)).toEqual({ known: ['林晓宝'], added: [], present: [], refused: [], removed: ['柳林街道'] })
  })

  it('goes into the statistics, so that a page analysed with them has no suspect that is known', async () => {
    const errors = async () => {
      await galley('stats', 'corpus', '--out', 'stats.json')
      return JSON.parse((await galley('analyse', 'pages/3.txt', '--json', '--stats', 'stats.json')).out).errors
    }
    expect(await errors()).toMatchObject([{ wrong: '林晓宝' }])
    await galley('known', 'corpus', '--add', 'words.txt')
    expect(await errors()).toEqual([])
  })

  it('takes a corpus over from a computer that is silent when told its name, and says so', async () => {
    await leaveSilentLock(join(root, 'corpus'), 'archive-2')
    const refused = await galley('known', 'corpus', '--add', 'words.txt')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toMatch(/archive-2 \(process 1\) .* Jan 2, 2026.* add --take-over archive-2\./)
    const other = await galley('known', 'corpus', '--add', 'words.txt', '--take-over', 'archive-3')
    expect(other).toEqual(refused)
    const taken = await galley('known', 'corpus', '--add', 'words.txt', '--take-over', 'archive-2')
    expect(taken.out).toContain('Added: 2.')
    expect(taken.err).toMatch(/Taking over from archive-2: waiting/)
    expect(taken.err).toMatch(/Taken over from archive-2 \(process 1\), last heard of on Jan 2, 2026/)
    const again = await galley('import', 'pages', '--into', 'corpus', '--take-over', 'archive-2')
    expect(again.code).toBe(0)
    expect(again.err).not.toContain('Taken over')
  })

  it('says what is not there', async () => {
    expect(await galley('known', 'corpus', '--add', 'nothing.txt')).toMatchObject({ code: 2 })
    await galley('known', 'corpus', '--add', 'words.txt')
    expect(await galley('known', 'corpus', '--remove', 'words.txt', '--add', 'nothing.txt')).toMatchObject({ code: 2 })
    expect((await galley('known', 'corpus')).out).toBe('林晓宝\n柳林街道\n')
    expect(await galley('known', 'nowhere')).toMatchObject({ code: 2 })
  })
})
