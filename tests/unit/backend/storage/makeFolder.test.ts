import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder } from '../../../../backend/storage/makeFolder.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-folder-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('making a folder', () => {
  it('makes those above it too, and tells the topmost one', async () => {
    const path = join(root, 'a', 'b', 'c')
    expect(await makeFolder(path)).toBe(join(root, 'a'))
    expect((await stat(path)).isDirectory()).toBe(true)
    expect(await makeFolder(path)).toBeUndefined()
  })

  it('is done by two at once', async () => {
    const path = join(root, 'a', 'b')
    await Promise.all([makeFolder(path), makeFolder(path)])
    expect((await stat(path)).isDirectory()).toBe(true)
  })

  it.each([['f'], ['f', 'a'], ['f', 'a', 'b']])('refuses %s/%s where f is a file', async (...names) => {
    await writeFile(join(root, 'f'), '')
    await expect(makeFolder(join(root, ...names))).rejects.toMatchObject({ code: 'notFolder' })
  })

  it.skipIf(process.platform !== 'linux')('ends where the system takes no folders', async () => {
    await expect(makeFolder('/proc/x/y')).rejects.toMatchObject({
      code: 'folderNotWritable',
      params: { path: '/proc' },
    })
  })
})
