import { expect, it } from 'vitest'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { verifyCorpus } from '../../../../backend/storage/verifyCorpus.ts'
import { newPage, revise } from './support/corpora.ts'
import { PowerDisk } from './support/powerDisk.ts'
import { sessionOptions } from './support/session.ts'

const path = '/home/corpus'

async function makeCorpus(): Promise<PowerDisk> {
  const disk = PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))
  const store = await createCorpus(path, { title: 't', vocabulary: [] }, { ...sessionOptions, disk })
  for (const id of ['p1', 'p2']) await store.addPage(newPage(id))
  await revise(store, 'p1', 4)
  const info = { name: 'x.png', type: 'image/png', width: 1, height: 1, stamp: '1' }
  await store.writeImage('p2', { info, bytes: Buffer.from('image') })
  await store.close()
  return disk
}

it('finds nothing wrong with a sound corpus, says how far it is, and writes nothing', async () => {
  const disk = await makeCorpus()
  const before = disk.files
  const progress: string[] = []
  const report = await verifyCorpus(path, { disk, onProgress: (done, total) => progress.push(`${done}/${total}`) })
  expect(report).toEqual({ pages: 2, revisions: 4, problems: [] })
  expect(progress).toEqual(['0/2', '1/2', '2/2'])
  expect(disk.files).toEqual(before)
})

it.each([
  'galley.json',
  'journal/corpus.jsonl',
  'journal/p1.jsonl',
  'pages/p1.json',
  'pages/p1.prev.json',
  'originals/p1/p1.txt',
])('finds a flipped bit in %s', async (name) => {
  const disk = await makeCorpus()
  const bytes = Buffer.from(disk.files.get(`${path}/${name}`) ?? [])
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  const report = await verifyCorpus(path, { disk: PowerDisk.of(new Map([...disk.files, [`${path}/${name}`, bytes]])) })
  expect(report.problems).toHaveLength(1)
  expect(report.problems[0]?.name).toBe(name.split('/').at(-1))
})

it('finds a lost image', async () => {
  const disk = await makeCorpus()
  await disk.remove(`${path}/images/p2.png`)
  expect((await verifyCorpus(path, { disk })).problems).toMatchObject([
    { name: 'p2.png', error: { code: 'fileMissing' } },
  ])
})

it('finds nothing wrong with the file of a scan that was taken from its page', async () => {
  const disk = await makeCorpus()
  const store = await openCorpus(path, { ...sessionOptions, disk })
  await store.writeImage('p2', null)
  await store.close()
  expect(disk.files.has(`${path}/images/p2.png`)).toBe(true)
  expect((await verifyCorpus(path, { disk })).problems).toEqual([])
})

it('can be cancelled, and says when there is no corpus', async () => {
  const disk = await makeCorpus()
  await expect(verifyCorpus(path, { disk, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
  await expect(verifyCorpus('/home/none', { disk })).rejects.toMatchObject({ code: 'corpusMissing' })
})
