import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readBounded } from '../../../../backend/importing/readBounded.ts'

async function fileOf(length: number): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'page.txt')
  const bytes = Buffer.from(Array.from({ length }, (_, i) => i % 251))
  await writeFile(path, bytes)
  return { path, bytes }
}

it.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 2_500_000])('reads all of a file of %d bytes', async (length) => {
  const { path, bytes } = await fileOf(length)
  expect(Buffer.compare(await readBounded(path, { name: 'page.txt', limit: length }), bytes)).toBe(0)
})

it('reads a file whose size the system does not tell', async () => {
  const read = await readBounded('/proc/self/status', { name: 'status', limit: 100_000 }).catch(() => null)
  if (process.platform === 'linux') expect(read?.length).toBeGreaterThan(100)
})

it('refuses a file that is longer than the limit', async () => {
  const { path } = await fileOf(11)
  await expect(readBounded(path, { name: 'page.txt', limit: 10 })).rejects.toMatchObject({ code: 'fileTooLarge' })
})
