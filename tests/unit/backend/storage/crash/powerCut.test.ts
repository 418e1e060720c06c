import { expect, it } from 'vitest'
import { openCorpus } from '../../../../../backend/storage/openCorpus.ts'
import { failure, PowerDisk } from '../support/powerDisk.ts'
import { seededRandom } from '../support/random.ts'
import { type Acknowledged, assertKept, nothing, sessionOptions, writeSession } from '../support/session.ts'

const path = '/home/corpus'

const newDisk = () => PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))

class PowerIsOff extends Error {}

/** Writes until the power goes before the `last`th operation. */
async function writeUntil(last: number): Promise<{ disk: PowerDisk; acknowledged: Acknowledged; operations: number }> {
  const disk = newDisk()
  const acknowledged = nothing()
  let operations = 0
  disk.before = () => {
    operations++
    if (operations > last) throw Object.assign(new PowerIsOff(), { code: 'EIO' })
  }
  await writeSession(disk, path, acknowledged, (write) => write()).catch(() => undefined)
  return { disk, acknowledged, operations }
}

it('loses nothing that was acknowledged, wherever the power is cut', async () => {
  const { operations } = await writeUntil(Number.POSITIVE_INFINITY)
  expect(operations).toBeGreaterThan(300)
  const random = seededRandom(1)
  let unwritten = 0
  for (let last = 1; last <= operations; last++) {
    const { disk, acknowledged } = await writeUntil(last)
    for (let cut = 0; cut < 2; cut++) {
      const left = disk.cutPower(random)
      const opening = openCorpus(path, { ...sessionOptions, disk: left })
      if (acknowledged.pages.size === 0 && (await opening.catch(() => null)) === null) {
        unwritten++
        continue
      }
      const store = await opening
      await assertKept(store, acknowledged)
      expect(store.readOnly).toBeNull()
      await store.close()
      const again = await openCorpus(path, { ...sessionOptions, disk: left })
      expect(again.problems).toEqual([])
      await assertKept(again, acknowledged)
      await again.close()
    }
  }
  expect(unwritten).toBeLessThan(operations)
})

it('takes every write again after a failure of any one operation, and loses nothing', async () => {
  const { operations } = await writeUntil(Number.POSITIVE_INFINITY)
  for (let failing = 1; failing <= operations; failing++) {
    const lasting = failing % 2 === 0 ? 1 : 3
    const disk = newDisk()
    const acknowledged = nothing()
    let count = 0
    disk.before = (operation) => {
      count++
      if (count >= failing && count < failing + lasting && operation !== 'read' && operation !== 'list') {
        throw failure('ENOSPC')
      }
    }
    await writeSession(disk, path, acknowledged, async (write) => {
      for (let attempt = 0; attempt < 5; attempt++) {
        try {
          return await write()
        } catch (error) {
          if (attempt === 4) throw error
        }
      }
    })
    disk.before = () => undefined
    const store = await openCorpus(path, { ...sessionOptions, disk })
    expect(store.problems).toEqual([])
    await assertKept(store, acknowledged)
    expect(acknowledged.pages.size).toBe(10)
    await store.close()
  }
})
