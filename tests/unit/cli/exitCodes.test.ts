import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../support/runCli.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-cli-test-'))
  await writeFile(join(root, 'page.txt'), '标题\n\n■ 通讯员 张三\n\n这是正文。')
  await galley('import', 'page.txt', '--into', 'corpus')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const galley = (...args: readonly string[]) => runCli(args, { folder: root })

describe('a command that has nothing to begin with', () => {
  it.each([
    ['import', 'none.txt', '--into', 'new'],
    ['analyse', 'none.txt', '--out', 'new'],
    ['analyse', 'none.txt', '--json'],
    ['export', 'none', '--to', 'jsonl', '--out', 'new'],
    ['status', 'none'],
    ['verify', 'none'],
  ])('ends with 2, one sentence and nothing made: %s %s', async (...args) => {
    const { code, out, err } = await galley(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^galley: .*none.*\n$/)
    expect(await readdir(root)).not.toContain('new')
  })
})

describe('a command of which a part fails', () => {
  it.each([
    ['import', 'none.txt', 'page.txt', '--into', 'new'],
    ['analyse', 'none.txt', 'page.txt', '--out', 'new'],
  ])('ends with 1: %s', async (...args) => {
    const { code, err } = await galley(...args)
    expect(code).toBe(1)
    expect(err).toMatch(/^none\.txt is not there/)
    expect(await readdir(root)).toContain('new')
  })
})

describe('a place that cannot be written', () => {
  it.each([
    ['import', 'page.txt', '--into', 'page.txt'],
    ['export', 'corpus', '--to', 'jsonl', '--out', 'page.txt'],
    ['analyse', 'page.txt', '--out', 'page.txt'],
  ])('is told to be a file: %s', async (...args) => {
    const { code, err } = await galley(...args)
    expect(code).toBe(2)
    expect(err).toMatch(/^galley: .*page\.txt cannot be a folder: a file stands there.*\n$/)
  })

  it.skipIf(process.platform !== 'linux').each([
    ['import', 'page.txt', '--into', '/proc/x/y'],
    ['export', 'corpus', '--to', 'jsonl', '--out', '/proc/x'],
    ['analyse', 'page.txt', '--out', '/proc/x'],
  ])('is told to take no folders: %s', async (...args) => {
    const { code, err } = await galley(...args)
    expect(code).toBe(2)
    expect(err).toMatch(/^galley: Galley may not write in \/proc\..*\n$/)
  })
})
