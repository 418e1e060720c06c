import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { applyRecordChange, diffRecords } from '../../../../backend/storage/recordChange.ts'
import type { CorpusStore } from '../../../../backend/storage/store.ts'
import type { Topic } from '../../../../shared/contract/records.ts'
import { checkProperty } from '../../../support/checkProperty.ts'
import { failure, PowerDisk } from './support/powerDisk.ts'
import { sessionOptions } from './support/session.ts'

const path = '/home/corpus'

const topic = (number: number): Topic => ({
  id: `t${number}`,
  label: `主题${number}`,
  alternatives: [],
  definition: '',
  colour: number % 12,
})

async function makeStore(recordKept: number) {
  const disk = PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))
  const options = { ...sessionOptions, disk, recordKept }
  const vocabulary = Array.from({ length: 200 }, (_, number) => topic(number))
  return { disk, options, store: await createCorpus(path, { title: 't', vocabulary }, options) }
}

const journalOf = (disk: PowerDisk) => disk.files.get(`${path}/journal/corpus.jsonl`) ?? Buffer.alloc(0)

const addKnown = (store: CorpusStore, word: string) => {
  const record = store.readRecord()
  return store.writeRecord({ ...record, known: [...record.known, word] }, '王静')
}

it('tells any change of the record by what changed', () => {
  const words = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 6 })
  const topics = words.map((names) => names.map((_, index) => topic(index)))
  const record = fc.record({ title: fc.string(), vocabulary: topics, known: words, styles: fc.constant([]) })
  checkProperty(
    fc.property(record, record, (before, after) => {
      const told: unknown = JSON.parse(JSON.stringify(diffRecords(before, after)))
      expect(applyRecordChange(before, told as ReturnType<typeof diffRecords>)).toEqual(after)
    }),
  )
})

it('writes no more than what changed, however much the record holds', async () => {
  const { disk, options, store } = await makeStore(1_000_000)
  const before = journalOf(disk).length
  const record = store.readRecord()
  const recoloured = record.vocabulary.map((one) => (one.id === 't90' ? { ...one, colour: 3 } : one))
  await store.writeRecord({ ...record, vocabulary: recoloured }, '王静')
  await addKnown(store, '柳林')
  expect(journalOf(disk).length - before).toBeLessThan(800)
  await store.close()
  const again = await openCorpus(path, options)
  expect(again.problems).toEqual([])
  expect(again.readRecord()).toEqual({ ...record, vocabulary: recoloured, known: ['柳林'] })
})

it('begins its journal anew with the record as it stands, once there are many changes', async () => {
  const { disk, options, store } = await makeStore(2000)
  const base = journalOf(disk).length
  const words = Array.from({ length: 60 }, (_, number) => `词${number}`)
  const lengths: number[] = []
  for (const word of words) {
    await addKnown(store, word)
    lengths.push(journalOf(disk).length)
  }
  expect(Math.max(...lengths)).toBeLessThan(base + 4000)
  const left = PowerDisk.of(disk.files)
  await store.close()
  for (const files of [left, disk]) {
    const again = await openCorpus(path, { ...options, disk: files })
    expect(again.problems).toEqual([])
    expect(again.readRecord().known).toEqual(words)
    await again.close()
  }
})

it.each(['open', 'write', 'sync', 'rename', 'syncFolder'] as const)(
  'goes on when beginning anew fails at %s, and loses no change that it acknowledged',
  async (failing) => {
    const { disk, options, store } = await makeStore(100)
    const acknowledged: string[] = []
    disk.before = (operation, file) => {
      const isNew = file.includes('corpus.jsonl.') || (operation === 'rename' && file.endsWith('corpus.jsonl'))
      const isFolder = operation === 'syncFolder' && file.endsWith('/journal')
      if (operation === failing && (isNew || isFolder)) throw failure('EIO')
    }
    for (const word of ['甲', '乙', '丙']) {
      await addKnown(store, word).then(
        () => acknowledged.push(word),
        () => undefined,
      )
    }
    // A name that the folder may forget is promised to nobody.
    expect(acknowledged).toHaveLength(failing === 'syncFolder' ? 1 : 3)
    disk.before = () => undefined
    await addKnown(store, '丁')
    const left = PowerDisk.of(disk.files)
    await store.close()
    for (const files of [left, disk]) {
      const again = await openCorpus(path, { ...options, disk: files })
      expect(again.problems).toEqual([])
      expect(again.readRecord().known).toEqual([...acknowledged, '丁'])
      await again.close()
    }
  },
)

it('has the newest record of the file when its journal lost a change, and says so', async () => {
  const { disk, options, store } = await makeStore(1_000_000)
  for (const word of ['甲', '乙', '丙']) await addKnown(store, word)
  await store.close()
  const lines = journalOf(disk).toString().split('\n')
  const cut = Buffer.from([lines[0], lines[1], lines[2]?.replace('乙', '戊'), lines[3], ''].join('\n'))
  const withRecord = PowerDisk.of(new Map([...disk.files, [`${path}/journal/corpus.jsonl`, cut]]))
  const again = await openCorpus(path, { ...options, disk: withRecord })
  expect(again.problems).toMatchObject([{ code: 'corpusDamaged', params: { file: 'corpus.jsonl' } }])
  expect(again.readRecord().known).toEqual(['甲', '乙', '丙'])
  await addKnown(again, '丁')
  await again.close()
  const sound = await openCorpus(path, { ...options, disk: withRecord })
  expect(sound.problems).toEqual([])
  expect(sound.readRecord().known).toEqual(['甲', '乙', '丙', '丁'])
})
