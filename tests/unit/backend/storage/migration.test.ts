import { expect, it } from 'vitest'
import { z } from 'zod'
import { encodeLine } from '../../../../backend/storage/journalLine.ts'
import type { Migration } from '../../../../backend/storage/migration.ts'
import { createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { currentSchema } from '../../../../backend/storage/schema.ts'
import { seal } from '../../../../backend/storage/sealed.ts'
import { bodyAfter, bodyOf, newPage, revise } from './support/corpora.ts'
import { failure, PowerDisk } from './support/powerDisk.ts'
import { sessionOptions } from './support/session.ts'

const path = '/home/corpus'

/** An invented step: titles are written in brackets, and authors get a mark. Twice done is not once done. */
const step: Migration = {
  to: currentSchema + 1,
  of: ['record', 'recordEntry', 'pageEntry', 'snapshot'],
  migrate(value, kind) {
    const record = z.looseObject({ title: z.string() })
    if (kind === 'record') return { ...value, title: `[${record.parse(value).title}]` }
    if (kind === 'recordEntry') {
      const entry = z.looseObject({ record }).parse(value)
      return { ...entry, record: { ...entry.record, title: `[${entry.record.title}]` } }
    }
    const line = z.looseObject({ kind: z.literal('revision'), revision: z.looseObject({ author: z.string() }) })
    const parsed = line.safeParse(value)
    if (!parsed.success) return value
    return { ...parsed.data, revision: { ...parsed.data.revision, author: `${parsed.data.revision.author}+` } }
  },
}

const options = { ...sessionOptions, schema: step.to, migrations: [step] }

async function makeOld(): Promise<PowerDisk> {
  const disk = PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))
  const store = await createCorpus(path, { title: 't', vocabulary: [] }, { ...sessionOptions, disk })
  await store.addPage(newPage('p1'))
  await revise(store, 'p1', 3)
  await store.close()
  return disk
}

async function assertMigrated(disk: PowerDisk): Promise<void> {
  const store = await openCorpus(path, { ...options, disk })
  expect(store.readOnly).toBeNull()
  expect(store.problems).toEqual([])
  expect(store.readRecord()).toMatchObject({ schema: step.to, title: '[t]' })
  expect((await store.readRevisions('p1')).map(({ author }) => author)).toEqual(['王静+', '王静+', '王静+'])
  expect(bodyOf((await store.readPage('p1')).page)).toBe(bodyAfter(3))
  await revise(store, 'p1', 1)
  await store.close()
}

it('brings an older corpus to the schema that is known, and keeps a copy of what it was', async () => {
  const disk = await makeOld()
  const before = disk.files
  await assertMigrated(disk)
  for (const name of ['galley.json', 'journal/p1.jsonl', 'journal/corpus.jsonl', 'pages/p1.json']) {
    expect(disk.files.get(`${path}/backup/schema-${currentSchema}/${name}`), name).toEqual(
      before.get(`${path}/${name}`),
    )
  }
})

it('begins again where the step was cut off, at any operation', async () => {
  const old = (await makeOld()).files
  for (let last = 1; ; last++) {
    const disk = PowerDisk.of(old)
    let operations = 0
    disk.before = () => {
      if (++operations > last) throw failure('EIO')
    }
    const isThrough = await openCorpus(path, { ...options, disk }).then(
      ({ readOnly }) => readOnly === null,
      () => false,
    )
    disk.before = () => undefined
    await assertMigrated(disk)
    if (isThrough) break
  }
})

it('opens a newer corpus read-only and leaves it as it is', async () => {
  const disk = await makeOld()
  await assertMigrated(disk)
  const before = disk.files
  const store = await openCorpus(path, { ...sessionOptions, disk })
  expect(store.readOnly).toMatchObject({ code: 'corpusNewer', params: { found: step.to, known: currentSchema } })
  expect((await store.readPage('p1')).revision).toBe(4)
  await expect(store.writeRecord(store.readRecord(), '')).rejects.toMatchObject({ code: 'corpusReadOnly' })
  await store.close()
  expect(disk.files).toEqual(before)
})

it('opens a corpus of schema 1, of which each line of the journal is a whole record, and goes on with changes', async () => {
  const record = { schema: 1, id: 'c1', title: '旧', createdAt: '2026-01-01T00:00:00.000Z', vocabulary: [] }
  const line = (number: number, known: readonly string[]) =>
    encodeLine({ kind: 'record', id: `r${number}`, at: '', author: '王静', record: { ...record, number, known } })
  const journal = line(0, []) + line(1, ['杨柳']) + line(2, ['杨柳', '柳林'])
  const disk = PowerDisk.of(
    new Map([
      [`${path}/galley.json`, Buffer.from(seal({ ...record, number: 1, known: ['杨柳'] }))],
      [`${path}/journal/corpus.jsonl`, Buffer.from(journal)],
      [`${path}/journal/groups.jsonl`, new Uint8Array()],
      [`${path}/journal/p1.jsonl`, Buffer.from('untouched')],
    ]),
  )
  const store = await openCorpus(path, { ...sessionOptions, disk, recordKept: 10_000 })
  expect(store.readOnly).toBeNull()
  expect(store.readRecord()).toEqual({ ...record, schema: 2, known: ['杨柳', '柳林'], styles: [] })
  await store.writeRecord({ ...store.readRecord(), title: '新' }, '王静')
  await store.close()
  const text = disk.files.get(`${path}/journal/corpus.jsonl`)?.toString() ?? ''
  expect(text.match(/"kind":"\w+"/g)).toEqual([
    '"kind":"record"',
    '"kind":"record"',
    '"kind":"record"',
    '"kind":"change"',
  ])
  expect(text).not.toContain('"schema":1')
  expect(disk.files.get(`${path}/backup/schema-1/journal/corpus.jsonl`)?.toString()).toBe(journal)
  expect([...disk.files.keys()].filter((name) => name.includes('backup') && name.includes('p1'))).toEqual([])
  expect((await openCorpus(path, { ...sessionOptions, disk })).readRecord().title).toBe('新')
})

const schema1 = { schema: 1, id: 'c1', title: '旧', createdAt: '2026-01-01T00:00:00.000Z', vocabulary: [] }
const line1 = encodeLine({ kind: 'record', id: 'r1', at: '', author: '', record: { ...schema1, number: 1, known: [] } })
const files1 = new Map([
  [`${path}/galley.json`, Buffer.from(seal({ ...schema1, number: 1, known: [] }))],
  [`${path}/journal/corpus.jsonl`, Buffer.from(line1)],
  [`${path}/journal/groups.jsonl`, Buffer.alloc(0)],
])

async function addKnown(disk: PowerDisk, words: readonly string[]): Promise<void> {
  const store = await openCorpus(path, { ...sessionOptions, disk, recordKept: 10_000 })
  for (const word of words) {
    const record = store.readRecord()
    await store.writeRecord({ ...record, known: [...record.known, word] }, '王静')
  }
  await store.close()
}

it('opens a corpus of schema 1 whose galley.json is gone', async () => {
  const disk = PowerDisk.of(new Map([...files1].filter(([name]) => !name.endsWith('galley.json'))))
  const store = await openCorpus(path, { ...sessionOptions, disk })
  expect(store.readOnly).toBeNull()
  expect(store.readRecord()).toMatchObject({ schema: 2, title: '旧' })
  await store.close()
  expect(disk.files.get(`${path}/journal/corpus.jsonl`)?.toString()).not.toContain('"schema":1')
})

it.each([true, false])(
  'loses nothing when an older galley.json comes back, the copy marked whole: %s',
  async (isMarked) => {
    const disk = PowerDisk.of(files1)
    await addKnown(disk, ['杨柳', '柳林'])
    const marker = `${path}/backup/schema-1/complete`
    expect(disk.files.has(marker)).toBe(false)
    const back = new Map([...disk.files, [`${path}/galley.json`, files1.get(`${path}/galley.json`) ?? Buffer.alloc(0)]])
    const again = PowerDisk.of(isMarked ? new Map([...back, [marker, Buffer.alloc(0)]]) : back)
    const store = await openCorpus(path, { ...sessionOptions, disk: again })
    expect(store.problems).toEqual([])
    expect(store.readRecord()).toMatchObject({ schema: 2, known: ['杨柳', '柳林'] })
    await store.close()
  },
)
