import { expect, it } from 'vitest'
import { z } from 'zod'
import { SyncedFile } from '../../../../backend/storage/syncedFile.ts'
import { failure, PowerDisk } from './support/powerDisk.ts'

const schema = z.object({ a: z.number() })
const parse = (value: unknown) => schema.parse(value)
const path = '/home/x.json'
const previous = '/home/x.prev.json'
const newDisk = () => PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))

it('reads what it wrote, and null when nothing was ever written', async () => {
  const file = new SyncedFile(path, { disk: newDisk(), parse })
  expect(await file.read()).toBeNull()
  await Promise.all([file.write({ a: 1 }), file.write({ a: 2 })])
  expect(await file.read()).toEqual({ a: 2 })
})

it('reads the previous file when the last one is damaged or gone', async () => {
  for (const damage of [Buffer.from('{}'), null]) {
    const disk = newDisk()
    const file = new SyncedFile(path, { disk, parse, previous })
    await file.write({ a: 1 })
    await file.write({ a: 2 })
    if (damage === null) await disk.remove(path)
    else await (await disk.open(path, 'write')).write(damage, 0)
    expect(await file.read()).toEqual({ a: 1 })
  }
})

it('never takes damage, another shape or an unreadable disk for emptiness', async () => {
  for (const text of ['', '{', 'null', '{"a":1}', '\0\0\0\0']) {
    const file = new SyncedFile(path, { disk: PowerDisk.of(new Map([[path, Buffer.from(text)]])), parse })
    await expect(file.read(), text).rejects.toMatchObject({ code: 'fileUnreadable', params: { reason: 'damaged' } })
  }
  const disk = newDisk()
  const file = new SyncedFile(path, { disk, parse })
  await file.write({ a: 1 })
  await expect(
    new SyncedFile(path, { disk, parse: (value) => z.object({ b: z.string() }).parse(value) }).read(),
  ).rejects.toMatchObject({ code: 'fileUnreadable' })
  disk.before = () => {
    throw failure('EIO')
  }
  await expect(file.read()).rejects.toMatchObject({ code: 'fileUnreadable', params: { reason: 'EIO' } })
})

it('can be formatted anew by another tool', async () => {
  const disk = newDisk()
  const file = new SyncedFile(path, { disk, parse })
  await file.write({ a: 1 })
  const text = disk.files.get(path)?.toString().replaceAll('\n', '\r\n\t') ?? ''
  expect(
    await new SyncedFile(path, { disk: PowerDisk.of(new Map([[path, Buffer.from(text)]])), parse }).read(),
  ).toEqual({ a: 1 })
})

it('leaves the file as it was, and nothing beside it, when writing fails', async () => {
  for (const failing of ['open', 'write', 'sync', 'rename', 'syncFolder']) {
    const disk = newDisk()
    const file = new SyncedFile(path, { disk, parse })
    await file.write({ a: 1 })
    disk.before = (operation) => {
      if (operation === failing) throw failure('ENOSPC')
    }
    await expect(file.write({ a: 2 })).rejects.toMatchObject({ code: 'diskFull' })
    disk.before = () => undefined
    expect([...disk.files.keys()].toSorted()).toEqual(['/home/other', path])
    expect(await file.read()).toEqual({ a: failing === 'syncFolder' ? 2 : 1 })
  }
})
