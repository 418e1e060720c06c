import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Adapter, Low } from 'lowdb'
import type { Plugin } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Disk } from '../../../../../backend/storage/disk.ts'
import { SyncedFile } from '../../../../../backend/storage/syncedFile.ts'
import { bundle } from '../support/bundle.ts'
import { PowerDisk } from '../support/powerDisk.ts'
import { seededRandom } from '../support/random.ts'

interface Data {
  count: number
  text: string
}

type MakeAdapter = (disk: Disk, path: string) => Adapter<Data>

const path = '/home/data.json'
const shared = Symbol.for('galley.test.disk')

/** What lowdb's own adapter takes from `node:fs/promises`, on the disk of the test: written and renamed, never synced. */
const overDisk: Plugin = {
  name: 'over-disk',
  enforce: 'pre',
  resolveId: (id) => (id === 'node:fs/promises' ? '\0fs' : null),
  load: (id) =>
    id === '\0fs'
      ? `const disk = () => globalThis[Symbol.for('galley.test.disk')]
         export const readFile = async (path) => Buffer.from(await disk().read(String(path))).toString()
         export const rename = (from, to) => disk().rename(String(from), String(to))
         export const writeFile = async (path, data) => {
           const file = await disk().open(String(path), 'write')
           await file.truncate(0)
           await file.write(Buffer.from(data), 0)
           await file.close()
         }`
      : null,
}

let stock: string
let makeStock: MakeAdapter

beforeAll(async () => {
  stock = await bundle(fileURLToPath(new URL('stockAdapter.ts', import.meta.url)), [overDisk])
  const { JSONFile } = (await import(/* @vite-ignore */ stock)) as {
    JSONFile: new (path: string) => Adapter<Data>
  }
  makeStock = (disk, name) => {
    Object.assign(globalThis, { [shared]: disk })
    return new JSONFile(name)
  }
})

afterAll(async () => {
  await rm(dirname(stock), { recursive: true })
})

const makeSynced: MakeAdapter = (disk, name) => new SyncedFile<Data>(name, { disk, parse: (value) => value as Data })

const writes = 4

/** Writes until the power goes before the `last`th operation; says how many writes were acknowledged. */
async function writeUntil(disk: PowerDisk, makeAdapter: MakeAdapter, last: number): Promise<number> {
  let operations = 0
  disk.before = () => {
    operations++
    if (operations > last) throw new Error('The power is off')
  }
  const low = new Low(makeAdapter(disk, path), { count: 0, text: '' })
  let acknowledged = 0
  try {
    for (let count = 1; count <= writes; count++) {
      low.data = { count, text: '字'.repeat(count * 20) }
      await low.write()
      acknowledged = count
    }
  } catch {
    return acknowledged
  }
  return acknowledged
}

interface Losses {
  /** The file is there and does not read. */
  unreadable: number
  /** It is as it was before an acknowledged write. */
  older: number
}

async function cutEverywhere(makeAdapter: MakeAdapter): Promise<Losses> {
  const random = seededRandom(7)
  const losses: Losses = { unreadable: 0, older: 0 }
  for (let last = 1; last <= writes * 10; last++) {
    const disk = PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))
    const acknowledged = await writeUntil(disk, makeAdapter, last)
    for (let cut = 0; cut < 5; cut++) {
      const low = new Low<Data>(makeAdapter(disk.cutPower(random), path), { count: 0, text: '' })
      try {
        await low.read()
        if (low.data.count < acknowledged) losses.older++
      } catch {
        losses.unreadable++
      }
    }
  }
  return losses
}

it('catches what the adapter of lowdb loses in a power cut', async () => {
  const losses = await cutEverywhere(makeStock)
  expect(losses.unreadable).toBeGreaterThan(0)
  expect(losses.older).toBeGreaterThan(0)
})

it('finds no loss with the adapter of Galley', async () => {
  expect(await cutEverywhere(makeSynced)).toEqual({ unreadable: 0, older: 0 })
})
